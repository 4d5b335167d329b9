/* SPDX-License-Identifier: ISC */
/* waiting - each repository gives lines about its people and about itself. */

#include "front/waiting.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "act/writeup.h"
#include "base/mem.h"
#include "base/pack.h"
#include "base/texts.h"
#include "base/version.h"
#include "front/dispatch.h"
#include "front/items_print.h"
#include "history/awaiting.h"
#include "history/cachefile.h"
#include "history/lookup.h"
#include "history/notes.h"
#include "history/settings.h"
#include "notes/matter.h"
#include "report/items.h"
#include "report/reminder.h"
#include "report/report.h"

#define DAYS_AHEAD 7		/* what is due within them is shown */
#define ITEMS_SHOWN 3		/* for each person; the others are counted */

#define AT(member) offsetof(struct waiting_line, member)
static const struct texts texts = TEXTS(struct waiting_line, AT(person),
    AT(name), AT(when), AT(what), AT(command));

static void
release_lines(struct waiting *s)
{
	texts_free_all(s->line, s->n, &texts);
	s->line = NULL;
	s->n = s->cap = 0;
}

void
waiting_pack(struct buf *out, void *waiting)
{
	struct waiting *s = waiting;

	pack_bytes(out, &s->is_known, sizeof(s->is_known));
	pack_bytes(out, &s->oldest, sizeof(s->oldest));
	pack_str(out, str_of(s->email));
	pack_str(out, buf_str(&s->addresses));
	texts_pack_all(out, s->line, s->n, &texts);
	release_lines(s);
	buf_clear(&s->addresses);
	s->is_known = false;
	s->oldest = 0;
}

/*
 * Cuts the lines off from the first one, at or after i, that has an unknown
 * type or is_late: the bytes may come from a damaged file.
 */
static void
cut_odd(struct waiting *s, size_t i)
{
	unsigned char is_late = 0;

	for (; i < s->n && s->line[i].type <= WAITING_BEGIN; i++) {
		memcpy(&is_late, &s->line[i].is_late, sizeof(is_late));
		if (is_late > 1)
			break;
	}
	while (s->n > i)
		texts_free(&s->line[--s->n], &texts);
}

void
waiting_unpack(void *waiting, struct str bytes)
{
	struct waiting *s = waiting;
	struct str email, addresses;
	long long oldest;
	unsigned char is_known;
	size_t before = s->n;

	unpack_bytes(&is_known, sizeof(is_known), &bytes);
	unpack_bytes(&oldest, sizeof(oldest), &bytes);
	email = unpack_str(&bytes);
	addresses = unpack_str(&bytes);
	s->is_known |= is_known != 0;
	if (oldest > 0 && (s->oldest == 0 || oldest < s->oldest))
		s->oldest = oldest;
	snprintf(s->email, sizeof(s->email), "%.*s", STR_ARGS(email));
	person_join_addresses(&s->addresses, addresses);
	s->line = texts_unpack_all(s->line, &s->n, &s->cap, &texts,
	    &bytes);
	cut_odd(s, before);
}

void
waiting_release(struct waiting *s)
{
	release_lines(s);
	buf_release(&s->addresses);
	*s = (struct waiting)WAITING_INIT;
}

/* The repository that is being read, and the user. */
struct reader {
	struct waiting *out;
	struct repo *repo;
	const struct mine_repo *place;
	struct str email;	/* the user's */
	struct oid tip;
	struct notes notes;
	struct matters matters;
	struct meetings meetings;
	struct items items;
	struct buf people;	/* ids, each with a NUL behind it */
	struct buf found;	/* what was found in it, as bytes; the next
				   two point into them */
	struct str only, only_name;	/* the one person of the repository;
					   absent if it has several */
	bool is_to_keep;	/* what is found depends on the key alone */
	struct buf told;	/* errors told, each with a NUL behind it */
};

/* One person of the repository. */
struct whom {
	struct reader *reader;
	struct person person;
	bool is_self;		/* the user is the person */
	struct str as_leader;	/* the user's name as one who leads; absent if
				   the user does not lead the person */
};

