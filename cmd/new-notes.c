/* SPDX-License-Identifier: ISC */
/* new-notes - make a notes repository, or bring the policy into others. */

#include <limits.h>
#include <stdlib.h>

#include "act/newnotes.h"
#include "act/policyfiles.h"
#include "base/buf.h"
#include "base/date.h"
#include "front/beside.h"
#include "front/cli.h"
#include "git/repo.h"

static bool is_bare, updates, compares;
static const char *group, *policy_dir;
static struct cli_list administrators;

static const struct cli_option options[] = {
	{ "administrator", 0, CLI_LIST, &administrators, "address",
	    "who else may change rosters and settings; may be given again" },
	{ "bare", 0, CLI_FLAG, &is_bare, NULL, "one for a server, with the "
	    "gate" },
	{ "diff", 0, CLI_FLAG, &compares, NULL, "say where repositories "
	    "differ from the policy" },
	{ "group", 0, CLI_VALUE, &group, "group", "those who may read it and "
	    "push" },
	{ "policy", 0, CLI_VALUE, &policy_dir, "dir", "the folder with "
	    "one-to-one.ini and templates/" },
	{ "update", 0, CLI_FLAG, &updates, NULL, "commit the policy in "
	    "repositories where it differs" }
};

static const struct cli_command command = {
	"[-C dir] [--bare] [--group group] [--administrator address] "
	"[--policy dir [--update | --diff]] dir ...",
	"Make a notes repository, or bring the policy into others.",
	CLI_OPTIONS(options), 1, CLI_MANY
};

struct teller {
	struct cli *cli;
	bool found_fault;
};

static void
tell_fault(const char *path, const struct fault *fault, void *arg)
{
	struct teller *t = arg;

	cli_remark(t->cli, "%s/%s:%u:%u: %s [%s]", policy_dir, path,
	    fault->line, fault->col, fault->text, rule_name(fault->rule));
	t->found_fault = true;
}

/*
 * Reads and checks the policy of --policy.  Without one, the policy of a
 * repository that is not bare is `since = TODAY`; a bare one gets none.
 */
static int
find_policy(struct policyfiles *out, struct cli *cli, struct err *err)
{
	struct teller t = { cli, false };
	OWN(buf) text = BUF_INIT;

	if (policy_dir != NULL) {
		if (policyfiles_read(out, policy_dir, err) < 0 ||
		    policyfiles_check(policy_dir, cli->today, tell_fault, &t,
		    err) < 0)
			return -1;
		return !t.found_fault ? 0 : err_set(err, ERR_REFUSED, "the "
		    "policy has faults, so nothing was done; put them "
		    "right first");
	}
	if (is_bare)
		return 0;
	buf_addf(&text, "[policy]\nsince = %s\n",
	    date_text(cli->today).at);
	policyfiles_add(out, "one-to-one.ini", buf_str(&text));
	return 0;
}

/* Tells what root has to set, so that the users of the group can push. */
static void
tell_group(const struct cli *cli, const char *dir)
{
	char real[PATH_MAX];
	OWN(buf) typed = BUF_INIT;

	if (group == NULL || realpath(dir, real) == NULL)
		return;
	buf_add_quoted(&typed, str_of(real));
	cli_remark(cli, "git works in another user's repository only where "
	    "it is told to; as root, on this machine: git config --system "
	    "--add safe.directory %s", typed.at);
	cli_remark(cli, "whoever has a shell here can write past the gate; "
	    "for each who only pushes: chsh -s \"$(command -v git-shell)\" "
	    "ACCOUNT");
}

static int
tell_folder(const char *dir, struct err *err)
{
	cli_out("%s\n", dir);
	return cli_flush(err);
}

