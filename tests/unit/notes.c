/* SPDX-License-Identifier: ISC */
/*
 * notes: what is committed and what lies in the work tree read the same, and
 * what is no plain file or cannot be understood is refused in both.
 */

#include "history/notes.h"

#include "world.h"

#include "table.h"

#define PERSON "[person]\\nname = Alice Ng\\nemail = a@example.org\\n" \
	"manager = Bob Okafor <b@example.org>\\n"
#define FRONT "---\\nkind: %s\\ndate: 2026-11-21\\nstatus: held\\n---\\n\\n"

/* The same notes in two places. */
enum { COMMITTED, WORK_TREE, PLACES };

static const char *const place[] = { "committed", "in the work tree" };

struct fixture {
	struct repo *repo;
	struct notes notes[PLACES];
	struct err err[PLACES];		/* of opening each */
	int result[PLACES];
};

/*
 * Makes notes, which the test's script may change before they are committed and
 * opened.
 */
static void
fixture_open(struct fixture *f, const char *script)
{
	struct repo_head head;
	struct oid tree;
	struct err err = ERR_INIT;

	*f = (struct fixture){ .notes = { NOTES_INIT, NOTES_INIT },
	    .err = { ERR_INIT, ERR_INIT } };
	sh("rm -rf * .git && git init -q . && mkdir -p people/alice && "
	    "printf '" PERSON "' >people/alice/person.ini");
	sh(script);
	sh("git add -A && git commit -q -m notes");
	assert_int_equal(repo_open(&f->repo, ".", REPO_WRITE, &err), 0);
	assert_int_equal(repo_head(&head, f->repo, &err), 0);
	assert_int_equal(repo_tree_of(&tree, f->repo, &head.commit, &err), 0);
	f->result[COMMITTED] = notes_open_tree(&f->notes[COMMITTED], f->repo,
	    &tree, &f->err[COMMITTED]);
	f->result[WORK_TREE] = notes_open_work_tree(&f->notes[WORK_TREE],
	    f->repo, &f->err[WORK_TREE]);
}

static void
fixture_close(struct fixture *f)
{
	notes_close(&f->notes[COMMITTED]);
	notes_close(&f->notes[WORK_TREE]);
	repo_close(f->repo);
}

/* "path:line:col: text", as far as it is set; valid until the next call. */
static struct str
whole_error(const struct err *err)
{
	static struct buf text = BUF_INIT;

	buf_clear(&text);
	if (err->path[0] != '\0')
		buf_addf(&text, "%s:", err->path);
	if (err->line > 0)
		buf_addf(&text, "%u:", err->line);
	if (err->col > 0)
		buf_addf(&text, "%u:", err->col);
	buf_addf(&text, "%s%s", text.n > 0 ? " " : "", err->text);
	return buf_str(&text);
}

static void
test_notes_reads_a_file_of_either_place(void **state)
{
	struct buf text = BUF_INIT;
	struct fixture f;
	struct err err;
	bool found;
	size_t i;

	(void)state;
	fixture_open(&f, "printf 12345678 >a.txt");
	for (i = 0; i < PLACES; i++) {
		err = (struct err)ERR_INIT;
		buf_clear(&text);
		assert_int_equal(notes_read(&text, &found, &f.notes[i],
		    "a.txt", 8, &err), 0);
		assert_true(found);
		SAME_TEXT(place[i], buf_str(&text), "12345678");
		assert_int_equal(notes_read(&text, &found, &f.notes[i],
		    "a.txt", 7, &err), -1);
		SAME_NUMBER(place[i], err.code, ERR_TEXT);
		SAME_TEXT(place[i], str_of(err.path), "a.txt");
		assert_int_equal(notes_read(&text, &found, &f.notes[i],
		    "people/none/b.txt", 8, &err), 0);
		assert_false(found);
	}
	buf_release(&text);
	fixture_close(&f);
}

static void
test_notes_reads_what_is_committed_or_what_lies_there(void **state)
{
	static const char *const want[] = { "old", "new" };
	struct buf text = BUF_INIT;
	struct err err = ERR_INIT;
	struct fixture f;
	bool found;
	size_t i;

	(void)state;
	fixture_open(&f, "printf old >a.txt");
	sh("printf new >a.txt; git add a.txt");
	for (i = 0; i < PLACES; i++) {
		buf_clear(&text);
		assert_int_equal(notes_read(&text, &found, &f.notes[i],
		    "a.txt", 8, &err), 0);
		SAME_TEXT(place[i], buf_str(&text), want[i]);
	}
	buf_release(&text);
	fixture_close(&f);
}

