/* SPDX-License-Identifier: ISC */
/*
 * import - a file is read in three steps: where its meetings begin, that all
 * of it is about the person, and what each line becomes.  The meetings of all
 * files are put into their order last, since only then it is known which is
 * the second of its day.
 */

#include "act/import.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "act/import_private.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "notes/record.h"
#include "parse/markdown.h"

static const char alone[] = "a day by itself, which begins no meeting as it "
    "stands here";
static const char no_day_heading[] = "a heading without a day: kept with the "
    "meeting above";

struct meeting {
	size_t first;		/* its first line */
	size_t day_line;	/* that names the day, or IMPORT_NOWHERE */
	struct date date;
};

struct reading {
	struct import *out;
	const struct import_wish *wish;
	const struct import_file *file;
	struct import_names names;
	struct import_lines lines;
	struct meeting *meeting;
	size_t n, cap;
	unsigned level;		/* of the headings that name days, or 0 */
	unsigned up;		/* so much higher all headings come */
	bool is_form;		/* the day stands among other things */
};

void
import_remark(struct import *import, const struct import_file *file,
    unsigned line, const char *why)
{
	MEM_ROOM(import->remark, import->nremarks, &import->remark_cap);
	import->remark[import->nremarks] = (struct import_remark){ file,
	    line, mem_copy(why, strlen(why)), import->nremarks };
	import->nremarks++;
}

int
import_refuse(const struct import_file *file, unsigned line, struct err *err,
    const char *format, ...)
{
	char text[sizeof(err->text)];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	err_at(err, line, 0, "%s", text);
	return err_in(err, file->name);
}

static int
refuse(const struct reading *r, size_t index, struct err *err,
    const char *what)
{
	return import_refuse(r->file, (unsigned)index + 1, err, "%s", what);
}

/* "w/c 2025-11-17" */
static bool
names_week(struct str before)
{
	static const char *const words[] = { "w/c", "w/b", "wc", "week of",
	    "week commencing", "week beginning", "week starting" };
	struct str end = str_trim_end(before);
	size_t i, n;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++) {
		n = strlen(words[i]);
		if (end.n >= n && str_eq_any_case(str_from(end, end.n - n),
		    str_of(words[i])))
			return true;
	}
	return false;
}

/* A meeting begins at `first`; its day stands in s, a part of day_line. */
static int
add_meeting(struct reading *r, size_t first, size_t day_line, struct str s,
    const struct import_day *day, struct err *err)
{
	struct import_day other;
	unsigned line = day_line == IMPORT_NOWHERE ? 0 :
	    (unsigned)day_line + 1;
	size_t from = day->at + day->n;

	if (day->why != NULL)
		return import_refuse(r->file, line, err, "'%.*s' %s",
		    STR_ARGS(str_first(str_from(s, day->at), day->n)),
		    day->why);
	for (; import_day_find(&other, s, from, r->wish->order);
	    from = other.at + other.n)
		if (other.why == NULL && date_cmp(other.date, day->date) != 0)
			return import_refuse(r->file, line, err, "names two "
			    "days; leave the one on which they met");
	if (date_cmp(day->date, r->wish->today) > 0)
		return import_refuse(r->file, line, err, "%s is to come; take "
		    "this meeting out, and start its record with new-session "
		    "-d %s", date_text(day->date).at,
		    date_text(day->date).at);
	if (names_week(str_first(s, day->at)))
		import_remark(r->out, r->file, line,
		    "names a week: dated as the day that stands here");
	MEM_ROOM(r->meeting, r->n, &r->cap);
	r->meeting[r->n++] = (struct meeting){ first, day_line, day->date };
	return 0;
}

/* The next heading that names a day with its year, from line i on. */
static size_t
next_dated(const struct reading *r, size_t i)
{
	struct import_day day;

	for (; i < r->lines.n; i++)
		if (r->lines.line[i].type == IMPORT_HEADING &&
		    import_day_find(&day, r->lines.line[i].title, 0,
		    r->wish->order) && !day.is_partial)
			return i;
	return IMPORT_NOWHERE;
}

/*
 * The first heading with a day says of which level they are.  What stands
 * higher goes with the meeting below it, as the title of the file does.
 */
