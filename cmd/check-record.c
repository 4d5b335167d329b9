/* SPDX-License-Identifier: ISC */
/* check-record - look through records for faults. */

#include <string.h>

#include "act/recurring.h"
#include "act/remark.h"
#include "base/buf.h"
#include "base/filename.h"
#include "base/oid.h"
#include "front/cli.h"
#include "front/findings.h"
#include "front/pick.h"
#include "front/prefix.h"
#include "front/progress.h"
#include "git/file.h"
#include "git/repo.h"
#include "history/lookup.h"
#include "history/notes.h"
#include "history/setting_check.h"
#include "history/treediff.h"
#include "notes/person.h"
#include "parse/markdown.h"

static const struct cli_command command = {
	"[-C dir] [file ...]",
	"Look through records (all of them, without a file) for faults.",
	NULL, 0, 0, CLI_MANY
};

struct checker {
	struct cli cli;
	struct repo *repo;
	struct notes notes;
	bool found_fault;
	bool checks_all;		/* no file was named: check everything,
					   rosters too */
	const char *only;		/* tell only faults of this setting's
					   file; NULL: of all */
	struct buf told;		/* lines: faults of settings told */
	struct past past;
};

/*
 * Prints a fault.  One of a setting, template or roster is printed once: many
 * records meet the same one.
 */
static void
tell(const char *path, const struct fault *fault, void *arg)
{
	struct checker *c = arg;
	OWN(buf) finding = BUF_INIT, typed = BUF_INIT;

	findings_add(&finding, c->repo, path, fault);
	if (fault->rule == RULE_SETTING) {
		if (str_has_line(buf_str(&c->told), buf_str(&finding)))
			return;
		buf_addf(&c->told, "%s\n", finding.at);
	}
	prefix_add_here(&typed, buf_str(&finding));
	cli_out_words(buf_str(&typed));
	cli_out("\n");
	c->found_fault = true;
}

/* Tells a fault of a file or folder as a whole, not of a place in it. */
static void
tell_whole(struct checker *c, const char *path, enum rule rule,
    const char *text)
{
	tell(path, &(struct fault){ .rule = rule, .text = text }, c);
}

/* Tells that a person's folder has no roster. */
static void
tell_no_roster(struct checker *c, struct str id)
{
	OWN(buf) path = BUF_INIT;

	person_folder(&path, id);
	tell_whole(c, path.at, RULE_SETTING,
	    "has no person.ini; new-person makes one");
}

static int
check_person_is_there(struct checker *c, struct str id, struct err *err)
{
	OWN(person) person = PERSON_INIT;

	if (c->checks_all || str_is_absent(id) ||
	    notes_person(&person, &c->notes, id, err) == 0)
		return 0;
	if (err->code == ERR_ABSENT)
		tell_no_roster(c, id);
	/* a fault of the roster was told when the record was judged by it */
	return err->code == ERR_ABSENT || setting_explains(err) ? 0 : -1;
}

/* Tells that a file is executable: then it is no record any more. */
static int
check_mode(struct checker *c, const char *path, struct err *err)
{
	if (notes_check_executable(c->repo, path, err) == 0)
		return 0;
	if (err->code != ERR_REFUSED)
		return -1;
	tell_whole(c, path, RULE_TEXT, err->text);
	return 0;
}

/* A draft by the settings of its day, which are not those of the work tree. */
static int
add_draft(struct buf *out, struct checker *c, const struct note *note,
    struct err *err)
{
	bool is_draft = false;

	if (note->faults.n == 0 &&
	    past_is_draft(&is_draft, &c->past, note, c->repo, err) < 0)
		return -1;
	if (is_draft)
		buf_addf(out, "%s: was not complete when it was committed; "
		    "what is missing: agree %s\n", note->path.at,
		    note->path.at);
	return 0;
}

