/* SPDX-License-Identifier: ISC */
/*
 * chain: which records a meeting takes from, which one is still open, and
 * which sections are not due.
 */

#include "history/earlier.h"

#include "world.h"

#include "table.h"

#define ALICE STR_LIT("alice")
#define FOCUS "# T\\n\\n## Focus and priorities for next period\\n\\n"

struct fixture {
	struct repo *repo;
	struct repo_head head;
	struct notes notes;
	struct err err;
};

/* rec DATE KIND [STATUS [TEXT]] writes one record. */
static void
fixture_open(struct fixture *f, const char *records)
{
	struct buf script = BUF_INIT;

	buf_addf(&script,
	    "rm -rf * && { [ -d .git ] || git init -q .; } && "
	    "mkdir -p people/alice && "
	    "rec() { why=; [ \"$3\" != cancelled ] || why='reason: ill\\n'; "
	    "printf -- \"---\\nkind: %%s\\ndate: %%s\\nstatus: %%s\\n$why---\\n"
	    "\\n%%b\" \"${2%%-[0-9]}\" $1 ${3-held} \"$4\" "
	    ">people/alice/$1-$2.md; } && "
	    ": >people/alice/none && %s && "
	    "git add . && git commit -q --allow-empty -m notes", records);
	sh(script.at);
	buf_release(&script);
	*f = (struct fixture){ .notes = NOTES_INIT, .err = ERR_INIT };
	assert_int_equal(repo_open(&f->repo, ".", REPO_WRITE, &f->err), 0);
	assert_int_equal(repo_head(&f->head, f->repo, &f->err), 0);
	assert_int_equal(notes_open_work_tree(&f->notes, f->repo, &f->err),
	    0);
}

static void
fixture_close(struct fixture *f)
{
	notes_close(&f->notes);
	repo_close(f->repo);
}

static const struct kind *
kind_of(struct fixture *f, const char *name)
{
	const struct kind *kind;

	assert_int_equal(notes_kind(&kind, &f->notes, str_of(name), &f->err),
	    0);
	assert_non_null(kind);
	return kind;
}

static void
add_name(struct buf *out, const char *path)
{
	struct str name = str_from(str_of(path), strlen("people/alice/"));

	buf_addf(out, "%s%.*s", out->n > 0 ? " " : "",
	    STR_ARGS(str_first(name, name.n - strlen(".md"))));
}

