/* SPDX-License-Identifier: ISC */
/* rights - judged by the bits of the mode, which every file system has. */

#define _GNU_SOURCE	/* group_member */
#include "git/rights.h"

#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "git/file.h"

#define OTHERS ((mode_t)(S_IWGRP | S_IWOTH))

int
rights_find_group(unsigned *gid, const char *name, struct err *err)
{
	const struct group *group = getgrnam(name);

	if (group != NULL)
		*gid = (unsigned)group->gr_gid;
	else if (!str_to_number(gid, str_of(name)))
		return err_set(err, ERR_REFUSED, "there is no group '%s'; as "
		    "root: groupadd '%s', and usermod -aG '%s' for each who "
		    "is to be in it", name, name, name);
	if (geteuid() != 0 && getegid() != (gid_t)*gid &&
	    !group_member((gid_t)*gid))
		return err_set(err, ERR_REFUSED, "you are not in the group "
		    "'%s', and may not give it anything; ask root", name);
	return 0;
}

int
rights_give(const char *dir, unsigned gid, struct err *err)
{
	if (chown(dir, (uid_t)-1, (gid_t)gid) < 0)
		return err_system(err, "cannot give %s to the group %u", dir,
		    gid);
	if (chmod(dir, 02770) < 0)
		return err_system(err, "cannot change the mode of %s", dir);
	return 0;
}

/* The files that the gate depends on; TOP is the git directory. */
enum { TOP, CONFIG, WORKTREE_CONFIG, HEAD, HOOKS, HOOK,
	PLACES = RIGHTS_PLACES };

struct places {
	struct buf path[PLACES];
	const char *name[PLACES];	/* how a finding calls it */
};

static void
find_places(struct places *out, struct repo *repo, const char *hook)
{
	static const char *const names[] = { "", "config", "config.worktree",
		"HEAD" };
	const char *top = repo_common_dir(repo);
	size_t i, n = strlen(top);

	for (i = 0; i < PLACES; i++)
		out->path[i] = (struct buf)BUF_INIT;
	for (i = TOP; i <= HEAD; i++) {
		buf_addf(&out->path[i], "%s%s", top, names[i]);
		out->name[i] = names[i];
	}
	out->name[TOP] = "the git directory";
	buf_add_string(&out->path[HOOK], hook);
	buf_add(&out->path[HOOKS], str_first(str_of(hook),
	    (size_t)(strrchr(hook, '/') - hook)));
	for (i = HOOKS; i <= HOOK; i++)
		out->name[i] = strncmp(out->path[i].at, top, n) == 0 ?
		    out->path[i].at + n : out->path[i].at;
}

static void
places_release(struct places *places)
{
	size_t i;

	for (i = 0; i < PLACES; i++)
		buf_release(&places->path[i]);
}

bool
rights_is_shared(struct stat *objects, struct repo *repo)
{
	OWN(buf) path = BUF_INIT;

	buf_addf(&path, "%sobjects", repo_common_dir(repo));
	return stat(path.at, objects) == 0 && (objects->st_mode & OTHERS) != 0;
}

static int
set_mode(const char *path, const struct stat *st, mode_t mode,
    struct err *err)
{
	return (st->st_mode & 07777) == mode || chmod(path, mode) == 0 ? 0 :
	    err_system(err, "who may write %s cannot be changed", path);
}

static int
close_one(const char *path, struct err *err)
{
	struct stat st;

	if (lstat(path, &st) < 0)
		return errno == ENOENT ? 0 :
		    err_system(err, "cannot look at %s", path);
	return S_ISLNK(st.st_mode) ? 0 :
	    set_mode(path, &st, st.st_mode & 07777 & ~OTHERS, err);
}

/*
 * git locks HEAD by a file beside it, and removes that file again.  So those
 * who push have to write in the git directory; the sticky bit keeps them from
 * removing or renaming what is not theirs.
 */
static int
close_shared_top(const char *path, const struct stat *objects,
    struct err *err)
{
	struct stat st;

