/* SPDX-License-Identifier: ISC */
/* screen - lines by person, then the lines of the repository itself. */

#include "front/screen.h"

#include "base/mem.h"
#include "base/utf8.h"

/* By repository, by person (lines without one last), by type, by day. */
static int
compare(const void *a, const void *b)
{
	const struct waiting_line *x = a, *y = b;

	return MEM_ORDER(MEM_CMP(x->repo, y->repo),
	    str_is_absent(x->person) - str_is_absent(y->person),
	    str_cmp(x->person, y->person), MEM_CMP(x->type, y->type),
	    date_cmp(x->day, y->day));
}

static bool
is_same_group(const struct waiting_line *x, const struct waiting_line *y)
{
	return x->repo == y->repo &&
	    str_is_absent(x->person) == str_is_absent(y->person) &&
	    str_eq(x->person, y->person);
}

static void
format_line(struct buf *out, const struct waiting_line *line,
    const struct terminal *terminal, size_t when)
{
	static const char *const label[] = { [WAITING_MEET] = "meet",
		[WAITING_WRITE_UP] = "write up", [WAITING_AGREE] = "agree",
		[WAITING_SEE_TO] = "see to", [WAITING_ITEM] = "do",
		[WAITING_SHARE] = "share", [WAITING_FETCH] = "fetch",
		[WAITING_BEGIN] = "begin" };
	OWN(buf) what = BUF_INIT;
	size_t width, room, command = utf8_width(line->command);

	buf_addf(out, "  %-8s  ", label[line->type]);
	if (when > 0)
		terminal_add_cell(out, terminal, line->is_late ? PAINT_LATE :
		    PAINT_NONE, line->when, when);
	width = 12 + (when > 0 ? when + 2 : 0);
	room = terminal->columns > width ? terminal->columns - width : 0;
	terminal_add_cut(&what, line->what, room);
	buf_add(out, buf_str(&what));
	width += utf8_width(buf_str(&what));
	/* the command stands behind the words if it fits, else below them */
	if (line->command.n > 0 && width + 2 + command <= terminal->columns)
		buf_addf(out, "%*s", (int)(terminal->columns - command -
		    width), "");
	else if (line->command.n > 0)
		buf_addf(out, "\n%*s", command + 12 < terminal->columns ?
		    (int)(terminal->columns - command) : 12, "");
	if (line->command.n > 0)
		terminal_paint(out, terminal, PAINT_COMMAND, line->command);
	buf_add_byte(out, '\n');
}

static void
format_head(struct buf *out, const struct waiting *s,
    const struct waiting_line *line, const struct terminal *terminal)
{
	struct str place = str_of(s->mine->repo[line->repo].shown);
	bool has_name = !str_is_absent(line->name);

	terminal_paint(out, terminal, PAINT_HEAD, has_name ? line->name :
	    place);
	if (has_name && s->mine->n > 1) {
		buf_add_string(out, "  ");
		terminal_paint(out, terminal, PAINT_DETAIL, place);
	}
	buf_add_byte(out, '\n');
}

/* Appends how long ago the servers were asked, if that is a day or more. */
static void
format_age(struct buf *out, const struct waiting *s,
    const struct terminal *terminal)
{
	OWN(buf) text = BUF_INIT;
	long long days = (s->now - s->oldest) / 86400;

	if (s->now == 0 || s->oldest == 0 || days < 1)
		return;
	buf_addf(&text, "The server%s asked %lld day%s ago; ask now: %s "
	    "--fetch", s->mine->n > 1 ? "s were last all" : " was last", days,
	    days == 1 ? "" : "s", s->prog);
	terminal_paint(out, terminal, PAINT_DETAIL, buf_str(&text));
	buf_add_byte(out, '\n');
}

void
screen_format(struct buf *out, struct waiting *s,
    const struct terminal *terminal)
{
	size_t i, width, when = 0;

	MEM_SORT(s->line, s->n, compare);
	for (i = 0; i < s->n; i++) {
		width = utf8_width(s->line[i].when);
		if (width > when)
			when = width;
	}
	for (i = 0; i < s->n; i++) {
		if (i == 0 || !is_same_group(&s->line[i - 1], &s->line[i])) {
			if (i > 0)
				buf_add_byte(out, '\n');
			format_head(out, s, &s->line[i], terminal);
		}
		format_line(out, &s->line[i], terminal, when);
	}
	format_age(out, s, terminal);
}
