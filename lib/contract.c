/* SPDX-License-Identifier: ISC */
/* contract - versions are tried from the newest on, by their trails. */

#include "contract.h"

#include <stdlib.h>

#include "mem.h"
#include "standing.h"
#include "trail.h"

static void
read_lines(struct contract *out)
{
	const struct config *config = &out->note.record.front.config;
	struct cadence cadence;
	const char *why;
	size_t i, cap = 0;

	for (i = 0; i < config->n; i++) {
		if (str_is(config->entry[i].key, "kind") ||
		    str_is(config->entry[i].key, "date") ||
		    str_is(config->entry[i].key, "review") ||
		    !cadence_parse(&cadence, &why, config->entry[i].value))
			continue;
		out->line = mem_room(out->line, out->nlines, &cap,
		    sizeof(*out->line));
		out->line[out->nlines++] = (struct contract_line){
		    config->entry[i].key, cadence };
	}
}

static void
contract_path(struct buf *out, struct str person)
{
	buf_addf(out, "people/%.*s/contract.md", STR_ARGS(person));
}

int
contract_take(struct contract *out, struct notes *notes, struct str person,
    struct str text, struct err *err)
{
	struct buf path = BUF_INIT;
	int result = -1;

	contract_path(&path, person);
	if (notes_load_text(&out->note, notes, path.at, text, NOTE_WHOLE,
	    err) < 0 || note_check_sound(&out->note, err) < 0)
		goto out;
	out->date = out->note.record.date;
	out->review = out->note.record.review;
	out->is_in_force = true;
	read_lines(out);
	result = 0;
out:
	buf_release(&path);
	return result;
}

static bool
has_begun(const struct contract *contract, struct date today)
{
	return date_is_none(contract->date) ||
	    date_cmp(contract->date, today) <= 0;
}

/* Reads a version; *in_force says whether it was agreed and has begun. */
static int
take_version(struct contract *out, bool *in_force, struct notes *notes,
    const struct trail *trail, struct str person, struct date today,
    const struct kind *kind, struct err *err)
{
	struct buf text = BUF_INIT;
	struct standing standing;
	int result = -1;

	if (repo_read_blob(&text, notes->repo, &trail->text, MARK_TEXT_MAX,
	    err) == 0)
		result = contract_take(out, notes, person, buf_str(&text),
		    err);
	if (result == 0) {
		standing = standing_of(&out->note.record, kind,
		    &notes->policy, trail->voice, trail->nvoices,
		    trail->was_agreed);
		*in_force = has_begun(out, today) &&
		    (standing.state == STATE_AGREED ||
		    standing.state == STATE_RECORDED);
	}
	buf_release(&text);
	return result;
}

/*
 * Tries the version that stands at a commit; *older is the commit to look at
 * next, for the version before it.  What nobody has spoken for is not even
 * read: it may be a draft with a slip in it.
 */
static int
try_version(struct contract *out, bool *is_last, struct oid *older,
    struct notes *notes, const struct oid *tip, const char *path,
    struct str person, struct date today, const struct kind *kind,
    struct err *err)
{
	struct trail trail = TRAIL_INIT;
	int result = trail_read(&trail, notes->repo, tip, path, kind, err);

	*is_last = !trail.is_committed;
	if (result == 0 && trail.is_committed) {
		*older = trail.brought_by;
		if (trail.nvoices > 0 || kind->agreed_by == AGREED_BY_NONE)
			result = take_version(out, is_last, notes, &trail,
			    person, today, kind, err);
	}
	trail_release(&trail);
	return result;
}

static int
first_parent(struct oid *out, bool *found, struct repo *repo,
    const struct oid *commit, struct err *err)
{
	struct buf bytes = BUF_INIT;
	struct commit parsed;
	int result = repo_read_commit(&bytes, repo, commit, err);

	*found = result == 0 && commit_parse(&parsed, buf_str(&bytes)) &&
	    parsed.nparents > 0;
	if (*found)
		*out = parsed.parent[0];
	buf_release(&bytes);
	return result;
}

int
contract_find(struct contract *out, struct notes *notes,
    const struct oid *tip, struct str person, struct date today,
    struct err *err)
{
	const struct kind *kind;
	struct buf path = BUF_INIT;
	struct oid at = *tip, older;
	bool is_last = false, found = true;
	int result = notes_kind(&kind, notes, STR_LIT("contract"), err);

	contract_path(&path, person);
	while (result == 0 && kind != NULL && found) {
		result = try_version(out, &is_last, &older, notes, &at,
		    path.at, person, today, kind, err);
		if (result < 0 || is_last)
			break;
		contract_release(out);
		result = first_parent(&at, &found, notes->repo, &older, err);
	}
	buf_release(&path);
	return result;
}

void
contract_release(struct contract *contract)
{
	note_release(&contract->note);
	free(contract->line);
	*contract = (struct contract)CONTRACT_INIT;
}

const struct contract_line *
contract_line(const struct contract *contract, struct str kind)
{
	size_t i;

	for (i = 0; i < contract->nlines; i++)
		if (str_eq(contract->line[i].kind, kind))
			return &contract->line[i];
	return NULL;
}
