/* SPDX-License-Identifier: ISC */
/*
 * prefix - the commands that a message tells somebody to type, as they are
 * called where the programs were installed with a prefix (PROGPREFIX=git-).
 *
 * Words      A message has the commands' own names.  Which of its words are
 *            commands is seen by their form: a name of several words
 *            (`share-record`) always is one, where it is no part of a path, an
 *            option or something quoted; one that is also a word of the
 *            language (`agree`) where it stands behind a colon, a semicolon or
 *            `or`, and has an option, FILE or a path behind it.
 * git        With the prefix `git-`, "git agree"; git runs a command of that
 *            name before anybody's alias, and `amend` is what many call one, so
 *            that it is "git one-to-one amend" there, and not installed.
 */
#ifndef FRONT_PREFIX_H
#define FRONT_PREFIX_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/str.h"

/* From now on: the prefix, and what a command is.  It is not copied. */
void	prefix_set(const char *prefix, bool (*is_command)(struct str name));

/* How a command is typed here: "agree", "git agree". */
void	prefix_add_command(struct buf *out, struct str name);

/* Appends a message, with the commands in it as they are typed here. */
void	prefix_add(struct buf *out, struct str text);

#endif
