/* SPDX-License-Identifier: ISC */
/* The table itself is written by lib/embed.sh. */
#include "builtin.h"

const struct builtin *
builtin_find(struct str name)
{
	size_t i;

	for (i = 0; i < builtin_nkinds; i++)
		if (str_eq(builtin_kinds[i].name, name))
			return &builtin_kinds[i];
	return NULL;
}

static bool
has_line(struct str text, struct str line)
{
	struct str at;

	while (str_next(&at, &text, '\n'))
		if (str_eq(at, line))
			return true;
	return false;
}

bool
builtin_has_hint(struct str kind, struct str html)
{
	const struct builtin *builtin = builtin_find(kind);

	return builtin != NULL && str_starts(html, "<!--") &&
	    has_line(builtin->text, html);
}
