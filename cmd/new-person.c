/* SPDX-License-Identifier: ISC */
/* new-person - write and commit people/ID/person.ini, or change it. */

#include <stdlib.h>

#include "act/commitact.h"
#include "base/buf.h"
#include "base/filename.h"
#include "front/acting.h"
#include "front/cli.h"
#include "git/file.h"
#include "git/repo.h"
#include "git/standing.h"
#include "history/notes.h"
#include "history/revwalk.h"
#include "notes/matter.h"
#include "notes/person.h"
#include "notes/person_edit.h"
#include "parse/config.h"
#include "parse/gitobject.h"
#include "report/report.h"

static const char *name, *started, *initials, *fte, *probation;
static const char *left;
static struct cli_list emails, managers, settings, absences;

static const struct cli_option options[] = {
	{ "name", 0, CLI_VALUE, &name, "name", "the person's name" },
	{ "email", 0, CLI_LIST, &emails, "address",
	    "the address of the person's commits; may be given again" },
	{ "manager", 0, CLI_LIST, &managers, "'name <address>'",
	    "the line manager; may be given again for another time" },
	{ "started", 0, CLI_VALUE, &started, "date",
	    "the first day of work" },
	{ "initials", 0, CLI_VALUE, &initials, "letters",
	    "if not the first letters of the name" },
	{ "fte", 0, CLI_VALUE, &fte, "fraction",
	    "the share of full time, such as 0.6" },
	{ "probation-until", 0, CLI_VALUE, &probation, "date",
	    "the last day of probation" },
	{ "set", 0, CLI_LIST, &settings, "key=value",
	    "change this of somebody who is there; may be given again" },
	{ "left", 0, CLI_VALUE, &left, "date",
	    "the last day of somebody who is there" },
	{ "away", 0, CLI_LIST, &absences, "range",
	    "days on which somebody who is there is not" },
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] [--name name --email address --manager 'name <address>[, "
	"range]' [--started date] [--initials letters] [--fte fraction] "
	"[--probation-until date]] [--set key=value] [--left date] "
	"[--away range] id",
	"Add a person to a notes repository, or change who they are.",
	options, 1, 1
};

/* A value with a line end would bring further keys in with it. */
static int
add_line(struct buf *text, const char *key, const char *value,
    struct err *err)
{
	const char *why;

	if (value == NULL)
		return 0;
	if (!config_value_fits(&why, str_of(key), str_of(value)))
		return err_set(err, ERR_REFUSED, "%s: '%s' cannot stand in "
		    "person.ini: %s", key, value, why);
	buf_addf(text, "%s = %s\n", key, value);
	return 0;
}

/* A day that was said in words becomes one that a file takes. */
static int
add_day(struct buf *text, const struct cli *cli, const char *option,
    const char *value, struct err *err)
{
	struct date day;

	if (value == NULL)
		return 0;
	if (cli_date(&day, cli, option, value, err) < 0)
		return -1;
	return add_line(text, option + 2, date_text(day).at, err);
}

static int
format_person(struct buf *text, const struct cli *cli, struct err *err)
{
	size_t i;

	buf_add_string(text, "[person]\n");
	if (add_line(text, "name", name, err) < 0)
		return -1;
	for (i = 0; i < emails.n; i++)
		if (add_line(text, "email", emails.value[i], err) < 0)
			return -1;
	if (add_line(text, "initials", initials, err) < 0 ||
	    add_day(text, cli, "--started", started, err) < 0)
		return -1;
	for (i = 0; i < managers.n; i++)
		if (add_line(text, "manager", managers.value[i], err) < 0)
			return -1;
	if (add_line(text, "fte", fte, err) < 0)
		return -1;
	return add_day(text, cli, "--probation-until", probation, err);
}

/* The text must be one that every command can read. */
static int
check_person(const char *id, const struct buf *text, struct err *err)
{
	OWN(person) person = PERSON_INIT;

	return person_parse(&person, str_of(id), buf_str(text), err);
}

static int
check_not_committed(struct repo *repo, const struct repo_head *head,
    const char *id, struct err *err)
{
	OWN(buf) folder = BUF_INIT;
	struct oid found;

	buf_addf(&folder, "people/%s", id);
	if (standing_in_commit(&found, repo, &head->commit, folder.at,
	    err) < 0)
		return -1;
	return oid_is_zero(&found) ? 0 : err_set(err, ERR_REFUSED,
	    "%s exists; choose another id, or change it: new-person --set "
	    "KEY=VALUE %s", folder.at, id);
}