/* Tries to read one sort of thing; 0 or -1. */
typedef int read_fn(struct notes *notes, struct err *err);

static int
read_person(struct notes *notes, struct err *err)
{
	struct person person = PERSON_INIT;
	int result = notes_person(&person, notes, STR_LIT("alice"), err);

	person_release(&person);
	return result;
}

static int
read_people(struct notes *notes, struct err *err)
{
	struct buf names = BUF_INIT;
	int result = notes_people(&names, notes, err);

	buf_release(&names);
	return result;
}

static int
read_record(struct notes *notes, struct err *err)
{
	struct note note = NOTE_INIT;
	int result = notes_load(&note, notes, "people/alice/contract.md",
	    NOTE_WHOLE, err);

	if (result == 0)
		result = note_check_sound(&note, err);
	note_release(&note);
	return result;
}

static int
read_records(struct notes *notes, struct err *err)
{
	struct note_names names = NOTE_NAMES_INIT;
	int result = notes_records(&names, notes, STR_LIT("alice"), err);

	note_names_release(&names);
	return result;
}

static int
read_kind(struct notes *notes, struct err *err)
{
	const struct kind *kind;

	return notes_kind(&kind, notes, STR_LIT("talk"), err);
}

#define LINK "a symbolic link, not a file; put the file itself there"
#define ON_THE_WAY \
	"a symbolic link or a file stands where a folder is expected; " \
	"move it away"
#define THERE "; put a regular file (mode 100644) there"
#define ONLY "; only regular files (mode 100644) are read"

/* NULL: the file is listed, and its fault is found when it is read. */
static void
test_notes_refuses_what_is_no_plain_file(void **state)
{
	static const struct {
		const char *script;
		read_fn *read;
		const char *want[PLACES];
	} row[] = {
		{ "cd people/alice && mv person.ini x && "
		    "ln -s x person.ini", read_person, {
		    "people/alice/person.ini: is a symbolic link" THERE,
		    "people/alice/person.ini: " LINK } },
		{ "cd people/alice && rm person.ini && mkdir person.ini && "
		    "touch person.ini/x", read_person, {
		    "people/alice/person.ini: is a folder" THERE,
		    "people/alice/person.ini: not a regular file; move it "
		    "away" } },
		{ "mkdir a && mv people/alice a && ln -s ../a/alice "
		    "people/alice", read_person, {
		    "people/alice/person.ini: " ON_THE_WAY,
		    "people/alice/person.ini: " ON_THE_WAY } },
		{ "mv people p && ln -s p people", read_people, {
		    "people: is not a folder; git mv it away",
		    "people: " ON_THE_WAY } },
		{ "mkdir a && mv people/alice a && ln -s ../a/alice "
		    "people/alice", read_people, {
		    "people/alice: is not a folder; git mv it out of people/",
		    NULL } },
		{ "mkdir -p people/Bob && touch people/Bob/x", read_people, {
		    "people/Bob: is not a person's id; an id is small "
		    "letters, digits and '-', at most 64",
		    "people/Bob: is not a person's id; an id is small "
		    "letters, digits and '-', at most 64" } },
		{ "ln -s person.ini people/alice/contract.md", read_record, {
		    "people/alice/contract.md: is a symbolic link" THERE,
		    "people/alice/contract.md: " LINK } },
		{ "ln -s person.ini people/alice/contract.md", read_records, {
		    "people/alice/contract.md: is a symbolic link" THERE,
		    NULL } },
		{ "mkdir people/alice/contract.md && "
		    "touch people/alice/contract.md/x", read_records, {
		    "people/alice/contract.md: is a folder" THERE, NULL } },
		{ "mkdir templates && ln -s ../people/alice/person.ini "
		    "templates/talk.md", read_kind, {
		    "templates/talk.md: is a symbolic link" THERE,
		    "templates/talk.md: " LINK } },
	};
	struct fixture f;
	struct err err;
	size_t i, j;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		fixture_open(&f, row[i].script);
		for (j = 0; j < PLACES; j++) {
			err = (struct err)ERR_INIT;
			SAME_NUMBER(row[i].script, row[i].read(&f.notes[j],
			    &err), row[i].want[j] == NULL ? 0 : -1);
			SAME_TEXT(row[i].script, whole_error(&err),
			    row[i].want[j] == NULL ? "" : row[i].want[j]);
		}
		fixture_close(&f);
	}
}

