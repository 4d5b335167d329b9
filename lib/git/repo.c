/* SPDX-License-Identifier: ISC */
/*
 * Opens a repository, and reads its HEAD.
 *
 * libgit2's options hold for the whole process, not for one repository.  They
 * are set when the library starts, except two: the check of ids (repo_read.c
 * sets it for each object) and of the owner (set around each opening).
 */
#include "git/repo.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <git2/sys/repository.h>

#include "base/mem.h"
#include "git/file.h"
#include "git/repo_private.h"
#include "git/run.h"

const char *
repo_last_words(void)
{
	const git_error *last = git_error_last();

	return last == NULL || last->message == NULL ? "no reason given" :
	    last->message;
}

/* Whether libgit2's last error is about objects or refs, not the machine. */
static bool
is_of_objects(void)
{
	const git_error *last = git_error_last();

	return last != NULL && (last->klass == GIT_ERROR_ODB ||
	    last->klass == GIT_ERROR_OBJECT || last->klass == GIT_ERROR_TREE ||
	    last->klass == GIT_ERROR_REFERENCE ||
	    last->klass == GIT_ERROR_ZLIB);
}

int
repo_fail(struct err *err, const char *format, ...)
{
	char words[384];
	va_list args;

	va_start(args, format);
	vsnprintf(words, sizeof(words), format, args);
	va_end(args);
	err_set(err, ERR_GIT, "%s: %s", words, repo_last_words());
	if (is_of_objects())
		err_suffix(err, "; look for damage: git fsck");
	return -1;
}

git_oid
repo_to_git(const struct oid *oid)
{
	git_oid git;

	memcpy(git.id, oid->id, sizeof(oid->id));
	return git;
}

struct oid
repo_from_git(const git_oid *oid)
{
	struct oid ours;

	memcpy(ours.id, oid->id, sizeof(ours.id));
	return ours;
}

/*
 * libgit2 reads every TLS certificate of the machine when it starts, which
 * takes ten times as long as all else.  We never let it talk to a server, so we
 * forbid it to open any file meanwhile: then it starts without certificates.
 */
static int
start_without_certificates(void)
{
	struct rlimit usual, none;
	int count;

	if (getrlimit(RLIMIT_NOFILE, &usual) < 0)
		return git_libgit2_init();
	none = usual;
	none.rlim_cur = 0;
	setrlimit(RLIMIT_NOFILE, &none);
	count = git_libgit2_init();
	setrlimit(RLIMIT_NOFILE, &usual);
	if (count >= 0)
		return count;
	/* another release may not start without files */
	git_libgit2_shutdown();
	return git_libgit2_init();
}

int
repo_start_library(struct err *err)
{
	/* git sparse-checkout sets this one; others change the formats */
	static const char *extensions[] = { "worktreeconfig" };
	static bool is_started;
	int count;

	if (is_started)
		return 0;
	count = start_without_certificates();
	if (count < 0)
		return repo_fail(err, "cannot start libgit2");
	/* most objects are read once, so a cache would only cost time */
	if (git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0) < 0 ||
	    git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1) < 0 ||
	    git_libgit2_opts(GIT_OPT_ENABLE_STRICT_OBJECT_CREATION, 1) < 0 ||
	    git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions,
	    sizeof(extensions) / sizeof(extensions[0])) < 0)
		return repo_fail(err, "cannot set up libgit2");
	is_started = true;
	return 0;
}

/* Without any safe.directory libgit2 1.5 answers "config value not found". */
static bool
is_of_another_user(int rc)
{
	const git_error *last = git_error_last();

	return rc == GIT_EOWNER || (rc == GIT_ENOTFOUND && last != NULL &&
	    last->klass == GIT_ERROR_CONFIG);
}

