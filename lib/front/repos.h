/* SPDX-License-Identifier: ISC */
/*
 * repos - the repositories that a command reports on: those of the command
 * line and of a list, or the one of the current folder; each opened once.
 *
 * Calling sequence:
 *
 *	struct repos repos = REPOS_INIT;
 *	repos_name(&repos, &cli, list, err)
 *	repos_read(&repos, read_one, arg)	tells what cannot be read
 *	... repos.had_trouble ...
 *	repos_release(&repos)
 *
 * With repos_share in place of repos_read they are read by as many processes
 * as there are cores, and nobody sees a difference but in time.
 *
 * Errors     A repository that cannot be read is told on standard error, and
 *            the others are read; it is never taken for an empty one.  One
 *            that is named is opened there and not looked for further up,
 *            and one without notes is trouble.
 * Ownership  Names look into the command line and the list's bytes.
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
	struct buf *told;		/* takes trouble; NULL: it is told */
	bool is_here;			/* none is named: that of the folder */
	bool takes_unborn;		/* one without a commit is read, too;
					   else it is trouble */
	bool had_trouble;
};

#define REPOS_INIT { .list = BUF_INIT }

/*
 * Takes the operands, and what the file `list` (NULL: none; "-": standard
 * input) names: a path on each line; empty lines and those that begin with '#'
 * are passed over.
 */
int	repos_name(struct repos *out, const struct cli *cli,
	    const char *list, struct err *err);

/* What a command does with one of them, as it was named. */
typedef int	repos_read_one(struct repo *repo, const char *name, void *arg,
		    struct err *err);

/*
 * Calls read for each repository that was not read under another name before;
 * a failure of it is told, with the repository's name.
 */
void	repos_read(struct repos *repos, repos_read_one *read, void *arg);

/*
 * How a repository is read in one process, and how what was found there gets to
 * another.
 */
struct repos_reader {
	repos_read_one *read;
	void *arg;
	void *found;		/* a part of arg, to which read adds */
	/* Appends what was found, as bytes (pack.h), and takes it out. */
	void (*pack)(struct buf *out, void *found);
	/* Adds it to what was found here. */
	void (*unpack)(void *found, struct str bytes);
};

/*
 * The same by several processes; with one core, or one repository, by this
 * one.  What a process was at that was killed is a repository that cannot be
 * read.
 */
void	repos_share(struct repos *repos, const struct repos_reader *reader);

/* Tells trouble with a part of the repository being read; arg: the repos. */
void	repos_tell(const struct err *err, void *arg);
void	repos_release(struct repos *repos);

#endif
