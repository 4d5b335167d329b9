/* SPDX-License-Identifier: ISC */
/*
 * crash - a process that dies while it changes files, and a file system
 * without unnamed files (O_TMPFILE).
 *
 * Replaces the calls of the C library that change names or wait for the disk;
 * before each of them the process may end.  crash_in runs a function in a child
 * that ends before its n-th such call, and answers whether there was an n-th
 * call.  A test that calls crash_in with n = 1, 2, ... until it answers false
 * has tried every moment.
 */
#ifndef CRASH_H
#define CRASH_H

#define _GNU_SOURCE	/* O_TMPFILE, syscall */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define CRASHED 99

static unsigned crash_after;	/* ends before this many calls; 0: never */
static bool crash_without_unnamed;
static unsigned crash_deaf_after;	/* fsyncs until one fails; 0: none */
static bool crash_stays_deaf;		/* each fsync after it fails, too */

static void
crash_point(void)
{
	if (crash_after > 0 && --crash_after == 0)
		_exit(CRASHED);
}

int
fsync(int fd)
{
	crash_point();
	if (crash_deaf_after > 0 && --crash_deaf_after == 0) {
		crash_deaf_after = crash_stays_deaf;
		errno = EIO;
		return -1;
	}
	return (int)syscall(SYS_fsync, fd);
}

int
rename(const char *from, const char *to)
{
	crash_point();
	return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int
renameat(int from_folder, const char *from, int to_folder, const char *to)
{
	crash_point();
	return (int)syscall(SYS_renameat2, from_folder, from, to_folder, to,
	    0);
}

int
link(const char *from, const char *to)
{
	crash_point();
	return (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int
linkat(int from_folder, const char *from, int to_folder, const char *to,
    int flags)
{
	crash_point();
	return (int)syscall(SYS_linkat, from_folder, from, to_folder, to,
	    flags);
}

int
unlink(const char *path)
{
	crash_point();
	return (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

int
unlinkat(int folder, const char *path, int flags)
{
	crash_point();
	return (int)syscall(SYS_unlinkat, folder, path, flags);
}

int
openat(int folder, const char *path, int flags, ...)
{
	mode_t mode = 0;
	va_list args;

	if ((flags & (O_CREAT | O_TMPFILE)) != 0) {
		va_start(args, flags);
		mode = va_arg(args, mode_t);
		va_end(args);
	}
	if (crash_without_unnamed && (flags & O_TMPFILE) == O_TMPFILE) {
		errno = EOPNOTSUPP;
		return -1;
	}
	return (int)syscall(SYS_openat, folder, path, flags, mode);
}

static inline bool
crash_in(void (*run)(void *arg), void *arg, unsigned n)
{
	int status;
	pid_t child;

	fflush(NULL);
	child = fork();
	if (child == 0) {
		crash_after = n;
		run(arg);
		_exit(0);
	}
	if (child < 0 || waitpid(child, &status, 0) != child)
		return false;
	return WIFEXITED(status) && WEXITSTATUS(status) == CRASHED;
}

#endif
