/* SPDX-License-Identifier: ISC */
/*
 * report - every matter of one notes repository, as it is committed.
 *
 * What is read   For sessions the newest records alone; for the rest those
 *                records whose present text nobody agreed to yet, and history
 *                once (acts).
 * Errors         The first thing that cannot be read ends the report: a
 *                repository that is not understood is never one in which
 *                nothing is overdue.
 * Source         design section 5; R7 to R19, R25, R43, R66, R97, R106.
 * Floor          4; includes contract, date, err, expect, acts, matter,
 *                notes, person, repo, trail.
 */
#ifndef REPORT_H
#define REPORT_H

#include <stdbool.h>

#include "date.h"
#include "err.h"
#include "matter.h"
#include "repo.h"

struct report_options {
	struct date as_of;
	bool wanted[MATTER_TYPES];
	const char *repo_name;		/* put into each matter */
};

/*
 * Adds all matters with a due day, those that are not late yet included; who
 * prints decides which to show.
 */
int	report_read(struct matters *out, struct repo *repo,
	    const struct report_options *options, struct err *err);

#endif
