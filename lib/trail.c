/* SPDX-License-Identifier: ISC */
/*
 * trail - a region of history: the commits, connected to the tip, in which
 * the path has the tip's text.  Acts on that text lie in the region; what
 * came before it is another region, of an earlier text.
 */

#include "trail.h"

#include <stdlib.h>
#include <string.h>

#include "act.h"
#include "delta.h"
#include "disagree.h"
#include "mem.h"
#include "notes.h"
#include "object.h"
#include "oidmap.h"
#include "sign.h"

#define DAY_SECONDS (24 * 60 * 60)

struct node {
	struct oid commit;
	unsigned parent[COMMIT_PARENTS_MAX];	/* those in the region */
	size_t nparents;
	unsigned children;
	long long seconds;
	struct date day;
	char *bytes;		/* of the commit, if it is an act */
	size_t nbytes;
	bool brings_text;	/* no parent has it */
	bool is_cut_off;	/* a later commit had another text meanwhile */
};

struct region {
	struct repo *repo;
	const char *path;
	const struct kind *kind;	/* the record's, once it is heard */
	struct oid text;
	struct node *node;
	size_t n, cap;
	struct oidmap numbers;
	struct other *other;
	size_t nother, other_cap, nbringers;
};

/* A parent, of a commit in the region, that has another text. */
struct other {
	struct oid commit;
	bool is_of_merge;
};

static int
text_at(struct oid *out, bool *found, struct repo *repo,
    const struct oid *commit, const char *path, struct err *err)
{
	struct tree_entry entry;
	struct oid tree;

	if (repo_tree_of(&tree, repo, commit, err) < 0 ||
	    repo_find(&entry, found, repo, &tree, path, err) < 0)
		return -1;
	if (*found)
		*out = entry.oid;
	return 0;
}

static unsigned
add_node(struct region *region, const struct oid *commit)
{
	unsigned number = (unsigned)region->n;

	if (!oidmap_add(&region->numbers, commit, number)) {
		oidmap_find(&number, &region->numbers, commit);
		return number;
	}
	region->node = mem_room(region->node, region->n, &region->cap,
	    sizeof(*region->node));
	region->node[region->n++] = (struct node){ .commit = *commit };
	return number;
}

static int
visit_parent(struct region *region, unsigned number,
    const struct commit *commit, size_t which, struct err *err)
{
	const struct oid *parent = &commit->parent[which];
	struct oid text;
	unsigned other;
	bool found;

	if (text_at(&text, &found, region->repo, parent, region->path,
	    err) < 0)
		return -1;
	if (found && oid_eq(&text, &region->text)) {
		other = add_node(region, parent);
		region->node[other].children++;
		region->node[number].parent[
		    region->node[number].nparents++] = other;
	} else {
		region->other = mem_room(region->other, region->nother,
		    &region->other_cap, sizeof(*region->other));
		region->other[region->nother++] = (struct other){ *parent,
		    commit->nparents > 1 };
	}
	return 0;
}

static int
load_node(struct commit *commit, struct region *region, unsigned number,
    struct buf *bytes, struct err *err)
{
	struct node *node = &region->node[number];
	struct act act;

	buf_clear(bytes);
	if (repo_read_commit(bytes, region->repo, &node->commit, err) < 0)
		return -1;
	if (!commit_parse(commit, buf_str(bytes)))
		return err_set(err, ERR_GIT, "commit %s cannot be read",
		    oid_text(&node->commit).at);
	act_parse(&act, commit->message);
	node->seconds = commit->committer.seconds;
	node->day = commit_day(commit);
	if (act.type != ACT_NONE) {
		node->bytes = mem_copy(bytes->at, bytes->n);
		node->nbytes = bytes->n;
	}
	return 0;
}

static int
visit_node(struct region *region, unsigned number, struct buf *bytes,
    struct err *err)
{
	struct commit commit;
	size_t i;

	if (load_node(&commit, region, number, bytes, err) < 0)
		return -1;
	for (i = 0; i < commit.nparents; i++)
		if (visit_parent(region, number, &commit, i, err) < 0)
			return -1;
	region->node[number].brings_text = region->node[number].nparents == 0;
	region->nbringers += region->node[number].brings_text;
	return 0;
}

static long long
oldest(const struct region *region)
{
	long long seconds = region->node[0].seconds;
	size_t i;

	for (i = 1; i < region->n; i++)
		if (region->node[i].seconds < seconds)
			seconds = region->node[i].seconds;
	return seconds;
}

