/* SPDX-License-Identifier: ISC */
#include "history/setting_check.h"

#include "world.h"

#include "table.h"

/* Appends each file's faults as "LINE:COL text", a line each. */
static void
add_faults(struct buf *out, struct faults *faults)
{
	size_t i;

	faults_sort(faults);
	for (i = 0; i < faults->n; i++) {
		assert_int_equal(faults->fault[i].rule, RULE_SETTING);
		buf_addf(out, "%u:%u %s\n", faults->fault[i].line,
		    faults->fault[i].col, faults->fault[i].text);
	}
	faults_release(faults);
}

/* Checks the faults of the settings, alice's roster and her contract. */
static void
check(struct buf *out, const char *script)
{
	struct date today;
	struct repo *repo = NULL;
	struct notes notes = NOTES_INIT;
	struct person person = PERSON_INIT;
	struct note note = NOTE_INIT;
	struct faults faults = FAULTS_INIT;
	struct err err = ERR_INIT;

	assert_true(date_parse(&today, STR_LIT("2026-01-01")));
	sh("rm -rf * .git && git init -q . && mkdir -p people/alice "
	    "templates && printf '[person]\\nname = Alice Ng\\nemail = a@b\\n"
	    "manager = Bob Okafor <b@b>\\n' >people/alice/person.ini && "
	    "printf -- '---\\nkind: contract\\ndate: 2026-01-01\\n---\\n' "
	    ">people/alice/contract.md");
	sh(script);
	buf_clear(out);
	if (repo_open(&repo, ".", REPO_WRITE, &err) < 0 ||
	    notes_open_work_tree(&notes, repo, &err) < 0 ||
	    notes_person(&person, &notes, STR_LIT("alice"), &err) < 0 ||
	    notes_load(&note, &notes, "people/alice/contract.md", NOTE_FRONT,
	    &err) < 0 ||
	    setting_check_policy(&faults, &notes, &err) < 0)
		fail_msg("%s: %s", script, err.text);
	setting_check_since(&faults, &notes, today);
	add_faults(out, &faults);
	assert_int_equal(setting_check_person(&faults, &notes, &person,
	    &err), 0);
	add_faults(out, &faults);
	assert_int_equal(setting_check_contract(&faults, &notes, &note,
	    &err), 0);
	add_faults(out, &faults);
	note_release(&note);
	person_release(&person);
	notes_close(&notes);
	repo_close(repo);
}

static void
test_names_have_to_be_of_what_exists(void **state)
{
	static const struct {
		const char *script, *want;
	} row[] = {
		{ "true", "" },
		{ "printf '[policy]\\nkinds = support | chat\\n' "
		    ">one-to-one.ini", "2:19 kinds: there is no kind 'chat'; "
		    "templates/chat.md would make one\n" },
		{ "printf '# T\\n' >templates/chat.md && "
		    "printf '[policy]\\nkinds = support | chat\\n' "
		    ">one-to-one.ini", "" },	/* the fault of the template */
		{ "printf '[policy]\\ndocuments = support\\n' "
		    ">one-to-one.ini", "2:13 documents: 'support' is a "
		    "meeting, not a document; name a document\n" },
		{ "printf '[policy]\\npro-rata = contract\\n' "
		    ">one-to-one.ini", "2:12 pro-rata: 'contract' is a "
		    "document, not a meeting; name a kind of meeting\n" },
		{ "printf '[policy]\\npro-rata = yes\\n[kind chat]\\n' "
		    ">one-to-one.ini", "3:2 there is no kind 'chat'; "
		    "templates/chat.md would make one\n" },
		{ "printf '[kind support]\\nlatest = 1 day\\n' "
		    ">one-to-one.ini", "2:10 latest: comes before 'every'; "
		    "make it longer, or 'every' "
		    "shorter\n" },
		{ "printf '[policy]\\nsince = 2026-01-02\\n' "
		    ">one-to-one.ini", "2:9 since: 2026-01-02 is still to "
		    "come on 2026-01-01, when it is set; write that day, "
		    "or one before it\n" },
		{ "printf '[policy]\\nsince = 2026-01-01\\n' "
		    ">one-to-one.ini", "" },
		{ "printf 'supervisor = Eve <e@b>, chat\\n' "
		    ">>people/alice/person.ini", "5:25 supervisor: there is "
		    "no kind 'chat'; templates/chat.md would make one\n" },
		{ "sed -i '3d' people/alice/contract.md", "1:1 a contract "
		    "needs the day from which it holds; add 'date: "
		    "YYYY-MM-DD'\n" },
		{ "sed -i '3a objectives: every 1 week\\nsupport: every 1 "
		    "week' people/alice/contract.md", "4:1 'objectives' is a "
		    "document, not a meeting; name a kind of meeting\n" },
	};
	struct buf got = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		check(&got, row[i].script);
		SAME_TEXT(row[i].script, buf_str(&got), row[i].want);
	}
	buf_release(&got);
}

static void
test_an_error_of_a_settings_file_is_told_from_others(void **state)
{
	static const struct {
		enum err_code code;
		const char *path;
		bool explains;
	} row[] = {
		{ ERR_TEXT, "one-to-one.ini", true },
		{ ERR_REFUSED, "templates/x.md", true },
		{ ERR_TEXT, "people/alice/person.ini", true },
		{ ERR_TEXT, "people/alice/contract.md", false },
		{ ERR_GIT, "one-to-one.ini", false },
		{ ERR_TEXT, "", false },
	};
	struct err err;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		err = (struct err)ERR_INIT;
		err_set(&err, row[i].code, "it is so");
		err_in(&err, row[i].path);
		if (setting_explains(&err) != row[i].explains)
			fail_msg("%s", row[i].path);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    test_names_have_to_be_of_what_exists, world_make,
		    world_remove),
		cmocka_unit_test(
		    test_an_error_of_a_settings_file_is_told_from_others),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
