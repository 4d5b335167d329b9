/* SPDX-License-Identifier: ISC */
/* mine - nearly all of it comes from one call of git var -l. */

#include "front/mine.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "front/pick.h"
#include "git/file.h"
#include "git/run.h"
#include "git/standing.h"
#include "history/notes.h"

#define CONFIG_MAX (1 << 20)

static void
add(struct mine *mine, const char *name, bool is_here)
{
	char *real = realpath(name, NULL);
	struct buf shown = BUF_INIT;
	size_t i;

	if (real == NULL)
		real = mem_copy(name, strlen(name));
	for (i = 0; i < mine->n; i++)
		if (strcmp(mine->repo[i].place, real) == 0) {
			mine->repo[i].is_here |= is_here;
			free(real);
			return;
		}
	MEM_ROOM(mine->repo, mine->n, &mine->cap);
	pick_short(&shown, str_of(real));
	mine->repo[mine->n++] = (struct mine_repo){ real,
		buf_take(&shown), is_here };
}

/* Adds a repository whose path is written as git's configuration has paths. */
static int
add_named(struct mine *mine, struct str name, struct err *err)
{
	const char *home = getenv("HOME");
	OWN(buf) path = BUF_INIT;

	if (str_starts(name, "~/") && home != NULL) {
		buf_add_string(&path, home);
		name = str_from(name, 1);
	}
	buf_add(&path, name);
	if (path.n == 0 || path.at[0] != '/')
		return err_set(err, ERR_REFUSED, "one-to-one.repository is "
		    "'%.*s', which is no whole path; mend it: git config "
		    "--global --edit", STR_ARGS(name));
	add(mine, path.at, false);
	return 0;
}

/*
 * Reads what git's configuration says outside of any repository, and who the
 * user is there.  If no address is set, git guesses one, which does not count:
 * then git is asked in each repository.
 */
static int
read_settings(struct mine *mine, struct err *err)
{
	static const char *const argv[] = { "git", "-C", "/", "var", "-l",
		NULL };
	const char *told = getenv("GIT_COMMITTER_EMAIL");
	bool is_set = told != NULL && *told != '\0';
	OWN(buf) listing = BUF_INIT, diag = BUF_INIT, all = BUF_INIT;
	struct str rest, line, key, value, email = STR_NONE;
	int status = 0, result = run_git(&status, &listing, &diag, argv, err);

	if (result == 0 && status != 0)
		result = err_set(err, ERR_GIT, "git's configuration cannot "
		    "be read: %.*s", STR_ARGS(run_last_words(&diag)));
	rest = buf_str(&listing);
	while (result == 0 && str_next_line(&line, &rest)) {
		key = str_first(line, str_find_byte(line, '='));
		value = str_from(line, key.n + 1);
		is_set |= value.n > 0 && (str_is(key, "user.email") ||
		    str_is(key, "committer.email"));
		if (str_starts(key, "includeif.")) {
			mine->is_asked_each = true;
		} else if (str_is(key, "color.ui")) {
			buf_clear(&mine->color_ui);
			/* as git takes them: "ui =" is no, "ui" is yes */
			buf_add(&mine->color_ui, value.n > 0 ? value :
			    line.n > key.n ? STR_LIT("false") :
			    STR_LIT("true"));
		} else if (str_is(key, "one-to-one.repository")) {
			result = add_named(mine, value, err);
		} else if (str_is(key, "GIT_COMMITTER_IDENT")) {
			/* `Name <email> 1795251600 +0100` */
			email = str_from(value, str_find(value, " <") + 2);
			email = str_first(email, str_find_byte(email, '>'));
		}
		/* git's variables (GIT_...) have the time in them */
		if (!str_starts(line, "GIT_"))
			buf_addf(&all, "%.*s\n", STR_ARGS(line));
	}
	mine->settings = sha256_of(buf_str(&all));
	if (is_set && email.n > 0 && email.n < sizeof(mine->who.email)) {
		memcpy(mine->who.email, email.at, email.n);
		mine->who.email[email.n] = '\0';
		mine->is_asked = true;
	}
	return result;
}

