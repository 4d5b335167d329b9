/* SPDX-License-Identifier: ISC */
#include "table.h"

#include <stdlib.h>
#include <time.h>

#include "base/buf.h"
#include "notes/carry.h"

#define SOURCES_MAX 4

static const char template[] = "---\ncarry-from: Next\ncarry-to: Last\n"
    "recurring: Goals, 1 month\n---\n# T\n## Last\n## Issues\n## Next\n"
    "## Goals\n";

/* Sources of one kind, dated from 1 November on, and a target. */
struct texts {
	struct kind kind;
	struct buf text[SOURCES_MAX], target_text;
	struct record record[SOURCES_MAX], target;
	struct carry_source source[SOURCES_MAX];
	size_t n;
};

static void
read_kind(struct kind *out, const char *text)
{
	struct err err = ERR_INIT;

	*out = (struct kind)KIND_INIT;
	if (kind_parse(out, STR_LIT("talk"), str_of(text), &err) < 0)
		fail_msg("%s", err.text);
}

static void
add_front(struct buf *out, size_t day)
{
	buf_addf(out, "---\nkind: talk\ndate: 2026-11-%02zu\nstatus: held\n"
	    "---\n", day);
}

static void
texts_init(struct texts *out)
{
	size_t i;

	out->n = 0;
	read_kind(&out->kind, template);
	for (i = 0; i < SOURCES_MAX; i++)
		out->text[i] = (struct buf)BUF_INIT;
	out->target_text = (struct buf)BUF_INIT;
	out->target = (struct record)RECORD_INIT;
}

static void
add_source(struct texts *texts, struct str body)
{
	size_t i = texts->n++;

	add_front(&texts->text[i], texts->n);
	buf_add(&texts->text[i], body);
	texts->record[i] = (struct record)RECORD_INIT;
	record_read(&texts->record[i], buf_str(&texts->text[i]));
	texts->source[i] = (struct carry_source){ STR_LIT("people/a/b.md"),
		&texts->record[i], &texts->kind, false };
}

static void
set_target(struct texts *texts, struct str body)
{
	record_release(&texts->target);
	buf_clear(&texts->target_text);
	add_front(&texts->target_text, 30);
	buf_add(&texts->target_text, body);
	record_read(&texts->target, buf_str(&texts->target_text));
}

static void
texts_release(struct texts *texts)
{
	size_t i;

	for (i = 0; i < texts->n; i++)
		record_release(&texts->record[i]);
	for (i = 0; i < SOURCES_MAX; i++)
		buf_release(&texts->text[i]);
	record_release(&texts->target);
	buf_release(&texts->target_text);
	kind_release(&texts->kind);
}

/*
 * Whether a code block or a comment is open at the end of the target, so that
 * a heading there is not seen; or whether a heading at the top level is
 * indented, so that a list before the heading would take the heading in.
 */
static bool
is_odd(const struct record *target)
{
	struct record record = RECORD_INIT;
	struct buf text = BUF_INIT;
	bool odd;
	size_t i;

	buf_add(&text, target->text);
	buf_add_string(&text, "\n\n## The end\n");
	record_read(&record, buf_str(&text));
	odd = section_find(&record.mark, STR_LIT("The end")) == NULL;
	record_release(&record);
	buf_release(&text);
	for (i = 0; i < target->mark.n; i++)
		odd |= target->mark.block[i].type == MARKDOWN_HEADING &&
		    target->mark.block[i].parent == MARKDOWN_NONE &&
		    target->mark.block[i].col > 1;
	return odd;
}

/*
 * Carries into the target; *out is its new body, the answer the number of
 * items.
 */
static size_t
carry_over(struct buf *out, const char *name, const struct texts *texts)
{
	struct carry carry = CARRY_INIT;
	struct buf text = BUF_INIT;
	struct err err = ERR_INIT;
	size_t n;

	carry_find(&carry, texts->source, texts->n, &texts->target);
	n = carry.ncarried;
	if (carry_into(&text, &carry, &texts->target, &texts->kind,
	    &err) < 0) {
		if (!is_odd(&texts->target))
			fail_msg("'%s': %s", name, err.text);
		buf_add(&text, texts->target.text);
		n = 0;
	}
	buf_clear(out);
	buf_add(out, str_from(buf_str(&text), str_find(buf_str(&text),
	    "held\n---\n") + 9));
	carry_release(&carry);
	buf_release(&text);
	return n;
}

struct row {
	const char *name;
	const char *source[SOURCES_MAX];
	const char *target, *result;
};

/* Carries twice: the second time nothing more comes. */
static void
check_rows(const struct row *row, size_t n)
{
	struct texts texts;
	struct buf got = BUF_INIT, again = BUF_INIT;
	size_t i, j;

	for (i = 0; i < n; i++) {
		texts_init(&texts);
		for (j = 0; j < SOURCES_MAX && row[i].source[j] != NULL; j++)
			add_source(&texts, str_of(row[i].source[j]));
		set_target(&texts, str_of(row[i].target));
		carry_over(&got, row[i].name, &texts);
		SAME_TEXT(row[i].name, buf_str(&got), row[i].result);
		set_target(&texts, buf_str(&got));
		SAME_NUMBER(row[i].name, carry_over(&again, row[i].name,
		    &texts), 0);
		SAME_TEXT(row[i].name, buf_str(&again), row[i].result);
		for (j = 0; j < texts.n; j++)
			CHECK(row[i].name, str_ends(buf_str(&texts.text[j]),
			    row[i].source[j]));
		texts_release(&texts);
	}
	buf_release(&got);
	buf_release(&again);
}

