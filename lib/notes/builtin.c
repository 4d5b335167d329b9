/* SPDX-License-Identifier: ISC */
/* lib/notes/embed.sh writes the tables. */
#include "notes/builtin.h"

const struct builtin *
builtin_find(struct str name)
{
	size_t i;

	for (i = 0; i < builtin_nkinds; i++)
		if (str_eq(builtin_kinds[i].name, name))
			return &builtin_kinds[i];
	return NULL;
}

bool
builtin_has_hint(struct str html)
{
	size_t i;

	for (i = 0; i < builtin_nkinds && str_starts(html, "<!--"); i++)
		if (str_lists(builtin_kinds[i].text, '\n', html))
			return true;
	return false;
}