/* Takes over the buf's bytes, which the caller of this then owns. */
static struct str
take(struct buf *text)
{
	struct str view = buf_str(text);

	if (view.n == 0)
		return STR_NONE;
	return (struct str){ buf_take(text), view.n };
}

/* Adds a line about a person, or (NULL) the repository; takes over `what`. */
static struct waiting_line *
add_line(struct reader *r, enum waiting_type type, const struct whom *whom,
    struct buf *what)
{
	struct waiting *s = r->out;
	struct waiting_line *line = MEM_ADD(s->line, s->n, &s->cap);

	*line = (struct waiting_line){ .type = type, .repo = s->repo,
		.day = DATE_NONE, .what = take(what) };
	if (whom != NULL) {
		line->person = str_copy(buf_str(&whom->person.id));
		line->name = str_copy(whom->person.name);
	}
	return line;
}

static struct str	command_of(const struct whom *whom, const char *name,
			    const char *format, ...)
			    __attribute__((format(printf, 3, 4)));

/*
 * "one-to-one list-items ...", with -C if several repositories have the
 * person's id.
 */
static struct str
command_of(const struct whom *whom, const char *name, const char *format, ...)
{
	const struct reader *r = whom->reader;
	struct buf out = BUF_INIT;
	va_list args;

	buf_addf(&out, "%s %s ", r->out->prog, name);
	if (mine_count(r->out->mine, buf_str(&whom->person.id)) > 1)
		buf_addf(&out, "-C %s ", r->place->shown);
	va_start(args, format);
	buf_vaddf(&out, format, args);
	va_end(args);
	return take(&out);
}

/* "today", "tomorrow", "in 3 days", "7 days late" */
static struct str
when_of(struct date day, struct date today)
{
	struct buf out = BUF_INIT;
	int days = day.day - today.day;

	if (days == 0)
		buf_add_string(&out, "today");
	else if (days == 1)
		buf_add_string(&out, "tomorrow");
	else
		matter_add_when(&out, days);
	return take(&out);
}

/* Whether the user will be there: as the person, or as who leads that day. */
static bool
takes_part(const struct whom *whom, const struct meeting *meeting)
{
	const struct leader *leader;

	if (whom->is_self || whom->as_leader.n == 0)
		return whom->is_self;
	leader = person_leader(&whom->person, meeting->kind, meeting->day);
	/* where nobody leads, each of them has to know */
	return leader == NULL || str_eq(leader->name, whom->as_leader);
}

static void
add_meetings(const struct whom *whom)
{
	struct reader *r = whom->reader;
	struct date today = r->out->today;
	const struct meeting *meeting;
	struct waiting_line *line;
	struct buf what = BUF_INIT;
	size_t i;

	for (i = 0; i < r->meetings.n; i++) {
		meeting = &r->meetings.meeting[i];
		if (!str_eq(meeting->person, buf_str(&whom->person.id)) ||
		    meeting->is_cancelled || date_cmp(meeting->day,
		    date_plus_days(today, DAYS_AHEAD)) > 0 ||
		    !takes_part(whom, meeting))
			continue;
		buf_add(&what, meeting->title);
		if (meeting->place.n > 0)
			buf_addf(&what, ", %.*s", STR_ARGS(meeting->place));
		line = add_line(r, WAITING_MEET, whom, &what);
		line->day = meeting->day;
		line->when = when_of(meeting->day, today);
		/* on its day it is held; until then both may add points */
		if (date_cmp(meeting->day, today) == 0 && !whom->is_self)
			line->command = command_of(whom, "new-session",
			    "-k %.*s %s", STR_ARGS(meeting->kind),
			    whom->person.id.at);
		else if (dispatch_find(STR_LIT("add-point")) != NULL)
			line->command = command_of(whom, "add-point",
			    "%s 'TEXT'", whom->person.id.at);
	}
}

