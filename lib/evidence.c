/* SPDX-License-Identifier: ISC */
/* evidence - decide what it is, then see that nothing is in its way. */

#include "evidence.h"

#include <string.h>
#include <sys/stat.h>

#include "file.h"
#include "words.h"

static bool
is_name_byte(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
	    (c >= 'a' && c <= 'z') || c == '.' || c == '_' || c == '-';
}

static bool
is_file_name(struct str name)
{
	size_t i;

	for (i = 0; i < name.n; i++)
		if (!is_name_byte(name.at[i]))
			return false;
	return name.n > 0 && name.n <= 100 && name.at[0] != '.' &&
	    name.at[0] != '-' && name.at[0] != '_';
}

/* Whether the place is free, or taken by the very same bytes. */
static int
check_place(struct evidence *evidence, struct notes *notes, struct err *err)
{
	struct buf there = BUF_INIT;
	const char *path = evidence->value.at;
	int result = -1;

	if (notes_read(&there, &evidence->is_committed, notes, path,
	    EVIDENCE_MAX, err) < 0)
		goto out;
	if (!evidence->is_committed) {
		result = file_read(&there, repo_top(notes->repo), path,
		    EVIDENCE_MAX, err);
		evidence->is_written = result == 0;
		if (result < 0 && err->code == ERR_ABSENT)
			result = 0;
	} else
		result = 0;
	if (result == 0 && (evidence->is_committed || evidence->is_written) &&
	    !str_eq(buf_str(&there), buf_str(&evidence->bytes))) {
		err_set(err, ERR_REFUSED, "is there already, and is another "
		    "file; give yours another name");
		result = err_in(err, path);
	}
out:
	buf_release(&there);
	return result;
}

static int
read_file(struct evidence *out, struct notes *notes, struct str id,
    const char *value, struct err *err)
{
	const char *slash = strrchr(value, '/');
	struct str name = str_of(slash == NULL ? value : slash + 1);

	if (!is_file_name(name))
		return err_set(err, ERR_REFUSED, "--evidence: '%s' is no name "
		    "for a file that others keep; letters, digits, '.', '_' "
		    "and '-' are, and a letter or digit first", name.at);
	if (file_read_any(&out->bytes, value, EVIDENCE_MAX, err) < 0)
		return err->code != ERR_ABSENT ? -1 : err_set(err,
		    ERR_ABSENT, "--evidence: there is no file '%s'; words "
		    "would be more than one", value);
	out->is_file = true;
	buf_addf(&out->value, "people/%.*s/evidence/%.*s", STR_ARGS(id),
	    STR_ARGS(name));
	return check_place(out, notes, err);
}

int
evidence_read(struct evidence *out, struct notes *notes, struct str id,
    const char *value, struct err *err)
{
	struct str words;
	struct stat st;

	if (strchr(value, ' ') == NULL || stat(value, &st) == 0)
		return read_file(out, notes, id, value, err);
	if (words_read(&words, "--evidence", value, err) < 0)
		return -1;
	buf_add(&out->value, words);
	return 0;
}

void
evidence_release(struct evidence *evidence)
{
	buf_release(&evidence->value);
	buf_release(&evidence->bytes);
	*evidence = (struct evidence)EVIDENCE_INIT;
}

bool
evidence_file(struct perform_file *out, const struct evidence *evidence)
{
	if (!evidence->is_file || evidence->is_committed)
		return false;
	*out = (struct perform_file){ .path = evidence->value.at,
	    .bytes = buf_str(&evidence->bytes), .before = STR_NONE,
	    .is_written = evidence->is_written };
	return true;
}
