/* SPDX-License-Identifier: ISC */
/*
 * pick - what the user names on the command line: PERSON or FILE.
 *
 * A word that can be a person's id is one; a word that ends in `.md` or has a
 * slash cannot.  A file is named as a shell names it, from the folder in which
 * the command was started, and becomes a path from the top of the work tree.
 *
 *	pick_record(&path, repo, cli.arg[0], &err)	path.at: from the top
 *	...
 *	return pick_finish(&cli, repo, result, &err)	as seen from here
 *
 * Never      print a path from the top, or an error about one, as it is:
 *            nobody could use that path in a folder below.
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

/* Whether a word is the top of a work tree, or a bare repository. */
bool	pick_is_repo(const char *word);

/*
 * Opens the repository in which a FILE lies, wherever that is.  For a person,
 * and if the FILE's folder does not exist or is in no repository, opens the one
 * of the current folder; so too if GIT_DIR or GIT_WORK_TREE says which one.
 */
int	pick_open(struct repo **out, const char *word, enum repo_mode mode,
	    struct err *err);

/* Appends the path from the top of the work tree. */
int	pick_path(struct buf *out, struct repo *repo, const char *file,
	    struct err *err);

/* As pick_path, but refuses what is not people/ID/NAME.md. */
int	pick_record(struct buf *out, struct repo *repo, const char *file,
	    struct err *err);

/*
 * As pick_record, for a command that also takes a person: the error for a word
 * that is no record names the person who was probably meant.  In a bare
 * repository, which has no work tree, `word` is the path in the commit.
 */
int	pick_named(struct buf *out, struct repo *repo, const char *word,
	    struct err *err);

/*
 * The reverse of pick_path: appends a path from the top as it is seen from the
 * current folder, so that it can be used there.  If the current folder is
 * outside of the work tree, that is the absolute path.  If the repository is
 * bare, or NULL, the path stays as it is.
 */
void	pick_seen(struct buf *out, struct repo *repo, const char *path);

/* As pick_seen, with quotes if a shell needs them in a command. */
void	pick_typed(struct buf *out, struct repo *repo, const char *path);

/*
 * As pick_seen, for output that people read and scripts do not: an absolute
 * path is shortened (pick_short).
 */
void	pick_read(struct buf *out, struct repo *repo, const char *path);

/*
 * Appends " -C DIR" if the current folder is not in the work tree: a command
 * that names no file needs that.
 */
void	pick_dir(struct buf *out, struct repo *repo);

/*
 * Appends an absolute path as people read and type it: "~/notes" for
 * "/home/bob/notes", with quotes if a shell needs them.  A relative path stays
 * as it is.
 */
void	pick_short(struct buf *out, struct str path);

/*
 * Appends what is said of a path from the top, with the path, wherever the
 * words name it, as `see` appends it: with pick_typed, a command they advise
 * can be typed in the current folder; with pick_read, they are for people.
 * Where the words have the path in quotes, it is in quotes once.  Where git
 * takes it from the top of the work tree, it stays.
 */
void	pick_words(struct buf *out, struct repo *repo, const char *path,
	    struct str words, void (*see)(struct buf *out, struct repo *repo,
	    const char *path));

/* An error about a file of the notes as it is seen: place and words. */
void	pick_seen_err(struct err *err, struct repo *repo);

/* Prints a path from the top as pick_seen has it, with a line end. */
void	pick_out(struct repo *repo, const char *path);

/*
 * pick_fail is cli_fail, after pick_seen_err; repo may be NULL.  pick_finish
 * ends a command: with pick_fail if the result is negative, else with
 * cli_finish, where a positive result means no.
 */
int	pick_fail(const struct cli *cli, struct repo *repo, struct err *err);
int	pick_finish(const struct cli *cli, struct repo *repo, int result,
	    struct err *err);

/*
 * The frame of most commands: calls `run`, which opens a repository and does
 * the work, then pick_finish; closes the repository, and answers the exit
 * status.
 */
typedef int	pick_command(struct cli *cli, struct repo **repo,
		    struct err *err);
int	pick_run(struct cli *cli, pick_command *run);

#endif
