/* SPDX-License-Identifier: ISC */
/*
 * hidden - looks at each line as a whole first (fences, definitions, table
 * rows, braces), and then byte by byte.
 *
 * Text in code is shown as it stands, so we skip code.  But we count as code
 * only what every reader takes for code: a block whose fence begins its line,
 * and a code span that begins and ends on one line.  If readers may pair the
 * backticks of a paragraph in different ways, no span counts until the next
 * blank line, where every reader begins anew.
 */

#include "parse/hidden.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "parse/markdown.h"

#define BLANK_LINES_MAX 20
#define LANGUAGE_MAX 20

static const char what_comment[] = "a comment that is in no template: readers "
    "do not see it; write it as plain text";
static const char what_fence[] = "a line that not every reader takes for part "
    "of the code block above; begin and end the block at the same column, "
    "and nothing in it further left";
static const char what_math[] = "'$', which some readers take for a formula "
    "and draw; write \\$ for a dollar, or code marks: `$...$`";
static const char what_footnote[] = "a footnote: not every reader shows it; "
    "write it into the text";

struct reader {
	struct hidden *out;
	struct str body;
	bool (*is_hint)(struct str comment, void *arg);
	void *arg;
	unsigned line;
	size_t start, end;	/* offsets of the line in the body */
	size_t text;		/* offset of its text, behind the front */
	unsigned blank_lines;	/* how many were read just now */
	bool no_comment_ends;	/* there is no "-->" from here on */
	bool has_display;	/* a formula may have begun with "\[" */
	bool in_label;		/* a `[` that began its line is open ... */
	size_t label;		/* ... and has this offset */
	/*
	 * an open code block: its fence, and the offset and length of the front
	 * of the fence's line
	 */
	char fence;
	size_t fence_n, fence_at, fence_front;
	/* the state of a paragraph, until a blank line */
	bool spans_off;		/* no code span counts any more */
	bool has_dollar;	/* a formula may have begun */
	unsigned columns;	/* of the table; 0: there is no table */
	/* the state of a line */
	size_t bracket;		/* offset behind the last `[` */
	size_t blank_end;	/* offset behind the last blank's entity */
	size_t pair_end;	/* where the last "[[" ends */
	bool in_picture;
	bool has_paren;		/* a formula may have begun with "\(" */
};

static void
add(struct reader *r, size_t at, const char *what)
{
	struct hidden *out = r->out;
	size_t i;

	for (i = out->n; i > 0 && out->place[i - 1].line == r->line; i--)
		if (out->place[i - 1].what == what)
			return;
	*MEM_ADD(out->place, out->n, &out->cap) = (struct hidden_place){
	    r->line, (unsigned)(at - r->start) + 1, what };
}

/* Returns the byte at an offset, or NUL if that lies outside of the line. */
static char
byte_at(const struct reader *r, size_t i)
{
	return i >= r->start && i < r->end ? r->body.at[i] : '\0';
}

static bool
is_one_of(char c, const char *bytes)
{
	return c != '\0' && strchr(bytes, c) != NULL;
}

static size_t
run_length(const struct reader *r, size_t i)
{
	size_t n = 0;

	while (i + n < r->end && r->body.at[i + n] == r->body.at[i])
		n++;
	return n;
}

static bool
is_escaped(const struct reader *r, size_t i)
{
	size_t n = 0;

	while (i - n > r->start && r->body.at[i - n - 1] == '\\')
		n++;
	return n % 2 == 1;
}

static size_t
skip_blanks(const struct reader *r, size_t i)
{
	while (byte_is_blank(byte_at(r, i)))
		i++;
	return i;
}

/* The text between two offsets. */
static struct str
between(const struct reader *r, size_t from, size_t end)
{
	return str_first(str_from(r->body, from), end - from);
}

static bool
line_has(const struct reader *r, size_t from, size_t end, const char *part)
{
	struct str s = between(r, from, end);

	return str_find(s, part) < s.n;
}

/*
 * Returns the offset behind the front of a line: blanks, quote marks, bullets
 * and numbers of lists, and boxes of items, in any order.  We may take more for
 * the front than readers do, but never less.
 */
static size_t
skip_front(const struct reader *r)
{
	size_t i = r->start;

	for (;;) {
		if (is_one_of(byte_at(r, i), " \t>-+*.)0123456789"))
			i++;
		else if (byte_at(r, i) == '[' && byte_at(r, i + 2) == ']' &&
		    is_one_of(byte_at(r, i + 1), " xX-") &&
		    byte_is_blank(byte_at(r, i + 3)))
			i += 3;
		else
			return i;
	}
}

