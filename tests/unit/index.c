/* SPDX-License-Identifier: ISC */
/*
 * The log of commits: what is kept of it, and what is not believed.  The log
 * is changed here as no disk does it, with a chain that is right again.
 */
#include "pair.h"

#include "base/steps.h"
#include "base/sum.h"
#include "history/cachefile.h"
#include "history/index.h"
#include "history/learn.h"

/* The layout of index.c. */
struct entry {
	uint32_t chain, back, run, nparents, ntouches;
	struct oid commit, tree;
};

struct touch {
	uint32_t person, before, commit;
	struct oid folder;
};

#define UNIT 4u
#define HEAD 4u			/* place of the first entry */

/*
 * A repository of n commits, each with another page at the top; Alice begins
 * in the third, and every fifth is about her; tags 1, 2, ...
 */
static void
make(unsigned n)
{
	char script[1024];

	snprintf(script, sizeof(script), "git init -q r && cd r && "
	    "{ for i in $(seq %u); do "
	    "echo commit refs/heads/main; echo mark :$i; "
	    "echo \"committer B <b@example.org> $((1700000000 + i)) +0000\"; "
	    "echo 'data 0'; p=page; "
	    "test $i -lt 3 -o $(((i - 3) %% 5)) != 0 || p=people/alice/x; "
	    "echo \"M 100644 inline $p\"; echo 'data <<E'; echo $i; echo E; "
	    "echo; done; echo reset refs/tags/first; echo from :1; echo; } | "
	    "git fast-import --quiet", n);
	sh(script);
}

static struct index *
open_index(struct repo *repo, const char *tip)
{
	struct index *index;
	struct oid oid;

	OK(repo_resolve(&oid, repo, tip, &err));
	OK(index_open(&index, repo, &oid, 1, false, &err));
	return index;
}

static struct repo *
open_repo(void)
{
	return pair_open(REPO_REPORT);
}

/* Opens the index of all commits, so that it is kept. */
static void
look(void)
{
	struct repo *repo = open_repo();

	index_close(open_index(repo, "main"));
	repo_close(repo);
	sh("test -s r/.git/one-to-one/commits");
}

/* The number of commits that concern Alice, kept ones and new ones. */
static size_t
touches(struct index *index)
{
	unsigned alice;
	size_t n;

	assert_true(index_find_person(&alice, index, STR_LIT("alice")));
	free(index_touches(&n, index, alice, 0));
	return n;
}

/* --- What is kept, changed ----------------------------------------------- */

static struct {
	char *log;
	size_t n;
	unsigned last;		/* place of the last entry */
	char *people;		/* behind the first line */
	size_t npeople;
} kept;

static char *
slurp(const char *path, size_t *n)
{
	FILE *file = fopen(path, "rb");
	char *bytes = malloc(1 << 20);

	assert_non_null(file);
	assert_non_null(bytes);
	*n = fread(bytes, 1, 1 << 20, file);
	fclose(file);
	return bytes;
}

static void
read_kept(void)
{
	struct repo *repo = open_repo();
	struct buf bytes = BUF_INIT;
	struct str line, rest = cachefile_read(&bytes, repo, &cachefile_index);
	unsigned size, chain;
	char first[100];

	assert_true(str_next_line(&line, &rest));
	snprintf(first, sizeof(first), "%.*s", STR_ARGS(line));
	assert_int_equal(sscanf(first, "%u %u %u", &size, &kept.last, &chain),
	    3);
	kept.log = slurp("r/.git/one-to-one/commits", &kept.n);
	assert_int_equal(kept.n, size * UNIT);
	kept.people = malloc(rest.n);
	memcpy(kept.people, rest.at, rest.n);
	kept.npeople = rest.n;
	buf_release(&bytes);
	repo_close(repo);
}

static struct entry *
entry_at(unsigned place)
{
	return (struct entry *)(void *)(kept.log + place * UNIT);
}

static struct touch *
touch_at(unsigned place)
{
	return (struct touch *)(void *)(kept.log + place * UNIT);
}

static uint32_t *
parent_of(unsigned place)
{
	return (uint32_t *)(void *)(entry_at(place) + 1);
}

static size_t
size_of(const struct entry *entry)
{
	return sizeof(*entry) + entry->nparents * UNIT +
	    entry->ntouches * sizeof(struct touch);
}

