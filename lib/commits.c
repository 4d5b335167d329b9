/* SPDX-License-Identifier: ISC */
/* commits - a list that grows while it is walked, and a set of what is on it. */

#include "commits.h"

#include <stdlib.h>

#include "buf.h"
#include "mem.h"

struct walk {
	const struct oidmap *known;
	const struct oid *old;
	bool met;
	struct oid *list;
	size_t n, cap;
	struct oidmap seen;
};

static void
add(struct walk *walk, const struct oid *oid)
{
	unsigned ignored;

	if (walk->old != NULL && oid_eq(oid, walk->old))
		walk->met = true;
	if ((walk->known != NULL &&
	    oidmap_find(&ignored, walk->known, oid)) ||
	    !oidmap_add(&walk->seen, oid, 0))
		return;
	walk->list = mem_room(walk->list, walk->n, &walk->cap,
	    sizeof(*walk->list));
	walk->list[walk->n++] = *oid;
}

static int
visit_one(struct walk *walk, size_t i, struct repo *repo, struct buf *bytes,
    commits_visit *visit, void *arg, struct err *err)
{
	struct oid oid = walk->list[i];
	struct commit commit;
	size_t j;

	buf_clear(bytes);
	if (repo_read_commit(bytes, repo, &oid, err) < 0)
		return -1;
	if (!commit_parse(&commit, buf_str(bytes)))
		return err_set(err, ERR_GIT, "commit %s cannot be read",
		    oid_text(&oid).at);
	for (j = 0; j < commit.nparents; j++)
		add(walk, &commit.parent[j]);
	return visit(&oid, &commit, arg, err);
}

int
commits_each(struct repo *repo, const struct oid *tip,
    const struct oidmap *known, const struct oid *old, bool *met,
    commits_visit *visit, void *arg, struct err *err)
{
	struct walk walk = { .known = known, .old = old };
	struct buf bytes = BUF_INIT;
	size_t i;
	int result = 0;

	add(&walk, tip);
	for (i = 0; i < walk.n && result == 0; i++)
		result = visit_one(&walk, i, repo, &bytes, visit, arg, err);
	if (met != NULL)
		*met = walk.met;
	buf_release(&bytes);
	oidmap_release(&walk.seen);
	free(walk.list);
	return result;
}
