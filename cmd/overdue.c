/* SPDX-License-Identifier: ISC */
/* overdue - say what is late. */

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "chart.h"
#include "cli.h"
#include "digest.h"
#include "file.h"
#include "matter.h"
#include "mem.h"
#include "repo.h"
#include "report.h"

#define MONTHS_MAX 120
#define REPOS_MAX (1 << 20)	/* bytes of a list of repositories */

static const char *as_of, *within, *only, *format = "text", *months, *list;

static const struct cli_option options[] = {
	{ "as-of", 0, CLI_VALUE, &as_of, "date", "take this day for today" },
	{ "within", 0, CLI_VALUE, &within, "days",
	    "also what is due, or will be late, within so many days" },
	{ "only", 0, CLI_VALUE, &only, "matters",
	    "session,write-up,agreement,action,contract,review,policy,\n"
	    "                                 manager,short,cancelled" },
	{ "format", 0, CLI_VALUE, &format, "format",
	    "for people (text), for programs (tsv, json), or a calendar\n"
	    "                                 of all next dates (ics)" },
	{ "history", 0, CLI_VALUE, &months, "months",
	    "what was held, agreed, cancelled and late in these months" },
	{ "repos", 0, CLI_VALUE, &list, "file",
	    "also the repositories that this file names, one on each line" },
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] [--as-of date] [--within days] [--only matters] "
	"[--format text | tsv | json | ics] [--history months] "
	"[--repos file] [repo ...]",
	"Say what is late in notes repositories.",
	options, 0, CLI_MANY
};

struct output {
	const char *name;
	size_t (*matters)(struct buf *out, const struct digest *digest);
	void (*history)(struct buf *out, const struct history *history,
	    const struct digest *digest);
	bool is_data;		/* its exit status says nothing of matters */
};

static const struct output outputs[] = {
	{ "text", digest_text, chart_text, false },
	{ "tsv", digest_tsv, chart_tsv, false },
	{ "json", digest_json, chart_json, false },
	{ "ics", digest_ics, NULL, true }
};

struct overdue {
	struct cli cli;
	struct report_options options;
	const struct output *output;
	struct buf list;		/* the file's bytes, names cut apart */
	struct digest digest;
	struct history history;		/* nmonths == 0: none is wanted */
	size_t repo_cap;
	struct digest_repo *reading;	/* the repository being read */
	bool had_trouble;
};

static int
read_format(struct overdue *o, struct err *err)
{
	size_t i;

	for (i = 0; i < sizeof(outputs) / sizeof(*outputs); i++)
		if (strcmp(format, outputs[i].name) == 0)
			o->output = &outputs[i];
	if (o->output == NULL)
		return err_set(err, ERR_REFUSED, "--format: there are text, "
		    "tsv, json and ics, not '%s'", format);
	return 0;
}

static int
read_months(struct overdue *o, struct err *err)
{
	unsigned n;

	if (months == NULL)
		return 0;
	if (within != NULL || only != NULL || o->output->history == NULL)
		return err_set(err, ERR_REFUSED, "--history goes with "
		    "neither --within, --only nor --format ics");
	if (cli_number(&n, "--history", months, err) < 0)
		return -1;
	if (n == 0 || n > MONTHS_MAX)
		return err_set(err, ERR_REFUSED, "--history: from 1 to %d "
		    "months, not %u", MONTHS_MAX, n);
	o->history.nmonths = n;
	return 0;
}

static int
read_matters(struct overdue *o, struct err *err)
{
	size_t i;

	for (i = 0; i < MATTER_TYPES; i++)
		o->options.wanted[i] = true;
	if (only == NULL || matter_parse_set(o->options.wanted, str_of(only)))
		return 0;
	return err_set(err, ERR_REFUSED, "--only: '%s' is no list of "
	    "matters; there are session, write-up, agreement, action, "
	    "contract, review, policy, manager, short, cancelled", only);
}

/* A calendar has all that is to come, unless it is told how far. */
static int
read_days(struct overdue *o, struct err *err)
{
	struct digest *d = &o->digest;
	unsigned days;

	o->options.as_of = o->cli.today;
	if (as_of != NULL &&
	    cli_date(&o->options.as_of, "--as-of", as_of, err) < 0)
		return -1;
	d->as_of = o->options.as_of;
	d->until = o->output->is_data ? DATE_NEVER : DATE_NONE;
	if (within == NULL)
		return 0;
	if (cli_number(&days, "--within", within, err) < 0)
		return -1;
	d->until = date_plus_days(d->as_of, (int)days);
	return 0;
}

static void
add_repo(struct overdue *o, const char *name)
{
	struct digest *d = &o->digest;

	d->repo = mem_room(d->repo, d->nrepos, &o->repo_cap,
	    sizeof(*d->repo));
	d->repo[d->nrepos++] = (struct digest_repo){ name, NULL, false };
}

