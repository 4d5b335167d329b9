/* SPDX-License-Identifier: ISC */
/*
 * hook - a script is ours if it is, byte for byte, what we would write for
 * the program that it names.
 */

#include "git/hook.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "git/file.h"

#define SCRIPT_MAX (64 * 1024)

/* What the gate rests on besides the hook. */
static const struct {
	const char *key, *value;
} settings[] = {
	{ "receive.fsckObjects", "true" },
	{ "receive.denyNonFastForwards", "true" },
	{ "receive.denyDeletes", "true" },
	{ "receive.fsck.badFilemode", "error" },
	{ "receive.fsck.nulInCommit", "error" },
	{ "core.logAllRefUpdates", "always" },
};

#define N_SETTINGS (sizeof(settings) / sizeof(*settings))

static const char *
path_of(bool is_server)
{
	return is_server ? "hooks/pre-receive" : "hooks/pre-commit";
}

/* The shell has the program in single quotes, which end around its own. */
static void
add_script(struct buf *out, bool is_server, const char *program)
{
	buf_add_string(out, "#!/bin/sh\n# SPDX-License-Identifier: ISC\n");
	buf_add_string(out, is_server ?
	    "# pre-receive - refuse a push that breaks the rules of the "
	    "notes.\n" :
	    "# pre-commit - look at what is about to be committed.\n");
	buf_add_string(out, "# Written by install-hooks, which finds it "
	    "changed if a byte is.\n\nexec '");
	for (; *program != '\0'; program++)
		if (*program == '\'')
			buf_add_string(out, "'\\''");
		else
			buf_add_byte(out, *program);
	buf_addf(out, "' %s\n", is_server ? "--receive" : "--staged");
}

/* The program that a script names; the script is ours if it fits. */
static bool
read_program(struct buf *out, struct str script, bool is_server)
{
	size_t at = str_find(script, "\nexec '");
	struct buf ours = BUF_INIT;
	struct str rest;
	bool fits;

	for (rest = str_from(script, at + 7); rest.n > 1; ) {
		if (rest.at[0] != '\'') {
			buf_add_byte(out, rest.at[0]);
			rest = str_from(rest, 1);
		} else if (str_starts(rest, "'\\''")) {
			buf_add_byte(out, '\'');
			rest = str_from(rest, 4);
		} else {
			break;
		}
	}
	add_script(&ours, is_server, out->at);
	fits = str_eq(buf_str(&ours), script);
	buf_release(&ours);
	return fits;
}

/* Where git looks for hooks, if not in the repository; empty otherwise. */
static int
hooks_elsewhere(struct buf *out, struct repo *repo, struct err *err)
{
	struct buf own = BUF_INIT;
	bool is_set;
	int result;

	result = repo_setting(out, &is_set, repo, "core.hooksPath", err);
	buf_addf(&own, "%shooks", repo_common_dir(repo));
	if (result == 0 && is_set && file_is_same(out->at, own.at))
		buf_clear(out);
	buf_release(&own);
	return result;
}

static int
check_place(bool *is_there, struct repo *repo, bool is_server,
    struct str script, struct err *err)
{
	struct buf elsewhere = BUF_INIT, there = BUF_INIT;
	const char *path = path_of(is_server);
	int result = -1;

	*is_there = false;
	if (hooks_elsewhere(&elsewhere, repo, err) < 0)
		goto out;
	if (elsewhere.n > 0) {
		err_set(err, ERR_REFUSED, "core.hooksPath is '%s': git looks "
		    "for hooks there and nowhere else; unset it first: git "
		    "config --unset core.hooksPath", elsewhere.at);
		goto out;
	}
	result = file_read(&there, repo_common_dir(repo), path, SCRIPT_MAX,
	    err);
	if (result == 0 && str_eq(buf_str(&there), script))
		*is_there = true;
	else if (result < 0 && err->code == ERR_ABSENT)
		result = 0;
	else
		result = err_set(err, ERR_REFUSED, "%s%s is there already, "
		    "and was left alone; let it run audit-trail %s as well, "
		    "or remove it", repo_common_dir(repo), path, is_server ?
		    "--receive" : "--staged");
out:
	buf_release(&elsewhere);
	buf_release(&there);
	return result;
}

static int
write_script(struct repo *repo, bool is_server, bool is_there,
    struct str script, struct err *err)
{
	const char *path = path_of(is_server);
	struct buf whole = BUF_INIT;
	struct err why = ERR_INIT;
	int result = 0;

