/* SPDX-License-Identifier: ISC */
/*
 * learn - what history says of the files of some people, at some commits.
 *
 *	struct learn learn = LEARN_INIT(repo);
 *
 *	learn_person(&learn, id)		whom to learn of,
 *	learn_record(&learn, path)		or of which record
 *	learn_from(&learn, &commit, n, err)	runs the engine
 *	map = learn_at(&learn, &commit)
 *	learn_release(&learn)
 *
 * A caller that needs one person after the other, and not all at once, calls
 * learn_begin and then learn_next for each person.
 *
 * Never      ask a map for a person or a record that was not asked for before
 *            learn_from.
 * Cost       The index says which commits concern a person.  Only these are
 *            judged, and the merges at which they meet (view.h).  If a caller
 *            asks for some records only, learn reads the person's folder at
 *            each of these commits; a commit is not judged if the folder has
 *            none of the records, neither before nor after it.  A hook also
 *            remembers in which file each folder differs from the parent's
 *            (between.h), and does not read the folders that differ in other
 *            files than these records.
 * Errors     Trouble of the repository, and ERR_REFUSED if history is not
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
	char **wish;		/* what was asked for: "people/ID/", or a
				   record's path; may have some twice */
	size_t nwishes, wish_cap;
	struct oid *commit;		/* the commits asked about, */
	unsigned *start;		/* their places in the index, */
	struct statemap **map;		/* and the states after each */
	size_t n;
	struct index *index;		/* NULL: not begun */
	unsigned through;		/* the last place learn_is_same had, */
	bool is_through;		/* and index_goes_through for it */
	struct view settings;		/* the view of the person "" */
	struct rules rules;
	struct breaches unheard;	/* learning reports none of them */
	struct buf words;		/* of rules_words; empty: the kept
					   files are not used */
	struct kept kept;		/* of the person learn_next is at */
	struct kept_files files;
	struct between between;
};

#define LEARN_INIT(repository) { .repo = repository, \
	.unheard = BREACHES_INIT, .words = BUF_INIT, .kept = KEPT_INIT, \
	.files = KEPT_FILES_INIT, .between = BETWEEN_INIT(repository) }

/*
 * Asks for a person with all their files; asking twice does no harm.  "" is
 * nobody: the files that are no person's, settings and templates.
 */
void	learn_person(struct learn *learn, struct str id);

/*
 * Asks for a record, for its person's roster, and for the same record under
 * every name that it was moved to or from.
 */
void	learn_record(struct learn *learn, const char *path);

/* Whether anything was asked for. */
bool	learn_is_wanted(const struct learn *learn);

/* Learns all that was asked for, at each of the n commits. */
int	learn_from(struct learn *learn, const struct oid *commit, size_t n,
	    struct err *err);

/*
 * Learns of one person after the other, with all their files.  After each
 * learn_next the maps have the states of that person only.
 */
int	learn_begin(struct learn *learn, const struct oid *commit, size_t n,
	    struct err *err);
bool	learn_has_begun(const struct learn *learn);
int	learn_next(struct learn *learn, struct str id, struct err *err);

/*
 * Lets learn_next start from the states that are kept of a person (kept.h),
 * judge only the commits since, and keep the result.  Only for reports.
 */
int	learn_use_kept(struct learn *learn, struct err *err);

/*
 * The root commit from which the first commit descends that learn_begin was
 * given; of several roots the one with the lowest id.
 */
int	learn_root(struct oid *out, struct learn *learn, struct err *err);

/* Whether states are kept of a person; the next learn_next is for them. */
bool	learn_is_kept(struct learn *learn, struct str id);

/*
 * learn_knows tells whether the index has a commit, and at which place.
 * learn_is_same tells whether no commit between such a place and the first
 * commit of learn_begin concerns a person; false, too, if that is not known.
 */
bool	learn_knows(unsigned *place, struct learn *learn,
	    const struct oid *commit);
bool	learn_is_same(struct learn *learn, struct str id, unsigned place);

/* The states after one of the commits that were asked about. */
struct statemap	*learn_at(const struct learn *learn,
		    const struct oid *commit);
void	learn_release(struct learn *learn);

/* ERR_REFUSED for a shallow repository: its history is not whole. */
int	learn_refuse_shallow(const struct repo *repo, struct err *err);

#endif
