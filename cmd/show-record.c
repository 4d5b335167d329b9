/* SPDX-License-Identifier: ISC */
/* show-record - records with their sign-off blocks, to read or to print. */

#include "act/show.h"
#include "base/buf.h"
#include "front/cli.h"
#include "front/pick.h"
#include "front/program.h"
#include "front/progress.h"
#include "git/repo.h"

static bool html, text;
static const char *last;

static const struct cli_option options[] = {
	{ "html", 0, CLI_FLAG, &html, NULL, "a page to print" },
	{ "text", 0, CLI_FLAG, &text, NULL, "plain text (the default)" },
	{ "last", 0, CLI_VALUE, &last, "n",
	    "of a person the latest n sessions alone" }
};

static const struct cli_command command = {
	"[-C dir] [--html | --text] [--last n] person | file ...",
	"Show records with who agreed to them, to read or to print.",
	CLI_OPTIONS(options), 1, CLI_MANY
};

static int
read_set(struct shows *set, struct repo *repo, const struct cli *cli,
    struct err *err)
{
	OWN(buf) path = BUF_INIT;
	unsigned n = 0;
	size_t i;

	if (last != NULL && cli_number(&n, "--last", last, err) < 0)
		return -1;
	if (last != NULL && n == 0)
		return err_set(err, ERR_REFUSED, "--last: from 1 on; without "
		    "it all are shown");
	if (shows_begin(set, repo, cli->today, err) < 0)
		return -1;
	for (i = 0; i < cli->nargs; i++) {
		buf_clear(&path);
		if ((pick_is_person(cli->arg[i]) ?
		    shows_add_person(set, cli->arg[i], n, err) :
		    pick_named(&path, repo, cli->arg[i], err)) < 0)
			return -1;
		if (path.n > 0)
			shows_add_record(set, path.at);
	}
	return shows_read(set, err);
}

static int
run(struct cli *cli, struct repo **repo, struct err *err)
{
	OWN_BY(shows_close, shows) set = SHOWS_INIT;
	OWN(buf) out = BUF_INIT;
	int result;

	progress_begin(cli->prog);
	result = pick_open(repo, cli->arg[0], REPO_VERIFY, err) < 0 ||
	    read_set(&set, *repo, cli, err) < 0 ||
	    (html && shows_add_page(&out, &set, err) < 0) ? -1 : 0;
	progress_end();
	if (result < 0)
		return -1;
	if (html) {
		cli_out_text(buf_str(&out));
		return 0;
	}
	shows_add_text(&out, &set);
	return program_page(*repo, buf_str(&out), err);
}

static bool
names_person(const struct cli *cli)
{
	size_t i;

	for (i = 0; i < cli->nargs; i++)
		if (pick_is_person(cli->arg[i]))
			return true;
	return false;
}

int
main(int argc, char *argv[])
{
	struct cli cli;

	cli_start(&cli, argc, argv, &command);
	if (html && text)
		return cli_usage(&cli, "--html or --text, not both");
	if (last != NULL && !names_person(&cli))
		return cli_usage(&cli, "--last is for a person: a file is one "
		    "record");
	return pick_run(&cli, run);
}
