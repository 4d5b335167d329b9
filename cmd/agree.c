/* SPDX-License-Identifier: ISC */
/*
 * agree - agree to the text of a record, or say that you do not.
 *
 * One record at a time: open it as it is committed, refuse what the rules
 * refuse, show and ask, commit.  When somebody else commits meanwhile, all of
 * it is done again, and asked again if the text is another.
 */

#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "front/cli.h"
#include "front/pick.h"
#include "git/repo.h"
#include "history/awaiting.h"
#include "history/notes.h"

#include "act/signoff.h"
#include "base/utf8.h"

static bool yes, withdraw;
static const char *text_id, *disagree, *decline, *for_id, *evidence;

static const struct cli_option options[] = {
	{ "yes", 0, CLI_FLAG, &yes, NULL, "do not ask" },
	{ "text", 0, CLI_VALUE, &text_id, "id",
	    "only the text with this object id" },
	{ "disagree", 0, CLI_VALUE, &disagree, "text",
	    "add your disagreement, and agree to the rest" },
	{ "decline", 0, CLI_VALUE, &decline, "text",
	    "add your disagreement, and do not agree" },
	{ "withdraw", 0, CLI_FLAG, &withdraw, NULL,
	    "take your agreement back" },
	{ "for", 0, CLI_VALUE, &for_id, "id",
	    "witness that the other party agreed" },
	{ "evidence", 0, CLI_VALUE, &evidence, "file|text",
	    "what you witness it by" },
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] [--yes] [--text id] [--disagree text | --decline text | "
	"--withdraw] [--for id --evidence file|text] person | file",
	"Agree to the text of a record, as the person who runs this.",
	options, 1, 1
};

static enum act_type type = ACT_AGREE;
static struct str words;	/* of --disagree or --decline; or absent */
static struct oid shown;	/* the text that was asked about last */

/* One record, and what the act needs beside it. */
struct attempt {
	struct signoff *signoff;
	struct party party;	/* whom a witness speaks for */
	struct evidence evidence;
};

static int
check_text_id(const struct signoff *s, struct err *err)
{
	struct oid oid;

	if (text_id == NULL)
		return 0;
	if (!oid_parse(&oid, str_of(text_id)))
		return err_set(err, ERR_REFUSED, "--text: '%s' is not an "
		    "object id of 40 digits; git rev-parse HEAD:./FILE says it",
		    text_id);
	if (oid_eq(&oid, &s->text))
		return 0;
	err_set(err, ERR_REFUSED, "the text is %s by now, not %s; read it "
	    "again: show-record %s", oid_text(&s->text).at, text_id,
	    s->note.path.at);
	return err_in(err, s->note.path.at);
}

static int
refuse_twice(const struct signoff *s, struct err *err)
{
	const struct voice *own = signoff_word(s, s->role,
	    str_of(s->who.email), false);

	if (own == NULL || !own->counts)
		return 0;
	err_set(err, ERR_REFUSED, "you have agreed to this text already "
	    "(commit %.12s of %s); to take it back: agree --withdraw %s",
	    oid_text(&own->event->commit).at, date_text(own->event->day).at,
	    s->note.path.at);
	return err_in(err, s->note.path.at);
}

static int
check_witness(struct attempt *at, struct err *err)
{
	struct signoff *s = at->signoff;
	struct commitact_file file;
	const struct voice *voice;
	enum act_type did;

	if (signoff_find_party(&at->party, s, for_id, err) < 0)
		return -1;
	voice = signoff_word(s, at->party.role, at->party.email, true);
	if (voice != NULL) {
		did = voice->event->type;
		err_set(err, ERR_REFUSED, "%s %s this text already (commit "
		    "%.12s of %s); nobody can speak over that, so ask them",
		    voice->event->name, did == ACT_DECLINE ? "declined" :
		    did == ACT_WITHDRAW ? "withdrew from" : "agreed to",
		    oid_text(&voice->event->commit).at,
		    date_text(voice->event->day).at);
		return err_in(err, s->note.path.at);
	}
	if (evidence_read(&at->evidence, &s->notes,
	    buf_str(&s->note.path), evidence, err) < 0)
		return -1;
	if (s->notes.policy.witnessed_counts &&
	    !evidence_file(&file, &at->evidence))
		return err_set(err, ERR_REFUSED, "--evidence: by "
		    "one-to-one.ini a witnessed agreement counts only with "
		    "a file that comes with it; name one that is not there "
		    "yet");
	return 0;
}

