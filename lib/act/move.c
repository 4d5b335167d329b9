/* SPDX-License-Identifier: ISC */
/*
 * move - edits the text line by line, as the rule for moves compares the two
 * texts, and changes no line that this rule does not let differ.
 */

#include "act/move.h"

#include "act/newrecord.h"
#include "act/putright.h"
#include "act/writeup.h"
#include "git/file.h"
#include "history/notes.h"
#include "notes/act.h"
#include "notes/person.h"
#include "notes/record.h"

static int
choose_kind(struct move *move, struct signoff *s, const char *word,
    struct err *err)
{
	struct str old = s->note.record.kind;

	if (date_is_none(s->note.name.date))
		return signoff_refuse(s, "is a document, and has no day in its "
		    "name; change its date: in the file, and amend or commit "
		    "it", err);
	if (notes_kind_named(&move->kind, &s->notes, word == NULL ? old :
	    str_of(word), true, err) < 0)
		return -1;
	return move->kind->is_session ? 0 : err_set(err, ERR_REFUSED, "-k: "
	    "%s is a document, and this was a meeting; name a kind of "
	    "meeting", move->kind->name.at);
}

static int
check_wish(const struct move *move, const struct signoff *s, struct err *err)
{
	const struct record *record = &s->note.record;

	if (date_cmp(move->date, record->date) == 0 &&
	    str_eq(buf_str(&move->kind->name), record->kind))
		return err_about(err, ERR_REFUSED, s->note.path.at, "is the %s "
		    "of %s already; say another day with -d, or another kind "
		    "with -k", move->kind->name.at, date_text(move->date).at);
	if (record->status == RECORD_HELD &&
	    date_cmp(move->date, s->today) > 0)
		return err_about(err, ERR_REFUSED, s->note.path.at, "was held, "
		    "and %s is to come; say with -d the day on which it took "
		    "place", date_text(move->date).at);
	return move->is_plain || !str_is_absent(move->reason) ? 0 :
	    signoff_refuse(s, "was more than planned, so the move has to be "
	    "explained; say why with -m", err);
}

/*
 * The headings that the templates give for the old day and for the new one.
 * A session keeps the templates, and the roster's names, of the day on which
 * it was written up; a new kind takes today's.
 */
static int
find_headings(struct buf *old, struct buf *new, const struct move *move,
    struct signoff *s, struct err *err)
{
	const struct record *record = &s->note.record;
	OWN_BY(notes_close, notes) then = NOTES_INIT;
	OWN(person) person = PERSON_INIT;
	const struct person *who = &s->person;
	const struct kind *kind = NULL;

	if (notes_open_tree(&then, s->repo,
	    s->past.state->nsettings == 0 ? &s->notes.tree :
	    &s->past.state->settings[0], err) < 0 ||
	    notes_kind(&kind, &then, record->kind, err) < 0)
		return -1;
	if (notes_person(&person, &then, s->note.name.person, err) == 0)
		who = &person;
	else if (err->code != ERR_ABSENT)
		return -1;
	if (kind == NULL)
		return 0;
	putright_title(old, kind, who, person_leader(who, record->kind,
	    record->date), record->date);
	if (str_eq(record->kind, buf_str(&move->kind->name)))
		putright_title(new, kind, who, person_leader(who,
		    record->kind, move->date), move->date);
	else
		putright_title(new, move->kind, &s->person, person_leader(
		    &s->person, buf_str(&move->kind->name), move->date),
		    move->date);
	/* since a session was planned, a party may have changed their name */
	return s->past.state->nsettings == 0 ? putright_find_title(old,
	    buf_str(&s->note.text), s->repo, &s->head.commit,
	    s->note.path.at, err) : 0;
}

/*
 * `with:` changes if somebody else leads now and it named the leader before;
 * the first heading changes if it is the template's.
 */
static int
edit_text(struct move *move, struct signoff *s, struct err *err)
{
	const struct record *record = &s->note.record;
	struct date_text day = date_text(move->date);
	struct putright_line lines[] = {
		{ "date", str_of(day.at) },
		{ "kind", buf_str(&move->kind->name) },
		{ "with", putright_with(&move->leaves_with, record->with,
		    person_leader(&s->person, record->kind, record->date),
		    person_leader(&s->person, buf_str(&move->kind->name),
		    move->date)) },
		{ NULL, STR_NONE }
	};
	OWN(buf) old = BUF_INIT, new = BUF_INIT;

	return find_headings(&old, &new, move, s, err) < 0 ||
	    putright(&move->text, buf_str(&s->note.text), lines,
	    buf_str(&old), buf_str(&new), &move->leaves_heading, err) < 0 ? -1 :
	    repo_blob_id(&move->text_id, buf_str(&move->text), err);
}

int
move_prepare(struct move *out, struct signoff *s, struct date date,
    const char *kind, struct str reason, struct err *err)
{
	enum role role;

	out->date = date_is_none(date) ? s->note.record.date : date;
	out->reason = reason;
	out->is_plain = signoff_is_only_planned(s);
	if (choose_kind(out, s, kind, err) < 0)
		return -1;
	/* whoever leads the old kind today, or the new one, may do it */
	role = person_role(&s->person, str_of(s->who.email),
	    buf_str(&out->kind->name), DATE_NONE, s->today);
	if (s->role == ROLE_NONE)
		s->role = role;
	if ((role == ROLE_NONE ? signoff_check_party_today(s, err) :
	    signoff_check_party(s, err)) < 0 ||
	    check_wish(out, s, err) < 0 || edit_text(out, s, err) < 0 ||
	    newrecord_path(&out->path, s->repo, &s->head.commit,
	    s->note.name.person, out->date, out->kind, &out->text_id,
	    err) < 0)
		return -1;
	/* a kind that notes only that a meeting took place has no text */
	if (!out->kind->has_notes && s->note.kind->has_notes &&
	    (s->note.record.mark.n > 1 || s->note.record.mark.nsections > 0))
		return err_about(err, ERR_REFUSED, s->note.path.at, "has a "
		    "text, and a %s notes only that a meeting took place; say "
		    "another kind with -k", out->kind->name.at);
	if (writeup_check_text(&s->notes, out->path.at, buf_str(&out->text),
	    err) < 0)
		return -1;
	/* if a killed run has left the new file, it may have removed the old */
	return file_is_there(repo_top(s->repo), out->path.at) ?
	    signoff_check_leaves(s, err) : signoff_check_committed(s, err);
}

int
move_perform(struct oid *commit, enum level *level, const struct move *move,
    struct signoff *s, struct err *err)
{
	struct repo_change change[] = {
		{ .path = move->path.at, .bytes = buf_str(&move->text) },
		{ .path = s->note.path.at, .goes = true },
	};
	struct sha256_text sha256 = sha256_of(buf_str(&move->text));
	struct act act = { .type = ACT_MOVE, .record = buf_str(&move->path),
	    .moves = buf_str(&s->note.path), .text = move->text_id,
	    .sha256 = str_of(sha256.at), .reason = move->reason };
	OWN(buf) message = BUF_INIT;

	if (!move->is_plain)
		return signoff_perform(commit, level, s, &act, change, 2, err);
	buf_addf(&message, "move: %s\n", move->path.at);
	if (!str_is_absent(move->reason))
		buf_addf(&message, "\n%.*s\n", STR_ARGS(move->reason));
	return signoff_perform_message(commit, level, s, change, 2,
	    message.at, err);
}

void
move_release(struct move *move)
{
	buf_release(&move->path);
	buf_release(&move->text);
	*move = (struct move)MOVE_INIT;
}