static void
test_carry_takes_what_is_open(void **state)
{
	static const struct row row[] = {
		{ "nothing", { "" }, "## Last\n", "## Last\n" },
		{ "no source", { NULL }, "## Last\n", "## Last\n" },
		{ "an open item", { "## Next\n- [ ] a\n" }, "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n" },
		{ "not what is done or dropped, nor a bullet",
		    { "## Next\n- [x] a\n- [X] b\n- [-] c\n- d\n" },
		    "## Last\n", "## Last\n" },
		{ "nor what is empty",
		    { "## Next\n- [ ]\n- [ ] @al\n- [ ] by 2026-12-01\n" },
		    "## Last\n", "## Last\n" },
		{ "what is open in any section, carry-from first",
		    { "- [ ] a\n## Last\n- [ ] b\n## Issues\n- [ ] c\n"
		    "## Next\n- [ ] d\n# T\n- [ ] e\n" }, "## Last\n",
		    "## Last\n\n- [ ] d (from 2026-11-01)\n"
		    "- [ ] a (from 2026-11-01)\n- [ ] b (from 2026-11-01)\n"
		    "- [ ] c (from 2026-11-01)\n- [ ] e (from 2026-11-01)\n" },
		{ "but for a recurring one",
		    { "## Goals\n- [ ] a\n## Next\n- [ ] b\n" }, "## Last\n",
		    "## Last\n\n- [ ] b (from 2026-11-01)\n" },
		{ "in the order of records and lines",
		    { "## Next\n- [ ] b\n- [ ] a\n", "## Next\n- [ ] d\n"
		    "## Issues\n- [ ] c\n" }, "## Last\n",
		    "## Last\n\n- [ ] b (from 2026-11-01)\n"
		    "- [ ] a (from 2026-11-01)\n- [ ] d (from 2026-11-02)\n"
		    "- [ ] c (from 2026-11-02)\n" },
		{ "not what stands in a quote or in code",
		    { "## Next\n> - [ ] a\n\n```\n- [ ] b\n```\n\n"
		    "    - [ ] c\n" }, "## Last\n", "## Last\n" },
		{ "under an underlined heading",
		    { "Next\n----\n- [ ] a\n\nGoals\n---\n- [ ] b\n" },
		    "Last\n---\n\nIssues\n---\n",
		    "Last\n---\n\n- [ ] a (from 2026-11-01)\n\n"
		    "Issues\n---\n" },
		{ "of any sort of list",
		    { "## Next\n* [ ] a\n+ [ ] b\n1. [ ] c\n7) [ ] d\n" },
		    "## Last\n",
		    "## Last\n\n* [ ] a (from 2026-11-01)\n"
		    "+ [ ] b (from 2026-11-01)\n1. [ ] c (from 2026-11-01)\n"
		    "7) [ ] d (from 2026-11-01)\n" },
		{ "without a line end", { "## Next\n- [ ] a" }, "## Last",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n" },
	};

	(void)state;
	check_rows(row, COUNT(row));
}

static void
test_carry_reads_records_one_after_the_other(void **state)
{
	static const struct row row[] = {
		{ "done in the later one",
		    { "## Next\n- [ ] a\n", "## Last\n- [x] a\n" },
		    "## Last\n", "## Last\n" },
		{ "dropped in the later one",
		    { "## Next\n- [ ] @al a\n", "- [-] a\n" }, "## Last\n",
		    "## Last\n" },
		{ "opened again",
		    { "- [ ] a\n", "- [x] a\n", "- [ ] a\n" }, "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-03)\n" },
		{ "done before it was ever open",
		    { "- [x] a\n", "- [ ] a\n" }, "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-02)\n" },
		{ "open in both, it is the later one that comes",
		    { "## Next\n- [ ] a by 2026-12-01\n  old\n- [ ] b\n",
		    "## Last\n- [ ] @bo a  by 2026-12-09\n  new\n" },
		    "## Last\n", "## Last\n\n- [ ] b (from 2026-11-01)\n"
		    "- [ ] @bo a  by 2026-12-09 (from 2026-11-01)\n"
		    "  new\n" },
		{ "done in a recurring section",
		    { "- [ ] a\n", "## Goals\n- [x] a\n" }, "## Last\n",
		    "## Last\n" },
		{ "set elsewhere, and open in a recurring section since",
		    { "- [ ] a\n", "## Goals\n- [ ] a\n" }, "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n" },
		{ "open in a recurring section, and in another",
		    { "- [ ] a\n", "- [ ] a\n## Goals\n- [ ] a\n" },
		    "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n" },
		{ "done and set again in one record",
		    { "## Last\n- [x] a (from 2026-10-01)\n"
		    "## Next\n- [ ] a\n" }, "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n" },
		{ "set again and done in one record",
		    { "## Next\n- [ ] a\n## Issues\n- [x] a\n" },
		    "## Last\n", "## Last\n\n- [ ] a (from 2026-11-01)\n" },
		{ "open twice, in two sections",
		    { "## Last\n- [ ] a by 2026-11-20 (from 2026-10-01)\n"
		    "## Next\n- [ ] a by 2026-12-20\n" }, "## Last\n",
		    "## Last\n\n- [ ] a by 2026-12-20 (from 2026-11-01)\n"
		    "- [ ] a by 2026-11-20 (from 2026-10-01)\n" },
		{ "the same line twice",
		    { "## Next\n- [ ] a\n- [ ] a\n" }, "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n"
		    "- [ ] a (from 2026-11-01)\n" },
		{ "the same line twice, each with its lines",
		    { "## Next\n- [ ] a\n  - b\n- [ ] a\n  - c\n" },
		    "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n  - b\n"
		    "- [ ] a (from 2026-11-01)\n  - c\n" },
		{ "one of two that are the same is done",
		    { "- [ ] a\n- [ ] a\n", "- [x] a\n- [ ] a\n" },
		    "## Last\n", "## Last\n\n- [ ] a (from 2026-11-02)\n" },
		{ "the same words for two people, or two days, in one list",
		    { "## Next\n- [ ] @al a\n- [ ] @bo a\n"
		    "- [ ] b by 2026-12-01\n- [ ] b by 2027-01-01\n" },
		    "## Last\n",
		    "## Last\n\n- [ ] @al a (from 2026-11-01)\n"
		    "- [ ] @bo a (from 2026-11-01)\n"
		    "- [ ] b by 2026-12-01 (from 2026-11-01)\n"
		    "- [ ] b by 2027-01-01 (from 2026-11-01)\n" },
		{ "one of two is done",
		    { "- [ ] @al a\n- [ ] @bo a (from 2026-10-01)\n",
		    "- [x] @al a\n- [ ] @bo a\n" }, "## Last\n",
		    "## Last\n\n- [ ] @bo a (from 2026-11-02)\n" },
		{ "two people, each since when",
		    { "- [ ] @al a (from 2026-10-01)\n"
		    "- [ ] @bo a (from 2026-10-02)\n",
		    "- [ ] @bo a\n- [ ] @al a\n- [ ] @cy a\n" }, "## Last\n",
		    "## Last\n\n- [ ] @bo a (from 2026-10-02)\n"
		    "- [ ] @al a (from 2026-10-01)\n"
		    "- [ ] @cy a (from 2026-10-01)\n" },
	};

	(void)state;
	check_rows(row, COUNT(row));
}

static void
test_carry_brings_the_lines_of_an_item(void **state)
{
	static const struct row row[] = {
		{ "lines, paragraphs, code, a plain bullet",
		    { "## Next\n- [ ] a\n  b  \n\n  c\n\n  ```\n  - [ ] d\n"
		    "\n  ```\n  - e\n\n\n- [ ] f\n" }, "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n  b  \n\n  c\n\n"
		    "  ```\n  - [ ] d\n\n  ```\n  - e\n"
		    "- [ ] f (from 2026-11-01)\n" },
		{ "a lazy line", { "- [ ] a\nb\n- [ ] c\n" }, "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\nb\n"
		    "- [ ] c (from 2026-11-01)\n" },
		{ "a loose list", { "- [ ] a\n\n- [ ] b\n\n- [ ] c\n" },
		    "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n"
		    "- [ ] b (from 2026-11-01)\n- [ ] c (from 2026-11-01)\n" },
		{ "open sub-items, each with its day",
		    { "- [ ] a (from 2026-10-01)\n  - [ ] b\n"
		    "    - [ ] c (from 2026-10-02)\n" }, "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-10-01)\n"
		    "  - [ ] b (from 2026-11-01)\n"
		    "    - [ ] c (from 2026-10-02)\n" },
		{ "not those that are finished, with their lines",
		    { "- [ ] a\n  - [x] b\n    c\n    - [-] d\n  - [ ] e\n"
		    "  - [-] f\n" }, "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n"
		    "  - [ ] e (from 2026-11-01)\n" },
		{ "what is open below a finished one, as an item",
		    { "- [ ] a\n  - [x] b\n    - [ ] c\n      d\n\n"
		    "      e\n- [x] f\n  - [ ] g\n" }, "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n"
		    "- [ ] c (from 2026-11-01)\n  d\n\n  e\n"
		    "- [ ] g (from 2026-11-01)\n" },
		{ "below a plain bullet, whose words come",
		    { "- a\n  - [ ] b\n    c\n- [ ] d\n  - e\n"
		    "    - [ ] f\n" }, "## Last\n",
		    "## Last\n\n- a\n  - [ ] b (from 2026-11-01)\n    c\n"
		    "- [ ] d (from 2026-11-01)\n  - e\n"
		    "    - [ ] f (from 2026-11-01)\n" },
		{ "several below one, and what it has beside them stays",
		    { "1. *Dana*\n   Fox\n\n   words\n\n   - [ ] a\n"
		    "   - [x] b\n   - c\n     - [ ] d\n\n       e\n"
		    "   - [ ] f\n2. Erin\n   - [ ] a\n3. Fay\n   - [x] g\n" },
		    "## Last\n",
		    "## Last\n\n- *Dana* Fox\n  - [ ] a (from 2026-11-01)\n"
		    "- *Dana* Fox\n  - c\n    - [ ] d (from 2026-11-01)\n\n"
		    "      e\n- *Dana* Fox\n  - [ ] f (from 2026-11-01)\n"
		    "- Erin\n  - [ ] a (from 2026-11-01)\n" },
		{ "below one of the same words in two records",
		    { "- Dana\n  - [ ] a\n", "- Dana\n  - [ ] b\n" },
		    "## Last\n",
		    "## Last\n\n- Dana\n  - [ ] a (from 2026-11-01)\n"
		    "  - [ ] b (from 2026-11-02)\n" },
		{ "below a bullet that begins with no words",
		    { "- ```\n  x\n  ```\n  - [ ] a\n- ***\n  - [ ] b\n"
		    "- > c\n\n  - [ ] d\n" }, "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n"
		    "- [ ] b (from 2026-11-01)\n- [ ] d (from 2026-11-01)\n" },
		{ "a number below a bullet", { "- a\n\n  2. [ ] b\n" },
		    "## Last\n",
		    "## Last\n\n- a\n\n  2. [ ] b (from 2026-11-01)\n" },
		{ "below a finished item, where a bullet names it",
		    { "- [x] a\n  - Dana\n    - [ ] b\n" }, "## Last\n",
		    "## Last\n\n- Dana\n  - [ ] b (from 2026-11-01)\n" },
		{ "a sub-item that is decided later",
		    { "- [ ] a\n  - [ ] b\n  - [ ] c\n",
		    "- [x] b\n- [ ] c\n" }, "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n"
		    "- [ ] c (from 2026-11-01)\n" },
		{ "below an empty one",
		    { "- [ ]\n  - [ ] a\n- [ ] b\n  - [ ]\n    - [ ] c\n" },
		    "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n"
		    "- [ ] b (from 2026-11-01)\n"
		    "- [ ] c (from 2026-11-01)\n" },
		{ "an item with its words below",
		    { "- [ ] @al\n\n  a\n  - [x] b\n- [ ]\n  c\n" },
		    "## Last\n",
		    "## Last\n\n- [ ] @al (from 2026-11-01)\n\n  a\n"
		    "- [ ] (from 2026-11-01)\n  c\n" },
		{ "in tabs", { "-\t[x] a\n\t- [ ] b\n\t  c\n\n\t\t  d\n"
		    "\t-\t[ ] e\n\t\tf\n" }, "## Last\n",
		    "## Last\n\n- [ ] b (from 2026-11-01)\n  c\n\n      d\n"
		    "-   [ ] e (from 2026-11-01)\n    f\n" },
		{ "a tab that changes its width",
		    { "- [x] a\n  -\t[ ] b\n    c\n    - [ ] d\n" },
		    "## Last\n",
		    "## Last\n\n- [ ] b (from 2026-11-01)\n  c\n"
		    "  - [ ] d (from 2026-11-01)\n" },
		{ "two bullets in a line",
		    { "- - [ ] a\n    b\n  - [ ] c\n1. * [ ] d\n     e\n" },
		    "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n  b\n"
		    "- [ ] c (from 2026-11-01)\n* [ ] d (from 2026-11-01)\n"
		    "  e\n" },
		{ "a bullet around one that is finished",
		    { "- [ ] a\n  - - [x] b\n    - [ ] c\n  - - [x] d\n" },
		    "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n\n  -\n"
		    "    - [ ] c (from 2026-11-01)\n" },
		{ "numbers behind a gap",
		    { "- [ ] a\n  1. [x] b\n  2. [ ] c\n  3. [ ] d\n" },
		    "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n\n"
		    "  2. [ ] c (from 2026-11-01)\n"
		    "  3. [ ] d (from 2026-11-01)\n" },
		{ "a rule behind a gap",
		    { "- [ ] a\n  - [x] b\n  ---\n  c\n" }, "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n\n  ---\n  c\n" },
		{ "one blank line at a gap",
		    { "- [ ] a\n\n  - [x] b\n\n  - [ ] c\n\n  - [x] d\n\n"
		    "- [ ] e\n" }, "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n\n"
		    "  - [ ] c (from 2026-11-01)\n"
		    "- [ ] e (from 2026-11-01)\n" },
		{ "lazy lines, whatever they look like",
		    { "- [x] a\n\n  10000) [ ] b\n      * [ ] c\nd\n"
		    "      ## Next\n" }, "## Last\n",
		    "## Last\n\n10000) [ ] b (from 2026-11-01)\n"
		    "           * [ ] c\n       d\n"
		    "           ## Next\n" },
		{ "a quote in it", { "- [ ] a\n  > - [ ] b\n" }, "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n"
		    "  > - [ ] b\n" },
	};

	(void)state;
	check_rows(row, COUNT(row));
}

static void
test_carry_leaves_what_the_target_has(void **state)
{
	static const struct row row[] = {
		{ "open", { "- [ ] a\n- [ ] b\n" },
		    "## Last\n- [ ] a\n## Next\n- [ ] b\n",
		    "## Last\n- [ ] a\n## Next\n- [ ] b\n" },
		{ "in another state, for somebody else, for another day",
		    { "- [ ] a\n- [ ] b\n- [ ] c\n- [ ] d\n" },
		    "- [x] a\n- [-] b\n- [ ] @bo c\n- [ ] d by 2026-12-01\n"
		    "## Last\n",
		    "- [x] a\n- [-] b\n- [ ] @bo c\n- [ ] d by 2026-12-01\n"
		    "## Last\n" },
		{ "in a recurring section", { "- [ ] a\n" },
		    "## Goals\n- [x] a\n## Last\n",
		    "## Goals\n- [x] a\n## Last\n" },
		{ "one of two that are the same",
		    { "- Al\n  - [ ] a\n- Bo\n  - [ ] a\n- [ ] b\n  - c\n"
		    "- [ ] b\n  - d\n" },
		    "## Last\n- Al\n  - [x] a\n- [ ] b\n  - d\n",
		    "## Last\n- Al\n  - [x] a\n- [ ] b\n  - d\n- Bo\n"
		    "  - [ ] a (from 2026-11-01)\n- [ ] b (from 2026-11-01)\n"
		    "  - c\n" },
		{ "one of two", { "- [ ] @al a\n- [ ] @bo a\n" },
		    "## Last\n- [x] @al a\n",
		    "## Last\n- [x] @al a\n"
		    "- [ ] @bo a (from 2026-11-01)\n" },
		{ "the item, and not its sub-item",
		    { "- [ ] a\n  - [ ] b\n    c\n" }, "## Last\n- [ ] a\n",
		    "## Last\n- [ ] a\n- [ ] b (from 2026-11-01)\n  c\n" },
		{ "the sub-item, and not its item",
		    { "- [ ] a\n  - [ ] b\n    c\n  d\n" },
		    "## Last\n- [x] b\n",
		    "## Last\n- [x] b\n- [ ] a (from 2026-11-01)\n" },
		{ "what is no item",
		    { "- [ ] a\n" }, "## Last\n- a\n\na\n",
		    "## Last\n- a\n\na\n\n- [ ] a (from 2026-11-01)\n" },
	};

	(void)state;
	check_rows(row, COUNT(row));
}

static void
test_carry_puts_items_at_the_end_of_their_section(void **state)
{
	static const struct row row[] = {
		{ "behind a hint, before the next section",
		    { "- [ ] a\n- [ ] b\n" },
		    "# T\n\n## Last\n\n<!-- What? -->\n\n## Next\n\nc\n",
		    "# T\n\n## Last\n\n<!-- What? -->\n\n"
		    "- [ ] a (from 2026-11-01)\n- [ ] b (from 2026-11-01)\n"
		    "\n## Next\n\nc\n" },
		{ "behind a list, as a part of it", { "- [ ] a\n" },
		    "## Last\n\n- [ ] b\n  c\n\n## Next\n",
		    "## Last\n\n- [ ] b\n  c\n- [ ] a (from 2026-11-01)\n\n"
		    "## Next\n" },
		{ "behind a list, a number", { "7. [ ] a\n" },
		    "## Last\n- [ ] b\n## Next\n",
		    "## Last\n- [ ] b\n7. [ ] a (from 2026-11-01)\n\n"
		    "## Next\n" },
		{ "behind words", { "7. [ ] a\n" }, "## Last\nb\n## Next\n",
		    "## Last\nb\n\n7. [ ] a (from 2026-11-01)\n\n## Next\n" },
		{ "before an underlined heading", { "- [ ] a\n" },
		    "Last\n---\nNext\n---\n",
		    "Last\n---\n\n- [ ] a (from 2026-11-01)\n\nNext\n---\n" },
		{ "before a title", { "- [ ] a\n" }, "## Last\n# T\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n\n# T\n" },
		{ "at the end of the record", { "- [ ] a\n" },
		    "## Next\nb\n\n## Last\n\n\n",
		    "## Next\nb\n\n## Last\n\n- [ ] a (from 2026-11-01)\n\n\n"
		    },
		{ "no line end, behind a list", { "- [ ] a\n" },
		    "## Last\n- [ ] b",
		    "## Last\n- [ ] b\n- [ ] a (from 2026-11-01)\n" },
		{ "the section is missing", { "- [ ] a\n" },
		    "# T\n\n## Next\n\n- b\n",
		    "# T\n\n## Next\n\n- b\n\n## Last\n\n"
		    "- [ ] a (from 2026-11-01)\n" },
		{ "everything is missing", { "- [ ] a\n" }, "",
		    "\n## Last\n\n- [ ] a (from 2026-11-01)\n" },
		{ "missing, no line end", { "- [ ] a\n" }, "## Next\nb",
		    "## Next\nb\n\n## Last\n\n- [ ] a (from 2026-11-01)\n" },
		{ "the first of two sections", { "- [ ] a\n" },
		    "## Last\n## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n\n## Last\n" },
		{ "a quote in front", { "- [ ] a\n" }, "## Last\n> b\n",
		    "## Last\n> b\n\n- [ ] a (from 2026-11-01)\n" },
		{ "a closed block of code in front", { "- [ ] a\n" },
		    "## Last\n```\nb\n```\n",
		    "## Last\n```\nb\n```\n\n- [ ] a (from 2026-11-01)\n" },
	};

	(void)state;
	check_rows(row, COUNT(row));
}

static void
test_carry_brings_headings_of_the_list_along(void **state)
{
	static const struct row row[] = {
		{ "with their items", { "## Next\n- [ ] a\n### Al\n- [ ] b\n"
		    "- [ ] c\n#### *Bo* ####\n- [ ] d\n" }, "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n\n### Al\n\n"
		    "- [ ] b (from 2026-11-01)\n- [ ] c (from 2026-11-01)\n\n"
		    "### *Bo* ####\n\n- [ ] d (from 2026-11-01)\n" },
		{ "not without", { "## Next\n### Al\n- [x] a\n### Bo\nb\n" },
		    "## Last\n", "## Last\n" },
		{ "from any section, but not from the one before",
		    { "## Issues\n### Al\n- [ ] a\n## Next\n- [ ] b\n"
		    "# T\n- [ ] c\n" }, "## Last\n",
		    "## Last\n\n- [ ] b (from 2026-11-01)\n"
		    "- [ ] c (from 2026-11-01)\n\n### Al\n\n"
		    "- [ ] a (from 2026-11-01)\n" },
		{ "to those that are there",
		    { "## Next\n### Bo\n- [ ] a\n### Al\n- [ ] b\n"
		    "### Cy\n- [ ] c\n## Issues\n- [ ] d\n" },
		    "## Last\n\n### Al\n\n- [x] e\n\n### Bo\n\n## Next\n",
		    "## Last\n\n- [ ] d (from 2026-11-01)\n\n### Al\n\n"
		    "- [x] e\n- [ ] b (from 2026-11-01)\n\n### Bo\n\n"
		    "- [ ] a (from 2026-11-01)\n\n### Cy\n\n"
		    "- [ ] c (from 2026-11-01)\n\n## Next\n" },
		{ "the same in two records",
		    { "## Next\n### Al\n- [ ] a\n### Bo\n- [ ] b\n",
		    "## Next\n#### Al\n- [ ] c\n" }, "## Last\n",
		    "## Last\n\n### Al\n\n- [ ] a (from 2026-11-01)\n"
		    "- [ ] c (from 2026-11-02)\n\n### Bo\n\n"
		    "- [ ] b (from 2026-11-01)\n" },
		{ "not those in a list or a quote",
		    { "## Next\n- ### Al\n- [ ] a\n\n> ### Bo\n\n- [ ] b\n" },
		    "## Last\n",
		    "## Last\n\n- [ ] a (from 2026-11-01)\n"
		    "- [ ] b (from 2026-11-01)\n" },
		{ "a heading without words",
		    { "## Next\n###\n- [ ] a\n" }, "## Last\n",
		    "## Last\n\n###\n\n- [ ] a (from 2026-11-01)\n" },
		{ "into a section that is missing",
		    { "## Next\n### Al\n- [ ] a\n" }, "- [ ] b\n",
		    "- [ ] b\n\n## Last\n\n### Al\n\n"
		    "- [ ] a (from 2026-11-01)\n" },
		{ "the heading of an item that comes out of another",
		    { "## Next\n### Al\n- [x] a\n  - [ ] b\n" }, "## Last\n",
		    "## Last\n\n### Al\n\n- [ ] b (from 2026-11-01)\n" },
	};

	(void)state;
	check_rows(row, COUNT(row));
}

static void
test_carry_keeps_the_first_day_however_often(void **state)
{
	struct texts texts;
	struct buf body = BUF_INIT, shown = BUF_INIT;
	int i;

	(void)state;
	buf_add_string(&body, "## Last\n## Next\n- [ ] a\n  - [ ] b\n"
	    "- [x] c\n  - [ ] d\n");
	for (i = 0; i < 3; i++) {
		texts_init(&texts);
		add_source(&texts, buf_str(&body));
		if (i > 0)
			add_source(&texts, buf_str(&body));
		set_target(&texts, STR_LIT("## Last\n## Next\n"));
		carry_over(&body, "again", &texts);
		texts_release(&texts);
	}
	SAME_TEXT("three times", buf_str(&body), "## Last\n\n"
	    "- [ ] a (from 2026-11-01)\n  - [ ] b (from 2026-11-01)\n"
	    "- [ ] d (from 2026-11-01)\n\n## Next\n");
	buf_release(&body);
	buf_release(&shown);
}

static void
test_carry_refuses_where_items_would_not_arrive(void **state)
{
	static const struct {
		const char *target, *why;	/* NULL: not refused */
	} row[] = {
		{ "## Last\n```\na\n", "a block of code" },
		{ "## Last\n<!-- a\n", "a block of code" },
		{ "```\n", "a block of code" },
		{ "## Issues\n- a\n  ```\n\n<!--\n", "a block of code" },
		/* behind a section that exists, it does not matter */
		{ "## Last\n\n## Next\n~~~\n", NULL },
		{ "## Last\n  ## Next\n", "remove the blanks" },
		{ "## Last\n  Next\n---\n", "remove the blanks" },
		{ "## Last\n   ### Al\n", "remove the blanks" },
		{ "## Last\n ## Next\n", NULL },
	};
	struct texts texts;
	struct carry carry;
	struct buf out = BUF_INIT;
	struct err err;
	size_t i;
	int result;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		err = (struct err)ERR_INIT;
		carry = (struct carry)CARRY_INIT;
		buf_clear(&out);
		texts_init(&texts);
		add_source(&texts, STR_LIT("- [ ] a\n"));
		set_target(&texts, str_of(row[i].target));
		carry_find(&carry, texts.source, texts.n, &texts.target);
		result = carry_into(&out, &carry, &texts.target, &texts.kind,
		    &err);
		SAME_NUMBER(row[i].target, result, row[i].why ? -1 : 0);
		if (row[i].why != NULL) {
			CHECK(row[i].target, strstr(err.text, row[i].why));
			SAME_NUMBER(row[i].target, err.code, ERR_REFUSED);
			SAME_NUMBER(row[i].target, out.n, 0);
		}
		carry_release(&carry);
		texts_release(&texts);
	}
	buf_release(&out);
}

