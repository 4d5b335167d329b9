/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "history/state.h"

static const struct oid text_a = { { 10 } }, text_b = { { 11 } };
static unsigned char commits;

static struct oid
commit(unsigned char n)
{
	return (struct oid){ { n } };
}

static void
bring(struct state *of, const struct oid *text)
{
	struct version version = { .text = *text, .commit = commit(++commits) };

	state_lapse(of, HOLD_CHANGED);
	state_add_version(of, &version);
}

static struct state *
with_text(const struct oid *text)
{
	struct state *out = state_new("people/alice/contract.md");

	bring(out, text);
	return out;
}

static void
act(struct state *of, enum act_type type, unsigned char n, const char *who)
{
	struct event event = { .type = type, .commit = commit(n),
		.bare = commit(n),
		.brought = state_version(of)->commit,
		.name = (char *)who, .email = (char *)who };

	state_add_event(of, &event);
}

/* A withdrawal takes back what a party said, as in the rules. */
static void
withdraw(struct state *of, unsigned char n, const char *who)
{
	size_t i;

	for (i = 0; i < of->events.n; i++)
		event_edit(of, i)->is_withdrawn |=
		    strcmp(event_at(of, i)->email, who) == 0;
	act(of, ACT_WITHDRAW, n, who);
}

/* Of two kinds' rules both count: nobody, the person, or both have to agree. */
static void
test_the_stricter_of_two_kinds_counts(void **state)
{
	static const enum agreed_by rising[] = { AGREED_BY_NONE,
		AGREED_BY_PERSON, AGREED_BY_BOTH };
	struct version out, other = { .is_complete = true };
	size_t i, j;

	(void)state;
	for (i = 0; i < 3; i++)
		for (j = 0; j < 3; j++) {
			out = (struct version){ .is_complete = i != j,
				.agreed_by = rising[i] };
			other.agreed_by = rising[j];
			version_take_stricter(&out, &other);
			assert_int_equal(out.agreed_by,
			    rising[i > j ? i : j]);
			assert_int_equal(out.is_complete, i != j);
		}
	other.is_complete = false;
	version_take_stricter(&out, &other);
	assert_false(out.is_complete);
}

static void
test_an_agreement_ends_with_its_text_and_does_not_come_back(void **state)
{
	struct state *of = with_text(&text_a);

	(void)state;
	assert_false(state_is_agreed(of));
	assert_false(state_is_binding(of));
	act(of, ACT_AGREE, 101, "alice@x");
	assert_true(state_is_agreed(of));
	bring(of, &text_b);
	assert_false(state_is_agreed(of));
	bring(of, &text_a);
	assert_false(state_is_agreed(of));
	assert_true(state_is_binding(of));
	assert_int_equal(event_at(of, 0)->hold, HOLD_CHANGED);
	state_unref(of);
}

static void
test_the_worse_of_two_ends_is_kept(void **state)
{
	struct state *of = with_text(&text_a);

	(void)state;
	act(of, ACT_AGREE, 101, "alice@x");
	state_lapse(of, HOLD_ANSWERED);
	assert_int_equal(event_at(of, 0)->hold, HOLD_ANSWERED);
	assert_false(state_is_agreed(of));
	state_lapse(of, HOLD_CHANGED);
	state_lapse(of, HOLD_ANSWERED);
	assert_int_equal(event_at(of, 0)->hold, HOLD_CHANGED);
	state_unref(of);
}

/* So a record that moves again and again copies nothing that was done to it. */
static void
test_only_what_a_party_said_lapses(void **state)
{
	struct state *of = with_text(&text_a), *copy;
	unsigned char n;

	(void)state;
	for (n = 0; n < 2 * BLOCK_ITEMS; n++)
		act(of, ACT_DISCLOSE, (unsigned char)(60 + n), "bob@x");
	act(of, ACT_DECLINE, 101, "alice@x");
	copy = state_edit(state_ref(of));
	state_lapse(copy, HOLD_CHANGED);
	assert_int_equal(event_at(copy, 0)->hold, HOLD_STANDS);
	assert_int_equal(event_at(copy, n)->hold, HOLD_CHANGED);
	assert_int_equal(event_at(of, n)->hold, HOLD_STANDS);
	assert_int_equal(blocks_shared(&of->events, &copy->events), n);
	state_unref(copy);
	state_unref(of);
}

