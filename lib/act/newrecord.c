/* SPDX-License-Identifier: ISC */
/*
 * newrecord - has one function for each question: which kind, which name, is
 * an earlier record open or was this one planned, which text, what is carried.
 */

#include "act/newrecord.h"

#include <stdlib.h>

#include "act/putright.h"
#include "act/untouched.h"
#include "base/mem.h"
#include "git/file.h"
#include "git/standing.h"
#include "history/lookup.h"
#include "history/settings.h"
#include "notes/record.h"
#include "report/expectation.h"

/* Whether the wish is for a planned record: the meeting is yet to be held. */
static bool
is_plan(const struct newrecord_wish *wish)
{
	return wish->cancelled == NULL && (wish->is_planned ||
	    date_cmp(wish->date, wish->today) > 0);
}

/* Sets the kind if all meetings planned for the day are of one, else NULL. */
static int
find_planned_kind(struct newrecord *s, struct err *err)
{
	OWN(note_names) names = NOTE_NAMES_INIT;
	const struct note *note;
	struct note_name *name = NULL;

	s->kind = NULL;
	if (notes_records(&names, s->notes, s->id, err) < 0)
		return -1;
	while ((name = session_before(&names, name, NULL,
	    s->wish.date)) != NULL &&
	    date_cmp(name->name.date, s->wish.date) == 0) {
		if (notes_load_named(&note, s->notes, name, NOTE_FRONT,
		    err) < 0)
			return -1;
		if (note->record.status != RECORD_PLANNED ||
		    note->kind == s->kind)
			continue;
		if (s->kind != NULL) {
			s->kind = NULL;
			break;
		}
		s->kind = note->kind;
	}
	return 0;
}

/*
 * If the user named no kind: the kind that is planned for the day, else the
 * kind that is due first.  A kind of which nothing was ever held comes first.
 */
static int
choose_kind(struct newrecord *s, struct err *err)
{
	const struct expectation *first;

	if (s->wish.kind != NULL) {
		if (notes_kind_named(&s->kind, s->notes,
		    str_of(s->wish.kind), true, err) < 0)
			return -1;
		return s->kind->is_session ? 0 : err_set(err, ERR_REFUSED,
		    "%s is a document; start it with: new-document %s %s",
		    s->kind->name.at, s->id.at, s->kind->name.at);
	}
	if (!is_plan(&s->wish)) {
		if (find_planned_kind(s, err) < 0)
			return -1;
		if (s->kind != NULL)
			return 0;
	}
	if (agenda_read(&s->agenda, s->notes, s->tip, s->person,
	    s->wish.date, err) < 0)
		return -1;
	first = expectation_first(&s->agenda.due);
	if (first == NULL)
		return err_set(err, ERR_REFUSED, "no kind is expected of %s; "
		    "name one: new-session -k KIND %s", s->id.at, s->id.at);
	s->kind = first->kind;
	return 0;
}

/*
 * An open record of the kind, not after the wished day, is refused, becomes
 * the plan, or is only listed among those that are still planned.
 */
static int
take_open(struct newrecord *s, const struct note_name **plan,
    const struct note_name *name, struct err *err)
{
	const struct newrecord_wish *wish = &s->wish;
	bool is_of_day = date_cmp(name->name.date, wish->date) == 0;

	if (name->note->record.status == RECORD_HELD)
		return err_about(err, ERR_REFUSED, name->path, "is not "
		    "committed; finish it, then: share-record %s", name->path);
	if (is_plan(wish) && is_of_day)
		return err_about(err, ERR_REFUSED, name->path, "is planned "
		    "for that day already; put it on another day with: "
		    "move-record -d DATE -m REASON %s", name->path);
	if (is_plan(wish)) {
		s->is_ahead = true;
		return 0;
	}
	if (wish->cancelled != NULL && wish->has_day && !is_of_day)
		return 0;
	if (*plan != NULL && date_cmp((*plan)->name.date,
	    name->name.date) < 0) {
		buf_add_ended(&s->planned, str_of((*plan)->path));
		*plan = NULL;
	}
	if (*plan == NULL)
		*plan = name;
	else
		buf_add_ended(&s->planned, str_of(name->path));
	return 0;
}

/*
 * Where a meeting was not planned, another may be that comes after its day.  A
 * record that cannot be understood is none of this meeting's.
 */
static int
find_later(struct newrecord *s, const struct note_names *names,
    struct err *err)
{
	struct note_name *name = NULL;
	bool is_open;

