/* SPDX-License-Identifier: ISC */
/* carry-forward - bring what is still open into the next record. */

#include "act/forward.h"
#include "base/buf.h"
#include "front/cli.h"
#include "front/pick.h"
#include "git/repo.h"
#include "history/notes.h"

static bool dry_run;

static const struct cli_option options[] = {
	{ NULL, 'n', CLI_FLAG, &dry_run, NULL,
	    "only print what would be brought in" }
};

static const struct cli_command command = {
	"[-C dir] [-n] person | file",
	"Bring what is still open into the next record.",
	CLI_OPTIONS(options), 1, 1
};

static int
run(struct cli *cli, struct repo **repo, struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	OWN(person) person = PERSON_INIT;
	OWN(newrecord) record = NEWRECORD_INIT;
	OWN(buf) path = BUF_INIT, shown = BUF_INIT, seen = BUF_INIT;
	struct repo_head head;

	if (pick_open(repo, cli->arg[0], REPO_WRITE, err) < 0 ||
	    repo_check_idle(*repo, err) < 0 ||
	    repo_head(&head, *repo, err) < 0 ||
	    notes_open_work_tree(&notes, *repo, err) < 0 ||
	    (pick_is_person(cli->arg[0]) ? forward_find(&path, &notes,
	    &head.commit, cli->arg[0], err) : pick_named(&path, *repo,
	    cli->arg[0], err)) < 0 || forward_prepare(&record, &person,
	    &notes, &head.commit, path.at, err) < 0)
		return -1;
	carry_show(&shown, &record.carry);
	cli_out_text(buf_str(&shown));
	if (cli_flush(err) < 0 || (!dry_run && record.carry.ncarried > 0 &&
	    newrecord_write(&record, err) < 0))
		return -1;
	pick_seen(&seen, *repo, path.at);
	cli_remark(cli, "%s: %zu %s", seen.at, record.carry.ncarried,
	    dry_run ? "to carry" : "carried");
	return 0;
}

int
main(int argc, char *argv[])
{
	struct cli cli;

	cli_start(&cli, argc, argv, &command);
	return pick_run(&cli, run);
}
