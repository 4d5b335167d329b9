/* SPDX-License-Identifier: ISC */
/*
 * filename - which names are one file, or no file, on somebody's disk.
 *
 * git compares names byte for byte; the disks of Windows and macOS do not.
 * What a push brings in under two names would be one file there, and what is
 * named as a device cannot be checked out at all.
 *
 * Source     "Naming Files, Paths, and Namespaces" of the Windows
 *            documentation for names of devices.  one-to-one(7) says what is
 *            refused.
 * Ownership  A list owns its keys, and has views of the names.
 */
#ifndef BASE_FILENAME_H
#define BASE_FILENAME_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/str.h"

/*
 * Whether Windows takes a name for a device: con, prn, aux, nul, com1 to com9
 * and lpt1 to lpt9, in any case and with any ending (`con.ini`).
 */
bool	filename_is_device(struct str name);

/* What is said of such a name. */
#define FILENAME_DEVICE "is the name of a device on Windows, where no file " \
	"can be called so; choose another name"

/*
 * Whether Windows can make no file of a name for what is in it: one of
 * < > : " \ | ? *, or a blank or a full stop at its end.  git refuses the
 * whole commit there.
 */
bool	filename_is_unfit(struct str name);

#define FILENAME_UNFIT "is a name that no file can have on Windows, by one " \
	"of its characters, or for its blank or full stop at the end; choose " \
	"another name"

/*
 * Whether Windows takes a name, folded (utf8_add_folded), for another: with
 * blanks and full stops behind it, or as the short name that it makes of a long
 * one (`ONE-TO~1.INI`, and `ON2F3A~1.INI` where there are many).
 */
bool	filename_is_alias(struct str name, struct str of);

#define FILENAME_ALIAS "is another name of one of our own files, or of one " \
	"that git obeys, on Windows; choose another name"

/*
 * The longest path, in bytes and from the top, that a disk takes everywhere:
 * macOS has room for 1024, and git on Linux does not check out what has 4096,
 * nor then anything that comes behind it.
 */
#define FILENAME_PATH_MAX 1000

#define FILENAME_LONG "is a path of more than 1000 bytes, which no disk need " \
	"have room for; shorten the names of its folders"

/*
 * Whether a name below people/ is nobody's business: a dot file (but for
 * .gitattributes, which git obeys), what editors and merges leave (`x.md~`,
 * `#x.md#`, .swp, .orig ...), and README.md, for whoever reads the folder.
 */
bool	filename_is_leftover(struct str name);

/* A name of a folder, and what it is compared by. */
struct filename {
	struct str name;
	struct buf key;
};

struct filenames {
	struct filename *item;
	size_t n, cap;
	struct buf scratch;	/* a key that is only looked up */
};

#define FILENAMES_INIT { .item = NULL, .scratch = BUF_INIT }

void	filenames_add(struct filenames *list, struct str name);
void	filenames_release(struct filenames *list);

/* By key, then by name: what the following ask for. */
void	filenames_sort(struct filenames *list);

/* Adds a name that is one file with one of a sorted list, or is in it. */
void	filenames_add_like(struct filenames *list,
	    const struct filenames *sorted, struct str name);
bool	filenames_has(const struct filenames *sorted,
	    const struct filename *item);

/*
 * Steps through the pairs of neighbours that differ, and are one file:
 *
 *	for (i = 0; filenames_next_twins(&a, &b, &sorted, &i); )
 */
bool	filenames_next_twins(const struct filename **a,
	    const struct filename **b, const struct filenames *sorted,
	    size_t *next);

/* Appends what is said of b, where a is the other. */
void	filename_add_twins(struct buf *out, const struct filename *a);

#endif
