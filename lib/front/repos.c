/* SPDX-License-Identifier: ISC */
/* repos - one after the other; what goes wrong with one is told at once. */

#include "front/repos.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "git/file.h"
#include "history/notes.h"

#define LIST_MAX (1 << 20)	/* bytes of a list of repositories */

static void
add(struct repos *repos, const char *name)
{
	MEM_ROOM(repos->entry, repos->n, &repos->cap);
	repos->entry[repos->n++] = (struct repos_entry){ name, NULL, false };
}

int
repos_name(struct repos *out, const struct cli *cli, const char *list,
    struct err *err)
{
	struct str line, rest;
	size_t i;

	out->cli = cli;
	for (i = 0; i < cli->nargs; i++)
		add(out, cli->arg[i]);
	if (list == NULL) {
		out->is_here = out->n == 0;
		if (out->is_here)
			add(out, ".");
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
	for (rest = buf_str(&out->list); str_next_line(&line, &rest); ) {
		line = str_trim(line);
		if (line.n == 0 || line.at[0] == '#')
			continue;
		out->list.at[line.at - out->list.at + (ptrdiff_t)line.n] =
		    '\0';
		add(out, line.at);
	}
	if (out->n == cli->nargs)
		return err_set(err, ERR_REFUSED, "--repos: %s names no "
		    "repository; write the path of one on each line", list);
	return 0;
}

/* Of a repository that was named, a message says which one it is about. */
void
repos_tell(const struct err *err, void *arg)
{
	struct repos *repos = arg;
	const char *name = repos->reading->name;
	struct buf path = BUF_INIT;
	struct err told = *err;

	repos->had_trouble = repos->reading->is_unread = true;
	if (strcmp(name, ".") != 0 && err->path[0] == '\0')
		err_prefix(&told, "%s: ", name);
	else if (strcmp(name, ".") != 0) {
		buf_addf(&path, "%s/%s", name, err->path);
		snprintf(told.path, sizeof(told.path), "%s", path.at);
	}
	cli_fail(repos->cli, &told);
	buf_release(&path);
}

static void
read_entry(struct repos *repos, int (*read)(struct repo *repo,
    const char *name, void *arg, struct err *err), void *arg)
{
	struct repos_entry *entry = repos->reading, *other;
	struct repo *repo = NULL;
	struct err err = ERR_INIT;
	struct oid tip;
	const char *place;

	if ((repos->is_here ? repo_open : repo_open_named)(&repo, entry->name,
	    REPO_REPORT, &err) < 0) {
		entry->is_unread = repos->had_trouble = true;
		cli_fail(repos->cli, &err);
		return;
	}
	place = repo_top(repo);
	if (place == NULL)
		place = repo_common_dir(repo);
	/* one that was read before, maybe under another name */
	for (other = repos->entry; other != entry; other++)
		if (other->place != NULL && strcmp(other->place, place) == 0)
			goto out;
	entry->place = mem_copy(place, strlen(place));
	if (repo_tip(&tip, repo, &err) == 0 &&
	    notes_check_repo(repo, &tip, &err) == 0 &&
	    read(repo, entry->name, arg, &err) == 0)
		goto out;
	/* where history ends early, that is why something was not found */
	if (repo_is_shallow(repo) &&
	    (err.code == ERR_GIT || err.code == ERR_ABSENT))
		err_set(&err, ERR_REFUSED, "history is cut off (a shallow "
		    "clone); get all of it with: git fetch --unshallow");
	repos_tell(&err, repos);
out:
	repo_close(repo);
}

void
repos_read(struct repos *repos, int (*read)(struct repo *repo,
    const char *name, void *arg, struct err *err), void *arg)
{
	size_t i;

	for (i = 0; i < repos->n; i++) {
		repos->reading = &repos->entry[i];
		read_entry(repos, read, arg);
	}
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
