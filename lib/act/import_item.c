/* SPDX-License-Identifier: ISC */
/*
 * import_item - takes an item apart into the text before its due day and the
 * text behind.  The owner stands at the beginning, or at the end of one of the
 * two.  What is left is put together again.
 */

#include <stdlib.h>
#include <string.h>

#include "act/import_private.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "parse/item.h"

#define NAME_MAX_BYTES 100

/* What may stand around a name. */
static const struct wrap {
	const char *open, *close;
} wraps[] = {
	{ "**", "**" }, { "__", "__" }, { "[[", "]]" }, { "[", "]" },
	{ "(", ")" }, { "（", "）" }
};
#define NWRAPS (sizeof(wraps) / sizeof(*wraps))

static const char *const separators[] = { " - ", " – ", " — ", " | " };
#define NSEPARATORS (sizeof(separators) / sizeof(*separators))

static struct import_known *
find_key(const struct import_names *names, struct str key, bool is_exact)
{
	size_t i;

	for (i = 0; i < names->n; i++)
		if (names->known[i].is_exact == is_exact &&
		    str_eq(buf_str(&names->known[i].key), key))
			return &names->known[i];
	return NULL;
}

const struct import_known *
import_names_find(const struct import_names *names, struct str word)
{
	const struct import_known *found;
	OWN(buf) key = BUF_INIT;

	word = str_trim(word);
	if (word.n == 0 || word.n > NAME_MAX_BYTES)
		return NULL;
	utf8_add_folded(&key, word);
	found = find_key(names, buf_str(&key), false);
	if (found == NULL)
		found = find_key(names, word, true);
	return found;
}

/* A word for two people gets no owner.  "AN" are initials; "an" are not. */
static struct import_known *
add_name(struct import_names *names, struct str word, struct str owner,
    bool is_exact)
{
	struct import_known *known;
	OWN(buf) key = BUF_INIT;

	if (is_exact)
		buf_add(&key, word);
	else
		utf8_add_folded(&key, word);
	known = find_key(names, buf_str(&key), is_exact);
	if (known == NULL) {
		known = MEM_ADD(names->known, names->n, &names->cap);
		*known = (struct import_known){ BUF_INIT, owner, is_exact };
		buf_swap(&known->key, &key);
	} else if (!str_eq(known->owner, owner))
		known->owner = STR_NONE;
	return known;
}

static void
add_names(struct import_names *names, struct str name, struct str initials,
    struct str owner)
{
	struct str first, rest = name;

	add_name(names, owner, owner, false);
	add_name(names, name, owner, false);
	str_next_word(&first, &rest);
	add_name(names, first, owner, false);
	add_name(names, initials, owner, true);
}

void
import_names_init(struct import_names *out, const struct import_wish *wish)
{
	const struct person *person = wish->person;
	struct str id = buf_str(&person->id);
	const struct import_alias *alias;
	const struct leader *leader;
	size_t i;

	*out = (struct import_names)IMPORT_NAMES_INIT;
	add_names(out, person->name, str_of(person->initials), id);
	for (i = 0; i < person->nemails; i++)
		add_name(out, address_local(person->email[i]), id, false);
	for (i = 0; i < person->nleaders; i++) {
		leader = &person->leader[i];
		add_names(out, leader->name, str_of(leader->short_initials),
		    address_local(leader->email));
	}
	add_name(out, STR_LIT("manager"), STR_LIT("manager"), false);
	add_name(out, STR_LIT("supervisor"), STR_LIT("supervisor"), false);
	/* the command line overrules the roster */
	for (i = 0; i < wish->naliases; i++) {
		alias = &wish->alias[i];
		add_name(out, alias->word, alias->owner, false)->owner =
		    alias->owner;
	}
}

void
import_names_release(struct import_names *names)
{
	size_t i;

	for (i = 0; i < names->n; i++)
		buf_release(&names->known[i].key);
	free(names->known);
	*names = (struct import_names)IMPORT_NAMES_INIT;
}

static bool
is_name_end(struct str rest)
{
	return rest.n == 0 || import_begins(rest, "：|（|）|、|。") > 0 ||
	    ((unsigned char)rest.at[0] < 0x80 && !byte_is_word(rest.at[0]));
}

/* Finds the longest name: "Tom Hall" rather than "Tom". */
const struct import_known *
import_names_at_start(size_t *n, const struct import_names *names,
    struct str s)
{
	const struct import_known *known, *found = NULL;
	size_t i;

