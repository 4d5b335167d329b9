/* SPDX-License-Identifier: ISC */
/*
 * A merge is tried path by path, for every path on which it differs from a
 * parent or the parents' pasts differ.  What each side did since the merge
 * base says which text it has to take; of several bases (a criss-cross), what
 * all of them say.
 */
#include "judge_trial.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"


struct merge {
	struct trial *trial;
	struct ledger *paths;	/* those that were tried: a set */
	struct oid *base;
	size_t nbases;
	bool has_bases;
	int result;
};

/* What a side and the merge have at a path, seen from their delta. */
static void
look(struct oid *side, struct oid *merged, const struct delta *delta,
    const char *path, bool *is_known)
{
	const struct change *change = delta_find(delta, path);

	*is_known = change != NULL;
	memset(side, 0, sizeof(*side));
	memset(merged, 0, sizeof(*merged));
	if (change == NULL)
		return;
	if (change->was_there)
		*side = change->before;
	if (change->is_there)
		*merged = change->after;
}

static int
find_at(struct oid *out, struct trial *trial, const struct oid *tree,
    const char *path)
{
	struct tree_entry entry;
	bool found;

	memset(out, 0, sizeof(*out));
	if (repo_find(&entry, &found, trial->judge->repo, tree, path,
	    trial->err) < 0)
		return -1;
	if (found)
		*out = entry.oid;
	return 0;
}

/* The merged text and each side's; those without a change have the merged. */
static int
look_all(struct oid *merged, struct oid *side, struct trial *trial,
    const char *path)
{
	bool known[COMMIT_PARENTS_MAX], is_any = false;
	struct oid other;
	size_t i;

	for (i = 0; i < trial->nsides; i++) {
		look(&side[i], &other, &trial->delta[i], path, &known[i]);
		if (known[i]) {
			*merged = other;
			is_any = true;
		}
	}
	if (!is_any && find_at(merged, trial, &trial->commit->tree, path) < 0)
		return -1;
	for (i = 0; i < trial->nsides; i++)
		if (!known[i])
			side[i] = *merged;
	return 0;
}

/* The trees of the merge bases; read when the first path asks. */
static int
find_bases(struct merge *merge)
{
	struct trial *trial = merge->trial;
	struct repo *repo = trial->judge->repo;
	struct oid *base = NULL;
	size_t i;
	int result = 0;

	if (merge->has_bases)
		return 0;
	if (repo_merge_bases(&base, &merge->nbases, repo,
	    &trial->side[0].commit, &trial->side[1].commit, trial->err) < 0)
		return -1;
	for (i = 2; i < trial->nsides && result == 0 &&
	    merge->nbases > 0; i++) {
		bool found;

		result = repo_merge_base(&base[0], &found, repo, &base[0],
		    &trial->side[i].commit, trial->err);
		merge->nbases = found ? 1 : 0;
	}
	merge->base = mem_new(merge->nbases + 1, sizeof(*merge->base));
	for (i = 0; i < merge->nbases && result == 0; i++)
		result = repo_tree_of(&merge->base[i], repo, &base[i],
		    trial->err);
	free(base);
	merge->has_bases = true;
	return result;
}

/*
 * Whether the merged text follows from what the sides did since one base: if
 * nobody changed it, it is the base's; if one text came up, that one; if
 * more, one of them, or, where it is free, a combination.
 */
static bool
follows(const struct oid *merged, const struct oid *side, size_t nsides,
    const struct oid *base, bool is_free)
{
	const struct oid *changed = NULL;
	bool is_one = true, is_some = false;
	size_t i;

	for (i = 0; i < nsides; i++) {
		if (oid_eq(&side[i], base))
			continue;
		is_one &= changed == NULL || oid_eq(changed, &side[i]);
		is_some |= oid_eq(merged, &side[i]);
		changed = &side[i];
	}
	if (changed == NULL)
		return oid_eq(merged, base);
	return is_one ? oid_eq(merged, changed) : is_some || is_free;
}

/* What stood at the path in each merge base; one of nothing, without any. */
static int
read_bases(struct oid **out, size_t *n, struct merge *merge,
    const char *path)
{
	size_t i;

	if (find_bases(merge) < 0)
		return -1;
	*n = merge->nbases > 0 ? merge->nbases : 1;
	*out = mem_new(*n, sizeof(**out));
	for (i = 0; i < merge->nbases; i++)
		if (find_at(&(*out)[i], merge->trial, &merge->base[i],
		    path) < 0)
			return -1;
	return 0;
}

/* Whether a text follows from every base, or, with `any`, from one. */
static bool
follows_from(const struct oid *merged, const struct oid *side, size_t nsides,
    const struct oid *base, size_t nbases, bool is_free, bool any)
{
	size_t i;

	for (i = 0; i < nbases; i++)
		if (follows(merged, side, nsides, &base[i], is_free) == any)
			return any;
	return !any;
}

/*
 * The bases of a criss-cross may ask for different sides; only then is one of
 * them enough.
 */
static bool
agrees_with_bases(const struct oid *merged, const struct oid *side,
    size_t nsides, const struct oid *base, size_t nbases, bool is_free)
{
	size_t i;

	if (follows_from(merged, side, nsides, base, nbases, is_free, false))
		return true;
	for (i = 0; i < nsides; i++)
		if (follows_from(&side[i], side, nsides, base, nbases,
		    is_free, false))
			return false;
	return follows_from(merged, side, nsides, base, nbases, is_free,
	    true);
}

