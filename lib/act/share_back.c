/* SPDX-License-Identifier: ISC */
/* share - what is to be known before commits of ours are taken back. */
#include "act/share_private.h"

#include "history/revwalk.h"
#include "parse/gitobject.h"

int
share_own_side(struct oid *out, const struct share *s,
    const struct oid *commit, struct err *err)
{
	OWN(buf) bytes = BUF_INIT;
	struct commit read;
	struct oid base;
	size_t i, ahead, behind, n = 0;
	bool is_related = true;

	*out = OID_NONE;
	if (repo_read_commit(&bytes, s->repo, commit, err) < 0)
		return -1;
	if (!commit_parse(&read, buf_str(&bytes)) || read.nparents < 2)
		return 0;
	for (i = 0; i < read.nparents; i++) {
		if (repo_distance(&ahead, &behind, s->repo, &read.parent[i],
		    &s->theirs, err) < 0)
			return -1;
		if (ahead > 0) {
			*out = read.parent[i];
			n++;
		}
	}
	if (n == 1 && repo_merge_base(&base, &is_related, s->repo, out,
	    &s->theirs, err) < 0)
		return -1;
	if (n != 1 || !is_related)
		*out = OID_NONE;
	return 0;
}

int
share_add_lost(struct buf *out, const struct share *s, struct err *err)
{
	OWN(walk) walk = { .repo = s->repo };
	const struct node *node;
	size_t i;

	if (walk_from(&walk, &s->head.commit, &s->theirs, err) < 0)
		return -1;
	for (i = 0; i < walk.n; i++) {
		node = &walk.node[i];
		if (node->paint == NEW && node->nparents > 1 &&
		    !oid_eq(&node->commit, &s->merge)) {
			buf_add_string(out, LOST_BY_MERGE);
			return 0;
		}
	}
	return 0;
}
