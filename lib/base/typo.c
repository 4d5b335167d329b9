/* SPDX-License-Identifier: ISC */
#include "base/typo.h"

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Row i holds the distances of the first i bytes of a; three are kept. */
static size_t
distance(struct str a, struct str b)
{
	size_t row[3][TYPO_LENGTH_MAX + 1], *now, *last, *before, i, j;

	for (j = 0; j <= b.n; j++)
		row[0][j] = j;
	for (i = 1; i <= a.n; i++) {
		now = row[i % 3];
		last = row[(i + 2) % 3];
		before = row[(i + 1) % 3];
		now[0] = i;
		for (j = 1; j <= b.n; j++) {
			now[j] = least(least(last[j], now[j - 1]) + 1,
			    last[j - 1] + (a.at[i - 1] != b.at[j - 1]));
			if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] &&
			    a.at[i - 2] == b.at[j - 1])
				now[j] = least(now[j], before[j - 2] + 1);
		}
	}
	return row[a.n % 3][b.n];
}

bool
typo_is_like(struct str word, struct str right)
{
	size_t most = right.n < 6 ? 1 : 2;

	if (str_eq(word, right))
		return true;
	return word.n <= TYPO_LENGTH_MAX && right.n <= TYPO_LENGTH_MAX &&
	    word.n <= right.n + most && right.n <= word.n + most &&
	    word.n > 1 && distance(word, right) <= most;
}