static void
test_carry_refuses_to_make_a_record_too_large(void **state)
{
	struct texts texts;
	struct carry carry = CARRY_INIT;
	struct buf body = BUF_INIT, out = BUF_INIT;
	struct err err = ERR_INIT;

	(void)state;
	texts_init(&texts);
	add_source(&texts, STR_LIT("- [ ] a\n"));
	buf_add_string(&body, "## Last\n");
	while (body.n < MARKDOWN_TEXT_MAX - 100)
		buf_add_string(&body, "words\n");
	set_target(&texts, buf_str(&body));
	carry_find(&carry, texts.source, texts.n, &texts.target);
	assert_int_equal(carry_into(&out, &carry, &texts.target, &texts.kind,
	    &err), 0);
	buf_clear(&out);
	while (body.n < MARKDOWN_TEXT_MAX - 8)
		buf_add_string(&body, "words\n");
	set_target(&texts, buf_str(&body));
	carry_release(&carry);
	carry_find(&carry, texts.source, texts.n, &texts.target);
	assert_int_equal(carry_into(&out, &carry, &texts.target, &texts.kind,
	    &err), -1);
	carry_release(&carry);
	texts_release(&texts);
	buf_release(&body);
	buf_release(&out);
}

static void
test_carry_takes_the_heading_from_the_template(void **state)
{
	struct texts texts;
	struct buf got = BUF_INIT;

	(void)state;
	texts_init(&texts);
	kind_release(&texts.kind);
	read_kind(&texts.kind, "---\ncarry-to: a_b* [c]\n---\n"
	    "a\\_b\\* [c]\n----\n");
	add_source(&texts, STR_LIT("- [ ] a\n"));
	set_target(&texts, STR_LIT("# T\n"));
	carry_over(&got, "heading", &texts);
	SAME_TEXT("heading", buf_str(&got), "# T\n\na\\_b\\* [c]\n----\n\n"
	    "- [ ] a (from 2026-11-01)\n");
	texts_release(&texts);
	buf_release(&got);
}