enum entity {
	ENTITY_SEEN,	/* also if it is no entity */
	ENTITY_BRACKET,
	ENTITY_BLANK,
	ENTITY_UNSEEN
};

/* Reads "#8203" and "#x200b"; readers show U+FFFD for an impossible number. */
static enum entity
judge_number(struct str digits)
{
	int base = 10, digit;
	long point = 0;
	size_t i;

	digits = str_from(digits, 1);
	if (str_starts(digits, "x") || str_starts(digits, "X")) {
		digits = str_from(digits, 1);
		base = 16;
	}
	for (i = 0; i < digits.n; i++) {
		digit = byte_hex(digits.at[i]);
		if (digit < 0 || digit >= base)
			return ENTITY_SEEN;
		point = point * base + digit;
		if (point > 0x10ffff)
			return ENTITY_SEEN;
	}
	if (digits.n == 0 || (point >= 0xd800 && point <= 0xdfff))
		return ENTITY_SEEN;
	if (point == '[' || point == ']')
		return ENTITY_BRACKET;
	if (utf8_is_blank(point))
		return ENTITY_BLANK;
	return utf8_point_fault(point) == NULL ? ENTITY_SEEN : ENTITY_UNSEEN;
}

/*
 * Returns the offset behind the entity that begins at i, or 0 if none does.
 * The names are those of HTML, where capitals matter.
 */
static size_t
read_entity(enum entity *out, const struct reader *r, size_t i)
{
	size_t end = i + 1;
	struct str name;

	while (byte_is_word(byte_at(r, end)) || byte_at(r, end) == '#')
		end++;
	if (byte_at(r, i) != '&' || byte_at(r, end) != ';')
		return 0;
	name = between(r, i + 1, end);
	*out = ENTITY_SEEN;
	if (str_starts(name, "#"))
		*out = judge_number(name);
	else if (str_lists(STR_LIT("lbrack lsqb rbrack rsqb"), ' ', name))
		*out = ENTITY_BRACKET;
	else if (str_lists(STR_LIT("nbsp NonBreakingSpace ensp emsp emsp13 "
	    "emsp14 numsp puncsp thinsp ThinSpace hairsp VeryThinSpace "
	    "MediumSpace ThickSpace Tab NewLine"), ' ', name))
		*out = ENTITY_BLANK;
	else if (str_lists(STR_LIT("shy zwj zwnj lrm rlm ZeroWidthSpace "
	    "NegativeVeryThinSpace NegativeThinSpace NegativeMediumSpace "
	    "NegativeThickSpace NoBreak af ApplyFunction it InvisibleTimes ic "
	    "InvisibleComma"), ' ', name))
		*out = ENTITY_UNSEEN;
	return end + 1;
}

static size_t
scan_entity(struct reader *r, size_t i)
{
	enum entity entity;
	size_t end = read_entity(&entity, r, i);

	if (end == 0)
		return i + 1;
	if (entity == ENTITY_BRACKET)
		add(r, i, "an entity for a bracket, which some readers take "
		    "for the beginning or the end of a link; write the "
		    "bracket itself");
	if (entity == ENTITY_UNSEEN)
		add(r, i, "an entity for a character that is not seen; take "
		    "it away");
	if (entity == ENTITY_BLANK) {
		if (r->blank_end > 0 && skip_blanks(r, r->blank_end) == i)
			add(r, i, "entities for one blank after another; "
			    "remove them");
		r->blank_end = end;
	}
	return end;
}

static bool
is_all_blank(const struct reader *r, size_t i, size_t end)
{
	enum entity entity;
	struct str rest;
	size_t n;

	for (; i < end; i += n) {
		n = read_entity(&entity, r, i);
		if (n > 0 && entity >= ENTITY_BLANK) {
			n -= i;
			continue;
		}
		rest = between(r, i, end);
		if (!utf8_is_blank(utf8_next_point(&rest)))
			return false;
		n = end - i - rest.n;
	}
	return true;
}

/*
 * Looks for link definitions: "]:" ends a label if the last bracket before it
 * is a `[` that begins its line.  Readers look for definitions before they look
 * for code spans, and one reader looks for the end of a label even across blank
 * lines and fences.
 */
