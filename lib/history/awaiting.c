/* SPDX-License-Identifier: ISC */
/* awaiting - history is learnt once, and each record asked where it stands. */

#include "history/awaiting.h"

#include "history/agreement.h"
#include "history/learn.h"
#include "history/notes.h"
#include "notes/person.h"

struct asker {
	struct repo *repo;
	struct notes notes;
	struct person person;
	struct note_names names;
	struct learn learn;
	struct oid tip;
	struct repo_identity who;
	struct date today;
};

/* Every address that the roster has, for somebody whom it does not have. */
static int
refuse_stranger(const struct asker *a, struct err *err)
{
	struct buf list = BUF_INIT;
	int result;

	person_add_addresses(&list, &a->person);
	result = err_set(err, ERR_REFUSED, "%s is nobody here; the roster of "
	    "%s has %s: git config user.email ADDRESS", a->who.email,
	    a->person.id.at, list.at);
	buf_release(&list);
	return result;
}

static int
open_asker(struct asker *a, struct str person, struct err *err)
{
	struct repo_head head;
	struct oid tree;

	if (repo_head(&head, a->repo, err) < 0 ||
	    repo_identity(&a->who, a->repo, err) < 0 ||
	    repo_tree_of(&tree, a->repo, &head.commit, err) < 0 ||
	    notes_open_tree(&a->notes, a->repo, &tree, err) < 0 ||
	    notes_person_named(&a->person, &a->notes, person, err) < 0)
		return -1;
	if (person_initials_of(&a->person, str_of(a->who.email)) == NULL)
		return refuse_stranger(a, err);
	if (notes_records(&a->names, &a->notes, person, err) < 0)
		return -1;
	a->tip = head.commit;
	learn_person(&a->learn, person);
	return learn_from(&a->learn, &a->tip, 1, err);
}

/*
 * Whether a side's last word is one that it will hardly say again.  An
 * agreement is not: where one counted, the side would not be asked.
 */
static bool
has_spoken(const struct agreement *agreement, enum role role, struct str who)
{
	const struct voice *voice;
	size_t i;

	for (i = agreement->nvoices; i-- > 0; ) {
		voice = &agreement->voice[i];
		if (!voice->holds || voice->event->type == ACT_WITNESS ||
		    voice->event->type == ACT_WITHDRAW ||
		    (voice->event->role == ROLE_PERSON) !=
		    (role == ROLE_PERSON))
			continue;
		if (role == ROLE_PERSON || str_is(who, voice->event->email))
			return voice->event->type != ACT_AGREE;
	}
	return false;
}

static int
waits(bool *out, struct asker *a, const struct note_name *name,
    struct err *err)
{
	const struct state *state = statemap_find(learn_at(&a->learn,
	    &a->tip), name->path);
	const struct version *version = state_version(state);
	struct agreement agreement = AGREEMENT_INIT;
	struct str who = str_of(a->who.email);
	enum role role;

	*out = false;
	if (version == NULL)
		return 0;
	role = person_role(&a->person, who, buf_str(&state->kind),
	    version->date, a->today);
	if (role == ROLE_NONE)
		return 0;
	if (agreement_read(&agreement, state, a->repo, false, err) < 0)
		return -1;
	*out = (role == ROLE_PERSON ? agreement.needs_person :
	    agreement.needs_leader) && !has_spoken(&agreement, role, who);
	agreement_release(&agreement);
	return 0;
}

int
awaiting_find(struct buf *out, size_t *n, struct repo *repo,
    struct str person, struct date today, struct err *err)
{
	struct asker a = { .repo = repo, .notes = NOTES_INIT,
	    .person = PERSON_INIT, .learn = LEARN_INIT(repo),
	    .today = today };
	bool found;
	size_t i;
	int result = open_asker(&a, person, err);

	*n = 0;
	for (i = 0; i < a.names.n && result == 0; i++) {
		result = waits(&found, &a, &a.names.name[i], err);
		if (result < 0 || !found)
			continue;
		buf_add_string(out, a.names.name[i].path);
		buf_add_byte(out, '\0');
		++*n;
	}
	learn_release(&a.learn);
	note_names_release(&a.names);
	person_release(&a.person);
	notes_close(&a.notes);
	return result;
}
