/* SPDX-License-Identifier: ISC */
/*
 * report_page - matters, or what the months were like, as one page of HTML, for
 * a team or an organisation.
 *
 * Shape      As report_print and history_print.  If there is nothing to show,
 *            there is a page all the same.  Each page says its day and the
 *            number of repositories, and names those that could not be read.
 * Harmless   As html.h; no text of a record comes into the page.
 */
#ifndef FRONT_REPORT_PAGE_H
#define FRONT_REPORT_PAGE_H

#include "base/buf.h"
#include "front/report_print.h"

void	report_page_matters(struct buf *out, const struct report_print *digest);
void	report_page_history(struct buf *out, const struct report_print *digest);

#endif