static void
check_definition(struct reader *r)
{
	bool is_here;
	size_t i;

	for (i = r->start; i < r->end; i++) {
		if ((r->body.at[i] != '[' && r->body.at[i] != ']') ||
		    is_escaped(r, i))
			continue;
		is_here = r->label >= r->start;
		if (r->in_label && r->body.at[i] == ']' &&
		    byte_at(r, i + 1) == ':')
			add(r, is_here ? r->label : i,
			    is_here && r->body.at[r->label + 1] == '^' ?
			    what_footnote : "a link definition: readers do "
			    "not see it; write [text](target) where the link "
			    "is to stand, or a blank before the colon");
		r->in_label = r->body.at[i] == '[' && i <= r->text &&
		    r->fence == '\0';
		r->label = i;
	}
}

/* GitLab shows another file in its place, in code blocks and comments too. */
static void
check_include(struct reader *r)
{
	if (str_starts(between(r, r->start, r->end), "::include{"))
		add(r, r->start, "a line in whose place some readers show "
		    "another file: write out what that says, or put a "
		    "blank before '::include{'");
}

/*
 * Whether the line is the second line of a table, "| --- | :-: |".  A row of
 * hyphens alone underlines a heading.
 */
static bool
is_table_head(const struct reader *r)
{
	struct str line = between(r, r->start, r->end);

	line = str_from(line, str_run(line, " \t>"));
	return str_run(line, " \t|:-") == line.n &&
	    str_has_any(line, "-") && str_has_any(line, "|:");
}

/*
 * Looks for rows with more cells than the table has columns.  Counts cells like
 * the reader that sees the most cells.  If two lines may be the head, readers
 * may differ, so the smaller number of columns counts.
 */
static void
check_table(struct reader *r)
{
	bool is_head = is_table_head(r);
	size_t i = r->start, end = r->end;
	unsigned cells = 1;

	if (r->columns == 0 && !is_head)
		return;
	while (byte_is_blank(byte_at(r, i)) || byte_at(r, i) == '>')
		i++;
	while (end > i && (byte_is_blank(r->body.at[end - 1]) ||
	    (r->body.at[end - 1] == '|' && !is_escaped(r, end - 1))))
		end--;
	if (byte_at(r, i) == '|')
		i++;
	for (; i < end; i++)
		cells += r->body.at[i] == '|' && !is_escaped(r, i);
	if (r->columns > 0 && cells > r->columns)
		add(r, r->text, "more cells than the head of the table has: "
		    "readers do not see the last ones; put them into columns "
		    "of their own");
	if (is_head && (r->columns == 0 || cells < r->columns))
		r->columns = cells;
}

/*
 * Looks for attributes, "{...}", at the end of a heading, which has a `#` or an
 * underline.  No reader takes a placeholder, "{{word}}", for attributes.
 */
static void
check_braces(struct reader *r)
{
	struct str line = str_strip_end(between(r, r->start, r->end), " \t#");
	struct str under = STR_NONE, rest = str_from(r->body, r->end + 1);
	size_t open = str_find_last(line, '{');
	struct str inner = str_from(line, open + 1);

	if (!str_ends(line, "}") || open == line.n ||
	    (open > 0 && line.at[open - 1] == '{' &&
	    str_is(str_from(inner, str_word(inner, "-")), "}}")))
		return;
	str_next_line(&under, &rest);
	under = str_trim_end(str_from(under, str_run(under, " \t>")));
	if (byte_at(r, r->text) == '#' || markdown_is_underline(under))
		add(r, r->start + open, "braces at the end of a heading: some "
		    "readers do not show them; write them elsewhere, or in "
		    "code marks");
}

static void
enter_line(struct reader *r)
{
	r->text = skip_front(r);
	r->bracket = r->blank_end = r->pair_end = 0;
	r->in_picture = r->has_paren = false;
	check_table(r);
	check_braces(r);
}

static void
move_to_line_of(struct reader *r, size_t at)
{
	struct str rest;

	while (at >= r->end && r->end < r->body.n) {
		r->line++;
		r->start = r->end + 1;
		rest = str_from(r->body, r->start);
		r->end = r->start + str_find_byte(rest, '\n');
		enter_line(r);
		check_definition(r);
		check_include(r);
	}
}

/*
 * Whether "<" begins an address that every reader shows; *end is the offset
 * behind the address.
 */
