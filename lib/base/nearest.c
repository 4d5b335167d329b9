/* SPDX-License-Identifier: ISC */
/*
 * nearest - the distance is that of optimal string alignment; of its table
 * only three rows are kept.
 */

#include "base/nearest.h"

#include <stdio.h>

#include "base/pack.h"

enum { WORD_MAX = 64, MEANT_MAX = 3, BEGINS_MIN = 2 };

static unsigned
least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

static bool
same_letter(char a, char b)
{
	return byte_lower(a) == byte_lower(b);
}

/*
 * Counts the slips that turn a into b.  Entry j of row i is the number of slips
 * between the first i bytes of a and the first j of b.  For two bytes that
 * changed places we look two rows back.
 */
static unsigned
slips(struct str a, struct str b)
{
	unsigned rows[3][NEAREST_LENGTH_MAX + 1], *row = rows[0];
	unsigned *last, *before;
	size_t i, j;

	for (j = 0; j <= b.n; j++)
		row[j] = (unsigned)j;
	for (i = 1; i <= a.n; i++) {
		last = row;
		before = rows[(i + 1) % 3];
		row = rows[i % 3];
		row[0] = (unsigned)i;
		for (j = 1; j <= b.n; j++) {
			row[j] = last[j - 1] +
			    !same_letter(a.at[i - 1], b.at[j - 1]);
			row[j] = least(row[j], least(last[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 &&
			    same_letter(a.at[i - 1], b.at[j - 2]) &&
			    same_letter(a.at[i - 2], b.at[j - 1]))
				row[j] = least(row[j], before[j - 2] + 1);
		}
	}
	return row[b.n];
}

/*
 * 0 for the word itself, perhaps in other capitals; more than `most` for a
 * candidate that is not near.
 */
static unsigned
distance(struct str word, struct str candidate, unsigned most)
{
	unsigned n;

	if (word.n == 0 || word.n > WORD_MAX || candidate.n > WORD_MAX)
		return most + 1;
	n = slips(word, candidate);
	if (n > most && word.n >= BEGINS_MIN && candidate.n > word.n &&
	    str_eq_any_case(word, str_first(candidate, word.n)))
		return most;
	/* as many slips as bytes would leave nothing of the word */
	return n < word.n ? n : most + 1;
}

/* Adds a candidate at distance n; only those with the fewest slips stay. */
static void
offer(struct nearest *near, struct str candidate, unsigned n)
{
	if (near->n > 0 && n > near->distance)
		return;
	if (near->n > 0 && n < near->distance) {
		buf_clear(&near->words);
		near->n = 0;
	}
	near->distance = n;
	if (near->n == MEANT_MAX ||
	    str_has_string(buf_str(&near->words), candidate))
		return;
	near->n++;
	buf_add_ended(&near->words, candidate);
}

void
nearest_offer(struct nearest *near, struct str candidate)
{
	unsigned most = near->word.n <= 5 ? 1 :
	    1 + (unsigned)(near->word.n - 3) / 3;
	unsigned n = distance(near->word, candidate, most);

	if (n <= most)
		offer(near, candidate, n);
}

void
nearest_mean(struct nearest *near, struct str candidate)
{
	offer(near, candidate, 0);
}

const char *
nearest_text(struct nearest *near, const char *otherwise)
{
	struct str word, rest = buf_str(&near->words);
	const char *between = "; did you mean ";

	if (near->n == 0)
		return otherwise;
	buf_clear(&near->text);
	while (str_next_string(&word, &rest)) {
		buf_addf(&near->text, "%s'%s%.*s'", between, near->before,
		    STR_ARGS(word));
		between = " or ";
	}
	buf_add_byte(&near->text, '?');
	return near->text.at;
}

void
nearest_pack(struct buf *out, struct nearest *near)
{
	pack_bytes(out, &near->distance, sizeof(near->distance));
	pack_str(out, buf_str(&near->words));
	buf_clear(&near->words);
	near->n = 0;
}

void
nearest_unpack(struct nearest *near, struct str *bytes)
{
	struct str word, rest;
	unsigned n;

	unpack_bytes(&n, sizeof(n), bytes);
	rest = unpack_str(bytes);
	while (str_next_string(&word, &rest))
		offer(near, word, n);
}

void
nearest_release(struct nearest *near)
{
	buf_release(&near->words);
	buf_release(&near->text);
}

bool
nearest_is_like(struct str word, struct str right)
{
	size_t most = right.n < 6 ? 1 : 2;

	if (str_eq(word, right))
		return true;
	return word.n <= NEAREST_LENGTH_MAX &&
	    right.n <= NEAREST_LENGTH_MAX && word.n <= right.n + most &&
	    right.n <= word.n + most && word.n > 1 &&
	    slips(word, right) <= most;
}

struct nearest_said
nearest_among(struct str word, const char *there_are, const char *list)
{
	OWN(nearest) near = NEAREST_INIT(word);
	OWN(buf) all = BUF_INIT;
	struct nearest_said said;
	struct str one, rest = str_of(list);

	while (str_next(&one, &rest, ','))
		nearest_offer(&near, one);
	buf_addf(&all, "; %s %s", there_are, list);
	snprintf(said.at, sizeof(said.at), "%s", nearest_text(&near, all.at));
	return said;
}
