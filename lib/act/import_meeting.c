/* SPDX-License-Identifier: ISC */
/*
 * import_meeting - finds where meetings begin: by headings; else by lines that
 * have nothing but a day; else a line "Date:" or the file's name gives the day
 * of the file's only meeting.
 */

#include <string.h>

#include "act/import_private.h"
#include "base/mem.h"

static const char no_day_heading[] = "a heading without a day: kept with the "
    "meeting above";

static bool
find_day(struct day_found *out, const struct import_reading *r, struct str s)
{
	return day_find(out, s, 0, r->wish->order);
}

/* Whether the words before a day name a week: "w/c 2025-11-17". */
static bool
names_week(struct str before)
{
	static const char *const words[] = { "w/c", "w/b", "wc", "week of",
	    "week commencing", "week beginning", "week starting" };
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_ends_any_case(str_trim_end(before), words[i]))
			return true;
	return false;
}

static bool
is_common_word(struct str word)
{
	static const char common[] = "1:1 1-1 1on1 1-on-1 one on to one-to-one "
	    "one-to-ones one-on-one one-on-ones one-2-one 121 1:1s ones with "
	    "and for of the notes note meeting meetings catch-up catchup "
	    "catch up supervision check-in session w/c week commencing "
	    "mon tue wed thu fri sat sun monday tuesday wednesday thursday "
	    "friday saturday sunday am pm";

	return str_lists_any_case(str_of(common), ' ', word);
}

static struct str
skip_signs(struct str s)
{
	size_t n;

	do {
		while (s.n > 0 && (unsigned char)s.at[0] < 0x80 &&
		    !byte_is_word(s.at[0]))
			s = str_from(s, 1);
		n = import_begins(s, "–|—|·|•|：|、");
		s = str_from(s, n);
	} while (n > 0);
	return s;
}

struct str
import_skip_common(const struct import_reading *r, struct str s)
{
	struct day_found day;
	size_t n, digits;

	for (;;) {
		s = skip_signs(s);
		if (import_names_at_start(&n, &r->names, s) != NULL) {
			s = str_from(s, n);
			continue;
		}
		if (find_day(&day, r, s) && day.at == 0) {
			s = str_from(s, day.n);
			continue;
		}
		for (n = digits = 0; n < s.n && strchr(" \t,;()[]*_|<>",
		    s.at[n]) == NULL; n++)
			digits += byte_is_digit(s.at[n]) || s.at[n] == ':';
		if (n == 0 || (!is_common_word(str_first(s, n)) &&
		    !is_common_word(str_trim(str_first(s, n - 1))) &&
		    digits < n))
			return s;
		s = str_from(s, n);
	}
}

/* Adds a meeting from line `first` on; s, a part of day_line, has its day. */
static int
add_meeting(struct import_reading *r, size_t first, size_t day_line,
    struct str s, const struct day_found *day, struct err *err)
{
	struct day_found other;
	size_t line = day_line + 1;	/* 0 for IMPORT_NOWHERE */
	size_t from = day->at + day->n;

	if (day->why != NULL)
		return import_refuse(r->file, line, err, "'%.*s' %s%s",
		    STR_ARGS(str_first(str_from(s, day->at), day->n)),
		    day->why, day->is_ambiguous ? IMPORT_SAY_WHICH : "");
	for (; day_find(&other, s, from, r->wish->order);
	    from = other.at + other.n)
		if (other.why == NULL && date_cmp(other.date, day->date) != 0)
			return import_refuse(r->file, line, err, "names two "
			    "days; leave the one on which they met");
	if (date_cmp(day->date, r->wish->today) > 0)
		return import_refuse(r->file, line, err, "%s is still to come; "
		    "take this meeting out, and start its record with "
		    "new-session -d %s", date_text(day->date).at,
		    date_text(day->date).at);
	if (names_week(str_first(s, day->at)))
		IMPORT_REMARK(r->file, line,
		    "names a week: dated by the day given here");
	*MEM_ADD(r->meeting, r->n, &r->cap) = (struct import_meeting){
	    first, day_line, day->date };
	return 0;
}

