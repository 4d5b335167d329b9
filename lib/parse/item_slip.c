/* SPDX-License-Identifier: ISC */
/*
 * item_slip - a loose reader beside the strict one: each part of the line that
 * this reader understands and item_parse does not is a slip.  The line is
 * corrected part by part; for each next part we look at the corrected line,
 * which is an item already.
 */

#include "parse/item.h"

#include <string.h>

#include "base/utf8.h"
#include "parse/day.h"

static const char what_box[] = "looks like a box";
static const char what_quote[] = "an item in a quote is nobody's task";
static const char what_owner[] = "looks like an owner, who goes right "
    "after the box";
static const char what_day[] = "looks like a day";
static const char what_from[] = "the day it was first set goes at the end "
    "of the line";

/* Marks that may stand around a word and do not belong to it. */
static const char openers[] = "([{<*_`\"'~";
static const char closers[] = ")]}>*_`\"'~:,;.";

static void
add_slip(struct item_slips *out, size_t at, const char *what)
{
	out->slip[out->n++] = (struct item_slip){ (unsigned)at + 1, what };
}

/*
 * The length of the blanks of any sort at the start of s: U+00A0 is typed by a
 * key that is held too long.
 */
static size_t
any_blanks(struct str s)
{
	struct str rest = s, before = s;

	while (rest.n > 0 && utf8_is_blank(utf8_next_point(&rest)))
		before = rest;
	return s.n - before.n;
}

/* The length of a variation selector, which phones put behind many a mark. */
static size_t
selector_length(struct str s)
{
	return str_starts(s, "\357\270\217") ||
	    str_starts(s, "\357\270\216") ? 3 : 0;
}

/* The length of a bullet or number, or a word processor's dash or bullet. */
static size_t
marker_length(struct str s)
{
	struct str rest = s;
	size_t n = str_digits(s);
	long point;

	if (n > 0)
		return n <= 9 && n < s.n &&
		    (s.at[n] == '.' || s.at[n] == ')') ? n + 1 : 0;
	point = s.n == 0 ? -1 : utf8_next_point(&rest);
	switch (point) {
	case '-': case '*': case '+': case 0xb7: case 0x2013: case 0x2014:
	case 0x2022: case 0x2023: case 0x2043: case 0x2212: case 0x25e6:
		return s.n - rest.n;
	default:
		return 0;
	}
}

/*
 * Returns the state that a single character in a box probably means; -1 if this
 * is no box.
 */
static int
state_of_mark(long point)
{
	switch (point) {
	case 'x': case 'X': case 'v': case 'V': case 0xd7: case 0x221a:
	case 0x2713: case 0x2714: case 0x445: case 0x425:
		return ITEM_DONE;
	case '-': case '~': case 0x2013: case 0x2014: case 0x2212:
	case 0x2717: case 0x2718:
		return ITEM_DROPPED;
	case '^':
		return -1;
	default:
		return utf8_is_blank(point) || point > 0x7f || point == 'o' ||
		    point == 'O' || (point > ' ' &&
		    !byte_is_word((char)point)) ?
		    ITEM_OPEN : -1;
	}
}

/* Reads "[", a mark or none, with blanks around it, "]"; returns its length. */
static size_t
read_brackets(int *state, struct str s)
{
	struct str rest, inner;
	size_t end = str_find_byte(s, ']');

	if (!str_starts(s, "[") || end == s.n)
		return 0;
	inner = str_first(str_from(s, 1), end - 1);
	inner = str_from(inner, any_blanks(inner));
	rest = inner;
	*state = inner.n == 0 ? ITEM_OPEN :
	    state_of_mark(utf8_next_point(&rest));
	rest = str_from(rest, selector_length(rest));
	return *state < 0 || any_blanks(rest) < rest.n ? 0 : end + 1;
}

