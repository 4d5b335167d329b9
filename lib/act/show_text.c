/* SPDX-License-Identifier: ISC */
/* show_text - formats a record and its block as lines of plain text. */

#include "act/show.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/table.h"
#include "base/utf8.h"

void
show_add_earlier(struct buf *out, const struct event *event)
{
	bool is_change = event->type == ACT_AMEND || event->type == ACT_MOVE;

	buf_add_string(out, event->type == ACT_AMEND ? "amended it" :
	    event->type == ACT_MOVE ? "moved it" :
	    event->type == ACT_DECLINE ? "declined an earlier text" :
	    "agreed to an earlier text");
	if (event->type == ACT_WITNESS)
		buf_addf(out, ", says %s", event->witness);
	if (is_change && event->words != NULL)
		buf_addf(out, ": %s", event->words);
	if (event->is_withdrawn)
		buf_add_string(out, ", and took it back");
}

const char *
show_state(const struct show *show)
{
	return !show->is_gone ? state_name(show->agreement.state) :
	    show->state->is_moved ? "moved" : state_name(STATE_VOID);
}

const char *
show_signature(const struct voice *voice)
{
	return voice->verdict == SIGN_NONE || voice->verdict == SIGN_GOOD ?
	    NULL : sign_verdict_name(voice->verdict);
}

const char *
show_disclosed(const struct show *show, const struct event *event)
{
	return show->version != NULL &&
	    oid_eq(&event->text, &show->version->text) ? "" :
	    ", an earlier text";
}

struct str
show_kind_title(const struct show *show)
{
	if (show->note.kind != NULL)
		return show->note.kind->title;
	return show->is_gone ? buf_str(&show->state->kind) :
	    show->note.record.kind;
}

struct str
show_title(const struct show *show)
{
	const struct markdown *mark = &show->note.record.mark;
	const struct markdown_block *title = markdown_title(mark);

	return title == NULL ? buf_str(&show->path) :
	    markdown_block_text(mark, (size_t)(title - mark->block));
}

/* "not signed", "signed", "Bob Okafor says so" */
static void
add_surety(struct buf *out, const struct voice *voice)
{
	if (voice->level == LEVEL_WITNESSED)
		buf_addf(out, "%s says so", voice->event->witness);
	else if (voice->level == LEVEL_SIGNED)
		buf_add_string(out, "signed");
	else if (voice->verdict == SIGN_NONE)
		buf_add_string(out, "not signed");
	else
		buf_addf(out, "signature: %s",
		    sign_verdict_name(voice->verdict));
}

/* Says for whom the record waits, and what each party said, in sentences. */
static void
add_said(struct buf *out, const struct show *show)
{
	const struct show_row *row;
	size_t i, n, start = out->n;

	for (i = n = 0; i < show->nrows; i++)
		if (show->row[i].is_awaited)
			buf_addf(out, "%s%.*s", n++ > 0 ? " and " :
			    start > 0 ? " It waits for " : "It waits for ",
			    STR_ARGS(show->row[i].name));
	buf_add_string(out, n == 0 ? "" : ".");
	for (i = 0; i < show->nrows; i++) {
		row = &show->row[i];
		if (row->voice == NULL)
			continue;
		buf_addf(out, "%s%.*s %s on ", out->n > start ||
		    start > 0 ? " " : "", STR_ARGS(row->name),
		    row->voice->event->type == ACT_WITNESS ? "agreed" :
		    row->voice->event->is_withdrawn ?
		    "agreed, and took it back," : row->said.at);
		date_format_long(out, row->voice->event->day);
		buf_add_string(out, "; ");
		add_surety(out, row->voice);
		buf_add_byte(out, '.');
	}
}

/* Says where a record was moved, or why it is void. */
static void
add_end(struct buf *out, const struct state *state)
{
	const struct event *event;
	size_t i = state->events.n;

	if (state->is_moved) {
		buf_addf(out, "moved to %s", state->moved_to);
		return;
	}
	/* the last act that voided it */
	while (i > 0 && event_at(state, i - 1)->type != ACT_VOID)
		i--;
	buf_add_string(out, "void");
	if (i == 0)
		return;
	event = event_at(state, i - 1);
	buf_addf(out, " since %s, by %s <%s>: %s (commit %.12s)",
	    date_text(event->day).at, event->name, event->email,
	    event->words, oid_text(&event->commit).at);
}

void
show_add_standing(struct buf *out, const struct show *show)
{
	const struct record *record = &show->note.record;

	if (show->is_gone) {
		add_end(out, show->state);
		return;
	}
	switch (show->agreement.state) {
	case STATE_PLANNED:
		buf_add_string(out, "Planned for ");
		date_format_long(out, record->date);
		buf_add_byte(out, '.');
		return;
	case STATE_CANCELLED:
		buf_addf(out, "Cancelled: %.*s", STR_ARGS(record->reason));
		return;
	case STATE_DRAFT:
		buf_add_string(out, "A draft: it is not complete.");
		return;
	case STATE_RECORDED:
		buf_add_string(out, "Recorded: nobody has to agree to it.");
		return;
	case STATE_AMENDED:
		buf_add_string(out, "Changed after it was agreed.");
		break;
	default:
		break;
	}
	add_said(out, show);
}

