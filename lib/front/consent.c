/* SPDX-License-Identifier: ISC */
#include "front/consent.h"

#include "base/utf8.h"
#include "front/cli.h"
#include "front/program.h"
#include "git/file.h"

static const char help[] =
    "yes - agree to the text; in full, as it stands for good\n"
    "d   - disagree with a point, and agree to the rest\n"
    "c   - decline: say with what you disagree, and do not agree\n"
    "e   - edit the text; then it has to be shared, and nothing is agreed\n"
    "s   - skip: say nothing now, and go on\n"
    "q   - quit: say nothing now, and be asked no more\n"
    "?   - this help\n";

/* Who made one version, how, and why: "amended by A <a@b> on DAY: Reason" */
static int
add_version(struct buf *out, const struct signoff *s,
    const struct version *version, struct err *err)
{
	const struct event *event = state_event(s->past.state,
	    &version->commit);
	OWN(buf) bytes = BUF_INIT;
	struct commit commit;
	int result = 0;

	if (event != NULL) {
		buf_addf(out, "%s by %s <%s>", event->type == ACT_AMEND ?
		    "amended" : event->type == ACT_MOVE ? "moved" :
		    event->type == ACT_DECLINE ? "declined" :
		    "disagreed with a point", event->name, event->email);
	} else {
		result = repo_read_commit(&bytes, s->repo, &version->commit,
		    err);
		if (result == 0 && commit_parse(&commit, buf_str(&bytes)))
			buf_addf(out, "changed by %.*s <%.*s>",
			    STR_ARGS(commit.author.name),
			    STR_ARGS(commit.author.email));
		else
			buf_add_string(out, "changed");
	}
	buf_addf(out, " on %s", date_text(version->day).at);
	if (event != NULL && event->words != NULL)
		buf_addf(out, ": %s", event->words);
	buf_add_byte(out, '\n');
	return result;
}

static int
add_changes(struct buf *out, const struct acting *a, const struct signoff *s,
    const struct version *before, struct err *err)
{
	const struct state *state = s->past.state;
	OWN(buf) agreed = BUF_INIT;
	int result = -1;
	size_t i = 0;

	buf_addf(out, "%s: what has changed since text %s, which was "
	    "agreed:\n", a->seen, oid_text(&before->text).at);
	while (version_at(state, i) != before)
		i++;
	while (++i < state->nversions)
		if (add_version(out, s, version_at(state, i), err) < 0)
			return -1;
	if (repo_read_blob(&agreed, s->repo, &before->text, MARKDOWN_TEXT_MAX,
	    err) == 0)
		result = repo_diff_texts(out, buf_str(&agreed),
		    buf_str(&s->note.text), err);
	return result;
}

int
consent_show(const struct acting *a, const struct signoff *s,
    struct err *err)
{
	const struct version *before = lookup_agreed_before(&s->past);
	OWN(buf) text = BUF_INIT;
	int result = 0;

	if (before == NULL || oid_eq(&before->text, &s->text))
		buf_add(&text, buf_str(&s->note.text));
	else
		result = add_changes(&text, a, s, before, err);
	if (result == 0)
		result = program_page(s->repo, buf_str(&text), err);
	return result;
}

bool
consent_confirm(const struct acting *a, const struct signoff *s,
    const struct saying *say)
{
	bool has_item = say->words.n > 0;
	OWN(buf) question = BUF_INIT;

	buf_add_byte(&question, '\n');
	if (has_item)
		buf_addf(&question, "This item will be added under %s\n",
		    s->added.at);
	if (say->type == ACT_WITNESS)
		buf_addf(&question, "Witness that %.*s <%.*s> agreed to",
		    STR_ARGS(say->party.name), STR_ARGS(say->party.email));
	else
		buf_add_string(&question, say->type == ACT_WITHDRAW ?
		    "Withdraw your agreement to" : say->type == ACT_DECLINE ?
		    "Decline" : "Agree to");
	buf_addf(&question, " this text of %s\n%sas %s <%s>? [yes/no] ",
	    a->seen, has_item ? "with this item " : "", s->who.name,
	    s->who.email);
	return cli_confirm(question.at);
}

