/* SPDX-License-Identifier: ISC */
/*
 * builtin - the kinds that come with the programs.
 *
 * lib/kinds/NAME.md is put into every program by the build (lib/embed.sh), so
 * that there is nothing to install and nothing to look for.
 *
 * Shape      Sorted by name; the bytes are those of the file, with a NUL
 *            behind them that text.n does not count.
 * Ownership  Static; lives for ever.
 * Floor      1; includes str.
 */
#ifndef BUILTIN_H
#define BUILTIN_H

#include <stddef.h>

#include "str.h"

struct builtin {
	struct str name, text;
};

extern const struct builtin builtin_kinds[];
extern const size_t builtin_nkinds;

/* The kind of that name, or NULL. */
const struct builtin	*builtin_find(struct str name);

#endif
