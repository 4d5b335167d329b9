/* SPDX-License-Identifier: ISC */
/* fault - a growing array; sorting keeps the order of equal places. */

#include "fault.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "mem.h"

const char *
rule_name(enum rule rule)
{
	static const char *const names[] = {
		[RULE_FRONT_MATTER] = "front-matter",
		[RULE_NAME] = "name",
		[RULE_KIND] = "kind",
		[RULE_SECTION_MISSING] = "section-missing",
		[RULE_SECTION_EMPTY] = "section-empty",
		[RULE_UNRECORDED] = "unrecorded",
		[RULE_ITEM] = "item",
		[RULE_DISAGREEMENT] = "disagreement",
		[RULE_PASS_ON] = "pass-on",
		[RULE_TEXT] = "text",
		[RULE_HIDDEN] = "hidden",
	};

	assert(rule < sizeof(names) / sizeof(names[0]));
	return names[rule];
}

void
faults_add(struct faults *faults, enum rule rule, unsigned line, unsigned col,
    const char *format, ...)
{
	char text[512];
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	if (n < 0)
		n = 0;
	if ((size_t)n >= sizeof(text))
		n = sizeof(text) - 1;
	faults->fault = mem_room(faults->fault, faults->n, &faults->cap,
	    sizeof(*faults->fault));
	faults->fault[faults->n++] = (struct fault){ rule, line, col,
	    mem_copy(text, (size_t)n) };
}

void
faults_add_err(struct faults *faults, enum rule rule, const struct err *err)
{
	faults_add(faults, rule, err->line, err->col, "%s", err->text);
}

static int
compare(const struct fault *a, const struct fault *b)
{
	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	if (a->col != b->col)
		return a->col < b->col ? -1 : 1;
	return 0;
}

void
faults_sort(struct faults *faults)
{
	struct fault moved;
	size_t i, j;

	for (i = 1; i < faults->n; i++) {
		moved = faults->fault[i];
		for (j = i; j > 0 &&
		    compare(&faults->fault[j - 1], &moved) > 0; j--)
			faults->fault[j] = faults->fault[j - 1];
		faults->fault[j] = moved;
	}
}

const struct fault *
faults_find(const struct faults *faults, enum rule rule)
{
	size_t i;

	for (i = 0; i < faults->n; i++)
		if (faults->fault[i].rule == rule)
			return &faults->fault[i];
	return NULL;
}

void
faults_release(struct faults *faults)
{
	size_t i;

	for (i = 0; i < faults->n; i++)
		free(faults->fault[i].text);
	free(faults->fault);
	*faults = (struct faults)FAULTS_INIT;
}
