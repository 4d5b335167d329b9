/* SPDX-License-Identifier: ISC */
#include "act/writeup.h"

#include <stdlib.h>
#include <string.h>

#include "act/commitact.h"
#include "base/filename.h"
#include "base/mem.h"
#include "git/file.h"
#include "git/standing.h"
#include "git/worktree.h"
#include "history/audit.h"
#include "history/lookup.h"
#include "history/treediff.h"
#include "notes/record.h"

static void
clear_file(struct writeup_file *file)
{
	free(file->path);
	buf_release(&file->bytes);
}

void
writeup_release(struct writeup *w)
{
	size_t i;

	for (i = 0; i < w->n; i++)
		clear_file(&w->file[i]);
	free(w->file);
	buf_release(&w->others);
	buf_release(&w->settings);
	*w = (struct writeup)WRITEUP_INIT;
}

/* Whether a path is named, by itself or by a folder above it. */
static bool
is_named(struct str names, struct str path)
{
	struct str name;
	bool any = false;

	while (str_next_string(&name, &names)) {
		any = true;
		if (str_eq(name, path) || (str_ends(name, "/") &&
		    str_starts(path, name.at)))
			return true;
	}
	return !any;
}

static int
add_file(struct writeup *w, const char *path, struct err *err)
{
	struct writeup_file *file = MEM_ADD(w->file, w->n, &w->cap);

	*file = (struct writeup_file){ .path = mem_copy(path, strlen(path)),
	    .bytes = BUF_INIT };
	if (file_read(&file->bytes, repo_top(w->repo), path,
	    MARKDOWN_TEXT_MAX, err) == 0)
		return notes_check_executable(w->repo, path, err) == 0 ? 0 :
		    err_in(err, path);
	file->goes = err->code == ERR_ABSENT;
	return file->goes ? 0 : -1;
}

static bool
is_leftover(struct str path)
{
	return filename_is_leftover(str_from(path, str_find_last(path, '/') +
	    1));
}

/* Whether a path is a roster, a setting, a template or evidence. */
static bool
is_setting(struct str path)
{
	switch (treediff_place(path.at)) {
	case PLACE_PERSON:
	case PLACE_POLICY:
		return true;
	case PLACE_EVIDENCE:
	case PLACE_TEMPLATE:
		return !is_leftover(path);
	default:
		return false;
	}
}

/* Whether path was a plan, and one of the first n of the list replaces it. */
static int
find_replaced(bool *out, struct writeup *w, size_t n, struct str path,
    struct err *err)
{
	OWN(record) plan = RECORD_INIT;
	OWN(buf) text = BUF_INIT;
	struct record_name was, name;
	struct oid before;
	bool is_there;
	size_t i;

	*out = false;
	if (!record_name_parse(&was, path))
		return 0;
	if (standing_text(&text, &is_there, w->repo, &w->head.commit, path.at,
	    err) < 0)
		return -1;
	record_read_front(&plan, buf_str(&text), true, NULL);
	if (plan.status != RECORD_PLANNED)
		return 0;
	for (i = 0; i < n && !*out; i++) {
		if (w->file[i].goes || !record_name_parse(&name,
		    str_of(w->file[i].path)) ||
		    !str_eq(name.person, was.person) ||
		    record_name_number(&name, plan.kind) == 0 ||
		    date_cmp(name.date, was.date) < 0)
			continue;
		if (standing_in_commit(&before, w->repo, &w->head.commit,
		    w->file[i].path, err) < 0)
			return -1;
		*out = oid_is_zero(&before);
	}
	return 0;
}

/*
 * Marks the plans of the list that a new record of it replaces, and adds the
 * removal of those of `gone`, which were not named.
 */
static int
take_along(struct writeup *w, struct str gone, struct err *err)
{
	size_t i, n = w->n;
	bool is_replaced;
	struct str path;

	for (i = 0; i < n; i++)
		if (w->file[i].goes && find_replaced(&w->file[i].is_replaced,
		    w, n, str_of(w->file[i].path), err) < 0)
			return -1;
	while (str_next_string(&path, &gone)) {
		if (find_replaced(&is_replaced, w, n, path, err) < 0 ||
		    (is_replaced && add_file(w, path.at, err) < 0))
			return -1;
		if (is_replaced)
			w->file[w->n - 1].is_replaced = true;
	}
	return 0;
}

