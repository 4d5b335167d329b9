/* SPDX-License-Identifier: ISC */
/*
 * trail - what history says of one record's present text.
 *
 * How far    From the tip back to the commit that brought the present text,
 *            along all parents that have it, and from there on only to learn
 *            whether an earlier text was agreed.  So the cost is what came
 *            since the record was written, never all of history.
 * Believed   An act counts when its commit reads the same for everybody
 *            (object.h), author and committer are the party it names (for a
 *            witnessed one, the witness), it names this path, this text and
 *            its SHA-256, its party was one by the roster of the commit's
 *            first parent, it has one parent, and it changes nothing but, at
 *            most, the evidence it names or one item of that party that it
 *            adds under Disagreements.
 * Ownership  Voices look into the messages that the trail holds.
 * Source     one-to-one-acts(5).
 * Floor      4; includes act, date, delta, disagree, err, mem, notes, object, oid,
 *            oidmap, person, repo, sign, standing, str.
 */
#ifndef TRAIL_H
#define TRAIL_H

#include <stdbool.h>
#include <stddef.h>

#include "date.h"
#include "err.h"
#include "oid.h"
#include "repo.h"
#include "standing.h"
#include "str.h"

struct trail {
	bool is_committed;	/* false: no such path at the tip */
	struct oid text;	/* the present text */
	struct oid brought_by;	/* the commit that brought it */
	struct date since;	/* that commit's day */
	struct voice *voice;	/* oldest first */
	size_t nvoices;
	bool was_agreed;	/* an earlier text was */
	struct oid agreed_text;	/* that text; zero if there was none */
	char **message;		/* what the voices look into */
	size_t nmessages;
};

#define TRAIL_INIT { .is_committed = false }

/* kind: the record's, which decides who its parties are. */
int	trail_read(struct trail *out, struct repo *repo,
	    const struct oid *tip, const char *path, const struct kind *kind,
	    struct err *err);
void	trail_release(struct trail *trail);

/*
 * The same where all of history is known already (acts, origin): `known` are
 * the commits that act on the text, newest first, and behind them the one
 * that brought it (which may be an act itself).  At least that one.  If
 * is_first, no parent of that one has a text at the path.
 */
int	trail_read_known(struct trail *out, struct repo *repo,
	    const char *path, const struct kind *kind,
	    const struct oid *text, const struct oid *known, size_t n,
	    bool is_first, struct err *err);

/* The day on which a path first came into history; ERR_ABSENT if never. */
int	trail_first_day(struct date *out, struct repo *repo,
	    const struct oid *tip, const char *path, struct err *err);

#endif
