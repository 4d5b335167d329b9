/* SPDX-License-Identifier: ISC */
#include "history/hints.h"

#include <stdlib.h>

#include "base/mem.h"
#include "history/revwalk.h"
#include "history/settings.h"
#include "notes/kind.h"
#include "parse/gitobject.h"
#include "parse/markdown.h"

void
hints_release(struct hints *hints)
{
	size_t i;

	for (i = 0; i < hints->n; i++)
		buf_release(&hints->text[i]);
	free(hints->text);
	oidmap_release(&hints->seen);
	oidmap_release(&hints->walked);
	*hints = (struct hints)HINTS_INIT;
}

int
hints_add_tree(struct hints *hints, struct repo *repo, const struct oid *tree,
    struct err *err)
{
	OWN(buf) names = BUF_INIT, text = BUF_INIT;
	struct tree_entry folder, entry;
	struct str rest;
	bool found;
	int result = 0;

	if (repo_find(&folder, &found, repo, tree, "templates", err) < 0)
		return -1;
	if (!found || folder.mode != MODE_TREE ||
	    !oidmap_add(&hints->seen, &folder.oid, 0))
		return 0;
	result = repo_read_tree(&names, repo, &folder.oid, err);
	rest = buf_str(&names);
	while (result == 0 && tree_next(&entry, &rest)) {
		if (entry.mode != MODE_FILE ||
		    !oidmap_add(&hints->seen, &entry.oid, 0))
			continue;
		result = repo_read_blob(&text, repo, &entry.oid,
		    MARKDOWN_TEXT_MAX, err);
		if (result < 0 && settings_is_bad_text(err)) {
			result = 0;
			continue;
		}
		*MEM_ADD(hints->text, hints->n, &hints->cap) = text;
		text = (struct buf)BUF_INIT;
	}
	return result;
}

/* The argument of visit_templates. */
struct adder {
	struct hints *hints;
	struct repo *repo;
};

/* For walk_behind: adds the templates of a commit. */
static int
visit_templates(const struct commit *commit, void *arg, struct err *err)
{
	const struct adder *adder = arg;

	return hints_add_tree(adder->hints, adder->repo, &commit->tree, err);
}

int
hints_add_history(struct hints *hints, struct repo *repo,
    const struct oid *commit, struct err *err)
{
	struct adder adder = { hints, repo };

	return walk_behind(&hints->walked, repo, commit, visit_templates,
	    &adder, err);
}

static bool
is_in_template(struct str comment, struct str text)
{
	OWN(kind) kind = KIND_INIT;
	struct err not_understood = ERR_INIT;	/* a breach of its commit */

	return kind_parse(&kind, STR_LIT("kind"), text,
	    &not_understood) == 0 && kind_has_hint(&kind, comment);
}

bool
hints_have(const struct hints *hints, struct str comment)
{
	size_t i;

	for (i = 0; i < hints->n; i++)
		if (is_in_template(comment, buf_str(&hints->text[i])))
			return true;
	return false;
}
