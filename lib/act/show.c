/* SPDX-License-Identifier: ISC */
/* show - collects what is known of each record, for the text and the page. */

#include "act/show.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "history/treediff.h"

static void
add_row(struct show *show, enum role role, struct str name, struct str email,
    const struct voice *voice, bool is_awaited)
{
	const struct event *event = voice == NULL ? NULL : voice->event;
	struct show_row *row = MEM_ADD(show->row, show->nrows, &show->row_cap);

	*row = (struct show_row){ role_name(role), name,
	    event == NULL ? email : str_of(event->email), BUF_INIT, voice,
	    event == NULL && is_awaited };
	buf_add_string(&row->said, event == NULL ?
	    is_awaited ? "not yet" : "not asked" :
	    event->type == ACT_DECLINE ? "declined" :
	    event->type == ACT_WITHDRAW ? "withdrew" :
	    event->is_withdrawn ? "withdrawn" : "agreed");
	if (event != NULL && event->type == ACT_WITNESS)
		buf_addf(&row->said, ", says %s", event->witness);
}

/*
 * Makes a row for the person, for each leader who acted, and for whoever led on
 * the record's day, if they did not act.
 */
static void
make_rows(struct show *show)
{
	const struct record *record = &show->note.record;
	const struct agreement *agreement = &show->agreement;
	const struct person *person = &show->person;
	const struct voice *voice = agreement->voice;
	const struct leader *leader;
	const struct event *event;
	bool has_leader = false;
	size_t i, j;

	add_row(show, ROLE_PERSON, person->name, person->email[0],
	    agreement->person, agreement->needs_person);
	leader = agreement->needs_leader || date_is_none(record->date) ?
	    person_leader_to_act(person, record->kind, record->date,
	    show->set->today) :
	    person_leader(person, record->kind, record->date);
	for (i = 0; i < agreement->nvoices; i++) {
		event = voice[i].event;
		/* the last act of a leader counts */
		for (j = i + 1; j < agreement->nvoices; j++)
			if (voice[j].event->role != ROLE_PERSON &&
			    strcmp(voice[j].event->email, event->email) == 0)
				break;
		if (event->role == ROLE_PERSON || j < agreement->nvoices)
			continue;
		add_row(show, event->role, str_of(event->name), STR_NONE,
		    &voice[i], false);
		has_leader |= leader != NULL &&
		    str_is(leader->email, event->email);
	}
	if (leader != NULL && !has_leader)
		add_row(show, leader->role, leader->name, leader->email, NULL,
		    agreement->needs_leader);
}

int
shows_begin(struct shows *out, struct repo *repo, struct date today,
    struct err *err)
{
	out->repo = repo;
	out->today = today;
	out->learn = (struct learn)LEARN_INIT(repo);
	return repo_tip(&out->tip, repo, err) < 0 ? -1 :
	    notes_open_commit(&out->notes, repo, &out->tip, err);
}

void
shows_add_record(struct shows *set, const char *path)
{
	struct show *show;
	size_t i;

	for (i = 0; i < set->n; i++)
		if (strcmp(set->show[i].path.at, path) == 0)
			return;
	show = MEM_ADD(set->show, set->n, &set->cap);
	*show = (struct show){ .path = BUF_INIT, .note = NOTE_INIT,
	    .person = PERSON_INIT, .agreement = AGREEMENT_INIT,
	    .setter = ADDRESS_SETTER_INIT };
	buf_add_string(&show->path, path);
	record_name_parse(&show->name, buf_str(&show->path));
}

int
shows_add_person(struct shows *set, const char *id, size_t last,
    struct err *err)
{
	OWN(note_names) names = NOTE_NAMES_INIT;
	OWN(person) person = PERSON_INIT;
	const struct note_name *name = NULL;
	size_t i = 0;

	if (notes_person_named(&person, &set->notes, str_of(id), err) < 0 ||
	    notes_records(&names, &set->notes, str_of(id), err) < 0)
		return -1;
	set->has_last |= last > 0;
	for (; last > 0 && (name = session_before(&names, name, NULL,
	    DATE_NEVER)) != NULL; last--)
		i = (size_t)(name - names.name);
	for (; i < names.n; i++)
		if (names.name[i].is_named && !(set->has_last &&
		    date_is_none(names.name[i].name.date)))
			shows_add_record(set, names.name[i].path);
	buf_add_ended(&set->people, str_of(id));
	return 0;
}