/* Marks a node and all of the region that it descends from. */
static void
mark_below(const struct region *region, unsigned from, bool *mark)
{
	unsigned *stack = mem_new(region->n, sizeof(*stack)), number;
	const struct node *node;
	size_t i, n = 0;

	if (!mark[from])
		stack[n++] = from;
	mark[from] = true;
	while (n > 0) {
		node = &region->node[stack[--n]];
		for (i = 0; i < node->nparents; i++) {
			number = node->parent[i];
			if (!mark[number])
				stack[n++] = number;
			mark[number] = true;
		}
	}
	free(stack);
}

static void
cut_off(struct region *region, unsigned number)
{
	bool *mark = mem_new(region->n, sizeof(*mark));
	size_t i;

	mark_below(region, number, mark);
	for (i = 0; i < region->n; i++)
		region->node[i].is_cut_off |= mark[i];
	free(mark);
}

/*
 * A commit from which the region was merged, or brought again, and which has
 * another text: if it descends from the region, the text was changed
 * meanwhile and changed back, so that nothing below the fork holds.  Commits
 * well older than the region cannot.
 */
static int
cut_off_below(struct region *region, const struct oid *start,
    struct err *err)
{
	struct region walk = { .repo = region->repo };
	struct buf bytes = BUF_INIT;
	struct commit commit;
	long long limit = oldest(region) - DAY_SECONDS;
	unsigned number;
	size_t i, j;
	int result = -1;

	add_node(&walk, start);
	for (i = 0; i < walk.n; i++) {
		if (oidmap_find(&number, &region->numbers,
		    &walk.node[i].commit)) {
			cut_off(region, number);
			continue;
		}
		buf_clear(&bytes);
		if (repo_read_commit(&bytes, walk.repo, &walk.node[i].commit,
		    err) < 0)
			goto out;
		if (!commit_parse(&commit, buf_str(&bytes)) ||
		    commit.committer.seconds < limit)
			continue;
		for (j = 0; j < commit.nparents; j++)
			add_node(&walk, &commit.parent[j]);
	}
	result = 0;
out:
	buf_release(&bytes);
	oidmap_release(&walk.numbers);
	free(walk.node);
	return result;
}

static int
region_read(struct region *out, struct repo *repo, const struct oid *tip,
    const char *path, const struct oid *text, struct err *err)
{
	struct buf bytes = BUF_INIT;
	unsigned i;
	int result = 0;

	*out = (struct region){ .repo = repo, .path = path, .text = *text };
	add_node(out, tip);
	for (i = 0; i < out->n && result == 0; i++)
		result = visit_node(out, i, &bytes, err);
	/* with one bringer, all of the region descends from it */
	for (i = 0; i < out->nother && result == 0; i++)
		if (out->other[i].is_of_merge || out->nbringers > 1)
			result = cut_off_below(out, &out->other[i].commit,
			    err);
	buf_release(&bytes);
	return result;
}

static void
region_release(struct region *region)
{
	size_t i;

	for (i = 0; i < region->n; i++)
		free(region->node[i].bytes);
	free(region->node);
	free(region->other);
	oidmap_release(&region->numbers);
}

/* Numbers of nodes, parents before children. */
static unsigned *
in_order(const struct region *region)
{
	unsigned *order = mem_new(region->n, sizeof(*order));
	unsigned *left = mem_new(region->n, sizeof(*left));
	size_t i, done, at = region->n, head = region->n;
	const struct node *node;

	for (i = 0; i < region->n; i++)
		left[i] = region->node[i].children;
	order[--at] = 0;
	for (done = 0; done < region->n && head > at; done++) {
		node = &region->node[order[--head]];
		for (i = 0; i < node->nparents; i++)
			if (--left[node->parent[i]] == 0)
				order[--at] = node->parent[i];
	}
	free(left);
	return order;
}

static bool
is_descendant(const struct region *region, unsigned from, unsigned ancestor)
{
	bool *mark = mem_new(region->n, sizeof(*mark)), result;

	mark_below(region, from, mark);
	result = mark[ancestor];
	free(mark);
	return result;
}

static bool
same_person(const struct person_line *line, struct str name, struct str email)
{
	return str_eq(line->name, name) && str_eq(line->email, email);
}

/* Whether commit and trailers name one and the same person as acting. */
static bool
is_by_its_party(const struct commit *commit, const struct act *act)
{
	struct str name = act->name, email = act->email;

	if (act->type == ACT_WITNESS) {
		name = act->witness_name;
		email = act->witness_email;
	}
	return same_person(&commit->author, name, email) &&
	    same_person(&commit->committer, name, email);
}