static void
test_an_agreement_that_was_taken_back_stands_no_more(void **state)
{
	struct state *of = with_text(&text_a);

	(void)state;
	act(of, ACT_AGREE, 101, "alice@x");
	act(of, ACT_AGREE, 102, "bob@x");
	withdraw(of, 103, "alice@x");
	assert_true(state_is_agreed(of));
	bring(of, &text_b);
	withdraw(of, 105, "bob@x");
	act(of, ACT_AGREE, 106, "bob@x");
	assert_true(state_is_agreed(of));
	assert_int_equal(state_event(of, &(struct oid){ { 106 } })->type,
	    ACT_AGREE);
	assert_null(state_event(of, &(struct oid){ { 107 } }));
	state_unref(of);
}

static void
test_neither_decline_nor_disclosure_is_an_agreement(void **state)
{
	struct state *of = with_text(&text_a);

	(void)state;
	act(of, ACT_DECLINE, 101, "alice@x");
	act(of, ACT_DISCLOSE, 102, "bob@x");
	act(of, ACT_AMEND, 103, "bob@x");
	assert_false(state_is_agreed(of));
	assert_false(state_is_protected(of));
	act(of, ACT_WITNESS, 104, "alice@x");
	assert_true(state_is_agreed(of));
	assert_true(state_is_protected(of));
	state_unref(of);
}

static void
test_what_is_gone_has_a_past_and_no_text(void **state)
{
	static const struct oid none = { { 0 } };
	struct state *of = with_text(&text_a);
	struct oid first = version_at(of, 0)->commit;

	(void)state;
	assert_ptr_equal(state_version(of), version_at(of, 0));
	bring(of, &none);
	assert_null(state_version(of));
	assert_non_null(state_brought_by(of, &first));
	assert_true(oid_eq(&state_brought_by(of, &first)->text, &text_a));
	assert_null(state_version(NULL));
	assert_null(state_brought_by(NULL, &first));
	state_unref(of);
}

/* Every question has an answer for an empty state. */
static void
test_of_nothing_nothing_is_said(void **state)
{
	static const struct oid none = { { 0 } };
	struct sha256_text sum = sha256_of(STR_LIT("- No. (AN)"));
	struct state *of = with_text(&text_a), *gone = with_text(&text_a);
	struct oid id = version_at(of, 0)->commit;

	(void)state;
	assert_false(state_is_protected(NULL));
	assert_false(state_has_left(NULL));
	assert_null(state_event(NULL, &id));
	assert_null(state_lines_find(&of->lines, &sum));
	act(gone, ACT_AGREE, 101, "alice@x");
	assert_true(state_is_protected(gone));
	bring(gone, &none);
	assert_false(state_is_protected(gone));
	assert_false(state_is_newer(of, gone));
	assert_false(state_is_newer(gone, of));
	state_unref(of);
	state_unref(gone);
}

static void
test_a_shared_state_is_copied_before_it_changes(void **state)
{
	struct state_line line = { .initials = (char *)"AN",
		.email = (char *)"alice@x", .sum = { "1" } };
	struct state *one = with_text(&text_a), *two;

	(void)state;
	act(one, ACT_AGREE, 101, "alice@x");
	state_lines_add(&one->lines, &line);
	state_lines_add(&one->lines, &line);
	one->moved_to = NULL;
	assert_ptr_equal(state_edit(one), one);
	two = state_edit(state_ref(one));
	assert_ptr_not_equal(two, one);
	assert_non_null(state_lines_find(&two->lines, &line.sum));
	assert_string_equal(state_lines_find(&two->lines, &line.sum)->email,
	    "alice@x");
	assert_int_equal(state_lines_find(&two->lines, &line.sum)->times, 2);
	bring(two, &text_b);
	state_lines_release(&two->lines);
	assert_true(state_is_agreed(one));
	assert_true(state_is_protected(one));
	assert_int_equal(one->nversions, 1);
	assert_int_equal(one->lines.n, 2);
	assert_false(state_is_agreed(two));
	assert_false(state_is_protected(two));
	state_unref(one);
	state_unref(two);
}

