/* SPDX-License-Identifier: ISC */
/* What a report promises its caller; the matters are overdue's tests. */
#include "table.h"
#include "world.h"

#include "report/report.h"

/* person ID LINE... writes a roster, met ID DATE STATUS [LINE...] a record. */
#define WORDS "set -eu; person() { i=$1; shift; mkdir -p people/$i; " \
	"printf '%s\\n' '[person]' \"name = $i\" \"email = $i@x\" " \
	"'manager = bob <bob@x>' \"$@\" >people/$i/person.ini; }; " \
	"met() { f=people/$1/$2-talk.md; d=$2 s=$3; shift 3; printf '%s\\n' " \
	"--- 'kind: talk' \"date: $d\" \"status: $s\" \"$@\" --- '' '# x' " \
	">$f; }; commit() { git add -A; git commit -q -m x; }; "

static struct repo *
begin(const char *script)
{
	struct repo *repo = NULL;
	struct err err = ERR_INIT;
	char all[2048];

	sh("rm -rf people templates one-to-one.ini .git; git init -q . && "
	    "mkdir templates && printf -- '---\\nevery: 1 month\\n"
	    "agreed-by: none\\n---\\n# x\\n' >templates/talk.md && "
	    "printf '[policy]\\nkinds = talk\\n' >one-to-one.ini");
	snprintf(all, sizeof(all), "%s%s", WORDS, script);
	sh(all);
	if (repo_open(&repo, ".", REPO_REPORT, &err) < 0)
		fail_msg("%s", err.text);
	return repo;
}

/* Collects the people whom a report could not read. */
static void
note_trouble(const struct err *err, void *arg)
{
	buf_addf(arg, "%s;", err->path);
}

static struct report_options
options_for(struct buf *trouble, bool all)
{
	struct report_options out = { .as_of = day("2026-06-01"),
	    .until = DATE_NEVER, .repo_name = "here", .trouble = note_trouble, .arg = trouble };
	size_t i;

	for (i = 0; i < MATTER_TYPES; i++)
		out.wanted[i] = all || i == MATTER_SESSION;
	return out;
}

/* Checks the matters: "person matter late;" for each. */
static void
add_matters(struct buf *out, struct matters *matters)
{
	const struct matter *m;
	size_t i;

	matters_sort(matters);
	for (i = 0; i < matters->n; i++) {
		m = &matters->matter[i];
		buf_addf(out, "%.*s %s %s;", STR_ARGS(m->person),
		    matter_name(m->type), date_text(m->late).at);
		SAME_TEXT("repository", m->repo, "here");
	}
}

static void
test_report_adds_what_is_not_late_yet(void **state)
{
	struct repo *repo = begin("person alice 'started = 2026-05-20'; "
	    "person dave 'started = 2026-01-05'; met dave 2026-05-31 held; "
	    "person gone 'left = 2026-05-31'; commit");
	struct matters matters = MATTERS_INIT;
	struct buf got = BUF_INIT, trouble = BUF_INIT;
	struct report_options options = options_for(&trouble, false);
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(report_read(&matters, repo, &options, &err), 0);
	add_matters(&got, &matters);
	assert_string_equal(got.at, "alice session 2026-06-20;"
	    "dave session 2026-06-30;");
	matters_release(&matters);
	buf_release(&got);
	repo_close(repo);
}

static void
test_report_goes_on_after_a_person_who_cannot_be_read(void **state)
{
	struct repo *repo = begin("person alice 'started = 2026-05-20'; "
	    "person zoe 'started = 2026-05-21'; mkdir people/bad; "
	    "echo x >people/bad/person.ini; person worse; "
	    "echo x >people/worse/2026-01-01-talk.md; commit");
	struct matters matters = MATTERS_INIT;
	struct buf got = BUF_INIT, trouble = BUF_INIT;
	struct report_options options = options_for(&trouble, false);
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(report_read(&matters, repo, &options, &err), 0);
	add_matters(&got, &matters);
	assert_string_equal(got.at, "alice session 2026-06-20;"
	    "zoe session 2026-06-21;");
	assert_string_equal(trouble.at, "people/bad/person.ini;"
	    "people/worse/2026-01-01-talk.md;");
	matters_release(&matters);
	options.trouble = NULL;
	assert_int_equal(report_read(&matters, repo, &options, &err), -1);
	assert_string_equal(err.path, "people/bad/person.ini");
	matters_release(&matters);
	buf_release(&got);
	buf_release(&trouble);
	repo_close(repo);
}

