/* SPDX-License-Identifier: ISC */
/*
 * digest - matters as people and programs read them.
 *
 * Shape      Each format appends those matters that are shown and answers how
 *            many they are.  The columns of tsv and the names of json are
 *            written down in overdue(1) and do not change.
 */
#ifndef DIGEST_H
#define DIGEST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/str.h"
#include "front/repos.h"
#include "notes/matter.h"
#include "parse/data.h"

struct digest {
	struct date as_of;
	struct date until;	/* also what is due until then; or DATE_NONE */
	struct matters matters;	/* sorted */
	const struct repos_entry *repo;
	size_t nrepos;
};

/* Columns in line, for people. */
size_t	digest_text(struct buf *out, const struct digest *digest);
/* Fields separated by tabs. */
size_t	digest_tsv(struct buf *out, const struct digest *digest);
/* One JSON document, also without a matter. */
size_t	digest_json(struct buf *out, const struct digest *digest);

/* Version, days and repositories: how every JSON document begins. */
void	digest_put_head(struct data *root, const struct digest *digest);

#endif