static int
check(struct attempt *at, struct err *err)
{
	struct signoff *s = at->signoff;

	if (signoff_check_party(s, err) < 0 || check_text_id(s, err) < 0)
		return -1;
	if (type == ACT_WITHDRAW) {
		if (signoff_lapsed(s) != NULL)
			return 0;
		return err_about(err, ERR_REFUSED, s->note.path.at, "you said "
		    "nothing of this record, or took it back already; there is "
		    "nothing to withdraw");
	}
	if (words.n > 0)
		return signoff_check_complete(s, err) < 0 ||
		    signoff_disagree(s, words, err) < 0 ? -1 :
		    signoff_check_committed(s, err);
	if (signoff_check_committed(s, err) < 0 ||
	    (type == ACT_AGREE && refuse_twice(s, err) < 0) ||
	    signoff_check_complete(s, err) < 0)
		return -1;
	return type == ACT_WITNESS ? check_witness(at, err) : 0;
}

/* The whole text, or what has changed since somebody agreed to one. */
static int
add_text(struct buf *out, const struct cli_act *a, const struct signoff *s,
    struct err *err)
{
	const struct version *before = lookup_agreed_before(&s->past);
	struct buf agreed = BUF_INIT;
	int result = -1;

	if (before == NULL || oid_eq(&before->text, &s->text)) {
		buf_add(out, buf_str(&s->note.text));
		return 0;
	}
	buf_addf(out, "%s: what has changed since text %s, which was "
	    "agreed:\n", a->seen, oid_text(&before->text).at);
	if (repo_read_blob(&agreed, s->repo, &before->text, MARKDOWN_TEXT_MAX,
	    err) == 0)
		result = repo_diff_texts(out, buf_str(&agreed),
		    buf_str(&s->note.text), err);
	buf_release(&agreed);
	return result;
}

/* Shows what is asked about; ERR_REFUSED if the answer is no. */
static int
ask(const struct cli_act *a, const struct attempt *at, struct err *err)
{
	const struct signoff *s = at->signoff;
	struct buf text = BUF_INIT, question = BUF_INIT;
	int result = -1;

	if (add_text(&text, a, s, err) < 0 ||
	    cli_page(s->repo, buf_str(&text), err) < 0)
		goto out;
	if (words.n > 0)
		cli_out("\nThis item will be added under %.*s:\n"
		    "- %.*s (%s)\n",
		    STR_ARGS(kind_disagreements(s->note.kind)),
		    STR_ARGS(words),
		    person_initials_of(&s->person, str_of(s->who.email)));
	if (type == ACT_WITNESS)
		buf_addf(&question, "\nWitness that %.*s <%.*s> agreed to",
		    STR_ARGS(at->party.name), STR_ARGS(at->party.email));
	else
		buf_add_string(&question, type == ACT_WITHDRAW ?
		    "\nWithdraw your agreement to" : type == ACT_DECLINE ?
		    "\nDecline" : "\nAgree to");
	buf_addf(&question, " this text of %s%s as %s <%s>? [yes/no] ",
	    a->seen, words.n > 0 ? " with this item" : "", s->who.name,
	    s->who.email);
	if (cli_confirm(question.at))
		result = 0;
	else {
		err_set(err, ERR_REFUSED, "your answer was not yes; nothing "
		    "was committed; if you disagree with a point: agree "
		    "--disagree TEXT %s", s->note.path.at);
		err_in(err, s->note.path.at);
	}
out:
	buf_release(&question);
	buf_release(&text);
	return result;
}

static void
print_act(const struct cli_act *a, const struct act *act,
    const struct oid *commit, enum level level)
{
	struct buf line = BUF_INIT;

	buf_addf(&line, "%s: %s by %.*s <%.*s>", a->seen,
	    type == ACT_DECLINE ? "declined" : type == ACT_WITHDRAW ?
	    "withdrawn" : "agreed", STR_ARGS(act->name),
	    STR_ARGS(act->email));
	if (type == ACT_WITNESS)
		buf_addf(&line, ", says %.*s <%.*s>",
		    STR_ARGS(act->witness_name),
		    STR_ARGS(act->witness_email));
	buf_addf(&line, ", commit %s, %s\n", oid_text(commit).at,
	    level_name(level));
	cli_out_text(buf_str(&line));
	buf_release(&line);
}