static void
test_notes_refuses_an_executable_where_modes_are_known(void **state)
{
	struct err err = ERR_INIT;
	struct fixture f;

	(void)state;
	fixture_open(&f, "chmod +x people/alice/person.ini");
	assert_int_equal(read_person(&f.notes[COMMITTED], &err), -1);
	SAME_TEXT("committed", whole_error(&err),
	    "people/alice/person.ini: is an executable file" ONLY ": git "
	    "update-index --chmod=-x 'people/alice/person.ini' && git commit "
	    "-m 'No program', and where all files are, first: git config "
	    "core.fileMode false");
	fixture_close(&f);
}

static void
test_notes_says_where_a_file_is_wrong(void **state)
{
	static const struct {
		const char *script;
		read_fn *read;
		const char *want;
	} row[] = {
		{ "echo 'room = 3' >>people/alice/person.ini",
		    read_person, "people/alice/person.ini:5:1: unknown key "
		    "'room'; a person has name, email, initials, started, "
		    "manager, supervisor, probation-until, fte, away, left" },
		{ "mkdir templates && printf -- '---\\nevery: 1 moon\\n---\\n"
		    "# T\\n' >templates/talk.md", read_kind,
		    "templates/talk.md:2:8: every: '1 moon' is not an "
		    "interval; "
		    "write for example '2 weeks' or '1 month'" },
		{ "mkdir templates && printf -- '---\\ntitle: T\\r\\n---\\n"
		    "# T\\n' >templates/talk.md", read_kind,
		    "templates/talk.md:2:9: carriage return, as lines end on "
		    "Windows; git config core.autocrlf input, then: sed -i "
		    "'s/\\r$//' FILE && git add FILE" },
		{ "printf -- '" FRONT "# T\\n' contract "
		    ">people/alice/contract.md", read_record,
		    "people/alice/contract.md:4:1: unknown key 'status'; a "
		    "contract has a line for each kind of session, and kind, "
		    "date, review" },
		{ "printf -- '---\\nkind: contract\\ndate: 2026-11-21\\n---\\n"
		    "a\\033b' >people/alice/contract.md", read_record,
		    "people/alice/contract.md:5:2: control character, take "
		    "it away" },
	};
	struct fixture f;
	struct err err;
	size_t i, j;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		fixture_open(&f, row[i].script);
		for (j = 0; j < PLACES; j++) {
			err = (struct err)ERR_INIT;
			SAME_NUMBER(row[i].script, row[i].read(&f.notes[j],
			    &err), -1);
			SAME_TEXT(row[i].script, whole_error(&err),
			    row[i].want);
		}
		fixture_close(&f);
	}
}

static void
test_notes_opens_with_the_settings_or_says_where_they_are_wrong(void **state)
{
	static const struct {
		const char *script;
		const char *want[PLACES];
	} row[] = {
		{ "printf '[policy]\\nagree-within = x\\n' >one-to-one.ini", {
		    "one-to-one.ini:2:16: agree-within: 'x' is not an "
		    "interval; "
		    "write for example '2 weeks' or '1 month'",
		    "one-to-one.ini:2:16: agree-within: 'x' is not an "
		    "interval; "
		    "write for example '2 weeks' or '1 month'" } },
		{ "ln -s x one-to-one.ini", {
		    "one-to-one.ini: is a symbolic link" THERE,
		    "one-to-one.ini: " LINK } },
		{ "head -c 16385 /dev/zero >one-to-one.ini", {
		    "one-to-one.ini: larger than 16 KiB; make it smaller",
		    "one-to-one.ini: larger than 16 KiB; make it smaller" } },
	};
	struct fixture f;
	size_t i, j;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		fixture_open(&f, row[i].script);
		for (j = 0; j < PLACES; j++) {
			SAME_NUMBER(row[i].script, f.result[j], -1);
			SAME_TEXT(row[i].script, whole_error(&f.err[j]),
			    row[i].want[j]);
		}
		fixture_close(&f);
	}
	fixture_open(&f, "printf '[policy]\\nagree-within = 9 days\\n' "
	    ">one-to-one.ini");
	for (j = 0; j < PLACES; j++) {
		SAME_NUMBER(place[j], f.result[j], 0);
		SAME_NUMBER(place[j], f.notes[j].policy.agree_within.n, 9);
	}
	fixture_close(&f);
}