static void
mend_chains(void)
{
	struct entry *entry;
	uint32_t chain = 0;
	unsigned place;
	uint64_t sum;

	for (place = HEAD; place * UNIT < kept.n;
	    place += (unsigned)(size_of(entry) / UNIT)) {
		entry = entry_at(place);
		if (size_of(entry) > kept.n - place * UNIT)
			break;
		sum = sum_of((struct str){ (char *)entry + UNIT,
		    size_of(entry) - UNIT });
		chain = ((uint32_t)sum ^ chain * 16777619u) & 0x1fffffffu;
		entry->chain = chain;
	}
}

/* The place of the n-th entry, from 0. */
static unsigned
nth(unsigned n)
{
	unsigned place = HEAD;

	while (n-- > 0)
		place += (unsigned)(size_of(entry_at(place)) / UNIT);
	return place;
}

/* Writes the kept files; first: the first line, or NULL for the right one. */
static void
write_kept(const char *first, const char *people, size_t npeople)
{
	struct repo *repo = open_repo();
	struct buf lines = BUF_INIT;

	if (first != NULL)
		buf_addf(&lines, "%s\n", first);
	else
		buf_addf(&lines, "%u %u %u\n", (unsigned)(kept.n / UNIT),
		    kept.last, (unsigned)entry_at(kept.last)->chain);
	buf_add_bytes(&lines, people, npeople);
	cachefile_add(repo, &cachefile_index, 0,
	    (struct str){ kept.log, kept.n }, STR_NONE, buf_str(&lines));
	buf_release(&lines);
	repo_close(repo);
}

static void
forget(void)
{
	free(kept.log);
	free(kept.people);
}

/* Checks that files which do not fit are not believed, but made anew. */
static void
is_made_anew(const char *first, const char *people, size_t npeople)
{
	struct repo *repo;
	struct index *index;

	write_kept(first, people, npeople);
	repo = open_repo();
	index = open_index(repo, "main");
	assert_int_equal(touches(index), 2);
	assert_false(index_is_damaged(index));
	index_close(index);
	repo_close(repo);
}

static void
test_a_first_line_that_does_not_fit(void **state)
{
	char first[100];
	unsigned chain, size;

	(void)state;
	make(10);
	look();
	read_kept();
	size = (unsigned)(kept.n / UNIT);
	chain = entry_at(kept.last)->chain;
	is_made_anew("", kept.people, kept.npeople);
	snprintf(first, sizeof(first), "%u", size);
	is_made_anew(first, kept.people, kept.npeople);
	snprintf(first, sizeof(first), "%u %u", size, kept.last);
	is_made_anew(first, kept.people, kept.npeople);
	snprintf(first, sizeof(first), "%u x %u", size, chain);
	is_made_anew(first, kept.people, kept.npeople);
	snprintf(first, sizeof(first), "%u 0 0", size);
	is_made_anew(first, kept.people, kept.npeople);
	snprintf(first, sizeof(first), "%u 1000000 %u", size, chain);
	is_made_anew(first, kept.people, kept.npeople);
	snprintf(first, sizeof(first), "1000000 %u %u", kept.last, chain);
	is_made_anew(first, kept.people, kept.npeople);
	/* the chain of another entry than the last; a wrong chain */
	snprintf(first, sizeof(first), "%u %u %u", size, nth(3),
	    (unsigned)entry_at(nth(3))->chain);
	is_made_anew(first, kept.people, kept.npeople);
	snprintf(first, sizeof(first), "%u %u %u", size, kept.last,
	    chain ^ 1);
	is_made_anew(first, kept.people, kept.npeople);
	forget();
}

static void
test_people_that_do_not_fit(void **state)
{
	(void)state;
	make(10);
	look();
	read_kept();
	is_made_anew(NULL, "", 0);
	is_made_anew(NULL, "0 ", 2);
	is_made_anew(NULL, "\0", 1);
	is_made_anew(NULL, "x alice\0", 8);
	forget();
}

/* --- Damage that is found where something is asked ------------------------ */

/* Opens the index with the entries that the test has changed. */
static struct index *
changed(struct repo **repo)
{
	mend_chains();
	write_kept(NULL, kept.people, kept.npeople);
	*repo = open_repo();
	return open_index(*repo, "main");
}

/* Checks that an entry is known as damaged, and that all questions end. */
static void
entry_is_damage(unsigned n)
{
	struct index *index;
	struct repo *repo;
	struct oid first;
	unsigned place;

	index = changed(&repo);
	assert_false(index_is_damaged(index));
	assert_int_equal(index_read(index, nth(n)).nparents, 0);
	assert_true(index_is_damaged(index));
	index_goes_through(index, HEAD, kept.last);
	index_root(index, kept.last);
	OK(repo_resolve(&first, repo, "first", &err));
	assert_false(index_place(&place, index, &first));
	index_close(index);
	repo_close(repo);
}

