/* SPDX-License-Identifier: ISC */
/* new-person - write and commit people/ID/person.ini. */

#include <stdlib.h>

#include "act/commitact.h"
#include "base/buf.h"
#include "base/filename.h"
#include "front/cli.h"
#include "git/file.h"
#include "git/repo.h"
#include "history/notes.h"
#include "notes/person.h"
#include "parse/config.h"

static const char *name, *email, *started, *initials, *fte, *probation;
static struct cli_list managers;

static const struct cli_option options[] = {
	{ "name", 0, CLI_VALUE, &name, "name", "the person's name" },
	{ "email", 0, CLI_VALUE, &email, "address",
	    "the address of the person's commits" },
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
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] --name name --email address --manager 'name <address>[, "
	"range]' [--started date] [--initials letters] [--fte fraction] "
	"[--probation-until date] id",
	"Add a person to a notes repository: people/ID/person.ini.",
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
	if (add_line(text, "name", name, err) < 0 ||
	    add_line(text, "email", email, err) < 0 ||
	    add_line(text, "initials", initials, err) < 0 ||
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
	struct person person = PERSON_INIT;
	int result = person_parse(&person, str_of(id), buf_str(text), err);

	person_release(&person);
	return result;
}

static int
check_not_committed(struct repo *repo, const struct repo_head *head,
    const char *id, struct err *err)
{
	struct buf folder = BUF_INIT;
	struct tree_entry entry;
	struct oid tree;
	bool found = false;
	int result = 0;

	buf_addf(&folder, "people/%s", id);
	if (!head->is_unborn &&
	    (repo_tree_of(&tree, repo, &head->commit, err) < 0 ||
	    repo_find(&entry, &found, repo, &tree, folder.at, err) < 0))
		result = -1;
	if (found)
		result = err_set(err, ERR_REFUSED, "%s exists; choose "
		    "another id", folder.at);
	buf_release(&folder);
	return result;
}

/*
 * What somebody has staged under that name would be lost; a run that was
 * killed may have left there what we are about to commit.
 */
static int
check_not_staged(struct repo *repo, const char *path, struct str text,
    struct err *err)
{
	struct oid staged, ours;
	bool found;

	if (repo_index_find(&staged, &found, repo, path, err) < 0 ||
	    repo_blob_id(&ours, text, err) < 0)
		return -1;
	if (found && !oid_eq(&staged, &ours))
		return err_set(err, ERR_REFUSED, "%s is staged already; "
		    "commit it, or take it back", path);
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

static int
add_person(struct oid *commit, struct repo *repo, const char *id,
    const struct buf *path, const struct buf *text, struct err *err)
{
	/* a run that was killed may have written it: this one goes on */
	struct commitact_file file = { .path = path->at,
	    .bytes = buf_str(text), .is_written =
	    file_holds(repo_top(repo), path->at, buf_str(text)) };
	struct repo_identity who;
	struct repo_head head;
	struct buf message = BUF_INIT;
	int result;

	if (repo_check_idle(repo, err) < 0 ||
	    (repo_head(&head, repo, err) < 0 && err->code != ERR_UNBORN) ||
	    check_not_committed(repo, &head, id, err) < 0 ||
	    check_not_staged(repo, path->at, buf_str(text), err) < 0 ||
	    repo_identity(&who, repo, err) < 0)
		return -1;
	cli_out("%s\n", path->at);
	if (cli_flush(err) < 0)
		return -1;
	buf_addf(&message, "new-person: %s\n", id);
	result = commitact(commit, repo, &head, &file, 1, message.at, &who,
	    err);
	buf_release(&message);
	return result;
}

static void
say_what_next(const struct cli *cli, const char *id)
{
	cli_remark(cli, "wrote '%s' as the address of %s; it has to be the "
	    "one that 'git config user.email' shows on their machine (to "
	    "correct it, edit person.ini and commit, before the first push)",
	    email, name);
	cli_remark(cli, "next: new-document %s contract", id);
}

int
main(int argc, char *argv[])
{
	struct cli cli;
	struct err err = ERR_INIT;
	struct repo *repo = NULL;
	struct buf text = BUF_INIT, path = BUF_INIT;
	struct oid commit;
	int status;

	cli_start(&cli, argc, argv, &command);
	if (name == NULL || email == NULL || managers.n == 0)
		return cli_usage(&cli, "--name, --email and --manager are "
		    "needed");
	buf_addf(&path, "people/%s/person.ini", cli.arg[0]);
	if (check_id(cli.arg[0], &err) < 0 ||
	    format_person(&text, &cli, &err) < 0 ||
	    repo_open(&repo, ".", REPO_WRITE, &err) < 0 ||
	    check_person(cli.arg[0], &text, &err) < 0 ||
	    add_person(&commit, repo, cli.arg[0], &path, &text, &err) < 0) {
		err.line = 0;
		status = cli_fail(&cli, &err);
	} else {
		cli_recorded(&cli, &commit);
		say_what_next(&cli, cli.arg[0]);
		status = cli_finish(&cli, false);
	}
	free(managers.value);
	buf_release(&text);
	buf_release(&path);
	repo_close(repo);
	return status;
}
