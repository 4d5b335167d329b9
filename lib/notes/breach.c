/* SPDX-License-Identifier: ISC */
#include "notes/breach.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define COMMANDS "agree FILE; or with -m REASON amend, move-record, " \
	"void-record or disclose"

/* In a remedy %s stands for the commit up to which the branch is public. */
static const struct {
	const char *name, *remedy;
} breach_rules[] = {
	[BREACH_FORGED] = { "forged", "whoever is named types the command in "
	    "their own clone; nobody commits it for them" },
	[BREACH_NOT_PARTY] = { "not-party", "person.ini says who is a party, "
	    "and under which address; yours is what git config user.email "
	    "shows" },
	[BREACH_WRONG_TEXT] = { "wrong-text", "let the command make the "
	    "commit: " COMMANDS },
	[BREACH_MIXED] = { "mixed", "commit other changes by themselves, and "
	    "let the command make the act: " COMMANDS },
	[BREACH_CHANGED] = { "changed-after-agreement", "commit the change "
	    "with: amend -m REASON FILE" },
	[BREACH_REMOVED] = { "removed", "bring back what is gone: git checkout "
	    "%s -- FILE; another day or kind: move-record; no record at all: "
	    "void-record" },
	[BREACH_DISAGREEMENT] = { "disagreement-changed", "leave the line as "
	    "its owner wrote it; for your own: agree --disagree TEXT FILE" },
	[BREACH_IDENTITY] = { "identity-changed", "put the roster back: git "
	    "restore -s %s --staged --worktree FILE; then ask the person, a "
	    "present manager or an administrator to make the change" },
	[BREACH_POLICY] = { "policy-changed", "put it back: git restore -s %s "
	    "--staged --worktree FILE; then ask an administrator to make the "
	    "change" },
	[BREACH_EVIL_MERGE] = { "evil-merge", "merge anew with --no-commit, "
	    "and take each such record whole from one side: git checkout HEAD "
	    "-- FILE, or MERGE_HEAD" },
	[BREACH_DATE] = { "date", "set the clock right, then make the commits "
	    "anew: git fetch; git rebase -f --autostash %s" },
	[BREACH_REWRITTEN] = { "rewritten", "leave what the server has as it "
	    "is, and push what goes on from it" },
	[BREACH_MALFORMED] = { "malformed", "mend what is named (of a record, "
	    "check-record FILE says where), then make the commit anew" },
	[BREACH_UNSIGNED] = { "unsigned", "sign what is not pushed: git fetch; "
	    "git rebase -f --autostash -S %s" },
	[BREACH_BAD_SIGNATURE] = { "bad-signature", "sign with the key that "
	    "the list of allowed signers has for your address: git fetch; git "
	    "rebase -f --autostash -S %s" },
	[BREACH_LOST_ITEM] = { "lost-item", "bring it in: carry-forward FILE" },
};

const char *
breach_rule_name(enum breach_rule rule)
{
	assert(rule < sizeof(breach_rules) / sizeof(*breach_rules));
	return breach_rules[rule].name;
}

void
breach_add_remedy(struct buf *out, enum breach_rule rule, const char *public)
{
	struct str words = str_of(breach_rules[rule].remedy);
	size_t at = str_find(words, "%s");

	buf_add(out, str_first(words, at));
	if (at < words.n) {
		buf_add_string(out, public);
		buf_add(out, str_from(words, at + strlen("%s")));
	}
}

void
breach_add_claim(struct buf *out, const struct breach *breach,
    const char *email)
{
	if ((breach->rule != BREACH_IDENTITY && breach->rule !=
	    BREACH_POLICY) || breach->is_unconfirmed)
		return;
	buf_add_string(out, "; or, if the server names you as administrator: "
	    "git config --add one-to-one.administrator ");
	buf_add_typed(out, str_of(email));
}

bool
breach_is_remark(const struct breach *breach)
{
	return breach->rule == BREACH_LOST_ITEM;
}

/* In so many breaches, the last ones, an equal breach is looked for. */
enum { LOOKED_MAX = 256 };

/* The equal breach among the last ones, which are all of one commit. */
static struct breach *
find_equal(const struct breaches *breaches, enum breach_rule rule,
    const struct oid *commit, const char *path, const char *text)
{
	struct breach *breach;
	size_t i;

	for (i = breaches->n; i-- > 0 && breaches->n - i <= LOOKED_MAX; ) {
		breach = &breaches->breach[i];
		if (!oid_eq(&breach->commit, commit))
			break;
		if (breach->rule == rule && strcmp(breach->path, path) == 0 &&
		    strcmp(breach->text, text) == 0)
			return breach;
	}
	return NULL;
}

struct breach *
breaches_addv(struct breaches *breaches, enum breach_rule rule,
    const struct oid *commit, const char *path, const char *format,
    va_list args)
{
	struct breach *breach;
	char text[512];

	vsnprintf(text, sizeof(text), format, args);
	if (path == NULL)
		path = "";
	breach = commit == NULL ? NULL :
	    find_equal(breaches, rule, commit, path, text);
	if (breach != NULL)
		return breach;
	breach = MEM_ADD(breaches->breach, breaches->n, &breaches->cap);
	*breach = (struct breach){ .rule = rule };
	if (commit != NULL)
		breach->commit = *commit;
	breach->path = mem_copy(path, strlen(path));
	breach->text = mem_copy(text, strlen(text));
	return breach;
}

struct breach *
breaches_add(struct breaches *breaches, enum breach_rule rule,
    const struct oid *commit, const char *path, const char *format, ...)
{
	struct breach *breach;
	va_list args;

	va_start(args, format);
	breach = breaches_addv(breaches, rule, commit, path, format, args);
	va_end(args);
	return breach;
}

size_t
breaches_count(const struct breaches *breaches)
{
	size_t i, n = 0;

	for (i = 0; i < breaches->n; i++)
		n += !breach_is_remark(&breaches->breach[i]);
	return n;
}

void
breaches_cut(struct breaches *breaches, size_t n)
{
	while (breaches->n > n) {
		breaches->n--;
		free(breaches->breach[breaches->n].path);
		free(breaches->breach[breaches->n].text);
	}
}

void
breaches_release(struct breaches *breaches)
{
	breaches_cut(breaches, 0);
	free(breaches->breach);
	*breaches = (struct breaches)BREACHES_INIT;
}