	if (!is_there)
		result = file_create(repo_common_dir(repo), path, script,
		    err);
	buf_addf(&whole, "%s%s", repo_common_dir(repo), path);
	if (result == 0 && chmod(whole.at, 0755) < 0) {
		result = err_system(err, "cannot make %s executable",
		    whole.at);
		if (!is_there && file_undo_create(repo_common_dir(repo),
		    path, &why) < 0)
			err_prefix(err, "%s is left there, for git to pass "
			    "over: ", path);
	}
	buf_release(&whole);
	return result;
}

int
hook_install(bool *is_new, struct repo *repo, bool is_server,
    const char *program, struct err *err)
{
	struct buf script = BUF_INIT;
	bool is_there;
	size_t i;
	int result;

	add_script(&script, is_server, program);
	result = check_place(&is_there, repo, is_server, buf_str(&script),
	    err);
	for (i = 0; i < N_SETTINGS && is_server && result == 0; i++)
		result = repo_set(repo, settings[i].key, settings[i].value,
		    err);
	if (result == 0)
		result = write_script(repo, is_server, is_there,
		    buf_str(&script), err);
	*is_new = !is_there;
	buf_release(&script);
	return result;
}

static void
find(struct buf *out, const char *subject, const char *what)
{
	buf_addf(out, "%s: %s\n", subject, what);
}

static int
check_file(struct buf *out, struct repo *repo, bool is_server,
    struct err *err)
{
	const char *top = repo_common_dir(repo), *path = path_of(is_server);
	struct buf whole = BUF_INIT, script = BUF_INIT, program = BUF_INIT;
	struct stat st;
	int result = 0;

	buf_addf(&whole, "%s%s", top, path);
	if (lstat(whole.at, &st) < 0) {
		find(out, path, errno == ENOENT ? "is not there" :
		    "cannot be looked at");
		goto out;
	}
	if (!S_ISREG(st.st_mode)) {
		find(out, path, !S_ISLNK(st.st_mode) ? "is not a file" :
		    stat(whole.at, &st) < 0 ?
		    "is a symbolic link to nothing" :
		    "is a symbolic link; what it leads to may change");
		goto out;
	}
	if ((st.st_mode & 0111) == 0 || access(whole.at, X_OK) < 0)
		find(out, path, "is not executable");
	result = file_read(&script, top, path, SCRIPT_MAX, err);
	if (result < 0)
		goto out;
	if (script.n == 0)
		find(out, path, "is empty");
	else if (!read_program(&program, buf_str(&script), is_server))
		find(out, path, "is not the one that install-hooks writes");
	else if (stat(program.at, &st) < 0)
		find(out, program.at, "is not there, and the hook runs it");
	else if (!S_ISREG(st.st_mode) || access(program.at, X_OK) < 0)
		find(out, program.at, "cannot be run, and the hook runs it");
out:
	buf_release(&whole);
	buf_release(&script);
	buf_release(&program);
	return result;
}

static int
check_settings(struct buf *out, struct repo *repo, struct err *err)
{
	static const char *const yes[] = { "true", "yes", "on", "1" };
	struct buf value = BUF_INIT;
	size_t i, j;
	bool is_set, is_right;
	int result = 0;

	for (i = 0; i < N_SETTINGS; i++) {
		buf_clear(&value);
		if (repo_setting(&value, &is_set, repo, settings[i].key,
		    err) < 0) {
			result = -1;
			break;
		}
		is_right = strcmp(value.at, settings[i].value) == 0;
		for (j = 0; j < sizeof(yes) / sizeof(*yes) &&
		    strcmp(settings[i].value, "true") == 0; j++)
			is_right |= strcmp(value.at, yes[j]) == 0;
		if (!is_set || !is_right)
			buf_addf(out, "%s: is not '%s'\n", settings[i].key,
			    settings[i].value);
	}
	buf_release(&value);
	return result;
}

int
hook_check(struct buf *out, struct repo *repo, bool is_server,
    struct err *err)
{
	struct buf elsewhere = BUF_INIT;
	int result = hooks_elsewhere(&elsewhere, repo, err);

	if (result == 0 && elsewhere.n > 0)
		buf_addf(out, "core.hooksPath: is '%s': git looks for hooks "
		    "there and nowhere else\n", elsewhere.at);
	if (result == 0)
		result = check_file(out, repo, is_server, err);
	if (result == 0 && is_server)
		result = check_settings(out, repo, err);
	buf_release(&elsewhere);
	return result;
}
