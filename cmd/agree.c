/* SPDX-License-Identifier: ISC */
/*
 * agree - agree to the text of a record, or say that you do not.
 *
 * One record at a time: open it as it is committed, refuse what the rules
 * refuse, show and ask, commit.  When somebody else commits meanwhile, all of
 * it is done again, and asked again if the text is another.
 */

#include <string.h>

#include "history/awaiting.h"
#include "buf.h"
#include "cli.h"
#include "evidence.h"
#include "notes.h"
#include "pager.h"
#include "pick.h"
#include "repo.h"

#include "signoff.h"
#include "words.h"

#define TRIES 3

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

struct agreer {
	struct cli cli;
	struct repo *repo;
	enum act_type type;
	struct str words;	/* of --disagree or --decline; or absent */
};

/* One record, and what the act needs beside it. */
struct attempt {
	struct signoff signoff;
	struct party party;	/* whom a witness speaks for */
	struct evidence evidence;
};

#define ATTEMPT_INIT { .signoff = SIGNOFF_INIT, .evidence = EVIDENCE_INIT }

static int
check_text_id(const struct signoff *s, struct err *err)
{
	struct oid oid;

	if (text_id == NULL)
		return 0;
	if (!oid_parse(&oid, str_of(text_id)))
		return err_set(err, ERR_REFUSED, "--text: '%s' is no object "
		    "id of 40 digits", text_id);
	if (oid_eq(&oid, &s->text))
		return 0;
	err_set(err, ERR_REFUSED, "the text is %s, not %s; read it again",
	    oid_text(&s->text).at, text_id);
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
	    "(commit %.12s of %s)", oid_text(&own->event->commit).at,
	    date_text(own->event->day).at);
	return err_in(err, s->note.path.at);
}

static int
check_withdrawal(const struct signoff *s, struct err *err)
{
	if (signoff_lapsed(s) != NULL)
		return 0;
	err_set(err, ERR_REFUSED, "you said nothing of this record, or took "
	    "it back already; there is nothing to withdraw");
	return err_in(err, s->note.path.at);
}

static const char *
what_they_did(enum act_type type)
{
	return type == ACT_DECLINE ? "declined" :
	    type == ACT_WITHDRAW ? "withdrew from" : "agreed to";
}

