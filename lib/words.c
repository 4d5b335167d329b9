/* SPDX-License-Identifier: ISC */
#include "words.h"

#include "text.h"

int
words_read(struct str *out, const char *option, const char *value,
    struct err *err)
{
	struct text_fault fault;

	*out = str_trim(str_of(value));
	if (out->n == 0)
		return err_set(err, ERR_TEXT, "%s: say it in words", option);
	if (str_find_byte(*out, '\n') < out->n ||
	    str_find_byte(*out, '\t') < out->n)
		return err_set(err, ERR_TEXT, "%s: say it in one line, "
		    "without tabs", option);
	if (!text_is_clean(&fault, *out))
		return err_set(err, ERR_TEXT, "%s: %s at byte %u", option,
		    fault.what, fault.col);
	if (out->n > WORDS_MAX)
		return err_set(err, ERR_TEXT, "%s: longer than %d bytes; say "
		    "it in fewer words", option, WORDS_MAX);
	return 0;
}
