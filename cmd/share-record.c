/* SPDX-License-Identifier: ISC */
/*
 * share-record - after the meeting: check what was written, commit it, join
 * what the server has, push, and say whose move it is.
 */

#include "base/utf8.h"
#include "front/cli.h"
#include "front/pick.h"
#include "front/sharer.h"
#include "history/notes.h"

static bool no_push;
static const char *subject_value;

static const struct cli_option options[] = {
	{ NULL, 'm', CLI_ONCE, &subject_value, "subject",
	    "the subject of the commit" },
	{ "no-push", 0, CLI_FLAG, &no_push, NULL,
	    "commit, and leave the server alone" }
};

static const struct cli_command command = {
	"[-C dir] [-m subject] [--no-push] [person | file ...]",
	"Commit the records that changed, join them with the server's, push.",
	CLI_OPTIONS(options), 0, CLI_MANY
};

/*
 * Appends what the operands name, each with a NUL behind it: the path of a
 * record, or a person's folder with a '/'.
 */
static int
read_names(struct buf *out, const struct cli *cli, struct repo *repo,
    struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	struct oid tip;
	size_t i;
	int result = -1;

	if (repo_tip(&tip, repo, err) == 0 &&
	    notes_check_repo(repo, &tip, err) == 0)
		result = notes_open_work_tree(&notes, repo, err);
	for (i = 0; i < cli->nargs && result == 0; i++) {
		if (pick_is_person(cli->arg[i])) {
			OWN(person) person = PERSON_INIT;

			result = notes_person_named(&person, &notes,
			    str_of(cli->arg[i]), err);
			buf_addf(out, "people/%s/", cli->arg[i]);
		} else {
			result = pick_named(out, repo, cli->arg[i], err);
		}
		buf_add_byte(out, '\0');
	}
	return result;
}

static int
run(struct cli *cli, struct repo **repo, struct err *err)
{
	struct sharer_wish wish = { .names = STR_NONE, .no_push = no_push };
	OWN(buf) names = BUF_INIT;

	if ((subject_value != NULL && words_read(&wish.subject, "-m",
	    subject_value, err) < 0) || pick_open(repo, cli->nargs > 0 ?
	    cli->arg[0] : ".", REPO_WRITE, err) < 0 ||
	    read_names(&names, cli, *repo, err) < 0)
		return -1;
	wish.names = buf_str(&names);
	return sharer_run(cli, *repo, &wish, err);
}

int
main(int argc, char *argv[])
{
	struct cli cli;

	cli_start(&cli, argc, argv, &command);
	return pick_run(&cli, run);
}
