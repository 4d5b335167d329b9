/* SPDX-License-Identifier: ISC */
/* questions - the outline gives the themes, the top items of each the rest. */

#include "questions.h"

#include <stdlib.h>

#include "check.h"
#include "fault.h"
#include "lines.h"
#include "mark.h"
#include "mem.h"
#include "outline.h"

/* What is read, and what it becomes. */
struct reader {
	struct questions *out;
	size_t theme_cap, question_cap;
	struct lines lines;
	struct mark mark;
	struct outline outline;
};

static int
refuse_unclean(struct str text, struct err *err)
{
	struct faults faults = FAULTS_INIT;
	int result = 0;

	check_text(&faults, text);
	if (faults.n > 0)
		result = err_at(err, faults.fault[0].line,
		    faults.fault[0].col, "%s", faults.fault[0].text);
	faults_release(&faults);
	return result;
}

/* Without its bullet, or its number. */
static struct str
without_bullet(struct str line)
{
	size_t n = 0;

	while (n < line.n && line.at[n] >= '0' && line.at[n] <= '9')
		n++;
	return str_trim(str_from(line, n + 1));
}

static void
add_question(struct reader *r, const struct mark_block *item)
{
	struct questions *out = r->out;
	struct buf *words = &out->words;
	size_t at = words->n;
	struct str line;
	unsigned number;

	line = str_from(lines_get(&r->lines, item->first_line),
	    item->col - 1);
	buf_add(words, without_bullet(line));
	for (number = item->first_line + 1; number <= item->last_line;
	    number++) {
		line = str_trim(lines_get(&r->lines, number));
		if (line.n > 0 && words->n > at)
			buf_add_byte(words, ' ');
		buf_add(words, line);
	}
	if (words->n == at)
		return;
	out->question = mem_room(out->question, out->nquestions,
	    &r->question_cap, sizeof(*out->question));
	out->question[out->nquestions++] = (struct question){ at,
	    words->n - at };
	out->theme[out->nthemes - 1].n++;
}

static bool
is_question(const struct mark_block *block)
{
	return block->type == MARK_ITEM && block->depth == 0 &&
	    !block->in_quote;
}

static int
read_theme(struct reader *r, const struct section *section, struct err *err)
{
	struct questions *out = r->out;
	struct theme *theme;
	size_t i;

	if (questions_find(out, section->title) != NULL)
		return err_at(err, section->line, 1, "the theme '%.*s' is "
		    "there twice", STR_ARGS(section->title));
	out->theme = mem_room(out->theme, out->nthemes, &r->theme_cap,
	    sizeof(*out->theme));
	theme = &out->theme[out->nthemes++];
	*theme = (struct theme){ out->words.n, section->title.n,
	    out->nquestions, 0 };
	buf_add(&out->words, section->title);
	for (i = section->block; i < section->end_block; i++)
		if (is_question(&r->mark.block[i]))
			add_question(r, &r->mark.block[i]);
	if (theme->n > 0)
		return 0;
	return err_at(err, section->line, 1, "the theme '%.*s' has no "
	    "question: write each behind a '-'", STR_ARGS(section->title));
}

/* Nobody would ever see such a question. */
static int
refuse_stray(const struct reader *r, struct err *err)
{
	const struct mark_block *block;
	size_t i;

	for (i = 0; i < r->mark.n; i++) {
		block = &r->mark.block[i];
		if (is_question(block) && outline_at(&r->outline,
		    block->first_line) == NULL)
			return err_at(err, block->first_line, block->col,
			    "a question under no theme: put a heading "
			    "'## THEME' before it");
	}
	return 0;
}

static int
read_all(struct reader *r, struct err *err)
{
	size_t i;

	if (r->outline.n == 0)
		return err_at(err, 1, 1, "there is no theme: a theme is a "
		    "heading '## THEME' with questions below it");
	if (refuse_stray(r, err) < 0)
		return -1;
	for (i = 0; i < r->outline.n; i++)
		if (read_theme(r, &r->outline.section[i], err) < 0)
			return -1;
	return 0;
}

int
questions_parse(struct questions *out, struct str text, struct err *err)
{
	struct reader r = { .out = out, .mark = MARK_INIT,
	    .outline = OUTLINE_INIT };
	int result = -1;

	lines_init(&r.lines, text);
	if (refuse_unclean(text, err) == 0 &&
	    mark_parse(&r.mark, text, 1, err) == 0) {
		outline_read(&r.outline, &r.mark, (unsigned)r.lines.n);
		result = read_all(&r, err);
	}
	outline_release(&r.outline);
	mark_release(&r.mark);
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

static struct str
words_at(const struct questions *questions, size_t at, size_t n)
{
	return str_first(str_from(buf_str(&questions->words), at), n);
}

struct str
questions_title(const struct questions *questions, const struct theme *theme)
{
	return words_at(questions, theme->title_at, theme->title_n);
}

static char
small(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool
is_same_name(struct str a, struct str b)
{
	size_t i;

	for (i = 0; i < a.n && i < b.n; i++)
		if (small(a.at[i]) != small(b.at[i]))
			return false;
	return a.n == b.n;
}

const struct theme *
questions_find(const struct questions *questions, struct str name)
{
	size_t i;

	for (i = 0; i < questions->nthemes; i++)
		if (is_same_name(questions_title(questions,
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

static void
add_line(struct buf *out, const struct questions *questions, size_t index)
{
	const struct question *question = &questions->question[index];

	buf_add(out, words_at(questions, question->at, question->n));
	buf_add_byte(out, '\n');
}

void
questions_add_all(struct buf *out, const struct questions *questions,
    const struct theme *theme)
{
	size_t i;

	for (i = theme->first; i < theme->first + theme->n; i++) {
		buf_add_string(out, "- ");
		add_line(out, questions, i);
	}
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
		buf_add_string(out, ": ");
		add_line(out, questions, theme->first +
		    ((unsigned)date.day + i) % theme->n);
	}
}
