/* SPDX-License-Identifier: ISC */
/*
 * commitact - stores the commit, judges it, locks the index, writes the files,
 * publishes the index, moves the branch.  If a step fails, the steps before it
 * are undone, the last one first.
 */

#include "act/commitact.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "git/file.h"
#include "git/standing.h"
#include "history/audit.h"
#include "history/notes.h"
#include "notes/breach.h"

/* One file that changes, and what is needed to undo the change. */
struct step {
	const struct repo_change *change;
	struct buf before;	/* what the head has there */
	bool was_there;		/* the head has the path */
	bool is_written;	/* the work tree had the result already */
	unsigned mode;		/* of a file that was removed */
};

/* Puts a file back; if that fails, *err says so behind the first cause. */
static void
undo_file(struct repo *repo, const struct step *step, struct err *err)
{
	const struct repo_change *change = step->change;
	const char *top = repo_top(repo);
	struct str text = buf_str(&step->before);
	struct err why = ERR_INIT;
	int result;

	if (step->is_written)
		return;
	result = change->goes ?
	    file_create_mode(top, change->path, text, step->mode, &why) :
	    !step->was_there ? file_undo_create(top, change->path, &why) :
	    file_replace(top, change->path, change->bytes, text, &why);
	if (result < 0)
		err_suffix(err, " (and %s could not be put back: %s)",
		    change->path, why.text);
}

/* Refuses with the first breach, and the others of its rule and path. */
static int
refuse(const struct breaches *breaches, const char *email, struct err *err)
{
	const struct breach *breach = breaches->breach, *other;
	const struct breach *end = breaches->breach + breaches->n;
	OWN(buf) text = BUF_INIT;

	buf_add_string(&text, breach->text);
	for (other = breach + 1; other < end; other++)
		if (other->rule == breach->rule &&
		    strcmp(other->path, breach->path) == 0)
			buf_addf(&text, "; %s", other->text);
	buf_addf(&text, " [%s]", breach_rule_name(breach->rule));
	/* of the other rules, the words above say what to do */
	if (breach->rule == BREACH_DISAGREEMENT) {
		buf_add_string(&text, "; ");
		breach_add_remedy(&text, breach->rule, "HEAD");
	} else if (breach->rule == BREACH_IDENTITY && breaches->n == 1) {
		/* the gate would let it pass, a day after they led */
		buf_add_string(&text, "; ask a present manager or an "
		    "administrator to make the change");
	} else if (breach->rule == BREACH_DATE) {
		buf_add_string(&text, "; set the clock right; or if the date "
		    "of that commit is wrong, make it anew, or where it is "
		    "pushed, first: git commit --allow-empty -m 'The clock is "
		    "right again'");
	} else if (breach->rule == BREACH_UNSIGNED) {
		buf_add_string(&text, "; first: git config --global "
		    "commit.gpgSign true, and user.signingKey to your key; or "
		    "all that it takes, in a clone: install-hooks --signers "
		    "FILE");
	} else if (breach->rule == BREACH_BAD_SIGNATURE &&
	    !breach->says_remedy) {
		buf_add_string(&text, "; sign with the key that the list of "
		    "allowed signers has for your address, or have yours put "
		    "there");
	}
	breach_add_claim(&text, breach, email);
	return err_about(err, ERR_REFUSED, breach->path, "by the rules of "
	    "audit-trail(1) this may not be committed: %s", text.at);
}

/* git's hooks do not run for our commits, so the rules are applied here. */
static int
judge(const struct commitact_wish *wish, const struct oid *commit,
    struct err *err)
{
	OWN(breaches) breaches = BREACHES_INIT;
	struct audit audit = { .repo = wish->repo, .is_ours = true,
		.now = wish->who->committer_seconds };

	if (audit_range(&breaches, &audit, wish->head->is_unborn ? NULL :
	    &wish->head->commit, commit, err) < 0)
		return -1;
	return breaches_count(&breaches) == 0 ? 0 :
	    refuse(&breaches, wish->who->email, err);
}

static int
move_branch(bool *is_moved, const struct commitact_wish *wish,
    const struct oid *commit, struct err *err)
{
	return repo_commit_move(is_moved, wish->repo, wish->head, commit,
	    wish->message, wish->who, err);
}

/*
 * Refuses if HEAD is not what the caller has read: index and files may be those
 * of another branch by now.  git switches under the lock of the index.
 */
static int
check_head(const struct commitact_wish *wish, struct err *err)
{
	const struct repo_head *before = wish->head;
	struct repo_head now;

	if (repo_head_again(&now, wish->repo, before, err) < 0 &&
	    err->code != ERR_UNBORN)
		return -1;
	return oid_eq(&now.commit, &before->commit) ? 0 :
	    repo_refuse_moved(before->branch, err);
}

