/* SPDX-License-Identifier: ISC */
/* carry-forward - bring what is still open into the next record. */

#include "base/buf.h"
#include "front/cli.h"
#include "front/pick.h"
#include "git/file.h"
#include "git/repo.h"
#include "history/earlier.h"
#include "history/lookup.h"
#include "history/notes.h"
#include "notes/carry.h"
#include "notes/person.h"

static bool dry_run;

static const struct cli_option options[] = {
	{ NULL, 'n', CLI_FLAG, &dry_run, NULL,
	    "only print what would be brought in" },
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] [-n] person | file",
	"Bring what is still open into the next record.",
	options, 1, 1
};

struct carrier {
	struct cli cli;
	struct repo *repo;
	struct repo_head head;
	struct notes notes;
	struct note target;
	struct person person;
	struct earlier chain;
	struct carry carry;
	struct buf path;
};

static int
find_open(struct carrier *c, struct err *err)
{
	OWN(person) person = PERSON_INIT;
	struct str id = str_of(c->cli.arg[0]);
	bool found;

	if (notes_person_named(&person, &c->notes, id, err) < 0 ||
	    earlier_find_open(&c->path, &found, &c->notes, &c->head.commit,
	    id, NULL, DATE_NEVER, err) < 0)
		return -1;
	return found ? 0 : err_set(err, ERR_REFUSED, "no record of %s is "
	    "open; start one: new-session %s", id.at, id.at);
}

/* Somebody's agreement to the text, witnessed or not, would lapse. */
static int
refuse_agreed(struct carrier *c, struct err *err)
{
	OWN(lookup) lookup = LOOKUP_INIT;
	int result = lookup_record(&lookup, c->repo, &c->head.commit,
	    c->path.at, false, err);

	if (result == 0 && state_is_agreed(lookup.state))
		result = err_about(err, ERR_REFUSED, c->path.at, "is agreed, "
		    "so nothing can be added; what is open comes into the "
		    "next: new-session %.*s",
		    STR_ARGS(c->target.name.person));
	return result;
}

static int
check_target(struct carrier *c, struct err *err)
{
	const struct note *target = &c->target;

	if (note_check_sound(target, err) < 0)
		return -1;
	if (!target->kind->is_session || date_is_none(target->record.date))
		return err_about(err, ERR_REFUSED, c->path.at, "is not a "
		    "meeting: nothing is carried into it; into the next one: "
		    "carry-forward %.*s", STR_ARGS(c->target.name.person));
	if (target->record.status == RECORD_CANCELLED)
		return err_about(err, ERR_REFUSED, c->path.at, "is cancelled: "
		    "nothing is carried into it; into the next one: "
		    "new-session %.*s", STR_ARGS(c->target.name.person));
	if (!target->kind->has_notes)
		return err_about(err, ERR_REFUSED, c->path.at, "a record of "
		    "%s has no notes, and takes no items; of another kind: "
		    "new-session -k KIND %.*s", target->kind->name.at,
		    STR_ARGS(c->target.name.person));
	if (str_is_absent(target->kind->carry_to))
		return err_about(err, ERR_REFUSED, c->path.at, "%s has no "
		    "section that items are carried to; name one in "
		    "templates/%s.md: carry-to: SECTION",
		    target->kind->name.at, target->kind->name.at);
	return refuse_agreed(c, err);
}

static int
find_target(struct carrier *c, struct err *err)
{
	if (pick_open(&c->repo, c->cli.arg[0], REPO_WRITE, err) < 0 ||
	    repo_check_idle(c->repo, err) < 0 ||
	    repo_head(&c->head, c->repo, err) < 0 ||
	    notes_open_work_tree(&c->notes, c->repo, err) < 0)
		return -1;
	if ((pick_is_person(c->cli.arg[0]) ? find_open(c, err) :
	    pick_named(&c->path, c->repo, c->cli.arg[0], err)) < 0 ||
	    notes_load(&c->target, &c->notes, c->path.at, NOTE_WHOLE,
	    err) < 0 || check_target(c, err) < 0)
		return -1;
	if (earlier_check(&c->notes, &c->head.commit, c->target.name.person,
	    err) < 0)
		return -1;
	return notes_person(&c->person, &c->notes, c->target.name.person, err);
}

static int
carry(struct carrier *c, struct err *err)
{
	OWN(buf) text = BUF_INIT, shown = BUF_INIT;
	int result = earlier_read(&c->chain, &c->notes, c->target.name.person,
	    c->target.kind, c->target.record.date, c->path.at, err);

	if (result < 0)
		return result;
	c->carry.leader = person_leader(&c->person,
	    buf_str(&c->target.kind->name), c->target.record.date);
	carry_find(&c->carry, c->chain.source, c->chain.n,
	    &c->target.record);
	result = carry_into(&text, &c->carry, &c->target.record,
	    c->target.kind, err);
	if (result < 0)
		return result;
	carry_show(&shown, &c->carry);
	cli_out_text(buf_str(&shown));
	result = cli_flush(err);
	if (result == 0 && !dry_run && c->carry.ncarried > 0)
		result = file_replace(repo_top(c->repo), c->path.at,
		    buf_str(&c->target.text), buf_str(&text), err);
	return result;
}

int
main(int argc, char *argv[])
{
	struct carrier c = { .notes = NOTES_INIT, .target = NOTE_INIT,
	    .person = PERSON_INIT, .chain = EARLIER_INIT,
	    .carry = CARRY_INIT, .path = BUF_INIT };
	OWN(buf) seen = BUF_INIT;
	struct err err = ERR_INIT;
	int status;

	cli_start(&c.cli, argc, argv, &command);
	if (find_target(&c, &err) < 0 || carry(&c, &err) < 0) {
		status = pick_fail(&c.cli, c.repo, &err);
	} else {
		pick_seen(&seen, c.repo, c.path.at);
		cli_remark(&c.cli, "%s: %zu %s", seen.at, c.carry.ncarried,
		    dry_run ? "to carry" : "carried");
		status = cli_finish(&c.cli, false);
	}
	carry_release(&c.carry);
	earlier_release(&c.chain);
	person_release(&c.person);
	note_release(&c.target);
	buf_release(&c.path);
	notes_close(&c.notes);
	repo_close(c.repo);
	return status;
}
