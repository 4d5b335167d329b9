/* SPDX-License-Identifier: ISC */
/* The list, and a map from the ids of commits to their places on it. */

#include "commits_lineage.h"

#include <stdlib.h>

#include "mem.h"
#include "object.h"

static bool
is_wanted(struct lineage *lineage, const struct oid *oid)
{
	unsigned ignored;

	if (lineage->old != NULL && oid_eq(oid, lineage->old))
		lineage->has_met_old = true;
	return lineage->known == NULL ||
	    !oidmap_find(&ignored, lineage->known, oid);
}

/* The place of a commit on the list, at whose end it is put if it is new. */
static unsigned
place_of(struct lineage *lineage, const struct oid *oid)
{
	unsigned place = (unsigned)lineage->n;

	if (!oidmap_add(&lineage->place, oid, place)) {
		oidmap_find(&place, &lineage->place, oid);
		return place;
	}
	lineage->node = mem_room(lineage->node, lineage->n, &lineage->cap,
	    sizeof(*lineage->node));
	lineage->node[lineage->n++] = (struct lineage_node){ .oid = *oid };
	return place;
}

void
lineage_add(struct lineage *lineage, const struct oid *oid)
{
	if (is_wanted(lineage, oid))
		place_of(lineage, oid);
}

static void
add_parent(struct lineage *lineage, const struct oid *oid)
{
	if (!is_wanted(lineage, oid))
		return;
	lineage->parent = mem_room(lineage->parent, lineage->nparents,
	    &lineage->parent_cap, sizeof(*lineage->parent));
	lineage->parent[lineage->nparents++] = place_of(lineage, oid);
}

static void
end_commit(struct lineage *lineage)
{
	lineage->node[lineage->done].parents_end = lineage->nparents;
	lineage->node[lineage->done].kept_end = lineage->kept.n;
	lineage->done++;
}

int
lineage_read(struct lineage *lineage, struct err *err)
{
	struct oid oid = lineage->node[lineage->done].oid;
	struct commit commit;
	size_t i;

	buf_clear(&lineage->bytes);
	if (repo_read_commit(&lineage->bytes, lineage->repo, &oid, err) < 0)
		return -1;
	if (!commit_parse(&commit, buf_str(&lineage->bytes)))
		return err_set(err, ERR_GIT, "commit %s cannot be read",
		    oid_text(&oid).at);
	for (i = 0; i < commit.nparents; i++)
		add_parent(lineage, &commit.parent[i]);
	lineage->take(&lineage->kept, &oid, &commit);
	end_commit(lineage);
	return 0;
}

bool
lineage_copy(struct lineage *lineage, const struct lineage *from)
{
	static const struct lineage_node none;
	const struct lineage_node *node, *before;
	unsigned place;
	size_t i;

	if (!oidmap_find(&place, &from->place,
	    &lineage->node[lineage->done].oid) || place >= from->done)
		return false;
	node = &from->node[place];
	before = place == 0 ? &none : node - 1;
	for (i = before->parents_end; i < node->parents_end; i++)
		add_parent(lineage, &from->node[from->parent[i]].oid);
	buf_add_bytes(&lineage->kept, from->kept.at + before->kept_end,
	    node->kept_end - before->kept_end);
	end_commit(lineage);
	return true;
}

void
lineage_release(struct lineage *lineage)
{
	free(lineage->node);
	free(lineage->parent);
	oidmap_release(&lineage->place);
	buf_release(&lineage->kept);
	buf_release(&lineage->bytes);
}
