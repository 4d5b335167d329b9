/* SPDX-License-Identifier: ISC */
/*
 * disagree - adds a disagreement to a record's text, and tells whether a
 * disagreement is all that was added to one.
 *
 * Shape      A disagreement is an item of one line, `- WORDS (INITIALS)`,
 *            under `## Disagreements` or the heading that the record's kind
 *            has for it.  If the section is missing, the heading and the item
 *            are added at the end of the text.
 * Promise    disagree_find recognises whatever disagree_add makes.  All other
 *            lines keep their bytes and their place in the structure, so that
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

/* The item that the later of two texts has more. */
struct disagreement {
	unsigned line;
	struct str words, initials;	/* views into the later text */
};

/*
 * Whether the later text differs from the earlier one by exactly one
 * disagreement: one item line under the heading, the heading itself if it was
 * missing, and blank lines.  No other line may differ, nor mean another thing.
 */
bool	disagree_find(struct disagreement *out, struct str heading,
	    struct str before, struct str after);

/*
 * Whether both texts have the same disagreements of other people, in the same
 * order: the items and other lines under the heading that end in initials
 * other than these.  A disagreement belongs to whoever disagrees.  If not,
 * *line is where the later text has another one, or 0 if it only lacks one.
 */
bool	disagree_keeps_others(unsigned *line, struct str heading,
	    struct str before, struct str after, struct str initials);

/*
 * Whether `after` is `before` with the plain item `- words` added below the
 * heading, and the heading too if it was missing; nothing else may differ.
 */
bool	disagree_is_item_added(struct str heading, struct str before,
	    struct str after, struct str words);

/*
 * Appends the text of `lines` with an item ("- WORDS") put into the section:
 * behind the line `behind`, the last one of a list which the item continues;
 * or, if that is 0, at the end of the section.  If the section is NULL, the
 * heading and the item are put at the end of the text.  Where its last line
 * has no LF, it gets one.
 */
void	disagree_put_item(struct buf *out, const struct lines *lines,
	    const struct section *section, struct str heading,
	    unsigned behind, struct str item);

/*
 * Appends the text with the disagreement behind the last one of its section.
 * If the initials stand behind the words already, they are not added again.
 * ERR_REFUSED for words that would not be one plain item there (more than one
 * line, a task box, a heading, raw HTML ...), and for words that stand there
 * with these initials already.
 */
int	disagree_add(struct buf *out, struct str heading, struct str text,
	    struct str words, struct str initials, struct err *err);

#endif
