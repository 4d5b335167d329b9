/* SPDX-License-Identifier: ISC */
/*
 * probe - two scratch repositories below one folder: `from` has the commit,
 * `to` has the hook.  git pushes from one to the other, as for any user.
 */

#include "git/probe.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/oid.h"
#include "base/str.h"
#include "git/file.h"
#include "git/make.h"
#include "git/run.h"

/* The word by which audit-trail names the rule that this push breaks. */
#define VERDICT "[malformed]"

struct probe {
	const struct hook *hook;
	struct repo_head head;
	struct buf place;	/* the folder of both, without '/' at its end */
	struct buf from, to;	/* the paths of the two repositories */
};

static void
probe_release(struct probe *p)
{
	buf_release(&p->place);
	buf_release(&p->from);
	buf_release(&p->to);
}

/* Runs git; a status other than 0 is an error with its last words. */
static int
ask(struct buf *out, const char *const argv[], struct err *err)
{
	OWN(buf) diag = BUF_INIT;
	int status = 0, answer;

	answer = run_filter(&status, out, &diag, argv, STR_NONE, RUN_SECONDS,
	    err);
	if (answer == 0 && status != 0)
		answer = err_set(err, ERR_GIT, "a push cannot be tried: %.*s",
		    STR_ARGS(run_last_words(&diag)));
	return answer;
}

/* Makes a bare repository with the objects of the real one as alternates. */
static int
make_scratch(const struct probe *p, const char *dir, struct err *err)
{
	OWN(buf) objects = BUF_INIT;

	buf_addf(&objects, "%sobjects\n", repo_common_dir(p->hook->repo));
	return make_repo(dir, MAKE_BARE, err) < 0 ? -1 :
	    file_put(dir, "objects/info/alternates", buf_str(&objects), 0,
	    err);
}

/* Links pre-receive and pre-receive.d into the scratch repository. */
static int
link_hooks(const struct probe *p, struct err *err)
{
	static const char *const names[] = { "pre-receive", "pre-receive.d" };
	OWN(buf) from = BUF_INIT, to = BUF_INIT;
	/* GitLab runs the hooks of this folder itself, and no others */
	bool is_run_by_forge = str_find(buf_str(&p->hook->whole),
	    "/custom_hooks/") < p->hook->whole.n;
	struct stat st;
	size_t i;
	int result = 0;

	buf_addf(&to, "%s/hooks", p->to.at);
	if (mkdir(to.at, 0700) < 0)
		result = err_system(err, "cannot make %s", to.at);
	for (i = 0; i < 2 && result == 0; i++) {
		buf_clear(&from);
		buf_clear(&to);
		if (!is_run_by_forge)
			buf_addf(&from, "%s/%s", p->hook->folder.at,
			    names[i]);
		else if (i == 0)
			buf_add(&from, buf_str(&p->hook->whole));
		buf_addf(&to, "%s/hooks/%s", p->to.at, names[i]);
		if (from.n > 0 && lstat(from.at, &st) == 0 &&
		    symlink(from.at, to.at) < 0)
			result = err_system(err, "cannot make %s", to.at);
	}
	return result;
}

/*
 * The real configuration is included and not copied, so that relative paths in
 * it keep their meaning.  Our settings stand behind the include, and so win.
 */
static int
add_settings(const struct probe *p, struct err *err)
{
	OWN(buf) file = BUF_INIT, own = BUF_INIT, hooks = BUF_INIT;
	OWN(buf) out = BUF_INIT;
	/* whatever the include says: hooks are here, there is no work tree */
	const char *settings[][2] = { { "include.path", NULL },
		{ "core.hooksPath", NULL }, { "core.bare", "true" } };
	const char *argv[] = { "git", "config", "--file", NULL, NULL, NULL,
		NULL };
	size_t i;
	int result = 0;

	buf_addf(&file, "%s/config", p->to.at);
	buf_addf(&own, "%sconfig", repo_common_dir(p->hook->repo));
	buf_addf(&hooks, "%s/hooks", p->to.at);
	argv[3] = file.at;
	settings[0][1] = own.at;
	settings[1][1] = hooks.at;
	for (i = 0; i < 3 && result == 0; i++) {
		memcpy(&argv[4], settings[i], sizeof(settings[i]));
		result = ask(&out, argv, err);
	}
	return result;
}

