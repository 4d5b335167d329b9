/* SPDX-License-Identifier: ISC */
/*
 * report_page - matters, or what the months were like, as one page of HTML to
 * look at, for a team or an organisation.
 *
 * Shape      As report_print and history_print; also a page where there is
 *            nothing to show, which says of which day and of how many
 *            repositories, and names those that could not be read.
 * Harmless   As html.h; nothing from inside a record comes into it.
 */
#ifndef FRONT_REPORT_PAGE_H
#define FRONT_REPORT_PAGE_H

#include <stddef.h>

#include "base/buf.h"
#include "front/report_print.h"

void	report_page_matters(struct buf *out, const struct report_print *digest);
void	report_page_history(struct buf *out, const struct report_print *digest);

#endif