/* Whether a matter is the user's move: matter->who has names, not addresses. */
static bool
is_move_of(const struct whom *whom, const struct matter *matter)
{
	struct str name, rest = matter->who;

	if (!str_eq(matter->person, buf_str(&whom->person.id)))
		return false;
	while (str_next_line(&name, &rest))
		if ((whom->is_self && str_eq(name, whom->person.name)) ||
		    (whom->as_leader.n > 0 && str_eq(name, whom->as_leader)))
			return true;
	return false;
}

/*
 * Appends "one-to-one of 2026-11-07" or "contract".  If `kind` is absent, the
 * name of the file says it.
 */
static void
add_record(struct buf *out, struct str kind, struct str path)
{
	struct record_name name;
	bool has_name = record_name_parse(&name, path);

	if (kind.n > 0)
		buf_add(out, kind);
	else if (has_name)
		buf_add(out, name.stem);
	if (has_name && !date_is_none(name.date))
		buf_addf(out, " of %s", date_text(name.date).at);
}

/* Whether a matter is an incomplete document, which both parties may write. */
static bool
is_draft_document(const struct matter *matter)
{
	struct record_name name;

	return matter->what == WHAT_NOT_COMPLETE &&
	    record_name_parse(&name, matter->path) && date_is_none(name.date);
}

static bool
is_for_agreement(const struct matter *matter)
{
	return (matter->type == MATTER_AGREEMENT ||
	    matter->type == MATTER_CONTRACT) &&
	    (matter->what == WHAT_NOT_AGREED || matter->what == WHAT_AMENDED);
}

/*
 * Appends the paths of records that wait for the user although overdue does not
 * say that they are the user's move: a record from before the policy's `since`,
 * such as an imported one, or a record of days on which somebody else led.
 * Looks for them only if there can be one.
 */
static int
find_besides(struct buf *out, const struct whom *whom, struct err *err)
{
	struct reader *r = whom->reader;
	const struct person *person = &whom->person;
	const struct awaiting_asker asker = { r->repo, &r->tip, &r->notes,
		person, r->email, r->out->today };
	struct date since = r->notes.policy.since;
	OWN(note_names) names = NOTE_NAMES_INIT;
	bool may_be = false;
	size_t i, n;

	if (!whom->is_self && whom->as_leader.n == 0)
		return 0;
	for (i = 0; i < person->nleaders && !whom->is_self; i++)
		may_be |= !str_eq(person->leader[i].email, r->email) ||
		    !date_range_has(person->leader[i].range,
		    r->out->today);
	if (!may_be && !date_is_none(since) &&
	    notes_records(&names, &r->notes, buf_str(&person->id), err) < 0)
		return -1;
	may_be |= session_after(&names, NULL, NULL,
	    date_plus_days(since, -1)) != NULL;
	return may_be ? awaiting_find_of(out, &n, &asker, err) : 0;
}

/*
 * Adds one line for all records that wait for the user's agreement, since
 * `agree PERSON` takes one after the other.
 */
static void
add_agreements(const struct whom *whom, struct str besides)
{
	struct reader *r = whom->reader;
	const struct matter *matter, *first = NULL;
	struct waiting_line *line;
	OWN(buf) seen = BUF_INIT;
	struct buf what = BUF_INIT;
	struct str path;
	size_t i, n = 0;

	for (i = 0; i < r->matters.n; i++) {
		matter = &r->matters.matter[i];
		if (!is_for_agreement(matter) || !is_move_of(whom, matter))
			continue;
		n++;
		buf_add_ended(&seen, matter->path);
		if (first == NULL || date_cmp(matter->since,
		    first->since) < 0)
			first = matter;
	}
	if (first != NULL)
		add_record(&what, first->kind, first->path);
	if (first != NULL && first->what == WHAT_AMENDED)
		buf_add_string(&what, ", changed since it was agreed");
	while (str_next_string(&path, &besides)) {
		if (!str_has_string(buf_str(&seen), path) && n++ == 0)
			add_record(&what, STR_NONE, path);
	}
	if (n == 0)
		return;
	if (n > 1)
		buf_addf(&what, ", and %zu more", n - 1);
	line = add_line(r, WAITING_AGREE, whom, &what);
	line->day = first == NULL ? DATE_NEVER : first->late;
	line->is_late = first != NULL &&
	    matter_days(first, r->out->today) > 0;
	if (line->is_late)
		line->when = when_of(first->late, r->out->today);
	/* if there is no server, agree --share only agrees */
	line->command = command_of(whom, "agree --share", "%s",
	    whom->person.id.at);
}

