/* SPDX-License-Identifier: ISC */
/*
 * session - one step for each question: which kind, is an earlier one open,
 * which name, what text, what is carried in.
 */

#include "act/newrecord.h"

#include <stdlib.h>

#include "base/mem.h"
#include "history/lookup.h"
#include "notes/record.h"
#include "report/expectation.h"

struct context {
	struct notes *notes;
	const struct oid *tip;
	const struct person *person;
	const struct newrecord_wish *wish;
	struct str id;		/* the person's */
};

/* Without a wish, the first that is due; what was never held comes first. */
static int
choose_kind(struct newrecord *s, const struct context *in, struct err *err)
{
	const struct expectation *first;

	if (in->wish->kind != NULL) {
		if (notes_kind_named(&s->kind, in->notes,
		    str_of(in->wish->kind), true, err) < 0)
			return -1;
		return s->kind->is_session ? 0 : err_set(err, ERR_REFUSED,
		    "%s is a document; start it with: new-document %s %s",
		    s->kind->name.at, in->id.at, s->kind->name.at);
	}
	if (agenda_read(&s->agenda, in->notes, in->tip, in->person,
	    in->wish->date, err) < 0)
		return -1;
	first = expectation_first(&s->agenda.due);
	if (first == NULL)
		return err_set(err, ERR_REFUSED, "no kind is expected of %s; "
		    "name one: new-session -k KIND %s", in->id.at, in->id.at);
	s->kind = first->kind;
	return 0;
}

static int
refuse_open(const struct newrecord *s, const struct context *in,
    struct err *err)
{
	struct buf path = BUF_INIT;
	struct note note = NOTE_INIT;
	bool found;
	int result = earlier_find_open(&path, &found, in->notes, in->tip,
	    in->id, s->kind, in->wish->date, err);

	if (result == 0 && found) {
		result = notes_load(&note, in->notes, path.at, NOTE_FRONT,
		    err);
		if (result == 0) {
			err_set(err, ERR_REFUSED,
			    note.record.status == RECORD_PLANNED ?
			    "is planned; write it up, or cancel it" :
			    "is not committed; finish it, then: git add %s; "
			    "git commit", path.at);
			result = err_in(err, path.at);
		}
	}
	note_release(&note);
	buf_release(&path);
	return result;
}

static int
choose_path(struct newrecord *s, const struct context *in, struct err *err)
{
	struct buf ignored = BUF_INIT;
	unsigned number;
	bool found = true;
	int result = 0;

	for (number = 1; result == 0 && found && number <= RECORD_NUMBER_MAX;
	    number++) {
		buf_clear(&s->path);
		record_name_format(&s->path, in->id, in->wish->date,
		    buf_str(&s->kind->name), number);
		buf_clear(&ignored);
		result = notes_read(&ignored, &found, in->notes, s->path.at,
		    MARKDOWN_TEXT_MAX, err);
	}
	if (result == 0 && found)
		result = err_set(err, ERR_REFUSED, "there is no room for "
		    "another %s on %s; name another day: -d DATE",
		    s->kind->name.at, date_text(in->wish->date).at);
	buf_release(&ignored);
	return result;
}

