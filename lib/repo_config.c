/* SPDX-License-Identifier: ISC */
/*
 * git's configuration, read by libgit2 from the files that git would read.
 *
 * libgit2 1.5 finds the user's files through HOME and XDG_CONFIG_HOME only,
 * so the list of files is made here: GIT_CONFIG_GLOBAL, GIT_CONFIG_SYSTEM and
 * GIT_CONFIG_NOSYSTEM count as they do for git, and so do the settings that
 * GIT_CONFIG_COUNT announces (but not those of `git -c`).  A second set leaves
 * out what the repository brings along.
 */
#include "repo.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "repo_git2.h"

/*
 * A file that is not there is an empty one, as it is for git.  One that
 * cannot be read is not: it may be the one that asks for signatures.
 */
static int
add_file(git_config *config, const char *path, git_config_level_t level,
    struct repo *repo, struct err *err)
{
	int rc;

	if (access(path, R_OK) < 0)
		return errno == ENOENT || errno == ENOTDIR ? 0 :
		    err_system(err, "cannot read '%s'", path);
	rc = git_config_add_file_ondisk(config, path, level, repo->git, 0);
	if (rc < 0)
		return repo_fail(err, rc, "configuration '%s' cannot be read",
		    path);
	return 0;
}

/* The file that libgit2 finds for a level, if there is one. */
static int
add_found(git_config *config, int (*find)(git_buf *),
    git_config_level_t level, struct repo *repo, struct err *err)
{
	git_buf path = GIT_BUF_INIT;
	int answer = 0;

	if (find(&path) == 0)
		answer = add_file(config, path.ptr, level, repo, err);
	git_buf_dispose(&path);
	return answer;
}

static bool
is_true(const char *word)
{
	int value = 0;

	return word != NULL && git_config_parse_bool(&value, word) == 0 &&
	    value != 0;
}

static int
add_system(git_config *config, struct repo *repo, struct err *err)
{
	const char *path = getenv("GIT_CONFIG_SYSTEM");

	if (is_true(getenv("GIT_CONFIG_NOSYSTEM")))
		return 0;
	if (path != NULL)
		return add_file(config, path, GIT_CONFIG_LEVEL_SYSTEM, repo,
		    err);
	return add_found(config, git_config_find_system,
	    GIT_CONFIG_LEVEL_SYSTEM, repo, err);
}

static int
add_global(git_config *config, struct repo *repo, struct err *err)
{
	const char *path = getenv("GIT_CONFIG_GLOBAL");

	if (path != NULL)
		return add_file(config, path, GIT_CONFIG_LEVEL_GLOBAL, repo,
		    err);
	if (add_found(config, git_config_find_xdg, GIT_CONFIG_LEVEL_XDG,
	    repo, err) < 0)
		return -1;
	return add_found(config, git_config_find_global,
	    GIT_CONFIG_LEVEL_GLOBAL, repo, err);
}

/* The repository's own file and, where it says so, the work tree's. */
static int
add_own(git_config *config, struct repo *repo, struct err *err)
{
	struct buf path = BUF_INIT;
	int has_more = 0, answer;

	buf_addf(&path, "%sconfig", repo_common_dir(repo));
	answer = add_file(config, path.at, GIT_CONFIG_LEVEL_LOCAL, repo, err);
	if (answer == 0 && git_config_get_bool(&has_more, config,
	    "extensions.worktreeConfig") == 0 && has_more) {
		buf_clear(&path);
		buf_addf(&path, "%sconfig.worktree",
		    git_repository_path(repo->git));
		answer = add_file(config, path.at, GIT_CONFIG_LEVEL_APP,
		    repo, err);
	}
	buf_release(&path);
	return answer;
}

static int
load(git_config **out, struct repo *repo, bool with_own, struct err *err)
{
	int rc;

	if (*out != NULL)
		return 0;
	rc = git_config_new(out);
	if (rc < 0)
		return repo_fail(err, rc, "cannot read git's configuration");
	if (add_system(*out, repo, err) < 0 ||
	    add_global(*out, repo, err) < 0 ||
	    (with_own && add_own(*out, repo, err) < 0)) {
		git_config_free(*out);
		*out = NULL;
		return -1;
	}
	return 0;
}

