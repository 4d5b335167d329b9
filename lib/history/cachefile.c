/* SPDX-License-Identifier: ISC */
/*
 * cachefile - the first line is `what`, a blank, and the sum of the lines.
 *
 * Files that are written together are one file of that form as well: a line
 * LENGTH PATH for each file or log in it, an empty line, and then their bytes
 * in that order.  The sum does not include these bytes, since each file has a
 * sum of its own.
 */
#define _DEFAULT_SOURCE	/* flock */
#include "history/cachefile.h"

#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/sum.h"
#include "git/file.h"

#define SIZE_MAX_KEPT ((size_t)1 << 30)
#define DIGITS (sizeof(struct sum_text) - 1)

/* Files of structs as they are in memory name the sort of machine. */
#define AS_TEXT(value) #value
#define MACHINE(order, size) AS_TEXT(order) "/" AS_TEXT(size)

/*
 * A release believes nothing that another release kept.  Between releases, the
 * number must grow not only when the lines change, but whenever the engine or a
 * report says anything else of the same history than before.
 */
const struct cachefile cachefile_index = { "one-to-one/index",
	"one-to-one index 3", "one-to-one/commits", true };
const struct cachefile cachefile_between = { "one-to-one/between",
	"one-to-one between 2 " MACHINE(__BYTE_ORDER__, __SIZEOF_SIZE_T__),
	"one-to-one/changes", false };
const struct cachefile cachefile_whose = { "one-to-one/whose",
	"one-to-one states 14 " MACHINE(__BYTE_ORDER__, __SIZEOF_SIZE_T__),
	"one-to-one/states", true };
const struct cachefile cachefile_people = { "one-to-one/people",
	"one-to-one people 13 " MACHINE(__BYTE_ORDER__, __SIZEOF_SIZE_T__),
	NULL, true };
const struct cachefile cachefile_screen = { "one-to-one/screen",
	"one-to-one screen 7 " MACHINE(__BYTE_ORDER__, __SIZEOF_SIZE_T__),
	NULL, false };
/* learnt from nowhere else: who raises its number goes on reading this one */
const struct cachefile cachefile_audited = { "one-to-one/audited",
	"one-to-one audited 1", NULL, false };

static const struct cachefile together = { "one-to-one",
	"one-to-one first 1", NULL, false };

/* The same file, once there is a folder for further ones. */
static const char in_folder[] = "one-to-one/first";

/*
 * A larger file gets a place of its own, since it will be added to; and how
 * many bytes the list of files may have.
 */
enum { TOGETHER_MAX = 1 << 18, LIST_MAX = 1024 };

/*
 * The repository of which a report has begun, one at a time: the open file
 * `one-to-one` or, if nothing is kept yet, the files to be written together.
 */
static struct {
	const struct repo *repo;	/* NULL: none */
	int fd;				/* -1: nothing is kept yet */
	struct buf list, bytes;
} begun = { NULL, -1, BUF_INIT, BUF_INIT };

/* Whether nothing was kept of a repository, and files are being gathered. */
static bool
is_gathering(const struct repo *repo)
{
	return begun.repo == repo && begun.fd < 0;
}

/* Whether all that is kept of a repository is in the open file. */
static bool
is_in_one(const struct repo *repo)
{
	return begun.repo == repo && begun.fd >= 0;
}

/* Before writing: another process may have changed the files meanwhile. */
static void
let_go(const struct repo *repo)
{
	if (!is_in_one(repo))
		return;
	close(begun.fd);
	begun.fd = -1;
	begun.repo = NULL;
}

static void
close_kept(int fd)
{
	if (fd != begun.fd)
		close(fd);
}

static void
add_first_line(struct buf *out, const struct cachefile *file,
    const struct str *part, size_t n)
{
	buf_addf(out, "%s %s\n", file->what, sum_text_parts(part, n).at);
}

struct str
cachefile_lines(struct str bytes, const struct cachefile *file)
{
	struct str lines = str_from(bytes, strlen(file->what) + 1 + DIGITS +
	    1);
	OWN(buf) first = BUF_INIT;

	add_first_line(&first, file, &lines, 1);
	return str_starts(bytes, first.at) ? lines : STR_NONE;
}

/* Finds a file in the list: where its bytes begin, and how many there are. */
static bool
find_in_list(size_t *at, size_t *n, struct str bytes, const char *path)
{
	size_t end = str_find(bytes, "\n\n");
	struct str line, list = cachefile_lines(str_first(bytes, end + 1),
	    &together);
	unsigned size;
	bool found = false;

	*at = end + 2;
	while (!found && str_next_line(&line, &list)) {
		if (!str_next_number(&size, &line))
			return false;
		*n = size;
		found = str_is(str_trim(line), path);
		if (!found)
			*at += size;
	}
	return found;
}