/* What a merge that took the left text knows of two sides of one history. */
static bool
merged_is_agreed(void (*left)(struct state *), void (*right)(struct state *))
{
	struct state *fork = with_text(&text_a), *a, *b, *merge;
	bool answer;

	act(fork, ACT_AGREE, 101, "alice@x");
	a = state_edit(state_ref(state_ref(fork)));
	b = state_edit(fork);
	if (left != NULL)
		left(a);
	if (right != NULL)
		right(b);
	merge = state_merge(a, b);
	answer = state_is_agreed(merge);
	state_unref(merge);
	state_unref(a);
	state_unref(b);
	state_unref(fork);
	return answer;
}

static void
changes(struct state *of)
{
	bring(of, &text_b);
}

static void
changes_back(struct state *of)
{
	bring(of, &text_b);
	bring(of, &text_a);
}

static void
withdraws(struct state *of)
{
	withdraw(of, 107, "alice@x");
}

static void
agrees_again(struct state *of)
{
	withdraw(of, 108, "alice@x");
	act(of, ACT_AGREE, 109, "alice@x");
}

/* The same agreement, under other bytes of its signature. */
static void
signs_anew(struct state *of)
{
	act(of, ACT_AGREE, 111, "alice@x");
	event_edit(of, of->events.n - 1)->bare = event_at(of, 0)->bare;
}

static void
changes_and_agrees(struct state *of)
{
	changes(of);
	act(of, ACT_AGREE, 110, "alice@x");
}

static void
test_a_merge_keeps_what_no_side_has_seen_end(void **state)
{
	static const struct {
		const char *name;
		void (*left)(struct state *), (*right)(struct state *);
		bool is_agreed;
	} row[] = {
		{ "nothing happened", NULL, NULL, true },
		{ "this side changed it", changes, NULL, false },
		{ "changed and back", changes_back, NULL, false },
		{ "changed and back beside it", NULL, changes_back, false },
		{ "withdrawn", withdraws, NULL, false },
		{ "withdrawn beside it", NULL, withdraws, false },
		{ "agreed again", agrees_again, NULL, true },
		{ "agreed again beside a withdrawal", agrees_again,
		    withdraws, true },
		{ "signed anew", signs_anew, NULL, true },
		{ "signed anew beside a withdrawal", signs_anew, withdraws,
		    false },
		{ "withdrawn beside what is signed anew", withdraws,
		    signs_anew, false },
		{ "signed anew beside a change", changes_back, signs_anew,
		    false },
		{ "the changed text was agreed", changes_and_agrees, NULL,
		    true },
		{ "but the merge took the other", NULL, changes_and_agrees,
		    false },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++)
		CHECK(row[i].name, merged_is_agreed(row[i].left,
		    row[i].right) == row[i].is_agreed);
}

static void
test_a_merge_knows_the_texts_of_both_sides(void **state)
{
	struct state *a = with_text(&text_a), *b, *merge;
	struct oid fork = version_at(a, 0)->commit, theirs;

	(void)state;
	b = state_edit(state_ref(a));
	bring(b, &text_b);
	theirs = version_at(b, 1)->commit;
	merge = state_merge(a, b);
	assert_int_equal(merge->nversions, 2);
	assert_non_null(state_brought_by(merge, &theirs));
	assert_true(oid_eq(&state_version(merge)->commit, &fork));
	assert_int_equal(a->nversions, 1);
	state_unref(merge);
	merge = state_merge(a, NULL);
	assert_int_equal(merge->nversions, 1);
	assert_ptr_not_equal(merge, a);
	state_unref(merge);
	state_unref(a);
	state_unref(b);
}

/* A version that a test may change, since nobody shares it. */
static struct version *
nth(struct state *of, size_t i)
{
	return (struct version *)version_at(of, i);
}

