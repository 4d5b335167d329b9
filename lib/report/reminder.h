/* SPDX-License-Identifier: ISC */
/*
 * reminder - says of each late matter whose move it is, under which address,
 * and what they can do about it.
 *
 * Who        Those whom the matter names.  Today's leader takes the place of a
 *            former one; a former leader is reminded only if nobody leads
 *            today.  Open items without an owner go to the manager.  Nobody is
 *            reminded that a person has no manager, or of the organisation's
 *            own policy.
 * Address    The first one of the person's roster; for a leader, today's.
 * Words      Names, kinds, days and counts, the record's path and a command:
 *            not a word out of a record.
 * Sameness   A reminder's key is made of the repository's place, the address,
 *            the person, the kind, the sort of matter, what is wrong and the
 *            record.
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
	struct str todo;		/* the command to type */
	int days;			/* how many days late */
	struct sha256_text key;
};

/* One late matter, for whoever gets the table of all (the digest). */
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
 * The command that does something about a matter, such as "agree --share", or
 * NULL if there is none; appends the command's arguments, such as the path.
 */
const char	*reminder_todo(struct buf *args, const struct matter *matter);

/* Adds the matters of one repository, all of which are late today. */
int	reminders_add(struct reminders *out, struct repo *repo,
	    const struct matters *matters, struct date today,
	    struct err *err);

/*
 * Packs the reminders as bytes for another process, and empties them; adds such
 * bytes (repos.h).
 */
void	reminders_pack(struct buf *out, void *reminders);
void	reminders_unpack(void *reminders, struct str bytes);

/* Items by address, the latest first; rows by manager, those of none first. */
void	reminders_sort(struct reminders *reminders);
void	reminders_release(struct reminders *reminders);

#endif
