/* SPDX-License-Identifier: ISC */
/* hook - the folder, the script in it, and the program that it names. */

#include "git/hook.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "git/file.h"

#define SCRIPT_MAX (64 * 1024)

/* The name of our hook in a folder from which a forge runs all hooks. */
#define OWN_NAME "one-to-one"

static const char *
name_of(bool is_server)
{
	return is_server ? "pre-receive" : "pre-commit";
}

static void
add_script(struct buf *out, bool is_server, const char *program)
{
	buf_add_string(out, "#!/bin/sh\n# SPDX-License-Identifier: ISC\n");
	buf_add_string(out, is_server ?
	    "# pre-receive - refuse a push that breaks the rules of the "
	    "notes.\n" :
	    "# pre-commit - look at what is about to be committed.\n");
	buf_add_string(out, "# Written by install-hooks, which finds it "
	    "changed if a byte is.\n\nexec ");
	buf_add_quoted(out, str_of(program));
	buf_addf(out, " %s\n", is_server ? "--receive" : "--staged");
}

/* Reads the program that a script names; returns whether the script is ours. */
static bool
read_program(struct buf *out, struct str script, bool is_server)
{
	size_t at = str_find(script, "\nexec '");
	OWN(buf) ours = BUF_INIT;
	struct str rest;

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
	return str_eq(buf_str(&ours), script);
}

/* Whether a line runs `audit-trail --staged`; its path may be in quotes. */
static bool
is_staged(struct str line)
{
	static const char command[] = "audit-trail";
	struct str rest = line;
	size_t at;

	while (!str_starts(str_trim(line), "#") &&
	    (at = str_find(rest, command)) < rest.n) {
		rest = str_from(rest, at + strlen(command));
		if (str_starts(rest, "'") || str_starts(rest, "\""))
			rest = str_from(rest, 1);
		if (str_starts(rest, " --staged"))
			return true;
	}
	return false;
}

/*
 * Whether a hook of the user's own in a clone runs ours.  Unlike the server's
 * it is not tried: who knows what else it does to a work tree; and it is no
 * gate, so its words will do.
 */
static bool
runs_staged(const struct hook *hook, struct str script)
{
	struct str line;

	while (!hook->is_server && str_next_line(&line, &script))
		if (is_staged(line))
			return true;
	return false;
}

/*
 * Finds out with which option git config changes core.hooksPath: of what is set
 * for all of somebody's repositories, or the machine's, "--unset" alone knows
 * nothing.
 */
static int
find_level(struct hook *hook, struct err *err)
{
	static const char key[] = "core.hooksPath";
	OWN(buf) all = BUF_INIT, others = BUF_INIT, gates = BUF_INIT;

	if (repo_settings_of(&all, hook->repo, REPO_ANYBODYS, key, err) < 0 ||
	    repo_settings_of(&others, hook->repo, REPO_TRUSTED, key,
	    err) < 0 ||
	    repo_settings_of(&gates, hook->repo, REPO_OF_GATE, key, err) < 0)
		return -1;
	hook->level = all.n > others.n ? "" :
	    others.n > gates.n ? "--global " : "--system ";
	return 0;
}

/*
 * Finds the folder that git looks for hooks in.  core.hooksPath is read as git
 * reads it: relative to the folder in which hooks are run, with `~` as the
 * user's home.
 */
static int
find_folder(struct hook *hook, struct err *err)
{
	struct repo *repo = hook->repo;
	OWN(buf) value = BUF_INIT, own = BUF_INIT;
	bool is_set;

	if (find_level(hook, err) < 0 ||
	    repo_setting(&value, &is_set, repo, "core.hooksPath", err) < 0)
		return -1;
	buf_addf(&own, "%shooks", repo_common_dir(repo));
	if (!is_set) {
		buf_add(&hook->folder, buf_str(&own));
	} else if (value.n == 0) {
		buf_add_string(&hook->elsewhere, "nowhere");
	} else {
		repo_add_path(&hook->folder, repo, value.at);
		if (!file_is_same(hook->folder.at, own.at))
			buf_add(&hook->elsewhere, buf_str(&value));
	}
	return 0;
}

static bool
is_folder(const char *top, const char *name)
{
	OWN(buf) path = BUF_INIT;
	struct stat st;

	buf_addf(&path, "%s%s", top, name);
	return stat(path.at, &st) == 0 && S_ISDIR(st.st_mode);
}

/* Whether pre-receive belongs to a forge, and runs all of pre-receive.d. */
static bool
runs_others(const struct hook *hook, const char *top)
{
	struct err ignored = ERR_INIT;	/* an unread script counts as "no" */
	OWN(buf) script = BUF_INIT, program = BUF_INIT;

	return is_folder(top, "hooks/pre-receive.d") &&
	    file_read(&script, top, "hooks/pre-receive", SCRIPT_MAX,
	    &ignored) == 0 && !read_program(&program, buf_str(&script),
	    hook->is_server);
}

static void
find_place(struct hook *hook, const char *dir)
{
	const char *top = repo_common_dir(hook->repo);

	if (dir != NULL) {
		buf_addf(&hook->top, "%s/", dir);
		buf_add_string(&hook->path, str_ends(buf_str(&hook->top),
		    ".d/") ? OWN_NAME : name_of(hook->is_server));
		return;
	}
	buf_add_string(&hook->top, top);
	if (hook->is_server && runs_others(hook, top))
		buf_add_string(&hook->path, "hooks/pre-receive.d/" OWN_NAME);
	else if (hook->is_server && is_folder(top, "custom_hooks"))
		buf_add_string(&hook->path,
		    "custom_hooks/pre-receive.d/" OWN_NAME);
	else
		buf_addf(&hook->path, "hooks/%s", name_of(hook->is_server));
}

