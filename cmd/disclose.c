/* SPDX-License-Identifier: ISC */
/* disclose - note for good that a record was shown to somebody else. */

#include "act/signoff.h"
#include "front/acting.h"
#include "front/cli.h"

static const char *reason_value, *to_value;

static const struct cli_option options[] = {
	{ NULL, 'm', CLI_ONCE, &reason_value, "reason",
	    "why it was shown, in one line" },
	{ "to", 0, CLI_ONCE, &to_value, "whom", "who it was shown to" }
};

static const struct cli_command command = {
	"[-C dir] -m reason --to whom file",
	"Note in the trail that a record was shown to somebody else.",
	CLI_OPTIONS(options), 1, 1
};

static struct str to;

static int
disclose(struct acting *a, struct signoff *s, struct err *err)
{
	struct oid commit;
	struct act act;
	enum level level;

	if (signoff_check_party_today(s, err) < 0 ||
	    signoff_check_committed(s, err) < 0)
		return -1;
	act = signoff_act(s, ACT_DISCLOSE);
	act.disclosed_to = to;
	act.reason = a->reason;
	cli_out("%s: text %s\n", a->seen, oid_text(&act.text).at);
	if (cli_flush(err) < 0 ||
	    signoff_perform(&commit, &level, s, &act, NULL, 0, err) < 0)
		return -1;
	cli_recorded(a->cli, &commit);
	cli_out("%s: disclosed by %s <%s>, commit %s, %s\n", a->seen,
	    s->who.name, s->who.email, oid_text(&commit).at,
	    level_name(level));
	return 0;
}

int
main(int argc, char *argv[])
{
	struct err err = ERR_INIT;
	struct cli cli;

	cli_start(&cli, argc, argv, &command);
	if (to_value == NULL || reason_value == NULL)
		return cli_usage(&cli, "%s is missing",
		    to_value == NULL ? "--to" : "-m");
	if (act_read_words(&to, "--to", to_value, &err) < 0)
		return cli_fail(&cli, &err);
	return acting_run(&cli, reason_value, disclose);
}
