/* SPDX-License-Identifier: ISC */
/*
 * session - the next record of a person, put together and not yet written:
 * which kind, under which name, from the template, with what earlier records
 * left open.
 *
 * Calling sequence:
 *
 *	struct session s = SESSION_INIT;
 *	session_prepare(&s, &notes, &tip, &person, &wish, err)
 *	file_create(..., s.path.at, buf_str(&s.text), err)
 *	session_release(&s)
 *
 * Errors     ERR_REFUSED with the rule in words: a document's kind, an
 *            earlier record of the kind that is unfinished, nobody to meet, a
 *            value that front matter cannot hold; what a file at fault says.
 * Ownership  What is handed in must outlive the session.
 * Source     new-session(1); R1, R18, R59, R60,
 *            R64, R65, R84.
 */
#ifndef SESSION_H
#define SESSION_H

#include <stdbool.h>
#include <stddef.h>

#include "act/topic.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "history/chain.h"
#include "history/notes.h"
#include "notes/carry.h"
#include "notes/kind.h"
#include "notes/person.h"
#include "report/agenda.h"

/* What is asked for; NULL and 0: not said. */
struct session_wish {
	struct date date, today;
	const char *kind;	/* else the one that is due first */
	const char *place;
	const char *cancelled;	/* the reason */
	unsigned minutes;
	bool is_planned;	/* else by its date: planned or held */
	bool carries_nothing;
};

struct session {
	const struct kind *kind;
	struct buf path, text;
	struct chain chain;	/* empty where nothing is carried */
	struct carry carry;
	struct topics topics;	/* what documents gave */
	bool *leave_out;	/* for each section of the kind */
	struct agenda agenda;
};

#define SESSION_INIT { .path = BUF_INIT, .text = BUF_INIT, \
	.chain = CHAIN_INIT, .carry = CARRY_INIT, .topics = TOPICS_INIT, \
	.agenda = AGENDA_INIT }

int	session_prepare(struct session *out, struct notes *notes,
	    const struct oid *tip, const struct person *person,
	    const struct session_wish *wish, struct err *err);
void	session_release(struct session *session);

/* Appends the items that one record of the chain gives, as they will stand. */
void	session_show(struct buf *out, const struct session *session,
	    size_t index);

/*
 * Appends what stands about an earlier record: "agreed", or "waiting, not
 * agreed": then what the session starts from may still change (R60).
 */
int	session_describe(struct buf *out, struct notes *notes,
	    const struct oid *tip, const char *path, struct err *err);

/*
 * Appends lines for whoever prepares it: the last record of the kind, where
 * none of the chain is; the recurring sections that come in; what else is due
 * on that day.
 */
int	session_add_agenda(struct buf *out, struct session *session,
	    struct notes *notes, const struct oid *tip,
	    const struct person *person, const struct session_wish *wish,
	    struct err *err);

#endif