/* Finds the newest record of a meeting that was held; *out: NULL if none. */
static int
find_last_held(const struct note **out, struct note_names *names,
    const struct whom *whom, struct err *err)
{
	struct notes *notes = &whom->reader->notes;
	const struct note *note = NULL;
	struct note_name *name = NULL;

	*out = NULL;
	if (notes_records(names, notes, buf_str(&whom->person.id), err) < 0)
		return -1;
	while (*out == NULL && (name = session_before(names, name, NULL,
	    DATE_NEVER)) != NULL) {
		if (notes_load_named(&note, notes, name, NOTE_FRONT, err) < 0)
			/* the report has told of it */
			return settings_is_bad_text(err) ? 0 : -1;
		if (note->record.status == RECORD_HELD)
			*out = note;
	}
	return 0;
}

static bool
has_disagreement(const struct state *state)
{
	const struct state_line *line = state->lines.line;
	size_t i;

	for (i = 0; i < state->lines.n; i++)
		if (line[i].is_person && !state_line_is_withdrawn(&line[i]))
			return true;
	return false;
}

/*
 * Adds a line for whoever leads if the person agreed with a disagreement: such
 * a record waits for nobody, so the leader would not learn of it.  The line
 * goes when the leader says something of that text, or when the next meeting
 * was held.
 */
static int
add_disagreement(const struct whom *whom, struct err *err)
{
	struct reader *r = whom->reader;
	OWN(note_names) names = NOTE_NAMES_INIT;
	OWN(lookup) past = LOOKUP_INIT;
	struct buf what = BUF_INIT;
	struct waiting_line *line;
	const struct note *note;

	if (whom->is_self || whom->as_leader.n == 0)
		return 0;
	if (find_last_held(&note, &names, whom, err) < 0)
		return -1;
	/*
	 * a disagreement ends with initials, "(AN)"; if no line ends so,
	 * history need not be asked
	 */
	if (note == NULL || person_role(&whom->person, r->email,
	    note->record.kind, DATE_NONE, r->out->today) == ROLE_NONE ||
	    str_find(buf_str(&note->text), ")\n") == note->text.n)
		return 0;
	if (lookup_record(&past, r->repo, &r->tip, note->path.at, false,
	    err) < 0)
		return -1;
	if (past.version == NULL || past.agreement.state != STATE_AGREED ||
	    past.agreement.leader != NULL || !has_disagreement(past.state))
		return 0;
	add_record(&what, note->record.kind, buf_str(&note->path));
	buf_add_string(&what, ": agreed, with a disagreement");
	line = add_line(r, WAITING_SEE_TO, whom, &what);
	line->day = note->record.date;
	line->command = command_of(whom, "agree --share", "%s", note->path.at);
	return 0;
}

static void
add_words(struct buf *what, const struct matter *matter,
    enum waiting_type type)
{
	if (type == WAITING_MEET)
		buf_addf(what, "%.*s, ", STR_ARGS(matter->kind));
	else if (matter->path.n > 0)
		add_record(what, matter->kind, matter->path);
	else
		buf_add(what, matter->kind.n > 0 ? matter->kind :
		    str_of(matter_name(matter->type)));
	if (type == WAITING_SEE_TO)
		buf_add_string(what, ": ");
	if (type == WAITING_WRITE_UP)
		buf_addf(what, ", %s", matter_what_name(matter->what));
	else
		matter_describe(what, matter);
}

