/* SPDX-License-Identifier: ISC */
/*
 * err - a failure as a value: a code, a place, a finished message.
 *
 *	if (file_read(&text, top, path, MAX, err) < 0) {
 *		if (err->code != ERR_ABSENT)
 *			return -1;		the caller gets the error
 *		... there is no such file: that is an answer, no error ...
 *	}
 *	if (value < 0)
 *		return err_at(err, line, col, "'%s' is no number", word);
 *
 * Never      take a -1 for "there is no such thing": only a code that stands
 *            for an absence, ERR_ABSENT or ERR_UNBORN, says that.
 * Shape      A function that can fail takes a `struct err *` as its last
 *            argument and returns 0, or -1 with the error filled.  The error
 *            travels up to the command, and only the command prints it.
 * Place      `path`, `line` and `col` are set by whoever knows them: a parser
 *            knows line and column of a text, and the parser's caller knows
 *            the path.  Empty or 0 means unknown.  Lines and columns (in
 *            bytes) count from 1.
 * Codes      A code exists only if some caller tests for it.
 * Ownership  A plain value; nothing to release.
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stddef.h>

enum err_code {
	ERR_NONE,
	ERR_SYSTEM,	/* a system call failed */
	ERR_TEXT,	/* a text is not in the form it must have */
	ERR_GIT,	/* libgit2 or the repository refused */
	ERR_REFUSED,	/* the request is clear, but against a rule */
	ERR_ABSENT,	/* what was asked for does not exist */
	ERR_UNBORN,	/* the branch has no commit yet */
	ERR_CHANGED,	/* somebody changed the branch or file meanwhile */
	ERR_TIME,	/* a program has not answered in time */
	ERR_AWAY	/* the server cannot be reached; all is well here */
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

/* Like err_set, and also names the file that the error is about. */
int	err_about(struct err *err, enum err_code code, const char *path,
	    const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Like err_set with ERR_TEXT, and says where in a text: line and column. */
int	err_at(struct err *err, unsigned line, unsigned col,
	    const char *format, ...) __attribute__((format(printf, 4, 5)));

/* err_set with ERR_SYSTEM and ": " strerror(errno) behind the message. */
int	err_system(struct err *err, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));

/*
 * ERR_TEXT for a file, a git object or a text of more than `limit` bytes, so
 * that every caller refuses it in the same words.
 */
int	err_too_large(struct err *err, size_t limit);

/* Names the file of an error that names none yet; returns -1. */
int	err_in(struct err *err, const char *path);

/* Puts words in front of the message; returns -1. */
int	err_prefix(struct err *err, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));

/*
 * "recorded as COMMIT, but" in front of the message: the branch had moved
 * before the failure.  err_unrecorded says "nothing was made" in its place, for
 * whoever takes the repository itself away.  Both return -1.
 */
int	err_recorded(struct err *err, const char *commit);
int	err_unrecorded(struct err *err);

/* Puts words behind the message: what the user can do; returns -1. */
int	err_suffix(struct err *err, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));

#endif
