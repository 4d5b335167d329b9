/* SPDX-License-Identifier: ISC */
/* add-point - put a point for the next meeting into its record. */

#include "act/point.h"
#include "act/share.h"
#include "front/acting.h"
#include "front/cli.h"
#include "front/pick.h"
#include "front/share_print.h"
#include "git/repo.h"

#define TRIES 3		/* while somebody else commits meanwhile */

static const char *section;
static bool shares;

static const struct cli_option options[] = {
	{ "section", 0, CLI_VALUE, &section, "section",
	    "put it below this heading" },
	{ "share", 0, CLI_FLAG, &shares, NULL,
	    "take over what the server has first, and push" },
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] [--section section] [--share] person text",
	"Put a point for the next meeting into its record.",
	options, 2, 2
};

struct adder {
	struct cli cli;
	struct repo *repo;
	struct point point;
	struct share share;
	struct share_shown shown;
};

static void
report(const struct cli *cli, struct repo *repo, const struct point *p)
{
	OWN(buf) seen = BUF_INIT;

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
		    "changes that are not: share-record it",
		    STR_ARGS(p->section), seen.at);
}

/* What the server has comes first, so that the point goes behind theirs. */
static int
take(struct adder *a, struct err *err)
{
	if (!shares)
		return 0;
	if (share_open(&a->share, a->repo, err) < 0 ||
	    share_print_take(&a->shown, &a->share, err) < 0) {
		share_print_away(err, "add");
		return err_prefix(err, "nothing is added yet: ");
	}
	if (!a->share.has_remote)
		cli_remark(&a->cli, "there is no remote: it is not shared");
	return 0;
}

static int
add(struct adder *a, const struct point_wish *wish, struct err *err)
{
	int i, result = -1;

	for (i = 0; i < TRIES && result < 0; i++) {
		point_release(&a->point);
		*err = (struct err)ERR_INIT;
		result = point_prepare(&a->point, a->repo, wish, err);
		if (result == 0)
			result = point_perform(&a->point, a->repo, err);
		if (result < 0 && err->code != ERR_CHANGED)
			return -1;
	}
	if (result == 0 && a->point.is_committed)
		cli_recorded(&a->cli, &a->point.commit);
	return result;
}

/* A point that is not committed is shared with the rest of the file. */
static int
push(struct adder *a, struct err *err)
{
	struct share *s = &a->share;

	if (!shares)
		acting_remark_unpushed(&a->cli, a->repo);
	if (!shares || !s->has_remote)
		return 0;
	if ((a->point.is_committed || a->point.is_there) &&
	    share_print_push(&a->shown, &a->cli, s, a->point.is_committed,
	    err) < 0)
		return -1;
	return share_print_kept(s, err);
}

int
main(int argc, char *argv[])
{
	struct adder a = { .point = POINT_INIT, .share = SHARE_INIT };
	struct point_wish wish;
	struct err err = ERR_INIT;
	int result, status;

	cli_start(&a.cli, argc, argv, &command);
	wish = (struct point_wish){ .person = a.cli.arg[0],
	    .words = a.cli.arg[1], .section = section,
	    .today = a.cli.today };
	/* the path alone is for standard output */
	a.shown.remarks = &a.cli;
	result = repo_open(&a.repo, ".", REPO_WRITE, &err);
	if (result == 0)
		result = take(&a, &err);
	if (result == 0)
		result = add(&a, &wish, &err);
	if (result == 0) {
		report(&a.cli, a.repo, &a.point);
		result = push(&a, &err);
	}
	status = pick_finish(&a.cli, a.repo, result, &err);
	share_release(&a.share);
	point_release(&a.point);
	repo_close(a.repo);
	return status;
}
