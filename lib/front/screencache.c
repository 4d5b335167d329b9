/* SPDX-License-Identifier: ISC */
/* screencache - the key, and then all that was found, as pack.h has it. */

#include "front/screencache.h"

#include "base/pack.h"
#include "base/texts.h"
#include "history/cachefile.h"

bool
screencache_read(struct waiting *s, struct waiting_only *only,
    struct repo *repo, const struct sha256_text *key)
{
	OWN(buf) bytes = BUF_INIT;
	struct str rest = cachefile_read(&bytes, repo, &cachefile_screen);
	size_t i = s->n;

	if (!str_is(unpack_str(&rest), key->at))
		return false;
	unpack_bytes(&s->is_known, sizeof(s->is_known), &rest);
	buf_add(&s->addresses, unpack_str(&rest));
	buf_add(&only->id, unpack_str(&rest));
	buf_add(&only->name, unpack_str(&rest));
	s->line = texts_unpack_all(s->line, &s->n, &s->cap, &waiting_texts,
	    &rest);
	for (; i < s->n; i++)
		s->line[i].repo = s->repo;
	return true;
}

void
screencache_keep(const struct waiting *s, size_t first,
    const struct waiting_only *only, struct repo *repo,
    const struct sha256_text *key)
{
	OWN(buf) lines = BUF_INIT;

	pack_str(&lines, str_of(key->at));
	pack_bytes(&lines, &s->is_known, sizeof(s->is_known));
	pack_str(&lines, buf_str(&s->addresses));
	pack_str(&lines, buf_str(&only->id));
	pack_str(&lines, buf_str(&only->name));
	texts_pack_all(&lines, s->line + first, s->n - first, &waiting_texts);
	cachefile_write(repo, &cachefile_screen, &lines);
}
