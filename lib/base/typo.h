/* SPDX-License-Identifier: ISC */
/*
 * typo - whether a word is probably another one, mistyped.
 *
 * Source     The optimal string alignment distance: letters that are missing,
 *            too many, wrong, or swapped with their neighbour.
 */
#ifndef BASE_TYPO_H
#define BASE_TYPO_H

#include <stdbool.h>

#include "base/str.h"

/* Longer texts are never like each other, unless they are equal. */
#define TYPO_LENGTH_MAX 200

/*
 * Whether there are at most two such slips between the words, and at most one
 * where the right word is shorter than six bytes; equal words are like each
 * other.  Bytes count, so that a letter outside of ASCII may be two.
 */
bool	typo_is_like(struct str word, struct str right);

#endif
