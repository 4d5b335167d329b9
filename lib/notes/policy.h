/* SPDX-License-Identifier: ISC */
/*
 * policy - the settings of a notes repository, from one-to-one.ini.
 *
 * Shape      Every setting has a default, so that no file is a policy too.
 * Ownership  Owns a copy of the text; all views look into it.
 * Errors     ERR_TEXT with line and column: unknown or repeated section,
 *            empty ones included, or key (a misspelt rule must not be lost),
 *            a value that is none.
 * Source     one-to-one-config(5); R10, R43, R106.
 */
#ifndef NOTES_POLICY_H
#define NOTES_POLICY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/str.h"
#include "notes/kind.h"
#include "parse/config.h"

/* Whose intervals are longer for part-time staff. */
enum policy_share {
	POLICY_NONE,
	POLICY_OFTEN,	/* what is due more than once a year */
	POLICY_NAMED
};

struct policy {
	struct buf text;
	struct config config;
	struct date reviewed;			/* or DATE_NONE */
	struct date_step review_every;		/* 3 years */
	struct date_step write_up_within;	/* 5 days */
	struct date_step agree_within;		/* 14 days */
	bool needs_contract;			/* no */
	enum policy_share share;		/* pro-rata; POLICY_OFTEN */
	struct str shared;			/* a list; of POLICY_NAMED */
	struct str kinds;			/* a list, parts with '|' */
	struct str documents;			/* a list; absent: none */
	struct date since;			/* or DATE_NONE */
	bool needs_signature;			/* level = signed */
	bool witnessed_counts;			/* no */
};

#define POLICY_INIT { .text = BUF_INIT, .config = CONFIG_INIT }

/* text may be absent or empty: all defaults. */
int	policy_parse(struct policy *out, struct str text, struct err *err);
void	policy_release(struct policy *policy);

/*
 * Applies the [kind NAME] section to a kind; refuses what kind_set and
 * kind_check refuse, with its line.
 */
int	policy_apply(const struct policy *policy, struct kind *kind,
	    struct err *err);

/*
 * Steps through the kinds that have a section, which may be empty, so that one
 * of a kind which does not exist is found.
 *
 *	for (i = 0; policy_next_kind(&name, &section, policy, &i); )
 */
bool	policy_next_kind(struct str *name,
	    const struct config_section **section,
	    const struct policy *policy, size_t *next);

/*
 * The day from which a clock that starts on a day counts: it itself, but never
 * one before `since`.  DATE_NONE, which is no day, stays what it is.
 */
struct date	policy_clock(const struct policy *policy, struct date day);

/* Whether a kind's intervals are divided by the share of full time. */
bool	policy_stretches(const struct policy *policy,
	    const struct kind *kind);

/*
 * Whether the organisation has said what a setting of a kind is: in
 * [kind NAME], or by a template of its own.  What comes with the programs is a
 * proposal, and nobody's policy.
 */
bool	policy_says(const struct policy *policy, const struct kind *kind,
	    const char *key);

#endif
