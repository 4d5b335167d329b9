/* SPDX-License-Identifier: ISC */
/* reminder - finds the addresses for a matter's names in a person's roster. */

#include "report/reminder.h"

#include <string.h>

#include "base/mem.h"
#include "base/texts.h"
#include "history/notes.h"
#include "notes/person.h"

#define AT(member) offsetof(struct reminder, member)
static const struct texts texts = TEXTS(struct reminder, AT(address), AT(name),
    AT(line), AT(todo));

#define ROW(member) offsetof(struct reminder_row, member)
static const struct texts row_texts = TEXTS(struct reminder_row, ROW(manager),
    ROW(person), ROW(matter), ROW(kind), ROW(what), ROW(who));

struct reader {
	struct reminders *out;
	struct notes notes;
	struct person person;
	const char *place;		/* of the repository */
	struct date today;
};

static void
reader_release(struct reader *r)
{
	person_release(&r->person);
	notes_close(&r->notes);
}

/*
 * The leader of that name who leads today; else whoever leads today; else the
 * last leader of that name.
 */
static const struct leader *
find_leader(const struct person *person, struct str name, struct str kind,
    struct date today)
{
	const struct leader *leader, *last = NULL, *now;
	size_t i;

	for (i = 0; i < person->nleaders; i++) {
		leader = &person->leader[i];
		if (!str_eq(leader->name, name))
			continue;
		if (leader_leads(leader, kind, today))
			return leader;
		if (last == NULL ||
		    date_cmp(last->range.last, leader->range.last) < 0)
			last = leader;
	}
	now = person_leader(person, kind, today);
	return now != NULL ? now : last;
}

const char *
reminder_todo(struct buf *args, const struct matter *m)
{
	struct str kind = m->kind, id = m->person, path = m->path;

	if (m->type == MATTER_SESSION || m->type == MATTER_SHORT ||
	    m->type == MATTER_CANCELLED || m->what == WHAT_PLANNED) {
		if (m->what == WHAT_PLANNED)
			buf_addf(args, "-d %s ", date_text(m->since).at);
		else if (m->type != MATTER_SESSION)
			buf_add_string(args, "--planned -d DAY ");
		buf_addf(args, "-k %.*s %.*s", STR_ARGS(kind), STR_ARGS(id));
		return "new-session";
	}
	if (m->type == MATTER_ACTION) {
		buf_add(args, id);
		return "list-items --late";
	}
	if (m->what == WHAT_MISSING) {
		buf_addf(args, "%.*s %.*s", STR_ARGS(id), STR_ARGS(kind));
		return "new-document";
	}
	buf_add(args, path);
	return path.n == 0 ? NULL : m->what == WHAT_NOT_COMPLETE ?
	    "check-record" : m->what == WHAT_NOT_AGREED ||
	    m->what == WHAT_AMENDED ? "agree --share" : "show-record";
}

static void
remind(struct reader *r, const struct matter *m, struct str name,
    struct str address)
{
	struct reminder item = { .days = matter_days(m, r->today),
	    .address = address, .name = name };
	OWN(buf) line = BUF_INIT, args = BUF_INIT, todo = BUF_INIT;
	OWN(buf) same = BUF_INIT;
	const char *command = reminder_todo(&args, m);

	buf_addf(&line, "%.*s", STR_ARGS(m->name));
	if (m->kind.n > 0)
		buf_addf(&line, ", %.*s", STR_ARGS(m->kind));
	else
		buf_addf(&line, ", %s", matter_name(m->type));
	buf_add_string(&line, ": ");
	matter_describe(&line, m);
	buf_add_string(&line, ", ");
	matter_add_when(&line, -item.days);
	buf_addf(&todo, "%s %s", command, args.at);
	if (m->what == WHAT_NOT_COMPLETE)
		buf_addf(&todo, ", and then: share-record %.*s",
		    STR_ARGS(m->path));
	buf_addf(&same, "%s\n%.*s\n%.*s\n%.*s\n%s\n%s\n%.*s", r->place,
	    STR_ARGS(address), STR_ARGS(m->person), STR_ARGS(m->kind),
	    matter_name(m->type), matter_what_name(m->what),
	    STR_ARGS(m->path));
	item.key = sha256_of(buf_str(&same));
	item.line = buf_str(&line);
	item.todo = buf_str(&todo);
	texts_copy(&item, &texts);
	*MEM_ADD(r->out->item, r->out->n, &r->out->cap) = item;
}

