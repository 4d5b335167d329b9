/* SPDX-License-Identifier: ISC */
#include "table.h"

#include <time.h>

#include "notes/builtin.h"
#include "notes/kind.h"

static void
read_kind(struct kind *out, const char *name, const char *text)
{
	struct err err = ERR_INIT;

	*out = (struct kind)KIND_INIT;
	if (kind_parse(out, str_of(name), str_of(text), &err) < 0)
		fail_msg("'%s': %u:%u: %s", name, err.line, err.col, err.text);
}

static void
test_kind_without_settings_has_the_defaults(void **state)
{
	struct kind kind;

	(void)state;
	read_kind(&kind, "talk", "---\n---\n");
	SAME_TEXT("title", kind.title, "talk");
	assert_true(kind.is_session);
	assert_true(kind.has_notes);
	assert_int_equal(kind.agreed_by, AGREED_BY_PERSON);
	assert_true(date_step_is_none(kind.every));
	assert_true(date_step_is_none(kind.latest));
	assert_true(date_step_is_none(kind.probation_every));
	assert_true(date_step_is_none(kind.review_every));
	assert_int_equal(kind.minutes, 0);
	assert_true(str_is_absent(kind.carry_from));
	assert_true(str_is_absent(kind.carry_to));
	assert_true(str_is_absent(kind.optional));
	assert_true(str_is_absent(kind.recurring));
	kind_release(&kind);
}

static void
test_kind_takes_every_setting(void **state)
{
	struct kind kind;

	(void)state;
	read_kind(&kind, "talk", "---\ntitle: A talk\nsession: no\n"
	    "every: 1 month\nlatest: 6 weeks\nprobation-every: 10 days\n"
	    "minutes: 60\nagreed-by: both\nnotes: yes\ncarry-from: Next\n"
	    "carry-to: Last\noptional: Next | Last\n"
	    "recurring: Goals, 1 month\nreview-every: 1 year\n---\n"
	    "# T\n## Last\n## Next\n## Goals\n");
	SAME_TEXT("title", kind.title, "A talk");
	assert_false(kind.is_session);
	assert_int_equal(kind.every.n, 1);
	assert_int_equal(kind.every.unit, DATE_MONTHS);
	assert_int_equal(kind.latest.n, 6);
	assert_int_equal(kind.latest.unit, DATE_WEEKS);
	assert_int_equal(kind.probation_every.n, 10);
	assert_int_equal(kind.minutes, 60);
	assert_int_equal(kind.agreed_by, AGREED_BY_BOTH);
	SAME_TEXT("from", kind.carry_from, "Next");
	SAME_TEXT("to", kind.carry_to, "Last");
	assert_int_equal(kind.review_every.unit, DATE_YEARS);
	assert_int_equal(kind.mark.nsections, 3);
	kind_release(&kind);
	assert_int_equal(kind.mark.nsections, 0);
	kind_release(&kind);
}

static void
test_kind_set_takes_and_refuses_values(void **state)
{
	static const struct {
		const char *key, *value, *why;	/* NULL: not refused */
	} row[] = {
		{ "title", "T", NULL },
		{ "session", "yes", NULL },
		{ "session", "no", NULL },
		{ "every", "2 weeks", NULL },
		{ "latest", "1 month", NULL },
		{ "probation-every", "9999 days", NULL },
		{ "review-every", "3 years", NULL },
		{ "minutes", "0", NULL },
		{ "minutes", "1440", NULL },
		{ "agreed-by", "person", NULL },
		{ "agreed-by", "both", NULL },
		{ "agreed-by", "none", NULL },
		{ "notes", "no", NULL },
		{ "carry-from", "A", NULL },
		{ "carry-to", "A", NULL },
		{ "optional", "A | B", NULL },
		{ "recurring", "A, 1 week", NULL },
		{ "raise", "A", NULL },
		{ "disagreements", "A", NULL },
		{ "pass-on", "A", NULL },
		{ "raise", "", "raise: has no value; write one, or "
		    "leave it out" },
		{ "recurring", "A, b, 1 week | C,2 days", NULL },
		{ "title", "", "title: has no value; write one, or "
		    "leave it out" },
		{ "optional", "", "optional: has no value; write one, or "
		    "leave it out" },
		{ "session", "Yes", "session: write 'yes' or 'no'" },
		{ "session", "true", "session: write 'yes' or 'no'" },
		{ "notes", "none", "notes: write 'yes' or 'no'" },
		{ "every", "week", "every: 'week' is not an interval" },
		{ "every", "0 weeks", "every: '0 weeks' is not an interval" },
		{ "latest", "6", "latest: '6' is not an interval" },
		{ "probation-every", "-1 week", "is not an interval" },
		{ "review-every", "yearly", "is not an interval" },
		{ "minutes", "1441", "minutes: '1441' is not a number" },
		{ "minutes", "1 hour", "minutes: '1 hour' is not a number" },
		{ "agreed-by", "manager", "agreed-by: write 'person'" },
		{ "recurring", "A", "recurring: 'A' is not SECTION, " },
		{ "recurring", ", 1 week", "recurring: ', 1 week' is not" },
		{ "recurring", "A, 1 week |", "recurring: '' is not" },
		{ "recurring", "A, weekly", "recurring: 'A, weekly' is not" },
		{ "Title", "T", "unknown key 'Title'" },
		{ "every-week", "T", "unknown key 'every-week'" },
		{ "", "T", "unknown key ''" },
	};
	struct kind kind;
	struct err err;
	size_t i;
	int result;

	(void)state;
	read_kind(&kind, "talk", "---\n---\n");
	for (i = 0; i < COUNT(row); i++) {
		err = (struct err)ERR_INIT;
		result = kind_set(&kind, &(struct config_entry){
		    .key = str_of(row[i].key),
		    .value = str_of(row[i].value) }, &err);
		SAME_NUMBER(row[i].value, result, row[i].why ? -1 : 0);
		if (row[i].why != NULL && strstr(err.text, row[i].why) == NULL)
			fail_msg("'%s': got '%s'", row[i].why, err.text);
	}
	kind_release(&kind);
}

