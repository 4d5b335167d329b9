/* SPDX-License-Identifier: ISC */
/* newnotes - one function for each step; each needs those before it. */

#include "act/newnotes.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "git/file.h"
#include "git/gate.h"
#include "git/hook.h"
#include "git/make.h"
#include "git/repo.h"
#include "git/rights.h"

struct making {
	const struct newnotes_wish *wish;
	unsigned gid;		/* of the group, if there is one */
	bool was_there;		/* the folder existed, empty */
	struct stat before;	/* of that folder */
	struct buf inner;	/* the folder in which all is made */
	struct buf moved;	/* names that were moved up, with NULs */
};

/* The name of the inner folder of a run that was killed; NULL: none. */
static const char *
find_left(const struct buf *names)
{
	struct str name, rest = buf_str(names);

	while (str_next_string(&name, &rest))
		if (str_starts(name, ".new-notes."))
			return name.at;
	return NULL;
}

/*
 * The files of a folder that is not empty are somebody's.  After a run that was
 * killed they may be ours, all or some; if there is a repository, it is whole.
 */
static int
refuse_names(const char *dir, const struct buf *names, struct err *err)
{
	const char *left = find_left(names);
	OWN(buf) typed = BUF_INIT, path = BUF_INIT, inner = BUF_INIT;

	buf_add_quoted(&typed, str_of(dir));
	buf_addf(&path, "%s/%s", dir, left != NULL ? left : "");
	buf_add_quoted(&inner, buf_str(&path));
	if (left != NULL && str_count_strings(buf_str(names)) == 1)
		return err_set(err, ERR_REFUSED, "'%s' has what a run that "
		    "was interrupted has left; first: rm -r %s", dir,
		    inner.at);
	if (left != NULL && !str_has_string(buf_str(names), STR_LIT(".git")) &&
	    !str_has_string(buf_str(names), STR_LIT("HEAD")))
		return err_set(err, ERR_REFUSED, "'%s' has what a run that "
		    "was interrupted has left, %s and more; if nothing in it "
		    "is yours, first: find %s -mindepth 1 -delete", dir, left,
		    typed.at);
	err_set(err, ERR_REFUSED, "'%s' exists and is not an empty folder; "
	    "nothing was touched.  What a repository there lacks says: "
	    "install-hooks --check %s", dir, typed.at);
	return left == NULL ? -1 : err_suffix(err, "; what a run that was "
	    "interrupted has left goes with: rmdir %s", inner.at);
}

/* Refuses a folder that is not empty. */
static int
look_at(struct making *m, struct err *err)
{
	const char *dir = m->wish->dir;
	OWN(buf) names = BUF_INIT;
	struct stat st;
	bool is_folder;

	if (lstat(dir, &st) < 0) {
		m->was_there = false;
		return errno == ENOENT ? 0 :
		    err_system(err, "cannot look at '%s'", dir);
	}
	m->was_there = true;
	is_folder = stat(dir, &m->before) == 0 && S_ISDIR(m->before.st_mode);
	if (is_folder && file_list(&names, dir, ".", err) < 0)
		return -1;
	return is_folder && names.n == 0 ? 0 : refuse_names(dir, &names, err);
}

/* A missing parent folder is not made: its name may be a slip. */
static int
refuse_make(const char *dir, struct err *err)
{
	const char *slash = strrchr(dir, '/');
	OWN(buf) typed = BUF_INIT;
	struct str around;

	if (errno != ENOENT || slash == NULL)
		return err_system(err, "cannot make '%s'", dir);
	around = str_first(str_of(dir), (size_t)(slash - dir));
	buf_add_quoted(&typed, around);
	return err_set(err, ERR_REFUSED, "there is no folder '%.*s' for it; "
	    "first: mkdir -p %s", STR_ARGS(around), typed.at);
}

/* The inner folder's name says whose it is, in case a crash leaves it. */
static int
make_inner(struct making *m, struct err *err)
{
	const char *dir = m->wish->dir;
	mode_t mode = m->wish->is_bare ? 0700 : 0777;

	if (!m->was_there && mkdir(dir, mode) < 0)
		return refuse_make(dir, err);
	if (m->was_there && m->wish->is_bare && chmod(dir, mode) < 0)
		return err_system(err, "cannot change the mode of '%s'", dir);
	buf_addf(&m->inner, "%s/.new-notes.XXXXXX", dir);
	if (make_folder(m->inner.at, err) < 0) {
		buf_clear(&m->inner);
		return -1;
	}
	if (m->wish->group != NULL)
		return rights_give(m->inner.at, m->gid, err);
	return 0;
}

/* In a clone the hook is a courtesy: another hook in its place stays. */
static int
install_hook(struct buf *remarks, const struct making *m, struct repo *repo,
    struct err *err)
{
	OWN(hook) hook = HOOK_INIT;
	bool ignored;

