/* SPDX-License-Identifier: ISC */
/* doctor - asks each question of the module that the commands ask. */

#include "front/doctor.h"

#include "front/pick.h"
#include "front/prefix.h"
#include "git/hook.h"
#include "git/remote.h"
#include "git/signers.h"
#include "history/learn.h"
#include "history/notes.h"
#include "history/revwalk.h"
#include "parse/gitobject.h"

/* The repository that is being checked. */
struct patient {
	struct buf *out;
	struct repo *repo;
	const char *place;
	const char *dir;	/* the same, as the user types it */
	const char *prog;
	struct repo_identity who;
	struct notes *notes;
};

/* Tells an error; its commands of git are typed for the repository. */
static void
tell_why(struct patient *p, const struct err *why)
{
	if (*why->path != '\0')
		buf_addf(p->out, "%s: ", why->path);
	prefix_set_git_dir(p->place);
	prefix_add_here(p->out, str_of(why->text));
	prefix_set_git_dir("");
	buf_add_byte(p->out, '\n');
}

/*
 * Checks that the rosters can be read, and that one has the user's address, or
 * an administrator has it.
 */
static int
look_at_rosters(struct patient *p, struct err *err)
{
	OWN(buf) people = BUF_INIT, addresses = BUF_INIT, admins = BUF_INIT;
	struct str id, rest;
	bool is_known = false;
	int result = notes_people(&people, p->notes, err);

	if (result == 0)
		result = repo_settings(&admins, p->repo,
		    "one-to-one.administrator", err);
	rest = buf_str(&people);
	while (result == 0 && !is_known && str_next_string(&id, &rest)) {
		OWN(person) person = PERSON_INIT;

		if (notes_person(&person, p->notes, id, err) == 0) {
			is_known = person_initials_of(&person,
			    str_of(p->who.email)) != NULL;
			person_add_addresses(&addresses, &person);
		} else if (err->code == ERR_TEXT || err->code == ERR_ABSENT ||
		    err->code == ERR_REFUSED)
			buf_addf(p->out, "%s: %s; put it right, and: %s "
			    "check-record -C %s\n", err->path, err->text,
			    p->prog, p->dir);
		else
			result = -1;
	}
	if (result == 0 && people.n == 0)
		buf_addf(p->out, "there is nobody in it yet; %s new-person "
		    "adds somebody\n", p->prog);
	else if (result == 0 && !is_known && addresses.n > 0 &&
	    !str_has_string(buf_str(&admins), str_of(p->who.email)))
		buf_addf(p->out, "%s is nobody here; the rosters have %s: git "
		    "-C %s config user.email ADDRESS\n", p->who.email,
		    addresses.at, p->dir);
	return result;
}

static int
has_setting(bool *out, struct patient *p, const char *key, struct err *err)
{
	OWN(buf) value = BUF_INIT;
	int result = repo_setting(&value, out, p->repo, key, err);

	*out = *out && value.n > 0;
	return result;
}

/* Checks that the user's key exists, and that others know it as the user's. */
static int
look_at_own_key(struct patient *p, bool is_ssh, struct err *err)
{
	OWN(buf) line = BUF_INIT;
	enum signers_place place;

	if ((is_ssh ? signers_own_line(&line, &place, p->repo,
	    &p->who, err) : signers_own_pgp(p->repo, &p->who,
	    err)) < 0) {
		if (err->code != ERR_ABSENT && err->code != ERR_REFUSED)
			return -1;
		buf_addf(p->out, "%s\n", err->text);
	} else if (is_ssh && place == SIGNERS_ENDED) {
		buf_addf(p->out, "the list of keys has an end for yours; "
		    "%s\n", line.at);
	} else if (is_ssh && place == SIGNERS_ABSENT) {
		buf_addf(p->out, "the list of keys does not have yours; "
		    "whoever keeps it adds: %s\n", line.at);
	}
	return 0;
}

/* Checks that nobody can push a list of keys that counts here. */
static int
look_at_lists(struct patient *p, struct err *err)
{
	static const char *const keys[] = { "gpg.ssh.allowedSignersFile",
		"gpg.ssh.revocationFile" };
	bool is_pulled;
	size_t i;

	for (i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		OWN(buf) path = BUF_INIT, shown = BUF_INIT;

		if (signers_is_pulled(&path, &is_pulled, p->repo, keys[i],
		    err) < 0)
			return -1;
		pick_short(&shown, buf_str(&path));
		if (is_pulled)
			buf_addf(p->out, "whoever may push can change %s, "
			    "which says whose keys count; copy it to another "
			    "folder, and: git -C %s config %s COPY\n",
			    shown.at, p->dir, keys[i]);
	}
	return 0;
}

/* Checks that git commits in UTF-8, as our commands do. */
static int
look_at_encoding(struct patient *p, struct err *err)
{
	OWN(buf) name = BUF_INIT;
	bool is_other;

	if (repo_commit_encoding(&name, &is_other, p->repo, err) < 0)
		return -1;
	if (is_other)
		buf_addf(p->out, "i18n.commitEncoding is '%s', and what git "
		    "commits so a server refuses: git -C %s config "
		    "i18n.commitEncoding UTF-8\n", name.at, p->dir);
	return 0;
}

