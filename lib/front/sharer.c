/* SPDX-License-Identifier: ISC */
/*
 * sharer - check, fetch, commit, push, tell: if a step fails, the next share
 * can go on from there.
 */
#include "front/sharer.h"

#include <unistd.h>

#include "act/share.h"
#include "act/writeup.h"
#include "front/findings.h"
#include "front/pick.h"
#include "front/program.h"
#include "front/share_print.h"
#include "git/file.h"
#include "git/standing.h"
#include "history/lookup.h"
#include "history/notes.h"
#include "history/settings.h"
#include "history/treediff.h"

enum { TRIES = 5 };

struct sharer {
	struct cli *cli;
	struct repo *repo;
	const struct sharer_wish *wish;
	struct writeup writeup;
	struct share share;
	struct share_shown shown;
	struct oid before, commit;	/* the tip before; the commit that was
					   made, or zero */
	struct err later;		/* the error of the server, which is
					   told after the commit */
};

static const struct writeup_file *
find_file(const struct sharer *s, struct str path)
{
	size_t i;

	for (i = 0; i < s->writeup.n; i++)
		if (str_is(path, s->writeup.file[i].path))
			return &s->writeup.file[i];
	return NULL;
}

/* Refuses a named file that is neither among the changes nor in HEAD. */
static int
check_names(struct sharer *s, struct err *err)
{
	struct str name, rest = s->wish->names;
	struct repo_head head;
	struct oid found;

	if (repo_head(&head, s->repo, err) < 0 && err->code != ERR_UNBORN)
		return -1;
	while (str_next_string(&name, &rest)) {
		if (str_ends(name, "/") || find_file(s, name) != NULL)
			continue;
		if (standing_in_commit(&found, s->repo, &head.commit, name.at,
		    err) < 0)
			return -1;
		if (oid_is_zero(&found))
			return err_about(err, ERR_ABSENT, name.at, "there is "
			    "no such record; new-session makes one");
	}
	return 0;
}

static void
remark_others(struct sharer *s)
{
	struct str path, rest = buf_str(&s->writeup.others);
	OWN(buf) seen = BUF_INIT, typed = BUF_INIT;

	while (str_next_string(&path, &rest)) {
		if (!str_ends(path, ".md"))
			continue;
		buf_clear(&seen);
		buf_clear(&typed);
		pick_seen(&seen, s->repo, path.at);
		pick_typed(&typed, s->repo, path.at);
		cli_remark(s->cli, "%s: is not the name of a record, so it "
		    "stays as it is; check-record %s says how they are "
		    "called", seen.at, typed.at);
	}
}

/* Remarks that a change is not for git's user to make. */
static int
remark_foreign(struct sharer *s, const char *typed, enum place place,
    bool is_tracked, struct err *err)
{
	const struct breach breach = { .rule = BREACH_POLICY };
	OWN(buf) claim = BUF_INIT;
	struct repo_identity who;

	if (repo_committer(&who, s->repo, err) < 0)
		return -1;
	breach_add_claim(&claim, &breach, who.email);
	cli_remark(s->cli, "%s: has changed and is not shared, and the change "
	    "is for %s to make; %s%s%s", typed, place == PLACE_PERSON ?
	    "the person, a present manager or an administrator" :
	    "an administrator", is_tracked ? "ask them, and put it back: git "
	    "restore --staged --worktree " : "ask them, and take the file "
	    "away", is_tracked ? typed : "", claim.at);
	return 0;
}

/*
 * Says of a setting what its change needs.  One that cannot be judged, as it
 * is too large or a link, is git commit's to refuse.
 */
static int
remark_setting(struct sharer *s, const char *path, struct err *err)
{
	enum place place = treediff_place(path);
	OWN(buf) typed = BUF_INIT;
	struct oid staged;
	bool is_tracked, is_committed, may = true;

	pick_typed(&typed, s->repo, path);
	if (repo_index_find(&staged, &is_tracked, s->repo, path, err) < 0 ||
	    standing_is_committed(&is_committed, s->repo, path, err) < 0)
		return -1;
	/* no server takes the deletion of a roster or of evidence */
	if ((place == PLACE_PERSON || place == PLACE_EVIDENCE) &&
	    !file_is_there(repo_top(s->repo), path)) {
		cli_remark(s->cli, "%s: is gone here, and that is not shared; "
		    "to put it back: git restore --staged --worktree %s",
		    typed.at, typed.at);
		return 0;
	}
	if (place == PLACE_EVIDENCE && is_committed) {
		cli_remark(s->cli, "%s: has changed, but evidence stays as it "
		    "was committed; put yours beside it under another name, "
		    "then: git restore --staged --worktree %s", typed.at,
		    typed.at);
		return 0;
	}
	if (place != PLACE_EVIDENCE && file_is_there(repo_top(s->repo),
	    path) && writeup_may_commit(&may, s->repo, path, err) < 0) {
		if (!settings_is_bad_text(err))
			return -1;
		may = true;
	}
	if (may)
		cli_remark(s->cli, "%s: has changed and is not shared, as it "
		    "is no record; to share it: %s%s%sgit commit %s; then "
		    "share-record", typed.at, is_tracked ? "" : "git add ",
		    is_tracked ? "" : typed.at, is_tracked ? "" : "; ",
		    typed.at);
	return may ? 0 : remark_foreign(s, typed.at, place, is_tracked, err);
}

