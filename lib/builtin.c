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