/*
 * Checks that the clock is not far behind the last commit: every command that
 * commits refuses that (rule `date`), whichever of the two is wrong.
 */
static int
look_at_clock(struct patient *p, const struct oid *tip, struct err *err)
{
	OWN(buf) bytes = BUF_INIT;
	struct commit last;

	if (repo_read_commit(&bytes, p->repo, tip, err) < 0)
		return -1;
	if (commit_parse(&last, buf_str(&bytes)) && last.committer.seconds >
	    p->who.committer_seconds + DAY_SECONDS)
		buf_addf(p->out, "the last commit is of %s, and by the clock "
		    "here it is %s, so nothing can be committed; set the clock "
		    "right, or if the date of that commit is wrong: git -C %s "
		    "commit --allow-empty -m 'The clock is right again'\n",
		    date_text(commit_day(&last)).at,
		    date_text(date_of_seconds(p->who.committer_seconds,
		    p->who.committer_zone)).at, p->dir);
	return 0;
}

/*
 * If the settings ask for signatures: checks that git signs the user's commits,
 * and can verify those of others.
 */
static int
look_at_keys(struct patient *p, bool is_known, struct err *err)
{
	OWN(buf) format = BUF_INIT;
	bool signs = false, has_key, has_list, found, is_ssh;

	if (!p->notes->policy.needs_signature)
		return 0;
	if (repo_setting_bool(&signs, p->repo, "commit.gpgSign", err) < 0 ||
	    has_setting(&has_key, p, "user.signingKey", err) < 0 ||
	    has_setting(&has_list, p, "gpg.ssh.allowedSignersFile",
	    err) < 0 ||
	    repo_setting(&format, &found, p->repo, "gpg.format", err) < 0)
		return -1;
	is_ssh = str_is(buf_str(&format), "ssh");
	if (is_ssh && look_at_lists(p, err) < 0)
		return -1;
	if (signs && (!is_ssh || (has_key && has_list)))
		return is_known ? look_at_own_key(p, is_ssh, err) : 0;
	buf_addf(p->out, "acts have to be signed here, and %s: %s "
	    "install-hooks --signers FILE %s, with the list of keys that "
	    "whoever looks after the server has\n", !signs ?
	    "commits are not" : !has_key ? "there is no key to sign with" :
	    "whose keys count is not known", p->prog, p->dir);
	return 0;
}

/* Checks that a hook refuses a commit here that the server would refuse. */
static int
look_at_hook(struct patient *p, struct err *err)
{
	OWN(hook) hook = HOOK_INIT;
	OWN(buf) lines = BUF_INIT, shown = BUF_INIT;
	bool is_foreign;

	if (hook_find(&hook, p->repo, false, NULL, err) < 0 ||
	    hook_check(&lines, &is_foreign, &hook, err) < 0)
		return -1;
	pick_short(&shown, buf_str(&hook.whole));
	if (is_foreign)
		buf_addf(p->out, "%s is not ours; it may call: %s "
		    "audit-trail --staged\n", shown.at, p->prog);
	else if (lines.n > 0)
		buf_addf(p->out, "no hook looks at what is committed: %s "
		    "install-hooks %s\n", p->prog, p->dir);
	return 0;
}

/*
 * Checks that HEAD is on a branch, that no merge is half done and nothing in
 * conflict, and that the branch has one server.
 */
static void
look_at_branch(struct patient *p)
{
	struct repo_head head;
	struct remote remote;
	struct err why = ERR_INIT;

	if (repo_head(&head, p->repo, &why) < 0 && why.code != ERR_UNBORN) {
		tell_why(p, &why);
		return;
	}
	if (repo_check_idle(p->repo, &why) < 0 ||
	    repo_check_merged(p->repo, &why) < 0)
		tell_why(p, &why);
	why = (struct err)ERR_INIT;
	if (remote_find(&remote, p->repo, &head, &why) == 0)
		return;
	if (why.code == ERR_ABSENT)
		buf_addf(p->out, "there is no server, so nothing is shared: "
		    "git -C %s remote add origin URL\n", p->dir);
	else
		tell_why(p, &why);
}

int
doctor_look(struct buf *out, struct repo *repo,
    const struct mine_repo *place, const char *prog, struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	struct patient p = { .out = out, .repo = repo, .place = place->place,
	    .dir = place->shown, .prog = prog, .notes = &notes };
	bool is_bare = repo_is_bare(repo), is_known;
	struct err why = ERR_INIT;
	struct oid tip;

	/* git must know who the user is, with one name and address */
	is_known = repo_identity(&p.who, repo, &why) == 0;
	if (!is_known)
		tell_why(&p, &why);
	if (learn_refuse_shallow(repo, &why) < 0)
		tell_why(&p, &why);
	if (repo_tip(&tip, repo, err) < 0 ||
	    notes_open_commit(&notes, repo, &tip, err) < 0 ||
	    (is_known && (look_at_rosters(&p, err) < 0 ||
	    (!is_bare && look_at_clock(&p, &tip, err) < 0))) ||
	    (!is_bare && (look_at_keys(&p, is_known, err) < 0 ||
	    look_at_encoding(&p, err) < 0 || look_at_hook(&p, err) < 0)))
		return -1;
	if (!is_bare)
		look_at_branch(&p);
	return 0;
}
