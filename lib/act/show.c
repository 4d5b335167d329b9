/* SPDX-License-Identifier: ISC */
/* sheet - what is known is put into rows once, and then printed as text. */

#include "act/show.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

static void
add_row(struct show *sheet, enum role role, struct str name,
    const struct voice *voice, bool is_awaited)
{
	const struct event *event = voice == NULL ? NULL : voice->event;
	struct show_row *row;

	MEM_ROOM(sheet->row, sheet->nrows, &sheet->row_cap);
	row = &sheet->row[sheet->nrows++];
	*row = (struct show_row){ role_name(role), name, BUF_INIT, voice };
	buf_add_string(&row->said, event == NULL ?
	    is_awaited ? "not yet" : "not asked" :
	    event->type == ACT_DECLINE ? "declined" :
	    event->type == ACT_WITHDRAW ? "withdrew" :
	    event->is_withdrawn ? "withdrawn" : "agreed");
	if (event != NULL && event->type == ACT_WITNESS)
		buf_addf(&row->said, ", says %s", event->witness);
}

/* The person, whoever led and said something, and who leads but did not. */
static void
make_rows(struct show *sheet)
{
	const struct record *record = &sheet->note.record;
	const struct agreement *agreement = &sheet->past.agreement;
	const struct voice *voice = agreement->voice;
	const struct leader *leader;
	const struct event *event;
	bool has_leader = false;
	size_t i, j;

	add_row(sheet, ROLE_PERSON, sheet->person.name,
	    agreement->person, agreement->needs_person);
	leader = person_leader(&sheet->person, record->kind,
	    date_is_none(record->date) ? sheet->today : record->date);
	for (i = 0; i < agreement->nvoices; i++) {
		event = voice[i].event;
		/* the last act of a leader counts */
		for (j = i + 1; j < agreement->nvoices; j++)
			if (voice[j].event->role != ROLE_PERSON &&
			    strcmp(voice[j].event->email, event->email) == 0)
				break;
		if (event->role == ROLE_PERSON || j < agreement->nvoices)
			continue;
		add_row(sheet, event->role, str_of(event->name), &voice[i],
		    false);
		has_leader |= leader != NULL &&
		    str_is(leader->email, event->email);
	}
	if (leader != NULL && !has_leader)
		add_row(sheet, leader->role, leader->name, NULL,
		    agreement->needs_leader);
}

int
show_open(struct show *out, struct repo *repo, const char *path,
    struct date today, struct err *err)
{
	struct lookup *past = &out->past;
	struct err absent;
	struct oid tree;
	bool is_there;

	out->repo = repo;
	out->today = today;
	if (repo_tip(&out->tip, repo, err) < 0 ||
	    repo_tree_of(&tree, repo, &out->tip, err) < 0 ||
	    notes_open_tree(&out->notes, repo, &tree, err) < 0)
		return -1;
	is_there = notes_load(&out->note, &out->notes, path, NOTE_WHOLE,
	    err) == 0;
	absent = *err;
	if (!is_there && absent.code != ERR_ABSENT)
		return -1;
	if (is_there && (note_check_sound(&out->note, err) < 0 ||
	    notes_person(&out->person, &out->notes, out->note.name.person,
	    err) < 0))
		return -1;
	if (lookup_record(past, repo, &out->tip, path, is_there, err) < 0)
		return -1;
	if (!is_there) {
		/* history may know what became of it */
		out->is_gone = past->state != NULL &&
		    (past->state->is_void || past->state->is_moved);
		*err = absent;
		return out->is_gone ? 0 : -1;
	}
	if (past->version == NULL)
		return err_set(err, ERR_GIT, "history does not know %s as it "
		    "is committed; git fsck", path);
	make_rows(out);
	return 0;
}

void
show_close(struct show *sheet)
{
	size_t i;

	for (i = 0; i < sheet->nrows; i++)
		buf_release(&sheet->row[i].said);
	free(sheet->row);
	lookup_release(&sheet->past);
	person_release(&sheet->person);
	note_release(&sheet->note);
	notes_close(&sheet->notes);
	*sheet = (struct show)SHOW_INIT;
}

