/* SPDX-License-Identifier: ISC */
/*
 * pair - a repository r/ of Alice Ng and her manager Bob Okafor, with one
 * record, for tests of what history says of the record.
 *
 * pair_make makes the repository once, and later copies it; pair_sh runs a
 * script in it, with these words:
 *
 *	$f			the record's path
 *	as NAME CMD...		runs CMD as alice, bob or carol; other names
 *				have no role
 *	act NAME KEY=VALUE...	commits what is staged as an act on $f by NAME,
 *				with the right Record, Text and Text-SHA256, and
 *				these keys
 *	item TEXT		adds a line under Disagreements and stages it
 */
#ifndef PAIR_H
#define PAIR_H

#include "world.h"

#include "base/err.h"
#include "git/repo.h"

#define PAIR_RECORD "people/alice/2026-11-07-one-to-one.md"

static struct err err;

#define OK(call) do { \
	if ((call) < 0) \
		fail_msg("%s: %s: %s", #call, err.path, err.text); \
} while (0)

#define REFUSED(call, want) do { \
	if ((call) == 0) \
		fail_msg("%s: not refused", #call); \
	if (strstr(err.text, want) == NULL) \
		fail_msg("%s: '%s' is not in '%s'", #call, want, err.text); \
} while (0)

static const char pair_words[] =
    "set -eu; exec 2>&1; cd r; f=" PAIR_RECORD "\n"
    "as() {\n"
    "	case $1 in alice) n='Alice Ng' ;; bob) n='Bob Okafor' ;;\n"
    "	carol) n='Carol Diaz' ;; esac; e=$1@example.org; shift\n"
    "	GIT_AUTHOR_NAME=$n GIT_AUTHOR_EMAIL=$e \\\n"
    "	GIT_COMMITTER_NAME=$n GIT_COMMITTER_EMAIL=$e \"$@\"\n"
    "}\n"
    "act() {\n"
    "	who=$1; shift\n"
    "	{ printf 'act\\n\\nRecord: %s\\nText: %s\\nText-SHA256: %s\\n' \\\n"
    "	    $f $(git rev-parse :$f) $(git cat-file blob :$f | sha256sum |\n"
    "	    cut -c 1-64)\n"
    "	for t; do echo \"${t%%=*}: ${t#*=}\"; done; } >../message\n"
    "	as $who git commit -q --allow-empty -F ../message\n"
    "}\n"
    "item() {\n"
    "	grep -q '^## D' $f || printf '\\n## Disagreements\\n\\n' >>$f\n"
    "	echo \"- $1\" >>$f; git add $f\n"
    "}\n"
    "alice='Alice Ng <alice@example.org>'\n"
    "bob='Bob Okafor <bob@example.org>'\n";

static inline void
pair_sh(const char *script)
{
	char all[8192];

	snprintf(all, sizeof(all), "%s%s", pair_words, script);
	sh(all);
}

static inline int
pair_make(void **state)
{
	world_make(state);
	setenv("GIT_AUTHOR_DATE", "1795262400 +0000", 1);
	setenv("GIT_COMMITTER_DATE", "1795262400 +0000", 1);
	if (access("../pair", F_OK) == 0) {
		sh("cp -Rp ../pair r");
		return 0;
	}
	sh("git init -q r && mkdir -p r/people/alice");
	pair_sh("printf '%s\\n' '[person]' 'name = Alice Ng' "
	    "'email = alice@example.org' "
	    "'manager = Bob Okafor <bob@example.org>' "
	    ">people/alice/person.ini\n"
	    "git add .; as bob git commit -q -m person\n"
	    "printf '%s\\n' --- 'kind: one-to-one' 'date: 2026-11-07' "
	    "'status: held' --- '' '# Talk' '' "
	    "'## Achieved since last meeting' '' '- [x] rota' '' "
	    "'## Issues affecting performance or delivery' '' 'None.' '' "
	    "'## Focus and priorities for next period' '' '- [ ] desk' '' "
	    "'## Updates for management or organisation' '' 'None.' '' "
	    "'## Anything to raise or discuss' '' 'None.' '' "
	    "'## Objectives' '' 'None.' '' '## Registration' '' 'None.' >$f\n"
	    "git add .; as bob git commit -q -m 'Write-up'\n"
	    "cp -Rp . ../../pair\n");
	return 0;
}

static inline struct repo *
pair_open(enum repo_mode mode)
{
	struct repo *repo = NULL;

	OK(repo_open(&repo, "r", mode, &err));
	return repo;
}

/* Sets the author and committer of the commits that follow. */
static inline void
pair_be(const char *name, const char *email)
{
	setenv("GIT_AUTHOR_NAME", name, 1);
	setenv("GIT_AUTHOR_EMAIL", email, 1);
	setenv("GIT_COMMITTER_NAME", name, 1);
	setenv("GIT_COMMITTER_EMAIL", email, 1);
}

#endif
