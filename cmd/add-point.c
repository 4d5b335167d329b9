/* SPDX-License-Identifier: ISC */
/* add-point - put a point for the next meeting into its record. */

#include "act/point.h"
#include "front/cli.h"
#include "front/pick.h"
#include "git/repo.h"

#define TRIES 3		/* while somebody else commits meanwhile */

static const char *section;

static const struct cli_option options[] = {
	{ "section", 0, CLI_VALUE, &section, "section",
	    "put it below this heading" },
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] [--section section] person text",
	"Put a point for the next meeting into its record.",
	options, 2, 2
};

static void
report(const struct cli *cli, struct repo *repo, const struct point *p)
{
	struct buf seen = BUF_INIT;

	pick_seen(&seen, repo, p->path.at);
	cli_out("%s\n", seen.at);
	if (p->is_there)
		cli_remark(cli, "it stands there already, below '%.*s'",
		    STR_ARGS(p->section));
	else if (p->is_committed)
		cli_remark(cli, "%s for %s, below '%.*s', commit %s",
		    p->before.n == 0 ? "planned" : "added",
		    date_text(p->date).at, STR_ARGS(p->section),
		    oid_text(&p->commit).at);
	else
		cli_remark(cli, "added below '%.*s'; not committed, as %s has "
		    "changes that are not: git add it, and git commit",
		    STR_ARGS(p->section), seen.at);
	buf_release(&seen);
}

int
main(int argc, char *argv[])
{
	struct point point = POINT_INIT;
	struct point_wish wish = { .section = NULL };
	struct repo *repo = NULL;
	struct err err = ERR_INIT;
	struct cli cli;
	int i, result, status;

	cli_start(&cli, argc, argv, &command);
	wish = (struct point_wish){ .person = cli.arg[0],
	    .words = cli.arg[1], .section = section, .today = cli.today };
	result = repo_open(&repo, ".", REPO_WRITE, &err);
	for (i = 0; result == 0 && i < TRIES; i++) {
		result = point_prepare(&point, repo, &wish, &err);
		if (result == 0)
			result = point_perform(&point, repo, &err);
		if (result == 0 || err.code != ERR_CHANGED)
			break;
		point_release(&point);
		if (i + 1 < TRIES)
			result = 0;
	}
	if (result < 0) {
		if (repo != NULL)
			pick_seen_err(&err, repo);
		status = cli_fail(&cli, &err);
	} else {
		if (point.is_committed)
			cli_recorded(&cli, &point.commit);
		report(&cli, repo, &point);
		status = cli_finish(&cli, false);
	}
	point_release(&point);
	repo_close(repo);
	return status;
}
