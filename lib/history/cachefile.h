/* SPDX-License-Identifier: ISC */
/*
 * cachefile - files one-to-one/NAME under the git directory, which keep what
 * was learnt from history, so that it need not be learnt again.
 *
 * A file is a first line, which says what the file is and has the sum of the
 * rest, and then lines.  A file may be deleted at any time, and is believed
 * only if it is whole.  It is replaced as a whole, so that after a crash, or
 * with two writers, one version or the other is there.  If it cannot be
 * written, nothing is kept.  Where git shares the repository
 * (core.sharedRepository), the files are shared in the same way.  The sum
 * (sum.h) guards against damage on the disk, not against users who may write
 * to the git directory: they may do anything.
 *
 * All that a first report learns of a small repository is written together,
 * as one file `one-to-one` in place of the folder: over thousands of
 * repositories, most of the time went into making six files in each.  That
 * file is never written again.  When something changes, the folder is made,
 * the file becomes `first` in it, and what changed gets a file of its own,
 * which then counts in place of the part of `first`.
 *
 * A log is a second file, for data that is large and never read whole.  Bytes
 * are only added to it.  The first file says how long the log is and how to
 * know that it is the same log; bytes behind that length belong to nobody and
 * are written over.  A table is a log that has, from the beginning, a place
 * for everything that it may ever hold; the places are filled in one by one.
 */
#ifndef HISTORY_CACHEFILE_H
#define HISTORY_CACHEFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/str.h"
#include "git/repo.h"

struct cachefile {
	const char *path;	/* "one-to-one/people" */
	const char *what;	/* "one-to-one people 2": the form of the file;
				   the number grows when the form changes */
	const char *log;	/* path of its log, or NULL */
	bool is_first;		/* may be written together by a first report */
};

/*
 * All files that are kept: which commits concern whom; in which file of theirs;
 * each person's files as the engine left them; what a report found out about
 * each person, also for days to come; what waited where; how far history was
 * judged, and which breaches were acknowledged.
 */
extern const struct cachefile cachefile_index;		/* history/index */
extern const struct cachefile cachefile_between;	/* history/between */
extern const struct cachefile cachefile_whose;		/* history/kept */
extern const struct cachefile cachefile_people;		/* report/reportcache */
extern const struct cachefile cachefile_screen;		/* front/waiting */
extern const struct cachefile cachefile_audited;	/* front/audited */

/*
 * Reads the file into `bytes` and answers its lines, a view into them; absent
 * if there is no such file, or if it is not whole.
 */
struct str	cachefile_read(struct buf *bytes, struct repo *repo,
		    const struct cachefile *file);

/*
 * The lines of a file's bytes, a view into them; absent if the sum in the first
 * line does not fit them.
 */
struct str	cachefile_lines(struct str bytes,
		    const struct cachefile *file);

/* Writes a file of these lines, which may be split anywhere into n parts. */
void	cachefile_write(struct repo *repo, const struct cachefile *file,
	    const struct str *part, size_t n);

/*
 * Maps the first n bytes of the log; absent if the log is shorter.  The caller
 * gives them to cachefile_unmap.
 */
struct str	cachefile_map(struct repo *repo, const struct cachefile *file,
		    size_t n);
void	cachefile_unmap(struct str log);

/*
 * Adds bytes to the log behind its first n, then writes the lines as
 * cachefile_write does; with n 0 the log is made anew.  Writes nothing if the
 * file's lines are no longer `was` (which cachefile_read answered), or while
 * another process is adding to the log.
 */
void	cachefile_add(struct repo *repo, const struct cachefile *file, size_t n,
	    struct str bytes, struct str was, struct str lines);

/*
 * Fills in places of a table.  Another process may do so at the same time, and
 * a process that is killed may have filled in some places only: so the bytes
 * of each place must show whether they are whole, and what they are about.
 */
struct cachefile_part {
	size_t at;
	struct str bytes;
};

void	cachefile_fill_in(struct repo *repo, const struct cachefile *file,
	    const struct cachefile_part *part, size_t n);

/*
 * Begin and end a report of a repository; of one repository at a time.  If
 * nothing was kept before, files that are written in between, and are small,
 * are written together.  If the file `one-to-one` is all that is kept, it is
 * opened once and stays open until something is written.
 */
void	cachefile_begin(struct repo *repo);
void	cachefile_end(struct repo *repo);

#endif