static const struct kind *
kind_of(struct notes *notes, const char *name)
{
	const struct kind *kind;
	struct err err = ERR_INIT;

	if (notes_kind(&kind, notes, str_of(name), &err) < 0)
		fail_msg("%s: %s", name, err.text);
	return kind;
}

static void
test_notes_takes_a_kind_from_the_repository_first(void **state)
{
	const struct kind *kind;
	struct fixture f;
	size_t i;

	(void)state;
	fixture_open(&f, "mkdir templates && printf -- '---\\ntitle: Ours\\n"
	    "every: 9 days\\n---\\n# T\\n' >templates/one-to-one.md && "
	    "cp templates/one-to-one.md templates/talk.md && "
	    "printf '[kind talk]\\nevery = 4 days\\nminutes = 7\\n' "
	    ">one-to-one.ini");
	for (i = 0; i < PLACES; i++) {
		kind = kind_of(&f.notes[i], "one-to-one");
		SAME_TEXT(place[i], kind->title, "Ours");
		SAME_NUMBER(place[i], kind->every.n, 9);
		CHECK(place[i], kind == kind_of(&f.notes[i], "one-to-one"));
		kind = kind_of(&f.notes[i], "talk");
		SAME_NUMBER(place[i], kind->every.n, 4);
		SAME_NUMBER(place[i], kind->minutes, 7);
		SAME_TEXT(place[i], kind_of(&f.notes[i], "support")->title,
		    "Supervision and support");
		CHECK(place[i], kind_of(&f.notes[i], "chat") == NULL);
		CHECK(place[i], kind_of(&f.notes[i], "../talk") == NULL);
		CHECK(place[i], kind_of(&f.notes[i], "") == NULL);
	}
	fixture_close(&f);
}

static void
test_notes_refuses_a_setting_that_does_not_fit_its_template(void **state)
{
	const struct kind *kind;
	struct fixture f;
	struct err err;
	size_t i;

	(void)state;
	fixture_open(&f, "printf '[kind support]\\ncarry-to = Nowhere\\n' "
	    ">one-to-one.ini");
	for (i = 0; i < PLACES; i++) {
		err = (struct err)ERR_INIT;
		assert_int_equal(notes_kind(&kind, &f.notes[i],
		    STR_LIT("support"), &err), -1);
		SAME_TEXT(place[i], str_of(err.path), "one-to-one.ini");
		SAME_NUMBER(place[i], err.line, 2);
	}
	fixture_close(&f);
}

static void
test_notes_names_the_kinds_there_are(void **state)
{
	const struct kind *kind;
	struct fixture f;
	struct err err;
	size_t i;

	(void)state;
	fixture_open(&f, "mkdir templates && printf '# T\\n' "
	    ">templates/talk.md && cp templates/talk.md "
	    "templates/support.md && touch templates/README");
	for (i = 0; i < PLACES; i++) {
		err = (struct err)ERR_INIT;
		assert_int_equal(notes_kind_named(&kind, &f.notes[i],
		    STR_LIT("tlak"), true, &err), -1);
		assert_int_equal(err.code, ERR_REFUSED);
		SAME_TEXT(place[i], str_of(err.text), "there is no kind "
		    "'tlak'; did you mean 'talk'?");
		assert_int_equal(notes_kind_named(&kind, &f.notes[i],
		    STR_LIT("x"), true, &err), -1);
		SAME_TEXT(place[i], str_of(err.text), "there is no kind 'x'; "
		    "there are appraisal, check-in, one-to-one, "
		    "practice-supervision, reflective, supervision, support, "
		    "talk");
		assert_int_equal(notes_kind_named(&kind, &f.notes[i],
		    STR_LIT("x"), false, &err), -1);
		SAME_TEXT(place[i], str_of(err.text), "there is no kind 'x'; "
		    "there are contract, development-plan, objectives, "
		    "personal-plan, registration, risk-assessment, support, "
		    "talk");
	}
	fixture_close(&f);
}