	for (i = 1; i <= s.n && i <= NAME_MAX_BYTES; i++) {
		if (!is_name_end(str_from(s, i)))
			continue;
		known = import_names_find(names, str_first(s, i));
		if (known == NULL || byte_is_blank(s.at[i - 1]))
			continue;
		found = known;
		*n = i;
	}
	return found;
}

/* An item in parts: views into its line, but for the owner. */
struct parts {
	const struct import_reading *r;
	size_t number;			/* of the item's line */
	struct str before, behind;	/* the due day */
	struct str owner;
	struct date due;
	bool is_told;			/* a remark says what stays as it is */
};

static void
complain_of(struct parts *p, struct str word, const char *what)
{
	IMPORT_REMARK(p->r->file, p->number, "'%.*s' %s", STR_ARGS(word),
	    what);
	p->is_told = true;
}

/* Takes an owner, and leaves `rest` of the text; if it names two, all of it. */
static void
take_owner(struct parts *p, const struct import_known *known, struct str word,
    struct str *text, struct str rest)
{
	p->owner = known->owner;
	if (str_is_absent(p->owner))
		complain_of(p, word, "may be one or the other here: "
		    "--owner WORD=ID says who");
	else
		*text = rest;
}

static void
complain_of_nobody(struct parts *p, struct str word)
{
	complain_of(p, word, "is nobody here: --owner WORD=ID says who");
}

static bool
is_pronoun(struct str word)
{
	return str_lists_any_case(STR_LIT("me i you"), ' ', word);
}

static struct str
cut_prefix(struct str s, const char *prefix)
{
	return str_starts_any_case(s, prefix) ?
	    str_trim(str_from(s, strlen(prefix))) : s;
}

static struct str
cut_suffix(struct str s, const char *suffix)
{
	return str_ends(s, suffix) ? str_trim_end(str_first(s, s.n -
	    strlen(suffix))) : s;
}

/* Removes the words that mark a name as an owner's: "owner: Tom", "@tom". */
static struct str
cut_marks(struct str s, bool *is_explicit)
{
	static const char *const marks[] = { "assigned to", "assignee",
	    "owner", "@" };
	struct str cut;
	size_t i;

	s = str_trim(s);
	for (i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		cut = cut_prefix(s, marks[i]);
		if (cut.n == s.n)
			continue;
		*is_explicit = true;
		s = cut_prefix(cut, ":");
	}
	return cut_suffix(s, ":");
}

/* Whether one of several words is a known name: "HR and Tom". */
static bool
has_name(const struct parts *p, struct str s)
{
	struct str word;

	while (str_next_word(&word, &s)) {
		word = str_strip_end(word, ",;/&");
		if (import_names_find(&p->r->names, word) != NULL)
			return true;
	}
	return false;
}

/* Reads a word in brackets or the like, which may be an owner. */
static void
read_wrapped(struct parts *p, struct str inner, struct str *text,
    struct str rest)
{
	bool is_explicit = false;
	struct str word = cut_marks(inner, &is_explicit);
	const struct import_known *known = import_names_find(&p->r->names,
	    word);

	if (known != NULL)
		take_owner(p, known, word, text, rest);
	else if (is_explicit || is_pronoun(word))
		complain_of_nobody(p, word);
	else if (has_name(p, word)) {
		IMPORT_REMARK(p->r->file, p->number, "names no one owner");
		p->is_told = true;
	}
}

static struct str
skip_colon(struct str s)
{
	s = str_trim(s);
	if (str_starts(s, "："))
		return str_trim(str_from(s, strlen("：")));
	return str_trim(str_starts(s, ":") ? str_from(s, 1) : s);
}

