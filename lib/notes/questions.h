/* SPDX-License-Identifier: ISC */
/*
 * questions - an organisation's favourite questions, by theme.
 *
 * Shape      Markdown: a heading of level 2 is a theme, every bullet below it
 *            is a question, and all other text is for people who read the
 *            file.  A question of several lines becomes one line.
 * Errors     ERR_TEXT with the place: a text that check_text refuses, a
 *            question under no theme, a theme that is named twice or has no
 *            question, no theme at all.
 * Ownership  struct questions owns its words.
 * Source     R100, R101; examples/questions.md, which is built in.
 */
#ifndef NOTES_QUESTIONS_H
#define NOTES_QUESTIONS_H

#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/str.h"

struct theme {
	struct buf title;
	struct buf questions;		/* a line for each */
	size_t n;			/* of questions */
};

struct questions {
	struct theme *theme;
	size_t nthemes, theme_cap;
};

#define QUESTIONS_INIT { NULL, 0, 0 }

int	questions_parse(struct questions *out, struct str text,
	    struct err *err);
void	questions_release(struct questions *questions);

/* The theme of that name, whatever its capitals, or NULL. */
const struct theme	*questions_find(const struct questions *questions,
			    struct str name);

/* Appends "Opening, Follow-up, ...". */
void	questions_add_themes(struct buf *out,
	    const struct questions *questions);

/* Appends a line for each question of a theme. */
void	questions_add_all(struct buf *out, const struct theme *theme);

/*
 * Appends a line for each theme, with one of its questions: the same one for
 * the whole day, and the next one on the next day.
 */
void	questions_add_choice(struct buf *out,
	    const struct questions *questions, struct date date);

#endif
