/* SPDX-License-Identifier: ISC */
/* acting - opens the repository and the record, and tries the act. */

#include "front/acting.h"

#include "front/pick.h"

#define TRIES 3

int
acting_try(struct acting *act, acting_once *once, struct err *err)
{
	OWN(buf) seen = BUF_INIT;
	int i, result = -1;

	pick_seen(&seen, act->repo, act->path);
	act->seen = seen.at;
	for (i = 0; i == 0 || (i < TRIES && result < 0 &&
	    err->code == ERR_CHANGED); i++) {
		OWN(signoff) s = SIGNOFF_INIT;

		result = signoff_open(&s, act->repo, act->path,
		    act->cli->today, err) < 0 ? -1 : once(act, &s, err);
	}
	act->seen = NULL;
	if (result < 0)
		pick_seen_err(err, act->repo);
	return result;
}

void
acting_remark_unpushed(const struct cli *cli, struct repo *repo)
{
	OWN(buf) text = BUF_INIT;

	if (cli->recorded[0] == '\0' || !repo_has_remote(repo))
		return;
	buf_add_string(&text, "it is not pushed yet; share-record");
	pick_dir(&text, repo);
	cli_remark(cli, "%s does that", text.at);
}

int
acting_run(struct cli *cli, const char *reason, acting_once *once)
{
	struct acting act = { .cli = cli };
	OWN(buf) path = BUF_INIT;
	struct err err = ERR_INIT;
	int result = -1;

	if ((reason == NULL ||
	    act_read_words(&act.reason, "-m", reason, &err) == 0) &&
	    pick_open(&act.repo, cli->arg[0], REPO_WRITE, &err) == 0 &&
	    pick_record(&path, act.repo, cli->arg[0], &err) == 0) {
		act.path = path.at;
		result = acting_try(&act, once, &err);
	}
	if (result == 0)
		acting_remark_unpushed(cli, act.repo);
	result = result < 0 ? cli_fail(cli, &err) : cli_finish(cli, false);
	repo_close(act.repo);
	return result;
}