static int
explain_open(struct err *err, int rc, const char *dir, bool is_named)
{
	const char *words = repo_last_words();
	git_buf found = GIT_BUF_INIT;
	OWN(buf) typed = BUF_INIT;
	struct str folder;

	if (is_of_another_user(rc)) {
		/* the folder that safe.directory has to name */
		folder = str_of(git_repository_discover(&found, dir, 0,
		    NULL) < 0 ? dir : found.ptr);
		if (folder.n > 1 && str_ends(folder, "/"))
			folder.n--;
		if (str_ends(folder, "/.git"))
			folder.n -= strlen("/.git");
		buf_add_quoted(&typed, folder);
		err_set(err, ERR_REFUSED, "'%.*s' belongs to another user; if "
		    "you trust it: git config --global --add safe.directory "
		    "%s", STR_ARGS(folder), typed.at);
		git_buf_dispose(&found);
	} else if (strstr(words, "extensions.") != NULL ||
	    strstr(words, "extension name") != NULL ||
	    strstr(words, "object format") != NULL) {
		/* the words of several releases of libgit2 */
		err_set(err, ERR_GIT, "'%s' is a repository of a kind that "
		    "cannot be read here (%s); only SHA-1 repositories with "
		    "refs in files can: new-notes DIR makes one (or git init "
		    "--object-format=sha1, from git 2.45 on with "
		    "--ref-format=files); reftables become files by git refs "
		    "migrate --ref-format=files", dir, words);
	} else if (rc == GIT_ENOTFOUND && is_named &&
	    access(dir, R_OK | X_OK) < 0 && errno == EACCES) {
		/* to libgit2 it is as if there was nothing */
		err_set(err, ERR_ABSENT, "'%s' is closed to this account; ask "
		    "whoever looks after it to let it in", dir);
	} else if (rc == GIT_ENOTFOUND) {
		err_set(err, ERR_ABSENT, is_named ?
		    "'%s' is not a git repository; name the folder of one" :
		    "'%s' does not lie in a git repository; go into one, or "
		    "name it: -C DIR; or name yours once: git config "
		    "--global --add one-to-one.repository DIR, and from "
		    "anywhere: one-to-one COMMAND", dir);
	} else {
		repo_fail(err, "cannot open the repository '%s'", dir);
	}
	return -1;
}

/*
 * GIT_DIR, which git sets for its hooks and a user may set for us.  It counts
 * only for the folder that we were started in: the name of a folder outranks
 * it.
 */
static const char *
told_by_environment(const char *dir)
{
	const char *git_dir = getenv("GIT_DIR");

	return strcmp(dir, ".") == 0 && git_dir != NULL && *git_dir != '\0' ?
	    git_dir : NULL;
}

/*
 * Whether git would work in another user's repository.  We ask git, because
 * libgit2 1.5 knows neither `safe.directory = *` nor every place where that can
 * be set; if git does not answer, the answer is no.  A report may read
 * thousands of repositories of other users, so we ask only once in a process
 * whether the user or the system has set `*`.  An empty value cancels those
 * before it.
 */
static bool
git_would_open(const char *dir)
{
	static const char *const all[] = { "git", "-C", "/", "config", "-z",
		"--show-scope", "--get-all", "safe.directory", NULL };
	/* it is named here, which is not what that setting forbids */
	const char *one[] = { "git", "-c", "safe.bareRepository=all", "-C",
		dir, "rev-parse", "--git-dir", NULL };
	static enum { NOT_ASKED, NO, YES } every_owner;
	OWN(buf) out = BUF_INIT, diag = BUF_INIT;
	struct err ignored = ERR_INIT;
	struct str rest, scope, value;
	int status = 1;

	if (every_owner == NOT_ASKED) {
		every_owner = NO;
		if (run_git(&status, &out, &diag, all, &ignored) < 0 ||
		    status != 0)
			buf_clear(&out);
		rest = buf_str(&out);
		while (str_next(&scope, &rest, '\0') &&
		    str_next(&value, &rest, '\0'))
			if (!str_is(scope, "local") &&
			    !str_is(scope, "worktree") &&
			    (value.n == 0 || str_is(value, "*")))
				every_owner = value.n == 0 ? NO : YES;
	}
	return every_owner == YES || (run_git(&status, &out, &diag, one,
	    &ignored) == 0 && status == 0);
}

