/* SPDX-License-Identifier: ISC */
/*
 * evidence - what a witnessed agreement rests on: words, or a file that is
 * copied to people/ID/evidence/.
 *
 * Which      A value with a blank in it that names no file is words, all
 *            else has to be a file: a misspelt name is never taken for words.
 * Names      evidence/RECORD-XXXXXXXX.EXT: the record's name without `.md`,
 *            the first digits of the file's object id, and its own ending
 *            ([A-Za-z0-9]{1,10}, else `txt`), so that no two are one.
 * Errors     ERR_ABSENT for no such file; ERR_TEXT for words as words_read,
 *            or too large a file.
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

/* notes: as committed; record: the path of what was agreed to. */
int	evidence_read(struct evidence *out, struct notes *notes,
	    struct str record, const char *value, struct err *err);
void	evidence_release(struct evidence *evidence);

/* The file to commit with the act; false if there is none. */
bool	evidence_file(struct perform_file *out,
	    const struct evidence *evidence);

#endif
