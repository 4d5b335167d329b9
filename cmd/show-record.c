/* SPDX-License-Identifier: ISC */
/* show-record - a record with its sign-off block, to read or to print. */

#include "act/show.h"
#include "base/buf.h"
#include "front/cli.h"
#include "front/pick.h"
#include "git/repo.h"
#include "history/notes.h"
#include "notes/record.h"

static bool html, text;

static const struct cli_option options[] = {
	{ "html", 0, CLI_FLAG, &html, NULL, "a page to print" },
	{ "text", 0, CLI_FLAG, &text, NULL, "plain text (the default)" },
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] [--html | --text] file",
	"Show a record with who agreed to it, to read or to print.",
	options, 1, 1
};

/* What somebody is told who names a person: the newest record until today. */
static int
refuse_person(struct repo *repo, const char *id, struct date today,
    struct err *err)
{
	struct note_names names = NOTE_NAMES_INIT;
	struct notes notes = NOTES_INIT;
	struct person person = PERSON_INIT;
	struct buf seen = BUF_INIT;
	const char *path;
	struct oid tip, tree;
	size_t n;

	if (repo_tip(&tip, repo, err) < 0 ||
	    repo_tree_of(&tree, repo, &tip, err) < 0 ||
	    notes_open_tree(&notes, repo, &tree, err) < 0 ||
	    notes_records(&names, &notes, str_of(id), err) < 0)
		goto out;
	for (n = names.n; n > 1 &&
	    date_cmp(names.name[n - 1].name.date, today) > 0; n--)
		;
	path = n == 0 ? NULL : names.name[n - 1].path;
	if (path == NULL && notes_person_named(&person, &notes, str_of(id),
	    err) < 0)
		goto out;
	if (path == NULL)
		err_set(err, ERR_REFUSED, "%s has no record yet; start one: "
		    "new-session %s", id, id);
	else {
		if (repo_is_bare(repo))
			buf_add_string(&seen, path);
		else
			pick_seen(&seen, repo, path);
		err_set(err, ERR_REFUSED, "'%s' is a person: name a record; "
		    "the newest: show-record %s", id, seen.at);
	}
out:
	buf_release(&seen);
	person_release(&person);
	note_names_release(&names);
	notes_close(&notes);
	return -1;
}

/* A bare repository has no folders: the path is the one in the commit. */
static int
pick(struct buf *out, struct repo *repo, const char *file, struct date today,
    struct err *err)
{
	struct record_name name;

	if (pick_is_person(file))
		return refuse_person(repo, file, today, err);
	if (!repo_is_bare(repo))
		return pick_record(out, repo, file, err);
	if (!record_name_parse(&name, str_of(file)))
		return err_about(err, ERR_REFUSED, file, "is not a record; in a "
		    "bare repository write people/PERSON/NAME.md");
	buf_add_string(out, file);
	return 0;
}

static int
run(struct cli *cli, struct repo **repo, struct err *err)
{
	struct show sheet = SHOW_INIT;
	struct buf path = BUF_INIT, out = BUF_INIT;
	int result = -1;

	if (repo_open(repo, ".", REPO_VERIFY, err) < 0 ||
	    pick(&path, *repo, cli->arg[0], cli->today, err) < 0 ||
	    show_open(&sheet, *repo, path.at, cli->today, err) < 0)
		goto out;
	if (!html)
		show_add_text(&out, &sheet);
	else if (show_add_page(&out, &sheet, err) < 0)
		goto out;
	cli_out_text(buf_str(&out));
	result = 0;
out:
	show_close(&sheet);
	buf_release(&out);
	buf_release(&path);
	return result;
}

int
main(int argc, char *argv[])
{
	struct repo *repo = NULL;
	struct err err = ERR_INIT;
	struct cli cli;
	int status;

	cli_start(&cli, argc, argv, &command);
	if (html && text)
		return cli_usage(&cli, "--html or --text, not both");
	status = run(&cli, &repo, &err) < 0 ? cli_fail(&cli, &err) :
	    cli_finish(&cli, false);
	repo_close(repo);
	return status;
}