static void
test_kind_parse_says_what_is_wrong_and_where(void **state)
{
	static const struct {
		const char *text;
		unsigned line, col;
		const char *why;
	} row[] = {
		{ "", 1, 1, "front matter missing" },
		{ "# T\n", 1, 1, "front matter missing" },
		{ "---\ntitle: T\n", 1, 1, "without an end" },
		{ "---\nname: T\n---\n", 2, 1, "unknown key 'name'" },
		{ "---\ntitle: T\ntitle: U\n---\n", 3, 1,
		    "'title' is there already; keep one of them" },
		{ "---\ntitle:\n---\n", 2, 7, "title: has no value; write one, "
		    "or leave it out" },
		{ "---\nevery: 1 fortnight\n---\n", 2, 8, "not an interval" },
		{ "---\nlatest: 1 week\n---\n", 2, 9,
		    "latest: there is no 'every'; write it as well" },
		{ "---\nevery: 2 weeks\nlatest: 10 days\n---\n", 3, 9,
		    "latest: comes before 'every'; make it longer, or 'every' "
		    "shorter" },
		{ "---\n---\n{{name}}\n", 3, 1,
		    "unknown placeholder '{{name}}'" },
		{ "---\n---\n\n{{date}} {{ date }}\n", 4, 10,
		    "unknown placeholder '{{ date }}'" },
		{ "---\n---\n{{}}\n", 3, 1, "unknown placeholder '{{}}'" },
		{ "---\n---\n{{{title}}}\n", 3, 1,
		    "unknown placeholder '{{{title}}'" },
		{ "---\n---\n# {{title}}\n\n## Of {{person}}\n", 5, 1,
		    "placeholder in the heading of a section" },
		{ "---\n---\n{{date}}\n---\n", 3, 1,
		    "placeholder in the heading of a section" },
		{ "---\n---\n<!-- {{person}}? -->\n", 3, 1,
		    "placeholder in a hint" },
		{ "---\n---\na <!-- {{person}}? -->\n", 3, 3,
		    "placeholder in a hint" },
		{ "---\n---\n<!--\nWho is\n{{person}}? -->\n", 3, 1,
		    "placeholder in a hint" },
		{ "---\n---\n\n[a]: b\n", 4, 1, "a link definition" },
		{ "---\n---\n![](b)\n", 3, 1, "a picture" },
		{ "---\n---\n<!-- a --> <br>\n", 3, 12, "text after a" },
		{ "---\n---\n<!-- a\n", 3, 1, "a comment that has no end" },
		{ "---\ncarry-from: Next\n---\n## Last\n", 2, 13,
		    "carry-from: the template has no section 'Next'; add it, "
		    "or name another" },
		{ "---\ncarry-to: Next\n---\n# Next\n### Next\n", 2, 11,
		    "carry-to: the template has no section 'Next'; add it, or "
		    "name another" },
		{ "---\noptional: A |\n---\n## A\n", 2, 11,
		    "optional: there is nothing between" },
		{ "---\nrecurring: B, 1 week\n---\n## A\n", 2, 12,
		    "recurring: the template has no section 'B'; add it, or "
		    "name another" },
		{ "---\nnotes: no\n---\n# T\n\n## A\n", 2, 8,
		    "notes: 'no', but the template has" },
		{ "---\ntitle: A <b>talk</b>\n---\n\n# {{title}}\n", 2, 8,
		    "title: with 'A <b>talk</b>' a record would have '<' that "
		    "may begin HTML" },
		{ "---\ntitle: T {x}\n---\n- [ ] {{date}}\n\n# {{title}}\n",
		    2, 8, "title: with 'T {x}' a record would have braces" },
		{ "---\ndisagreements: Views {x}\n---\n", 2, 16,
		    "disagreements: 'Views {x}' cannot be a heading" },
		{ "---\n---\na\001\n", 3, 2, "control character" },
	};
	struct kind kind;
	struct err err;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		kind = (struct kind)KIND_INIT;
		err = (struct err)ERR_INIT;
		CHECK(row[i].text, kind_parse(&kind, STR_LIT("talk"),
		    str_of(row[i].text), &err) < 0);
		if (strstr(err.text, row[i].why) == NULL)
			fail_msg("'%s': got '%s'", row[i].why, err.text);
		SAME_NUMBER(row[i].why, err.code, ERR_TEXT);
		SAME_NUMBER(row[i].why, err.line, row[i].line);
		SAME_NUMBER(row[i].why, err.col, row[i].col);
		kind_release(&kind);
	}
}

