/* SPDX-License-Identifier: ISC */
/* disclose - note for good that a record was shown to somebody else. */

#include "buf.h"
#include "cli.h"
#include "pick.h"
#include "repo.h"
#include "signoff.h"
#include "words.h"

#define TRIES 3

static const char *reason_value, *to_value;

static const struct cli_option options[] = {
	{ NULL, 'm', CLI_VALUE, &reason_value, "reason",
	    "why it was shown, in one line" },
	{ "to", 0, CLI_VALUE, &to_value, "whom", "who it was shown to" },
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] -m reason --to whom file",
	"Note in the trail that a record was shown to somebody else.",
	options, 1, 1
};

struct disclosure {
	struct str to, reason;
};

/* One try; ERR_CHANGED if somebody else committed meanwhile. */
static int
disclose_once(struct cli *cli, struct repo *repo, const char *path,
    const struct disclosure *what, struct err *err)
{
	struct signoff s = SIGNOFF_INIT;
	struct sha256_text sha256;
	struct oid commit;
	struct act act;
	enum level level;
	int result = -1;

	if (signoff_open(&s, repo, path, cli->today, err) < 0 ||
	    signoff_check_party(&s, err) < 0 ||
	    signoff_check_party_today(&s, err) < 0 ||
	    signoff_check_committed(&s, err) < 0)
		goto out;
	act = signoff_act(&s, ACT_DISCLOSE, &sha256);
	act.disclosed_to = what->to;
	act.reason = what->reason;
	cli_out("%s: text %s\n", path, oid_text(&act.text).at);
	if (cli_flush(err) < 0 ||
	    signoff_perform(&commit, &level, &s, &act, NULL, err) < 0)
		goto out;
	cli_recorded(cli, &commit);
	cli_out("%s: disclosed by %s <%s>, commit %s, %s\n", path,
	    s.who.name, s.who.email, oid_text(&commit).at,
	    level_name(level));
	result = 0;
out:
	signoff_release(&s);
	return result;
}

static int
run(struct cli *cli, struct repo **repo, struct err *err)
{
	struct buf path = BUF_INIT;
	struct disclosure what;
	int i, result = -1;

	if (words_read(&what.to, "--to", to_value, err) < 0 ||
	    words_read(&what.reason, "-m", reason_value, err) < 0 ||
	    repo_open(repo, ".", REPO_WRITE, err) < 0 ||
	    pick_record(&path, *repo, cli->arg[0], err) < 0)
		goto out;
	for (i = 0; i < TRIES && result < 0; i++) {
		result = disclose_once(cli, *repo, path.at, &what, err);
		if (result < 0 && err->code != ERR_CHANGED)
			break;
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
	if (to_value == NULL || reason_value == NULL)
		return cli_usage(&cli, "%s is missing",
		    to_value == NULL ? "--to" : "-m");
	status = run(&cli, &repo, &err) < 0 ? cli_fail(&cli, &err) :
	    cli_finish(&cli, false);
	repo_close(repo);
	return status;
}