static void
test_carry_shows_the_lines_as_they_will_stand(void **state)
{
	struct texts texts;
	struct carry carry = CARRY_INIT, part = CARRY_INIT;
	struct buf shown = BUF_INIT;

	(void)state;
	texts_init(&texts);
	add_source(&texts, STR_LIT("## Next\n### Al\n- [ ] a\n  b\n"
	    "  - [x] c\n  - [ ] d\n"));
	add_source(&texts, STR_LIT("- [x] e\n  - [ ] f\n- [ ] g\n"));
	set_target(&texts, STR_LIT("## Last\n- [ ] g\n"));
	carry_find(&carry, texts.source, texts.n, &texts.target);
	assert_int_equal(carry.n, 4);
	assert_int_equal(carry.ncarried, 3);
	carry_show(&shown, &carry);
	SAME_TEXT("all", buf_str(&shown), "- [ ] a (from 2026-11-01)\n  b\n"
	    "  - [ ] d (from 2026-11-01)\n- [ ] f (from 2026-11-02)\n");
	/* the items of one source alone */
	part.item = carry.item + 2;
	part.n = 2;
	buf_clear(&shown);
	carry_show(&shown, &part);
	SAME_TEXT("a part", buf_str(&shown), "- [ ] f (from 2026-11-02)\n");
	carry_release(&carry);
	carry_find(&carry, texts.source, texts.n, NULL);
	assert_int_equal(carry.ncarried, 4);
	carry_release(&carry);
	carry_release(&carry);
	texts_release(&texts);
	buf_release(&shown);
}