/* Finds a file or log among files that were written together, in `fd`. */
static bool
find_together(size_t *at, size_t *n, int fd, const char *path)
{
	char bytes[LIST_MAX];
	ssize_t size = pread(fd, bytes, sizeof(bytes), 0);
	struct stat st;

	return size > 0 && find_in_list(at, n, (struct str){ bytes,
	    (size_t)size }, path) && fstat(fd, &st) == 0 &&
	    (unsigned long long)st.st_size >= *at + *n;
}

/*
 * Opens a file or log, which stands alone or among others: its n bytes begin at
 * *at.  Answers a descriptor for close_kept, or -1.
 */
static int
open_kept(size_t *at, size_t *n, struct repo *repo,
    const struct cachefile *file, const char *path)
{
	struct err err = ERR_INIT;	/* unread counts as not kept */
	const char *top = repo_common_dir(repo);
	struct stat st;
	int fd = begun.fd;

	if (is_gathering(repo))
		return -1;
	if (!is_in_one(repo)) {
		fd = file_open(top, path, false, &err);
		if (fd >= 0) {
			*at = 0;
			*n = fstat(fd, &st) == 0 ? (size_t)st.st_size : 0;
			return fd;
		}
		/* REFUSED: `one-to-one` is a file, not a folder */
		if (err.code == ERR_REFUSED)
			fd = file_open(top, together.path, false, &err);
		else if (err.code == ERR_ABSENT)
			fd = file_open(top, in_folder, false, &err);
	}
	if (fd < 0 || (file->is_first && find_together(at, n, fd, path)))
		return fd;
	close_kept(fd);
	return -1;
}

static bool
read_file(struct buf *bytes, struct repo *repo, const struct cachefile *file)
{
	size_t at, n;
	ssize_t size;
	int fd = open_kept(&at, &n, repo, file, file->path);
	char *to;

	if (fd < 0)
		return false;
	to = buf_add_room(bytes, n <= SIZE_MAX_KEPT ? n : 0);
	while (n > 0 && n <= SIZE_MAX_KEPT &&
	    (size = pread(fd, to, n, (off_t)at)) > 0) {
		to += size;
		at += (size_t)size;
		n -= (size_t)size;
	}
	close_kept(fd);
	return n == 0;
}

struct str
cachefile_read(struct buf *bytes, struct repo *repo,
    const struct cachefile *file)
{
	buf_clear(bytes);
	return read_file(bytes, repo, file) ?
	    cachefile_lines(buf_str(bytes), file) : STR_NONE;
}

/*
 * Makes the folder `one-to-one`, and puts the file of that name into it,
 * whatever it holds.  A process that is killed in between leaves nothing kept.
 */
static void
make_folder(struct repo *repo)
{
	struct err ignored = ERR_INIT;	/* then it is learnt again */
	const char *top = repo_common_dir(repo);
	OWN(buf) bytes = BUF_INIT;

	/* if another process has made the folder, there is no such file */
	if (file_read(&bytes, top, together.path, SIZE_MAX_KEPT,
	    &ignored) == 0 &&
	    file_undo_create(top, together.path, &ignored) == 0)
		file_put(top, in_folder, buf_str(&bytes),
		    repo_shared_mode(repo), &ignored);
}

static int
put_alone(struct repo *repo, const char *path, const struct str *part,
    size_t n)
{
	struct err err = ERR_INIT;	/* then it is learnt again */
	const char *top = repo_common_dir(repo);
	unsigned mode = repo_shared_mode(repo);

	let_go(repo);
	if (file_put_parts(top, path, part, n, mode, &err) == 0)
		return 0;
	if (err.code != ERR_REFUSED)
		return -1;
	make_folder(repo);
	return file_put_parts(top, path, part, n, mode, &err);
}

/* Writes a file of its own, or gathers it with the others. */
static int
put(struct repo *repo, const struct cachefile *file, const char *path,
    const struct str *part, size_t n)
{
	size_t i, size = 0;

	for (i = 0; i < n; i++)
		size += part[i].n;
	if (!file->is_first || !is_gathering(repo) || size > TOGETHER_MAX)
		return put_alone(repo, path, part, n);
	buf_addf(&begun.list, "%zu %s\n", size, path);
	for (i = 0; i < n; i++)
		buf_add(&begun.bytes, part[i]);
	return 0;
}

