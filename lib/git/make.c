/* SPDX-License-Identifier: ISC */
/*
 * make - `git init` with every option whose default could differ.
 *
 * The format of refs is given by a setting and not by the option: an older git
 * refuses an option that it does not know, but ignores such a setting.
 */
#include "git/make.h"

#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "git/run.h"

int
make_repo(const char *dir, enum make_sort sort, struct err *err)
{
	const char *argv[16] = { "git", "-c", "init.defaultRefFormat=files",
		"init", "-q", "-b", "main", "--object-format=sha1" };
	OWN(buf) out = BUF_INIT, diag = BUF_INIT;
	size_t n = 8;
	int status = 0, answer;

	if (sort != MAKE_CLONE) {
		/* without a template there is no hook but ours */
		argv[n++] = "--template=";
		argv[n++] = "--bare";
	}
	if (sort == MAKE_SHARED)
		argv[n++] = "--shared=0660";
	argv[n++] = "--";
	argv[n] = dir;
	answer = run_git(&status, &out, &diag, argv, err);
	if (answer == 0 && status != 0)
		answer = err_set(err, ERR_GIT, "git cannot make a repository: "
		    "%.*s", STR_ARGS(run_last_words(&diag)));
	return answer;
}

int
make_folder(char *path, struct err *err)
{
	return mkdtemp(path) != NULL ? 0 :
	    err_system(err, "cannot make a folder %s", path);
}

static int
remove_one(const char *path, const struct stat *st, int what,
    struct FTW *place)
{
	(void)st;
	(void)what;
	(void)place;
	return remove(path) == 0 || errno == ENOENT ? 0 : -1;
}

int
make_away(const char *dir, struct err *err)
{
	return nftw(dir, remove_one, 16, FTW_DEPTH | FTW_PHYS | FTW_MOUNT) ==
	    0 || errno == ENOENT ? 0 :
	    err_system(err, "cannot take %s away", dir);
}
