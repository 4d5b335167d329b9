/* SPDX-License-Identifier: ISC */
/*
 * A path is walked with openat(2), one folder after another and never through
 * a symbolic link; the last folder stays open while the file in it is read,
 * made or replaced, so that nobody can put another folder in its place.
 *
 * The bytes are first written to a file without a name in the folder of the
 * target.  A new file then gets its name with linkat(2), which never
 * overwrites.  A file that replaces another one gets a temporary name first,
 * and then the other's name with renameat(2).
 */
#define _GNU_SOURCE	/* O_TMPFILE, scandirat */
#include "git/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"

#define FOLDER_FLAGS (O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
/* If the path is a FIFO, open(2) must not wait for a writer. */
#define OPEN_FLAGS (O_NONBLOCK | O_NOCTTY | O_CLOEXEC)

#define NAMES_MAX 1000
#define NAME_FORMAT ".one-to-one-%ld-%u.tmp"
/* The path by which linkat(2) finds a file without a name; see open(2). */
#define PROC_FORMAT "/proc/self/fd/%d"

struct place {
	int folder;	/* open folder, or -1 */
	char *name;	/* of the file in it */
	mode_t mode;	/* of folders that are made; 0: by the umask */
	bool is_unsafe;	/* new folders are not synced, and may be lost */
	size_t there;	/* bytes of the path: of the folders not made here */
};

#define PLACE_INIT { -1, NULL, 0, false, 0 }

static void
place_release(struct place *place)
{
	if (place->folder >= 0)
		close(place->folder);
	free(place->name);
	place->folder = -1;
	place->name = NULL;
}

/* Turns errno into an error with the code that callers test for. */
static int
refuse(struct err *err, const char *path, const char *verb)
{
	switch (errno) {
	case ENOENT:
		err_set(err, ERR_ABSENT, "no such file");
		break;
	case ELOOP:
	case ENOTDIR:
		err_set(err, ERR_REFUSED, "a symbolic link or a file stands "
		    "where a folder is expected; move it away");
		break;
	default:
		err_system(err, "cannot %s", verb);
		break;
	}
	return err_in(err, path);
}

static int
place_open(struct place *place, const char *top, const char *path, bool make,
    struct err *err)
{
	struct str rest = str_of(path), name;
	bool is_new;
	size_t n;
	int next;

	place->folder = open(top, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (place->folder < 0)
		return refuse(err, top, "open");
	for (;;) {
		n = str_find_byte(rest, '/');
		name = str_first(rest, n);
		if (name.n == 0 || str_is(name, ".") || str_is(name, ".."))
			return err_about(err, ERR_REFUSED, path, "not a plain "
			    "path");
		free(place->name);
		place->name = mem_copy(name.at, name.n);
		if (n == rest.n)
			return 0;
		is_new = make && mkdirat(place->folder, place->name,
		    0777) == 0;
		if (make && !is_new && errno != EEXIST)
			return refuse(err, path, "open");
		if (!is_new)
			place->there = (size_t)(name.at + n - path);
		if (is_new && !place->is_unsafe)
			fsync(place->folder);
		next = openat(place->folder, place->name, FOLDER_FLAGS);
		if (next < 0)
			return refuse(err, path, "open");
		close(place->folder);
		place->folder = next;
		if (is_new && place->mode != 0 && fchmod(next,
		    place->mode) < 0)
			return refuse(err, path, "change the mode of");
		rest = str_from(rest, n + 1);
	}
}

static int
read_all(struct buf *out, int fd, size_t limit, struct err *err)
{
	char block[16384];
	size_t before = out->n;
	ssize_t n = 0;

	while (out->n - before <= limit &&
	    ((n = read(fd, block, sizeof(block))) > 0 ||
	    (n < 0 && errno == EINTR)))
		if (n > 0)
			buf_add_bytes(out, block, (size_t)n);
	if (n >= 0 && out->n - before <= limit)
		return 0;
	if (n < 0)
		err_system(err, "cannot read");
	else
		err_too_large(err, limit);
	buf_cut(out, before);
	return -1;
}

static int
read_and_close(struct buf *out, int fd, const char *path, size_t limit,
    struct err *err)
{
	int answer = read_all(out, fd, limit, err);