static int
open_unowned(git_repository **out, const char *dir, unsigned flags)
{
	int rc;

	git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
	rc = git_repository_open_ext(out, dir, flags,
	    getenv("GIT_CEILING_DIRECTORIES"));
	git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
	return rc;
}

static int
open_as_git(struct repo *repo, const char *dir, unsigned flags)
{
	int rc = git_repository_open_ext(&repo->git, dir, flags,
	    getenv("GIT_CEILING_DIRECTORIES"));

	if (!is_of_another_user(rc) || !git_would_open(dir))
		return rc;
	repo->is_unowned = true;
	return open_unowned(&repo->git, dir, flags);
}

/* Takes the work tree of GIT_WORK_TREE, which counts where GIT_DIR does. */
static int
set_work_tree(struct repo *repo, const char *work, struct err *err)
{
	int rc = git_repository_set_workdir(repo->git, work, 0);

	return rc < 0 ? repo_fail(err, "cannot use GIT_WORK_TREE") : 0;
}

/*
 * Opens the repository that the folder lies in, or the one that GIT_DIR names,
 * which need not be above the folder.
 */
static int
open_found(struct repo *repo, const char *dir, struct err *err)
{
	const char *told = told_by_environment(dir);
	const char *work = repo->is_here ? getenv("GIT_WORK_TREE") : NULL;
	int rc = open_as_git(repo, dir, 0);

	if (told == NULL && rc < 0)
		return explain_open(err, rc, dir, false);
	if (told == NULL || (rc == 0 && file_is_same(told,
	    git_repository_path(repo->git))))
		return work == NULL ? 0 : set_work_tree(repo, work, err);
	git_repository_free(repo->git);
	repo->git = NULL;
	rc = git_repository_open_ext(&repo->git, told,
	    GIT_REPOSITORY_OPEN_NO_SEARCH, NULL);
	if (rc < 0)
		return explain_open(err, rc, told, true);
	if (work == NULL && git_repository_is_bare(repo->git))
		return 0;
	return set_work_tree(repo, work == NULL ? "." : work, err);
}

/* A repository's object database, which reads loose objects by our rule. */
static int
open_odb(git_odb **out, git_repository *git)
{
	git_buf objects = GIT_BUF_INIT;
	int rc = git_repository_odb(out, git);

	if (rc == 0)
		rc = git_repository_item_path(&objects, git,
		    GIT_REPOSITORY_ITEM_OBJECTS);
	if (rc == 0)
		rc = repo_guard_loose(*out, objects.ptr);
	git_buf_dispose(&objects);
	return rc;
}

/*
 * In pre-receive the pushed objects lie in a quarantine folder, which only
 * GIT_OBJECT_DIRECTORY names.  GIT_REPOSITORY_OPEN_FROM_ENV would find them
 * too, but loses the old objects if their path has a colon.
 */
static int
open_in_hook(struct repo *repo, const char *dir, struct err *err)
{
	const char *told = told_by_environment(dir);
	const char *pushed = getenv("GIT_OBJECT_DIRECTORY");
	bool is_receiving = getenv("GIT_QUARANTINE_PATH") != NULL;
	int rc;

	if (told != NULL)
		dir = told;
	if (is_receiving)
		rc = open_unowned(&repo->git, dir,
		    GIT_REPOSITORY_OPEN_NO_SEARCH);
	else
		rc = open_as_git(repo, dir, GIT_REPOSITORY_OPEN_NO_SEARCH);
	if (rc < 0)
		return explain_open(err, rc, dir, true);
	rc = open_odb(&repo->odb, repo->git);
	if (rc == 0 && pushed != NULL)
		rc = git_odb_add_disk_alternate(repo->odb, pushed);
	if (rc == 0 && pushed != NULL)
		rc = repo_guard_loose(repo->odb, pushed);
	if (rc < 0)
		return repo_fail(err, "cannot open the pushed objects");
	return is_receiving && pushed != NULL ?
	    repo_open_pushed(repo, pushed, err) : 0;
}

