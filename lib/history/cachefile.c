/* SPDX-License-Identifier: ISC */
/* cachefile - the first line is `what`, a blank, and the lines' sum. */
#define _DEFAULT_SOURCE	/* flock */
#include "history/cachefile.h"

#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/err.h"
#include "base/sum.h"
#include "git/file.h"

#define SIZE_MAX_KEPT ((size_t)1 << 30)
#define DIGITS (sizeof(struct sum_text) - 1)

/* Memory that is written as it is can be read by machines of the same sort. */
#define AS_TEXT(value) #value
#define MACHINE(order, size) AS_TEXT(order) "/" AS_TEXT(size)

/*
 * Another release believes nothing of what this one kept.  Between releases
 * a number grows whenever the engine, or a report, says anything else than
 * before of the same history, not only when the lines change.
 */
const struct cachefile cachefile_index = { "one-to-one/index",
	"one-to-one index 2", "one-to-one/commits" };
const struct cachefile cachefile_whose = { "one-to-one/whose",
	"one-to-one states 2 " MACHINE(__BYTE_ORDER__, __SIZEOF_SIZE_T__),
	"one-to-one/states" };
const struct cachefile cachefile_people = { "one-to-one/people",
	"one-to-one people 7", NULL };
const struct cachefile cachefile_news = { "one-to-one/news",
	"one-to-one news 7", NULL };
const struct cachefile cachefile_days = { "one-to-one/days",
	"one-to-one days 4", NULL };
const struct cachefile cachefile_screen = { "one-to-one/screen",
	"one-to-one screen 1", NULL };
const struct cachefile cachefile_audited = { "one-to-one/audited",
	"one-to-one audited 1", NULL };

static void
add_first_line(struct buf *out, const struct cachefile *file,
    struct str lines)
{
	buf_addf(out, "%s %s\n", file->what, sum_text(lines).at);
}

struct str
cachefile_read(struct buf *bytes, struct repo *repo,
    const struct cachefile *file)
{
	struct err ignored = ERR_INIT;	/* what cannot be read is not kept */
	OWN(buf) first = BUF_INIT;
	struct str lines;
	bool is_whole;

	buf_clear(bytes);
	if (file_read(bytes, repo_common_dir(repo), file->path,
	    SIZE_MAX_KEPT, &ignored) < 0)
		return STR_NONE;
	lines = str_from(buf_str(bytes), strlen(file->what) + 1 + DIGITS + 1);
	add_first_line(&first, file, lines);
	is_whole = str_starts(buf_str(bytes), first.at);
	return is_whole ? lines : STR_NONE;
}

void
cachefile_write(struct repo *repo, const struct cachefile *file,
    struct buf *lines)
{
	struct err ignored = ERR_INIT;	/* then it is found out again */
	OWN(buf) first = BUF_INIT;

	add_first_line(&first, file, buf_str(lines));
	buf_splice(lines, 0, 0, buf_str(&first));
	file_put(repo_common_dir(repo), file->path, buf_str(lines),
	    repo_shared_mode(repo), &ignored);
}

struct str
cachefile_map(struct repo *repo, const struct cachefile *file, size_t n)
{
	struct err ignored = ERR_INIT;	/* what cannot be read is not kept */
	struct stat st;
	void *at = MAP_FAILED;
	int fd = file_open(repo_common_dir(repo), file->log, false, &ignored);

	/* what is mapped and not there would end the program */
	if (fd >= 0 && n > 0 && fstat(fd, &st) == 0 &&
	    (unsigned long long)st.st_size >= n)
		at = mmap(NULL, n, PROT_READ, MAP_SHARED, fd, 0);
	if (fd >= 0)
		close(fd);
	return at == MAP_FAILED ? STR_NONE : (struct str){ at, n };
}

void
cachefile_unmap(struct str log)
{
	if (!str_is_absent(log))
		munmap((void *)log.at, log.n);
}

void
cachefile_add(struct repo *repo, const struct cachefile *file, size_t n,
    struct str bytes, struct str was, struct buf *lines)
{
	struct err ignored = ERR_INIT;	/* then it is found out again */
	OWN(buf) now = BUF_INIT;
	int fd;

	if (n == 0) {
		if (file_put(repo_common_dir(repo), file->log, bytes,
		    repo_shared_mode(repo), &ignored) == 0)
			cachefile_write(repo, file, lines);
		return;
	}
	fd = file_open(repo_common_dir(repo), file->log, true, &ignored);
	if (fd < 0)
		return;
	/* nobody else has added to it meanwhile */
	if (flock(fd, LOCK_EX | LOCK_NB) == 0 &&
	    str_eq(cachefile_read(&now, repo, file), was) &&
	    lseek(fd, (off_t)n, SEEK_SET) == (off_t)n &&
	    file_write(fd, bytes) == 0)
		cachefile_write(repo, file, lines);
	close(fd);
}