	close(fd);
	return answer == 0 ? 0 : err_in(err, path);
}

static bool
is_regular(int fd)
{
	struct stat st;

	return fstat(fd, &st) == 0 && S_ISREG(st.st_mode);
}

/* Opens the file in an open folder; never a symbolic link. */
static int
open_in(const struct place *place, const char *path, int flags,
    struct err *err)
{
	int fd = openat(place->folder, place->name, flags | OPEN_FLAGS |
	    O_NOFOLLOW);

	if (fd < 0 && errno == ELOOP)
		return err_about(err, ERR_REFUSED, path, "a symbolic link, not "
		    "a file; put the file itself there");
	if (fd < 0)
		return refuse(err, path, "open");
	if (is_regular(fd))
		return fd;
	close(fd);
	return err_about(err, ERR_REFUSED, path, "not a regular file; move it "
	    "away");
}

int
file_open(const char *top, const char *path, bool writes, struct err *err)
{
	OWN(place) place = PLACE_INIT;

	return place_open(&place, top, path, false, err) < 0 ? -1 :
	    open_in(&place, path, writes ? O_RDWR : O_RDONLY, err);
}

int
file_read(struct buf *out, const char *top, const char *path, size_t limit,
    struct err *err)
{
	int fd = file_open(top, path, false, err);

	return fd < 0 ? -1 : read_and_close(out, fd, path, limit, err);
}

bool
file_holds(const char *top, const char *path, struct str bytes)
{
	struct err ignored = ERR_INIT;	/* an unread file counts as "no" */
	OWN(buf) now = BUF_INIT;

	return file_read(&now, top, path, bytes.n, &ignored) == 0 &&
	    str_eq(buf_str(&now), bytes);
}

/* Whether stat failed as nothing is there, and not as it could not look. */
static bool
is_absence(int error)
{
	return error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG;
}

bool
file_is_there(const char *top, const char *path)
{
	OWN(buf) whole = BUF_INIT;
	struct stat status;

	buf_addf(&whole, "%s/%s", top, path);
	return lstat(whole.at, &status) == 0 || !is_absence(errno);
}

bool
file_is_absent(const char *path)
{
	struct stat status;

	return stat(path, &status) < 0 && is_absence(errno);
}

bool
file_is_same(const char *a, const char *b)
{
	struct stat at_a, at_b;

	return stat(a, &at_a) == 0 && stat(b, &at_b) == 0 &&
	    at_a.st_dev == at_b.st_dev && at_a.st_ino == at_b.st_ino;
}

int
file_read_input(struct buf *out, size_t limit, struct err *err)
{
	return read_all(out, STDIN_FILENO, limit, err) == 0 ? 0 :
	    err_prefix(err, "standard input: ");
}

int
file_read_any(struct buf *out, const char *path, size_t limit,
    struct err *err)
{
	int fd = open(path, O_RDONLY | OPEN_FLAGS);

