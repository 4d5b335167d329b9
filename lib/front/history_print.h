/* SPDX-License-Identifier: ISC */
/*
 * history_print - what the months were like (overdue --history), for people and
 * for programs.
 *
 * Shape      For people, a line for each person and kind, and a line for each
 *            manager or supervisor, with a letter for each month; for programs,
 *            each month's numbers.  overdue(1) describes columns and names;
 *            they do not change.
 */
#ifndef FRONT_HISTORY_PRINT_H
#define FRONT_HISTORY_PRINT_H

#include "base/buf.h"
#include "front/report_print.h"

void	history_print_text(struct buf *out, const struct report_print *digest);
void	history_print_tsv(struct buf *out, const struct report_print *digest);
/* The columns of tsv and the person's name, as in RFC 4180; a header first. */
void	history_print_csv(struct buf *out, const struct report_print *digest);
void	history_print_json(struct buf *out, const struct report_print *digest);

#endif