static void
test_chain_takes_from_the_last_of_the_kind_and_all_held_since(void **state)
{
	static const struct {
		const char *title, *records, *kind, *date, *path;
		const char *want;	/* oldest first */
		const char *last;
	} row[] = {
		{ "there is none", "true", "support", "2026-11-21", NULL,
		    "", NULL },
		{ "the last of the kind", "rec 2026-09-01 support && "
		    "rec 2026-10-01 support", "support", "2026-11-21", NULL,
		    "2026-10-01-support", "2026-10-01-support" },
		{ "others since", "rec 2026-09-01 support && "
		    "rec 2026-09-02 one-to-one && rec 2026-10-01 support && "
		    "rec 2026-10-02 one-to-one && rec 2026-10-03 check-in",
		    "support", "2026-11-21", NULL, "2026-10-01-support "
		    "2026-10-02-one-to-one 2026-10-03-check-in",
		    "2026-10-01-support" },
		{ "the first of its kind", "rec 2026-09-01 one-to-one && "
		    "rec 2026-10-01 check-in", "support", "2026-11-21", NULL,
		    "2026-09-01-one-to-one 2026-10-01-check-in", NULL },
		{ "not held", "rec 2026-09-01 support && "
		    "rec 2026-10-01 support cancelled && "
		    "rec 2026-11-01 support planned && "
		    "rec 2026-11-02 one-to-one cancelled", "support",
		    "2026-11-21", NULL, "2026-09-01-support",
		    "2026-09-01-support" },
		{ "without notes", "rec 2026-09-01 one-to-one && "
		    "rec 2026-10-01 supervision", "one-to-one", "2026-11-21",
		    NULL, "2026-09-01-one-to-one", "2026-09-01-one-to-one" },
		{ "not later ones", "rec 2026-09-01 support && "
		    "rec 2026-10-01 support", "support", "2026-09-15", NULL,
		    "2026-09-01-support", "2026-09-01-support" },
		{ "not those of that day", "rec 2026-09-01 support && "
		    "rec 2026-10-01 check-in", "support", "2026-10-01", NULL,
		    "2026-09-01-support", "2026-09-01-support" },
		{ "that day's first, for its second", "rec 2026-10-01 support "
		    "&& rec 2026-10-01 support-2 && "
		    "rec 2026-10-01 support-3", "support", "2026-10-01",
		    "people/alice/2026-10-01-support-2.md",
		    "2026-10-01-support", "2026-10-01-support" },
		{ "not itself", "rec 2026-09-01 support && "
		    "rec 2026-10-01 support", "support", "2026-10-01",
		    "people/alice/2026-10-01-support.md",
		    "2026-09-01-support", "2026-09-01-support" },
		{ "others of the last one's day", "rec 2026-10-01 check-in && "
		    "rec 2026-10-01 support && rec 2026-10-01 one-to-one && "
		    "rec 2026-09-30 check-in", "support", "2026-11-21", NULL,
		    "2026-10-01-support 2026-10-01-check-in "
		    "2026-10-01-one-to-one", "2026-10-01-support" },
		{ "all that is from before the beginning", "rec 2025-09-01 "
		    "support && rec 2025-10-01 support && rec 2025-12-31 "
		    "support && printf '[policy]\nsince = 2026-01-01\n' "
		    ">one-to-one.ini", "support", "2026-01-02", NULL,
		    "2025-09-01-support 2025-10-01-support "
		    "2025-12-31-support", "2025-12-31-support" },
		{ "not once one is from after it", "rec 2025-09-01 support && "
		    "rec 2025-12-01 support && rec 2026-01-01 support && "
		    "printf '[policy]\nsince = 2026-01-01\n' "
		    ">one-to-one.ini", "support", "2026-02-02", NULL,
		    "2026-01-01-support", "2026-01-01-support" },
		{ "of before the beginning the last, by its own rule", "rec "
		    "2025-09-01 support && rec 2025-12-01 support && "
		    "printf '[policy]\nsince = 2026-01-01\n' "
		    ">one-to-one.ini", "support", "2025-12-31", NULL,
		    "2025-12-01-support", "2025-12-01-support" },
		{ "two of the last day", "rec 2026-10-01 support && "
		    "rec 2026-10-01 support-2", "support", "2026-11-21",
		    NULL, "2026-10-01-support 2026-10-01-support-2",
		    "2026-10-01-support-2" },
	};
	struct buf got = BUF_INIT;
	struct earlier chain;
	struct fixture f;
	size_t i, j;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		fixture_open(&f, row[i].records);
		chain = (struct earlier)EARLIER_INIT;
		buf_clear(&got);
		if (earlier_read(&chain, &f.notes, ALICE, kind_of(&f,
		    row[i].kind), day(row[i].date), row[i].path, &f.err) < 0)
			fail_msg("%s: %s: %s", row[i].title, f.err.path,
			    f.err.text);
		for (j = 0; j < chain.n; j++) {
			add_name(&got, chain.source[j].path.at);
			CHECK(row[i].title, chain.source[j].record->status ==
			    RECORD_HELD && chain.source[j].record->lines.n > 0);
		}
		SAME_TEXT(row[i].title, buf_str(&got), row[i].want);
		buf_clear(&got);
		if (chain.last != NULL)
			add_name(&got, chain.last);
		SAME_TEXT(row[i].title, buf_str(&got),
		    row[i].last == NULL ? "" : row[i].last);
		earlier_release(&chain);
		fixture_close(&f);
	}
	buf_release(&got);
}

static void
test_chain_refuses_a_record_that_it_cannot_read(void **state)
{
	static const struct {
		const char *records, *path;
		unsigned line, col;
		const char *text;
	} row[] = {
		{ "rec 2026-10-01 support hold",
		    "people/alice/2026-10-01-support.md", 4, 9, NULL },
		{ "rec 2026-10-01 tea", "people/alice/2026-10-01-tea.md",
		    2, 1, "there is no kind 'tea'; templates/tea.md would make "
		    "one" },
		{ "rec 2026-10-01 support held "
		    "'## Agreed actions\\n\\n- [ ] do it by 2026-02-30\\n'",
		    "people/alice/2026-10-01-support.md", 9, 16,
		    "there is no day 2026-02-30; correct it" },
	};
	struct earlier chain;
	struct fixture f;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		fixture_open(&f, row[i].records);
		chain = (struct earlier)EARLIER_INIT;
		SAME_NUMBER(row[i].records, earlier_read(&chain, &f.notes,
		    ALICE, kind_of(&f, "support"), day("2026-11-21"), NULL,
		    &f.err), -1);
		SAME_TEXT(row[i].records, str_of(f.err.path), row[i].path);
		SAME_NUMBER(row[i].records, f.err.line, row[i].line);
		SAME_NUMBER(row[i].records, f.err.col, row[i].col);
		if (row[i].text != NULL)
			SAME_TEXT(row[i].records, str_of(f.err.text),
			    row[i].text);
		earlier_release(&chain);
		fixture_close(&f);
	}
}

