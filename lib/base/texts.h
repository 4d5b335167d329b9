/* SPDX-License-Identifier: ISC */
/*
 * texts - the texts that a struct owns: each is a struct str whose bytes go
 * to free(3), and may be absent.
 *
 *	#define AT(member) offsetof(struct matter, member)
 *	static const struct texts texts = { sizeof(struct matter), 2,
 *		{ AT(person), AT(name) } };
 *
 *	matter.person = name of somebody else's;
 *	texts_copy(&matter, &texts);
 *	texts_free(&matter, &texts);
 *
 * Never      pack a struct with another pointer that is good for this process
 *            alone (pack.h).
 */
#ifndef BASE_TEXTS_H
#define BASE_TEXTS_H

#include <stddef.h>

#include "base/buf.h"
#include "base/str.h"

struct texts {
	size_t size;		/* of the struct */
	size_t n;
	size_t at[8];		/* where each text stands in it */
};

/* The i-th of them. */
struct str	*texts_at(const void *owner, const struct texts *texts,
		    size_t i);

/* Makes each text, which was a view of other bytes, a copy of its own. */
void	texts_copy(void *owner, const struct texts *texts);
void	texts_free(void *owner, const struct texts *texts);

/* The struct and its texts as bytes (pack.h); again, with copies of them. */
void	texts_pack(struct buf *out, const void *owner,
	    const struct texts *texts);
void	texts_unpack(void *owner, const struct texts *texts, struct str *rest);

/*
 * The same of an array of n such structs, which is given back with them; of it
 * its number goes first.  Unpacked they come behind what an array has, which is
 * answered, moved if it had to be:
 *
 *	list->item = texts_unpack_all(list->item, &list->n, &list->cap,
 *	    &texts, &bytes);
 */
void	texts_free_all(void *array, size_t n, const struct texts *texts);
void	texts_pack_all(struct buf *out, const void *array, size_t n,
	    const struct texts *texts);
void	*texts_unpack_all(void *array, size_t *n, size_t *cap,
	    const struct texts *texts, struct str *rest);

#endif
