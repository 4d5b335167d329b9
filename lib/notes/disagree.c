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
	struct str heading;		/* of the section */
	struct lines lines;
	struct markdown mark;
};

#define READING_INIT(heading) { heading, LINES_INIT, MARKDOWN_INIT }

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

struct insertion {
	unsigned first, n;
};

static bool
find_insertion(struct insertion *out, const struct lines *before,
    const struct lines *after)
{
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
	out->first = (unsigned)head + 1;
	out->n = (unsigned)(after->n - before->n);
	return head + tail == before->n && str_ends(after->text, "\n");
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
find_item(struct disagreement *out, const struct reading *after,
    const struct insertion *added)
{
	struct str line;
	unsigned number, nheadings = 0, nitems = 0;

	for (number = added->first; number < added->first + added->n;
	    number++) {
		line = lines_get(&after->lines, number);
		if (line.n == 0)
			continue;
		if (nitems == 0 && str_starts(line, "## ") &&
		    str_eq(str_from(line, 3), after->heading))
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
is_added(const struct insertion *added, unsigned line)
{
	return line >= added->first && line < added->first + added->n;
}

/* Returns the line's number in the earlier text; 0 for an added one. */
static unsigned
line_before(const struct insertion *added, unsigned line)
{
	return line < added->first ? line :
	    is_added(added, line) ? 0 : line - added->n;
}

static bool
same_block(const struct reading *before, size_t i,
    const struct reading *after, size_t j, const struct insertion *added)
{
	const struct markdown_block *a = &before->mark.block[i];
	const struct markdown_block *b = &after->mark.block[j];

	return a->type == b->type && a->depth == b->depth &&
	    a->level == b->level && a->in_quote == b->in_quote &&
	    a->first_line == line_before(added, b->first_line) &&
	    a->last_line == line_before(added, b->last_line) &&
	    str_eq(markdown_block_text(&before->mark, i),
	    markdown_block_text(&after->mark, j));
}

static bool
is_plain_item(const struct reading *after, size_t at, unsigned line)
{
	const struct markdown_block *item = &after->mark.block[at];
	const struct section *section;

	section = section_at(&after->mark, line);
	return section != NULL && str_eq(section->title, after->heading) &&
	    at + 1 < after->mark.n && item->type == MARKDOWN_ITEM &&
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
same_but_for(const struct reading *before, const struct reading *after,
    const struct insertion *added, unsigned line)
{
	const struct markdown_block *block = after->mark.block;
	bool has_item = false;
	size_t i = 0, j;

	for (j = 0; j < after->mark.n; j++) {
		if (!is_added(added, block[j].first_line)) {
			if (i == before->mark.n ||
			    !same_block(before, i++, after, j, added))
				return false;
		} else if (block[j].type == MARKDOWN_HEADING) {
			if (added->first + added->n - 1 != after->lines.n ||
			    section_find(&before->mark,
			    before->heading) != NULL)
				return false;
		} else {
			if (!is_plain_item(after, j++, line))
				return false;
			has_item = true;
		}
	}
	return has_item && i == before->mark.n;
}

bool
disagree_find(struct disagreement *out, struct str heading,
    struct str before, struct str after)
{
	OWN(reading) old = READING_INIT(heading), new = READING_INIT(heading);
	struct insertion added;
	struct item box;
	struct err ignored = ERR_INIT;	/* not a record: no item */

	return read_text(&old, before, &ignored) == 0 &&
	    read_text(&new, after, &ignored) == 0 &&
	    find_insertion(&added, &old.lines, &new.lines) &&
	    find_item(out, &new, &added) &&
	    !item_parse(&box, lines_get(&new.lines, out->line)) &&
	    same_but_for(&old, &new, &added, out->line);
}

bool
disagree_is_item_added(struct str heading, struct str before,
    struct str after, struct str words)
{
	OWN(reading) old = READING_INIT(heading), new = READING_INIT(heading);
	struct insertion added;
	struct err ignored = ERR_INIT;	/* not a record: no item */
	struct str line;
	unsigned number, at = 0;
	bool result = read_text(&old, before, &ignored) == 0 &&
	    read_text(&new, after, &ignored) == 0 &&
	    find_insertion(&added, &old.lines, &new.lines);

	for (number = 0; result && number < added.n; number++) {
		line = lines_get(&new.lines, added.first + number);
		if (str_starts(line, "- ") &&
		    str_eq(str_from(line, 2), words))
			at = added.first + number;
	}
	return at > 0 && same_but_for(&old, &new, &added, at);
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
 * Appends the lines under the heading that end in initials other than these;
 * of an item, all its lines.  Returns false for a text that is no record.
 */
static bool
read_others(struct buf *out, struct str heading, struct str text,
    struct str initials)
{
	OWN(reading) reading = READING_INIT(heading);
	struct err ignored = ERR_INIT;
	const struct markdown_block *item;
	const struct section *section;
	struct str found;
	unsigned line, last;
	bool result;
	size_t i;

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
			last = item == NULL ? line : item->last_line;
			buf_add(out, lines_range(&reading.lines,
			    item == NULL ? line : item->first_line, last));
			buf_add_byte(out, '\n');
			line = last;
		}
	}
	return result;
}

bool
disagree_keeps_others(struct str heading, struct str before,
    struct str after, struct str initials)
{
	OWN(buf) old = BUF_INIT, new = BUF_INIT;

	return read_others(&old, heading, before, initials) &&
	    read_others(&new, heading, after, initials) &&
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
}

static unsigned
find_same(const struct reading *reading, struct str words,
    struct str initials)
{
	const struct section *section;
	struct disagreement found;
	unsigned line;

	section = section_find(&reading->mark, reading->heading);
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
	OWN(reading) reading = READING_INIT(heading);
	const struct markdown_block *last = NULL;
	const struct section *section;
	struct disagreement found;
	OWN(buf) item = BUF_INIT;
	struct str result;
	size_t start = out->n;
	unsigned same;

	words = str_trim(words);
	if (words.n == 0)
		return err_set(err, ERR_REFUSED, "say in words what is "
		    "disagreed with");
	if (read_text(&reading, text, err) < 0)
		return -1;
	same = find_same(&reading, words, initials);
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
