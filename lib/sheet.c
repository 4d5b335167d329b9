/* SPDX-License-Identifier: ISC */
/* sheet - what is known is put into rows once, and then printed as text. */

#include "sheet.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "text.h"

static const char *
said_by(const struct voice *voice, bool is_awaited)
{
	if (voice == NULL)
		return is_awaited ? "not yet" : "not asked";
	switch (voice->event->type) {
	case ACT_DECLINE:
		return "declined";
	case ACT_WITHDRAW:
		return "withdrew";
	default:
		return voice->event->is_withdrawn ? "withdrawn" : "agreed";
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
	if (voice != NULL && voice->event->type == ACT_WITNESS)
		buf_addf(&row->said, ", says %s", voice->event->witness);
}

/* Whether a later act of the same leader follows. */
static bool
speaks_again(const struct agreement *agreement, size_t i)
{
	const struct event *event = agreement->voice[i].event, *later;
	size_t j;

	for (j = i + 1; j < agreement->nvoices; j++) {
		later = agreement->voice[j].event;
		if (later->role != ROLE_PERSON &&
		    strcmp(later->email, event->email) == 0)
			return true;
	}
	return false;
}

/* The person, whoever led and said something, and who leads but did not. */
static void
make_rows(struct sheet *sheet)
{
	const struct record *record = &sheet->note.record;
	const struct agreement *agreement = &sheet->past.agreement;
	const struct leader *leader;
	const struct event *event;
	bool has_leader = false;
	size_t i;

	add_row(sheet, ROLE_PERSON, sheet->person.name,
	    agreement->person, agreement->needs_person);
	leader = person_leader(&sheet->person, record->kind,
	    date_is_none(record->date) ? sheet->today : record->date);
	for (i = 0; i < agreement->nvoices; i++) {
		event = agreement->voice[i].event;
		if (event->role == ROLE_PERSON || speaks_again(agreement, i))
			continue;
		add_row(sheet, event->role, str_of(event->name),
		    &agreement->voice[i], false);
		has_leader |= leader != NULL &&
		    str_is(leader->email, event->email);
	}
	if (leader != NULL && !has_leader)
		add_row(sheet, leader->role, leader->name, NULL,
		    agreement->needs_leader);
}

/* Nothing stands there, but history may know what became of it. */
static int
open_gone(struct sheet *out, const char *path, struct err *err)
{
	const struct err absent = *err;

	if (lookup_record(&out->past, out->repo, &out->tip, path, false,
	    err) < 0)
		return -1;
	out->is_gone = out->past.state != NULL &&
	    (out->past.state->is_void || out->past.state->is_moved);
	if (out->is_gone)
		return 0;
	*err = absent;
	return -1;
}

int
sheet_open(struct sheet *out, struct repo *repo, const char *path,
    struct date today, struct err *err)
{
	struct oid tree;

	out->repo = repo;
	out->today = today;
	if (repo_tip(&out->tip, repo, err) < 0 ||
	    repo_tree_of(&tree, repo, &out->tip, err) < 0 ||
	    notes_open_tree(&out->notes, repo, &tree, err) < 0)
		return -1;
	if (notes_load(&out->note, &out->notes, path, NOTE_WHOLE, err) < 0)
		return err->code == ERR_ABSENT ? open_gone(out, path, err) :
		    -1;
	if (note_check_sound(&out->note, err) < 0 ||
	    notes_person(&out->person, &out->notes, out->note.name.person,
	    err) < 0 ||
	    lookup_record(&out->past, repo, &out->tip, path, true,
	    err) < 0)
		return -1;
	if (out->past.version == NULL)
		return err_set(err, ERR_GIT, "history does not know %s as it "
		    "is committed; git fsck", path);
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
	lookup_release(&sheet->past);
	person_release(&sheet->person);
	note_release(&sheet->note);
	notes_close(&sheet->notes);
	*sheet = (struct sheet)SHEET_INIT;
}

bool
sheet_next_disclosure(const struct event **out, const struct sheet *sheet,
    size_t *next)
{
	const struct state *state = sheet->past.state;

	while (*next < state->nevents) {
		*out = &state->event[(*next)++];
		if ((*out)->type == ACT_DISCLOSE)
			return true;
	}
	return false;
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
		buf_addf(out, "%s  %.12s\n", date_text(row->voice->event->day).at,
		    oid_text(&row->voice->event->commit).at);
	}
}