/*
 * Remarks that changed rosters, settings, templates and evidence are not
 * shared, since they have to be committed by themselves: the user might believe
 * that they were shared, too.
 */
static int
remark_settings(struct sharer *s, struct err *err)
{
	struct str path, rest = buf_str(&s->writeup.settings);

	while (str_next_string(&path, &rest))
		if (remark_setting(s, path.at, err) < 0)
			return -1;
	return 0;
}

/*
 * Finds the records that changed, and remarks what is missing in them.  Refuses
 * a text that no server would take.
 */
static int
look_at_files(struct sharer *s, struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	const struct writeup_file *file;
	size_t i, n;
	struct err first;

	if (notes_open_work_tree(&notes, s->repo, err) < 0 ||
	    writeup_find(&s->writeup, s->repo, s->wish->names, err) < 0 ||
	    check_names(s, err) < 0)
		return -1;
	remark_others(s);
	for (i = 0; i < s->writeup.n; i++) {
		file = &s->writeup.file[i];
		if (!file->goes && !s->wish->is_checked &&
		    findings_remark(&n, s->cli, &notes, file->path,
		    err) < 0)
			return -1;
	}
	if (writeup_check_texts(&s->writeup, err) == 0)
		return 0;
	/* the fault and its line have been told already */
	first = *err;
	if (first.line > 0)
		err_about(err, first.code, first.path, "no server takes it "
		    "with that; nothing was committed: put it right, then "
		    "share-record");
	return -1;
}

/* Whether all changed files that are in the way are about to be committed. */
static bool
is_ours_in_the_way(const struct sharer *s)
{
	struct str path, rest = buf_str(&s->share.in_the_way);

	while (str_next_string(&path, &rest))
		if (find_file(s, path) == NULL)
			return false;
	return true;
}

/*
 * Refuses to commit a changed record if the server has another text of it that
 * somebody has agreed to or disagreed with.  That text comes whole from there,
 * so a commit of ours could only be taken back by hand.
 */
static int
check_server(struct sharer *s, struct err *err)
{
	const struct writeup_file *file;
	size_t i;

	for (i = 0; i < s->writeup.n; i++) {
		OWN(lookup) past = LOOKUP_INIT;
		OWN(buf) typed = BUF_INIT;
		struct oid ours;

		file = &s->writeup.file[i];
		if (!str_has_string(buf_str(&s->share.in_the_way),
		    str_of(file->path)) || file->goes)
			continue;
		if (standing_in_commit(&ours, s->repo, &s->share.head.commit,
		    file->path, err) < 0 || lookup_record(&past, s->repo,
		    &s->share.theirs, file->path, false, err) < 0)
			return -1;
		/* git stash does not bring a file back that is new here */
		if (oid_is_zero(&ours) || !state_is_protected(past.state))
			continue;
		pick_typed(&typed, s->repo, file->path);
		return err_about(err, ERR_REFUSED, file->path, "somebody has "
		    "agreed to it or disagreed with it on the server "
		    "meanwhile; nothing was committed, and your change waits "
		    "in the file: git stash push %s; share-record; git stash "
		    "pop; %s %s", typed.at, state_is_agreed(past.state) ?
		    "amend -m REASON" : "share-record", typed.at);
	}
	return 0;
}

/* What is no refusal says nothing of our commits: adds how to go on later. */
static void
say_when(struct err *err)
{
	if (err->code == ERR_AWAY)
		err_suffix(err, "; when it is there again, share-record "
		    "takes it along");
	else if (err->code == ERR_GIT)
		err_suffix(err, "; put that right, then share-record, which "
		    "takes it along");
}

