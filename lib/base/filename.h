/* SPDX-License-Identifier: ISC */
/*
 * filename - which names are the same file, or cannot be a file, on Windows or
 * macOS.
 *
 * git compares names byte for byte; the file systems of Windows and macOS do
 * not.  Two names that a push brings in may be one file there, and a file with
 * the name of a device cannot be checked out at all.
 *
 * Source     "Naming Files, Paths, and Namespaces" of the Windows
 *            documentation for names of devices.  one-to-one(7) says which
 *            names are refused.
 * Ownership  A list owns its keys; its names are views.
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

/* The message for such a name. */
#define FILENAME_DEVICE "is the name of a device on Windows, where no file " \
	"can be called so; choose another name"

/*
 * Whether Windows can make no file with this name, because the name has one of
 * < > : " \ | ? *, or a blank or a full stop at its end.  git for Windows then
 * checks out nothing of the whole commit.
 */
bool	filename_is_unfit(struct str name);

#define FILENAME_UNFIT "is a name that no file can have on Windows, by one " \
	"of its characters, or for its blank or full stop at the end; choose " \
	"another name"

/*
 * Whether `name` is not `of`, but means the same file on Windows; both are
 * folded (utf8_add_folded).  Windows drops blanks and full stops at the end of
 * a name, and gives a file with a long name a short one as well
 * (`ONE-TO~1.INI`, or `ON2F3A~1.INI` where there are many).
 */
bool	filename_is_alias(struct str name, struct str of);

#define FILENAME_ALIAS "is another name of one of our own files, or of one " \
	"that git obeys, on Windows; choose another name"

/*
 * The longest path that every file system takes, in bytes and from the top of
 * the work tree: macOS has room for 1024.  At a path of 4096 bytes git on Linux
 * stops a checkout, so that the files behind it are not checked out either.
 */
#define FILENAME_PATH_MAX 1000

#define FILENAME_LONG "is a path of more than 1000 bytes, which no disk need " \
	"have room for; shorten the names of its folders"

/*
 * Whether the programs pass over a file of this name below people/: a dot file
 * (but not .gitattributes, which git obeys), what editors and merges leave
 * (`x.md~`, `#x.md#`, .swp, .orig ...), or README.md, which is for people who
 * read the folder.
 */
bool	filename_is_leftover(struct str name);

/* A name in a folder, and the key that it is compared by (utf8_add_folded). */
struct filename {
	struct str name;
	struct buf key;
};

struct filenames {
	struct filename *item;
	size_t n, cap;
	struct buf scratch;	/* the key of a name that is only looked up */
};

#define FILENAMES_INIT { .item = NULL, .scratch = BUF_INIT }

void	filenames_add(struct filenames *list, struct str name);
void	filenames_release(struct filenames *list);

/* Sorts by key, then by name; the functions below need a sorted list. */
void	filenames_sort(struct filenames *list);

/* Adds the name to `list` if its key is that of a name in `sorted`. */
void	filenames_add_like(struct filenames *list,
	    const struct filenames *sorted, struct str name);
bool	filenames_has(const struct filenames *sorted,
	    const struct filename *item);

/*
 * Steps through the pairs of neighbours whose names differ, but whose keys are
 * the same, so that both would be one file:
 *
 *	for (i = 0; filenames_next_twins(&a, &b, &sorted, &i); )
 */
bool	filenames_next_twins(const struct filename **a,
	    const struct filename **b, const struct filenames *sorted,
	    size_t *next);

/* Appends the message about b, the twin of a. */
void	filename_add_twins(struct buf *out, const struct filename *a);

#endif