/* Reads a box that is one character; returns its length. */
static size_t
read_ballot(int *state, struct str s)
{
	struct str rest = s;
	long point = s.n == 0 ? -1 : utf8_next_point(&rest);

	rest = str_from(rest, selector_length(rest));
	*state = point == 0x2611 || point == 0x2612 || point == 0x1f5f9 ?
	    ITEM_DONE : ITEM_OPEN;
	return *state == ITEM_DONE || point == 0x2610 || point == 0x25a1 ||
	    point == 0x25fb || point == 0x25fd || point == 0x2b1c ||
	    point == 0x1f532 || point == 0x1f533 ? s.n - rest.n : 0;
}

/* The offsets of the parts of a line that looks like an item. */
struct front {
	size_t quote;		/* the first '>', or line.n */
	size_t marker, marker_n, box, text;
	int state;
};

/*
 * Returns false for a line that is not meant as an item: `[text](target)` is a
 * link, `[x]:` a link definition, and without a bullet only a plain box makes
 * an item.
 */
static bool
read_front(struct front *out, struct str line)
{
	struct str rest;
	size_t i = any_blanks(line), n;
	bool is_ballot = false, is_plain;

	out->quote = line.n;
	while (i < line.n && line.at[i] == '>') {
		if (out->quote == line.n)
			out->quote = i;
		i++;
		i += any_blanks(str_from(line, i));
	}
	out->marker = i;
	out->marker_n = marker_length(str_from(line, i));
	i += out->marker_n;
	out->box = i += any_blanks(str_from(line, i));
	n = read_brackets(&out->state, str_from(line, i));
	if (n == 0) {
		n = read_ballot(&out->state, str_from(line, i));
		is_ballot = n > 0;
	}
	rest = str_from(line, i + n);
	out->text = i + n + any_blanks(rest);
	if (n == 0 || (!is_ballot && str_run(rest, "(:[") > 0))
		return false;
	is_plain = is_ballot || n == 2 || line.at[i + 1] == ' ' ||
	    byte_lower(line.at[i + 1]) == 'x';
	return out->marker_n > 0 || (is_plain && out->text < line.n &&
	    (any_blanks(rest) > 0 || n == 2 || line.at[i + 1] == ' '));
}

/* Appends the line with its beginning corrected, up to the box. */
static void
mend_box(struct buf *out, struct str line, const struct front *front)
{
	struct str marker = str_first(str_from(line, front->marker),
	    front->marker_n);
	struct str indent = str_first(line, str_run(line, " \t"));
	char last = marker.n == 0 ? '\0' : marker.at[marker.n - 1];

	buf_add(out, indent);
	if (last == '-' || last == '*' || last == '+' || last == '.' ||
	    last == ')')
		buf_add(out, marker);
	else
		buf_add_byte(out, '-');
	buf_addf(out, " [%c] %.*s", front->state == ITEM_DONE ? 'x' :
	    front->state == ITEM_DROPPED ? '-' : ' ',
	    STR_ARGS(str_trim(str_from(line, front->text))));
}

/*
 * Reads the name of "@name"; absent if there is none.  A full stop or '_' at
 * the end is no part of the name, as in `__@name__`.
 */
static struct str
read_name(struct str s)
{
	if (!str_starts(s, "@"))
		return STR_NONE;
	s = str_from(s, 1);
	s = str_strip_end(str_first(s, str_word(s, "._+-")), "._");
	return s.n == 0 ? STR_NONE : s;
}

/*
 * Reads the owner of "(@alice) publish" or "**@alice publish**", and appends
 * the words without the owner and the marks.
 */
static struct str
read_owner_first(struct buf *words, struct str text)
{
	size_t n = str_run(text, openers), end, more;
	struct str name = read_name(str_from(text, n)), mark, rest;

	if (n == 0 || str_is_absent(name))
		return STR_NONE;
	end = n + 1 + name.n;
	more = str_run(str_from(text, end), closers);
	mark = more > 0 || n > 3 ? STR_NONE : str_first(text, n);
	rest = str_trim(str_from(text, end + more));
	/* the emphasis may end behind more than the name */
	n = mark.n == 0 ? rest.n : str_find_str(rest, mark);
	buf_add(words, str_first(rest, n));
	buf_add(words, str_from(rest, n + mark.n));
	return name;
}