/* A small generator of numbers: every run is the same. */
static unsigned
roll(unsigned *seed, unsigned n)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 16) % n;
}

/* Adds a line as people write them, or as nobody would. */
static void
add_line(struct buf *out, unsigned *seed, unsigned indent)
{
	static const char *const bullets[] = { "- ", "* ", "+ ", "1. ", "2. ",
		"-\t", "-  ", "- - ", "10) " };
	static const char *const boxes[] = { "[ ] ", "[ ] ", "[ ] ", "[ ] ",
		"[x] ", "[-] ", "[X] ", "[ ]", "" };
	static const char *const owners[] = { "", "", "@al ", "@bo: " };
	static const char *const days[] = { "", "", " by 2026-12-01",
		" by 2026-12-08", " (from 2026-10-10)" };
	static const char *const others[] = { "", "", "words", "  more", "> a",
		"> - [ ] quoted", "***", "\ttab", "    deep", "### Al",
		"#### Bo", "```\n- [ ] code\n```", "lazy", "1) words", "===",
		"<!-- hint -->" };

	for (; indent > 0; indent--)
		buf_add_string(out, roll(seed, 8) == 0 ? "\t" : "  ");
	if (roll(seed, 4) == 0)
		buf_add_string(out, others[roll(seed, COUNT(others))]);
	else
		buf_addf(out, "%s%s%s%c%s", bullets[roll(seed, 3) ? 0 :
		    roll(seed, COUNT(bullets))], boxes[roll(seed,
		    COUNT(boxes))], owners[roll(seed, COUNT(owners))],
		    'a' + (char)roll(seed, 12),
		    days[roll(seed, COUNT(days))]);
	buf_add_byte(out, '\n');
}

