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
builtin_has_hint(struct str kind, struct str html)
{
	const struct builtin *builtin = builtin_find(kind);

	return builtin != NULL && str_starts(html, "<!--") &&
	    str_lists(builtin->text, '\n', html);
}
