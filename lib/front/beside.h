/* SPDX-License-Identifier: ISC */
/*
 * beside - another of these programs, by the absolute path that a hook needs.
 */
#ifndef FRONT_BESIDE_H
#define FRONT_BESIDE_H

#include "base/buf.h"
#include "base/err.h"

/*
 * Appends the path of `name`, which lies beside the very program that runs,
 * called `self`; where the programs have a prefix in front of their names, so
 * has it.  ERR_SYSTEM if it is not there to be run.
 */
int	beside_find(struct buf *out, const char *self, const char *name,
	    struct err *err);

#endif
