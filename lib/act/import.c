/* SPDX-License-Identifier: ISC */
/*
 * import - reads a file in three steps: finds where its meetings begin, checks
 * that no heading names another person, and converts each line.  The meetings
 * of all files are sorted last: only then is it known which is the second of
 * its day.
 */

#include "act/import.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "act/import_private.h"
#include "base/mem.h"
#include "notes/record.h"
#include "parse/markdown.h"

int
import_refuse(const struct import_file *file, size_t line, struct err *err,
    const char *format, ...)
{
	char text[sizeof(err->text)];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	err_at(err, (unsigned)line, 0, "%s", text);
	return err_in(err, file->name);
}

/* A record while its lines are added. */
struct writer {
	struct import_reading *r;
	struct import_record *record;
	const struct import_meeting *meeting;
	struct str heading;	/* the last one below the day's heading */
};

/* Ends a line of the record, which came from a line of the file (0: none). */
static void
end_line(struct writer *w, unsigned from)
{
	struct import_record *record = w->record;

	buf_add_byte(&record->text, '\n');
	*MEM_ADD(record->from, record->nfrom, &record->from_cap) = from;
}

/* A heading below the day's rises by as many levels as the day's does. */
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

static int
add_line(struct writer *w, size_t index, struct err *err)
{
	struct import_reading *r = w->r;
	const struct import_line *line = &r->lines.line[index];
	struct buf *text = &w->record->text;
	bool rises = r->up == 1 && index > w->meeting->day_line;
	size_t i;

	if (line->type == IMPORT_HEADING) {
		w->heading = index == w->meeting->day_line ? STR_NONE :
		    line->title;
		add_heading(w, index);
	} else if (line->type == IMPORT_UNDERLINE)
		/* "---" under a heading that rises by one level */
		for (i = 0; i < line->text.n; i++)
			buf_add_byte(text, line->text.at[i] == '-' && rises ?
			    '=' : line->text.at[i]);
	else if (line->type == IMPORT_FENCE)
		buf_add(text, buf_str(&r->lines.fence));
	else if (line->type == IMPORT_PLAIN) {
		if (import_item_add(text, r, index, w->heading, err) < 0) {
			err->line = (unsigned)index + 1;
			return err_in(err, r->file->name);
		}
	} else
		buf_add(text, line->text);
	end_line(w, index + 1);
	if (line->type == IMPORT_FENCE && index > 0 && index + 1 <
	    r->lines.n && str_trim(line[1].text).n > 0)
		end_line(w, 0);
	import_line_tell(r, index);
	return 0;
}

/* Adds a remark on each line above the day that is more than a title. */
static void
tell_above(struct import_reading *r, const struct import_meeting *meeting)
{
	const struct import_line *line;
	size_t i;

	if (meeting->day_line == IMPORT_NOWHERE || r->is_form)
		return;
	for (i = meeting->first; i < meeting->day_line; i++) {
		line = &r->lines.line[i];
		if (line->type != IMPORT_HEADING &&
		    line->type != IMPORT_FRONT &&
		    import_has_word(line->text) && import_skip_common(r,
		    import_skip_marks(line->text)).n > 0)
			IMPORT_REMARK(r->file, i + 1,
			    "stands above the day: kept with the meeting "
			    "below");
	}
}

static int
add_top(struct import_record *record, const struct import_wish *wish,
    struct err *err)
{
	struct str kind = buf_str(&wish->kind->name);
	const struct leader *leader = person_leader(wish->person, kind,
	    record->date);

	compose_begin(&record->text);
	if (compose_pair(&record->text, "kind", kind, err) < 0 ||
	    compose_date(&record->text, "date", record->date, err) < 0 ||
	    compose_pair(&record->text, "status", STR_LIT("held"), err) < 0 ||
	    compose_pair(&record->text, "with", leader == NULL ? STR_NONE :
	    leader->name, err) < 0)
		return -1;
	buf_add_string(&record->text, "---\n\n");
	if (leader == NULL)
		IMPORT_REMARK(record->file, record->line, "by person.ini "
		    "nobody led a %.*s on %s: the record has no 'with:'",
		    STR_ARGS(kind), date_text(record->date).at);
	return 0;
}