static int
find_by_headings(struct reading *r, struct err *err)
{
	const struct import_line *line;
	struct import_day day;
	size_t i = next_dated(r, 0), first = 0;
	bool has_day, is_pending = true;

	if (i == IMPORT_NOWHERE)
		return 0;
	r->level = r->lines.line[i].level;
	if (r->lines.line[i].shape == IMPORT_ATX ||
	    r->lines.line[i].shape == IMPORT_SETEXT)
		r->up = r->level - 1;
	for (i = 0; i < r->lines.n; i++) {
		line = &r->lines.line[i];
		if (line->type != IMPORT_HEADING)
			continue;
		has_day = import_day_find(&day, line->title, 0,
		    r->wish->order);
		if (line->level == r->level && has_day) {
			if (add_meeting(r, is_pending ? first : i, i,
			    line->title, &day, err) < 0)
				return -1;
			is_pending = false;
		} else if (has_day && !day.is_partial && (line->level <
		    r->level || import_skip_marks(line->title).at ==
		    line->title.at + day.at)) {
			return refuse(r, i, err, "a heading with a day, of "
			    "another level than those above: which of them "
			    "begins a meeting?  Take the day out of the "
			    "others");
		} else if (line->level < r->level && !is_pending) {
			is_pending = true;
			first = i;
		} else if (line->level == r->level && r->n > 0)
			import_remark(r->out, r->file, (unsigned)i + 1,
			    no_day_heading);
		else if (has_day && !day.is_partial)
			import_remark(r->out, r->file, (unsigned)i + 1,
			    "a day in a heading of a meeting, which begins "
			    "none");
	}
	if (is_pending)
		import_remark(r->out, r->file, (unsigned)first + 1,
		    no_day_heading);
	return 0;
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
	char lower[24];
	size_t n;

	for (n = 0; n < word.n && n < sizeof(lower); n++)
		lower[n] = byte_lower(word.at[n]);
	return n == word.n && str_lists(str_of(common), ' ',
	    (struct str){ lower, n });
}

static struct str
skip_signs(struct str s)
{
	static const char *const dashes[] = { "–", "—", "·", "•", "：", "、" };
	size_t i;

	for (;;) {
		while (s.n > 0 && (unsigned char)s.at[0] < 0x80 &&
		    !byte_is_letter(s.at[0]) && !byte_is_digit(s.at[0]))
			s = str_from(s, 1);
		for (i = 0; i < 6 && !str_starts(s, dashes[i]); i++)
			;
		if (i == 6)
			return s;
		s = str_from(s, strlen(dashes[i]));
	}
}

/*
 * What is left of a title without what any title has: names of the two, "1:1
 * with", days, times and signs.
 */