static int
read_show(struct show *show, struct shows *set, struct err *err)
{
	const char *path = show->path.at;
	struct str id = show->name.person;
	struct err absent;
	bool is_there;

	show->set = set;
	is_there = notes_load(&show->note, &set->notes, path, NOTE_WHOLE,
	    err) == 0;
	absent = *err;
	if (!is_there && absent.code != ERR_ABSENT)
		return -1;
	if (is_there && (note_check_sound(&show->note, err) < 0 ||
	    notes_person(&show->person, &set->notes, id, err) < 0))
		return -1;
	show->state = statemap_find(learn_at(&set->learn, &set->tip), path);
	show->version = state_version(show->state);
	if (agreement_read(&show->agreement, show->state, set->repo, is_there,
	    err) < 0)
		return -1;
	if (!is_there) {
		/* history may know that it is void or was moved */
		show->is_gone = state_has_left(show->state);
		if (show->is_gone)
			return notes_kind(&show->note.kind, &set->notes,
			    buf_str(&show->state->kind), err);
		*err = absent;
		return -1;
	}
	if (show->version == NULL)
		return err_set(err, ERR_GIT, "history does not know %s as it "
		    "is committed; look for damage: git fsck", path);
	make_rows(show);
	/* the person's own row comes first */
	if (show->row[0].voice == NULL)
		return 0;
	return address_find_setter(&show->setter, &show->is_corrected,
	    set->repo, statemap_roster(learn_at(&set->learn, &set->tip), id),
	    id, show->row[0].voice->event->email, err);
}

/* Adds a void record of the people who were asked for. */
static void
take_void(struct state *state, struct state *none, void *arg)
{
	struct shows *set = arg;

	(void)none;
	if (state->is_void && !state->is_there && str_has_string(
	    buf_str(&set->people), treediff_person(state->path)))
		shows_add_record(set, state->path);
}

/* By person, then by day (documents have none, and come first), then path. */
static int
compare_shows(const void *a, const void *b)
{
	const struct show *x = a, *y = b;

	return MEM_ORDER(str_cmp(x->name.person, y->name.person),
	    date_cmp(x->name.date, y->name.date),
	    strcmp(x->path.at, y->path.at));
}

int
shows_read(struct shows *set, struct err *err)
{
	size_t i;

	for (i = 0; i < set->n; i++)
		learn_person(&set->learn, set->show[i].name.person);
	if (learn_from(&set->learn, &set->tip, 1, err) < 0)
		return -1;
	if (set->people.n > 0 && !set->has_last)
		statemap_diff(learn_at(&set->learn, &set->tip), NULL,
		    take_void, set);
	if (set->people.n > 0)
		MEM_SORT(set->show, set->n, compare_shows);
	for (i = 0; i < set->n; i++)
		if (read_show(&set->show[i], set, err) < 0)
			return -1;
	return 0;
}

bool
shows_is_one(const struct shows *set)
{
	return set->n == 1 && set->people.n == 0;
}

void
shows_close(struct shows *set)
{
	struct show *show;
	size_t i, j;

	for (i = 0; i < set->n; i++) {
		show = &set->show[i];
		for (j = 0; j < show->nrows; j++)
			buf_release(&show->row[j].said);
		free(show->row);
		address_setter_release(&show->setter);
		agreement_release(&show->agreement);
		person_release(&show->person);
		note_release(&show->note);
		buf_release(&show->path);
	}
	free(set->show);
	buf_release(&set->people);
	learn_release(&set->learn);
	notes_close(&set->notes);
	*set = (struct shows)SHOWS_INIT;
}

/* What was said of the present text is in the rows. */
bool
show_is_earlier(const struct event *event)
{
	return event->type == ACT_AMEND || event->type == ACT_MOVE ||
	    (event->hold == HOLD_CHANGED && (event_is_agreement(event) ||
	    event->type == ACT_DECLINE));
}