/*
 * Asks for the words of a disagreement.  False if the user types none, or words
 * that cannot be taken: then a remark says why, and the caller asks again.
 */
static bool
read_words(struct buf *words, const struct acting *a, struct signoff *s)
{
	struct err why = ERR_INIT;
	OWN(buf) line = BUF_INIT;
	struct str plain;

	buf_clear(words);
	if (!cli_ask(&line, "With what do you disagree, in one line? (empty: "
	    "with nothing) ") || line.n == 0)
		return false;
	if (words_read(&plain, "that", line.at, &why) < 0 ||
	    signoff_disagree(s, plain, &why) < 0) {
		cli_remark(a->cli, "%s", why.text);
		return false;
	}
	buf_add(words, plain);
	return true;
}

/*
 * Opens the editor.  ERR_REFUSED if the file was changed or removed; it says
 * which command comes next.
 */
static int
edit(const struct acting *a, struct signoff *s, struct err *err)
{
	const char *path = s->note.path.at;

	if (program_edit(s->repo, path, STR_NONE, err) < 0)
		return -1;
	if (file_holds(repo_top(s->repo), path, buf_str(&s->note.text))) {
		cli_remark(a->cli, "%s is as it was", a->seen);
		return 0;
	}
	if (!file_is_there(repo_top(s->repo), path))
		return err_about(err, ERR_REFUSED, path, "is gone since the "
		    "editor ended; what was committed is not lost; bring it "
		    "back: git restore --staged --worktree %s", path);
	return state_is_agreed(s->past.state) ? err_about(err, ERR_REFUSED,
	    path, "is changed, and somebody agreed to the text before; next: "
	    "amend -m REASON %s", path) : err_about(err, ERR_REFUSED, path,
	    "is changed; next: share-record %s", path);
}

static const struct answer {
	const char *letter, *word;
	enum consent_answer answer;
	enum act_type type;
	bool has_words;
} answers[] = {
	{ "yes", "yes", CONSENT_YES, ACT_AGREE, false },
	{ "d", "disagree", CONSENT_YES, ACT_AGREE, true },
	{ "c", "decline", CONSENT_YES, ACT_DECLINE, true },
	{ "e", "edit", CONSENT_EDIT, ACT_NONE, false },
	{ "s", "skip", CONSENT_SKIP, ACT_NONE, false },
	{ "n", "no", CONSENT_SKIP, ACT_NONE, false },
	{ "q", "quit", CONSENT_QUIT, ACT_NONE, false },
};

/* The answer that was typed, or NULL. */
static const struct answer *
find_answer(struct str typed)
{
	size_t i;

	for (i = 0; i < sizeof(answers) / sizeof(*answers); i++)
		if (str_is(typed, answers[i].letter) ||
		    str_is(typed, answers[i].word))
			return &answers[i];
	return NULL;
}

int
consent_ask(enum consent_answer *out, enum act_type *type,
    struct buf *words, const struct acting *a, struct signoff *s,
    struct err *err)
{
	OWN(buf) question = BUF_INIT, line = BUF_INIT;
	const struct answer *answer;
	bool is_done = false;

	buf_addf(&question, "\nAgree to this text of %s\nas %s <%s>? "
	    "[yes in full, d, c, e, s, q; ? explains] ", a->seen, s->who.name,
	    s->who.email);
	*out = CONSENT_QUIT;
	while (!is_done && cli_ask(&line, question.at)) {
		answer = find_answer(buf_str(&line));
		if (answer == NULL) {
			cli_out("%s", str_is(buf_str(&line), "y") ?
			    "It stays for good, so type yes in full.\n" :
			    help);
		} else if (answer->answer == CONSENT_EDIT) {
			if (edit(a, s, err) < 0)
				return -1;
		} else if (!answer->has_words || (read_words(words, a, s) &&
		    consent_confirm(a, s, &(struct saying){
		    .type = answer->type, .words = buf_str(words) }))) {
			is_done = true;
			*out = answer->answer;
			*type = answer->type;
		} else {
			buf_clear(&s->after);
			buf_clear(words);
		}
		buf_clear(&line);
	}
	return 0;
}