/* The chain is right, but the entry has numbers that cannot be. */
static void
test_an_entry_that_does_not_fit(void **state)
{
	struct entry *entry, right;

	(void)state;
	make(10);
	sh("cd r && git reset -q --hard && echo y >page && mkdir people/bea && "
	    "echo y >people/bea/x && git add . && git commit -q -m Both && "
	    "git commit -q --allow-empty -m More");
	look();
	read_kept();
	right = *(entry = entry_at(nth(4)));
	entry->back = 1000000;
	entry_is_damage(4);
	*entry = right;
	entry->run = nth(5);
	entry_is_damage(4);
	*entry = right;
	entry->ntouches = 1000000;
	entry_is_damage(4);
	*entry = right;
	/* an entry as long as one with a parent and two touches */
	entry = entry_at(nth(10));
	assert_int_equal(entry->ntouches, 2);
	entry->nparents = COMMIT_PARENTS_MAX + 1;
	entry->ntouches = 0;
	entry_is_damage(10);
	forget();
}

static void
parent_is_damage(uint32_t parent)
{
	struct repo *repo;
	struct index *index;
	uint32_t right = *parent_of(nth(4));

	*parent_of(nth(4)) = parent;
	index = changed(&repo);
	assert_false(index_is_damaged(index));
	assert_int_equal(index_read(index, nth(4)).nparents, 1);
	assert_int_equal(index_parent(index, nth(4), 0), 0);
	assert_true(index_is_damaged(index));
	index_close(index);
	repo_close(repo);
	*parent_of(nth(4)) = right;
}

static void
test_a_parent_stands_before_its_child(void **state)
{
	(void)state;
	make(10);
	look();
	read_kept();
	parent_is_damage(0);
	parent_is_damage(nth(4));
	parent_is_damage(nth(5));
	forget();
}

/* The touch of the eighth commit: the last one of Alice's. */
static struct touch *
last_touch(unsigned *place)
{
	*place = nth(7) + (unsigned)((sizeof(struct entry) + UNIT) / UNIT);
	assert_int_equal(entry_at(nth(7))->ntouches, 1);
	return touch_at(*place);
}

static void
touch_is_damage(const char *people)
{
	struct repo *repo;
	struct index *index;
	unsigned alice;
	size_t n;

	mend_chains();
	if (people == NULL)
		write_kept(NULL, kept.people, kept.npeople);
	else
		write_kept(NULL, people, strlen(people) + 1);
	repo = open_repo();
	index = open_index(repo, "main");
	assert_false(index_is_damaged(index));
	assert_true(index_find_person(&alice, index, STR_LIT("alice")));
	free(index_touches(&n, index, alice, 0));
	assert_true(index_is_damaged(index));
	index_close(index);
	repo_close(repo);
}

static void
test_a_touch_stands_in_its_commit(void **state)
{
	struct touch *touch, right;
	char people[40];
	unsigned place;

	(void)state;
	make(10);
	look();
	read_kept();
	right = *(touch = last_touch(&place));
	assert_int_equal(right.commit, nth(7));
	touch->before = place;
	touch_is_damage(NULL);
	*touch = right;
	touch->commit = nth(8);
	touch_is_damage(NULL);
	touch->commit = nth(6);
	touch_is_damage(NULL);
	*touch = right;
	touch->person = 0;
	touch_is_damage(NULL);
	*touch = right;
	/* a place behind the log, and one too near to its end */
	snprintf(people, sizeof(people), "%u alice", 1000000u);
	touch_is_damage(people);
	snprintf(people, sizeof(people), "%u alice",
	    (unsigned)(kept.n / UNIT) - 1);
	touch_is_damage(people);
	forget();
}

/* As above, with a place in the part that is new and only in memory. */
static void
test_a_place_behind_the_end(void **state)
{
	struct repo *repo;
	struct index *index;
	char people[40];
	unsigned alice;
	size_t n;

	(void)state;
	make(10);
	look();
	read_kept();
	sh("cd r && git reset -q --hard && "
	    "git commit -q --allow-empty -m New");
	snprintf(people, sizeof(people), "%u alice",
	    (unsigned)((kept.n + sizeof(struct entry)) / UNIT));
	write_kept(NULL, people, strlen(people) + 1);
	repo = open_repo();
	index = open_index(repo, "main");
	assert_true(index_find_person(&alice, index, STR_LIT("alice")));
	free(index_touches(&n, index, alice, 0));
	assert_int_equal(n, 0);
	assert_true(index_is_damaged(index));
	index_close(index);
	repo_close(repo);
	forget();
}

