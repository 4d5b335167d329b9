/* SPDX-License-Identifier: ISC */
/*
 * agreement - where a record stands: its state, what each party said of its
 * present text, for whom it waits and since when.
 *
 * This is the one answer to "is it agreed?": every command asks here, and
 * nobody else compares object ids.
 *
 * Calling    learn.h answers the state; then
 *
 *		agreement_read(&agreement, state, repo, err)
 *		... agreement.state, agreement.person ...
 *		agreement_release(&agreement)
 *
 * Pure       but for signatures, which are looked at where the settings of an
 *            act's day asked for them, or where levels are wanted.
 * Ownership  Voices look into the state, which has to outlive them.
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

/* How surely a commit is that of an address. */
int	level_of_commit(enum level *out, enum sign_verdict *verdict,
	    struct repo *repo, const struct oid *commit, const char *email,
	    struct err *err);

/* One thing that was said of the present text. */
struct voice {
	const struct event *event;
	enum level level;
	enum sign_verdict verdict;
	bool holds;		/* not withdrawn, and nothing answered it */
	bool counts;		/* an agreement that holds, as surely as the
				   settings of its day asked for */
};

struct agreement {
	enum record_state state;
	bool needs_person, needs_leader;	/* waits for them */
	const struct voice *person, *leader;	/* the last word, or NULL */
	struct voice *voice;	/* on the present text, oldest first */
	size_t nvoices;
	struct date since;	/* of the first complete text since the last
				   agreement or amendment; or DATE_NONE */
};

#define AGREEMENT_INIT { .voice = NULL }

/*
 * Where a record stands; state NULL: history knows no such record, a draft.
 * wants_levels: every signature is looked at.
 */
int	agreement_read(struct agreement *out, const struct state *state,
	    struct repo *repo, bool wants_levels, struct err *err);
void	agreement_release(struct agreement *agreement);

/*
 * Whether one version of a text was agreed as its kind required, while it
 * stood: what of a contract says which version is in force.
 */
int	agreement_of_version(bool *out, const struct state *state,
	    const struct version *version, struct repo *repo,
	    struct err *err);

#endif
