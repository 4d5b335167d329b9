/* SPDX-License-Identifier: ISC */
/* new-document - start a contract, a plan or another document of a person. */

#include "buf.h"
#include "cadence.h"
#include "cli.h"
#include "compose.h"
#include "file.h"
#include "notes.h"
#include "person.h"
#include "repo.h"

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
	struct notes notes;
	struct person person;
	const struct kind *kind;
	struct buf path, text;
};

static int
open_notes(struct document *d, struct err *err)
{
	struct repo_head head;

	if (repo_open(&d->repo, ".", REPO_WRITE, err) < 0 ||
	    repo_check_idle(d->repo, err) < 0 ||
	    repo_head(&head, d->repo, err) < 0 ||
	    notes_open_work_tree(&d->notes, d->repo, err) < 0)
		return -1;
	return notes_person(&d->person, &d->notes, str_of(d->cli.arg[0]),
	    err);
}

static int
choose_kind(struct document *d, struct err *err)
{
	struct buf names = BUF_INIT;
	const char *word = d->cli.arg[1];
	int result = notes_kind(&d->kind, &d->notes, str_of(word), err);

	if (result == 0 && d->kind == NULL) {
		result = notes_add_kind_names(&names, &d->notes, err);
		if (result == 0)
			result = err_set(err, ERR_REFUSED, "no such kind "
			    "'%s'; there are: %s", word, names.at);
	} else if (result == 0 && d->kind->is_session)
		result = err_set(err, ERR_REFUSED, "%s is a kind of meeting: "
		    "use new-session", word);
	buf_release(&names);
	return result;
}

static int
refuse_existing(struct document *d, struct err *err)
{
	struct buf ignored = BUF_INIT;
	bool found;
	int result;

	record_name_format(&d->path, buf_str(&d->person.id), DATE_NONE,
	    buf_str(&d->kind->name), 1);
	result = notes_read(&ignored, &found, &d->notes, d->path.at,
	    MARK_TEXT_MAX, err);
	if (result == 0 && found)
		result = err_set(err, ERR_REFUSED, "%s exists: change that "
		    "one", d->path.at);
	buf_release(&ignored);
	return result;
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

/* A contract starts from what the policy asks for (design 3.5). */
static int
compose_cadences(struct document *d, struct err *err)
{
	struct str name, rest = d->notes.policy.kinds;
	const struct kind *kind;
	struct cadence cadence;

	while (str_next(&name, &rest, '|')) {
		if (notes_kind(&kind, &d->notes, name, err) < 0)
			return -1;
		if (kind == NULL || date_step_is_none(kind->every))
			continue;
		cadence = cadence_of_kind(kind, &d->notes.policy, &d->person,
		    d->cli.today);
		buf_addf(&d->text, "%.*s: ", STR_ARGS(name));
		format_cadence(&d->text, &cadence);
		buf_add_byte(&d->text, '\n');
	}
	return 0;
}

static int
compose(struct document *d, struct err *err)
{
	struct date today = d->cli.today, review = DATE_NONE;
	const struct leader *leader = person_leader(&d->person,
	    buf_str(&d->kind->name), today);
	struct kind_values values = { d->person.name,
	    leader == NULL ? STR_NONE : leader->name, today };

	if (leader == NULL)
		return err_set(err, ERR_REFUSED, "nobody is manager of %s on "
		    "%s: add a manager to person.ini", d->person.id.at,
		    date_text(today).at);
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

/* What the editor leaves is kept, unless it failed and changed nothing. */
static int
edit_file(struct document *d, struct err *err)
{
	struct buf full = BUF_INIT, now = BUF_INIT;
	struct err ignored = ERR_INIT;
	int result;

	buf_addf(&full, "%s%s", repo_top(d->repo), d->path.at);
	result = cli_edit(d->repo, full.at, err);
	if (result < 0 && file_read(&now, repo_top(d->repo), d->path.at,
	    MARK_TEXT_MAX, &ignored) == 0 &&
	    str_eq(buf_str(&now), buf_str(&d->text)))
		file_undo_create(repo_top(d->repo), d->path.at);
	buf_release(&full);
	buf_release(&now);
	return result;
}

static int
run(struct document *d, struct err *err)
{
	if (open_notes(d, err) < 0 ||
	    choose_kind(d, err) < 0 ||
	    refuse_existing(d, err) < 0 ||
	    compose(d, err) < 0)
		return -1;
	cli_out("%s\n", d->path.at);
	if (cli_flush(err) < 0 || file_create(repo_top(d->repo), d->path.at,
	    buf_str(&d->text), err) < 0)
		return -1;
	return edit ? edit_file(d, err) : 0;
}

int
main(int argc, char *argv[])
{
	struct document d = { .notes = NOTES_INIT, .person = PERSON_INIT,
	    .path = BUF_INIT, .text = BUF_INIT };
	struct err err = ERR_INIT;
	int status;

	cli_start(&d.cli, argc, argv, &command);
	status = run(&d, &err) < 0 ? cli_fail(&d.cli, &err) :
	    cli_finish(&d.cli, false);
	buf_release(&d.path);
	buf_release(&d.text);
	person_release(&d.person);
	notes_close(&d.notes);
	repo_close(d.repo);
	return status;
}
