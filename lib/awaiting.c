/* SPDX-License-Identifier: ISC */
/* awaiting - a sieve: what can be settled by name and text comes first. */

#include "awaiting.h"

#include "acts.h"
#include "notes.h"
#include "person.h"
#include "signoff.h"

struct sieve {
	struct repo *repo;
	struct notes notes;
	struct person person;
	struct note_names names;
	struct acts acts;
	struct repo_identity who;
	struct date today;
};

static int
open_sieve(struct sieve *s, struct str person, struct err *err)
{
	struct repo_head head;
	struct oid tree;

	if (repo_head(&head, s->repo, err) < 0 ||
	    repo_identity(&s->who, s->repo, err) < 0 ||
	    repo_tree_of(&tree, s->repo, &head.commit, err) < 0 ||
	    notes_open_tree(&s->notes, s->repo, &tree, err) < 0 ||
	    notes_person(&s->person, &s->notes, person, err) < 0 ||
	    notes_records(&s->names, &s->notes, person, err) < 0)
		return -1;
	return acts_read(&s->acts, s->repo, &head.commit, err);
}

static void
close_sieve(struct sieve *s)
{
	acts_release(&s->acts);
	note_names_release(&s->names);
	person_release(&s->person);
	notes_close(&s->notes);
}

/* Whether they agreed to the text, and never took it back. */
static bool
has_agreed(const struct sieve *s, const struct note_name *name)
{
	const struct past_act *act;
	bool agreed = false;
	unsigned i;

	for (i = acts_on(&s->acts, &name->oid); i != ACTS_END; i = act->next) {
		act = &s->acts.act[i];
		if (!str_is(act->record, name->path) ||
		    !str_is(act->email, s->who.email))
			continue;
		if (act->type != ACT_AGREE)
			return false;
		agreed = true;
	}
	return agreed;
}

/* Whether the kind asks for the agreement of somebody in that role. */
static bool
asks_for(const struct kind *kind, enum role role)
{
	return role != ROLE_NONE && kind->agreed_by != AGREED_BY_NONE &&
	    (kind->agreed_by == AGREED_BY_BOTH || role == ROLE_PERSON);
}

static int
may_wait(bool *out, struct sieve *s, const struct note_name *name,
    struct err *err)
{
	struct note note = NOTE_INIT;
	int result = -1;

	if (notes_load(&note, &s->notes, name->path, NOTE_FRONT, err) == 0 &&
	    note_check_sound(&note, err) == 0) {
		result = 0;
		*out = (note.record.status == RECORD_HELD ||
		    note.record.status == RECORD_DOCUMENT) &&
		    asks_for(note.kind, person_role(&s->person,
		    str_of(s->who.email), note.record.kind,
		    note.record.date, s->today));
	}
	note_release(&note);
	return result;
}

static int
waits(bool *out, struct sieve *s, const char *path, struct err *err)
{
	struct signoff signoff = SIGNOFF_INIT;
	int result = signoff_open(&signoff, s->repo, path, s->today, err);

	*out = result == 0 && signoff_is_awaited(&signoff);
	signoff_release(&signoff);
	return result;
}

static int
sift(bool *out, struct sieve *s, const struct note_name *name,
    struct err *err)
{
	*out = false;
	if (!name->is_named || has_agreed(s, name))
		return 0;
	if (may_wait(out, s, name, err) < 0)
		return -1;
	return *out ? waits(out, s, name->path, err) : 0;
}

int
awaiting_find(struct buf *out, size_t *n, struct repo *repo,
    struct str person, struct date today, struct err *err)
{
	struct sieve s = { .repo = repo, .notes = NOTES_INIT,
	    .person = PERSON_INIT, .acts = ACTS_INIT, .today = today };
	bool found;
	size_t i;
	int result = open_sieve(&s, person, err);

	*n = 0;
	for (i = 0; i < s.names.n && result == 0; i++) {
		result = sift(&found, &s, &s.names.name[i], err);
		if (result < 0 || !found)
			continue;
		buf_add_string(out, s.names.name[i].path);
		buf_add_byte(out, '\0');
		++*n;
	}
	close_sieve(&s);
	return result;
}
