/* SPDX-License-Identifier: ISC */
/*
 * disclosure - who else was shown a record: every disclosure in history, of
 * whatever text it had then.
 *
 * Believed   As in trail: the commit reads the same for everybody, author and
 *            committer are one, it names the text that the record has in it,
 *            and they were a party on that day by the first parent's roster.
 * How far    All of history, whole: a missing commit is a failure.
 * Ownership  Views look into messages that are held with them.
 * Errors     ERR_GIT, ERR_ABSENT: history cannot be read whole.
 * Source     one-to-one-acts(5); R71 to R73.
 * Floor      4; includes act, acts, date, err, kind, mem, notes, object,
 *            oid, repo, str.
 */
#ifndef DISCLOSURE_H
#define DISCLOSURE_H

#include <stddef.h>

#include "date.h"
#include "err.h"
#include "kind.h"
#include "oid.h"
#include "repo.h"
#include "str.h"

struct disclosure {
	struct str to, reason;
	struct str name, email;		/* by whom */
	struct oid text, commit;
	struct date day;
	long long seconds;
	char *bytes;			/* the commit, which the views are of */
};

struct disclosures {
	struct disclosure *item;	/* oldest first */
	size_t n;
};

#define DISCLOSURES_INIT { NULL, 0 }

int	disclosures_read(struct disclosures *out, struct repo *repo,
	    const struct oid *tip, const char *path, const struct kind *kind,
	    struct err *err);
void	disclosures_release(struct disclosures *disclosures);

#endif
