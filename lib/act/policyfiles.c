/* SPDX-License-Identifier: ISC */
/* policyfiles - compares files by the blob ids that git would give them. */

#include "act/policyfiles.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "act/commitact.h"
#include "base/filename.h"
#include "base/mem.h"
#include "base/texts.h"
#include "git/file.h"
#include "git/standing.h"
#include "parse/markdown.h"

static const char message[] = "new-notes: policy\n";

static const struct texts texts = TEXTS(struct policyfile,
    offsetof(struct policyfile, path), offsetof(struct policyfile, bytes));

void
policyfiles_add(struct policyfiles *out, const char *path, struct str bytes)
{
	struct policyfile *file = MEM_ADD(out->file, out->n, &out->cap);

	*file = (struct policyfile){ str_of(path), bytes };
	texts_copy(file, &texts);
}

void
policyfiles_release(struct policyfiles *policy)
{
	texts_free_all(policy->file, policy->n, &texts);
	*policy = (struct policyfiles)POLICYFILES_INIT;
}

/* Adds one file, if the folder has it. */
static int
read_file(struct policyfiles *out, const char *dir, const char *path,
    struct err *err)
{
	OWN(buf) bytes = BUF_INIT;
	int result = file_read(&bytes, dir, path, MARKDOWN_TEXT_MAX, err);

	if (result == 0)
		policyfiles_add(out, path, buf_str(&bytes));
	else if (err->code == ERR_ABSENT)
		result = 0;
	return result;
}

static int
read_templates(struct policyfiles *out, const char *dir, struct err *err)
{
	OWN(buf) names = BUF_INIT, path = BUF_INIT;
	struct str name, rest;
	int result = file_list(&names, dir, "templates", err);

	if (result < 0 && err->code == ERR_ABSENT)
		result = 0;
	rest = buf_str(&names);
	while (result == 0 && str_next_string(&name, &rest)) {
		if (!str_ends(name, ".md") || filename_is_leftover(name))
			continue;
		buf_clear(&path);
		buf_addf(&path, "templates/%.*s", STR_ARGS(name));
		result = read_file(out, dir, path.at, err);
	}
	return result;
}

int
policyfiles_read(struct policyfiles *out, const char *dir, struct err *err)
{
	struct stat st;

	if (stat(dir, &st) == 0 && !S_ISDIR(st.st_mode))
		return err_set(err, ERR_REFUSED, "--policy: '%s' is no folder; "
		    "name the folder that has the policy", dir);
	if (read_file(out, dir, "one-to-one.ini", err) < 0 ||
	    read_templates(out, dir, err) < 0)
		return -1;
	if (out->n == 0)
		return err_set(err, ERR_REFUSED, "--policy: '%s' has neither "
		    "one-to-one.ini nor templates/*.md; name the folder that "
		    "has the policy", dir);
	return read_file(out, dir, "questions.md", err);
}

int
policyfiles_check(const char *dir, struct date today, setting_tell *tell,
    void *arg, struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;

	if (notes_open_folder(&notes, dir, err) == 0)
		return setting_check_all(&notes, today, tell, arg, err);
	return err->code == ERR_TEXT ? setting_tell_err(err, tell, arg) : -1;
}

int
policyfile_compare(enum policyfile_state *out, const struct policyfile *file,
    struct repo *repo, const struct repo_head *head, struct err *err)
{
	const char *path = file->path.at;
	struct tree_entry entry;
	struct oid ours;
	bool found = false;

	if (repo_blob_id(&ours, file->bytes, err) < 0 ||
	    (!head->is_unborn && repo_find_in_commit(&entry, &found, repo,
	    &head->commit, path, err) < 0))
		return -1;
	if (found && entry.mode != MODE_FILE)
		return err_set(err, ERR_REFUSED, "%s is not a regular file; "
		    "take it out first: git rm %s", path, path);
	*out = !found ? POLICY_MISSING : oid_eq(&entry.oid, &ours) ?
	    POLICY_SAME : POLICY_DIFFERS;
	return 0;
}

/* Refuses a file that is staged or edited: it is somebody's unfinished work. */
static int
add_update(struct repo_change *change, size_t *n,
    const struct policyfile *file, struct repo *repo,
    const struct repo_head *head, struct err *err)
{
	const char *path = file->path.at;
	enum policyfile_state state;
	struct standing at;
	struct oid ours;
	OWN(buf) before = BUF_INIT;
	bool has_before;

	if (policyfile_compare(&state, file, repo, head, err) < 0)
		return -1;
	if (state == POLICY_SAME)
		return 0;
	if (standing_read(&at, repo, &head->commit, path, err) < 0 ||
	    repo_blob_id(&ours, file->bytes, err) < 0 ||
	    standing_text(&before, &has_before, repo, &head->commit, path,
	    err) < 0)
		return -1;
	if (!repo_is_bare(repo) && standing_has_crlf(repo, path,
	    buf_str(&before)))
		return err_set(err, ERR_REFUSED, "%s " STANDING_CRLF, path,
		    path, path);
	if (!standing_takes(&at, &ours))
		return err_set(err, ERR_REFUSED, "%s has changes that are not "
		    "committed; commit them first, or take them back", path);
	change[(*n)++] = (struct repo_change){ .path = path,
	    .bytes = file->bytes };
	return 0;
}

static int
commit_update(struct oid *out, struct repo_change *change, size_t n,
    struct repo *repo, const struct repo_head *head, struct err *err)
{
	unsigned mode = repo_is_bare(repo) ? repo_shared_mode(repo) : 0;
	struct repo_identity who;
	mode_t before = 0;
	int result;

	if (repo_identity(&who, repo, err) < 0)
		return -1;
	/* libgit2 writes by the umask, whatever core.sharedRepository says */
	if (mode != 0)
		before = umask((mode_t)(0777 & ~(mode | (mode & 0444) >> 2)));
	result = commitact(out, &(struct commitact_wish){ repo, head, &who,
	    message, change, n }, err);
	if (mode != 0)
		umask(before);
	return result;
}

int
policyfiles_commit(struct oid *out, size_t *n,
    const struct policyfiles *policy, struct repo *repo, struct err *err)
{
	struct repo_change *change;
	struct repo_head head;
	size_t i;
	int result = 0;

	*n = 0;
	if ((repo_head(&head, repo, err) < 0 && err->code != ERR_UNBORN) ||
	    (!repo_is_bare(repo) && repo_check_idle(repo, err) < 0))
		return -1;
	change = mem_new(policy->n, sizeof(*change));
	for (i = 0; i < policy->n && result == 0; i++)
		result = add_update(change, n, &policy->file[i], repo, &head,
		    err);
	if (result == 0 && *n > 0)
		result = commit_update(out, change, *n, repo, &head, err);
	free(change);
	return result;
}
