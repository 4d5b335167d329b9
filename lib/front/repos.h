/* SPDX-License-Identifier: ISC */
/*
 * repos - the repositories that a command reports on: those on the command
 * line and in a list, or the one of the current folder; each is read once.
 *
 * Calling sequence:
 *
 *	struct repos repos = REPOS_INIT;
 *	repos_begin(&repos, &cli)
 *	repos_name(&repos, list, err)
 *	repos_read(&repos, read_one, arg)	tells what cannot be read
 *	status = repos_finish(&repos, answer_is_no)
 *	repos_release(&repos)
 *
 * With repos_share in place of repos_read, as many processes as there are cores
 * read the repositories; the output is the same.
 *
 * Errors     A repository that cannot be read is told on standard error, and
 *            the others are read; it never counts as an empty one.  A name is
 *            the repository itself: no folder above it is tried.  A repository
 *            without notes is an error.
 * Ownership  Names point into the command line and the list's bytes.
 * Source     R103.
 */
#ifndef FRONT_REPOS_H
#define FRONT_REPOS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "front/cli.h"
#include "git/repo.h"
#include "report/report.h"

struct repos_entry {
	const char *name;	/* as it was named */
	const char *place;	/* its absolute path; or NULL */
	bool is_unread;		/* not all of it could be read */
};

struct repos {
	const struct cli *cli;
	struct repos_entry *entry;
	size_t n, cap;
	struct buf list;		/* the file's bytes, names cut apart */
	struct repos_entry *reading;	/* the one that is being read */
	struct buf *told;		/* collects errors; NULL: print them */
	bool is_here;			/* none is named: take the one of the
					   current folder */
	bool takes_unborn;		/* read one with an unborn branch, too;
					   else that is an error */
	bool had_trouble;		/* some could not be read in full */
	struct report_options options;	/* for a reader that makes a report;
					   repo_name is that of `reading` */
};

#define REPOS_INIT { .list = BUF_INIT }

/* Sets the options to all that is late today, and to tell what is unread. */
void	repos_begin(struct repos *out, const struct cli *cli);

void	repos_add(struct repos *out, const char *name);

/*
 * Adds the operands, and the paths in the file `list` (NULL: none; "-":
 * standard input), one on each line.  Empty lines, lines that begin with
 * '#' and a byte order mark are skipped.
 */
int	repos_name(struct repos *out, const char *list, struct err *err);

/* What a command does with one repository: the one that is `reading`. */
typedef int	repos_read_one(struct repo *repo, void *arg, struct err *err);

/*
 * Calls `read` once for each repository, even if it has several names.  An
 * error is told, with the repository's name.
 */
void	repos_read(struct repos *repos, repos_read_one *read, void *arg);

/*
 * How one process reads a repository, and how what was found gets to another
 * process.
 */
struct repos_reader {
	repos_read_one *read;
	void *arg;
	void *found;		/* a part of arg, to which read adds */
	/* Appends what was found, as bytes (pack.h), and empties `found`. */
	void (*pack)(struct buf *out, void *found);
	/* Adds to `found` what the bytes of `pack` say. */
	void (*unpack)(void *found, struct str bytes);
};

/*
 * As repos_read, by several processes; if there is one core or one repository,
 * by this process.  If a process is killed, the repository that it was reading
 * counts as one that cannot be read.
 */
void	repos_share(struct repos *repos, const struct repos_reader *reader);

/* Tells an error in a part of the repository being read; arg: the repos. */
void	repos_tell(const struct err *err, void *arg);

/* The exit status: 2 if some could not be read in full, else cli_finish's. */
int	repos_finish(const struct repos *repos, bool answer_is_no);
void	repos_release(struct repos *repos);

#endif