/* The roster of a commit's first parent; *found is false if there is none. */
static int
person_then(struct person *out, bool *found, struct region *region,
    const struct commit *commit, struct err *err)
{
	struct notes notes = NOTES_INIT;
	struct record_name name;
	struct err ignored = ERR_INIT;

	*found = false;
	if (commit->nparents == 0)
		return 0;
	notes.repo = region->repo;
	record_name_parse(&name, str_of(region->path));
	if (repo_tree_of(&notes.tree, region->repo, &commit->parent[0],
	    err) < 0)
		return -1;
	*found = notes_person(out, &notes, name.person, &ignored) == 0;
	notes_close(&notes);
	return 0;
}

static bool
is_on_text(const struct act *act, const struct region *region,
    struct str sha256)
{
	return act_is_of_party(act->type) &&
	    str_is(act->record, region->path) &&
	    oid_eq(&act->text, &region->text) &&
	    str_eq(act->sha256, sha256);
}

struct listener {
	struct region *region;
	const struct kind *kind;
	struct date record_day;
	struct sha256_text sha256;
	struct trail *trail;
	size_t voice_cap, message_cap;
	unsigned *number;	/* node of each voice */
	size_t number_cap;
};

static void
add_voice(struct listener *l, unsigned number, const struct act *act,
    enum role role, enum level level, struct date day, bool has_file)
{
	struct trail *trail = l->trail;
	size_t n = trail->nvoices;

	trail->voice = mem_room(trail->voice, n, &l->voice_cap,
	    sizeof(*trail->voice));
	l->number = mem_room(l->number, n, &l->number_cap,
	    sizeof(*l->number));
	l->number[n] = number;
	trail->voice[trail->nvoices++] = (struct voice){ .type = act->type,
	    .role = role, .level = level, .name = act->name,
	    .email = act->email, .witness = act->witness_name,
	    .commit = l->region->node[number].commit, .day = day,
	    .has_file = has_file };
}

/* Whether the evidence is a file that came with the act. */
static int
brings_file(bool *out, struct region *region, const struct oid *oid,
    const struct commit *commit, const struct act *act, struct err *err)
{
	struct buf path = BUF_INIT;
	struct record_name name;
	struct oid file;
	bool was_there = false;
	int result = 0;

	*out = false;
	record_name_parse(&name, str_of(region->path));
	buf_addf(&path, "people/%.*s/evidence/", STR_ARGS(name.person));
	if (act->type == ACT_WITNESS && str_starts(act->evidence, path.at)) {
		buf_clear(&path);
		buf_add(&path, act->evidence);
		result = text_at(&file, out, region->repo, oid, path.at, err);
		if (result == 0 && *out)
			result = text_at(&file, &was_there, region->repo,
			    &commit->parent[0], path.at, err);
		*out = *out && !was_there;
	}
	buf_release(&path);
	return result;
}

static enum level
level_of(struct region *region, const struct act *act, struct str commit)
{
	struct buf email = BUF_INIT;
	enum level level = LEVEL_WITNESSED;

	if (act->type != ACT_WITNESS) {
		buf_add(&email, act->email);
		level = sign_verify(NULL, region->repo, commit, email.at) ==
		    SIGN_GOOD ? LEVEL_SIGNED : LEVEL_NAMED;
	}
	buf_release(&email);
	return level;
}

/*
 * Whether all that a commit did to the record is to add one item under
 * Disagreements with these initials.
 */
static int
adds_item_of(bool *out, struct region *region, const struct commit *commit,
    const char *initials, struct err *err)
{
	struct buf before = BUF_INIT, after = BUF_INIT;
	struct disagreement item;
	struct oid text;
	bool found;
	int result = -1;

	*out = false;
	if (text_at(&text, &found, region->repo, &commit->parent[0],
	    region->path, err) < 0)
		goto out;
	result = 0;
	if (!found)
		goto out;
	if (repo_read_blob(&before, region->repo, &text, MARK_TEXT_MAX,
	    err) < 0 || repo_read_blob(&after, region->repo, &region->text,
	    MARK_TEXT_MAX, err) < 0)
		result = -1;
	else
		*out = disagree_find(&item,
		    kind_disagreements(region->kind), buf_str(&before),
		    buf_str(&after)) && str_is(item.initials, initials);
out:
	buf_release(&before);
	buf_release(&after);
	return result;
}

