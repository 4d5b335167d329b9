/* SPDX-License-Identifier: ISC */
/* agree - agree to the text of a record. */

#include <string.h>

#include "buf.h"
#include "cli.h"
#include "notes.h"
#include "pick.h"
#include "repo.h"
#include "signoff.h"

#define TRIES 3

static bool yes;
static const char *text_id;

static const struct cli_option options[] = {
	{ "yes", 0, CLI_FLAG, &yes, NULL, "do not ask" },
	{ "text", 0, CLI_VALUE, &text_id, "id",
	    "agree only to the text with this object id" },
	{ NULL, 0, CLI_FLAG, NULL, NULL, NULL }
};

static const struct cli_command command = {
	"[-C dir] [--yes] [--text id] person | file",
	"Agree to the text of a record, as the person who runs this.",
	options, 1, 1
};

struct agreer {
	struct cli cli;
	struct repo *repo;
	size_t nagreed;
	bool was_refused;	/* the answer at the terminal was no */
};

static int
check_text_id(const struct signoff *s, struct err *err)
{
	struct oid oid;

	if (text_id == NULL)
		return 0;
	if (!oid_parse(&oid, str_of(text_id)))
		return err_set(err, ERR_REFUSED, "--text: '%s' is no object "
		    "id of 40 digits", text_id);
	if (oid_eq(&oid, &s->trail.text))
		return 0;
	err_set(err, ERR_REFUSED, "the text is %s, not %s; read it again",
	    oid_text(&s->trail.text).at, text_id);
	return err_in(err, s->note.path.at);
}

static int
refuse_twice(const struct signoff *s, struct err *err)
{
	const struct voice *own = signoff_own_voice(s);

	if (own == NULL || own->type != ACT_AGREE)
		return 0;
	err_set(err, ERR_REFUSED, "you have agreed to this text already "
	    "(commit %.12s of %s)", oid_text(&own->commit).at,
	    date_text(own->day).at);
	return err_in(err, s->note.path.at);
}

static int
check(struct signoff *s, struct err *err)
{
	if (signoff_check_party(s, err) < 0 ||
	    signoff_check_committed(s, err) < 0 ||
	    check_text_id(s, err) < 0 ||
	    refuse_twice(s, err) < 0)
		return -1;
	return signoff_check_complete(s, err);
}

/* Shows what is asked about; false if the answer is no. */
static bool
ask(const struct signoff *s)
{
	cli_out_text(buf_str(&s->note.text));
	return cli_confirm("\nAgree to this text of %s as %s <%s>? [yes/no] ",
	    s->note.path.at, s->who.name, s->who.email);
}

static int
commit_agreement(struct agreer *a, struct signoff *s, struct err *err)
{
	struct sha256_text sha256;
	struct act act = signoff_act(s, ACT_AGREE, &sha256);
	struct oid commit;
	enum level level;

	cli_out("%s: text %s\n", s->note.path.at,
	    oid_text(&s->trail.text).at);
	if (cli_flush(err) < 0 ||
	    signoff_perform(&commit, &level, s, &act, err) < 0)
		return -1;
	cli_out("%s: agreed by %s <%s>, commit %s, %s\n", s->note.path.at,
	    s->who.name, s->who.email, oid_text(&commit).at,
	    level_name(level));
	a->nagreed++;
	return 0;
}

/* One try; ERR_CHANGED if somebody else committed meanwhile. */
static int
agree_once(struct agreer *a, const char *path, struct oid *shown,
    struct err *err)
{
	struct signoff s = SIGNOFF_INIT;
	int result = -1;

	if (signoff_open(&s, a->repo, path, a->cli.today, err) < 0 ||
	    check(&s, err) < 0)
		goto out;
	if (!yes && !oid_eq(shown, &s.trail.text)) {
		if (!ask(&s)) {
			err_set(err, ERR_REFUSED, "not agreed");
			err_in(err, path);
			a->was_refused = true;
			goto out;
		}
		*shown = s.trail.text;
	}
	result = commit_agreement(a, &s, err);
out:
	signoff_release(&s);
	return result;
}

static int
agree_file(struct agreer *a, const char *path, struct err *err)
{
	struct oid shown = { { 0 } };
	int i, result = -1;

	for (i = 0; i < TRIES && result < 0; i++) {
		result = agree_once(a, path, &shown, err);
		if (result < 0 && err->code != ERR_CHANGED)
			break;
	}
	return result;
}

static int
is_awaited(bool *out, struct agreer *a, const char *path, struct err *err)
{
	struct signoff s = SIGNOFF_INIT;
	int result = signoff_open(&s, a->repo, path, a->cli.today, err);

	if (result == 0)
		*out = signoff_is_awaited(&s);
	signoff_release(&s);
	return result;
}

static int
agree_all(struct agreer *a, const struct note_names *names, struct err *err)
{
	bool awaited;
	size_t i;

	for (i = 0; i < names->n; i++) {
		if (!names->name[i].is_named)
			continue;
		awaited = false;
		if (is_awaited(&awaited, a, names->name[i].path, err) < 0)
			return -1;
		if (awaited && agree_file(a, names->name[i].path, err) < 0)
			return -1;
	}
	return 0;
}

/* Records come oldest first; documents before them. */
static int
agree_person(struct agreer *a, const char *id, struct err *err)
{
	struct notes notes = NOTES_INIT;
	struct note_names names = NOTE_NAMES_INIT;
	struct person person = PERSON_INIT;
	struct repo_head head;
	struct oid tree;
	int result = -1;

	if (repo_head(&head, a->repo, err) < 0 ||
	    repo_tree_of(&tree, a->repo, &head.commit, err) < 0 ||
	    notes_open_tree(&notes, a->repo, &tree, err) < 0 ||
	    notes_person(&person, &notes, str_of(id), err) < 0 ||
	    notes_records(&names, &notes, str_of(id), err) < 0)
		goto out;
	result = agree_all(a, &names, err);
	if (result == 0 && a->nagreed == 0)
		cli_remark(&a->cli, "nothing of %s waits for you", id);
out:
	note_names_release(&names);
	person_release(&person);
	notes_close(&notes);
	return result;
}

static int
run(struct agreer *a, struct err *err)
{
	struct buf path = BUF_INIT;
	bool is_person = pick_is_person(a->cli.arg[0]);
	int result = -1;

	if (text_id != NULL && is_person)
		return err_set(err, ERR_REFUSED, "--text needs a file, not a "
		    "person");
	if (!yes && !cli_is_terminal())
		return err_set(err, ERR_REFUSED, "there is no terminal to "
		    "show the text on and ask; with --yes it is agreed "
		    "unseen");
	if (repo_open(&a->repo, ".", REPO_WRITE, err) < 0)
		return -1;
	if (is_person)
		result = agree_person(a, a->cli.arg[0], err);
	else if (pick_record(&path, a->repo, a->cli.arg[0], err) == 0)
		result = agree_file(a, path.at, err);
	buf_release(&path);
	return result;
}

int
main(int argc, char *argv[])
{
	struct agreer a = { .repo = NULL };
	struct err err = ERR_INIT;
	int status;

	cli_start(&a.cli, argc, argv, &command);
	status = run(&a, &err) < 0 ? cli_fail(&a.cli, &err) :
	    cli_finish(&a.cli, false);
	repo_close(a.repo);
	return status;
}
