/* SPDX-License-Identifier: ISC */
/* install-hooks - put the rules into git's hooks, and look whether they are. */

#include "base/buf.h"
#include "front/beside.h"
#include "front/cli.h"
#include "front/pick.h"
#include "git/gate.h"
#include "git/hook.h"
#include "git/repo.h"
#include "git/signers.h"

static bool is_server, only_check;
static const char *hook_dir, *signers;

static const struct cli_option options[] = {
	{ "check", 0, CLI_FLAG, &only_check, NULL, "say what leaves the gate "
	    "open, and change nothing" },
	{ "hook-dir", 0, CLI_VALUE, &hook_dir, "dir", "the folder that the "
	    "hook is in, or is put into" },
	{ "server", 0, CLI_FLAG, &is_server, NULL, "the hook that judges a "
	    "push, and git's settings for it" },
	{ "signers", 0, CLI_VALUE, &signers, "file", "the list of keys that "
	    "count; in a clone, sign with yours" }
};

static const struct cli_command command = {
	"[-C dir] [--server] [--check] [--hook-dir dir] "
	"[--signers file] [repo]",
	"Install the hooks that apply the rules, or look after them.",
	CLI_OPTIONS(options), 0, 1
};

/*
 * Remarks that no administrator is configured: then the managers decide what
 * an administrator would.
 */
static int
tell_administrators(const struct cli *cli, struct repo *repo,
    struct err *err)
{
	OWN(buf) all = BUF_INIT, dir = BUF_INIT;
	int result = repo_settings(&all, repo, "one-to-one.administrator",
	    err);

	buf_add_typed(&dir, str_of(repo_common_dir(repo)));
	if (result == 0 && all.n == 0)
		cli_remark(cli, "no administrator is configured: git "
		    "--git-dir=%s config --add one-to-one.administrator "
		    "EMAIL", dir.at);
	return result;
}

static int
tell_branch(const struct cli *cli, struct repo *repo, struct err *err)
{
	struct repo_head head;

	if (repo_head(&head, repo, err) < 0 && err->code != ERR_UNBORN)
		return err->code == ERR_REFUSED ? 0 : -1;
	cli_remark(cli, "%s is the branch that may be pushed", head.branch);
	return 0;
}

/* In a clone: sets git up so that the user's commits are signed; says so. */
static int
use_signers(const struct cli *cli, struct repo *repo,
    const struct signers *list, struct err *err)
{
	struct repo_identity who;
	OWN(buf) lines = BUF_INIT;
	struct str line, rest;

	if (repo_identity(&who, repo, err) < 0 ||
	    signers_use(&lines, repo, list, &who, err) < 0)
		return -1;
	for (rest = buf_str(&lines); str_next_line(&line, &rest); )
		cli_remark(cli, "%.*s", STR_ARGS(line));
	return 0;
}

/* Does everything that may be refused before it changes anything. */
static int
set_up(bool *is_new, const struct cli *cli, const struct hook *hook,
    const char *program, struct err *err)
{
	OWN(signers) list = SIGNERS_INIT;
	bool ignored;

	if (!hook->is_server && repo_is_bare(hook->repo))
		return err_set(err, ERR_REFUSED, "this repository is bare: "
		    "nobody commits in it; use --server");
	if (signers != NULL && (signers_find(&list, signers, hook->is_server,
	    err) < 0 || (!hook->is_server && (hook_look(&ignored, hook,
	    program, err) < 0 || use_signers(cli, hook->repo, &list,
	    err) < 0))))
		return -1;
	if (gate_install(is_new, hook, program, err) < 0)
		return -1;
	return hook->is_server && ((signers != NULL &&
	    signers_believe(hook->repo, &list, err) < 0) ||
	    tell_branch(cli, hook->repo, err) < 0 ||
	    tell_administrators(cli, hook->repo, err) < 0) ? -1 : 0;
}

static int
install(const struct cli *cli, const struct hook *hook, struct err *err)
{
	OWN(buf) program = BUF_INIT;
	bool is_new;

	if (beside_find(&program, "install-hooks", "audit-trail", err) < 0 ||
	    set_up(&is_new, cli, hook, program.at, err) < 0)
		return -1;
	cli_remark(cli, is_new ? "installed %s" : "%s was there already",
	    hook->whole.at);
	return 0;
}

/*
 * Appends what leaves the gate open.  In a clone, looks only at the hook: it
 * helps those who commit there, but is no gate.
 */
static int
find_open(struct buf *lines, const struct hook *hook, struct err *err)
{
	bool is_foreign;

	if (hook->is_server)
		return gate_check(lines, hook, err);
	if (hook_check(lines, &is_foreign, hook, err) < 0)
		return -1;
	if (is_foreign)
		buf_addf(lines, "%s: is not the one that install-hooks "
		    "writes\n", hook->shown.at);
	return 0;
}

/* Prints what leaves the gate open; answers 1 if anything does. */
static int
check(const struct cli *cli, const struct hook *hook, struct err *err)
{
	OWN(buf) lines = BUF_INIT, again = BUF_INIT;

	if (find_open(&lines, hook, err) < 0 || (hook->is_server &&
	    tell_administrators(cli, hook->repo, err) < 0))
		return -1;
	cli_out_text(buf_str(&lines));
	buf_add_string(&again, hook->is_server ? " --server" : "");
	if (hook_dir != NULL) {
		buf_add_string(&again, " --hook-dir ");
		buf_add_typed(&again, str_of(hook_dir));
	}
	buf_add_byte(&again, ' ');
	buf_add_typed(&again, str_of(cli->nargs > 0 ? cli->arg[0] : "."));
	if (lines.n > 0)
		cli_remark(cli, "where a line does not say what to type: "
		    "install-hooks%s%s", again.at, str_find(buf_str(&lines),
		    hook->shown.at) < lines.n ? " (first remove a hook that "
		    "is there)" : "");
	return lines.n > 0;
}

static int
run(struct cli *cli, struct repo **repo, struct err *err)
{
	OWN(hook) hook = HOOK_INIT;

	if ((cli->nargs > 0 ? repo_open_named : repo_open)(repo,
	    cli->nargs > 0 ? cli->arg[0] : ".", REPO_VERIFY, err) < 0 ||
	    hook_find(&hook, *repo, is_server || (only_check &&
	    repo_is_bare(*repo)), hook_dir, err) < 0)
		return -1;
	return (only_check ? check : install)(cli, &hook, err);
}

int
main(int argc, char *argv[])
{
	struct cli cli;

	cli_start(&cli, argc, argv, &command);
	if (only_check && signers != NULL)
		return cli_usage(&cli, "--check changes nothing; --signers "
		    "sets a list of keys");
	return pick_run(&cli, run);
}