	if (fd < 0)
		return refuse(err, path, "open");
	if (is_regular(fd))
		return read_and_close(out, fd, path, limit, err);
	close(fd);
	return err_about(err, ERR_REFUSED, path, "not a regular file; name "
	    "one");
}

int
file_write(int fd, struct str bytes)
{
	ssize_t n;

	while (bytes.n > 0) {
		n = write(fd, bytes.at, bytes.n);
		if (n < 0 && errno != EINTR)
			return -1;
		if (n > 0)
			bytes = str_from(bytes, (size_t)n);
	}
	return 0;
}

/*
 * A file that is being written.  It has no name, so that a process that is
 * killed leaves nothing behind.  If the file system or a missing /proc does not
 * allow that, it has a temporary name, which no other file has.
 */
struct temporary {
	int fd;
	char name[64];	/* "": none */
};

#define TEMPORARY_INIT { -1, "" }

/* Closes the file and removes its name; errno stays as it is. */
static void
temporary_release(struct temporary *t, int folder)
{
	int saved = errno;

	if (t->fd >= 0)
		close(t->fd);
	if (t->name[0] != '\0')
		unlinkat(folder, t->name, 0);
	*t = (struct temporary)TEMPORARY_INIT;
	errno = saved;
}

/* Makes the file; errno says why if it cannot be made. */
static int
temporary_open(struct temporary *t, int folder)
{
	char path[64];
	struct stat st;
	unsigned n;

	t->fd = openat(folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, 0644);
	if (t->fd >= 0) {
		snprintf(path, sizeof(path), PROC_FORMAT, t->fd);
		if (stat(path, &st) < 0) {
			close(t->fd);
			t->fd = -1;
		}
	}
	for (n = 0; t->fd < 0 && n < NAMES_MAX; n++) {
		snprintf(t->name, sizeof(t->name), NAME_FORMAT,
		    (long)getpid(), n);
		t->fd = openat(folder, t->name, O_WRONLY | O_CREAT | O_EXCL |
		    O_NOFOLLOW | O_CLOEXEC, 0644);
		if (t->fd < 0)
			t->name[0] = '\0';
		if (t->fd < 0 && errno != EEXIST)
			break;
	}
	return t->fd < 0 ? -1 : 0;
}

/* Writes n parts to a new file; is_safe: they are on the disk then. */
static int
temporary_write(struct temporary *t, int folder, mode_t mode,
    const struct str *part, size_t n, bool is_safe)
{
	size_t i = 0;

	if (temporary_open(t, folder) == 0 &&
	    (mode == 0 || fchmod(t->fd, mode) == 0)) {
		while (i < n && file_write(t->fd, part[i]) == 0)
			i++;
		if (i == n && (!is_safe || fsync(t->fd) == 0))
			return 0;
	}
	temporary_release(t, folder);
	return -1;
}

/* Gives the file a name, or one more, unless another file has that name. */
static int
temporary_link(const struct temporary *t, int folder, const char *name)
{
	char path[64];

	if (t->name[0] != '\0')
		return linkat(folder, t->name, folder, name, 0);
	snprintf(path, sizeof(path), PROC_FORMAT, t->fd);
	return linkat(AT_FDCWD, path, folder, name, AT_SYMLINK_FOLLOW);
}

/* rename(2) needs a name, so a file without one gets a temporary one first. */
static int
temporary_rename(struct temporary *t, int folder, const char *name)
{
	char own[64];
	unsigned n;

	for (n = 0; t->name[0] == '\0'; n++) {
		snprintf(own, sizeof(own), NAME_FORMAT, (long)getpid(), n);
		if (temporary_link(t, folder, own) == 0)
			memcpy(t->name, own, sizeof(own));
		else if (errno != EEXIST || n + 1 == NAMES_MAX)
			return -1;
	}
	if (renameat(folder, t->name, folder, name) < 0)
		return -1;
	t->name[0] = '\0';
	return 0;
}

/* Names the file; without hard links, an empty file reserves the name. */
static int
temporary_publish(struct temporary *t, int folder, const char *name)
{
	int fd;

	if (temporary_link(t, folder, name) == 0)
		return 0;
	if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS)
		return -1;
	fd = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
	    0644);
	if (fd < 0)
		return -1;
	close(fd);
	return temporary_rename(t, folder, name);
}

/* The folders that the first `there` bytes of the path name stay. */
static void
remove_empty_folders(const char *top, const char *path, size_t there)
{
	struct place place = PLACE_INIT;
	struct err ignored = ERR_INIT;	/* a folder left over does no harm */
	char *folder = mem_copy(path, strlen(path)), *slash;
	bool go_on = true;

	while (go_on && (slash = strrchr(folder, '/')) != NULL &&
	    (size_t)(slash - folder) > there) {
		*slash = '\0';
		/* the lowest may be missing; a folder with a file stays */
		go_on = place_open(&place, top, folder, false,
		    &ignored) == 0 &&
		    (unlinkat(place.folder, place.name, AT_REMOVEDIR) == 0 ||
		    errno == ENOENT);
		place_release(&place);
	}
	free(folder);
}

