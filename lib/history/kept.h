/* SPDX-License-Identifier: ISC */
/*
 * kept - keeps the states of one person's files as the engine left them after
 * the last commit that concerned the person, so that a report judges only the
 * commits since.
 *
 *	kept_read(&kept, &files, repo, id, rules)
 *	... kept.place, kept.commit, kept.map ...
 *	kept_write(&kept, &files)
 *	...
 *	kept_close(&files, repo, rules)
 *
 * Kept       In the log one-to-one/states under the git directory; the file
 *            one-to-one/whose (cachefile.h) says whose states stand where.
 *            The states follow from a commit's id and from the rules
 *            (rules_words), so they stay true.  The reader has to find out
 *            whether that commit is still in history, and whether all later
 *            history goes through it.  Nothing is kept of a person on whose
 *            record an act had to be signed: the verdict depends on keys that
 *            are not in the repository.
 * Never      ask kept states whether somebody may do something: a command that
 *            acts, shows, audits or guards judges history from its beginning.
 * Ownership  kept_release releases the map, kept_close all else.
 */
#ifndef HISTORY_KEPT_H
#define HISTORY_KEPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "history/statemap.h"

struct kept {
	struct buf id;		/* whose it is */
	unsigned place;		/* of the commit in the index; 0: nothing was
				   kept */
	struct oid commit;
	struct statemap *map;
};

#define KEPT_INIT { .id = BUF_INIT }

struct kept_entry {
	struct str id;
	struct kept_place {
		size_t at, n;	/* in the log, or in what is new */
		uint64_t sum;	/* of what stands in the log */
	} place;
	bool is_new, is_added;	/* is_added: the id is its own */
};

struct kept_files {
	/* private */
	struct buf bytes;	/* of the file; whole: a view, or absent */
	struct str whole;
	struct str log;		/* mapped, or absent */
	struct buf news;	/* bytes that are to be added to the log */
	struct kept_entry *entry;
	size_t n, cap;
	size_t nsorted;		/* the first ones, read and sorted by id */
	bool is_read, is_new;
};

#define KEPT_FILES_INIT { .bytes = BUF_INIT, .news = BUF_INIT }

/*
 * Reads what is kept of a person.  The first call reads the files; `rules` are
 * the words of rules_words.
 */
void	kept_read(struct kept *out, struct kept_files *files,
	    struct repo *repo, struct str id, struct str rules);
void	kept_release(struct kept *kept);

/* Notes what is to be kept of a person; once for each person. */
void	kept_write(const struct kept *kept, struct kept_files *files);

/*
 * Appends all that a worker process has noted, as bytes; the process that
 * started the worker takes it over.
 */
void	kept_hand_over(struct buf *out, const struct kept_files *files);
void	kept_take_over(struct kept_files *files, struct str bytes);

/* Writes what was noted to the files. */
void	kept_close(struct kept_files *files, struct repo *repo,
	    struct str rules);

#endif
