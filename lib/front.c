/* SPDX-License-Identifier: ISC */
/*
 * Both `---` lines are exactly that: with a blank behind it cmark would still
 * see a rule where a YAML reader may not see the end.
 */
#include "front.h"

#include "config.h"

static bool
is_fence(struct str line)
{
	return str_is(line, "---");
}

int
front_split(struct front *out, struct str text, struct err *err)
{
	struct front front = FRONT_INIT;
	struct str line, rest = text, inside, before;
	unsigned number = 1;

	*out = front;
	if (!str_next_line(&line, &rest) || !is_fence(line))
		return err_at(err, 1, 1, "front matter missing: the first "
		    "line must be '---' and nothing else");
	inside = before = rest;
	while (str_next_line(&line, &rest)) {
		number++;
		if (is_fence(line)) {
			front.inside = str_first(inside, inside.n - before.n);
			front.body = rest;
			front.body_line = number + 1;
			*out = front;
			return 0;
		}
		before = rest;
	}
	return err_at(err, 1, 1, "front matter without an end: put a line "
	    "'---' behind it");
}

int
front_parse(struct front *out, struct str text, struct err *err)
{
	struct front front;

	*out = (struct front)FRONT_INIT;
	if (front_split(&front, text, err) < 0 ||
	    config_parse(&front.config, front.inside, CONFIG_FRONT, 2, err) < 0)
		return -1;
	*out = front;
	return 0;
}

void
front_release(struct front *front)
{
	config_release(&front->config);
	*front = (struct front)FRONT_INIT;
}

const struct config_entry *
front_find(const struct front *front, const char *key)
{
	size_t i;

	for (i = 0; i < front->config.n; i++)
		if (str_is(front->config.entry[i].key, key))
			return &front->config.entry[i];
	return NULL;
}