/* Adds a version, with a time of one digit, which is its number, too. */
static void
bring_at(struct state *of, char digit)
{
	struct version version = { .text = text_b,
		.commit = commit((unsigned char)digit),
		.seconds = digit - '0' };

	state_add_version(of, &version);
}

/* The digits of the versions after a merge of two states that began at 0. */
static void
merged_digits(char *out, const char *mine, const char *theirs)
{
	struct state *a = state_new("people/alice/contract.md"), *b, *merge;
	size_t i;

	bring_at(a, '0');
	b = state_edit(state_ref(a));
	for (; *mine != '\0'; mine++)
		bring_at(a, *mine);
	for (; *theirs != '\0'; theirs++)
		bring_at(b, *theirs);
	merge = state_merge(a, b);
	for (i = 1; i < merge->nversions; i++)
		out[i - 1] = (char)version_at(merge, i)->commit.id[0];
	out[i - 1] = '\0';
	state_unref(merge);
	state_unref(a);
	state_unref(b);
}

static void
test_texts_of_both_sides_stand_by_their_dates(void **state)
{
	static const struct {
		const char *mine, *theirs, *merged;
	} row[] = {
		{ "1259", "34", "123459" },
		{ "5", "1236", "12365" },
		{ "15", "29", "1295" },
		{ "1357", "1357", "1357" },
		{ "1357", "13579", "13597" },
		/* wrong clocks */
		{ "1739", "54", "173459" },
		{ "1739", "82", "127389" },
		{ "1", "987", "7891" },
	};
	char merged[16];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		merged_digits(merged, row[i].mine, row[i].theirs);
		CHECK(row[i].merged, strcmp(merged, row[i].merged) == 0);
	}
}

/* A merge made a rule stricter, after one parent had judged by another. */
static void
test_a_text_is_judged_as_on_the_side_that_was_taken(void **state)
{
	struct state *taken = state_new("people/alice/contract.md");
	struct state *other = state_new("people/alice/contract.md"), *merge;

	(void)state;
	bring_at(taken, '0');
	bring_at(taken, '2');
	bring_at(other, '0');
	bring_at(other, '1');
	nth(other, 0)->is_complete = true;
	nth(other, 1)->text = text_a;
	merge = state_merge(taken, other);
	assert_int_equal(merge->nversions, 3);
	assert_false(version_at(merge, 0)->is_complete);
	assert_true(version_at(other, 0)->is_complete);
	state_unref(merge);
	nth(other, 0)->is_complete = false;
	nth(other, 0)->agreed_by = AGREED_BY_BOTH;
	merge = state_merge(taken, other);
	assert_int_equal(merge->nversions, 3);
	assert_int_equal(version_at(merge, 0)->agreed_by, AGREED_BY_PERSON);
	state_unref(merge);
	state_unref(other);
	state_unref(taken);
}

/* The judgement is another one then, and no text comes to those there are. */
static void
test_one_text_has_the_stricter_judgement_of_two(void **state)
{
	struct state *taken = state_new("people/alice/contract.md");
	struct state *other = state_new("people/alice/contract.md"), *merge;

	(void)state;
	bring_at(taken, '1');
	bring_at(other, '1');
	nth(taken, 0)->is_complete = true;
	merge = state_merge(taken, other);
	assert_int_equal(merge->nversions, 1);
	assert_false(version_at(merge, 0)->is_complete);
	assert_true(version_at(taken, 0)->is_complete);
	state_unref(merge);
	state_unref(other);
	state_unref(taken);
}

static void
test_settings_of_another_kind_are_not_joined(void **state)
{
	static const struct oid tree[] = { { { 7 } }, { { 8 } }, { { 9 } } };
	struct state *a = with_text(&text_a), *b = with_text(&text_a), *merge;
	size_t i;

	(void)state;
	buf_add_string(&a->kind, "one-to-one");
	buf_add_string(&b->kind, "supervision");
	for (i = 0; i < 3; i++)
		state_add_settings(b, &tree[i]);
	merge = state_merge(a, b);
	assert_int_equal(merge->nsettings, 0);
	state_unref(merge);
	buf_clear(&a->kind);
	buf_add_string(&a->kind, "supervision");
	state_add_settings(a, &tree[1]);
	merge = state_merge(a, b);
	assert_int_equal(merge->nsettings, 3);
	assert_true(oid_eq(&merge->settings[0], &tree[1]));
	assert_true(oid_eq(&merge->settings[1], &tree[0]));
	assert_true(oid_eq(&merge->settings[2], &tree[2]));
	state_unref(merge);
	state_unref(b);
	state_unref(a);
}