/* The tip of the branch, or if it has no commit, of another; zero for none. */
static int
find_tip(struct oid *out, struct repo *repo, struct err *err)
{
	OWN(buf) other = BUF_INIT;

	*out = (struct oid){ { 0 } };
	if (repo_tip(out, repo, err) == 0)
		return 0;
	if (err->code != ERR_UNBORN ||
	    repo_some_branch(&other, repo, err) < 0)
		return -1;
	return other.n == 0 ? 0 : repo_resolve(out, repo, other.at, err);
}

/* Adds the repository of the current folder, if it has notes. */
static int
add_here(struct mine *mine, struct err *err)
{
	struct repo *repo = NULL;
	struct oid tip;
	int result = repo_open(&repo, ".", REPO_REPORT, err);

	/* no repository here, or one without notes, is no error */
	if (result < 0)
		return err->code == ERR_ABSENT ? 0 : -1;
	result = find_tip(&tip, repo, err);
	/* a clone in which nothing has begun counts if there is no other */
	if (result == 0 && (!oid_is_zero(&tip) || mine->n == 0)) {
		if (oid_is_zero(&tip) ||
		    notes_check_repo(repo, &tip, err) == 0)
			add(mine, repo_place(repo), true);
		else
			result = err->code == ERR_REFUSED ? 0 : -1;
	}
	repo_close(repo);
	return result;
}

int
mine_read(struct mine *out, struct err *err)
{
	return read_settings(out, err) < 0 || add_here(out, err) < 0 ? -1 : 0;
}

void
mine_release(struct mine *mine)
{
	size_t i;

	for (i = 0; i < mine->n; i++) {
		free(mine->repo[i].place);
		free(mine->repo[i].shown);
	}
	free(mine->repo);
	buf_release(&mine->color_ui);
	buf_release(&mine->people);
	*mine = (struct mine)MINE_INIT;
}

/*
 * Reads a repository's own configuration.  Answers whether that could be read
 * and has none of the words, and whether git reads nothing else (by an
 * includeIf of the user's) in this repository.
 */
static bool
read_config(struct buf *out, const struct mine *mine,
    const struct repo *repo, const char *const *word)
{
	struct err ignored = ERR_INIT;	/* unread: answers false */
	OWN(buf) lower = BUF_INIT;
	size_t i;
	bool answer = !mine->is_asked_each && file_read(out,
	    repo_common_dir(repo), "config", CONFIG_MAX, &ignored) == 0;

	for (i = 0; i < out->n; i++)
		buf_add_byte(&lower, byte_lower(out->at[i]));
	for (; answer && *word != NULL; word++)
		answer = str_find(buf_str(&lower), *word) == lower.n;
	return answer;
}

bool
mine_add_settings(struct buf *out, const struct mine *mine,
    struct repo *repo)
{
	static const char *const elsewhere[] = { "[include",
		"worktreeconfig", NULL };
	OWN(buf) config = BUF_INIT;
	bool answer = read_config(&config, mine, repo, elsewhere);

	buf_addf(out, "%s\n", mine->settings.at);
	buf_add(out, buf_str(&config));
	return answer;
}

int
mine_identity(struct repo_identity *out, struct mine *mine,
    struct repo *repo, struct err *err)
{
	static const char *const words[] = { "[user", "[author",
		"[committer", "[include", "worktreeconfig", NULL };
	OWN(buf) config = BUF_INIT;

	/* git may name somebody else here than elsewhere */
	if (!read_config(&config, mine, repo, words))
		return repo_committer(out, repo, err);
	if (!mine->is_asked && repo_committer(&mine->who, repo, err) < 0)
		return -1;
	mine->is_asked = true;
	*out = mine->who;
	return 0;
}

/* Says that a repository cannot be read, why, and what to do; -1. */
static int
tell_unread(const struct mine_repo *repo, struct err *err)
{
	struct err why = *err;

	return err_set(err, why.code == ERR_ABSENT ? ERR_SYSTEM : why.code,
	    "%s, one of your repositories, cannot be read: %s%s%s; put that "
	    "right, take it off the list (git config --global --edit), or "
	    "name the one that is meant after the command: -C DIR",
	    repo->shown, why.path, why.path[0] == '\0' ? "" : ": ", why.text);
}