/* Reads "@tom ...", "**Tom:** ...", "(Tom) ...", "Tom: ...", "Tom - ...". */
static void
read_owner_at_start(struct parts *p)
{
	struct str s = p->before, rest, word;
	const struct import_known *known;
	size_t i, n = 0, open;

	for (i = 0; i < NWRAPS; i++) {
		open = strlen(wraps[i].open);
		n = str_find(str_from(s, open), wraps[i].close);
		if (!str_starts(s, wraps[i].open) || open + n >= s.n)
			continue;
		rest = str_from(s, open + n + strlen(wraps[i].close));
		read_wrapped(p, str_first(str_from(s, open), n), &p->before,
		    skip_colon(rest));
		return;
	}
	if (str_starts(s, "@")) {
		word = str_from(s, 1);
		known = import_names_at_start(&n, &p->r->names,
		    word);
		if (known != NULL) {
			take_owner(p, known, str_first(word, n), &p->before,
			    skip_colon(str_from(word, n)));
		} else {
			str_next_word(&word, &s);
			complain_of_nobody(p, word);
		}
		return;
	}
	known = import_names_at_start(&n, &p->r->names, s);
	if (known == NULL) {
		n = str_find_byte(s, ':');
		if (n < s.n && is_pronoun(str_first(s, n)))
			complain_of_nobody(p, str_first(s, n));
		return;
	}
	rest = str_from(s, n);
	for (i = 0; i < NSEPARATORS && !str_starts(rest, separators[i]); i++)
		;
	if (i == NSEPARATORS && !str_starts(rest, ":") &&
	    !str_starts(rest, "："))
		return;
	take_owner(p, known, str_first(s, n), &p->before, i < NSEPARATORS ?
	    str_trim(str_from(rest, strlen(separators[i]))) :
	    skip_colon(rest));
}

static size_t
find_last(struct str s, const char *part)
{
	size_t at = s.n, from, n;

	for (from = 0; (n = str_find(str_from(s, from), part)) <
	    s.n - from; from = at + 1)
		at = from + n;
	return at;
}