/* make_repo has seen to it that references are files. */
static int
set_branch(const struct probe *p, struct err *err)
{
	OWN(buf) head = BUF_INIT, tip = BUF_INIT;

	buf_addf(&head, "ref: %s\n", p->head.branch);
	buf_addf(&tip, "%s\n", oid_text(&p->head.commit).at);
	return file_put(p->to.at, "HEAD", buf_str(&head), 0, err) < 0 ||
	    (!p->head.is_unborn && file_put(p->to.at, p->head.branch,
	    buf_str(&tip), 0, err) < 0) ? -1 : 0;
}

/* Makes a commit on top of the tip that has only half of an act's trailers. */
static int
make_breach(struct buf *id, const struct probe *p, struct err *err)
{
	struct oid_text tip = oid_text(&p->head.commit);
	OWN(buf) tree = BUF_INIT;
	const char *argv[] = { "git", "-c", "user.name=install-hooks", "-c",
		"user.email=nobody@localhost", "--git-dir", p->from.at,
		"commit-tree", "-m", "A push that has to be refused", "-m",
		"Agreed-by: nobody", NULL, p->head.is_unborn ? NULL : "-p",
		tip.at, NULL };

	buf_addf(&tree, p->head.is_unborn ? OID_EMPTY_TREE : "%s^{tree}",
	    tip.at);
	argv[12] = tree.at;
	if (ask(id, argv, err) < 0)
		return -1;
	buf_cut(id, str_trim_end(buf_str(id)).n);
	return 0;
}

/* The first line that the server says to the pusher, or else git's last one. */
static struct str
words_of(const struct buf *diag)
{
	struct str rest = buf_str(diag), line;

	while (str_next_line(&line, &rest))
		if (str_starts(line, "remote: "))
			return str_trim(str_from(line, strlen("remote: ")));
	return run_last_words(diag);
}

static int
push(struct buf *out, const struct probe *p, const char *id,
    struct err *err)
{
	OWN(buf) what = BUF_INIT, said = BUF_INIT, diag = BUF_INIT;
	/* an empty value takes away the options that the user sends */
	const char *argv[] = { "git", "-c", "protocol.file.allow=always",
		"-c", "push.pushOption=", "--git-dir", p->from.at, "push",
		"-q", "--no-verify", "--no-signed", p->to.at, NULL, NULL };
	int status = 0, result = 0;

	buf_addf(&what, "%s:%s", id, p->head.branch);
	argv[12] = what.at;
	if (run_git(&status, &said, &diag, argv, err) < 0) {
		if (err->code == ERR_TIME)
			buf_addf(out, "%s: a push that breaks a rule could "
			    "not be tried: %s\n", p->hook->shown.at,
			    err->text);
		else
			result = -1;
	} else if (status == 0) {
		buf_addf(out, "%s: a push that breaks a rule was taken (in a "
		    "scratch copy)\n", p->hook->shown.at);
	} else if (str_find(buf_str(&diag), VERDICT) == diag.n) {
		buf_addf(out, "%s: a push that breaks a rule was refused, but "
		    "not by audit-trail: %.*s\n", p->hook->shown.at,
		    STR_ARGS(words_of(&diag)));
	}
	return result;
}

int
probe_push(struct buf *out, const struct hook *hook, struct err *err)
{
	OWN(probe) p = { .hook = hook, .place = BUF_INIT, .from = BUF_INIT,
		.to = BUF_INIT };
	const char *tmp = getenv("TMPDIR");
	OWN(buf) id = BUF_INIT;
	struct err why = ERR_INIT;
	int result = -1;

	/* HEAD is detached: server_check_branch says so; nothing to push to */
	if (repo_head(&p.head, hook->repo, err) < 0 &&
	    err->code != ERR_UNBORN)
		return err->code == ERR_REFUSED ? 0 : -1;
	buf_addf(&p.place, "%s/install-hooks.XXXXXX", tmp == NULL ||
	    *tmp == '\0' ? "/tmp" : tmp);
	if (make_folder(p.place.at, err) < 0)
		return -1;
	buf_addf(&p.from, "%s/from", p.place.at);
	buf_addf(&p.to, "%s/to", p.place.at);
	if (make_scratch(&p, p.from.at, err) == 0 &&
	    make_scratch(&p, p.to.at, err) == 0 && link_hooks(&p, err) == 0 &&
	    add_settings(&p, err) == 0 && set_branch(&p, err) == 0 &&
	    make_breach(&id, &p, err) == 0)
		result = push(out, &p, id.at, err);
	if (make_away(p.place.at, &why) < 0 && result == 0) {
		*err = why;
		result = -1;
	}
	return result;
}