/*
 * The first heading that names a day with its year gives the level of all
 * headings that begin meetings.  A heading of a higher level, such as the title
 * of the file, belongs to the meeting below it.
 */
static int
find_by_headings(struct import_reading *r, struct err *err)
{
	const struct import_line *line = r->lines.line;
	const struct import_line *end = line + r->lines.n;
	struct day_found day;
	size_t i, first = 0;
	bool has_day, is_pending = true;

	while (line < end && (line->type != IMPORT_HEADING ||
	    !find_day(&day, r, line->title) || day.is_partial))
		line++;
	if (line == end)
		return 0;
	r->level = line->level;
	if (line->shape == IMPORT_ATX || line->shape == IMPORT_SETEXT)
		r->up = r->level - 1;
	for (i = 0; i < r->lines.n; i++) {
		line = &r->lines.line[i];
		if (line->type != IMPORT_HEADING)
			continue;
		has_day = find_day(&day, r, line->title);
		if (line->level == r->level && has_day) {
			if (add_meeting(r, is_pending ? first : i, i,
			    line->title, &day, err) < 0)
				return -1;
			is_pending = false;
		} else if (has_day && !day.is_partial && (line->level <
		    r->level || import_skip_marks(line->title).at ==
		    line->title.at + day.at)) {
			return import_refuse(r->file, i + 1, err,
			    "a heading with a day, of another level than "
			    "those above: which of them begins a meeting?  "
			    "Take the day out of the others");
		} else if (line->level < r->level && !is_pending) {
			is_pending = true;
			first = i;
		} else if (line->level == r->level && r->n > 0)
			IMPORT_REMARK(r->file, i + 1, no_day_heading);
		else if (has_day && !day.is_partial)
			IMPORT_REMARK(r->file, i + 1,
			    "a day in a heading of a meeting, which begins "
			    "none");
	}
	if (is_pending)
		IMPORT_REMARK(r->file, first + 1, no_day_heading);
	return 0;
}

/*
 * Whether a line begins with a day and has nothing else but what any title may
 * have.  *mark is what stands before the day, such as "- **".
 */
static bool
is_day_alone(struct day_found *day, struct str *mark,
    const struct import_reading *r, size_t index)
{
	const struct import_line *line = &r->lines.line[index];
	struct str s = import_skip_marks(line->text);

	*mark = str_first(line->text, (size_t)(s.at - line->text.at));
	return line->type == IMPORT_PLAIN && find_day(day, r, s) &&
	    day->at == 0 && import_skip_common(r, str_from(s, day->n)).n == 0;
}

/* Tells of a line that stands free and could have been meant for a title. */
static void
tell_of_day(struct import_reading *r, size_t index, struct str mark)
{
	struct str text = r->lines.line[index].text;
	struct day_found day;

	if (!find_day(&day, r, text) || day.why != NULL)
		return;
	if (day.at == mark.n)
		IMPORT_REMARK(r->file, index + 1, "begins with a day, but "
		    "begins no meeting: other words are in the line");
	else if (import_skip_common(r, str_from(text, mark.n)).n == 0)
		IMPORT_REMARK(r->file, index + 1, "has a day, but begins no "
		    "meeting: only a line that begins with its day does");
}

/*
 * A line with nothing but a day begins a meeting if it stands behind a blank
 * line, or has the same marks before the day as the first such line.  Where a
 * name comes first, the line may be a signature.
 */
static int
find_by_lines(struct import_reading *r, struct err *err)
{
	const struct import_line *line;
	struct day_found day;
	struct str mark, first = STR_NONE;
	bool stands_free;
	size_t i;

	for (i = 0; i < r->lines.n; i++) {
		line = &r->lines.line[i];
		stands_free = i == 0 || line[-1].type == IMPORT_BLANK ||
		    line[-1].type == IMPORT_FENCE;
		if (!is_day_alone(&day, &mark, r, i)) {
			if (line->type == IMPORT_PLAIN && stands_free)
				tell_of_day(r, i, mark);
			continue;
		}
		if (!stands_free && (mark.n == 0 || !str_eq(mark, first))) {
			IMPORT_REMARK(r->file, i + 1, "a day by itself, and "
			    "no blank line above it: if a meeting began "
			    "there, put one");
			continue;
		}
		if (add_meeting(r, r->n == 0 ? 0 : i, i, str_from(line->text,
		    mark.n), &day, err) < 0)
			return -1;
		if (r->n == 1)
			first = mark;
	}
	return 0;
}

