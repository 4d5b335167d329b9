/* SPDX-License-Identifier: ISC */
/* What is kept of a person: that it comes back as it was, and when it counts. */
#include "world.h"

#include "base/mem.h"
#include "history/index.h"
#include "history/kept.h"
#include "history/learn.h"

static const struct str rules = { "rules", 5 };
static struct err err;

#define OK(call) do { \
	if ((call) < 0) \
		fail_msg("%s: %s", #call, err.text); \
} while (0)

static struct repo *
open_repo(void)
{
	struct repo *repo = NULL;

	sh("test -e .git || git init -q");
	OK(repo_open(&repo, ".", REPO_REPORT, &err));
	return repo;
}

static struct oid
oid(unsigned char byte)
{
	struct oid oid;

	memset(oid.id, byte, sizeof(oid.id));
	return oid;
}

static void
add_version(struct state *state, unsigned char byte)
{
	struct version version = { .text = oid(byte),
		.commit = oid(byte + 1), .day = { byte }, .seconds = 1LL << 40,
		.date = DATE_NONE, .front_date = DATE_NEVER,
		.sum = sha256_of(STR_LIT("text")), .status = RECORD_HELD,
		.agreed_by = AGREED_BY_BOTH, .is_session = true,
		.is_complete = true, .is_amendment = true, .is_item = true };

	state_add_version(state, &version);
}

static void
add_event(struct state *state, bool asks_signature)
{
	char name[] = "Alice Ng", email[] = "a@b", none[] = "";
	struct event event = { .type = ACT_WITNESS, .commit = oid(7),
		.bare = oid(17),
		.brought = oid(8), .day = { 9 }, .seconds = 10,
		.role = ROLE_SUPERVISOR, .name = name, .email = email,
		.witness = name, .words = none, .to = NULL, .text = oid(11),
		.has_file = true, .asks_signature = asks_signature,
		.counts_witnessed = true, .is_withdrawn = true,
		.hold = HOLD_ANSWERED };

	state_add_event(state, &event);
}

/* A state with every field filled in, and others nested `depth` deep. */
static struct state *
full_state(const char *path, unsigned depth)
{
	struct state *state = state_new(path);
	struct oid tree;
	char initials[] = "AN", email[] = "alice@example.org";
	struct writing writing[] = { { .bare = oid(12), .is_withdrawn = true },
		{ .bare = oid(19) } };
	struct state_line line = { .sum = sha256_of(STR_LIT("line")),
		.initials = initials, .email = email,
		.is_person = true, .commit = oid(12), .seconds = 13,
		.writing = writing, .nwritings = 2 };

	add_version(state, 1);
	add_version(state, 3);
	add_event(state, false);
	state_lines_add(&state->lines, &line);
	state->is_void = state->is_moved = true;
	state->origin = oid(14);
	tree = oid(15);
	state_add_settings(state, &tree);
	tree = oid(16);
	state_add_settings(state, &tree);
	state->was_held = state->was_in_force = state->is_imported = true;
	buf_add_string(&state->kind, "one-to-one");
	state->moved_to = mem_copy("people/a/z.md", 13);
	state->creator = mem_copy("bob@example.org", 15);
	state->folder_is_used = true;
	if (depth > 0) {
		state->former = full_state("people/a/f.md", depth - 1);
		state->elsewhere = state_new("people/a/e.md");
	}
	return state;
}

static void
keep(struct repo *repo, const char *id, const struct statemap *map)
{
	struct kept_files files = KEPT_FILES_INIT;
	struct kept kept = KEPT_INIT, before = KEPT_INIT;

	buf_add_string(&kept.id, id);
	kept.place = 5;
	kept.commit = oid(6);
	kept.map = statemap_ref((struct statemap *)map);
	/* as if nothing was kept before */
	kept_read(&before, &files, repo, str_of(id), rules);
	kept_write(&kept, &files);
	kept_close(&files, repo, rules);
	kept_release(&before);
	kept_release(&kept);
}

static void
same_version(const struct version *a, const struct version *b)
{
	assert_true(oid_eq(&a->text, &b->text));
	assert_true(oid_eq(&a->before, &b->before));
	assert_true(oid_eq(&a->commit, &b->commit));
	assert_int_equal(a->day.day, b->day.day);
	assert_true(a->seconds == b->seconds);
	assert_int_equal(a->date.day, b->date.day);
	assert_int_equal(a->front_date.day, b->front_date.day);
	assert_string_equal(a->sum.at, b->sum.at);
	assert_int_equal(a->status, b->status);
	assert_int_equal(a->agreed_by, b->agreed_by);
	assert_true(a->is_session && a->is_complete && a->is_amendment &&
	    a->is_item);
}