static void
test_kind_parse_takes_what_only_looks_wrong(void **state)
{
	static const char *const row[] = {
		"---\n---\n# {{title}}: {{person}} and {{manager}}\n",
		"---\n---\n{{date}}, {{long-date}}, {{kind}}\n",
		"---\n---\n{{title}}\n=====\n",
		"---\n---\n### Part of {{person}}\n",
		"---\n---\n> ## {{person}}\n",
		"---\n---\n{{\n}}\n## a {{ b\n<!-- }} -->\n{ {x}}\n",
		"---\n---\n{{person}} <!-- who -->\n",
		"---\nevery: 1 month\nlatest: 1 month\n---\n",
		"---\nevery: 1 month\nlatest: 31 days\n---\n",
		"---\nprobation-every: 1 week\n---\n",
		"---\nnotes: no\n---\n",
		"---\nnotes: no\n---\n\n# {{title}}\n",
		"---\ncarry-from: A b\n---\n## *A*   b\n",
		"---\ncarry-from: A\ncarry-to: A\n---\nA\n---\n",
		"---\nnotes: no\n---\n# T\n\n<!-- a -->\n",
		"---\n---\n## A\n## A\n",
		"---\ntitle: T {x}\n---\n# {{title}}: {{person}}\n\n<!-- a -->\n",
		"---\ntitle: A <b>talk</b>\n---\n# A talk\n",
	};
	struct kind kind;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		read_kind(&kind, "talk", row[i]);
		kind_release(&kind);
	}
}

static void
test_kind_headings_that_have_a_meaning(void **state)
{
	struct kind kind;

	(void)state;
	read_kind(&kind, "talk", "---\ntitle: T\n---\n## A\n## B\n");
	SAME_TEXT("by default", kind_disagreements(&kind), "Disagreements");
	SAME_TEXT("by default", kind_pass_on(&kind),
	    "Information to pass on");
	kind_release(&kind);
	read_kind(&kind, "talk", "---\nraise: A\ndisagreements: B\n"
	    "pass-on: Weiter an\n---\n## A\n## B\n");
	SAME_TEXT("raise", kind.raise, "A");
	SAME_TEXT("disagreements", kind_disagreements(&kind), "B");
	SAME_TEXT("pass-on", kind_pass_on(&kind), "Weiter an");
	kind_release(&kind);
	SAME_TEXT("no kind", kind_disagreements(NULL), "Disagreements");
}

