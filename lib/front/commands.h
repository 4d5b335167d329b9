/* SPDX-License-Identifier: ISC */
/*
 * commands - the table of all commands: names, purposes, operands, options.
 *
 * The build (commands.sh) makes the table from NAME and SYNOPSIS of the manual
 * pages; tests/shape.t checks that the commands' own help says the same.  The
 * table is part of the program one-to-one, not of the library.
 *
 * Promise    Sorted by name; one-to-one itself is among them.
 */
#ifndef FRONT_COMMANDS_H
#define FRONT_COMMANDS_H

#include <stddef.h>

struct front_command {
	const char *name;
	const char *purpose;	/* one line, as the page's NAME has it */
	const char *operands;	/* "person | file", "repo ..."; or "" */
	const char *values;	/* options whose value is a word of its own,
				   with its name: " -C=dir --repos=file " */
	int (*main)(int argc, char *argv[]);	/* NULL: one-to-one itself, or a
						   program beside it */
};

extern const struct front_command front_commands[];
extern const size_t front_ncommands;

#endif
