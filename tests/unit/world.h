/* SPDX-License-Identifier: ISC */
/*
 * world - a folder of its own for a test that needs files, git and a home.
 *
 * world_make makes the folder below a HOME under TMPDIR, sets the identity,
 * clears git's variables in the environment, and changes to the folder;
 * world_remove removes it.  sh runs a script there, which has to succeed;
 * answers compares what a script prints.
 */
#ifndef WORLD_H
#define WORLD_H

#include <errno.h>
#include <ftw.h>
#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char world_home[PATH_MAX];

static inline void
sh(const char *script)
{
	int status;

	fflush(NULL);
	status = system(script);
	if (status != 0)
		fail_msg("status %d from: %s", status, script);
}

/* What a script prints, without the last line end; valid until the next call. */
static inline const char *
said(const char *script)
{
	static char text[65536];
	FILE *pipe;
	size_t n;

	fflush(NULL);
	pipe = popen(script, "r");
	assert_non_null(pipe);
	n = fread(text, 1, sizeof(text) - 1, pipe);
	assert_int_equal(pclose(pipe), 0);
	while (n > 0 && text[n - 1] == '\n')
		n--;
	text[n] = '\0';
	return text;
}

static inline void
answers(const char *script, const char *want)
{
	assert_string_equal(said(script), want);
}

static inline void
world_clear(void)
{
	static const char *const variables[] = { "GIT_DIR", "GIT_WORK_TREE",
		"GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_QUARANTINE_PATH",
		"GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_COUNT",
		"GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_AUTHOR_DATE",
		"GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL",
		"GIT_COMMITTER_DATE", "EMAIL", "XDG_CONFIG_HOME",
		"GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_PREFIX" };
	size_t i;

	for (i = 0; i < sizeof(variables) / sizeof(variables[0]); i++)
		unsetenv(variables[i]);
	setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
}

static inline void
world_end(void)
{
	char script[PATH_MAX + 32];

	snprintf(script, sizeof(script), "rm -rf '%s'", world_home);
	sh(script);
}

/* libgit2 reads HOME when it starts, so the whole program has one HOME. */
static inline void
world_begin(void)
{
	const char *tmp = getenv("TMPDIR");

	snprintf(world_home, sizeof(world_home), "%s/one-to-one-XXXXXX",
	    tmp == NULL ? "/tmp" : tmp);
	assert_non_null(mkdtemp(world_home));
	setenv("HOME", world_home, 1);
	/* git init copies no sample hooks */
	sh("mkdir -p ~/template/hooks ~/template/info");
	atexit(world_end);
}

static inline int
world_take_away(const char *path, const struct stat *st, int type,
    struct FTW *at)
{
	(void)st;
	(void)type;
	(void)at;
	return remove(path);
}

static inline int
world_remove(void **state)
{
	static const char *const names[] = { "world", ".gitconfig" };
	size_t i;

	(void)state;
	assert_int_equal(chdir(world_home), 0);
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (nftw(names[i], world_take_away, 16,
		    FTW_DEPTH | FTW_PHYS) != 0)
			assert_int_equal(errno, ENOENT);
	return 0;
}

static inline int
world_make(void **state)
{
	FILE *config;

	if (world_home[0] == '\0')
		world_begin();
	world_clear();
	setenv("LC_ALL", "C", 1);
	setenv("TZ", "UTC", 1);
	world_remove(state);
	assert_int_equal(mkdir("world", 0777), 0);
	config = fopen(".gitconfig", "w");
	assert_non_null(config);
	fputs("[user]\n\tname = Ana Lind\n\temail = ana@example.org\n"
	    "[init]\n\tdefaultBranch = main\n\ttemplateDir = ~/template\n"
	    "[maintenance]\n\tauto = false\n[receive]\n\tautogc = false\n",
	    config);
	assert_int_equal(fclose(config), 0);
	assert_int_equal(chdir("world"), 0);
	return 0;
}

#endif
