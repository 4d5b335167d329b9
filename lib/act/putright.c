/* SPDX-License-Identifier: ISC */
/* putright - one pass over the text copies every line that is not replaced. */

#include "act/putright.h"

#include "history/lookup.h"
#include "history/notes.h"
#include "history/treediff.h"
#include "notes/record.h"

void
putright_title(struct buf *out, const struct kind *kind,
    const struct person *person, const struct leader *leader,
    struct date date)
{
	struct kind_values values = { person->name, leader == NULL ?
	    STR_NONE : leader->name, date };
	OWN(buf) body = BUF_INIT;
	struct str line, rest;

	kind_expand(&body, kind, &values, NULL);
	rest = buf_str(&body);
	while (leader != NULL && str_next_line(&line, &rest))
		if (str_starts(line, "# ")) {
			buf_add(out, line);
			break;
		}
}

/*
 * Appends the title that the template and the roster of a commit give for the
 * record; nothing if one of these is missing or cannot be read.
 */
static int
add_title_at(struct buf *out, struct repo *repo, const struct oid *commit,
    struct str id, const struct record *record, struct err *err)
{
	OWN_BY(notes_close, notes) then = NOTES_INIT;
	OWN(person) person = PERSON_INIT;
	const struct kind *kind;

	if (notes_open_commit(&then, repo, commit, err) < 0 ||
	    notes_kind(&kind, &then, record->kind, err) < 0 ||
	    notes_person(&person, &then, id, err) < 0)
		return err->code == ERR_TEXT || err->code == ERR_ABSENT ? 0 :
		    -1;
	if (kind != NULL)
		putright_title(out, kind, &person, person_leader(&person,
		    record->kind, record->date), record->date);
	return 0;
}

int
putright_find_title(struct buf *title, struct str text, struct repo *repo,
    const struct oid *tip, const char *path, struct err *err)
{
	OWN(lookup) past = LOOKUP_INIT;
	OWN(record) record = RECORD_INIT;
	OWN(buf) other = BUF_INIT;

	if (str_has_line(text, buf_str(title)))
		return 0;
	record_read_front(&record, text, true, NULL);
	if (lookup_record(&past, repo, tip, path, false, err) < 0)
		return err->code == ERR_REFUSED ? 0 : -1;
	if (past.version != NULL && add_title_at(&other, repo,
	    &version_at(past.state, 0)->commit, treediff_person(path), &record,
	    err) < 0)
		return -1;
	if (other.n > 0)
		buf_swap(title, &other);
	return 0;
}

struct str
putright_with(bool *is_strange, struct str with, const struct leader *before,
    const struct leader *after)
{
	*is_strange = false;
	if (before == NULL || after == NULL || str_is_absent(with) ||
	    str_eq(before->email, after->email))
		return STR_NONE;
	if (str_eq(with, before->name))
		return after->name;
	*is_strange = !str_eq(with, after->name);
	return STR_NONE;
}

static bool
is_line_of(struct str line, const char *key)
{
	return str_starts(line, key) &&
	    str_starts(str_from(line, str_of(key).n), ":");
}

/* Appends the lines whose keys the front matter does not have. */
static int
add_missing(struct buf *out, struct str front,
    const struct putright_line *line, struct err *err)
{
	struct str have, rest;
	bool is_there;

	for (; line->key != NULL; line++) {
		is_there = false;
		for (rest = front; str_next_line(&have, &rest); )
			is_there |= is_line_of(have, line->key);
		if (!is_there &&
		    compose_pair(out, line->key, line->value, err) < 0)
			return -1;
	}
	return 0;
}

int
putright(struct buf *out, struct str text, const struct putright_line *lines,
    struct str before, struct str after, bool *leaves_title, struct err *err)
{
	const struct putright_line *to;
	bool is_inside = false;		/* between the "---" lines */
	bool had_title = false;
	struct str line, rest = text;
	unsigned n;

	*leaves_title = false;
	for (n = 1; str_next_line(&line, &rest); n++) {
		to = NULL;
		if (str_is(line, "---") && (n == 1 || is_inside)) {
			is_inside = n == 1;
			if (!is_inside && add_missing(out, str_first(text,
			    (size_t)(line.at - text.at)), lines, err) < 0)
				return -1;
		} else if (is_inside) {
			for (to = lines; to->key != NULL &&
			    !is_line_of(line, to->key); to++)
				;
		} else if (!had_title && str_starts(line, "# ")) {
			had_title = true;
			if (before.n > 0 && after.n > 0 &&
			    str_eq(line, before))
				line = after;
			else
				*leaves_title = !str_eq(line, after);
		}
		if (to != NULL && to->key != NULL &&
		    !str_is_absent(to->value)) {
			if (compose_pair(out, to->key, to->value, err) < 0)
				return -1;
			continue;
		}
		buf_add(out, line);
		buf_add_byte(out, '\n');
	}
	if (!str_ends(text, "\n"))
		buf_cut(out, out->n - 1);
	return 0;
}
