/* SPDX-License-Identifier: ISC */
/*
 * buf - a growing array of bytes, which it owns.
 *
 *	struct buf path = BUF_INIT;
 *
 *	buf_addf(&path, "people/%s/", id);
 *	buf_add(&path, name);			name is a struct str
 *	file_read(&text, top, path.at, max, err)
 *	buf_release(&path);
 *
 * Never      declare one without BUF_INIT, copy one by assignment, or add to
 *            one a view that looks into it.
 * Invariant  `at` is never NULL after BUF_INIT and always has a NUL behind its
 *            n bytes, so that `at` can be printed with "%s".
 * Ownership  buf_release frees the bytes and leaves an empty buf.  Views from
 *            buf_str live until the next call that changes the buf.
 * Errors     None: out of memory ends the program (base/mem.h).
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdarg.h>

#include "base/str.h"

struct buf {
	char *at;
	size_t n, cap;
};

extern char buf_empty[1];
#define BUF_INIT { buf_empty, 0, 0 }

/*
 * OWN(T) declares a local struct T.  T_release is called for the struct when
 * its block is left, by whatever way; the struct declared last is released
 * first.  OWN_BY names another function to call in place of T_release.
 *
 *	OWN(buf) path = BUF_INIT, text = BUF_INIT;
 *	OWN_BY(notes_close, notes) notes = NOTES_INIT;
 *
 * Never      declare one without its T_INIT, or pass on by assignment what
 *            the struct owns.
 */
#define OWN_BY(close, type) __attribute__((cleanup(close))) struct type
#define OWN(type) OWN_BY(type##_release, type)

void	buf_release(struct buf *buf);
void	buf_clear(struct buf *buf);	/* n = 0; keeps the memory */
void	buf_cut(struct buf *buf, size_t n);	/* keeps the first n bytes */

void	buf_add(struct buf *buf, struct str s);
void	buf_add_string(struct buf *buf, const char *string);
void	buf_add_byte(struct buf *buf, char c);
void	buf_add_bytes(struct buf *buf, const void *bytes, size_t n);
/* Adds n bytes, which the caller has to write; returns where they begin. */
char	*buf_add_room(struct buf *buf, size_t n);
/* Adds s and a NUL: the form of list that str_next_string reads. */
void	buf_add_ended(struct buf *buf, struct str s);
/*
 * Adds the words of s (str_next_word), with a blank before each; but none if
 * the buf has only `start` bytes so far.
 */
void	buf_add_words(struct buf *buf, size_t start, struct str s);
/*
 * Add s as one word of a shell command: in single quotes, or in quotes where a
 * shell needs them.
 */
void	buf_add_quoted(struct buf *buf, struct str s);
void	buf_add_typed(struct buf *buf, struct str s);
void	buf_addf(struct buf *buf, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));
void	buf_vaddf(struct buf *buf, const char *format, va_list args)
	    __attribute__((format(printf, 2, 0)));

/* Replaces n bytes from offset `from` by s, which must not lie in the buf. */
void	buf_splice(struct buf *buf, size_t from, size_t n, struct str s);

static inline struct str
buf_str(const struct buf *buf)
{
	return (struct str){ buf->at, buf->n };
}

/* Exchanges the contents of two bufs. */
void	buf_swap(struct buf *a, struct buf *b);

/* Takes the bytes out, for the caller to free(3); the buf is empty then. */
char	*buf_take(struct buf *buf);

#endif