static void
test_notes_takes_the_expected_kinds_one_by_one(void **state)
{
	static const char *const want[] = {
		"one-to-one.ini:2:9: kinds: there is no kind 'tea'; name "
		    "another",
		"one-to-one.ini:2:9: kinds: 'contract' is a document, not "
		    "a meeting; name a kind of meeting" };
	const struct kind *kind;
	struct fixture f;
	struct str rest;
	struct err err;
	size_t i;

	(void)state;
	fixture_open(&f, "printf '[policy]\\nkinds = support | one-to-one | "
	    "tea | contract\\n' >one-to-one.ini");
	for (i = 0; i < PLACES; i++) {
		rest = f.notes[i].policy.kinds;
		err = (struct err)ERR_INIT;
		assert_int_equal(notes_next_expected(&kind, &rest,
		    &f.notes[i], &err), 0);
		SAME_TEXT(place[i], buf_str(&kind->name), "support");
		assert_int_equal(notes_next_expected(&kind, &rest,
		    &f.notes[i], &err), 0);
		SAME_TEXT(place[i], buf_str(&kind->name), "one-to-one");
		assert_int_equal(notes_next_expected(&kind, &rest,
		    &f.notes[i], &err), -1);
		SAME_TEXT(place[i], whole_error(&err), want[0]);
		err = (struct err)ERR_INIT;
		assert_int_equal(notes_next_expected(&kind, &rest,
		    &f.notes[i], &err), -1);
		SAME_TEXT(place[i], whole_error(&err), want[1]);
		assert_int_equal(notes_next_expected(&kind, &rest,
		    &f.notes[i], &err), 0);
		assert_null(kind);
	}
	fixture_close(&f);
}

/* Whether the owner of an item in a record is a person; -1: error. */
static int
has_owner(struct notes *notes, const char *path, struct err *err)
{
	struct note note = NOTE_INIT;
	int result;

	assert_int_equal(notes_load(&note, notes, path, NOTE_WHOLE, err), 0);
	result = notes_check(&note, notes, NULL, err);
	if (result == 0)
		result = faults_find(&note.faults, RULE_ITEM) == NULL;
	note_release(&note);
	return result;
}

/*
 * A roster that is not understood counts; one that cannot be read is an error.
 */
static void
test_notes_person_that_is_lost(void **state)
{
	struct fixture f;
	struct err err = ERR_INIT;
	const char *path = "people/alice/2026-11-21-one-to-one.md";

	(void)state;
	fixture_open(&f, "mkdir people/zoe && echo name >people/zoe/person.ini"
	    " && printf -- '" FRONT "# T\\n\\n- [ ] @zoe do it\\n' one-to-one "
	    ">people/alice/2026-11-21-one-to-one.md && sed 's/@zoe/@zoo/' "
	    "people/alice/2026-11-21-one-to-one.md "
	    ">people/alice/2026-11-21-one-to-one-2.md");
	assert_int_equal(has_owner(&f.notes[0], path, &err), 1);
	assert_int_equal(has_owner(&f.notes[1], path, &err), 1);
	assert_int_equal(has_owner(&f.notes[0],
	    "people/alice/2026-11-21-one-to-one-2.md", &err), 0);
	sh("b=$(git rev-parse HEAD:people/zoe/person.ini) && "
	    "rm -f .git/objects/${b%${b#??}}/${b#??}");
	assert_int_equal(has_owner(&f.notes[0], path, &err), -1);
	assert_int_equal(err.code, ERR_GIT);
	fixture_close(&f);
}

static void
test_notes_finds_people_by_their_ids(void **state)
{
	struct buf names = BUF_INIT;
	struct fixture f;
	struct err err;
	size_t i;

	(void)state;
	fixture_open(&f, "mkdir people/zoe people/b-2 && "
	    "cp people/alice/person.ini people/zoe && "
	    "cp people/alice/person.ini people/b-2 && "
	    "echo hello >people/README.md");
	for (i = 0; i < PLACES; i++) {
		err = (struct err)ERR_INIT;
		buf_clear(&names);
		assert_int_equal(notes_people(&names, &f.notes[i], &err), 0);
		SAME_NUMBER(place[i], names.n, 14);
		CHECK(place[i], memcmp(names.at, "alice\0b-2\0zoe", 14) == 0);
	}
	buf_release(&names);
	fixture_close(&f);
}

