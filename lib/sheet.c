/* SPDX-License-Identifier: ISC */
/* sheet - what is known is put into rows once, and then printed as text. */

#include "sheet.h"

#include <stdlib.h>

#include "mem.h"
#include "text.h"
#include "topic.h"

static const char *
said_by(const struct voice *voice, bool is_awaited)
{
	if (voice == NULL)
		return is_awaited ? "not yet" : "not asked";
	switch (voice->type) {
	case ACT_DECLINE:
		return "declined";
	case ACT_WITHDRAW:
		return "withdrew";
	default:
		return voice->is_void ? "withdrawn" : "agreed";
	}
}

static void
add_row(struct sheet *sheet, enum role role, struct str name,
    const struct voice *voice, bool is_awaited)
{
	struct sheet_row *row;

	sheet->row = mem_room(sheet->row, sheet->nrows, &sheet->row_cap,
	    sizeof(*sheet->row));
	row = &sheet->row[sheet->nrows++];
	*row = (struct sheet_row){ role_name(role), name, BUF_INIT, voice };
	buf_add_string(&row->said, said_by(voice, is_awaited));
	if (voice != NULL && voice->type == ACT_WITNESS)
		buf_addf(&row->said, ", says %.*s", STR_ARGS(voice->witness));
}

/* Whether a later act of the same leader follows. */
static bool
speaks_again(const struct trail *trail, size_t i)
{
	size_t j;

	for (j = i + 1; j < trail->nvoices; j++)
		if (trail->voice[j].role != ROLE_PERSON &&
		    str_eq(trail->voice[j].email, trail->voice[i].email))
			return true;
	return false;
}

/* The person, whoever led and said something, and who leads but did not. */
static void
make_rows(struct sheet *sheet)
{
	const struct record *record = &sheet->note.record;
	const struct trail *trail = &sheet->trail;
	const struct leader *leader;
	const struct voice *voice;
	bool has_leader = false;
	size_t i;

	add_row(sheet, ROLE_PERSON, sheet->person.name,
	    sheet->standing.person, sheet->standing.needs_person);
	leader = person_leader(&sheet->person, record->kind,
	    date_is_none(record->date) ? sheet->today : record->date);
	for (i = 0; i < trail->nvoices; i++) {
		voice = &trail->voice[i];
		if (voice->role == ROLE_PERSON || speaks_again(trail, i))
			continue;
		add_row(sheet, voice->role, voice->name, voice, false);
		has_leader |= leader != NULL &&
		    str_eq(voice->email, leader->email);
	}
	if (leader != NULL && !has_leader)
		add_row(sheet, leader->role, leader->name, NULL,
		    sheet->standing.needs_leader);
}

int
sheet_open(struct sheet *out, struct repo *repo, const char *path,
    struct date today, struct err *err)
{
	struct oid tree;

	out->repo = repo;
	out->today = today;
	if (repo_is_shallow(repo))
		return err_set(err, ERR_REFUSED, "history is not whole here "
		    "(a shallow clone), so nothing can be verified; git fetch "
		    "--unshallow");
	if (repo_tip(&out->tip, repo, err) < 0 ||
	    repo_tree_of(&tree, repo, &out->tip, err) < 0 ||
	    notes_open_tree(&out->notes, repo, &tree, err) < 0 ||
	    notes_load(&out->note, &out->notes, path, NOTE_WHOLE, err) < 0 ||
	    note_check_sound(&out->note, err) < 0 ||
	    notes_person(&out->person, &out->notes, out->note.name.person,
	    err) < 0 ||
	    trail_read(&out->trail, repo, &out->tip, path, out->note.kind,
	    err) < 0 ||
	    topic_standing(&out->standing, &out->note, &out->notes,
	    &out->trail, err) < 0 ||
	    disclosures_read(&out->disclosures, repo, &out->tip, path,
	    out->note.kind, err) < 0)
		return -1;
	make_rows(out);
	return 0;
}

void
sheet_close(struct sheet *sheet)
{
	size_t i;

	for (i = 0; i < sheet->nrows; i++)
		buf_release(&sheet->row[i].said);
	free(sheet->row);
	disclosures_release(&sheet->disclosures);
	trail_release(&sheet->trail);
	person_release(&sheet->person);
	note_release(&sheet->note);
	notes_close(&sheet->notes);
	*sheet = (struct sheet)SHEET_INIT;
}

static size_t
widest(const struct sheet *sheet, size_t (*width)(const struct sheet_row *))
{
	size_t i, n, max = 0;

	for (i = 0; i < sheet->nrows; i++) {
		n = width(&sheet->row[i]);
		max = n > max ? n : max;
	}
	return max;
}

static size_t
name_width(const struct sheet_row *row)
{
	return text_width(row->name);
}

static size_t
said_width(const struct sheet_row *row)
{
	return text_width(buf_str(&row->said));
}

static void
add_text_rows(struct buf *out, const struct sheet *sheet)
{
	size_t i, names = widest(sheet, name_width) + 2;
	size_t said = widest(sheet, said_width) + 2;
	const struct sheet_row *row;

	for (i = 0; i < sheet->nrows; i++) {
		row = &sheet->row[i];
		text_add_padded(out, str_of(row->role), 12);
		text_add_padded(out, row->name, names);
		if (row->voice == NULL) {
			buf_addf(out, "%s\n", row->said.at);
			continue;
		}
		text_add_padded(out, buf_str(&row->said), said);
		text_add_padded(out, str_of(level_name(row->voice->level)),
		    11);
		buf_addf(out, "%s  %.12s\n", date_text(row->voice->day).at,
		    oid_text(&row->voice->commit).at);
	}
}

static void
add_text_disclosures(struct buf *out, const struct sheet *sheet)
{
	const struct disclosure *item;
	size_t i;

	if (sheet->disclosures.n > 0)
		buf_add_string(out, "\nShown to others\n\n");
	for (i = 0; i < sheet->disclosures.n; i++) {
		item = &sheet->disclosures.item[i];
		buf_addf(out, "%s  %.*s: %.*s (by %.*s, commit %.12s%s)\n",
		    date_text(item->day).at, STR_ARGS(item->to),
		    STR_ARGS(item->reason), STR_ARGS(item->name),
		    oid_text(&item->commit).at,
		    oid_eq(&item->text, &sheet->trail.text) ? "" :
		    ", an earlier text");
	}
}

void
sheet_add_text(struct buf *out, const struct sheet *sheet)
{
	struct str text = buf_str(&sheet->note.text);

	buf_add(out, text);
	if (!str_ends(text, "\n"))
		buf_add_byte(out, '\n');
	buf_addf(out, "\n%.72s\n\n", "----------------------------------------"
	    "--------------------------------");
	buf_addf(out, "State       %s\n\n",
	    state_name(sheet->standing.state));
	add_text_rows(out, sheet);
	buf_addf(out, "\nRecord      %s\nText        %s\nSHA-256     %s\n",
	    sheet->note.path.at, oid_text(&sheet->trail.text).at,
	    sha256_of(text).at);
	buf_addf(out, "Printed     %s, commit %s\n",
	    date_text(sheet->today).at, oid_text(&sheet->tip).at);
	add_text_disclosures(out, sheet);
}