/* Adds what is late, and what is due within the next days. */
static void
add_matters(const struct whom *whom)
{
	struct reader *r = whom->reader;
	struct date today = r->out->today;
	const struct matter *matter;
	struct waiting_line *line;
	struct buf what = BUF_INIT;
	OWN(buf) args = BUF_INIT;
	enum waiting_type type;
	const char *todo;
	bool is_late;
	size_t i;

	for (i = 0; i < r->matters.n; i++) {
		matter = &r->matters.matter[i];
		is_late = matter_days(matter, today) > 0;
		type = matter->type == MATTER_SESSION ? WAITING_MEET :
		    matter->type == MATTER_WRITE_UP ||
		    is_draft_document(matter) ? WAITING_WRITE_UP :
		    WAITING_SEE_TO;
		if ((!is_move_of(whom, matter) && !(whom->is_self &&
		    str_eq(matter->person, buf_str(&whom->person.id)) &&
		    is_draft_document(matter))) || is_for_agreement(matter) ||
		    matter->type == MATTER_ACTION || (!is_late &&
		    type != WAITING_WRITE_UP && date_cmp(matter->due,
		    date_plus_days(today, DAYS_AHEAD)) > 0))
			continue;
		/* a meeting that is arranged has a line of add_meetings */
		if (meetings_see_to(&r->meetings, matter, today))
			continue;
		add_words(&what, matter, type);
		line = add_line(r, type, whom, &what);
		buf_clear(&args);
		todo = reminder_todo(&args, matter);
		if (todo != NULL)
			line->command = command_of(whom, todo, "%s", args.at);
		line->day = is_late ? matter->late : matter->due;
		line->is_late = is_late;
		if (is_late || date_cmp(matter->due, today) > 0)
			line->when = when_of(line->day, today);
		else
			line->when = str_copy(STR_LIT("due"));
	}
}

/* Adds the first items with their words, then how many others there are. */
static void
add_items(const struct whom *whom)
{
	struct reader *r = whom->reader;
	const struct listed_item *item;
	struct waiting_line *line;
	struct buf what = BUF_INIT, when = BUF_INIT;
	size_t i, n = 0, nlate = 0;

	for (i = 0; i < r->items.n; i++) {
		item = &r->items.item[i];
		if (!str_eq(item->person, buf_str(&whom->person.id)))
			continue;
		if (++n > ITEMS_SHOWN) {
			nlate += item->days_late > 0;
			continue;
		}
		items_print_day(&when, item, r->out->today);
		buf_add(&what, item->text);
		line = add_line(r, WAITING_ITEM, whom, &what);
		line->day = date_is_none(item->due) ? DATE_NEVER : item->due;
		line->is_late = item->days_late > 0;
		line->when = take(&when);
	}
	if (n == 0)
		return;
	line = &r->out->line[r->out->n - 1];
	if (n > ITEMS_SHOWN) {
		buf_addf(&what, "and %zu more", n - ITEMS_SHOWN);
		if (nlate > 0)
			buf_addf(&what, ", %zu of them late", nlate);
		line = add_line(r, WAITING_ITEM, whom, &what);
		line->day = DATE_NEVER;
	}
	line->command = command_of(whom, "list-items", "--mine %s",
	    whom->person.id.at);
}

/*
 * Finds whether the user is the person of the roster, or leads the person.
 * While no roster has the user's address, all addresses are collected: the user
 * may have meant one of them.
 */
static void
find_self(struct whom *whom, struct reader *r)
{
	const struct person *person = &whom->person;
	size_t i;

	whom->is_self = person_has_address(person, r->email);
	for (i = 0; i < person->nleaders; i++)
		if (str_eq(person->leader[i].email, r->email))
			whom->as_leader = person->leader[i].name;
	if (whom->is_self || whom->as_leader.n > 0)
		r->out->is_known = true;
	else if (!r->out->is_known)
		person_add_addresses(&r->out->addresses, person);
}

