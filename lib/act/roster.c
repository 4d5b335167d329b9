/* SPDX-License-Identifier: ISC */
#include "act/roster.h"

#include <string.h>

#include "act/commitact.h"
#include "base/filename.h"
#include "git/standing.h"
#include "history/notes.h"
#include "notes/breach.h"
#include "notes/matter.h"
#include "notes/person_edit.h"
#include "parse/config.h"
#include "report/report.h"

/* A word for a role is refused as a new id; an old id of that name stays. */
int
roster_name(struct roster *out, const char *id, bool is_new, struct err *err)
{
	out->id = id;
	out->is_new = is_new;
	person_path(&out->path, str_of(id));
	if (is_new)
		buf_add_string(&out->after, "[person]\n");
	if (!str_is_name(str_of(id)))
		return err_set(err, ERR_REFUSED, "'%s' is not an id; use "
		    STR_NAME_RULE, id);
	if (filename_is_device(str_of(id)))
		return err_set(err, ERR_REFUSED, "'%s' " FILENAME_DEVICE, id);
	return !is_new || !owner_is_role(str_of(id)) ? 0 : err_set(err,
	    ERR_REFUSED, "'%s' is a word for whoever leads: an item of theirs "
	    "begins with @%s; choose another id, such as the first name", id,
	    id);
}

void
roster_release(struct roster *roster)
{
	buf_release(&roster->path);
	buf_release(&roster->before);
	buf_release(&roster->after);
	buf_release(&roster->own);
	person_release(&roster->person);
	person_release(&roster->now);
}

/* A value with a line end would add further keys. */
int
roster_add(struct roster *r, const char *key, const char *value,
    struct err *err)
{
	const char *why;

	if (value == NULL)
		return 0;
	if (!config_value_fits(&why, str_of(key), str_of(value)))
		return err_set(err, ERR_REFUSED, "%s: '%s' cannot stand in "
		    "person.ini: %s", key, value, why);
	buf_addf(&r->after, "%s = %s\n", key, value);
	return 0;
}

/* Reads the new text, which every command has to be able to read. */
static int
read_now(struct roster *r, struct err *err)
{
	person_release(&r->now);
	return person_parse(&r->now, str_of(r->id), buf_str(&r->after), err);
}

/* Offers the ids that are near, since the user may have meant one of them. */
static int
refuse_absent(const struct roster *r, struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	OWN(nearest) near = NEAREST_INIT(str_of(r->id));
	struct err ignored = ERR_INIT;	/* then nobody is offered */

	if (notes_open_commit(&notes, r->repo, &r->head.commit,
	    &ignored) == 0)
		notes_offer_people(&near, &notes, &ignored);
	return near.n > 0 ?
	    err_set(err, ERR_REFUSED, "there is no person '%s'%s", r->id,
	    nearest_text(&near, "")) :
	    err_set(err, ERR_REFUSED, "there is no %s; --set, --left and "
	    "--away change what is there", r->path.at);
}

/* Refuses a file that is edited or staged: it is somebody's unfinished work. */
static int
read_person(struct roster *r, const struct standing *at, struct err *err)
{
	if (oid_is_zero(&at->head))
		return refuse_absent(r, err);
	if (repo_read_blob(&r->before, r->repo, &at->head, CONFIG_FILE_MAX,
	    err) < 0)
		return -1;
	if (standing_has_crlf(r->repo, r->path.at, buf_str(&r->before)))
		return err_set(err, ERR_REFUSED, "%s " STANDING_CRLF,
		    r->path.at, r->path.at, r->path.at);
	if (oid_is_zero(&at->file) && oid_eq(&at->index, &at->head))
		return standing_refuse_gone(r->repo, r->path.at, err);
	if (!standing_is_clean(at))
		return err_set(err, ERR_REFUSED, "%s has changes that are not "
		    "committed; first: git commit %s, or take them back: "
		    "git restore --staged --worktree %s", r->path.at,
		    r->path.at, r->path.at);
	buf_add(&r->after, buf_str(&r->before));
	return person_parse(&r->person, str_of(r->id), buf_str(&r->before),
	    err) < 0 ? err_in(err, r->path.at) : 0;
}

/*
 * Refuses a person whose folder is committed.  The index may already have the
 * text that we are about to commit: a killed run has left it.
 */
static int
check_free(const struct roster *r, const struct standing *at,
    struct err *err)
{
	OWN(buf) folder = BUF_INIT;
	struct oid found, ours;

	person_folder(&folder, str_of(r->id));
	if (standing_in_commit(&found, r->repo, &r->head.commit, folder.at,
	    err) < 0 || repo_blob_id(&ours, buf_str(&r->after), err) < 0)
		return -1;
	if (!oid_is_zero(&found))
		return err_set(err, ERR_REFUSED, "%s exists; choose another "
		    "id, or change it: new-person --set KEY=VALUE %s",
		    folder.at, r->id);
	return oid_is_zero(&at->index) || oid_eq(&at->index, &ours) ? 0 :
	    err_set(err, ERR_REFUSED, "%s is staged already; commit it, or "
	    "take it back: git rm --cached %s", r->path.at, r->path.at);
}