static int
make_notes(struct cli *cli, const struct policyfiles *policy)
{
	struct newnotes_wish wish = { .dir = cli->arg[0], .is_bare = is_bare,
		.group = group, .administrator = administrators.value,
		.nadministrators = administrators.n, .policy = policy,
		.tell = tell_folder };
	OWN(buf) program = BUF_INIT, remarks = BUF_INIT;
	struct str line, rest;
	struct err err = ERR_INIT;

	if (beside_find(&program, "new-notes", "audit-trail", &err) < 0)
		return cli_fail(cli, &err);
	wish.program = program.at;
	if (newnotes_make(&remarks, &wish, &err) < 0)
		return cli_fail(cli, &err);
	for (rest = buf_str(&remarks); str_next_line(&line, &rest); )
		cli_remark(cli, "%.*s", STR_ARGS(line));
	tell_group(cli, cli->arg[0]);
	return cli_finish(cli, false);
}

static int
compare(const char *dir, const struct policyfiles *policy,
    struct repo *repo, struct err *err)
{
	enum policyfile_state state;
	struct repo_head head;
	size_t i;

	if (repo_head(&head, repo, err) < 0 && err->code != ERR_UNBORN)
		return -1;
	for (i = 0; i < policy->n; i++) {
		if (policyfile_compare(&state, &policy->file[i], repo, &head,
		    err) < 0)
			return -1;
		if (state == POLICY_SAME)
			continue;
		cli_out_words(str_of(dir));
		cli_out(": %s %s\n", policy->file[i].path.at, state ==
		    POLICY_MISSING ? "is not there" : "differs");
	}
	return 0;
}

static int
update(struct cli *cli, const char *dir, const struct policyfiles *policy,
    struct repo *repo, struct err *err)
{
	struct oid commit;
	size_t n;

	if (policyfiles_commit(&commit, &n, policy, repo, err) < 0)
		return -1;
	if (n == 0) {
		cli_remark(cli, "%s has this policy already", dir);
		return 0;
	}
	cli_recorded(cli, &commit);
	cli_out_words(str_of(dir));
	cli_out(": %zu %s, commit %s\n", n, n == 1 ? "file" : "files",
	    oid_text(&commit).at);
	return cli_flush(err);
}

/* What is wrong with one repository is no reason to leave out the others. */
static int
visit_all(struct cli *cli, const struct policyfiles *policy)
{
	struct err err = ERR_INIT;
	bool failed = false, fails;
	struct repo *repo;
	const char *dir;
	size_t i;
	int status;

	for (i = 0; i < cli->nargs; i++) {
		dir = cli->arg[i];
		repo = NULL;
		/* what fails here was not recorded in the one before */
		cli->recorded[0] = '\0';
		fails = repo_open_named(&repo, dir, compares ? REPO_VERIFY :
		    REPO_WRITE_ANY, &err) < 0 || (compares ?
		    compare(dir, policy, repo, &err) :
		    update(cli, dir, policy, repo, &err)) < 0;
		repo_close(repo);
		if (fails) {
			err_prefix(&err, "%s: ", dir);
			cli_fail(cli, &err);
		}
		failed |= fails;
	}
	status = cli_finish(cli, false);
	return failed ? 2 : status;
}

/* Says why the options do not go together; NULL if they do. */
static const char *
what_is_wrong(const struct cli *cli)
{
	if (updates && compares)
		return "--update and --diff exclude each other";
	if ((updates || compares) && policy_dir == NULL)
		return "--update and --diff need --policy";
	if ((updates || compares) && (is_bare || group != NULL ||
	    administrators.n > 0))
		return "--update and --diff are for repositories that are "
		    "there, and go with --policy alone";
	if (!updates && !compares && cli->nargs > 1)
		return "one folder at a time";
	if (group != NULL && !is_bare)
		return "--group is for --bare: people share a server's "
		    "repository, and each has a clone";
	return NULL;
}

int
main(int argc, char *argv[])
{
	OWN(policyfiles) policy = POLICYFILES_INIT;
	struct err err = ERR_INIT;
	struct cli cli;
	const char *wrong;

	cli_start(&cli, argc, argv, &command);
	wrong = what_is_wrong(&cli);
	if (wrong != NULL)
		return cli_usage(&cli, "%s", wrong);
	if (cli_addresses(&administrators, "--administrator", &err) < 0 ||
	    find_policy(&policy, &cli, &err) < 0)
		return cli_fail(&cli, &err);
	return updates || compares ? visit_all(&cli, &policy) :
	    make_notes(&cli, &policy);
}