/* A path on each line; what begins with '#' is a comment. */
static int
add_listed(struct overdue *o, struct err *err)
{
	struct str line, rest;
	size_t n = o->digest.nrepos;

	if (file_read_any(&o->list, list, REPOS_MAX, err) < 0)
		return -1;
	if (memchr(o->list.at, '\0', o->list.n) != NULL)
		return err_set(err, ERR_TEXT, "--repos: %s is no text", list);
	for (rest = buf_str(&o->list); str_next_line(&line, &rest); ) {
		line = str_trim(line);
		if (line.n == 0 || line.at[0] == '#')
			continue;
		o->list.at[line.at - o->list.at + (ptrdiff_t)line.n] = '\0';
		add_repo(o, line.at);
	}
	if (n == o->digest.nrepos)
		return err_set(err, ERR_REFUSED, "--repos: %s names no "
		    "repository", list);
	return 0;
}

static int
read_options(struct overdue *o, struct err *err)
{
	size_t i;

	if (read_format(o, err) < 0 || read_months(o, err) < 0 ||
	    read_matters(o, err) < 0 || read_days(o, err) < 0)
		return -1;
	for (i = 0; i < o->cli.nargs; i++)
		add_repo(o, o->cli.arg[i]);
	if (list != NULL)
		return add_listed(o, err);
	if (o->digest.nrepos == 0)
		add_repo(o, ".");
	return 0;
}

/* Of a repository that was named, a message says which one it is about. */
static void
complain(struct overdue *o, struct err *err)
{
	struct buf path = BUF_INIT;

	o->had_trouble = o->reading->is_unread = true;
	if (strcmp(o->reading->name, ".") == 0) {
		cli_fail(&o->cli, err);
		return;
	}
	if (err->path[0] == '\0')
		err_prefix(err, "%s: ", o->reading->name);
	else {
		buf_addf(&path, "%s/%s", o->reading->name, err->path);
		buf_cut(&path, path.n < sizeof(err->path) ? path.n :
		    sizeof(err->path) - 1);
		memcpy(err->path, path.at, path.n + 1);
	}
	buf_release(&path);
	cli_fail(&o->cli, err);
}

static void
complain_of_person(const struct err *err, void *arg)
{
	struct err copy = *err;

	complain(arg, &copy);
}

/* Whether a repository was read before, maybe under another name. */
static bool
was_read(const struct overdue *o, const char *place)
{
	const struct digest_repo *other;

	for (other = o->digest.repo; other != o->reading; other++)
		if (other->place != NULL && strcmp(other->place, place) == 0)
			return true;
	return false;
}

static int
read_open_repo(struct overdue *o, struct repo *repo, struct err *err)
{
	const char *place = repo_top(repo);

	if (place == NULL)
		place = repo_common_dir(repo);
	if (was_read(o, place))
		return 0;
	o->reading->place = mem_copy(place, strlen(place));
	if (o->history.nmonths > 0)
		return report_history(&o->history, repo, &o->options, err);
	return report_read(&o->digest.matters, repo, &o->options, err);
}

/* Where history ends early, that is why something was not found. */
static void
explain(struct err *err, const struct repo *repo)
{
	if (repo_is_shallow(repo) &&
	    (err->code == ERR_GIT || err->code == ERR_ABSENT))
		err_set(err, ERR_REFUSED, "history is cut off (a shallow "
		    "clone); get all of it with: git fetch --unshallow");
}

/* A repository that cannot be read is told, and the others are reported. */
static void
read_repo(struct overdue *o, struct digest_repo *from)
{
	struct repo *repo = NULL;
	struct err err = ERR_INIT;

	o->options.repo_name = from->name;
	o->reading = from;
	if (repo_open(&repo, from->name, REPO_REPORT, &err) < 0) {
		from->is_unread = o->had_trouble = true;
		cli_fail(&o->cli, &err);
		return;
	}
	if (read_open_repo(o, repo, &err) < 0) {
		explain(&err, repo);
		complain(o, &err);
	}
	repo_close(repo);
}

/* Answers whether there is a matter. */
static bool
print(struct overdue *o)
{
	struct buf out = BUF_INIT;
	size_t n = 0;

	if (o->history.nmonths > 0)
		o->output->history(&out, &o->history, &o->digest);
	else {
		matters_sort(&o->digest.matters);
		n = o->output->matters(&out, &o->digest);
	}
	cli_out("%s", out.at);
	buf_release(&out);
	return n > 0 && !o->output->is_data;
}

static void
release(struct overdue *o)
{
	size_t i;

	for (i = 0; i < o->digest.nrepos; i++)
		free((char *)o->digest.repo[i].place);
	free(o->digest.repo);
	matters_release(&o->digest.matters);
	history_release(&o->history);
	buf_release(&o->list);
}

int
main(int argc, char *argv[])
{
	struct overdue o = { .digest = { .matters = MATTERS_INIT },
	    .list = BUF_INIT };
	struct err err = ERR_INIT;
	size_t i;
	int status;

	cli_start(&o.cli, argc, argv, &command);
	o.options.trouble = complain_of_person;
	o.options.arg = &o;
	if (read_options(&o, &err) < 0)
		status = cli_fail(&o.cli, &err);
	else {
		for (i = 0; i < o.digest.nrepos; i++)
			read_repo(&o, &o.digest.repo[i]);
		status = cli_finish(&o.cli, print(&o));
	}
	release(&o);
	return o.had_trouble ? 2 : status;
}
