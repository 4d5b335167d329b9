/* SPDX-License-Identifier: ISC */
#include "world.h"

#include "judge.h"

/*
 * words: by WHO; act TRAILER.  The repository has alice, her held record, and
 * HEAD~1 is the write-up; the last commit is on trial.
 */
static const char words[] =
    "by() { n=$1; export GIT_AUTHOR_NAME=\"$1\" GIT_AUTHOR_EMAIL=$2"
    " GIT_COMMITTER_NAME=\"$1\" GIT_COMMITTER_EMAIL=$2; }\n"
    "f=people/alice/2026-11-07-one-to-one.md\n"
    "act() { git commit -q --allow-empty -m act -m \"Record: $f\n"
    "Text: $(git rev-parse :$f)\n"
    "Text-SHA256: $(git cat-file blob :$f | sha256sum | cut -c 1-64)\n"
    "$1\"; }\n"
    "alice() { by 'Alice Ng' alice@x.org; }\n"
    "bob() { by 'Bob Okafor' bob@x.org; }\n"
    "export GIT_AUTHOR_DATE='1795262400 +0000'"
    " GIT_COMMITTER_DATE='1795262400 +0000'\n";

static const char begin[] =
    "git init -q && mkdir -p people/alice && bob && printf '[person]\\n"
    "name = Alice Ng\\nemail = alice@x.org\\nmanager = Bob Okafor "
    "<bob@x.org>, 2020-01-01..\\n' >people/alice/person.ini &&"
    "git add . && git commit -q -m alice && { printf -- '---\\n"
    "kind: one-to-one\\ndate: 2026-11-07\\nstatus: held\\n---\\n# T\\n';"
    "for h in 'Achieved since last meeting'"
    " 'Issues affecting performance or delivery'"
    " 'Focus and priorities for next period'"
    " 'Updates for management or organisation'"
    " 'Anything to raise or discuss' 'Objectives' 'Registration';"
    " do printf '## %s\\n\\nx\\n\\n' \"$h\"; done; } >$f &&"
    "git add . && git commit -q -m write-up\n";

static void
play(const char *script)
{
	char whole[8192];

	snprintf(whole, sizeof(whole), "set -e\n%s%s%s", words,
	    access(".git", F_OK) == 0 ? "" : begin, script);
	sh(whole);
}

/* A commit's bytes, tree and parents, with ledgers of those before it. */
static int
judge_chain(struct ledger **out, struct judge *judge, const char *revision,
    struct err *err)
{
	struct buf bytes = BUF_INIT;
	struct commit commit;
	struct side side = { .ledger = NULL };
	struct ledger *before = NULL;
	struct oid oid;
	char parent[64];
	int result;

	assert_int_equal(repo_resolve(&oid, judge->repo, revision, err), 0);
	assert_int_equal(repo_read_commit(&bytes, judge->repo, &oid, err), 0);
	assert_true(commit_parse(&commit, buf_str(&bytes)));
	if (commit.nparents > 0) {
		snprintf(parent, sizeof(parent), "%s",
		    oid_text(&commit.parent[0]).at);
		assert_int_equal(judge_chain(&before, judge, parent, err), 0);
		side.commit = commit.parent[0];
		side.ledger = before;
		assert_int_equal(repo_tree_of(&side.tree, judge->repo,
		    &side.commit, err), 0);
	}
	result = judge_commit(out, judge, &oid, buf_str(&bytes), &side,
	    commit.nparents, err);
	ledger_unref(before);
	buf_release(&bytes);
	return result;
}