	if (hook_find(&hook, repo, m->wish->is_bare, NULL, err) < 0)
		return -1;
	if (gate_install(&ignored, &hook, m->wish->program, err) == 0)
		return 0;
	if (m->wish->is_bare || err->code != ERR_REFUSED)
		return -1;
	buf_addf(remarks, "no hook was installed: %s\n",
	    hook.elsewhere.n > 0 ? err->text : "git's templates have "
	    "brought a pre-commit; let it run audit-trail --staged as well");
	return 0;
}

static int
fill(struct buf *remarks, const struct making *m, struct err *err)
{
	const struct newnotes_wish *wish = m->wish;
	struct repo *repo = NULL;
	struct oid commit;
	size_t i, n;
	int result;

	if (make_repo(m->inner.at, !wish->is_bare ? MAKE_CLONE :
	    wish->group == NULL ? MAKE_BARE : MAKE_SHARED, err) < 0 ||
	    repo_open_named(&repo, m->inner.at, REPO_WRITE_ANY, err) < 0)
		return -1;
	for (i = result = 0; i < wish->nadministrators && result == 0; i++)
		result = repo_set_more(repo, "one-to-one.administrator",
		    wish->administrator[i], err);
	if (result == 0)
		result = install_hook(remarks, m, repo, err);
	if (result == 0 && wish->policy->n > 0 && policyfiles_commit(&commit,
	    &n, wish->policy, repo, err) < 0)
		result = err_unrecorded(err);
	repo_close(repo);
	return result;
}

static int
move_one(struct making *m, const char *name, struct err *err)
{
	OWN(buf) from = BUF_INIT, to = BUF_INIT;

	buf_addf(&from, "%s/%s", m->inner.at, name);
	buf_addf(&to, "%s/%s", m->wish->dir, name);
	if (rename(from.at, to.at) < 0)
		return err_system(err, "cannot move %s to %s", from.at, to.at);
	buf_add_ended(&m->moved, str_of(name));
	return 0;
}

/* HEAD or .git, without which git sees no repository, is moved last. */
static int
move_up(struct making *m, struct err *err)
{
	const char *last = m->wish->is_bare ? "HEAD" : ".git";
	OWN(buf) names = BUF_INIT;
	struct str name, rest;
	struct stat st;

	/* the folder gets the group and the mode of what will be in it */
	if (m->wish->group != NULL && (stat(m->inner.at, &st) < 0 ||
	    chown(m->wish->dir, (uid_t)-1, st.st_gid) < 0 ||
	    chmod(m->wish->dir, st.st_mode & 07777) < 0))
		return err_system(err, "cannot change the mode of '%s'",
		    m->wish->dir);
	if (file_list(&names, m->inner.at, ".", err) < 0)
		return -1;
	rest = buf_str(&names);
	while (str_next_string(&name, &rest))
		if (!str_is(name, last) && move_one(m, name.at, err) < 0)
			return -1;
	if (move_one(m, last, err) < 0)
		return -1;
	return rmdir(m->inner.at) == 0 ? 0 :
	    err_system(err, "cannot take %s away", m->inner.at);
}

/* Removes what was made, but not what others have put beside it meanwhile. */
static void
undo(const struct making *m, struct err *err)
{
	OWN(buf) path = BUF_INIT;
	struct str name, rest = buf_str(&m->moved);
	struct err why = ERR_INIT;
	int result = m->inner.n > 0 ? make_away(m->inner.at, &why) : 0;

	while (result == 0 && str_next_string(&name, &rest)) {
		buf_clear(&path);
		buf_addf(&path, "%s/%.*s", m->wish->dir, STR_ARGS(name));
		result = make_away(path.at, &why);
	}
	/* on a read-only disk rmdir gives another error than ENOENT */
	if (result == 0 && !m->was_there &&
	    access(m->wish->dir, F_OK) == 0 && rmdir(m->wish->dir) < 0)
		result = err_system(&why, "cannot take '%s' away",
		    m->wish->dir);
	if (result == 0 && m->was_there && m->wish->is_bare &&
	    (chown(m->wish->dir, (uid_t)-1, m->before.st_gid) < 0 ||
	    chmod(m->wish->dir, m->before.st_mode & 07777) < 0))
		result = err_system(&why, "cannot change the mode of '%s'",
		    m->wish->dir);
	if (result < 0)
		err_prefix(err, "(%s) ", why.text);
}

int
newnotes_make(struct buf *remarks, const struct newnotes_wish *wish,
    struct err *err)
{
	struct making m = { .wish = wish, .inner = BUF_INIT,
		.moved = BUF_INIT };
	mode_t before;
	int result;

	if ((wish->group != NULL && rights_find_group(&m.gid, wish->group,
	    err) < 0) || look_at(&m, err) < 0)
		return -1;
	before = umask(0);
	umask(wish->group != NULL ? 0007 : wish->is_bare ? 0077 : before);
	result = make_inner(&m, err) < 0 || fill(remarks, &m, err) < 0 ||
	    wish->tell(wish->dir, err) < 0 ? -1 : move_up(&m, err);
	umask(before);
	if (result < 0)
		undo(&m, err);
	buf_release(&m.inner);
	buf_release(&m.moved);
	return result;
}
