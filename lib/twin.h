/* SPDX-License-Identifier: ISC */
/*
 * twin - a copy of this process that does a part of the work meanwhile, and
 * hands over bytes.
 *
 * It only spares time: whoever starts it can do that part as well, and does
 * so where there is no twin, or it fails.
 *
 * Floor      4; includes buf, err, file, str.
 */
#ifndef TWIN_H
#define TWIN_H

#include <stdbool.h>
#include <sys/types.h>

#include "buf.h"

struct twin {
	pid_t pid;
	int from;	/* what it hands over */
};

/*
 * Starts a twin that calls work(out, arg) and ends; false if there is none.
 * It must not print.  Answered by twin_take, always.
 */
bool	twin_start(struct twin *twin, bool (*work)(struct buf *out, void *arg),
	    void *arg);

/* Waits, and appends what work put out; false if it failed or died. */
bool	twin_take(struct buf *out, struct twin *twin);

#endif