static void
test_kind_check_looks_again_after_a_change(void **state)
{
	static const struct {
		const char *key, *value;
		bool good;
	} row[] = {
		{ "title", "T", true },
		{ "title", "T ![](a)", false },
		{ "carry-from", "A", true },
		{ "carry-from", "C", false },
		{ "carry-to", "C", false },
		{ "optional", "B | A", true },
		{ "optional", "A | C", true },
		{ "optional", "A | | C", false },
		{ "recurring", "A, 1 week", true },
		{ "recurring", "A, 1 week | C, 1 week", false },
		{ "every", "4 weeks", true },
		{ "every", "5 weeks", false },
		{ "latest", "2 weeks", true },
		{ "latest", "1 week", false },
		{ "notes", "no", false },
		{ "raise", "B", true },
		{ "raise", "C", false },
		{ "disagreements", "B", true },
		{ "disagreements", "Abweichende Meinungen", true },
		{ "disagreements", "*Other* views", false },
		{ "disagreements", "Views #", false },
		{ "pass-on", "Weiterzugeben an", true },
		{ "pass-on", "`C`", false },
	};
	struct kind kind;
	struct err err = ERR_INIT;
	const char *key;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		read_kind(&kind, "talk", "---\nevery: 2 weeks\n"
		    "latest: 4 weeks\n---\n# {{title}}\n## A\n## B\n");
		assert_int_equal(kind_check(&kind, &key, &err), 0);
		assert_int_equal(kind_set(&kind, &(struct config_entry){
		    .key = str_of(row[i].key),
		    .value = str_of(row[i].value) }, &err), 0);
		SAME_NUMBER(row[i].value, kind_check(&kind, &key, &err),
		    row[i].good ? 0 : -1);
		if (!row[i].good && strcmp(row[i].key, "every") != 0)
			SAME_TEXT(row[i].key, str_of(key), row[i].key);
		kind_release(&kind);
	}
}

static void
test_kind_knows_optional_and_recurring_sections(void **state)
{
	struct kind kind;

	(void)state;
	read_kind(&kind, "talk", "---\noptional: A | B, c\n"
	    "recurring: B, c, 2 weeks | D, 1 year\n---\n"
	    "## A\n## B, c\n## D\n");
	assert_true(kind_is_optional(&kind, STR_LIT("A")));
	assert_true(kind_is_optional(&kind, STR_LIT("B, c")));
	assert_false(kind_is_optional(&kind, STR_LIT("B")));
	assert_false(kind_is_optional(&kind, STR_LIT("D")));
	assert_false(kind_is_optional(&kind, STR_LIT("")));
	assert_int_equal(kind_recurs(&kind, STR_LIT("B, c")).n, 2);
	assert_int_equal(kind_recurs(&kind, STR_LIT("D")).unit, DATE_YEARS);
	assert_int_equal(kind_recurs(&kind, STR_LIT("A")).n, 0);
	assert_int_equal(kind_recurs(&kind, STR_LIT("B")).n, 0);
	kind_release(&kind);
	read_kind(&kind, "talk", "---\n---\n##\n");
	assert_false(kind_is_optional(&kind, STR_LIT("")));
	assert_int_equal(kind_recurs(&kind, STR_LIT("")).n, 0);
	kind_release(&kind);
}

static void
test_kind_compares_hints_byte_for_byte(void **state)
{
	struct kind kind;

	(void)state;
	read_kind(&kind, "talk", "---\n---\n# T <!-- a -->\n"
	    "<!-- b\nc -->\n\nd <!-- e --> f\n");
	assert_true(kind_has_hint(&kind, STR_LIT("<!-- a -->")));
	assert_true(kind_has_hint(&kind, STR_LIT("<!-- b\nc -->")));
	assert_true(kind_has_hint(&kind, STR_LIT("<!-- e -->")));
	assert_false(kind_has_hint(&kind, STR_LIT("<!-- A -->")));
	assert_false(kind_has_hint(&kind, STR_LIT("<!--a -->")));
	assert_false(kind_has_hint(&kind, STR_LIT("<!-- b c -->")));
	assert_false(kind_has_hint(&kind, STR_LIT("")));
	assert_false(kind_has_hint(&kind, STR_LIT("T ")));
	kind_release(&kind);
}

static void
test_kind_expand_fills_placeholders(void **state)
{
	static const struct {
		const char *body, *text;
	} row[] = {
		{ "", "" },
		{ "# {{title}}: {{person}} and {{manager}}\n",
		    "# A talk: Alice Ng and Bob {{date}}\n" },
		{ "{{date}}, {{long-date}}\n{{kind}}",
		    "2026-11-01, 1 November 2026\ntalk\n" },
		{ "{{ }\n\n}} <!-- -->\n", "{{ }\n\n}} <!-- -->\n" },
	};
	struct kind_values values = { STR_LIT("Alice Ng"),
		STR_LIT("Bob {{date}}"), DATE_NONE };
	struct buf text = BUF_INIT, out = BUF_INIT;
	struct kind kind;
	size_t i;

	(void)state;
	assert_true(date_parse(&values.date, STR_LIT("2026-11-01")));
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&text);
		buf_clear(&out);
		buf_addf(&text, "---\ntitle: A talk\n---\n%s", row[i].body);
		read_kind(&kind, "talk", text.at);
		kind_expand(&out, &kind, &values, NULL);
		SAME_TEXT(row[i].body, buf_str(&out), row[i].text);
		kind_release(&kind);
	}
	buf_release(&text);
	buf_release(&out);
}

