/* SPDX-License-Identifier: ISC */
/* amend - commit a change to a record that was agreed, and say why. */

#include "buf.h"
#include "cli.h"
#include "pick.h"
#include "repo.h"
#include "signoff.h"
#include "words.h"

#define TRIES 3

static const char *reason_value;

static const struct cli_option options[] = {
	{ NULL, 'm', CLI_VALUE, &reason_value, "reason",
	    "why the text changes, in one line" },
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] -m reason file",
	"Commit a change to an agreed record; it waits for agreement again.",
	options, 1, 1
};

static int
check(struct signoff *s, struct err *err)
{
	if (signoff_check_party(s, err) < 0 ||
	    signoff_check_party_today(s, err) < 0)
		return -1;
	if (!state_is_agreed(s->past.state)) {
		err_set(err, ERR_REFUSED, "no agreement stands on this text; "
		    "git commit is enough to change it");
		return err_in(err, s->note.path.at);
	}
	return signoff_take_changes(s, err);
}

/* One try; ERR_CHANGED if somebody else committed meanwhile. */
static int
amend_once(struct oid *commit, struct repo *repo, const char *path,
    struct str reason, struct date today, struct err *err)
{
	struct signoff s = SIGNOFF_INIT;
	struct sha256_text sha256;
	struct act act;
	enum level level;
	int result = -1;

	if (signoff_open(&s, repo, path, today, err) < 0 ||
	    check(&s, err) < 0)
		goto out;
	act = signoff_act(&s, ACT_AMEND, &sha256);
	act.amends = s.text;
	act.reason = reason;
	cli_out("%s: amends text %s\n", path, oid_text(&act.amends).at);
	cli_out("%s: text %s\n", path, oid_text(&act.text).at);
	if (cli_flush(err) == 0)
		result = signoff_perform(commit, &level, &s, &act, NULL, err);
out:
	signoff_release(&s);
	return result;
}

/* Says where the record stands now. */
static int
print_state(struct repo *repo, const char *path, const struct oid *commit,
    struct date today, struct err *err)
{
	struct signoff s = SIGNOFF_INIT;
	int result = signoff_open(&s, repo, path, today, err);

	if (result == 0)
		cli_out("%s: %s, commit %s\n", path,
		    state_name(s.past.agreement.state), oid_text(commit).at);
	signoff_release(&s);
	return result;
}

static int
run(struct cli *cli, struct repo **repo, struct err *err)
{
	struct buf path = BUF_INIT;
	struct str reason;
	struct oid commit;
	int i, result = -1;

	if (words_read(&reason, "-m", reason_value, err) < 0 ||
	    repo_open(repo, ".", REPO_WRITE, err) < 0 ||
	    pick_record(&path, *repo, cli->arg[0], err) < 0)
		goto out;
	for (i = 0; i < TRIES && result < 0; i++) {
		result = amend_once(&commit, *repo, path.at, reason,
		    cli->today, err);
		if (result < 0 && err->code != ERR_CHANGED)
			goto out;
	}
	if (result == 0) {
		cli_recorded(cli, &commit);
		result = print_state(*repo, path.at, &commit, cli->today,
		    err);
	}
out:
	buf_release(&path);
	return result;
}

int
main(int argc, char *argv[])
{
	struct repo *repo = NULL;
	struct err err = ERR_INIT;
	struct cli cli;
	int status;

	cli_start(&cli, argc, argv, &command);
	if (reason_value == NULL)
		return cli_usage(&cli, "-m is missing: say why");
	status = run(&cli, &repo, &err) < 0 ? cli_fail(&cli, &err) :
	    cli_finish(&cli, false);
	repo_close(repo);
	return status;
}