static void
test_chain_is_refused_if_a_session_could_be_overlooked(void **state)
{
	static const struct {
		const char *script, *path, *text;
	} row[] = {
		{ "true", "", "" },
		{ "rm people/alice/2026-10-01-support.md",
		    "people/alice/2026-10-01-support.md",
		    "is committed, but not here; bring it back: git restore "
		    "--staged --worktree people/alice/2026-10-01-support.md" },
		{ "cp people/alice/2026-10-01-support.md "
		    "people/alice/october.md", "people/alice/october.md",
		    "is a session, but not named as one: rename it to "
		    "DATE-support.md" },
		{ "printf -- '---\\nkind: contract\\n---\\n' "
		    ">people/alice/contract.md", "", "" },
		{ "echo hello >people/alice/README.md", "", "" },
	};
	struct fixture f;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		fixture_open(&f, "rec 2026-10-01 support");
		sh(row[i].script);
		SAME_NUMBER(row[i].script, earlier_check(&f.notes,
		    &f.head.commit, ALICE, &f.err), *row[i].text == '\0' ?
		    0 : -1);
		if (*row[i].text != '\0') {
			SAME_TEXT(row[i].script, str_of(f.err.path),
			    row[i].path);
			SAME_TEXT(row[i].script, str_of(f.err.text),
			    row[i].text);
		}
		fixture_close(&f);
	}
}

static void
test_chain_finds_the_earliest_open_session(void **state)
{
	static const struct {
		const char *title, *records, *after;
		const char *kind;	/* NULL: any */
		const char *want;
	} row[] = {
		{ "none", "true", "true", NULL, "" },
		{ "held and committed", "rec 2026-10-01 support", "true",
		    NULL, "" },
		{ "planned", "rec 2026-10-01 support planned", "true", NULL,
		    "2026-10-01-support" },
		{ "cancelled", "rec 2026-10-01 support cancelled",
		    "echo x >>people/alice/2026-10-01-support.md", NULL, "" },
		{ "edited since", "rec 2026-10-01 support",
		    "echo x >>people/alice/2026-10-01-support.md", NULL,
		    "2026-10-01-support" },
		{ "staged, not committed", "rec 2026-10-01 support",
		    "echo x >>people/alice/2026-10-01-support.md && "
		    "git add .", NULL, "2026-10-01-support" },
		{ "never committed", "rec 2026-10-01 support", "cd people/"
		    "alice && sed s/2026-10-01/2026-11-01/ "
		    "2026-10-01-support.md >2026-11-01-support.md", NULL,
		    "2026-11-01-support" },
		{ "the earliest", "rec 2026-11-01 support planned && "
		    "rec 2026-10-01 one-to-one planned && "
		    "rec 2026-10-02 check-in", "true", NULL,
		    "2026-10-01-one-to-one" },
		{ "of the kind", "rec 2026-11-01 support planned && "
		    "rec 2026-10-01 one-to-one planned", "true", "support",
		    "2026-11-01-support" },
		{ "a day's second, of the kind",
		    "rec 2026-11-01 support-2 planned", "true", "support",
		    "2026-11-01-support-2" },
		{ "on the day", "rec 2026-11-21 support planned", "true",
		    NULL, "2026-11-21-support" },
		{ "after the day", "rec 2026-11-22 support planned", "true",
		    NULL, "" },
	};
	struct buf got = BUF_INIT;
	struct note_names names;
	struct note_name *name;
	struct fixture f;
	bool is_open;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		fixture_open(&f, row[i].records);
		sh(row[i].after);
		buf_clear(&got);
		names = (struct note_names)NOTE_NAMES_INIT;
		assert_int_equal(notes_records(&names, &f.notes, ALICE,
		    &f.err), 0);
		is_open = false;
		name = NULL;
		while (!is_open && (name = session_after(&names, name,
		    row[i].kind == NULL ? NULL : kind_of(&f, row[i].kind),
		    day("2026-11-21"))) != NULL)
			SAME_NUMBER(row[i].title, earlier_is_open(&is_open,
			    &f.notes, &f.head.commit, name, &f.err), 0);
		if (is_open)
			add_name(&got, name->path);
		SAME_TEXT(row[i].title, buf_str(&got), row[i].want);
		note_names_release(&names);
		fixture_close(&f);
	}
	buf_release(&got);
}

