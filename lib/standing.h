/* SPDX-License-Identifier: ISC */
/*
 * standing - where a record stands: its state, and what each party said of
 * its present text (one-to-one-acts(5), States).
 *
 * Pure: the acts come from history (trail), the rest from the texts.
 *
 * Floor      3; includes act, date, kind, oid, person, policy, record, str.
 */
#ifndef STANDING_H
#define STANDING_H

#include <stdbool.h>
#include <stddef.h>

#include "act.h"
#include "date.h"
#include "kind.h"
#include "oid.h"
#include "person.h"
#include "policy.h"
#include "record.h"
#include "str.h"

enum state {
	STATE_PLANNED,
	STATE_CANCELLED,
	STATE_DRAFT,		/* not committed, or not complete */
	STATE_RECORDED,		/* its kind needs nobody's agreement */
	STATE_WAITING,
	STATE_AGREED,
	STATE_DECLINED,
	STATE_AMENDED		/* agreed once, changed since */
};

/* "waiting" */
const char	*state_name(enum state state);

/* How strongly somebody's act is known to be theirs. */
enum level {
	LEVEL_NAMED,		/* anybody can type a name */
	LEVEL_SIGNED,		/* a signature verifies for their address */
	LEVEL_WITNESSED		/* somebody else vouches */
};

/* "named", "signed", "witnessed" */
const char	*level_name(enum level level);

/* One act on the present text that can be believed; oldest first. */
struct voice {
	enum act_type type;	/* ACT_AGREE, _DECLINE, _WITHDRAW, _WITNESS */
	enum role role;		/* of whom it speaks for */
	enum level level;
	bool is_void;		/* withdrawn since */
	struct str name, email;
	struct str witness;	/* name of who vouches; absent if nobody */
	struct oid commit;
	struct date day;
	bool has_file;		/* its commit brought the evidence named */
};

struct standing {
	enum state state;
	bool needs_person, needs_leader;	/* still waits for them */
	const struct voice *person, *leader;	/* the last word, or NULL */
};

/*
 * What the text of a record says of its state: planned, cancelled, draft, or
 * waiting for whomever its kind asks.
 */
enum state	standing_of_text(const struct record *record,
		    const struct kind *kind);

/* What was said of a text in such a state; as for standing_of. */
struct standing	standing_of_voices(enum state of_text,
		    const struct kind *kind, const struct policy *policy,
		    const struct voice *voice, size_t nvoices,
		    bool was_agreed);

/*
 * The standing of a committed record by its own text (for what records
 * before it ask of it, see topic_standing); was_agreed: an earlier text of it
 * was.  Of the voices, those given must outlive the standing.
 */
struct standing	standing_of(const struct record *record,
		    const struct kind *kind, const struct policy *policy,
		    const struct voice *voice, size_t nvoices,
		    bool was_agreed);

#endif