/*
 * What somebody has staged under that name would be lost; a run that was
 * killed may have left there what we are about to commit.
 */
static int
check_not_staged(struct repo *repo, const struct repo_head *head,
    const char *path, struct str text, struct err *err)
{
	struct standing at;
	struct oid ours;

	if (standing_read(&at, repo, &head->commit, path, err) < 0 ||
	    repo_blob_id(&ours, text, err) < 0)
		return -1;
	if (!oid_is_zero(&at.index) && !oid_eq(&at.index, &ours))
		return err_set(err, ERR_REFUSED, "%s is staged already; "
		    "commit it, or take it back: git rm --cached %s", path,
		    path);
	return 0;
}

static int
check_id(const char *id, struct err *err)
{
	if (!str_is_name(str_of(id)))
		return err_set(err, ERR_REFUSED, "'%s' is not an id; use small "
		    "letters, digits and '-'", id);
	if (filename_is_device(str_of(id)))
		return err_set(err, ERR_REFUSED, "'%s' " FILENAME_DEVICE, id);
	return 0;
}

/* Whoever has such an id already is changed as everybody is. */
static int
check_new_id(const char *id, struct err *err)
{
	if (check_id(id, err) < 0)
		return -1;
	if (owner_is_role(str_of(id)))
		return err_set(err, ERR_REFUSED, "'%s' is a word for whoever "
		    "leads: an item of theirs begins with @%s; choose another "
		    "id, such as the first name", id, id);
	return 0;
}

static int
add_person(struct oid *commit, struct repo *repo, const char *id,
    const struct buf *path, const struct buf *text, struct err *err)
{
	struct repo_change file = { .path = path->at,
	    .bytes = buf_str(text) };
	struct repo_identity who;
	struct repo_head head;
	OWN(buf) message = BUF_INIT;

	if (repo_check_idle(repo, err) < 0 ||
	    (repo_head(&head, repo, err) < 0 && err->code != ERR_UNBORN) ||
	    check_not_committed(repo, &head, id, err) < 0 ||
	    check_not_staged(repo, &head, path->at, buf_str(text), err) < 0 ||
	    repo_identity(&who, repo, err) < 0)
		return -1;
	cli_out("%s\n", path->at);
	if (cli_flush(err) < 0)
		return -1;
	buf_addf(&message, "new-person: %s\n", id);
	return commitact(commit, &(struct commitact_wish){ repo, &head, &who,
	    message.at, &file, 1 }, err);
}

/* Somebody who is there, and what is to be written of them. */
struct change {
	struct cli *cli;
	const char *id;
	struct repo *repo;
	struct repo_head head;
	struct repo_identity who;
	struct buf path, before, after;
	struct person person;	/* as they were */
	struct date left;	/* of --left, or DATE_NONE */
	struct date handed;	/* the last day before somebody else leads */
	const char *own;	/* a setting of what is theirs alone, or NULL */
};

static bool
is_their_address(const struct person *person, struct str address)
{
	return person_role(person, address, STR_NONE, DATE_NONE, DATE_NONE) ==
	    ROLE_PERSON;
}

/* Somebody else may have been meant. */
static int
refuse_absent(struct change *c, struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	OWN(nearest) near = NEAREST_INIT(str_of(c->id));
	struct err ignored = ERR_INIT;	/* then nobody is offered */

	if (notes_open_commit(&notes, c->repo, &c->head.commit,
	    &ignored) == 0)
		notes_offer_people(&near, &notes, &ignored);
	if (near.n > 0)
		err_set(err, ERR_REFUSED, "there is no person '%s'%s", c->id,
		    nearest_text(&near));
	else
		err_set(err, ERR_REFUSED, "there is no %s; --set, --left and "
		    "--away change what is there", c->path.at);
	return -1;
}

