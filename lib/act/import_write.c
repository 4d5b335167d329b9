/* SPDX-License-Identifier: ISC */
/*
 * import_write - checks the records by check-record's rules, and writes their
 * files, all or none.
 */

#include "act/import_private.h"
#include "git/file.h"
#include "git/run.h"
#include "git/standing.h"

unsigned
import_source_line(const struct import_record *record, unsigned line)
{
	return line == 0 ? 0 : record->from[line - 1];
}

static int
check(const struct import_record *record, struct notes *notes,
    struct err *err)
{
	OWN(note) note = NOTE_INIT;
	const struct fault *fault;
	unsigned line;
	size_t i;

	if (notes_load_text(&note, notes, record->path.at,
	    buf_str(&record->text), err) < 0 ||
	    notes_check(&note, notes, NULL, err) < 0)
		return -1;
	for (i = 0; i < note.faults.n; i++) {
		fault = &note.faults.fault[i];
		line = import_source_line(record, fault->line);
		switch (fault->rule) {
		case RULE_ITEM:
			IMPORT_REMARK(record->file, line, "%s",
			    fault->text);
			break;
		case RULE_SECTION_MISSING:
		case RULE_SECTION_EMPTY:
		case RULE_DISAGREEMENT:
		case RULE_PASS_ON:
			break;
		default:
			/* with any other fault nobody could agree to it */
			return import_refuse(record->file, line, err, "%s",
			    fault->text);
		}
	}
	return 0;
}

int
import_check(const struct import *import, struct notes *notes,
    struct err *err)
{
	size_t i;

	for (i = 0; i < import->n; i++)
		if (check(&import->record[i], notes, err) < 0)
			return -1;
	return 0;
}

static bool
has(const struct standing *at, const struct oid *text)
{
	return oid_eq(&at->file, text) || oid_eq(&at->index, text) ||
	    oid_eq(&at->head, text);
}

int
import_check_new(const struct import *import, struct repo *repo,
    const struct repo_head *head, struct err *err)
{
	const char *path, *first = NULL, *other = NULL;
	struct standing at;
	struct oid text;
	size_t i, n = 0;

	for (i = 0; i < import->n; i++) {
		path = import->record[i].path.at;
		if (standing_read(&at, repo, &head->commit, path, err) < 0 ||
		    repo_blob_id(&text, buf_str(&import->record[i].text),
		    err) < 0)
			return -1;
		if (!standing_is_free(&at, &OID_NONE) && n++ == 0)
			first = path;
		if (other == NULL && !has(&at, &text))
			other = path;
	}
	if (n == 0)
		return 0;
	if (n == import->n && other != NULL) {
		first = other;
		err_set(err, ERR_REFUSED, "is there already, with another "
		    "text; if these are other notes of that day, write into "
		    "it what they have besides");
	} else if (n == import->n)
		err_set(err, ERR_REFUSED, "is there already, as all of these "
		    "records are; nothing is left to do");
	else
		err_set(err, ERR_REFUSED, "is there already, as %zu of these "
		    "%zu records are; take their meetings out of the notes, "
		    "or the files away with git clean, if a run that was "
		    "killed has left them", n, import->n);
	return err_in(err, first);
}

int
import_write(const struct import *import, const char *top, struct err *err)
{
	struct err why = ERR_INIT;
	sigset_t before;
	size_t i;
	int result = 0;

	run_hold_interrupts(&before);
	for (i = 0; i < import->n && result == 0; i++)
		result = file_create(top, import->record[i].path.at,
		    buf_str(&import->record[i].text), err);
	/* remove what was written before the one that failed */
	for (i--; result < 0 && i-- > 0; )
		if (file_undo_create(top, import->record[i].path.at,
		    &why) < 0)
			err_prefix(err, "%s has to be taken away by hand: ",
			    import->record[i].path.at);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return result;
}
