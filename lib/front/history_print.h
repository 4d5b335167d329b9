/* SPDX-License-Identifier: ISC */
/*
 * history_print - what the months were like, as people and programs read it.
 *
 * Shape      For people a line for each person and kind, and one for each who
 *            leads, with a letter for each month; for programs each month's
 *            numbers.  Columns and names are written down in overdue(1) and
 *            do not change.
 */
#ifndef FRONT_HISTORY_PRINT_H
#define FRONT_HISTORY_PRINT_H

#include "base/buf.h"
#include "front/report_print.h"

void	history_print_text(struct buf *out, const struct report_print *digest);
void	history_print_tsv(struct buf *out, const struct report_print *digest);
/* The same and the person's name, as RFC 4180 has it, behind a heading. */
void	history_print_csv(struct buf *out, const struct report_print *digest);
void	history_print_json(struct buf *out, const struct report_print *digest);

#endif