/* Opens a repository; *tip is zero if its branch is unborn. */
static int
open_tip(struct repo **out, struct oid *tip, const struct mine_repo *place,
    struct err *err)
{
	*tip = OID_NONE;
	return repo_open_named(out, place->place, REPO_REPORT, err) < 0 ||
	    (repo_tip(tip, *out, err) < 0 && err->code != ERR_UNBORN) ? -1 : 0;
}

/* Appends the ids of the people in the HEAD of a bare repository. */
static int
add_committed_people(struct buf *out, const struct mine_repo *place,
    struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	struct repo *bare = NULL;
	struct oid tip;
	int result = open_tip(&bare, &tip, place, err);

	if (result == 0 && !oid_is_zero(&tip))
		result = notes_open_commit(&notes, bare, &tip, err) < 0 ? -1 :
		    notes_people(out, &notes, err);
	repo_close(bare);
	return result;
}

/* Whether a path below a repository is there. */
static int
is_there(bool *out, const struct mine_repo *repo, const char *path,
    struct err *err)
{
	OWN(buf) whole = BUF_INIT;
	int result = 0;

	buf_addf(&whole, "%s/%s", repo->place, path);
	*out = access(whole.at, F_OK) == 0;
	if (!*out && errno != ENOENT && errno != ENOTDIR)
		result = err_system(err, "cannot look for %s", whole.at);
	return result;
}

/* Appends the names in people/ of the work tree; *found: it has the folder. */
static int
add_tree_people(struct buf *out, bool *found, const struct mine_repo *repo,
    struct err *err)
{
	OWN(buf) names = BUF_INIT;
	struct str name, rest;

	*found = file_list(&names, repo->place, "people", err) == 0;
	if (!*found && err->code != ERR_ABSENT)
		return -1;
	for (rest = buf_str(&names); str_next_string(&name, &rest); )
		if (str_is_name(name))
			buf_add_ended(out, name);
	return 0;
}

int
mine_people(struct mine *mine, struct err *err)
{
	struct err why;
	bool found;
	size_t i;
	int result = 0;

	buf_clear(&mine->people);
	for (i = 0; i < mine->n; i++) {
		why = (struct err)ERR_INIT;
		if (add_tree_people(&mine->people, &found, &mine->repo[i],
		    &why) == 0 && (found || add_committed_people(
		    &mine->people, &mine->repo[i], &why) == 0))
			continue;
		if (result == 0)
			*err = why;
		if (result == 0)
			result = tell_unread(&mine->repo[i], err);
	}
	return result;
}

size_t
mine_count(const struct mine *mine, struct str id)
{
	struct str one, rest = buf_str(&mine->people);
	size_t n = 0;

	while (str_next_string(&one, &rest))
		n += str_eq(one, id);
	return n;
}

/*
 * Looks in the work tree; in HEAD where the repository is bare, or git leaves
 * parts out of the work tree.
 */
static int
look_for(bool *found, const struct mine_repo *repo, const char *path,
    struct err *err)
{
	struct repo *bare = NULL;
	struct oid tip, there;
	bool has_tree, is_sparse;
	int result;

	if (is_there(found, repo, path, err) < 0 || *found)
		return *found ? 0 : -1;
	if (is_there(&has_tree, repo, ".git", err) < 0 ||
	    is_there(&is_sparse, repo, ".git/info/sparse-checkout", err) < 0)
		return -1;
	if (has_tree && !is_sparse)
		return 0;
	result = open_tip(&bare, &tip, repo, err);
	if (result == 0)
		result = standing_in_commit(&there, bare, &tip, path, err);
	*found = result == 0 && !oid_is_zero(&there);
	repo_close(bare);
	return result;
}

int
mine_has(bool *found, const struct mine_repo *repo, const char *path,
    struct err *err)
{
	if (look_for(found, repo, path, err) == 0)
		return 0;
	*found = false;
	return tell_unread(repo, err);
}
