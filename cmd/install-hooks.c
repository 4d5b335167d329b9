/* SPDX-License-Identifier: ISC */
/* install-hooks - put the rules into git's hooks, and look whether they are. */

#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "front/cli.h"
#include "git/hook.h"
#include "git/repo.h"

static bool is_server, only_check;

static const struct cli_option options[] = {
	{ "check", 0, CLI_FLAG, &only_check, NULL, "say what leaves the gate "
	    "open, and change nothing" },
	{ "server", 0, CLI_FLAG, &is_server, NULL, "the hook that judges a "
	    "push, and git's settings for it" },
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] [--server] [--check] [repo]",
	"Install the hooks that apply the rules, or look after them.",
	options, 0, 1
};

/*
 * audit-trail beside this very program; where the programs have a prefix in
 * front of their names, so has it.
 */
static int
find_program(struct buf *out, struct err *err)
{
	static const char name[] = "install-hooks";
	char self[4096];
	ssize_t n = readlink("/proc/self/exe", self, sizeof(self));
	struct str path = { self, n > 0 ? (size_t)n : 0 };

	if (n <= 0 || (size_t)n == sizeof(self) || !str_ends(path, name))
		return err_set(err, ERR_SYSTEM, "cannot find out where the "
		    "programs are");
	buf_add(out, str_first(path, path.n - strlen(name)));
	buf_add_string(out, "audit-trail");
	if (access(out->at, X_OK) < 0)
		return err_system(err, "%s, which the hook has to run",
		    out->at);
	return 0;
}

static int
install(const struct cli *cli, struct repo *repo)
{
	struct buf program = BUF_INIT;
	struct err err = ERR_INIT;
	const char *hook = is_server ? "pre-receive" : "pre-commit";
	bool is_new;
	int status;

	if (!is_server && repo_is_bare(repo)) {
		err_set(&err, ERR_REFUSED, "this repository is bare: nobody "
		    "commits in it; use --server");
		status = cli_fail(cli, &err);
	} else if (find_program(&program, &err) < 0 ||
	    hook_install(&is_new, repo, is_server, program.at, &err) < 0) {
		status = cli_fail(cli, &err);
	} else {
		cli_remark(cli, is_new ? "installed %shooks/%s" :
		    "%shooks/%s was there already", repo_common_dir(repo),
		    hook);
		status = cli_finish(cli, false);
	}
	buf_release(&program);
	return status;
}

static int
check(const struct cli *cli, struct repo *repo)
{
	struct buf lines = BUF_INIT;
	struct str line, rest;
	struct err err = ERR_INIT;
	int status;

	if (hook_check(&lines, repo, is_server || repo_is_bare(repo),
	    &err) < 0) {
		status = cli_fail(cli, &err);
	} else {
		rest = buf_str(&lines);
		while (str_next_line(&line, &rest)) {
			cli_out_text(line);
			cli_out("\n");
		}
		if (lines.n > 0)
			cli_remark(cli, "to put this right: install-hooks%s%s "
			    "(first remove a hook that it did not write)",
			    is_server || repo_is_bare(repo) ? " --server " :
			    " ", cli->nargs > 0 ? cli->arg[0] : ".");
		status = cli_finish(cli, lines.n > 0);
	}
	buf_release(&lines);
	return status;
}

int
main(int argc, char *argv[])
{
	struct cli cli;
	struct repo *repo = NULL;
	struct err err = ERR_INIT;
	int status;

	cli_start(&cli, argc, argv, &command);
	if ((cli.nargs > 0 ? repo_open_named : repo_open)(&repo,
	    cli.nargs > 0 ? cli.arg[0] : ".", REPO_VERIFY, &err) < 0)
		status = cli_fail(&cli, &err);
	else
		status = only_check ? check(&cli, repo) : install(&cli, repo);
	repo_close(repo);
	return status;
}
