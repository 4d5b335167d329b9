/* SPDX-License-Identifier: ISC */
/*
 * nearest - of the words that there are, the ones that were probably meant.
 *
 *	struct nearest near = NEAREST_INIT(typed);
 *
 *	for (each word that there is)
 *		nearest_offer(&near, word);
 *	err_set(err, ERR_ABSENT, "there is no person '%.*s'%s", ...,
 *	    nearest_text(&near, "; new-person adds one"));
 *	nearest_release(&near);
 *
 * Near       A word is near when few slips of the finger lie between the two: a
 *            letter too many, missing, wrong, or two that changed places;
 *            one slip in a word of up to five bytes, two in one of up to
 *            eight, and so on.  So is a word that begins with all that was
 *            typed.  Capitals are no slip.  Of several, those that are nearest.
 * Order      The words in the order in which they were offered, each once;
 *            three at most, because a longer list is no help.
 * Ownership  `word` is a view, which has to last; the words and the text are
 *            the caller's to release.
 * Source     Damerau, A technique for computer detection and correction of
 *            spelling errors (1964); the same idea as git's help.autocorrect.
 */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/str.h"

struct nearest {
	struct str word;	/* what was typed */
	struct buf words;	/* the nearest yet, each with a NUL behind it */
	struct buf text;
	unsigned distance;	/* of those words */
	size_t n;		/* how many of them there are */
	const char *before;	/* what is shown in front of each: "--" */
};

#define NEAREST_INIT(typed) { typed, BUF_INIT, BUF_INIT, 0, 0, "" }

void	nearest_offer(struct nearest *near, struct str candidate);

/* Offers what the word means by another of its names: nothing is nearer. */
void	nearest_mean(struct nearest *near, struct str candidate);

/*
 * "; did you mean 'ewa'?", "; did you mean 'eva' or 'ewa'?", or `otherwise`
 * where nothing is near.
 */
const char	*nearest_text(struct nearest *near, const char *otherwise);

/*
 * What was offered in one process, for another (pack.h), and taken out; and
 * offered there.
 */
void	nearest_pack(struct buf *out, struct nearest *near);
void	nearest_unpack(struct nearest *near, struct str *bytes);

void	nearest_release(struct nearest *near);

/* Longer texts are never like each other, unless they are equal. */
#define NEAREST_LENGTH_MAX 200

/*
 * Whether a word is probably another one, mistyped: at most two slips lie
 * between them, at most one where the right word is shorter than six bytes.
 * Stricter than what is only offered, since something follows from it.
 */
bool	nearest_is_like(struct str word, struct str right);

/*
 * What is said behind an unknown word when all the words that there are stand
 * in a list, separated by ", ": which of them was meant, or else `there_are`
 * and the list.  A plain value; a list too long for it is cut.
 *
 *	"unknown key 'evry'; did you mean 'every'?"
 *	"unknown key 'x'; a kind has title, session, every"
 */
struct nearest_said { char at[400]; };

struct nearest_said	nearest_among(struct str word, const char *there_are,
	    const char *list);

#endif
