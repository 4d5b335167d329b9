/* SPDX-License-Identifier: ISC */
/*
 * texts - a table of the texts that a struct owns.  Each text is a member of
 * type struct str, whose bytes texts_free frees, and may be absent.
 *
 *	#define AT(member) offsetof(struct matter, member)
 *	static const struct texts texts = TEXTS(struct matter, AT(person),
 *	    AT(name));
 *
 *	matter.person = view;			of bytes that others own
 *	texts_copy(&matter, &texts);		now all texts are its own
 *	texts_free(&matter, &texts);
 *
 * Never      pack a struct that has other pointers, unless each is good in the
 *            process that unpacks it (pack.h).
 */
#ifndef BASE_TEXTS_H
#define BASE_TEXTS_H

#include <stddef.h>

#include "base/buf.h"
#include "base/str.h"

struct texts {
	size_t size;		/* of the struct */
	size_t n;
	size_t at[8];		/* the offset of each text in the struct */
};

#define TEXTS(type, ...) { sizeof(type), \
	sizeof((size_t[]){ __VA_ARGS__ }) / sizeof(size_t), { __VA_ARGS__ } }

/* The i-th text of a struct. */
struct str	*texts_at(const void *owner, const struct texts *texts,
		    size_t i);

/* Replaces each text, until now a view of other bytes, by an own copy. */
void	texts_copy(void *owner, const struct texts *texts);
/* Frees the bytes of each text, but not the struct. */
void	texts_free(void *owner, const struct texts *texts);

/*
 * texts_pack appends the struct and its texts as bytes (pack.h); texts_unpack
 * takes them off *rest and makes the struct again, with texts of its own.
 */
void	texts_pack(struct buf *out, const void *owner,
	    const struct texts *texts);
void	texts_unpack(void *owner, const struct texts *texts, struct str *rest);

/*
 * The same for an array of n such structs.  texts_free_all frees the array as
 * well; texts_pack_all puts n in front.  texts_unpack_all adds the structs at
 * the end of a growing array and returns the array, which may have moved:
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