void
cachefile_write(struct repo *repo, const struct cachefile *file,
    const struct str *part, size_t n)
{
	OWN(buf) first = BUF_INIT;
	struct str *all = mem_new(n + 1, sizeof(*all));

	add_first_line(&first, file, part, n);
	all[0] = buf_str(&first);
	memcpy(all + 1, part, n * sizeof(*part));
	put(repo, file, file->path, all, n + 1);
	free(all);
}

/* Maps n bytes from an offset on, which need not be a page's. */
static struct str
map(int fd, size_t at, size_t n)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE), before = at % page;
	char *pages = mmap(NULL, before + n, PROT_READ, MAP_SHARED, fd,
	    (off_t)(at - before));

	return pages == MAP_FAILED ? STR_NONE :
	    (struct str){ pages + before, n };
}

struct str
cachefile_map(struct repo *repo, const struct cachefile *file, size_t n)
{
	struct str log = STR_NONE;
	size_t at, size;
	int fd = n == 0 ? -1 : open_kept(&at, &size, repo, file, file->log);

	if (fd < 0)
		return STR_NONE;
	/* reading mapped bytes beyond the file's end would kill the program */
	if (size >= n)
		log = map(fd, at, n);
	close_kept(fd);
	return log;
}

void
cachefile_unmap(struct str log)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE), before;

	if (str_is_absent(log))
		return;
	before = (size_t)log.at % page;
	munmap((void *)(log.at - before), before + log.n);
}

/* Writes a log as a new file: its first n bytes, and these bytes. */
static int
put_log(struct repo *repo, const struct cachefile *file, size_t n,
    struct str bytes)
{
	struct str log = n == 0 ? STR_NONE : cachefile_map(repo, file, n);
	const struct str part[] = { log, bytes };
	int result;

	if (n > 0 && str_is_absent(log))
		return -1;
	result = put(repo, file, file->log, part, 2);
	cachefile_unmap(log);
	return result;
}

void
cachefile_add(struct repo *repo, const struct cachefile *file, size_t n,
    struct str bytes, struct str was, struct str lines)
{
	struct err ignored = ERR_INIT;	/* then it is learnt again */
	OWN(buf) now = BUF_INIT;
	int fd = n == 0 ? -1 : file_open(repo_common_dir(repo), file->log,
	    true, &ignored);

	let_go(repo);
	if (fd < 0) {
		if ((n == 0 ||
		    str_eq(cachefile_read(&now, repo, file), was)) &&
		    put_log(repo, file, n, bytes) == 0)
			cachefile_write(repo, file, &lines, 1);
		return;
	}
	/* only if nobody else adds, or has added meanwhile */
	if (flock(fd, LOCK_EX | LOCK_NB) == 0 &&
	    str_eq(cachefile_read(&now, repo, file), was) &&
	    lseek(fd, (off_t)n, SEEK_SET) == (off_t)n &&
	    file_write(fd, bytes) == 0)
		cachefile_write(repo, file, &lines, 1);
	close(fd);
}

void
cachefile_fill_in(struct repo *repo, const struct cachefile *file,
    const struct cachefile_part *part, size_t n)
{
	struct err ignored = ERR_INIT;	/* then it is learnt again */
	int fd = file_open(repo_common_dir(repo), file->log, true, &ignored);
	size_t i;

	if (fd < 0)
		return;
	for (i = 0; i < n && pwrite(fd, part[i].bytes.at, part[i].bytes.n,
	    (off_t)part[i].at) == (ssize_t)part[i].bytes.n; i++)
		;
	close(fd);
}

void
cachefile_begin(struct repo *repo)
{
	struct err err = ERR_INIT;	/* unread counts as not kept */

	if (begun.repo != NULL)
		return;
	begun.fd = file_open(repo_common_dir(repo), together.path, false,
	    &err);
	if (begun.fd >= 0 || err.code == ERR_ABSENT)
		begun.repo = repo;
}

void
cachefile_end(struct repo *repo)
{
	struct err ignored = ERR_INIT;	/* then it is learnt again */
	const char *top = repo_common_dir(repo);
	const struct str list = buf_str(&begun.list);
	OWN(buf) all = BUF_INIT;
	unsigned mode;

	let_go(repo);
	if (begun.repo != repo)
		return;
	begun.repo = NULL;
	if (list.n > 0) {
		add_first_line(&all, &together, &list, 1);
		buf_add(&all, list);
		buf_add_byte(&all, '\n');
		buf_add(&all, buf_str(&begun.bytes));
		mode = repo_shared_mode(repo);
		/* refused if a large file has made the folder */
		if (file_put_new(top, together.path, buf_str(&all), mode,
		    &ignored) < 0)
			file_put_new(top, in_folder, buf_str(&all), mode,
			    &ignored);
	}
	buf_release(&begun.list);
	buf_release(&begun.bytes);
}
