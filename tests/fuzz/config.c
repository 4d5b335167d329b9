/* SPDX-License-Identifier: ISC */
/*
 * The first byte chooses the style, the rest is the text.  What is taken must
 * be taken again, with the same pairs, when it is written out plainly; and a
 * value that fits front matter must come back from it.
 */
#include "fuzz.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "parse/config.h"

static void
check_entries(const struct config *config, struct str text,
    enum config_style style)
{
	const struct config_entry *entry;
	unsigned line = 0;
	const char *why;
	size_t i;

	for (i = 0; i < config->n; i++) {
		entry = &config->entry[i];
		MUST(entry->line > line && entry->col == 1);
		line = entry->line;
		MUST(entry->key.n > 0 && entry->key.at >= text.at);
		MUST(str_trim(entry->value).n == entry->value.n);
		MUST(entry->value.at == entry->key.at + entry->value_col - 1);
		MUST(entry->value.at + entry->value.n <= text.at + text.n);
		MUST(style == CONFIG_FILE || entry->section.n == 0);
		MUST(style == CONFIG_FILE ||
		    config_value_fits(&why, entry->key, entry->value));
	}
}

static void
write_out(struct buf *out, const struct config *config,
    enum config_style style)
{
	const struct config_entry *entry;
	struct str section = STR_LIT("");
	size_t i;

	for (i = 0; i < config->n; i++) {
		entry = &config->entry[i];
		if (!str_eq(section, entry->section))
			buf_addf(out, "[%.*s]\n", STR_ARGS(entry->section));
		section = entry->section;
		buf_addf(out, "%.*s%s%.*s\n", STR_ARGS(entry->key),
		    style == CONFIG_FRONT ? ": " : "=",
		    STR_ARGS(entry->value));
	}
}

static void
check_same(const struct config *a, const struct config *b)
{
	size_t i;

	MUST(a->n == b->n);
	for (i = 0; i < a->n; i++) {
		MUST(str_eq(a->entry[i].section, b->entry[i].section));
		MUST(str_eq(a->entry[i].key, b->entry[i].key));
		MUST(str_eq(a->entry[i].value, b->entry[i].value));
	}
}

static void
check_text(struct str text, enum config_style style)
{
	struct config config = CONFIG_INIT, again = CONFIG_INIT;
	struct utf8_fault fault;
	struct buf out = BUF_INIT;
	struct err err = ERR_INIT;

	if (config_parse(&config, text, style, 1, &err) < 0) {
		MUST(err.code == ERR_TEXT && err.text[0] != '\0');
		MUST(strstr(err.text, "two ways") == NULL);
		MUST(config.entry == NULL && config.n == 0);
		return;
	}
	MUST(utf8_is_clean(&fault, text) && text.n <= CONFIG_FILE_MAX);
	check_entries(&config, text, style);
	write_out(&out, &config, style);
	/* `key:value` may be one byte longer as `key: value`. */
	if (config_parse(&again, buf_str(&out), style, 1, &err) < 0)
		MUST(strstr(err.text, "190") || strstr(err.text, "16 KiB"));
	else
		check_same(&config, &again);
	config_release(&again);
	config_release(&config);
	buf_release(&out);
}

static void
check_value(struct str value)
{
	struct config config = CONFIG_INIT;
	struct buf out = BUF_INIT;
	struct err err = ERR_INIT;
	const char *why;

	if (!config_value_fits(&why, STR_LIT("key"), value)) {
		MUST(why != NULL);
		return;
	}
	buf_addf(&out, "key: %.*s\n", STR_ARGS(value));
	MUST(config_parse(&config, buf_str(&out), CONFIG_FRONT, 1, &err) == 0);
	MUST(config.n == 1 && str_eq(config.entry[0].value, value));
	config_release(&config);
	buf_release(&out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str input = { (const char *)data, size };
	unsigned choice = take_byte(&input);

	check_text(input, choice % 2 == 0 ? CONFIG_FILE : CONFIG_FRONT);
	check_value(input);
	return 0;
}
