/* SPDX-License-Identifier: ISC */
/* texts - each function is one loop over the table of offsets. */
#include "base/texts.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/pack.h"

struct str *
texts_at(const void *owner, const struct texts *texts, size_t i)
{
	return (struct str *)((char *)owner + texts->at[i]);
}

void
texts_copy(void *owner, const struct texts *texts)
{
	size_t i;

	for (i = 0; i < texts->n; i++)
		*texts_at(owner, texts, i) =
		    str_copy(*texts_at(owner, texts, i));
}

void
texts_free(void *owner, const struct texts *texts)
{
	size_t i;

	for (i = 0; i < texts->n; i++)
		free((char *)texts_at(owner, texts, i)->at);
}

void
texts_pack(struct buf *out, const void *owner, const struct texts *texts)
{
	size_t i;

	pack_bytes(out, owner, texts->size);
	for (i = 0; i < texts->n; i++)
		pack_str(out, *texts_at(owner, texts, i));
}

void
texts_unpack(void *owner, const struct texts *texts, struct str *rest)
{
	size_t i;

	unpack_bytes(owner, texts->size, rest);
	for (i = 0; i < texts->n; i++)
		*texts_at(owner, texts, i) = str_copy(unpack_str(rest));
}

void
texts_free_all(void *array, size_t n, const struct texts *texts)
{
	while (n-- > 0)
		texts_free((char *)array + n * texts->size, texts);
	free(array);
}

void
texts_pack_all(struct buf *out, const void *array, size_t n,
    const struct texts *texts)
{
	size_t i;

	pack_bytes(out, &n, sizeof(n));
	for (i = 0; i < n; i++)
		texts_pack(out, (const char *)array + i * texts->size, texts);
}

void *
texts_unpack_all(void *array, size_t *n, size_t *cap,
    const struct texts *texts, struct str *rest)
{
	size_t more;

	for (unpack_bytes(&more, sizeof(more), rest); more > 0 &&
	    !str_is_absent(*rest); more--) {
		array = mem_room(array, *n, cap, texts->size);
		texts_unpack((char *)array + (*n)++ * texts->size, texts, rest);
	}
	return array;
}