/* Takes the last word off a text; false if there is none. */
static bool
take_last_word(struct str *word, struct str *text)
{
	struct str rest = str_trim_end(*text);

	*text = rest;
	while (text->n > 0 && !byte_is_blank(text->at[text->n - 1]))
		text->n--;
	*word = str_from(rest, text->n);
	return word->n > 0;
}

/* Whether a name at `at` is no owner: "talk to @alice" says to whom. */
static bool
is_said_of(struct str text, size_t at)
{
	struct str word, before = str_first(text, at);

	return !take_last_word(&word, &before) || str_lists_any_case(
	    STR_LIT("to with from for and or of about at on via ask tell see "
	    "help meet remind thank inform email"), ' ', word);
}

/*
 * Finds the owner of "publish @alice by DATE (from DATE)" or "publish by DATE
 * (@alice)", and appends the words without the owner.
 */
static struct str
read_owner_last(struct buf *words, struct str text,
    const struct item_asker *asker)
{
	struct str name, word, before = text;
	size_t tries, n;

	/* "(from", its day, "by", its day, and the word before them */
	for (tries = 0; tries < 5 && take_last_word(&word, &before); tries++) {
		n = str_run(word, openers);
		name = read_name(str_from(word, n));
		if (!str_is_absent(name) && n + 1 + name.n +
		    str_run(str_from(word, n + 1 + name.n), closers) ==
		    word.n) {
			if (is_said_of(text, before.n) ||
			    !asker->is_owner(name, asker->arg))
				return STR_NONE;
			/* without the "-" or ":" before the owner */
			buf_add(words, str_strip_end(before, " \t-:"));
			buf_add(words, str_from(text, before.n + word.n));
			return name;
		}
		if (!str_starts_any_case(word, "by") &&
		    !str_is(word, "(from") && str_digits(word) == 0)
			return STR_NONE;
	}
	return STR_NONE;
}

/*
 * The length of a word at the start of s that announces a day; is_sure: it does
 * so whatever follows.
 */
static size_t
read_announcement(bool *is_sure, struct str s)
{
	static const struct {
		const char *word;
		bool is_sure;
	} row[] = {
		{ "\360\237\223\205", true },	/* U+1F4C5, a calendar */
		{ "\360\237\227\223", true },	/* U+1F5D3, another */
		{ "\342\217\263", true },	/* U+23F3, an hourglass */
		{ "due:", true }, { "deadline:", true },
		{ "due", false }, { "deadline", false }, { "until", false },
		{ "till", false }, { "by", false }, { "before", false },
		{ "@", false }
	};
	size_t i, n;

	for (i = 0; i < sizeof(row) / sizeof(*row); i++) {
		n = strlen(row[i].word);
		if (!str_starts_any_case(s, row[i].word) || (n < s.n &&
		    byte_is_letter(s.at[n]) && s.at[n - 1] != ':' &&
		    row[i].word[0] > 0))
			continue;
		*is_sure = row[i].is_sure;
		return n;
	}
	return 0;
}

/* A stretch of an item's text, and the day that was meant by it. */
struct stretch {
	size_t at, n;
	struct date date;
};

static size_t
skip_filling(struct str s)
{
	static const char *const words[] = { "on ", "by ", "the ", "or before "
	};
	size_t n = str_starts(s, ":") ? 1 : selector_length(s), i;

	n += any_blanks(str_from(s, n));
	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_starts(str_from(s, n), words[i]))
			n += strlen(words[i]);
	return n;
}

static bool
read_announced(struct stretch *out, struct str text, size_t at,
    struct date from)
{
	bool is_sure;
	size_t word = read_announcement(&is_sure, str_from(text, at));
	size_t n, mark, close;
	struct day day;