static bool
is_autolink(const struct reader *r, size_t i, size_t *end)
{
	struct str s = between(r, i + 1, r->end);
	size_t n = 0, at;
	bool is_url = str_starts(s, "http://") || str_starts(s, "https://");

	while (n < s.n && s.at[n] > ' ' && s.at[n] < 0x7f &&
	    !is_one_of(s.at[n], "<>\"\\`|"))
		n++;
	if (n == s.n || s.at[n] != '>')
		return false;
	*end = i + 1 + n + 1;
	s = str_first(s, n);
	if (is_url)
		return !str_ends(s, "://");
	if (str_starts(s, "mailto:"))
		s = str_from(s, 7);
	at = str_find_byte(s, '@');
	for (n = 0; n < s.n; n++)
		if (n != at && !byte_is_word(s.at[n]) &&
		    !is_one_of(s.at[n], n < at ? "._%+-" : ".-"))
			return false;
	return at > 0 && at + 1 < s.n && byte_is_letter(s.at[at + 1]) &&
	    byte_is_letter(s.at[s.n - 1]);
}

/*
 * A comment that begins its line hides the rest of its last line too, so only
 * whole comments may follow it there.  If such a comment stands in a list or a
 * quote, the list or quote may end before the comment does, and leave it open.
 */
static size_t
scan_comment(struct reader *r, size_t i)
{
	struct str rest = str_from(r->body, i), comment;
	bool begins_line = i <= r->text, is_first = i == r->start;
	size_t end;

	if (str_starts(rest, "<!-->") || str_starts(rest, "<!--->")) {
		add(r, i, what_comment);
		return i + 4;
	}
	end = r->no_comment_ends ? rest.n : 4 + str_find(str_from(rest, 4),
	    "-->");
	if (end == rest.n) {
		r->no_comment_ends = true;
		add(r, i, "a comment that has no end: readers see nothing of "
		    "what follows; write '-->' where it ends, or remove it");
		return i + 4;
	}
	comment = str_first(rest, end + 3);
	if (str_find(comment, "```") < comment.n ||
	    str_find(comment, "~~~") < comment.n ||
	    r->is_hint == NULL || !r->is_hint(comment, r->arg))
		add(r, i, what_comment);
	else if (begins_line && !is_first && i + comment.n > r->end)
		add(r, i, "a comment of several lines in a list, in a quote "
		    "or after another: readers may take what follows for "
		    "part of it; begin it at the start of a line");
	if (str_find_byte(comment, '`') < comment.n)
		r->spans_off = true;
	i += comment.n;
	move_to_line_of(r, i - 1);
	if (!begins_line)
		return i;
	r->text = skip_blanks(r, i);
	if (r->text < r->end && !str_starts(str_from(r->body, r->text), "<!--"))
		add(r, r->text, "text after a comment that begins its line: "
		    "some readers do not show it; write it on a line of its "
		    "own");
	return r->text;
}

static size_t
scan_less(struct reader *r, size_t i)
{
	static const char cdata[] = "<![CDATA[";
	char next = byte_at(r, i + 1);
	struct str rest = str_from(r->body, i);
	size_t end;

	if (str_starts(rest, "<!--"))
		return scan_comment(r, i);
	if (is_autolink(r, i, &end))
		return end;
	if (byte_is_letter(next) || is_one_of(next, "/?!"))
		add(r, i, "'<' that may begin HTML, which readers do not "
		    "show; put a blank after it, or write it in code marks: "
		    "`<...>`");
	/* the '[' in "<![CDATA[" does not belong to a picture */
	return i + (str_starts(rest, cdata) ? strlen(cdata) : 1);
}

/*
 * Returns the offset behind a code span.  A span with `|` in it may be two
 * cells of a table for some reader, and one with "](" in it the end of a link;
 * so these do not count as spans.
 */
static size_t
scan_backticks(struct reader *r, size_t i)
{
	size_t n = run_length(r, i), at, m;

	for (at = i + n; !r->spans_off && at < r->end; at += m) {
		m = 1;
		if (r->body.at[at] != '`')
			continue;
		m = run_length(r, at);
		if (m != n)
			continue;
		if (line_has(r, i + n, at, "|") ||
		    line_has(r, i + n, at, "]("))
			break;
		return at + n;
	}
	r->spans_off = true;
	return i + n;
}

static size_t
scan_link(struct reader *r, size_t i)
{
	size_t at, from = r->bracket > 0 ? r->bracket : r->text;
	unsigned depth = 0;

	if (r->in_picture) {
		r->in_picture = false;
		return i + 2;
	}
	if (from <= i && is_all_blank(r, from, i))
		add(r, i, "a link without text: readers do not see it; write "
		    "what it leads to between the brackets");
	r->bracket = i + 1;
	for (at = i + 2; at < r->end; at++) {
		if ((unsigned char)r->body.at[at] <= ' ' ||
		    is_one_of(r->body.at[at], "<>[]\"'`\\"))
			break;
		if (r->body.at[at] == '(')
			depth++;
		if (r->body.at[at] == ')' && depth-- == 0)
			return at + 1;
	}
	add(r, i, "a link whose target holds a blank or a title: readers do "
	    "not see it; write [text](target), or a blank before the bracket");
	return i + 2;
}