/* Whether a line at either end of a record may be dropped: it says nothing. */
static bool
may_go(const struct import_line *line, bool is_last)
{
	return line->type == IMPORT_BLANK && (!is_last ||
	    str_trim(line->text).n == 0 || line[-1].type == IMPORT_BLANK);
}

static int
add_record(struct import_reading *r, size_t index, struct err *err)
{
	const struct import_meeting *meeting = &r->meeting[index];
	size_t first = meeting->first, end = index + 1 < r->n ?
	    r->meeting[index + 1].first : r->lines.n, i;
	struct import *out = r->out;
	struct writer w = { .r = r, .meeting = meeting,
		.heading = STR_NONE };
	struct import_record *record;
	struct str line, rest;

	record = w.record = MEM_ADD(out->record, out->n, &out->cap);
	*record = (struct import_record){ .date = meeting->date,
	    .file = r->file, .path = BUF_INIT, .text = BUF_INIT,
	    .line = meeting->day_line + 1 };
	if (add_top(record, r->wish, err) < 0)
		return -1;
	rest = buf_str(&record->text);
	for (; str_next_line(&line, &rest); record->ntop++)
		*MEM_ADD(record->from, record->nfrom, &record->from_cap) = 0;
	record->top = record->text.n;
	/* both loops end, since a meeting has a line with a word */
	while (may_go(&r->lines.line[first], false))
		first++;
	while (may_go(&r->lines.line[end - 1], true))
		end--;
	for (i = first; i < end; i++)
		if (add_line(&w, i, err) < 0)
			return -1;
	tell_above(r, meeting);
	if (record->text.n > MARKDOWN_TEXT_MAX)
		return import_refuse(r->file, first + 1, err,
		    "the notes of %s are larger than 64 KiB; split them into "
		    "two meetings", date_text(meeting->date).at);
	return import_mend(record, r->wish->kind, err);
}

/*
 * Checks the promise that each line with a word is in exactly one record,
 * though the code above cannot break it.
 */
static int
check_whole(const struct import_reading *r, size_t from, struct err *err)
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
			result = import_refuse(r->file, i + 1, err,
			    "would not be in one record");
	free(last);
	free(n);
	return result;
}

static int
read_file(struct import_reading *r, struct err *err)
{
	size_t i, from = r->out->n;
	bool is_newest_first;

	if (import_lines_read(&r->lines, r->file, err) < 0 ||
	    import_find_meetings(r, err) < 0 || import_check_people(r, err) < 0)
		return -1;
	for (i = 0; i < r->n; i++)
		if (add_record(r, i, err) < 0)
			return -1;
	if (check_whole(r, from, err) < 0)
		return -1;
	/* meetings of one day are numbered from the earliest */
	is_newest_first = r->n > 1 && date_cmp(r->meeting[0].date,
	    r->meeting[r->n - 1].date) > 0;
	for (i = 0; i < r->n; i++)
		r->out->record[from + i].order = from + (is_newest_first ?
		    r->n - 1 - i : i);
	return 0;
}

static int
compare_records(const void *a, const void *b)
{
	const struct import_record *x = a, *y = b;

	return MEM_ORDER(date_cmp(x->date, y->date),
	    MEM_CMP(x->order, y->order));
}

static int
name_records(struct import *out, const struct import_wish *wish,
    struct err *err)
{
	struct import_record *record;
	unsigned number = 0;
	size_t i;

	MEM_SORT(out->record, out->n, compare_records);
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

int
import_read(struct import *out, const struct import_wish *wish,
    struct err *err)
{
	struct import_reading r;
	size_t i;
	int result = 0;

	for (i = 0; i < wish->nfiles && result == 0; i++) {
		r = (struct import_reading){ .out = out, .wish = wish,
		    .file = &wish->file[i], .lines = IMPORT_LINES_INIT };
		import_names_init(&r.names, wish);
		result = read_file(&r, err);
		import_names_release(&r.names);
		import_lines_release(&r.lines);
		free(r.meeting);
	}
	if (result == 0)
		result = name_records(out, wish, err);
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
	free(import->record);
	*import = (struct import)IMPORT_INIT;
}
