/* SPDX-License-Identifier: ISC */
/*
 * perform - store the commit, judge it, lock the index, write the files,
 * publish the index, move the branch; what was done is undone in the opposite
 * order when a step fails.
 */

#include "perform.h"

#include <string.h>

#include "breach.h"
#include "file.h"
#include "history/audit.h"
#include "history/rules.h"

#define FILES_MAX 4

static int
write_file(unsigned *mode, struct repo *repo, const struct perform_file *file,
    struct err *err)
{
	if (file->is_written)
		return 0;
	if (file->goes)
		return file_remove(mode, repo_top(repo), file->path,
		    file->before, err);
	if (str_is_absent(file->before))
		return file_create(repo_top(repo), file->path, file->bytes,
		    err);
	return file_replace(repo_top(repo), file->path, file->before,
	    file->bytes, err);
}

static int
put_back(struct repo *repo, const struct perform_file *file, unsigned mode,
    struct err *err)
{
	if (file->is_written)
		return 0;
	if (file->goes)
		return file_create_mode(repo_top(repo), file->path,
		    file->before, mode, err);
	if (str_is_absent(file->before))
		return file_undo_create(repo_top(repo), file->path, err);
	return file_replace(repo_top(repo), file->path, file->bytes,
	    file->before, err);
}

/* A file that cannot be put back is told beside what made it necessary. */
static void
undo_file(struct repo *repo, const struct perform_file *file, unsigned mode,
    struct err *err)
{
	struct err before = *err, why = ERR_INIT;

	if (put_back(repo, file, mode, &why) == 0)
		return;
	err_set(err, before.code, "%s (and %s could not be put back: %s)",
	    before.text, file->path, why.text);
	err_in(err, before.path);
}

int
perform_recorded(const struct oid *commit, struct err *err)
{
	return err_prefix(err, "recorded as %s, but ", oid_text(commit).at);
}

static int
make_tree(struct oid *tree, struct repo_change *change, struct repo *repo,
    const struct repo_head *head, const struct perform_file *file,
    size_t nfiles, struct err *err)
{
	size_t i;

	if (nfiles > FILES_MAX)
		return err_set(err, ERR_REFUSED, "too many files in one act");
	for (i = 0; i < nfiles; i++) {
		change[i].path = file[i].path;
		change[i].bytes = file[i].bytes;
		change[i].goes = file[i].goes;
	}
	return repo_tree_with(tree, repo,
	    head->is_unborn ? NULL : &head->commit, change, nfiles, err);
}

static int
put_all(struct repo_index *index, const struct repo_change *change,
    size_t nfiles, struct err *err)
{
	size_t i;

	for (i = 0; i < nfiles; i++)
		if ((change[i].goes ?
		    repo_index_drop(index, change[i].path, err) :
		    repo_index_put(index, change[i].path, &change[i].oid,
		    change[i].bytes.n, err)) < 0)
			return -1;
	return 0;
}

static int
write_all(size_t *written, unsigned *mode, struct repo *repo,
    const struct perform_file *file, size_t nfiles, struct err *err)
{
	for (*written = 0; *written < nfiles; (*written)++)
		if (write_file(&mode[*written], repo, &file[*written],
		    err) < 0)
			return -1;
	return 0;
}

/*
 * The first rule by which a server would refuse it, and all that it says of
 * that path.
 */
static int
refuse(const struct breaches *breaches, struct err *err)
{
	const struct breach *breach = breaches->breach, *other;
	const struct breach *end = breaches->breach + breaches->n;
	struct buf text = BUF_INIT;

	while (breach_is_remark(breach))
		breach++;
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
	buf_release(&text);
	return -1;
}

/* git's hooks do not run for our commits: their rules are applied here. */
static int
judge(struct repo *repo, const struct repo_head *head,
    const struct oid *commit, const struct repo_identity *who,
    struct err *err)
{
	struct breaches breaches = BREACHES_INIT;
	struct audit audit = { .repo = repo, .now = who->committer_seconds };
	struct buf admins = BUF_INIT;
	int result = -1;

	if (rules_admins(&admins, &audit.nadmins, repo, err) < 0)
		goto out;
	audit.admin = admins.at;
	if (audit_gate(&breaches, &audit, head->is_unborn ? NULL :
	    &head->commit, commit, err) == 0)
		result = breaches_count(&breaches) == 0 ? 0 :
		    refuse(&breaches, err);
out:
	breaches_release(&breaches);
	buf_release(&admins);
	return result;
}

/* Stores the commit, and judges it while nothing names it. */
static int
store(struct oid *out, struct repo *repo, const struct repo_head *head,
    const struct oid *tree, const char *message,
    const struct repo_identity *who, struct err *err)
{
	if (repo_commit_store(out, repo, head, tree, message, who, err) < 0)
		return -1;
	return judge(repo, head, out, who, err);
}

static int
perform_with_files(struct oid *out, struct repo *repo,
    const struct repo_head *head, const struct perform_file *file,
    size_t nfiles, const char *message, const struct repo_identity *who,
    struct err *err)
{
	struct repo_change change[FILES_MAX];
	struct repo_index *index = NULL;
	struct oid tree;
	unsigned mode[FILES_MAX] = { 0 };	/* of those that went */
	size_t written = 0;

	if (make_tree(&tree, change, repo, head, file, nfiles, err) < 0 ||
	    store(out, repo, head, &tree, message, who, err) < 0 ||
	    repo_index_lock(&index, repo, err) < 0)
		return -1;
	if (put_all(index, change, nfiles, err) < 0 ||
	    write_all(&written, mode, repo, file, nfiles, err) < 0 ||
	    repo_index_publish(index, err) < 0 ||
	    repo_commit_move(repo, head, out, message, who, err) < 0) {
		while (written-- > 0)
			undo_file(repo, &file[written], mode[written], err);
		repo_index_abandon(index, err);
		return -1;
	}
	return repo_index_finish(index, err) == 0 ? 0 :
	    perform_recorded(out, err);
}

int
perform(struct oid *out, struct repo *repo, const struct repo_head *head,
    const struct perform_file *file, size_t nfiles, const char *message,
    const struct repo_identity *who, struct err *err)
{
	struct oid tree;

	if (nfiles > 0)
		return perform_with_files(out, repo, head, file, nfiles,
		    message, who, err);
	if (repo_tree_with(&tree, repo, &head->commit, NULL, 0, err) < 0 ||
	    store(out, repo, head, &tree, message, who, err) < 0)
		return -1;
	return repo_commit_move(repo, head, out, message, who, err);
}
