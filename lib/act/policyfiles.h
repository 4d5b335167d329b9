/* SPDX-License-Identifier: ISC */
/*
 * policyfiles - an organisation's policy as a folder of files, and where the
 * repositories differ from it.
 *
 * The policy is one-to-one.ini, what lies in templates/ as *.md, and
 * questions.md.  What a repository has besides is its own, and left alone.
 *
 * Calling    policyfiles_read(&policy, dir, err)
 *            policyfiles_check(dir, today, tell, arg, err)
 *            policyfiles_commit(&commit, &n, &policy, repo, err)
 * Errors     ERR_REFUSED for a folder without a policy; ERR_TEXT for a file
 *            that is too large; what commitact says.
 * Source     new-notes(1).
 */
#ifndef ACT_POLICYFILES_H
#define ACT_POLICYFILES_H

#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"
#include "history/setting_check.h"

struct policyfile {
	struct buf path, bytes;
};

struct policyfiles {
	struct policyfile *file;
	size_t n, cap;
};

#define POLICYFILES_INIT { NULL, 0, 0 }

int	policyfiles_read(struct policyfiles *out, const char *dir,
	    struct err *err);
/* One file more, as somebody wrote it. */
void	policyfiles_add(struct policyfiles *out, const char *path,
	    struct str bytes);
void	policyfiles_release(struct policyfiles *policy);

/* Tells every fault, by check-record's rules. */
int	policyfiles_check(const char *dir, struct date today,
	    setting_tell *tell, void *arg, struct err *err);

/* How the branch has a file of the policy. */
enum policyfile_state { POLICY_SAME, POLICY_DIFFERS, POLICY_MISSING };
int	policyfile_compare(enum policyfile_state *out,
	    const struct policyfile *file, struct repo *repo,
	    const struct repo_head *head, struct err *err);

/*
 * Commits what differs, as the caller, bare repositories included; *n is how
 * many files: with 0 there is no commit.  Refused where the index has another
 * text than the branch.
 */
int	policyfiles_commit(struct oid *out, size_t *n,
	    const struct policyfiles *policy, struct repo *repo,
	    struct err *err);

#endif