/* Damages an entry in the middle of the log. */
static void
break_entry(unsigned place)
{
	read_kept();
	entry_at(place)->tree.id[0] ^= 1;
	write_kept(NULL, kept.people, kept.npeople);
}

static void
test_nothing_is_kept_behind_damage(void **state)
{
	struct repo *repo;
	struct index *index;
	struct oid unknown = { { 1 } };
	unsigned place;

	(void)state;
	make(12);
	look();
	read_kept();
	place = nth(5);
	forget();
	break_entry(place);
	sh("cp r/.git/one-to-one/index before");
	repo = open_repo();
	index = open_index(repo, "main");
	assert_false(index_is_damaged(index));
	assert_false(index_place(&place, index, &unknown));
	assert_true(index_is_damaged(index));
	index_close(index);
	repo_close(repo);
	/* enough new commits, on top of one that stands behind the damage */
	sh("cd r && git checkout -q -f -B main first && for i in 1 2 3 4 5 6 "
	    "7 8 9; do git commit -q --allow-empty -m $i; done");
	repo = open_repo();
	index = open_index(repo, "main");
	assert_true(index_is_damaged(index));
	index_close(index);
	repo_close(repo);
	sh("cmp r/.git/one-to-one/index before");
	forget();
}

/* --- Large ---------------------------------------------------------------- */

static void
test_what_lies_far_behind_is_there(void **state)
{
	struct repo *repo;
	struct index *index;
	struct oid first, unknown = { { 1 } };
	unsigned place;
	size_t n;

	(void)state;
	make(100);
	look();
	sh("cd r && git checkout -q -f -B main first && "
	    "git commit -q --allow-empty -m New");
	repo = open_repo();
	OK(repo_resolve(&first, repo, "first", &err));
	index = open_index(repo, "main");
	/* commits met again from another branch are not there twice */
	assert_int_equal(touches(index), 20);
	index_runs(&n, index);
	assert_int_equal(n, 2);
	assert_true(index_place(&place, index, &first));
	assert_int_equal(place, HEAD);
	assert_false(index_place(&place, index, &unknown));
	assert_false(index_is_damaged(index));
	index_close(index);
	repo_close(repo);
}

/* The old log stays as it is: another process may still read it. */
static void
test_much_that_is_new_makes_another_log(void **state)
{
	struct repo *repo;
	struct index *index;

	(void)state;
	make(1100);
	sh("cd r && git branch all && git reset -q --soft main~1080");
	look();
	sh("cd r/.git/one-to-one && ln commits ../../../old && "
	    "cp commits ../../../before && cd ../.. && "
	    "git reset -q --soft all");
	look();
	sh("cmp old before && ! cmp -s old r/.git/one-to-one/commits && "
	    "cmp -n $(wc -c <before) before r/.git/one-to-one/commits");
	repo = open_repo();
	index = open_index(repo, "main");
	assert_int_equal(touches(index), 220);
	assert_false(index_is_damaged(index));
	index_close(index);
	repo_close(repo);
}

/* --- Trees that are none -------------------------------------------------- */

static void
test_a_folder_that_is_a_file_is_none(void **state)
{
	static const struct oid none;
	struct repo *repo;
	struct index *index;
	struct index_touch *touch;
	unsigned alice;
	size_t n;

	(void)state;
	sh("git init -q r && cd r && echo x >people && git add . && "
	    "git commit -q -m 1 && git rm -q people && mkdir people && "
	    "echo x >people/alice && git add . && git commit -q -m 2 && "
	    "git commit -q --allow-empty -m Act "
	    "-m 'Record: people/alice/x.md\nVoids: "
	    "0123456789012345678901234567890123456789\nReason: none' && "
	    "git rm -q people/alice && mkdir -p people/alice && "
	    "echo x >people/alice/x && git add . && git commit -q -m 4");
	repo = open_repo();
	index = open_index(repo, "main");
	assert_true(index_find_person(&alice, index, STR_LIT("alice")));
	touch = index_touches(&n, index, alice, 0);
	assert_int_equal(n, 2);		/* the act, and the folder */
	assert_true(oid_eq(&touch[0].folder, &none));
	assert_false(oid_eq(&touch[1].folder, &none));
	free(touch);
	index_close(index);
	repo_close(repo);
}

