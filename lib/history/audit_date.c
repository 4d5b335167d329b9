/* SPDX-License-Identifier: ISC */
/*
 * audit_date - rule `date`: a commit is not dated more than a day before the
 * latest one that it descends from.  Old commits were judged before and keep
 * the rule, so behind an old commit that is older than the new commit, nothing
 * is dated too late for the new one.
 */
#include "history/audit_private.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"

static struct date_text
day_of(const struct node *node)
{
	return date_text(date_of_seconds(node->seconds, 0));
}

static bool
is_later(const struct walk *walk, unsigned a, unsigned b)
{
	return walk->node[a].seconds > walk->node[b].seconds;
}

/* Whether the child breaks the rule; if so, it was told when it came. */
static bool
is_told(const struct walk *walk, unsigned child, unsigned parent)
{
	return walk->node[parent].seconds >
	    walk->node[child].seconds + DAY_SECONDS;
}

/*
 * Whether a date lies in the future.  The gate does not compare with such a
 * commit, once it is on the branch: else nobody could push until that day.
 */
static bool
is_to_come(const struct node *node, long long now)
{
	return now != 0 && node->seconds > now + DAY_SECONDS;
}

/* Sets *last to the latest of an old commit and its ancestors since `limit`. */
static int
try_old(unsigned *last, struct walk *walk, unsigned start, long long limit,
    long long now, struct err *err)
{
	OWN(oidmap) seen = OIDMAP_INIT;
	unsigned *stack = NULL, number, parent;
	size_t i, n = 0, cap = 0;
	int result = 0;

	*MEM_ADD(stack, n, &cap) = start;
	while (n > 0 && result == 0) {
		number = stack[--n];
		if (walk->node[number].seconds < limit || !oidmap_add(&seen,
		    &walk->node[number].commit, 0))
			continue;
		if (!is_to_come(&walk->node[number], now) &&
		    is_later(walk, number, *last))
			*last = number;
		for (i = 0; i < walk->node[number].nparents && result == 0;
		    i++) {
			result = walk_add(&parent, walk, &walk->parent[
			    walk->node[number].first_parent + i], err);
			if (result < 0 || is_told(walk, number, parent))
				continue;
			*MEM_ADD(stack, n, &cap) = parent;
		}
	}
	free(stack);
	return result;
}

int
date_commit(struct breaches *out, struct walk *walk, unsigned number,
    long long now, struct err *err)
{
	unsigned parent, last = number;
	struct node *node;
	size_t i;

	/* a date that cannot be read is a breach by another rule */
	if (!walk->node[number].is_dated)
		return 0;
	for (i = 0; i < walk->node[number].nparents; i++) {
		parent = (unsigned)(walk_parent(walk, &walk->node[number],
		    i) - walk->node);
		if (walk->node[parent].paint != NEW) {
			if (try_old(&last, walk, parent,
			    walk->node[number].seconds, now, err) < 0)
				return -1;
		} else if (is_later(walk, walk->node[parent].latest, last)) {
			last = walk->node[parent].latest;
		}
	}
	node = &walk->node[number];
	node->latest = last;
	if (is_told(walk, number, last)) {
		breaches_add(out, BREACH_DATE, &node->commit, "", "dated %s, "
		    "more than a day before %.12s of %s, which it descends "
		    "from", day_of(node).at,
		    oid_text(&walk->node[last].commit).at,
		    day_of(&walk->node[last]).at);
		/* the reckoning starts anew here */
		node->latest = number;
	}
	if (is_to_come(node, now))
		breaches_add(out, BREACH_DATE, &node->commit, "", "dated %s, "
		    "more than a day from now", day_of(node).at);
	return 0;
}