/* Removes a separator from the end. */
static struct str
cut_separator(struct str s)
{
	static const char *const ends[] = { "-", "–", "—", "|", ",", ";" };
	size_t i;

	s = str_trim_end(s);
	for (i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		s = cut_suffix(s, ends[i]);
	return s;
}

/* Reads "... (Tom)", "... @tom", "... - Tom Hall". */
static void
read_owner_at_end(struct parts *p, struct str *s)
{
	const struct import_known *known;
	struct str word, before;
	size_t i, at;

	for (i = 0; i < NWRAPS; i++) {
		word = cut_suffix(*s, wraps[i].close);
		at = find_last(word, wraps[i].open);
		if (word.n == s->n || at == word.n)
			continue;
		read_wrapped(p, str_from(word, at + strlen(wraps[i].open)), s,
		    cut_separator(str_first(*s, at)));
		return;
	}
	at = find_last(*s, " @");
	if (at < s->n) {
		word = str_from(*s, at + 2);
		before = str_trim_end(str_first(*s, at));
		known = import_names_find(&p->r->names, word);
		if (known != NULL)
			take_owner(p, known, word, s, cut_separator(before));
		else if (str_find_byte(word, ' ') == word.n ||
		    cut_separator(before).n < before.n)
			complain_of_nobody(p, str_from(*s, at + 1));
		return;
	}
	for (i = 0; i < NSEPARATORS; i++) {
		at = find_last(*s, separators[i]);
		if (at == s->n)
			continue;
		word = str_from(*s, at + strlen(separators[i]));
		known = import_names_find(&p->r->names, word);
		if (known == NULL)
			continue;
		take_owner(p, known, word, s,
		    cut_separator(str_first(*s, at)));
		return;
	}
}

/*
 * The length of the words or signs at the end of s which say that a due day
 * follows, such as "by" or "due:", with blanks and colon; 0 if there are none.
 */
static size_t
due_mark(struct str s)
{
	static const char *const marks[] = { "due date", "due by", "due on",
	    "due", "by", "deadline", "📅", "🗓️", "🗓" };
	struct str end = cut_suffix(str_trim_end(s), ":");
	size_t i, n;

	for (i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		n = strlen(marks[i]);
		if (str_ends_any_case(end, marks[i]) && (end.n == n ||
		    !byte_is_letter(end.at[end.n - n - 1])))
			return s.n - (end.n - n);
	}
	return 0;
}

static void
complain_of_day(struct parts *p, const struct day_found *day,
    struct str text, bool is_last)
{
	struct str word = str_first(str_from(text, day->at), day->n);

	if (is_last)
		complain_of(p, word, day->why != NULL ? day->why :
		    "is a second last day");
	else if (day->why == NULL || day->is_ambiguous)
		complain_of(p, word, "has no 'by' before it");
	else {
		IMPORT_REMARK(p->r->file, p->number, "'%.*s' %s, and has no "
		    "'by' before it", STR_ARGS(word), day->why);
		p->is_told = true;
	}
}

/* Takes the due day out of the text of an item. */
static int
read_due(struct parts *p, struct str text, struct err *err)
{
	struct day_found day;
	struct str head, tail;
	size_t from = 0, mark;

	p->before = text;
	p->behind = STR_NONE;
	for (; day_find(&day, text, from, p->r->wish->order);
	    from = day.at + day.n) {
		head = str_first(text, day.at);
		mark = due_mark(head);
		if (mark == 0 && str_ends(str_trim_end(head), "(from"))
			continue;
		if (mark > 0 && day.is_ambiguous)
			return err_set(err, ERR_TEXT, "'%.*s' %s%s",
			    STR_ARGS(str_first(str_from(text, day.at),
			    day.n)), day.why, IMPORT_SAY_WHICH);
		if (mark > 0 && day.why == NULL && date_is_none(p->due)) {
			p->due = day.date;
			tail = str_from(text, day.at + day.n);
			head = str_trim_end(str_first(head, head.n - mark));
			if (str_ends(head, "(") && str_starts(tail, ")")) {
				head = cut_suffix(head, "(");
				tail = str_from(tail, 1);
			}
			p->before = cut_separator(head);
			p->behind = tail;
			continue;
		}
		complain_of_day(p, &day, text, mark > 0);
	}
	return 0;
}

/* Adds a remark on words that are no calendar day: "by Friday", "due next". */
static void
look_for_words(struct parts *p, struct str text)
{
	static const char vague[] = "today tomorrow tonight next end eod eow "
	    "asap";
	struct str word, next, behind, rest = text;

	while (str_next_word(&word, &rest)) {
		behind = rest;
		if (!str_lists_any_case(STR_LIT("by due deadline"), ' ',
		    cut_suffix(cut_prefix(word, "("), ":")) ||
		    !str_next_word(&next, &behind))
			continue;
		next = str_strip_end(next, ",.;:)");
		if (day_is_word(next) ||
		    str_lists_any_case(str_of(vague), ' ', next))
			complain_of(p, (struct str){ word.at, (size_t)(next.at +
			    next.n - word.at) }, "is not a day of the "
			    "calendar");
	}
}

static void
put_together(struct buf *out, struct str line, const struct item *item,
    const struct parts *p)
{
	struct str box = str_first(line, (size_t)(item->text.at - line.at));

	buf_add(out, str_trim_end(box));
	if (!str_is_absent(p->owner))
		buf_addf(out, " @%.*s", STR_ARGS(p->owner));
	if (p->before.n > 0)
		buf_addf(out, " %.*s", STR_ARGS(p->before));
	if (!date_is_none(p->due))
		buf_addf(out, "%sby %s", str_ends(p->before, "(") ? "" : " ",
		    date_text(p->due).at);
	buf_add(out, str_trim_end(p->behind));
}

int
import_item_add(struct buf *out, const struct import_reading *r, size_t index,
    struct str heading, struct err *err)
{
	struct parts p = { .r = r, .number = index + 1, .owner = STR_NONE,
		.due = DATE_NONE };
	struct str line = r->lines.line[index].text;
	const struct import_known *known;
	struct item item;

	if (!item_parse(&item, line) || item.text.n == 0) {
		buf_add(out, line);
		return 0;
	}
	if (read_due(&p, item.text, err) < 0)
		return -1;
	read_owner_at_start(&p);
	if (str_is_absent(p.owner) && !p.is_told)
		read_owner_at_end(&p, &p.behind);
	if (str_is_absent(p.owner) && !p.is_told)
		read_owner_at_end(&p, &p.before);
	if (date_is_none(p.due))
		look_for_words(&p, item.text);
	heading = cut_suffix(heading, ":");
	known = import_names_find(&r->names, heading);
	if (known != NULL && !str_is_absent(known->owner) &&
	    str_is_absent(p.owner))
		IMPORT_REMARK(r->file, p.number, "names no owner, as the "
		    "heading '%.*s' above does: write '@%.*s' if it is "
		    "theirs", STR_ARGS(heading), STR_ARGS(known->owner));
	if (str_is_absent(p.owner) && date_is_none(p.due))
		buf_add(out, line);
	else
		put_together(out, line, &item, &p);
	return 0;
}