static int
is_lawful(bool *out, struct merge *merge, const char *path,
    const struct oid *merged, const struct oid *side, bool is_free)
{
	size_t i, nbases, nsides = merge->trial->nsides;
	struct oid *base = NULL;
	int result;

	*out = true;
	for (i = 0; i < nsides && oid_eq(&side[i], merged); i++)
		;
	if (i == nsides)
		return 0;
	result = read_bases(&base, &nbases, merge, path);
	if (result == 0)
		*out = agrees_with_bases(merged, side, nsides, base, nbases,
		    is_free);
	free(base);
	return result;
}

static bool
is_of_a_side(const struct oid *merged, const struct oid *side, size_t nsides)
{
	size_t i;

	for (i = 0; i < nsides; i++)
		if (oid_eq(merged, &side[i]))
			return true;
	return false;
}

static void
tell_evil(struct trial *trial, const char *path, const struct oid *merged,
    const struct oid *side, bool is_free)
{
	trial_breach(trial, BREACH_EVIL_MERGE, path,
	    !is_of_a_side(merged, side, trial->nsides) && !is_free ?
	    "the merge has what no parent has" :
	    "the merge does not take the side that changed it");
}

/* A text that was combined: judged like one that is brought in. */
static int
take_new_text(struct trial *trial, struct past *past, const struct oid *oid)
{
	struct note note = NOTE_INIT;
	struct deed deed = { .path = past->path, .commit = trial->id,
		.parsed = trial->commit, .bytes = trial->bytes,
		.act = &trial->act };
	const char *why;
	bool found;
	int result = -1;

	if (trial_load(&note, &found, &why, trial, past->path, oid,
	    NOTE_WHOLE) == 0 &&
	    trial_text(trial, past->path, &note, found, why) == 0) {
		past->was_held |= trial_was_held(&note.record);
		result = trial_lines(trial, past, &note);
		if (trial->judge->tell != NULL)
			trial->judge->tell(&deed, trial->judge->arg);
	}
	note_release(&note);
	return result;
}

static int
try_record(struct merge *merge, const char *path)
{
	struct trial *trial = merge->trial;
	struct past *past, *pasts[COMMIT_PARENTS_MAX];
	struct oid merged, side[COMMIT_PARENTS_MAX];
	bool is_free = true, lawful = true;
	size_t i;
	int result = 0;

	if (look_all(&merged, side, trial, path) < 0)
		return -1;
	for (i = 0; i < trial->nsides; i++) {
		pasts[i] = ledger_find(trial->side[i].ledger, path);
		is_free &= !past_is_protected(pasts[i]);
	}
	if (!trial->judge->is_learning && is_lawful(&lawful, merge, path,
	    &merged, side, is_free) < 0)
		return -1;
	if (!lawful)
		tell_evil(trial, path, &merged, side, is_free);
	past = past_merge(pasts, trial->nsides, path,
	    oid_is_zero(&merged) ? NULL : &merged);
	if (!oid_is_zero(&merged) &&
	    !is_of_a_side(&merged, side, trial->nsides))
		result = take_new_text(trial, past, &merged);
	trial->ledger = ledger_put(trial->ledger, past);
	return result;
}

static int
try_other(struct merge *merge, const struct change *change)
{
	struct trial *trial = merge->trial;
	struct oid merged, side[COMMIT_PARENTS_MAX];
	bool lawful;

	if (look_all(&merged, side, trial, change->path) < 0 ||
	    is_lawful(&lawful, merge, change->path, &merged, side,
	    false) < 0)
		return -1;
	if (!lawful)
		tell_evil(trial, change->path, &merged, side, false);
	if (oid_is_zero(&merged) || change->place == PLACE_EVIDENCE ||
	    is_of_a_side(&merged, side, trial->nsides))
		return 0;
	return trial_setting(trial, change->path, change->place, &merged);
}

/* Each path once: those that were tried are kept in a set. */
static bool
is_new_path(struct merge *merge, const char *path)
{
	if (ledger_find(merge->paths, path) != NULL)
		return false;
	merge->paths = ledger_put(merge->paths, past_new(path));
	return true;
}

static int
try_path(struct merge *merge, const struct change *change)
{
	if (change->place == PLACE_OTHER ||
	    !is_new_path(merge, change->path))
		return 0;
	if (change->place == PLACE_RECORD)
		return trial_wants(merge->trial, change->path) ?
		    try_record(merge, change->path) : 0;
	return merge->trial->judge->is_learning ? 0 :
	    try_other(merge, change);
}

/* The sides know different things of a record that all have alike. */
static void
visit(const struct past *a, const struct past *b, void *arg)
{
	struct merge *merge = arg;
	const char *path = a != NULL ? a->path : b->path;

	if (merge->result == 0 && is_new_path(merge, path))
		merge->result = try_record(merge, path);
}

int
trial_merge(struct trial *trial)
{
	struct merge merge = { .trial = trial };
	size_t i, j;

	trial->ledger = ledger_ref(trial->side[0].ledger);
	for (i = 0; i < trial->nsides && merge.result == 0; i++)
		for (j = 0; j < trial->delta[i].n && merge.result == 0; j++)
			merge.result = try_path(&merge,
			    &trial->delta[i].change[j]);
	for (i = 1; i < trial->nsides && merge.result == 0; i++)
		ledger_diff(trial->side[0].ledger, trial->side[i].ledger,
		    visit, &merge);
	ledger_unref(merge.paths);
	free(merge.base);
	return merge.result;
}
