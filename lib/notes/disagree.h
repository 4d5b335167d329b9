/* SPDX-License-Identifier: ISC */
/*
 * disagree - an initialled item under `## Disagreements`, or what heading the
 * record's kind has for it: put into a text, and recognised as all that was
 * put into one.
 *
 * Shape      The item is one line, `- WORDS (INITIALS)`.  Where the section
 *            is missing it comes to the end of the text, with its heading.
 * Promise    disagree_add makes only what disagree_find recognises; all else
 *            of the text keeps its bytes and its place in the structure, so
 *            nobody's words end up in somebody else's item.
 * Source     one-to-one-record(5), one-to-one-acts(5); R68.
 */
#ifndef NOTES_DISAGREE_H
#define NOTES_DISAGREE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/lines.h"
#include "base/str.h"
#include "parse/markdown.h"

/* The item that a text has and the text before it had not. */
struct disagreement {
	unsigned line;
	struct str words, initials;	/* views into the later text */
};

/*
 * Whether the difference between two texts is exactly one such item: one
 * item line, under the heading, with the heading where it was
 * missing, and blank lines; no other line, and no other meaning of one.
 */
bool	disagree_find(struct disagreement *out, struct str heading,
	    struct str before, struct str after);

/*
 * Whether every item and every other line under that heading that ends in
 * other initials than these is in both texts, in the same order, and no new
 * one: a disagreement belongs to whoever disagrees.
 */
bool	disagree_keeps_others(struct str heading, struct str before,
	    struct str after, struct str initials);

/*
 * Whether a text is another one with `- words` added below the heading, as one
 * plain item, with the heading where there was none; all else is what and
 * where it was.
 */
bool	disagree_is_item_added(struct str heading, struct str before,
	    struct str after, struct str words);

/*
 * Appends a text with an item, "- WORDS", behind a line of the list that it
 * goes on, or (behind: 0) at the end of the section of that heading; NULL:
 * there is none, and it comes to the end of the text with the heading.
 */
void	disagree_put_item(struct buf *out, const struct lines *lines,
	    const struct section *section, struct str heading,
	    unsigned behind, struct str item);

/*
 * Appends the text with the item in it, behind the section's last one.
 * ERR_REFUSED for words that would not be one plain item there: more than
 * one line, a task box, a heading, raw HTML ...; and for words
 * that stand there with these initials already.
 */
int	disagree_add(struct buf *out, struct str heading, struct str text,
	    struct str words, struct str initials, struct err *err);

#endif
