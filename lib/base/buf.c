/* SPDX-License-Identifier: ISC */
/*
 * An empty buf looks at buf_empty, one byte that every empty buf shares and
 * nobody writes to; cap == 0 says that nothing is owned.
 */
#include "base/buf.h"

#include <assert.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

char buf_empty[1];

void
buf_release(struct buf *buf)
{
	if (buf->cap > 0)
		free(buf->at);
	*buf = (struct buf)BUF_INIT;
}

void
buf_clear(struct buf *buf)
{
	buf_cut(buf, 0);
}

void
buf_cut(struct buf *buf, size_t n)
{
	assert(n <= buf->n);
	buf->n = n;
	if (buf->cap > 0)
		buf->at[n] = '\0';
}

static void
grow(struct buf *buf, size_t more)
{
	size_t need, cap;

	if (more < buf->cap - buf->n)
		return;
	/*
	 * If the sum would overflow, mem_resize gets a size that it refuses.
	 */
	need = more < SIZE_MAX - buf->n ? buf->n + more + 1 : SIZE_MAX;
	cap = buf->cap < SIZE_MAX / 2 ? buf->cap * 2 : need;
	if (cap < need)
		cap = need;
	if (cap < 32)
		cap = 32;
	buf->at = mem_resize(buf->cap > 0 ? buf->at : NULL, cap, 1);
	buf->cap = cap;
}

char *
buf_add_room(struct buf *buf, size_t n)
{
	grow(buf, n);
	buf->n += n;
	buf->at[buf->n] = '\0';
	return buf->at + buf->n - n;
}

void
buf_add_bytes(struct buf *buf, const void *bytes, size_t n)
{
	if (n > 0)
		memcpy(buf_add_room(buf, n), bytes, n);
}

void
buf_add(struct buf *buf, struct str s)
{
	buf_add_bytes(buf, s.at, s.n);
}

void
buf_add_string(struct buf *buf, const char *string)
{
	buf_add_bytes(buf, string, strlen(string));
}

void
buf_add_byte(struct buf *buf, char c)
{
	buf_add_bytes(buf, &c, 1);
}

void
buf_add_ended(struct buf *buf, struct str s)
{
	buf_add(buf, s);
	buf_add_byte(buf, '\0');
}

void
buf_add_words(struct buf *buf, size_t start, struct str s)
{
	struct str word;

	while (str_next_word(&word, &s)) {
		if (buf->n > start)
			buf_add_byte(buf, ' ');
		buf_add(buf, word);
	}
}

enum { ROOM_TO_PRINT = 63 };

void
buf_vaddf(struct buf *buf, const char *format, va_list args)
{
	va_list again;
	size_t room;
	int n;

	va_copy(again, args);
	/* with this much room the second vsnprintf is rarely needed */
	grow(buf, ROOM_TO_PRINT);
	room = buf->cap - buf->n;
	n = vsnprintf(buf->at + buf->n, room, format, args);
	assert(n >= 0);
	if ((size_t)n >= room) {
		grow(buf, (size_t)n);
		vsnprintf(buf->at + buf->n, (size_t)n + 1, format, again);
	}
	buf->n += (size_t)n;
	va_end(again);
}

void
buf_addf(struct buf *buf, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	buf_vaddf(buf, format, args);
	va_end(args);
}

void
buf_add_quoted(struct buf *buf, struct str s)
{
	size_t i;

	buf_add_byte(buf, '\'');
	for (i = 0; i < s.n; i++)
		if (s.at[i] == '\'')
			buf_add_string(buf, "'\\''");
		else
			buf_add_byte(buf, s.at[i]);
	buf_add_byte(buf, '\'');
}

void
buf_add_typed(struct buf *buf, struct str s)
{
	static const char harmless[] = "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+,@%=:";

	if (str_run(s, harmless) < s.n)
		buf_add_quoted(buf, s);
	else
		buf_add(buf, s);
}

void
buf_splice(struct buf *buf, size_t from, size_t n, struct str s)
{
	assert(from <= buf->n && n <= buf->n - from);
	if (s.n == 0 && n == 0)
		return;
	grow(buf, s.n);
	memmove(buf->at + from + s.n, buf->at + from + n, buf->n - from - n);
	if (s.n > 0)
		memcpy(buf->at + from, s.at, s.n);
	buf->n = buf->n - n + s.n;
	buf->at[buf->n] = '\0';
}

void
buf_swap(struct buf *a, struct buf *b)
{
	struct buf old = *a;

	*a = *b;
	*b = old;
}

char *
buf_take(struct buf *buf)
{
	char *bytes = buf->cap > 0 ? buf->at : mem_copy("", 0);

	*buf = (struct buf)BUF_INIT;
	return bytes;
}
