/* SPDX-License-Identifier: ISC */
/*
 * reminded - remembers which reminders were sent, and when, so that nobody is
 * reminded of the same matter every day.
 *
 *	struct reminded reminded = REMINDED_INIT;
 *
 *	reminded_open(&reminded, folder, today, false, err)
 *	... reminded_day(&reminded, &key) ...
 *	reminded_make_room(&reminded, n, err)
 *	... send ...
 *	reminded_add(&reminded, &key, n, err)
 *	reminded_close(&reminded)
 *
 * Files      FOLDER/reminders has a line for each reminder: its key and the
 *            day.  FOLDER/reminders.lock is locked until reminded_close, so
 *            that two runs at once do not both send.  A line that cannot be
 *            read is ignored: the reminder is sent once more.
 * Crash      Each addition is on disk before the next mail is sent.
 * Errors     ERR_SYSTEM if the folder cannot be made or written to;
 *            ERR_REFUSED while another run holds the lock.  The caller then
 *            sends nothing.
 */
#ifndef REPORT_REMINDED_H
#define REPORT_REMINDED_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"

struct reminded_line {
	struct sha256_text key;
	struct date day;
};

struct reminded {
	struct buf folder;
	struct date today;
	struct reminded_line *line;	/* by key; the last day of each */
	size_t n, cap;
	off_t end;			/* of the lines in the file */
	int lock;			/* file descriptor; -1: none is held */
};

#define REMINDED_INIT { .folder = BUF_INIT, .lock = -1 }

/*
 * Reads what was sent.  Unless only_reads, makes the folder and takes the lock.
 * With only_reads, a folder that is not there counts as empty.
 */
int	reminded_open(struct reminded *out, const char *folder,
	    struct date today, bool only_reads, struct err *err);

/* The last day on which a reminder was sent; DATE_NONE: never. */
struct date	reminded_day(const struct reminded *reminded,
		    const struct sha256_text *key);

/*
 * Takes the room that n reminders need, so that a full disk is met before a
 * mail is sent, and not after it.
 */
int	reminded_make_room(const struct reminded *reminded, size_t n,
	    struct err *err);

/* Adds that these reminders were sent today. */
int	reminded_add(struct reminded *reminded,
	    const struct sha256_text *const key[], size_t n, struct err *err);
void	reminded_close(struct reminded *reminded);

#endif
