/* SPDX-License-Identifier: ISC */
/* audit - the states after a commit are kept until its last child is judged. */

#include "history/audit.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/steps.h"
#include "history/audit_private.h"
#include "history/treediff.h"
#include "notes/act.h"

void
audit_set_up(struct rules *rules, const struct audit *audit,
    struct breaches *breaches)
{
	rules_init(rules, audit->repo, breaches);
	rules->tell = audit->tell;
	rules->arg = audit->arg;
	rules->seen = audit->seen;
}

/* Asks for a record that an act names, under its new or former path. */
static void
touch_record(struct learn *learn, struct str path)
{
	OWN(buf) copy = BUF_INIT;

	buf_add(&copy, path);
	if (treediff_place(copy.at) == PLACE_RECORD)
		learn_record(learn, copy.at);
}

/*
 * To judge a change of a roster or of evidence, or any change in a merge, the
 * rules may need all of a person's files.  To judge any other change they need
 * only the changed file.
 */
static void
touch_change(struct learn *learn, const struct change *change,
    bool is_merge)
{
	struct str id = treediff_person(change->path);

	if (is_merge && (change->place == PLACE_POLICY ||
	    change->place == PLACE_TEMPLATE))
		learn_person(learn, STR_LIT(""));
	else if (!str_is_name(id))
		return;
	else if (!is_merge && (change->place == PLACE_RECORD ||
	    change->place == PLACE_OTHER))
		learn_record(learn, change->path);
	else
		learn_person(learn, id);
}

int
audit_compare(const struct side *side, struct learn *learn,
    struct rules *rules, const struct oid *tree, bool is_merge,
    struct err *err)
{
	size_t i;
	int result = rules_compare(side->delta, rules, &side->tree, tree,
	    STR_NONE, err);

	for (i = 0; result == 0 && i < side->delta->n; i++)
		touch_change(learn, &side->delta->change[i], is_merge);
	return result;
}

/* The sides of a commit, as the engine takes them; broken parents are none. */
static size_t
sides_of(struct side *side, const struct walk *walk, const struct node *node)
{
	const struct node *parent;
	size_t i, n = 0;

	for (i = 0; i < node->nparents; i++) {
		parent = walk_parent(walk, node, i);
		if (parent->is_broken)
			continue;
		side[n] = (struct side){ .commit = parent->commit,
		    .tree = parent->tree, .map = parent->map,
		    .delta = node->delta == NULL ? NULL : &node->delta[n] };
		n++;
	}
	return n;
}

/*
 * Asks `learn` for the people and records that a new commit is about, by its
 * act and its files.  The record of an act is looked up right away, while the
 * tree is at hand from the comparison: so the repository remembers the person's
 * folder.  Of the tree `begin`, learning remembers it anyway.
 */
static int
touch_commit(struct learn *learn, struct rules *rules, const struct walk *walk,
    struct node *node, const struct oid *begin, struct err *err)
{
	struct side side[COMMIT_PARENTS_MAX];
	OWN(buf) bytes = BUF_INIT, path = BUF_INIT;
	struct tree_entry entry;
	struct commit commit;
	struct act act;
	bool found;
	size_t i, n;
	int result = repo_read_commit(&bytes, walk->repo, &node->commit, err);

	node->delta = mem_new(node->nparents, sizeof(*node->delta));
	n = sides_of(side, walk, node);
	for (i = 0; i < n && result == 0; i++)
		result = audit_compare(&side[i], learn, rules, &node->tree,
		    node->nparents > 1, err);
	if (result == 0 && commit_parse(&commit, buf_str(&bytes))) {
		act_parse(&act, commit.message);
		touch_record(learn, act.record);
		touch_record(learn, act.moves);
		buf_add(&path, act.record);
		if (str_is_name(treediff_person(path.at)) &&
		    !oid_eq(&node->tree, begin))
			result = repo_find(&entry, &found, walk->repo,
			    &node->tree, path.at, err);
	}
	return result;
}

/* Learns the states after the old parents of new commits. */
static int
learn_start(struct rules *rules, struct walk *walk, struct err *err)
{
	OWN(learn) learn = LEARN_INIT(walk->repo);
	struct oid *start = NULL, begin;
	size_t i, j, nstart = 0, cap = 0;
	struct node *node, *parent;
	int result = 0;

	for (i = 0; i < walk->n; i++) {
		node = &walk->node[i];
		for (j = 0; node->paint == NEW && j < node->nparents; j++) {
			parent = walk_parent(walk, node, j);
			if (parent->paint == NEW)
				continue;
			*MEM_ADD(start, nstart, &cap) = parent->commit;
		}
	}
	if (nstart > 0)
		begin = walk->node[walk_number(walk, &start[0])].tree;
	for (i = 0; nstart > 0 && i < walk->norder && result == 0; i++)
		result = touch_commit(&learn, rules, walk,
		    &walk->node[walk->order[i]], &begin, err);
	if (result == 0 && learn_is_wanted(&learn))
		result = learn_from(&learn, start, nstart, err);
	for (i = 0; i < learn.n && result == 0; i++) {
		node = &walk->node[walk_number(walk, &start[i])];
		if (node->map == NULL)
			node->map = statemap_ref(learn.map[i]);
	}
	free(start);
	return result;
}