#define TALK "mkdir templates && printf -- '---\\ntitle: T\\n" \
	"recurring: Goals, 1 month | Papers, 3 months\\n---\\n" \
	"# T\\n\\n## Goals\\n\\n## News\\n\\n## Papers\\n' " \
	">templates/talk.md && cp templates/talk.md templates/chat.md && "
#define GOALS "'## Goals\\n\\nDone.\\n'"
#define PAPERS "'## Papers\\n\\nSeen.\\n'"

static void
test_chain_leaves_out_what_was_covered_in_the_period(void **state)
{
	static const struct {
		const char *title, *records, *date;
		const char *want;	/* letters of the sections that come */
	} row[] = {
		{ "never covered", "true", "2026-11-21", "GNP" },
		{ "covered lately", "rec 2026-11-01 talk held " GOALS,
		    "2026-11-21", "NP" },
		{ "by another kind", "rec 2026-11-01 chat held " GOALS,
		    "2026-11-21", "GNP" },
		{ "each by its own period",
		    "rec 2026-10-01 talk held " GOALS
		    " && rec 2026-10-02 talk held " PAPERS,
		    "2026-11-21", "GN" },
		{ "first and last day", "rec 2026-11-01 talk held " GOALS,
		    "2026-11-30", "NP" },
		{ "the day before the month", "rec 2026-10-31 talk held " GOALS,
		    "2026-11-01", "GNP" },
		{ "the first day of a quarter",
		    "rec 2026-10-01 talk held " PAPERS, "2026-12-31", "GN" },
		{ "the day before the quarter",
		    "rec 2026-09-30 talk held " PAPERS, "2026-10-01", "GNP" },
		{ "the same month of another year",
		    "rec 2025-11-01 talk "
		    "held " GOALS,
		    "2026-11-21", "GNP" },
		{ "hints are no text",
		    "rec 2026-11-01 talk held "
		    "'## Goals\\n\\n<!-- Which? -->\\n'",
		    "2026-11-21", "GNP" },
		{ "only planned", "rec 2026-11-01 talk planned " GOALS,
		    "2026-11-21", "GNP" },
		{ "later in the period", "rec 2026-11-22 talk held " GOALS,
		    "2026-11-21", "NP" },
		{ "in days, later does not count",
		    "sed -i 's/1 month/30 days/' "
		    "templates/talk.md && rec 2026-11-22 talk held " GOALS,
		    "2026-11-21", "GNP" },
		{ "in days, the last day",
		    "sed -i 's/1 month/30 days/' "
		    "templates/talk.md && rec 2026-10-23 talk held " GOALS,
		    "2026-11-21", "NP" },
		{ "in days, the day it is due",
		    "sed -i 's/1 month/30 days/' "
		    "templates/talk.md && rec 2026-10-22 talk held " GOALS,
		    "2026-11-21", "GNP" },
		{ "behind one that did not cover it",
		    "rec 2026-11-01 talk "
		    "held " GOALS " && rec 2026-11-02 talk held " PAPERS,
		    "2026-11-21", "N" },
	};
	struct buf script = BUF_INIT, got = BUF_INIT;
	bool leave_out[3] = { true, true, true };
	struct fixture f;
	size_t i, j;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&script);
		buf_addf(&script, "%s%s", TALK, row[i].records);
		fixture_open(&f, script.at);
		buf_clear(&got);
		if (earlier_leave_out(leave_out, &f.notes, ALICE, kind_of(&f,
		    "talk"), day(row[i].date), NULL, &f.err) < 0)
			fail_msg("%s: %s: %s", row[i].title, f.err.path,
			    f.err.text);
		for (j = 0; j < COUNT(leave_out); j++)
			if (!leave_out[j])
				buf_add_byte(&got, "GNP"[j]);
		SAME_TEXT(row[i].title, buf_str(&got), row[i].want);
		fixture_close(&f);
	}
	buf_release(&script);
	buf_release(&got);
}