static struct str
skip_common(const struct reading *r, struct str s)
{
	struct import_day day;
	size_t n, digits;

	for (;;) {
		s = skip_signs(s);
		if (import_names_at_start(&n, &r->names, s) != NULL) {
			s = str_from(s, n);
			continue;
		}
		if (import_day_find(&day, s, 0, r->wish->order) &&
		    day.at == 0) {
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

/*
 * The day of a line that has nothing but it, and what any title has; *mark:
 * what stands before that, such as "- **".
 */
static bool
is_day_alone(struct import_day *day, struct str *mark,
    const struct reading *r, size_t index)
{
	const struct import_line *line = &r->lines.line[index];
	struct str s = import_skip_marks(line->text);

	*mark = str_first(line->text, (size_t)(s.at - line->text.at));
	return line->type == IMPORT_PLAIN && import_day_find(day, s, 0,
	    r->wish->order) && day->at == 0 && skip_common(r, str_from(s,
	    day->n)).n == 0;
}

/* Behind a blank line, or behind the same marks as the first one. */
static int
find_by_lines(struct reading *r, struct err *err)
{
	const struct import_line *line;
	struct import_day day;
	struct str mark, first = STR_NONE;
	bool stands_free;
	size_t i;

	for (i = 0; i < r->lines.n; i++) {
		line = &r->lines.line[i];
		stands_free = i == 0 || line[-1].type == IMPORT_BLANK ||
		    line[-1].type == IMPORT_FENCE;
		if (!is_day_alone(&day, &mark, r, i)) {
			if (line->type == IMPORT_PLAIN && stands_free &&
			    import_day_find(&day, line->text, 0,
			    r->wish->order) && day.at == mark.n &&
			    day.why == NULL)
				import_remark(r->out, r->file,
				    (unsigned)i + 1, "begins with a day, but "
				    "begins no meeting: other words are in "
				    "the line");
			continue;
		}
		if (!stands_free && (mark.n == 0 || !str_eq(mark, first))) {
			import_remark(r->out, r->file, (unsigned)i + 1,
			    alone);
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

/* Where headings begin the meetings, another line does not. */
static void
tell_days(struct reading *r)
{
	struct import_day day;
	struct str mark;
	size_t i;

	for (i = 0; i < r->lines.n; i++)
		if (is_day_alone(&day, &mark, r, i) && !day.is_partial)
			import_remark(r->out, r->file, (unsigned)i + 1,
			    alone);
}

/* "Date: ...", or a setting `date:` of another program; behind the colon. */
static struct str
behind_label(const struct import_line *line)
{
	static const char *const labels[] = { "date", "meeting date",
	    "date of meeting", "meeting_date", "meeting-date", "day" };
	struct str s = import_skip_marks(line->text), rest;
	size_t i, n;

	if (line->type != IMPORT_PLAIN && line->type != IMPORT_FRONT)
		return STR_NONE;
	for (i = 0; i < sizeof(labels) / sizeof(*labels); i++) {
		n = strlen(labels[i]);
		if (!str_eq_any_case(str_first(s, n < s.n ? n : s.n),
		    str_of(labels[i])))
			continue;
		rest = str_from(s, n);
		while (rest.n > 0 && strchr("*_ ", rest.at[0]) != NULL)
			rest = str_from(rest, 1);
		if (str_starts(rest, ":"))
			return str_from(rest, 1);
	}
	return STR_NONE;
}

static int
find_by_label(struct reading *r, struct err *err)
{
	struct import_day day, found;
	struct str s, at = STR_NONE;
	size_t i, line = IMPORT_NOWHERE;

	for (i = 0; i < r->lines.n; i++) {
		s = behind_label(&r->lines.line[i]);
		if (!import_day_find(&day, s, 0, r->wish->order))
			continue;
		if (line != IMPORT_NOWHERE && date_cmp(day.date,
		    found.date) != 0)
			return import_refuse(r->file, (unsigned)i + 1, err,
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
find_by_name(struct reading *r, struct err *err)
{
	struct str name = str_of(r->file->name);
	struct import_day day;

	while (str_find_byte(name, '/') < name.n)
		name = str_from(name, str_find_byte(name, '/') + 1);
	return !import_day_find(&day, name, 0, r->wish->order) ? 0 :
	    add_meeting(r, 0, IMPORT_NOWHERE, name, &day, err);
}

static int
refuse_undated(struct reading *r, struct err *err)
{
	struct import_day day;
	size_t i;

	for (i = 0; i < r->lines.n && !import_day_find(&day,
	    r->lines.line[i].text, 0, r->wish->order); i++)
		;
	return import_refuse(r->file, i < r->lines.n ? (unsigned)i + 1 : 0,
	    err, "no meeting begins %s: a heading has to name it "
	    "('## 2025-11-18'), a line of its own, a line that begins with "
	    "'Date:', or the name of the file", i < r->lines.n ?
	    "with this day, nor with any other" : "here: there is no day");
}

static int
find_meetings(struct reading *r, struct err *err)
{
	size_t i;

	for (i = 0; i < r->lines.n && !import_has_word(
	    r->lines.line[i].text); i++)
		;
	if (i == r->lines.n)
		return import_refuse(r->file, 0, err, "there is no word in "
		    "it");
	if (find_by_headings(r, err) < 0)
		return -1;
	if (r->n > 0)
		tell_days(r);
	if ((r->n == 0 && find_by_lines(r, err) < 0) ||
	    (r->n == 0 && find_by_label(r, err) < 0) ||
	    (r->n == 0 && find_by_name(r, err) < 0))
		return -1;
	return r->n > 0 ? 0 : refuse_undated(r, err);
}

static bool
begins_with_name(struct str s, struct str name)
{
	struct buf a = BUF_INIT, b = BUF_INIT;
	bool is_same = false;

	if (name.n > 0 && s.n >= name.n && (s.n == name.n ||
	    !(byte_is_letter(s.at[name.n]) || byte_is_digit(s.at[name.n])))) {
		utf8_add_folded(&a, str_first(s, name.n));
		utf8_add_folded(&b, name);
		is_same = str_eq(buf_str(&a), buf_str(&b));
	}
	buf_release(&a);
	buf_release(&b);
	return is_same;
}

/* Whether a title is the name of somebody else of the repository. */
static const struct import_other *
find_other(const struct reading *r, struct str title)
{
	const struct import_wish *wish = r->wish;
	struct str s = skip_common(r, title), first, rest;
	size_t i, j;

	for (i = 0; i < wish->nothers; i++) {
		rest = wish->other[i].name;
		first = STR_NONE;
		str_next_word(&first, &rest);
		const struct str names[] = { wish->other[i].name, first,
		    wish->other[i].id };

		for (j = 0; j < 3; j++)
			if (begins_with_name(s, names[j]) && skip_common(r,
			    str_from(s, names[j].n)).n == 0)
				return &wish->other[i];
	}
	return NULL;
}

/* "Dan", "Dan Roy": one to three words with capitals, and no usual heading. */
static bool
looks_like_name(struct str title)
{
	static const char usual[] = "actions action agenda notes summary "
	    "feedback goals topics topic discussion attendees decisions "
	    "follow-up next previous misc other updates update questions wins "
	    "risks archive links template todo blockers priorities me you";
	struct str word;
	char lower[16];
	size_t i, n = 0;

	while (str_next_word(&word, &title)) {
		n++;
		for (i = 0; i < word.n && i < sizeof(lower); i++)
			lower[i] = byte_lower(word.at[i]);
		if (i == word.n && str_lists(str_of(usual), ' ',
		    (struct str){ lower, i }))
			return false;
		if (byte_is_letter(word.at[0]) ? word.at[0] >= 'a' :
		    (unsigned char)word.at[0] < 0x80)
			return false;
		for (i = 0; i < word.n; i++)
			if ((unsigned char)word.at[i] < 0x80 &&
			    !byte_is_letter(word.at[i]) &&
			    strchr("-.'", word.at[i]) == NULL)
				return false;
	}
	return n >= 1 && n <= 3;
}

/*
 * Headings beside one that is the person's name, in a file that has no
 * heading for whoever leads: those of a team.
 */
static int
check_beside(const struct reading *r, size_t index, struct err *err)
{
	const struct import_line *line = r->lines.line, *own = &line[index];
	struct str id = buf_str(&r->wish->person->id);
	const struct import_known *known;
	size_t from, to, i, found = IMPORT_NOWHERE;

	known = import_names_find(&r->names, own->title);
	if (known == NULL || !str_eq(known->owner, id))
		return 0;
	for (from = index; from > 0 && (line[from - 1].type !=
	    IMPORT_HEADING || line[from - 1].level >= own->level); from--)
		;
	for (to = index; to < r->lines.n && (line[to].type !=
	    IMPORT_HEADING || line[to].level >= own->level); to++)
		;
	for (i = from; i < to; i++) {
		if (line[i].type != IMPORT_HEADING ||
		    line[i].level != own->level)
			continue;
		known = import_names_find(&r->names, line[i].title);
		if (known != NULL && !str_eq(known->owner, id))
			return 0;
		if (known == NULL && found == IMPORT_NOWHERE &&
		    looks_like_name(line[i].title))
			found = i;
	}
	return found == IMPORT_NOWHERE ? 0 : import_refuse(r->file,
	    (unsigned)found + 1, err, "'%.*s' stands beside '%.*s' as the "
	    "heading of another person would; cut the file, so that each has "
	    "their own, or call the heading otherwise",
	    STR_ARGS(line[found].title), STR_ARGS(own->title));
}

/* Notes of somebody else are nothing that this person may read. */
static int
check_people(const struct reading *r, struct err *err)
{
	const struct import_other *other;
	const struct import_line *line;
	size_t i, next = 0;
	bool names_day;

	for (i = 0; i < r->lines.n; i++) {
		line = &r->lines.line[i];
		names_day = next < r->n && r->meeting[next].day_line == i;
		next += names_day;
		if (line->type != IMPORT_HEADING && !names_day)
			continue;
		other = find_other(r, line->type == IMPORT_HEADING ?
		    line->title : import_skip_marks(line->text));
		if (other != NULL)
			return import_refuse(r->file, (unsigned)i + 1, err,
			    "a heading of another person (%.*s); cut the "
			    "file, so that each has their own",
			    STR_ARGS(other->id));
		if (line->type == IMPORT_HEADING && check_beside(r, i,
		    err) < 0)
			return -1;
	}
	return 0;
}

/* A record while its lines are added. */
struct writer {
	struct reading *r;
	struct import_record *record;
	const struct meeting *meeting;
	struct str heading;	/* the last one, below the day's */
	struct buf fence;	/* around settings of another program */
};

/* A line of the record: without LF, from a line of the file (0: none). */
static void
end_line(struct writer *w, unsigned from)
{
	struct import_record *record = w->record;

	buf_add_byte(&record->text, '\n');
	MEM_ROOM(record->from, record->nfrom, &record->from_cap);
	record->from[record->nfrom++] = from;
}

static void
make_fence(struct writer *w)
{
	const struct import_lines *lines = &w->r->lines;
	size_t i, j, run, longest = 2;

	for (i = 0; i < lines->n; i++) {
		if (lines->line[i].type != IMPORT_FRONT)
			continue;
		for (j = run = 0; j < lines->line[i].text.n; j++) {
			run = lines->line[i].text.at[j] == '`' ? run + 1 : 0;
			longest = run > longest ? run : longest;
		}
	}
	for (i = 0; i <= longest; i++)
		buf_add_byte(&w->fence, '`');
}

/* Headings below a day's come as much nearer to the top as that does. */
static void
add_heading(struct writer *w, size_t index)
{
	const struct import_line *line = &w->r->lines.line[index];
	struct buf *text = &w->record->text;
	size_t at;

	if (line->shape != IMPORT_ATX || index < w->meeting->day_line ||
	    line->level < w->r->level) {
		buf_add(text, line->text);
		return;
	}
	at = str_find_byte(line->text, '#');
	buf_add(text, str_first(line->text, at));
	buf_add(text, str_from(line->text, at + w->r->up));
}

/* "---" under a heading becomes "===", if it comes one nearer to the top. */
static void
add_underline(struct writer *w, size_t index)
{
	struct str line = w->r->lines.line[index].text;
	struct buf *text = &w->record->text;
	size_t i;

	for (i = 0; i < line.n; i++)
		buf_add_byte(text, line.at[i] == '-' && w->r->up == 1 &&
		    index > w->meeting->day_line ? '=' : line.at[i]);
}

static int
add_line(struct writer *w, size_t index, struct err *err)
{
	struct reading *r = w->r;
	const struct import_line *line = &r->lines.line[index];
	struct buf words = BUF_INIT, *text = &w->record->text;
	const char *why = NULL;
	int result = 0;

	if (line->type == IMPORT_HEADING) {
		w->heading = index == w->meeting->day_line ? STR_NONE :
		    line->title;
		add_heading(w, index);
	} else if (line->type == IMPORT_UNDERLINE)
		add_underline(w, index);
	else if (line->type == IMPORT_FENCE)
		buf_add(text, buf_str(&w->fence));
	else if (line->type == IMPORT_PLAIN) {
		result = import_item_add(text, &why, &words, line->text,
		    w->heading, &r->names, r->wish->order, err);
		if (result < 0)
			result = import_refuse(r->file, (unsigned)index + 1,
			    err, "%s", err->text);
	} else
		buf_add(text, line->text);
	end_line(w, (unsigned)index + 1);
	if (line->type == IMPORT_FENCE && index > 0 && index + 1 <
	    r->lines.n && str_trim(line[1].text).n > 0)
		end_line(w, 0);
	if (why == NULL)
		why = import_line_why(&words, &r->lines, index,
		    r->wish->order);
	if (why != NULL && result == 0)
		import_remark(r->out, r->file, (unsigned)index + 1, why);
	buf_release(&words);
	return result;
}

/* What stands above a day, and is no title. */
static void
tell_above(struct reading *r, const struct meeting *meeting)
{
	const struct import_line *line;
	size_t i;

	if (meeting->day_line == IMPORT_NOWHERE || r->is_form)
		return;
	for (i = meeting->first; i < meeting->day_line; i++) {
		line = &r->lines.line[i];
		if (line->type != IMPORT_HEADING &&
		    line->type != IMPORT_FRONT &&
		    import_has_word(line->text) && skip_common(r,
		    import_skip_marks(line->text)).n > 0)
			import_remark(r->out, r->file, (unsigned)i + 1,
			    "stands above the day: kept with the meeting "
			    "below");
	}
}

static int
add_top(struct import_record *record, const struct import_wish *wish,
    struct import *out, struct err *err)
{
	struct str kind = buf_str(&wish->kind->name);
	const struct leader *leader = person_leader(wish->person, kind,
	    record->date);
	struct buf words = BUF_INIT;

	compose_begin(&record->text);
	if (compose_pair(&record->text, "kind", kind, err) < 0 ||
	    compose_date(&record->text, "date", record->date, err) < 0 ||
	    compose_pair(&record->text, "status", STR_LIT("held"), err) < 0 ||
	    compose_pair(&record->text, "with", leader == NULL ? STR_NONE :
	    leader->name, err) < 0)
		return -1;
	buf_add_string(&record->text, "---\n\n");
	if (leader == NULL) {
		buf_addf(&words, "by person.ini nobody led a %.*s on %s: the "
		    "record has no 'with:'", STR_ARGS(kind),
		    date_text(record->date).at);
		import_remark(out, record->file, record->line, words.at);
	}
	buf_release(&words);
	return 0;
}

/* A line that may go at an end of a record, as nothing is lost with it. */
static bool
may_go(const struct import_line *line, bool is_last)
{
	return line->type == IMPORT_BLANK && (!is_last ||
	    str_trim(line->text).n == 0 || line[-1].type == IMPORT_BLANK);
}

static int
add_record(struct reading *r, size_t index, struct err *err)
{
	const struct meeting *meeting = &r->meeting[index];
	size_t first = meeting->first, end = index + 1 < r->n ?
	    r->meeting[index + 1].first : r->lines.n, i;
	struct import *out = r->out;
	struct writer w = { .r = r, .meeting = meeting,
		.heading = STR_NONE, .fence = BUF_INIT };
	struct import_record *record;
	struct str line, rest;
	int result;

	MEM_ROOM(out->record, out->n, &out->cap);
	record = w.record = &out->record[out->n++];
	*record = (struct import_record){ .date = meeting->date,
	    .file = r->file, .path = BUF_INIT, .text = BUF_INIT,
	    .line = meeting->day_line == IMPORT_NOWHERE ? 0 :
	    (unsigned)meeting->day_line + 1 };
	result = add_top(record, r->wish, out, err);
	rest = buf_str(&record->text);
	for (; str_next_line(&line, &rest); record->ntop++) {
		MEM_ROOM(record->from, record->nfrom, &record->from_cap);
		record->from[record->nfrom++] = 0;
	}
	record->top = record->text.n;
	/* a line with a word stands between */
	while (may_go(&r->lines.line[first], false))
		first++;
	while (may_go(&r->lines.line[end - 1], true))
		end--;
	make_fence(&w);
	for (i = first; i < end && result == 0; i++)
		result = add_line(&w, i, err);
	tell_above(r, meeting);
	if (result == 0 && record->text.n > MARKDOWN_TEXT_MAX)
		result = import_refuse(r->file, (unsigned)first + 1, err,
		    "the notes of %s are larger than 64 KiB; cut them into "
		    "two meetings", date_text(meeting->date).at);
	if (result == 0)
		result = import_mend(out, record, r->wish->kind, err);
	buf_release(&w.fence);
	return result;
}

/*
 * Each line with a word is in one record; the lines are handed out so, and
 * here it is looked at.
 */
static int
check_whole(const struct reading *r, size_t from, struct err *err)
{
	const struct import_record *record;
	size_t *last = mem_new(r->lines.n + 1, sizeof(*last)), i, j;
	unsigned *n = mem_new(r->lines.n + 1, sizeof(*n));
	int result = 0;

	for (i = from; i < r->out->n; i++) {
		record = &r->out->record[i];
		for (j = 0; j < record->nfrom; j++) {
			n[record->from[j]] += last[record->from[j]] != i + 1;
			last[record->from[j]] = i + 1;
		}
	}
	for (i = 0; i < r->lines.n; i++)
		if (n[i + 1] != 1 && import_has_word(r->lines.line[i].text))
			result = refuse(r, i, err, "would not be in one "
			    "record");
	free(last);
	free(n);
	return result;
}

/* Of one day, the lower number was earlier: what is newest may come first. */
static void
set_order(struct reading *r, size_t from)
{
	bool is_newest_first = r->n > 1 && date_cmp(r->meeting[0].date,
	    r->meeting[r->n - 1].date) > 0;
	size_t i;

	for (i = 0; i < r->n; i++)
		r->out->record[from + i].order = from + (is_newest_first ?
		    r->n - 1 - i : i);
}

static int
read_file(struct reading *r, struct err *err)
{
	size_t i, from = r->out->n;
	int result = -1;

	if (import_lines_read(&r->lines, r->out, r->file, err) < 0 ||
	    find_meetings(r, err) < 0 || check_people(r, err) < 0)
		return -1;
	for (i = 0, result = 0; i < r->n && result == 0; i++)
		result = add_record(r, i, err);
	if (result == 0)
		result = check_whole(r, from, err);
	if (result == 0)
		set_order(r, from);
	return result;
}

static int
compare_records(const void *a, const void *b)
{
	const struct import_record *x = a, *y = b;
	int order = date_cmp(x->date, y->date);

	return order != 0 ? order : x->order < y->order ? -1 :
	    x->order > y->order;
}

/* Files lie in one array, in the order in which they were given. */
static int
compare_remarks(const void *a, const void *b)
{
	const struct import_remark *x = a, *y = b;

	if (x->file != y->file)
		return x->file < y->file ? -1 : 1;
	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return (x->age > y->age) - (x->age < y->age);
}

static int
name_records(struct import *out, const struct import_wish *wish,
    struct err *err)
{
	struct import_record *record;
	unsigned number = 0;
	size_t i;

	if (out->n > 1)
		qsort(out->record, out->n, sizeof(*out->record),
		    compare_records);
	for (i = 0; i < out->n; i++) {
		record = &out->record[i];
		number = i > 0 && date_cmp(record[-1].date,
		    record->date) == 0 ? number + 1 : 1;
		if (number > RECORD_NUMBER_MAX)
			return import_refuse(record->file, record->line, err,
			    "more than %d meetings on %s", RECORD_NUMBER_MAX,
			    date_text(record->date).at);
		record_name_format(&record->path, buf_str(&wish->person->id),
		    record->date, buf_str(&wish->kind->name), number);
	}
	return 0;
}

void
import_sort_remarks(struct import *import)
{
	struct import_remark *remark = import->remark;
	size_t i, n = 0;

	if (import->nremarks > 1)
		qsort(remark, import->nremarks, sizeof(*remark),
		    compare_remarks);
	for (i = 0; i < import->nremarks; i++) {
		if (n > 0 && remark[n - 1].file == remark[i].file &&
		    remark[n - 1].line == remark[i].line) {
			free(remark[i].why);
			continue;
		}
		remark[n] = remark[i];
		remark[n].age = n;
		n++;
	}
	import->nremarks = n;
}

int
import_read(struct import *out, const struct import_wish *wish,
    struct err *err)
{
	struct reading r;
	size_t i;
	int result = 0;

	for (i = 0; i < wish->nfiles && result == 0; i++) {
		r = (struct reading){ .out = out, .wish = wish,
		    .file = &wish->file[i], .lines = IMPORT_LINES_INIT };
		import_names_init(&r.names, wish);
		result = read_file(&r, err);
		import_names_release(&r.names);
		import_lines_release(&r.lines);
		free(r.meeting);
	}
	if (result == 0)
		result = name_records(out, wish, err);
	import_sort_remarks(out);
	return result;
}

void
import_release(struct import *import)
{
	size_t i;

	for (i = 0; i < import->n; i++) {
		buf_release(&import->record[i].path);
		buf_release(&import->record[i].text);
		free(import->record[i].from);
	}
	for (i = 0; i < import->nremarks; i++)
		free(import->remark[i].why);
	free(import->record);
	free(import->remark);
	*import = (struct import)IMPORT_INIT;
}