/* A branch: the numbers of the commits that brought its texts, in order. */
enum { BRANCHES = 3, STEPS = 400 };

struct branch {
	struct state *state;
	unsigned number[STEPS + 1];
	size_t n;
};

static unsigned
draw(unsigned *seed, unsigned n)
{
	*seed = *seed * 1103515245u + 12345u;
	return (*seed >> 16) % n;
}

/* Most clocks are right; with every fourth seed one is not. */
static long long
seconds_of(unsigned number, unsigned seed)
{
	return seed % 4 == 0 ? number * 7 % 100 : number;
}

static void
bring_number(struct branch *branch, unsigned number, unsigned seed)
{
	struct version version = { .text = text_a, .day = DATE_NONE,
		.commit = { { (unsigned char)(number >> 8),
		(unsigned char)number } },
		.seconds = seconds_of(number, seed) };

	version.text.id[1] = (unsigned char)number;
	branch->state = state_edit(branch->state);
	state_add_version(branch->state, &version);
	branch->number[branch->n++] = number;
}

static bool
is_earlier(unsigned a, unsigned b, unsigned seed)
{
	long long x = seconds_of(a, seed), y = seconds_of(b, seed);

	return x != y ? x < y : a < b;
}

/* Where a branch has a number; branch->n: nowhere. */
static size_t
place_of(const struct branch *branch, unsigned number)
{
	size_t i;

	for (i = 0; i < branch->n && branch->number[i] != number; i++)
		;
	return i;
}

static bool
has_number(const struct branch *branch, unsigned number)
{
	return place_of(branch, number) < branch->n;
}

/* A text of the other branch stays behind what it stood behind there. */
static bool
goes_before(unsigned only, unsigned mine, const struct branch *other,
    unsigned seed)
{
	return is_earlier(only, mine, seed) &&
	    place_of(other, mine) > place_of(other, only);
}

/* Merges as the header says, one text after the other. */
static void
expect_join(struct branch *out, const struct branch *other, unsigned seed)
{
	unsigned only[STEPS], standing = out->number[--out->n], swap;
	size_t i, j, n = 0;

	for (i = 0; i < other->n; i++)
		if (!has_number(out, other->number[i]) &&
		    other->number[i] != standing)
			only[n++] = other->number[i];
	for (i = 0; i < n; i++)
		for (j = i; j > 0 && is_earlier(only[j], only[j - 1],
		    seed); j--) {
			swap = only[j];
			only[j] = only[j - 1];
			only[j - 1] = swap;
		}
	/* from the last text on, put each behind the first that it follows */
	for (i = out->n, j = n; j > 0; i--)
		for (; j > 0 && (i == 0 || !goes_before(only[j - 1],
		    out->number[i - 1], other, seed)); j--, out->n++) {
			memmove(out->number + i + 1, out->number + i,
			    (out->n - i) * sizeof(only[0]));
			out->number[i] = only[j - 1];
		}
	out->number[out->n++] = standing;
}

static bool
is_as_expected(const struct branch *branch)
{
	const struct version *version;
	size_t i;

	if (branch->state->nversions != branch->n)
		return false;
	for (i = 0; i < branch->n; i++) {
		version = version_at(branch->state, i);
		if ((unsigned)(version->commit.id[0] << 8 |
		    version->commit.id[1]) != branch->number[i] ||
		    version->text.id[1] != (branch->number[i] & 0xff))
			return false;
	}
	return true;
}

static void
merge_branch(struct branch *into, const struct branch *taken,
    const struct branch *other, unsigned seed)
{
	struct state *merge = state_merge(taken->state, other->state);
	struct branch joined = *taken;

	expect_join(&joined, other, seed);
	state_unref(into->state);
	joined.state = merge;
	*into = joined;
}

