/* SPDX-License-Identifier: ISC */
/*
 * pick - resolves symbolic links in a file's folder, but not in its name: a
 * link in the place of a record is no record.
 */

#include "front/pick.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/nearest.h"
#include "front/prefix.h"
#include "git/file.h"
#include "git/standing.h"
#include "history/notes.h"
#include "notes/record.h"

#define NO_RECORD "there is no such record; those that there are: git " \
	"ls-files :/people"

bool
pick_is_person(const char *word)
{
	return str_is_name(str_of(word));
}

static bool
has_file(const char *folder, const char *name)
{
	OWN(buf) path = BUF_INIT;

	buf_addf(&path, "%s/%s", folder, name);
	return access(path.at, F_OK) == 0;
}

bool
pick_is_repo(const char *word)
{
	return has_file(word, ".git") ||
	    (has_file(word, "HEAD") && has_file(word, "objects"));
}

/* Appends a folder's path without symbolic links, '/' at its end; or false. */
static bool
add_real(struct buf *out, const char *folder)
{
	char *real = realpath(folder, NULL);

	if (real == NULL)
		return false;
	buf_add_string(out, real);
	buf_add_string(out, str_ends(buf_str(out), "/") ? "" : "/");
	free(real);
	return true;
}

/* Cuts the last folder off: "notes/people/" becomes "notes/". */
static void
cut_folder(struct buf *folder)
{
	size_t n = folder->n;

	while (n > 0 && folder->at[n - 1] == '/')
		n--;
	while (n > 0 && folder->at[n - 1] != '/')
		n--;
	buf_cut(folder, n);
}

/*
 * As add_real, also for a folder that is not there: the one above it has to be,
 * and what is below that one is taken as it was typed.
 */
static bool
add_gone(struct buf *out, const char *folder)
{
	OWN(buf) above = BUF_INIT;
	struct str word;

	buf_add_string(&above, folder);
	cut_folder(&above);
	word = str_from(str_of(folder), above.n);
	word = str_first(word, str_find_byte(word, '/'));
	buf_add_string(&above, above.n > 0 ? "" : ".");
	if (word.n == 0 || str_is(word, ".") || str_is(word, "..") ||
	    (!add_real(out, above.at) && (errno != ENOENT ||
	    !add_gone(out, above.at))))
		return false;
	buf_addf(out, "%.*s/", STR_ARGS(word));
	return true;
}

/*
 * Appends a folder's path from the top of the work tree, '/' at its end; for
 * the top itself, nothing.  The folder need not be there.
 */
static int
below_top(struct buf *out, struct repo *repo, const char *folder,
    struct err *err)
{
	OWN(buf) real = BUF_INIT, top = BUF_INIT;

	if (!add_real(&real, folder) && (errno != ENOENT ||
	    !add_gone(&real, folder)))
		return errno == ENOENT || errno == ENOTDIR ?
		    err_set(err, ERR_ABSENT, NO_RECORD) :
		    err_set(err, ERR_SYSTEM, "%s", strerror(errno));
	if (!add_real(&top, repo_top(repo)))
		return err_system(err, "%s", repo_top(repo));
	if (!str_starts(buf_str(&real), top.at))
		return err_set(err, ERR_REFUSED, "lies outside of the notes "
		    "repository %s; name those of another one by themselves",
		    repo_top(repo));
	buf_add(out, str_from(buf_str(&real), top.n));
	return 0;
}

/*
 * Refuses a path in a folder that is not there, unless it is committed: then
 * the command knows what brings it back, or can do without.
 */
static int
check_gone(struct repo *repo, const char *folder, const char *path,
    struct err *err)
{
	bool is_committed;

	if (!file_is_absent(folder))
		return 0;
	if (standing_is_committed(&is_committed, repo, path, err) < 0)
		return -1;
	return is_committed ? 0 : err_set(err, ERR_ABSENT, NO_RECORD);
}

/* Messages name git's commands so that they can be typed in this folder. */
static void
tell_git_dir(struct repo *repo)
{
	OWN(buf) here = BUF_INIT;
	struct err ignored = ERR_INIT;	/* the error is that it lies outside */

	if (repo_is_bare(repo) || below_top(&here, repo, ".", &ignored) == 0)
		return;
	buf_add_string(&here, repo_top(repo));
	if (here.n > 1 && str_ends(buf_str(&here), "/"))
		buf_cut(&here, here.n - 1);
	prefix_set_git_dir(here.at);
}