/*
 * Takes over what the server has before the commit, so that no agreement there
 * lapses by the commit.  If that fails, the records are committed all the same,
 * unless other files are in the way; that the server cannot be reached is told
 * later, and else the push tries again to take over what the server has.
 */
static int
look_at_server(struct sharer *s, struct err *err)
{
	if (s->wish->no_push || !s->share.has_remote)
		return 0;
	if (share_print_take(&s->shown, &s->share, err) == 0)
		return 0;
	if (s->writeup.n == 0 || !is_ours_in_the_way(s)) {
		say_when(err);
		return -1;
	}
	if (err->code == ERR_AWAY) {
		s->later = *err;
		return 0;
	}
	/* what is committed may change how both sides are joined */
	return check_server(s, err);
}

static int
commit(struct sharer *s, struct err *err)
{
	int i, result = -1;

	for (i = 0; i < TRIES && result < 0; i++) {
		if (writeup_check_agreed(&s->writeup, err) < 0)
			return -1;
		if (s->writeup.n == 0)
			return 0;
		s->before = s->writeup.head.commit;
		if (cli_flush(err) < 0)
			return -1;
		result = writeup_commit(&s->commit, &s->writeup,
		    s->wish->subject, err);
		if (result < 0 && err->code != ERR_CHANGED)
			return -1;
	}
	if (result < 0)
		return -1;
	cli_recorded(s->cli, &s->commit);
	cli_out("committed: %s\n", oid_text(&s->commit).at);
	return 0;
}

/* Adds, as a shell takes them, the paths of what is gone and not replaced. */
static void
add_gone(struct buf *out, struct sharer *s)
{
	const struct writeup_file *file = s->writeup.file;
	size_t i;

	for (i = 0; i < s->writeup.n; i++) {
		if (!file[i].goes || file[i].is_replaced)
			continue;
		buf_add_byte(out, ' ');
		pick_typed(out, s->repo, file[i].path);
	}
}

/* Prints that a record is gone: somebody may only have renamed its file. */
static void
print_gone(struct sharer *s, const char *path)
{
	OWN(buf) line = BUF_INIT;

	pick_seen(&line, s->repo, path);
	buf_add_string(&line, ": removed\n");
	cli_out_text(buf_str(&line));
}

/* Says how to bring back what is gone, also on the server. */
static void
remark_gone(struct sharer *s)
{
	OWN(buf) gone = BUF_INIT;

	add_gone(&gone, s);
	if (gone.n == 0 || s->share.pushed == 0)
		return;
	buf_add_string(&gone, "; share-record");
	pick_dir(&gone, s->repo);
	cli_remark(s->cli, "to bring back what is gone: git restore -s %.12s "
	    "--staged --worktree%s", oid_text(&s->before).at, gone.at);
}

/* Says how to take the commit back, as long as nobody else has it. */
static void
remark_taking_back(struct sharer *s)
{
	bool removes = writeup_only_removes(&s->writeup);
	OWN(buf) gone = BUF_INIT;
	struct oid tip;
	struct err ignored = ERR_INIT;	/* then there is no remark */

	if (oid_is_zero(&s->commit) || s->share.pushed > 0 ||
	    s->share.is_unsure || repo_tip(&tip, s->repo, &ignored) < 0 ||
	    !oid_eq(&tip, &s->commit))
		return;
	if (removes) {
		buf_add_string(&gone, "; git restore --staged --worktree");
		add_gone(&gone, s);
	}
	cli_remark(s->cli, "it is not pushed; to take it back%s: git reset "
	    "--soft %.12s%.*s", removes ? ", and what is gone" :
	    " (the text stays in the file)", oid_text(&s->before).at,
	    STR_ARGS(buf_str(&gone)));
}

/* Whether a refusal says already how to take back what is not pushed. */
static bool
says_taking_back(const struct err *err)
{
	struct str text = str_of(err->text);

	return str_find(text, "git reset --soft ") < text.n;
}

static int
push(struct sharer *s, struct err *err)
{
	int result = 0;

	if (s->later.code != ERR_NONE) {
		*err = s->later;
		result = -1;
	} else if (!s->wish->no_push && s->share.has_remote) {
		result = share_print_push(&s->shown, s->cli, &s->share,
		    oid_is_zero(&s->commit) ? 0 : 1, err);
	}
	if (result < 0)
		say_when(err);
	return result;
}

/*
 * Says that there was nothing to do.  With no_push, what an earlier run has
 * committed may still wait; where no server is found, nothing does.
 */
