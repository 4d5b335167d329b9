/* SPDX-License-Identifier: ISC */
/*
 * import_people - a heading counts as somebody else's name if the repository
 * has another person of that name, or if it looks like a name and stands beside
 * the heading with this person's name.
 */

#include <string.h>

#include "act/import_private.h"
#include "base/utf8.h"

static bool
begins_with_name(struct str s, struct str name)
{
	OWN(buf) a = BUF_INIT, b = BUF_INIT;
	bool is_same = false;

	if (name.n > 0 && s.n >= name.n && (s.n == name.n ||
	    !byte_is_word(s.at[name.n]))) {
		utf8_add_folded(&a, str_first(s, name.n));
		utf8_add_folded(&b, name);
		is_same = str_eq(buf_str(&a), buf_str(&b));
	}
	return is_same;
}

/* The other person of the repository whose name a title is, or NULL. */
static const struct import_other *
find_other(const struct import_reading *r, struct str title)
{
	const struct import_wish *wish = r->wish;
	struct str s = import_skip_common(r, title), names[3], rest;
	size_t i, j;

	for (i = 0; i < wish->nothers; i++) {
		names[0] = rest = wish->other[i].person.name;
		names[1] = STR_NONE;
		str_next_word(&names[1], &rest);
		names[2] = wish->other[i].id;
		for (j = 0; j < 3; j++)
			if (begins_with_name(s, names[j]) &&
			    import_skip_common(r, str_from(s,
			    names[j].n)).n == 0)
				return &wish->other[i];
	}
	return NULL;
}

/*
 * Whether a title looks like a name, as "Dan" or "Dan Roy": it has one to three
 * words, each with a capital, none of which is usual in headings.
 */
static bool
looks_like_name(struct str title)
{
	static const char usual[] = "actions action agenda notes summary "
	    "feedback goals topics topic discussion attendees decisions "
	    "follow-up next previous misc other updates update questions wins "
	    "risks archive links template todo blockers priorities me you";
	struct str word;
	size_t i, n = 0;

	while (str_next_word(&word, &title)) {
		n++;
		if (str_lists_any_case(str_of(usual), ' ', word))
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
 * Looks at the headings beside one that is the person's name.  If none of them
 * names another party, one that looks like a name is probably that of another
 * member of a team: ERR_TEXT.
 */
static int
check_beside(const struct import_reading *r, size_t index, struct err *err)
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
	    found + 1, err, "'%.*s' stands beside '%.*s' like "
	    "the heading of another person; split the file, so that each has "
	    "their own, or rename the heading",
	    STR_ARGS(line[found].title), STR_ARGS(own->title));
}

int
import_check_people(const struct import_reading *r, struct err *err)
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
			return import_refuse(r->file, i + 1, err,
			    "a heading of another person (%.*s); cut the "
			    "file, so that each has their own",
			    STR_ARGS(other->id));
		if (line->type == IMPORT_HEADING && check_beside(r, i,
		    err) < 0)
			return -1;
	}
	return 0;
}