int
pick_open(struct repo **out, const char *word, enum repo_mode mode,
    struct err *err)
{
	const char *slash = strrchr(word, '/');
	OWN(buf) folder = BUF_INIT;
	struct stat st;
	bool is_told = getenv("GIT_DIR") != NULL ||
	    getenv("GIT_WORK_TREE") != NULL;
	struct err first;
	int result;

	if (slash != NULL)
		buf_add(&folder, str_first(str_of(word),
		    (size_t)(slash - word) + 1));
	/* a sparse checkout may have left the folder out */
	while (folder.n > 0 && !is_told && stat(folder.at, &st) < 0 &&
	    errno == ENOENT)
		cut_folder(&folder);
	if (folder.n == 0 || is_told || stat(folder.at, &st) < 0 ||
	    !S_ISDIR(st.st_mode))
		result = repo_open(out, ".", mode, err);
	else if ((result = repo_open(out, folder.at, mode, err)) < 0 &&
	    err->code == ERR_ABSENT) {
		first = *err;
		result = repo_open(out, ".", mode, err);
		/* no repository has a file that is there, but in none */
		if (result < 0 && access(word, F_OK) == 0)
			*err = first;
	}
	if (result == 0 && !is_told)
		tell_git_dir(*out);
	return result;
}

int
pick_path(struct buf *out, struct repo *repo, const char *file,
    struct err *err)
{
	const char *slash = strrchr(file, '/');
	struct str name = str_of(slash == NULL ? file : slash + 1);
	OWN(buf) folder = BUF_INIT;
	struct stat st;
	size_t start = out->n;
	int result;

	if (name.n == 0 || (stat(file, &st) == 0 && S_ISDIR(st.st_mode)))
		return err_set(err, ERR_REFUSED, "'%s' is not a file; name one "
		    "such as people/PERSON/DATE-KIND.md", file);
	buf_add(&folder, slash == NULL ? STR_LIT(".") :
	    str_first(str_of(file), (size_t)(slash - file) + 1));
	result = below_top(out, repo, folder.at, err);
	if (result == 0) {
		buf_add(out, name);
		result = check_gone(repo, folder.at, out->at + start, err);
	}
	return result < 0 ? err_in(err, file) : 0;
}

int
pick_record(struct buf *out, struct repo *repo, const char *file,
    struct err *err)
{
	struct record_name name;
	size_t start = out->n;

	if (pick_path(out, repo, file, err) < 0)
		return -1;
	if (record_name_parse(&name, str_from(buf_str(out), start)))
		return 0;
	return err_about(err, ERR_REFUSED, file, "is not a record; records are "
	    "people/PERSON/DATE-KIND.md, documents people/PERSON/KIND.md");
}

/*
 * Makes err name the people whose ids are like the word.  If there are none, or
 * the people cannot be read, err stays as it is.  Always -1.
 */
static int
refuse_person(struct repo *repo, const char *word, struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	OWN(nearest) near = NEAREST_INIT(str_of(word));
	struct err why = ERR_INIT;
	struct oid tip;

	if (err->code == ERR_REFUSED && !str_ends(near.word, ".md") &&
	    repo_tip(&tip, repo, &why) == 0 &&
	    notes_open_commit(&notes, repo, &tip, &why) == 0 &&
	    notes_offer_people(&near, &notes, &why) == 0 && near.n > 0)
		err_set(err, ERR_ABSENT, "there is no person '%s'%s", word,
		    nearest_text(&near, ""));
	return -1;
}

int
pick_named(struct buf *out, struct repo *repo, const char *word,
    struct err *err)
{
	struct record_name name;

	if (!repo_is_bare(repo)) {
		if (pick_record(out, repo, word, err) == 0)
			return 0;
	} else if (record_name_parse(&name, str_of(word))) {
		buf_add_string(out, word);
		return 0;
	} else {
		err_about(err, ERR_REFUSED, word, "is not a record; in a bare "
		    "repository write people/PERSON/NAME.md");
	}
	return refuse_person(repo, word, err);
}

void
pick_seen(struct buf *out, struct repo *repo, const char *path)
{
	OWN(buf) here = BUF_INIT;
	struct err err = ERR_INIT;
	size_t i, same = 0;

	if (repo == NULL || repo_is_bare(repo)) {
		buf_add_string(out, path);
		return;
	}
	/* the current folder is not in the work tree: an absolute path */
	if (below_top(&here, repo, ".", &err) < 0)
		buf_add_string(out, repo_top(repo));
	/* skip the folders that both have, then go up from the others */
	for (i = 0; i < here.n && here.at[i] == path[i]; i++)
		if (path[i] == '/')
			same = i + 1;
	for (i = same; i < here.n; i++)
		if (here.at[i] == '/')
			buf_add_string(out, "../");
	buf_add_string(out, path + same);
}

