/* SPDX-License-Identifier: ISC */
/* new-session - start the record of the next meeting with a person. */

#include <stdlib.h>

#include "buf.h"
#include "carry.h"
#include "chain.h"
#include "cli.h"
#include "compose.h"
#include "contract.h"
#include "expect.h"
#include "file.h"
#include "mem.h"
#include "notes.h"
#include "person.h"
#include "repo.h"
#include "standing.h"
#include "trail.h"

static const char *kind_word, *date_word, *cancelled, *place, *minutes;
static bool edit, planned, no_carry;

static const struct cli_option options[] = {
	{ NULL, 'e', CLI_FLAG, &edit, NULL, "open the record in the editor" },
	{ NULL, 'k', CLI_VALUE, &kind_word, "kind",
	    "the kind of meeting; without it, the one due first" },
	{ NULL, 'd', CLI_VALUE, &date_word, "date",
	    "the day of the meeting; without it, today" },
	{ "planned", 0, CLI_FLAG, &planned, NULL, "it is yet to be held" },
	{ "cancelled", 0, CLI_VALUE, &cancelled, "reason",
	    "it did not take place, and why" },
	{ "place", 0, CLI_VALUE, &place, "place", "where it is held" },
	{ "minutes", 0, CLI_VALUE, &minutes, "n", "how long it takes" },
	{ "no-carry", 0, CLI_FLAG, &no_carry, NULL, "bring nothing in" },
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] [-e] [-k kind] [-d date] [--planned | --cancelled reason] "
	"[--place place] [--minutes n] [--no-carry] person",
	"Start the record of the next meeting with a person.",
	options, 1, 1
};

/* What the steps below work on. */
struct session {
	struct cli cli;
	struct repo *repo;
	struct repo_head head;
	struct notes notes;
	struct person person;
	const struct kind *kind;
	struct date date;
	struct chain chain;
	struct carry carry;
	struct buf path, text;
};

static int
open_notes(struct session *s, struct err *err)
{
	s->date = s->cli.today;
	if (date_word != NULL && cli_date(&s->date, "-d", date_word, err) < 0)
		return -1;
	if (repo_open(&s->repo, ".", REPO_WRITE, err) < 0 ||
	    repo_check_idle(s->repo, err) < 0 ||
	    repo_head(&s->head, s->repo, err) < 0 ||
	    notes_open_work_tree(&s->notes, s->repo, err) < 0)
		return -1;
	return notes_person(&s->person, &s->notes, str_of(s->cli.arg[0]),
	    err);
}

static int
kind_named(struct session *s, struct err *err)
{
	struct buf names = BUF_INIT;
	int result = notes_kind(&s->kind, &s->notes, str_of(kind_word), err);

	if (result == 0 && s->kind == NULL) {
		result = notes_add_kind_names(&names, &s->notes, err);
		if (result == 0)
			result = err_set(err, ERR_REFUSED, "no such kind "
			    "'%s'; there are: %s", kind_word, names.at);
	}
	buf_release(&names);
	return result;
}

/* Without -k: somebody who never had a kind of meeting has it first. */
static int
kind_due_first(struct session *s, struct err *err)
{
	struct contract contract = CONTRACT_INIT;
	struct expectations due = EXPECTATIONS_INIT;
	struct note_names records = NOTE_NAMES_INIT;
	const struct expectation *first;
	int result = -1;

	if (contract_find(&contract, &s->notes, &s->head.commit,
	    buf_str(&s->person.id), s->date, err) < 0 ||
	    notes_records(&records, &s->notes, buf_str(&s->person.id),
	    err) < 0 ||
	    expect_read(&due, &s->notes, &s->person, &contract, &records,
	    (struct date){ 0 }, s->date, err) < 0)
		goto out;
	first = expect_first(&due);
	if (first == NULL)
		err_set(err, ERR_REFUSED, "no kind is expected of %s: name "
		    "one with -k", s->person.id.at);
	else {
		s->kind = first->kind;
		result = 0;
	}
out:
	note_names_release(&records);
	expectations_release(&due);
	contract_release(&contract);
	return result;
}

static int
choose_kind(struct session *s, struct err *err)
{
	if ((kind_word != NULL ? kind_named(s, err) :
	    kind_due_first(s, err)) < 0)
		return -1;
	if (!s->kind->is_session)
		return err_set(err, ERR_REFUSED, "%s is a document: use "
		    "new-document", s->kind->name.at);
	return 0;
}

