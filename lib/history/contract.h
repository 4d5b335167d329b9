/* SPDX-License-Identifier: ISC */
/*
 * contract - the supervision contract in force: what two people agreed about
 * how often they meet (one-to-one-record(5); R22 to R29).
 *
 * Shape      Lines, one for each kind of session, in the contract's order.
 * Ownership  A contract owns its text; the kinds' names are views into it.
 */
#ifndef HISTORY_CONTRACT_H
#define HISTORY_CONTRACT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/err.h"
#include "base/str.h"
#include "history/notes.h"
#include "history/statemap.h"
#include "notes/cadence.h"

struct contract_line {
	struct str kind;
	struct cadence cadence;
};

struct contract {
	bool is_in_force;	/* false: there is none */
	struct oid text;	/* what contract_find found */
	struct note note;

	struct contract_line *line;
	size_t nlines;
};

#define CONTRACT_INIT { .note = NOTE_INIT }

/* Appends the path of a person's contract. */
void	contract_path(struct buf *out, struct str person);

/*
 * Finds the contract in force: of the versions in history (`map`, of learn.h),
 * the last one that was agreed as its kind requires and has begun by `today`.
 * A version without `date:` never begins.  What an earlier call has found for
 * another day is not read again, if it is the same.
 */
int	contract_find(struct contract *out, struct notes *notes,
	    const struct statemap *map, struct str person,
	    struct date today, struct err *err);

/* Reads one version as the contract in force: its blob, or its text. */
int	contract_read(struct contract *out, struct notes *notes,
	    struct str person, const struct oid *version, struct err *err);
int	contract_take(struct contract *out, struct notes *notes,
	    struct str person, struct str text, struct err *err);

void	contract_release(struct contract *contract);

/* The line for a kind, or NULL. */
const struct contract_line	*contract_line(const struct contract *contract,
				    struct str kind);

#endif
