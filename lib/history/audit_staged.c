/* SPDX-License-Identifier: ISC */
/*
 * audit_staged - a tree without a commit is judged: that of the index, or
 * another; its parents are HEAD and, while a merge is under way, those that
 * MERGE_HEAD lists.
 */
#include "history/audit_private.h"

#include "history/lookup.h"
#include "history/notes.h"
#include "history/treediff.h"
#include "parse/gitobject.h"

static int
check_record_at(struct audit *audit, struct notes *notes, struct past *past,
    const char *path, struct err *err)
{
	OWN(note) note = NOTE_INIT;
	enum rule rule;
	size_t i;

	/* a link, or too large: the rules report that */
	if (notes_load(&note, notes, path, NOTE_WHOLE, err) < 0 ||
	    notes_check(&note, notes, NULL, err) < 0 ||
	    past_drop_faults(past, &note, audit->repo, err) < 0)
		return settings_is_bad_text(err) ? 0 : -1;
	for (i = 0; i < note.faults.n; i++) {
		rule = note.faults.fault[i].rule;
		/* these four are breaches, which the rules report */
		if (rule != RULE_TEXT && rule != RULE_NAME &&
		    rule != RULE_HIDDEN && rule != RULE_UNRECORDED)
			audit->fault(path, &note.faults.fault[i],
			    audit->arg);
	}
	return 0;
}

/* Calls audit->fault for the staged records that differ from HEAD's. */
static int
check_records(struct audit *audit, struct rules *rules,
    const struct oid *before, const struct oid *tree, struct err *err)
{
	OWN(treediff) delta = TREEDIFF_INIT;
	OWN(past) past = PAST_INIT;
	struct settings *settings;
	size_t i;

	if (audit->fault == NULL)
		return 0;
	if (settings_at(&settings, &rules->settings, tree, err) < 0 ||
	    treediff_read(&delta, audit->repo, before, tree, STR_NONE,
	    err) < 0)
		return -1;
	for (i = 0; i < delta.n; i++)
		if (delta.change[i].place == PLACE_RECORD &&
		    delta.change[i].is_there && check_record_at(audit,
		    &settings->notes, &past, delta.change[i].path, err) < 0)
			return -1;
	return 0;
}

/* Learns, at each parent, the states of the people whose files differ. */
static int
learn_parents(struct side *side, struct learn *learn, struct rules *rules,
    const struct oid *parent, size_t n, const struct oid *tree,
    struct err *err)
{
	size_t i;

	for (i = 0; i < n; i++) {
		side[i].commit = parent[i];
		if (repo_tree_of(&side[i].tree, learn->repo, &parent[i],
		    err) < 0 || audit_compare(&side[i], learn, rules, tree,
		    n > 1, err) < 0)
			return -1;
	}
	if (n == 0 || !learn_is_wanted(learn))
		return 0;
	if (learn_from(learn, parent, n, err) < 0)
		return -1;
	for (i = 0; i < n; i++)
		side[i].map = learn_at(learn, &parent[i]);
	return 0;
}

/* HEAD, and what is being merged into it; none while HEAD is unborn. */
static int
find_parents(struct oid parent[COMMIT_PARENTS_MAX], size_t *n,
    struct repo *repo, struct err *err)
{
	*n = 0;
	if (repo_tip(&parent[0], repo, err) < 0)
		return err->code == ERR_UNBORN ? 0 : -1;
	if (repo_merge_heads(parent + 1, n, COMMIT_PARENTS_MAX - 1, repo,
	    err) < 0)
		return -1;
	++*n;
	return 0;
}

int
audit_tree(struct breaches *out, struct audit *audit,
    const struct repo_identity *who, const struct oid *tree, struct err *err)
{
	struct person_line line = { str_of(who->name), str_of(who->email),
		who->committer_seconds, who->committer_zone };
	OWN(learn) learn = LEARN_INIT(audit->repo);
	struct treediff delta[COMMIT_PARENTS_MAX] = { 0 };
	struct side side[COMMIT_PARENTS_MAX] = { 0 };
	OWN(rules) rules = { .repo = NULL };
	struct oid parent[COMMIT_PARENTS_MAX];
	size_t n, i;
	int result;

	if (learn_refuse_shallow(audit->repo, err) < 0 ||
	    find_parents(parent, &n, audit->repo, err) < 0)
		return -1;
	audit_set_up(&rules, audit, out);
	for (i = 0; i < n; i++)
		side[i].delta = &delta[i];
	result = repo_setting_bool(&rules.will_sign, audit->repo,
	    "commit.gpgSign", err) < 0 ||
	    learn_parents(side, &learn, &rules, parent, n, tree, err) < 0 ||
	    rules_tree(&rules, tree, &line, side, n, err) < 0 ? -1 :
	    check_records(audit, &rules, n > 0 ? &side[0].tree : NULL, tree,
	    err);
	for (i = 0; i < n; i++)
		treediff_release(&delta[i]);
	return result;
}

int
audit_staged(struct breaches *out, struct audit *audit,
    const struct repo_identity *who, struct err *err)
{
	struct oid tree;

	/* it has no index; an empty one would remove all that there is */
	if (repo_is_bare(audit->repo))
		return err_set(err, ERR_REFUSED, "nothing is staged in a bare "
		    "repository; work in a clone of it");
	return repo_index_tree(&tree, audit->repo, err) < 0 ? -1 :
	    audit_tree(out, audit, who, &tree, err);
}