/* What is edited or staged there is somebody's unfinished work. */
static int
read_person(struct change *c, struct err *err)
{
	struct standing at;

	if (standing_read(&at, c->repo, &c->head.commit, c->path.at, err) < 0)
		return -1;
	if (oid_is_zero(&at.head))
		return refuse_absent(c, err);
	if (repo_read_blob(&c->before, c->repo, &at.head, CONFIG_FILE_MAX,
	    err) < 0)
		return -1;
	if (!standing_is_clean(&at))
		return err_set(err, ERR_REFUSED, "%s has changes that are not "
		    "committed; first: git commit %s, or take them back: "
		    "git restore --staged --worktree %s", c->path.at,
		    c->path.at, c->path.at);
	if (person_parse(&c->person, str_of(c->id), buf_str(&c->before),
	    err) < 0)
		return err_in(err, c->path.at);
	return 0;
}

static bool
had_manager(const struct person *before, const struct leader *leader)
{
	size_t i;

	for (i = 0; i < before->nleaders; i++)
		if (before->leader[i].role == ROLE_MANAGER &&
		    str_eq(before->leader[i].email, leader->email))
			return true;
	return false;
}

/*
 * Somebody new who leads from a day on, for good, takes the place of whoever
 * led before; who acts for them, or leads for a time, does not.
 */
static int
end_last_manager(struct change *c, struct err *err)
{
	OWN(person) now = PERSON_INIT;
	const struct leader *leader;
	size_t i;
	int result = person_parse(&now, str_of(c->id), buf_str(&c->after),
	    err);

	for (i = 0; i < now.nleaders && result == 0; i++) {
		leader = &now.leader[i];
		if (leader->role != ROLE_MANAGER || leader->is_acting ||
		    date_is_none(leader->range.first) ||
		    date_cmp(leader->range.last, DATE_NEVER) != 0 ||
		    had_manager(&c->person, leader))
			continue;
		c->handed = date_plus_days(leader->range.first, -1);
		result = person_edit_end_managers(&c->after, c->handed, err);
	}
	return result;
}

static int
set_keys(struct change *c, bool is_self, struct err *err)
{
	struct str key, value, setting;
	size_t i, end;

	for (i = 0; i < settings.n; i++) {
		setting = str_of(settings.value[i]);
		end = str_find_byte(setting, '=');
		key = str_trim(str_first(setting, end));
		value = str_trim(str_from(setting, end + 1));
		if (end == setting.n || key.n == 0)
			return err_set(err, ERR_REFUSED, "--set: '%s' is not "
			    "KEY=VALUE; write for example fte=0.6",
			    settings.value[i]);
		if (str_is(key, "name") || str_is(key, "email") ||
		    str_is(key, "initials"))
			c->own = settings.value[i];
		if (person_edit_set(&c->after, key, value, is_self, err) < 0)
			return -1;
	}
	for (i = 0; i < absences.n; i++)
		if (person_edit_set(&c->after, STR_LIT("away"),
		    str_of(absences.value[i]), false, err) < 0)
			return -1;
	if (end_last_manager(c, err) < 0)
		return -1;
	if (date_is_none(c->left))
		return 0;
	if (person_edit_set(&c->after, STR_LIT("left"),
	    str_of(date_text(c->left).at), false, err) < 0)
		return -1;
	return person_edit_end_managers(&c->after, c->left, err);
}

/* Whether any commit is by one of the person's addresses. */
static int
has_acted(bool *out, struct change *c, struct err *err)
{
	OWN(walk) walk = { .repo = c->repo };
	OWN(buf) bytes = BUF_INIT;
	struct commit commit;
	size_t i;

	*out = false;
	if (walk_from(&walk, &c->head.commit, NULL, err) < 0)
		return -1;
	for (i = 0; i < walk.n && !*out; i++) {
		buf_clear(&bytes);
		if (repo_read_commit(&bytes, c->repo, &walk.node[i].commit,
		    err) < 0)
			return -1;
		*out = commit_parse(&commit, buf_str(&bytes)) &&
		    (is_their_address(&c->person, commit.author.email) ||
		    is_their_address(&c->person, commit.committer.email));
	}
	return 0;
}

