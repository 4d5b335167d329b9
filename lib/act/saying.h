/* SPDX-License-Identifier: ISC */
/*
 * saying - what a party says of the text of a record: that they agree, decline,
 * take back what they said, or witness that the other one agreed.
 *
 * Errors     ERR_REFUSED in words: another text than the one that was read, the
 *            same twice, nothing to take back, somebody who spoke themselves,
 *            evidence that would not count; and what signoff refuses.
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
	const char *for_id, *by;	/* of a witness: whom for, by what */
	/* filled by saying_check */
	struct party party;
	struct evidence evidence;
};

/* Whether it may be said; s->after is the text that a disagreement leaves. */
int	saying_check(struct saying *saying, struct signoff *s,
	    struct err *err);

struct act	saying_act(const struct saying *saying, struct signoff *s);
void	saying_release(struct saying *saying);

#endif
