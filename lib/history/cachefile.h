/* SPDX-License-Identifier: ISC */
/*
 * cachefile - what was learnt from history, in files one-to-one/NAME under the
 * git directory, so that it is not learnt again.
 *
 * Lines, and before them one with what they are and their sum.  A file may
 * be deleted at any time; it is believed only when it is whole; it is replaced
 * as a whole, so that a crash or a second writer leave one or the other; where
 * it cannot be written, nothing is kept.  Where git shares the repository
 * (core.sharedRepository), the files are shared in the same way.  The sum
 * (sum.h) guards against what a disk does, not against those who may write to
 * the git directory: they may do anything.
 *
 * What a first report learns of a small repository is written together, as a
 * file `one-to-one` in place of the folder: of thousands of repositories most
 * of the time went into making six files in each.  It is never written again;
 * what changes gets its own file, which counts instead, and what was written
 * together becomes `first` in the folder that this takes.
 *
 * A log is a second file, to which is only added, for what is much and is
 * never read whole.  The first file says how far the log goes and how to know
 * that it is the same; what lies behind is nobody's, and is written over.  A
 * table is a log that has room for all that is going to be known, in places;
 * it is filled in bit by bit.
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
	const char *what;	/* "one-to-one people 2": its form, and a number
				   that grows when the lines change */
	const char *log;	/* path of its log, or NULL */
	bool is_first;		/* a first report writes it */
};

/*
 * These are kept, and nothing else is: which commits concern whom, and in what
 * file of theirs; each person's files as the engine left them; what a report
 * found out of each person, also for days to come; what waited where; how far
 * the history was judged, and which breaches were acknowledged.
 */
extern const struct cachefile cachefile_index;		/* history/index */
extern const struct cachefile cachefile_between;	/* history/between */
extern const struct cachefile cachefile_whose;		/* history/kept */
extern const struct cachefile cachefile_people;		/* report/reportcache */
extern const struct cachefile cachefile_screen;		/* front/waiting */
extern const struct cachefile cachefile_audited;	/* front/audited */

/*
 * Reads the file into `bytes`, and answers its lines, which look into them;
 * absent if there is no such file, or it is not whole.
 */
struct str	cachefile_read(struct buf *bytes, struct repo *repo,
		    const struct cachefile *file);

/* Writes lines, before which it puts the first one. */
void	cachefile_write(struct repo *repo, const struct cachefile *file,
	    struct buf *lines);

/*
 * The first n bytes of the log, mapped; absent if it has not so many.  They
 * are given back with cachefile_unmap.
 */
struct str	cachefile_map(struct repo *repo, const struct cachefile *file,
		    size_t n);
void	cachefile_unmap(struct str log);

/*
 * Adds bytes to the log behind its first n, and then writes lines; with n 0
 * the log is made anew.  Nothing is written where the file no longer is `was`
 * (as cachefile_read read it), or where somebody else is adding.
 */
void	cachefile_add(struct repo *repo, const struct cachefile *file, size_t n,
	    struct str bytes, struct str was, struct buf *lines);

/*
 * Fills in places of a table.  Others may do so at the same time, and who is
 * killed has filled in some: what is in a place says itself whether it is
 * whole, and of what it is.
 */
struct cachefile_part {
	size_t at;
	struct str bytes;
};

void	cachefile_fill_in(struct repo *repo, const struct cachefile *file,
	    const struct cachefile_part *part, size_t n);

/*
 * What is written between the two is written together, where nothing at all
 * was kept before and it is not much; of one repository at a time.  Where such
 * a file is all that is kept, it is opened once, and read until something is
 * written.
 */
void	cachefile_begin(struct repo *repo);
void	cachefile_end(struct repo *repo);

#endif
