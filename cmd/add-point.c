/* SPDX-License-Identifier: ISC */
/* add-point - put a point for the next meeting into its record. */

#include "act/point.h"
#include "act/share.h"
#include "front/acting.h"
#include "front/cli.h"
#include "front/pick.h"
#include "front/share_print.h"
#include "git/repo.h"

#define TRIES 3		/* if somebody else commits meanwhile */

static const char *section;
static bool shares;

static const struct cli_option options[] = {
	{ "section", 0, CLI_VALUE, &section, "section",
	    "put it below this heading" },
	{ "share", 0, CLI_FLAG, &shares, NULL,
	    "take over what the server has first, and push" }
};

static const struct cli_command command = {
	"[-C dir] [--section section] [--share] person text",
	"Put a point for the next meeting into its record.",
	CLI_OPTIONS(options), 2, 2
};

struct adder {
	struct cli *cli;
	struct repo *repo;
	struct point point;
	struct share share;
	struct share_shown shown;
};

static void
report(const struct cli *cli, struct repo *repo, const struct point *p)
{
	OWN(buf) seen = BUF_INIT;

	pick_seen(&seen, repo, p->record.path.at);
	cli_out("%s\n", seen.at);
	if (p->is_there)
		/* a run that was killed may have written it, and no more */
		cli_remark(cli, "it stands there already, below '%.*s'%s",
		    STR_ARGS(p->section), p->is_clean ? "" :
		    "; not committed: share-record it");
	else if (p->is_committed)
		cli_remark(cli, "%s for %s, below '%.*s', commit %s",
		    p->record.plan.path.n == 0 ? "planned" : "added",
		    date_text(p->record.wish.date).at, STR_ARGS(p->section),
		    oid_text(&p->commit).at);
	else
		cli_remark(cli, "added below '%.*s'; not committed, as %s has "
		    "changes that are not: share-record it",
		    STR_ARGS(p->section), seen.at);
}

/* Takes over what the server has first, so that the point goes behind it. */
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
		cli_remark(a->cli, "there is no remote: it is not shared");
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
		cli_recorded(a->cli, &a->point.commit);
	return result;
}

/* Pushes; a point that is not committed is left to share-record. */
static int
push(struct adder *a, struct err *err)
{
	struct share *s = &a->share;

	if (!shares)
		acting_remark_unpushed(a->cli, a->repo);
	if (!shares || !s->has_remote)
		return 0;
	if ((a->point.is_committed || a->point.is_there) &&
	    share_print_push(&a->shown, a->cli, s, a->point.is_committed,
	    err) < 0)
		return -1;
	return share_print_kept(s, err);
}

static int
run(struct cli *cli, struct repo **repo, struct err *err)
{
	/* only the path goes to standard output; all else is a remark */
	struct adder a = { .cli = cli, .point = POINT_INIT,
		.share = SHARE_INIT, .shown.remarks = cli };
	const struct point_wish wish = { .person = cli->arg[0],
		.words = cli->arg[1], .section = section,
		.today = cli->today };
	int result = repo_open(repo, ".", REPO_WRITE, err);

	a.repo = *repo;
	if (result == 0 && (result = take(&a, err)) == 0 &&
	    (result = add(&a, &wish, err)) == 0) {
		report(cli, *repo, &a.point);
		result = push(&a, err);
	}
	share_release(&a.share);
	point_release(&a.point);
	return result;
}

int
main(int argc, char *argv[])
{
	struct cli cli;

	cli_start(&cli, argc, argv, &command);
	return pick_run(&cli, run);
}
