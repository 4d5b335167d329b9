/* SPDX-License-Identifier: ISC */
/*
 * agree - agree to the text of a record, or say that you do not.
 *
 * One record at a time: open it as committed, refuse what the rules refuse,
 * show the text and ask, commit.  If somebody else commits meanwhile, all of
 * that is done again; the user is asked again only if the text has changed.
 * With --share, fetch before a text is shown, and push afterwards.
 */

#include <unistd.h>

#include "act/saying.h"
#include "act/share.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "front/acting.h"
#include "front/cli.h"
#include "front/consent.h"
#include "front/pick.h"
#include "front/share_print.h"
#include "git/repo.h"
#include "git/standing.h"
#include "history/awaiting.h"
#include "history/notes.h"
#include "history/settings.h"

static bool yes, withdraw, share;
static const char *text_id, *disagree, *decline, *for_id, *evidence;

static const struct cli_option options[] = {
	{ "yes", 0, CLI_FLAG, &yes, NULL, "do not ask" },
	{ "text", 0, CLI_ONCE, &text_id, "id",
	    "only the text with this object id" },
	{ "disagree", 0, CLI_ONCE, &disagree, "text",
	    "add your disagreement, and agree to the rest" },
	{ "decline", 0, CLI_ONCE, &decline, "text",
	    "add your disagreement, and do not agree" },
	{ "share", 0, CLI_FLAG, &share, NULL,
	    "take over what the server has first, push afterwards" },
	{ "withdraw", 0, CLI_FLAG, &withdraw, NULL,
	    "take your agreement back" },
	{ "for", 0, CLI_ONCE, &for_id, "id",
	    "witness that the other party agreed" },
	{ "evidence", 0, CLI_ONCE, &evidence, "file|text",
	    "what you witness it by" }
};

static const struct cli_command command = {
	"[-C dir] [--yes] [--text id] [--disagree text | --decline text | "
	"--withdraw] [--for id --evidence file|text] [--share] person | file",
	"Agree to the text of a record, as the person who runs this.",
	CLI_OPTIONS(options), 1, 1
};

/* What the options ask for, and the last text that was asked about. */
struct agreeing {
	struct saying wish;
	struct oid text;		/* zero: not asked, or no answer that
					   commits */
	enum consent_answer answer;	/* answer, type, words: to the text */
	enum act_type type;
	struct buf words;
	struct oid before_share;	/* the tip, before the commits of the
					   server were taken over */
};

/* Says that nothing was committed: no fault, but the user asked for an act. */
static int
refuse_unsaid(const struct acting *a, const struct signoff *s,
    struct err *err)
{
	const struct saying *wish = &((struct agreeing *)a->arg)->wish;
	const char *how = pick_is_person(a->cli->arg[0]) ?
	    "still waits for you" : "stands as before";

	return wish->type != ACT_AGREE || wish->words.n > 0 ?
	    err_about(err, ERR_REFUSED, s->note.path.at, "nothing was "
	    "committed, and it %s", how) :
	    err_about(err, ERR_REFUSED, s->note.path.at, "nothing was "
	    "committed, and it %s; if you disagree with a point: agree "
	    "--disagree TEXT %s", how, s->note.path.at);
}

/* Shows the text and asks; ERR_REFUSED if the user says nothing of it. */
static int
ask(const struct acting *a, struct saying *say, struct signoff *s,
    struct err *err)
{
	struct agreeing *g = a->arg;

	g->text = OID_NONE;
	g->type = say->type;
	buf_clear(&g->words);
	buf_add(&g->words, say->words);
	if (consent_show(a, s, err) < 0)
		return -1;
	if (say->type != ACT_AGREE || say->words.n > 0)
		g->answer = consent_confirm(a, s, say) ? CONSENT_YES :
		    CONSENT_SKIP;
	else if (consent_ask(&g->answer, &g->type, &g->words, a, s, err) < 0)
		return -1;
	if (g->answer != CONSENT_YES)
		return refuse_unsaid(a, s, err);
	g->text = s->text;
	say->type = g->type;
	say->words = buf_str(&g->words);
	return 0;
}

static void
print_act(const struct acting *a, const struct act *act, bool disagrees,
    const struct oid *commit, enum level level)
{
	OWN(buf) line = BUF_INIT;

	buf_addf(&line, "%s: %s by %.*s <%.*s>", a->seen, act->type ==
	    ACT_DECLINE ? "declined" : act->type == ACT_WITHDRAW ?
	    "withdrawn" : "agreed", STR_ARGS(act->name),
	    STR_ARGS(act->email));
	if (act->type == ACT_WITNESS)
		buf_addf(&line, ", says %.*s <%.*s>",
		    STR_ARGS(act->witness_name),
		    STR_ARGS(act->witness_email));
	if (disagrees)
		buf_add_string(&line, ", with a disagreement");
	buf_addf(&line, ", commit %s, %s\n", oid_text(commit).at,
	    level_name(level));
	cli_out_text(buf_str(&line));
}

