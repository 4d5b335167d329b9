/* SPDX-License-Identifier: ISC */
/*
 * The parts of what is taken make up the whole, and editing nothing changes
 * nothing.
 */
#include "fuzz.h"

#include "base/lines.h"
#include "parse/config.h"

static void
check_parts(const struct front *front, struct str text)
{
	struct buf whole = BUF_INIT;
	struct lines lines;

	buf_add_string(&whole, "---\n");
	buf_add(&whole, front->inside);
	buf_add_string(&whole, "---");
	if (whole.n < text.n)
		buf_add_byte(&whole, '\n');
	buf_add(&whole, front->body);
	MUST(str_eq(buf_str(&whole), text));
	lines_init(&lines, text);
	MUST(front->body_line <= lines.n + 1);
	MUST(str_eq(front->body,
	    lines_range(&lines, front->body_line, lines.n)));
	buf_clear(&whole);
	lines_apply(&whole, &lines, NULL, 0);
	MUST(str_eq(buf_str(&whole), text));
	lines_release(&lines);
	buf_release(&whole);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str text = { (const char *)data, size };
	struct front front = FRONT_INIT, split = FRONT_INIT;
	struct err err = ERR_INIT;
	size_t i;

	if (front_split(&split, text, &err) == 0)
		check_parts(&split, text);
	if (front_parse(&front, text, &err) == 0) {
		MUST(front.body.at == split.body.at);
		MUST(front.body_line == split.body_line);
		for (i = 0; i < front.config.n; i++)
			MUST(front.config.entry[i].line > 1 &&
			    front.config.entry[i].line < front.body_line - 1);
	} else
		MUST(err.code == ERR_TEXT && front.config.n == 0);
	front_release(&front);
	front_release(&split);
	return 0;
}
