/* SPDX-License-Identifier: ISC */
/*
 * report_print - matters, for people and for programs.
 *
 * Shape      overdue(1) describes the columns of tsv and the names of json;
 *            they do not change.
 */
#ifndef FRONT_REPORT_PRINT_H
#define FRONT_REPORT_PRINT_H

#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "front/repos.h"
#include "front/terminal.h"
#include "notes/matter.h"
#include "parse/json.h"
#include "report/items.h"

/* The day and the repositories of a report, and what is printed of them. */
struct report_print {
	struct date as_of;
	struct date until;	/* what is due until then is shown, too; or
				   DATE_NONE */
	struct matters matters;	/* sorted; those that are shown */
	const struct repos_entry *repo;
	size_t nrepos;
	struct terminal terminal;	/* for the text formats */
	const struct history *history;	/* for history_print.h */
	const struct items *items;	/* for items_print.h; sorted */
};

/*
 * For people: each person's name, first the one whose matter is most days late;
 * below the name the person's matters, latest first.  Lines are wrapped at the
 * terminal's width.
 */
void	report_print_text(struct buf *out, const struct report_print *digest);
/* Fields separated by tabs. */
void	report_print_tsv(struct buf *out, const struct report_print *digest);
/* The columns of tsv and the person's name, as in RFC 4180; a header first. */
void	report_print_csv(struct buf *out, const struct report_print *digest);
/* One JSON document, even if there is no matter. */
void	report_print_json(struct buf *out, const struct report_print *digest);

/* A day as JSON; null for DATE_NONE.  The caller owns it. */
struct json	*report_print_day(struct date date);

/* Puts version, days and repositories: every JSON document begins so. */
void report_print_put_head(struct json *root,
    const struct report_print *digest);

#endif