static int
check_witness(struct attempt *at, struct err *err)
{
	struct signoff *s = &at->signoff;
	struct perform_file file;
	const struct voice *voice;

	if (signoff_find_party(&at->party, s, for_id, err) < 0)
		return -1;
	voice = signoff_word(s, at->party.role, at->party.email, true);
	if (voice != NULL) {
		err_set(err, ERR_REFUSED, "%s %s this text already (commit "
		    "%.12s of %s); nobody can speak over that",
		    voice->event->name, what_they_did(voice->event->type),
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
check(struct agreer *a, struct attempt *at, struct err *err)
{
	struct signoff *s = &at->signoff;

	if (signoff_check_party(s, err) < 0 || check_text_id(s, err) < 0)
		return -1;
	if (a->type == ACT_WITHDRAW)
		return check_withdrawal(s, err);
	if (a->words.n > 0)
		return signoff_check_complete(s, err) < 0 ||
		    signoff_disagree(s, a->words, err) < 0 ? -1 :
		    signoff_check_committed(s, err);
	if (signoff_check_committed(s, err) < 0)
		return -1;
	if (a->type == ACT_AGREE && refuse_twice(s, err) < 0)
		return -1;
	if (signoff_check_complete(s, err) < 0)
		return -1;
	return a->type == ACT_WITNESS ? check_witness(at, err) : 0;
}

/* The whole text, or what has changed since somebody agreed to one. */
static int
add_text(struct buf *out, const struct signoff *s, struct err *err)
{
	const struct version *before = lookup_agreed_before(&s->past);
	struct buf agreed = BUF_INIT;
	int result = -1;

	if (before == NULL || oid_eq(&before->text, &s->text)) {
		buf_add(out, buf_str(&s->note.text));
		return 0;
	}
	buf_addf(out, "%s: what has changed since text %s, which was "
	    "agreed:\n", s->note.path.at, oid_text(&before->text).at);
	if (repo_read_blob(&agreed, s->repo, &before->text, MARK_TEXT_MAX,
	    err) == 0)
		result = repo_diff_texts(out, buf_str(&agreed),
		    buf_str(&s->note.text), err);
	buf_release(&agreed);
	return result;
}

static bool
confirm(const struct agreer *a, const struct attempt *at)
{
	const struct signoff *s = &at->signoff;
	struct buf question = BUF_INIT;
	bool result;

	switch (a->type) {
	case ACT_WITNESS:
		buf_addf(&question, "Witness that %.*s <%.*s> agreed to",
		    STR_ARGS(at->party.name), STR_ARGS(at->party.email));
		break;
	case ACT_WITHDRAW:
		buf_add_string(&question, "Withdraw your agreement to");
		break;
	default:
		buf_add_string(&question,
		    a->type == ACT_DECLINE ? "Decline" : "Agree to");
		break;
	}
	buf_addf(&question, " this text of %s%s as %s <%s>? [yes/no] ",
	    s->note.path.at, a->words.n > 0 ? " with this item" : "",
	    s->who.name, s->who.email);
	result = cli_confirm("\n%s", question.at);
	buf_release(&question);
	return result;
}

/* Shows what is asked about; ERR_REFUSED if the answer is no. */
static int
ask(struct agreer *a, const struct attempt *at, struct err *err)
{
	const struct signoff *s = &at->signoff;
	struct buf text = BUF_INIT;
	int result = -1;

	if (add_text(&text, s, err) < 0 ||
	    pager_show(a->repo, buf_str(&text), err) < 0)
		goto out;
	if (a->words.n > 0)
		cli_out("\nThis item will be added under %.*s:\n"
		    "- %.*s (%s)\n",
		    STR_ARGS(kind_disagreements(s->note.kind)),
		    STR_ARGS(a->words),
		    person_initials_of(&s->person, str_of(s->who.email)));
	if (confirm(a, at))
		result = 0;
	else {
		err_set(err, ERR_REFUSED, "your answer was not yes; nothing "
		    "was committed");
		err_in(err, s->note.path.at);
	}
out:
	buf_release(&text);
	return result;
}

static void
print_act(const struct signoff *s, const struct act *act,
    const struct oid *commit, enum level level)
{
	static const char *const did[] = {
		[ACT_AGREE] = "agreed", [ACT_DECLINE] = "declined",
		[ACT_WITHDRAW] = "withdrawn", [ACT_WITNESS] = "agreed" };
	struct buf line = BUF_INIT;

	buf_addf(&line, "%s: %s by %.*s <%.*s>", s->note.path.at,
	    did[act->type], STR_ARGS(act->name), STR_ARGS(act->email));
	if (act->type == ACT_WITNESS)
		buf_addf(&line, ", says %.*s <%.*s>",
		    STR_ARGS(act->witness_name),
		    STR_ARGS(act->witness_email));
	buf_addf(&line, ", commit %s, %s\n", oid_text(commit).at,
	    level_name(level));
	cli_out_text(buf_str(&line));
	buf_release(&line);
}

static int
commit_act(struct agreer *a, struct attempt *at, struct err *err)
{
	struct signoff *s = &at->signoff;
	struct sha256_text sha256;
	struct perform_file file;
	struct act act = signoff_act(s, a->type, &sha256);
	struct oid commit;
	enum level level;

	if (a->type == ACT_WITNESS) {
		act.witness_name = act.name;
		act.witness_email = act.email;
		act.name = at->party.name;
		act.email = at->party.email;
		act.evidence = buf_str(&at->evidence.value);
	}
	cli_out("%s: text %s\n", s->note.path.at, oid_text(&act.text).at);
	if (cli_flush(err) < 0 || signoff_perform(&commit, &level, s, &act,
	    evidence_file(&file, &at->evidence) ? &file : NULL, err) < 0)
		return -1;
	cli_recorded(&a->cli, &commit);
	print_act(s, &act, &commit, level);
	if (a->type == ACT_WITNESS && !s->notes.policy.witnessed_counts)
		cli_remark(&a->cli, "%s: it is shown as witnessed; the "
		    "record still waits for %.*s", s->note.path.at,
		    STR_ARGS(at->party.name));
	return 0;
}

/* One try; ERR_CHANGED if somebody else committed meanwhile. */
static int
agree_once(struct agreer *a, const char *path, struct oid *shown,
    struct err *err)
{
	struct attempt at = ATTEMPT_INIT;
	int result = -1;

	if (signoff_open(&at.signoff, a->repo, path, a->cli.today, err) < 0 ||
	    check(a, &at, err) < 0)
		goto out;
	if (!yes && !oid_eq(shown, &at.signoff.text)) {
		if (ask(a, &at, err) < 0)
			goto out;
		*shown = at.signoff.text;
	}
	result = commit_act(a, &at, err);
out:
	evidence_release(&at.evidence);
	signoff_release(&at.signoff);
	return result;
}

static int
agree_file(struct agreer *a, const char *path, struct err *err)
{
	struct oid shown = { { 0 } };
	int i, result = -1;

	for (i = 0; i < TRIES && result < 0; i++) {
		result = agree_once(a, path, &shown, err);
		if (result < 0 && err->code != ERR_CHANGED)
			break;
	}
	return result;
}

static void
tell(struct agreer *a, const struct err *err)
{
	cli_remark(&a->cli, "%s%s%s", err->path, err->path[0] != '\0' ?
	    ": " : "", err->text);
}

/*
 * Documents come first, then records, the oldest first.  One that cannot be
 * agreed to now does not stand in the way of the others.
 */
static int
agree_person(struct agreer *a, const char *id, struct err *err)
{
	struct buf paths = BUF_INIT;
	size_t i, n, nrecorded = 0;
	struct err last = ERR_INIT;
	const char *path;
	int result = awaiting_find(&paths, &n, a->repo, str_of(id),
	    a->cli.today, err);

	path = paths.at;
	for (i = 0; i < n && result == 0; i++, path += strlen(path) + 1) {
		if (agree_file(a, path, err) == 0) {
			nrecorded++;
			continue;
		}
		if (last.code != ERR_NONE)
			tell(a, &last);
		last = *err;
		if (err->code != ERR_REFUSED)
			result = -1;
	}
	if (result == 0 && last.code != ERR_NONE && nrecorded > 0)
		tell(a, &last);
	else if (last.code != ERR_NONE) {
		*err = last;
		result = -1;
	}
	if (result == 0 && n == 0)
		cli_remark(&a->cli, "nothing of %s waits for you", id);
	buf_release(&paths);
	return result;
}

/* Which act the options ask for. */
static int
choose_act(struct agreer *a, struct err *err)
{
	int n = (disagree != NULL) + (decline != NULL) + withdraw +
	    (for_id != NULL);

	if (n > 1 || (for_id == NULL) != (evidence == NULL))
		return err_set(err, ERR_REFUSED, "--disagree, --decline, "
		    "--withdraw, and --for with --evidence: only one of them "
		    "at a time");
	a->type = for_id != NULL ? ACT_WITNESS : withdraw ? ACT_WITHDRAW :
	    decline != NULL ? ACT_DECLINE : ACT_AGREE;
	if (disagree != NULL)
		return words_read(&a->words, "--disagree", disagree, err);
	if (decline != NULL)
		return words_read(&a->words, "--decline", decline, err);
	return 0;
}

static int
run(struct agreer *a, struct err *err)
{
	struct buf path = BUF_INIT;
	bool is_person = pick_is_person(a->cli.arg[0]);
	int result = -1;

	if (choose_act(a, err) < 0)
		return -1;
	if (is_person && (text_id != NULL || a->type != ACT_AGREE ||
	    a->words.n > 0))
		return err_set(err, ERR_REFUSED, "of the options --yes alone "
		    "goes with a person; name the file");
	if (!yes && !cli_is_terminal())
		return err_set(err, ERR_REFUSED, "there is no terminal to "
		    "show the text on and ask; read it first, then use "
		    "--yes");
	if (repo_open(&a->repo, ".", REPO_WRITE, err) < 0)
		return -1;
	if (is_person)
		result = agree_person(a, a->cli.arg[0], err);
	else if (pick_record(&path, a->repo, a->cli.arg[0], err) == 0)
		result = agree_file(a, path.at, err);
	buf_release(&path);
	return result;
}

int
main(int argc, char *argv[])
{
	struct agreer a = { .repo = NULL };
	struct err err = ERR_INIT;
	int status;

	cli_start(&a.cli, argc, argv, &command);
	status = run(&a, &err) < 0 ? cli_fail(&a.cli, &err) :
	    cli_finish(&a.cli, false);
	repo_close(a.repo);
	return status;
}