/* An act may bring the text only by one added item of its own party. */
static int
may_bring(bool *out, struct region *region, const struct commit *commit,
    const struct act *act, const struct person *person, struct err *err)
{
	const char *initials = person_initials_of(person, act->email);

	*out = false;
	if (act->type != ACT_AGREE && act->type != ACT_DECLINE)
		return 0;
	if (commit->nparents != 1 || initials == NULL)
		return 0;
	return adds_item_of(out, region, commit, initials, err);
}

/* The one file that an act may change, or NULL. */
static const char *
file_of_act(const struct region *region, const struct act *act,
    bool brings_text, struct buf *evidence)
{
	if (brings_text)
		return region->path;
	if (act->type != ACT_WITNESS)
		return NULL;
	buf_add(evidence, act->evidence);
	return evidence->at;
}

static bool
changes_only(const struct delta *delta, const char *path)
{
	return delta->nfaults == 0 && !delta->has_outside &&
	    delta->n <= 1 && (delta->n == 0 || (path != NULL &&
	    strcmp(delta->change[0].path, path) == 0));
}

/*
 * Whether an act changes no more than it may: of one parent, nothing but the
 * item it adds or the evidence it brings.
 */
static int
is_nothing_else(bool *out, struct region *region,
    const struct commit *commit, const struct act *act, bool brings_text,
    struct err *err)
{
	struct delta delta = DELTA_INIT;
	struct buf evidence = BUF_INIT;
	struct oid before;
	int result = 0;

	*out = false;
	if (commit->nparents != 1)
		goto out;
	result = repo_tree_of(&before, region->repo, &commit->parent[0], err);
	*out = result == 0 && oid_eq(&before, &commit->tree);
	if (result < 0 || *out)
		goto out;
	result = delta_read(&delta, region->repo, &before, &commit->tree,
	    err);
	*out = result == 0 && changes_only(&delta, file_of_act(region, act,
	    brings_text, &evidence));
out:
	delta_release(&delta);
	buf_release(&evidence);
	return result;
}

/* Whether act and roster together can be believed, and who speaks. */
static int
role_in_act(enum role *out, struct listener *l, bool brings_text,
    const struct commit *commit, const struct act *act, struct err *err)
{
	struct person person = PERSON_INIT;
	struct date day = commit_day(commit);
	struct str kind = buf_str(&l->kind->name);
	enum role witness = ROLE_NONE;
	bool believed = true;
	int result;

	*out = ROLE_NONE;
	result = is_nothing_else(&believed, l->region, commit, act,
	    brings_text, err);
	if (result == 0 && believed)
		result = person_then(&person, &believed, l->region, commit,
		    err);
	if (result < 0 || !believed)
		goto out;
	if (brings_text)
		result = may_bring(&believed, l->region, commit, act,
		    &person, err);
	if (result == 0 && believed)
		*out = person_role(&person, act->email, kind, l->record_day,
		    day);
	if (act->type != ACT_WITNESS)
		goto out;
	witness = person_role(&person, act->witness_email, kind,
	    l->record_day, day);
	if (witness == ROLE_NONE ||
	    (witness == ROLE_PERSON) == (*out == ROLE_PERSON))
		*out = ROLE_NONE;
out:
	person_release(&person);
	return result;
}

/* The message is handed to the trail, since the voice looks into it. */
static int
listen(struct listener *l, unsigned number, struct err *err)
{
	struct node *node = &l->region->node[number];
	struct str bytes = { node->bytes, node->nbytes };
	struct commit commit;
	struct act act;
	enum role role;
	bool has_file;

	if (node->bytes == NULL || node->is_cut_off ||
	    !commit_parse(&commit, bytes) || commit.odd != NULL)
		return 0;
	act_parse(&act, commit.message);
	if (!is_on_text(&act, l->region, str_of(l->sha256.at)) ||
	    !is_by_its_party(&commit, &act))
		return 0;
	if (role_in_act(&role, l, node->brings_text, &commit, &act, err) < 0)
		return -1;
	if (role == ROLE_NONE)
		return 0;
	if (brings_file(&has_file, l->region, &node->commit, &commit, &act,
	    err) < 0)
		return -1;
	add_voice(l, number, &act, role, level_of(l->region, &act, bytes),
	    commit_day(&commit), has_file);
	l->trail->message = mem_room(l->trail->message,
	    l->trail->nmessages, &l->message_cap, sizeof(char *));
	l->trail->message[l->trail->nmessages++] = node->bytes;
	node->bytes = NULL;
	return 0;
}