static int
add_person(struct reader *r, struct str id, struct err *err)
{
	struct whom whom = { .reader = r, .person = PERSON_INIT };
	OWN(buf) besides = BUF_INIT;
	bool is_read = notes_person(&whom.person, &r->notes, id, err) == 0;
	int result = is_read ? 0 : -1;

	if (is_read) {
		find_self(&whom, r);
		result = find_besides(&besides, &whom, err);
	}
	if (result == 0) {
		add_meetings(&whom);
		add_matters(&whom);
		add_agreements(&whom, buf_str(&besides));
		result = add_disagreement(&whom, err);
		add_items(&whom);
	} else if (!is_read && (err->code == ERR_TEXT ||
	    err->code == ERR_ABSENT || err->code == ERR_REFUSED))
		result = 0;	/* the report has told of it */
	person_release(&whom.person);
	return result;
}

/* "git -C DIR pull", "one-to-one share-record -C DIR" */
static struct str
repo_command(const struct reader *r, const char *name, const char *git)
{
	struct buf out = BUF_INIT;
	const char *dir = r->place->shown;

	if (name != NULL && dispatch_find(str_of(name)) != NULL) {
		buf_addf(&out, "%s %s", r->out->prog, name);
		if (!r->place->is_here)
			buf_addf(&out, " -C %s", dir);
	} else if (r->place->is_here)
		buf_addf(&out, "%s %s", r->out->git, git);
	else
		buf_addf(&out, "git -C %s %s", dir, git);
	return take(&out);
}

/* Adds a line about the repository; if it has one person, about that person. */
static struct waiting_line *
add_repo_line(struct reader *r, enum waiting_type type, struct buf *what)
{
	struct waiting_line *line = add_line(r, type, NULL, what);

	line->person = str_copy(r->only);
	line->name = str_copy(r->only_name);
	return line;
}

static void
add_around(struct reader *r, const struct repo_around *around)
{
	const char *unfinished = repo_unfinished(r->repo);
	struct waiting *s = r->out;
	struct waiting_line *line;
	struct buf what = BUF_INIT;

	/* what else is there to do would be refused meanwhile */
	if (unfinished != NULL) {
		buf_addf(&what, "a %s is not finished", unfinished);
		line = add_repo_line(r, WAITING_SHARE, &what);
		line->command = repo_command(r, NULL, "status");
		return;
	}
	if (!repo_is_bare(r->repo) &&
	    (around->changed > 0 || around->ahead > 0)) {
		if (around->changed > 0)
			buf_addf(&what, "%zu file%s not committed",
			    around->changed, around->changed == 1 ? "" : "s");
		if (around->ahead > 0)
			buf_addf(&what, "%s%zu commit%s not shared",
			    what.n > 0 ? ", " : "", around->ahead,
			    around->ahead == 1 ? "" : "s");
		line = add_repo_line(r, WAITING_SHARE, &what);
		line->command = repo_command(r, "share-record",
		    around->changed > 0 ? "status" : "push");
	}
	if (around->behind > 0) {
		buf_addf(&what, "%zu newer commit%s on the server",
		    around->behind, around->behind == 1 ? "" : "s");
		line = add_repo_line(r, WAITING_FETCH, &what);
		/* git pull would ask how to join, or with which branch */
		line->command = repo_command(r, around->ahead > 0 ||
		    !around->has_upstream ? "share-record" : NULL, "pull");
	}
	if (around->has_remote && around->fetched > 0 &&
	    (s->oldest == 0 || around->fetched < s->oldest))
		s->oldest = around->fetched;
}

/* Adds a line for an unborn branch beside another: that one is to be used. */
static int
add_beside(struct reader *r, const char *other, struct err *err)
{
	struct buf what = BUF_INIT;
	OWN(buf) command = BUF_INIT;
	struct repo_head head;

	if (repo_head(&head, r->repo, err) < 0 && err->code != ERR_UNBORN)
		return -1;
	buf_addf(&what, "its branch '%s' has no commit, but '%s' has some",
	    repo_short_name(head.branch), repo_short_name(other));
	buf_add_string(&command, repo_is_bare(r->repo) ?
	    "symbolic-ref HEAD " : "switch ");
	buf_add_typed(&command, str_of(repo_is_bare(r->repo) ? other :
	    repo_short_name(other)));
	add_line(r, WAITING_BEGIN, NULL, &what)->command = repo_command(r,
	    NULL, command.at);
	return 0;
}

