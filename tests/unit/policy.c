/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "notes/policy.h"

static void
read_policy(struct policy *out, const char *text)
{
	struct err err = ERR_INIT;

	*out = (struct policy)POLICY_INIT;
	if (policy_parse(out, str_of(text), &err) < 0)
		fail_msg("'%s': %u:%u: %s", text, err.line, err.col,
		    err.text);
}

static void
read_kind(struct kind *out, const char *name)
{
	struct err err = ERR_INIT;

	*out = (struct kind)KIND_INIT;
	assert_int_equal(kind_parse(out, str_of(name), STR_LIT("---\n"
	    "every: 1 month\nlatest: 6 weeks\ncarry-from: B\n---\n"
	    "# T\n## A\n## B\n"), &err), 0);
}

static void
test_policy_without_a_file_has_defaults(void **state)
{
	static const char *const row[] = { NULL, "", "; nothing\n",
		"[policy]\n", "[policy]\n\n[trust]\n[kind one-to-one]\n" };
	struct policy policy;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		read_policy(&policy, row[i]);
		assert_true(date_is_none(policy.reviewed));
		assert_true(date_is_none(policy.since));
		assert_int_equal(policy.review_every.n, 3);
		assert_int_equal(policy.review_every.unit, DATE_YEARS);
		assert_int_equal(policy.write_up_within.n, 5);
		assert_int_equal(policy.write_up_within.unit, DATE_DAYS);
		assert_int_equal(policy.agree_within.n, 14);
		assert_int_equal(policy.agree_within.unit, DATE_DAYS);
		assert_int_equal(policy.share, POLICY_OFTEN);
		assert_false(policy.needs_contract);
		assert_true(str_is_absent(policy.documents));
		SAME_TEXT("kinds", policy.kinds, "one-to-one");
		assert_false(policy.needs_signature);
		assert_false(policy.witnessed_counts);
		policy_release(&policy);
		policy_release(&policy);
	}
}

static void
test_policy_takes_every_key(void **state)
{
	struct policy policy;

	(void)state;
	read_policy(&policy, "[policy]\nreviewed = 2026-01-15 ; by whom\n"
	    "review-every = 2 years\nwrite-up-within = 1 week\n"
	    "agree-within = 10 days\npro-rata = no\ncontract = yes\n"
	    "kinds = support | check-in\nsince = 2025-01-01\n"
	    "documents = objectives | plan\n"
	    "[trust]\nlevel = signed\nwitnessed = yes\n");
	assert_int_equal(policy.reviewed.day, day("2026-01-15").day);
	assert_int_equal(policy.review_every.n, 2);
	assert_int_equal(policy.write_up_within.unit, DATE_WEEKS);
	assert_int_equal(policy.agree_within.n, 10);
	assert_int_equal(policy.share, POLICY_NONE);
	assert_true(policy.needs_contract);
	SAME_TEXT("documents", policy.documents, "objectives | plan");
	assert_int_equal(policy.since.day, day("2025-01-01").day);
	assert_true(policy.needs_signature);
	assert_true(policy.witnessed_counts);
	policy_release(&policy);
}