/* Collects the records as an audit would have seen them, in no order. */
static void
see_all(struct earlier_seen *seen, struct notes *notes, struct err *err)
{
	struct note_names names = NOTE_NAMES_INIT;
	size_t i;

	assert_int_equal(notes_records(&names, notes, ALICE, err), 0);
	for (i = names.n; i-- > 0; ) {
		struct note note = NOTE_INIT;

		assert_int_equal(notes_load(&note, notes, names.name[i].path,
		    NOTE_WHOLE, err), 0);
		earlier_see(seen, &names.name[i].oid, &note);
		note_release(&note);
	}
	note_names_release(&names);
}

/* Checks that records collected by an audit give the same remarks. */
static void
try_seen(const struct breaches *want, struct repo *repo, struct err *err)
{
	struct earlier_seen seen = EARLIER_SEEN_INIT;
	struct breaches list = BREACHES_INIT;
	struct notes notes = NOTES_INIT;
	struct oid tip, tree;
	size_t i;

	sh("git add -A && git commit -q --allow-empty -m x");
	assert_int_equal(repo_tip(&tip, repo, err), 0);
	assert_int_equal(repo_tree_of(&tree, repo, &tip, err), 0);
	assert_int_equal(notes_open_tree(&notes, repo, &tree, err), 0);
	see_all(&seen, &notes, err);
	assert_int_equal(earlier_find_lost(&list, &notes, ALICE, &seen, err),
	    0);
	assert_int_equal(list.n, want->n);
	for (i = 0; i < list.n; i++)
		assert_string_equal(list.breach[i].text,
		    want->breach[i].text);
	breaches_release(&list);
	earlier_seen_release(&seen);
	notes_close(&notes);
}

/* The number of remarks on the records that a script writes. */
static size_t
count_lost(const char *records)
{
	struct breaches list = BREACHES_INIT;
	struct fixture f;
	size_t n;

	fixture_open(&f, records);
	if (earlier_find_lost(&list, &f.notes, ALICE, NULL, &f.err) < 0)
		fail_msg("%s: %s", f.err.path, f.err.text);
	n = list.n;
	assert_int_equal(breaches_count(&list), 0);
	try_seen(&list, f.notes.repo, &f.err);
	breaches_release(&list);
	fixture_close(&f);
	return n;
}

static unsigned
any(unsigned n)
{
	static unsigned seed = 1;

	seed = seed * 1103515245u + 12345;
	return (seed >> 16) % n;
}

/* Random rows of records of several kinds, with items that come and go. */
static void
test_what_was_seen_loses_the_same_items(void **state)
{
	static const char *const kinds[] = { "one-to-one", "supervision",
		"one-to-one", "check-in" };
	static const char *const statuses[] = { "held", "held", "held",
		"held", "cancelled", "planned" };
	struct buf script = BUF_INIT;
	unsigned i, j, k, day;
	size_t nlost = 0;

	(void)state;
	for (i = 0; i < 40; i++) {
		buf_clear(&script);
		for (j = day = 0; j < 9; j++) {
			day += any(i % 2 == 0 ? 6 : 2) > 0;
			buf_addf(&script, "rec 2026-01-%02u %s %s '" FOCUS,
			    day + 1, kinds[any(4)], statuses[any(6)]);
			for (k = 0; k < 4; k++)
				if (any(3) > 0)
					buf_addf(&script, "- [%c] item %c\n",
					    "  x-"[any(4)], "aabc"[k]);
			buf_add_string(&script, "x\n' && ");
		}
		buf_addf(&script, any(4) > 0 ? "true" : "printf '[policy]\n"
		    "since = 2026-01-0%u\n' >one-to-one.ini", any(5) + 1);
		nlost += count_lost(script.at);
	}
	assert_true(nlost > 15);
	buf_release(&script);
}

