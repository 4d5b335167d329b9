/* SPDX-License-Identifier: ISC */
/*
 * notes - a tree and a work tree differ in two functions only: read a file
 * (notes_read), list a folder (list_folder).
 */

#include "history/notes.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/filename.h"
#include "base/mem.h"
#include "git/file.h"
#include "git/standing.h"
#include "notes/builtin.h"
#include "notes/check.h"
#include "parse/gitobject.h"

#define ONLY "; only regular files (mode 100644) are read"
/* Some file systems show every file as executable, and git believes them. */
#define EXECUTABLE_HELP ": git update-index --chmod=-x '%s' && git commit " \
	"-m 'No program', and where all files are, first: git config " \
	"core.fileMode false"

static int
check_mode(const struct tree_entry *entry, const char *path, struct err *err)
{
	if (entry->mode == MODE_FILE)
		return 0;
	if (entry->mode == MODE_EXEC)
		err_set(err, ERR_REFUSED, "is an executable file" ONLY
		    EXECUTABLE_HELP, path);
	else
		err_set(err, ERR_REFUSED, "is %s; put a regular "
		    "file (mode 100644) there",
		    entry->mode == MODE_LINK ? "a symbolic link" :
		    entry->mode == MODE_TREE ? "a folder" : "no file");
	return err_in(err, path);
}

/* A missing file is refused if anything but a folder stands on its way. */
static int
check_way(struct notes *notes, const char *path, struct err *err)
{
	OWN(buf) folder = BUF_INIT;
	struct tree_entry entry;
	const char *slash = strchr(path, '/');
	bool found;

	for (; slash != NULL; slash = strchr(slash + 1, '/')) {
		buf_clear(&folder);
		buf_add_bytes(&folder, path, (size_t)(slash - path));
		if (repo_find(&entry, &found, notes->repo, &notes->tree,
		    folder.at, err) < 0)
			return -1;
		if (!found)
			break;
		if (entry.mode != MODE_TREE)
			return err_about(err, ERR_REFUSED, path, "a symbolic "
			    "link or a file stands where a folder is "
			    "expected; move it away");
	}
	return 0;
}

int
notes_read(struct buf *out, bool *found, struct notes *notes,
    const char *path, size_t limit, struct err *err)
{
	struct tree_entry entry;

	if (notes->is_work_tree) {
		*found = file_read(out, notes->top, path, limit, err) == 0;
		return *found || err->code == ERR_ABSENT ? 0 : -1;
	}
	if (repo_find(&entry, found, notes->repo, &notes->tree, path, err) < 0)
		return -1;
	if (!*found)
		return check_way(notes, path, err);
	if (check_mode(&entry, path, err) < 0)
		return -1;
	return repo_read_blob(out, notes->repo, &entry.oid, limit, err) < 0 ?
	    err_in(err, path) : 0;
}

