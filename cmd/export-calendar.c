/* SPDX-License-Identifier: ISC */
/* export-calendar - a calendar of all next dates. */

#include "base/buf.h"
#include "front/cli.h"
#include "front/repos.h"
#include "notes/matter.h"
#include "report/calendar.h"
#include "report/report.h"

static const char *as_of, *list;

static const struct cli_option options[] = {
	{ "as-of", 0, CLI_VALUE, &as_of, "date", "take this day for today" },
	{ "repos", 0, CLI_ONCE, &list, "file",
	    "also the repositories that this file names, one on each line" }
};

static const struct cli_command command = {
	"[-C dir] [--as-of date] [--repos file] [repo ...]",
	"Write a calendar of all next dates.",
	CLI_OPTIONS(options), 0, CLI_MANY
};

struct export {
	struct cli cli;
	struct repos repos;
	struct calendar calendar;
};

static int
read_repo(struct repo *repo, void *arg, struct err *err)
{
	struct export *x = arg;
	const struct report_options *asked = &x->repos.options;
	OWN(meetings) meetings = MEETINGS_INIT;
	OWN(matters) matters = MATTERS_INIT;

	/* report_meetings would tell again what report_read could not read */
	if (report_read(&matters, repo, asked, err) < 0 ||
	    (!x->repos.had_trouble &&
	    report_meetings(&meetings, repo, asked, err) < 0))
		return -1;
	calendar_add(&x->calendar, &meetings, &matters);
	return 0;
}

int
main(int argc, char *argv[])
{
	struct export x = { .repos = REPOS_INIT };
	const struct repos_reader reader = { read_repo, &x, &x.calendar,
		calendar_pack, calendar_unpack };
	OWN(buf) out = BUF_INIT;
	struct err err = ERR_INIT;
	int status;

	cli_start(&x.cli, argc, argv, &command);
	repos_begin(&x.repos, &x.cli);
	x.repos.options.until = DATE_NEVER;
	if (cli_date(&x.repos.options.as_of, &x.cli, "--as-of", as_of,
	    &err) < 0 || repos_name(&x.repos, list, &err) < 0)
		status = cli_fail(&x.cli, &err);
	else {
		x.calendar.as_of = x.repos.options.as_of;
		repos_share(&x.repos, &reader);
		/* an incomplete file would make subscribers delete events */
		if (!x.repos.had_trouble)
			calendar_format(&out, &x.calendar);
		cli_out("%s", out.at);
		status = repos_finish(&x.repos, false);
	}
	calendar_release(&x.calendar);
	repos_release(&x.repos);
	return status;
}
