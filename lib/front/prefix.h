/* SPDX-License-Identifier: ISC */
/*
 * prefix - makes the commands that a message names such as can be typed: with
 * the prefix with which the programs were installed (PROGPREFIX=git-), and with
 * -C DIR, if they have to work in another folder than the user's.
 *
 * Words      A message has the commands' own names.  A word with a hyphen
 *            (`share-record`) is a command, unless it is part of a path, of an
 *            option or of something in single quotes, which somebody wrote.
 *            A name that is also a word of the language (`agree`), and
 *            `one-to-one`, is a command if it stands at the beginning or
 *            behind a colon, a semicolon or `or`, and if an option, FILE, a
 *            path, `doctor` or `help` follows.
 * git        With the prefix `git-`, `agree` becomes "git agree".  git prefers
 *            an installed command to an alias of the same name, and many users
 *            have an alias `amend`.  So our `amend` is not installed as
 *            git-amend; messages call it "git one-to-one amend".
 * Folder     After -C DIR, messages name files as DIR has them, so each command
 *            gets the same -C DIR, and a path behind `rm`, `chmod` or `mkdir`
 *            begins with DIR.  A repository that is called '.' is DIR.  If a
 *            FILE lies in a repository elsewhere, our commands find it by its
 *            absolute path; git does not.
 */
#ifndef FRONT_PREFIX_H
#define FRONT_PREFIX_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"

/*
 * Sets, for the process, the prefix (not copied) and the function that knows
 * the commands' names.
 */
void	prefix_set(const char *prefix, bool (*is_command)(struct str name));

/* Appends a command as it is typed here: "agree", "git agree". */
void	prefix_add_command(struct buf *out, struct str name);

/*
 * Obeys a -C, behind those before it, and notes it.  Fails with the whole path
 * from the folder that the user is in.
 */
int	prefix_go_to(const char *dir, struct err *err);

/* Appends " -C DIR" after a -C, to what is typed by the same user. */
void	prefix_add_dir(struct buf *out);

/*
 * The folder in which git's commands have to work, by a path from the folder
 * of -C, or an absolute one; "": the folder of -C.
 */
void	prefix_set_git_dir(const char *dir);

/*
 * Append a message, the commands in it as they are typed: by whoever reads it,
 * wherever that is, or by the user of this terminal.
 */
void	prefix_add(struct buf *out, struct str text);
void	prefix_add_here(struct buf *out, struct str text);

#endif
