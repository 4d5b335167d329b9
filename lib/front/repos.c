/* SPDX-License-Identifier: ISC */
/*
 * repos - an error with one repository is told before the next is read.
 * Another process sends its errors to the first process, with the repository's
 * path and what was found: only the first process knows all repositories that
 * were read before.
 */

#include "front/repos.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pack.h"
#include "base/str.h"
#include "front/prefix.h"
#include "front/progress.h"
#include "git/file.h"
#include "git/workers.h"
#include "history/notes.h"

#define LIST_MAX (1 << 20)	/* bytes of a list of repositories */

void
repos_begin(struct repos *out, const struct cli *cli)
{
	out->cli = cli;
	out->options = (struct report_options){ .as_of = cli->today,
	    .until = DATE_NONE, .trouble = repos_tell, .arg = out };
	matter_all(out->options.wanted);
}

void
repos_add(struct repos *out, const char *name)
{
	*MEM_ADD(out->entry, out->n, &out->cap) = (struct repos_entry){
	    name, NULL, false };
}

int
repos_name(struct repos *out, const char *list, struct err *err)
{
	const struct cli *cli = out->cli;
	struct str line, rest;
	size_t i;

	for (i = 0; i < cli->nargs; i++)
		repos_add(out, cli->arg[i]);
	if (list == NULL) {
		out->is_here = out->n == 0;
		if (out->is_here)
			repos_add(out, ".");
		return 0;
	}
	if ((strcmp(list, "-") == 0 ?
	    file_read_input(&out->list, LIST_MAX, err) :
	    file_read_any(&out->list, list, LIST_MAX, err)) < 0)
		return -1;
	if (strcmp(list, "-") == 0)
		list = "standard input";
	if (memchr(out->list.at, '\0', out->list.n) != NULL)
		return err_set(err, ERR_TEXT, "--repos: %s is no text; it "
		    "has the path of a repository on each line", list);
	rest = buf_str(&out->list);
	if (str_starts(rest, "\xef\xbb\xbf"))
		rest = str_from(rest, 3);
	while (str_next_line(&line, &rest)) {
		line = str_trim(line);
		if (line.n == 0 || line.at[0] == '#')
			continue;
		out->list.at[line.at - out->list.at + (ptrdiff_t)line.n] =
		    '\0';
		repos_add(out, line.at);
	}
	if (out->n == cli->nargs)
		return err_set(err, ERR_REFUSED, "--repos: %s names no "
		    "repository; write the path of one on each line", list);
	return 0;
}

/* Prints an error, or collects it for the first process, which prints it. */
static void
tell(struct repos *repos, const struct err *err)
{
	const char *name = repos->reading->name;

	repos->had_trouble = repos->reading->is_unread = true;
	if (repos->told != NULL) {
		pack_bytes(repos->told, err, sizeof(*err));
		return;
	}
	prefix_set_git_dir(strcmp(name, ".") == 0 ? "" : name);
	cli_fail(repos->cli, err);
	prefix_set_git_dir("");
}

/* A message about a repository that was named begins with that name. */
void
repos_tell(const struct err *err, void *arg)
{
	struct repos *repos = arg;
	const char *name = repos->reading->name;
	OWN(buf) path = BUF_INIT;
	struct err told = *err;

	if (strcmp(name, ".") != 0 && err->path[0] == '\0')
		err_prefix(&told, "%s: ", name);
	else if (strcmp(name, ".") != 0) {
		buf_addf(&path, "%s/%s", name, err->path);
		snprintf(told.path, sizeof(told.path), "%s", path.at);
	}
	tell(repos, &told);
}

/* Whether a repository was read before, perhaps under another name. */
static bool
is_known(const struct repos *repos, struct str place)
{
	const struct repos_entry *other;

	for (other = repos->entry; other != repos->reading; other++)
		if (other->place != NULL && str_is(place, other->place))
			return true;
	return false;
}