static int
judge_walk(struct breaches *out, struct audit *audit, struct walk *walk,
    const struct oid *from, const struct oid *tip, struct err *err)
{
	bool is_push = audit->now != 0 && from != NULL;
	struct side side[COMMIT_PARENTS_MAX];
	struct node *node;
	OWN(buf) bytes = BUF_INIT;
	OWN(rules) rules = { .repo = NULL };
	struct gate gate = { .rules = &rules };
	size_t i, nsides;

	walk_order(walk);
	audit_set_up(&rules, audit, out);
	rules.is_push = is_push;
	if (is_push) {
		gate.tip[0] = (struct side){ .commit = *from, .tree =
		    walk->node[walk_number(walk, from)].tree };
		gate.tip[1] = (struct side){ .commit = *tip, .tree =
		    walk->node[walk_number(walk, tip)].tree };
		gate.today = date_of_seconds(audit->now, 0);
	}
	if (learn_start(&rules, walk, err) < 0)
		return -1;
	for (i = 0; i < walk->norder; i++) {
		steps_at("commits", i, walk->norder);
		if (date_commit(out, walk, walk->order[i], from == NULL ||
		    audit->is_ours ? 0 : audit->now, err) < 0)
			return -1;
		/* date_commit may have moved the nodes */
		node = &walk->node[walk->order[i]];
		nsides = sides_of(side, walk, node);
		buf_clear(&bytes);
		if (repo_read_commit(&bytes, walk->repo, &node->commit,
		    err) < 0 || rules_commit(&node->map, &rules,
		    &node->commit, buf_str(&bytes), side, nsides, err) < 0 ||
		    (is_push && nsides > 0 && gate_commit(&gate, node,
		    buf_str(&bytes), &side[0].tree, err) < 0))
			return -1;
		if (i + 1 < walk->norder || audit->stand == NULL)
			walk_let_go(walk, node);
	}
	if (audit->stand != NULL)
		statemap_diff(walk->node[walk_number(walk, tip)].map, NULL,
		    audit->stand, audit->arg);
	audit->ncommits += walk->norder;
	return 0;
}

static void
tell_root(struct breaches *out, const struct oid *commit,
    const struct oid *from)
{
	struct breach *breach = from == NULL ?
	    breaches_add(out, BREACH_REWRITTEN, commit, "", "more than one "
	    "commit has no parent; bring its files in by a commit on the "
	    "branch, and do not merge it") :
	    breaches_add(out, BREACH_REWRITTEN, commit, "", "a commit without "
	    "a parent is new; bring its files in by a commit of your own: git "
	    "reset --soft %.12s" LOST_BY_MERGE "; git commit",
	    oid_text(from).at);

	breach->says_remedy = true;
}

/* The root commit to which first parents lead: the branch began with it. */
static const struct node *
beginning_of(const struct walk *walk, const struct oid *tip)
{
	const struct node *node = &walk->node[walk_number(walk, tip)];

	while (node->nparents > 0)
		node = walk_parent(walk, node, 0);
	return node;
}

int
audit_range(struct breaches *out, struct audit *audit,
    const struct oid *from, const struct oid *tip, struct err *err)
{
	OWN(walk) walk = { .repo = audit->repo };
	const struct node *beginning;
	size_t i;

	if (learn_refuse_shallow(audit->repo, err) < 0 ||
	    walk_from(&walk, tip, from, err) < 0)
		return -1;
	if (audit->now != 0 && from != NULL &&
	    (walk.node[walk_number(&walk, from)].paint & NEW) == 0)
		breaches_add(out, BREACH_REWRITTEN, NULL, "", "the push takes "
		    "commits away: it does not descend from what is there; "
		    "first: git fetch; git merge --ff --autostash "
		    "-Xfind-renames=100%% %.12s",
		    oid_text(from).at)->says_remedy = true;
	/* the only root that is allowed is the one that makes the branch */
	beginning = from == NULL ? beginning_of(&walk, tip) : NULL;
	for (i = 0; i < walk.n; i++) {
		if (walk.node[i].paint != NEW)
			continue;
		audit->has_merge |= walk.node[i].nparents > 1;
		if (walk.node[i].nparents == 0 && &walk.node[i] != beginning)
			tell_root(out, &walk.node[i].commit, from);
	}
	return judge_walk(out, audit, &walk, from, tip, err);
}

