/* SPDX-License-Identifier: ISC */
/* report_text - matters as a screen shows them, those of a person together. */

#include "front/report_print.h"

#include <stdlib.h>

#include "base/mem.h"
#include "front/pick.h"

/* The width of the longest name of a matter. */
#define MATTER_WIDTH 9

/* A matter that is shown, and what it is sorted by. */
struct line {
	const struct matter *matter;
	int key;		/* the number shown; the least is most late */
	int group_key;		/* the least key of the same person */
};

static int
compare_lines(const void *a, const void *b)
{
	const struct line *x = a, *y = b;

	/* equal lines keep the order of the matters */
	return MEM_ORDER(MEM_CMP(x->group_key, y->group_key),
	    str_cmp(x->matter->repo, y->matter->repo),
	    str_cmp(x->matter->person, y->matter->person),
	    MEM_CMP(x->key, y->key), MEM_CMP(x->matter, y->matter));
}

static bool
is_same_person(const struct matter *a, const struct matter *b)
{
	return str_eq(a->repo, b->repo) && str_eq(a->person, b->person);
}

/* Sorts the matters, most late person first; the caller frees the lines. */
static struct line *
take_lines(const struct report_print *d)
{
	size_t i, first, n = d->matters.n;
	struct line *line = mem_new(n, sizeof(*line));
	const struct matter *matter;

	for (i = 0; i < n; i++) {
		matter = &d->matters.matter[i];
		line[i] = (struct line){ matter, matter_when(matter,
		    d->as_of), 0 };
	}
	MEM_SORT(line, n, compare_lines);
	for (i = first = 0; i < n; i++) {
		if (!is_same_person(line[first].matter, line[i].matter))
			first = i;
		line[i].group_key = line[first].key;
	}
	MEM_SORT(line, n, compare_lines);
	return line;
}

static void
add_person(struct buf *out, const struct report_print *d,
    const struct matter *matter)
{
	OWN(buf) where = BUF_INIT;

	terminal_paint(out, &d->terminal, PAINT_HEAD,
	    matter->type == MATTER_POLICY ? STR_LIT("The policy") :
	    matter->name);
	if (matter->type == MATTER_POLICY && matter->count > 0)
		buf_addf(&where, "of %u repositories", matter->count);
	else if (d->nrepos > 1) {
		buf_add_string(&where, "in ");
		pick_short(&where, matter->repo);
	}
	if (where.n > 0) {
		buf_add_byte(out, ' ');
		terminal_paint(out, &d->terminal, PAINT_DETAIL,
		    buf_str(&where));
	}
	buf_add_byte(out, '\n');
}

/* Appends what the matter is and whose move it is, wrapped. */
static void
add_line(struct buf *out, const struct report_print *d,
    const struct line *line, size_t width)
{
	const struct matter *matter = line->matter;
	OWN(buf) when = BUF_INIT, words = BUF_INIT;

	matter_add_when(&when, line->key);
	buf_add_string(out, "  ");
	terminal_add_cell(out, &d->terminal, line->key < 0 ? PAINT_LATE :
	    PAINT_NONE, buf_str(&when), width);
	terminal_add_cell(out, &d->terminal, PAINT_NONE,
	    str_of(matter_name(matter->type)), MATTER_WIDTH);
	if (matter->kind.n > 0)
		buf_addf(&words, "%.*s, ", STR_ARGS(matter->kind));
	matter_describe(&words, matter);
	if (matter->who.n > 0) {
		buf_add_string(&words, " (");
		matter_add_who(&words, matter);
		buf_add_byte(&words, ')');
	}
	terminal_add_wrapped(out, &d->terminal, buf_str(&words),
	    width + MATTER_WIDTH + 6);
}

void
report_print_text(struct buf *out, const struct report_print *d)
{
	struct line *line = take_lines(d);
	OWN(buf) when = BUF_INIT;
	size_t i, n = d->matters.n, width = 0;

	for (i = 0; i < n; i++) {
		buf_clear(&when);
		matter_add_when(&when, line[i].key);
		width = when.n > width ? when.n : width;
	}
	for (i = 0; i < n; i++) {
		if (i == 0 || !is_same_person(line[i - 1].matter,
		    line[i].matter))
			add_person(out, d, line[i].matter);
		add_line(out, d, &line[i], width);
	}
	free(line);
}
