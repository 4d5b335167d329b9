/* SPDX-License-Identifier: ISC */
/*
 * share_print - prints for people what share has done and whose move it is now:
 * a line for what was taken over, for a merge, for points and for the push.
 *
 * Source     share-record(1).
 */
#ifndef FRONT_SHARE_PRINT_H
#define FRONT_SHARE_PRINT_H

#include "act/share.h"
#include "base/err.h"
#include "base/oid.h"
#include "front/cli.h"

/* What was printed already; the next print shows only what is new. */
struct share_shown {
	size_t taken, pushed, points, twice;
	struct oid merge;
	const struct cli *remarks;	/* print as remarks of it; NULL: on
					   standard output */
};

/*
 * 0 if every changed text was committed.  Else ERR_REFUSED, which says what to
 * do about the first text that stayed uncommitted in its file.
 */
int	share_print_kept(const struct share *share, struct err *err);

/*
 * Prints "PATH: waiting for Alice Ng <alice@example.org>", or "PATH: amended,
 * waiting for ...", as things stand at the branch's tip.
 */
int	share_print_move(struct cli *cli, struct repo *repo,
	    const char *path, struct err *err);

/*
 * Fetches, takes over what the rules allow, and prints that.  A command calls
 * this before it shows texts.
 */
int	share_print_take(struct share_shown *shown, struct share *share,
	    struct err *err);

/*
 * If the server cannot be reached, or our git cannot go on here: adds that the
 * command also works without --share.  Always -1.
 */
int	share_print_away(struct err *err, const char *command);

/*
 * Pushes, and prints what was done, or what the server said if it refused.
 * `own` is the number of commits that this command made.
 */
int	share_print_push(struct share_shown *shown, struct cli *cli,
	    struct share *share, size_t own, struct err *err);

#endif