int
roster_open(struct roster *r, struct repo *repo, struct err *err)
{
	struct standing at;

	r->repo = repo;
	if ((r->is_new && read_now(r, err) < 0) ||
	    repo_check_idle(repo, err) < 0 ||
	    (repo_head(&r->head, repo, err) < 0 &&
	    !(r->is_new && err->code == ERR_UNBORN)) ||
	    standing_read(&at, repo, &r->head.commit, r->path.at, err) < 0)
		return -1;
	return (r->is_new ? check_free(r, &at, err) :
	    read_person(r, &at, err)) < 0 ? -1 :
	    repo_identity(&r->who, repo, err);
}

static bool
is_self(const struct roster *r)
{
	return person_has_address(&r->person, str_of(r->who.email));
}

int
roster_set(struct roster *r, const char *word, struct err *err)
{
	struct str setting = str_of(word);
	size_t end = str_find_byte(setting, '=');
	struct str key = str_trim(str_first(setting, end));

	if (end == setting.n || key.n == 0)
		return err_set(err, ERR_REFUSED, "--set: '%s' is not "
		    "KEY=VALUE; write for example fte=0.6", word);
	if (!is_self(r) && (str_is(key, "name") || str_is(key, "email") ||
	    str_is(key, "initials"))) {
		buf_add_string(&r->own, " --set ");
		buf_add_typed(&r->own, setting);
	}
	return person_edit_set(&r->after, key, str_trim(str_from(setting,
	    end + 1)), is_self(r), err);
}

int
roster_check_set(const struct roster *r, const char *word, struct err *err)
{
	struct str setting = str_of(word);
	size_t end = str_find_byte(setting, '=');
	struct str key = str_trim(str_first(setting, end));
	struct str value = str_trim(str_from(setting, end + 1));
	bool is_last = str_is(key, "left") && !date_is_none(r->left);
	OWN(buf) again = BUF_INIT;

	buf_add(&again, buf_str(&r->after));
	if (value.n > 0 && person_edit_set(&again, key, value, is_self(r),
	    err) < 0)
		return r->after.n > CONFIG_FILE_MAX ? err_in(err, r->path.at) :
		    -1;
	return str_eq(buf_str(&again), buf_str(&r->after)) && (!is_last ||
	    str_eq(value, str_of(date_text(r->left).at))) ? 0 :
	    err_set(err, ERR_REFUSED, "--set: another option takes the place "
	    "of '%s'; leave one of them out", word);
}

int
roster_set_away(struct roster *r, const char *range, struct date today,
    struct err *err)
{
	struct str days = str_of(range), last;
	size_t first = str_find(days, "..");
	OWN(buf) said = BUF_INIT;
	struct date from, to;

	last = str_from(days, first + strlen(".."));
	if (first < days.n &&
	    date_read_words(&from, str_first(days, first), today) &&
	    (last.n == 0 || date_read_words(&to, last, today))) {
		buf_addf(&said, "%s..%s", date_text(from).at,
		    last.n == 0 ? "" : date_text(to).at);
		days = buf_str(&said);
	} else if (date_read_words(&from, days, today)) {
		buf_add_string(&said, date_text(from).at);
		days = buf_str(&said);
	}
	return person_edit_set(&r->after, STR_LIT("away"), days, false, err);
}

static bool
had_manager(const struct person *before, const struct leader *leader)
{
	size_t i;

	for (i = 0; i < before->nleaders; i++)
		if (before->leader[i].role == ROLE_MANAGER &&
		    str_eq(before->leader[i].email, leader->email))
			return true;
	return false;
}

/* Ends the old managers' ranges; an acting or temporary manager ends none. */
static int
end_last_manager(struct roster *r, struct err *err)
{
	const struct leader *leader;
	size_t i;
	int result = read_now(r, err);

	for (i = 0; i < r->now.nleaders && result == 0; i++) {
		leader = &r->now.leader[i];
		if (leader->role != ROLE_MANAGER || leader->is_acting ||
		    date_is_none(leader->range.first) ||
		    date_cmp(leader->range.last, DATE_NEVER) != 0 ||
		    had_manager(&r->person, leader))
			continue;
		r->handed = date_plus_days(leader->range.first, -1);
		result = person_edit_end_managers(&r->after, DATE_NONE,
		    r->handed, err);
	}
	if (result == 0 && !date_is_none(r->left))
		result = person_edit_set(&r->after, STR_LIT("left"),
		    str_of(date_text(r->left).at), false, err) < 0 ? -1 :
		    person_edit_end_managers(&r->after, r->person.left,
		    r->left, err);
	/* who comes back is led again by whoever led them to the end */
	else if (result == 0 && !date_is_none(r->person.left) &&
	    date_is_none(r->now.left))
		result = person_edit_end_managers(&r->after, r->person.left,
		    DATE_NEVER, err);
	return result;
}

bool
roster_is_changed(const struct roster *r)
{
	return !str_eq(buf_str(&r->before), buf_str(&r->after));
}