static int
refuse_open(struct session *s, struct err *err)
{
	struct buf path = BUF_INIT;
	struct note note = NOTE_INIT;
	bool found;
	int result = chain_find_open(&path, &found, &s->notes,
	    &s->head.commit, buf_str(&s->person.id), s->kind, s->date, err);

	if (result == 0 && found) {
		result = notes_load(&note, &s->notes, path.at, NOTE_FRONT,
		    err);
		if (result == 0)
			result = err_set(err, ERR_REFUSED, "%s is %s",
			    path.at, note.record.status == RECORD_PLANNED ?
			    "planned: write it up, or cancel it" :
			    "not committed: finish it first");
	}
	note_release(&note);
	buf_release(&path);
	return result;
}

/* The first free name: in the work tree, and in what is committed. */
static int
choose_path(struct session *s, struct err *err)
{
	struct buf ignored = BUF_INIT;
	struct tree_entry entry;
	struct oid tree;
	unsigned number;
	bool found = true;
	int result = repo_tree_of(&tree, s->repo, &s->head.commit, err);

	for (number = 1; result == 0 && found && number < 100; number++) {
		buf_clear(&s->path);
		record_name_format(&s->path, buf_str(&s->person.id), s->date,
		    buf_str(&s->kind->name), number);
		buf_clear(&ignored);
		result = notes_read(&ignored, &found, &s->notes, s->path.at,
		    MARK_TEXT_MAX, err);
		if (result == 0 && !found)
			result = repo_find(&entry, &found, s->repo, &tree,
			    s->path.at, err);
	}
	buf_release(&ignored);
	return result;
}

static const char *
status_word(const struct session *s)
{
	if (cancelled != NULL)
		return "cancelled";
	if (planned || date_cmp(s->date, s->cli.today) > 0)
		return "planned";
	return "held";
}

static int
compose(struct session *s, const struct leader *leader, const bool *leave_out,
    struct err *err)
{
	struct kind_values values = { s->person.name, leader->name, s->date };
	unsigned number;

	if (minutes != NULL &&
	    (cli_number(&number, "--minutes", minutes, err) < 0))
		return -1;
	compose_begin(&s->text);
	if (compose_pair(&s->text, "kind", buf_str(&s->kind->name), err) < 0 ||
	    compose_date(&s->text, "date", s->date, err) < 0 ||
	    compose_pair(&s->text, "status", str_of(status_word(s)),
	    err) < 0 ||
	    compose_pair(&s->text, "with", leader->name, err) < 0 ||
	    compose_pair(&s->text, "place", str_of(place), err) < 0 ||
	    compose_pair(&s->text, "minutes", str_of(minutes), err) < 0 ||
	    compose_pair(&s->text, "reason", str_of(cancelled), err) < 0)
		return -1;
	compose_body(&s->text, s->kind, &values, leave_out);
	return 0;
}

static int
write_text(struct session *s, struct err *err)
{
	const struct leader *leader = person_leader(&s->person,
	    buf_str(&s->kind->name), s->date);
	bool *leave_out;
	int result;

	if (leader == NULL)
		return err_set(err, ERR_REFUSED, "nobody is manager of %s on "
		    "%s: add a manager to person.ini", s->person.id.at,
		    date_text(s->date).at);
	leave_out = mem_new(s->kind->outline.n, sizeof(*leave_out));
	result = chain_leave_out(leave_out, &s->notes, buf_str(&s->person.id),
	    s->kind, s->date, err);
	if (result == 0)
		result = compose(s, leader, leave_out, err);
	free(leave_out);
	return result;
}

static int
carry_items(struct session *s, struct err *err)
{
	struct record target = RECORD_INIT;
	struct buf carried = BUF_INIT;
	int result;

	if (no_carry || cancelled != NULL || !s->kind->has_notes ||
	    str_is_absent(s->kind->carry_to))
		return 0;
	result = chain_read(&s->chain, &s->notes, buf_str(&s->person.id),
	    s->kind, s->date, s->path.at, err);
	if (result == 0) {
		record_read(&target, buf_str(&s->text), true, NULL);
		carry_find(&s->carry, s->chain.source, s->chain.n, &target);
		result = carry_into(&carried, &s->carry, &target, s->kind,
		    err);
	}
	if (result == 0)
		buf_swap(&s->text, &carried);
	record_release(&target);
	buf_release(&carried);
	return result;
}