static int
check_path(struct checker *c, const char *path, struct err *err)
{
	OWN(note) note = NOTE_INIT;
	OWN(buf) remarks = BUF_INIT;

	if ((!c->checks_all && check_mode(c, path, err) < 0) ||
	    findings_tell(&note, &c->notes, &c->past, path, tell, c,
	    err) < 0 || check_person_is_there(c, note.name.person, err) < 0)
		return -1;
	remark_add_day(&remarks, &note, c->cli.today);
	if ((!c->checks_all && (add_draft(&remarks, c, &note, err) < 0 ||
	    remark_add_all(&remarks, &c->notes, &note, err) < 0)) ||
	    remark_add_links(&remarks, &c->notes, &note, err) < 0)
		return -1;
	findings_remark_lines(&c->cli, c->repo, path, buf_str(&remarks));
	return 0;
}

/* Whether a person's folder has anything in it that git would take. */
static int
has_content(bool *out, struct checker *c, struct str id, struct err *err)
{
	OWN(buf) folder = BUF_INIT, names = BUF_INIT;
	struct str name, rest;

	*out = false;
	person_folder(&folder, id);
	if (file_list(&names, repo_top(c->repo), folder.at, err) < 0)
		return err->code == ERR_ABSENT ? 0 : -1;
	for (rest = buf_str(&names); str_next_string(&name, &rest); )
		*out = *out || !filename_is_leftover(name);
	return 0;
}

/* Checks person.ini, without which only an empty folder can be. */
static int
check_roster(struct checker *c, struct str id, const char *path,
    struct err *err)
{
	OWN(person) person = PERSON_INIT;
	OWN(faults) faults = FAULTS_INIT;
	bool needs_one = false;
	size_t i;
	int result = notes_person(&person, &c->notes, id, err);

	if (result == 0) {
		result = setting_check_person(&faults, &c->notes, &person,
		    err);
		for (i = 0; i < faults.n; i++)
			tell(path, &faults.fault[i], c);
	} else if (err->code == ERR_TEXT) {
		result = setting_tell_err(err, tell, c);
	} else if (err->code == ERR_ABSENT) {
		result = has_content(&needs_one, c, id, err);
		if (needs_one)
			tell_no_roster(c, id);
	}
	return result;
}

static int
check_person(struct checker *c, struct str id, struct err *err)
{
	OWN(note_names) names = NOTE_NAMES_INIT;
	OWN(buf) path = BUF_INIT;
	size_t i;

	person_path(&path, id);
	if (notes_records(&names, &c->notes, id, err) < 0 ||
	    check_roster(c, id, path.at, err) < 0)
		return -1;
	for (i = 0; i < names.n; i++)
		if (check_path(c, names.name[i].path, err) < 0)
			return -1;
	return 0;
}

static void
tell_name(struct checker *c, const char *folder, struct str name,
    const char *what)
{
	OWN(buf) path = BUF_INIT;

	buf_addf(&path, "%s/%.*s", folder, STR_ARGS(name));
	tell_whole(c, path.at, RULE_NAME, what);
}

/*
 * Checks the files of a folder: their modes, and names that not every file
 * system can have, or can tell apart.
 */
static int
check_files(struct checker *c, const char *folder, struct err *err)
{
	OWN(buf) names = BUF_INIT, what = BUF_INIT, path = BUF_INIT;
	OWN(filenames) list = FILENAMES_INIT;
	const struct filename *a, *b;
	struct str name, rest;
	size_t i;
	int result = file_list(&names, repo_top(c->repo), folder, err);

	if (result < 0 && err->code == ERR_ABSENT)
		result = 0;
	for (rest = buf_str(&names); result == 0 &&
	    str_next_string(&name, &rest); ) {
		filenames_add(&list, name);
		buf_clear(&path);
		buf_addf(&path, "%s/%.*s", folder, STR_ARGS(name));
		if (!filename_is_leftover(name))
			result = check_mode(c, path.at, err);
		if (filename_is_device(name))
			tell_name(c, folder, name, FILENAME_DEVICE);
		else if (filename_is_unfit(name))
			tell_name(c, folder, name, FILENAME_UNFIT);
	}
	filenames_sort(&list);
	for (i = 0; filenames_next_twins(&a, &b, &list, &i); ) {
		buf_clear(&what);
		filename_add_twins(&what, a);
		tell_name(c, folder, b->name, what.at);
	}
	return result;
}