static int
remark_nothing(struct sharer *s, struct err *err)
{
	size_t n = 0;

	if (s->wish->no_push && share_open(&s->share, s->repo, err) < 0) {
		/* that is, none is found: there are several */
		if (err->code != ERR_REFUSED)
			return -1;
	} else if (s->wish->no_push && s->share.has_remote) {
		n = s->share.ahead;
	}
	if (n > 0)
		cli_remark(s->cli, "nothing to commit; %zu commit%s not "
		    "pushed, and share-record pushes %s", n, n == 1 ? " is" :
		    "s are", n == 1 ? "it" : "them");
	else if (s->writeup.settings.n == 0)
		cli_remark(s->cli, "nothing to share");
	return 0;
}

static int
remark_end(struct sharer *s, struct err *err)
{
	if (oid_is_zero(&s->commit) && s->share.pushed == 0 &&
	    s->share.kept.n == 0 && remark_nothing(s, err) < 0)
		return -1;
	if (!s->wish->no_push && !s->share.has_remote &&
	    !oid_is_zero(&s->commit))
		cli_remark(s->cli, "nothing is pushed, as no server is "
		    "named; git remote add origin URL does that");
	remark_taking_back(s);
	return 0;
}

/* With no_push, the branch needs no server. */
static int
open_server(struct sharer *s, struct err *err)
{
	struct repo_head head;

	if (!s->wish->no_push)
		return share_open(&s->share, s->repo, err);
	return repo_check_idle(s->repo, err) < 0 ||
	    repo_head(&head, s->repo, err) < 0 ? -1 : 0;
}

static int
share_all(struct sharer *s, struct err *err)
{
	const struct writeup_file *file;
	size_t i;
	int result;

	if (open_server(s, err) < 0 || look_at_files(s, err) < 0 ||
	    look_at_server(s, err) < 0 || remark_settings(s, err) < 0 ||
	    commit(s, err) < 0)
		return -1;
	result = push(s, err) < 0 ? -1 : share_print_kept(&s->share, err);
	for (i = 0; i < s->writeup.n && result == 0; i++) {
		file = &s->writeup.file[i];
		if (!file->goes)
			result = share_print_move(s->cli, s->repo, file->path,
			    err);
		else if (!file->is_replaced)
			print_gone(s, file->path);
	}
	remark_gone(s);
	if (result == 0)
		result = remark_end(s, err);
	else if (!says_taking_back(err))
		remark_taking_back(s);
	return result;
}

int
sharer_run(struct cli *cli, struct repo *repo,
    const struct sharer_wish *wish, struct err *err)
{
	struct sharer s = { .cli = cli, .repo = repo, .wish = wish,
		.writeup = WRITEUP_INIT, .share = SHARE_INIT,
		.later = ERR_INIT };
	int result = share_all(&s, err);

	share_release(&s.share);
	writeup_release(&s.writeup);
	return result;
}

/* Offers to share the record at once. */
static int
offer(struct cli *cli, struct repo *repo, const char *path, struct err *err)
{
	OWN(buf) typed = BUF_INIT, answer = BUF_INIT, name = BUF_INIT;
	struct sharer_wish wish = { .is_checked = true };

	buf_add_ended(&name, str_of(path));
	wish.names = buf_str(&name);
	if (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) &&
	    cli_ask(&answer, "Share it now? [y/n] ") &&
	    (str_eq_any_case(buf_str(&answer), STR_LIT("y")) ||
	    str_eq_any_case(buf_str(&answer), STR_LIT("yes"))))
		return sharer_run(cli, repo, &wish, err);
	pick_typed(&typed, repo, path);
	cli_remark(cli, "when it is ready: share-record %s", typed.at);
	return 0;
}

int
sharer_edit(struct cli *cli, struct notes *notes, const char *path,
    struct str made, struct err *err)
{
	int result = program_edit(notes->repo, path, made, err);
	bool is_there = file_is_there(repo_top(notes->repo), path);
	size_t n;

	/* who reads the output finds the file there */
	if (is_there)
		pick_out(notes->repo, path);
	if (result < 0 || cli_flush(err) < 0)
		return -1;
	if (!is_there)
		return str_is_absent(made) ? err_about(err, ERR_REFUSED, path,
		    "is gone since the editor ended; what git has of the "
		    "planned one: git status") :
		    err_about(err, ERR_REFUSED, path, "is gone since the "
		    "editor ended; to have it anew leave out -e");
	if (findings_remark(&n, cli, notes, path, err) < 0)
		return -1;
	if (n == 0)
		cli_remark(cli, "nothing is missing");
	return offer(cli, notes->repo, path, err);
}