static void
test_policy_parse_says_what_is_wrong_and_where(void **state)
{
	static const struct {
		const char *text;
		unsigned line, col;
		const char *why;
	} row[] = {
		{ "since = 2026-01-01\n", 1, 1,
		    "'since' stands before the first section" },
		{ "[polisy]\nsince = 2026-01-01\n", 1, 2,
		    "unknown section [polisy]; there are [policy], [kind " },
		{ "[policy]\n[trusts]\n", 2, 2, "unknown section [trusts]" },
		{ "[kind]\nevery = 1 week\n", 1, 2, "unknown section" },
		{ "[kind -a]\nevery = 1 week\n", 1, 2, "unknown section" },
		{ "[kind a b]\n", 1, 2, "unknown section" },
		{ "[kinds a]\nevery = 1 week\n", 1, 2, "unknown section" },
		{ "[policy]\nreview = 2026-01-01\n", 2, 1,
		    "unknown key 'review' in [policy]" },
		{ "[policy]\nlevel = named\n", 2, 1, "unknown key 'level'" },
		{ "[trust]\nlevels = named\n", 2, 1,
		    "unknown key 'levels' in [trust]" },
		{ "[kind a]\nlate = 1 week\n", 2, 1,
		    "unknown key 'late'; did you mean 'latest'?" },
		{ "[kind a]\nroom = 3\n", 2, 1,
		    "unknown key 'room'; a kind has title, session, every, "
		    "latest," },
		{ "[policy]\nsince = 2026-01-01\nsince = 2026-01-01\n", 3, 1,
		    "'since' is there already; keep one of them" },
		{ "[kind a]\nevery = 1 week\nevery = 1 week\n", 3, 1,
		    "'every' is there already; keep one of them" },
		{ "[policy]\nsince = 2026-01-01\n[trust]\nlevel = named\n"
		    "[policy]\npro-rata = no\n", 5, 2,
		    "there is a section [policy] already; put them together" },
		{ "[kind a]\nevery = 1 week\n[kind a]\nlatest = 1 week\n", 3,
		    2,
		    "there is a section [kind a] already; put them together" },
		{ "[policy]\nreviewed = 2026-02-29\n", 2, 12,
		    "reviewed: '2026-02-29' is not a date" },
		{ "[policy]\nsince =\n", 2, 8, "since: has no value; write" },
		{ "[policy]\nreview-every = yearly\n", 2, 16,
		    "review-every: 'yearly' is not an interval" },
		{ "[policy]\nwrite-up-within = 5\n", 2, 19, "not an interval" },
		{ "[policy]\nagree-within = 0 days\n", 2, 16,
		    "not an interval" },
		{ "[policy]\npro-rata = May be\n", 2, 12,
		    "pro-rata: 'May be' is no list of kinds" },
		{ "[policy]\ncontract = true\n", 2, 12,
		    "contract: write 'yes' or 'no', not 'true'" },
		{ "[policy]\ndocuments = a b\n", 2, 13, "is no list" },
		{ "[policy]\nkinds = One\n", 2, 9, "is no list of kinds" },
		{ "[policy]\nkinds = a, b\n", 2, 9, "is no list of kinds" },
		{ "[policy]\nkinds = a |\n", 2, 9, "is no list of kinds" },
		{ "[policy]\nkinds =\n", 2, 8, "kinds: has no value; write" },
		{ "[policy]\nkinds = a | b | a\n", 2, 9,
		    "names a kind twice; remove one" },
		{ "[trust]\nlevel = yes\n", 2, 9,
		    "level: write 'signed' or 'named', not 'yes'" },
		{ "[trust]\nwitnessed = 1\n", 2, 13,
		    "witnessed: write 'yes' or 'no', not '1'" },
		{ "[kind a]\nevery = weekly\n", 2, 9,
		    "every: 'weekly' is not an interval" },
		{ "[kind a]\ntitle =\n", 2, 8, "title: has no value; write "
		    "one, or leave it out" },
		{ "[kind a]\nagreed-by = all\n", 2, 13, "agreed-by: write" },
		{ " [policy]\n", 1, 1, "starts with a blank" },
	};
	struct policy policy;
	struct err err;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		policy = (struct policy)POLICY_INIT;
		err = (struct err)ERR_INIT;
		CHECK(row[i].text, policy_parse(&policy, str_of(row[i].text),
		    &err) < 0);
		if (strstr(err.text, row[i].why) == NULL)
			fail_msg("'%s': got '%s'", row[i].text, err.text);
		SAME_NUMBER(row[i].text, err.code, ERR_TEXT);
		SAME_NUMBER(row[i].text, err.line, row[i].line);
		SAME_NUMBER(row[i].text, err.col, row[i].col);
		policy_release(&policy);
	}
}

static void
test_policy_parse_refuses_more_than_16_kib(void **state)
{
	static char text[CONFIG_FILE_MAX + 1];
	struct policy policy = POLICY_INIT;
	struct err err = ERR_INIT;

	(void)state;
	memset(text, '\n', sizeof(text));
	assert_int_equal(policy_parse(&policy,
	    (struct str){ text, sizeof(text) }, &err), -1);
	assert_string_equal(err.text, "larger than 16 KiB; make it smaller");
	policy_release(&policy);
	assert_int_equal(policy_parse(&policy,
	    (struct str){ text, sizeof(text) - 1 }, &err), 0);
	policy_release(&policy);
}