bool
show_next_disclosure(const struct event **out, const struct show *sheet,
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

static void
add_text_rows(struct buf *out, const struct show *sheet)
{
	const struct show_row *row;
	size_t i, n, names = 0, said = 0;

	for (i = 0; i < sheet->nrows; i++) {
		n = utf8_width(sheet->row[i].name);
		names = n > names ? n : names;
		n = utf8_width(buf_str(&sheet->row[i].said));
		said = n > said ? n : said;
	}
	for (i = 0; i < sheet->nrows; i++) {
		row = &sheet->row[i];
		utf8_add_padded(out, str_of(row->role), 12);
		utf8_add_padded(out, row->name, names + 2);
		if (row->voice == NULL) {
			buf_addf(out, "%s\n", row->said.at);
			continue;
		}
		utf8_add_padded(out, buf_str(&row->said), said + 2);
		utf8_add_padded(out, str_of(level_name(row->voice->level)),
		    11);
		buf_addf(out, "%s  %.12s\n",
		    date_text(row->voice->event->day).at,
		    oid_text(&row->voice->event->commit).at);
	}
}

void
show_add_end(struct buf *out, const struct state *state)
{
	const struct event *event;
	size_t i = state->nevents;

	if (state->is_moved) {
		buf_addf(out, "moved to %s", state->moved_to);
		return;
	}
	/* the last that made it void */
	while (i > 0 && state->event[i - 1].type != ACT_VOID)
		i--;
	buf_add_string(out, "void");
	if (i == 0)
		return;
	event = &state->event[i - 1];
	buf_addf(out, " since %s, by %s <%s>: %s (commit %.12s)",
	    date_text(event->day).at, event->name, event->email,
	    event->words, oid_text(&event->commit).at);
}

/* The names that a record had before, the oldest first. */
static void
add_text_names(struct buf *out, const struct state *elsewhere)
{
	if (elsewhere == NULL)
		return;
	add_text_names(out, elsewhere->elsewhere);
	buf_addf(out, "Formerly    %s\n", elsewhere->path);
}

/* What this name stood for before, the oldest first, and what it was itself. */
static void
add_text_former(struct buf *out, const struct state *state)
{
	if (state == NULL)
		return;
	if (state->former != NULL) {
		add_text_former(out, state->former);
		buf_add_string(out, "Before it   a record of this name, ");
		show_add_end(out, state->former);
		buf_add_byte(out, '\n');
	}
	add_text_names(out, state->elsewhere);
}

void
show_add_text(struct buf *out, const struct show *sheet)
{
	struct str text = buf_str(&sheet->note.text);
	const struct state *state = sheet->past.state;
	const struct event *event;
	size_t i = 0;

	if (sheet->is_gone) {
		buf_addf(out, "State       %s\n\nRecord      %s\n",
		    state->is_moved ? "moved" : state_name(STATE_VOID),
		    sheet->note.path.at);
		add_text_former(out, state);
		buf_add_string(out, "It is       ");
		show_add_end(out, state);
		buf_add_byte(out, '\n');
	} else {
		buf_add(out, text);
		if (!str_ends(text, "\n"))
			buf_add_byte(out, '\n');
		buf_addf(out, "\n%.72s\n\nState       %s\n\n",
		    "----------------------------------------"
		    "--------------------------------",
		    state_name(sheet->past.agreement.state));
		add_text_rows(out, sheet);
		buf_addf(out, "\nRecord      %s\nText        %s\n"
		    "SHA-256     %s\n", sheet->note.path.at,
		    oid_text(&sheet->past.version->text).at,
		    sha256_of(text).at);
		add_text_former(out, state);
	}
	buf_addf(out, "Printed     %s, commit %s\n",
	    date_text(sheet->today).at, oid_text(&sheet->tip).at);
	if (show_next_disclosure(&event, sheet, &i))
		buf_add_string(out, "\nShown to others\n\n");
	for (i = 0; show_next_disclosure(&event, sheet, &i); )
		buf_addf(out, "%s  %s: %s (by %s, commit %.12s%s)\n",
		    date_text(event->day).at, event->to, event->words,
		    event->name, oid_text(&event->commit).at,
		    oid_eq(&event->text, &sheet->past.version->text) ? "" :
		    ", an earlier text");
}
