/* SPDX-License-Identifier: ISC */
/* point - finds the meeting and the section, adds the line, and commits. */

#include "act/point.h"

#include <string.h>

#include "act/commitact.h"
#include "act/writeup.h"
#include "base/utf8.h"
#include "git/standing.h"
#include "notes/disagree.h"
#include "report/expectation.h"

/*
 * The next planned record that takes notes, from today on.  If there is none,
 * the last one before today: that meeting may yet be held.
 */
static int
find_planned(const struct note_name **out, struct point *p,
    struct note_names *names, struct date today, struct err *err)
{
	const struct note *note;
	struct note_name *name = NULL;

	*out = NULL;
	while ((*out == NULL || date_cmp((*out)->name.date, today) < 0) &&
	    (name = session_after(names, name, NULL, DATE_NEVER)) != NULL) {
		if (notes_load_named(&note, &p->notes, name, NOTE_FRONT,
		    err) < 0)
			return -1;
		if (note->record.status == RECORD_PLANNED &&
		    note->kind != NULL && note->kind->has_notes)
			*out = name;
	}
	return 0;
}

/* The day that the last record of a kind names for the next; or DATE_NONE. */
static int
find_next(struct date *out, struct point *p, struct note_names *names,
    const struct kind *kind, struct err *err)
{
	const struct note *note;
	struct note_name *name = session_before(names, NULL, kind, DATE_NEVER);

	*out = DATE_NONE;
	if (name == NULL)
		return 0;
	if (notes_load_named(&note, &p->notes, name, NOTE_FRONT, err) < 0)
		return -1;
	*out = note->record.next;
	return 0;
}

/* Chooses, of the kinds that take notes, the one due first, and its day. */
static int
choose_day(struct newrecord_wish *out, struct point *p, struct agenda *agenda,
    struct err *err)
{
	const struct expectation *item;
	struct date day, next, today = out->today;
	size_t i;

	out->date = DATE_NEVER;
	expectations_begin(&agenda->due, &p->person, p->person.started);
	for (i = 0; i < agenda->due.n; i++) {
		item = &agenda->due.item[i];
		if (!item->kind->has_notes)
			continue;
		if (find_next(&next, p, &agenda->records, item->kind,
		    err) < 0)
			return -1;
		/* never held, and no day to count from: due today */
		day = !date_is_none(next) && date_cmp(next, today) >= 0 ?
		    next : date_is_none(item->start) ? today :
		    item->window.due;
		if (date_cmp(day, today) < 0)
			day = today;
		if (date_cmp(day, out->date) < 0) {
			out->date = day;
			out->kind = item->kind->name.at;
		}
	}
	if (date_cmp(out->date, DATE_NEVER) != 0 &&
	    (date_is_none(p->person.left) ||
	    date_cmp(out->date, p->person.left) <= 0))
		return 0;
	if (!date_is_none(p->person.left) &&
	    date_cmp(p->person.left, today) < 0)
		return err_set(err, ERR_REFUSED, "%s left on %s, and meets "
		    "nobody any more; should the day be wrong: new-person "
		    "--left DAY %s", p->person.id.at,
		    date_text(p->person.left).at, p->person.id.at);
	return err_set(err, ERR_REFUSED, "no meeting with %s that takes notes "
	    "is planned, and none falls due; plan one: new-session --planned "
	    "-d DAY %s", p->person.id.at, p->person.id.at);
}

static int
make_planned(struct point *p, struct date today, struct err *err)
{
	OWN(agenda) agenda = AGENDA_INIT;
	struct newrecord_wish wish = { .today = today, .is_planned = true,
	    .has_day = true };

	return agenda_read(&agenda, &p->notes, &p->head.commit, &p->person,
	    today, err) < 0 || choose_day(&wish, p, &agenda, err) < 0 ? -1 :
	    newrecord_prepare(&p->record, &p->notes, &p->head.commit,
	    &p->person, &wish, err);
}

static int
find_record(struct point *p, struct date today, struct err *err)
{
	OWN(note_names) names = NOTE_NAMES_INIT;
	const struct note_name *name;
	struct newrecord *r = &p->record;

	if (notes_records(&names, &p->notes, buf_str(&p->person.id),
	    err) < 0 || find_planned(&name, p, &names, today, err) < 0)
		return -1;
	if (name == NULL)
		return make_planned(p, today, err);
	if (newrecord_open(r, &p->notes, &p->head.commit, name->path,
	    err) < 0 || note_check_sound(&r->plan, err) < 0)
		return -1;
	buf_add(&r->text, buf_str(&r->plan.text));
	return 0;
}

static int
check_party(struct point *p, struct date today, struct err *err)
{
	OWN(buf) list = BUF_INIT;

	if (person_role(&p->person, str_of(p->who.email),
	    buf_str(&p->record.kind->name), p->record.wish.date,
	    today) != ROLE_NONE)
		return 0;
	person_add_parties(&list, &p->person, str_of(p->who.email));
	return err_set(err, ERR_REFUSED, "%s does not take part in this "
	    "meeting; %s", p->who.email, list.at);
}

