/* SPDX-License-Identifier: ISC */
/* new-session - start the record of the next meeting with a person. */

#include "act/newrecord.h"
#include "base/buf.h"
#include "base/nearest.h"
#include "base/str.h"
#include "front/cli.h"
#include "front/findings.h"
#include "front/pick.h"
#include "front/sharer.h"
#include "git/repo.h"
#include "history/notes.h"
#include "notes/builtin.h"
#include "notes/carry.h"
#include "notes/person.h"
#include "notes/questions.h"

static const char *kind_word, *date_word, *cancelled, *place, *minutes;
static const char *theme_word;	/* "": one question of each theme */
static bool edit, planned, no_carry;

static const struct cli_option options[] = {
	{ NULL, 'e', CLI_FLAG, &edit, NULL, "open the record in the editor" },
	{ NULL, 'k', CLI_VALUE, &kind_word, "kind",
	    "the kind of meeting; without it, the one due first" },
	{ NULL, 'd', CLI_VALUE, &date_word, "date",
	    "the day of the meeting; without it, today" },
	{ "planned", 0, CLI_FLAG, &planned, NULL, "it is yet to be held" },
	{ "cancelled", 0, CLI_ONCE, &cancelled, "reason",
	    "it did not take place, and why" },
	{ "place", 0, CLI_VALUE, &place, "place", "where it is held" },
	{ "minutes", 0, CLI_VALUE, &minutes, "n", "how long it takes" },
	{ "no-carry", 0, CLI_FLAG, &no_carry, NULL, "bring nothing in" },
	{ "questions", 0, CLI_MAYBE, &theme_word, "theme",
	    "print questions: one of each theme, or all of one" }
};

static const struct cli_command command = {
	"[-C dir] [-e] [-k kind] [-d date] [--planned | --cancelled reason] "
	"[--place place] [--minutes n] [--no-carry] [--questions [theme]] "
	"person",
	"Start the record of the next meeting with a person.",
	CLI_OPTIONS(options), 1, 2
};

/* The state of the steps below. */
struct starter {
	struct cli cli;
	struct repo *repo;
	struct repo_head head;
	struct notes notes;
	struct person person;
	struct newrecord session;
	struct questions questions;
	struct buf agenda;	/* what else is due, in lines */
};

/*
 * "--questions change alice": getopt takes a theme for an operand, so moves it
 * to the option.  False if there is an operand too many.
 */
static bool
take_operands(struct starter *s)
{
	if (s->cli.nargs == 1)
		return true;
	if (theme_word == NULL || theme_word[0] != '\0')
		return false;
	theme_word = s->cli.arg[0];
	s->cli.arg++;
	s->cli.nargs--;
	return true;
}

static int
read_wish(struct newrecord_wish *wish, const struct cli *cli,
    struct err *err)
{
	*wish = (struct newrecord_wish){ .date = cli->today,
	    .today = cli->today, .kind = kind_word, .place = place,
	    .cancelled = cancelled, .is_planned = planned,
	    .has_day = date_word != NULL, .carries_nothing = no_carry };
	if (cli_date(&wish->date, cli, "-d", date_word, err) < 0)
		return -1;
	if (minutes != NULL &&
	    !date_minutes_parse(&wish->minutes, str_of(minutes)))
		return err_set(err, ERR_REFUSED, "--minutes: '%s' is not a "
		    "number of minutes from 1 to 1440", minutes);
	if (cancelled != NULL && str_trim(str_of(cancelled)).n == 0)
		return err_set(err, ERR_REFUSED, "--cancelled: say why: "
		    "--cancelled REASON");
	return 0;
}

/* Reads the organisation's own questions, or else the built-in ones. */
static int
read_questions(struct starter *s, struct err *err)
{
	static const char path[] = "questions.md";
	OWN(buf) text = BUF_INIT, themes = BUF_INIT;
	bool found;
	int result = notes_read(&text, &found, &s->notes, path,
	    MARKDOWN_TEXT_MAX, err);

	if (result == 0)
		result = questions_parse(&s->questions, found ?
		    buf_str(&text) : builtin_questions, err);
	if (result < 0)
		err_in(err, path);
	else if (theme_word[0] != '\0' && questions_find(&s->questions,
	    str_of(theme_word)) == NULL) {
		questions_add_themes(&themes, &s->questions);
		result = err_set(err, ERR_REFUSED, "--questions: there is no "
		    "theme '%s'%s", theme_word, nearest_among(
		    str_of(theme_word), "there are", themes.at).at);
	}
	return result;
}

static int
prepare(struct starter *s, struct err *err)
{
	struct newrecord_wish wish;

	if (read_wish(&wish, &s->cli, err) < 0 ||
	    repo_open(&s->repo, ".", REPO_WRITE, err) < 0 ||
	    repo_check_idle(s->repo, err) < 0 ||
	    repo_head(&s->head, s->repo, err) < 0 ||
	    notes_open_work_tree(&s->notes, s->repo, err) < 0 ||
	    notes_person_named(&s->person, &s->notes,
	    str_of(s->cli.arg[0]), err) < 0 ||
	    (theme_word != NULL && read_questions(s, err) < 0))
		return -1;
	return newrecord_prepare(&s->session, &s->notes, &s->head.commit,
	    &s->person, &wish, err);
}