static unsigned
last_of(const struct branch *branch)
{
	return branch->number[branch->n - 1];
}

static void
take_over(struct branch *into, const struct branch *from)
{
	state_ref(from->state);
	state_unref(into->state);
	*into = *from;
}

/*
 * Branches that are merged again and again.  With every other seed a merge
 * takes the newer text: then all texts stand in the order of their dates.
 */
static void
test_texts_stand_alike_however_often_branches_are_merged(void **state)
{
	struct branch branch[BRANCHES];
	unsigned seed, random, number, to, from;
	size_t i;

	(void)state;
	for (seed = 0; seed < 40; seed++) {
		memset(branch, 0, sizeof(branch));
		branch[0].state = state_new("people/alice/contract.md");
		bring_number(&branch[0], 0, seed);
		for (i = 1; i < BRANCHES; i++) {
			branch[i] = branch[0];
			state_ref(branch[0].state);
		}
		random = seed;
		for (number = 1; number < STEPS; number++) {
			to = draw(&random, BRANCHES);
			from = draw(&random, BRANCHES);
			if (draw(&random, 3) > 0)
				bring_number(&branch[to], number, seed);
			else if (draw(&random, 4) == 0)
				take_over(&branch[to], &branch[from]);
			else if (seed % 2 == 0 ? draw(&random, 2) == 0 :
			    last_of(&branch[to]) > last_of(&branch[from]))
				merge_branch(&branch[to], &branch[to],
				    &branch[from], seed);
			else
				merge_branch(&branch[to], &branch[from],
				    &branch[to], seed);
			for (i = 0; i < BRANCHES; i++)
				assert_true(is_as_expected(&branch[i]));
		}
		for (i = 0; i < BRANCHES; i++)
			state_unref(branch[i].state);
	}
}

/* Few versions are searched one by one, many by a table: same answers. */
static void
test_states_that_began_alike_keep_apart(void **state)
{
	struct state *a, *b;
	struct oid mine, theirs, second;
	size_t n, i;

	(void)state;
	for (n = 2; n <= 40; n++) {
		a = with_text(&text_a);
		bring(a, &text_b);
		second = version_at(a, 1)->commit;
		for (i = 2; i < n; i++)
			bring(a, i % 2 == 0 ? &text_a : &text_b);
		b = state_edit(state_ref(a));
		assert_ptr_equal(state_brought_by(b, &second),
		    version_at(b, 1));
		bring(a, &text_a);
		mine = state_version(a)->commit;
		assert_null(state_brought_by(b, &mine));
		bring(b, &text_b);
		theirs = state_version(b)->commit;
		assert_int_equal(a->nversions, n + 1);
		assert_int_equal(b->nversions, n + 1);
		assert_ptr_equal(state_brought_by(a, &mine), state_version(a));
		assert_null(state_brought_by(a, &theirs));
		assert_ptr_equal(state_brought_by(b, &theirs),
		    state_version(b));
		assert_null(state_brought_by(b, &mine));
		state_unref(a);
		assert_ptr_equal(state_brought_by(b, &second),
		    version_at(b, 1));
		state_unref(b);
	}
}

static void
test_disagreements_are_items_and_lines_that_end_in_initials(void **state)
{
	static const char text[] =
	    "---\nkind: one-to-one\n---\n\n# T\n\n"
	    "## Points\n\n- no disagreement (AN)\n\n## Disagreements\n\n"
	    "- The date. (AN)\n  - in an item (BO)\n- Of two\n  lines. (BO)\n- without\n\n"
	    "In words. (AN)\n\n## Other\n\nNor this. (AN)\n";
	static const char *const initials[] = { "AN", "BO", "AN" };
	struct state_lines lines = STATE_LINES_INIT;
	struct record record = RECORD_INIT;
	size_t i;

	(void)state;
	record_read(&record, str_of(text));
	state_lines_read(&lines, &record, STR_LIT("Disagreements"));
	assert_int_equal(lines.n, COUNT(initials));
	for (i = 0; i < lines.n; i++)
		assert_string_equal(lines.line[i].initials, initials[i]);
	assert_string_equal(lines.line[1].sum.at,
	    sha256_of(STR_LIT("- Of two\n  lines. (BO)")).at);
	state_lines_release(&lines);
	record_release(&record);
}

