/* SPDX-License-Identifier: ISC */
/*
 * Places come in the order of the text and lie in it; another first line moves
 * all of them; allowing comments takes none away but those for comments; a
 * text that begins with another, a blank line between, keeps what that has.
 */
#include "fuzz.h"

#include "base/buf.h"
#include "base/lines.h"
#include "parse/hidden.h"

#define SHIFT 1000

static bool
allow(struct str comment, void *arg)
{
	size_t *asked = arg;

	MUST(str_starts(comment, "<!--") && str_ends(comment, "-->"));
	MUST(comment.n >= 7);
	(*asked)++;
	return true;
}

static void
check_places(const struct hidden *hidden, struct str body)
{
	const struct hidden_place *place;
	struct lines lines;
	unsigned line = 1;
	size_t i;

	lines_init(&lines, body);
	for (i = 0; i < hidden->n; i++) {
		place = &hidden->place[i];
		MUST(place->line >= line && place->line <= lines.n);
		MUST(place->col >= 1);
		MUST(place->col <= lines_get(&lines, place->line).n + 1);
		MUST(strchr(place->what, ':') != NULL ||
		    strchr(place->what, ';') != NULL);
		line = place->line;
	}
	lines_release(&lines);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str body = { (const char *)data, size };
	struct hidden hidden, again;
	struct buf text = BUF_INIT;
	size_t i, asked = 0;

	hidden_find(&hidden, body, 1, NULL, NULL);
	check_places(&hidden, body);
	hidden_find(&again, body, 1 + SHIFT, NULL, NULL);
	MUST(again.n == hidden.n);
	for (i = 0; i < again.n; i++) {
		MUST(again.place[i].line == hidden.place[i].line + SHIFT);
		MUST(again.place[i].col == hidden.place[i].col);
		MUST(again.place[i].what == hidden.place[i].what);
	}
	hidden_release(&again);
	hidden_find(&again, body, 1, allow, &asked);
	check_places(&again, body);
	MUST(again.n <= hidden.n + asked);
	hidden_release(&again);
	buf_add_string(&text, "a\n\n");
	buf_add(&text, body);
	hidden_find(&again, buf_str(&text), 1, NULL, NULL);
	MUST(again.n >= hidden.n);
	hidden_release(&again);
	hidden_release(&hidden);
	buf_release(&text);
	return 0;
}