/* What follows a label such as "Date:", also in front matter; else absent. */
static struct str
behind_label(const struct import_line *line)
{
	struct str s = import_skip_marks(line->text), rest;
	size_t n = import_begins(s, "date of meeting|meeting date|"
	    "meeting_date|meeting-date|date|day");

	rest = str_from(s, n);
	rest = str_from(rest, str_run(rest, "*_ "));
	return n > 0 && str_starts(rest, ":") && (line->type == IMPORT_PLAIN ||
	    line->type == IMPORT_FRONT) ? str_from(rest, 1) : STR_NONE;
}

static int
find_by_label(struct import_reading *r, struct err *err)
{
	struct day_found day, found;
	struct str s, at = STR_NONE;
	size_t i, line = IMPORT_NOWHERE;

	for (i = 0; i < r->lines.n; i++) {
		s = behind_label(&r->lines.line[i]);
		if (!find_day(&day, r, s))
			continue;
		if (line != IMPORT_NOWHERE && date_cmp(day.date,
		    found.date) != 0)
			return import_refuse(r->file, i + 1, err,
			    "names another day than line %zu; begin each "
			    "meeting with a heading that names its day",
			    line + 1);
		if (line != IMPORT_NOWHERE)
			continue;
		line = i;
		found = day;
		at = s;
	}
	r->is_form = line != IMPORT_NOWHERE;
	return !r->is_form ? 0 : add_meeting(r, 0, line, str_first(at,
	    found.at + found.n), &found, err);
}

static int
find_by_name(struct import_reading *r, struct err *err)
{
	const char *slash = strrchr(r->file->name, '/');
	struct str name = str_of(slash == NULL ? r->file->name : slash + 1);
	struct day_found day;

	return !find_day(&day, r, name) ? 0 :
	    add_meeting(r, 0, IMPORT_NOWHERE, name, &day, err);
}

static int
refuse_undated(struct import_reading *r, struct err *err)
{
	struct day_found day;
	size_t i;

	for (i = 0; i < r->lines.n && !find_day(&day, r,
	    r->lines.line[i].text); i++)
		;
	return import_refuse(r->file, i < r->lines.n ? i + 1 : 0,
	    err, "no meeting begins %s: a heading has to name it "
	    "('## 2025-11-18'), a line of its own that begins with it, a line "
	    "that begins with 'Date:', or the name of the file",
	    i < r->lines.n ? "with this day, nor with any other" :
	    "here: there is no day");
}

int
import_find_meetings(struct import_reading *r, struct err *err)
{
	struct day_found day;
	struct str mark;
	size_t i;

	for (i = 0; i < r->lines.n && !import_has_word(
	    r->lines.line[i].text); i++)
		;
	if (i == r->lines.n)
		return import_refuse(r->file, 0, err, "there is no word in it; "
		    "name another file");
	if (find_by_headings(r, err) < 0)
		return -1;
	/* if headings begin the meetings, no other line with a day does */
	for (i = 0; i < r->lines.n && r->n > 0; i++)
		if (is_day_alone(&day, &mark, r, i) && !day.is_partial)
			IMPORT_REMARK(r->file, i + 1, "a day by itself, where "
			    "headings begin the meetings: if one began there, "
			    "make it a heading like theirs");
	if ((r->n == 0 && find_by_lines(r, err) < 0) ||
	    (r->n == 0 && find_by_label(r, err) < 0) ||
	    (r->n == 0 && find_by_name(r, err) < 0))
		return -1;
	return r->n > 0 ? 0 : refuse_undated(r, err);
}