/* Whether a bracket stands at i, and the same one behind it, escaped or not. */
static bool
is_pair(const struct reader *r, size_t i, char bracket)
{
	return byte_at(r, i) == bracket &&
	    byte_at(r, i + 1 + (byte_at(r, i + 1) == '\\')) == bracket;
}

/*
 * Looks for "[[a|b]]", "[[a=b]]" and "[[a.png]]": Gitea shows links of which b
 * is no part, and pictures, after it has read escapes and entities.
 */
static void
check_pair(struct reader *r, size_t i)
{
	bool is_shown = true;
	size_t at;

	if (!is_pair(r, i, '[') || i < r->pair_end)
		return;
	for (at = i; at < r->end && !is_pair(r, at, ']'); at++)
		if (is_one_of(r->body.at[at], "|=.&"))
			is_shown = false;
	r->pair_end = at;
	if (!is_shown && at < r->end)
		add(r, i, "'[[', which some readers take for a link that they "
		    "do not show all of; write one bracket, or a blank "
		    "between the two");
}

/*
 * Finds formulas: `$a$`, `$$`, and a dollar before a backtick.  `$5 and $6` is
 * no formula.
 */
static size_t
scan_dollar(struct reader *r, size_t i)
{
	char before = i > r->start ? r->body.at[i - 1] : ' ';
	char next = byte_at(r, i + 1);

	if (next == '$' || next == '`') {
		add(r, i, what_math);
		return i + 2;
	}
	if (r->has_dollar && !byte_is_blank(before) && !byte_is_word(next)) {
		add(r, i, what_math);
		r->has_dollar = false;
	} else if (next != '\0' && !byte_is_blank(next))
		r->has_dollar = true;
	return i + 1;
}

static size_t
scan_backslash(struct reader *r, size_t i)
{
	char next = byte_at(r, i + 1);

	if (next == '`')
		r->spans_off = true;
	check_pair(r, i + 1);
	if ((next == ')' && r->has_paren) || (next == ']' && r->has_display))
		add(r, i, "'\\(' or '\\[', which some readers take for a "
		    "formula and draw; leave the backslash out");
	if (next == '(')
		r->has_paren = true;
	if (next == '[' && i == r->text)
		r->has_display = true;
	return i + 2;
}

static size_t
scan_byte(struct reader *r, size_t i)
{
	switch (r->body.at[i]) {
	case '\\':
		return scan_backslash(r, i);
	case '`':
		return scan_backticks(r, i);
	case '<':
		return scan_less(r, i);
	case '&':
		return scan_entity(r, i);
	case '$':
		return scan_dollar(r, i);
	case '[':
		check_pair(r, i);
		if (byte_at(r, i + 1) == '^')
			add(r, i, what_footnote);
		r->bracket = i + 1;
		return i + 1;
	case '!':
		if (byte_at(r, i + 1) != '[')
			return i + 1;
		add(r, i, "a picture: what it says is not in the text; write "
		    "[text](target)");
		r->in_picture = true;
		return i + 2;
	case ']':
		if (byte_at(r, i + 1) == '(')
			return scan_link(r, i);
		return i + 1;
	default:
		return i + 1;
	}
}

/*
 * A language may stand behind a fence, although not every reader shows it; but
 * not one for which a reader draws a picture in place of the block.
 */
static void
check_info(struct reader *r, size_t at)
{
	/* the languages for which GitHub, GitLab or Gitea draw a picture */
	static const char drawn[] = "actdiag asciimath blockdiag bpmn "
	    "bytefield c4plantuml d2 dbml diagramsnet ditaa dot erd "
	    "excalidraw geojson glql graphviz katex latex math mermaid nomnoml "
	    "nwdiag packetdiag pikchr plantuml puml rackdiag seqdiag stl "
	    "structurizr svgbob symbolator tex tikz topojson umlet vega "
	    "vegalite wavedrom wireviz";
	struct str info = str_trim(between(r, at, r->end));

	at = skip_blanks(r, at);
	if (str_word(info, "+#._-") < info.n || info.n > LANGUAGE_MAX)
		add(r, at, "words after the fence of a code block: readers "
		    "see no more than a language there; write them on a line "
		    "above");
	else if (str_lists_any_case(str_of(drawn), ' ', info))
		add(r, at, "a code block that web views draw instead of "
		    "showing; leave its language out");
}