/* A file that has its text already must not be executable for git. */
static int
put_right(struct repo *repo, const char *path, struct err *err)
{
	if (notes_check_executable(repo, path, err) == 0)
		return 0;
	return err->code != ERR_REFUSED ? -1 :
	    file_make_plain(repo_top(repo), path, err);
}

/* Gives a file of the work tree the content that the commit has. */
static int
do_file(struct step *step, const struct commitact_wish *wish, struct err *err)
{
	const struct repo_change *change = step->change;
	const char *top = repo_top(wish->repo);
	struct str before;

	step->is_written = change->goes ? !file_is_there(top, change->path) :
	    file_holds(top, change->path, change->bytes);
	if (step->is_written)
		return change->goes ? 0 : put_right(wish->repo, change->path,
		    err);
	if (standing_text(&step->before, &step->was_there, wish->repo,
	    &wish->head->commit, change->path, err) < 0)
		return -1;
	if (!step->was_there)
		return file_create(top, change->path, change->bytes, err);
	before = buf_str(&step->before);
	return change->goes ?
	    file_remove(&step->mode, top, change->path, before, err) :
	    file_replace(top, change->path, before, change->bytes, err);
}

/* Changes the index, the files and last the branch, under git's own lock. */
static int
move_with_files(const struct commitact_wish *wish, const struct oid *commit,
    struct err *err)
{
	const struct repo_change *change = wish->change;
	struct repo_index *index = NULL;
	struct step *step;
	size_t i, written = 0;
	bool is_moved = false;
	int result;

	if (repo_index_lock(&index, wish->repo, err) < 0)
		return -1;
	result = check_head(wish, err);
	step = mem_new(wish->n, sizeof(*step));
	for (i = 0; i < wish->n; i++)
		step[i] = (struct step){ .change = &change[i],
		    .before = BUF_INIT };
	for (i = 0; i < wish->n && result == 0; i++)
		result = change[i].goes ?
		    repo_index_drop(index, change[i].path, err) :
		    repo_index_put(index, change[i].path, &change[i].oid,
		    change[i].bytes.n, err);
	while (written < wish->n && result == 0) {
		result = do_file(&step[written], wish, err);
		written += result == 0;
	}
	if (result == 0)
		result = repo_index_publish(index, err);
	if (result == 0)
		result = move_branch(&is_moved, wish, commit, err);
	if (!is_moved) {
		while (written-- > 0)
			undo_file(wish->repo, &step[written], err);
		repo_index_abandon(index, err);
	} else if (repo_index_finish(index, err) < 0) {
		result = err_recorded(err, oid_text(commit).at);
	}
	for (i = 0; i < wish->n; i++)
		buf_release(&step[i].before);
	free(step);
	return result;
}

/*
 * A first commit beside notes that are there, or beside a server's, could
 * never be joined with them.  Beside a branch of something else, code perhaps,
 * a branch of notes may begin.
 */
static int
check_beginning(const struct commitact_wish *wish, struct err *err)
{
	OWN(buf) other = BUF_INIT;
	struct repo_head head;
	struct oid tip;

	if (!wish->head->is_unborn)
		return 0;
	if (repo_some_branch(&other, wish->repo, err) < 0)
		return -1;
	if (other.n == 0)
		return 0;
	if (!repo_is_fetched(other.at) &&
	    (repo_resolve(&tip, wish->repo, other.at, err) < 0 ||
	    notes_check_repo(wish->repo, &tip, err) < 0))
		return err->code == ERR_REFUSED ? 0 : -1;
	/* whoever asks for the branch is told why it has no commit */
	return repo_head(&head, wish->repo, err);
}

int
commitact(struct oid *out, const struct commitact_wish *wish,
    struct err *err)
{
	struct oid tree;
	bool is_moved;

	if (check_beginning(wish, err) < 0)
		return -1;
	/* the commit is judged while no ref names it */
	if (repo_tree_with(&tree, wish->repo, wish->head->is_unborn ? NULL :
	    &wish->head->commit, wish->change, wish->n, err) < 0 ||
	    repo_commit_store(out, wish->repo, wish->head, NULL, &tree,
	    wish->message, wish->who, err) < 0 ||
	    judge(wish, out, err) < 0)
		return -1;
	if (wish->n > 0 && !repo_is_bare(wish->repo))
		return move_with_files(wish, out, err);
	return check_head(wish, err) < 0 ? -1 :
	    move_branch(&is_moved, wish, out, err);
}