/* With so many people, their folders are not searched from the first on. */
static void
test_people_who_are_many(void **state)
{
	static const struct {
		const char *id;
		size_t n;
	} want[] = {
		{ "p100", 2 }, { "p150", 4 }, { "p151", 3 }, { "p15xx", 2 },
		{ "p160", 3 }, { "p200", 3 }, { "p249", 1 }, { "p250", 3 },
		{ "p25", 2 }, { "p299", 2 },
	};
	struct repo *repo;
	struct index *index;
	unsigned person;
	size_t i, n;

	(void)state;
	sh("git init -q -b main r && cd r && mkdir people && "
	    "mkdir $(seq -f people/p%g 100 299) && "
	    "for n in $(seq 100 299); do echo $n >people/p$n/x; done && "
	    "change() { for id; do echo 2 >>people/$id/x; done; "
	    "git add . && git commit -qm \"of $*\"; } && change && "
	    "change p100 p299 && git branch side && change p150 p151 && "
	    /* a tree as long as before, but its entries end elsewhere */
	    "git mv people/p150 people/p15xx && "
	    "git mv people/p250 people/p25 && git commit -qm moved && "
	    "change p160 && git checkout -q side && change p200 && "
	    "git checkout -q main && git merge -q -m both side");
	repo = open_repo();
	index = open_index(repo, "main");
	for (i = 0; i < sizeof(want) / sizeof(*want); i++) {
		assert_true(index_find_person(&person, index,
		    str_of(want[i].id)));
		free(index_touches(&n, index, person, 0));
		if (n != want[i].n)
			fail_msg("%s: %zu touches", want[i].id, n);
	}
	index_close(index);
	repo_close(repo);
}

/*
 * An act on each person's record; the same again after one record's text has
 * changed.
 */
static void
test_acts_on_people_who_are_many(void **state)
{
	struct index_touch *touch;
	struct tree_entry entry;
	struct repo *repo;
	struct index *index;
	struct oid tip, tree;
	char path[40];
	unsigned person, n;
	size_t ntouches;
	bool found;

	(void)state;
	sh("git init -q -b main r && cd r && act() { "
	    "echo commit refs/heads/main; "
	    "echo \"committer B <b@example.org> $((i += 1)) +0000\"; "
	    "echo 'data <<E'; printf 'act\\n\\n'; "
	    "echo Record: people/p$1/2026-11-01-one-to-one.md; "
	    "echo Text: $(printf %040d 1); "
	    "echo Text-SHA256: $(printf %064d 1); "
	    "echo 'Agreed-by: B <b@example.org>'; echo E; }; "
	    "i=1700000000; { act 150; for n in $(seq 100 299); do "
	    "echo M 100644 inline people/p$n/x; echo data 1; echo x; done; "
	    "for n in $(seq 100 299); do act $n; done; "
	    "act 200; echo M 100644 inline people/p250/x; echo data 1; "
	    "echo y; for n in $(seq 100 299); do act $n; done; } | "
	    "git fast-import --quiet");
	repo = open_repo();
	index = open_index(repo, "main");
	OK(repo_resolve(&tip, repo, "main", &err));
	OK(repo_tree_of(&tree, repo, &tip, &err));
	for (n = 100; n < 300; n++) {
		snprintf(path, sizeof(path), "people/p%u", n);
		OK(repo_find(&entry, &found, repo, &tree, path, &err));
		assert_true(found);
		assert_true(index_find_person(&person, index,
		    str_of(path + strlen("people/"))));
		touch = index_touches(&ntouches, index, person, 0);
		if (ntouches != (n == 200 || n == 250 ? 4 : 3) || !oid_eq(
		    &touch[ntouches - 1].folder, &entry.oid) ||
		    oid_eq(&touch[1].folder, &entry.oid) == (n == 250))
			fail_msg("%s: %zu touches", path, ntouches);
		free(touch);
	}
	index_close(index);
	repo_close(repo);
}

/* Writes the touches of Alice, a sorted line each; closes the index. */
static void
list_touches(const char *name, struct index *index)
{
	struct index_touch *touch;
	struct oid commit;
	FILE *file = fopen("list", "w");
	char script[100];
	unsigned alice;
	size_t i, n;

	assert_non_null(file);
	assert_true(index_find_person(&alice, index, STR_LIT("alice")));
	touch = index_touches(&n, index, alice, 0);
	for (i = 0; i < n; i++) {
		commit = index_read(index, touch[i].place).commit;
		fprintf(file, "%s ", oid_text(&commit).at);
		fprintf(file, "%s\n", oid_text(&touch[i].folder).at);
	}
	assert_int_equal(fclose(file), 0);
	free(touch);
	index_close(index);
	snprintf(script, sizeof(script), "sort list >%s", name);
	sh(script);
}

