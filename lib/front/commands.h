/* SPDX-License-Identifier: ISC */
/*
 * commands - all commands there are: what each is called and takes.
 *
 * The table is made by the build (commands.sh) out of the NAME and SYNOPSIS of
 * the manual pages, which tests/shape.t holds to what the commands say of
 * themselves; it is part of the program one-to-one, not of the library.
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
	const char *values;	/* options with a value of their own, and how
				   that is called: " -C=dir --repos=file " */
	int (*main)(int argc, char *argv[]);	/* NULL: one-to-one itself, or a
						   program beside it */
};

extern const struct front_command front_commands[];
extern const size_t front_ncommands;

#endif