static void
test_notes_has_nobody_where_there_is_no_folder(void **state)
{
	struct buf names = BUF_INIT;
	struct fixture f;
	struct err err;
	size_t i;

	(void)state;
	fixture_open(&f, "rm -r people && touch x");
	for (i = 0; i < PLACES; i++) {
		err = (struct err)ERR_INIT;
		assert_int_equal(notes_people(&names, &f.notes[i], &err), 0);
		SAME_NUMBER(place[i], names.n, 0);
		assert_int_equal(read_records(&f.notes[i], &err), 0);
		assert_int_equal(read_person(&f.notes[i], &err), -1);
		SAME_NUMBER(place[i], err.code, ERR_ABSENT);
		SAME_TEXT(place[i], whole_error(&err), "there is no person "
		    "'alice'; new-person adds one");
		err = (struct err)ERR_INIT;
		assert_int_equal(read_record(&f.notes[i], &err), -1);
		SAME_NUMBER(place[i], err.code, ERR_ABSENT);
		SAME_TEXT(place[i], whole_error(&err),
		    "people/alice/contract.md: there is no such record; "
		    "those that there are: git ls-files :/people");
	}
	buf_release(&names);
	fixture_close(&f);
}

/*
 * Documents come first, then sessions by day; a day's second behind its first.
 */
static void
test_notes_sorts_records_by_day(void **state)
{
	static const char *const want[] = { "Talk.md", "contract.md",
		"objectives.md", "2026-01-31-talk.md", "2026-11-21-a.md",
		"2026-11-21-talk.md", "2026-11-21-talk-2.md",
		"2026-11-21-talk-9.md", "2026-11-21-talk-10.md",
		"2027-01-01-one-to-one.md" };
	struct note_names names;
	struct fixture f;
	struct err err;
	size_t i, j;

	(void)state;
	fixture_open(&f, "cd people/alice && mkdir evidence && touch "
	    "2027-01-01-one-to-one.md objectives.md 2026-11-21-talk-10.md "
	    "2026-11-21-talk-9.md 2026-11-21-talk.md 2026-11-21-talk-2.md "
	    "2026-11-21-a.md 2026-01-31-talk.md contract.md README.md "
	    "Talk.md "
	    "evidence/x.md notes.txt");
	for (i = 0; i < PLACES; i++) {
		err = (struct err)ERR_INIT;
		names = (struct note_names)NOTE_NAMES_INIT;
		assert_int_equal(notes_records(&names, &f.notes[i],
		    STR_LIT("alice"), &err), 0);
		SAME_NUMBER(place[i], names.n, COUNT(want));
		for (j = 0; j < COUNT(want); j++) {
			SAME_TEXT(place[i], str_from(
			    str_of(names.name[j].path), 13), want[j]);
			SAME_NUMBER(want[j], names.name[j].is_named, j > 0);
		}
		note_names_release(&names);
	}
	fixture_close(&f);
}

static void
test_notes_loads_a_record_with_its_kind(void **state)
{
	static const char path[] = "people/alice/2026-11-21-talk.md";
	struct fixture f;
	struct note note;
	struct err err;
	size_t i;

	(void)state;
	fixture_open(&f,
	    "mkdir templates && printf -- '---\\ntitle: T\\n---\\n# T\\n"
	    "\\n## One\\n' >templates/talk.md && "
	    "printf -- '" FRONT "# T\\n\\n## One\\n\\n"
	    "- [ ] do\\n' talk >people/alice/2026-11-21-talk.md");
	for (i = 0; i < PLACES; i++) {
		err = (struct err)ERR_INIT;
		note = (struct note)NOTE_INIT;
		assert_int_equal(notes_load(&note, &f.notes[i], path,
		    NOTE_WHOLE, &err), 0);
		SAME_NUMBER(place[i], note_check_sound(&note, &err), 0);
		CHECK(place[i], note.kind == kind_of(&f.notes[i], "talk"));
		SAME_NUMBER(place[i], note.record.status, RECORD_HELD);
		SAME_NUMBER(place[i], note.record.nitems, 1);
		SAME_TEXT(place[i], note.name.person, "alice");
		note_release(&note);
		assert_int_equal(notes_load(&note, &f.notes[i], path,
		    NOTE_FRONT, &err), 0);
		SAME_NUMBER(place[i], note.record.status, RECORD_HELD);
		SAME_NUMBER(place[i], note.record.nitems, 0);
		note_release(&note);
	}
	fixture_close(&f);
}