/*
 * If there are very many commits, a second process reads half of them; it may
 * meet merges and the commits that they join in another order.
 */
static void
test_two_processes_find_what_one_finds(void **state)
{
	struct repo *repo;
	char script[200];
	int i;

	(void)state;
	sh("git init -q r && cd r && { for i in $(seq 14000); do "
	    "echo commit refs/heads/main; echo mark :$i; "
	    "echo \"committer B <b@example.org> $((1700000000 + i)) +0000\"; "
	    "echo 'data 0'; test $i -lt 9 || test $((i % 7)) != 6 || "
	    "{ echo from :$((i - 1)); echo merge :$((i - 5)); }; "
	    "test $i -lt 9 || test $((i % 7)) != 3 || echo from :$((i - 4)); "
	    "p=page; test $((i % 5)) != 0 || p=people/alice/x; "
	    "echo \"M 100644 inline $p\"; echo 'data <<E'; echo $i; echo E; "
	    "echo; done; } | git fast-import --quiet --force");
	for (i = 1800; i >= 0; i -= 300) {
		snprintf(script, sizeof(script),
		    "git -C r tag -f t main~%d >said 2>&1", i);
		sh(script);
		repo = open_repo();
		index_close(open_index(repo, "t"));
		repo_close(repo);
	}
	repo = open_repo();
	list_touches("by-and-by", open_index(repo, "main"));
	repo_close(repo);
	sh("rm -r r/.git/one-to-one");
	repo = open_repo();
	list_touches("at-once", open_index(repo, "main"));
	repo_close(repo);
	sh("test $(wc -l <at-once) -gt 1000 && cmp by-and-by at-once");
	/* the same if the commits below very many new ones are kept */
	sh("rm -r r/.git/one-to-one && git -C r tag -f t main~4500 >said 2>&1");
	repo = open_repo();
	index_close(open_index(repo, "t"));
	repo_close(repo);
	repo = open_repo();
	list_touches("on-top", open_index(repo, "main"));
	repo_close(repo);
	sh("cmp by-and-by on-top");
}

/*
 * The second process meets the missing tree first, and leaves it to the first
 * process.
 */
static void
test_tree_that_is_missing_among_very_many(void **state)
{
	struct index *index = NULL;
	struct repo *repo;
	struct oid oid;

	(void)state;
	make(5000);
	sh("cd r && git update-ref refs/heads/bad $({ printf 'tree %040d\n' 1 "
	    "&& git cat-file commit main | sed '/^tree/d; "
	    "s/^parent .*/parent '$(git rev-parse main)/; } | "
	    "git hash-object -t commit -w --stdin --literally)");
	repo = open_repo();
	OK(repo_resolve(&oid, repo, "bad", &err));
	assert_int_equal(index_open(&index, repo, &oid, 1, false, &err), -1);
	assert_non_null(strstr(err.text, "0000000001"));
	index_close(index);
	repo_close(repo);
}

/* --- Whoever learns by it -------------------------------------------------- */

static void
release(struct learn *learn)
{
	struct repo *repo = learn->repo;

	learn_release(learn);
	repo_close(repo);
}

/* Whether nothing happened between two commits that concerns Bea. */
static bool
is_same(const char *from, const char *to)
{
	struct repo *repo = open_repo();
	struct learn learn = LEARN_INIT(repo);
	struct oid oid;
	unsigned place;
	bool answer;

	OK(repo_resolve(&oid, learn.repo, to, &err));
	OK(learn_begin(&learn, &oid, 1, &err));
	OK(repo_resolve(&oid, learn.repo, from, &err));
	assert_true(learn_knows(&place, &learn, &oid));
	answer = learn_is_same(&learn, STR_LIT("bea"), place);
	release(&learn);
	return answer;
}

