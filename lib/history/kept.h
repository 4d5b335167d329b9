/* SPDX-License-Identifier: ISC */
/*
 * kept - one person's files as the engine left them after the last commit that
 * concerned them, so that a report judges only what has come since.
 *
 *	kept_read(&kept, &files, repo, id, rules)
 *	... kept.place, kept.commit, kept.map ...
 *	kept_write(&kept, &files)
 *	...
 *	kept_close(&files, repo, rules)
 *
 * Kept       In the log one-to-one/states under the git directory, and whose
 *            stands where in it in one-to-one/whose (cachefile.h).  What the
 *            engine says of a person's files follows from a commit's id and
 *            from the rules (rules_words), so it stays true; whether that
 *            commit still is the person's, and all of history behind it comes
 *            from it, is for whoever reads to find out.  Nothing is kept of
 *            whom an act had to be signed, which keys decide that are not in
 *            the repository.
 * Never      ask it whether somebody may do something: whoever acts, shows,
 *            audits or guards judges history from its beginning.
 * Ownership  kept_release gives the map back, kept_close all else.
 */
#ifndef HISTORY_KEPT_H
#define HISTORY_KEPT_H

#include "base/buf.h"
#include "base/oid.h"
#include "base/str.h"
#include "base/sum.h"
#include "git/repo.h"
#include "history/statemap.h"

struct kept {
	struct buf id;		/* whose it is */
	unsigned place;		/* of the commit in the index; 0: nothing is
				   kept */
	struct oid commit;
	struct statemap *map;
};

#define KEPT_INIT { .id = BUF_INIT }

struct kept_entry {
	struct str id;
	size_t at, n;		/* in the log, or in what is new */
	struct sum_text sum;	/* of what stands in the log */
	bool is_new;
};

struct kept_files {
	/* private */
	struct buf bytes;	/* of the file, and its lines, or absent */
	struct str lines;
	struct str log;		/* mapped, or absent */
	struct buf news;	/* what is to stand in it */
	struct kept_entry *entry;
	size_t n, cap;
	size_t nsorted;		/* those that were read, by id */
	bool is_read, is_new;
};

#define KEPT_FILES_INIT { .bytes = BUF_INIT, .news = BUF_INIT }

/* What is kept of a person; the files are read when they are first asked. */
void	kept_read(struct kept *out, struct kept_files *files,
	    struct repo *repo, struct str id, struct str rules);
void	kept_release(struct kept *kept);

/* Keeps it; of each person once. */
void	kept_write(const struct kept *kept, struct kept_files *files);

/* What is to be kept as bytes, for the process that asked for it. */
void	kept_hand_over(struct buf *out, const struct kept_files *files);
void	kept_take_over(struct kept_files *files, struct str bytes);

/* Writes what is new to the files. */
void	kept_close(struct kept_files *files, struct repo *repo,
	    struct str rules);

#endif
