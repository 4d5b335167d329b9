/* SPDX-License-Identifier: ISC */
/* screencache - each text stands behind its length, and may be anything. */

#include "front/screencache.h"

#include "base/mem.h"
#include "base/texts.h"
#include "history/cachefile.h"

/* "5 Alice", or "-" for a text that is absent. */
static void
add_text(struct buf *out, struct str text)
{
	if (str_is_absent(text))
		buf_add_string(out, "-\n");
	else
		buf_addf(out, "%zu %.*s\n", text.n, STR_ARGS(text));
}

/* The number, of as many digits as there are, that *rest begins with. */
static bool
take_number(unsigned *out, struct str *rest, char end)
{
	size_t n = str_find_byte(*rest, end);

	if (n == rest->n || !str_to_number(out, str_first(*rest, n)))
		return false;
	*rest = str_from(*rest, n + 1);
	return true;
}

static bool
take_text(struct str *out, struct str *rest)
{
	unsigned n;

	*out = STR_NONE;
	if (str_starts(*rest, "-\n")) {
		*rest = str_from(*rest, 2);
		return true;
	}
	if (!take_number(&n, rest, ' ') || rest->n <= n ||
	    rest->at[n] != '\n')
		return false;
	*out = str_first(*rest, n);
	*rest = str_from(*rest, n + 1);
	return true;
}

static bool
take_line(struct waiting *s, struct str *rest)
{
	struct waiting_line line = { .repo = s->repo, .day = DATE_NONE };
	unsigned type, is_late;
	struct str day;
	size_t i;

	if (!take_number(&type, rest, ' ') || type > WAITING_BEGIN ||
	    !take_number(&is_late, rest, ' ') || !take_text(&day, rest))
		return false;
	for (i = 0; i < waiting_texts.n; i++)
		if (!take_text(texts_at(&line, &waiting_texts, i), rest))
			return false;
	line.type = type;
	line.is_late = is_late != 0;
	if (str_is(day, "never"))
		line.day = DATE_NEVER;
	else if (!date_parse(&line.day, day))
		line.day = DATE_NONE;
	texts_copy(&line, &waiting_texts);
	*MEM_ADD(s->line, s->n, &s->cap) = line;
	return true;
}

bool
screencache_read(struct waiting *s, struct waiting_only *only,
    struct repo *repo, const struct sha256_text *key)
{
	OWN(buf) bytes = BUF_INIT;
	struct str rest = cachefile_read(&bytes, repo, &cachefile_screen);
	struct str first, id, name, addresses;
	unsigned is_known;
	bool is_ours = str_next_line(&first, &rest) && str_is(first, key->at) &&
	    take_number(&is_known, &rest, '\n') &&
	    take_text(&addresses, &rest) && take_text(&id, &rest) &&
	    take_text(&name, &rest);

	if (is_ours) {
		s->is_known = is_known != 0;
		buf_add(&s->addresses, addresses);
		buf_add(&only->id, id);
		buf_add(&only->name, name);
		/* the file is whole, so what it begins with goes on */
		while (rest.n > 0 && take_line(s, &rest))
			;
	}
	return is_ours;
}

void
screencache_keep(const struct waiting *s, size_t first,
    const struct waiting_only *only, struct repo *repo,
    const struct sha256_text *key)
{
	OWN(buf) lines = BUF_INIT;
	size_t i, j;

	buf_addf(&lines, "%s\n%d\n", key->at, s->is_known);
	add_text(&lines, buf_str(&s->addresses));
	add_text(&lines, buf_str(&only->id));
	add_text(&lines, buf_str(&only->name));
	for (i = first; i < s->n; i++) {
		struct waiting_line line = s->line[i];

		buf_addf(&lines, "%d %d ", (int)line.type, line.is_late);
		add_text(&lines, date_is_none(line.day) ? STR_NONE :
		    date_cmp(line.day, DATE_NEVER) == 0 ? STR_LIT("never") :
		    str_of(date_text(line.day).at));
		for (j = 0; j < waiting_texts.n; j++)
			add_text(&lines, *texts_at(&line, &waiting_texts, j));
	}
	cachefile_write(repo, &cachefile_screen, &lines);
}