/* Adds a line for an unborn branch, which is no error: what to begin with. */
static int
add_unborn(struct reader *r, struct err *err)
{
	OWN(buf) other = BUF_INIT;
	struct buf what = BUF_INIT, command = BUF_INIT;
	bool is_fetched;

	if (repo_some_branch(&other, r->repo, err) < 0)
		return -1;
	is_fetched = repo_is_fetched(other.at);
	if (other.n > 0 && !is_fetched)
		return add_beside(r, other.at, err);
	if (is_fetched) {
		buf_add_string(&what, "commits on the server, and none here");
		add_line(r, WAITING_FETCH, NULL, &what)->command =
		    repo_command(r, NULL, "pull");
		return 0;
	}
	buf_add_string(&what, "nothing is committed there yet");
	/* notes of a bare repository are begun in a clone of it */
	if (repo_is_bare(r->repo)) {
		buf_addf(&command, "git clone %s", r->place->shown);
	} else {
		buf_addf(&command, "%s new-person ", r->out->prog);
		if (!r->place->is_here)
			buf_addf(&command, "-C %s ", r->place->shown);
		buf_add_string(&command, "ID");
	}
	add_line(r, WAITING_BEGIN, NULL, &what)->command = take(&command);
	return 0;
}

/*
 * Tells an error once for the repository, however often it is met here.  What
 * was found is not kept then, so that the error is told again next time.
 */
static void
tell(const struct err *err, void *arg)
{
	struct reader *r = arg;
	OWN(buf) all = BUF_INIT;

	r->is_to_keep = false;
	buf_addf(&all, "%s:%u:%u:%s", err->path, err->line, err->col,
	    err->text);
	if (str_has_string(buf_str(&r->told), buf_str(&all)))
		return;
	buf_add_ended(&r->told, buf_str(&all));
	r->out->trouble(err, r->out->arg);
}

static int
read_all(struct reader *r, struct err *err)
{
	struct waiting *s = r->out;
	struct report_options options = { .as_of = s->today,
		.until = DATE_NEVER, .repo_name = r->place->place,
		.trouble = tell, .arg = r };
	struct items_wish wish = { .which = ITEMS_OPEN,
		.owner = r->email.at, .is_quick = true };
	struct str id, rest;
	int result = 0;

	matter_all(options.wanted);
	if (report_read(&r->matters, r->repo, &options, err) < 0 ||
	    notes_open_commit(&r->notes, r->repo, &r->tip, err) < 0 ||
	    notes_people(&r->people, &r->notes, err) < 0)
		return -1;
	if (report_meetings(&r->meetings, r->repo, &options, err) < 0 ||
	    items_read(&r->items, r->repo, &options, &wish, err) < 0)
		return -1;
	matters_sort(&r->matters);
	items_sort(&r->items);
	for (rest = buf_str(&r->people); result == 0 &&
	    str_next_string(&id, &rest); )
		result = add_person(r, id, err);
	/* whether a signature counts depends on files of keys elsewhere */
	r->is_to_keep &= !r->notes.policy.needs_signature;
	return result;
}

/*
 * Makes the key under which lines are kept, of all that they depend on: tip,
 * day, user, settings.  (Lines about what is not shared are not kept.)  False
 * if they may depend on something else, too.
 */
static bool
make_key(struct sha256_text *key, const struct reader *r)
{
	const struct waiting *s = r->out;
	OWN(buf) all = BUF_INIT;
	bool answer;

	buf_addf(&all, VERSION "\n%s\n%s\n%s\n%s\n%d\n%.*s\n",
	    oid_text(&r->tip).at, date_text(s->today).at, s->prog,
	    r->place->shown, r->place->is_here, STR_ARGS(r->email));
	/* -C is named for an id that is in several repositories */
	buf_add(&all, buf_str(&s->mine->people));
	answer = mine_add_settings(&all, s->mine, r->repo);
	*key = sha256_of(buf_str(&all));
	return answer;
}

