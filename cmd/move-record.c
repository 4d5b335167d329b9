/* SPDX-License-Identifier: ISC */
/* move-record - put a record under the day and kind that it belongs to. */

#include "act/move.h"
#include "act/signoff.h"
#include "front/acting.h"
#include "front/cli.h"
#include "front/pick.h"

static const char *date_word, *kind_word, *reason_value;

static const struct cli_option options[] = {
	{ NULL, 'd', CLI_VALUE, &date_word, "date", "the day it belongs to" },
	{ NULL, 'k', CLI_VALUE, &kind_word, "kind",
	    "the kind of meeting it was" },
	{ NULL, 'm', CLI_ONCE, &reason_value, "reason",
	    "why it moves, in one line" }
};

static const struct cli_command command = {
	"[-C dir] [-d date] [-k kind] [-m reason] file",
	"Put a record under another day or kind, and say why.",
	CLI_OPTIONS(options), 1, 1
};

static struct date day;

/* Remarks who has to do what with the record as it stands now. */
static int
tell_who(const struct acting *a, const char *path, const char *seen,
    struct err *err)
{
	OWN(signoff) s = SIGNOFF_INIT;
	OWN(buf) typed = BUF_INIT;
	const struct agreement *agreement = &s.past.agreement;
	const struct leader *leader;
	const char *again, *once = "";
	int result = signoff_open(&s, a->repo, path, a->cli->today, err);

	if (result < 0)
		return result;
	pick_typed(&typed, a->repo, path);
	again = agreement->state == STATE_AMENDED ? " again" : "";
	leader = person_leader_to_act(&s.person, s.note.record.kind,
	    s.note.record.date, a->cli->today);
	if (s.note.record.status == RECORD_HELD &&
	    !s.past.version->is_complete) {
		once = ", once it is complete";
		cli_remark(a->cli, "%s is not complete by the template of "
		    "%.*s: check-record says what is missing", seen,
		    STR_ARGS(s.note.record.kind));
	}
	if (agreement->needs_person)
		cli_remark(a->cli, "%.*s has to agree%s%s: agree %s",
		    STR_ARGS(s.person.name), again, once, typed.at);
	if (agreement->needs_leader && leader != NULL)
		cli_remark(a->cli, "%.*s has to agree%s%s: agree %s",
		    STR_ARGS(leader->name), again, once, typed.at);
	return result;
}

static int
move(struct acting *a, struct signoff *s, struct err *err)
{
	OWN(move) move = MOVE_INIT;
	OWN(buf) seen = BUF_INIT;
	struct oid commit;
	enum level level;

	if (move_prepare(&move, s, day, kind_word, a->reason, err) < 0 ||
	    move_perform(&commit, &level, &move, s, err) < 0)
		return -1;
	cli_recorded(a->cli, &commit);
	pick_seen(&seen, a->repo, move.path.at);
	cli_out("%s\n", seen.at);
	cli_remark(a->cli, "moved from %s, commit %s, %s", a->seen,
	    oid_text(&commit).at, level_name(level));
	if (move.leaves_heading)
		cli_remark(a->cli, "%s: the heading stays as it is: it is "
		    "not what the template gives", seen.at);
	if (move.leaves_with)
		cli_remark(a->cli, "%s: with: stays as it is: it does not "
		    "name who led", seen.at);
	return tell_who(a, move.path.at, seen.at, err);
}

int
main(int argc, char *argv[])
{
	struct err err = ERR_INIT;
	struct cli cli;

	cli_start(&cli, argc, argv, &command);
	if (date_word == NULL && kind_word == NULL)
		return cli_usage(&cli, "-d or -k is missing: say where it "
		    "belongs");
	day = DATE_NONE;
	if (cli_date(&day, &cli, "-d", date_word, &err) < 0)
		return cli_fail(&cli, &err);
	return acting_run(&cli, reason_value, move);
}
