/* SPDX-License-Identifier: ISC */
/*
 * learn - what history says of the files of some people, at some commits.
 *
 *	struct learn learn = LEARN_INIT(repo);
 *
 *	learn_person(&learn, id)		whom to learn of,
 *	learn_record(&learn, path)		or of which of their records
 *	learn_from(&learn, &commit, n, err)	runs the engine
 *	map = learn_at(&learn, &commit)
 *	learn_release(&learn)
 *
 * Who asks for one person after the other, and not for all, begins with
 * learn_begin, and then calls learn_next for each.
 *
 * Never      ask a map of it for somebody, or for a record, that was not
 *            learnt of.
 * Cost       The index says which commits concern a person; those alone are
 *            judged, and the merges in which something of them meets.  Where
 *            only some records are asked for, the person's folder is looked
 *            into, and commits at which none of these is there are not judged;
 *            a hook keeps in what each folder differs from the one before, and
 *            looks into those alone that differ in one of these (between.h).
 * Errors     Trouble of the repository, and ERR_REFUSED where history is not
 *            whole (a shallow clone).
 * Ownership  Maps live until learn_release.
 */
#ifndef HISTORY_LEARN_H
#define HISTORY_LEARN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "history/between.h"
#include "history/index.h"
#include "history/kept.h"
#include "history/rules.h"
#include "history/statemap.h"
#include "history/view.h"

struct learn {
	struct repo *repo;
	/* private */
	char **wish;		/* "people/ID/": all of it, or a record's path;
				   some may be there twice */
	size_t nwishes, wish_cap;
	struct oid *commit;		/* asked about */
	unsigned *start;		/* their places in the index */
	struct statemap **map;		/* for each of them */
	size_t n;
	struct index *index;		/* NULL: not begun */
	unsigned through;		/* the place that was last asked of, */
	bool is_through;		/* and index_goes_through of it */
	struct view settings;		/* as nobody sees history */
	struct rules rules;
	struct breaches unheard;
	struct buf words;		/* what the rules hold (rules_words);
					   empty: nothing is kept */
	struct kept kept;		/* of whom learn_next is asked */
	struct kept_files files;
	struct between between;
};

#define LEARN_INIT(repository) { .repo = repository, \
	.unheard = BREACHES_INIT, .words = BUF_INIT, .kept = KEPT_INIT, \
	.files = KEPT_FILES_INIT, .between = BETWEEN_INIT(repository) }

/* Adds somebody with all their files; once is enough. */
void	learn_person(struct learn *learn, struct str id);

/*
 * Adds a record at its path, with its person's roster, and whatever name it
 * was moved to or from.
 */
void	learn_record(struct learn *learn, const char *path);

/* Adds what is no person's: one-to-one.ini, templates. */
void	learn_settings(struct learn *learn);

/* Whether there is anything to learn. */
bool	learn_is_wanted(const struct learn *learn);

int	learn_from(struct learn *learn, const struct oid *commit, size_t n,
	    struct err *err);

/*
 * One person after the other: each time the maps know of that one alone, and
 * what they knew is gone.  The person "" is nobody: settings and templates.
 */
int	learn_begin(struct learn *learn, const struct oid *commit, size_t n,
	    struct err *err);
bool	learn_has_begun(const struct learn *learn);
int	learn_next(struct learn *learn, struct str id, struct err *err);

/*
 * For reports alone: learn_next judges only what has come since, of whom
 * something is kept (kept.h), and keeps it anew.
 */
int	learn_use_kept(struct learn *learn, struct err *err);

/*
 * Of one that has begun, of one commit: with which commit all begins that it
 * descends from; of several the one with the lowest id.
 */
int	learn_root(struct oid *out, struct learn *learn, struct err *err);

/* Whether something is kept of whom learn_next is going to be asked. */
bool	learn_is_kept(struct learn *learn, struct str id);

/* What a process that was begun with it has to keep, for that which began it,
   as bytes. */
void	learn_hand_over(struct buf *out, const struct learn *learn);
void	learn_take_over(struct learn *learn, struct str bytes);

/*
 * Whether a commit is one that the index knows; and, from such a one to the
 * commit that was asked about, whether nothing happened that concerns a
 * person (false, too, where that cannot be said).
 */
bool	learn_knows(unsigned *place, struct learn *learn,
	    const struct oid *commit);
bool	learn_is_same(struct learn *learn, struct str id, unsigned place);

/* What is known after a commit that was asked about. */
struct statemap	*learn_at(const struct learn *learn,
		    const struct oid *commit);
void	learn_release(struct learn *learn);

/* Refuses a repository whose history is not whole. */
int	learn_refuse_shallow(const struct repo *repo, struct err *err);

#endif
