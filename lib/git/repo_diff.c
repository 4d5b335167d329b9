/* SPDX-License-Identifier: ISC */
/* repo_diff - libgit2's diff of two buffers, written out line by line. */

#include "git/repo_private.h"

static int
add_hunk(const git_diff_delta *delta, const git_diff_hunk *hunk, void *arg)
{
	(void)delta;
	buf_add_bytes(arg, hunk->header, hunk->header_len);
	return 0;
}

static int
add_line(const git_diff_delta *delta, const git_diff_hunk *hunk,
    const git_diff_line *line, void *arg)
{
	struct buf *out = arg;

	(void)delta;
	(void)hunk;
	if (line->origin == GIT_DIFF_LINE_CONTEXT ||
	    line->origin == GIT_DIFF_LINE_ADDITION ||
	    line->origin == GIT_DIFF_LINE_DELETION)
		buf_add_byte(out, line->origin);
	buf_add_bytes(out, line->content, line->content_len);
	return 0;
}

int
repo_diff_texts(struct buf *out, struct str before, struct str after,
    struct err *err)
{
	git_diff_options options;
	int rc;

	if (repo_start_library(err) < 0)
		return -1;
	rc = git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
	if (rc == 0) {
		options.flags = GIT_DIFF_FORCE_TEXT;
		rc = git_diff_buffers(before.at, before.n, NULL, after.at,
		    after.n, NULL, &options, NULL, NULL, add_hunk, add_line,
		    out);
	}
	return rc == 0 ? 0 : repo_fail(err, "cannot compare two texts");
}
