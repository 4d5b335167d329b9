/* SPDX-License-Identifier: ISC */
/*
 * err - a failure as a value: a code, a place, a finished message.
 *
 *	if (file_read(&text, top, path, MAX, err) < 0) {
 *		if (err->code != ERR_ABSENT)
 *			return -1;			trouble goes on up
 *		... there is no such file: an answer ...
 *	}
 *	if (value < 0)
 *		return err_at(err, line, col, "'%s' is no number", word);
 *
 * Never      go on after a -1 as if nothing had been there: only the code
 *            that stands for an absence is one.
 * Shape      A function that can fail takes a `struct err *` as its last
 *            argument and returns 0, or -1 with the error filled.  The error
 *            travels up to the command, and only the command prints it.
 * Place      `path`, `line` and `col` are set by whoever knows them: a parser
 *            knows line and column of a text, its caller the path.  Empty or
 *            0 means unknown.  Lines and columns (bytes) count from 1.
 * Codes      A code exists only where some caller tests for it.
 * Ownership  A plain value; nothing to release.
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stddef.h>

enum err_code {
	ERR_NONE,
	ERR_SYSTEM,	/* a system call failed */
	ERR_TEXT,	/* a text is not what it has to be */
	ERR_GIT,	/* libgit2 or the repository refused */
	ERR_REFUSED,	/* understood, and against a rule */
	ERR_ABSENT,	/* what was asked for does not exist */
	ERR_UNBORN,	/* the branch has no commit yet */
	ERR_CHANGED,	/* somebody else moved the branch meanwhile */
	ERR_TIME	/* a program has not answered in time */
};

struct err {
	enum err_code code;
	unsigned line, col;
	char path[256];
	char text[768];
};

#define ERR_INIT { ERR_NONE, 0, 0, "", "" }

/* Fills *err, forgets its place, and returns -1. */
int	err_set(struct err *err, enum err_code code, const char *format, ...)
	    __attribute__((format(printf, 3, 4)));

/* Like err_set, and names the file that it is about. */
int	err_about(struct err *err, enum err_code code, const char *path,
	    const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Like err_set, and says where in a text: line and column from 1. */
int	err_at(struct err *err, unsigned line, unsigned col,
	    const char *format, ...) __attribute__((format(printf, 4, 5)));

/* err_set with ERR_SYSTEM and ": " strerror(errno) behind the message. */
int	err_system(struct err *err, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));

/*
 * ERR_TEXT for a file, an object or a text of more bytes than are read, the
 * same wherever it is found out.
 */
int	err_too_large(struct err *err, size_t limit);

/* Names the file of an error that has none yet; returns -1. */
int	err_in(struct err *err, const char *path);

/* Puts words in front of the message, which stays; returns -1. */
int	err_prefix(struct err *err, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));

/* Puts words behind the message: what is to be done; returns -1. */
int	err_suffix(struct err *err, const char *words);

#endif
