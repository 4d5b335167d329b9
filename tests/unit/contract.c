/* SPDX-License-Identifier: ISC */
#include "table.h"
#include "world.h"

#include "history/contract.h"
#include "history/learn.h"

/*
 * contract LINE...	writes alice's contract and commits it
 * agree NAME		commits an agreement of alice or bob to it
 */
#define WORDS "set -eu; p=people/alice/contract.md; " \
	"contract() { printf '%s\\n' --- 'kind: contract' \"$@\" --- '' " \
	"'# x' '## P' 'To meet.' >$p; git add .; git commit -q -m x; }; " \
	"agree() { n=$1; export GIT_AUTHOR_NAME=$n GIT_AUTHOR_EMAIL=$n@x " \
	"GIT_COMMITTER_NAME=$n GIT_COMMITTER_EMAIL=$n@x; " \
	"git commit -q --allow-empty -m agreed -m \"Record: $p\n" \
	"Text: $(git rev-parse HEAD:$p)\n" \
	"Text-SHA256: $(git show HEAD:$p | sha256sum | cut -c 1-64)\n" \
	"Agreed-by: $n <$n@x>\"; }; "

struct fixture {
	struct repo *repo;
	struct notes notes;
	struct oid tip;
	struct learn learn;
	struct contract contract;
	struct err err;
};

static void
ok(struct fixture *f, int result)
{
	if (result < 0)
		fail_msg("%s:%u: %s", f->err.path, f->err.line, f->err.text);
}

static void
begin(struct fixture *f, const char *script)
{
	char all[4096];
	struct oid tree;

	*f = (struct fixture){ .notes = NOTES_INIT,
	    .contract = CONTRACT_INIT };
	sh("rm -rf people templates .git; git init -q . && "
	    "mkdir -p people/alice templates && printf '[person]\\n"
	    "name = alice\\nemail = alice@x\\nmanager = bob <bob@x>\\n' "
	    ">people/alice/person.ini && printf -- '---\\nsession: no\\n"
	    "agreed-by: both\\n---\\n# x\\n\\n## P\\n' "
	    ">templates/contract.md && git add . && git commit -q -m x");
	snprintf(all, sizeof(all), "%s%s", WORDS, script);
	sh(all);
	ok(f, repo_open(&f->repo, ".", REPO_REPORT, &f->err));
	ok(f, repo_tip(&f->tip, f->repo, &f->err));
	ok(f, repo_tree_of(&tree, f->repo, &f->tip, &f->err));
	ok(f, notes_open_tree(&f->notes, f->repo, &tree, &f->err));
	f->learn = (struct learn)LEARN_INIT(f->repo);
	learn_person(&f->learn, STR_LIT("alice"));
	ok(f, learn_from(&f->learn, &f->tip, 1, &f->err));
}

static void
end(struct fixture *f)
{
	contract_release(&f->contract);
	learn_release(&f->learn);
	notes_close(&f->notes);
	repo_close(f->repo);
}

static void
test_contract_take_reads_days_and_lines(void **state)
{
	const struct contract_line *line;
	struct fixture f;

	(void)state;
	begin(&f, ":");
	ok(&f, contract_take(&f.contract, &f.notes, STR_LIT("alice"),
	    STR_LIT("---\nkind: contract\ndate: 2026-01-12\n"
	    "review: 2027-01-12\none-to-one: every 2 weeks, latest 3 weeks, "
	    "60 minutes\nsupervision: every 1 month\n---\n"), &f.err));
	assert_true(f.contract.is_in_force);
	assert_int_equal(f.contract.nlines, 2);
	assert_string_equal(date_text(f.contract.note.record.date).at,
	    "2026-01-12");
	assert_string_equal(date_text(f.contract.note.record.review).at,
	    "2027-01-12");
	line = contract_line(&f.contract, STR_LIT("one-to-one"));
	assert_non_null(line);
	assert_int_equal(line->cadence.minutes, 60);
	assert_int_equal(line->cadence.latest.n, 3);
	assert_ptr_equal(contract_line(&f.contract, STR_LIT("supervision")),
	    &f.contract.line[1]);
	assert_null(contract_line(&f.contract, STR_LIT("support")));
	end(&f);
}

