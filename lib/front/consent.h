/* SPDX-License-Identifier: ISC */
/*
 * consent - the conversation at the terminal about one record that waits: it is
 * shown, then asked about, as `git add -p` asks.
 *
 * Answers    Only `yes`, in full, agrees; everything else that is not
 *            understood is asked again, and the end of input is `quit`.
 * Pure       but for the terminal: nothing is committed here.
 * Source     agree(1).
 */
#ifndef FRONT_CONSENT_H
#define FRONT_CONSENT_H

#include <stdbool.h>

#include "act/saying.h"
#include "act/signoff.h"
#include "base/buf.h"
#include "base/err.h"
#include "front/acting.h"
#include "notes/act.h"

enum consent_answer {
	CONSENT_YES,
	CONSENT_SKIP,		/* later; the next one */
	CONSENT_QUIT,		/* later; none of them */
	CONSENT_EDIT		/* the text first */
};

/*
 * Shows the whole text or, where somebody agreed to one before, who changed it
 * since, why, and what.
 */
int	consent_show(const struct acting *a, const struct signoff *s,
	    struct err *err);

/*
 * Asks what to say of it; ERR_REFUSED if it was edited.  With CONSENT_YES,
 * *type is ACT_AGREE or ACT_DECLINE, and words what they disagree with, if
 * anything; then signoff_disagree was called, and s->after is the text.
 */
int	consent_ask(enum consent_answer *out, enum act_type *type,
	    struct buf *words, const struct acting *a, struct signoff *s,
	    struct err *err);

/*
 * Asks yes or no before it is said for good, with the item that will be added
 * to the text, if one is.
 */
bool	consent_confirm(const struct acting *a, const struct signoff *s,
	    const struct saying *say);

#endif