static void
test_policy_apply_changes_single_settings_of_one_kind(void **state)
{
	struct policy policy;
	struct kind kind;
	struct err err = ERR_INIT;

	(void)state;
	read_policy(&policy, "[kind talk]\nevery = 2 weeks\nminutes = 30\n"
	    "[kind talk-2]\ntitle = Other\n");
	read_kind(&kind, "talk");
	assert_int_equal(policy_apply(&policy, &kind, &err), 0);
	assert_int_equal(kind.every.n, 2);
	assert_int_equal(kind.every.unit, DATE_WEEKS);
	assert_int_equal(kind.latest.n, 6);
	assert_int_equal(kind.minutes, 30);
	SAME_TEXT("title", kind.title, "talk");
	SAME_TEXT("carry-from", kind.carry_from, "B");
	kind_release(&kind);
	read_kind(&kind, "other");
	assert_int_equal(policy_apply(&policy, &kind, &err), 0);
	assert_int_equal(kind.every.unit, DATE_MONTHS);
	assert_int_equal(kind.minutes, 0);
	kind_release(&kind);
	policy_release(&policy);
}

static void
test_policy_apply_lets_a_rarer_kind_be_late_when_it_is_due(void **state)
{
	struct policy policy;
	struct kind kind;
	struct err err = ERR_INIT;

	(void)state;
	read_policy(&policy, "[kind talk]\nevery = 2 months\n");
	read_kind(&kind, "talk");
	assert_int_equal(policy_apply(&policy, &kind, &err), 0);
	assert_int_equal(kind.every.n, 2);
	assert_int_equal(kind.latest.n, 0);
	kind_release(&kind);
	policy_release(&policy);
}

static void
test_policy_apply_refuses_what_does_not_fit_the_kind(void **state)
{
	static const struct {
		const char *text;
		unsigned line, col;
		const char *why;
	} row[] = {
		{ "[kind talk]\nminutes = 30\ncarry-from = C\n", 3, 14,
		    "carry-from: the template has no section 'C'; add it, or "
		    "name another" },
		{ "[kind talk]\ncarry-to = C\n", 2, 12, "carry-to: the" },
		{ "[policy]\npro-rata = yes\n[kind talk]\n"
		    "optional = A | | C\n", 4, 12,
		    "optional: there is nothing" },
		{ "[kind talk]\nrecurring = C, 1 week\n", 2, 13,
		    "recurring: the" },
		{ "[kind talk]\nlatest = 1 week\n", 2, 10,
		    "latest: comes before 'every'; make it longer, or 'every' "
		    "shorter" },
		{ "[kind talk]\nlatest = 6 weeks\nevery = 7 weeks\n", 2, 10,
		    "latest: comes before 'every'; make it longer, or 'every' "
		    "shorter" },
		{ "[kind talk]\nnotes = no\n", 2, 9, "notes: 'no'" },
		{ "[kind other]\nlatest = 1 week\n", 0, 0, NULL },
	};
	struct policy policy;
	struct kind kind;
	struct err err;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		err = (struct err)ERR_INIT;
		read_policy(&policy, row[i].text);
		read_kind(&kind, "talk");
		SAME_NUMBER(row[i].text, policy_apply(&policy, &kind, &err),
		    row[i].why == NULL ? 0 : -1);
		if (row[i].why != NULL && strstr(err.text, row[i].why) == NULL)
			fail_msg("'%s': got '%s'", row[i].text, err.text);
		SAME_NUMBER(row[i].text, err.line, row[i].line);
		SAME_NUMBER(row[i].text, err.col, row[i].col);
		kind_release(&kind);
		policy_release(&policy);
	}
}

static void
test_policy_names_the_kinds_that_it_changes(void **state)
{
	struct policy policy;
	struct buf got = BUF_INIT;
	struct str name;
	const struct config_section *section;
	size_t i = 0;

	(void)state;
	read_policy(&policy, "[policy]\nkinds = a\n\n[kind talk]\n"
	    "minutes = 30\nevery = 1 week\n[kind a]\nminutes = 1\n"
	    "[trust]\nlevel = named\n[kind none]\n");
	while (policy_next_kind(&name, &section, &policy, &i))
		buf_addf(&got, "%.*s %u ", STR_ARGS(name), section->line);
	SAME_TEXT("kinds", buf_str(&got), "talk 4 a 7 none 11 ");
	buf_release(&got);
	policy_release(&policy);
}