static void
test_kind_expand_leaves_sections_out(void **state)
{
	static const bool none[3] = { false, false, false };
	static const bool middle[3] = { false, true, false };
	static const bool all[3] = { true, true, true };
	static const struct {
		const char *name;
		const bool *leave_out;
		const char *text;
	} row[] = {
		{ "none", none, "# T\n\n## A\na\n\n## B\nb\n### Bb\n"
		    "# U\nu\n\n## C\nc\n" },
		{ "the middle", middle, "# T\n\n## A\na\n\n# U\nu\n\n## C\n"
		    "c\n" },
		{ "all", all, "# T\n\n# U\nu\n\n" },
	};
	struct kind_values values = { STR_LIT(""), STR_LIT(""), DATE_NONE };
	struct buf out = BUF_INIT;
	struct kind kind;
	size_t i;

	(void)state;
	read_kind(&kind, "talk", "---\n---\n# T\n\n## A\na\n\n## B\nb\n"
	    "### Bb\n# U\nu\n\n## C\nc");
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&out);
		kind_expand(&out, &kind, &values, row[i].leave_out);
		SAME_TEXT(row[i].name, buf_str(&out), row[i].text);
	}
	kind_release(&kind);
	buf_release(&out);
}

static void
test_kinds_that_come_with_the_programs_can_be_read(void **state)
{
	struct kind kind;
	char name[65];
	size_t i;

	(void)state;
	assert_true(builtin_nkinds > 0);
	for (i = 0; i < builtin_nkinds; i++) {
		snprintf(name, sizeof(name), "%.*s",
		    STR_ARGS(builtin_kinds[i].name));
		read_kind(&kind, name, builtin_kinds[i].text.at);
		kind_release(&kind);
	}
}

static void
test_kind_has_not_more_than_100_sections(void **state)
{
	struct buf text = BUF_INIT;
	struct kind kind;
	struct err err = ERR_INIT;
	int i;

	(void)state;
	buf_add_string(&text, "---\n---\n");
	for (i = 0; i < 100; i++)
		buf_add_string(&text, "## A\n");
	read_kind(&kind, "talk", text.at);
	kind_release(&kind);
	buf_add_string(&text, "## A\n");
	assert_int_equal(kind_parse(&kind, STR_LIT("talk"), buf_str(&text),
	    &err), -1);
	assert_int_equal(err.line, 103);
	kind_release(&kind);
	buf_release(&text);
}

/* As many lines and placeholders as a template can have. */
static void
test_kind_of_full_size_is_read_at_once(void **state)
{
	struct kind_values values = { STR_LIT("a"), STR_LIT("b"), DATE_NONE };
	struct buf text = BUF_INIT, out = BUF_INIT;
	clock_t start = clock();
	struct kind kind;

	(void)state;
	buf_add_string(&text, "---\n---\n");
	while (text.n < MARKDOWN_TEXT_MAX / 2)
		buf_add_string(&text, "### A\n");
	while (text.n < MARKDOWN_TEXT_MAX - 8)
		buf_add_string(&text, "{{date}}");
	read_kind(&kind, "talk", text.at);
	kind_expand(&out, &kind, &values, NULL);
	assert_true(clock() - start < CLOCKS_PER_SEC);
	kind_release(&kind);
	buf_release(&text);
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kind_without_settings_has_the_defaults),
		cmocka_unit_test(test_kind_takes_every_setting),
		cmocka_unit_test(test_kind_set_takes_and_refuses_values),
		cmocka_unit_test(test_kind_parse_says_what_is_wrong_and_where),
		cmocka_unit_test(test_kind_parse_takes_what_only_looks_wrong),
		cmocka_unit_test(test_kind_headings_that_have_a_meaning),
		cmocka_unit_test(test_kind_check_looks_again_after_a_change),
		cmocka_unit_test(
		    test_kind_knows_optional_and_recurring_sections),
		cmocka_unit_test(test_kind_compares_hints_byte_for_byte),
		cmocka_unit_test(test_kind_expand_fills_placeholders),
		cmocka_unit_test(test_kind_expand_leaves_sections_out),
		cmocka_unit_test(
		    test_kinds_that_come_with_the_programs_can_be_read),
		cmocka_unit_test(test_kind_has_not_more_than_100_sections),
		cmocka_unit_test(test_kind_of_full_size_is_read_at_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