/*
 * How an agreement to the other side's text lapses by the text that is taken.
 */
static enum hold
hold_of_other(struct state *taken)
{
	struct state *other = with_text(&text_a), *out;
	enum hold hold;

	act(other, ACT_AGREE, 101, "alice@x");
	out = state_merge(taken, other);
	hold = state_event(out, &(struct oid){ { 101 } })->hold;
	state_unref(out);
	state_unref(other);
	return hold;
}

static void
test_a_text_is_answered_by_items_one_after_the_other(void **state)
{
	static const struct oid text_c = { { 12 } }, text_d = { { 13 } };
	struct state *of = with_text(&text_c);

	(void)state;
	/* the first text adds an item to a text that is unknown */
	nth(of, 0)->is_item = true;
	assert_int_equal(hold_of_other(of), HOLD_CHANGED);
	/*
	 * By its date, another text stands between the item and its text before.
	 */
	nth(of, 0)->before = text_a;
	bring(of, &text_d);
	bring(of, &text_b);
	nth(of, 2)->is_item = true;
	assert_int_equal(hold_of_other(of), HOLD_CHANGED);
	nth(of, 2)->before = text_c;
	assert_int_equal(hold_of_other(of), HOLD_ANSWERED);
	nth(of, 0)->is_item = false;
	assert_int_equal(hold_of_other(of), HOLD_CHANGED);
	state_unref(of);
}

/* Evidence that two merges found in both their parents. */
static void
test_files_of_which_nothing_is_known_are_joined(void **state)
{
	struct state *a = state_new("people/alice/evidence/x.txt");
	struct state *b = state_new("people/alice/evidence/x.txt"), *joined;

	(void)state;
	joined = state_merge(a, b);
	assert_int_equal(joined->nversions, 0);
	assert_false(joined->is_there);
	state_unref(joined);
	state_add_version(b, &(struct version){ .text = { { 1 } } });
	joined = state_merge(a, b);
	assert_int_equal(joined->nversions, 1);
	state_unref(joined);
	state_unref(b);
	state_unref(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_stricter_of_two_kinds_counts),
		cmocka_unit_test(
	    test_an_agreement_ends_with_its_text_and_does_not_come_back),
		cmocka_unit_test(test_the_worse_of_two_ends_is_kept),
		cmocka_unit_test(test_only_what_a_party_said_lapses),
		cmocka_unit_test(
		    test_an_agreement_that_was_taken_back_stands_no_more),
		cmocka_unit_test(
		    test_neither_decline_nor_disclosure_is_an_agreement),
		cmocka_unit_test(test_what_is_gone_has_a_past_and_no_text),
		cmocka_unit_test(test_of_nothing_nothing_is_said),
		cmocka_unit_test(
		    test_a_shared_state_is_copied_before_it_changes),
		cmocka_unit_test(
		    test_a_merge_keeps_what_no_side_has_seen_end),
		cmocka_unit_test(test_a_merge_knows_the_texts_of_both_sides),
		cmocka_unit_test(test_texts_of_both_sides_stand_by_their_dates),
		cmocka_unit_test(
		    test_a_text_is_judged_as_on_the_side_that_was_taken),
		cmocka_unit_test(
		    test_settings_of_another_kind_are_not_joined),
		cmocka_unit_test(
		    test_texts_stand_alike_however_often_branches_are_merged),
		cmocka_unit_test(test_states_that_began_alike_keep_apart),
		cmocka_unit_test(
		    test_one_text_has_the_stricter_judgement_of_two),
		cmocka_unit_test(
		    test_a_text_is_answered_by_items_one_after_the_other),
		cmocka_unit_test(
	    test_disagreements_are_items_and_lines_that_end_in_initials),
		cmocka_unit_test(
		    test_files_of_which_nothing_is_known_are_joined),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
