/* SPDX-License-Identifier: ISC */
/*
 * nearest - finds which known words a mistyped word was probably meant to be.
 *
 *	struct nearest near = NEAREST_INIT(typed);
 *
 *	for (each known word)
 *		nearest_offer(&near, word);
 *	err_set(err, ERR_ABSENT, "there is no person '%.*s'%s", ...,
 *	    nearest_text(&near, "; new-person adds one"));
 *	nearest_release(&near);
 *
 * Near       A known word is near when few slips lead from it to what was
 *            typed.  A slip is a letter too many, a missing or a wrong letter,
 *            or two letters that changed places; a capital is no slip.  One
 *            slip is near for a typed word of up to five bytes, two for up to
 *            eight, and so on.  A known word that begins with all of what was
 *            typed (two bytes or more) is near too.  Only the nearest words
 *            are kept.
 * Order      The words in the order in which they were offered, each once;
 *            three at most, because a longer list is no help.
 * Ownership  `word` is a view, whose bytes have to last; the struct owns the
 *            words and the text, and nearest_release frees them.
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
	struct buf words;	/* the nearest so far, a NUL behind each */
	struct buf text;
	unsigned distance;	/* slips between `word` and each of them */
	size_t n;		/* how many of them there are */
	const char *before;	/* is shown in front of each: "--" */
};

#define NEAREST_INIT(typed) { typed, BUF_INIT, BUF_INIT, 0, 0, "" }

void	nearest_offer(struct nearest *near, struct str candidate);

/* Offers a word that `word` is another name of: nothing can be nearer. */
void	nearest_mean(struct nearest *near, struct str candidate);

/*
 * "; did you mean 'ewa'?", "; did you mean 'eva' or 'ewa'?", or `otherwise`
 * if no word is near.  Lives as long as `near` does not change.
 */
const char	*nearest_text(struct nearest *near, const char *otherwise);

/*
 * For two processes: nearest_pack moves the words found in this one into bytes
 * (pack.h), and nearest_unpack offers them in the other.
 */
void	nearest_pack(struct buf *out, struct nearest *near);
void	nearest_unpack(struct nearest *near, struct str *bytes);

void	nearest_release(struct nearest *near);

/* nearest_is_like: longer texts are like each other only if they are equal. */
#define NEAREST_LENGTH_MAX 200

/*
 * Whether a word is probably the right word, mistyped: at most two slips lie
 * between them, at most one if the right word is shorter than six bytes.  This
 * is stricter than nearest_offer, because the caller acts on the answer and
 * does not only ask "did you mean".
 */
bool	nearest_is_like(struct str word, struct str right);

/*
 * What a message says behind an unknown word.  `list` has all known words,
 * separated by ", "; the answer is which of them was probably meant, or else
 * `there_are` and the list.  A plain value; a list too long for it is cut.
 *
 *	"unknown key 'evry'; did you mean 'every'?"
 *	"unknown key 'x'; a kind has title, session, every"
 */
struct nearest_said { char at[400]; };

struct nearest_said	nearest_among(struct str word, const char *there_are,
	    const char *list);

#endif