/* The template's `raise:` section, or else the last; none with item rules. */
static struct str
default_section(const struct kind *kind)
{
	const struct markdown *mark = &kind->mark;
	size_t i;

	if (!str_is_absent(kind->raise) &&
	    !kind_has_rules(kind, kind->raise))
		return kind->raise;
	for (i = mark->nsections; i-- > 0; )
		if (!kind_has_rules(kind, mark->section[i].title))
			return mark->section[i].title;
	return STR_NONE;
}

static int
choose_section(struct point *p, const struct record *record,
    const char *word, struct err *err)
{
	const struct markdown *mark = &record->mark;
	const struct kind *kind = p->record.kind;
	OWN(buf) list = BUF_INIT;
	size_t i;

	p->section = word == NULL ? default_section(kind) :
	    str_trim(str_of(word));
	if (word == NULL && !str_is_absent(p->section))
		return 0;
	if (section_find(mark, p->section) != NULL &&
	    !kind_has_rules(kind, p->section))
		return 0;
	for (i = 0; i < mark->nsections; i++)
		if (!kind_has_rules(kind, mark->section[i].title))
			buf_addf(&list, "%s%.*s", list.n > 0 ? ", " : "",
			    STR_ARGS(mark->section[i].title));
	if (list.n == 0)
		err_about(err, ERR_REFUSED, p->record.path.at, "has no "
		    "section for a point; add one: ## HEADING");
	else if (word != NULL && kind_has_rules(kind, p->section))
		err_set(err, ERR_REFUSED, "--section: what stands below "
		    "'%.*s' has a form of its own; there are %s",
		    STR_ARGS(p->section), list.at);
	else
		err_set(err, ERR_REFUSED, "--section: there is no section "
		    "'%.*s'%s", STR_ARGS(p->section), nearest_among(
		    p->section, "there are", list.at).at);
	return -1;
}

/*
 * Refuses what the gate would refuse.  What is wrong in the point's line is
 * said of the words that were typed, as that line is in no file yet.
 */
static int
check_text(struct point *p, const char *typed, struct err *err)
{
	struct str text = buf_str(&p->record.text), rest = text, line;
	unsigned n = 0;

	if (writeup_check_text(&p->notes, p->record.path.at, text, err) == 0)
		return 0;
	while (n < err->line && str_next_line(&line, &rest))
		n++;
	if (n == 0 || !str_starts(line, "- ") ||
	    !str_eq(str_from(line, strlen("- ")), p->words))
		return -1;
	err->path[0] = '\0';
	err->line = 0;
	return err_prefix(err, "TEXT, column %zu: ", err->col -
	    strlen("- ") + (size_t)(p->words.at - typed));
}

int
point_prepare(struct point *out, struct repo *repo,
    const struct point_wish *wish, struct err *err)
{
	OWN(record) record = RECORD_INIT;
	OWN(buf) before = BUF_INIT;
	struct newrecord *r = &out->record;
	struct standing at;

	if (words_read(&out->words, "TEXT", wish->words, err) < 0 ||
	    repo_check_idle(repo, err) < 0 ||
	    repo_head(&out->head, repo, err) < 0 ||
	    repo_identity(&out->who, repo, err) < 0 ||
	    notes_open_work_tree(&out->notes, repo, err) < 0 ||
	    notes_person_named(&out->person, &out->notes,
	    str_of(wish->person), err) < 0 ||
	    find_record(out, wish->today, err) < 0 ||
	    check_party(out, wish->today, err) < 0)
		return -1;
	buf_swap(&before, &r->text);
	record_read(&record, buf_str(&before));
	if (choose_section(out, &record, wish->section, err) < 0)
		return -1;
	out->is_there = !point_put(&r->text, &record, out->section,
	    out->words);
	if (!out->is_there && !disagree_is_item_added(out->section,
	    buf_str(&before), buf_str(&r->text), out->words))
		return err_set(err, ERR_REFUSED, "these words would not be "
		    "one plain point below '## %.*s'; say it without "
		    "Markdown", STR_ARGS(out->section));
	if ((!out->is_there && check_text(out, wish->words, err) < 0) ||
	    standing_read(&at, repo, &out->head.commit, r->path.at, err) < 0)
		return -1;
	out->is_clean = standing_is_clean(&at);
	return 0;
}

int
point_perform(struct point *p, struct repo *repo, struct err *err)
{
	struct repo_change change = { .path = p->record.path.at,
	    .bytes = buf_str(&p->record.text) };
	OWN(buf) message = BUF_INIT;
	int result;

	if (p->is_there)
		return 0;
	if (!p->is_clean)
		return newrecord_write(&p->record, err);
	buf_addf(&message, "Point for %s\n", date_text(p->record.wish.date).at);
	result = commitact(&p->commit, &(struct commitact_wish){ repo,
	    &p->head, &p->who, message.at, &change, 1 }, err);
	p->is_committed = result == 0;
	return result;
}

void
point_release(struct point *p)
{
	newrecord_release(&p->record);
	person_release(&p->person);
	notes_close(&p->notes);
	*p = (struct point)POINT_INIT;
}
