/* SPDX-License-Identifier: ISC */
/* new-session - start the record of the next meeting with a person. */

#include "buf.h"
#include "carry.h"
#include "cli.h"
#include "file.h"
#include "notes.h"
#include "person.h"
#include "repo.h"
#include "session.h"
#include "str.h"

static const char *kind_word, *date_word, *cancelled, *place, *minutes;
static bool edit, planned, no_carry;

#define MINUTES_MAX 1440	/* a day */

static const struct cli_option options[] = {
	{ NULL, 'e', CLI_FLAG, &edit, NULL, "open the record in the editor" },
	{ NULL, 'k', CLI_VALUE, &kind_word, "kind",
	    "the kind of meeting; without it, the one due first" },
	{ NULL, 'd', CLI_VALUE, &date_word, "date",
	    "the day of the meeting; without it, today" },
	{ "planned", 0, CLI_FLAG, &planned, NULL, "it is yet to be held" },
	{ "cancelled", 0, CLI_VALUE, &cancelled, "reason",
	    "it did not take place, and why" },
	{ "place", 0, CLI_VALUE, &place, "place", "where it is held" },
	{ "minutes", 0, CLI_VALUE, &minutes, "n", "how long it takes" },
	{ "no-carry", 0, CLI_FLAG, &no_carry, NULL, "bring nothing in" },
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] [-e] [-k kind] [-d date] [--planned | --cancelled reason] "
	"[--place place] [--minutes n] [--no-carry] person",
	"Start the record of the next meeting with a person.",
	options, 1, 1
};

/* What the steps below work on. */
struct starter {
	struct cli cli;
	struct session_wish wish;
	struct repo *repo;
	struct repo_head head;
	struct notes notes;
	struct person person;
	struct session session;
};

static int
read_wish(struct starter *s, struct err *err)
{
	struct session_wish *wish = &s->wish;

	*wish = (struct session_wish){ .date = s->cli.today,
	    .today = s->cli.today, .kind = kind_word, .place = place,
	    .cancelled = cancelled, .is_planned = planned,
	    .carries_nothing = no_carry };
	if (date_word != NULL &&
	    cli_date(&wish->date, "-d", date_word, err) < 0)
		return -1;
	if (minutes != NULL && (!str_to_number(&wish->minutes,
	    str_of(minutes)) || wish->minutes == 0 ||
	    wish->minutes > MINUTES_MAX))
		return err_set(err, ERR_REFUSED, "--minutes: '%s' is no "
		    "number of minutes from 1 to %d", minutes,
		    MINUTES_MAX);
	if (cancelled != NULL && str_trim(str_of(cancelled)).n == 0)
		return err_set(err, ERR_REFUSED, "--cancelled: say why");
	return 0;
}

static int
prepare(struct starter *s, struct err *err)
{
	if (read_wish(s, err) < 0 ||
	    repo_open(&s->repo, ".", REPO_WRITE, err) < 0 ||
	    repo_check_idle(s->repo, err) < 0 ||
	    repo_head(&s->head, s->repo, err) < 0 ||
	    notes_open_work_tree(&s->notes, s->repo, err) < 0 ||
	    notes_person(&s->person, &s->notes, str_of(s->cli.arg[0]),
	    err) < 0)
		return -1;
	return session_prepare(&s->session, &s->notes, &s->head.commit,
	    &s->person, &s->wish, err);
}

/* What an earlier record gave, and whether it may still change (R60). */
static int
report_source(struct starter *s, size_t index, struct err *err)
{
	const struct note *note = &s->session.chain.note[index];
	struct buf items = BUF_INIT, state = BUF_INIT;
	int result = 0;

	session_show(&items, &s->session, index);
	if (items.n > 0 || note->path.at == s->session.chain.last)
		result = session_describe(&state, &s->notes, &s->head.commit,
		    note, err);
	if (result == 0 && items.n > 0)
		cli_remark(&s->cli, "from %s (%s):\n%.*s", note->path.at,
		    state.at, (int)items.n - 1, items.at);
	else if (result == 0 && state.n > 0)
		cli_remark(&s->cli, "nothing from %s (%s)", note->path.at,
		    state.at);
	buf_release(&items);
	buf_release(&state);
	return result;
}

static int
report(struct starter *s, struct err *err)
{
	size_t i;

	for (i = 0; i < s->session.chain.n; i++)
		if (report_source(s, i, err) < 0)
			return -1;
	return 0;
}

static int
write_record(struct starter *s, struct err *err)
{
	const char *path = s->session.path.at;
	struct str text = buf_str(&s->session.text);

	cli_out("%s\n", path);
	if (cli_flush(err) < 0 ||
	    file_create(repo_top(s->repo), path, text, err) < 0)
		return -1;
	return edit ? cli_edit_new(s->repo, path, text, err) : 0;
}

int
main(int argc, char *argv[])
{
	struct starter s = { .notes = NOTES_INIT, .person = PERSON_INIT,
	    .session = SESSION_INIT };
	struct err err = ERR_INIT;
	int status;

	cli_start(&s.cli, argc, argv, &command);
	if (planned && cancelled != NULL)
		return cli_usage(&s.cli, "--planned and --cancelled do not "
		    "go together");
	if (prepare(&s, &err) < 0 || report(&s, &err) < 0 ||
	    write_record(&s, &err) < 0)
		status = cli_fail(&s.cli, &err);
	else
		status = cli_finish(&s.cli, false);
	session_release(&s.session);
	person_release(&s.person);
	notes_close(&s.notes);
	repo_close(s.repo);
	return status;
}