static bool
same_side(const struct voice *a, const struct voice *b)
{
	return (a->role == ROLE_PERSON) == (b->role == ROLE_PERSON) &&
	    (a->role == ROLE_PERSON || str_eq(a->email, b->email));
}

/* A withdrawal outweighs every agreement it descends from. */
static void
apply_withdrawals(struct listener *l)
{
	struct voice *voice = l->trail->voice;
	size_t i, j;

	for (i = 0; i < l->trail->nvoices; i++)
		for (j = 0; voice[i].type == ACT_WITHDRAW && j < i; j++)
			if (same_side(&voice[i], &voice[j]) &&
			    is_descendant(l->region, l->number[i],
			    l->number[j]))
				voice[j].is_void = true;
}

static bool
has_act(const struct region *region)
{
	size_t i;

	for (i = 0; i < region->n; i++)
		if (region->node[i].bytes != NULL)
			return true;
	return false;
}

static int
hear_region(struct trail *out, struct region *region,
    const struct kind *kind, struct err *err)
{
	struct listener l = { .region = region, .kind = kind, .trail = out };
	struct record record = RECORD_INIT;
	struct buf text = BUF_INIT;
	unsigned *order = NULL;
	size_t i;
	int result;

	region->kind = kind;
	if (!has_act(region))
		return 0;
	result = repo_read_blob(&text, region->repo, &region->text,
	    MARK_TEXT_MAX, err);
	if (result == 0) {
		record_read_front(&record, buf_str(&text), kind->is_session,
		    NULL);
		l.record_day = record.date;
		l.sha256 = sha256_of(buf_str(&text));
		order = in_order(region);
		for (i = 0; i < region->n && result == 0; i++)
			result = listen(&l, order[i], err);
		apply_withdrawals(&l);
	}
	free(order);
	free(l.number);
	record_release(&record);
	buf_release(&text);
	return result;
}

static const struct node *
bringer(const struct region *region)
{
	size_t i;

	for (i = region->n; i-- > 0; )
		if (region->node[i].brings_text)
			return &region->node[i];
	return &region->node[region->n - 1];
}

static bool
has_agreement(const struct trail *trail)
{
	size_t i;

	for (i = 0; i < trail->nvoices; i++)
		if (!trail->voice[i].is_void &&
		    (trail->voice[i].type == ACT_AGREE ||
		    trail->voice[i].type == ACT_WITNESS))
			return true;
	return false;
}

/* One step back: how a text came, and what stood there before. */
struct step {
	struct oid parent, text;	/* the parent's text */
	bool found;			/* it has one */
	bool is_amendment;
	bool adds_item;			/* the text came by agree or decline */
};

/* Whether the text came by the act of a party that added its one item. */
static int
read_item(struct step *step, struct region *region,
    const struct commit *commit, const struct act *act, struct err *err)
{
	struct person person = PERSON_INIT;
	int result;

	if (commit->odd != NULL || !is_by_its_party(commit, act) ||
	    !str_is(act->record, region->path) ||
	    !oid_eq(&act->text, &region->text))
		return 0;
	result = person_then(&person, &step->adds_item, region, commit, err);
	if (result == 0 && step->adds_item)
		result = may_bring(&step->adds_item, region, commit, act,
		    &person, err);
	person_release(&person);
	return result;
}

/* The first parent that has the path, with another text. */
static int
step_back(struct step *out, struct region *region, struct err *err)
{
	struct buf bytes = BUF_INIT;
	struct commit commit;
	struct act act;
	size_t i;
	int result = -1;

	*out = (struct step){ .found = false };
	if (repo_read_commit(&bytes, region->repo, &bringer(region)->commit,
	    err) < 0)
		goto out;
	commit_parse(&commit, buf_str(&bytes));
	act_parse(&act, commit.message);
	out->is_amendment = act.type == ACT_AMEND &&
	    str_is(act.record, region->path);
	for (i = 0; i < commit.nparents && !out->found; i++) {
		out->parent = commit.parent[i];
		if (text_at(&out->text, &out->found, region->repo,
		    &out->parent, region->path, err) < 0)
			goto out;
	}
	result = read_item(out, region, &commit, &act, err);
out:
	buf_release(&bytes);
	return result;
}

/*
 * Learns whether an earlier text was agreed.  A disagreement that was added
 * voids the other side's agreement, but the record waits: it is not amended.
 */
