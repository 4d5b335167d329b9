/* SPDX-License-Identifier: ISC */
/*
 * disagree - a comparison of the lines finds what was added; a comparison of
 * the Markdown blocks shows that nothing else changed its meaning: an item put
 * between two lines of another item would take over the second line.
 */

#include "notes/disagree.h"

#include "notes/record.h"
#include "parse/config.h"
#include "parse/hidden.h"
#include "parse/item.h"

struct reading {
	struct lines lines;
	struct markdown mark;
};

#define READING_INIT { LINES_INIT, MARKDOWN_INIT }

static int
read_text(struct reading *out, struct str text, struct err *err)
{
	struct front front;

	lines_init(&out->lines, text);
	return front_split(&front, text, err) < 0 ? -1 :
	    markdown_parse(&out->mark, front.body, front.body_line, err);
}

static void
reading_release(struct reading *reading)
{
	markdown_release(&reading->mark);
	lines_release(&reading->lines);
}

/* Two versions of a text, and the lines that the later one has more. */
struct comparison {
	struct str heading;		/* of the section */
	struct reading before, after;
	unsigned first, n;		/* the added lines: where, how many */
};

#define COMPARISON_INIT(heading) { heading, READING_INIT, READING_INIT, 0, 0 }

static void
comparison_release(struct comparison *c)
{
	reading_release(&c->before);
	reading_release(&c->after);
}

static bool
find_added(struct comparison *c)
{
	const struct lines *before = &c->before.lines;
	const struct lines *after = &c->after.lines;
	size_t head = 0, tail = 0;

	if (after->n <= before->n)
		return false;
	while (head < before->n && str_eq(lines_get(before, head + 1),
	    lines_get(after, head + 1)))
		head++;
	while (tail < before->n - head &&
	    str_eq(lines_get(before, before->n - tail),
	    lines_get(after, after->n - tail)))
		tail++;
	c->first = (unsigned)head + 1;
	c->n = (unsigned)(after->n - before->n);
	return head + tail == before->n && str_ends(after->text, "\n");
}

/* False also for a text that is no record. */
static bool
compare(struct comparison *out, struct str before, struct str after)
{
	struct err ignored = ERR_INIT;

	return read_text(&out->before, before, &ignored) == 0 &&
	    read_text(&out->after, after, &ignored) == 0 && find_added(out);
}

/* Reads "- WORDS (INITIALS)"; false if some readers would not see the words. */
static bool
parse_item(struct disagreement *out, struct str line)
{
	OWN(hidden) hidden = HIDDEN_INIT;

	if (!str_starts(line, "- ") || !record_initials(&out->initials, line))
		return false;
	out->words = str_trim(str_first(str_from(line, 2),
	    (size_t)(out->initials.at - line.at) - 3));
	hidden_find(&hidden, out->words, 1, NULL, NULL);
	return hidden.n == 0 && out->words.n > 0;
}

/*
 * Finds the item among the added lines.  Besides the item they may only be the
 * heading and blank lines.
 */
static bool
find_item(struct disagreement *out, const struct comparison *c)
{
	struct str line;
	unsigned number, nheadings = 0, nitems = 0;

	for (number = c->first; number < c->first + c->n; number++) {
		line = lines_get(&c->after.lines, number);
		if (line.n == 0)
			continue;
		if (nitems == 0 && str_starts(line, "## ") &&
		    str_eq(str_from(line, 3), c->heading))
			nheadings++;
		else if (parse_item(out, line)) {
			out->line = number;
			nitems++;
		} else
			return false;
	}
	return nitems == 1 && nheadings <= 1;
}

static bool
is_added(const struct comparison *c, unsigned line)
{
	return line >= c->first && line < c->first + c->n;
}

/* Returns the line's number in the earlier text; 0 for an added one. */
static unsigned
line_before(const struct comparison *c, unsigned line)
{
	return line < c->first ? line : is_added(c, line) ? 0 : line - c->n;
}

static bool
same_block(const struct comparison *c, size_t i, size_t j)
{
	const struct markdown *before = &c->before.mark;
	const struct markdown *after = &c->after.mark;
	const struct markdown_block *a = &before->block[i];
	const struct markdown_block *b = &after->block[j];

	return a->type == b->type && a->depth == b->depth &&
	    a->level == b->level && a->in_quote == b->in_quote &&
	    a->first_line == line_before(c, b->first_line) &&
	    a->last_line == line_before(c, b->last_line) &&
	    str_eq(markdown_block_text(before, i),
	    markdown_block_text(after, j));
}