static void
add_body(struct buf *out, unsigned *seed)
{
	static const char *const titles[] = { "## Last\n", "## Issues\n",
		"## Next\n", "## Goals\n", "\nNext\n---\n", "\n# T\n\n" };
	unsigned i, n = 1 + roll(seed, 14), indent = 0;

	for (i = 0; i < n; i++) {
		if (roll(seed, 5) == 0)
			buf_add_string(out, titles[roll(seed,
			    COUNT(titles))]);
		indent = roll(seed, 3) == 0 ? 0 : roll(seed, indent + 2);
		add_line(out, seed, indent);
	}
	if (roll(seed, 6) == 0)
		buf_cut(out, out->n - 1);
}

static void
add_item_key(struct buf *out, const struct record *record, size_t i)
{
	buf_clear(out);
	item_add_key(out, &record->item[i].item);
}

/* The number of items with these words in a record: open ones, or all. */
static size_t
count_items(const struct record *record, struct str words, bool only_open,
    bool without_recurring)
{
	struct buf key = BUF_INIT;
	const struct record_item *item;
	size_t i, n = 0;

	for (i = 0; i < record->nitems; i++) {
		item = &record->item[i];
		add_item_key(&key, record, i);
		n += str_eq(buf_str(&key), words) &&
		    (!only_open || item->item.state == ITEM_OPEN) &&
		    (!without_recurring || item->section == NULL ||
		    !str_is(item->section->title, "Goals"));
	}
	buf_release(&key);
	return n;
}