	while ((name = session_after(names, name, s->kind,
	    DATE_NEVER)) != NULL) {
		if (date_cmp(name->name.date, s->wish.date) <= 0)
			continue;
		if (earlier_is_open(&is_open, s->notes, s->tip, name,
		    err) < 0) {
			if (!settings_is_bad_text(err))
				return -1;
			continue;
		}
		if (is_open && name->note->record.status == RECORD_PLANNED) {
			buf_add_string(&s->later, name->path);
			break;
		}
	}
	return 0;
}

/* Looks at the open records of the kind until the day, and reads the plan. */
static int
find_plan(struct newrecord *s, struct err *err)
{
	OWN(note_names) names = NOTE_NAMES_INIT;
	const struct note_name *plan = NULL;
	struct note_name *name = NULL;
	bool is_open;

	if (notes_records(&names, s->notes, s->id, err) < 0)
		return -1;
	while ((name = session_after(&names, name, s->kind,
	    s->wish.date)) != NULL)
		if (earlier_is_open(&is_open, s->notes, s->tip, name,
		    err) < 0 || (is_open && take_open(s, &plan, name, err) < 0))
			return -1;
	if (plan == NULL && s->wish.cancelled == NULL && !is_plan(&s->wish) &&
	    find_later(s, &names, err) < 0)
		return -1;
	return plan == NULL ? 0 : notes_load(&s->plan, s->notes, plan->path,
	    NOTE_WHOLE, err) < 0 ? -1 : note_check_sound(&s->plan, err);
}

int
newrecord_path(struct buf *out, struct repo *repo, const struct oid *tip,
    struct str id, struct date date, const struct kind *kind,
    const struct oid *text, struct err *err)
{
	struct standing at;
	unsigned number;

	for (number = 1; number <= RECORD_NUMBER_MAX; number++) {
		buf_clear(out);
		record_name_format(out, id, date, buf_str(&kind->name),
		    number);
		if (text == NULL) {
			/* not the index, which grows with the repository */
			if (standing_in_commit(&at.head, repo, tip, out->at,
			    err) < 0)
				return -1;
			if (oid_is_zero(&at.head) &&
			    !file_is_there(repo_top(repo), out->at))
				return 0;
		} else if (standing_read(&at, repo, tip, out->at, err) == 0) {
			if (standing_is_free(&at, text))
				return 0;
		} else if (err->code != ERR_REFUSED)
			return -1;
	}
	return err_set(err, ERR_REFUSED, "there is no room for another %s on "
	    "%s; name another day: -d DATE", kind->name.at,
	    date_text(date).at);
}

static const struct leader *
find_leader(const struct newrecord *s, struct date date, struct err *err)
{
	const struct leader *leader;

	if (person_need_leader(&leader, s->person, buf_str(&s->kind->name),
	    date, err) < 0 && !date_is_none(s->person->left) &&
	    date_cmp(date, s->person->left) > 0)
		err_set(err, ERR_REFUSED, "%.*s left on %s; name an earlier "
		    "day: -d DATE", STR_ARGS(s->person->name),
		    date_text(s->person->left).at);
	return leader;
}

/* A cancelled meeting has no sections. */
static int
choose_sections(struct newrecord *s, const char *path, struct err *err)
{
	size_t i, n = s->kind->mark.nsections;

	s->leave_out = mem_new(n, sizeof(*s->leave_out));
	for (i = 0; i < n; i++)
		s->leave_out[i] = s->wish.cancelled != NULL;
	return s->wish.cancelled != NULL ? 0 :
	    earlier_leave_out(s->leave_out, s->notes, s->id, s->kind,
		s->wish.date, path, err);
}

/* Fills in the front matter, of a plan or of a new text, and the title. */
static int
put_front(struct newrecord *s, struct str text, struct date date,
    struct str with, struct str before, struct str after, struct err *err)
{
	const struct newrecord_wish *wish = &s->wish;
	struct date_text day = date_text(date);
	OWN(buf) minutes = BUF_INIT;
	struct putright_line lines[] = {
		{ "kind", buf_str(&s->kind->name) },
		{ "date", str_of(day.at) },
		{ "status", str_of(wish->cancelled != NULL ? "cancelled" :
		    is_plan(wish) ? "planned" : "held") },
		{ "with", with },
		{ "place", str_of(wish->place) },
		{ "minutes", STR_NONE },
		{ "reason", str_of(wish->cancelled) },
		{ NULL, STR_NONE }
	};

