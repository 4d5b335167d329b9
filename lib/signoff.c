/* SPDX-License-Identifier: ISC */
/* signoff - load once, then one question after another. */

#include "signoff.h"

#include <string.h>

#include "file.h"
#include "perform.h"
#include "sign.h"

static int
load(struct signoff *s, const char *path, struct err *err)
{
	struct oid tree;

	if (repo_tree_of(&tree, s->repo, &s->head.commit, err) < 0 ||
	    notes_open_tree(&s->notes, s->repo, &tree, err) < 0)
		return -1;
	if (notes_load(&s->note, &s->notes, path, NOTE_WHOLE, err) < 0) {
		if (err->code != ERR_ABSENT)
			return -1;
		err_set(err, ERR_ABSENT, "is not committed; git add it and "
		    "git commit it first");
		return err_in(err, path);
	}
	if (note_check_sound(&s->note, err) < 0)
		return -1;
	return notes_person(&s->person, &s->notes, s->note.name.person, err);
}

int
signoff_open(struct signoff *out, struct repo *repo, const char *path,
    struct date today, struct err *err)
{
	out->repo = repo;
	out->today = today;
	if (repo_check_idle(repo, err) < 0 ||
	    repo_head(&out->head, repo, err) < 0 ||
	    repo_identity(&out->who, repo, err) < 0 ||
	    load(out, path, err) < 0 ||
	    trail_read(&out->trail, repo, &out->head.commit, path,
	    out->note.kind, err) < 0)
		return -1;
	out->standing = standing_of(&out->note.record, out->note.kind,
	    &out->notes.policy, out->trail.voice, out->trail.nvoices,
	    out->trail.was_agreed);
	out->role = person_role(&out->person, str_of(out->who.email),
	    out->note.record.kind, out->note.record.date, today);
	return 0;
}

void
signoff_release(struct signoff *signoff)
{
	trail_release(&signoff->trail);
	person_release(&signoff->person);
	note_release(&signoff->note);
	notes_close(&signoff->notes);
	*signoff = (struct signoff)SIGNOFF_INIT;
}

static int
refuse(const struct signoff *s, const char *what, struct err *err)
{
	err_set(err, ERR_REFUSED, "%s", what);
	return err_in(err, s->note.path.at);
}

int
signoff_check_committed(struct signoff *s, struct err *err)
{
	struct buf text = BUF_INIT;
	struct oid staged;
	bool found;
	int result = -1;

	if (repo_index_find(&staged, &found, s->repo, s->note.path.at,
	    err) < 0)
		goto out;
	if (!found || !oid_eq(&staged, &s->trail.text)) {
		refuse(s, "has staged changes; commit them first", err);
		goto out;
	}
	if (file_read(&text, repo_top(s->repo), s->note.path.at,
	    MARK_TEXT_MAX, err) < 0)
		goto out;
	result = str_eq(buf_str(&text), buf_str(&s->note.text)) ? 0 :
	    refuse(s, "has changes that are not committed; commit them "
	    "first", err);
out:
	buf_release(&text);
	return result;
}

int
signoff_check_party(struct signoff *s, struct err *err)
{
	if (s->role != ROLE_NONE)
		return 0;
	return err_set(err, ERR_REFUSED, "%s is no party to %s (person.ini "
	    "names %s and who leads these sessions)", s->who.email,
	    s->note.path.at, s->person.id.at);
}

int
signoff_check_complete(struct signoff *s, struct err *err)
{
	const struct fault *fault;

	if (s->note.record.status == RECORD_PLANNED)
		return refuse(s, "is planned; when it has taken place, set "
		    "its status to held and commit it", err);
	if (s->note.record.status == RECORD_CANCELLED)
		return refuse(s, "was cancelled; there is no text to agree "
		    "to", err);
	if (notes_check(&s->note, &s->notes, err) < 0)
		return -1;
	if (s->note.faults.n == 0)
		return 0;
	fault = &s->note.faults.fault[0];
	err_at(err, fault->line, fault->col, "%s [%s]", fault->text,
	    rule_name(fault->rule));
	err->code = ERR_REFUSED;
	return err_in(err, s->note.path.at);
}

const struct voice *
signoff_own_voice(const struct signoff *s)
{
	size_t i;

	for (i = s->trail.nvoices; i-- > 0; )
		if (!s->trail.voice[i].is_void &&
		    s->trail.voice[i].type != ACT_WITNESS &&
		    str_is(s->trail.voice[i].email, s->who.email))
			return &s->trail.voice[i];
	return NULL;
}

bool
signoff_is_awaited(const struct signoff *s)
{
	if (s->role == ROLE_NONE || signoff_own_voice(s) != NULL)
		return false;
	return s->role == ROLE_PERSON ? s->standing.needs_person :
	    s->standing.needs_leader;
}

struct act
signoff_act(const struct signoff *s, enum act_type type,
    struct sha256_text *sha256)
{
	*sha256 = sha256_of(buf_str(&s->note.text));
	return (struct act){ .type = type, .record = buf_str(&s->note.path),
	    .text = s->trail.text, .sha256 = str_of(sha256->at),
	    .name = str_of(s->who.name), .email = str_of(s->who.email) };
}

static int
level_of_commit(enum level *out, struct signoff *s, const struct oid *commit,
    struct err *err)
{
	struct buf bytes = BUF_INIT;
	int result = repo_read_commit(&bytes, s->repo, commit, err);

	if (result == 0)
		*out = sign_verify(NULL, s->repo, buf_str(&bytes),
		    s->who.email) == SIGN_GOOD ? LEVEL_SIGNED : LEVEL_NAMED;
	buf_release(&bytes);
	return result;
}

int
signoff_perform(struct oid *commit, enum level *level, struct signoff *s,
    const struct act *act, struct err *err)
{
	struct buf subject = BUF_INIT, message = BUF_INIT;
	int result;

	buf_addf(&subject, "%s: %s", act_name(act->type), s->note.path.at);
	act_format(&message, subject.at, act);
	result = perform(commit, s->repo, &s->head, NULL, 0, message.at,
	    &s->who, err);
	if (result == 0)
		result = level_of_commit(level, s, commit, err);
	buf_release(&subject);
	buf_release(&message);
	return result;
}