/* The rule in its plainest form: the last record that has an item decides. */
static size_t
count_open(const struct texts *texts, struct str words)
{
	size_t i;

	for (i = texts->n; i-- > 0; )
		if (count_items(&texts->record[i], words, false, false) > 0)
			return count_items(&texts->record[i], words, true,
			    true);
	return 0;
}

/* Whether the result has every line of the target, in the same order. */
static bool
has_all_lines(struct str result, struct str target)
{
	struct str line, want;

	while (str_next_line(&want, &target)) {
		do {
			if (!str_next_line(&line, &result))
				return false;
		} while (!str_eq(line, want));
	}
	return true;
}

static void
check_carried(const struct texts *texts, const struct record *result,
    const char *name)
{
	struct buf key = BUF_INIT;
	size_t i, j;

	for (i = 0; i < texts->n; i++)
		for (j = 0; j < texts->record[i].nitems; j++) {
			add_item_key(&key, &texts->record[i], j);
			if (key.n > 0)
				CHECK(name, count_items(result, buf_str(&key),
				    true, false) + count_items(&texts->target,
				    buf_str(&key), false, false) >=
				    count_open(texts, buf_str(&key)));
		}
	buf_release(&key);
}

/*
 * Checks a carry between random records.  Items without words are made
 * (add_line) but not counted, since nothing tells them apart; the tables above
 * test them.
 */
static void
try_texts(unsigned seed)
{
	struct texts texts;
	struct buf body = BUF_INIT, got = BUF_INIT, again = BUF_INIT;
	struct record result = RECORD_INIT;
	char name[32];
	unsigned i, n;

	snprintf(name, sizeof(name), "seed %u", seed);
	texts_init(&texts);
	for (i = 0, n = 1 + roll(&seed, 3); i < n; i++) {
		buf_clear(&body);
		add_body(&body, &seed);
		add_source(&texts, buf_str(&body));
	}
	buf_clear(&body);
	if (roll(&seed, 2) == 0)
		buf_add_string(&body, "# T\n\n## Last\n\n## Next\n");
	else
		add_body(&body, &seed);
	set_target(&texts, buf_str(&body));
	if (carry_over(&got, name, &texts) == 0 && is_odd(&texts.target))
		goto out;
	CHECK(name, has_all_lines(buf_str(&got), buf_str(&body)));
	record_read(&result, buf_str(&got));
	check_carried(&texts, &result, name);
	set_target(&texts, buf_str(&got));
	SAME_NUMBER(name, carry_over(&again, name, &texts), 0);
	SAME_TEXT(name, buf_str(&again), got.at);
out:
	record_release(&result);
	texts_release(&texts);
	buf_release(&body);
	buf_release(&got);
	buf_release(&again);
}