static bool
is_plain_item(const struct comparison *c, size_t at, unsigned line)
{
	const struct markdown *mark = &c->after.mark;
	const struct markdown_block *item = &mark->block[at];
	const struct section *section = section_at(mark, line);

	return section != NULL && str_eq(section->title, c->heading) &&
	    at + 1 < mark->n && item->type == MARKDOWN_ITEM &&
	    item->first_line == line && item->last_line == line &&
	    item->depth == 0 && !item->in_quote &&
	    item[1].type == MARKDOWN_TEXT && item[1].parent == at &&
	    !item[1].in_quote && item[1].first_line == line &&
	    item[1].last_line == line;
}

/*
 * Whether the added blocks are the item, its text and perhaps the heading, and
 * every other block is the same as before.  A heading may be added only if
 * there was none, and at the end: elsewhere it would take over the text behind.
 */
static bool
same_but_for(const struct comparison *c, unsigned line)
{
	const struct markdown *before = &c->before.mark;
	const struct markdown *after = &c->after.mark;
	bool has_item = false;
	size_t i = 0, j;

	for (j = 0; j < after->n; j++) {
		if (!is_added(c, after->block[j].first_line)) {
			if (i == before->n || !same_block(c, i++, j))
				return false;
		} else if (after->block[j].type == MARKDOWN_HEADING) {
			if (c->first + c->n - 1 != c->after.lines.n ||
			    section_find(before, c->heading) != NULL)
				return false;
		} else {
			if (!is_plain_item(c, j++, line))
				return false;
			has_item = true;
		}
	}
	return has_item && i == before->n;
}

bool
disagree_find(struct disagreement *out, struct str heading,
    struct str before, struct str after)
{
	OWN(comparison) c = COMPARISON_INIT(heading);
	struct item box;

	return compare(&c, before, after) && find_item(out, &c) &&
	    !item_parse(&box, lines_get(&c.after.lines, out->line)) &&
	    same_but_for(&c, out->line);
}

bool
disagree_is_item_added(struct str heading, struct str before,
    struct str after, struct str words)
{
	OWN(comparison) c = COMPARISON_INIT(heading);
	struct str line;
	unsigned number, at = 0;

	if (!compare(&c, before, after))
		return false;
	for (number = c.first; number < c.first + c.n; number++) {
		line = lines_get(&c.after.lines, number);
		if (str_starts(line, "- ") &&
		    str_eq(str_from(line, 2), words))
			at = number;
	}
	return at > 0 && same_but_for(&c, at);
}

/*
 * The last item of the outermost lists of a section: the one around a line,
 * or, if line is 0, the last one outside of quotes.  NULL: none.
 */
static const struct markdown_block *
last_item(const struct markdown *mark, const struct section *section,
    unsigned line)
{
	const struct markdown_block *block;
	size_t i;

	for (i = section->end_block; i-- > section->block; ) {
		block = &mark->block[i];
		if (block->type == MARKDOWN_ITEM && block->depth == 0 &&
		    (line == 0 ? !block->in_quote : block->first_line <= line &&
		    line <= block->last_line))
			return block;
	}
	return NULL;
}

/*
 * Where the lines first..last are none of the known items, each of which ends
 * with a NUL: the first line with which they are no beginning of one, or the
 * last line; 0 if they are one.
 */
static unsigned
first_unknown(struct str known, const struct lines *lines, unsigned first,
    unsigned last)
{
	struct str all = lines_range(lines, first, last), begun, item, rest;
	unsigned line, result = first;

	for (rest = known; str_next_string(&item, &rest); ) {
		if (str_eq(item, all))
			return 0;
		for (line = first; line < last; line++) {
			begun = lines_range(lines, first, line);
			if (!str_eq(str_first(item, begun.n), begun))
				break;
		}
		if (line > result)
			result = line;
	}
	return result;
}

/*
 * Appends the lines under the heading that end in initials other than these;
 * of an item, all its lines; a NUL behind each.  *odd is the first line at
 * which one is other than the known ones, or 0.  Returns false for a text that
 * is no record.
 */
static bool
read_others(struct buf *out, unsigned *odd, struct str known,
    struct str heading, struct str text, struct str initials)
{
	OWN(reading) reading = READING_INIT;
	struct err ignored = ERR_INIT;
	const struct markdown_block *item;
	const struct section *section;
	struct str found;
	unsigned line, first, last;
	bool result;
	size_t i;

