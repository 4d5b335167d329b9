/* SPDX-License-Identifier: ISC */
#include "history/hints.h"

#include <stdlib.h>

#include "base/mem.h"
#include "git/file.h"
#include "history/settings.h"
#include "notes/kind.h"
#include "parse/gitobject.h"
#include "parse/markdown.h"

/* The era of a commit without any templates. */
enum { EMPTY = 0 };

#define CUT_MAX (1 << 20)	/* bytes: of 25,000 lines */

void
hints_release(struct hints *hints)
{
	size_t i;

	for (i = 0; i < hints->n; i++)
		buf_release(&hints->body[i]);
	free(hints->body);
	free(hints->entry);
	free(hints->era);
	oidmap_release(&hints->blobs);
	oidmap_release(&hints->walked);
	*hints = (struct hints)HINTS_INIT;
}

static unsigned
add_era(struct hints *hints, const struct hints_era *era)
{
	*MEM_ADD(hints->era, hints->neras, &hints->era_cap) = *era;
	return (unsigned)hints->neras;
}

static unsigned
join(struct hints *hints, unsigned a, unsigned b)
{
	if (a == b || b == EMPTY)
		return a;
	return a == EMPTY ? b : add_era(hints, &(struct hints_era){
	    .before = { a, b } });
}

/* Keeps of a template its body; one that is not understood has no hints. */
static void
keep_body(struct buf *text)
{
	OWN(kind) kind = KIND_INIT;
	OWN(buf) body = BUF_INIT;
	struct err not_understood = ERR_INIT;	/* a breach of its commit */

	if (kind_parse(&kind, STR_LIT("kind"), buf_str(text),
	    &not_understood) == 0)
		buf_add(&body, kind.front.body);
	buf_swap(text, &body);
}

/*
 * The number of a text; one that cannot be read has no hints.  It is parsed
 * here, once: a record may have thousands of comments that are asked for.
 */
static int
add_text(unsigned *number, struct hints *hints, struct repo *repo,
    const struct oid *blob, struct err *err)
{
	OWN(buf) text = BUF_INIT;

	if (oidmap_find(number, &hints->blobs, blob))
		return 0;
	if (repo_read_blob(&text, repo, blob, MARKDOWN_TEXT_MAX, err) < 0) {
		if (!settings_is_bad_text(err))
			return -1;
		buf_clear(&text);
	}
	keep_body(&text);
	*number = (unsigned)hints->n;
	oidmap_add(&hints->blobs, blob, *number);
	*MEM_ADD(hints->body, hints->n, &hints->cap) = text;
	text = (struct buf)BUF_INIT;
	return 0;
}

int
hints_add_tree(unsigned *era, struct hints *hints, struct repo *repo,
    const struct oid *tree, struct err *err)
{
	struct hints_era next = { .before = { *era, EMPTY } };
	struct tree_entry folder, entry;
	OWN(buf) names = BUF_INIT;
	struct str rest;
	unsigned number;
	bool found;

	if (repo_find(&folder, &found, repo, tree, "templates", err) < 0)
		return -1;
	if (!found || folder.mode != MODE_TREE || (*era != EMPTY &&
	    oid_eq(&folder.oid, &hints->era[*era - 1].folder)))
		return 0;
	if (repo_read_tree(&names, repo, &folder.oid, err) < 0)
		return -1;
	next.folder = folder.oid;
	next.first = hints->nentries;
	rest = buf_str(&names);
	while (tree_next(&entry, &rest)) {
		if (entry.mode != MODE_FILE)
			continue;
		if (add_text(&number, hints, repo, &entry.oid, err) < 0)
			return -1;
		*MEM_ADD(hints->entry, hints->nentries, &hints->entry_cap) =
		    number;
		next.n++;
	}
	*era = add_era(hints, &next);
	return 0;
}

/*
 * The commits whose era is asked for, each above one that descends from it; and
 * what git has of where history is cut off: the ids of the last commits that a
 * shallow clone has, one on a line.
 */
struct stack {
	struct oid *commit;
	size_t n, cap;
	struct buf cut;
};

/* Finds the era of the commit on top, or puts parents on top of it first. */
static int
walk_top(struct stack *stack, struct hints *hints, struct repo *repo,
    struct err *err)
{
	struct oid top = stack->commit[stack->n - 1];
	OWN(buf) bytes = BUF_INIT;
	size_t i, n = stack->n;
	unsigned before = EMPTY, one;
	struct commit commit;

	if (oidmap_find(NULL, &hints->walked, &top)) {
		stack->n--;
		return 0;
	}
	if (repo_read_commit(&bytes, repo, &top, err) < 0)
		return -1;
	if (commit_parse(&commit, buf_str(&bytes))) {
		if (str_lists(buf_str(&stack->cut), '\n',
		    str_of(oid_text(&top).at)))
			commit.nparents = 0;
		for (i = 0; i < commit.nparents; i++) {
			if (oidmap_find(&one, &hints->walked,
			    &commit.parent[i]))
				before = join(hints, before, one);
			else
				*MEM_ADD(stack->commit, stack->n,
				    &stack->cap) = commit.parent[i];
		}
		if (stack->n > n)
			return 0;
		if (hints_add_tree(&before, hints, repo, &commit.tree,
		    err) < 0)
			return -1;
	}
	oidmap_add(&hints->walked, &top, before);
	stack->n--;
	return 0;
}

int
hints_add_history(unsigned *era, struct hints *hints, struct repo *repo,
    const struct oid *commit, struct err *err)
{
	struct stack stack = { NULL, 0, 0, BUF_INIT };
	int result = 0;

	*era = EMPTY;
	if (oidmap_find(era, &hints->walked, commit))
		return 0;
	if (file_read(&stack.cut, repo_common_dir(repo), "shallow", CUT_MAX,
	    err) < 0 && err->code != ERR_ABSENT)
		return -1;
	*MEM_ADD(stack.commit, stack.n, &stack.cap) = *commit;
	while (result == 0 && stack.n > 0)
		result = walk_top(&stack, hints, repo, err);
	free(stack.commit);
	buf_release(&stack.cut);
	oidmap_find(era, &hints->walked, commit);
	return result;
}

bool
hints_have(const struct hints *hints, unsigned era, struct str comment)
{
	bool *seen = mem_new(hints->neras + 1, sizeof(*seen)), found = false;
	bool *asked = mem_new(hints->n + 1, sizeof(*asked));
	unsigned *stack = NULL, number;
	const struct hints_era *at;
	size_t i, n = 0, cap = 0;

	seen[EMPTY] = true;
	*MEM_ADD(stack, n, &cap) = era;
	while (n > 0 && !found) {
		number = stack[--n];
		if (seen[number])
			continue;
		seen[number] = true;
		at = &hints->era[number - 1];
		for (i = at->first; i < at->first + at->n && !found; i++) {
			found = !asked[hints->entry[i]] && kind_body_has_hint(
			    buf_str(&hints->body[hints->entry[i]]), comment);
			asked[hints->entry[i]] = true;
		}
		*MEM_ADD(stack, n, &cap) = at->before[0];
		*MEM_ADD(stack, n, &cap) = at->before[1];
	}
	free(stack);
	free(asked);
	free(seen);
	return found;
}
