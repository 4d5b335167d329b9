/* SPDX-License-Identifier: ISC */
/*
 * page - a sheet as one HTML page, to read in a browser and to print.
 *
 * Harmless   It loads nothing and runs nothing: raw HTML, unsafe links and
 *            pictures of the record do not come into it, and its policy
 *            forbids all but its own style.
 * Errors     ERR_TEXT, as mark_to_html.
 * Floor      4; includes buf, err, mark, oid, record, sheet, str.
 */
#ifndef PAGE_H
#define PAGE_H

#include "buf.h"
#include "err.h"
#include "sheet.h"

/* Appends the page. */
int	page_add(struct buf *out, const struct sheet *sheet, struct err *err);

#endif
