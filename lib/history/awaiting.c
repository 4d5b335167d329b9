/* SPDX-License-Identifier: ISC */
/* awaiting - learns history once, and asks where each record stands. */

#include "history/awaiting.h"

#include "history/agreement.h"
#include "history/learn.h"

/* Refuses somebody whom the roster does not have; names all its addresses. */
static int
refuse_stranger(const struct awaiting_asker *a, struct err *err)
{
	OWN(buf) list = BUF_INIT, setting = BUF_INIT, typed = BUF_INIT;

	person_add_addresses(&list, a->person);
	buf_addf(&setting, "email=%.*s", STR_ARGS(a->email));
	buf_add_typed(&typed, buf_str(&setting));
	return err_set(err, ERR_REFUSED, "%.*s is nobody here; the roster of "
	    "%s has %s: git config user.email ADDRESS; or, where a slip is "
	    "there, new-person --set %s %s, typed by the manager, or by %s "
	    "once there is a commit of theirs", STR_ARGS(a->email),
	    a->person->id.at, list.at, typed.at, a->person->id.at,
	    a->person->id.at);
}

/*
 * Whether the last word of whoever asks, on the present text, is a refusal that
 * they will hardly repeat.  An agreement is no such word: if it counted, the
 * record would not wait for them.
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
waits(bool *out, const struct awaiting_asker *a, struct statemap *map,
    const struct note_name *name, struct err *err)
{
	const struct state *state = statemap_find(map, name->path);
	const struct version *version = state_version(state);
	OWN(agreement) agreement = AGREEMENT_INIT;
	enum role role;

	*out = false;
	if (version == NULL)
		return 0;
	role = person_role(a->person, a->email, buf_str(&state->kind),
	    version->date, a->today);
	if (role == ROLE_NONE)
		return 0;
	if (agreement_read(&agreement, state, a->repo, false, err) < 0)
		return -1;
	*out = (role == ROLE_PERSON ? agreement.needs_person :
	    agreement.needs_leader) && !has_spoken(&agreement, role, a->email);
	return 0;
}

int
awaiting_find_of(struct buf *out, size_t *n,
    const struct awaiting_asker *asker, struct err *err)
{
	OWN(learn) learn = LEARN_INIT(asker->repo);
	OWN(note_names) names = NOTE_NAMES_INIT;
	struct str id = buf_str(&asker->person->id);
	bool found;
	size_t i;

	*n = 0;
	learn_person(&learn, id);
	if (notes_records(&names, asker->notes, id, err) < 0 ||
	    learn_from(&learn, asker->tip, 1, err) < 0)
		return -1;
	for (i = 0; i < names.n; i++) {
		if (waits(&found, asker, learn_at(&learn, asker->tip),
		    &names.name[i], err) < 0)
			return -1;
		if (!found)
			continue;
		buf_add_ended(out, str_of(names.name[i].path));
		++*n;
	}
	return 0;
}

int
awaiting_find(struct buf *out, size_t *n, struct repo *repo,
    struct str person, struct date today, struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	OWN(person) roster = PERSON_INIT;
	struct repo_identity who;
	struct repo_head head;
	struct oid tree;
	struct awaiting_asker asker = { repo, &head.commit, &notes, &roster,
		STR_NONE, today };

	*n = 0;
	if (repo_head(&head, repo, err) < 0 ||
	    repo_identity(&who, repo, err) < 0 ||
	    repo_tree_of(&tree, repo, &head.commit, err) < 0 ||
	    notes_open_tree(&notes, repo, &tree, err) < 0 ||
	    notes_person_named(&roster, &notes, person, err) < 0)
		return -1;
	asker.email = str_of(who.email);
	return person_initials_of(&roster, asker.email) == NULL ?
	    refuse_stranger(&asker, err) :
	    awaiting_find_of(out, n, &asker, err);
}