static void
tell_setting_fault(const char *path, const struct fault *fault, void *arg)
{
	struct checker *c = arg;

	if (c->only == NULL || strcmp(path, c->only) == 0)
		tell(path, fault, c);
}

static int
check_all(struct checker *c, struct err *err)
{
	OWN(buf) people = BUF_INIT, folder = BUF_INIT, misnamed = BUF_INIT;
	struct str id, rest;

	c->checks_all = true;
	if (notes_folders(&people, &misnamed, &c->notes, err) < 0 ||
	    setting_check_all(&c->notes, c->cli.today, tell_setting_fault,
	    c, err) < 0 || check_mode(c, "one-to-one.ini", err) < 0 ||
	    check_files(c, "templates", err) < 0 ||
	    check_files(c, "people", err) < 0)
		return -1;
	for (rest = buf_str(&misnamed); str_next_string(&id, &rest); )
		tell_name(c, "people", id, NOTES_NO_ID);
	for (rest = buf_str(&people); str_next_string(&id, &rest); ) {
		buf_clear(&folder);
		person_folder(&folder, id);
		if (check_person(c, id, err) < 0 ||
		    check_files(c, folder.at, err) < 0)
			return -1;
		/* the files that witnessed agreements rest on */
		buf_add_string(&folder, "/evidence");
		if (check_files(c, folder.at, err) < 0)
			return -1;
	}
	return 0;
}

/* Checks a named file: a record, a roster, a template or the settings. */
static int
check_named(struct checker *c, const char *path, struct err *err)
{
	enum place place = treediff_place(path);

	if (!file_is_there(repo_top(c->repo), path))
		return check_path(c, path, err);
	if (place == PLACE_PERSON)
		return check_roster(c, treediff_person(path), path,
		    err) < 0 ? -1 : check_mode(c, path, err);
	if (place != PLACE_TEMPLATE && strcmp(path, "one-to-one.ini") != 0)
		return check_path(c, path, err);
	c->only = path;
	return setting_check_all(&c->notes, c->cli.today, tell_setting_fault,
	    c, err) < 0 ? -1 : check_mode(c, path, err);
}

static int
run(struct checker *c, struct err *err)
{
	OWN(buf) path = BUF_INIT;
	struct oid tip;
	bool is_unborn;
	size_t i;

	if (pick_open(&c->repo, c->cli.nargs > 0 ? c->cli.arg[0] : ".",
	    REPO_WRITE, err) < 0)
		return -1;
	/* the work tree can be checked before the first commit */
	is_unborn = repo_tip(&tip, c->repo, err) < 0;
	if (is_unborn && (err->code != ERR_UNBORN ||
	    !file_is_there(repo_top(c->repo), "people")))
		return -1;
	/* without settings no record can be judged */
	if (notes_open_work_tree(&c->notes, c->repo, err) < 0)
		return err->code == ERR_TEXT ?
		    setting_tell_err(err, tell, c) : -1;
	if (c->cli.nargs == 0)
		return !is_unborn &&
		    notes_check_repo(c->repo, &tip, err) < 0 ? -1 :
		    check_all(c, err);
	for (i = 0; i < c->cli.nargs; i++) {
		buf_clear(&path);
		if (pick_path(&path, c->repo, c->cli.arg[i], err) < 0 ||
		    check_named(c, path.at, err) < 0)
			return -1;
	}
	return 0;
}

int
main(int argc, char *argv[])
{
	struct checker c = { .notes = NOTES_INIT, .told = BUF_INIT,
		.past = PAST_INIT };
	struct err err = ERR_INIT;
	int status, result;

	cli_start(&c.cli, argc, argv, &command);
	progress_begin(c.cli.prog);
	result = run(&c, &err);
	progress_end();
	status = pick_finish(&c.cli, c.repo, result < 0 ? -1 : c.found_fault,
	    &err);
	buf_release(&c.told);
	past_release(&c.past);
	notes_close(&c.notes);
	repo_close(c.repo);
	return status;
}