static void
add_text_disclosures(struct buf *out, const struct sheet *sheet)
{
	const struct event *event;
	size_t i = 0;

	if (sheet_next_disclosure(&event, sheet, &i))
		buf_add_string(out, "\nShown to others\n\n");
	for (i = 0; sheet_next_disclosure(&event, sheet, &i); )
		buf_addf(out, "%s  %s: %s (by %s, commit %.12s%s)\n",
		    date_text(event->day).at, event->to, event->words,
		    event->name, oid_text(&event->commit).at,
		    oid_eq(&event->text, &sheet->past.version->text) ? "" :
		    ", an earlier text");
}

/* The last thing that was done to a record that is not there any more. */
static const struct event *
end_of(const struct state *state)
{
	size_t i;

	for (i = state->nevents; i-- > 0; )
		if (state->event[i].type == ACT_VOID)
			return &state->event[i];
	return NULL;
}

void
sheet_add_end(struct buf *out, const struct state *state)
{
	const struct event *event = end_of(state);

	if (state->is_moved)
		buf_addf(out, "moved to %s", state->moved_to);
	else if (event != NULL)
		buf_addf(out, "void since %s, by %s <%s>: %s (commit %.12s)",
		    date_text(event->day).at, event->name, event->email,
		    event->words, oid_text(&event->commit).at);
	else
		buf_add_string(out, "void");
}

/* What this name stood for before, the oldest first. */
static void
add_text_former(struct buf *out, const struct state *state)
{
	if (state == NULL || state->former == NULL)
		return;
	add_text_former(out, state->former);
	if (state->was_elsewhere) {
		buf_addf(out, "Formerly    %s\n", state->former->path);
		return;
	}
	buf_add_string(out, "Before it   a record of this name, ");
	sheet_add_end(out, state->former);
	buf_add_byte(out, '\n');
}

static void
add_text_gone(struct buf *out, const struct sheet *sheet)
{
	const struct state *state = sheet->past.state;

	buf_addf(out, "State       %s\n\nRecord      %s\n",
	    state->is_moved ? "moved" : state_name(STATE_VOID),
	    sheet->note.path.at);
	add_text_former(out, state);
	buf_add_string(out, "It is       ");
	sheet_add_end(out, state);
	buf_addf(out, "\nPrinted     %s, commit %s\n",
	    date_text(sheet->today).at, oid_text(&sheet->tip).at);
	add_text_disclosures(out, sheet);
}

void
sheet_add_text(struct buf *out, const struct sheet *sheet)
{
	struct str text = buf_str(&sheet->note.text);

	if (sheet->is_gone) {
		add_text_gone(out, sheet);
		return;
	}
	buf_add(out, text);
	if (!str_ends(text, "\n"))
		buf_add_byte(out, '\n');
	buf_addf(out, "\n%.72s\n\n", "----------------------------------------"
	    "--------------------------------");
	buf_addf(out, "State       %s\n\n",
	    state_name(sheet->past.agreement.state));
	add_text_rows(out, sheet);
	buf_addf(out, "\nRecord      %s\nText        %s\nSHA-256     %s\n",
	    sheet->note.path.at, oid_text(&sheet->past.version->text).at,
	    sha256_of(text).at);
	add_text_former(out, sheet->past.state);
	buf_addf(out, "Printed     %s, commit %s\n",
	    date_text(sheet->today).at, oid_text(&sheet->tip).at);
	add_text_disclosures(out, sheet);
}
