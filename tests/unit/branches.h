/* SPDX-License-Identifier: ISC */
/*
 * branches - a small history with a merge, made with git, for the tests of
 * commits, acts and origin:
 *
 *	1 --- 2 --- 3 --- M --- 6
 *	       \--- 4 --- 5 /
 *
 * 1 brings both records, 2 changes b; 4 changes a, 5 agrees to it; 3 and 6
 * change files elsewhere.
 */
#ifndef BRANCHES_H
#define BRANCHES_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "acts.h"
#include "repo.h"

#define A "people/alice/2026-01-01-one-to-one.md"
#define B "people/bob/2026-01-01-one-to-one.md"

static const char script[] =
    "set -eu; exec >/dev/null 2>&1; unset GIT_DIR GIT_INDEX_FILE;"
    "export HOME=$PWD GIT_CONFIG_NOSYSTEM=1;"
    "export GIT_AUTHOR_NAME=Alice GIT_AUTHOR_EMAIL=a@example.org;"
    "export GIT_COMMITTER_NAME=Alice GIT_COMMITTER_EMAIL=a@example.org;"
    "c() { export GIT_AUTHOR_DATE=$1T12:00:00Z GIT_COMMITTER_DATE=$1T12:00:00Z;"
    "  shift; git add -A; git commit -q --allow-empty -m \"$@\"; };"
    "git init -q -b main .; mkdir -p people/alice people/bob;"
    "echo a1 >" A "; echo b1 >" B "; c 2026-01-01 1;"
    "echo b2 >" B "; c 2026-01-02 2; git checkout -q -b side;"
    "echo a2 >" A "; c 2026-01-04 4;"
    "t=$(git rev-parse HEAD:" A "); s=$(sha256sum <" A " | cut -c1-64);"
    "c 2026-01-05 \"agree: 5\" -m \"Record: " A "\nText: $t\n"
    "Text-SHA256: $s\nAgreed-by: Alice <a@example.org>\";"
    "git checkout -q main; echo x >x; c 2026-01-03 3;"
    "export GIT_COMMITTER_DATE=2026-01-06T12:00:00Z;"
    "git merge -q --no-edit side; echo y >x; c 2026-01-07 6";

struct world {
	struct repo *repo;
	struct oid tip;
	char dir[64];
};

static inline void
run(const char *command)
{
	assert_int_equal(system(command), 0);
}

/* A repository that a script of shell makes. */
static inline int
make_world(void **state, const char *made_by)
{
	struct world *w = calloc(1, sizeof(*w));
	struct err err = ERR_INIT;
	char command[4096];

	strcpy(w->dir, "/tmp/one-to-one-graph-XXXXXX");
	assert_non_null(mkdtemp(w->dir));
	snprintf(command, sizeof(command), "cd %s; %s", w->dir,
	    made_by);
	run(command);
	assert_int_equal(repo_open(&w->repo, w->dir, REPO_REPORT, &err), 0);
	assert_int_equal(repo_tip(&w->tip, w->repo, &err), 0);
	*state = w;
	return 0;
}

static inline int
setup(void **state)
{
	return make_world(state, script);
}

static inline int
teardown(void **state)
{
	struct world *w = *state;
	char command[128];

	repo_close(w->repo);
	snprintf(command, sizeof(command), "rm -rf %s", w->dir);
	run(command);
	free(w);
	return 0;
}

/* The text of a path at the tip. */
static inline struct oid
text_at_tip(const struct world *w, const char *path)
{
	struct tree_entry entry;
	struct err err = ERR_INIT;
	struct oid tree;
	bool found;

	assert_int_equal(repo_tree_of(&tree, w->repo, &w->tip, &err), 0);
	assert_int_equal(repo_find(&entry, &found, w->repo, &tree, path,
	    &err), 0);
	assert_true(found);
	return entry.oid;
}

#endif
