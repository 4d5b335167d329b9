/* SPDX-License-Identifier: ISC */
/* rights - by the bits of the mode, as every file system has them. */

#include "git/rights.h"

#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/str.h"

#define OTHERS ((mode_t)(S_IWGRP | S_IWOTH))

static bool
is_in_group(gid_t gid)
{
	int i, n = getgroups(0, NULL);
	gid_t *all;
	bool found = getegid() == gid;

	if (found || n <= 0)
		return found;
	all = mem_new((size_t)n, sizeof(*all));
	n = getgroups(n, all);
	for (i = 0; i < n && !found; i++)
		found = all[i] == gid;
	free(all);
	return found;
}

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
	if (geteuid() != 0 && !is_in_group((gid_t)*gid))
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

/* What the gate rests on; the first is the git directory itself. */
enum { TOP, CONFIG, WORKTREE_CONFIG, HEAD, HOOKS, HOOK, PLACES };

struct places {
	struct buf path[PLACES];
	const char *name[PLACES];	/* for a finding */
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

/* Whether whoever is in the group of `objects` may push. */
static bool
is_shared(struct stat *objects, struct repo *repo)
{
	struct buf path = BUF_INIT;
	bool answer;

	buf_addf(&path, "%sobjects", repo_common_dir(repo));
	answer = stat(path.at, objects) == 0 &&
	    (objects->st_mode & OTHERS) != 0;
	buf_release(&path);
	return answer;
}

static int
close_one(const char *path, struct err *err)
{
	struct stat st;

	if (lstat(path, &st) < 0)
		return errno == ENOENT ? 0 :
		    err_system(err, "cannot look at %s", path);
	if (S_ISLNK(st.st_mode) || (st.st_mode & OTHERS) == 0)
		return 0;
	return chmod(path, st.st_mode & 07777 & ~OTHERS) == 0 ? 0 :
	    err_system(err, "%s can be written by others than its owner, and "
	    "that cannot be changed", path);
}

/* A folder that a push would make, or whoever looks at what is late. */
static int
make_place(const char *top, const char *name, const struct stat *objects,
    struct err *err)
{
	struct buf path = BUF_INIT;
	int result = 0;

	buf_addf(&path, "%s%s", top, name);
	if (mkdir(path.at, 0777) < 0)
		result = errno == EEXIST ? 0 :
		    err_system(err, "cannot make %s", path.at);
	else if (chown(path.at, (uid_t)-1, objects->st_gid) < 0 ||
	    chmod(path.at, objects->st_mode & 07777) < 0)
		result = err_system(err, "cannot change the mode of %s",
		    path.at);
	buf_release(&path);
	return result;
}

/*
 * The group that pushes has to read the configuration and to run the hook,
 * whatever the umask is of whoever makes them.
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

static int
open_to_group(const struct places *places, const struct stat *objects,
    struct err *err)
{
	static const char *const needed[] = { "logs", "one-to-one" };
	static const int read_by_all[] = { TOP, CONFIG, HEAD, HOOKS };
	const char *hooks = places->path[HOOKS].at;
	size_t i;

	for (i = 0; i < 2; i++)
		if (make_place(places->path[TOP].at, needed[i], objects,
		    err) < 0)
			return -1;
	if (mkdir(hooks, 0755) < 0 && errno != EEXIST && errno != ENOENT)
		return err_system(err, "cannot make %s", hooks);
	for (i = 0; i < sizeof(read_by_all) / sizeof(*read_by_all); i++)
		if (open_one(places->path[read_by_all[i]].at, objects,
		    err) < 0)
			return -1;
	return 0;
}

int
rights_close(struct repo *repo, const char *hook, struct err *err)
{
	struct places places;
	struct stat objects;
	size_t i;
	int result = 0;

	find_places(&places, repo, hook);
	if (is_shared(&objects, repo))
		result = open_to_group(&places, &objects, err);
	for (i = 0; i < PLACES && result == 0; i++)
		result = close_one(places.path[i].at, err);
	places_release(&places);
	return result;
}

/*
 * A group of the owner's own name, in which nobody else is: many systems make
 * one for each account, and let it write by default.
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

static void
check_one(struct buf *out, const char *name, const struct stat *st,
    uid_t owner)
{
	bool by_group = (st->st_mode & S_IWGRP) != 0 && !is_group_of_one(st);

	if ((st->st_mode & S_IWOTH) != 0)
		buf_addf(out, "%s: can be written by everybody\n", name);
	else if (by_group)
		buf_addf(out, "%s: can be written by its group, which could "
		    "put another hook in place\n", name);
	if (st->st_uid != owner && st->st_uid != 0)
		buf_addf(out, "%s: belongs to another user than the "
		    "repository\n", name);
}

static bool
can_run(const struct stat *st, gid_t group)
{
	return (st->st_mode & S_IXOTH) != 0 ||
	    (st->st_gid == group && (st->st_mode & S_IXGRP) != 0);
}

int
rights_check(struct buf *out, struct repo *repo, const char *hook,
    struct err *err)
{
	struct places places;
	struct stat st, top, objects;
	size_t i;
	int result = 0;

	find_places(&places, repo, hook);
	if (stat(places.path[TOP].at, &top) < 0)
		result = err_system(err, "cannot look at %s",
		    places.path[TOP].at);
	for (i = 0; i < PLACES && result == 0; i++)
		/* what is not there is told by whoever looks for the hook */
		if (stat(places.path[i].at, &st) == 0)
			check_one(out, places.name[i], &st, top.st_uid);
	for (i = HOOKS; i < PLACES && result == 0 && is_shared(&objects, repo);
	    i++)
		if (stat(places.path[i].at, &st) == 0 &&
		    (st.st_mode & 0100) != 0 &&
		    !can_run(&st, objects.st_gid))
			buf_addf(out, "%s: cannot be run by the group that "
			    "may push, so that git passes over it\n",
			    places.name[i]);
	places_release(&places);
	return result;
}
