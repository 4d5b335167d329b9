/* SPDX-License-Identifier: ISC */
/*
 * address - finds who gave a person the address that they act under, if it was
 * somebody else than the person.
 *
 * Until a person has committed anything, a present manager may correct the
 * person's address.  Commands that show an agreement made under such an
 * address say so.
 *
 * Source     one-to-one-acts(5), Rosters and settings.
 */
#ifndef HISTORY_ADDRESS_H
#define HISTORY_ADDRESS_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"
#include "history/state.h"

struct address_setter {
	struct buf name, email;		/* of the committer */
	struct date day;
	struct oid commit;
};

#define ADDRESS_SETTER_INIT { .name = BUF_INIT, .email = BUF_INIT }

/*
 * `roster` is the state of the person's person.ini, or NULL.  *found is false
 * if no version but the roster's first one brought the address, or only commits
 * did that were made under an address that the person had before.
 */
int	address_find_setter(struct address_setter *out, bool *found,
	    struct repo *repo, const struct state *roster, struct str id,
	    const char *email, struct err *err);
void	address_setter_release(struct address_setter *setter);

#endif