/* A note that was read stays in its place; a longer read may add to it. */
static void
test_notes_load_a_name_once(void **state)
{
	const struct note *front, *whole, *again;
	struct note_names names;
	struct fixture f;
	struct err err;
	size_t i;

	(void)state;
	fixture_open(&f, "printf -- '" FRONT "# T\n\n- [ ] do\n' "
	    "one-to-one >people/alice/2026-11-21-one-to-one.md");
	for (i = 0; i < PLACES; i++) {
		err = (struct err)ERR_INIT;
		names = (struct note_names)NOTE_NAMES_INIT;
		assert_int_equal(notes_records(&names, &f.notes[i],
		    STR_LIT("alice"), &err), 0);
		assert_int_equal(notes_load_named(&front, &f.notes[i],
		    &names.name[0], NOTE_FRONT, &err), 0);
		SAME_NUMBER(place[i], front->record.status, RECORD_HELD);
		SAME_NUMBER(place[i], front->record.nitems, 0);
		assert_int_equal(notes_load_named(&whole, &f.notes[i],
		    &names.name[0], NOTE_WHOLE, &err), 0);
		assert_ptr_equal(whole, front);
		SAME_NUMBER(place[i], whole->record.nitems, 1);
		assert_int_equal(notes_load_named(&again, &f.notes[i],
		    &names.name[0], NOTE_FRONT, &err), 0);
		assert_ptr_equal(again, whole);
		SAME_NUMBER(place[i], again->record.nitems, 1);
		note_names_release(&names);
	}
	fixture_close(&f);
}

static void
test_notes_refuse_a_name_that_cannot_be_read(void **state)
{
	static const struct {
		const char *title, *text, *want;
	} row[] = {
		{ "no day of its own", FRONT, "people/alice/2026-11-20-"
		    "one-to-one.md:3:1: date is 2026-11-21, but the file is "
		    "named 2026-11-20; put the line back, then type: "
		    "move-record -d 2026-11-21 -m REASON "
		    "people/alice/2026-11-20-one-to-one.md; while this name "
		    "is not committed, rename the file to fit the "
		    "line instead" },
		{ "no text", "\\r", "people/alice/2026-11-20-one-to-one.md:"
		    "1:1: carriage return, take it away" },
	};
	const struct note *note;
	struct note_names names;
	struct buf script = BUF_INIT;
	struct fixture f;
	struct err err;
	size_t i, j;

	(void)state;
	for (i = 0; i < COUNT(row) * PLACES; i++) {
		err = (struct err)ERR_INIT;
		names = (struct note_names)NOTE_NAMES_INIT;
		buf_clear(&script);
		buf_addf(&script, "printf -- '%s' one-to-one "
		    ">people/alice/2026-11-20-one-to-one.md",
		    row[i / PLACES].text);
		fixture_open(&f, script.at);
		assert_int_equal(notes_records(&names, &f.notes[i % PLACES],
		    STR_LIT("alice"), &err), 0);
		for (j = 0; j < 2; j++) {
			assert_int_equal(notes_load_named(&note,
			    &f.notes[i % PLACES], &names.name[0],
			    j == 0 ? NOTE_FRONT : NOTE_WHOLE, &err), -1);
			SAME_TEXT(row[i / PLACES].title, whole_error(&err),
			    row[i / PLACES].want);
		}
		note_names_release(&names);
		fixture_close(&f);
	}
	buf_release(&script);
}

#define SESSION(kind) "---\nkind: " kind "\ndate: 2026-11-21\n" \
	"status: held\n---\n"

