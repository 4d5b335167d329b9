/* SPDX-License-Identifier: ISC */
/*
 * reminder - whose move it is in what is late, under which address, and what
 * they do about it.
 *
 * Who        Those of whom the matter says so.  Who leads today comes in the
 *            place of who led before; only where nobody leads today are those
 *            reminded who did.  Open items without an owner are for the
 *            manager.  That somebody has no manager, and what is the
 *            organisation's own, is nobody's move here.
 * Address    The person's first, as their roster has it; a leader's of today.
 * Words      Names, kinds, days and counts, the record's path and a command:
 *            not a word out of a record.
 * Sameness   The repository's place, whose move it is, the person, the kind,
 *            the sort of matter, what is wrong and the record.
 * Ownership  A list owns its words; each has a NUL behind it.
 * Source     send-reminders(1); R103.
 */
#ifndef REPORT_REMINDER_H
#define REPORT_REMINDER_H

#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "notes/matter.h"

struct reminder {
	struct str address, name;	/* whose move it is */
	struct str line;		/* "Alice Ng, one-to-one: ..." */
	struct str todo;		/* the command, or words */
	int days;			/* late */
	struct sha256_text key;
};

/* What is late, for who looks at all of it. */
struct reminder_row {
	struct str manager;		/* of today; absent: nobody */
	struct str person, matter, kind, what, who;
	int days;
};

struct reminders {
	struct reminder *item;
	size_t n, cap;
	struct reminder_row *row;
	size_t nrows, row_cap;
};

#define REMINDERS_INIT { .item = NULL }

/*
 * The command that does something about a matter, and appends what it is told:
 * "agree --share" PATH.  NULL where there is none.
 */
const char	*reminder_todo(struct buf *args, const struct matter *matter);

/* Adds the matters of one repository, which are late today. */
int	reminders_add(struct reminders *out, struct repo *repo,
	    const struct matters *matters, struct date today,
	    struct err *err);

/* What one process has added to reminders, for another: see repos.h. */
void	reminders_pack(struct buf *out, void *reminders);
void	reminders_unpack(void *reminders, struct str bytes);

/* By address, the latest first; rows by manager, those of nobody first. */
void	reminders_sort(struct reminders *reminders);
void	reminders_release(struct reminders *reminders);

#endif
