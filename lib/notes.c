/* SPDX-License-Identifier: ISC */
/*
 * notes - the two places notes are read from differ in two functions only:
 * read a file, list a folder.
 */

#include "notes.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "builtin.h"
#include "check.h"
#include "file.h"
#include "mem.h"
#include "object.h"

#define ONLY "; only regular files (mode 100644) are read"
/* Some disks show every file so, and git believes them. */
#define EXECUTABLE_HELP ": git update-index --chmod=-x '%s', and where all " \
	"files are: git config core.fileMode false"

static int
check_mode(const struct tree_entry *entry, const char *path, struct err *err)
{
	if (entry->mode == MODE_FILE)
		return 0;
	if (entry->mode == MODE_EXEC)
		err_set(err, ERR_REFUSED, "is an executable file" ONLY
		    EXECUTABLE_HELP, path);
	else
		err_set(err, ERR_REFUSED, "is %s" ONLY,
		    entry->mode == MODE_LINK ? "a symbolic link" :
		    entry->mode == MODE_TREE ? "a folder" : "no file");
	return err_in(err, path);
}

/* A file is only then not there if all that stands on the way is a folder. */
static int
check_way(struct notes *notes, const char *path, struct err *err)
{
	struct buf folder = BUF_INIT;
	struct tree_entry entry;
	const char *slash = strchr(path, '/');
	bool found = true;
	int result = 0;

	for (; slash != NULL && found && result == 0;
	    slash = strchr(slash + 1, '/')) {
		buf_clear(&folder);
		buf_add_bytes(&folder, path, (size_t)(slash - path));
		result = repo_find(&entry, &found, notes->repo, &notes->tree,
		    folder.at, err);
		if (result < 0 || !found || entry.mode == MODE_TREE)
			continue;
		err_set(err, ERR_REFUSED, "a symbolic link or a file stands "
		    "where a folder is expected");
		result = err_in(err, path);
	}
	buf_release(&folder);
	return result;
}

static int
read_tree_file(struct buf *out, bool *found, struct notes *notes,
    const char *path, size_t limit, struct err *err)
{
	struct tree_entry entry;

	if (repo_find(&entry, found, notes->repo, &notes->tree, path, err) < 0)
		return -1;
	if (!*found)
		return check_way(notes, path, err);
	if (check_mode(&entry, path, err) < 0)
		return -1;
	if (repo_read_blob(out, notes->repo, &entry.oid, limit, err) < 0)
		return err_in(err, path);
	return 0;
}

int
notes_read(struct buf *out, bool *found, struct notes *notes,
    const char *path, size_t limit, struct err *err)
{
	*found = true;
	if (!notes->is_work_tree)
		return read_tree_file(out, found, notes, path, limit, err);
	if (file_read(out, repo_top(notes->repo), path, limit, err) == 0)
		return 0;
	*found = false;
	return err->code == ERR_ABSENT ? 0 : -1;
}

static int
read_policy(struct notes *notes, struct err *err)
{
	static const char path[] = "one-to-one.ini";
	struct buf text = BUF_INIT;
	bool found;
	int result = -1;

	if (notes_read(&text, &found, notes, path, CONFIG_FILE_MAX, err) < 0)
		goto out;
	result = policy_parse(&notes->policy, buf_str(&text), err);
	if (result < 0)
		err_in(err, path);
out:
	buf_release(&text);
	return result;
}

int
notes_open_tree(struct notes *out, struct repo *repo, const struct oid *tree,
    struct err *err)
{
	out->repo = repo;
	out->tree = *tree;
	return read_policy(out, err);
}

int
notes_open_work_tree(struct notes *out, struct repo *repo, struct err *err)
{
	out->repo = repo;
	out->is_work_tree = true;
	return read_policy(out, err);
}

int
notes_check_executable(struct notes *notes, const char *path,
    struct err *err)
{
	struct buf whole = BUF_INIT, value = BUF_INIT;
	bool is_set = false, counts = true;
	struct stat st;
	int result = 0;