static void
test_note_is_sound_only_if_name_and_text_are_one_record(void **state)
{
	static const struct {
		const char *name, *text, *want;
	} row[] = {
		{ "2026-11-21-one-to-one.md", SESSION("one-to-one"), NULL },
		{ "contract.md", "---\nkind: contract\ndate: 2026-11-21\n"
		    "---\n", NULL },
		{ "2026-11-20-one-to-one.md", SESSION("one-to-one"),
		    "3:1: date is 2026-11-21, but the file is named "
		    "2026-11-20; put the line back, then type: move-record "
		    "-d 2026-11-21 -m REASON "
		    "people/alice/2026-11-20-one-to-one.md; while this name "
		    "is not committed, rename the file to fit the "
		    "line instead" },
		{ "2026-11-21-support.md", SESSION("one-to-one"),
		    "2:1: kind is 'one-to-one', but the file is named "
		    "'support'; put the line back, then type: "
		    "move-record -k one-to-one -m REASON "
		    "people/alice/2026-11-21-support.md; while this name "
		    "is not committed, rename the file to fit the "
		    "line instead" },
		{ "2026-11-21-tea.md", SESSION("tea"),
		    "2:1: there is no kind 'tea'; templates/tea.md would "
		    "make one" },
		{ "2026-11-21-contract.md", SESSION("contract"),
		    " a document's file name has no date: rename it to "
		    "KIND.md" },
		{ "2026-11-21-one-to-one.md", "---\nkind: one-to-one\n"
		    "date: 2026-11-21\n---\n", "1:1: there is no 'status'; "
		    "add 'status: held' (or planned, or cancelled)" },
		{ "2026-11-21-one-to-one.md", "# T\n", "1:1: front matter "
		    "missing: the first line must be '---' and nothing else; "
		    "old notes are brought in by import-notes, other pages "
		    "belong outside of people/" },
		{ "2026-11-21-one-to-one.md", "\r", "1:1: carriage return, "
		    "take it away" },
	};
	struct fixture f;
	struct note note;
	struct buf path = BUF_INIT;
	struct err err;
	size_t i;

	(void)state;
	fixture_open(&f, "true");
	for (i = 0; i < COUNT(row); i++) {
		err = (struct err)ERR_INIT;
		note = (struct note)NOTE_INIT;
		buf_clear(&path);
		buf_addf(&path, "people/alice/%s", row[i].name);
		assert_int_equal(notes_load_text(&note, &f.notes[COMMITTED],
		    path.at, str_of(row[i].text), &err), 0);
		SAME_NUMBER(row[i].name, note_check_sound(&note, &err),
		    row[i].want == NULL ? 0 : -1);
		buf_addf(&path, ":%s", row[i].want);
		SAME_TEXT(row[i].name, whole_error(&err),
		    row[i].want == NULL ? "" : path.at);
		note_release(&note);
	}
	buf_release(&path);
	fixture_close(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_notes_reads_a_file_of_either_place),
		cmocka_unit_test(
		    test_notes_reads_what_is_committed_or_what_lies_there),
		cmocka_unit_test(test_notes_refuses_what_is_no_plain_file),
		cmocka_unit_test(
		    test_notes_refuses_an_executable_where_modes_are_known),
		cmocka_unit_test(test_notes_says_where_a_file_is_wrong),
		cmocka_unit_test(
		    test_notes_opens_with_the_settings_or_says_where_they_are_wrong),
		cmocka_unit_test(
		    test_notes_takes_a_kind_from_the_repository_first),
		cmocka_unit_test(
		    test_notes_refuses_a_setting_that_does_not_fit_its_template),
		cmocka_unit_test(test_notes_names_the_kinds_there_are),
		cmocka_unit_test(
		    test_notes_takes_the_expected_kinds_one_by_one),
		cmocka_unit_test(test_notes_finds_people_by_their_ids),
		cmocka_unit_test(test_notes_person_that_is_lost),
		cmocka_unit_test(
		    test_notes_has_nobody_where_there_is_no_folder),
		cmocka_unit_test(test_notes_sorts_records_by_day),
		cmocka_unit_test(test_notes_loads_a_record_with_its_kind),
		cmocka_unit_test(test_notes_load_a_name_once),
		cmocka_unit_test(test_notes_refuse_a_name_that_cannot_be_read),
		cmocka_unit_test(
		    test_note_is_sound_only_if_name_and_text_are_one_record),
	};

	return cmocka_run_group_tests(tests, world_make, world_remove);
}