/*
 * core.worktree could make us write wherever the repository's configuration
 * says.  It is harmless if the work tree's .git leads back to the repository,
 * as in a submodule.
 */
static int
check_work_tree(struct repo *repo, struct err *err)
{
	git_buf back = GIT_BUF_INIT;
	git_config *config = NULL;
	const char *elsewhere = NULL;
	int rc, answer = -1;

	if (repo_is_bare(repo)) {
		err_set(err, ERR_REFUSED, "'%s' is a bare repository; work in "
		    "a clone of it", git_repository_path(repo->git));
		goto out;
	}
	/* asked of libgit2, whose answer decides where we would write */
	rc = git_repository_config_snapshot(&config, repo->git);
	if (rc == 0)
		rc = git_config_get_string(&elsewhere, config,
		    "core.worktree");
	if (rc < 0 && rc != GIT_ENOTFOUND) {
		repo_fail(err, "core.worktree cannot be read");
		goto out;
	}
	if (rc == 0 && (git_repository_discover(&back, repo_top(repo), 0,
	    repo_top(repo)) < 0 ||
	    !file_is_same(back.ptr, git_repository_path(repo->git)))) {
		err_set(err, ERR_REFUSED, "core.worktree is set to '%s'; "
		    "unset it: git config --unset core.worktree",
		    elsewhere);
		goto out;
	}
	answer = 0;
out:
	git_buf_dispose(&back);
	git_config_free(config);
	return answer;
}

/*
 * Makes libgit2 use a snapshot of the configuration.  Otherwise it looks for
 * changed files whenever it wants a value, a third of all system calls of an
 * opening.  A report uses the settings of the moment when it begins.
 */
static void
settle_config(git_repository *git)
{
	git_config *config = NULL;

	if (git_repository_config_snapshot(&config, git) == 0)
		git_repository_set_config(git, config);
	git_config_free(config);
}

/*
 * libgit2 takes a configuration that it may not read for none; git does not.
 * Where git is asked it says so, but a report seldom asks git.
 */
static int
check_config(const struct repo *repo, struct err *err)
{
	OWN(buf) path = BUF_INIT;

	buf_addf(&path, "%sconfig", repo_common_dir(repo));
	if (access(path.at, R_OK) == 0 || errno == ENOENT)
		return 0;
	err_system(err, "cannot read %s", path.at);
	return err_suffix(err, "; ask whoever looks after it to let this "
	    "account read it");
}

static int
open_repo(struct repo **out, const char *dir, enum repo_mode mode,
    bool is_named, struct err *err)
{
	struct repo *repo = NULL;
	size_t i;
	int rc;

	*out = NULL;
	if (repo_start_library(err) < 0)
		return -1;
	repo = mem_new(1, sizeof(*repo));
	repo->mode = mode;
	repo->is_here = !is_named && strcmp(dir, ".") == 0;
	for (i = 0; i < TREES_KEPT; i++)
		repo->tree[i].bytes = (struct buf)BUF_INIT;
	if (mode == REPO_HOOK) {
		if (open_in_hook(repo, dir, err) < 0)
			goto fail;
	} else if (!is_named) {
		if (open_found(repo, dir, err) < 0)
			goto fail;
	} else {
		rc = open_as_git(repo, dir, GIT_REPOSITORY_OPEN_NO_SEARCH);
		if (rc < 0) {
			explain_open(err, rc, dir, true);
			goto fail;
		}
	}
	if (mode == REPO_REPORT && check_config(repo, err) < 0)
		goto fail;
	if (mode == REPO_REPORT)
		settle_config(repo->git);
	rc = repo->odb != NULL ? 0 : open_odb(&repo->odb, repo->git);
	if (rc < 0) {
		repo_fail(err, "cannot open the objects of '%s'", dir);
		goto fail;
	}
	/* a commit-graph may be wrong; without it the commits are read */
	git_odb_set_commit_graph(repo->odb, NULL);
	if ((mode == REPO_WRITE || (mode == REPO_WRITE_ANY &&
	    !repo_is_bare(repo))) && check_work_tree(repo, err) < 0)
		goto fail;
	*out = repo;
	return 0;
fail:
	repo_close(repo);
	return -1;
}