	buf_addf(&whole, "%s%s", repo_top(notes->repo), path);
	if (lstat(whole.at, &st) < 0 || !S_ISREG(st.st_mode) ||
	    (st.st_mode & S_IXUSR) == 0)
		goto out;
	result = repo_setting(&value, &is_set, notes->repo, "core.fileMode",
	    err);
	if (result == 0 && is_set)
		result = repo_setting_bool(&counts, notes->repo,
		    "core.fileMode", err);
	if (result == 0 && counts)
		result = err_set(err, ERR_REFUSED, "is an executable file; "
		    "committed so it is not read: chmod -x '%s', and where "
		    "all files are: git config core.fileMode false", path);
out:
	buf_release(&whole);
	buf_release(&value);
	return result;
}

int
notes_check_repo(struct repo *repo, const struct oid *commit,
    struct err *err)
{
	static const char *const ours[] = { "people", "one-to-one.ini" };
	struct tree_entry entry;
	struct oid tree;
	bool found = false;
	size_t i;

	if (repo_tree_of(&tree, repo, commit, err) < 0)
		return -1;
	for (i = 0; i < 2 && !found; i++)
		if (repo_find(&entry, &found, repo, &tree, ours[i], err) < 0)
			return -1;
	return found ? 0 : err_set(err, ERR_REFUSED, "this is no notes "
	    "repository: it has neither people/ nor one-to-one.ini; "
	    "new-person begins one");
}

static void
forget_checked(struct notes *notes)
{
	if (notes->checked != NULL)
		person_release(notes->checked);
	free(notes->checked);
	notes->checked = NULL;
}

void
notes_close(struct notes *notes)
{
	size_t i;

	policy_release(&notes->policy);
	forget_checked(notes);
	for (i = 0; i < notes->nkinds; i++) {
		kind_release(notes->kind[i]);
		free(notes->kind[i]);
	}
	free(notes->kind);
	*notes = (struct notes)NOTES_INIT;
}

/* The template in the repository, else the built-in one. */
static int
read_template(struct buf *text, bool *found, bool *is_builtin,
    struct buf *path, struct notes *notes, struct str name, struct err *err)
{
	const struct builtin *builtin;

	*is_builtin = false;
	buf_addf(path, "templates/%.*s.md", STR_ARGS(name));
	if (notes_read(text, found, notes, path->at, MARK_TEXT_MAX, err) < 0)
		return -1;
	if (*found)
		return 0;
	builtin = builtin_find(name);
	if (builtin != NULL) {
		buf_add(text, builtin->text);
		*found = *is_builtin = true;
	}
	return 0;
}

/* The first of some faults as an error; 0 if there is none. */
static int
first_fault(const struct faults *faults, struct err *err)
{
	const struct fault *fault = faults->fault;

	return faults->n == 0 ? 0 :
	    err_at(err, fault->line, fault->col, "%s", fault->text);
}

static int
parse_kind(struct kind *kind, struct notes *notes, struct str name,
    struct str text, const char *path, struct err *err)
{
	struct faults faults = FAULTS_INIT;
	int result;

	check_text(&faults, text);
	result = first_fault(&faults, err);
	faults_release(&faults);
	if (result < 0 || kind_parse(kind, name, text, err) < 0)
		return err_in(err, path);
	if (policy_apply(&notes->policy, kind, err) < 0)
		return err_in(err, "one-to-one.ini");
	return 0;
}

static int
load_kind(const struct kind **out, struct notes *notes, struct str name,
    struct err *err)
{
	struct buf text = BUF_INIT, path = BUF_INIT;
	struct kind *kind = mem_new(1, sizeof(*kind));
	bool found, is_builtin;
	int result = -1;

	*kind = (struct kind)KIND_INIT;
	if (read_template(&text, &found, &is_builtin, &path, notes, name,
	    err) < 0)
		goto out;
	result = 0;
	if (!found)
		goto out;
	kind->is_builtin = is_builtin;
	result = parse_kind(kind, notes, name, buf_str(&text), path.at, err);
	if (result < 0)
		goto out;
	notes->kind = mem_room(notes->kind, notes->nkinds, &notes->kind_cap,
	    sizeof(*notes->kind));
	notes->kind[notes->nkinds++] = kind;
	*out = kind;
	kind = NULL;
out:
	if (kind != NULL)
		kind_release(kind);
	free(kind);
	buf_release(&text);
	buf_release(&path);
	return result;
}

int
notes_kind(const struct kind **out, struct notes *notes, struct str name,
    struct err *err)
{
	size_t i;

