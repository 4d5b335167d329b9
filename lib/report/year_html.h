/* SPDX-License-Identifier: ISC */
/*
 * year_html - what the months were like, as a table of a page: a letter for
 * each month, and its meaning in words for who cannot see it, so that nothing
 * is said by colour alone.
 *
 * Shape      As history_print's text: a row for each person and kind.
 */
#ifndef REPORT_YEAR_HTML_H
#define REPORT_YEAR_HTML_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/date.h"
#include "report/report.h"

struct year_html {
	const struct history *history;
	struct date as_of;		/* in the last month */
	bool has_names;			/* a column for the person */
	/* A column for the repository, as it is written there; or NULL. */
	void (*add_repo)(struct buf *out, struct str repo);
	bool is_of_leaders;		/* the rows of those who led */
};

/*
 * Nothing where there is no row.  A month in which something was changed has a
 * star, and says what.
 */
void	year_html_add(struct buf *out, const struct year_html *year);

#endif
