/* SPDX-License-Identifier: ISC */
/*
 * fuzz - what the fuzz entries share: a property that does not hold says
 * which one it is, and aborts, so that libFuzzer keeps the input.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"

#define MUST(condition) do { \
	if (!(condition)) { \
		fprintf(stderr, "%s:%d: not true: %s\n", __FILE__, \
		    __LINE__, #condition); \
		abort(); \
	} \
} while (0)

int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Takes the next byte of the input, 0 when there is none left. */
static inline unsigned
take_byte(struct str *input)
{
	unsigned byte = 0;

	if (input->n > 0)
		byte = (unsigned char)input->at[0];
	*input = str_from(*input, 1);
	return byte;
}

#endif
