/* SPDX-License-Identifier: ISC */
/*
 * agreement - where a record stands: its state, what each party said of its
 * present text, which party it waits for (person_leader_to_act says which of
 * the leaders that is) and since when.
 *
 * This is the one answer to "is it agreed?": every command asks here, and no
 * other module compares object ids for it.
 *
 * Calling    learn.h gives the record's `struct state`; then
 *
 *		agreement_read(&agreement, state, repo, err)
 *		... agreement.state, agreement.person ...
 *		agreement_release(&agreement)
 *
 * Pure       but for signatures: a commit's signature is verified if the
 *            settings of its day asked for one, or if the caller wants levels.
 * Ownership  Voices point into the state, which has to outlive them.
 * Source     one-to-one-acts(5): What holds, States.
 */
#ifndef HISTORY_AGREEMENT_H
#define HISTORY_AGREEMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/err.h"
#include "git/repo.h"
#include "git/sign.h"
#include "history/state.h"

enum record_state {
	STATE_PLANNED,
	STATE_CANCELLED,
	STATE_DRAFT,		/* not committed, or not complete */
	STATE_RECORDED,		/* its kind needs nobody's agreement */
	STATE_WAITING,
	STATE_AGREED,
	STATE_DECLINED,
	STATE_AMENDED,		/* agreed once, changed or moved since */
	STATE_VOID
};

/* "waiting" */
const char	*state_name(enum record_state state);

/* How strongly somebody's act is known to be theirs. */
enum level {
	LEVEL_NAMED,		/* anybody can type a name */
	LEVEL_SIGNED,		/* a signature verifies for their address */
	LEVEL_WITNESSED		/* somebody else vouches */
};

/* "named", "signed", "witnessed" */
const char	*level_name(enum level level);

/*
 * How surely a commit is that of an address: LEVEL_SIGNED if its signature
 * verifies for the address, else LEVEL_NAMED; *verdict says why.
 */
int	level_of_commit(enum level *out, enum sign_verdict *verdict,
	    struct repo *repo, const struct oid *commit, const char *email,
	    struct err *err);

/* One act in which a party says something of the present text. */
struct voice {
	const struct event *event;
	enum level level;
	enum sign_verdict verdict;
	bool holds;		/* neither withdrawn nor lapsed */
	bool counts;		/* an agreement that holds, as surely as the
				   settings of its day asked for */
};

struct agreement {
	enum record_state state;
	bool needs_person, needs_leader;	/* the record waits for them */
	const struct voice *person, *leader;	/* their last word, or NULL */
	struct voice *voice;	/* on the present text, oldest first */
	size_t nvoices;
	struct date since;	/* day of the first complete text since the
				   last agreement or amendment, or DATE_NONE */
};

#define AGREEMENT_INIT { .voice = NULL }

/*
 * Where a record stands.  A record of which history knows nothing (state NULL)
 * is a draft.  wants_levels: verify every signature.
 */
int	agreement_read(struct agreement *out, const struct state *state,
	    struct repo *repo, bool wants_levels, struct err *err);
void	agreement_release(struct agreement *agreement);

/*
 * Whether one version of a record was agreed, while it stood, as its kind
 * required.  This decides which version of a contract is in force.
 */
int	agreement_of_version(bool *out, const struct state *state,
	    const struct version *version, struct repo *repo,
	    struct err *err);

#endif