static int
read_policy(struct notes *notes, struct err *err)
{
	static const char path[] = "one-to-one.ini";
	OWN(buf) text = BUF_INIT;
	bool found;

	return notes_read(&text, &found, notes, path, CONFIG_FILE_MAX,
	    err) < 0 || policy_parse(&notes->policy, buf_str(&text),
	    err) < 0 ? err_in(err, path) : 0;
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
notes_open_commit(struct notes *out, struct repo *repo,
    const struct oid *commit, struct err *err)
{
	struct oid tree;

	return repo_tree_of(&tree, repo, commit, err) < 0 ? -1 :
	    notes_open_tree(out, repo, &tree, err);
}

int
notes_open_work_tree(struct notes *out, struct repo *repo, struct err *err)
{
	out->repo = repo;
	return notes_open_folder(out, repo_top(repo), err);
}

int
notes_open_folder(struct notes *out, const char *dir, struct err *err)
{
	out->is_work_tree = true;
	out->top = dir;
	return read_policy(out, err);
}

int
notes_check_executable(struct repo *repo, const char *path,
    struct err *err)
{
	OWN(buf) whole = BUF_INIT, value = BUF_INIT;
	bool is_set = false, counts = true;
	struct stat st;

	buf_addf(&whole, "%s%s", repo_top(repo), path);
	if (lstat(whole.at, &st) < 0 || !S_ISREG(st.st_mode) ||
	    (st.st_mode & S_IXUSR) == 0)
		return 0;
	if (repo_setting(&value, &is_set, repo, "core.fileMode", err) < 0 ||
	    (is_set && repo_setting_bool(&counts, repo, "core.fileMode",
	    err) < 0))
		return -1;
	return !counts ? 0 : err_set(err, ERR_REFUSED, "is an executable "
	    "file; committed so it is not read: chmod -x '%s', and where all "
	    "files are: git config core.fileMode false", path);
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
	return found ? 0 : err_set(err, ERR_REFUSED, "this is not a notes "
	    "repository: it has neither people/ nor one-to-one.ini; "
	    "new-person begins one");
}

void
notes_close(struct notes *notes)
{
	size_t i;

	policy_release(&notes->policy);
	person_release(&notes->checked);
	hints_release(&notes->hints);
	for (i = 0; i < notes->nkinds; i++) {
		kind_release(notes->kind[i]);
		free(notes->kind[i]);
	}
	free(notes->kind);
	*notes = (struct notes)NOTES_INIT;
}

static int
first_fault(const struct faults *faults, struct err *err)
{
	const struct fault *fault = faults->fault;

	return faults->n == 0 ? 0 :
	    err_at(err, fault->line, fault->col, "%s", fault->text);
}

/* Loads a kind by the template in the repository, else by the built-in one. */
static int
load_kind(const struct kind **out, struct notes *notes, struct str name,
    struct err *err)
{
	OWN(buf) text = BUF_INIT, path = BUF_INIT;
	OWN(faults) faults = FAULTS_INIT;
	OWN(kind) kind = KIND_INIT;
	const struct builtin *builtin;
	struct kind *kept;
	bool found;

	buf_addf(&path, "templates/%.*s.md", STR_ARGS(name));
	if (notes_read(&text, &found, notes, path.at, MARKDOWN_TEXT_MAX, err) <
	    0)
		return -1;
	if (!found) {
		builtin = builtin_find(name);
		if (builtin == NULL)
			return 0;
		buf_add(&text, builtin->text);
	}
	kind.is_builtin = !found;
	check_text(&faults, buf_str(&text));
	if (first_fault(&faults, err) < 0 ||
	    kind_parse(&kind, name, buf_str(&text), err) < 0)
		return err_in(err, path.at);
	if (policy_apply(&notes->policy, &kind, err) < 0)
		return err_in(err, "one-to-one.ini");
	*out = kept = mem_new(1, sizeof(*kept));
	*kept = kind;
	kind = (struct kind)KIND_INIT;
	*MEM_ADD(notes->kind, notes->nkinds, &notes->kind_cap) = kept;
	return 0;
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
 * Lists a folder, sorted, for next_name: *rest is a tree object or, of the work
 * tree, names with a NUL behind each.  A folder that is not there is empty.
 */
static int
list_folder(struct buf *bytes, struct str *rest, struct notes *notes,
    const char *path, struct err *err)
{
	struct tree_entry entry;
	struct str all;
	bool found;

	if (notes->is_work_tree) {
		if (file_list(bytes, notes->top, path, err) < 0 &&
		    err->code != ERR_ABSENT)
			return -1;
		*rest = buf_str(bytes);
		return 0;
	}
	if (repo_find(&entry, &found, notes->repo, &notes->tree, path,
	    err) < 0)
		return -1;
	if (found && entry.mode != MODE_TREE)
		return err_about(err, ERR_REFUSED, path, "is not a folder; git "
		    "mv it away");
	if (found && repo_read_tree(bytes, notes->repo, &entry.oid, err) < 0)
		return -1;
	*rest = all = buf_str(bytes);
	while (tree_next(&entry, &all))
		;
	return all.n == 0 ? 0 :
	    err_set(err, ERR_GIT, "%s: the tree is broken; look for damage: "
	    "git fsck", path);
}

/* Takes the next entry off *rest; in the work tree its mode is 0. */
static bool
next_name(struct tree_entry *out, struct str *rest, const struct notes *notes)
{
	if (!notes->is_work_tree)
		return tree_next(out, rest);
	*out = (struct tree_entry){ .mode = 0 };
	return str_next_string(&out->name, rest);
}

/* Appends the names of all kinds, a line each: built-in ones, then others. */
static int
list_kinds(struct buf *out, struct notes *notes, struct err *err)
{
	OWN(buf) bytes = BUF_INIT;
	struct tree_entry entry;
	struct str name, rest;
	size_t i;

	for (i = 0; i < builtin_nkinds; i++)
		buf_addf(out, "%.*s\n", STR_ARGS(builtin_kinds[i].name));
	if (list_folder(&bytes, &rest, notes, "templates", err) < 0)
		return -1;
	while (next_name(&entry, &rest, notes)) {
		name = str_first(entry.name, entry.name.n - strlen(".md"));
		if (str_ends(entry.name, ".md") && str_is_name(name) &&
		    builtin_find(name) == NULL)
			buf_addf(out, "%.*s\n", STR_ARGS(name));
	}
	return 0;
}

int
notes_offer_kinds(struct nearest *near, struct notes *notes, struct err *err)
{
	OWN(buf) names = BUF_INIT;
	struct str name, rest;
	int result = list_kinds(&names, notes, err);

	for (rest = buf_str(&names); str_next_line(&name, &rest); )
		nearest_offer(near, name);
	return result;
}

static int
refuse_kind(struct notes *notes, struct str word, bool of_meeting,
    struct err *err)
{
	OWN(buf) names = BUF_INIT, fitting = BUF_INIT;
	OWN(nearest) near = NEAREST_INIT(word);
	const struct kind *kind;
	struct str name, rest;

	if (list_kinds(&names, notes, err) < 0)
		return -1;
	for (rest = buf_str(&names); str_next_line(&name, &rest); ) {
		nearest_offer(&near, name);
		/* with a bad template, it may be of either sort */
		if (notes_kind(&kind, notes, name, err) < 0 &&
		    err->code != ERR_TEXT)
			return -1;
		if (kind == NULL || kind->is_session == of_meeting)
			buf_addf(&fitting, "%s%.*s", fitting.n > 0 ? ", " :
			    "; there are ", STR_ARGS(name));
	}
	return err_set(err, ERR_REFUSED, "there is no kind '%.*s'%s",
	    STR_ARGS(word), nearest_text(&near, fitting.at));
}

int
notes_kind_named(const struct kind **out, struct notes *notes,
    struct str word, bool of_meeting, struct err *err)
{
	int result = notes_kind(out, notes, word, err);

	return result < 0 || *out != NULL ? result :
	    refuse_kind(notes, word, of_meeting, err);
}

int
notes_next_expected(const struct kind **out, struct str *rest,
    struct notes *notes, struct err *err)
{
	const struct config_entry *entry;
	struct str name;

	*out = NULL;
	if (!str_next(&name, rest, '|'))
		return 0;
	if (notes_kind(out, notes, name, err) < 0)
		return -1;
	if (*out != NULL && (*out)->is_session)
		return 0;
	err_set(err, ERR_TEXT, *out == NULL ? "kinds: there is no kind '%.*s'; "
	    "name another" :
	    "kinds: '%.*s' is a document, not a meeting; name a kind of "
	    "meeting", STR_ARGS(name));
	entry = config_find(&notes->policy.config, "policy", "kinds");
	if (entry != NULL) {
		err->line = entry->line;
		err->col = entry->value_col;
	}
	return err_in(err, "one-to-one.ini");
}

int
notes_person(struct person *out, struct notes *notes, struct str id,
    struct err *err)
{
	OWN(buf) path = BUF_INIT, text = BUF_INIT;
	bool found;

	if (!str_is_name(id))
		return err_set(err, ERR_REFUSED, "'%.*s' " NOTES_NO_ID,
		    STR_ARGS(id));
	person_path(&path, id);
	if (notes_read(&text, &found, notes, path.at, CONFIG_FILE_MAX,
	    err) < 0)
		return -1;
	if (!found)
		return err_set(err, ERR_ABSENT, "there is no person '%.*s'; "
		    "new-person adds one", STR_ARGS(id));
	return person_parse(out, id, buf_str(&text), err) < 0 ?
	    err_in(err, path.at) : 0;
}

/* Whether an entry of people/ is a regular file. */
static int
find_plain(bool *out, struct notes *notes, const struct tree_entry *entry,
    struct err *err)
{
	OWN(buf) path = BUF_INIT, bytes = BUF_INIT;
	struct err why = ERR_INIT;
	bool found;

	*out = entry->mode == MODE_FILE;
	if (!notes->is_work_tree)
		return 0;
	person_folder(&path, entry->name);
	/* too large (ERR_TEXT): a file; refused: no regular file */
	*out = notes_read(&bytes, &found, notes, path.at, 0, &why) == 0 ||
	    why.code == ERR_TEXT;
	if (*out || why.code == ERR_REFUSED)
		return 0;
	*err = why;
	return -1;
}

/* A shell's completion may have made "people/alice/" of "alice". */
static struct str
without_folder(struct str word)
{
	if (str_starts(word, "people/"))
		word = str_from(word, strlen("people/"));
	return str_ends(word, "/") ? str_first(word, word.n - 1) : word;
}

/* Offers those whom the word names by their roster, if that is understood. */
static int
offer_called(struct nearest *near, struct notes *notes, struct str people,
    struct err *err)
{
	struct err why = ERR_INIT;
	struct str id;

	while (str_next_string(&id, &people)) {
		OWN(person) person = PERSON_INIT;

		if (notes_person(&person, notes, id, &why) < 0) {
			if (why.code == ERR_TEXT || why.code == ERR_REFUSED ||
			    why.code == ERR_ABSENT)
				continue;
			*err = why;
			return -1;
		}
		if (person_is_called(&person, near->word))
			nearest_mean(near, id);
	}
	return 0;
}

int
notes_offer_people(struct nearest *near, struct notes *notes, struct err *err)
{
	OWN(buf) people = BUF_INIT;
	struct str id, rest;

	if (notes_people(&people, notes, err) < 0)
		return -1;
	for (rest = buf_str(&people); str_next_string(&id, &rest); )
		if (str_eq(id, without_folder(near->word)))
			nearest_mean(near, id);
		else
			nearest_offer(near, id);
	return near->n > 0 ? 0 : offer_called(near, notes,
	    buf_str(&people), err);
}

/* If the work tree lacks a file that HEAD has, says what brings it back. */
static int
check_gone(struct notes *notes, const char *path, struct err *err)
{
	struct err why = ERR_INIT;
	bool is_committed;

	if (!notes->is_work_tree)
		return 0;
	if (standing_is_committed(&is_committed, notes->repo, path,
	    &why) < 0) {
		*err = why;
		return -1;
	}
	return is_committed ? standing_refuse_gone(notes->repo, path, err) : 0;
}

int
notes_person_named(struct person *out, struct notes *notes, struct str word,
    struct err *err)
{
	OWN(nearest) near = NEAREST_INIT(word);
	OWN(buf) path = BUF_INIT;
	struct err why = ERR_INIT;

	if (notes_person(out, notes, word, err) == 0)
		return 0;
	person_path(&path, word);
	if (str_is_name(word) && (err->code != ERR_ABSENT ||
	    check_gone(notes, path.at, err) < 0))
		return -1;
	if (notes_offer_people(&near, notes, &why) < 0) {
		/* without people/ nobody can be meant */
		if (why.code != ERR_ABSENT)
			*err = why;
	} else if (near.n > 0) {
		err_set(err, ERR_ABSENT, "there is no person '%.*s'%s",
		    STR_ARGS(word), nearest_text(&near, ""));
	}
	return -1;
}

int
notes_folders(struct buf *out, struct buf *misnamed, struct notes *notes,
    struct err *err)
{
	OWN(buf) bytes = BUF_INIT;
	struct tree_entry entry;
	struct str rest;
	bool is_plain;

	if (list_folder(&bytes, &rest, notes, "people", err) < 0)
		return -1;
	while (next_name(&entry, &rest, notes)) {
		if (filename_is_leftover(entry.name))
			continue;
		if (find_plain(&is_plain, notes, &entry, err) < 0)
			return -1;
		if (is_plain)
			continue;
		if (!notes->is_work_tree && entry.mode != MODE_TREE)
			return err_set(err, ERR_REFUSED, "people/%.*s: is "
			    "not a folder; git mv it out of people/",
			    STR_ARGS(entry.name));
		if (str_is_name(entry.name))
			buf_add_ended(out, entry.name);
		else if (misnamed != NULL)
			buf_add_ended(misnamed, entry.name);
		else
			return err_set(err, ERR_REFUSED,
			    "people/%.*s: " NOTES_NO_ID, STR_ARGS(entry.name));
	}
	return 0;
}

int
notes_people(struct buf *out, struct notes *notes, struct err *err)
{
	return notes_folders(out, NULL, notes, err);
}

/* Of one day, shorter names come first: `-10` comes behind `-9`. */
static int
compare_names(const void *a, const void *b)
{
	const struct note_name *x = a, *y = b;
	bool is_dated = !date_is_none(x->name.date);

	return MEM_ORDER(date_cmp(x->name.date, y->name.date),
	    is_dated ? MEM_CMP(x->name.stem.n, y->name.stem.n) : 0,
	    strcmp(x->path, y->path));
}

int
notes_records(struct note_names *out, struct notes *notes, struct str person,
    struct err *err)
{
	OWN(buf) folder = BUF_INIT, path = BUF_INIT, bytes = BUF_INIT;
	struct tree_entry entry;
	struct note_name *name;
	struct str rest;
	size_t cap = 0;

	person_folder(&folder, person);
	if (list_folder(&bytes, &rest, notes, folder.at, err) < 0)
		return -1;
	while (next_name(&entry, &rest, notes)) {
		if (!str_ends(entry.name, ".md") ||
		    filename_is_leftover(entry.name))
			continue;
		buf_addf(&path, "%s/%.*s", folder.at, STR_ARGS(entry.name));
		if (!notes->is_work_tree &&
		    check_mode(&entry, path.at, err) < 0)
			return -1;
		name = MEM_ADD(out->name, out->n, &cap);
		*name = (struct note_name){ .path = buf_take(&path),
		    .oid = entry.oid };
		name->is_named = record_name_parse(&name->name,
		    str_of(name->path));
		if (!name->is_named)
			name->name.date = DATE_NONE;
	}
	MEM_SORT(out->name, out->n, compare_names);
	return 0;
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

/* A file that is not named as a record has no date, so it is no session. */
static bool
is_session_of(const struct note_name *name, const struct kind *kind,
    struct date until)
{
	return !date_is_none(name->name.date) &&
	    date_cmp(name->name.date, until) <= 0 && (kind == NULL ||
	    record_name_number(&name->name, buf_str(&kind->name)) > 0);
}

struct note_name *
session_after(const struct note_names *names, const struct note_name *name,
    const struct kind *kind, struct date until)
{
	size_t i = name == NULL ? 0 : (size_t)(name - names->name) + 1;

	for (; i < names->n; i++)
		if (is_session_of(&names->name[i], kind, until))
			return &names->name[i];
	return NULL;
}

struct note_name *
session_before(const struct note_names *names, const struct note_name *name,
    const struct kind *kind, struct date until)
{
	size_t i = name == NULL ? names->n : (size_t)(name - names->name);

	while (i-- > 0)
		if (is_session_of(&names->name[i], kind, until))
			return &names->name[i];
	return NULL;
}

struct note_name *
document_after(const struct note_names *names, const struct note_name *name)
{
	size_t i = name == NULL ? 0 : (size_t)(name - names->name) + 1;

	for (; i < names->n; i++)
		if (names->name[i].is_named &&
		    date_is_none(names->name[i].name.date))
			return &names->name[i];
	return NULL;
}

/* A text with a fault of rule `text` is not read. */
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
    struct str text, struct err *err)
{
	buf_add_string(&out->path, path);
	buf_add(&out->text, text);
	return read_note(out, notes, NOTE_WHOLE, err);
}

int
notes_load(struct note *out, struct notes *notes, const char *path,
    enum note_depth depth, struct err *err)
{
	bool found;

	buf_add_string(&out->path, path);
	if (notes_read(&out->text, &found, notes, path, MARKDOWN_TEXT_MAX,
	    err) < 0)
		return -1;
	if (!found && check_gone(notes, path, err) < 0) {
		err->code = err->code == ERR_REFUSED ? ERR_ABSENT : err->code;
		return -1;
	}
	if (!found)
		return err_about(err, ERR_ABSENT, path, "%s",
		    repo_is_bare(notes->repo) ? "there is no such record; "
		    "those that there are: git ls-tree -r --name-only HEAD "
		    "people/" : !notes->is_work_tree &&
		    file_is_there(repo_top(notes->repo), path) ?
		    "is not committed; share-record it first" :
		    "there is no such record; those that there are: git "
		    "ls-files :/people");
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

/* If file name and front matter differ, readers could take either. */
int
note_check_sound(const struct note *note, struct err *err)
{
	OWN(faults) faults = FAULTS_INIT;

	if (note->faults.n == 0)
		check_place(&faults, &note->record, note->kind, &note->name,
		    buf_str(&note->path));
	return first_fault(note->faults.n > 0 ? &note->faults : &faults,
	    err) < 0 ? err_in(err, note->path.at) : 0;
}

int
notes_load_named(const struct note **out, struct notes *notes,
    struct note_name *name, enum note_depth depth, struct err *err)
{
	OWN(note) note = NOTE_INIT;
	int result;

	*out = NULL;
	if (name->note == NULL) {
		/* by the blob's id, if the name has one */
		if (oid_is_zero(&name->oid)) {
			result = notes_load(&note, notes, name->path, depth,
			    err);
		} else {
			buf_add_string(&note.path, name->path);
			result = repo_read_blob(&note.text, notes->repo,
			    &name->oid, MARKDOWN_TEXT_MAX, err) < 0 ?
			    err_in(err, name->path) :
			    read_note(&note, notes, depth, err);
		}
		if (result < 0)
			return -1;
		name->note = mem_new(1, sizeof(*name->note));
		*name->note = note;
		note = (struct note)NOTE_INIT;
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

/* The argument of the two below; after an error nothing more is read. */
struct asking {
	struct notes *notes;
	struct err *err;
	bool has_failed;
};

/* Whether a word is a person's id; their roster need not be understood. */
static bool
is_person(struct str word, void *arg)
{
	struct asking *asking = arg;
	OWN(buf) path = BUF_INIT, text = BUF_INIT;
	struct err why = ERR_INIT;
	bool found = false;

	if (asking->has_failed)
		return true;
	if (!str_is_name(word))
		return false;
	person_path(&path, word);
	if (notes_read(&text, &found, asking->notes, path.at,
	    CONFIG_FILE_MAX, &why) < 0) {
		found = true;
		asking->has_failed = why.code != ERR_TEXT &&
		    why.code != ERR_REFUSED;
	}
	if (asking->has_failed)
		*asking->err = why;
	return found;
}

/* Asks all that HEAD descends from, as far as a shallow clone has it. */
static bool
is_hint(struct str comment, void *arg)
{
	struct asking *asking = arg;
	struct notes *notes = asking->notes;
	struct err why = ERR_INIT;
	unsigned era = 0;	/* as if HEAD had no templates */
	struct oid tip;

	if (asking->has_failed)
		return true;
	if ((repo_tip(&tip, notes->repo, &why) < 0 ||
	    hints_add_history(&era, &notes->hints, notes->repo, &tip,
	    &why) < 0) && why.code != ERR_UNBORN) {
		asking->has_failed = true;
		*asking->err = why;
	}
	return hints_have(&notes->hints, era, comment);
}

int
notes_check(struct note *note, struct notes *notes, const bool *is_due,
    struct err *err)
{
	struct asking asking = { notes, err, false };
	struct check check = { .path = buf_str(&note->path),
	    .kind = note->kind, .is_person = is_person, .is_hint = is_hint,
	    .arg = &asking, .is_due = is_due, .wants_slips = true };
	struct date day = note->name.date, since = notes->policy.since;
	struct str id = note->name.person;

	if (has_text_fault(note))
		return 0;
	/* callers check the records of one person after the other */
	if (!str_is_absent(id) && !str_eq(buf_str(&notes->checked.id), id)) {
		person_release(&notes->checked);
		if (notes_person(&notes->checked, notes, id, err) < 0) {
			person_release(&notes->checked);
			if (err->code != ERR_ABSENT)
				return -1;
		}
	}
	if (!str_is_absent(id) && notes->checked.id.n > 0)
		check.person = &notes->checked;
	/* as it would be if it were committed now */
	check.is_imported = !date_is_none(day) && !date_is_none(since) &&
	    date_cmp(day, since) < 0;
	check_record(&note->faults, &note->record, &check);
	return asking.has_failed ? -1 : 0;
}