	if (wish->minutes > 0) {
		buf_addf(&minutes, "%u", wish->minutes);
		lines[5].value = buf_str(&minutes);
	}
	return putright(&s->text, text, lines, before, after,
	    &s->leaves_title, err);
}

static int
compose(struct newrecord *s, struct err *err)
{
	const struct leader *leader = find_leader(s, s->wish.date, err);
	OWN(buf) text = BUF_INIT;

	if (leader == NULL || choose_sections(s, NULL, err) < 0)
		return -1;
	compose_begin(&text);
	compose_body(&text, s->kind, &(struct kind_values){ s->person->name,
	    leader->name, s->wish.date }, s->leave_out);
	if (put_front(s, buf_str(&text), s->wish.date, leader->name, STR_NONE,
	    STR_NONE, err) < 0)
		return -1;
	s->leaves_title = false;
	return 0;
}

/* Appends the recurring sections that have come due since the plan was made. */
static void
add_sections(struct newrecord *s, const struct kind_values *values)
{
	const struct markdown *mark = &s->plan.record.mark;
	OWN(buf) title = BUF_INIT, all = BUF_INIT;
	size_t i, n = s->kind->mark.nsections;
	bool *out = mem_new(n, sizeof(*out)), is_missing = false;
	struct str name;

	for (i = 0; i < n; i++)
		out[i] = true;
	kind_expand(&title, s->kind, values, out);
	for (i = 0; i < n; i++) {
		name = s->kind->mark.section[i].title;
		out[i] = s->leave_out[i] || kind_recurs(s->kind, name).n == 0 ||
		    section_find(mark, name) != NULL;
		is_missing |= !out[i];
	}
	kind_expand(&all, s->kind, values, out);
	while (is_missing && str_ends(buf_str(&all), "\n"))
		buf_cut(&all, all.n - 1);
	if (is_missing)
		buf_addf(&s->text, "%s\n%s\n", str_ends(buf_str(&s->text),
		    "\n") ? "" : "\n", all.at + title.n);
	free(out);
}

/* The leader whom the plan names; the roster may name another by now. */
static const struct leader *
planned_leader(const struct person *person, const struct record *record)
{
	size_t i;

	for (i = 0; i < person->nleaders; i++)
		if (str_eq(person->leader[i].name, record->with))
			return &person->leader[i];
	return person_leader(person, record->kind, record->date);
}

/* Refuses to remove a plan that an act names: it may only be moved. */
static int
check_may_go(const struct newrecord *s, struct date date, struct err *err)
{
	OWN(lookup) past = LOOKUP_INIT;
	const char *path = s->plan.path.at;

	if (lookup_record(&past, s->notes->repo, s->tip, path, false,
	    err) < 0)
		return -1;
	return past.state == NULL || !state_is_binding(past.state) ? 0 :
	    err_about(err, ERR_REFUSED, path, "is planned, and an act names "
	    "it; put it on the other day first: move-record -d %s -m "
	    "REASON %s", date_text(date).at, path);
}

/* Turns the plan into the text of the meeting that was held or cancelled. */
static int
open_plan(struct newrecord *s, struct err *err)
{
	const struct record *record = &s->plan.record;
	struct date date = s->wish.cancelled != NULL ? record->date :
	    s->wish.date;
	const struct leader *leader = find_leader(s, date, err);
	const struct leader *planned = planned_leader(s->person, record);
	OWN(buf) before = BUF_INIT, after = BUF_INIT;
	struct str with;
	bool is_strange;

	if (leader == NULL || choose_sections(s, s->plan.path.at, err) < 0)
		return -1;
	with = str_is_absent(record->with) ? leader->name :
	    putright_with(&is_strange, record->with, planned, leader);
	putright_title(&before, s->kind, s->person, planned, record->date);
	putright_title(&after, s->kind, s->person, leader, date);
	if (putright_find_title(&before, buf_str(&s->plan.text),
	    s->notes->repo, s->tip, s->plan.path.at, err) < 0 ||
	    put_front(s, buf_str(&s->plan.text), date, with,
	    buf_str(&before), buf_str(&after), err) < 0)
		return -1;
	if (date_cmp(date, record->date) == 0) {
		s->leaves_title &= !str_is_absent(with);
		buf_clear(&s->path);
		buf_add(&s->path, buf_str(&s->plan.path));
	} else if (check_may_go(s, date, err) < 0) {
		return -1;
	}
	if (s->kind->has_notes)
		add_sections(s, &(struct kind_values){ s->person->name,
		    leader->name, date });
	return 0;
}

