/* SPDX-License-Identifier: ISC */
/* signoff - evidence: whether it is words or a file, and whether it fits. */

#include "act/signoff.h"

#include <string.h>

#include "git/file.h"
#include "git/standing.h"
#include "notes/record.h"

#define EVIDENCE_MAX (8 * 1024 * 1024)

/* The ending of a file's name, if it is plain ASCII and short; or "txt". */
static struct str
ending_of(const char *name)
{
	const char *dot = strrchr(name, '.');
	struct str ending = str_of(dot == NULL ? "" : dot + 1);

	return str_word(ending, "") < ending.n || ending.n == 0 ||
	    ending.n > 10 ? STR_LIT("txt") : ending;
}

int
evidence_read(struct evidence *out, const struct signoff *s,
    const char *value, struct err *err)
{
	const char *slash = strrchr(value, '/');
	struct standing at;
	struct str words;
	struct oid oid;

	if (strchr(value, ' ') != NULL && file_is_absent(value)) {
		if (act_read_words(&words, "--evidence", value, err) < 0)
			return -1;
		buf_add(&out->value, words);
		return 0;
	}
	if (file_read_any(&out->bytes, value, EVIDENCE_MAX, err) < 0)
		return err->code != ERR_ABSENT ? -1 : err_set(err,
		    ERR_ABSENT, "--evidence: there is no file '%s'; for their "
		    "words, write more than one", value);
	if (repo_blob_id(&oid, buf_str(&out->bytes), err) < 0)
		return -1;
	out->is_file = true;
	record_evidence_path(&out->value, buf_str(&s->note.path), &oid,
	    ending_of(slash == NULL ? value : slash + 1));
	if (standing_read(&at, s->repo, &s->head.commit, out->value.at,
	    err) < 0)
		return -1;
	/* its path is free, or has the very same bytes */
	out->is_committed = oid_eq(&at.head, &oid);
	return out->is_committed || standing_is_free(&at, &oid) ? 0 :
	    err_about(err, ERR_REFUSED, out->value.at, "is there already, and "
	    "is another file; give yours another name");
}

void
evidence_release(struct evidence *evidence)
{
	buf_release(&evidence->value);
	buf_release(&evidence->bytes);
	*evidence = (struct evidence)EVIDENCE_INIT;
}

bool
evidence_change(struct repo_change *out, const struct evidence *evidence)
{
	*out = (struct repo_change){ .path = evidence->value.at,
	    .bytes = buf_str(&evidence->bytes) };
	return evidence->is_file && !evidence->is_committed;
}
