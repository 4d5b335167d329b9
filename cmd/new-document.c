/* SPDX-License-Identifier: ISC */
/* new-document - start a contract, a plan or another document of a person. */

#include "base/buf.h"
#include "front/cli.h"
#include "front/findings.h"
#include "front/pick.h"
#include "front/sharer.h"
#include "git/file.h"
#include "git/repo.h"
#include "git/standing.h"
#include "history/notes.h"
#include "history/setting_check.h"
#include "notes/cadence.h"
#include "notes/person.h"

static bool edit;

static const struct cli_option options[] = {
	{ NULL, 'e', CLI_FLAG, &edit, NULL,
	    "open the document in the editor" },
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] [-e] person kind",
	"Start a contract, a plan or another document of a person.",
	options, 2, 2
};

struct document {
	struct cli cli;
	struct repo *repo;
	struct repo_head head;
	struct notes notes;
	struct person person;
	const struct kind *kind;
	struct buf path, text;
};

static int
prepare(struct document *d, struct err *err)
{
	const char *kind = d->cli.arg[1];
	OWN(faults) faults = FAULTS_INIT;

	if (repo_open(&d->repo, ".", REPO_WRITE, err) < 0 ||
	    repo_check_idle(d->repo, err) < 0 ||
	    repo_head(&d->head, d->repo, err) < 0 ||
	    notes_open_work_tree(&d->notes, d->repo, err) < 0 ||
	    notes_person_named(&d->person, &d->notes,
	    str_of(d->cli.arg[0]), err) < 0 ||
	    notes_kind_named(&d->kind, &d->notes, str_of(kind), false,
	    err) < 0)
		return -1;
	if (d->kind->is_session)
		return err_set(err, ERR_REFUSED, "%s is a kind of meeting; "
		    "start it with: new-session -k %s %s", kind, kind,
		    d->person.id.at);
	setting_check_kind(&faults, d->kind);
	if (faults.n > 0)
		return err_set(err, ERR_REFUSED, "templates/%s.md: %s", kind,
		    faults.fault[0].text);
	record_name_format(&d->path, buf_str(&d->person.id), DATE_NONE,
	    buf_str(&d->kind->name), 1);
	return 0;
}

static int
refuse_existing(struct document *d, struct err *err)
{
	const char *path = d->path.at;
	struct standing at;

	if (standing_read(&at, d->repo, &d->head.commit, path, err) < 0)
		return -1;
	if (!oid_is_zero(&at.file))
		return err_about(err, ERR_REFUSED, path, "exists already: "
		    "change that one, and commit it");
	if (!oid_is_zero(&at.head))
		return err_about(err, ERR_REFUSED, path, "is committed, but "
		    "not here; bring it back: git restore %s%s",
		    oid_is_zero(&at.index) ? "--staged --worktree " : "",
		    path);
	return oid_is_zero(&at.index) ? 0 : err_about(err, ERR_REFUSED, path,
	    "is staged, but not here; bring it back: git restore %s", path);
}

static void
format_cadence(struct buf *out, const struct cadence *cadence)
{
	buf_add_string(out, "every ");
	date_step_format(out, cadence->every);
	if (cadence->latest.n != cadence->every.n ||
	    cadence->latest.unit != cadence->every.unit) {
		buf_add_string(out, ", latest ");
		date_step_format(out, cadence->latest);
	}
	if (cadence->minutes > 0)
		buf_addf(out, ", %u minutes", cadence->minutes);
}

/*
 * A contract starts from what the policy asks for: new-document(1).  Probation
 * needs no line, and ends by itself.
 */
static int
compose_cadences(struct document *d, struct err *err)
{
	struct str rest = d->notes.policy.kinds;
	const struct kind *kind;
	struct cadence cadence;

	for (;;) {
		if (notes_next_expected(&kind, &rest, &d->notes, err) < 0)
			return -1;
		if (kind == NULL)
			return 0;
		if (date_step_is_none(kind->every))
			continue;
		cadence = cadence_of_kind(kind, &d->notes.policy, &d->person,
		    DATE_NEVER);
		buf_addf(&d->text, "%s: ", kind->name.at);
		format_cadence(&d->text, &cadence);
		buf_add_byte(&d->text, '\n');
	}
}

static int
compose(struct document *d, struct err *err)
{
	struct date today = d->cli.today, review = DATE_NONE;
	const struct leader *leader;
	struct kind_values values = { d->person.name, STR_NONE, today };

	if (person_need_leader(&leader, &d->person, buf_str(&d->kind->name),
	    today, err) < 0)
		return -1;
	values.manager = leader->name;
	if (!date_step_is_none(d->kind->review_every))
		review = date_plus(today, d->kind->review_every);
	compose_begin(&d->text);
	if (compose_pair(&d->text, "kind", buf_str(&d->kind->name), err) < 0 ||
	    compose_date(&d->text, "date", today, err) < 0 ||
	    compose_date(&d->text, "review", review, err) < 0)
		return -1;
	if (str_is(buf_str(&d->kind->name), "contract") &&
	    compose_cadences(d, err) < 0)
		return -1;
	compose_body(&d->text, d->kind, &values, NULL);
	return 0;
}

static int
write_document(struct document *d, struct err *err)
{
	struct str text = buf_str(&d->text);

	pick_out(d->repo, d->path.at);
	if (cli_flush(err) < 0 ||
	    file_create(repo_top(d->repo), d->path.at, text, err) < 0)
		return -1;
	if (!edit)
		return 0;
	return cli_edit_new(d->repo, d->path.at, text, err) < 0 ||
	    findings_remark(&d->cli, &d->notes, d->path.at, err) < 0 ? -1 :
	    sharer_offer(&d->cli, d->repo, d->path.at, err);
}

int
main(int argc, char *argv[])
{
	struct document d = { .notes = NOTES_INIT, .person = PERSON_INIT,
	    .path = BUF_INIT, .text = BUF_INIT };
	struct err err = ERR_INIT;
	int status;

	cli_start(&d.cli, argc, argv, &command);
	status = pick_finish(&d.cli, d.repo, prepare(&d, &err) < 0 ||
	    refuse_existing(&d, &err) < 0 || compose(&d, &err) < 0 ||
	    write_document(&d, &err) < 0 ? -1 : 0, &err);
	buf_release(&d.path);
	buf_release(&d.text);
	person_release(&d.person);
	notes_close(&d.notes);
	repo_close(d.repo);
	return status;
}
