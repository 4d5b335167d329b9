/* SPDX-License-Identifier: ISC */
/*
 * policy - the settings of a notes repository, from one-to-one.ini.
 *
 * Shape      Every setting has a default, so that no file is a policy too.
 * Ownership  Owns a copy of the text; all views look into it.
 * Errors     ERR_TEXT with line and column: unknown or repeated section or
 *            key (a misspelt rule must not be lost), a value that is none.
 * Source     one-to-one-config(5); R10, R43, R106.
 * Floor      3; includes buf, config, date, err, kind, str.
 */
#ifndef POLICY_H
#define POLICY_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "config.h"
#include "date.h"
#include "err.h"
#include "kind.h"
#include "str.h"

struct policy {
	struct buf text;
	struct config config;
	struct date reviewed;			/* or DATE_NONE */
	struct date_step review_every;		/* 3 years */
	struct date_step write_up_within;	/* 5 days */
	struct date_step agree_within;		/* 14 days */
	bool pro_rata;				/* yes */
	struct str kinds;			/* a list, parts with '|' */
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
 * Steps through the kinds that have a section, each with the line of its
 * first setting, so that a section of a kind which does not exist is found.
 *
 *	for (i = 0; policy_next_kind(&name, &line, policy, &i); )
 */
bool	policy_next_kind(struct str *name, unsigned *line,
	    const struct policy *policy, size_t *next);

/* Whether the policy expects this kind of everybody. */
bool	policy_expects(const struct policy *policy, struct str kind);

#endif
