/* SPDX-License-Identifier: ISC */
/*
 * year_html - formats what the months were like, as a table of a page.  Each
 * month has a letter, and its meaning in words for screen readers, so that
 * nothing is said by colour alone.
 *
 * Shape      As in overdue --history: a row for each person and kind.
 */
#ifndef REPORT_YEAR_HTML_H
#define REPORT_YEAR_HTML_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/date.h"
#include "report/report.h"

struct year_html {
	const struct history *history;
	struct date as_of;		/* a day of the last month */
	bool has_names;			/* there is a column for the name */
	/* Appends what the column for the repository says; NULL: no column. */
	void (*add_repo)(struct buf *out, struct str repo);
	bool is_of_leaders;		/* show history->leader, not row */
};

/*
 * Appends the table; nothing if there is no row.  A month in which something
 * was changed (change.h) has a star, and its words say what.
 */
void	year_html_add(struct buf *out, const struct year_html *year);

#endif