static int
commit_act(struct acting *a, const struct saying *say,
    struct signoff *s, struct err *err)
{
	struct repo_change file;
	struct act act = saying_act(say, s);
	struct oid commit;
	enum level level;

	cli_out("%s: text %s\n", a->seen, oid_text(&act.text).at);
	if (cli_flush(err) < 0 || signoff_perform(&commit, &level, s, &act,
	    &file, evidence_change(&file, &say->evidence), err) < 0)
		return -1;
	cli_recorded(a->cli, &commit);
	print_act(a, &act, act.type == ACT_AGREE && say->words.n > 0, &commit,
	    level);
	if (act.type == ACT_WITNESS && !s->notes.policy.witnessed_counts)
		cli_remark(a->cli, "%s: it is shown as witnessed; the "
		    "record still waits for %.*s", a->seen,
		    STR_ARGS(say->party.name));
	return 0;
}

/* Appends what is typed of the options to say the same of another text. */
static void
add_options(struct buf *out, const struct agreeing *g)
{
	if (g->wish.type == ACT_WITNESS) {
		buf_add_string(out, " --for ");
		buf_add_typed(out, str_of(for_id));
		buf_add_string(out, " --evidence ");
		buf_add_typed(out, str_of(evidence));
	} else
		buf_add_string(out, withdraw ? " --withdraw" : decline != NULL ?
		    " --decline TEXT" : disagree != NULL ? " --disagree TEXT" :
		    "");
}

/*
 * With --yes the text is not shown, since the user has read it before.  So it
 * has to be the text that stood here at the first try, before somebody else
 * committed, and before the server's commits were taken over.
 */
static int
check_read(const struct signoff *s, struct agreeing *g, struct err *err)
{
	const char *why = NULL;
	OWN(buf) how = BUF_INIT;
	struct oid text;

	if (!yes || text_id != NULL)
		return 0;
	if (!oid_is_zero(&g->text) && !oid_eq(&g->text, &s->text))
		why = "another text was committed meanwhile";
	g->text = s->text;
	if (why == NULL && share && !oid_is_zero(&g->before_share)) {
		if (standing_in_commit(&text, s->repo, &g->before_share,
		    s->note.path.at, err) < 0)
			return -1;
		if (!oid_eq(&text, &s->text))
			why = oid_is_zero(&text) ? "it came from the server "
			    "just now" : "the server had another text than "
			    "the one here before";
	}
	if (why == NULL)
		return 0;
	add_options(&how, g);
	return err_about(err, ERR_REFUSED, s->note.path.at, "%s; read it "
	    "(show-record %s), then: agree%s --yes%s --text %s %s", why,
	    s->note.path.at, share ? " --share" : "", how.at,
	    oid_text(&s->text).at, s->note.path.at);
}

/* The user must read the text, on a terminal; or has, which --yes says. */
static int
check_terminal(struct err *err)
{
	if (yes || (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)))
		return 0;
	/* other options, such as --text, may stay as they are */
	return err_set(err, ERR_REFUSED, "there is no terminal to show the "
	    "text on and ask; read it first, then the same with --yes");
}

static int
agree(struct acting *a, struct signoff *s, struct err *err)
{
	struct agreeing *g = a->arg;
	bool is_asked = !yes && oid_eq(&g->text, &s->text);
	OWN(saying) say = g->wish;

	if (is_asked) {
		say.type = g->type;
		say.words = buf_str(&g->words);
	}
	if (saying_check(&say, s, err) < 0 ||
	    check_read(s, g, err) < 0)
		return -1;
	/* the disagreement may stand in the file already */
	if (!yes && !is_asked && (check_terminal(err) < 0 ||
	    ask(a, &say, s, err) < 0 ||
	    (s->after.n > 0 && signoff_check_committed(s, err) < 0)))
		return -1;
	return commit_act(a, &say, s, err);
}

/*
 * Takes one record after the other: documents first, then sessions, oldest
 * first.  If one cannot be agreed to now, says so and goes on.
 */
static int
agree_all(struct acting *act, const struct buf *paths, size_t *nrecorded,
    struct err *err)
{
	struct agreeing *g = act->arg;
	struct str path, rest = buf_str(paths);
	struct err last = ERR_INIT;

	*nrecorded = 0;
	g->answer = CONSENT_YES;
	while (g->answer != CONSENT_QUIT && str_next_string(&path, &rest)) {
		act->path = path.at;
		g->text = OID_NONE;
		if (acting_try(act, agree, err) == 0) {
			++*nrecorded;
			continue;
		}
		if (last.code != ERR_NONE)
			cli_remark_err(act->cli, &last);
		last = *err;
		if (!settings_is_bad_text(err))
			return -1;
	}
	if (last.code == ERR_NONE)
		return 0;
	*err = last;
	if (*nrecorded == 0)
		return -1;
	cli_remark_err(act->cli, &last);
	return 0;
}

/* Finds the records that wait for the user, or the one that is named. */
static int
find_records(struct buf *paths, size_t *n, struct acting *act,
    struct err *err)
{
	struct cli *cli = act->cli;

