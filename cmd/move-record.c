/* SPDX-License-Identifier: ISC */
/* move-record - put a record under the day and kind that it belongs to. */

#include "act/move.h"
#include "buf.h"
#include "cli.h"
#include "pick.h"
#include "repo.h"
#include "signoff.h"
#include "words.h"

#define TRIES 3

static const char *date_word, *kind_word, *reason_value;

static const struct cli_option options[] = {
	{ NULL, 'd', CLI_VALUE, &date_word, "date", "the day it belongs to" },
	{ NULL, 'k', CLI_VALUE, &kind_word, "kind",
	    "the kind of meeting it was" },
	{ NULL, 'm', CLI_VALUE, &reason_value, "reason",
	    "why it moves, in one line" },
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] [-d date] [-k kind] [-m reason] file",
	"Put a record under another day or kind, and say why.",
	options, 1, 1
};

struct wish {
	struct date date;
	struct str reason;
};

/* Who has to do what with the record as it stands now. */
static int
tell_who(const struct cli *cli, struct repo *repo, const char *path,
    struct err *err)
{
	struct signoff s = SIGNOFF_INIT;
	const struct agreement *agreement = &s.past.agreement;
	const struct leader *leader;
	const char *again;
	int result = signoff_open(&s, repo, path, cli->today, err);

	if (result < 0)
		goto out;
	again = agreement->state == STATE_AMENDED ? " again" : "";
	leader = person_leader(&s.person, s.note.record.kind,
	    s.note.record.date);
	if (s.note.record.status == RECORD_HELD && !s.past.version->is_complete)
		cli_remark(cli, "%s is not complete by the template of %.*s: "
		    "check-record says what is missing", path,
		    STR_ARGS(s.note.record.kind));
	if (agreement->needs_person)
		cli_remark(cli, "%.*s has to agree%s: agree %s",
		    STR_ARGS(s.person.name), again, path);
	if (agreement->needs_leader && leader != NULL)
		cli_remark(cli, "%.*s has to agree%s: agree %s",
		    STR_ARGS(leader->name), again, path);
out:
	signoff_release(&s);
	return result;
}

static void
tell_left(const struct cli *cli, const struct move *move)
{
	if (move->leaves_heading)
		cli_remark(cli, "%s: the heading stays as it is: it is not "
		    "what the template gives", move->path.at);
	if (move->leaves_with)
		cli_remark(cli, "%s: with: stays as it is: it does not name "
		    "who led", move->path.at);
}

/* One try; ERR_CHANGED if somebody else committed meanwhile. */
static int
move_once(struct cli *cli, struct repo *repo, const char *path,
    const struct wish *wish, struct err *err)
{
	struct signoff s = SIGNOFF_INIT;
	struct move move = MOVE_INIT;
	struct oid commit;
	enum level level;
	int result = -1;

	if (signoff_open(&s, repo, path, cli->today, err) < 0 ||
	    move_prepare(&move, &s, wish->date, kind_word, wish->reason,
	    err) < 0 ||
	    move_perform(&commit, &level, &move, &s, err) < 0)
		goto out;
	cli_recorded(cli, &commit);
	cli_out("%s\n", move.path.at);
	cli_remark(cli, "moved from %s, commit %s, %s", path,
	    oid_text(&commit).at, level_name(level));
	tell_left(cli, &move);
	result = tell_who(cli, repo, move.path.at, err);
out:
	move_release(&move);
	signoff_release(&s);
	return result;
}

static int
run(struct cli *cli, struct repo **repo, struct err *err)
{
	struct wish wish = { DATE_NONE, STR_NONE };
	struct buf path = BUF_INIT;
	int i, result = -1;

	if ((date_word != NULL &&
	    cli_date(&wish.date, "-d", date_word, err) < 0) ||
	    (reason_value != NULL &&
	    words_read(&wish.reason, "-m", reason_value, err) < 0) ||
	    repo_open(repo, ".", REPO_WRITE, err) < 0 ||
	    pick_record(&path, *repo, cli->arg[0], err) < 0)
		goto out;
	for (i = 0; i < TRIES && result < 0; i++) {
		result = move_once(cli, *repo, path.at, &wish, err);
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
	if (date_word == NULL && kind_word == NULL)
		return cli_usage(&cli, "-d or -k is missing: say where it "
		    "belongs");
	status = run(&cli, &repo, &err) < 0 ? cli_fail(&cli, &err) :
	    cli_finish(&cli, false);
	repo_close(repo);
	return status;
}
