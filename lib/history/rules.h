/* SPDX-License-Identifier: ISC */
/*
 * rules - one commit, tried by the rules of audit-trail(1) against each of its
 * parents, and what it makes of the states that its parents left.
 *
 * This is the one engine: whoever asks what stands, what is wrong or what
 * happened runs commits through it, parents first.
 *
 *	rules_init(&rules, repo, &breaches);
 *	for each commit, parents before children:
 *		rules_commit(&map, &rules, &id, bytes, sides, n, err)
 *	rules_release(&rules);
 *
 * Never      run a commit before its parents, or believe a map of another
 *            person than `only`.
 * Settings   What is said of a text or an act is judged by settings,
 *            templates and roster of the commit's parent; of a root, and for
 *            a person or a kind that the parent does not have yet, by its
 *            own (one-to-one-acts(5), Settings of their day).
 * Learning   With is_learning nothing is reported: only states are brought
 *            up to date.  With `only`, of one person alone.
 * Errors     Trouble in the repository (an object that is missing or does
 *            not match its id); a breach is no error.
 * Ownership  The caller's: breaches, maps.
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
#include "history/settings.h"
#include "history/statemap.h"
#include "notes/act.h"
#include "notes/breach.h"
#include "parse/gitobject.h"

/* What a commit did to a record or a roster, for whoever tells the trail. */
struct telling {
	const char *path;
	const struct oid *commit;
	const struct commit *parsed;
	struct str bytes;		/* of the commit */
	const struct act *act;		/* ACT_NONE: wrote it */
	bool is_believed;		/* of an act: no rule speaks against */
	bool is_first, is_gone;		/* of what was written */
	bool is_item;			/* of an act: it added a disagreement */
	bool is_roster;			/* person.ini was written */
	struct oid before;		/* of a roster: the text before, or
					   zero */
	struct oid after;		/* likewise */
};

/* Every version of any template that was met so far. */
struct rules_hints {
	struct buf *text;
	size_t ntexts, cap;
	struct oidmap seen;	/* templates/, and files in it */
	struct oidmap walked;	/* commits */
};

/*
 * What a commit that is no act did by the right of its committer, be it a
 * merge: the gate asks for the same right again.
 */
enum right_type {
	RIGHT_SETTINGS,
	RIGHT_ROSTER,
	RIGHT_LINE_ADDED,	/* a party's disagreement, to a record */
	RIGHT_LINE_TAKEN	/* the person's own, out of one */
};

struct rules_right {
	enum right_type type;
	char *path;
	bool is_removal;		/* of a roster */
	bool has_identity, has_other;	/* what was changed of a roster; it was
					   made or removed if neither */
};

struct rules {
	struct repo *repo;
	struct breaches *breaches;
	bool is_learning;
	bool is_push;		/* what is signed, is so today */
	bool will_sign;		/* of a tree: who commits it signs it */
	struct str only;	/* a person's id; absent: everybody */
	const char *const *records;	/* paths, sorted */
	size_t nrecords;	/* 0: all */
	struct buf strays;	/* paths, each with a NUL behind it */
	void (*tell)(const struct telling *telling, void *arg);	/* or NULL */
	void *arg;
	struct earlier_seen *seen;	/* texts that were read; or NULL */
	/* private: what was read */
	struct buf admins;	/* addresses, each with a NUL behind it */
	bool knows_admins;	/* that were asked for */
	struct settings_cache settings;
	struct rules_hints hints;
	struct oidmap sound;	/* trees that were found to have no fault */
	struct reading *reading;	/* some of the last ones, or NULL */
	size_t nreadings;
	struct rules_right *right;	/* for a push: of the last commit */
	size_t nrights, right_cap;
};

/*
 * Appends to a line what, but for history, decides what is said of it:
 * administrators, the kinds that come with the programs, and the release.
 */
int	rules_words(struct buf *out, struct repo *repo, struct err *err);

/*
 * Begins with no commit.  The administrators, whom git has to be asked for, are
 * read when the first question is about them.
 */
void	rules_init(struct rules *out, struct repo *repo,
	    struct breaches *breaches);
void	rules_release(struct rules *rules);

struct treediff;

/* A parent of the commit, with what is known there. */
struct side {
	struct oid commit, tree;
	struct statemap *map;
	struct treediff *delta;	/* what the commit changed of its tree, by
				   rules_compare; the trial takes it over.
				   NULL: not compared yet */
};

/*
 * What differs between two trees (before: NULL for the empty one), or below
 * people/ID alone, as treediff_read answers, where a trial asks for it.
 */
int	rules_compare(struct treediff *out, struct rules *rules,
	    const struct oid *before, const struct oid *after,
	    struct str id, struct err *err);

/*
 * Tries a commit (its id and bytes) and answers the states after it.  Bytes
 * that commit_parse cannot read are a breach; nothing is known then.
 */
int	rules_commit(struct statemap **out, struct rules *rules,
	    const struct oid *id, struct str bytes, const struct side *side,
	    size_t nsides, struct err *err);

/*
 * Tries what is about to be committed: a tree, by the name and address that
 * are going to commit it, on that day.  No act is looked for.
 */
int	rules_tree(struct rules *rules, const struct oid *tree,
	    const struct person_line *who, const struct side *side,
	    size_t nsides, struct err *err);

#endif
