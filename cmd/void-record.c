/* SPDX-License-Identifier: ISC */
/* void-record - take away a record that should never have been. */

#include "act/signoff.h"
#include "front/acting.h"
#include "front/cli.h"

static const char *reason_value;

static const struct cli_option options[] = {
	{ NULL, 'm', CLI_ONCE, &reason_value, "reason",
	    "why it should never have been, in one line" }
};

static const struct cli_command command = {
	"[-C dir] -m reason file",
	"Take away a record that should never have been, and say why.",
	CLI_OPTIONS(options), 1, 1
};

static int
take_away(struct acting *a, struct signoff *s, struct err *err)
{
	struct repo_change gone = { .path = s->note.path.at, .goes = true };
	struct oid commit;
	struct act act;
	enum level level;

	if (signoff_check_party_today(s, err) < 0)
		return -1;
	if (signoff_is_only_planned(s))
		return err_about(err, ERR_REFUSED, s->note.path.at, "was never "
		    "held, and nobody said anything of it; git rm it and git "
		    "commit");
	if (signoff_check_leaves(s, err) < 0)
		return -1;
	act = signoff_act(s, ACT_VOID);
	act.voids = s->text;
	act.reason = a->reason;
	if (signoff_perform(&commit, &level, s, &act, &gone, 1, err) < 0)
		return -1;
	cli_recorded(a->cli, &commit);
	cli_out("void %s %s\n", a->seen, oid_text(&commit).at);
	return 0;
}

int
main(int argc, char *argv[])
{
	struct cli cli;

	cli_start(&cli, argc, argv, &command);
	if (reason_value == NULL)
		return cli_usage(&cli, "-m is missing: say why");
	return acting_run(&cli, reason_value, take_away);
}
