/* SPDX-License-Identifier: ISC */
/*
 * policyfiles - an organisation's policy as a folder of files, and how the
 * repositories differ from the policy.
 *
 * The policy is one-to-one.ini, the .md files of templates/ and questions.md.
 * All other files of a repository are its own, and are left alone.
 *
 * Calling    policyfiles_read(&policy, dir, err)
 *            policyfiles_check(dir, today, tell, arg, err)
 *            policyfiles_commit(&commit, &n, &policy, repo, err)
 * Errors     ERR_REFUSED for a folder without a policy; ERR_TEXT for a file
 *            that is too large; those of commitact.
 * Source     new-notes(1).
 */
#ifndef ACT_POLICYFILES_H
#define ACT_POLICYFILES_H

#include <stddef.h>

#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"
#include "history/setting_check.h"

struct policyfile {
	struct str path, bytes;
};

struct policyfiles {
	struct policyfile *file;
	size_t n, cap;
};

#define POLICYFILES_INIT { NULL, 0, 0 }

/* Reads the policy that a folder has. */
int	policyfiles_read(struct policyfiles *out, const char *dir,
	    struct err *err);
/* Adds one file, which need not exist, with these bytes. */
void	policyfiles_add(struct policyfiles *out, const char *path,
	    struct str bytes);
void	policyfiles_release(struct policyfiles *policy);

/* Calls tell for every fault that check-record would find in the folder. */
int	policyfiles_check(const char *dir, struct date today,
	    setting_tell *tell, void *arg, struct err *err);

/* Whether the branch has a file of the policy, with the same bytes. */
enum policyfile_state { POLICY_SAME, POLICY_DIFFERS, POLICY_MISSING };
int	policyfile_compare(enum policyfile_state *out,
	    const struct policyfile *file, struct repo *repo,
	    const struct repo_head *head, struct err *err);

/*
 * Commits the files that differ, in git's user's name, in a bare repository
 * too.  *n is how many files differ; with 0 there is no commit.  Refused if
 * one of these files has changes that are not committed, unless a killed run
 * has left the policy's text there.
 */
int	policyfiles_commit(struct oid *out, size_t *n,
	    const struct policyfiles *policy, struct repo *repo,
	    struct err *err);

#endif