bool
writeup_is_record(struct repo *repo, struct str path)
{
	struct err unread = ERR_INIT;
	OWN(buf) text = BUF_INIT;
	struct record_name name;

	if (!record_name_parse(&name, path))
		return false;
	if (!date_is_none(name.date))
		return true;
	/* too large, or no plain file: it stays ignored */
	if (file_read(&text, repo_top(repo), path.at, MARKDOWN_TEXT_MAX,
	    &unread) < 0)
		return unread.code == ERR_SYSTEM;
	return str_starts(buf_str(&text), "---\n");
}

/*
 * A record is a record also where git ignores it: a .gitignore is anybody's,
 * and what it hides would never be shared.
 */
static int
find_changed(struct buf *paths, struct repo *repo, struct err *err)
{
	OWN(buf) ignored = BUF_INIT;
	int result = worktree_changed(paths, &ignored, repo, err);
	struct str path, rest = buf_str(&ignored);

	while (str_next_string(&path, &rest))
		if (writeup_is_record(repo, path))
			buf_add_ended(paths, path);
	return result;
}

int
writeup_find(struct writeup *out, struct repo *repo, struct str names,
    struct err *err)
{
	OWN(buf) paths = BUF_INIT, gone = BUF_INIT;
	struct record_name name;
	struct str path, rest;
	bool any_goes = false;
	int result;

	out->repo = repo;
	result = find_changed(&paths, repo, err);
	rest = buf_str(&paths);
	while (result == 0 && str_next_string(&path, &rest)) {
		if (!is_named(names, path)) {
			if (!file_is_there(repo_top(repo), path.at))
				buf_add_ended(&gone, path);
		} else if (record_name_parse(&name, path)) {
			result = add_file(out, path.at, err);
			any_goes |= out->file[out->n - 1].goes;
		} else if (is_setting(path)) {
			buf_add_ended(&out->settings, path);
		} else if (str_starts(path, "people/") && !is_leftover(path)) {
			buf_add_ended(&out->others, path);
		}
	}
	if (result < 0 || (gone.n == 0 && !any_goes))
		return result;
	if (repo_head(&out->head, repo, err) < 0)
		return err->code == ERR_UNBORN ? 0 : -1;
	return take_along(out, buf_str(&gone), err);
}

int
writeup_check_text(struct notes *notes, const char *path, struct str text,
    struct err *err)
{
	static const enum rule rules[] = { RULE_TEXT, RULE_NAME, RULE_HIDDEN,
		RULE_UNRECORDED };
	OWN(note) note = NOTE_INIT;
	const struct fault *fault = NULL;
	size_t i;

	if (notes_load_text(&note, notes, path, text, err) < 0 ||
	    note_check_sound(&note, err) < 0 ||
	    notes_check(&note, notes, NULL, err) < 0)
		return -1;
	for (i = 0; fault == NULL && i < sizeof(rules) / sizeof(*rules); i++)
		fault = faults_find(&note.faults, rules[i]);
	return fault == NULL ? 0 : fault_refuse(fault, path, err);
}

int
writeup_check_texts(struct writeup *w, struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	struct writeup_file *file;
	struct standing at;

	if ((repo_head(&w->head, w->repo, err) < 0 &&
	    err->code != ERR_UNBORN) ||
	    notes_open_work_tree(&notes, w->repo, err) < 0)
		return -1;
	for (file = w->file; file < w->file + w->n; file++) {
		if (standing_read(&at, w->repo, &w->head.commit, file->path,
		    err) < 0)
			return -1;
		if (standing_is_mixed(&at))
			return err_about(err, ERR_REFUSED, file->path,
			    STANDING_MIXED, file->path, file->path);
		if (!file->goes && writeup_check_text(&notes, file->path,
		    buf_str(&file->bytes), err) < 0)
			return -1;
	}
	return 0;
}

int
writeup_check_agreed(struct writeup *w, struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	struct writeup_file *file;
	const struct event *event;
	struct oid committed, bytes;
	size_t i, n = 0;

	/* nothing is committed on settings that cannot be read */
	if (repo_head(&w->head, w->repo, err) < 0 || notes_open_commit(&notes,
	    w->repo, &w->head.commit, err) < 0)
		return -1;
	for (i = 0; i < w->n; i++) {
		OWN(lookup) past = LOOKUP_INIT;

		file = &w->file[i];
		bytes = OID_NONE;
		if (standing_in_commit(&committed, w->repo, &w->head.commit,
		    file->path, err) < 0 || (!file->goes && repo_blob_id(
		    &bytes, buf_str(&file->bytes), err) < 0))
			return -1;
		/* a file that the branch has as it stands is left out */
		if (oid_eq(&committed, &bytes)) {
			clear_file(file);
			*file = (struct writeup_file){ .bytes = BUF_INIT };
			continue;
		}
		if (lookup_record(&past, w->repo, &w->head.commit,
		    file->path, false, err) < 0)
			return -1;
		if (file->goes || !state_is_agreed(past.state))
			continue;
		event = state_agreement(past.state);
		return err_about(err, ERR_REFUSED, file->path, "%s <%s> agreed "
		    "to the text before (commit %.12s of %s); your change "
		    "waits in the file: amend -m REASON %s", event->name,
		    event->email, oid_text(&event->commit).at,
		    date_text(event->day).at, file->path);
	}
	for (i = 0; i < w->n; i++)
		if (w->file[i].path != NULL)
			w->file[n++] = w->file[i];
	w->n = n;
	return 0;
}