	if (stat(path, &st) < 0)
		return err_system(err, "cannot look at %s", path);
	if (st.st_gid != objects->st_gid &&
	    chown(path, (uid_t)-1, objects->st_gid) < 0)
		return err_system(err, "cannot change the group of %s", path);
	/* chown may have cleared the set-group-ID bit */
	return set_mode(path, &st, (st.st_mode & 07777 & ~(mode_t)S_IWOTH) |
	    S_IRWXG | S_ISGID | S_ISVTX, err);
}

/*
 * Lets the group that pushes read a file, or enter a folder, whatever umask it
 * was made with: they have to read the configuration and to find the hook.
 */
static int
open_one(const char *path, const struct stat *objects, struct err *err)
{
	struct stat st;
	mode_t wanted;

	if (stat(path, &st) < 0)
		return errno == ENOENT ? 0 :
		    err_system(err, "cannot look at %s", path);
	wanted = S_IRGRP | (S_ISDIR(st.st_mode) ? S_IXGRP : 0);
	if (st.st_gid != objects->st_gid && (st.st_mode & S_IROTH) == 0 &&
	    chown(path, (uid_t)-1, objects->st_gid) < 0)
		return err_system(err, "cannot change the group of %s", path);
	return (st.st_mode & wanted) == wanted ||
	    chmod(path, (st.st_mode & 07777) | wanted) == 0 ? 0 :
	    err_system(err, "cannot change the mode of %s", path);
}

int
rights_close(struct repo *repo, const char *hook, struct err *err)
{
	static const int read_by_all[] = { CONFIG, HEAD, HOOKS };
	OWN(places) places;
	struct stat objects;
	bool shared = rights_is_shared(&objects, repo);
	size_t i;

	find_places(&places, repo, hook);
	if (shared && mkdir(places.path[HOOKS].at, 0755) < 0 &&
	    errno != EEXIST && errno != ENOENT)
		return err_system(err, "cannot make %s",
		    places.path[HOOKS].at);
	for (i = 0; shared && i < 3; i++)
		if (open_one(places.path[read_by_all[i]].at, &objects,
		    err) < 0)
			return -1;
	for (i = 0; i < PLACES; i++)
		if ((i == TOP && shared ? close_shared_top(
		    places.path[i].at, &objects, err) :
		    close_one(places.path[i].at, err)) < 0)
			return -1;
	return 0;
}

void
rights_note(struct rights *out, struct repo *repo, const char *hook)
{
	OWN(places) places;
	size_t i;

	find_places(&places, repo, hook);
	for (i = 0; i < PLACES; i++)
		if (stat(places.path[i].at, &out->place[i]) < 0)
			out->place[i].st_mode = 0;
}

/* Errors are ignored: whoever could change a mode can change it back. */
void
rights_put_back(const struct rights *rights, struct repo *repo,
    const char *hook)
{
	const struct stat *was = rights->place;
	OWN(places) places;
	size_t i;

	find_places(&places, repo, hook);
	for (i = 0; i < PLACES; i++, was++)
		if (was->st_mode != 0 && chown(places.path[i].at, (uid_t)-1,
		    was->st_gid) == 0)
			chmod(places.path[i].at, was->st_mode & 07777);
}

/*
 * Whether the group of a file has the owner's name and no other member: many
 * systems make such a group for each account, and let it write by default.
 */
static bool
is_group_of_one(const struct stat *st)
{
	const struct group *group = getgrgid(st->st_gid);
	const struct passwd *owner = getpwuid(st->st_uid);

	return group != NULL && owner != NULL && owner->pw_gid ==
	    st->st_gid && strcmp(group->gr_name, owner->pw_name) == 0 &&
	    group->gr_mem[0] == NULL;
}

/* Appends a line if others may write it; could: what they could then do. */
static void
check_one(struct buf *out, const char *name, const char *could,
    const struct stat *st, uid_t owner, bool may_be_sticky)
{
	bool by_group = (st->st_mode & S_IWGRP) != 0 &&
	    !(S_ISDIR(st->st_mode) && (st->st_mode & S_ISVTX) != 0 &&
	    may_be_sticky) && !is_group_of_one(st);

	if ((st->st_mode & S_IWOTH) != 0)
		buf_addf(out, "%s: can be written by everybody\n", name);
	else if (by_group)
		buf_addf(out, "%s: can be written by its group, which could "
		    "%s\n", name, could);
	if (st->st_uid != owner && st->st_uid != 0)
		buf_addf(out, "%s: belongs to another user than the "
		    "repository\n", name);
}

