/* SPDX-License-Identifier: ISC */
/*
 * acting - an act of whoever runs the command, on one record: all that amend,
 * disclose, move-record and void-record have in common, and agree for each.
 *
 *	static int amend(struct acting *a, struct signoff *s, struct err *err);
 *	...
 *	return acting_run(&cli, reason, amend)		the exit status
 *
 * Meanwhile  When somebody else commits at the same time, the record is opened
 *            anew, and all is done again.
 */
#ifndef FRONT_ACTING_H
#define FRONT_ACTING_H

#include "act/signoff.h"
#include "base/err.h"
#include "base/str.h"
#include "front/cli.h"
#include "git/repo.h"

/* An act of whoever runs the command, on one record. */
struct acting {
	struct cli *cli;
	struct repo *repo;
	const char *path;	/* of the record, from the top */
	const char *seen;	/* the same from the current folder */
	struct str reason;	/* of -m, or absent */
	void *arg;		/* the command's own */
};

/* What the command does with the record, which was opened for it. */
typedef int	acting_once(struct acting *act, struct signoff *s,
		    struct err *err);

/*
 * Some tries: the record is opened anew while somebody else commits meanwhile
 * (ERR_CHANGED).  Fills in `seen`, and says so too where something was wrong.
 */
int	acting_try(struct acting *act, acting_once *once, struct err *err);

/*
 * The whole of a command for which the operand is the record's file: the same
 * with what it needs around it, and the exit status.  reason: or NULL.
 */
int	acting_run(struct cli *cli, const char *reason, acting_once *once);

/*
 * Says of what was recorded, where the branch goes to a server, that it is not
 * there yet, and what brings it there.
 */
void	acting_remark_unpushed(const struct cli *cli, struct repo *repo);

#endif
