/* SPDX-License-Identifier: ISC */
/* overdue - say what is late. */

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "cli.h"
#include "matter.h"
#include "repo.h"
#include "report.h"
#include "table.h"

static const char *as_of, *within, *only, *format = "text";

static const struct cli_option options[] = {
	{ "as-of", 0, CLI_VALUE, &as_of, "date", "take this day for today" },
	{ "within", 0, CLI_VALUE, &within, "days",
	    "also what is due, or will be late, within so many days" },
	{ "only", 0, CLI_VALUE, &only, "matters",
	    "session,write-up,agreement,action,contract,review,policy,\n"
	    "                                 manager,short,cancelled" },
	{ "format", 0, CLI_VALUE, &format, "text | tsv",
	    "for people (text) or for programs (tsv)" },
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] [--as-of date] [--within days] [--only matters] "
	"[--format text | tsv] [repo ...]",
	"Say what is late in notes repositories.",
	options, 0, CLI_MANY
};

struct overdue {
	struct cli cli;
	struct report_options options;
	unsigned within;	/* UINT_MAX: only what is late */
	bool is_tsv;
	struct matters matters;
	bool had_trouble;
};

static int
read_options(struct overdue *o, struct err *err)
{
	size_t i;

	o->options.as_of = o->cli.today;
	o->within = UINT_MAX;
	if (as_of != NULL &&
	    cli_date(&o->options.as_of, "--as-of", as_of, err) < 0)
		return -1;
	if (within != NULL &&
	    cli_number(&o->within, "--within", within, err) < 0)
		return -1;
	for (i = 0; i < MATTER_TYPES; i++)
		o->options.wanted[i] = true;
	if (only != NULL &&
	    !matter_parse_set(o->options.wanted, str_of(only)))
		return err_set(err, ERR_REFUSED, "--only: '%s' is no list of "
		    "matters; there are session, write-up, agreement, action, "
		    "contract, review, policy, manager, short, cancelled",
		    only);
	o->is_tsv = strcmp(format, "tsv") == 0;
	if (!o->is_tsv && strcmp(format, "text") != 0)
		return err_set(err, ERR_REFUSED, "--format: there are text "
		    "and tsv, not '%s'", format);
	return 0;
}

/* Of several repositories, a message says which one it is about. */
static void
name_repo(struct err *err, const char *dir)
{
	char path[sizeof(err->path)];

	if (err->path[0] == '\0') {
		err_prefix(err, "%s: ", dir);
		return;
	}
	snprintf(path, sizeof(path), "%s/%s", dir, err->path);
	memcpy(err->path, path, sizeof(path));
}

/* A repository that cannot be read is told, and the others are reported. */
static void
report_repo(struct overdue *o, const char *dir)
{
	struct repo *repo = NULL;
	struct err err = ERR_INIT;

	o->options.repo_name = dir;
	if (repo_open(&repo, dir, REPO_REPORT, &err) < 0) {
		cli_fail(&o->cli, &err);
		o->had_trouble = true;
	} else if (report_read(&o->matters, repo, &o->options, &err) < 0) {
		if (o->cli.nargs > 0)
			name_repo(&err, dir);
		cli_fail(&o->cli, &err);
		o->had_trouble = true;
	}
	repo_close(repo);
}

static bool
is_shown(const struct overdue *o, const struct matter *matter)
{
	if (matter_days(matter, o->options.as_of) > 0)
		return true;
	return o->within != UINT_MAX && date_cmp(matter->due,
	    date_plus_days(o->options.as_of, (int)o->within)) <= 0;
}

static void
add_day(struct table *table, struct date date)
{
	struct date_text text = date_text(date);

	table_add(table, str_of(text.at));
}

static struct str
word(const char *text)
{
	return text == NULL ? STR_LIT("") : str_of(text);
}

static void
add_count(struct table *table, unsigned count)
{
	if (count > 0)
		table_addf(table, "%u", count);
	else
		table_add(table, STR_LIT(""));
}

/* days, matter, person, kind, late from, who, count, path, repository */
static void
add_tsv(struct table *table, const struct overdue *o,
    const struct matter *matter)
{
	table_addf(table, "%d", matter_days(matter, o->options.as_of));
	table_add(table, str_of(matter_name(matter->type)));
	table_add(table, word(matter->person));
	table_add(table, word(matter->kind));
	add_day(table, date_plus_days(matter->late, 1));
	table_add(table, word(matter->who));
	add_count(table, matter->count);
	table_add(table, word(matter->path));
	table_add(table, word(matter->repo));
}

static void
add_when(struct table *table, const struct overdue *o,
    const struct matter *matter)
{
	int days = matter_days(matter, o->options.as_of);
	int ahead = matter->due.day - o->options.as_of.day;

	if (days > 0)
		table_addf(table, "%d day%s late", days, days == 1 ? "" : "s");
	else if (ahead <= 0)
		table_add(table, STR_LIT("due"));
	else
		table_addf(table, "in %d day%s", ahead, ahead == 1 ? "" :
		    "s");
}

static void
add_what(struct table *table, const struct matter *matter)
{
	struct buf what = BUF_INIT;

	if (matter->count > 0)
		buf_addf(&what, "%u ", matter->count);
	buf_add_string(&what, matter->what);
	if (!date_is_none(matter->last) &&
	    (matter->type == MATTER_SESSION ||
	    matter->type == MATTER_AGREEMENT))
		buf_addf(&what, "%s %s", str_is(buf_str(&what), "last held") ?
		    "" : " since", date_text(matter->last).at);
	table_add(table, buf_str(&what));
	buf_release(&what);
}

static void
add_text(struct table *table, const struct overdue *o,
    const struct matter *matter)
{
	add_when(table, o, matter);
	table_add(table, str_of(matter_name(matter->type)));
	table_add(table, word(matter->name));
	table_add(table, word(matter->kind));
	add_what(table, matter);
	table_add(table, word(matter->who));
	if (o->cli.nargs > 1)
		table_add(table, word(matter->repo));
}

static size_t
print(const struct overdue *o)
{
	struct table table = TABLE_INIT(o->is_tsv ? 9 :
	    o->cli.nargs > 1 ? 7 : 6);
	struct buf out = BUF_INIT;
	size_t i, n = 0;

	for (i = 0; i < o->matters.n; i++) {
		if (!is_shown(o, &o->matters.matter[i]))
			continue;
		n++;
		if (o->is_tsv)
			add_tsv(&table, o, &o->matters.matter[i]);
		else
			add_text(&table, o, &o->matters.matter[i]);
	}
	if (o->is_tsv)
		table_format_tsv(&out, &table);
	else
		table_format(&out, &table);
	cli_out("%s", out.at);
	buf_release(&out);
	table_release(&table);
	return n;
}

int
main(int argc, char *argv[])
{
	struct overdue o = { .matters = MATTERS_INIT };
	struct err err = ERR_INIT;
	size_t i, n;
	int status;

	cli_start(&o.cli, argc, argv, &command);
	if (read_options(&o, &err) < 0)
		return cli_fail(&o.cli, &err);
	if (o.cli.nargs == 0)
		report_repo(&o, ".");
	for (i = 0; i < o.cli.nargs; i++)
		report_repo(&o, o.cli.arg[i]);
	matters_sort(&o.matters);
	n = print(&o);
	status = cli_finish(&o.cli, n > 0);
	matters_release(&o.matters);
	return o.had_trouble ? 2 : status;
}