int
file_create_mode(const char *top, const char *path, struct str bytes,
    unsigned mode, struct err *err)
{
	OWN(place) place = PLACE_INIT;
	struct temporary temporary = TEMPORARY_INIT;
	int answer = -1;

	if (place_open(&place, top, path, true, err) < 0)
		goto out;
	if (temporary_write(&temporary, place.folder, (mode_t)mode, &bytes, 1,
	    true) < 0) {
		refuse(err, path, "write");
	} else if (temporary_publish(&temporary, place.folder,
	    place.name) < 0) {
		if (errno == EEXIST)
			err_set(err, ERR_REFUSED, "exists already; move it "
			    "away first");
		else
			err_system(err, "cannot write");
		err_in(err, path);
	} else if ((answer = fsync(place.folder)) < 0) {
		refuse(err, path, "write");
		unlinkat(place.folder, place.name, 0);
	}
out:
	temporary_release(&temporary, place.folder);
	if (answer < 0)
		remove_empty_folders(top, path, place.there);
	return answer;
}

int
file_create(const char *top, const char *path, struct str bytes,
    struct err *err)
{
	return file_create_mode(top, path, bytes, 0, err);
}

#define EXECUTABLE ((mode_t)0111)

int
file_make_plain(const char *top, const char *path, struct err *err)
{
	struct stat st;
	int fd = file_open(top, path, false, err), answer = 0;

	if (fd < 0)
		return -1;
	if (fstat(fd, &st) < 0 || ((st.st_mode & EXECUTABLE) != 0 &&
	    fchmod(fd, st.st_mode & 07777 & ~EXECUTABLE) < 0))
		answer = refuse(err, path, "change the mode of");
	close(fd);
	return answer;
}

static int
check_before(mode_t *mode, const struct place *place, const char *path,
    struct str before, struct err *err)
{
	OWN(buf) now = BUF_INIT;
	struct stat st;
	int fd = open_in(place, path, O_RDONLY, err), answer = -1;

	if (fd < 0)
		return -1;
	if (fstat(fd, &st) < 0) {
		refuse(err, path, "read");
		close(fd);
		return -1;
	}
	*mode = st.st_mode & 07777;
	answer = read_and_close(&now, fd, path, before.n, err);
	if ((answer < 0 && err->code == ERR_TEXT) ||
	    (answer == 0 && !str_eq(buf_str(&now), before)))
		answer = err_about(err, ERR_CHANGED, path, "has been changed "
		    "meanwhile; run it again");
	return answer;
}

/* Puts a file with these bytes in the place of any file of that name. */
static int
put(const struct place *place, const char *path, mode_t mode,
    const struct str *part, size_t n, bool is_safe, struct err *err)
{
	struct temporary temporary = TEMPORARY_INIT;
	int answer = -1;

	if (temporary_write(&temporary, place->folder, mode, part, n,
	    is_safe) < 0)
		refuse(err, path, "write");
	else if (temporary_rename(&temporary, place->folder, place->name) < 0)
		refuse(err, path, "replace");
	else
		answer = 0;
	temporary_release(&temporary, place->folder);
	return answer;
}

int
file_replace(const char *top, const char *path, struct str before,
    struct str bytes, struct err *err)
{
	OWN(place) place = PLACE_INIT;
	struct err why = ERR_INIT;
	mode_t mode = 0;

	if (place_open(&place, top, path, false, err) < 0 ||
	    check_before(&mode, &place, path, before, err) < 0)
		return -1;
	mode &= ~EXECUTABLE;
	if (put(&place, path, mode, &bytes, 1, true, err) < 0)
		return -1;
	if (fsync(place.folder) == 0)
		return 0;
	refuse(err, path, "write");
	if (put(&place, path, mode, &before, 1, false, &why) < 0)
		err_suffix(err, " (and it could not be put back: %s)",
		    why.text);
	return -1;
}