static void
read_entry(struct repos *repos, repos_read_one *read, void *arg)
{
	struct repos_entry *entry = repos->reading;
	struct repo *repo = NULL;
	struct err err = ERR_INIT;
	const char *place;
	struct oid tip;

	if ((repos->is_here ? repo_open : repo_open_named)(&repo, entry->name,
	    REPO_REPORT, &err) < 0) {
		tell(repos, &err);
		return;
	}
	place = repo_place(repo);
	if (is_known(repos, str_of(place))) {
		repo_close(repo);
		return;
	}
	entry->place = mem_copy(place, strlen(place));
	repos->options.repo_name = entry->name;
	/* an unborn branch has no commit in which to look for notes */
	if ((repo_tip(&tip, repo, &err) == 0 ?
	    notes_check_repo(repo, &tip, &err) < 0 :
	    !repos->takes_unborn || err.code != ERR_UNBORN) ||
	    read(repo, arg, &err) < 0) {
		/* in a shallow clone, that is why an object is missing */
		if (repo_is_shallow(repo) &&
		    (err.code == ERR_GIT || err.code == ERR_ABSENT))
			err_set(&err, ERR_REFUSED, "history is cut off (a "
			    "shallow clone); get all of it with: git fetch "
			    "--unshallow");
		repos_tell(&err, repos);
	}
	repo_close(repo);
}

void
repos_read(struct repos *repos, repos_read_one *read, void *arg)
{
	size_t i;

	progress_begin(repos->cli->prog);
	for (i = 0; i < repos->n; i++) {
		if (repos->n > 1)
			progress_count(i, repos->n);
		repos->reading = &repos->entry[i];
		read_entry(repos, read, arg);
	}
	progress_end();
}

/* The argument of the functions that the processes call. */
struct share {
	struct repos *repos;
	const struct repos_reader *reader;
};

/* In another process: appends the path, the errors, and what was found. */
static void
read_share(struct buf *out, size_t job, void *arg)
{
	struct share *share = arg;
	struct repos *repos = share->repos;
	const struct repos_reader *reader = share->reader;
	struct repos_entry *entry = &repos->entry[job];
	OWN(buf) told = BUF_INIT;

	repos->reading = entry;
	repos->told = &told;
	read_entry(repos, reader->read, reader->arg);
	pack_str(out, str_of(entry->place));
	pack_str(out, buf_str(&told));
	reader->pack(out, reader->found);
}

static void
take_share(size_t job, struct str found, void *arg)
{
	struct share *share = arg;
	struct repos *repos = share->repos;
	struct str place = unpack_str(&found), told = unpack_str(&found);
	struct err err;

	progress_count(job + 1, repos->n);
	repos->reading = &repos->entry[job];
	if (!str_is_absent(place) && is_known(repos, place))
		return;
	repos->reading->place = str_copy(place).at;
	while (told.n > 0) {
		unpack_bytes(&err, sizeof(err), &told);
		tell(repos, &err);
	}
	share->reader->unpack(share->reader->found, found);
}

static void
lose_share(size_t job, const struct err *why, void *arg)
{
	struct share *share = arg;
	struct repos *repos = share->repos;
	struct err err = *why;

	repos->reading = &repos->entry[job];
	err_set(&err, ERR_SYSTEM, "%s; read it alone: %s %s", why->text,
	    repos->cli->prog, repos->reading->name);
	repos_tell(&err, repos);
}

void
repos_share(struct repos *repos, const struct repos_reader *reader)
{
	struct share share = { repos, reader };
	struct workers_jobs jobs = { .n = repos->n, .work = read_share,
		.take = take_share, .lose = lose_share, .arg = &share };
	size_t cores = workers_cores();
	bool is_read;

	if (repos->n > 1)
		mem_keep_freed();
	progress_begin(repos->cli->prog);
	is_read = cores > 1 && repos->n > 1 && workers_run(&jobs, cores);
	progress_end();
	if (!is_read)
		repos_read(repos, reader->read, reader->arg);
}

int
repos_finish(const struct repos *repos, bool answer_is_no)
{
	int status = cli_finish(repos->cli, answer_is_no);

	return repos->had_trouble ? 2 : status;
}

void
repos_release(struct repos *repos)
{
	size_t i;

	for (i = 0; i < repos->n; i++)
		free((char *)repos->entry[i].place);
	free(repos->entry);
	buf_release(&repos->list);
	*repos = (struct repos)REPOS_INIT;
}