	if (!pick_is_person(cli->arg[0])) {
		*n = 1;
		if (pick_named(paths, act->repo, cli->arg[0], err) < 0)
			return -1;
		buf_add_byte(paths, '\0');
		return 0;
	}
	if (awaiting_find(paths, n, act->repo, str_of(cli->arg[0]),
	    cli->today, err) < 0)
		return -1;
	if (*n == 0)
		cli_remark(cli, "nothing of %s waits for you", cli->arg[0]);
	return *n == 0 ? 0 : check_terminal(err);
}

/* Pushes; if that made a merge, says how each record stands now. */
static int
push(struct share_shown *shown, struct acting *act, struct share *server,
    const struct buf *paths, size_t nrecorded, struct err *err)
{
	struct oid merge = server->merge;
	struct str path, rest = buf_str(paths);
	int result = share_print_push(shown, act->cli, server, nrecorded,
	    err);

	while (result == 0 && !oid_eq(&merge, &server->merge) &&
	    str_next_string(&path, &rest))
		result = share_print_move(act->cli, act->repo, path.at, err);
	return result;
}

/* With --share, takes over the server's commits first. */
static int
take_over(struct share_shown *shown, struct acting *act,
    struct share *server, struct err *err)
{
	if (!share)
		return 0;
	if (share_open(server, act->repo, err) < 0)
		return -1;
	((struct agreeing *)act->arg)->before_share = server->head.commit;
	if (share_print_take(shown, server, err) < 0)
		return share_print_away(err, "agree");
	if (share_print_kept(server, err) < 0) {
		pick_seen_err(err, act->repo);
		cli_remark_err(act->cli, err);
	}
	return 0;
}

/* Where nothing was recorded nothing is pushed, nor is what was said before. */
static void
remark_ahead(const struct acting *act, const struct share *server)
{
	OWN(buf) by = BUF_INIT;

	if (server->ahead == 0)
		return;
	buf_add_string(&by, "share-record");
	pick_dir(&by, act->repo);
	cli_remark(act->cli, "%zu commit%s not pushed yet; %s does that",
	    server->ahead, server->ahead == 1 ? " is" : "s are", by.at);
}

/* Finds the act that the options ask for, and whether they go together. */
static int
choose_act(struct saying *out, const struct cli *cli, struct err *err)
{
	int n = (disagree != NULL) + (decline != NULL) + withdraw +
	    (for_id != NULL);

	if ((for_id == NULL) != (evidence == NULL))
		return err_set(err, ERR_REFUSED, for_id != NULL ? "--for "
		    "needs what you witness it by: --evidence FILE, or "
		    "--evidence 'their words'" : "--evidence needs whom you "
		    "speak for: --for ID");
	if (n > 1)
		return err_set(err, ERR_REFUSED, "--disagree, --decline, "
		    "--withdraw and --for do not go together; use one at a "
		    "time");
	out->type = for_id != NULL ? ACT_WITNESS : withdraw ? ACT_WITHDRAW :
	    decline != NULL ? ACT_DECLINE : ACT_AGREE;
	if ((disagree != NULL &&
	    words_read(&out->words, "--disagree", disagree, err) < 0) ||
	    (decline != NULL &&
	    words_read(&out->words, "--decline", decline, err) < 0))
		return -1;
	if (pick_is_person(cli->arg[0]) && (text_id != NULL || n > 0))
		return err_set(err, ERR_REFUSED, "of the options --yes and "
		    "--share alone go with a person; name the file: "
		    "people/%s/RECORD.md", cli->arg[0]);
	/* before anything is taken over; else what the text says comes first */
	return share && !pick_is_person(cli->arg[0]) ? check_terminal(err) : 0;
}

static int
run(struct cli *cli, struct repo **repo, struct err *err)
{
	struct agreeing g = { .wish = { .words = STR_NONE, .text_id = text_id,
	    .for_id = for_id, .by = evidence, .evidence = EVIDENCE_INIT },
	    .words = BUF_INIT };
	struct acting act = { .cli = cli, .arg = &g };
	OWN(share) server = SHARE_INIT;
	struct share_shown shown = { 0 };
	OWN(buf) paths = BUF_INIT;
	size_t n, nrecorded = 0;
	int result = -1;

	if (choose_act(&g.wish, cli, err) == 0 &&
	    pick_open(repo, cli->arg[0], REPO_WRITE, err) == 0) {
		act.repo = *repo;
		if (take_over(&shown, &act, &server, err) == 0 &&
		    find_records(&paths, &n, &act, err) == 0 &&
		    (result = agree_all(&act, &paths, &nrecorded,
		    err)) < 0 && nrecorded == 0)
			remark_ahead(&act, &server);
	}
	if (result == 0 && share)
		result = push(&shown, &act, &server, &paths, nrecorded, err);
	else if (result == 0)
		acting_remark_unpushed(cli, act.repo);
	buf_release(&g.words);
	return result;
}

int
main(int argc, char *argv[])
{
	struct cli cli;

	cli_start(&cli, argc, argv, &command);
	return pick_run(&cli, run);
}
