/* SPDX-License-Identifier: ISC */
/*
 * beside - finds another of these programs by its absolute path: a hook needs
 * that.
 */
#ifndef FRONT_BESIDE_H
#define FRONT_BESIDE_H

#include "base/buf.h"
#include "base/err.h"

/*
 * Appends the path of the program `name` in the folder of the running program,
 * whose own name, without the prefix of the installation, is `self`.  If the
 * running program has a prefix, `name` gets the same one.  ERR_SYSTEM if the
 * program cannot be run.
 */
int	beside_find(struct buf *out, const char *self, const char *name,
	    struct err *err);

#endif