/* Names the meetings that are planned after the last day of somebody. */
static int
say_planned(struct change *c, struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	OWN(note_names) names = NOTE_NAMES_INIT;
	const struct note *note;
	size_t i;

	if (notes_open_commit(&notes, c->repo, &c->head.commit, err) < 0 ||
	    notes_records(&names, &notes, str_of(c->id), err) < 0)
		return -1;
	for (i = 0; i < names.n; i++) {
		if (!names.name[i].is_named ||
		    date_cmp(names.name[i].name.date, c->left) <= 0)
			continue;
		if (notes_load_named(&note, &notes, &names.name[i],
		    NOTE_FRONT, err) < 0)
			return -1;
		if (note->record.status == RECORD_PLANNED)
			cli_remark(c->cli, "planned for a later day: %s; "
			    "move-record -d DATE puts it on another, git rm "
			    "takes it away", names.name[i].path);
	}
	return 0;
}

/* Who has to write up or to agree to what, up to a last day. */
static int
say_waiting(struct change *c, struct date last, struct err *err)
{
	struct report_options wanted = { .as_of = date_cmp(last,
	    c->cli->today) < 0 ? last : c->cli->today };
	OWN(matters) matters = MATTERS_INIT;
	const struct matter *matter;
	OWN(buf) who = BUF_INIT, what = BUF_INIT;
	size_t i;
	int result;

	wanted.wanted[MATTER_WRITE_UP] = wanted.wanted[MATTER_AGREEMENT] =
	    true;
	result = report_read(&matters, c->repo, &wanted, err);
	matters_sort(&matters);
	for (i = 0; i < matters.n; i++) {
		matter = &matters.matter[i];
		if (!str_is(matter->person, c->id) || date_cmp(matter->since,
		    last) > 0)
			continue;
		buf_clear(&who);
		buf_clear(&what);
		matter_add_who(&who, matter);
		matter_describe(&what, matter);
		cli_remark(c->cli, "%s, for %s: %s, %.*s", matter_name(
		    matter->type), who.at, what.at, STR_ARGS(matter->path));
	}
	return result;
}

/* Who leads from now on cannot read the notes by that alone. */
static int
say_handed(struct change *c, struct err *err)
{
	struct date first = date_plus_days(c->handed, 1);
	OWN(person) now = PERSON_INIT;
	const struct leader *before, *after;
	int result = person_parse(&now, str_of(c->id), buf_str(&c->after),
	    err);

	if (result == 0) {
		before = person_leader(&now, STR_NONE, c->handed);
		after = person_leader(&now, STR_NONE, first);
		if (before != NULL && after != NULL)
			cli_remark(c->cli, "%.*s leads until %s, then %.*s, "
			    "whom the administrator has to let into the "
			    "repository: %.*s", STR_ARGS(before->name),
			    date_text(c->handed).at, STR_ARGS(after->name),
			    STR_ARGS(after->email));
		result = say_waiting(c, c->handed, err);
	}
	return result;
}

static int
write_change(struct change *c, struct err *err)
{
	struct repo_change file = { .path = c->path.at,
		.bytes = buf_str(&c->after) };
	OWN(buf) message = BUF_INIT;
	struct oid commit;
	bool acted = false;
	int result;

	/* once they have done anything, their identity is theirs to change */
	if (c->own != NULL && has_acted(&acted, c, err) < 0)
		return -1;
	if (acted)
		return err_set(err, ERR_REFUSED, "name, email and initials are "
		    "for %.*s to change, who types: new-person --set '%s' %s",
		    STR_ARGS(c->person.name), c->own, c->id);
	cli_out("%s\n", c->path.at);
	if (cli_flush(err) < 0)
		return -1;
	buf_addf(&message, "new-person: %s changed\n", c->id);
	result = commitact(&commit, &(struct commitact_wish){ c->repo,
	    &c->head, &c->who, message.at, &file, 1 }, err);
	if (result < 0)
		return -1;
	cli_recorded(c->cli, &commit);
	return repo_head(&c->head, c->repo, err);
}

