/* SPDX-License-Identifier: ISC */
/*
 * policy - the settings of a notes repository, from one-to-one.ini.
 *
 * Shape      Every setting has a default, so that a repository without the
 *            file has a policy too.
 * Ownership  A policy owns a copy of the text; all views look into it.
 * Errors     ERR_TEXT with line and column: an unknown or repeated section,
 *            even an empty one, an unknown or repeated key (a misspelt rule
 *            must not be lost), a value that the key cannot have.
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

/* Which kinds have longer intervals for part-time staff. */
enum policy_share {
	POLICY_NONE,
	POLICY_OFTEN,	/* sessions that are due more than once a year */
	POLICY_NAMED	/* those in policy.shared */
};

struct policy {
	/* behind each setting its default */
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

/* text may be absent or empty: then all settings have their defaults. */
int	policy_parse(struct policy *out, struct str text, struct err *err);
void	policy_release(struct policy *policy);

/*
 * Applies the [kind NAME] section to the kind of that name.  Refuses what
 * kind_set and kind_check refuse; err has the line of the setting at fault.
 */
int	policy_apply(const struct policy *policy, struct kind *kind,
	    struct err *err);

/*
 * Steps through the [kind NAME] sections, empty ones too, so that the caller
 * finds a section of a kind which does not exist.
 *
 *	for (i = 0; policy_next_kind(&name, &section, policy, &i); )
 */
bool	policy_next_kind(struct str *name,
	    const struct config_section **section,
	    const struct policy *policy, size_t *next);

/*
 * The day from which a clock counts that starts on `day`: that day, but never
 * a day before `since`.  DATE_NONE stays DATE_NONE.
 */
struct date	policy_clock(const struct policy *policy, struct date day);

/* Whether a kind's intervals are divided by the share of full time. */
bool	policy_stretches(const struct policy *policy,
	    const struct kind *kind);

/*
 * Whether the organisation itself has set a key of a kind: in [kind NAME], or
 * by a template of its own.  A built-in template is a proposal, not a policy.
 */
bool	policy_says(const struct policy *policy, const struct kind *kind,
	    const char *key);

#endif