static void
same_event(const struct event *a, const struct event *b)
{
	assert_int_equal(a->type, b->type);
	assert_true(oid_eq(&a->commit, &b->commit));
	assert_true(oid_eq(&a->bare, &b->bare));
	assert_true(oid_eq(&a->brought, &b->brought));
	assert_int_equal(a->day.day, b->day.day);
	assert_true(a->seconds == b->seconds);
	assert_int_equal(a->role, b->role);
	assert_string_equal(a->name, b->name);
	assert_string_equal(a->email, b->email);
	assert_string_equal(a->witness, b->witness);
	assert_string_equal(a->words, b->words);
	assert_null(a->to);
	assert_true(oid_eq(&a->text, &b->text));
	assert_true(a->has_file && !a->asks_signature &&
	    a->counts_witnessed && a->is_withdrawn);
	assert_int_equal(a->hold, b->hold);
}

static void
same_state(const struct state *a, const struct state *b)
{
	assert_string_equal(a->path, b->path);
	assert_int_equal(a->nversions, b->nversions);
	assert_int_equal(a->is_there, b->is_there);
	if (a->nversions == 0)
		return;
	same_version(version_at(a, 0), version_at(b, 0));
	same_version(version_at(a, 1), version_at(b, 1));
	assert_int_equal(a->events.n, 1);
	same_event(event_at(a, 0), event_at(b, 0));
	assert_int_equal(a->lines.n, 1);
	assert_string_equal(a->lines.line[0].sum.at, b->lines.line[0].sum.at);
	assert_string_equal(a->lines.line[0].initials, "AN");
	assert_string_equal(a->lines.line[0].email, "alice@example.org");
	assert_true(a->lines.line[0].is_person);
	assert_int_equal(a->lines.line[0].nwritings, 2);
	assert_true(oid_eq(&a->lines.line[0].writing[1].bare,
	    &b->lines.line[0].writing[1].bare));
	assert_true(a->lines.line[0].writing[0].is_withdrawn);
	assert_false(a->lines.line[0].writing[1].is_withdrawn);
	assert_true(oid_eq(&a->lines.line[0].commit, &b->lines.line[0].commit));
	assert_true(a->lines.line[0].seconds == 13);
	assert_true(oid_eq(&a->origin, &b->origin));
	assert_int_equal(a->nsettings, 2);
	assert_int_equal(b->nsettings, 2);
	assert_true(oid_eq(&a->settings[0], &b->settings[0]));
	assert_true(oid_eq(&a->settings[1], &b->settings[1]));
	assert_true(a->is_void && a->is_moved && a->was_held &&
	    a->was_in_force && a->is_imported && a->folder_is_used);
	assert_string_equal(a->kind.at, "one-to-one");
	assert_string_equal(a->moved_to, "people/a/z.md");
	assert_string_equal(a->creator, "bob@example.org");
	assert_true((a->former == NULL) == (b->former == NULL));
	assert_true((a->elsewhere == NULL) == (b->elsewhere == NULL));
	if (a->former != NULL)
		same_state(a->former, b->former);
	if (a->elsewhere != NULL)
		same_state(a->elsewhere, b->elsewhere);
}

static void
test_what_was_kept_comes_back_as_it_was(void **state)
{
	static const char *const path[] = { "people/a/1.md", "people/a/2.md",
		"people/a/3.md" };
	struct repo *repo = open_repo();
	struct kept_files files = KEPT_FILES_INIT;
	struct statemap *map = NULL;
	struct kept kept = KEPT_INIT;
	struct oid six;
	unsigned i;

	(void)state;
	for (i = 0; i < 3; i++)
		map = statemap_put(map, full_state(path[i], i));
	map = statemap_put(map, state_new("people/a/x"));
	keep(repo, "a", map);
	kept_read(&kept, &files, repo, STR_LIT("a"), rules);
	assert_int_equal(kept.place, 5);
	six = oid(6);
	assert_true(oid_eq(&kept.commit, &six));
	for (i = 0; i < 3; i++)
		same_state(statemap_find(kept.map, path[i]),
		    statemap_find(map, path[i]));
	assert_int_equal(statemap_find(kept.map,
	    "people/a/x")->nversions, 0);
	/* the bytes that were read, kept again, are the same */
	keep(repo, "b", kept.map);
	sh("cd .git/one-to-one && n=$(($(wc -c <states) / 2)) && "
	    "head -c $n states >a && tail -c $n states | cmp a");
	kept_close(&files, repo, rules);
	kept_release(&kept);
	statemap_unref(map);
	repo_close(repo);
}