int
roster_check(struct roster *r, struct err *err)
{
	if (end_last_manager(r, err) == 0 && read_now(r, err) == 0)
		return 0;
	return r->after.n > CONFIG_FILE_MAX ? err_in(err, r->path.at) : -1;
}

/*
 * If the person's identity is theirs to change, names what they type.  Who
 * is not in the roster may be that person, and is told the address there.
 */
int
roster_commit(struct oid *out, const struct roster *r, struct err *err)
{
	struct repo_change file = { .path = r->path.at,
		.bytes = buf_str(&r->after) };
	OWN(buf) message = BUF_INIT, address = BUF_INIT;

	buf_addf(&message, "new-person: %s%s\n", r->id,
	    r->is_new ? "" : " changed");
	if (commitact(out, &(struct commitact_wish){ r->repo, &r->head,
	    &r->who, message.at, &file, 1 }, err) == 0)
		return 0;
	if (r->own.n == 0 || strstr(err->text,
	    breach_rule_name(BREACH_IDENTITY)) == NULL)
		return -1;
	err_set(err, ERR_REFUSED, "name, email and initials are for %.*s to "
	    "change, who types: new-person%s %s", STR_ARGS(r->person.name),
	    r->own.at, r->id);
	buf_add_typed(&address, r->person.email[r->person.nemails - 1]);
	if (person_initials_of(&r->person, str_of(r->who.email)) == NULL)
		err_suffix(err, "; if that is you, first: git config "
		    "user.email %s", address.at);
	return -1;
}

/* Names the meetings that are planned after the person's last day. */
static int
add_planned(struct buf *out, const struct roster *r, struct err *err)
{
	OWN_BY(notes_close, notes) notes = NOTES_INIT;
	OWN(note_names) names = NOTE_NAMES_INIT;
	const struct note *note;
	struct note_name *name = NULL;

	if (notes_open_commit(&notes, r->repo, &r->head.commit, err) < 0 ||
	    notes_records(&names, &notes, str_of(r->id), err) < 0)
		return -1;
	while ((name = session_after(&names, name, NULL,
	    DATE_NEVER)) != NULL) {
		if (date_cmp(name->name.date, r->left) <= 0)
			continue;
		if (notes_load_named(&note, &notes, name, NOTE_FRONT,
		    err) < 0)
			return -1;
		if (note->record.status == RECORD_PLANNED)
			buf_addf(out, "planned for a later day: %s; "
			    "move-record -d DATE puts it on another, git rm "
			    "takes it away\n", name->path);
	}
	return 0;
}

/* Names the write-ups and agreements that are open from up to day `last`. */
static int
add_waiting(struct buf *out, const struct roster *r, struct date last,
    struct date today, struct err *err)
{
	struct report_options wanted = { .as_of = date_cmp(last, today) < 0 ?
	    last : today, .until = DATE_NEVER };
	OWN(matters) matters = MATTERS_INIT;
	const struct matter *matter;
	size_t i;
	int result;

	wanted.wanted[MATTER_WRITE_UP] = wanted.wanted[MATTER_AGREEMENT] =
	    true;
	result = report_read(&matters, r->repo, &wanted, err);
	matters_sort(&matters);
	for (i = 0; i < matters.n; i++) {
		matter = &matters.matter[i];
		if (!str_is(matter->person, r->id) || date_cmp(matter->since,
		    last) > 0)
			continue;
		buf_addf(out, "%s, for ", matter_name(matter->type));
		matter_add_who(out, matter);
		buf_add_string(out, ": ");
		matter_describe(out, matter);
		buf_addf(out, ", %.*s\n", STR_ARGS(matter->path));
	}
	return result;
}

/* The roster says who leads; it gives no access to the repository. */
static int
add_handed(struct buf *out, const struct roster *r, struct date today,
    struct err *err)
{
	const struct leader *before, *after;

	before = person_leader(&r->now, STR_NONE, r->handed);
	after = person_leader(&r->now, STR_NONE, date_plus_days(r->handed,
	    1));
	if (before != NULL && after != NULL)
		buf_addf(out, "%.*s leads until %s, then %.*s, whom the "
		    "administrator has to let into the repository: %.*s\n",
		    STR_ARGS(before->name), date_text(r->handed).at,
		    STR_ARGS(after->name), STR_ARGS(after->email));
	return add_waiting(out, r, r->handed, today, err);
}

/* The remarks are about the branch as it is now, after the commit. */
int
roster_add_remarks(struct buf *out, struct roster *r, struct date today,
    struct err *err)
{
	if (repo_head(&r->head, r->repo, err) < 0 ||
	    (!date_is_none(r->handed) && add_handed(out, r, today,
	    err) < 0))
		return -1;
	if (!r->is_new && r->now.nemails > r->person.nemails)
		buf_addf(out, "reminders go to the first address, %.*s; if "
		    "they are not to, put the new one above it in %s\n",
		    STR_ARGS(r->now.email[0]), r->path.at);
	return date_is_none(r->left) ? 0 : add_planned(out, r, err) < 0 ? -1 :
	    add_waiting(out, r, r->left, today, err);
}
