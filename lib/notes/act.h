/* SPDX-License-Identifier: ISC */
/*
 * act - what a commit says about a record, in the last paragraph of its
 * message.
 *
 * One act, one record, one commit.  The paragraph holds exactly the trailers
 * of the act's row in one-to-one-acts(5), in that order, each once, unfolded,
 * so that git, libgit2 and we read the same.  A message with any line that
 * only an act has is an act, or malformed.
 *
 * Ownership  Views into the message.
 * Source     one-to-one-acts(5); git-interpret-trailers(1).
 */
#ifndef NOTES_ACT_H
#define NOTES_ACT_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/oid.h"
#include "base/str.h"

enum act_type {
	ACT_NONE,		/* an ordinary commit */
	ACT_AGREE,
	ACT_DECLINE,
	ACT_WITHDRAW,
	ACT_WITNESS,
	ACT_AMEND,
	ACT_MOVE,		/* to another day, kind or number */
	ACT_VOID,		/* never should have been */
	ACT_DISCLOSE,
	ACT_MALFORMED		/* meant as an act, and none */
};

struct act {
	enum act_type type;
	struct str record;		/* path */
	struct oid text;		/* not of an amendment or a void */
	struct str sha256;		/* likewise */
	struct str name, email;		/* who agrees, declines, withdraws */
	struct str witness_name, witness_email;
	struct str evidence;		/* path or words */
	struct oid amends, voids;
	struct str moves;		/* the former path */
	struct str reason, disclosed_to;
	const char *why;		/* ACT_MALFORMED: static */
	struct str odd;			/* the trailer that spoils it, or
					   absent */
	const char *odd_how;		/* static: "is one too many" */
};

/* Reads a message; out->type says what it is. */
void	act_parse(struct act *out, struct str message);

/*
 * Appends a whole commit message: the subject, a blank line, the trailers of
 * the act's type.  What somebody typed goes in as it is: only act_parse says
 * whether the message is that act.
 */
void	act_format(struct buf *out, const char *subject,
	    const struct act *act);

/* "agree", "decline", ... as the subject lines of our own commits begin. */
const char	*act_name(enum act_type type);

/* Whether the act leaves an agreement or a refusal of its party behind. */
bool	act_is_of_party(enum act_type type);

#endif