static bool
is_kept(struct repo *repo, const char *id, struct str by)
{
	struct kept_files files = KEPT_FILES_INIT;
	struct kept kept = KEPT_INIT;
	bool answer;

	kept_read(&kept, &files, repo, str_of(id), by);
	answer = kept.place > 0;
	if (!answer)
		assert_null(kept.map);
	kept_close(&files, repo, by);
	kept_release(&kept);
	return answer;
}

static void
test_what_does_not_fit_is_not_believed(void **state)
{
	struct repo *repo = open_repo();
	struct statemap *map = statemap_put(NULL,
	    full_state("people/a/1.md", 0));

	(void)state;
	assert_false(is_kept(repo, "a", rules));
	keep(repo, "a", map);
	assert_true(is_kept(repo, "a", rules));
	assert_false(is_kept(repo, "b", rules));
	assert_false(is_kept(repo, "a", STR_LIT("rule")));
	keep(repo, "b", map);
	sh("printf x | dd of=.git/one-to-one/states bs=1 seek=300 "
	    "conv=notrunc 2>/dev/null");
	assert_false(is_kept(repo, "a", rules));
	assert_true(is_kept(repo, "b", rules));
	sh("cd .git/one-to-one && head -c 300 states >x && mv x states");
	assert_false(is_kept(repo, "b", rules));
	keep(repo, "b", map);
	assert_true(is_kept(repo, "b", rules));
	sh("printf x >>.git/one-to-one/whose");
	assert_false(is_kept(repo, "b", rules));
	statemap_unref(map);
	repo_close(repo);
}

/*
 * A state with an act that had to be signed is not kept, since the keys decide
 * whether the act counts.  States nested too deep are not kept, since all
 * nested states together could be more than there are commits.
 */
static void
test_what_must_not_be_kept_is_not(void **state)
{
	struct repo *repo = open_repo();
	struct statemap *map = NULL;
	struct state *signed_one = full_state("people/a/1.md", 0);

	(void)state;
	add_event(signed_one, true);
	map = statemap_put(NULL, signed_one);
	keep(repo, "a", map);
	assert_false(is_kept(repo, "a", rules));
	statemap_unref(map);
	map = statemap_put(NULL, full_state("people/a/1.md", 4));
	keep(repo, "a", map);
	assert_true(is_kept(repo, "a", rules));
	statemap_unref(map);
	map = statemap_put(NULL, full_state("people/a/1.md", 5));
	keep(repo, "b", map);
	assert_false(is_kept(repo, "b", rules));
	statemap_unref(map);
	repo_close(repo);
}

/* What was replaced is removed from the log in the end; the rest stays. */
static void
test_what_is_replaced_does_not_stay_for_ever(void **state)
{
	struct repo *repo = open_repo();
	struct statemap *map = NULL;
	unsigned i;

	(void)state;
	for (i = 0; i < 3; i++)
		map = statemap_put(map, full_state(i == 0 ? "people/a/1.md" :
		    i == 1 ? "people/a/2.md" : "people/a/3.md", 4));
	keep(repo, "b", map);
	sh("wc -c <.git/one-to-one/states >one");
	for (i = 0; i < 40; i++) {
		keep(repo, "a", map);
		keep(repo, "c", map);
	}
	assert_true(is_kept(repo, "a", rules) && is_kept(repo, "b", rules) &&
	    is_kept(repo, "c", rules));
	sh("test $(wc -c <.git/one-to-one/states) -le "
	    "$(($(cat one) * 6 + 65536)) && test $(cat one) -gt 5000");
	statemap_unref(map);
	repo_close(repo);
}

/* --- When it counts ------------------------------------------------------- */

/* Keeps, for a commit, that Alice's only file is "mark". */
static void
mark(struct repo *repo, const char *at, const char *as_if)
{
	struct learn learn = LEARN_INIT(repo);
	struct kept kept = KEPT_INIT, before = KEPT_INIT;
	struct oid commit;

	OK(repo_resolve(&commit, repo, at, &err));
	OK(learn_use_kept(&learn, &err));
	OK(learn_begin(&learn, &commit, 1, &err));
	buf_add_string(&kept.id, "alice");
	assert_true(index_place(&kept.place, learn.index, &commit));
	OK(repo_resolve(&kept.commit, repo, as_if, &err));
	kept.map = statemap_put(NULL, state_new("mark"));
	kept_read(&before, &learn.files, repo, buf_str(&kept.id),
	    buf_str(&learn.words));
	kept_write(&kept, &learn.files);
	kept_release(&before);
	kept_release(&kept);
	learn_release(&learn);
}

