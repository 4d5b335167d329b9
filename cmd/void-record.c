/* SPDX-License-Identifier: ISC */
/* void-record - take away a record that should never have been. */

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
	    "why it should never have been, in one line" },
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] -m reason file",
	"Take away a record that should never have been, and say why.",
	options, 1, 1
};

static int
check(struct signoff *s, struct err *err)
{
	if (signoff_check_party(s, err) < 0 ||
	    signoff_check_party_today(s, err) < 0)
		return -1;
	if (signoff_is_only_planned(s)) {
		err_set(err, ERR_REFUSED, "was never held, and nobody said "
		    "anything of it; git rm it and git commit");
		return err_in(err, s->note.path.at);
	}
	return signoff_check_leaves(s, true, err);
}

/* One try; ERR_CHANGED if somebody else committed meanwhile. */
static int
void_once(struct oid *commit, struct repo *repo, const char *path,
    struct str reason, struct date today, struct err *err)
{
	struct signoff s = SIGNOFF_INIT;
	struct perform_file file = { .goes = true };
	struct sha256_text sha256;
	struct act act;
	enum level level;
	int result = -1;

	if (signoff_open(&s, repo, path, today, err) < 0 ||
	    check(&s, err) < 0)
		goto out;
	act = signoff_act(&s, ACT_VOID, &sha256);
	act.voids = s.text;
	act.reason = reason;
	file.path = s.note.path.at;
	file.before = buf_str(&s.note.text);
	file.is_written = s.is_written;
	result = signoff_perform_files(commit, &level, &s, &act, &file, 1,
	    err);
out:
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
		result = void_once(&commit, *repo, path.at, reason,
		    cli->today, err);
		if (result < 0 && err->code != ERR_CHANGED)
			break;
	}
	if (result == 0) {
		cli_recorded(cli, &commit);
		cli_out("void %s %s\n", path.at, oid_text(&commit).at);
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