	*out = NULL;
	for (i = 0; i < notes->nkinds; i++)
		if (str_eq(buf_str(&notes->kind[i]->name), name)) {
			*out = notes->kind[i];
			return 0;
		}
	if (!str_is_name(name))
		return 0;
	return load_kind(out, notes, name, err);
}

/*
 * Calls visit for every name in a folder, sorted; a folder that is not there
 * is an empty one.
 */
typedef int visit_fn(struct str name, const struct tree_entry *entry,
    void *arg, struct err *err);

static int
each_in_work_tree(struct notes *notes, const char *path, visit_fn *visit,
    void *arg, struct err *err)
{
	struct buf names = BUF_INIT;
	struct str name;
	size_t i, n, at = 0;
	int result = 0;

	if (file_list(&names, &n, repo_top(notes->repo), path, err) < 0)
		result = err->code == ERR_ABSENT ? 0 : -1;
	else
		for (i = 0; i < n && result == 0; i++) {
			name = str_of(names.at + at);
			at += name.n + 1;
			result = visit(name, NULL, arg, err);
		}
	buf_release(&names);
	return result;
}

static int
each_in_tree(struct notes *notes, const char *path, visit_fn *visit,
    void *arg, struct err *err)
{
	struct buf tree = BUF_INIT;
	struct tree_entry entry;
	struct str rest;
	bool found;
	int result = -1;

	if (repo_find(&entry, &found, notes->repo, &notes->tree, path,
	    err) < 0)
		goto out;
	result = 0;
	if (!found)
		goto out;
	result = -1;
	if (entry.mode != MODE_TREE) {
		err_set(err, ERR_REFUSED, "is no folder");
		err_in(err, path);
		goto out;
	}
	if (repo_read_tree(&tree, notes->repo, &entry.oid, err) < 0)
		goto out;
	rest = buf_str(&tree);
	result = 0;
	while (result == 0 && tree_next(&entry, &rest))
		result = visit(entry.name, &entry, arg, err);
	if (result == 0 && rest.n > 0)
		result = err_set(err, ERR_GIT, "%s: the tree is broken", path);
out:
	buf_release(&tree);
	return result;
}

static int
each_name(struct notes *notes, const char *path, visit_fn *visit, void *arg,
    struct err *err)
{
	return notes->is_work_tree ?
	    each_in_work_tree(notes, path, visit, arg, err) :
	    each_in_tree(notes, path, visit, arg, err);
}

struct name_list {
	struct notes *notes;
	struct buf *names;
	size_t n;
};

static int
add_kind_name(struct str name, const struct tree_entry *entry, void *arg,
    struct err *err)
{
	struct name_list *list = arg;

	(void)entry;
	(void)err;
	if (!str_ends(name, ".md") ||
	    builtin_find(str_first(name, name.n - 3)) != NULL)
		return 0;
	buf_addf(list->names, "%s%.*s", list->n++ > 0 ? ", " : "",
	    STR_ARGS(str_first(name, name.n - 3)));
	return 0;
}

int
notes_add_kind_names(struct buf *out, struct notes *notes, struct err *err)
{
	struct name_list list = { notes, out, 0 };
	size_t i;

	for (i = 0; i < builtin_nkinds; i++)
		buf_addf(out, "%s%.*s", list.n++ > 0 ? ", " : "",
		    STR_ARGS(builtin_kinds[i].name));
	return each_name(notes, "templates", add_kind_name, &list, err);
}

int
notes_kind_named(const struct kind **out, struct notes *notes,
    struct str word, struct err *err)
{
	struct buf names = BUF_INIT;
	int result = notes_kind(out, notes, word, err);

	if (result == 0 && *out == NULL) {
		result = notes_add_kind_names(&names, notes, err);
		if (result == 0)
			result = err_set(err, ERR_REFUSED, "no such kind "
			    "'%.*s'; there are: %s", STR_ARGS(word),
			    names.at);
	}
	buf_release(&names);
	return result;
}

/* Puts the place where the policy names its kinds into err. */
static int
blame_policy(const struct notes *notes, struct err *err)
{
	const struct config *config = &notes->policy.config;
	size_t i;

	for (i = 0; i < config->n; i++)
		if (str_is(config->entry[i].section, "policy") &&
		    str_is(config->entry[i].key, "kinds")) {
			err->line = config->entry[i].line;
			err->col = config->entry[i].value_col;
		}
	return err_in(err, "one-to-one.ini");
}