void
repo_forget_config(struct repo *repo)
{
	git_config_free(repo->config);
	git_config_free(repo->trusted);
	repo->config = repo->trusted = NULL;
}

/*
 * Calls `add` with each value that the environment gives the key: in
 * GIT_CONFIG_KEY_0, GIT_CONFIG_VALUE_0 and so on.
 */
static size_t
each_from_environment(const char *key, struct buf *out,
    void (*add)(struct buf *out, const char *value))
{
	const char *announced = getenv("GIT_CONFIG_COUNT"), *name, *value;
	char variable[40];
	unsigned i, count = 0;
	size_t found = 0;

	if (announced == NULL || !str_to_number(&count, str_of(announced)))
		return 0;
	for (i = 0; i < count; i++) {
		snprintf(variable, sizeof(variable), "GIT_CONFIG_KEY_%u", i);
		name = getenv(variable);
		if (name == NULL)
			break;
		snprintf(variable, sizeof(variable), "GIT_CONFIG_VALUE_%u",
		    i);
		value = getenv(variable);
		if (value == NULL || strcasecmp(name, key) != 0)
			continue;
		add(out, value);
		found++;
	}
	return found;
}

/* The last value counts. */
static void
take_value(struct buf *out, const char *value)
{
	buf_clear(out);
	buf_add_string(out, value);
}

static void
append_value(struct buf *out, const char *value)
{
	buf_add_bytes(out, value, strlen(value) + 1);
}

static int
find_setting(struct buf *out, bool *found, const git_config *config,
    const char *key, struct err *err)
{
	struct buf value = BUF_INIT;
	git_config_entry *entry = NULL;
	int rc = 0;

	*found = each_from_environment(key, &value, take_value) > 0;
	if (*found) {
		buf_add(out, buf_str(&value));
		goto out;
	}
	rc = git_config_get_entry(&entry, config, key);
	if (rc == 0) {
		/* a key without `=` is a yes */
		buf_add_string(out, entry->value == NULL ? "true" :
		    entry->value);
		*found = true;
	} else if (rc == GIT_ENOTFOUND) {
		rc = 0;
	} else {
		repo_fail(err, rc, "setting '%s' cannot be read", key);
	}
out:
	git_config_entry_free(entry);
	buf_release(&value);
	return rc < 0 ? -1 : 0;
}

int
repo_setting(struct buf *out, bool *found, struct repo *repo,
    const char *key, struct err *err)
{
	*found = false;
	if (load(&repo->config, repo, true, err) < 0)
		return -1;
	return find_setting(out, found, repo->config, key, err);
}

int
repo_setting_trusted(struct buf *out, bool *found, struct repo *repo,
    const char *key, struct err *err)
{
	*found = false;
	if (load(&repo->trusted, repo, false, err) < 0)
		return -1;
	return find_setting(out, found, repo->trusted, key, err);
}

struct gathering {
	struct buf *out;
	size_t n;
};

static int
gather(const git_config_entry *entry, void *arg)
{
	struct gathering *gathering = arg;

	append_value(gathering->out, entry->value == NULL ? "true" :
	    entry->value);
	gathering->n++;
	return 0;
}

int
repo_settings(struct buf *out, size_t *n, struct repo *repo,
    const char *key, struct err *err)
{
	struct gathering gathering = { out, 0 };
	int rc;

	*n = 0;
	if (load(&repo->config, repo, true, err) < 0)
		return -1;
	rc = git_config_get_multivar_foreach(repo->config, key, NULL, gather,
	    &gathering);
	if (rc < 0 && rc != GIT_ENOTFOUND)
		return repo_fail(err, rc, "setting '%s' cannot be read", key);
	*n = gathering.n + each_from_environment(key, out, append_value);
	return 0;
}

int
repo_set(struct repo *repo, const char *key, const char *value,
    struct err *err)
{
	struct buf path = BUF_INIT;
	git_config *own = NULL;
	int rc, answer = 0;

	buf_addf(&path, "%sconfig", repo_common_dir(repo));
	rc = git_config_open_ondisk(&own, path.at);
	if (rc == 0)
		rc = git_config_set_string(own, key, value);
	if (rc < 0)
		answer = repo_fail(err, rc, "cannot set '%s'", key);
	repo_forget_config(repo);
	git_config_free(own);
	buf_release(&path);
	return answer;
}