static void
add_rows(struct buf *out, const struct show *show)
{
	const struct address_setter *setter = &show->setter;
	const struct show_row *row;
	struct buf *whom = mem_new(show->nrows + 1, sizeof(*whom));
	size_t i, n, names = 0, said = 0;

	for (i = 0; i < show->nrows; i++) {
		row = &show->row[i];
		whom[i] = (struct buf)BUF_INIT;
		buf_addf(&whom[i], "%.*s <%.*s>", STR_ARGS(row->name),
		    STR_ARGS(row->email));
		n = utf8_width(buf_str(&whom[i]));
		names = n > names ? n : names;
		n = utf8_width(buf_str(&row->said));
		said = n > said ? n : said;
	}
	for (i = 0; i < show->nrows; i++) {
		row = &show->row[i];
		utf8_add_padded(out, str_of(row->role), 12);
		utf8_add_padded(out, buf_str(&whom[i]), names + 2);
		buf_release(&whom[i]);
		if (row->voice == NULL) {
			buf_addf(out, "%s\n", row->said.at);
			continue;
		}
		utf8_add_padded(out, buf_str(&row->said), said + 2);
		utf8_add_padded(out, str_of(level_name(row->voice->level)),
		    11);
		buf_addf(out, "%s  %.12s", date_text(row->voice->event->day).at,
		    oid_text(&row->voice->event->commit).at);
		if (show_signature(row->voice) != NULL)
			buf_addf(out, "  signature: %s",
			    show_signature(row->voice));
		buf_add_byte(out, '\n');
		if (i == 0 && show->is_corrected)
			buf_addf(out, "            under an address that %s "
			    "<%s> set on %s, commit %.12s\n",
			    setter->name.at, setter->email.at,
			    date_text(setter->day).at,
			    oid_text(&setter->commit).at);
	}
	free(whom);
}

/* The names that a record had before, the oldest first. */
static void
add_names(struct buf *out, const struct state *elsewhere, const char *before,
    const char *behind)
{
	if (elsewhere == NULL)
		return;
	add_names(out, elsewhere->elsewhere, before, behind);
	buf_addf(out, "%s%s%s", before, elsewhere->path, behind);
}

/* The former records of this name, the oldest first. */
static void
add_former(struct buf *out, const struct state *former)
{
	if (former == NULL)
		return;
	add_former(out, former->former);
	buf_add_string(out, "Before it   a record of this name, ");
	add_names(out, former->elsewhere, "formerly ", ", ");
	add_end(out, former);
	buf_add_byte(out, '\n');
}

/* The former records of this name, and the record's own former names. */
static void
add_past(struct buf *out, const struct state *state)
{
	add_former(out, state->former);
	add_names(out, state->elsewhere, "Formerly    ", "\n");
}

static void
add_events(struct buf *out, const struct show *show)
{
	OWN(buf) before = BUF_INIT, shown = BUF_INIT;
	const struct event *event;
	size_t i;

	for (i = 0; i < show->state->events.n; i++) {
		event = event_at(show->state, i);
		if (show_is_earlier(event)) {
			buf_addf(&before, "%s  %s <%s> ",
			    date_text(event->day).at, event->name,
			    event->email);
			show_add_earlier(&before, event);
			buf_addf(&before, " (commit %.12s)\n",
			    oid_text(&event->commit).at);
		} else if (event->type == ACT_DISCLOSE)
			buf_addf(&shown, "%s  %s: %s (by %s, commit "
			    "%.12s%s)\n", date_text(event->day).at, event->to,
			    event->words, event->name,
			    oid_text(&event->commit).at,
			    show_disclosed(show, event));
	}
	if (before.n > 0)
		buf_addf(out, "\nBefore this text\n\n%s", before.at);
	if (shown.n > 0)
		buf_addf(out, "\nShown to others\n\n%s", shown.at);
}

/* Appends the sign-off block, which stands below the text. */
static void
add_block(struct buf *out, const struct show *show)
{
	const struct state *state = show->state;

	buf_addf(out, "State       %s\n\n", show_state(show));
	if (show->is_gone) {
		buf_addf(out, "Record      %s\n", show->path.at);
		add_past(out, state);
		buf_add_string(out, "It is       ");
		add_end(out, state);
		buf_add_byte(out, '\n');
	} else {
		add_rows(out, show);
		buf_addf(out, "\nRecord      %s\nText        %s\n"
		    "SHA-256     %s\n", show->path.at,
		    oid_text(&show->version->text).at,
		    sha256_of(buf_str(&show->note.text)).at);
		add_past(out, state);
	}
	buf_addf(out, "Printed     %s, commit %s\n",
	    date_text(show->set->today).at, oid_text(&show->set->tip).at);
	add_events(out, show);
}

static const char rule[] = "----------------------------------------"
    "--------------------------------";

static void
add_index(struct buf *out, const struct shows *set)
{
	OWN(table) table = TABLE_INIT(4);
	const struct show *show;
	size_t i;

	for (i = 0; i < set->n; i++) {
		show = &set->show[i];
		table_add(&table, str_of(date_text(show->name.date).at));
		table_add(&table, show_kind_title(show));
		table_add(&table, str_of(show_state(show)));
		table_add(&table, buf_str(&show->path));
	}
	table_format(out, &table);
}

void
shows_add_text(struct buf *out, const struct shows *set)
{
	const struct show *show;
	struct str line, rest;
	size_t i;

	if (set->n == 0)
		buf_add_string(out, "There is no record yet.\n");
	if (!shows_is_one(set))
		add_index(out, set);
	for (i = 0; i < set->n; i++) {
		show = &set->show[i];
		if (!shows_is_one(set))
			buf_addf(out, "\n%s\n%s\n\n", rule, show->path.at);
		/* set apart, so that no line can look like one of a block */
		for (rest = buf_str(&show->note.text);
		    str_next_line(&line, &rest); )
			buf_addf(out, "|%s%.*s\n", line.n == 0 ? "" : " ",
			    STR_ARGS(line));
		buf_add_string(out, show->is_gone ? "" : "\n");
		if (shows_is_one(set) && !show->is_gone)
			buf_addf(out, "%s\n\n", rule);
		add_block(out, show);
	}
}