bool
writeup_only_removes(const struct writeup *w)
{
	size_t i = 0;

	while (i < w->n && w->file[i].goes)
		i++;
	return i == w->n;
}

/*
 * "Write-up: PATH", or "Removed: PATH" if no text is left; for several records,
 * how many, and whose if one's.  The plans that a text replaces do not count.
 */
static void
add_subject(struct buf *out, const struct writeup *w)
{
	bool removes = writeup_only_removes(w), is_one = true;
	const struct writeup_file *file, *first = NULL;
	struct str person;
	size_t n = 0;

	for (file = w->file; file < w->file + w->n; file++) {
		if (file->goes != removes)
			continue;
		if (n++ == 0)
			first = file;
		person = treediff_person(file->path);
		is_one &= str_eq(person, treediff_person(first->path));
	}
	buf_add_string(out, removes ? "Removed: " : "Write-up: ");
	if (n == 1)
		buf_add_string(out, first->path);
	else
		buf_addf(out, "%zu records", n);
	if (n > 1 && is_one)
		buf_addf(out, " of %.*s", STR_ARGS(person));
	buf_add_byte(out, '\n');
}

/* Adds to a refusal what has to be done here before, if that is known. */
static int
refuse_with_remedy(const struct writeup *w, struct err *err)
{
	OWN(buf) path = BUF_INIT;

	buf_addf(&path, "%s/person.ini", err->path);
	if (str_ends(str_of(err->text), "[removed]"))
		err_suffix(err, "; first bring it back: git restore --staged "
		    "--worktree :/%s", err->path);
	else if (str_has_string(buf_str(&w->settings), buf_str(&path)))
		err_suffix(err, "; the one that is here comes first: git add "
		    ":/%s; git commit :/%s", path.at, path.at);
	return -1;
}

int
writeup_commit(struct oid *out, struct writeup *w, struct str subject,
    struct err *err)
{
	struct repo_change *change = mem_new(w->n, sizeof(*change));
	OWN(buf) message = BUF_INIT;
	struct repo_identity who;
	size_t i;
	int result;

	for (i = 0; i < w->n; i++)
		change[i] = (struct repo_change){ .path = w->file[i].path,
		    .bytes = buf_str(&w->file[i].bytes),
		    .goes = w->file[i].goes };
	if (str_is_absent(subject))
		add_subject(&message, w);
	else
		buf_addf(&message, "%.*s\n", STR_ARGS(subject));
	result = repo_identity(&who, w->repo, err);
	if (result == 0)
		result = commitact(out, &(struct commitact_wish){ w->repo,
		    &w->head, &who, message.at, change, w->n }, err);
	free(change);
	return result < 0 ? refuse_with_remedy(w, err) : 0;
}

int
writeup_may_commit(bool *out, struct repo *repo, const char *path,
    struct err *err)
{
	OWN(breaches) breaches = BREACHES_INIT;
	OWN(buf) bytes = BUF_INIT;
	struct repo_change change = { .path = path };
	struct audit audit = { .repo = repo };
	struct repo_identity who;
	struct repo_head head;
	struct oid tree;
	enum breach_rule rule;
	size_t i;

	*out = true;
	if (repo_head(&head, repo, err) < 0)
		return err->code == ERR_UNBORN ? 0 : -1;
	if (file_read(&bytes, repo_top(repo), path, MARKDOWN_TEXT_MAX,
	    err) < 0)
		return -1;
	change.bytes = buf_str(&bytes);
	if (repo_identity(&who, repo, err) < 0 || repo_tree_with(&tree, repo,
	    &head.commit, &change, 1, err) < 0 || audit_tree(&breaches,
	    &audit, &who, &tree, err) < 0)
		return -1;
	for (i = 0; i < breaches.n && *out; i++) {
		rule = breaches.breach[i].rule;
		*out = rule != BREACH_IDENTITY && rule != BREACH_POLICY;
	}
	return 0;
}