static void
test_carry_loses_and_doubles_nothing_of_random_records(void **state)
{
	unsigned seed;

	(void)state;
	for (seed = 1; seed <= 1500; seed++)
		try_texts(seed);
}

/* Whether a record has the item, with the same owner, day and `from` day. */
static bool
has_item(const struct record *record, const struct item *item)
{
	struct buf key = BUF_INIT, words = BUF_INIT;
	const struct item *other;
	bool found = false;
	size_t i;

	item_add_key(&words, item);
	for (i = 0; i < record->nitems && !found; i++) {
		other = &record->item[i].item;
		add_item_key(&key, record, i);
		found = str_eq(buf_str(&key), buf_str(&words)) &&
		    str_eq(other->owner, item->owner) &&
		    date_cmp(other->due, item->due) == 0 &&
		    date_cmp(other->from, item->from) == 0;
	}
	buf_release(&key);
	buf_release(&words);
	return found;
}

/* Carries A into B, and B into C: the `from` days in C are those in B. */
static void
try_chain(unsigned seed)
{
	struct texts texts;
	struct buf body = BUF_INIT, b = BUF_INIT, c = BUF_INIT;
	struct record in_b = RECORD_INIT, in_c = RECORD_INIT;
	const struct item *item;
	char name[32];
	size_t i;

	snprintf(name, sizeof(name), "seed %u", seed);
	texts_init(&texts);
	add_body(&body, &seed);
	add_source(&texts, buf_str(&body));
	set_target(&texts, STR_LIT("# T\n\n## Last\n\n## Next\n"));
	carry_over(&b, name, &texts);
	add_source(&texts, buf_str(&b));
	carry_over(&c, name, &texts);
	record_read(&in_b, buf_str(&b));
	record_read(&in_c, buf_str(&c));
	SAME_NUMBER(name, in_c.nitems, in_b.nitems);
	for (i = 0; i < in_c.nitems; i++) {
		item = &in_c.item[i].item;
		CHECK(name, !date_is_none(item->from));
		CHECK(name, has_item(&in_b, item));
	}
	record_release(&in_b);
	record_release(&in_c);
	texts_release(&texts);
	buf_release(&body);
	buf_release(&b);
	buf_release(&c);
}

static void
test_carry_keeps_first_days_of_random_records(void **state)
{
	unsigned seed;

	(void)state;
	for (seed = 1; seed <= 800; seed++)
		try_chain(seed);
}

/* As many items as a record can have, of each sort that may be slow. */
static void
test_carry_of_full_size_is_done_at_once(void **state)
{
	static const char *const row[] = { "- [ ] %04x\n", "- [x] %04x\n",
		"- [ ] a by 1%03x-01-01\n", "- [ ] @%x a\n", "- [ ]\n  %x\n",
		"- [ ] p%x\n  - [ ] q%x\n", "### %x\n- [ ] %x\n",
		"- [x] p\n  - [ ] %x\n", "  - [ ] %x\n", "- [ ] a\n",
		"  1. [x] %x\n  2. [ ] b%x\n", "## Next\n- [ ] %x\n" };
	struct texts texts;
	struct buf body = BUF_INIT, text = BUF_INIT;
	struct carry carry;
	struct err err = ERR_INIT;
	clock_t start;
	size_t i;
	unsigned n;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		texts_init(&texts);
		buf_clear(&body);
		buf_clear(&text);
		buf_add_string(&body, "## Next\n- [ ] first\n");
		for (n = 0; body.n < MARKDOWN_TEXT_MAX - 100; n++)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-extra-args"
			buf_addf(&body, row[i], n, n);
#pragma GCC diagnostic pop
		add_source(&texts, buf_str(&body));
		add_source(&texts, buf_str(&body));
		set_target(&texts, buf_str(&body));
		carry = (struct carry)CARRY_INIT;
		start = clock();
		carry_find(&carry, texts.source, texts.n, &texts.target);
		CHECK(row[i], carry.ncarried == 0);
		carry_release(&carry);
		set_target(&texts, STR_LIT("## Last\n"));
		carry_find(&carry, texts.source, texts.n, &texts.target);
		/*
		 * `(from DATE)` makes the result longer, so this may be refused.
		 */
		carry_into(&text, &carry, &texts.target, &texts.kind, &err);
		CHECK(row[i], clock() - start < 3 * CLOCKS_PER_SEC);
		carry_release(&carry);
		texts_release(&texts);
	}
	buf_release(&body);
	buf_release(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_carry_takes_what_is_open),
		cmocka_unit_test(test_carry_reads_records_one_after_the_other),
		cmocka_unit_test(test_carry_brings_the_lines_of_an_item),
		cmocka_unit_test(test_carry_leaves_what_the_target_has),
		cmocka_unit_test(
		    test_carry_puts_items_at_the_end_of_their_section),
		cmocka_unit_test(test_carry_brings_headings_of_the_list_along),
		cmocka_unit_test(test_carry_keeps_the_first_day_however_often),
		cmocka_unit_test(
		    test_carry_refuses_where_items_would_not_arrive),
		cmocka_unit_test(
		    test_carry_refuses_to_make_a_record_too_large),
		cmocka_unit_test(
		    test_carry_takes_the_heading_from_the_template),
		cmocka_unit_test(
		    test_carry_shows_the_lines_as_they_will_stand),
		cmocka_unit_test(
		    test_carry_loses_and_doubles_nothing_of_random_records),
		cmocka_unit_test(
		    test_carry_keeps_first_days_of_random_records),
		cmocka_unit_test(test_carry_of_full_size_is_done_at_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