static void
test_nothing_is_the_same_by_what_is_damaged(void **state)
{
	struct touch *touch;

	(void)state;
	make(10);
	look();
	sh("cd r && git checkout -q -f -B main first && mkdir -p people/bea && "
	    "for i in 1 2 3 4 5 6 7 8 9; do if test $i = 3 -o $i = 6; then "
	    "echo $i >people/bea/x; git add .; fi; "
	    "git commit -q --allow-empty -m $i; git tag t$i; done");
	look();
	assert_true(is_same("t1", "t2"));
	assert_true(is_same("t2", "t1"));
	assert_false(is_same("t2", "t3"));
	assert_false(is_same("t4", "t2"));
	assert_true(is_same("t3", "t5"));
	assert_true(is_same("t9", "t6"));
	/* the touch of the third commit is another person's now */
	read_kept();
	touch = touch_at(nth(12) + (unsigned)((sizeof(struct entry) + UNIT) /
	    UNIT));
	assert_int_equal(entry_at(nth(12))->ntouches, 1);
	touch->person = 0;
	mend_chains();
	write_kept(NULL, kept.people, kept.npeople);
	assert_false(is_same("t1", "t2"));
	forget();
}

/*
 * Makes a second root commit, with a lower id than the first, which is merged;
 * and a third one, with a still lower id, which is not merged.
 */
static void
make_roots(void)
{
	make(12);
	sh("cd r && tree=$(git rev-parse main^{tree}) before=first && "
	    "add() { git commit-tree \"$@\" $tree; } && "
	    "for root in second third; do i=0; "
	    "while i=$((i + 1)) && c=$(add -m $root-$i); "
	    "test $( (git rev-parse $before; echo $c) | sort | sed q) != $c; do :; done;"
	    "git tag $root-root $c; before=$root-root; "
	    "git branch $root $(add -m more -p $c); done; "
	    "git update-ref refs/heads/main $(add -m 1 -p main -p second) &&"
	    "git update-ref refs/heads/main $(add -m 2 -p main)");
}

/*
 * The index of the first n starts; its log begins with the history of the last.
 */
static struct index *
index_of(struct repo *repo, size_t nstarts)
{
	static const char *const names[] = { "main", "third", "second" };
	struct index *index;
	struct oid starts[3];
	size_t i;

	for (i = 0; i < nstarts; i++)
		OK(repo_resolve(&starts[i], repo, names[i], &err));
	OK(index_open(&index, repo, starts, nstarts, true, &err));
	return index;
}

static unsigned
place_of(struct index *index, struct repo *repo, const char *name)
{
	struct oid oid;
	unsigned place;

	OK(repo_resolve(&oid, repo, name, &err));
	assert_true(index_place(&place, index, &oid));
	return place;
}

static void
test_of_several_roots_one_is_the_first(void **state)
{
	static const char *const tips[][2] = {
		{ "main", "second-root" }, { "main~1", "second-root" },
		{ "main~2", "first" }, { "second", "second-root" },
		{ "third", "third-root" }, { "first", "first" },
	};
	struct index *index;
	struct repo *repo;
	struct oid oid, root;
	size_t i, n;

	(void)state;
	make_roots();
	repo = open_repo();
	for (n = 2; n <= 3; n++) {
		index = index_of(repo, n);
		for (i = 0; i < sizeof(tips) / sizeof(*tips); i++) {
			root = index_root(index, place_of(index, repo,
			    tips[i][0]));
			OK(repo_resolve(&oid, repo, tips[i][1], &err));
			if (!oid_eq(&root, &oid))
				fail_msg("%s", tips[i][0]);
		}
		assert_false(index_is_damaged(index));
		index_close(index);
	}
	repo_close(repo);
}

/* The root behind the first of two parents is not the answer. */
static void
test_the_root_of_what_is_damaged(void **state)
{
	struct learn learn = LEARN_INIT(NULL);
	struct oid tip, root, low;

	(void)state;
	make(12);
	sh("cd r && i=0 && "
	    "while i=$((i + 1)) && c=$(git commit-tree -m $i main^{tree}); "
	    "test $( (git rev-parse first; echo $c) | sort | sed q) != $c; do :; done;"
	    "git tag low $c && git update-ref refs/heads/main "
	    "$(git commit-tree -m Both -p main -p low main~3^{tree})");
	look();
	read_kept();
	assert_int_equal(entry_at(kept.last)->nparents, 2);
	parent_of(kept.last)[1] = 0;
	mend_chains();
	write_kept(NULL, kept.people, kept.npeople);
	learn.repo = open_repo();
	OK(repo_resolve(&tip, learn.repo, "main", &err));
	OK(repo_resolve(&low, learn.repo, "low", &err));
	OK(learn_begin(&learn, &tip, 1, &err));
	assert_false(index_is_damaged(learn.index));
	OK(learn_root(&root, &learn, &err));
	assert_true(oid_eq(&root, &low));
	assert_false(index_is_damaged(learn.index));
	release(&learn);
	forget();
}

