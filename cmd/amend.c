/* SPDX-License-Identifier: ISC */
/* amend - commit a change to a record that was agreed, and say why. */

#include "act/signoff.h"
#include "front/acting.h"
#include "front/cli.h"

static const char *reason_value;

static const struct cli_option options[] = {
	{ NULL, 'm', CLI_ONCE, &reason_value, "reason",
	    "why the text changes, in one line" }
};

static const struct cli_command command = {
	"[-C dir] -m reason file",
	"Commit a change to an agreed record; it waits for agreement again.",
	CLI_OPTIONS(options), 1, 1
};

static int
amend(struct acting *a, struct signoff *s, struct err *err)
{
	struct oid commit;
	struct act act;
	enum level level;
	OWN(signoff) now = SIGNOFF_INIT;
	int result;

	if (signoff_check_party_today(s, err) < 0)
		return -1;
	if (!state_is_agreed(s->past.state))
		return err_about(err, ERR_REFUSED, s->note.path.at, "no "
		    "agreement stands on this text; share-record is enough to "
		    "change it");
	if (signoff_take_changes(s, err) < 0)
		return -1;
	act = signoff_act(s, ACT_AMEND);
	act.amends = s->text;
	act.reason = a->reason;
	cli_out("%s: amends text %s\n", a->seen, oid_text(&act.amends).at);
	cli_out("%s: text %s\n", a->seen, oid_text(&act.text).at);
	if (cli_flush(err) < 0 ||
	    signoff_perform(&commit, &level, s, &act, NULL, 0, err) < 0)
		return -1;
	cli_recorded(a->cli, &commit);
	result = signoff_open(&now, a->repo, a->path, a->cli->today, err);
	if (result == 0)
		cli_out("%s: %s, commit %s\n", a->seen,
		    state_name(now.past.agreement.state), oid_text(&commit).at);
	return result;
}

int
main(int argc, char *argv[])
{
	struct cli cli;

	cli_start(&cli, argc, argv, &command);
	if (reason_value == NULL)
		return cli_usage(&cli, "-m is missing: say why");
	return acting_run(&cli, reason_value, amend);
}