int
newrecord_carry(struct newrecord *s, const struct record *target,
    struct err *err)
{
	if (earlier_read(&s->chain, s->notes, s->id, s->kind, s->wish.date,
	    s->plan.path.n > 0 ? s->plan.path.at : s->path.at, err) < 0)
		return -1;
	s->carry.leader = person_leader(s->person, buf_str(&s->kind->name),
	    s->wish.date);
	carry_find(&s->carry, s->chain.source, s->chain.n, target);
	return carry_into(&s->text, &s->carry, target, s->kind, err);
}

static int
bring_in(struct newrecord *s, struct err *err)
{
	OWN(buf) before = BUF_INIT;
	OWN(record) target = RECORD_INIT;

	if (s->wish.carries_nothing || s->wish.cancelled != NULL ||
	    s->is_ahead || !s->kind->has_notes)
		return 0;
	if (!str_is_absent(s->kind->carry_to)) {
		buf_swap(&before, &s->text);
		record_read(&target, buf_str(&before));
		if (newrecord_carry(s, &target, err) < 0)
			return -1;
	}
	return recurring_bring(&s->topics, &s->text, s->notes, s->id,
	    s->kind, s->leave_out, s->wish.date, err);
}

int
newrecord_open(struct newrecord *out, struct notes *notes,
    const struct oid *tip, const char *path, struct err *err)
{
	out->notes = notes;
	out->tip = tip;
	buf_add_string(&out->path, path);
	if (notes_load(&out->plan, notes, path, NOTE_WHOLE, err) < 0)
		return -1;
	out->id = out->plan.name.person;
	out->kind = out->plan.kind;
	out->wish.date = out->plan.record.date;
	return 0;
}

int
newrecord_prepare(struct newrecord *out, struct notes *notes,
    const struct oid *tip, const struct person *person,
    const struct newrecord_wish *wish, struct err *err)
{
	out->notes = notes;
	out->tip = tip;
	out->person = person;
	out->id = buf_str(&person->id);
	out->wish = *wish;
	/* the name first: find_plan sees a file that takes it meanwhile */
	if (earlier_check(notes, tip, out->id, err) < 0 ||
	    choose_kind(out, err) < 0 ||
	    newrecord_path(&out->path, notes->repo, tip, out->id, wish->date,
	    out->kind, NULL, err) < 0 ||
	    find_plan(out, err) < 0 ||
	    (out->plan.path.n > 0 ? open_plan : compose)(out, err) < 0)
		return -1;
	return bring_in(out, err);
}

int
newrecord_write(const struct newrecord *s, struct err *err)
{
	const char *top = repo_top(s->notes->repo);
	struct str text = buf_str(&s->text), before = buf_str(&s->plan.text);
	struct err why = ERR_INIT;
	unsigned mode;

	if (s->plan.path.n == 0)
		return file_create(top, s->path.at, text, err);
	if (str_eq(buf_str(&s->plan.path), buf_str(&s->path)))
		return file_replace(top, s->path.at, before, text, err);
	if (file_create(top, s->path.at, text, err) < 0)
		return -1;
	if (file_remove(&mode, top, s->plan.path.at, before, err) == 0)
		return 0;
	return file_undo_create(top, s->path.at, &why) == 0 ? -1 :
	    err_prefix(err, "%s could not be taken away again: ", s->path.at);
}

void
newrecord_release(struct newrecord *session)
{
	buf_release(&session->path);
	buf_release(&session->text);
	note_release(&session->plan);
	buf_release(&session->planned);
	buf_release(&session->later);
	carry_release(&session->carry);
	earlier_release(&session->chain);
	recurring_release(&session->topics);
	free(session->leave_out);
	agenda_release(&session->agenda);
}

void
newrecord_show(struct buf *out, const struct newrecord *session, size_t index)
{
	const struct carry *all = &session->carry;
	OWN(carry) part = CARRY_INIT;
	size_t i;

	part.leader = all->leader;
	part.item = mem_new(all->n, sizeof(*part.item));
	for (i = 0; i < all->n; i++)
		if (all->item[i].source == &session->chain.source[index])
			part.item[part.n++] = all->item[i];
	carry_show(out, &part);
}

