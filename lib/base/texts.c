/* SPDX-License-Identifier: ISC */
/* texts - a table says where they stand, one loop goes over it. */
#include "base/texts.h"

#include <stdlib.h>

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
