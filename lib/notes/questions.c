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

static void
add_question(struct reader *r, const struct markdown_block *item)
{
	struct questions *out = r->out;
	struct buf *words = &out->words;
	size_t at = words->n, n = item->col - 1;
	struct str line = lines_get(&r->lines, item->first_line);
	unsigned number;

	while (n < line.n && byte_is_digit(line.at[n]))
		n++;
	buf_add(words, str_trim(str_from(line, n + 1)));
	for (number = item->first_line + 1; number <= item->last_line;
	    number++) {
		line = str_trim(lines_get(&r->lines, number));
		if (line.n > 0 && words->n > at)
			buf_add_byte(words, ' ');
		buf_add(words, line);
	}
	if (words->n == at)
		return;
	*MEM_ADD(out->question, out->nquestions, &out->question_cap) =
	    (struct question){ at, words->n - at };
	out->theme[out->nthemes - 1].n++;
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
	*theme = (struct theme){ out->words.n, section->title.n,
	    out->nquestions, 0 };
	buf_add(&out->words, section->title);
	for (i = section->block; i < section->end_block; i++)
		if (is_question(&r->mark.block[i]))
			add_question(r, &r->mark.block[i]);
	if (theme->n > 0)
		return 0;
	return err_at(err, section->line, 1, "the theme '%.*s' has no "
	    "question: write each after a '-'", STR_ARGS(section->title));
}

/* A question under no theme would never be shown to anybody. */
static int
read_themes(struct reader *r, struct err *err)
{
	const struct markdown_block *block = r->mark.block;
	size_t i;

	if (r->mark.outline.n == 0)
		return err_at(err, 1, 1, "there is no theme: a theme is a "
		    "heading '## THEME' with questions below it");
	for (i = 0; i < r->mark.n; i++)
		if (is_question(&block[i]) && outline_at(&r->mark.outline,
		    block[i].first_line) == NULL)
			return err_at(err, block[i].first_line, block[i].col,
			    "a question under no theme: put a heading "
			    "'## THEME' before it");
	for (i = 0; i < r->mark.outline.n; i++)
		if (read_theme(r, &r->mark.outline.section[i], err) < 0)
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
	buf_release(&questions->words);
	free(questions->theme);
	free(questions->question);
	*questions = (struct questions)QUESTIONS_INIT;
}

struct str
questions_title(const struct questions *questions, const struct theme *theme)
{
	return str_first(str_from(buf_str(&questions->words),
	    theme->title_at), theme->title_n);
}

static void
add_line(struct buf *out, const char *before,
    const struct questions *questions, size_t index)
{
	const struct question *question = &questions->question[index];

	buf_addf(out, "%s%.*s\n", before, (int)question->n,
	    questions->words.at + question->at);
}

const struct theme *
questions_find(const struct questions *questions, struct str name)
{
	size_t i;

	for (i = 0; i < questions->nthemes; i++)
		if (str_eq_any_case(questions_title(questions,
		    &questions->theme[i]), name))
			return &questions->theme[i];
	return NULL;
}

void
questions_add_themes(struct buf *out, const struct questions *questions)
{
	size_t i;

	for (i = 0; i < questions->nthemes; i++) {
		buf_add_string(out, i > 0 ? ", " : "");
		buf_add(out, questions_title(questions,
		    &questions->theme[i]));
	}
}

void
questions_add_all(struct buf *out, const struct questions *questions,
    const struct theme *theme)
{
	size_t i;

	for (i = theme->first; i < theme->first + theme->n; i++)
		add_line(out, "- ", questions, i);
}

void
questions_add_choice(struct buf *out, const struct questions *questions,
    struct date date)
{
	const struct theme *theme;
	size_t i;

	for (i = 0; i < questions->nthemes; i++) {
		theme = &questions->theme[i];
		buf_add_string(out, "- ");
		buf_add(out, questions_title(questions, theme));
		add_line(out, ": ", questions, theme->first +
		    ((unsigned)date.day + i) % theme->n);
	}
}