/* Whether learn finds a file of Alice's at a commit. */
static bool
knows(struct repo *repo, const char *at, const char *path)
{
	struct learn learn = LEARN_INIT(repo);
	struct oid commit;
	bool answer;

	OK(repo_resolve(&commit, repo, at, &err));
	OK(learn_use_kept(&learn, &err));
	OK(learn_begin(&learn, &commit, 1, &err));
	OK(learn_next(&learn, STR_LIT("alice"), &err));
	answer = statemap_find(learn_at(&learn, &commit), path) != NULL;
	learn_release(&learn);
	return answer;
}

/*
 * Commits one, three, five and aside change a file of Alice's, the others none
 * of anybody's.  Branch side begins before three, late after it; apart has its
 * own root.
 */
#define BRANCHES "git init -q -b main && d=people/alice/evidence && " \
	"mkdir -p $d && own() { echo $1 >$d/$1; git add .; " \
	"git commit -qm $1; git tag $1; } && page() { echo $1 >$1; " \
	"git add .; git commit -qm $1; git tag $1; } && " \
	"own one && page two && git checkout -qb side && own aside && " \
	"git checkout -q main && own three && page four && " \
	"git checkout -qb late && page later && git checkout -q main && " \
	"own five && git merge -qm straight late && git tag straight && " \
	"git checkout -q --orphan apart && git rm -rqf . && page first && " \
	"git checkout -q main && " \
	"git merge -qm both --allow-unrelated-histories apart && " \
	"git tag both && git merge -qm across side && git tag across"

static void
test_it_counts_where_all_goes_through_it(void **state)
{
	static const struct {
		const char *at, *as_if, *asked;
		bool counts;
	} row[] = {
		{ "three", "three", "three", true },
		{ "three", "three", "four", true },
		{ "three", "three", "five", true },
		{ "three", "three", "straight", true },
		{ "three", "three", "both", true },
		{ "three", "three", "across", false },
		{ "three", "three", "two", false },
		{ "three", "three", "one", false },
		{ "three", "three", "aside", false },
		{ "three", "two", "five", false },
		{ "four", "four", "five", false },
		{ "one", "one", "across", true },
		{ "three", "three", "later", true },
		{ "three", "three", "first", false },
		{ "five", "five", "later", false },
	};
	struct repo *repo;
	size_t i, n = sizeof(row) / sizeof(*row);

	(void)state;
	sh(BRANCHES);
	repo = open_repo();
	for (i = 0; i < 2 * n; i++) {
		/* the second time, with all commits in the index */
		if (i == n) {
			sh("rm -r .git/one-to-one");
			knows(repo, "across", "mark");
		}
		mark(repo, row[i % n].at, row[i % n].as_if);
		if (knows(repo, row[i % n].asked, "mark") !=
		    row[i % n].counts)
			fail_msg("row %zu", i);
	}
	sh("test -s .git/one-to-one/commits");
	repo_close(repo);
}

/* What was kept for other commits changes no answer. */
static void
test_the_order_of_questions_is_nothing_to_the_answers(void **state)
{
	static const struct {
		const char *at, *knows, *not;
	} row[] = {
		{ "three", "three", "five" }, { "five", "five", "aside" },
		{ "one", "one", "three" }, { "across", "aside", "mark" },
		{ "straight", "five", "aside" }, { "aside", "aside", "three" },
		{ "both", "five", "aside" }, { "late", "three", "five" },
		{ "side", "one", "five" }, { "across", "five", "mark" },
	};
	struct repo *repo;
	char path[64];
	size_t i, j, n = sizeof(row) / sizeof(*row);

	(void)state;
	sh(BRANCHES);
	repo = open_repo();
	for (i = 0; i < n * n; i++) {
		j = i % 2 == 0 ? i / n : i % n;
		snprintf(path, sizeof(path), "people/alice/evidence/%s", row[j].knows);
		if (!knows(repo, row[j].at, path))
			fail_msg("step %zu, row %zu", i, j);
		snprintf(path, sizeof(path), "people/alice/evidence/%s", row[j].not);
		assert_false(knows(repo, row[j].at, path));
	}
	sh("test -s .git/one-to-one/states");
	repo_close(repo);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_make, \
	world_remove)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_what_was_kept_comes_back_as_it_was),
		TEST(test_what_does_not_fit_is_not_believed),
		TEST(test_what_must_not_be_kept_is_not),
		TEST(test_what_is_replaced_does_not_stay_for_ever),
		TEST(test_it_counts_where_all_goes_through_it),
		TEST(test_the_order_of_questions_is_nothing_to_the_answers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