void
newrecord_add_plan(struct buf *out, const struct newrecord *session)
{
	struct str path = buf_str(&session->path), plan;
	struct str rest = buf_str(&session->planned);

	plan = buf_str(&session->plan.path);
	if (plan.n > 0)
		buf_addf(out, "was planned: %s", plan.at);
	if (plan.n > 0 && !str_eq(plan, path))
		buf_addf(out, ", which is removed; share-record %s commits "
		    "both", session->id.at);
	buf_add_string(out, plan.n > 0 ? "\n" : "");
	if (session->leaves_title)
		buf_addf(out, "%s: the heading stays as it is: it is not what "
		    "the template gives\n", path.at);
	while (str_next_string(&path, &rest))
		buf_addf(out, "%s is still planned; move-record puts it on "
		    "another day, --cancelled with -d cancels it\n", path.at);
	if (session->later.n > 0)
		buf_addf(out, "%s is planned for a later day; if this is that "
		    "meeting, before you write: rm %s; move-record -d %s %s; "
		    "new-session -d %s -k %.*s %s\n", session->later.at,
		    session->path.at, date_text(session->wish.date).at,
		    session->later.at, date_text(session->wish.date).at,
		    STR_ARGS(session->kind->name), session->id.at);
	if (session->is_ahead)
		buf_add_string(out, "another one is planned before it: open "
		    "items are brought in when new-session opens it\n");
}

/* Only items are carried; the user has to know which other lines are not. */
void
newrecord_add_left(struct buf *out, const struct newrecord *session)
{
	const struct carry_source *source = NULL;
	const struct markdown *mark;
	struct str title;
	unsigned n = 0, first = 0, at;
	size_t i;

	for (i = 0; i < session->chain.n; i++)
		if (session->chain.source[i].path.at == session->chain.last)
			source = &session->chain.source[i];
	if (source == NULL || str_is_absent(source->kind->carry_from))
		return;
	title = source->kind->carry_from;
	mark = &source->record->mark;
	for (i = 0; i < mark->nsections; i++) {
		if (!str_eq(mark->section[i].title, title))
			continue;
		n += record_count_words(&at, source->record, &mark->section[i]);
		if (first == 0)
			first = at;
	}
	if (n > 0)
		buf_addf(out, "%u line%s below '%.*s' %s behind, since only "
		    "items are carried: %.*s:%u\n", n, n == 1 ? "" : "s",
		    STR_ARGS(title), n == 1 ? "stays" : "stay",
		    STR_ARGS(source->path), first);
}

int
newrecord_describe(struct buf *out, const struct newrecord *session,
    const char *path, struct err *err)
{
	OWN(lookup) lookup = LOOKUP_INIT;
	enum record_state state;

	if (lookup_record(&lookup, session->notes->repo, session->tip, path,
	    false, err) < 0)
		return -1;
	state = lookup.agreement.state;
	if (lookup.version == NULL)
		buf_add_string(out, "not committed");
	else
		buf_addf(out, "%s%s", state_name(state),
		    state == STATE_AGREED || state == STATE_RECORDED ? "" :
		    ", not agreed");
	return 0;
}

int
newrecord_add_agenda(struct buf *out, struct newrecord *s, struct err *err)
{
	const struct person *person = s->person;
	struct date date = s->wish.date;
	struct expectation_last last = { .held_path = NULL };

	if (!date_is_none(person->left) &&
	    date_cmp(date, person->left) > 0)
		buf_addf(out, "%s left on %s, before this day\n",
		    person->id.at, date_text(person->left).at);
	agenda_add_sections(out, s->kind, s->leave_out);
	if ((!s->agenda.is_read && agenda_read(&s->agenda, s->notes, s->tip,
	    person, date, err) < 0) ||
	    (s->chain.last == NULL && expectation_find_last(&last, s->notes,
	    &s->agenda.records, s->kind, date, err) < 0))
		return -1;
	if (last.held_path != NULL) {
		buf_addf(out, "last held: %s (", last.held_path);
		if (newrecord_describe(out, s, last.held_path, err) < 0)
			return -1;
		buf_add_string(out, ")\n");
	}
	if (untouched_add(out, s, err) < 0)
		return -1;
	agenda_add_sessions(out, &s->agenda, person, s->kind, date);
	return agenda_add_reviews(out, &s->agenda, s->notes, person, date,
	    err);
}