static int
look_back(struct trail *out, struct region *region, const struct kind *kind,
    struct err *err)
{
	struct region past = { .repo = NULL };
	struct trail then = TRAIL_INIT;
	struct step step;
	bool is_changed = false;
	int result = -1;

	if (step_back(&step, region, err) < 0)
		goto out;
	while (step.found && oid_is_zero(&out->agreed_text)) {
		out->was_agreed |= step.is_amendment;
		is_changed |= !step.adds_item;
		region_release(&past);
		if (region_read(&past, region->repo, &step.parent,
		    region->path, &step.text, err) < 0 ||
		    hear_region(&then, &past, kind, err) < 0)
			goto out;
		if (has_agreement(&then)) {
			out->agreed_text = step.text;
			out->was_agreed |= is_changed;
		}
		trail_release(&then);
		if (step_back(&step, &past, err) < 0)
			goto out;
	}
	result = 0;
out:
	trail_release(&then);
	region_release(&past);
	return result;
}

static int
read_present(struct trail *out, struct region *region,
    const struct kind *kind, bool is_first, struct err *err)
{
	out->brought_by = bringer(region)->commit;
	out->since = bringer(region)->day;
	if (hear_region(out, region, kind, err) < 0)
		return -1;
	return is_first ? 0 : look_back(out, region, kind, err);
}

int
trail_read(struct trail *out, struct repo *repo, const struct oid *tip,
    const char *path, const struct kind *kind, struct err *err)
{
	struct region region = { .repo = NULL };
	int result = -1;

	if (text_at(&out->text, &out->is_committed, repo, tip, path, err) < 0)
		return -1;
	if (!out->is_committed)
		return 0;
	if (region_read(&region, repo, tip, path, &out->text, err) == 0)
		result = read_present(out, &region, kind, false, err);
	region_release(&region);
	return result;
}

/* A straight line of the commits that matter stands for the region. */
static int
region_line(struct region *region, const struct oid *known, size_t n,
    struct err *err)
{
	struct buf bytes = BUF_INIT;
	struct commit commit;
	unsigned number;
	size_t i;
	int result = 0;

	for (i = 0; i < n && result == 0; i++) {
		number = add_node(region, &known[i]);
		result = load_node(&commit, region, number, &bytes, err);
		if (number == 0)
			continue;
		region->node[number].children = 1;
		region->node[number - 1].parent[0] = number;
		region->node[number - 1].nparents = 1;
	}
	region->node[region->n - 1].brings_text = true;
	buf_release(&bytes);
	return result;
}

int
trail_read_known(struct trail *out, struct repo *repo, const char *path,
    const struct kind *kind, const struct oid *text,
    const struct oid *known, size_t n, bool is_first, struct err *err)
{
	struct region region = { .repo = repo, .path = path, .text = *text };
	int result;

	out->is_committed = true;
	out->text = *text;
	result = region_line(&region, known, n, err);
	if (result == 0)
		result = read_present(out, &region, kind, is_first, err);
	region_release(&region);
	return result;
}

void
trail_release(struct trail *trail)
{
	size_t i;

	for (i = 0; i < trail->nmessages; i++)
		free(trail->message[i]);
	free(trail->message);
	free(trail->voice);
	*trail = (struct trail)TRAIL_INIT;
}

int
trail_first_day(struct date *out, struct repo *repo, const struct oid *tip,
    const char *path, struct err *err)
{
	struct region walk = { .repo = repo };
	struct buf bytes = BUF_INIT;
	struct commit commit;
	struct oid text;
	bool found;
	size_t i, j;
	int result = -1;

	*out = DATE_NEVER;
	add_node(&walk, tip);
	for (i = 0; i < walk.n; i++) {
		if (text_at(&text, &found, repo, &walk.node[i].commit, path,
		    err) < 0)
			goto out;
		buf_clear(&bytes);
		if (!found)
			continue;
		if (repo_read_commit(&bytes, repo, &walk.node[i].commit,
		    err) < 0)
			goto out;
		if (!commit_parse(&commit, buf_str(&bytes)))
			continue;
		if (date_cmp(commit_day(&commit), *out) < 0)
			*out = commit_day(&commit);
		for (j = 0; j < commit.nparents; j++)
			add_node(&walk, &commit.parent[j]);
	}
	result = 0;
	if (date_cmp(*out, DATE_NEVER) == 0)
		result = err_set(err, ERR_ABSENT, "%s never was committed",
		    path);
out:
	buf_release(&bytes);
	oidmap_release(&walk.numbers);
	free(walk.node);
	return result;
}
