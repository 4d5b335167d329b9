/* SPDX-License-Identifier: ISC */
/*
 * consent - the conversation at the terminal about one record that waits: shows
 * the record, then asks about it, as `git add -p` asks.
 *
 * Answers    Only `yes`, in full, agrees.  After an answer that is not
 *            understood the question is asked again; the end of input is
 *            `quit`.
 * Pure       but for the terminal and the editor: nothing is committed here.
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
	CONSENT_SKIP,		/* say nothing now; go on to the next record */
	CONSENT_QUIT,		/* say nothing now; ask of no other record */
	CONSENT_EDIT		/* edit the text; never an answer of
				   consent_ask */
};

/*
 * Shows the whole text.  If an earlier text was agreed, shows instead who
 * changed the text since then, why, and the differences.
 */
int	consent_show(const struct acting *a, const struct signoff *s,
	    struct err *err);

/*
 * Asks the user what to say of the text; ERR_REFUSED if the user has edited the
 * text.  With CONSENT_YES, *type is ACT_AGREE or ACT_DECLINE, and `words` says
 * with what the user disagrees, or is empty.  If `words` is not empty,
 * signoff_disagree was called, and s->after is the new text.
 */
int	consent_ask(enum consent_answer *out, enum act_type *type,
	    struct buf *words, const struct acting *a, struct signoff *s,
	    struct err *err);

/*
 * Asks yes or no before the act is committed; shows the item that the act will
 * add to the text, if it adds one.
 */
bool	consent_confirm(const struct acting *a, const struct signoff *s,
	    const struct saying *say);

#endif