	*odd = 0;
	result = read_text(&reading, text, &ignored) == 0;
	for (i = 0; result && i < reading.mark.nsections; i++) {
		section = &reading.mark.section[i];
		if (!str_eq(section->title, heading))
			continue;
		for (line = section->line + 1; line <= section->last_line;
		    line++) {
			if (!record_initials(&found,
			    lines_get(&reading.lines, line)) ||
			    str_eq(found, initials))
				continue;
			item = last_item(&reading.mark, section, line);
			first = item == NULL ? line : item->first_line;
			last = item == NULL ? line : item->last_line;
			if (*odd == 0)
				*odd = first_unknown(known, &reading.lines,
				    first, last);
			buf_add_ended(out, lines_range(&reading.lines, first,
			    last));
			line = last;
		}
	}
	return result;
}

bool
disagree_keeps_others(unsigned *line, struct str heading, struct str before,
    struct str after, struct str initials)
{
	OWN(buf) old = BUF_INIT, new = BUF_INIT;

	return read_others(&old, line, STR_NONE, heading, before, initials) &&
	    read_others(&new, line, buf_str(&old), heading, after, initials) &&
	    str_eq(buf_str(&old), buf_str(&new));
}

/* Blank lines set the item apart from other text, but not within a list. */
void
disagree_put_item(struct buf *out, const struct lines *lines,
    const struct section *section, struct str heading, unsigned behind,
    struct str item)
{
	struct lines_edit edit = { lines->n + 1, 0, STR_NONE };
	OWN(buf) insert = BUF_INIT;
	unsigned last = behind;

	if (section == NULL) {
		buf_addf(&insert, "\n## %.*s\n\n", STR_ARGS(heading));
	} else if (behind == 0) {
		last = lines_last_text(lines, section->line,
		    section->last_line);
		if (last < section->last_line)
			last++;
		else
			buf_add_byte(&insert, '\n');
	}
	if (section != NULL)
		edit.at = last + 1;
	buf_addf(&insert, "%.*s\n", STR_ARGS(item));
	if (behind == 0 && str_trim(lines_get(lines, edit.at)).n > 0)
		buf_add_byte(&insert, '\n');
	edit.insert = buf_str(&insert);
	lines_apply(out, lines, &edit, 1);
	/* find_added asks for it, wherever the item went */
	if (!str_ends(buf_str(out), "\n"))
		buf_add_byte(out, '\n');
}

static unsigned
find_same(const struct reading *reading, struct str heading,
    struct str words, struct str initials)
{
	const struct section *section;
	struct disagreement found;
	unsigned line;

	section = section_find(&reading->mark, heading);
	for (line = section == NULL ? 0 : section->line + 1;
	    section != NULL && line <= section->last_line; line++)
		if (parse_item(&found, lines_get(&reading->lines, line)) &&
		    str_eq(found.words, words) &&
		    str_eq(found.initials, initials))
			return line;
	return 0;
}

int
disagree_add(struct buf *out, struct str heading, struct str text,
    struct str words, struct str initials, struct err *err)
{
	OWN(reading) reading = READING_INIT;
	const struct markdown_block *last = NULL;
	const struct section *section;
	struct disagreement found;
	OWN(buf) item = BUF_INIT, signature = BUF_INIT;
	struct str result;
	size_t start = out->n;
	unsigned same;

	words = str_trim(words);
	/* whoever has typed their initials, too, has them once */
	buf_addf(&signature, "(%.*s)", STR_ARGS(initials));
	if (str_ends(words, signature.at))
		words = str_trim_end(str_first(words, words.n - signature.n));
	if (words.n == 0)
		return err_set(err, ERR_REFUSED, "say in words what is "
		    "disagreed with");
	if (read_text(&reading, text, err) < 0)
		return -1;
	same = find_same(&reading, heading, words, initials);
	if (same > 0)
		return err_set(err, ERR_REFUSED, "you disagree in these very "
		    "words already, in line %u; to agree to the rest of the "
		    "text, agree without them", same);
	/* behind the last item of the section, or else at its end */
	section = section_find(&reading.mark, heading);
	if (section != NULL)
		last = last_item(&reading.mark, section, 0);
	buf_addf(&item, "- %.*s (%.*s)", STR_ARGS(words), STR_ARGS(initials));
	disagree_put_item(out, &reading.lines, section, heading,
	    last == NULL ? 0 : last->last_line, buf_str(&item));
	result = str_from(buf_str(out), start);
	if (!disagree_find(&found, heading, text, result) ||
	    !str_eq(found.words, words) ||
	    !str_eq(found.initials, initials)) {
		buf_cut(out, start);
		return err_set(err, ERR_REFUSED, "these words would not be one "
		    "plain item under '## %.*s'; say it in one line, without "
		    "Markdown", STR_ARGS(heading));
	}
	return 0;
}