static int
change_person(struct change *c, struct err *err)
{
	bool is_self;

	if (repo_open(&c->repo, ".", REPO_WRITE, err) < 0 ||
	    repo_check_idle(c->repo, err) < 0 ||
	    repo_head(&c->head, c->repo, err) < 0 ||
	    read_person(c, err) < 0 ||
	    repo_identity(&c->who, c->repo, err) < 0)
		return -1;
	is_self = is_their_address(&c->person, str_of(c->who.email));
	buf_add(&c->after, buf_str(&c->before));
	if (set_keys(c, is_self, err) < 0 ||
	    check_person(c->id, &c->after, err) < 0)
		return c->after.n > CONFIG_FILE_MAX ? err_in(err, c->path.at) :
		    -1;
	if (is_self)
		c->own = NULL;
	if (str_eq(buf_str(&c->before), buf_str(&c->after)))
		cli_remark(c->cli, "%s says so already", c->path.at);
	else if (write_change(c, err) < 0)
		return -1;
	if (!date_is_none(c->handed) && say_handed(c, err) < 0)
		return -1;
	if (!date_is_none(c->left) && (say_planned(c, err) < 0 ||
	    say_waiting(c, c->left, err) < 0))
		return -1;
	acting_remark_unpushed(c->cli, c->repo);
	return 0;
}

static int
run_change(struct cli *cli)
{
	struct change c = { .cli = cli, .id = cli->arg[0],
		.path = BUF_INIT, .before = BUF_INIT, .after = BUF_INIT,
		.person = PERSON_INIT, .left = DATE_NONE,
		.handed = DATE_NONE };
	struct err err = ERR_INIT;
	int status;

	buf_addf(&c.path, "people/%s/person.ini", c.id);
	if (check_id(c.id, &err) < 0 ||
	    cli_date(&c.left, cli, "--left", left, &err) < 0 ||
	    change_person(&c, &err) < 0) {
		if (err.path[0] == '\0')
			err.line = 0;
		status = cli_fail(cli, &err);
	} else
		status = cli_finish(cli, false);
	buf_release(&c.path);
	buf_release(&c.before);
	buf_release(&c.after);
	person_release(&c.person);
	repo_close(c.repo);
	return status;
}

/* Who commits under another address than these is nobody here. */
static void
say_address(struct cli *cli)
{
	OWN(buf) written = BUF_INIT;
	size_t i;

	for (i = 0; i < emails.n; i++)
		buf_addf(&written, "%s'%s'", i == 0 ? "" : ", ",
		    emails.value[i]);
	cli_remark(cli, "wrote %s as the %s of %s; %s the one that 'git "
	    "config user.email' shows on their machine; to correct it: "
	    "new-person --set email=ADDRESS %s", written.at,
	    emails.n == 1 ? "address" : "addresses", name,
	    emails.n == 1 ? "it has to be" : "one of them has to be",
	    cli->arg[0]);
}

static int
run_add(struct cli *cli)
{
	struct err err = ERR_INIT;
	struct repo *repo = NULL;
	OWN(buf) text = BUF_INIT, path = BUF_INIT;
	struct oid commit;
	int status;

	buf_addf(&path, "people/%s/person.ini", cli->arg[0]);
	if (check_new_id(cli->arg[0], &err) < 0 ||
	    format_person(&text, cli, &err) < 0 ||
	    repo_open(&repo, ".", REPO_WRITE, &err) < 0 ||
	    check_person(cli->arg[0], &text, &err) < 0 ||
	    add_person(&commit, repo, cli->arg[0], &path, &text, &err) < 0) {
		err.line = 0;
		status = cli_fail(cli, &err);
	} else {
		cli_recorded(cli, &commit);
		say_address(cli);
		acting_remark_unpushed(cli, repo);
		cli_remark(cli, "next: new-document %s contract", cli->arg[0]);
		status = cli_finish(cli, false);
	}
	repo_close(repo);
	return status;
}

int
main(int argc, char *argv[])
{
	struct cli cli;
	bool adds, changes;
	int status;

	cli_start(&cli, argc, argv, &command);
	adds = name != NULL || emails.n > 0 || managers.n > 0 ||
	    started != NULL || initials != NULL || fte != NULL ||
	    probation != NULL;
	changes = settings.n > 0 || left != NULL || absences.n > 0;
	if (adds && changes)
		status = cli_usage(&cli, "--set, --left and --away change "
		    "somebody who is there, and go with no other options");
	else if (changes)
		status = run_change(&cli);
	else if (name == NULL || emails.n == 0 || managers.n == 0)
		status = cli_usage(&cli, "--name, --email and --manager are "
		    "needed");
	else
		status = run_add(&cli);
	free(emails.value);
	free(managers.value);
	free(settings.value);
	free(absences.value);
	return status;
}