static int
compose(struct newrecord *s, const struct context *in, struct err *err)
{
	const struct newrecord_wish *wish = in->wish;
	struct str kind = buf_str(&s->kind->name);
	const struct leader *leader = person_leader(in->person, kind,
	    wish->date);
	struct kind_values values = { in->person->name,
	    leader == NULL ? STR_NONE : leader->name, wish->date };
	bool is_planned = wish->is_planned ||
	    date_cmp(wish->date, wish->today) > 0;
	struct buf *text = &s->text;
	size_t i, n = s->kind->outline.n;

	if (leader == NULL)
		return err_set(err, ERR_REFUSED, "nobody is manager of %s on "
		    "%s; add to people/%s/person.ini: manager = NAME "
		    "<ADDRESS>, FIRST-DAY..", in->id.at,
		    date_text(wish->date).at, in->id.at);
	s->leave_out = mem_new(n, sizeof(*s->leave_out));
	/* of a meeting that did not take place there is nothing to write */
	for (i = 0; i < n; i++)
		s->leave_out[i] = wish->cancelled != NULL;
	if (wish->cancelled == NULL && earlier_leave_out(s->leave_out,
	    in->notes, in->id, s->kind, wish->date, NULL, err) < 0)
		return -1;
	compose_begin(text);
	if (compose_pair(text, "kind", kind, err) < 0 ||
	    compose_date(text, "date", wish->date, err) < 0 ||
	    compose_pair(text, "status", str_of(wish->cancelled != NULL ?
	    "cancelled" : is_planned ? "planned" : "held"), err) < 0 ||
	    compose_pair(text, "with", leader->name, err) < 0 ||
	    compose_pair(text, "place", str_of(wish->place), err) < 0)
		return -1;
	compose_number(text, "minutes", wish->minutes);
	if (compose_pair(text, "reason", str_of(wish->cancelled), err) < 0)
		return -1;
	compose_body(text, s->kind, &values, s->leave_out);
	return 0;
}

static int
bring_in(struct newrecord *s, const struct context *in, struct err *err)
{
	struct record target = RECORD_INIT;
	struct buf carried = BUF_INIT;
	int result = 0;

	if (in->wish->carries_nothing || in->wish->cancelled != NULL ||
	    !s->kind->has_notes)
		return 0;
	if (!str_is_absent(s->kind->carry_to)) {
		result = earlier_read(&s->chain, in->notes, in->id, s->kind,
		    in->wish->date, s->path.at, err);
		if (result == 0) {
			record_read(&target, buf_str(&s->text), true, NULL);
			carry_find(&s->carry, s->chain.source, s->chain.n,
			    &target);
			result = carry_into(&carried, &s->carry, &target,
			    s->kind, err);
		}
		if (result == 0)
			buf_swap(&s->text, &carried);
		record_release(&target);
		buf_release(&carried);
	}
	return result < 0 ?
	    -1 :
	    recurring_bring(&s->topics, &s->text, in->notes, in->id, s->kind,
		s->leave_out, in->wish->date, err);
}

int
newrecord_prepare(struct newrecord *out, struct notes *notes,
    const struct oid *tip, const struct person *person,
    const struct newrecord_wish *wish, struct err *err)
{
	struct context in = { notes, tip, person, wish, buf_str(&person->id) };

	/* the name first: whoever takes it meanwhile is seen as open then */
	if (earlier_check(notes, tip, in.id, err) < 0 ||
	    choose_kind(out, &in, err) < 0 ||
	    choose_path(out, &in, err) < 0 ||
	    refuse_open(out, &in, err) < 0 ||
	    compose(out, &in, err) < 0)
		return -1;
	return bring_in(out, &in, err);
}

void
newrecord_release(struct newrecord *session)
{
	buf_release(&session->path);
	buf_release(&session->text);
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
	struct carry part = CARRY_INIT;
	size_t i;

	part.item = mem_new(all->n, sizeof(*part.item));
	for (i = 0; i < all->n; i++)
		if (all->item[i].source == &session->chain.source[index])
			part.item[part.n++] = all->item[i];
	carry_show(out, &part);
	carry_release(&part);
}

/* Whether a block is an item, lies in one, or is a bullet around one. */
static bool
goes_with_item(const struct record *record,
    const struct markdown_block *block)
{
	const struct record_item *item;
	const struct markdown_block *around = block;
	size_t i;

	while (around->parent != MARKDOWN_NONE)
		around = &record->mark.block[around->parent];
	for (i = 0; i < record->nitems; i++) {
		item = &record->item[i];
		if ((item->line <= block->first_line &&
		    block->first_line <= item->last_line) ||
		    (around != block && around->first_line <= item->line &&
		    item->line <= around->last_line))
			return true;
	}
	return false;
}