int
repo_open(struct repo **out, const char *dir, enum repo_mode mode,
    struct err *err)
{
	return open_repo(out, dir, mode, false, err);
}

int
repo_open_named(struct repo **out, const char *dir, enum repo_mode mode,
    struct err *err)
{
	return open_repo(out, dir, mode, true, err);
}

void
repo_close(struct repo *repo)
{
	size_t i;

	if (repo == NULL)
		return;
	for (i = 0; i < TREES_KEPT; i++) {
		buf_release(&repo->tree[i].bytes);
		free(repo->tree[i].entries);
	}
	repo_forget_objects(&repo->texts);
	repo_forget_objects(&repo->commits);
	oidmap_release(&repo->checked);
	oidmap_release(&repo->brought);
	repo_forget_folders(repo);
	repo_forget_config(repo);
	git_odb_free(repo->pushed);
	git_odb_free(repo->odb);
	git_repository_free(repo->again);
	git_repository_free(repo->git);
	free(repo);
}

int
repo_open_again(struct repo *repo, struct err *err)
{
	git_odb *odb = NULL;
	int rc;

	if (repo->again != NULL)
		return 0;
	rc = repo->is_unowned ? open_unowned(&repo->again,
	    git_repository_path(repo->git), GIT_REPOSITORY_OPEN_NO_SEARCH) :
	    git_repository_open_ext(&repo->again,
	    git_repository_path(repo->git), GIT_REPOSITORY_OPEN_NO_SEARCH,
	    NULL);
	if (rc == 0)
		rc = open_odb(&odb, repo->again);
	if (rc == 0)
		rc = git_odb_set_commit_graph(odb, NULL);
	git_odb_free(odb);
	return rc < 0 ? repo_fail(err, "cannot open the repository "
	    "again") : 0;
}

bool
repo_is_hook(const struct repo *repo)
{
	return repo->mode == REPO_HOOK;
}

bool
repo_is_bare(const struct repo *repo)
{
	return git_repository_workdir(repo->git) == NULL;
}

bool
repo_is_shallow(const struct repo *repo)
{
	/* an error (below 0) is no proof that the history is complete */
	return git_repository_is_shallow(repo->git) != 0;
}

const char *
repo_top(const struct repo *repo)
{
	return git_repository_workdir(repo->git);
}

bool
repo_is_linked(const struct repo *repo)
{
	return strcmp(git_repository_path(repo->git),
	    git_repository_commondir(repo->git)) != 0;
}

const char *
repo_dir(const struct repo *repo)
{
	return git_repository_path(repo->git);
}

const char *
repo_common_dir(const struct repo *repo)
{
	return git_repository_commondir(repo->git);
}

const char *
repo_place(const struct repo *repo)
{
	const char *top = repo_top(repo);

	return top != NULL ? top : repo_common_dir(repo);
}

const char *
repo_short_name(const char *ref)
{
	return strncmp(ref, "refs/heads/", 11) == 0 ? ref + 11 : ref;
}

/*
 * libgit2 sometimes says that a ref does not exist when it cannot read the ref.
 * But "no commit yet" must be sure, or a whole history would look new.
 */
static int
check_unborn(const struct repo *repo, const char *branch, struct err *err)
{
	const char *top = repo_common_dir(repo);
	OWN(buf) path = BUF_INIT, packed = BUF_INIT, line = BUF_INIT;
	struct stat st;
	bool is_there;

	buf_addf(&path, "%s%s", top, branch);
	buf_addf(&line, " %s\n", branch);
	is_there = lstat(path.at, &st) == 0 ? !S_ISDIR(st.st_mode) :
	    errno != ENOENT && errno != ENOTDIR;
	if (!is_there && file_read(&packed, top, "packed-refs",
	    (size_t)1 << 30, err) < 0) {
		if (err->code != ERR_ABSENT)
			return -1;
	} else if (packed.n > 0 && !str_ends(buf_str(&packed), "\n")) {
		return err_set(err, ERR_GIT, "packed-refs is cut off, and a "
		    "part of it lost; look for damage: git fsck");
	}
	if (is_there || str_find(buf_str(&packed), line.at) < packed.n)
		return err_set(err, ERR_GIT, "'%s' is there but cannot be "
		    "read; look for damage: git fsck", branch);
	return 0;
}