static void
begin_paragraph(struct reader *r)
{
	r->spans_off = r->has_dollar = false;
	r->columns = 0;
}

/* Three or more make a fence, but not backticks with another one behind. */
static bool
opens_block(struct reader *r)
{
	char c = byte_at(r, r->text);
	size_t n;

	if (c != '`' && c != '~')
		return false;
	n = run_length(r, r->text);
	if (n < 3 || (c == '`' && line_has(r, r->text + n, r->end, "`")))
		return false;
	r->fence = c;
	r->fence_n = n;
	r->fence_at = r->start;
	r->fence_front = r->text - r->start;
	check_info(r, r->text + n);
	begin_paragraph(r);
	r->spans_off = true;
	return true;
}

/*
 * Whether the line begins like the line of the fence, with blanks in place of
 * bullets and numbers.  A blank line may be shorter, but must have all quote
 * marks.
 */
static bool
has_front_of_fence(const struct reader *r)
{
	const char *front = r->body.at + r->fence_at;
	size_t i, n = r->fence_front;
	bool is_empty = r->text == r->end;

	for (i = 0; i < n; i++) {
		if (byte_at(r, r->start + i) == '\0' && is_empty)
			break;
		if (byte_at(r, r->start + i) != (front[i] == '>' ||
		    front[i] == '\t' ? front[i] : ' '))
			return false;
	}
	for (; i < n; i++)
		if (front[i] == '>')
			return false;
	return true;
}

static bool
is_rest_of(const struct reader *r, size_t at, const char *bytes)
{
	while (is_one_of(byte_at(r, at), bytes))
		at++;
	return at == r->end;
}

/*
 * Whether a line of a code block ends the block: it is a fence at the column of
 * the first one.  Refuses any other line that some reader may take for the end.
 */
static bool
ends_block(struct reader *r)
{
	size_t at = r->start + r->fence_front, indented;

	if (!has_front_of_fence(r)) {
		add(r, r->start, what_fence);
		return true;
	}
	indented = skip_blanks(r, at);
	if (byte_at(r, indented) != r->fence ||
	    run_length(r, indented) < r->fence_n)
		return false;
	if (indented == at && is_rest_of(r, at + run_length(r, at), " \t"))
		return true;
	if (is_rest_of(r, indented, "`~ \t"))
		add(r, indented, what_fence);
	return false;
}

/* A block is code for every reader only if its fence begins the line. */
static void
scan_line(struct reader *r)
{
	bool is_empty, seems_empty, protects = r->fence_front == 0;
	size_t i = r->start;

	r->text = skip_front(r);
	check_definition(r);
	check_include(r);
	while (byte_at(r, i) == '>' || byte_is_blank(byte_at(r, i)))
		i++;
	is_empty = is_all_blank(r, i, r->end);
	/* a line break or a heading without words is as empty to the eye */
	seems_empty = is_empty || (r->fence == '\0' &&
	    is_rest_of(r, i, "#\\ \t"));
	r->blank_lines = seems_empty ? r->blank_lines + 1 : 0;
	if (r->blank_lines == BLANK_LINES_MAX + 1)
		add(r, r->start, "more than 20 blank lines together: what "
		    "follows is easily overlooked; remove them");
	if (r->fence != '\0') {
		if (ends_block(r)) {
			r->fence = '\0';
			if (protects)
				begin_paragraph(r);
			return;
		}
		if (protects)
			return;
	} else if (opens_block(r))
		return;
	else if (is_empty)
		begin_paragraph(r);
	enter_line(r);
	for (i = r->start; i < r->end; )
		i = scan_byte(r, i);
}

void
hidden_find(struct hidden *out, struct str body, unsigned first_line,
    bool (*is_hint)(struct str comment, void *arg), void *arg)
{
	struct reader r = { .out = out, .body = body, .is_hint = is_hint,
		.arg = arg, .line = first_line };

	*out = (struct hidden)HIDDEN_INIT;
	while (r.start < body.n) {
		r.end = r.start + str_find_byte(str_from(body, r.start), '\n');
		scan_line(&r);
		r.start = r.end + 1;
		r.line++;
	}
}

void
hidden_release(struct hidden *hidden)
{
	free(hidden->place);
	*hidden = (struct hidden)HIDDEN_INIT;
}