/* The rules that are broken from the root to HEAD, with blanks between. */
static const char *
verdict(bool is_learning, bool *is_agreed)
{
	static char text[256];
	struct breaches list = BREACHES_INIT;
	struct ledger *ledger = NULL;
	struct err err = ERR_INIT;
	struct repo *repo = NULL;
	struct judge judge;
	size_t i;

	assert_int_equal(repo_open(&repo, ".", REPO_VERIFY, &err), 0);
	judge_init(&judge, repo, &list);
	judge.is_learning = is_learning;
	if (judge_chain(&ledger, &judge, "HEAD", &err) < 0)
		fail_msg("%s", err.text);
	text[0] = '\0';
	for (i = 0; i < list.n; i++) {
		strcat(text, i > 0 ? " " : "");
		strcat(text, breach_rule_name(list.breach[i].rule));
	}
	*is_agreed = past_is_agreed(ledger_find(ledger,
	    "people/alice/2026-11-07-one-to-one.md"));
	ledger_unref(ledger);
	judge_release(&judge);
	breaches_release(&list);
	repo_close(repo);
	return text;
}

static void
test_an_act_leaves_an_agreement_only_when_it_may(void **state)
{
	static const struct {
		const char *script, *verdict;
		bool is_agreed;
	} row[] = {
		{ "alice; act 'Agreed-by: Alice Ng <alice@x.org>'", "",
		    true },
		{ "bob; act 'Agreed-by: Bob Okafor <bob@x.org>'", "", true },
		{ "bob; act 'Agreed-by: Alice Ng <alice@x.org>'", "forged",
		    false },
		{ "by Dave d@x.org; act 'Agreed-by: Dave <d@x.org>'",
		    "not-party", false },
		{ "alice; echo y >>$f; git add .;"
		    "act 'Agreed-by: Alice Ng <alice@x.org>'", "mixed",
		    false },
		{ "alice; act 'Agreed-by: Alice Ng'", "malformed", false },
		{ "alice; act 'Agreed-by: Alice Ng <alice@x.org>';"
		    "act 'Withdrawn-by: Alice Ng <alice@x.org>'", "", false },
		{ "alice; act 'Agreed-by: Alice Ng <alice@x.org>';"
		    "bob; echo y >>$f; git commit -q -a -m x",
		    "changed-after-agreement", false },
		{ "bob; git rm -q $f; git commit -q -m x", "removed", false },
		{ "alice; sed -i s/Ng/Nge/ people/alice/person.ini;"
		    "git commit -q -a -m x", "", false },
		{ "bob; sed -i s/Ng/Nge/ people/alice/person.ini;"
		    "git commit -q -a -m x", "identity-changed", false },
		{ "by Dave d@x.org; echo '[policy]' >one-to-one.ini;"
		    "git add .; git commit -q -m x", "policy-changed",
		    false },
		{ "bob; echo '[policy]' >one-to-one.ini;"
		    "git add .; git commit -q -m x", "", false },
		{ "bob; printf '\\033\\n' >>$f; git commit -q -a -m x",
		    "malformed", false },
	};
	bool is_agreed;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		sh("rm -rf .git *");
		play(row[i].script);
		if (strcmp(verdict(false, &is_agreed), row[i].verdict) != 0 ||
		    is_agreed != row[i].is_agreed)
			fail_msg("%s: '%s'", row[i].script,
			    verdict(false, &is_agreed));
		assert_string_equal(verdict(true, &is_agreed), "");
		assert_true(is_agreed == row[i].is_agreed);
	}
}

static void
test_a_commit_that_cannot_be_read_is_malformed(void **state)
{
	struct breaches list = BREACHES_INIT;
	struct ledger *ledger = NULL;
	struct err err = ERR_INIT;
	struct repo *repo = NULL;
	struct judge judge;
	struct oid oid = { { 1 } };

	(void)state;
	play("");
	assert_int_equal(repo_open(&repo, ".", REPO_VERIFY, &err), 0);
	judge_init(&judge, repo, &list);
	assert_int_equal(judge_commit(&ledger, &judge, &oid,
	    STR_LIT("tree x\n\n"), NULL, 0, &err), 0);
	assert_null(ledger);
	assert_int_equal(list.n, 1);
	assert_int_equal(list.breach[0].rule, BREACH_MALFORMED);
	judge_release(&judge);
	breaches_release(&list);
	repo_close(repo);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    test_an_act_leaves_an_agreement_only_when_it_may,
		    world_make, world_remove),
		cmocka_unit_test_setup_teardown(
		    test_a_commit_that_cannot_be_read_is_malformed,
		    world_make, world_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
