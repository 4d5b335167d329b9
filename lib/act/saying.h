/* SPDX-License-Identifier: ISC */
/*
 * saying - what a party says of the text of a record: they agree, disagree,
 * decline, withdraw, or witness that the other party agreed.
 *
 * Errors     ERR_REFUSED in words if the text is not the one that was read, if
 *            the party agreed already, if there is nothing to withdraw, if the
 *            other party has spoken themselves, or if the evidence would not
 *            count; and whatever signoff refuses.
 * Source     agree(1).
 */
#ifndef ACT_SAYING_H
#define ACT_SAYING_H

#include "act/signoff.h"
#include "base/err.h"
#include "base/str.h"
#include "notes/act.h"

struct saying {
	enum act_type type;
	struct str words;	/* of a disagreement; or absent */
	const char *text_id;	/* of the text that was read; or NULL */
	const char *for_id, *by;	/* of a witness: for whom, and the
					   evidence */
	/* filled by saying_check */
	struct party party;
	struct evidence evidence;
};

/*
 * ERR_REFUSED if the party may not say it.  With words, s->after becomes the
 * text with the disagreement.
 */
int	saying_check(struct saying *saying, struct signoff *s,
	    struct err *err);

/* The act to commit; it has views into both. */
struct act	saying_act(const struct saying *saying, struct signoff *s);
void	saying_release(struct saying *saying);

#endif
