/* SPDX-License-Identifier: ISC */
/*
 * audited - a line for the tip, one for the tip that went if that is known, and
 * one for each acknowledged commit.
 */

#include "front/audited.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "git/file.h"
#include "history/cachefile.h"

#define FILE_MAX ((size_t)1 << 30)	/* bytes */

static bool
knows(const struct audited *audited, const struct oid *commit)
{
	size_t i;

	for (i = 0; i < audited->n; i++)
		if (oid_eq(&audited->known[i], commit))
			return true;
	return false;
}

static void
add_known(struct audited *audited, const struct oid *commit)
{
	if (knows(audited, commit))
		return;
	*MEM_ADD(audited->known, audited->n, &audited->cap) = *commit;
}

int
audited_read(struct audited *out, struct repo *repo, struct err *err)
{
	OWN(buf) bytes = BUF_INIT;
	struct err why = ERR_INIT;
	struct str line, rest = STR_NONE;
	struct oid commit;

	if (file_read(&bytes, repo_common_dir(repo), cachefile_audited.path,
	    FILE_MAX, &why) == 0) {
		rest = cachefile_lines(buf_str(&bytes), &cachefile_audited);
		if (str_is_absent(rest))
			return err_set(err, ERR_REFUSED, "%s%s is damaged; "
			    "remove it: then everything is new again",
			    repo_common_dir(repo), cachefile_audited.path);
	} else if (why.code != ERR_ABSENT && why.code != ERR_REFUSED) {
		/* REFUSED: there is no folder one-to-one, but a file */
		return err_set(err, why.code, "cannot read what was looked at "
		    "in %s%s: %s; whoever runs this has to be able to read "
		    "it", repo_common_dir(repo), cachefile_audited.path,
		    why.text);
	}
	while (str_next_line(&line, &rest)) {
		if (!oid_parse(&commit, str_from(line,
		    str_find_byte(line, ' ') + 1)))
			continue;
		if (str_starts(line, "tip "))
			out->tip = commit;
		else if (str_starts(line, "lost "))
			out->lost = commit;
		else
			add_known(out, &commit);
	}
	return 0;
}

void
audited_release(struct audited *audited)
{
	free(audited->known);
	*audited = (struct audited)AUDITED_INIT;
}

/*
 * Writes the file and reads it back: cachefile_write says nothing if it fails.
 */
static int
keep(struct repo *repo, const struct audited *audited, struct err *err)
{
	OWN(buf) lines = BUF_INIT, kept = BUF_INIT;
	struct str want;
	size_t i;
	int result = 0;

	if (!oid_is_zero(&audited->tip))
		buf_addf(&lines, "tip %s\n", oid_text(&audited->tip).at);
	if (!oid_is_zero(&audited->lost))
		buf_addf(&lines, "lost %s\n", oid_text(&audited->lost).at);
	for (i = 0; i < audited->n; i++)
		buf_addf(&lines, "acknowledged %s\n",
		    oid_text(&audited->known[i]).at);
	want = buf_str(&lines);
	cachefile_write(repo, &cachefile_audited, &want, 1);
	if (!str_eq(cachefile_read(&kept, repo, &cachefile_audited), want))
		result = err_set(err, ERR_SYSTEM, "cannot keep what was looked "
		    "at in %s%s; whoever runs this has to be able to write "
		    "there", repo_common_dir(repo), cachefile_audited.path);
	return result;
}

/* Is `tip` no descendant of the audited one?  *is_here: git has that. */
static int
is_lost(bool *is_here, const struct audited *audited, struct repo *repo,
    const struct oid *tip, struct err *err)
{
	struct oid_text name = oid_text(&audited->tip);
	size_t lost = 1, newer;
	struct oid found;

	*is_here = repo_resolve(&found, repo, name.at, err) == 0;
	if (*is_here) {
		if (repo_distance(&lost, &newer, repo, &audited->tip, tip,
		    err) < 0)
			return -1;
	} else if (err->code != ERR_ABSENT)
		return -1;
	return lost > 0;
}

int
audited_begin(const struct oid **from, struct breaches *out,
    const struct audited *audited, struct repo *repo, const struct oid *tip,
    struct err *err)
{
	bool is_here;
	int lost;

	*from = NULL;
	if (oid_is_zero(&audited->tip))
		return 0;
	lost = is_lost(&is_here, audited, repo, tip, err);
	if (lost < 0)
		return -1;
	if (is_here)
		*from = &audited->tip;
	if (lost && !oid_eq(&audited->tip, &audited->lost))
		breaches_add(out, BREACH_REWRITTEN, &audited->tip, NULL,
		    "the branch does not descend any more from what it was "
		    "when audit-trail --new last found nothing");
	return 0;
}

void
audited_drop_known(struct breaches *breaches, const struct audited *audited)
{
	struct breach *breach = breaches->breach, kept;
	size_t i, n = 0;

	/* that the audited tip went is told even if that commit is known */
	for (i = 0; i < breaches->n; i++)
		if (!knows(audited, &breach[i].commit) ||
		    (breach[i].rule == BREACH_REWRITTEN &&
		    oid_eq(&breach[i].commit, &audited->tip))) {
			kept = breach[i];
			breach[i] = breach[n];
			breach[n++] = kept;
		}
	breaches_cut(breaches, n);
}

/*
 * That the audited tip went is one thing, and what was found in it another: who
 * knew of the second must be told of the first.
 */
static int
add_commit(struct audited *audited, const struct oid *commit,
    struct repo *repo, struct err *err)
{
	struct oid tip;
	bool is_here;
	int lost = 0;

	if (oid_eq(&audited->tip, commit)) {
		if (repo_tip(&tip, repo, err) < 0)
			return -1;
		lost = is_lost(&is_here, audited, repo, &tip, err);
	}
	if (lost > 0)
		audited->lost = *commit;
	else if (lost == 0)
		add_known(audited, commit);
	return lost < 0 ? -1 : 0;
}

int
audited_acknowledge(struct repo *repo, const char *const *commit, size_t n,
    struct err *err)
{
	OWN(audited) audited = AUDITED_INIT;
	struct oid oid;
	int result = audited_read(&audited, repo, err);

	for (; n > 0 && result == 0; n--, commit++) {
		/*
		 * an audited tip that the branch lost may be no object here any
		 * more, so its id is compared by its letters
		 */
		if (oid_is_zero(&audited.tip) || strlen(*commit) < 7 ||
		    !str_starts(str_of(oid_text(&audited.tip).at), *commit))
			result = repo_resolve(&oid, repo, *commit, err);
		else
			oid = audited.tip;
		if (result == 0)
			result = add_commit(&audited, &oid, repo, err);
	}
	return result < 0 ? -1 : keep(repo, &audited, err);
}

int
audited_reach(struct repo *repo, const struct oid *tip, struct err *err)
{
	OWN(audited) audited = AUDITED_INIT;
	int result = 0;

	/* somebody may have acknowledged something meanwhile */
	if (audited_read(&audited, repo, err) < 0)
		return -1;
	if (!oid_eq(&audited.tip, tip) || !oid_is_zero(&audited.lost)) {
		audited.tip = *tip;
		audited.lost = (struct oid){ { 0 } };
		result = keep(repo, &audited, err);
	}
	return result;
}