static int
commit_act(struct cli_act *a, struct attempt *at, struct err *err)
{
	struct signoff *s = at->signoff;
	struct sha256_text sha256;
	struct commitact_file file;
	struct act act = signoff_act(s, type, &sha256);
	struct oid commit;
	enum level level;

	if (type == ACT_WITNESS) {
		act.witness_name = act.name;
		act.witness_email = act.email;
		act.name = at->party.name;
		act.email = at->party.email;
		act.evidence = buf_str(&at->evidence.value);
	}
	cli_out("%s: text %s\n", a->seen, oid_text(&act.text).at);
	if (cli_flush(err) < 0 || signoff_perform(&commit, &level, s, &act,
	    evidence_file(&file, &at->evidence) ? &file : NULL, err) < 0)
		return -1;
	cli_recorded(a->cli, &commit);
	print_act(a, &act, &commit, level);
	if (type == ACT_WITNESS && !s->notes.policy.witnessed_counts)
		cli_remark(a->cli, "%s: it is shown as witnessed; the "
		    "record still waits for %.*s", a->seen,
		    STR_ARGS(at->party.name));
	return 0;
}

static int
agree(struct cli_act *a, struct signoff *s, struct err *err)
{
	struct attempt at = { .signoff = s, .evidence = EVIDENCE_INIT };
	int result = check(&at, err);

	if (result == 0 && !yes && !oid_eq(&shown, &s->text)) {
		result = ask(a, &at, err);
		if (result == 0)
			shown = s->text;
	}
	if (result == 0)
		result = commit_act(a, &at, err);
	evidence_release(&at.evidence);
	return result;
}

/* Whoever agrees has read the text: here, or, as --yes says, before. */
static int
check_terminal(const struct cli *cli, struct err *err)
{
	if (yes || (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)))
		return 0;
	return err_set(err, ERR_REFUSED, "there is no terminal to show the "
	    "text on and ask; read it first, then: agree --yes %s",
	    cli->arg[0]);
}

static void
tell(const struct cli *cli, const struct err *err)
{
	cli_remark(cli, "%s%s%s", err->path, err->path[0] != '\0' ? ": " :
	    "", err->text);
}

/*
 * Documents come first, then records, the oldest first.  One that cannot be
 * agreed to now does not stand in the way of the others.
 */
static int
agree_person(struct cli *cli, struct err *err)
{
	struct cli_act act = { .cli = cli };
	struct buf paths = BUF_INIT;
	size_t i, n, nrecorded = 0;
	struct err last = ERR_INIT;
	int result = -1;

	if (repo_open(&act.repo, ".", REPO_WRITE, err) == 0)
		result = awaiting_find(&paths, &n, act.repo,
		    str_of(cli->arg[0]), cli->today, err);
	if (result == 0 && n > 0)
		result = check_terminal(cli, err);
	act.path = paths.at;
	for (i = 0; result == 0 && i < n; i++) {
		shown = (struct oid){ { 0 } };
		if (cli_try(&act, agree, err) == 0)
			nrecorded++;
		else {
			if (last.code != ERR_NONE)
				tell(cli, &last);
			last = *err;
			if (err->code != ERR_REFUSED)
				result = -1;
		}
		act.path += strlen(act.path) + 1;
	}
	if (result == 0 && last.code != ERR_NONE && nrecorded > 0)
		tell(cli, &last);
	else if (last.code != ERR_NONE) {
		*err = last;
		result = -1;
	}
	if (result == 0 && n == 0)
		cli_remark(cli, "nothing of %s waits for you", cli->arg[0]);
	buf_release(&paths);
	repo_close(act.repo);
	return result;
}

/* Which act the options ask for, and whether they go together. */
static int
choose_act(const struct cli *cli, struct err *err)
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
	type = for_id != NULL ? ACT_WITNESS : withdraw ? ACT_WITHDRAW :
	    decline != NULL ? ACT_DECLINE : ACT_AGREE;
	if ((disagree != NULL &&
	    words_read(&words, "--disagree", disagree, err) < 0) ||
	    (decline != NULL &&
	    words_read(&words, "--decline", decline, err) < 0))
		return -1;
	if (pick_is_person(cli->arg[0]) && (text_id != NULL || n > 0))
		return err_set(err, ERR_REFUSED, "of the options --yes alone "
		    "goes with a person; name the file: "
		    "people/%s/RECORD.md", cli->arg[0]);
	return pick_is_person(cli->arg[0]) ? 0 : check_terminal(cli, err);
}

int
main(int argc, char *argv[])
{
	struct err err = ERR_INIT;
	struct cli cli;

	cli_start(&cli, argc, argv, &command);
	if (choose_act(&cli, &err) < 0)
		return cli_fail(&cli, &err);
	if (!pick_is_person(cli.arg[0]))
		return cli_act(&cli, NULL, agree);
	return agree_person(&cli, &err) < 0 ? cli_fail(&cli, &err) :
	    cli_finish(&cli, false);
}
