/* SPDX-License-Identifier: ISC */
/* new-person - write and commit people/ID/person.ini, or change it. */

#include <stdio.h>

#include "act/roster.h"
#include "base/buf.h"
#include "front/acting.h"
#include "front/cli.h"
#include "front/findings.h"
#include "front/pick.h"
#include "git/repo.h"

static const char *name, *started, *initials, *fte, *probation;
static const char *left;
static struct cli_list emails, managers, settings, absences;

static const struct cli_option options[] = {
	{ "name", 0, CLI_VALUE, &name, "name", "the person's name" },
	{ "email", 0, CLI_LIST, &emails, "address",
	    "the address of the person's commits; may be given again" },
	{ "manager", 0, CLI_LIST, &managers, "'name <address>'",
	    "the line manager; may be given again for another time" },
	{ "started", 0, CLI_VALUE, &started, "date",
	    "the first day of work" },
	{ "initials", 0, CLI_VALUE, &initials, "letters",
	    "if not the first letters of the name" },
	{ "fte", 0, CLI_VALUE, &fte, "fraction",
	    "the share of full time, such as 0.6" },
	{ "probation-until", 0, CLI_VALUE, &probation, "date",
	    "the last day of probation" },
	{ "set", 0, CLI_LIST, &settings, "key=value",
	    "change this of somebody who is there; may be given again" },
	{ "left", 0, CLI_VALUE, &left, "date",
	    "the last day of somebody who is there" },
	{ "away", 0, CLI_LIST, &absences, "range",
	    "days on which somebody who is there is not" }
};

static const struct cli_command command = {
	"[-C dir] [--name name --email address --manager 'name <address>[, "
	"range]' [--started date] [--initials letters] [--fte fraction] "
	"[--probation-until date]] [--set key=value] [--left date] "
	"[--away range] id",
	"Add a person to a notes repository, or change who they are.",
	CLI_OPTIONS(options), 1, 1
};

/* Adds a day, which may be given in words, as YYYY-MM-DD. */
static int
add_day(struct roster *r, const struct cli *cli, const char *option,
    const char *value, struct err *err)
{
	struct date day;

	if (value == NULL)
		return 0;
	return cli_date(&day, cli, option, value, err) < 0 ? -1 :
	    roster_add(r, option + 2, date_text(day).at, err);
}

static int
add_list(struct roster *r, const char *key, const struct cli_list *list,
    struct err *err)
{
	size_t i;

	for (i = 0; i < list->n; i++)
		if (roster_add(r, key, list->value[i], err) < 0)
			return -1;
	return 0;
}

static int
add(struct roster *r, const struct cli *cli, struct repo *repo,
    struct err *err)
{
	return roster_add(r, "name", name, err) < 0 ||
	    add_list(r, "email", &emails, err) < 0 ||
	    roster_add(r, "initials", initials, err) < 0 ||
	    add_day(r, cli, "--started", started, err) < 0 ||
	    add_list(r, "manager", &managers, err) < 0 ||
	    roster_add(r, "fte", fte, err) < 0 ||
	    add_day(r, cli, "--probation-until", probation, err) < 0 ? -1 :
	    roster_open(r, repo, err);
}

static int
change(struct roster *r, const struct cli *cli, struct repo *repo,
    struct err *err)
{
	size_t i;

	if (cli_date(&r->left, cli, "--left", left, err) < 0 ||
	    roster_open(r, repo, err) < 0)
		return -1;
	for (i = 0; i < settings.n; i++)
		if (roster_set(r, settings.value[i], err) < 0)
			return -1;
	for (i = 0; i < settings.n; i++)
		if (roster_check_set(r, settings.value[i], err) < 0)
			return -1;
	for (i = 0; i < absences.n; i++)
		if (roster_set_away(r, absences.value[i], cli->today,
		    err) < 0)
			return -1;
	return roster_check(r, err);
}

static int
commit(struct cli *cli, struct repo *repo, const struct roster *r,
    struct err *err)
{
	OWN(buf) seen = BUF_INIT;
	struct oid commit;

	if (!roster_is_changed(r)) {
		pick_seen(&seen, repo, r->path.at);
		cli_remark(cli, "%s says so already", seen.at);
		return 0;
	}
	pick_out(repo, r->path.at);
	if (cli_flush(err) < 0 || roster_commit(&commit, r, err) < 0)
		return -1;
	cli_recorded(cli, &commit);
	return 0;
}

/* Tells an error; one without a path may name the roster in its words. */
static int
fail(const struct cli *cli, struct repo *repo, const struct roster *r,
    struct err *err)
{
	OWN(buf) words = BUF_INIT;

	if (err->path[0] == '\0')
		err->line = 0;
	if (err->path[0] == '\0' && r->path.n > 0) {
		pick_words(&words, repo, r->path.at, str_of(err->text),
		    pick_typed);
		snprintf(err->text, sizeof(err->text), "%s", words.at);
	}
	return pick_fail(cli, repo, err);
}

/*
 * Remarks the addresses that were written: whoever commits under another
 * address does not count as this person.
 */
static void
say_address(struct cli *cli)
{
	OWN(buf) written = BUF_INIT;
	size_t i;

	for (i = 0; i < emails.n; i++)
		buf_addf(&written, "%s'%s'", i == 0 ? "" : ", ",
		    emails.value[i]);
	cli_remark(cli, "wrote %s as the %s of %s; %s the one that 'git "
	    "config user.email' shows on their machine; to correct it: "
	    "new-person --set email=ADDRESS %s", written.at,
	    emails.n == 1 ? "address" : "addresses", name,
	    emails.n == 1 ? "it has to be" : "one of them has to be",
	    cli->arg[0]);
}

static int
run(struct cli *cli, struct repo **repo, struct roster *r, bool adds,
    struct err *err)
{
	OWN(buf) remarks = BUF_INIT;

	if (roster_name(r, cli->arg[0], adds, err) < 0 ||
	    repo_open(repo, ".", REPO_WRITE, err) < 0 ||
	    (adds ? add : change)(r, cli, *repo, err) < 0 ||
	    commit(cli, *repo, r, err) < 0 ||
	    roster_add_remarks(&remarks, r, cli->today, err) < 0)
		return -1;
	if (adds)
		say_address(cli);
	findings_remark_lines(cli, *repo, "people/", buf_str(&remarks));
	acting_remark_unpushed(cli, *repo);
	if (adds)
		cli_remark(cli, "next: new-document %s contract", cli->arg[0]);
	return 0;
}

int
main(int argc, char *argv[])
{
	OWN(roster) roster = ROSTER_INIT;
	struct repo *repo = NULL;
	struct err err = ERR_INIT;
	struct cli cli;
	bool adds, changes;
	int status;

	cli_start(&cli, argc, argv, &command);
	adds = name != NULL || emails.n > 0 || managers.n > 0 ||
	    started != NULL || initials != NULL || fte != NULL ||
	    probation != NULL;
	changes = settings.n > 0 || left != NULL || absences.n > 0;
	if (adds && changes)
		status = cli_usage(&cli, "--set, --left and --away change "
		    "somebody who is there, and go with no other options");
	else if (!changes && (name == NULL || emails.n == 0 ||
	    managers.n == 0))
		status = cli_usage(&cli, "--name, --email and --manager are "
		    "needed");
	else if (run(&cli, &repo, &roster, !changes, &err) < 0)
		status = fail(&cli, repo, &roster, &err);
	else
		status = cli_finish(&cli, false);
	repo_close(repo);
	return status;
}
