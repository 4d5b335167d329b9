/* SPDX-License-Identifier: ISC */
/*
 * share_print - what share has done, and whose move it is now, as people read
 * it: one line for what was taken over, for a merge and for the push.
 *
 * Source     share-record(1).
 */
#ifndef FRONT_SHARE_PRINT_H
#define FRONT_SHARE_PRINT_H

#include "act/share.h"
#include "base/err.h"
#include "base/oid.h"
#include "front/cli.h"

/* What was printed already. */
struct share_shown {
	size_t taken, pushed, points;
	struct oid merge;
	const struct cli *remarks;	/* as remarks; NULL: on standard
					   output */
};

/*
 * ERR_REFUSED with what to do about the first text that stayed in its file,
 * where one did; 0 if none.
 */
int	share_print_kept(const struct share *share, struct err *err);

/* "PATH: waiting: for Alice Ng <alice@example.org>", by the branch's tip. */
int	share_print_move(struct cli *cli, struct repo *repo,
	    const char *path, struct err *err);

/*
 * Fetches, and takes over what the rules allow, before texts are shown; and
 * prints it.
 */
int	share_print_take(struct share_shown *shown, struct share *share,
	    struct err *err);

/*
 * Adds to an error of a server that is away what the same without --share would
 * do; -1.
 */
int	share_print_away(struct err *err, const char *command);

/* Pushes, and prints what was done or said. */
int	share_print_push(struct share_shown *shown, struct cli *cli,
	    struct share *share, size_t own, struct err *err);

#endif
