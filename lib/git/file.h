/* SPDX-License-Identifier: ISC */
/*
 * file - whole files: read one, write a new one, replace or remove one.
 *
 *	file_read(&before, repo_top(repo), path, MARKDOWN_TEXT_MAX, err)
 *	... make the new text of the old one ...
 *	file_replace(repo_top(repo), path, buf_str(&before), after, err)
 *
 * Never      take a path of the command line for `path`: file_read_any is for
 *            that.  Never call file_replace without the bytes that were read,
 *            or an edit that somebody saved meanwhile is lost.
 * Calling    Every path is opened folder by folder below `top` without
 *            following a symbolic link, so that nothing outside of `top` is
 *            read or written, whatever stands in the work tree.
 * Atomic     file_create and file_replace write a file without a name, sync
 *            it, and only then link or rename it and sync the folder; each
 *            step is checked.  The target is the old file or the new one,
 *            never half of one.  A process that is killed may leave a file
 *            .one-to-one-PID-N.tmp behind: just before the rename, or, on a
 *            file system without O_TMPFILE, at any time.
 * Errors     ERR_ABSENT if there is no such file; ERR_TEXT if it is too
 *            large; ERR_REFUSED if it is not a regular file, if a folder of
 *            the path is a symbolic link, or (file_create) if the target
 *            exists; ERR_CHANGED if file_replace or file_remove finds
 *            other bytes than `before`; ERR_SYSTEM.  All name the path.
 */
#ifndef GIT_FILE_H
#define GIT_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"

/* Appends the file's bytes; refuses a file of more than `limit` bytes. */
int	file_read(struct buf *out, const char *top, const char *path,
	    size_t limit, struct err *err);

/*
 * Opens an existing regular file for reading, or for reading and writing;
 * returns the descriptor, which the caller closes.
 */
int	file_open(const char *top, const char *path, bool writes,
	    struct err *err);

/* Whether the file has exactly these bytes; false if it cannot be read. */
bool	file_holds(const char *top, const char *path, struct str bytes);

/*
 * Whether a file, a folder or a symbolic link has this path.  If nobody can
 * look there, the answer is yes: whoever reads it then gets the error.
 */
bool	file_is_there(const char *top, const char *path);

/*
 * Whether a path as the user gave it leads to nothing; links are followed.  If
 * nobody can look there, the answer is no.
 */
bool	file_is_absent(const char *path);

/* Whether two paths lead to the same file or folder; links are followed. */
bool	file_is_same(const char *a, const char *b);

/*
 * The same as file_read for a path as the user gave it; symbolic links are
 * followed.
 */
int	file_read_any(struct buf *out, const char *path, size_t limit,
	    struct err *err);

/* The same for standard input, which need not be a regular file. */
int	file_read_input(struct buf *out, size_t limit, struct err *err);

/*
 * Makes a new file, and the folders above it if they are missing.  The mode is
 * 0644 less the umask, or `mode` if that is not 0, such as the mode that
 * file_remove reported.
 */
int	file_create(const char *top, const char *path, struct str bytes,
	    struct err *err);
int	file_create_mode(const char *top, const char *path, struct str bytes,
	    unsigned mode, struct err *err);

/*
 * Replaces a file whose bytes still are `before`.  The file keeps its mode
 * except the executable bits, which a text never has.
 */
int	file_replace(const char *top, const char *path, struct str before,
	    struct str bytes, struct err *err);

/*
 * Makes or replaces a file, whatever its bytes were, and makes the missing
 * folders above it.  Does not wait for the disk: after a power failure the file
 * may be empty.  This is for files that can be made again, and that say
 * themselves whether they are whole.  `mode` is the mode of the file, whatever
 * the umask is, and of the new folders, which also get the execute bit for
 * everybody who may read them, and the set-group-ID bit.  0: the umask decides.
 */
int	file_put(const char *top, const char *path, struct str bytes,
	    unsigned mode, struct err *err);
/* The same for bytes that stand in n parts. */
int	file_put_parts(const char *top, const char *path,
	    const struct str *part, size_t n, unsigned mode, struct err *err);

/*
 * As file_put, for a file that does not exist yet; fails if it does.  This
 * costs a third of file_put, but a process that is killed may leave half of the
 * file.
 */
int	file_put_new(const char *top, const char *path, struct str bytes,
	    unsigned mode, struct err *err);

/* Writes all bytes to an open file; -1 with errno on failure. */
int	file_write(int fd, struct str bytes);

/* Takes the executable bits from a file. */
int	file_make_plain(const char *top, const char *path, struct err *err);

/*
 * Removes a file that file_create made before a later step failed (or a file
 * that can be made again), and the folders above it that are empty then.  A
 * file that is not there is no error.
 */
int	file_undo_create(const char *top, const char *path, struct err *err);

/* Removes a file whose bytes still are `before`; *mode is the mode it had. */
int	file_remove(unsigned *mode, const char *top, const char *path,
	    struct str before, struct err *err);

/* The names in a folder, sorted, one NUL-terminated string after another. */
int	file_list(struct buf *out, const char *top, const char *path,
	    struct err *err);

#endif
