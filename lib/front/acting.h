/* SPDX-License-Identifier: ISC */
/*
 * acting - an act of the user on one record: all that amend, disclose,
 * move-record and void-record have in common, and agree for each record.
 *
 *	static int amend(struct acting *a, struct signoff *s, struct err *err);
 *	...
 *	return acting_run(&cli, reason, amend)		the exit status
 *
 * Meanwhile  If somebody else commits at the same time, the record is opened
 *            anew and the act is tried again.
 */
#ifndef FRONT_ACTING_H
#define FRONT_ACTING_H

#include "act/signoff.h"
#include "base/err.h"
#include "base/str.h"
#include "front/cli.h"
#include "git/repo.h"

/* An act of the user on one record. */
struct acting {
	struct cli *cli;
	struct repo *repo;
	const char *path;	/* of the record, from the top */
	const char *seen;	/* the path from the current folder */
	struct str reason;	/* of -m, or absent */
	void *arg;		/* the command's own */
};

/* What the command does with the record; `s` is open. */
typedef int	acting_once(struct acting *act, struct signoff *s,
		    struct err *err);

/*
 * Opens the record and calls `once`; both again, a few times, if somebody else
 * commits meanwhile (ERR_CHANGED).  act->seen is set while `once` runs.  An
 * error names paths as seen from the current folder.
 */
int	acting_try(struct acting *act, acting_once *once, struct err *err);

/*
 * The whole of a command whose operand is the record's file: opens the
 * repository, does acting_try and answers the exit status.  `reason` is what
 * -m says, or NULL.
 */
int	acting_run(struct cli *cli, const char *reason, acting_once *once);

/*
 * If a commit was recorded and the repository has a remote: remarks that the
 * commit is not pushed yet, and which command pushes it.
 */
void	acting_remark_unpushed(const struct cli *cli, struct repo *repo);

#endif