/* Reads the branch that HEAD names, or the commit of a detached HEAD. */
static int
read_head(struct repo_head *out, bool *is_detached, struct repo *repo,
    struct err *err)
{
	git_reference *head = NULL;
	const char *branch;
	int answer = 0;

	memset(out, 0, sizeof(*out));
	if (git_reference_lookup(&head, repo->git, "HEAD") < 0)
		return err_set(err, ERR_GIT, "HEAD cannot be read: %s; look "
		    "for damage: git fsck",
		    repo_last_words());
	*is_detached = git_reference_type(head) == GIT_REFERENCE_DIRECT;
	if (*is_detached) {
		out->commit = repo_from_git(git_reference_target(head));
	} else {
		branch = git_reference_symbolic_target(head);
		if (strlen(branch) < sizeof(out->branch))
			strcpy(out->branch, branch);
		else
			answer = err_set(err, ERR_GIT, "the name of the branch "
			    "is too long; shorten it: git branch -m NAME");
	}
	git_reference_free(head);
	return answer;
}

static int
read_branch(struct repo_head *out, struct repo *repo, struct err *err)
{
	OWN(buf) other = BUF_INIT;
	git_oid oid;
	int rc;

	rc = git_reference_name_to_id(&oid, repo->git, out->branch);
	if (rc == 0) {
		out->commit = repo_from_git(&oid);
		return 0;
	}
	if (rc != GIT_ENOTFOUND)
		return repo_fail(err, "'%s' cannot be read", out->branch);
	if (check_unborn(repo, out->branch, err) < 0 ||
	    repo_some_branch(&other, repo, err) < 0)
		return -1;
	out->is_unborn = true;
	if (other.n == 0)
		return err_set(err, ERR_UNBORN, "branch '%s' has no commit "
		    "yet; %s", out->branch, repo_is_bare(repo) ? "push the "
		    "first one from a clone" : "new-person makes the first "
		    "one");
	if (repo_is_fetched(other.at))
		return err_set(err, ERR_UNBORN, "branch '%s' has no commit "
		    "yet, but the server has some: git pull", out->branch);
	return err_set(err, ERR_UNBORN, "branch '%s' has no commit, "
	    "but '%s' has some: git %s%s", out->branch, other.at,
	    repo_is_bare(repo) ? "symbolic-ref HEAD refs/heads/" :
	    "switch ", repo_short_name(other.at));
}

int
repo_head(struct repo_head *out, struct repo *repo, struct err *err)
{
	bool is_detached = false;

	if (read_head(out, &is_detached, repo, err) < 0)
		return -1;
	if (is_detached)
		return err_set(err, ERR_REFUSED, "HEAD is detached: no branch "
		    "would keep the commit; first: git switch BRANCH");
	return read_branch(out, repo, err);
}

int
repo_head_again(struct repo_head *out, struct repo *repo,
    const struct repo_head *before, struct err *err)
{
	struct repo_head was = *before;
	int result = repo_head(out, repo, err);

	if (result < 0 && err->code != ERR_UNBORN)
		return -1;
	return strcmp(out->branch, was.branch) == 0 ? result :
	    err_set(err, ERR_REFUSED, "somebody has switched from '%s' to "
	    "'%s' meanwhile; nothing was done: run it again",
	    repo_short_name(was.branch), repo_short_name(out->branch));
}

int
repo_tip(struct oid *out, struct repo *repo, struct err *err)
{
	struct repo_head head;
	bool is_detached = false;

	/* a report speaks of one commit, even if the branch moves meanwhile */
	if (repo->mode == REPO_REPORT && !oid_is_zero(&repo->tip)) {
		*out = repo->tip;
		return 0;
	}
	if (read_head(&head, &is_detached, repo, err) < 0 ||
	    (!is_detached && read_branch(&head, repo, err) < 0))
		return -1;
	*out = repo->tip = head.commit;
	return 0;
}