/*
 * Learns of a record that is not there yet, while the roster goes and comes
 * back.
 */
static void
test_a_roster_that_went_is_known(void **state)
{
	static const char *const tips[] = { "there", "gone", "again" };
	struct learn learn = LEARN_INIT(NULL);
	struct state *roster;
	struct oid tip;
	size_t i;

	(void)state;
	sh("git init -q -b main r && cd r && mkdir -p people/alice && "
	    "cd people/alice && own() { git add . && git commit -qm $1 && "
	    "git tag $1; } && echo 1 >page && printf '[person]\\nname = Alice "
	    "Ng\\nemail = a@example.org\\nmanager = B <b@example.org>\\n' "
	    ">person.ini && own there && git rm -q person.ini && own gone && "
	    "git checkout -q there -- person.ini && echo 2 >page && own again");
	for (i = 0; i < 3; i++) {
		learn.repo = open_repo();
		OK(repo_resolve(&tip, learn.repo, tips[i], &err));
		learn_record(&learn, "people/alice/2026-11-07-one-to-one.md");
		OK(learn_from(&learn, &tip, 1, &err));
		roster = statemap_find(learn_at(&learn, &tip),
		    "people/alice/person.ini");
		assert_non_null(roster);
		assert_int_equal(roster->is_there, i != 1);
		release(&learn);
	}
}

/* The steps are counted if there are many commits to judge. */
static void
test_many_commits_are_counted(void **state)
{
	static const unsigned ncommits[] = { 5200, 500 }, nwant[] = { 1040,
		100 };
	struct learn learn = LEARN_INIT(NULL);
	struct oid tip;
	size_t i;

	(void)state;
	for (i = 0; i < 2; i++) {
		sh("rm -rf r");
		make(ncommits[i]);
		learn.repo = open_repo();
		OK(repo_resolve(&tip, learn.repo, "main", &err));
		learn_person(&learn, STR_LIT("alice"));
		OK(learn_from(&learn, &tip, 1, &err));
		assert_int_equal(learn.n, 1);
		assert_int_equal((unsigned)steps.all == nwant[i] + 1, i == 0);
		release(&learn);
	}
}

static void
test_history_goes_through_a_commit(void **state)
{
	static const struct {
		const char *from, *to;
		bool want;
	} table[] = {
		{ "third-root", "third", true }, { "third", "third", true },
		{ "first", "main~2", true }, { "main~1", "main", true },
		{ "main", "main~1", false },	/* backwards */
		{ "third", "main~2", false },	/* another root */
		{ "main~2", "main", true },	/* the other side of a merge */
		{ "second", "main", false },	/* main has an older past */
	};
	struct index *index;
	struct repo *repo;
	size_t i;

	(void)state;
	make_roots();
	repo = open_repo();
	index = index_of(repo, 2);
	for (i = 0; i < sizeof(table) / sizeof(*table); i++)
		if (index_goes_through(index, place_of(index, repo,
		    table[i].from), place_of(index, repo, table[i].to)) !=
		    table[i].want)
			fail_msg("%s %s", table[i].from, table[i].to);
	index_close(index);
	repo_close(repo);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, world_make, \
    world_remove)
	const struct CMUnitTest tests[] = {
		TEST(test_a_first_line_that_does_not_fit),
		TEST(test_people_that_do_not_fit),
		TEST(test_an_entry_that_does_not_fit),
		TEST(test_a_parent_stands_before_its_child),
		TEST(test_a_touch_stands_in_its_commit),
		TEST(test_a_place_behind_the_end),
		TEST(test_nothing_is_kept_behind_damage),
		TEST(test_what_lies_far_behind_is_there),
		TEST(test_much_that_is_new_makes_another_log),
		TEST(test_a_folder_that_is_a_file_is_none),
		TEST(test_people_who_are_many),
		TEST(test_acts_on_people_who_are_many),
		TEST(test_two_processes_find_what_one_finds),
		TEST(test_tree_that_is_missing_among_very_many),
		TEST(test_nothing_is_the_same_by_what_is_damaged),
		TEST(test_of_several_roots_one_is_the_first),
		TEST(test_the_root_of_what_is_damaged),
		TEST(test_a_roster_that_went_is_known),
		TEST(test_many_commits_are_counted),
		TEST(test_history_goes_through_a_commit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
