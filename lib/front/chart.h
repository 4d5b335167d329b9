/* SPDX-License-Identifier: ISC */
/*
 * chart - what the months were like, as people and programs read it.
 *
 * Shape      For people a line for each person and kind, with a letter for
 *            each month; for programs each month's numbers.  Columns and
 *            names are written down in overdue(1) and do not change.
 */
#ifndef CHART_H
#define CHART_H

#include "base/buf.h"
#include "front/digest.h"
#include "report/report.h"

/* The digest says of which day and which repositories. */
void	chart_text(struct buf *out, const struct history *history,
	    const struct digest *digest);
void	chart_tsv(struct buf *out, const struct history *history,
	    const struct digest *digest);
void	chart_json(struct buf *out, const struct history *history,
	    const struct digest *digest);

/* The letter for a month. */
char	chart_letter(const struct history_month *month);

#endif
