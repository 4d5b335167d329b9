/* SPDX-License-Identifier: ISC */
/* new-document - start a contract, a plan or another document of a person. */

#include "act/newdocument.h"
#include "base/buf.h"
#include "front/cli.h"
#include "front/pick.h"
#include "front/sharer.h"
#include "git/file.h"
#include "git/repo.h"
#include "history/notes.h"
#include "notes/person.h"

static bool edit;

static const struct cli_option options[] = {
	{ NULL, 'e', CLI_FLAG, &edit, NULL,
	    "open the document in the editor" }
};

static const struct cli_command command = {
	"[-C dir] [-e] person kind",
	"Start a contract, a plan or another document of a person.",
	CLI_OPTIONS(options), 2, 2
};

static int
run(struct cli *cli, struct repo **repo, struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	OWN(person) person = PERSON_INIT;
	OWN(buf) path = BUF_INIT, text = BUF_INIT;
	struct repo_head head;

	if (repo_open(repo, ".", REPO_WRITE, err) < 0 ||
	    repo_check_idle(*repo, err) < 0 ||
	    repo_head(&head, *repo, err) < 0 ||
	    notes_open_work_tree(&notes, *repo, err) < 0 ||
	    notes_person_named(&person, &notes, str_of(cli->arg[0]),
	    err) < 0 || newdocument(&path, &text, &notes, &head.commit,
	    &person, cli->arg[1], cli->today, err) < 0)
		return -1;
	if (!edit)
		pick_out(*repo, path.at);
	if (cli_flush(err) < 0 || file_create(repo_top(*repo), path.at,
	    buf_str(&text), err) < 0)
		return -1;
	return edit ? sharer_edit(cli, &notes, path.at, buf_str(&text),
	    err) : 0;
}

int
main(int argc, char *argv[])
{
	struct cli cli;

	cli_start(&cli, argc, argv, &command);
	return pick_run(&cli, run);
}