/*
 * Appends a line for a folder that a push of the group has to write in, if the
 * repository is set up to be shared and that was lost, as by a chmod.
 */
static void
check_shared(struct buf *out, struct repo *repo)
{
	static const char *const names[] = { "objects", "refs" };
	const mode_t wanted = S_IWGRP | S_ISGID;
	OWN(buf) path = BUF_INIT;
	struct stat st;
	size_t i;

	for (i = 0; i < 2 && (repo_shared_mode(repo) & S_IWGRP) != 0; i++) {
		buf_clear(&path);
		buf_addf(&path, "%s%s", repo_common_dir(repo), names[i]);
		if (stat(path.at, &st) < 0 || (st.st_mode & wanted) == wanted)
			continue;
		buf_addf(out, "%s: core.sharedRepository is set, but the group "
		    "cannot write there, or not in the folders to come: find ",
		    names[i]);
		buf_add_typed(out, buf_str(&path));
		buf_add_string(out, " -type d -exec chmod g+ws {} +\n");
	}
}

int
rights_check(struct buf *out, struct repo *repo, const char *hook,
    struct err *err)
{
	OWN(places) places;
	struct stat st, top, objects;
	bool shared = rights_is_shared(&objects, repo);
	size_t i;

	find_places(&places, repo, hook);
	if (stat(places.path[TOP].at, &top) < 0)
		return err_system(err, "cannot look at %s",
		    places.path[TOP].at);
	for (i = 0; i < PLACES; i++)
		/* a missing file is no matter of rights; hook_check says so */
		if (stat(places.path[i].at, &st) == 0)
			check_one(out, places.name[i], "put another hook in "
			    "place", &st, top.st_uid, i == TOP);
		else if (!file_is_absent(places.path[i].at))
			return err_system(err, "cannot look at %s",
			    places.path[i].at);
	/* whoever may write in the git directory could have made commondir */
	if (repo_is_bare(repo) && repo_is_linked(repo))
		buf_addf(out, "commondir: leads git to the configuration and "
		    "the hooks of %s\n", places.path[TOP].at);
	check_shared(out, repo);
	for (i = HOOKS; i < PLACES && shared; i++)
		if (stat(places.path[i].at, &st) == 0 &&
		    (st.st_mode & 0100) != 0 && (st.st_mode & S_IXOTH) == 0 &&
		    (st.st_gid != objects.st_gid ||
		    (st.st_mode & S_IXGRP) == 0))
			buf_addf(out, "%s: cannot be run by the group that "
			    "may push, so that git passes over it\n",
			    places.name[i]);
	return 0;
}

int
rights_check_list(struct buf *out, struct repo *repo, const char *name,
    const char *path, struct err *err)
{
	OWN(buf) folder = BUF_INIT;
	struct stat st, top, objects;
	bool shared = rights_is_shared(&objects, repo);

	if (stat(repo_common_dir(repo), &top) < 0)
		return err_system(err, "cannot look at %s",
		    repo_common_dir(repo));
	if (stat(path, &st) < 0 || access(path, R_OK) < 0 || (shared &&
	    (st.st_mode & S_IROTH) == 0 && (st.st_gid != objects.st_gid ||
	    (st.st_mode & S_IRGRP) == 0)))
		buf_addf(out, "%s: whoever pushes cannot read '%s'\n", name,
		    path);
	if (stat(path, &st) == 0)
		check_one(out, name, "list a key of its own", &st, top.st_uid,
		    false);
	buf_add(&folder, str_first(str_of(path),
	    (size_t)(strrchr(path, '/') - path)));
	buf_add_string(&folder, "/");
	if (stat(folder.at, &st) == 0)
		check_one(out, folder.at, "put another list in place", &st,
		    top.st_uid, true);
	return 0;
}