static void
test_contract_take_refuses_what_is_no_contract(void **state)
{
	static const char *const text[] = { "", "hello\n",
		"---\nkind: contract\ndate: 2026-02-30\n---\n",
		"---\nkind: contract\none-to-one: often\n---\n" };
	struct fixture f;
	size_t i;

	(void)state;
	begin(&f, ":");
	for (i = 0; i < COUNT(text); i++) {
		CHECK(text[i], contract_take(&f.contract, &f.notes,
		    STR_LIT("alice"), str_of(text[i]), &f.err) < 0);
		SAME_TEXT(text[i], str_of(f.err.path),
		    "people/alice/contract.md");
		contract_release(&f.contract);
	}
	end(&f);
}

/* Checks the day from which the contract in force holds; "": none. */
static void
test_contract_find_takes_the_last_that_both_agreed(void **state)
{
	static const struct {
		const char *script, *today, *want;
	} row[] = {
		{ ":", "2026-06-01", "" },
		{ "contract 'date: 2026-01-12'", "2026-06-01", "" },
		{ "contract 'date: 2026-01-12'; agree alice", "2026-06-01",
		    "" },
		{ "contract 'date: 2026-01-12'; agree alice; agree bob",
		    "2026-06-01", "2026-01-12" },
		{ "contract 'date: 2026-01-12'; agree alice; agree bob",
		    "2026-01-11", "" },
		{ "contract 'date: 2026-01-12'; agree alice; agree bob; "
		    "contract 'date: 2026-05-01'; agree bob",
		    "2026-06-01", "2026-01-12" },
		{ "contract 'date: 2026-01-12'; agree alice; agree bob; "
		    "contract 'date: 2026-05-01'; agree bob; agree alice",
		    "2026-06-01", "2026-05-01" },
		{ "contract 'date: 2026-01-12'; agree alice; agree bob; "
		    "contract 'date: 2026-07-01'; agree bob; agree alice",
		    "2026-06-01", "2026-01-12" },
		{ "contract 'date: 2026-01-12'; agree alice; "
		    "contract 'date: 2026-02-01'; "
		    "contract 'date: 2026-01-12'; agree bob",
		    "2026-06-01", "" },
		{ "contract 'review: 2027-01-12'; agree alice; agree bob",
		    "2026-06-01", "" },
		{ "contract 'date: 2026-01-12'; agree alice; agree bob; "
		    "contract 'review: 2027-01-12'; agree bob; agree alice",
		    "2026-06-01", "2026-01-12" },
		{ "contract 'date: 2026-01-12'; agree carol; agree bob",
		    "2026-06-01", "" },
		{ "contract 'date: 2026-01-12'; agree alice; agree bob; "
		    "git checkout -q -b side; echo x >x; git add x; "
		    "git commit -q -m x; git checkout -q main; "
		    "contract 'date: 2026-05-01'; agree bob; agree alice; "
		    "git merge -q -m merge side", "2026-06-01",
		    "2026-05-01" },
	};
	struct fixture f;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		begin(&f, row[i].script);
		ok(&f,
		    contract_find(&f.contract, &f.notes,
			learn_at(&f.learn, &f.tip), STR_LIT("alice"),
			day(row[i].today), &f.err));
		SAME_NUMBER(row[i].script, f.contract.is_in_force,
		    row[i].want[0] != '\0');
		SAME_TEXT(row[i].script, str_of(f.contract.is_in_force ?
		    date_text(f.contract.note.record.date).at : ""),
		    row[i].want);
		end(&f);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_contract_take_reads_days_and_lines),
		cmocka_unit_test(
		    test_contract_take_refuses_what_is_no_contract),
		cmocka_unit_test(
		    test_contract_find_takes_the_last_that_both_agreed),
	};

	return cmocka_run_group_tests(tests, world_make, world_remove);
}