void
pick_read(struct buf *out, struct repo *repo, const char *path)
{
	OWN(buf) seen = BUF_INIT;

	pick_seen(&seen, repo, path);
	pick_short(out, buf_str(&seen));
}

void
pick_typed(struct buf *out, struct repo *repo, const char *path)
{
	OWN(buf) seen = BUF_INIT;

	pick_seen(&seen, repo, path);
	buf_add_typed(out, buf_str(&seen));
}

void
pick_short(struct buf *out, struct str path)
{
	const char *home = getenv("HOME");

	if (!str_starts(path, "/")) {
		buf_add(out, path);
		return;
	}
	if (home != NULL && *home == '/' && home[1] != '\0' &&
	    str_starts(path, home) &&
	    str_starts(str_from(path, strlen(home)), "/")) {
		buf_add_string(out, "~/");
		path = str_from(path, strlen(home) + 1);
	}
	buf_add_typed(out, path);
}

void
pick_dir(struct buf *out, struct repo *repo)
{
	OWN(buf) top = BUF_INIT;

	pick_seen(&top, repo, "");
	if (!str_starts(buf_str(&top), "/"))
		return;
	buf_add_string(out, " -C ");
	/* it ends with a '/' */
	pick_short(out, str_first(buf_str(&top), top.n - 1));
}

void
pick_words(struct buf *out, struct repo *repo, const char *path,
    struct str words,
    void (*see)(struct buf *out, struct repo *repo, const char *path))
{
	OWN(buf) seen = BUF_INIT;
	struct str before;
	size_t at, end;
	bool has_own;

	see(&seen, repo, path);
	/* '/tmp/my notes', ~/notes: it needs no quotes of ours */
	has_own = str_starts(buf_str(&seen), "'") ||
	    str_starts(buf_str(&seen), "~");
	while ((at = str_find(words, path)) < words.n) {
		end = at + strlen(path);
		if (has_own && at > 0 && words.at[at - 1] == '\'' &&
		    end < words.n && words.at[end] == '\'') {
			at--;
			end++;
		}
		before = str_first(words, at);
		buf_add(out, before);
		/* git takes these from the top: ":/PATH", "COMMIT:PATH" */
		buf_add(out, str_ends(before, ":") || str_ends(before, ":/") ?
		    str_of(path) : buf_str(&seen));
		words = str_from(words, end);
	}
	buf_add(out, words);
}

#define SPARSE "git sparse-checkout add "

void
pick_seen_err(struct err *err, struct repo *repo)
{
	OWN(buf) words = BUF_INIT, seen = BUF_INIT, folder = BUF_INIT;
	struct str path = str_of(err->path), text = str_of(err->text);
	size_t at;

	/* another path is one that the user typed: already as seen here */
	if (repo == NULL || !(str_starts(path, "people/") ||
	    str_starts(path, "templates/") || str_is(path, "questions.md") ||
	    str_is(path, "one-to-one.ini")))
		return;
	at = str_find(text, SPARSE) + strlen(SPARSE);
	pick_words(&words, repo, err->path, str_first(text, at), pick_typed);
	/* from the top of the work tree if git goes there */
	if (at < text.n) {
		pick_typed(&folder, repo, text.at + at);
		buf_add_string(&words, str_starts(buf_str(&folder), "/") ||
		    str_starts(buf_str(&folder), "'/") ? text.at + at :
		    folder.at);
	}
	pick_seen(&seen, repo, err->path);
	snprintf(err->text, sizeof(err->text), "%s", words.at);
	snprintf(err->path, sizeof(err->path), "%s", seen.at);
}

void
pick_out(struct repo *repo, const char *path)
{
	OWN(buf) seen = BUF_INIT;

	pick_seen(&seen, repo, path);
	cli_out("%s\n", seen.at);
}

int
pick_fail(const struct cli *cli, struct repo *repo, struct err *err)
{
	pick_seen_err(err, repo);
	return cli_fail(cli, err);
}

int
pick_finish(const struct cli *cli, struct repo *repo, int result,
    struct err *err)
{
	return result < 0 ? pick_fail(cli, repo, err) :
	    cli_finish(cli, result > 0);
}

int
pick_run(struct cli *cli, pick_command *run)
{
	struct repo *repo = NULL;
	struct err err = ERR_INIT;
	int result = run(cli, &repo, &err);
	int status = pick_finish(cli, repo, result, &err);

	repo_close(repo);
	return status;
}
