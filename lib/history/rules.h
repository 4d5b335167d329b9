/* SPDX-License-Identifier: ISC */
/*
 * rules - the engine: tries one commit by the rules of audit-trail(1) against
 * each of its parents, and makes the states after the commit from the states
 * after its parents.
 *
 * There is only this engine: every command that asks what stands, what is
 * wrong or what happened runs commits through it, parents first.
 *
 *	rules_init(&rules, repo, &breaches);
 *	for each commit, parents before children:
 *		rules_commit(&map, &rules, &id, bytes, sides, n, err)
 *	rules_release(&rules);
 *
 * Never      run a commit before its parents; if `only` is set, never ask a
 *            map for another person.
 * Settings   A text or an act is judged by the settings, templates and roster
 *            of the commit's parent; in a root commit, and for a person or a
 *            kind that the parent does not have yet, by the commit's own
 *            (one-to-one-acts(5), Settings of their day).
 * Learning   With is_learning nothing is reported: only states are brought
 *            up to date.  With `only`, only those of one person.
 * Errors     Trouble in the repository (an object that is missing or does
 *            not match its id); a breach is no error.
 * Ownership  The caller owns the breaches and the maps.
 * Source     audit-trail(1), one-to-one-acts(5).
 */
#ifndef HISTORY_RULES_H
#define HISTORY_RULES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "history/earlier.h"
#include "history/hints.h"
#include "history/settings.h"
#include "history/statemap.h"
#include "notes/act.h"
#include "notes/breach.h"
#include "parse/gitobject.h"

/* What a commit did to a record or a roster: what rules->tell is given. */
struct telling {
	const char *path;
	const struct oid *commit;
	const struct commit *parsed;
	struct str bytes;		/* of the commit */
	const struct act *act;		/* ACT_NONE: the text was written */
	bool is_believed;		/* of an act: no breach undoes it */
	bool is_first, is_gone;		/* of a text: it is new, it is gone */
	bool is_item;			/* of an act: it added a disagreement */
	bool is_roster;			/* person.ini was written */
	struct str changes;		/* of a roster that was there, or what
					   a merge itself changed of it:
					   "-KEY = VALUE", "+KEY = VALUE", each
					   with a NUL behind it */
};

/*
 * What a commit without an act, or a merge, did by the right of its committer;
 * the gate asks whether the committer has the same right on a tip.
 */
enum right_type {
	RIGHT_SETTINGS,
	RIGHT_ROSTER,
	RIGHT_LINE_ADDED,	/* a party added a disagreement */
	RIGHT_LINE_TAKEN	/* the person removed their own one */
};

struct rules_right {
	enum right_type type;
	char *path;
	bool is_removal;		/* of a roster */
	bool has_identity, has_other;	/* the sorts of pairs that changed in a
					   roster; neither: the roster was made
					   or removed */
};

/* RIGHT_OF(type, .member = value ...): the others are zero */
#define RIGHT_OF(...) ((struct rules_right){ .type = __VA_ARGS__ })

struct rules {
	struct repo *repo;
	struct breaches *breaches;
	bool is_learning;
	bool is_push;		/* signatures must be valid today; notes rights
				   for the gate */
	bool will_sign;		/* rules_tree: the commit will be signed */
	struct str only;	/* a person's id; absent: everybody */
	const char *const *records;	/* of `only`: paths, sorted */
	size_t nrecords;	/* 0: all records */
	struct buf strays;	/* other names of these records, found in
				   moves; each with a NUL behind it */
	void (*tell)(const struct telling *telling, void *arg);	/* or NULL */
	void *arg;
	struct earlier_seen *seen;	/* collects texts; or NULL */
	/* private: what was read */
	struct buf admins;	/* addresses, each with a NUL behind it */
	bool knows_admins;	/* `admins` was read */
	struct settings_cache settings;
	struct hints hints;
	struct oidmap sound;	/* trees that were found to have no fault */
	struct buf not_by;	/* addresses, each with a NUL behind it, and */
	struct oidmap seen_not_by;	/* commits that none of them made */
	struct reading *reading;	/* the last one, or NULL */
	struct parsed_pairs *pairs;	/* of rosters and settings in merges */
	size_t npairs, pairs_cap, pairs_size;
	struct oidmap pairs_of[2];	/* blob to its number; 1: .ini */
	struct rules_right *right;	/* of the last commit, if is_push */
	size_t nrights, right_cap;
};

/*
 * Appends, on one line, everything besides history that a verdict depends on:
 * the administrators, the built-in kinds and the release.
 */
int	rules_words(struct buf *out, struct repo *repo, struct err *err);

/*
 * Begins without any commit.  The administrators are read when the first rule
 * needs them, since git has to be asked for them.
 */
void	rules_init(struct rules *out, struct repo *repo,
	    struct breaches *breaches);
void	rules_release(struct rules *rules);

struct treediff;

/* A parent of the commit, with the states after it. */
struct side {
	struct oid commit, tree;
	struct statemap *map;
	struct treediff *delta;	/* from its tree to the commit's, by
				   rules_compare; the trial takes it over.
				   NULL: not compared yet */
};

/*
 * Compares two trees as treediff_read does, with the settings of a trial: no
 * faults are looked for while learning, and sound trees are remembered.
 */
int	rules_compare(struct treediff *out, struct rules *rules,
	    const struct oid *before, const struct oid *after,
	    struct str id, struct err *err);

/*
 * Tries a commit (its id and bytes) and answers the states after it.  Bytes
 * that commit_parse cannot read are a breach; then *out is NULL, the empty map.
 */
int	rules_commit(struct statemap **out, struct rules *rules,
	    const struct oid *id, struct str bytes, const struct side *side,
	    size_t nsides, struct err *err);

/*
 * Tries a tree that `who` is about to commit, on the day of who's date, as a
 * commit without an act.
 */
int	rules_tree(struct rules *rules, const struct oid *tree,
	    const struct person_line *who, const struct side *side,
	    size_t nsides, struct err *err);

#endif
