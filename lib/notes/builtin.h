/* SPDX-License-Identifier: ISC */
/*
 * builtin - the kinds and the questions that come with the programs.
 *
 * The build (lib/notes/embed.sh) puts lib/notes/kinds/NAME.md and
 * examples/questions.md into every program that needs them, so that no data
 * file has to be installed or found.
 *
 * Shape      Sorted by name; the bytes are those of the file, with a NUL
 *            behind them that text.n does not count.
 * Ownership  Static; lives for ever.
 */
#ifndef NOTES_BUILTIN_H
#define NOTES_BUILTIN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

struct builtin {
	struct str name, text;
};

extern const struct builtin builtin_kinds[];
extern const size_t builtin_nkinds;

/* The text of examples/questions.md, for questions_parse. */
extern const struct str builtin_questions;

/*
 * Whether a piece of raw HTML is a hint (a comment on a line of its own) of
 * a built-in template.  A record keeps the hints that it began with, whatever
 * the organisation's template says later, and whatever kind it becomes.
 */
bool	builtin_has_hint(struct str html);

/* The built-in kind of that name, or NULL. */
const struct builtin	*builtin_find(struct str name);

#endif