	if (word == 0)
		return false;
	n = word + skip_filling(str_from(text, at + word));
	mark = str_run(str_from(text, at + n), openers);
	day = day_read(str_from(text, at + n + mark), from);
	/* "closed until Friday" is about the time before, and no due day */
	if (byte_lower(text.at[at]) == 'u' || byte_lower(text.at[at]) == 't')
		if (str_letters(str_from(text, at + n + mark)) > 0)
			return false;
	/* not "before lunch", "@5"; at the start it is a wrong owner */
	if ((word == strlen("before") || word == strlen("@")) && !is_sure &&
	    (at == 0 || (str_digits(str_from(text, at + n + mark)) != 4 &&
	    str_run(str_from(text, at + n + mark), "0123456789/") <
	    strlen("8/1/2026"))))
		return false;
	if (day.n == 0 && !is_sure)
		return false;
	*out = (struct stretch){ at, word, day.date };
	if (day.n > 0) {
		out->n = n + mark + day.n;
		close = str_run(str_from(text, at + out->n), ")]}>*_`\"'~");
		out->n += close < mark ? close : mark;
	}
	/* emphasis around the whole is dropped as well; brackets may stay */
	while (out->at > 0 && strchr("*_`~", text.at[out->at - 1]) != NULL) {
		out->at--;
		out->n++;
		if (str_run(str_from(text, out->at + out->n), "*_`~") > 0)
			out->n++;
	}
	return true;
}

/* A complete day in figures at the item's end needs no word before it. */
static bool
read_last_figures(struct stretch *out, struct str text, struct date from)
{
	struct str word;
	struct day day;

	if (str_ends(str_trim_end(text), ")"))
		text = str_first(text, str_find(text, "(from "));
	if (!take_last_word(&word, &text) ||
	    str_find_byte(word, '/') == word.n)
		return false;
	day = day_read(word, from);
	*out = (struct stretch){ text.n, day.n, day.date };
	return day.n >= 8 && day.n == word.n;
}

static bool
find_day(struct stretch *out, struct str text, struct date from)
{
	size_t i;

	for (i = 0; i < text.n; i++)
		if ((i == 0 || (!byte_is_word(text.at[i - 1]) &&
		    strchr("@-/", text.at[i - 1]) == NULL)) &&
		    read_announced(out, text, i, from))
			return true;
	return read_last_figures(out, text, from);
}

/*
 * Finds the first "(from DATE)"; true if item_parse does not read it, because
 * it is not the end of the text, or is written with a capital or a colon.
 */
static bool
find_from(struct stretch *out, struct str text)
{
	struct str rest, date;
	size_t i, n;

	for (i = 0; i < text.n; i++) {
		rest = str_from(text, i);
		if (!str_starts_any_case(rest, "(from"))
			continue;
		n = strlen("(from");
		n += str_run(str_from(rest, n), ": \t");
		date = str_from(rest, n);
		date = str_first(date, str_run(date, "0123456789-"));
		if (!date_parse(&out->date, date) ||
		    !str_starts(str_from(rest, n + date.n), ")"))
			continue;
		out->at = i;
		out->n = n + date.n + 1;
		return i + out->n < text.n || n != strlen("(from ") ||
		    !str_starts(rest, "(from ");
	}
	return false;
}

/* Replaces the text behind the box of a line by "@owner" and words. */
static void
put_text(struct buf *line, const struct item *item, struct str owner,
    struct str words)
{
	OWN(buf) changed = BUF_INIT;

	buf_add(&changed, str_first(buf_str(line),
	    (size_t)(item->text.at - line->at)));
	if (!str_is_absent(owner))
		buf_addf(&changed, "@%.*s%s", STR_ARGS(owner),
		    words.n > 0 ? " " : "");
	buf_add(&changed, words);
	buf_swap(line, &changed);
}