/* Reads the repository; r->found gets the key and what was found, as bytes. */
static int
read_apart(struct reader *r, const struct sha256_text *key, struct err *err)
{
	struct waiting *all = r->out;
	OWN(waiting) one = *all;
	OWN(person) person = PERSON_INIT;
	struct err ignored = ERR_INIT;	/* the report has told of it */
	bool has_only;
	int result;

	one.line = NULL;
	one.n = one.cap = 0;
	one.is_known = false;
	one.addresses = (struct buf)BUF_INIT;
	one.oldest = 0;
	r->out = &one;
	result = read_all(r, err);
	r->out = all;
	has_only = result == 0 && str_count_strings(buf_str(&r->people)) == 1 &&
	    notes_person(&person, &r->notes, str_of(r->people.at),
	    &ignored) == 0;
	buf_clear(&r->found);
	pack_str(&r->found, str_of(key->at));
	pack_str(&r->found, has_only ? buf_str(&person.id) : STR_NONE);
	pack_str(&r->found, has_only ? person.name : STR_NONE);
	waiting_pack(&r->found, &one);
	return result;
}

/*
 * Adds the lines that were kept if the key is the same, so that a repository
 * in which nothing is new is not read again.  Else reads the repository and
 * keeps the lines.  Lines are not kept if an error was told; if they depend on
 * signatures, or on what is not shared yet, which are not in the key; or if
 * others may write to the repository, since users type the commands that the
 * screen shows.
 */
static int
find_all(struct reader *r, struct err *err)
{
	struct waiting *s = r->out;
	struct sha256_text key = { "" };
	struct str rest = STR_NONE, lines;
	size_t i = s->n;
	int result = 0;

	r->is_to_keep = !repo_is_bare(r->repo) &&
	    repo_shared_mode(r->repo) == 0 && make_key(&key, r);
	if (r->is_to_keep)
		rest = cachefile_read(&r->found, r->repo, &cachefile_screen);
	if (rest.n == 0 || !str_is(unpack_str(&rest), key.at)) {
		result = read_apart(r, &key, err);
		rest = buf_str(&r->found);
		unpack_str(&rest);
		lines = buf_str(&r->found);
		if (result == 0 && r->is_to_keep)
			cachefile_write(r->repo, &cachefile_screen, &lines, 1);
	}
	r->only = unpack_str(&rest);
	r->only_name = unpack_str(&rest);
	waiting_unpack(s, rest);
	for (; i < s->n; i++)
		s->line[i].repo = s->repo;
	return result;
}

int
waiting_add(struct waiting *out, struct repo *repo,
    const struct mine_repo *place, const struct repo_identity *who,
    struct err *err)
{
	struct reader r = { .out = out, .repo = repo, .place = place,
	    .email = str_of(who->email), .notes = NOTES_INIT,
	    .matters = MATTERS_INIT, .meetings = MEETINGS_INIT,
	    .items = ITEMS_INIT, .people = BUF_INIT,
	    .found = BUF_INIT, .told = BUF_INIT };
	struct repo_around around;
	OWN(buf) ignored = BUF_INIT;
	struct str path, rest;
	int result = repo_tip(&r.tip, repo, err);

	out->repo = (size_t)(place - out->mine->repo);
	snprintf(out->email, sizeof(out->email), "%s", who->email);
	r.meetings.is_brief = true;
	if (result < 0 && err->code == ERR_UNBORN) {
		result = add_unborn(&r, err);
	} else if (result == 0 && (result = find_all(&r, err)) == 0 &&
	    (result = repo_look_around(&around, &ignored, repo, err)) == 0) {
		/* share-record takes them, whatever .gitignore says */
		for (rest = buf_str(&ignored); str_next_string(&path, &rest); )
			around.changed += writeup_is_record(repo, path);
		add_around(&r, &around);
	}
	buf_release(&r.found);
	items_release(&r.items);
	meetings_release(&r.meetings);
	matters_release(&r.matters);
	notes_close(&r.notes);
	buf_release(&r.people);
	buf_release(&r.told);
	return result;
}
