/* SPDX-License-Identifier: ISC */
/*
 * evidence - what a witnessed agreement rests on: words, or a file that is
 * copied to people/ID/evidence/.
 *
 * Which      A value with a blank in it that names no file is words, all
 *            else has to be a file: a misspelt name is never taken for words.
 * Names      [A-Za-z0-9][A-Za-z0-9._-]{0,99}, as the file is called.
 * Errors     ERR_ABSENT for no such file; ERR_REFUSED for a name that two
 *            systems could read differently, or one that is taken by other
 *            bytes; ERR_TEXT for words as words_read, or too large a file.
 * Ownership  evidence_release gives it back.
 * Floor      4; includes buf, err, file, notes, perform, str, words.
 */
#ifndef EVIDENCE_H
#define EVIDENCE_H

#include <stdbool.h>

#include "buf.h"
#include "err.h"
#include "notes.h"
#include "perform.h"
#include "str.h"

#define EVIDENCE_MAX (8 * 1024 * 1024)

struct evidence {
	struct buf value;	/* what the trailer says: words or a path */
	struct buf bytes;	/* of the file */
	bool is_file;
	bool is_committed;	/* the file stands there already */
	bool is_written;	/* the work tree has it already */
};

#define EVIDENCE_INIT { .value = BUF_INIT, .bytes = BUF_INIT }

/* notes: as committed; id: whose folder. */
int	evidence_read(struct evidence *out, struct notes *notes,
	    struct str id, const char *value, struct err *err);
void	evidence_release(struct evidence *evidence);

/* The file to commit with the act; false if there is none. */
bool	evidence_file(struct perform_file *out,
	    const struct evidence *evidence);

#endif