bool
repo_is_fetched(const char *ref)
{
	return str_starts(str_of(ref), "refs/remotes/");
}

/* Appends the ref of any branch of one type. */
static int
some_branch(struct buf *out, struct repo *repo, git_branch_t type,
    struct err *err)
{
	git_branch_iterator *each = NULL;
	git_reference *branch = NULL;
	int rc = git_branch_iterator_new(&each, repo->git, type);

	if (rc == 0)
		rc = git_branch_next(&branch, &type, each);
	if (rc == 0)
		buf_add_string(out, git_reference_name(branch));
	git_reference_free(branch);
	git_branch_iterator_free(each);
	return rc == 0 || rc == GIT_ITEROVER ? 0 :
	    repo_fail(err, "cannot list the branches");
}

int
repo_some_branch(struct buf *out, struct repo *repo, struct err *err)
{
	if (some_branch(out, repo, GIT_BRANCH_LOCAL, err) < 0)
		return -1;
	return out->n > 0 || repo_is_bare(repo) ? 0 :
	    some_branch(out, repo, GIT_BRANCH_REMOTE, err);
}

/*
 * What a revision names.  With the whole name of a ref that has to be here, and
 * git_revparse_single would not give the ref back (1.5) if it is not.
 */
static int
look_up(git_object **out, bool *is_ref, git_repository *git,
    const char *revision)
{
	git_oid id;

	*is_ref = git_reference_name_to_id(&id, git, revision) == 0;
	return *is_ref ? git_object_lookup(out, git, &id, GIT_OBJECT_ANY) :
	    git_revparse_single(out, git, revision);
}

int
repo_resolve(struct oid *out, struct repo *repo, const char *revision,
    struct err *err)
{
	git_object *named = NULL, *commit = NULL;
	bool is_ref;
	int rc = look_up(&named, &is_ref, repo->git, revision);

	if (rc == 0)
		rc = git_object_peel(&commit, named, GIT_OBJECT_COMMIT);
	if (rc == 0)
		*out = repo_from_git(git_object_id(commit));
	else if (rc == GIT_EINVALIDSPEC || rc == GIT_EPEEL ||
	    (rc == GIT_ENOTFOUND && !is_ref))
		err_set(err, ERR_ABSENT, "'%s' names no commit; those "
		    "that there are: git log --oneline", revision);
	else
		repo_fail(err, "'%s' cannot be read as a commit", revision);
	git_object_free(commit);
	git_object_free(named);
	return rc == 0 ? 0 : -1;
}

static const char *
name_state(int state)
{
	static const char *const name[] = {
		[GIT_REPOSITORY_STATE_MERGE] = "merge",
		[GIT_REPOSITORY_STATE_REVERT] = "revert",
		[GIT_REPOSITORY_STATE_REVERT_SEQUENCE] = "revert",
		[GIT_REPOSITORY_STATE_CHERRYPICK] = "cherry-pick",
		[GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE] = "cherry-pick",
		[GIT_REPOSITORY_STATE_BISECT] = "bisect",
		[GIT_REPOSITORY_STATE_APPLY_MAILBOX] = "git am" };

	return (size_t)state >= sizeof(name) / sizeof(*name) ||
	    name[state] == NULL ? "rebase" : name[state];
}

const char *
repo_unfinished(const struct repo *repo)
{
	int state = git_repository_state(repo->git);

	return state > GIT_REPOSITORY_STATE_NONE ? name_state(state) : NULL;
}

int
repo_check_idle(struct repo *repo, struct err *err)
{
	int state = git_repository_state(repo->git);

	if (state == GIT_REPOSITORY_STATE_NONE)
		return 0;
	if (state < 0)
		return repo_fail(err, "cannot see what is going on");
	return err_set(err, ERR_REFUSED, "a %s is not finished; finish it "
	    "first (git status says how)", name_state(state));
}
