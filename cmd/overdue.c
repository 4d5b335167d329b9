/* SPDX-License-Identifier: ISC */
/* overdue - say what is late. */

#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "front/cli.h"
#include "front/history_print.h"
#include "front/program.h"
#include "front/report_page.h"
#include "front/report_print.h"
#include "front/repos.h"
#include "notes/matter.h"
#include "report/report.h"

#define MONTHS_MAX 120

static const char *as_of, *within, *only, *format = "text", *months, *list;

static const struct cli_option options[] = {
	{ "as-of", 0, CLI_VALUE, &as_of, "date", "take this day for today" },
	{ "within", 0, CLI_VALUE, &within, "days",
	    "also what is due, or will be late, within so many days" },
	{ "only", 0, CLI_ONCE, &only, "matters",
	    "session,write-up,agreement,action,contract,review,policy,\n"
	    "                                 manager,short,cancelled" },
	{ "format", 0, CLI_VALUE, &format, "format",
	    "for people (text, html), or for programs (tsv, csv, json)" },
	{ "history", 0, CLI_VALUE, &months, "months",
	    "what was held, agreed, cancelled and late in these months" },
	{ "repos", 0, CLI_ONCE, &list, "file",
	    "also the repositories that this file names, one on each line" }
};

static const struct cli_command command = {
	"[-C dir] [--as-of date] [--within days] [--only matters] "
	"[--format text | tsv | csv | json | html] [--history months] "
	"[--repos file] [repo ...]",
	"Say what is late in notes repositories.",
	CLI_OPTIONS(options), 0, CLI_MANY
};

struct output {
	const char *name;
	void (*matters)(struct buf *out, const struct report_print *digest);
	void (*history)(struct buf *out, const struct report_print *digest);
};

static const struct output outputs[] = {
	{ "text", report_print_text, history_print_text },
	{ "tsv", report_print_tsv, history_print_tsv },
	{ "csv", report_print_csv, history_print_csv },
	{ "json", report_print_json, history_print_json },
	{ "html", report_page_matters, report_page_history }
};

struct overdue {
	struct cli cli;
	const struct output *output;
	struct repos repos;
	struct report_print digest;
	struct history history;		/* nmonths 0: not asked for */
};

static int
read_format(struct overdue *o, struct err *err)
{
	size_t i;

	for (i = 0; i < sizeof(outputs) / sizeof(*outputs); i++)
		if (strcmp(format, outputs[i].name) == 0)
			o->output = &outputs[i];
	if (o->output != NULL)
		return 0;
	if (strcmp(format, "ics") == 0)
		return err_set(err, ERR_REFUSED, "--format: for a calendar "
		    "there is export-calendar");
	return err_set(err, ERR_REFUSED, "--format: there are text, tsv, "
	    "csv, json and html, not '%s'", format);
}

static int
read_months(struct overdue *o, struct err *err)
{
	unsigned n;

	if (months == NULL)
		return 0;
	if (within != NULL || only != NULL)
		return err_set(err, ERR_REFUSED, "--history goes with "
		    "neither --within nor --only");
	if (cli_number(&n, "--history", months, err) < 0)
		return -1;
	if (n == 0 || n > MONTHS_MAX)
		return err_set(err, ERR_REFUSED, "--history: from 1 to %d "
		    "months, not %u", MONTHS_MAX, n);
	o->history.nmonths = n;
	return 0;
}

static int
read_options(struct overdue *o, struct err *err)
{
	struct report_options *asked = &o->repos.options;
	struct report_print *d = &o->digest;
	unsigned days;

	if (read_format(o, err) < 0 || read_months(o, err) < 0)
		return -1;
	if (only != NULL && matter_parse_set(asked->wanted, str_of(only),
	    err) < 0)
		return err_prefix(err, "--only: ");
	if (cli_date(&asked->as_of, &o->cli, "--as-of", as_of, err) < 0 ||
	    (within != NULL &&
	    cli_number(&days, "--within", within, err) < 0))
		return -1;
	if (within != NULL)
		asked->until = date_plus_days(asked->as_of, (int)days);
	d->as_of = asked->as_of;
	d->until = asked->until;
	return repos_name(&o->repos, list, err);
}

static int
read_matters(struct repo *repo, void *arg, struct err *err)
{
	struct overdue *o = arg;

	return report_read(&o->digest.matters, repo, &o->repos.options, err);
}

static int
read_history(struct repo *repo, void *arg, struct err *err)
{
	struct overdue *o = arg;

	return report_history(&o->history, repo, &o->repos.options, err);
}

/* Prints; answers whether there is a matter. */
static bool
print(struct overdue *o)
{
	OWN(buf) out = BUF_INIT;
	struct matters *matters = &o->digest.matters;

	/* git need not be asked about colours if nobody can see them */
	terminal_read(&o->digest.terminal, isatty(STDOUT_FILENO) ? NULL :
	    "never");
	if (o->history.nmonths > 0)
		o->output->history(&out, &o->digest);
	else {
		matters_sort(matters);
		matters_join_policies(matters);
		o->output->matters(&out, &o->digest);
	}
	program_page_report(&o->cli, NULL, buf_str(&out));
	return matters->n > 0;
}

int
main(int argc, char *argv[])
{
	struct overdue o = { .digest = { .matters = MATTERS_INIT },
	    .repos = REPOS_INIT };
	const struct repos_reader matters = { read_matters, &o,
		&o.digest.matters, matters_pack, matters_unpack };
	const struct repos_reader history = { read_history, &o, &o.history,
		history_pack, history_unpack };
	struct err err = ERR_INIT;
	int status;

	cli_start(&o.cli, argc, argv, &command);
	repos_begin(&o.repos, &o.cli);
	if (read_options(&o, &err) < 0)
		status = cli_fail(&o.cli, &err);
	else {
		repos_share(&o.repos, o.history.nmonths > 0 ? &history :
		    &matters);
		o.digest.repo = o.repos.entry;
		o.digest.nrepos = o.repos.n;
		o.digest.history = &o.history;
		status = repos_finish(&o.repos, print(&o));
	}
	matters_release(&o.digest.matters);
	history_release(&o.history);
	repos_release(&o.repos);
	return status;
}
