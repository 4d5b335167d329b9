/* SPDX-License-Identifier: ISC */
#include "notes/questions.h"

#include <stdlib.h>

#include "base/lines.h"
#include "base/mem.h"
#include "notes/check.h"
#include "notes/fault.h"
#include "parse/markdown.h"

struct reader {
	struct questions *out;
	struct lines lines;
	struct markdown mark;
};

/* Adds a bullet to a theme: the words of all its lines, on one line. */
static void
add_question(struct theme *theme, const struct lines *lines,
    const struct markdown_block *item)
{
	struct str line = str_from(lines_get(lines, item->first_line),
	    item->col - 1);
	OWN(buf) words = BUF_INIT;
	unsigned number = item->first_line;

	line = str_from(line, markdown_bullet(line));
	while (number <= item->last_line) {
		line = str_trim(line);
		if (line.n > 0 && words.n > 0)
			buf_add_byte(&words, ' ');
		buf_add(&words, line);
		line = lines_get(lines, ++number);
	}
	if (words.n > 0)
		buf_addf(&theme->questions, "%s\n", words.at);
	theme->n += words.n > 0;
}

static bool
is_question(const struct markdown_block *block)
{
	return block->type == MARKDOWN_ITEM && block->depth == 0 &&
	    !block->in_quote;
}

static int
read_theme(struct reader *r, const struct section *section, struct err *err)
{
	struct questions *out = r->out;
	struct theme *theme;
	size_t i;

	if (questions_find(out, section->title) != NULL)
		return err_at(err, section->line, 1, "there is a theme '%.*s' "
		    "already; put them together",
		    STR_ARGS(section->title));
	theme = MEM_ADD(out->theme, out->nthemes, &out->theme_cap);
	*theme = (struct theme){ BUF_INIT, BUF_INIT, 0 };
	buf_add(&theme->title, section->title);
	for (i = section->block; i < section->end_block; i++)
		if (is_question(&r->mark.block[i]))
			add_question(theme, &r->lines, &r->mark.block[i]);
	if (theme->n > 0)
		return 0;
	return err_at(err, section->line, 1, "the theme '%.*s' has no "
	    "question: write each after a '-'", STR_ARGS(section->title));
}

/* Refuses a question under no theme: nobody would ever be shown it. */
static int
read_themes(struct reader *r, struct err *err)
{
	const struct markdown_block *block = r->mark.block;
	size_t i;

	if (r->mark.nsections == 0)
		return err_at(err, 1, 1, "there is no theme: a theme is a "
		    "heading '## THEME' with questions below it");
	for (i = 0; i < r->mark.n; i++)
		if (is_question(&block[i]) && section_at(&r->mark,
		    block[i].first_line) == NULL)
			return err_at(err, block[i].first_line, block[i].col,
			    "a question under no theme: put a heading "
			    "'## THEME' before it");
	for (i = 0; i < r->mark.nsections; i++)
		if (read_theme(r, &r->mark.section[i], err) < 0)
			return -1;
	return 0;
}

int
questions_parse(struct questions *out, struct str text, struct err *err)
{
	struct reader r = { .out = out, .mark = MARKDOWN_INIT };
	OWN(faults) faults = FAULTS_INIT;
	int result = -1;

	lines_init(&r.lines, text);
	check_text(&faults, text);
	if (faults.n > 0)
		err_at(err, faults.fault[0].line, faults.fault[0].col, "%s",
		    faults.fault[0].text);
	else if (markdown_parse(&r.mark, text, 1, err) == 0)
		result = read_themes(&r, err);
	markdown_release(&r.mark);
	lines_release(&r.lines);
	return result;
}

void
questions_release(struct questions *questions)
{
	size_t i;

	for (i = 0; i < questions->nthemes; i++) {
		buf_release(&questions->theme[i].title);
		buf_release(&questions->theme[i].questions);
	}
	free(questions->theme);
	*questions = (struct questions)QUESTIONS_INIT;
}

const struct theme *
questions_find(const struct questions *questions, struct str name)
{
	size_t i;

	for (i = 0; i < questions->nthemes; i++)
		if (str_eq_any_case(buf_str(&questions->theme[i].title), name))
			return &questions->theme[i];
	return NULL;
}

void
questions_add_themes(struct buf *out, const struct questions *questions)
{
	size_t i;

	for (i = 0; i < questions->nthemes; i++)
		buf_addf(out, "%s%s", i > 0 ? ", " : "",
		    questions->theme[i].title.at);
}

void
questions_add_all(struct buf *out, const struct theme *theme)
{
	struct str line, rest = buf_str(&theme->questions);

	while (str_next_line(&line, &rest))
		buf_addf(out, "- %.*s\n", STR_ARGS(line));
}

void
questions_add_choice(struct buf *out, const struct questions *questions,
    struct date date)
{
	const struct theme *theme = questions->theme;
	struct str line, rest;
	size_t i, n;

	for (i = 0; i < questions->nthemes; i++, theme++) {
		rest = buf_str(&theme->questions);
		for (n = ((unsigned)date.day + i) % theme->n + 1; n > 0; n--)
			str_next_line(&line, &rest);
		buf_addf(out, "- %s: %.*s\n", theme->title.at,
		    STR_ARGS(line));
	}
}
