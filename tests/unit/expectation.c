/* SPDX-License-Identifier: ISC */
#include "table.h"
#include "world.h"

#include "report/expectation.h"

/* met DATE KIND STATUS [LINE...] writes a record of alice's. */
#define MET "met() { f=people/alice/$1-$2.md; d=$1 k=$2 s=$3; shift 3; " \
	"printf '%s\\n' --- \"kind: $k\" \"date: $d\" \"status: $s\" \"$@\" " \
	"--- '' '# x' >$f; }; "

struct fixture {
	struct repo *repo;
	struct notes notes;
	struct person person;
	struct note_names records;
	struct contract contract;
	struct err err;
};

static void
ok(struct fixture *f, int result)
{
	if (result < 0)
		fail_msg("%s:%u: %s", f->err.path, f->err.line, f->err.text);
}

static void
begin(struct fixture *f, const char *script)
{
	char all[2048];

	*f = (struct fixture){ .notes = NOTES_INIT, .person = PERSON_INIT,
	    .contract = CONTRACT_INIT };
	sh("rm -rf people templates one-to-one.ini; git init -q . && "
	    "mkdir -p people/alice templates && printf '[person]\\n"
	    "name = Alice Ng\\nemail = a@x\\nmanager = Bob Roy <b@x>\\n' "
	    ">people/alice/person.ini && printf -- '---\\nevery: 1 week\\n"
	    "minutes: 30\\n---\\n# x\\n' >templates/talk.md && "
	    "printf -- '---\\nevery: 2 weeks\\n---\\n# x\\n' "
	    ">templates/walk.md && printf -- '---\\nsession: no\\n---\\n' "
	    ">templates/plan.md && printf '[policy]\\nkinds = talk | walk\\n' "
	    ">one-to-one.ini");
	snprintf(all, sizeof(all), "%s%s", MET, script);
	sh(all);
	ok(f, repo_open(&f->repo, ".", REPO_WRITE, &f->err));
	ok(f, notes_open_work_tree(&f->notes, f->repo, &f->err));
	ok(f, notes_person(&f->person, &f->notes, STR_LIT("alice"),
	    &f->err));
	ok(f, notes_records(&f->records, &f->notes, STR_LIT("alice"),
	    &f->err));
}

static void
end(struct fixture *f)
{
	contract_release(&f->contract);
	note_names_release(&f->records);
	person_release(&f->person);
	notes_close(&f->notes);
	repo_close(f->repo);
}

/* Appends "HELD minutes N, cancelled N on DATE next DATE, planned". */
static void
describe(struct buf *out, const struct expectation_last *last)
{
	buf_addf(out, "%s %u", date_text(last->held).at, last->minutes);
	if (last->cancelled > 0) {
		buf_addf(out, " -%u", last->cancelled);
		buf_addf(out, " %s", date_text(last->cancelled_on).at);
		buf_addf(out, " %s", date_text(last->next).at);
	}
	if (last->is_planned)
		buf_add_string(out, " planned");
}

static void
test_expect_find_last_reads_back_to_the_last_held(void **state)
{
	static const struct {
		const char *script, *want;
	} row[] = {
		{ ":", " 0" },
		{ "met 2026-01-01 talk held 'minutes: 45'",
		    "2026-01-01 45" },
		{ "met 2026-01-01 talk held; met 2026-01-02 walk held",
		    "2026-01-01 0" },
		{ "met 2026-01-01 talk held; met 2026-01-08 talk planned",
		    "2026-01-01 0 planned" },
		{ "met 2026-01-01 talk held; "
		    "met 2026-01-08 talk cancelled 'reason: x' "
		    "'next: 2026-01-10'; met 2026-01-09 talk cancelled "
		    "'reason: x'", "2026-01-01 0 -2 2026-01-09 " },
		{ "met 2026-01-08 talk cancelled 'reason: x' "
		    "'next: 2026-01-10'", " 0 -1 2026-01-08 2026-01-10" },
		{ "met 2026-01-08 talk cancelled 'reason: x'; "
		    "met 2026-01-09 talk planned",
		    " 0 -1 2026-01-08  planned" },
		{ "met 2026-01-07 talk planned; "
		    "met 2026-01-08 talk cancelled 'reason: x'",
		    " 0 -1 2026-01-08 " },
		{ "met 2026-01-08 talk cancelled 'reason: x'; "
		    "met 2026-01-09 talk held", "2026-01-09 0" },
		{ "met 2026-01-08 talk held; met 2026-02-09 talk held",
		    "2026-01-08 0" },
		{ "met 2026-02-08 talk cancelled 'reason: x'", " 0" },
		{ "met 2026-02-08 talk planned", " 0 planned" },
	};
	const struct kind *kind;
	struct expectation_last last;
	struct buf got = BUF_INIT;
	struct fixture f;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		begin(&f, row[i].script);
		ok(&f, notes_kind(&kind, &f.notes, STR_LIT("talk"), &f.err));
		ok(&f, expectation_find_last(&last, &f.notes, &f.records, kind,
		    day("2026-01-31"), &f.err));
		buf_clear(&got);
		describe(&got, &last);
		SAME_TEXT(row[i].script, buf_str(&got), row[i].want);
		end(&f);
	}
	buf_release(&got);
}

