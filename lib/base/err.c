/* SPDX-License-Identifier: ISC */
/*
 * A message is first composed in a buffer of its own, because an argument may
 * be the text of the very error that is being filled.
 */
#include "base/err.h"

#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* What stands around the commit in a message of err_recorded. */
#define RECORDED "recorded as "
#define BUT ", but "

__attribute__((format(printf, 3, 0))) static void
fill(struct err *err, enum err_code code, const char *format, va_list args)
{
	char text[sizeof(err->text)];

	if (vsnprintf(text, sizeof(text), format, args) < 0)
		text[0] = '\0';
	*err = (struct err)ERR_INIT;
	err->code = code;
	memcpy(err->text, text, sizeof(text));
}

/*
 * Cuts a message that is too long at the end of err->text.
 */
static void
append(struct err *err, const char *text)
{
	size_t n = strlen(err->text);

	snprintf(err->text + n, sizeof(err->text) - n, "%s", text);
}

int
err_set(struct err *err, enum err_code code, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fill(err, code, format, args);
	va_end(args);
	return -1;
}

int
err_about(struct err *err, enum err_code code, const char *path,
    const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fill(err, code, format, args);
	va_end(args);
	return err_in(err, path);
}

int
err_at(struct err *err, unsigned line, unsigned col, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fill(err, ERR_TEXT, format, args);
	va_end(args);
	err->line = line;
	err->col = col;
	return -1;
}

int
err_system(struct err *err, const char *format, ...)
{
	int saved = errno;
	va_list args;

	va_start(args, format);
	fill(err, ERR_SYSTEM, format, args);
	va_end(args);
	append(err, ": ");
	append(err, strerror(saved));
	return -1;
}

int
err_too_large(struct err *err, size_t limit)
{
	bool is_mega = limit >= 1 << 20;

	return err_set(err, ERR_TEXT, "larger than %zu %s; make it smaller",
	    limit >> (is_mega ? 20 : 10), is_mega ? "MiB" : "KiB");
}

int
err_in(struct err *err, const char *path)
{
	if (err->path[0] == '\0')
		snprintf(err->path, sizeof(err->path), "%s", path);
	return -1;
}

int
err_prefix(struct err *err, const char *format, ...)
{
	struct err longer;
	va_list args;

	va_start(args, format);
	fill(&longer, err->code, format, args);
	va_end(args);
	append(&longer, err->text);
	memcpy(err->text, longer.text, sizeof(err->text));
	return -1;
}

int
err_recorded(struct err *err, const char *commit)
{
	return err_prefix(err, RECORDED "%s" BUT, commit);
}

int
err_unrecorded(struct err *err)
{
	const char *but = strstr(err->text, BUT);

	if (but == NULL || strncmp(err->text, RECORDED, strlen(RECORDED)) != 0)
		return -1;
	but += strlen(BUT);
	memmove(err->text, but, strlen(but) + 1);
	return err_prefix(err, "nothing was made: ");
}

int
err_suffix(struct err *err, const char *format, ...)
{
	struct err words;
	va_list args;

	va_start(args, format);
	fill(&words, err->code, format, args);
	va_end(args);
	append(err, words.text);
	return -1;
}
