/* SPDX-License-Identifier: ISC */
/*
 * commitact - store the commit, judge it, lock the index, write the files,
 * publish the index, move the branch; what was done is undone in the opposite
 * order when a step fails.
 */

#include "act/commitact.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "git/file.h"
#include "history/audit.h"
#include "history/notes.h"
#include "notes/breach.h"

/* Puts a file back; if that fails, the error says so beside its first cause. */
static void
undo_file(struct repo *repo, const struct commitact_file *file, unsigned mode,
    struct err *err)
{
	const char *top = repo_top(repo);
	struct err before = *err, why = ERR_INIT;
	int result;

	if (file->is_written)
		return;
	result = file->goes ?
	    file_create_mode(top, file->path, file->before, mode, &why) :
	    str_is_absent(file->before) ?
	    file_undo_create(top, file->path, &why) :
	    file_replace(top, file->path, file->bytes, file->before, &why);
	if (result == 0)
		return;
	err_set(err, before.code, "%s (and %s could not be put back: %s)",
	    before.text, file->path, why.text);
	err_in(err, before.path);
}

/* Refuses with the first rule that is broken, and all it says of that path. */
static int
refuse(const struct breaches *breaches, struct err *err)
{
	const struct breach *breach = breaches->breach, *other;
	const struct breach *end = breaches->breach + breaches->n;
	OWN(buf) text = BUF_INIT;

	buf_add_string(&text, breach->text);
	for (other = breach + 1; other < end; other++)
		if (other->rule == breach->rule &&
		    strcmp(other->path, breach->path) == 0)
			buf_addf(&text, "; %s", other->text);
	err_set(err, ERR_REFUSED, "by the rules of audit-trail(1) this may "
	    "not be committed: %s [%s]", text.at,
	    breach_rule_name(breach->rule));
	if (breach->path[0] != '\0')
		err_in(err, breach->path);
	return -1;
}

/* git's hooks do not run for our commits, so the rules are applied here. */
static int
judge(const struct commitact_wish *wish, const struct oid *commit,
    struct err *err)
{
	OWN(breaches) breaches = BREACHES_INIT;
	struct audit audit = { .repo = wish->repo,
		.now = wish->who->committer_seconds };

	if (audit_range(&breaches, &audit, wish->head->is_unborn ? NULL :
	    &wish->head->commit, commit, err) < 0)
		return -1;
	return breaches_count(&breaches) == 0 ? 0 : refuse(&breaches, err);
}

static int
move_branch(const struct commitact_wish *wish, const struct oid *commit,
    struct err *err)
{
	return repo_commit_move(wish->repo, wish->head, commit, wish->message,
	    wish->who, err);
}

/* A file that is written already must not be executable for git. */
static int
put_right(struct repo *repo, const char *path, struct err *err)
{
	if (notes_check_executable(repo, path, err) == 0)
		return 0;
	return err->code != ERR_REFUSED ? -1 :
	    file_make_plain(repo_top(repo), path, err);
}

/* Makes a file what the commit has there; *mode: that of one that goes. */
static int
do_file(unsigned *mode, struct repo *repo, const struct commitact_file *file,
    struct err *err)
{
	const char *top = repo_top(repo);

	if (file->is_written)
		return put_right(repo, file->path, err);
	if (file->goes)
		return file_remove(mode, top, file->path, file->before, err);
	return str_is_absent(file->before) ?
	    file_create(top, file->path, file->bytes, err) :
	    file_replace(top, file->path, file->before, file->bytes, err);
}

/* Changes the index, the files and last the branch, under git's own lock. */
static int
move_with_files(const struct commitact_wish *wish, const struct oid *commit,
    const struct repo_change *change, struct err *err)
{
	struct repo_index *index = NULL;
	unsigned *mode;		/* of those that went */
	size_t i, written = 0;
	int result = 0;

	if (repo_index_lock(&index, wish->repo, err) < 0)
		return -1;
	mode = mem_new(wish->nfiles, sizeof(*mode));
	for (i = 0; i < wish->nfiles && result == 0; i++)
		result = change[i].goes ?
		    repo_index_drop(index, change[i].path, err) :
		    repo_index_put(index, change[i].path, &change[i].oid,
		    change[i].bytes.n, err);
	while (written < wish->nfiles && result == 0) {
		result = do_file(&mode[written], wish->repo,
		    &wish->file[written], err);
		written += result == 0;
	}
	if (result < 0 || repo_index_publish(index, err) < 0 ||
	    move_branch(wish, commit, err) < 0) {
		while (written-- > 0)
			undo_file(wish->repo, &wish->file[written],
			    mode[written], err);
		repo_index_abandon(index, err);
		result = -1;
	} else if (repo_index_finish(index, err) < 0) {
		result = err_prefix(err, "recorded as %s, but ",
		    oid_text(commit).at);
	}
	free(mode);
	return result;
}

int
commitact(struct oid *out, const struct commitact_wish *wish,
    struct err *err)
{
	struct repo_change *change = mem_new(wish->nfiles + 1,
	    sizeof(*change));
	const struct commitact_file *file = wish->file;
	struct oid tree;
	size_t i;
	int result = -1;

	for (i = 0; i < wish->nfiles; i++)
		change[i] = (struct repo_change){ .path = file[i].path,
		    .bytes = file[i].bytes, .goes = file[i].goes };
	/* it is judged while nothing names it */
	if (repo_tree_with(&tree, wish->repo, wish->head->is_unborn ? NULL :
	    &wish->head->commit, change, wish->nfiles, err) == 0 &&
	    repo_commit_store(out, wish->repo, wish->head, NULL, &tree,
	    wish->message, wish->who, err) == 0 &&
	    judge(wish, out, err) == 0)
		result = wish->nfiles == 0 || repo_is_bare(wish->repo) ?
		    move_branch(wish, out, err) :
		    move_with_files(wish, out, change, err);
	free(change);
	return result;
}