/* Opens the folder of a file that can be made again, so without a sync. */
static int
open_to_put(struct place *place, const char *top, const char *path,
    unsigned mode, struct err *err)
{
	place->is_unsafe = true;
	if (mode != 0)
		place->mode = (mode_t)(S_ISGID | mode | (mode & 0444) >> 2);
	return place_open(place, top, path, true, err);
}

int
file_put_parts(const char *top, const char *path, const struct str *part,
    size_t n, unsigned mode, struct err *err)
{
	OWN(place) place = PLACE_INIT;
	int answer = -1;

	if (open_to_put(&place, top, path, mode, err) == 0)
		answer = put(&place, path, (mode_t)mode, part, n, false, err);
	return answer;
}

int
file_put(const char *top, const char *path, struct str bytes,
    unsigned mode, struct err *err)
{
	return file_put_parts(top, path, &bytes, 1, mode, err);
}

int
file_put_new(const char *top, const char *path, struct str bytes,
    unsigned mode, struct err *err)
{
	OWN(place) place = PLACE_INIT;
	int fd, answer = 0;

	if (open_to_put(&place, top, path, mode, err) < 0)
		return -1;
	fd = openat(place.folder, place.name, O_WRONLY | O_CREAT | O_EXCL |
	    O_NOFOLLOW | O_CLOEXEC, 0644);
	if (fd < 0)
		return refuse(err, path, "make");
	if ((mode != 0 && fchmod(fd, (mode_t)mode) < 0) ||
	    file_write(fd, bytes) < 0) {
		answer = refuse(err, path, "write");
		unlinkat(place.folder, place.name, 0);
	}
	close(fd);
	return answer;
}

int
file_undo_create(const char *top, const char *path, struct err *err)
{
	OWN(place) place = PLACE_INIT;
	int answer;

	answer = place_open(&place, top, path, false, err);
	if (answer < 0 && err->code == ERR_ABSENT)
		answer = 0;
	else if (answer == 0 && unlinkat(place.folder, place.name, 0) < 0 &&
	    errno != ENOENT)
		answer = refuse(err, path, "remove");
	if (answer == 0)
		remove_empty_folders(top, path, 0);
	return answer;
}

int
file_remove(unsigned *mode, const char *top, const char *path,
    struct str before, struct err *err)
{
	OWN(place) place = PLACE_INIT;
	struct err first;
	mode_t had = 0;
	int answer = -1;

	if (place_open(&place, top, path, false, err) < 0 ||
	    check_before(&had, &place, path, before, err) < 0)
		return -1;
	*mode = (unsigned)had;
	answer = unlinkat(place.folder, place.name, 0);
	if (answer < 0) {
		refuse(err, path, "remove");
	} else if (fsync(place.folder) < 0) {
		answer = refuse(err, path, "remove");
		first = *err;
		if (file_create_mode(top, path, before, *mode, err) == 0)
			*err = first;
	}
	return answer;
}

static int
is_name(const struct dirent *entry)
{
	return strcmp(entry->d_name, ".") != 0 &&
	    strcmp(entry->d_name, "..") != 0;
}

static int
compare_names(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

int
file_list(struct buf *out, const char *top, const char *path, struct err *err)
{
	OWN(place) place = PLACE_INIT;
	struct dirent **entry = NULL;
	int fd, i, found = -1;

	if (*path == '\0' || strcmp(path, ".") == 0)
		fd = open(top, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	else if (place_open(&place, top, path, false, err) == 0)
		fd = openat(place.folder, place.name, FOLDER_FLAGS);
	else
		return -1;
	if (fd < 0)
		return refuse(err, path, "open");
	found = scandirat(fd, ".", &entry, is_name, compare_names);
	if (found < 0)
		refuse(err, path, "list");
	close(fd);
	for (i = 0; i < found; i++) {
		buf_add_ended(out, str_of(entry[i]->d_name));
		free(entry[i]);
	}
	free(entry);
	return found < 0 ? -1 : 0;
}
