/* SPDX-License-Identifier: ISC */
/* awaiting: what waits for whom, by kind, act and text. */

#include "history/awaiting.h"

#include "world.h"

#define PERSON "[person]\nname = Alice Ng\nemail = alice@example.org\n" \
	"manager = Ana Lind <ana@example.org>\n"
#define TALK "---\ntitle: Talk\n---\n\n# {{title}}\n\n## Text\n"
#define BOTH "---\ntitle: Plan\nsession: no\nagreed-by: both\n---\n\n" \
	"# {{title}}\n\n## Text\n"

static void
put(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

static void
put_session(const char *day, const char *status)
{
	char path[128], text[256];

	snprintf(path, sizeof(path), "people/alice/%s-talk.md", day);
	snprintf(text, sizeof(text), "---\nkind: talk\ndate: %s\nstatus: %s\n"
	    "---\n\n# Talk\n\n## Text\n\nOf %s.\n", day, status, day);
	put(path, text);
}

static int
setup(void **state)
{
	world_make(state);
	sh("git init -q . && mkdir -p people/alice templates");
	put("people/alice/person.ini", PERSON);
	put("templates/talk.md", TALK);
	put("templates/plan.md", BOTH);
	put("people/alice/plan.md", "---\nkind: plan\n---\n\n# Plan\n\n"
	    "## Text\n\nAs we said.\n");
	put_session("2026-03-01", "held");
	put_session("2026-01-01", "held");
	put_session("2026-02-01", "planned");
	sh("git add . && git commit -q -m all");
	return 0;
}

/* Checks the paths that wait for a user, with a blank between them. */
static void
check(const char *name, const char *email, const char *want)
{
	struct repo *repo = NULL;
	struct buf paths = BUF_INIT;
	struct err err = ERR_INIT;
	struct date today;
	size_t n, i;

	setenv("GIT_AUTHOR_NAME", name, 1);
	setenv("GIT_AUTHOR_EMAIL", email, 1);
	setenv("GIT_COMMITTER_NAME", name, 1);
	setenv("GIT_COMMITTER_EMAIL", email, 1);
	assert_true(date_parse(&today, STR_LIT("2026-04-01")));
	assert_int_equal(repo_open(&repo, ".", REPO_WRITE, &err), 0);
	if (awaiting_find(&paths, &n, repo, STR_LIT("alice"), today,
	    &err) < 0)
		fail_msg("%s: %s", err.path, err.text);
	for (i = 0; i < paths.n; i++)
		if (paths.at[i] == '\0')
			paths.at[i] = ' ';
	assert_string_equal(paths.at, want);
	buf_release(&paths);
	repo_close(repo);
}

#define PLAN "people/alice/plan.md "
#define JANUARY "people/alice/2026-01-01-talk.md "
#define MARCH "people/alice/2026-03-01-talk.md "

static void
test_awaiting_follows_the_kind(void **state)
{
	(void)state;
	check("Alice Ng", "alice@example.org", PLAN JANUARY MARCH);
	check("Ana Lind", "ana@example.org", PLAN);
}

static void
test_awaiting_refuses_who_is_nobody_there(void **state)
{
	struct repo *repo = NULL;
	struct buf paths = BUF_INIT;
	struct err err = ERR_INIT;
	size_t n;

	(void)state;
	setenv("GIT_AUTHOR_EMAIL", "eve@example.org", 1);
	setenv("GIT_COMMITTER_EMAIL", "eve@example.org", 1);
	assert_int_equal(repo_open(&repo, ".", REPO_WRITE, &err), 0);
	assert_int_equal(awaiting_find(&paths, &n, repo, STR_LIT("alice"),
	    (struct date){ 0 }, &err), -1);
	assert_int_equal(err.code, ERR_REFUSED);
	assert_non_null(strstr(err.text, "eve@example.org"));
	buf_release(&paths);
	repo_close(repo);
}

static void
agree(const char *path)
{
	char script[512];

	snprintf(script, sizeof(script), "git commit -q --allow-empty -m x -m "
	    "\"Record: %s\nText: $(git rev-parse HEAD:%s)\nText-SHA256: "
	    "$(git show HEAD:%s | sha256sum | cut -c1-64)\nAgreed-by: "
	    "Alice Ng <alice@example.org>\"", path, path, path);
	sh(script);
}

static void
test_awaiting_leaves_out_what_was_agreed_as_it_stands(void **state)
{
	(void)state;
	check("Alice Ng", "alice@example.org", PLAN JANUARY MARCH);
	agree("people/alice/2026-01-01-talk.md");
	check("Alice Ng", "alice@example.org", PLAN MARCH);
	sh("echo More. >>people/alice/2026-01-01-talk.md && "
	    "git commit -q -a -m more");
	check("Alice Ng", "alice@example.org", PLAN JANUARY MARCH);
}

static void
test_awaiting_refuses_an_unknown_person(void **state)
{
	struct repo *repo = NULL;
	struct buf paths = BUF_INIT;
	struct err err = ERR_INIT;
	size_t n;

	(void)state;
	assert_int_equal(repo_open(&repo, ".", REPO_WRITE, &err), 0);
	assert_int_equal(awaiting_find(&paths, &n, repo, STR_LIT("zed"),
	    (struct date){ 0 }, &err), -1);
	assert_int_equal(err.code, ERR_ABSENT);
	repo_close(repo);
}

/* A record of the tree that no judged commit has brought waits for nobody. */
static void
test_awaiting_leaves_out_what_history_does_not_have(void **state)
{
	struct repo *repo = NULL;
	struct buf paths = BUF_INIT;
	struct err err = ERR_INIT;
	struct person person = PERSON_INIT;
	struct notes notes = NOTES_INIT;
	struct awaiting_asker asker = { .notes = &notes, .person = &person,
		.email = STR_LIT("alice@example.org") };
	struct oid tip, later, tree;
	size_t n;

	(void)state;
	sh("cp people/alice/2026-03-01-talk.md "
	    "people/alice/2026-03-02-talk.md && sed -i s/-01/-02/ "
	    "people/alice/2026-03-02-talk.md && git add . && "
	    "git commit -q -m more");
	assert_int_equal(repo_open(&repo, ".", REPO_WRITE, &err), 0);
	asker.repo = repo;
	assert_true(date_parse(&asker.today, STR_LIT("2026-04-01")));
	assert_int_equal(repo_resolve(&tip, repo, "HEAD^", &err), 0);
	assert_int_equal(repo_resolve(&later, repo, "HEAD", &err), 0);
	assert_int_equal(repo_tree_of(&tree, repo, &later, &err), 0);
	assert_int_equal(notes_open_tree(&notes, repo, &tree, &err), 0);
	assert_int_equal(notes_person_named(&person, &notes, STR_LIT("alice"),
	    &err), 0);
	asker.tip = &tip;
	assert_int_equal(awaiting_find_of(&paths, &n, &asker, &err), 0);
	assert_int_equal(n, 3);
	buf_clear(&paths);
	asker.tip = &later;
	assert_int_equal(awaiting_find_of(&paths, &n, &asker, &err), 0);
	assert_int_equal(n, 4);
	buf_release(&paths);
	person_release(&person);
	notes_close(&notes);
	repo_close(repo);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, world_remove)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_awaiting_follows_the_kind),
		TEST(test_awaiting_leaves_out_what_was_agreed_as_it_stands),
		TEST(test_awaiting_leaves_out_what_history_does_not_have),
		TEST(test_awaiting_refuses_who_is_nobody_there),
		TEST(test_awaiting_refuses_an_unknown_person),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