static bool
says_something(struct str line)
{
	line = str_trim(line);
	if (str_ends(line, "."))
		line.n--;
	return line.n > 0 && !str_eq_any_case(line,
	    STR_LIT("Nothing to report"));
}

struct left {
	unsigned n, first;
};

static void
count_left(struct left *left, const struct record *record,
    const struct section *section)
{
	const struct markdown_block *block;
	unsigned line;
	size_t i;

	for (i = section->block; i < section->end_block; i++) {
		block = &record->mark.block[i];
		if (block->type != MARKDOWN_TEXT ||
		    goes_with_item(record, block))
			continue;
		for (line = block->first_line; line <= block->last_line;
		    line++) {
			if (!says_something(lines_get(&record->lines, line)))
				continue;
			if (left->n++ == 0)
				left->first = line;
		}
	}
}

void
newrecord_add_left(struct buf *out, const struct newrecord *session)
{
	const struct carry_source *source = NULL;
	const struct outline *outline;
	struct left left = { 0, 0 };
	struct str title;
	size_t i;

	for (i = 0; i < session->chain.n; i++)
		if (session->chain.source[i].path.at == session->chain.last)
			source = &session->chain.source[i];
	if (source == NULL || str_is_absent(source->kind->carry_from))
		return;
	title = source->kind->carry_from;
	outline = &source->record->outline;
	for (i = 0; i < outline->n; i++)
		if (str_eq(outline->section[i].title, title))
			count_left(&left, source->record,
			    &outline->section[i]);
	if (left.n > 0)
		buf_addf(out, "%u line%s below '%.*s' %s behind, since only "
		    "items are carried: %.*s:%u\n", left.n,
		    left.n == 1 ? "" : "s", STR_ARGS(title),
		    left.n == 1 ? "stays" : "stay", STR_ARGS(source->path),
		    left.first);
}

int
newrecord_describe(struct buf *out, struct notes *notes, const struct oid *tip,
    const char *path, struct err *err)
{
	struct lookup lookup = LOOKUP_INIT;
	enum record_state state;
	int result = lookup_record(&lookup, notes->repo, tip, path, false,
	    err);

	state = lookup.agreement.state;
	if (result == 0 && lookup.version == NULL)
		buf_add_string(out, "not committed");
	else if (result == 0)
		buf_addf(out, "%s%s", state_name(state),
		    state == STATE_AGREED || state == STATE_RECORDED ? "" :
		    ", not agreed");
	lookup_release(&lookup);
	return result;
}

int
newrecord_add_agenda(struct buf *out, struct newrecord *s, struct notes *notes,
    const struct oid *tip, const struct person *person,
    const struct newrecord_wish *wish, struct err *err)
{
	struct expectation_last last = { .held_path = NULL };

	if (!date_is_none(person->left) &&
	    date_cmp(wish->date, person->left) > 0)
		buf_addf(out, "%s left on %s, before this day\n",
		    person->id.at, date_text(person->left).at);
	agenda_add_sections(out, s->kind, s->leave_out);
	if (!s->agenda.is_read && agenda_read(&s->agenda, notes, tip, person,
	    wish->date, err) < 0)
		return -1;
	if (s->chain.last == NULL && expectation_find_last(&last, notes,
	    &s->agenda.records, s->kind, wish->date, err) < 0)
		return -1;
	if (last.held_path != NULL) {
		buf_addf(out, "last held: %s (", last.held_path);
		if (newrecord_describe(out, notes, tip, last.held_path,
		    err) < 0)
			return -1;
		buf_add_string(out, ")\n");
	}
	agenda_add_sessions(out, &s->agenda, person, s->kind, wish->date);
	return agenda_add_reviews(out, &s->agenda, notes, wish->date, err);
}
