/* SPDX-License-Identifier: ISC */
/*
 * act - what a commit says about a record, in the last paragraph of its
 * message.
 *
 * One commit is at most one act, on one record.  The paragraph holds exactly
 * the trailers of the act's row in one-to-one-acts(5), in that order, each
 * once, unfolded, so that git, libgit2 and we read the same.  A message that
 * has a trailer which only acts have is an act, or it is malformed.
 *
 * Ownership  A struct act holds views into the message.
 * Source     one-to-one-acts(5); git-interpret-trailers(1).
 */
#ifndef NOTES_ACT_H
#define NOTES_ACT_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"
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
	ACT_VOID,		/* the record should never have been */
	ACT_DISCLOSE,
	ACT_MALFORMED		/* was meant as an act, but is none */
};

struct act {
	enum act_type type;
	struct str record;		/* path */
	struct oid text;		/* unset in ACT_AMEND, ACT_VOID */
	struct str sha256;		/* likewise */
	struct str name, email;		/* who agrees, declines, withdraws */
	struct str witness_name, witness_email;
	struct str evidence;		/* path or words */
	struct oid amends, voids;
	struct str moves;		/* the former path */
	struct str reason, disclosed_to;
	const char *why;		/* ACT_MALFORMED: static */
	struct str odd;			/* name of the trailer that is wrong,
					   or absent */
	const char *odd_how;		/* static: "is one too many" */
};

/* Reads a commit message; out->type says which act it is, if any. */
void	act_parse(struct act *out, struct str message);

/*
 * Appends a whole commit message: the subject, a blank line, the trailers of
 * the act's type.  Words that somebody typed are not checked: call act_parse
 * to know whether the message really is that act.
 */
void	act_format(struct buf *out, const char *subject,
	    const struct act *act);

/*
 * Reads words of the command line for a trailer, as words_read does; ERR_TEXT,
 * too, for scissors, where git ends a message.
 */
int	act_read_words(struct str *out, const char *option, const char *value,
	    struct err *err);

/* "agree", "decline", ...: the subjects of our own commits begin so. */
const char	*act_name(enum act_type type);

/* Whether a party agrees, declines, withdraws or is witnessed in the act. */
bool	act_is_of_party(enum act_type type);

#endif
