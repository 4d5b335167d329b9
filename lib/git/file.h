/* SPDX-License-Identifier: ISC */
/*
 * file - whole files: read one, write a new one, replace or remove one.
 *
 *	file_read(&before, repo_top(repo), path, MARKDOWN_TEXT_MAX, err)
 *	... the text becomes another ...
 *	file_replace(repo_top(repo), path, buf_str(&before), after, err)
 *
 * Never      take a path of the command line for `path`: file_read_any is for
 *            that.  Never replace a file without the bytes that were read, or
 *            what somebody typed meanwhile is lost.
 * Calling    Every path is opened folder by folder below `top` without
 *            following a symbolic link, so that nothing outside of it is
 *            read or written, whatever stands in the work tree.
 * Atomic     file_create and file_replace write a file without a name, flush
 *            and sync it, each checked, and only then link or rename it and
 *            sync the folder: the target is old or new, never half, and who
 *            is killed leaves nothing else behind (where the file system has
 *            no O_TMPFILE, a file .one-to-one-PID-N.tmp).
 * Errors     ERR_ABSENT if there is no such file; ERR_TEXT if it is too
 *            large; ERR_REFUSED for what is not a regular file, a symbolic
 *            link on the way, or (file_create) a target that exists;
 *            ERR_CHANGED if file_replace or file_remove finds
 *            other bytes than `before`; ERR_SYSTEM.  All name the path.
 */
#ifndef GIT_FILE_H
#define GIT_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"

/* Appends the file's bytes; refuses more than `limit` of them. */
int	file_read(struct buf *out, const char *top, const char *path,
	    size_t limit, struct err *err);

/*
 * Opens a regular file that is there, to read it or to write too; answers the
 * descriptor, which the caller closes.
 */
int	file_open(const char *top, const char *path, bool writes,
	    struct err *err);

/* Whether the file has these bytes, and no others. */
bool	file_holds(const char *top, const char *path, struct str bytes);

/* Whether a file, a folder or a link stands there. */
bool	file_is_there(const char *top, const char *path);

/* Whether two paths lead to the same file or folder, links followed. */
bool	file_is_same(const char *a, const char *b);

/*
 * The same as file_read for a path as the user gave it; symbolic links are
 * followed.
 */
int	file_read_any(struct buf *out, const char *path, size_t limit,
	    struct err *err);

/* The same for what comes on standard input, whatever that is. */
int	file_read_input(struct buf *out, size_t limit, struct err *err);

/*
 * Makes a new file and the folders above it, with mode 0644 or another, as a
 * file had it that file_remove took away.
 */
int	file_create(const char *top, const char *path, struct str bytes,
	    struct err *err);
int	file_create_mode(const char *top, const char *path, struct str bytes,
	    unsigned mode, struct err *err);

/*
 * Replaces a file whose bytes still are `before`; keeps its mode, but that it
 * is executable: a text never is.
 */
int	file_replace(const char *top, const char *path, struct str before,
	    struct str bytes, struct err *err);

/*
 * Makes or replaces a file, whatever stands there, and the folders above, and
 * does not wait for the disk: after a power failure it may be empty.  For what
 * can be made again, and says itself whether it is whole.  mode: of the file,
 * whatever the umask is, and of the folders that are made, which whoever may
 * read them may enter and which keep their group; 0: as any other file.
 */
int	file_put(const char *top, const char *path, struct str bytes,
	    unsigned mode, struct err *err);

/*
 * The same where nothing stands yet, else it fails.  It costs a third, but
 * whoever is killed may leave half of the file.
 */
int	file_put_new(const char *top, const char *path, struct str bytes,
	    unsigned mode, struct err *err);

/* Writes all bytes to an open file; says why not in errno. */
int	file_write(int fd, struct str bytes);

/* Takes from a file that it is executable, if it is. */
int	file_make_plain(const char *top, const char *path, struct err *err);

/*
 * Removes a file that file_create made, when a later step failed (or what can
 * be made again), and the folders above it that are empty then; one that is
 * gone is no error.
 */
int	file_undo_create(const char *top, const char *path, struct err *err);

/* Removes a file whose bytes still are `before`; *mode is what it had. */
int	file_remove(unsigned *mode, const char *top, const char *path,
	    struct str before, struct err *err);

/* The names in a folder, sorted, one NUL-terminated string after another. */
int	file_list(struct buf *out, const char *top, const char *path,
	    struct err *err);

#endif
