/* SPDX-License-Identifier: ISC */
/* disclosure - what acts has of them, each looked at closer. */

#include "disclosure.h"

#include <stdlib.h>

#include "act.h"
#include "acts.h"
#include "mem.h"
#include "notes.h"
#include "object.h"

struct walk {
	struct repo *repo;
	const char *path;
	const struct kind *kind;
	struct disclosures *out;
	size_t out_cap;
};

/* Whether the act names the text that the record has in that commit. */
static int
names_its_text(bool *out, struct walk *walk, const struct commit *commit,
    const struct act *act, struct err *err)
{
	struct buf text = BUF_INIT;
	struct tree_entry entry;
	int result = -1;

	*out = false;
	if (repo_find(&entry, out, walk->repo, &commit->tree, walk->path,
	    err) < 0)
		goto out;
	*out = *out && oid_eq(&entry.oid, &act->text);
	result = 0;
	if (!*out)
		goto out;
	result = repo_read_blob(&text, walk->repo, &entry.oid, MARK_TEXT_MAX,
	    err);
	*out = result == 0 &&
	    str_is(act->sha256, sha256_of(buf_str(&text)).at);
out:
	buf_release(&text);
	return result;
}

static int
is_by_party(bool *out, struct walk *walk, const struct commit *commit,
    struct err *err)
{
	struct notes notes = NOTES_INIT;
	struct person person = PERSON_INIT;
	struct record_name name;
	struct err ignored = ERR_INIT;

	*out = false;
	if (commit->nparents == 0 ||
	    !str_eq(commit->author.name, commit->committer.name) ||
	    !str_eq(commit->author.email, commit->committer.email))
		return 0;
	notes.repo = walk->repo;
	record_name_parse(&name, str_of(walk->path));
	if (repo_tree_of(&notes.tree, walk->repo, &commit->parent[0],
	    err) < 0)
		return -1;
	if (notes_person(&person, &notes, name.person, &ignored) == 0)
		*out = person_role(&person, commit->author.email,
		    buf_str(&walk->kind->name), DATE_NONE,
		    commit_day(commit)) != ROLE_NONE;
	person_release(&person);
	notes_close(&notes);
	return 0;
}

static void
add_disclosure(struct walk *walk, const struct oid *oid,
    const struct buf *bytes)
{
	struct disclosures *all = walk->out;
	struct disclosure *item;
	struct commit commit;
	struct act act;

	all->item = mem_room(all->item, all->n, &walk->out_cap,
	    sizeof(*all->item));
	item = &all->item[all->n++];
	item->bytes = mem_copy(bytes->at, bytes->n);
	commit_parse(&commit, (struct str){ item->bytes, bytes->n });
	act_parse(&act, commit.message);
	item->to = act.disclosed_to;
	item->reason = act.reason;
	item->name = commit.author.name;
	item->email = commit.author.email;
	item->text = act.text;
	item->commit = *oid;
	item->day = commit_day(&commit);
	item->seconds = commit.committer.seconds;
}

static int
visit(struct walk *walk, const struct oid *oid, struct buf *bytes,
    struct err *err)
{
	struct commit commit;
	struct act act;
	bool is_true = false;

	buf_clear(bytes);
	if (repo_read_commit(bytes, walk->repo, oid, err) < 0)
		return -1;
	if (!commit_parse(&commit, buf_str(bytes)))
		return err_set(err, ERR_GIT, "commit %s cannot be read",
		    oid_text(oid).at);
	act_parse(&act, commit.message);
	if (commit.odd != NULL || act.type != ACT_DISCLOSE ||
	    !str_is(act.record, walk->path))
		return 0;
	if (names_its_text(&is_true, walk, &commit, &act, err) < 0 ||
	    (is_true && is_by_party(&is_true, walk, &commit, err) < 0))
		return -1;
	if (is_true)
		add_disclosure(walk, oid, bytes);
	return 0;
}

static int
compare(const void *a, const void *b)
{
	const struct disclosure *x = a, *y = b;

	if (x->seconds != y->seconds)
		return x->seconds < y->seconds ? -1 : 1;
	return oid_cmp(&x->commit, &y->commit);
}

int
disclosures_read(struct disclosures *out, struct repo *repo,
    const struct oid *tip, const char *path, const struct kind *kind,
    struct err *err)
{
	struct walk walk = { .repo = repo, .path = path, .kind = kind,
		.out = out };
	struct acts acts = ACTS_INIT;
	struct buf bytes = BUF_INIT;
	size_t i;
	int result = acts_read(&acts, repo, tip, err);

	for (i = 0; i < acts.ndisclosures && result == 0; i++)
		if (str_is(acts.disclosure[i].record, path))
			result = visit(&walk, &acts.disclosure[i].commit,
			    &bytes, err);
	if (out->n > 1)
		qsort(out->item, out->n, sizeof(*out->item), compare);
	buf_release(&bytes);
	acts_release(&acts);
	return result;
}

void
disclosures_release(struct disclosures *disclosures)
{
	size_t i;

	for (i = 0; i < disclosures->n; i++)
		free(disclosures->item[i].bytes);
	free(disclosures->item);
	*disclosures = (struct disclosures)DISCLOSURES_INIT;
}
