/* SPDX-License-Identifier: ISC */
/*
 * reminded - of what somebody was reminded, and when, so that they are not
 * reminded of it every day.
 *
 *	struct reminded reminded = REMINDED_INIT;
 *
 *	reminded_open(&reminded, folder, today, false, err)
 *	... reminded_day(&reminded, &key) ... send ...
 *	reminded_add(&reminded, &key, n, err)
 *	reminded_close(&reminded)
 *
 * Files      FOLDER/reminders: a line for each, the key and the day; FOLDER
 *            /reminders.lock, which is held until the end, so that two runs
 *            at once do not both send.  A line that is none counts for
 *            nothing: what is lost is sent once more.
 * Crash      Each addition is on disk before the next mail is sent.
 * Errors     ERR_SYSTEM where the folder cannot be made or written to;
 *            ERR_REFUSED while another run holds it: then nothing is sent.
 */
#ifndef REPORT_REMINDED_H
#define REPORT_REMINDED_H

#include <stdbool.h>
#include <stddef.h>

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
	struct reminded_line *line;	/* by key; of each the last day */
	size_t n, cap;
	int lock;			/* descriptor; -1: only read */
};

#define REMINDED_INIT { .folder = BUF_INIT, .lock = -1 }

/*
 * Makes the folder, and takes it for writing; or only reads it, and one that is
 * not there has nothing.
 */
int	reminded_open(struct reminded *out, const char *folder,
	    struct date today, bool only_reads, struct err *err);

/* The day on which somebody was reminded last; DATE_NONE: never. */
struct date	reminded_day(const struct reminded *reminded,
		    const struct sha256_text *key);

/* They were reminded of all these today. */
int	reminded_add(struct reminded *reminded,
	    const struct sha256_text *const key[], size_t n, struct err *err);
void	reminded_close(struct reminded *reminded);

#endif
