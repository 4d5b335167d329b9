/* SPDX-License-Identifier: ISC */
/*
 * ledger - the past of every record at one commit: a map from paths to
 * pasts that costs nothing to copy.
 *
 * Shape      A binary trie over the SHA-256 of the path.  A change makes new
 *            nodes along one way and shares all others, so that each of many
 *            commits can have a ledger of its own.  NULL is the empty ledger.
 * Ownership  ledger_ref and ledger_put give a reference, ledger_unref takes
 *            one.  What ledger_find answers lives as long as the ledger.
 * Floor      3; includes mem, oid, past.
 */
#ifndef LEDGER_H
#define LEDGER_H

#include "past.h"

struct ledger;

struct ledger	*ledger_ref(struct ledger *ledger);
void	ledger_unref(struct ledger *ledger);

/* The past of a path, or NULL. */
struct past	*ledger_find(const struct ledger *ledger, const char *path);

/* Takes a ledger and a past; answers the ledger with it. */
struct ledger	*ledger_put(struct ledger *ledger, struct past *past);

/* Calls visit for every path on which two ledgers differ; NULL: not there. */
void	ledger_diff(const struct ledger *a, const struct ledger *b,
	    void (*visit)(const struct past *a, const struct past *b,
	    void *arg), void *arg);

#endif
