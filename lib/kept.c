/* SPDX-License-Identifier: ISC */
/* kept - the first line is `what`, a blank, and the SHA-256 of the lines. */

#include "kept.h"

#include <string.h>

#include "err.h"
#include "file.h"
#include "oid.h"

#define SIZE_MAX_KEPT ((size_t)1 << 30)
#define DIGITS (sizeof(struct sha256_text) - 1)

static void
add_first_line(struct buf *out, const struct kept_file *file,
    struct str lines)
{
	buf_addf(out, "%s %s\n", file->what, sha256_of(lines).at);
}

struct str
kept_read(struct buf *bytes, struct repo *repo, const struct kept_file *file)
{
	struct err ignored = ERR_INIT;	/* what cannot be read is not kept */
	struct buf first = BUF_INIT;
	struct str lines;
	bool is_whole;

	buf_clear(bytes);
	if (file_read(bytes, repo_common_dir(repo), file->path,
	    SIZE_MAX_KEPT, &ignored) < 0)
		return STR_NONE;
	lines = str_from(buf_str(bytes), strlen(file->what) + 1 + DIGITS + 1);
	add_first_line(&first, file, lines);
	is_whole = str_starts(buf_str(bytes), first.at);
	buf_release(&first);
	return is_whole ? lines : STR_NONE;
}

void
kept_write(struct repo *repo, const struct kept_file *file, struct buf *lines)
{
	struct err ignored = ERR_INIT;	/* then it is found out again */
	struct buf first = BUF_INIT;

	add_first_line(&first, file, buf_str(lines));
	buf_splice(lines, 0, 0, buf_str(&first));
	file_put(repo_common_dir(repo), file->path, buf_str(lines), &ignored);
	buf_release(&first);
}
