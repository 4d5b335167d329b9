/* SPDX-License-Identifier: ISC */
#include "act/remark.h"

#include <string.h>

#include "base/utf8.h"
#include "git/file.h"
#include "history/setting_check.h"
#include "notes/record.h"
#include "parse/day.h"
#include "parse/link.h"
#include "parse/markdown.h"

void
remark_add_day(struct buf *out, const struct note *note, struct date today)
{
	if (note->record.status == RECORD_HELD && date_cmp(note->record.date,
	    date_plus_days(today, 1)) > 0)
		buf_addf(out, "%s: was held, and %s is to come; the day is "
		    "put right by move-record -d DAY -m REASON, or the "
		    "status is planned\n", note->path.at,
		    date_text(note->record.date).at);
}

/*
 * A record that was copied, or renamed by hand, keeps the old day in its
 * heading.  A heading that names the record's own day may name others, too.
 */
static void
add_heading(struct buf *out, const struct note *note)
{
	const struct markdown *mark = &note->record.mark;
	struct day_found day, first = { .n = 0 };
	struct str title;
	size_t i = 0, from;

	if (date_is_none(note->name.date))
		return;
	while (i < mark->n && (mark->block[i].type != MARKDOWN_HEADING ||
	    mark->block[i].level != 1))
		i++;
	if (i == mark->n)
		return;
	title = markdown_block_text(mark, i);
	for (from = 0; day_find(&day, title, from, DAY_UNKNOWN);
	    from = day.at + day.n) {
		if (day.why != NULL)
			continue;
		if (date_cmp(day.date, note->name.date) == 0)
			return;
		if (first.n == 0)
			first = day;
	}
	if (first.n > 0)
		buf_addf(out, "%s:%u: the heading says '%.*s', but the record "
		    "is dated %s; correct whichever is wrong\n",
		    note->path.at, mark->block[i].first_line,
		    STR_ARGS(str_first(str_from(title, first.at), first.n)),
		    date_text(note->name.date).at);
}

/* Items that are to be done before the next meeting need a day (R63). */
static void
add_items(struct buf *out, const struct note *note)
{
	const struct record *record = &note->record;
	const struct record_item *item;
	unsigned n = 0, first = 0;
	size_t i;

	for (i = 0; i < record->nitems; i++) {
		item = &record->item[i];
		if (item->item.state != ITEM_OPEN || item->section == NULL ||
		    !date_is_none(item->item.due) ||
		    !str_eq(item->section->title, note->kind->carry_from))
			continue;
		if (n++ == 0)
			first = item->line;
	}
	if (n == 0)
		return;
	buf_addf(out, "%s:%u: %u open item%s no day; write by ",
	    note->path.at, first, n, n == 1 ? " has" : "s have");
	if (date_is_none(record->next))
		buf_add_string(out, "YYYY-MM-DD\n");
	else
		buf_addf(out, "%s, when you meet again, or another day\n",
		    date_text(record->next).at);
}

/*
 * If a kind comes at regular intervals, its last record should say when the
 * next meeting is (R16): by `next:`, or by a later record of the kind.  A
 * person who has a last day needs no next meeting.
 */
static int
add_next(struct buf *out, struct notes *notes, const struct note *note,
    struct err *err)
{
	const struct kind *kind = note->kind;
	OWN(note_names) names = NOTE_NAMES_INIT;
	OWN(person) person = PERSON_INIT;
	const struct note_name *last;

	if (date_step_is_none(kind->every) ||
	    str_is_absent(note->name.person) ||
	    !date_is_none(note->record.next))
		return 0;
	if (notes_records(&names, notes, note->name.person, err) < 0)
		return -1;
	last = session_before(&names, NULL, kind, DATE_NEVER);
	if (last != NULL && strcmp(last->path, note->path.at) != 0)
		return 0;
	/* a fault of the roster is reported where the roster is checked */
	if (notes_person(&person, notes, note->name.person, err) < 0)
		return setting_explains(err) || err->code == ERR_ABSENT ? 0 :
		    -1;
	if (date_is_none(person.left))
		buf_addf(out, "%s: no day is set for the next %s; write it "
		    "after next:, or plan one\n", note->path.at,
		    kind->name.at);
	return 0;
}

int
remark_add_all(struct buf *out, struct notes *notes, const struct note *note,
    struct err *err)
{
	if (note->faults.n > 0)
		return 0;
	add_heading(out, note);
	if (note->kind == NULL || note->record.status != RECORD_HELD)
		return 0;
	add_items(out, note);
	return add_next(out, notes, note, err);
}

struct linking {
	struct buf *out;
	const struct notes *notes;
	const struct note *note;
};

static void
add_link(struct str target, unsigned line, void *arg)
{
	const struct linking *linking = arg;
	const char *from = linking->note->path.at;
	OWN(buf) path = BUF_INIT, shown = BUF_INIT;

	/* an entity can be a line end, and make lines of its own here */
	utf8_add_harmless(&shown, target, false);
	if (link_path(&path, str_of(from), target) &&
	    !file_is_there(repo_top(linking->notes->repo), path.at))
		buf_addf(linking->out, "%s:%u: the link to '%s' leads "
		    "nowhere; write where the file is, as seen from %.*s\n",
		    from, line, shown.at,
		    (int)(strrchr(from, '/') - from), from);
}

/* In a text with these faults, Markdown readers may see different links. */
int
remark_add_links(struct buf *out, const struct notes *notes,
    const struct note *note, struct err *err)
{
	struct linking linking = { out, notes, note };

	return faults_find(&note->faults, RULE_TEXT) != NULL ||
	    faults_find(&note->faults, RULE_HIDDEN) != NULL ? 0 :
	    markdown_tell_links(note->record.front.body,
		note->record.front.body_line, add_link, &linking, err);
}