int
audit_parse_update(struct audit_update *out, struct str line,
    struct err *err)
{
	struct str ref = str_from(line, 82);
	size_t i;

	if (!str_starts(ref, "refs/") || ref.n >= sizeof(out->ref) ||
	    line.at[40] != ' ' || line.at[81] != ' ' ||
	    !oid_parse(&out->old, str_first(line, 40)) ||
	    !oid_parse(&out->new, str_first(str_from(line, 41), 40)))
		return err_set(err, ERR_TEXT, "a line on standard input is not "
		    "'old new refs/...'; give it what git gives to "
		    "pre-receive");
	for (i = 0; i < ref.n; i++)
		if ((unsigned char)ref.at[i] <= ' ' || ref.at[i] == 0x7f)
			return err_set(err, ERR_TEXT, "a name of a branch has "
			    "a blank or a control character; rename it: git "
			    "branch -m NAME");
	memcpy(out->ref, ref.at, ref.n);
	out->ref[ref.n] = '\0';
	return 0;
}

/*
 * Refuses any other ref than the branch of HEAD.  While that branch is unborn,
 * this is mostly a first push from a git with another default branch name;
 * later it may be a clone whose branch has another name.  Not every branch has
 * an upstream, so the commands name the branches.
 */
static void
refuse_ref(struct breaches *out, const struct audit_update *update,
    const struct repo_head *head, bool is_alone)
{
	const char *branch = repo_short_name(head->branch);
	const char *pushed = repo_short_name(update->ref);
	bool is_branch = branch != head->branch && pushed != update->ref;
	OWN(buf) advice = BUF_INIT;

	if (is_branch && head->is_unborn)
		buf_addf(&advice, ", which is not there yet: git branch -m "
		    "%s %s; git push -u origin %s; or, on the server: git "
		    "symbolic-ref HEAD %s", pushed, branch, branch,
		    update->ref);
	else if (str_starts(str_of(update->ref), "refs/tags/"))
		buf_add_string(&advice, ": git push --no-follow-tags");
	else if (is_alone && is_branch)
		buf_addf(&advice, ": git pull --no-rebase origin %s, then git "
		    "push -u origin %s:%s", branch, pushed, branch);
	else
		buf_addf(&advice, ": git push origin %s", branch);
	breaches_add(out, BREACH_REWRITTEN, NULL, "", "%s may not be pushed; "
	    "only %s may move%s", update->ref, head->branch,
	    advice.at)->says_remedy = true;
}

/* git sends a tag to a branch as it is, without the commit that it names. */
static void
refuse_tag(struct breaches *out, const char *ref)
{
	breaches_add(out, BREACH_REWRITTEN, NULL, "", "what is pushed to %s is "
	    "a tag, not a commit; the commit that a tag names: git push origin "
	    "TAG^{}:%s", ref, ref)->says_remedy = true;
}

static int
judge_updates(struct breaches *out, struct audit *audit,
    const struct audit_update *update, size_t nupdates, struct err *err)
{
	struct repo_head head;
	size_t i;

	if (learn_refuse_shallow(audit->repo, err) < 0)
		return -1;
	if (repo_head(&head, audit->repo, err) < 0 &&
	    err->code != ERR_UNBORN)
		return -1;
	for (i = 0; i < nupdates; i++) {
		if (strcmp(update[i].ref, head.branch) != 0)
			refuse_ref(out, &update[i], &head, nupdates == 1 &&
			    !oid_is_zero(&update[i].new));
		else if (oid_is_zero(&update[i].new))
			breaches_add(out, BREACH_REWRITTEN, NULL, "",
			    "the branch may not be deleted");
		else if (!oid_eq(&update[i].old, &head.commit))
			return err_set(err, ERR_CHANGED, "the branch has "
			    "moved meanwhile: fetch, then push again");
		else if (repo_is_tag(audit->repo, &update[i].new))
			refuse_tag(out, update[i].ref);
		else if (audit_range(out, audit, head.is_unborn ? NULL :
		    &head.commit, &update[i].new, err) < 0)
			return -1;
	}
	return 0;
}

/*
 * The verdict on a push needs objects that match their ids.  If there are many,
 * another process checks them while this one judges.
 */
int
audit_push(struct breaches *out, struct audit *audit,
    const struct audit_update *update, size_t nupdates, struct err *err)
{
	struct err damage = ERR_INIT;
	int result;

	repo_keep_commits(audit->repo);
	repo_check_beside(audit->repo);
	result = judge_updates(out, audit, update, nupdates, err);
	if (repo_check_end(audit->repo, &damage) < 0) {
		*err = damage;
		return -1;
	}
	return result;
}