static void
find_owner_slip(struct item_slips *out, const struct item *item,
    size_t text_at, const struct item_asker *asker)
{
	OWN(buf) words = BUF_INIT;
	struct str owner = STR_NONE;

	if (str_is_absent(item->owner))
		owner = read_owner_first(&words, item->text);
	if (str_is_absent(item->owner) && str_is_absent(owner))
		owner = read_owner_last(&words, item->text, asker);
	if (!str_is_absent(owner)) {
		add_slip(out, text_at + (size_t)(owner.at - item->text.at) -
		    1, what_owner);
		put_text(&out->line, item, owner, buf_str(&words));
	}
}

static void
find_day_slip(struct item_slips *out, const struct item *item,
    struct str before, size_t before_at, struct date from)
{
	struct stretch day, place;
	OWN(buf) words = BUF_INIT;

	if (!date_is_none(item->due) || item->bad_date_col > 0 ||
	    !find_day(&day, item->text, from))
		return;
	if (!find_day(&place, before, from))
		place = day;
	add_slip(out, before_at + place.at, what_day);
	buf_add(&words, str_first(item->text, day.at));
	if (day.at > 0 && !byte_is_blank(item->text.at[day.at - 1]) &&
	    item->text.at[day.at - 1] != '(')
		buf_add_byte(&words, ' ');
	buf_addf(&words, "by %s", date_is_none(day.date) ? "YYYY-MM-DD" :
	    date_text(day.date).at);
	buf_add(&words, str_from(item->text, day.at + day.n));
	put_text(&out->line, item, STR_NONE, buf_str(&words));
}

/*
 * Of two "(from DATE)" the first is kept: a command added the second, because
 * it did not understand the first.
 */
static void
find_from_slip(struct item_slips *out, const struct item *item,
    struct str before, size_t before_at)
{
	struct stretch from, place;
	struct str after;
	OWN(buf) words = BUF_INIT;

	if (!find_from(&from, item->text))
		return;
	if (!find_from(&place, before))
		place = from;
	add_slip(out, before_at + place.at, what_from);
	buf_add(&words, str_trim_end(str_first(item->text, from.at)));
	after = str_from(item->text, from.at + from.n);
	if (!date_is_none(item->from))
		after = str_first(after, str_find(after, "(from "));
	after = str_trim(after);
	if (str_run(after, closers) < after.n) {
		if (words.n > 0 && str_run(after, closers) == 0)
			buf_add_byte(&words, ' ');
		buf_add(&words, after);
	}
	buf_addf(&words, "%s(from %s)", words.n > 0 ? " " : "",
	    date_text(from.date).at);
	put_text(&out->line, item, STR_NONE, buf_str(&words));
}

/*
 * For an item that is done or dropped, owner and due day no longer matter; but
 * a misplaced "(from DATE)" still does, as it makes the key another one
 * (item_add_key).
 */
void
item_find_slips(struct item_slips *out, struct str line,
    const struct item_asker *asker)
{
	struct front front;
	struct item item;
	size_t text_at;

	out->n = 0;
	buf_clear(&out->line);
	if (!read_front(&front, line))
		return;
	text_at = front.text;
	if (item_parse(&item, line)) {
		text_at = (size_t)(item.text.at - line.at);
		buf_add(&out->line, line);
	} else {
		add_slip(out, front.quote < line.n ? front.quote : front.box,
		    front.quote < line.n ? what_quote : what_box);
		mend_box(&out->line, line, &front);
	}
	if (!item_parse(&item, buf_str(&out->line)) || item.text.n == 0)
		return;
	if (item.state == ITEM_OPEN)
		find_owner_slip(out, &item, text_at, asker);
	if (item.state == ITEM_OPEN && item_parse(&item, buf_str(&out->line)))
		find_day_slip(out, &item, str_from(line, text_at), text_at,
		    asker->day);
	if (item_parse(&item, buf_str(&out->line)))
		find_from_slip(out, &item, str_from(line, text_at), text_at);
}

void
item_slips_release(struct item_slips *slips)
{
	buf_release(&slips->line);
	slips->n = 0;
}