static void
test_an_item_is_lost_where_the_next_record_has_it_in_no_state(void **state)
{
	static const struct {
		const char *script;
		size_t n;
	} row[] = {
		{ "rec 2026-01-01 one-to-one held '" FOCUS "- [ ] a\\n'", 0 },
		{ "rec 2026-01-01 one-to-one held '" FOCUS "- [ ] a\\n' && "
		    "rec 2026-02-01 one-to-one held '" FOCUS "x\\n'", 1 },
		{ "rec 2026-01-01 one-to-one held '" FOCUS "- [ ] a\\n' && "
		    "rec 2026-02-01 one-to-one held '" FOCUS "- [ ] a\\n'",
		    0 },
		{ "rec 2026-01-01 one-to-one held '" FOCUS "- [ ] a\\n' && "
		    "rec 2026-02-01 one-to-one held '" FOCUS "- [x] a\\n'",
		    0 },
		{ "rec 2026-01-01 one-to-one held '" FOCUS "- [ ] a\\n' && "
		    "rec 2026-02-01 one-to-one held '" FOCUS "- [-] a\\n'",
		    0 },
		{ "rec 2026-01-01 one-to-one held '" FOCUS "- [x] a\\n' && "
		    "rec 2026-02-01 one-to-one held '" FOCUS "x\\n'", 0 },
		{ "rec 2026-01-01 one-to-one held '" FOCUS "- [ ] a\\n' && "
		    "rec 2026-02-01 one-to-one planned '" FOCUS "x\\n'", 0 },
		{ "rec 2026-01-01 one-to-one planned '" FOCUS "- [ ] a\\n' &&"
		    " rec 2026-02-01 one-to-one held '" FOCUS "x\\n'", 0 },
		{ "rec 2026-01-01 one-to-one held '" FOCUS "- [ ] a\\n' && "
		    "rec 2026-01-15 supervision held '" FOCUS "' && "
		    "rec 2026-02-01 one-to-one held '" FOCUS "x\\n' && "
		    "rec 2026-03-01 one-to-one held '" FOCUS "x\\n'", 1 },
		/*
		 * Two records of one day: carry-forward brings nothing, so
		 * nothing is lost.
		 */
		{ "rec 2026-01-01 check-in held '## Agreed actions\n\n"
		    "- [ ] a\n' && rec 2026-01-01 one-to-one held '" FOCUS
		    "x\n'", 0 },
		{ "rec 2026-01-01 one-to-one held '" FOCUS "- [ ] a\n"
		    "- [ ] a\n' && rec 2026-02-01 one-to-one held '" FOCUS
		    "- [x] a\n'", 1 },
		/* records from before `since` lose nothing */
		{ "rec 2025-11-01 one-to-one held '" FOCUS "- [ ] a\n' && "
		    "rec 2025-12-01 one-to-one held '" FOCUS "x\n' && "
		    "printf '[policy]\nsince = 2026-01-01\n' "
		    ">one-to-one.ini", 0 },
		{ "rec 2025-11-01 one-to-one held '" FOCUS "- [ ] a\n' && "
		    "rec 2025-12-01 one-to-one held '" FOCUS "x\n' && "
		    "rec 2026-01-05 one-to-one held '" FOCUS "x\n' && "
		    "rec 2026-02-05 one-to-one held '" FOCUS "x\n' && "
		    "printf '[policy]\nsince = 2026-01-01\n' "
		    ">one-to-one.ini", 1 },
		/* a record that cannot be read is passed over */
		{ "rec 2026-01-01 one-to-one held '" FOCUS "- [ ] a\\n' && "
		    "mv people/alice/2026-01-01-one-to-one.md "
		    "people/alice/2026-01-02-one-to-one.md && "
		    "echo >people/alice/2026-01-03-one-to-one.md && "
		    "rec 2026-02-01 one-to-one held '" FOCUS "x\\n'", 1 },
		{ "mkdir people/bob", 0 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++)
		if (count_lost(row[i].script) != row[i].n)
			fail_msg("%s", row[i].script);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
	    test_chain_takes_from_the_last_of_the_kind_and_all_held_since),
		cmocka_unit_test(
		    test_chain_refuses_a_record_that_it_cannot_read),
		cmocka_unit_test(
		    test_chain_is_refused_if_a_session_could_be_overlooked),
		cmocka_unit_test(test_chain_finds_the_earliest_open_session),
		cmocka_unit_test(
		    test_chain_leaves_out_what_was_covered_in_the_period),
		cmocka_unit_test(
	    test_an_item_is_lost_where_the_next_record_has_it_in_no_state),
		cmocka_unit_test(test_what_was_seen_loses_the_same_items),
	};

	return cmocka_run_group_tests(tests, world_make, world_remove);
}