int
notes_next_expected(const struct kind **out, struct str *rest,
    struct notes *notes, struct err *err)
{
	struct str name;

	*out = NULL;
	if (!str_next(&name, rest, '|'))
		return 0;
	if (notes_kind(out, notes, name, err) < 0)
		return -1;
	if (*out != NULL && (*out)->is_session)
		return 0;
	err_set(err, ERR_TEXT, *out == NULL ? "kinds: there is no kind '%.*s'" :
	    "kinds: '%.*s' is a document, no meeting", STR_ARGS(name));
	return blame_policy(notes, err);
}

int
notes_person(struct person *out, struct notes *notes, struct str id,
    struct err *err)
{
	struct buf path = BUF_INIT, text = BUF_INIT;
	bool found;
	int result = -1;

	if (!str_is_name(id)) {
		err_set(err, ERR_REFUSED, "'%.*s' is no person's id; an id is "
		    "lower-case letters, digits and '-'", STR_ARGS(id));
		goto out;
	}
	buf_addf(&path, "people/%.*s/person.ini", STR_ARGS(id));
	if (notes_read(&text, &found, notes, path.at, CONFIG_FILE_MAX,
	    err) < 0)
		goto out;
	if (!found)
		err_set(err, ERR_ABSENT, "there is no person '%.*s'; "
		    "new-person adds one", STR_ARGS(id));
	else if (person_parse(out, id, buf_str(&text), err) < 0)
		err_in(err, path.at);
	else
		result = 0;
out:
	buf_release(&path);
	buf_release(&text);
	return result;
}

/* Whether what stands beside the people's folders is a file. */
static int
find_plain(bool *out, struct notes *notes, struct str name,
    const struct tree_entry *entry, struct err *err)
{
	struct buf path = BUF_INIT, bytes = BUF_INIT;
	struct err why = ERR_INIT;
	bool found;
	int result;

	*out = entry != NULL && entry->mode == MODE_FILE;
	if (entry != NULL)
		return 0;
	buf_addf(&path, "people/%.*s", STR_ARGS(name));
	result = notes_read(&bytes, &found, notes, path.at, 0, &why);
	/* what is too large to be read is a file, what is refused is none */
	*out = result == 0 || why.code == ERR_TEXT;
	if (*out || why.code == ERR_REFUSED)
		result = 0;
	else
		*err = why;
	buf_release(&path);
	buf_release(&bytes);
	return result;
}

static int
add_person(struct str name, const struct tree_entry *entry, void *arg,
    struct err *err)
{
	struct name_list *list = arg;
	bool is_plain;

	if (find_plain(&is_plain, list->notes, name, entry, err) < 0)
		return -1;
	if (is_plain)
		return 0;
	if (entry != NULL && entry->mode != MODE_TREE)
		return err_set(err, ERR_REFUSED, "people/%.*s: is no folder",
		    STR_ARGS(name));
	if (!str_is_name(name))
		return err_set(err, ERR_REFUSED, "people/%.*s: is no person's "
		    "id; an id is lower-case letters, digits and '-'",
		    STR_ARGS(name));
	buf_add(list->names, name);
	buf_add_byte(list->names, '\0');
	list->n++;
	return 0;
}

int
notes_people(struct buf *out, size_t *n, struct notes *notes,
    struct err *err)
{
	struct name_list list = { notes, out, 0 };
	int result = each_name(notes, "people", add_person, &list, err);

	*n = list.n;
	return result;
}

int
notes_has_person(bool *found, struct notes *notes, struct str id,
    struct err *err)
{
	struct buf path = BUF_INIT, text = BUF_INIT;
	struct err why = ERR_INIT;
	int result;

	*found = false;
	if (!str_is_name(id))
		return 0;
	buf_addf(&path, "people/%.*s/person.ini", STR_ARGS(id));
	result = notes_read(&text, found, notes, path.at, CONFIG_FILE_MAX,
	    &why);
	if (why.code == ERR_TEXT || why.code == ERR_REFUSED) {
		*found = true;
		result = 0;
	} else if (result < 0) {
		*err = why;
	}
	buf_release(&path);
	buf_release(&text);
	return result;
}

struct record_list {
	struct note_names *names;
	struct str folder;		/* the person's */
	size_t cap;
};

static int
add_record(struct str file, const struct tree_entry *entry, void *arg,
    struct err *err)
{
	struct record_list *list = arg;
	struct note_name *name;
	struct buf path = BUF_INIT;