static void
remind_leader(struct reader *r, const struct matter *m,
    const struct leader *leader)
{
	if (leader != NULL)
		remind(r, m, leader->name, leader->email);
}

static void
remind_all(struct reader *r, const struct matter *m)
{
	struct str name, rest = m->who;
	bool is_person, is_leader;
	size_t i;

	if (m->who.n == 0 && m->type == MATTER_ACTION)
		remind_leader(r, m, person_leader(&r->person, STR_NONE,
		    r->today));
	while (str_next_line(&name, &rest)) {
		is_person = str_eq(name, r->person.name);
		/* the person and a leader may have the same name */
		is_leader = !is_person;
		for (i = 0; i < r->person.nleaders; i++)
			is_leader |= str_eq(r->person.leader[i].name, name) &&
			    leader_leads(&r->person.leader[i], m->kind,
			    r->today);
		if (is_person)
			remind(r, m, name, r->person.email[0]);
		if (is_leader)
			remind_leader(r, m, find_leader(&r->person, name,
			    m->kind, r->today));
	}
}

static void
add_row(struct reader *r, const struct matter *m)
{
	const struct leader *leader = m->person.n == 0 ? NULL :
	    person_leader(&r->person, STR_NONE, r->today);
	struct reminder_row row = { .days = matter_days(m, r->today),
	    .manager = leader == NULL ? STR_NONE : leader->name,
	    .person = m->name, .kind = m->kind,
	    .matter = str_of(matter_name(m->type)) };
	OWN(buf) what = BUF_INIT, who = BUF_INIT;

	matter_describe(&what, m);
	matter_add_who(&who, m);
	row.what = buf_str(&what);
	row.who = buf_str(&who);
	texts_copy(&row, &row_texts);
	*MEM_ADD(r->out->row, r->out->nrows, &r->out->row_cap) = row;
}

int
reminders_add(struct reminders *out, struct repo *repo,
    const struct matters *matters, struct date today, struct err *err)
{
	OWN(reader) r = { .out = out, .notes = NOTES_INIT,
	    .person = PERSON_INIT, .place = repo_place(repo),
	    .today = today };
	const struct matter *m = matters->matter;
	const struct matter *end = m + matters->n;
	struct oid tip;

	if (repo_tip(&tip, repo, err) < 0 ||
	    notes_open_commit(&r.notes, repo, &tip, err) < 0)
		return -1;
	for (; m < end; m++) {
		if (m->person.n > 0 &&
		    !str_eq(m->person, buf_str(&r.person.id))) {
			person_release(&r.person);
			if (notes_person(&r.person, &r.notes, m->person,
			    err) < 0)
				return -1;
		}
		if (m->person.n > 0)
			remind_all(&r, m);
		add_row(&r, m);
	}
	return 0;
}

void
reminders_pack(struct buf *out, void *reminders)
{
	struct reminders *all = reminders;

	texts_pack_all(out, all->item, all->n, &texts);
	texts_pack_all(out, all->row, all->nrows, &row_texts);
	reminders_release(all);
}

void
reminders_unpack(void *reminders, struct str bytes)
{
	struct reminders *all = reminders;

	all->item = texts_unpack_all(all->item, &all->n, &all->cap, &texts,
	    &bytes);
	all->row = texts_unpack_all(all->row, &all->nrows, &all->row_cap,
	    &row_texts, &bytes);
}

static int
compare_reminders(const void *a, const void *b)
{
	const struct reminder *x = a, *y = b;

	return MEM_ORDER(str_cmp(x->address, y->address),
	    MEM_CMP(y->days, x->days), str_cmp(x->line, y->line),
	    strcmp(x->key.at, y->key.at));
}

static int
compare_rows(const void *a, const void *b)
{
	const struct reminder_row *x = a, *y = b;

	return MEM_ORDER(str_cmp(x->manager, y->manager),
	    MEM_CMP(y->days, x->days), str_cmp(x->person, y->person),
	    str_cmp(x->matter, y->matter), str_cmp(x->kind, y->kind));
}

void
reminders_sort(struct reminders *reminders)
{
	MEM_SORT(reminders->item, reminders->n, compare_reminders);
	MEM_SORT(reminders->row, reminders->nrows, compare_rows);
}

void
reminders_release(struct reminders *reminders)
{
	texts_free_all(reminders->item, reminders->n, &texts);
	texts_free_all(reminders->row, reminders->nrows, &row_texts);
	*reminders = (struct reminders)REMINDERS_INIT;
}
