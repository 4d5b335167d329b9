/* SPDX-License-Identifier: ISC */
/*
 * eio - for LD_PRELOAD: a disk that cannot be read, once or for good.
 *
 * Counts every open, read and mapping of what lies under EIO_UNDER (without
 * symbolic links, with a slash at the end), in this process and its children,
 * and lets the EIO_AT-th fail with EIO; with EIO_STAYS, each later one of that
 * file too.  EIO_COUNT is a file with zeros, as long as struct tally or longer;
 * it begins with the count.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct tally {
	atomic_long	count;
	char		path[PATH_MAX];	/* what failed */
};

/* As libc has them; here they are named by what is called. */
DIR	*opendir(const char *);
int	 open(const char *, int, ...);
int	 open64(const char *, int, ...);
int	 openat(int, const char *, int, ...);
int	 openat64(int, const char *, int, ...);
int	 __open_2(const char *, int);
int	 __open64_2(const char *, int);
int	 __openat_2(int, const char *, int);
int	 __openat64_2(int, const char *, int);
ssize_t	 __read_chk(int, void *, size_t, size_t);
ssize_t	 __pread_chk(int, void *, size_t, off_t, size_t);
ssize_t	 __pread64_chk(int, void *, size_t, off64_t, size_t);

static int	(*real_openat)(int, const char *, int, ...);
static ssize_t	(*real_read)(int, void *, size_t);
static ssize_t	(*real_pread)(int, void *, size_t, off64_t);
static void	*(*real_mmap)(void *, size_t, int, int, int, off64_t);
static DIR	*(*real_opendir)(const char *);

static struct tally	*tally;
static const char	*under;
static long		 at;
static bool		 stays;

/* A pointer to a function is none to an object, in C. */
#define FIND(function, name) do {					\
	void *found_ = dlsym(RTLD_NEXT, (name));			\
	memcpy(&(function), &found_, sizeof(found_));			\
} while (0)

__attribute__((constructor)) static void
begin(void)
{
	const char *text = getenv("EIO_COUNT");
	int fd;

	if (real_openat != NULL)
		return;
	FIND(real_read, "read");
	FIND(real_pread, "pread64");
	FIND(real_mmap, "mmap64");
	FIND(real_opendir, "opendir");
	FIND(real_openat, "openat64");
	under = getenv("EIO_UNDER");
	if (text == NULL || under == NULL)
		return;
	fd = real_openat(AT_FDCWD, text, O_RDWR | O_CLOEXEC);
	if (fd < 0)
		return;
	tally = real_mmap(NULL, sizeof(*tally), PROT_READ | PROT_WRITE,
	    MAP_SHARED, fd, 0);
	close(fd);
	if (tally == MAP_FAILED)
		tally = NULL;
	text = getenv("EIO_AT");
	at = text == NULL ? 0 : strtol(text, NULL, 10);
	stays = getenv("EIO_STAYS") != NULL;
}

/* Counts the call, if it is of something below; does it fail? */
static bool
fails(const char *path)
{
	if (tally == NULL || strncmp(path, under, strlen(under)) != 0)
		return false;
	if (atomic_fetch_add(&tally->count, 1) + 1 == at) {
		snprintf(tally->path, sizeof(tally->path), "%s", path);
		return true;
	}
	return stays && strcmp(tally->path, path) == 0;
}

static bool
fails_at(int fd)
{
	char name[64], path[PATH_MAX];
	int was = errno;
	ssize_t n;

	if (tally == NULL || fd < 0)
		return false;
	snprintf(name, sizeof(name), "/proc/self/fd/%d", fd);
	n = readlink(name, path, sizeof(path) - 1);
	errno = was;
	if (n < 0)
		return false;
	path[n] = '\0';
	return fails(path);
}

/* What is not there is counted by the name it is asked for. */
static int
opened(int folder, const char *path, int flags, mode_t mode)
{
	int fd, was;

	begin();
	fd = real_openat(folder, path, flags, mode);
	was = errno;
	if (fd < 0 ? fails(path) : fails_at(fd)) {
		if (fd >= 0)
			close(fd);
		errno = EIO;
		return -1;
	}
	errno = was;
	return fd;
}

#define MODE(mode, flags) do {						\
	va_list ap_;							\
									\
	if (((flags) & O_CREAT) != 0 ||					\
	    ((flags) & O_TMPFILE) == O_TMPFILE) {			\
		va_start(ap_, flags);					\
		(mode) = va_arg(ap_, mode_t);				\
		va_end(ap_);						\
	}								\
} while (0)

int
open(const char *path, int flags, ...)
{
	mode_t mode = 0;

	MODE(mode, flags);
	return opened(AT_FDCWD, path, flags, mode);
}

int
open64(const char *path, int flags, ...)
{
	mode_t mode = 0;

	MODE(mode, flags);
	return opened(AT_FDCWD, path, flags, mode);
}

int
openat(int folder, const char *path, int flags, ...)
{
	mode_t mode = 0;

	MODE(mode, flags);
	return opened(folder, path, flags, mode);
}

int
openat64(int folder, const char *path, int flags, ...)
{
	mode_t mode = 0;

	MODE(mode, flags);
	return opened(folder, path, flags, mode);
}

int
__open_2(const char *path, int flags)
{
	return opened(AT_FDCWD, path, flags, 0);
}

int
__open64_2(const char *path, int flags)
{
	return opened(AT_FDCWD, path, flags, 0);
}

int
__openat_2(int folder, const char *path, int flags)
{
	return opened(folder, path, flags, 0);
}

int
__openat64_2(int folder, const char *path, int flags)
{
	return opened(folder, path, flags, 0);
}

DIR *
opendir(const char *path)
{
	char *whole;
	DIR *folder = NULL;

	begin();
	whole = realpath(path, NULL);
	if (fails(whole == NULL ? path : whole))
		errno = EIO;
	else
		folder = real_opendir(path);
	free(whole);
	return folder;
}

ssize_t
read(int fd, void *to, size_t size)
{
	begin();
	if (fails_at(fd)) {
		errno = EIO;
		return -1;
	}
	return real_read(fd, to, size);
}

ssize_t
__read_chk(int fd, void *to, size_t size, size_t most)
{
	if (size > most)
		abort();
	return read(fd, to, size);
}

ssize_t
pread64(int fd, void *to, size_t size, off64_t from)
{
	begin();
	if (fails_at(fd)) {
		errno = EIO;
		return -1;
	}
	return real_pread(fd, to, size, from);
}

ssize_t
pread(int fd, void *to, size_t size, off_t from)
{
	return pread64(fd, to, size, from);
}

ssize_t
__pread_chk(int fd, void *to, size_t size, off_t from, size_t most)
{
	if (size > most)
		abort();
	return pread(fd, to, size, from);
}

ssize_t
__pread64_chk(int fd, void *to, size_t size, off64_t from, size_t most)
{
	if (size > most)
		abort();
	return pread64(fd, to, size, from);
}

void *
mmap64(void *where, size_t size, int protection, int flags, int fd,
    off64_t from)
{
	begin();
	if ((flags & MAP_ANONYMOUS) == 0 && fails_at(fd)) {
		errno = EIO;
		return MAP_FAILED;
	}
	return real_mmap(where, size, protection, flags, fd, from);
}

void *
mmap(void *where, size_t size, int protection, int flags, int fd, off_t from)
{
	return mmap64(where, size, protection, flags, fd, from);
}
