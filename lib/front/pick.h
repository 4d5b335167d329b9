/* SPDX-License-Identifier: ISC */
/*
 * pick - what the user names on the command line: PERSON or FILE.
 *
 * A word that could be a person's id is one, unless it ends in `.md` or has a
 * slash; a file is named as the shell shows it, from the folder the command
 * was started in, and becomes a path from the top of the work tree.
 *
 *	pick_record(&path, repo, cli.arg[0], &err)	path.at: from the top
 *	...
 *	return pick_finish(&cli, repo, result, &err)	as seen from here
 *
 * Never      print a path from the top, or an error about one, as it is:
 *            nobody could use it in a folder below.
 * Errors     ERR_REFUSED for a file outside of the work tree or one that is
 *            no record's path.
 */
#ifndef FRONT_PICK_H
#define FRONT_PICK_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"
#include "front/cli.h"
#include "git/repo.h"

bool	pick_is_person(const char *word);

/* Whether a word is the folder of a git repository: its top, or a bare one. */
bool	pick_is_repo(const char *word);

/*
 * Opens the repository that a file lies in, since a FILE says itself which one
 * it is in; for a person, and where there is no such folder, that of the
 * current folder.  Where git's environment names one, that one is meant.
 */
int	pick_open(struct repo **out, const char *word, enum repo_mode mode,
	    struct err *err);

/* Appends the path from the top of the work tree. */
int	pick_path(struct buf *out, struct repo *repo, const char *file,
	    struct err *err);

/* The same for a record: refuses what is not people/ID/NAME.md. */
int	pick_record(struct buf *out, struct repo *repo, const char *file,
	    struct err *err);

/*
 * The same where a person may be named as well: a word that is no record is
 * answered with the person who was probably meant.  In a bare repository,
 * which has no folders, the path is the one in the commit.
 */
int	pick_named(struct buf *out, struct repo *repo, const char *word,
	    struct err *err);

/*
 * Appends a path from the top as it is seen from the current folder, so that
 * it can be used there: the other way round.  From outside of the work tree
 * it is the whole path; of a bare repository, or of NULL, it stays as it is.
 */
void	pick_seen(struct buf *out, struct repo *repo, const char *path);

/* The same as a word of a command: with quotes where a shell needs them. */
void	pick_typed(struct buf *out, struct repo *repo, const char *path);

/*
 * The same for what people read, and scripts do not: from outside of the work
 * tree it is short (pick_short).
 */
void	pick_read(struct buf *out, struct repo *repo, const char *path);

/*
 * Appends " -C DIR" where the current folder is not in the work tree: what a
 * command needs that names no file.
 */
void	pick_dir(struct buf *out, struct repo *repo);

/*
 * Appends the whole path of a repository as people read and type it: "~/notes"
 * for "/home/bob/notes", with quotes where a shell needs them.  One that is
 * seen from the current folder stays as it is.
 */
void	pick_short(struct buf *out, struct str path);

/*
 * Appends what is said of a path from the top, with the path, wherever the
 * words name it, as it is seen from the current folder; so that a command
 * they advise can be typed there.
 */
void	pick_seen_words(struct buf *out, struct repo *repo, const char *path,
	    struct str words);

/* The same with paths as pick_read has them. */
void	pick_read_words(struct buf *out, struct repo *repo, const char *path,
	    struct str words);

/* pick_seen_words for an error about a file of the notes: place and words. */
void	pick_seen_err(struct err *err, struct repo *repo);

/* Prints a path from the top as it is seen, with an end of line. */
void	pick_out(struct repo *repo, const char *path);

/*
 * cli_fail with an error as pick_seen_err makes it (repo may be NULL), and what
 * a command ends with: that, where its result is negative, else cli_finish, to
 * which 1 is a no.
 */
int	pick_fail(const struct cli *cli, struct repo *repo, struct err *err);
int	pick_finish(const struct cli *cli, struct repo *repo, int result,
	    struct err *err);

/*
 * What most commands are: they open a repository, do what they do, and end as
 * pick_finish says; then it is closed.
 */
typedef int	pick_command(struct cli *cli, struct repo **repo,
		    struct err *err);
int	pick_run(struct cli *cli, pick_command *run);

#endif