static void
test_report_ends_at_what_concerns_everybody(void **state)
{
	static const struct {
		const char *script;
		enum err_code code;
	} row[] = {
		{ "person alice", ERR_UNBORN },
		{ "person alice; echo x >one-to-one.ini; commit", ERR_TEXT },
		{ "person alice; echo x >templates/talk.md; commit",
		    ERR_TEXT },
		{ "person alice; rm one-to-one.ini; ln -s x one-to-one.ini; "
		    "commit", ERR_REFUSED },
	};
	struct matters matters = MATTERS_INIT;
	struct buf trouble = BUF_INIT;
	struct report_options options = options_for(&trouble, true);
	struct err err = ERR_INIT;
	struct repo *repo;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		repo = begin(row[i].script);
		CHECK(row[i].script, report_read(&matters, repo, &options,
		    &err) < 0);
		SAME_NUMBER(row[i].script, err.code, row[i].code);
		matters_release(&matters);
		repo_close(repo);
	}
	assert_int_equal(trouble.n, 0);
}

/*
 * Checks the months: "held agreed cancelled late", or '-' if nobody was
 * expected.
 */
static void
add_months(struct buf *out, const struct history *history,
    const struct history_row *row)
{
	const struct history_month *m;
	size_t i;

	for (i = 0; i < history->nmonths; i++) {
		m = &row->month[i];
		if (m->is_there)
			buf_addf(out, "%u%u%u%s ", m->held, m->agreed,
			    m->cancelled, m->is_late ? "!" : "");
		else
			buf_add_string(out, "- ");
	}
}

static void
test_report_history_counts_by_month(void **state)
{
	struct repo *repo = begin("person alice 'started = 2026-02-10'; "
	    "met alice 2026-02-20 held; met alice 2026-04-01 held; "
	    "met alice 2026-04-15 held; "
	    "met alice 2026-05-15 cancelled 'reason: x'; "
	    "met alice 2026-07-01 planned; "
	    "person gone 'started = 2025-01-01' 'left = 2026-02-28'; "
	    "met gone 2026-02-01 held; "
	    "person old 'left = 2025-12-31'; commit");
	struct history history = HISTORY_INIT(6);
	struct buf got = BUF_INIT, trouble = BUF_INIT;
	struct report_options options = options_for(&trouble, true);
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(report_history(&history, repo, &options, &err), 0);
	assert_int_equal(history.n, 2);
	assert_string_equal(history.row[0].person.at, "alice");
	assert_string_equal(history.row[0].kind.at, "talk");
	assert_string_equal(history.row[0].repo.at, "here");
	add_months(&got, &history, &history.row[0]);
	assert_string_equal(got.at, "- 110 000! 220 001! 000! ");
	buf_clear(&got);
	add_months(&got, &history, &history.row[1]);
	assert_string_equal(got.at, "000! 110 - - - - ");
	history_release(&history);
	assert_int_equal(history.n, 0);
	buf_release(&got);
	repo_close(repo);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_report_adds_what_is_not_late_yet),
		cmocka_unit_test(
		    test_report_goes_on_after_a_person_who_cannot_be_read),
		cmocka_unit_test(test_report_ends_at_what_concerns_everybody),
		cmocka_unit_test(test_report_history_counts_by_month),
	};

	return cmocka_run_group_tests(tests, world_make, world_remove);
}
