/* SPDX-License-Identifier: ISC */
/*
 * report_print - matters as people and programs read them.
 *
 * Shape      The columns of tsv and the names of json are written down in
 *            overdue(1) and do not change.
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

/* Of which day and which repositories, and what of them is printed. */
struct report_print {
	struct date as_of;
	struct date until;	/* also what is due until then; or DATE_NONE */
	struct matters matters;	/* sorted; those that are shown */
	const struct repos_entry *repo;
	size_t nrepos;
	struct terminal terminal;	/* that text is for */
	const struct history *history;	/* for history_print.h */
	const struct items *items;	/* for items_print.h; sorted */
};

/*
 * For people: the name of each person, whoever has the latest matter first,
 * and below it what is late or due, in the order of the numbers shown; broken
 * between words where the terminal is narrow.
 */
void	report_print_text(struct buf *out, const struct report_print *digest);
/* Fields separated by tabs. */
void	report_print_tsv(struct buf *out, const struct report_print *digest);
/* The same and the person's name, as RFC 4180 has it, behind a heading. */
void	report_print_csv(struct buf *out, const struct report_print *digest);
/* One JSON document, also without a matter. */
void	report_print_json(struct buf *out, const struct report_print *digest);

/* A day as JSON has it: null for none. */
struct json	*report_print_day(struct date date);

/* Version, days and repositories: how every JSON document begins. */
void report_print_put_head(struct json *root,
    const struct report_print *digest);

#endif