	if (!str_ends(file, ".md"))
		return 0;
	buf_add(&path, list->folder);
	buf_add_byte(&path, '/');
	buf_add(&path, file);
	if (entry != NULL && check_mode(entry, path.at, err) < 0) {
		buf_release(&path);
		return -1;
	}
	list->names->name = mem_room(list->names->name, list->names->n,
	    &list->cap, sizeof(*list->names->name));
	name = &list->names->name[list->names->n++];
	*name = (struct note_name){ .path = buf_take(&path) };
	if (entry != NULL)
		name->oid = entry->oid;
	name->is_named = record_name_parse(&name->name, str_of(name->path));
	if (!name->is_named)
		name->name.date = DATE_NONE;
	return 0;
}

/* A day's second session (`-2`) comes behind the first, `-10` behind `-9`. */
static int
compare_names(const void *a, const void *b)
{
	const struct note_name *x = a, *y = b;
	int order = date_cmp(x->name.date, y->name.date);

	if (order == 0 && !date_is_none(x->name.date) &&
	    x->name.stem.n != y->name.stem.n)
		order = x->name.stem.n < y->name.stem.n ? -1 : 1;
	return order != 0 ? order : strcmp(x->path, y->path);
}

int
notes_records(struct note_names *out, struct notes *notes, struct str person,
    struct err *err)
{
	struct record_list list = { .names = out };
	struct buf folder = BUF_INIT;
	int result;

	buf_addf(&folder, "people/%.*s", STR_ARGS(person));
	list.folder = buf_str(&folder);
	result = each_name(notes, folder.at, add_record, &list, err);
	if (out->n > 1)
		qsort(out->name, out->n, sizeof(*out->name), compare_names);
	buf_release(&folder);
	return result;
}

void
note_names_release(struct note_names *names)
{
	size_t i;

	for (i = 0; i < names->n; i++) {
		if (names->name[i].note != NULL)
			note_release(names->name[i].note);
		free(names->name[i].note);
		free(names->name[i].path);
	}
	free(names->name);
	*names = (struct note_names)NOTE_NAMES_INIT;
}

/* A text with such a fault is not read. */
static bool
has_text_fault(const struct note *note)
{
	return faults_find(&note->faults, RULE_TEXT) != NULL;
}

static void
deepen(struct note *note, enum note_depth depth)
{
	if (depth <= note->depth)
		return;
	note->depth = depth;
	if (!has_text_fault(note))
		record_read_body(&note->record, &note->faults);
}

static int
read_note(struct note *note, struct notes *notes, enum note_depth depth,
    struct err *err)
{
	bool is_session = !record_name_parse(&note->name,
	    buf_str(&note->path)) || !date_is_none(note->name.date);

	check_text(&note->faults, buf_str(&note->text));
	if (has_text_fault(note))
		return 0;
	record_read_front(&note->record, buf_str(&note->text), is_session,
	    &note->faults);
	deepen(note, depth);
	if (str_is_absent(note->record.kind))
		return 0;
	return notes_kind(&note->kind, notes, note->record.kind, err);
}

int
notes_load_text(struct note *out, struct notes *notes, const char *path,
    struct str text, enum note_depth depth, struct err *err)
{
	buf_add_string(&out->path, path);
	buf_add(&out->text, text);
	return read_note(out, notes, depth, err);
}

int
notes_load(struct note *out, struct notes *notes, const char *path,
    enum note_depth depth, struct err *err)
{
	bool found;

	buf_add_string(&out->path, path);
	if (notes_read(&out->text, &found, notes, path, MARK_TEXT_MAX,
	    err) < 0)
		return -1;
	if (!found) {
		err_set(err, ERR_ABSENT, "there is no such record");
		return err_in(err, path);
	}
	return read_note(out, notes, depth, err);
}

void
note_release(struct note *note)
{
	record_release(&note->record);
	faults_release(&note->faults);
	buf_release(&note->path);
	buf_release(&note->text);
	*note = (struct note)NOTE_INIT;
}

