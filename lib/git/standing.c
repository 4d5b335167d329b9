/* SPDX-License-Identifier: ISC */
#include "git/standing.h"

#include "git/file.h"
#include "git/worktree.h"

/* No notes have so many bytes; more would only fill memory. */
#define FILE_MAX ((size_t)16 << 20)

int
standing_in_commit(struct oid *out, struct repo *repo,
    const struct oid *commit, const char *path, struct err *err)
{
	struct tree_entry entry;
	bool found = false;

	*out = OID_NONE;
	if (!oid_is_zero(commit) && repo_find_in_commit(&entry, &found, repo,
	    commit, path, err) < 0)
		return -1;
	if (found)
		*out = entry.oid;
	return 0;
}

int
standing_is_committed(bool *out, struct repo *repo, const char *path,
    struct err *err)
{
	struct oid tip, found;

	*out = false;
	if (repo_tip(&tip, repo, err) < 0)
		return err->code == ERR_UNBORN ? 0 : -1;
	if (standing_in_commit(&found, repo, &tip, path, err) < 0)
		return -1;
	*out = !oid_is_zero(&found);
	return 0;
}

int
standing_text(struct buf *out, bool *is_there, struct repo *repo,
    const struct oid *commit, const char *path, struct err *err)
{
	struct oid blob;

	if (standing_in_commit(&blob, repo, commit, path, err) < 0)
		return -1;
	*is_there = !oid_is_zero(&blob);
	return *is_there ? repo_read_blob(out, repo, &blob, FILE_MAX, err) : 0;
}

int
standing_read(struct standing *out, struct repo *repo,
    const struct oid *commit, const char *path, struct err *err)
{
	OWN(buf) text = BUF_INIT;
	bool found;

	*out = (struct standing){ OID_NONE, OID_NONE, OID_NONE };
	if (standing_in_commit(&out->head, repo, commit, path, err) < 0)
		return -1;
	if (repo_is_bare(repo)) {
		out->index = out->file = out->head;
		return 0;
	}
	if (repo_index_find(&out->index, &found, repo, path, err) < 0)
		return -1;
	if (file_read(&text, repo_top(repo), path, FILE_MAX, err) < 0)
		return err->code == ERR_ABSENT ? 0 : -1;
	return repo_blob_id(&out->file, buf_str(&text), err);
}

bool
standing_is_clean(const struct standing *at)
{
	return oid_eq(&at->index, &at->head) && oid_eq(&at->file, &at->head);
}

bool
standing_is_mixed(const struct standing *at)
{
	return !oid_eq(&at->index, &at->head) &&
	    !oid_eq(&at->index, &at->file);
}

int
standing_refuse_gone(struct repo *repo, const char *path, struct err *err)
{
	const char *words[] = { "ls-files", "-t", "-z", "--", path, NULL };
	OWN(buf) entry = BUF_INIT;
	struct str folder = str_of(path);

	folder = str_first(folder, str_find_last(folder, '/'));
	if (worktree_ask(&entry, repo, words, err) < 0)
		return -1;
	/* git restore does not see what a sparse checkout leaves out */
	if (str_starts(buf_str(&entry), "S "))
		return err_about(err, ERR_REFUSED, path, "is committed, but "
		    "not checked out here; first: git sparse-checkout add "
		    "%.*s", STR_ARGS(folder));
	return err_about(err, ERR_REFUSED, path, "is committed, but not here; "
	    "bring it back: git restore --staged --worktree %s", path);
}

bool
standing_has_crlf(struct repo *repo, const char *path, struct str text)
{
	OWN(buf) file = BUF_INIT, plain = BUF_INIT;
	struct err ignored = ERR_INIT;
	size_t i;

	if (file_read(&file, repo_top(repo), path, FILE_MAX, &ignored) < 0)
		return false;
	for (i = 0; i < file.n; i++)
		if (file.at[i] != '\r' || file.at[i + 1] != '\n')
			buf_add_byte(&plain, file.at[i]);
	return plain.n < file.n && str_eq(buf_str(&plain), text);
}

bool
standing_takes(const struct standing *at, const struct oid *text)
{
	return !standing_is_mixed(at) && (oid_eq(&at->file, text) ||
	    standing_is_clean(at));
}

bool
standing_is_free(const struct standing *at, const struct oid *text)
{
	return oid_is_zero(&at->head) && standing_takes(at, text);
}