/* Remarks what an earlier record gave, and whether it may change (R60). */
static int
report_source(struct starter *s, const char *path, const struct buf *items,
    struct err *err)
{
	OWN(buf) state = BUF_INIT, seen = BUF_INIT, text = BUF_INIT;

	if (items->n == 0 && path != s->session.chain.last)
		return 0;
	if (newrecord_describe(&state, &s->session, path, err) < 0)
		return -1;
	pick_seen(&seen, s->repo, path);
	if (items->n > 0) {
		buf_addf(&text, "from %s (%s):\n%.*s", seen.at, state.at,
		    (int)items->n - 1, items->at);
		cli_remark_text(&s->cli, buf_str(&text));
	} else
		cli_remark(&s->cli, "nothing from %s (%s)", seen.at, state.at);
	return 0;
}

/*
 * Collects what else is due, to prepare the meeting; a cancelled one needs no
 * preparation.  If something cannot be read, a line says so: the new record is
 * right without the agenda.
 */
static void
gather_agenda(struct starter *s)
{
	struct err err = ERR_INIT;

	if (cancelled != NULL || newrecord_add_agenda(&s->agenda, &s->session,
	    &err) == 0)
		return;
	if (s->agenda.n > 0 && !str_ends(buf_str(&s->agenda), "\n"))
		buf_add_byte(&s->agenda, '\n');
	buf_addf(&s->agenda, "what else is due is not known: %s%s%s\n",
	    err.path, err.path[0] != '\0' ? ": " : "", err.text);
}

/* Remarks lines that name records of the person. */
static void
remark(struct starter *s, const struct buf *lines)
{
	OWN(buf) folder = BUF_INIT;

	buf_addf(&folder, "people/%s/", s->person.id.at);
	findings_remark_lines(&s->cli, s->repo, folder.at, buf_str(lines));
}

static void
report_questions(struct starter *s)
{
	const struct questions *questions = &s->questions;
	const struct theme *theme;
	OWN(buf) text = BUF_INIT;

	theme = questions_find(questions, str_of(theme_word));
	if (theme == NULL) {
		buf_add_string(&text, "a question of each theme; "
		    "--questions=THEME gives all of one:\n");
		questions_add_choice(&text, questions, s->session.wish.date);
	} else {
		buf_addf(&text, "questions, %s:\n", theme->title.at);
		questions_add_all(&text, theme);
	}
	cli_remark_text(&s->cli, str_first(buf_str(&text), text.n - 1));
}

static int
report(struct starter *s, struct err *err)
{
	const struct recurring_section *topic;
	OWN(buf) items = BUF_INIT, plan = BUF_INIT, left = BUF_INIT;
	size_t i;

	newrecord_add_plan(&plan, &s->session);
	remark(s, &plan);
	for (i = 0; i < s->session.chain.n; i++) {
		buf_clear(&items);
		newrecord_show(&items, &s->session, i);
		if (report_source(s, s->session.chain.source[i].path.at,
		    &items, err) < 0)
			return -1;
	}
	newrecord_add_left(&left, &s->session);
	remark(s, &left);
	/* what documents gave to recurring sections */
	for (i = 0; i < s->session.topics.n; i++) {
		topic = &s->session.topics.topic[i];
		buf_clear(&items);
		carry_show(&items, &topic->carry);
		if (report_source(s, topic->source.path.at, &items, err) < 0)
			return -1;
	}
	gather_agenda(s);
	return 0;
}

static int
write_record(struct starter *s, struct err *err)
{
	const char *path = s->session.path.at;

	if (!edit)
		pick_out(s->repo, path);
	if (cli_flush(err) < 0 ||
	    newrecord_write(&s->session, err) < 0)
		return -1;
	remark(s, &s->agenda);
	if (theme_word != NULL)
		report_questions(s);
	return edit ? sharer_edit(&s->cli, &s->notes, path,
	    s->session.plan.path.n > 0 ? STR_NONE : buf_str(&s->session.text),
	    err) : 0;
}

int
main(int argc, char *argv[])
{
	struct starter s = { .notes = NOTES_INIT, .person = PERSON_INIT,
	    .session = NEWRECORD_INIT, .questions = QUESTIONS_INIT,
	    .agenda = BUF_INIT };
	struct err err = ERR_INIT;
	int status;

	cli_start(&s.cli, argc, argv, &command);
	if (!take_operands(&s))
		return cli_usage(&s.cli, "'%s' is too much: it takes one "
		    "person", s.cli.arg[1]);
	if (planned && cancelled != NULL)
		return cli_usage(&s.cli, "--planned and --cancelled do not "
		    "go together; use one of them");
	status = pick_finish(&s.cli, s.repo, prepare(&s, &err) < 0 ||
	    report(&s, &err) < 0 || write_record(&s, &err) < 0 ? -1 : 0,
	    &err);
	buf_release(&s.agenda);
	questions_release(&s.questions);
	newrecord_release(&s.session);
	person_release(&s.person);
	notes_close(&s.notes);
	repo_close(s.repo);
	return status;
}