/* Where the last record stands, which this one starts from (R60). */
static int
describe_last(struct buf *out, struct session *s, const char *path,
    struct err *err)
{
	struct trail trail = TRAIL_INIT;
	struct note note = NOTE_INIT;
	struct standing standing;
	int result = -1;

	if (notes_load(&note, &s->notes, path, NOTE_WHOLE, err) < 0 ||
	    note_check_sound(&note, err) < 0 ||
	    trail_read(&trail, s->repo, &s->head.commit, path, note.kind,
	    err) < 0)
		goto out;
	result = 0;
	if (!trail.is_committed) {
		buf_add_string(out, "not committed");
		goto out;
	}
	standing = standing_of(&note.record, note.kind, &s->notes.policy,
	    trail.voice, trail.nvoices, trail.was_agreed);
	buf_add_string(out, state_name(standing.state));
	if (standing.state != STATE_AGREED &&
	    standing.state != STATE_RECORDED)
		buf_add_string(out, ", not agreed");
out:
	trail_release(&trail);
	note_release(&note);
	return result;
}

static int
report(struct session *s, struct err *err)
{
	struct buf state = BUF_INIT;
	const char *last = s->chain.n == 0 ? NULL :
	    s->chain.last != NULL ? s->chain.last :
	    s->chain.note[s->chain.n - 1].path.at;
	int result = 0;

	if (last != NULL) {
		result = describe_last(&state, s, last, err);
		if (result == 0)
			cli_remark(&s->cli, "last: %s (%s)", last, state.at);
	}
	if (s->carry.ncarried > 0) {
		buf_clear(&state);
		carry_show(&state, &s->carry);
		cli_remark(&s->cli, "carried forward, %zu open:\n%.*s",
		    s->carry.ncarried, (int)state.n - 1, state.at);
	}
	buf_release(&state);
	return result;
}

/* What the editor leaves is kept, unless it failed and changed nothing. */
static int
edit_file(struct session *s, struct err *err)
{
	struct buf full = BUF_INIT, now = BUF_INIT;
	struct err ignored = ERR_INIT;
	int result;

	buf_addf(&full, "%s%s", repo_top(s->repo), s->path.at);
	result = cli_edit(s->repo, full.at, err);
	if (result < 0 && file_read(&now, repo_top(s->repo), s->path.at,
	    MARK_TEXT_MAX, &ignored) == 0 &&
	    str_eq(buf_str(&now), buf_str(&s->text)))
		file_undo_create(repo_top(s->repo), s->path.at);
	buf_release(&full);
	buf_release(&now);
	return result;
}

static int
run(struct session *s, struct err *err)
{
	if (open_notes(s, err) < 0 ||
	    choose_kind(s, err) < 0 ||
	    refuse_open(s, err) < 0 ||
	    choose_path(s, err) < 0 ||
	    write_text(s, err) < 0 ||
	    carry_items(s, err) < 0 ||
	    report(s, err) < 0)
		return -1;
	cli_out("%s\n", s->path.at);
	if (cli_flush(err) < 0 || file_create(repo_top(s->repo), s->path.at, buf_str(&s->text),
	    err) < 0)
		return -1;
	return edit ? edit_file(s, err) : 0;
}

int
main(int argc, char *argv[])
{
	struct session s = { .notes = NOTES_INIT, .person = PERSON_INIT,
	    .chain = CHAIN_INIT, .carry = CARRY_INIT, .path = BUF_INIT,
	    .text = BUF_INIT };
	struct err err = ERR_INIT;
	int status;

	cli_start(&s.cli, argc, argv, &command);
	if (planned && cancelled != NULL)
		return cli_usage(&s.cli, "--planned and --cancelled do not "
		    "go together");
	if (run(&s, &err) < 0)
		status = cli_fail(&s.cli, &err);
	else
		status = cli_finish(&s.cli, false);
	carry_release(&s.carry);
	chain_release(&s.chain);
	buf_release(&s.path);
	buf_release(&s.text);
	person_release(&s.person);
	notes_close(&s.notes);
	repo_close(s.repo);
	return status;
}
