/* SPDX-License-Identifier: ISC */
/*
 * reminded - reads the whole file and writes it back without old lines; then
 * each addition goes to its end, over blank lines that have made room for it.
 */

#include "report/reminded.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "git/file.h"

#define FILE_NAME "reminders"
#define FILE_MAX (16 << 20)	/* bytes */
#define KEPT_DAYS 1000		/* no interval of reminders is longer */
#define LINE 76			/* bytes: a key, a day, and what parts them */

static int
by_key(const void *a, const void *b)
{
	const struct reminded_line *x = a, *y = b;

	return strcmp(x->key.at, y->key.at);
}

static bool
parse_line(struct reminded_line *out, struct str line)
{
	const size_t n = sizeof(out->key.at) - 1;

	if (line.n <= n || line.at[n] != ' ' ||
	    !oid_is_hex(str_first(line, n)) ||
	    !date_parse(&out->day, str_from(line, n + 1)))
		return false;
	memcpy(out->key.at, line.at, n);
	out->key.at[n] = '\0';
	return true;
}

/* Reads and sorts the lines, with the last day of each key; skips bad ones. */
static void
parse(struct reminded *r, struct str text)
{
	struct date oldest = date_plus_days(r->today, -KEPT_DAYS);
	struct reminded_line found;
	struct str line;
	size_t i, n = 0;

	while (str_next_line(&line, &text))
		if (parse_line(&found, line) &&
		    date_cmp(found.day, oldest) >= 0)
			*MEM_ADD(r->line, r->n, &r->cap) = found;
	MEM_SORT(r->line, r->n, by_key);
	for (i = 0; i < r->n; i++) {
		if (n == 0 || by_key(&r->line[n - 1], &r->line[i]) != 0)
			r->line[n++] = r->line[i];
		else if (date_cmp(r->line[n - 1].day, r->line[i].day) < 0)
			r->line[n - 1].day = r->line[i].day;
	}
	r->n = n;
}

static int
read_lines(struct reminded *r, struct err *err)
{
	OWN(buf) text = BUF_INIT;

	if (file_read(&text, r->folder.at, FILE_NAME, FILE_MAX, err) < 0)
		return err->code == ERR_ABSENT ? 0 : -1;
	parse(r, buf_str(&text));
	return 0;
}

/* Makes the folder and all folders above it, for this account alone. */
static int
make_folder(const char *folder, struct err *err)
{
	OWN(buf) part = BUF_INIT;
	struct str rest = str_of(folder);
	size_t n = 0, next;

	while (n < rest.n) {
		next = str_find_byte(str_from(rest, n + 1), '/');
		n += 1 + next;
		buf_clear(&part);
		buf_add(&part, str_first(rest, n));
		if (mkdir(part.at, 0700) < 0 && errno != EEXIST)
			return err_system(err, "cannot make the folder %s",
			    part.at);
	}
	return 0;
}

static int
write_all(struct reminded *r, struct err *err)
{
	OWN(buf) text = BUF_INIT;
	size_t i;

	for (i = 0; i < r->n; i++)
		buf_addf(&text, "%s %s\n", r->line[i].key.at,
		    date_text(r->line[i].day).at);
	r->end = (off_t)text.n;
	return file_put(r->folder.at, FILE_NAME, buf_str(&text), 0600, err);
}

int
reminded_open(struct reminded *out, const char *folder, struct date today,
    bool only_reads, struct err *err)
{
	OWN(buf) path = BUF_INIT;
	struct stat st;
	int result = -1;

	buf_addf(&out->folder, "%s%s", folder,
	    str_ends(str_of(folder), "/") ? "" : "/");
	out->today = today;
	if (only_reads)
		return stat(folder, &st) < 0 && errno == ENOENT ? 0 :
		    read_lines(out, err);
	buf_addf(&path, "%s" FILE_NAME ".lock", out->folder.at);
	if (make_folder(folder, err) < 0)
		return -1;
	out->lock = open(path.at, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW,
	    0600);
	if (out->lock < 0)
		err_system(err, "cannot write to %s", path.at);
	else if (flock(out->lock, LOCK_EX | LOCK_NB) < 0)
		errno == EWOULDBLOCK ?
		    err_set(err, ERR_REFUSED, "another run is sending; wait "
		    "until it has ended") :
		    err_system(err, "cannot lock %s", path.at);
	else if (read_lines(out, err) == 0)
		result = write_all(out, err);
	return result;
}

struct date
reminded_day(const struct reminded *r, const struct sha256_text *key)
{
	struct reminded_line wanted = { *key, DATE_NONE }, *found = NULL;

	if (r->n > 0)
		found = bsearch(&wanted, r->line, r->n, sizeof(*r->line),
		    by_key);
	return found == NULL ? DATE_NONE : found->day;
}

/* Writes behind the lines that are there. */
static int
put(const struct reminded *r, struct str text, struct err *err)
{
	int result = -1, fd = file_open(r->folder.at, FILE_NAME, true, err);

	if (fd < 0)
		return -1;
	if (lseek(fd, r->end, SEEK_SET) < 0 || file_write(fd, text) < 0 ||
	    fsync(fd) < 0) {
		err_system(err, "cannot write");
		err_in(err, FILE_NAME);
	} else
		result = 0;
	close(fd);
	return result;
}

int
reminded_make_room(const struct reminded *r, size_t n, struct err *err)
{
	OWN(buf) blank = BUF_INIT;

	while (n-- > 0)
		buf_addf(&blank, "%*s\n", LINE - 1, "");
	return put(r, buf_str(&blank), err);
}

int
reminded_add(struct reminded *r, const struct sha256_text *const key[],
    size_t n, struct err *err)
{
	OWN(buf) text = BUF_INIT;
	size_t i;

	for (i = 0; i < n; i++)
		buf_addf(&text, "%s %s\n", key[i]->at,
		    date_text(r->today).at);
	if (put(r, buf_str(&text), err) < 0)
		return -1;
	r->end += (off_t)text.n;
	return 0;
}

void
reminded_close(struct reminded *r)
{
	if (r->lock >= 0)
		close(r->lock);
	free(r->line);
	buf_release(&r->folder);
	*r = (struct reminded)REMINDED_INIT;
}