static void
test_policy_stretches_what_it_is_told_to(void **state)
{
	static const struct {
		const char *policy, *every;
		bool stretches;
	} row[] = {
		{ "", "1 month", true }, { "", "364 days", true },
		{ "", "52 weeks", true }, { "", "11 months", true },
		{ "", "12 months", false }, { "", "1 year", false },
		{ "", "2 years", false },
		{ "pro-rata = yes", "1 month", true },
		{ "pro-rata = yes", "1 year", false },
		{ "pro-rata = no", "1 month", false },
		{ "pro-rata = support", "1 month", false },
		{ "pro-rata = support | talk", "1 year", true },
	};
	struct policy policy;
	struct kind kind;
	struct buf text = BUF_INIT;
	struct err err = ERR_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&text);
		buf_addf(&text, "[policy]\n%s\n[kind talk]\nevery = %s\n",
		    row[i].policy, row[i].every);
		read_policy(&policy, text.at);
		read_kind(&kind, "talk");
		assert_int_equal(policy_apply(&policy, &kind, &err), 0);
		SAME_NUMBER(text.at, policy_stretches(&policy, &kind),
		    row[i].stretches);
		kind_release(&kind);
		policy_release(&policy);
	}
	buf_release(&text);
}

static void
test_policy_clock_never_starts_before_since(void **state)
{
	static const struct {
		const char *policy, *day, *want;
	} row[] = {
		{ "", "2020-02-29", "2020-02-29" },
		{ "since = 2026-01-01", "2025-12-31", "2026-01-01" },
		{ "since = 2026-01-01", "2026-01-01", "2026-01-01" },
		{ "since = 2026-01-01", "2026-01-02", "2026-01-02" },
	};
	struct policy policy;
	struct buf text = BUF_INIT;
	struct date day;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&text);
		buf_addf(&text, "[policy]\n%s\n", row[i].policy);
		read_policy(&policy, text.at);
		assert_true(date_parse(&day, str_of(row[i].day)));
		assert_string_equal(date_text(policy_clock(&policy,
		    day)).at, row[i].want);
		assert_true(date_is_none(policy_clock(&policy, DATE_NONE)));
		policy_release(&policy);
	}
	buf_release(&text);
}

/* The built-in kinds are only a proposal, not the policy. */
static void
test_policy_says_what_a_template_or_a_section_says(void **state)
{
	struct policy policy;
	struct kind kind;

	(void)state;
	read_policy(&policy, "[kind talk]\nevery = 2 weeks\n");
	read_kind(&kind, "talk");
	assert_true(policy_says(&policy, &kind, "every"));
	assert_true(policy_says(&policy, &kind, "latest"));
	kind.is_builtin = true;
	assert_true(policy_says(&policy, &kind, "every"));
	assert_false(policy_says(&policy, &kind, "latest"));
	kind_release(&kind);
	read_kind(&kind, "other");
	kind.is_builtin = true;
	assert_false(policy_says(&policy, &kind, "every"));
	kind_release(&kind);
	policy_release(&policy);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_policy_clock_never_starts_before_since),
		cmocka_unit_test(test_policy_stretches_what_it_is_told_to),
		cmocka_unit_test(
		    test_policy_says_what_a_template_or_a_section_says),
		cmocka_unit_test(test_policy_without_a_file_has_defaults),
		cmocka_unit_test(test_policy_takes_every_key),
		cmocka_unit_test(
		    test_policy_parse_says_what_is_wrong_and_where),
		cmocka_unit_test(test_policy_parse_refuses_more_than_16_kib),
		cmocka_unit_test(
		    test_policy_apply_changes_single_settings_of_one_kind),
		cmocka_unit_test(
		    test_policy_apply_lets_a_rarer_kind_be_late_when_it_is_due),
		cmocka_unit_test(
		    test_policy_apply_refuses_what_does_not_fit_the_kind),
		cmocka_unit_test(test_policy_names_the_kinds_that_it_changes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