static void
test_expect_read_without_contract_takes_the_policy(void **state)
{
	struct expectations e = EXPECTATIONS_INIT;
	struct fixture f;

	(void)state;
	begin(&f, "met 2026-01-01 talk held");
	ok(&f,
	    expectation_read(&e, &f.notes, &f.person, &f.contract, &f.records,
		day("2026-01-05"), day("2026-01-31"), &f.err));
	assert_int_equal(e.n, 2);
	assert_string_equal(e.item[0].kind->name.at, "talk");
	assert_string_equal(date_text(e.item[0].window.due).at, "2026-01-08");
	assert_int_equal(e.item[0].cadence.minutes, 30);
	assert_string_equal(date_text(e.item[1].window.due).at, "2026-01-19");
	assert_ptr_equal(expectation_first(&e), &e.item[0]);
	expectations_release(&e);
	assert_null(expectation_first(&e));
	end(&f);
}

static void
test_expect_read_with_contract_takes_its_kinds(void **state)
{
	struct expectations e = EXPECTATIONS_INIT;
	struct fixture f;

	(void)state;
	begin(&f, "met 2026-01-01 talk held");
	ok(&f, contract_take(&f.contract, &f.notes, STR_LIT("alice"),
	    STR_LIT("---\nkind: contract\ndate: 2026-01-01\n"
	    "talk: every 3 weeks\n---\n"), &f.err));
	ok(&f,
	    expectation_read(&e, &f.notes, &f.person, &f.contract, &f.records,
		DATE_NONE, day("2026-01-31"), &f.err));
	assert_int_equal(e.n, 1);
	assert_true(e.item[0].is_from_contract);
	assert_string_equal(date_text(e.item[0].window.due).at, "2026-01-22");
	assert_int_equal(e.item[0].cadence.minutes, 30);
	expectations_release(&e);
	end(&f);
}

static void
test_expectations_begin_where_nothing_was_held(void **state)
{
	struct expectations e = EXPECTATIONS_INIT;
	struct fixture f;

	(void)state;
	begin(&f, "met 2026-01-01 talk held");
	ok(&f,
	    expectation_read(&e, &f.notes, &f.person, &f.contract, &f.records,
		DATE_NONE, day("2026-01-31"), &f.err));
	assert_true(date_is_none(e.item[1].start));
	assert_int_equal(date_cmp(e.item[1].window.due, DATE_NEVER), 0);
	expectations_begin(&e, &f.person, day("2026-01-06"));
	assert_false(date_is_none(e.item[1].start));
	assert_string_equal(date_text(e.item[0].window.due).at, "2026-01-08");
	assert_string_equal(date_text(e.item[1].window.due).at, "2026-01-20");
	expectations_release(&e);
	end(&f);
}

static void
test_expect_read_refuses_what_is_no_session(void **state)
{
	static const struct {
		const char *kinds, *why;
	} row[] = {
		{ "tlak", "tlak" },
		{ "plan", "plan" },
		{ "talk | plan", "plan" },
	};
	struct expectations e = EXPECTATIONS_INIT;
	struct fixture f;
	char script[128];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		snprintf(script, sizeof(script), "printf '[policy]\\n"
		    "kinds = %s\\n' >one-to-one.ini", row[i].kinds);
		begin(&f, script);
		CHECK(row[i].kinds, expectation_read(&e, &f.notes, &f.person,
		    &f.contract, &f.records, DATE_NONE, day("2026-01-31"),
		    &f.err) < 0);
		SAME_NUMBER(row[i].kinds, f.err.code, ERR_TEXT);
		CHECK(row[i].kinds, strstr(f.err.text, row[i].why) != NULL);
		SAME_TEXT(row[i].kinds, str_of(f.err.path), "one-to-one.ini");
		expectations_release(&e);
		end(&f);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_expect_find_last_reads_back_to_the_last_held),
		cmocka_unit_test(
		    test_expect_read_without_contract_takes_the_policy),
		cmocka_unit_test(
		    test_expect_read_with_contract_takes_its_kinds),
		cmocka_unit_test(
		    test_expectations_begin_where_nothing_was_held),
		cmocka_unit_test(test_expect_read_refuses_what_is_no_session),
	};

	return cmocka_run_group_tests(tests, world_make, world_remove);
}