/* A file whose name and front matter differ could be taken for two things. */
static int
check_name(const struct note *note, struct err *err)
{
	const struct record *record = &note->record;
	bool is_dated = !date_is_none(note->name.date);

	if (str_is_absent(note->name.person))
		return 0;
	if (record_name_number(&note->name, record->kind) == 0)
		return err_at(err, front_line(&record->front, "kind"), 1,
		    "kind is '%.*s', but the file is named '%.*s'",
		    STR_ARGS(record->kind), STR_ARGS(note->name.stem));
	if (note->kind->is_session != is_dated)
		return err_set(err, ERR_TEXT, is_dated ?
		    "a document's file name has no date" :
		    "a session's file name begins with its date");
	if (is_dated && date_cmp(record->date, note->name.date) != 0)
		return err_at(err, front_line(&record->front, "date"), 1,
		    "date is %s, but the file is named %s",
		    date_text(record->date).at, date_text(note->name.date).at);
	return 0;
}

int
note_check_sound(const struct note *note, struct err *err)
{
	int result = first_fault(&note->faults, err);

	if (result == 0 && note->kind == NULL)
		result = err_at(err, front_line(&note->record.front, "kind"),
		    1, "there is no kind '%.*s'",
		    STR_ARGS(note->record.kind));
	if (result == 0)
		result = check_name(note, err);
	return result == 0 ? 0 : err_in(err, note->path.at);
}

/* By its object, where the name says which that is. */
static int
load_name(struct note *out, struct notes *notes, const struct note_name *name,
    enum note_depth depth, struct err *err)
{
	if (oid_is_zero(&name->oid))
		return notes_load(out, notes, name->path, depth, err);
	buf_add_string(&out->path, name->path);
	if (repo_read_blob(&out->text, notes->repo, &name->oid,
	    MARK_TEXT_MAX, err) < 0)
		return err_in(err, name->path);
	return read_note(out, notes, depth, err);
}

int
notes_load_named(const struct note **out, struct notes *notes,
    struct note_name *name, enum note_depth depth, struct err *err)
{
	struct note note = NOTE_INIT;

	if (name->note == NULL) {
		if (load_name(&note, notes, name, depth, err) < 0) {
			note_release(&note);
			return -1;
		}
		name->note = mem_new(1, sizeof(*name->note));
		*name->note = note;
	}
	deepen(name->note, depth);
	*out = name->note;
	return note_check_sound(name->note, err);
}

struct date
note_review_day(bool *is_missed, const struct note *note)
{
	struct date day = note->record.review;

	*is_missed = false;
	if (!date_is_none(day) || date_step_is_none(note->kind->review_every))
		return day;
	*is_missed = date_is_none(note->record.date);
	return *is_missed ? DATE_NONE : date_plus(note->record.date,
	    note->kind->review_every);
}

/* What check asks about owners; the first error stops the asking. */
struct asking {
	struct notes *notes;
	struct err *err;
	bool has_failed;
};

static bool
is_person(struct str word, void *arg)
{
	struct asking *asking = arg;
	bool found = true;

	if (!asking->has_failed && notes_has_person(&found, asking->notes,
	    word, asking->err) < 0)
		asking->has_failed = true;
	return found;
}

/* Records are checked one person after the other; NULL: there is no such. */
static int
person_to_check(const struct person **out, struct notes *notes, struct str id,
    struct err *err)
{
	struct person person = PERSON_INIT;

	*out = notes->checked;
	if (*out != NULL && str_eq(buf_str(&(*out)->id), id))
		return 0;
	*out = NULL;
	if (notes_person(&person, notes, id, err) < 0) {
		person_release(&person);
		return err->code == ERR_ABSENT ? 0 : -1;
	}
	forget_checked(notes);
	notes->checked = mem_new(1, sizeof(*notes->checked));
	*notes->checked = person;
	*out = notes->checked;
	return 0;
}

int
notes_check_due(struct note *note, struct notes *notes, const bool *is_due,
    struct err *err)
{
	struct asking asking = { notes, err, false };
	struct check check = { .path = buf_str(&note->path),
	    .kind = note->kind, .is_person = is_person, .arg = &asking,
	    .is_due = is_due };

	if (has_text_fault(note))
		return 0;
	if (!str_is_absent(note->name.person) &&
	    person_to_check(&check.person, notes, note->name.person, err) < 0)
		return -1;
	check_record(&note->faults, &note->record, &check);
	return asking.has_failed ? -1 : 0;
}

int
notes_check(struct note *note, struct notes *notes, struct err *err)
{
	return notes_check_due(note, notes, NULL, err);
}