int
hook_find(struct hook *out, struct repo *repo, bool is_server,
    const char *dir, struct err *err)
{
	const char *top = repo_common_dir(repo);
	size_t n = strlen(top);
	char *real = NULL;

	out->repo = repo;
	out->is_server = is_server;
	out->is_named = dir != NULL;
	if (dir != NULL) {
		/* git runs hooks in another folder than ours */
		real = realpath(dir, NULL);
		if (real == NULL)
			return err_system(err, "--hook-dir: %s", dir);
	}
	find_place(out, real);
	free(real);
	buf_addf(&out->whole, "%s%s", out->top.at, out->path.at);
	buf_add_string(&out->shown, strncmp(out->whole.at, top, n) == 0 ?
	    out->whole.at + n : out->whole.at);
	return find_folder(out, err);
}

void
hook_release(struct hook *hook)
{
	buf_release(&hook->top);
	buf_release(&hook->path);
	buf_release(&hook->whole);
	buf_release(&hook->shown);
	buf_release(&hook->folder);
	buf_release(&hook->elsewhere);
}

int
hook_look(bool *is_there, const struct hook *hook, const char *program,
    struct err *err)
{
	OWN(buf) script = BUF_INIT, there = BUF_INIT, other = BUF_INIT;

	*is_there = false;
	if (hook->elsewhere.n > 0 && !hook->is_named)
		return err_set(err, ERR_REFUSED, "core.hooksPath is '%s': git "
		    "looks for hooks there and nowhere else; unset it first: "
		    "git config %s--unset core.hooksPath; or have the hook "
		    "there: --hook-dir DIR", hook->elsewhere.at, hook->level);
	add_script(&script, hook->is_server, program);
	if (file_read(&there, hook->top.at, hook->path.at, SCRIPT_MAX,
	    err) < 0 && err->code == ERR_ABSENT)
		return 0;
	/* one of ours for another program, which may be gone, will not do */
	*is_there = str_eq(buf_str(&there), buf_str(&script)) ||
	    (!read_program(&other, buf_str(&there), hook->is_server) &&
	    runs_staged(hook, buf_str(&there)));
	return *is_there ? 0 : err_set(err, ERR_REFUSED, "%s is there already, "
	    "and was left alone; let it run audit-trail %s as well, or remove "
	    "it%s", hook->whole.at, hook->is_server ? "--receive" : "--staged",
	    hook->is_server ? "; then do this again, as git's settings were "
	    "left alone too" : "");
}

int
hook_write(const struct hook *hook, bool is_there, const char *program,
    struct err *err)
{
	OWN(buf) script = BUF_INIT;
	struct stat st;
	mode_t mode;

	add_script(&script, hook->is_server, program);
	if (!is_there)
		return file_create_mode(hook->top.at, hook->path.at,
		    buf_str(&script), 0755, err);
	if (stat(hook->whole.at, &st) == 0) {
		/* whoever could not read a hook of the user's still cannot */
		mode = hook->is_server ? 0755 :
		    (st.st_mode & 0777) | (st.st_mode & 0444) >> 2;
		if ((st.st_mode & 0777) == mode ||
		    chmod(hook->whole.at, mode) == 0)
			return 0;
	}
	return err_system(err, "cannot make %s executable", hook->whole.at);
}

int
hook_undo(const struct hook *hook, struct err *err)
{
	return file_undo_create(hook->top.at, hook->path.at, err);
}

static void
find(struct buf *out, const char *subject, const char *what)
{
	buf_addf(out, "%s: %s\n", subject, what);
}

static int
check_script(struct buf *out, bool *is_foreign, const struct hook *hook,
    struct err *err)
{
	OWN(buf) script = BUF_INIT, program = BUF_INIT;
	const char *why = NULL;
	struct stat st;
	int result = file_read(&script, hook->top.at, hook->path.at,
	    SCRIPT_MAX, err);

	if (result < 0)
		return result;
	if (script.n == 0)
		find(out, hook->shown.at, "is empty");
	else if (!read_program(&program, buf_str(&script), hook->is_server))
		*is_foreign = !runs_staged(hook, buf_str(&script));
	else if (stat(program.at, &st) < 0)
		why = "is not there";
	else if (!S_ISREG(st.st_mode) || access(program.at, X_OK) < 0)
		why = "cannot be run";
	else if ((st.st_mode & S_IWOTH) != 0)
		why = "can be written by everybody";
	if (why != NULL)
		buf_addf(out, "%s: %s, and %s runs it\n", program.at, why,
		    hook->shown.at);
	return result;
}

int
hook_check(struct buf *out, bool *is_foreign, const struct hook *hook,
    struct err *err)
{
	const char *shown = hook->shown.at;
	struct stat st;

	*is_foreign = false;
	if (hook->elsewhere.n > 0 && !hook->is_named)
		buf_addf(out, "core.hooksPath: is '%s': git looks for hooks "
		    "there and nowhere else; type: git config %s--unset "
		    "core.hooksPath, or have the hook there: --hook-dir "
		    "DIR\n", hook->elsewhere.at, hook->level);
	if (lstat(hook->whole.at, &st) < 0) {
		find(out, shown, errno == ENOENT ? "is not there" :
		    "cannot be looked at");
		return 0;
	}
	if (!S_ISREG(st.st_mode)) {
		find(out, shown, !S_ISLNK(st.st_mode) ? "is not a file" :
		    stat(hook->whole.at, &st) < 0 ?
		    "is a symbolic link to nothing" :
		    "is a symbolic link; what it leads to may change");
		return 0;
	}
	if ((st.st_mode & 0111) == 0 || access(hook->whole.at, X_OK) < 0)
		find(out, shown, "is not executable");
	return check_script(out, is_foreign, hook, err);
}
