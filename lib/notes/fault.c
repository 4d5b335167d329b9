/* SPDX-License-Identifier: ISC */
#include "notes/fault.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

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
		[RULE_SETTING] = "setting",
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

	if (faults == NULL)
		return;
	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	MEM_ROOM(faults->fault, faults->n, &faults->cap);
	faults->fault[faults->n] = (struct fault){ rule, line, col,
	    mem_copy(text, strlen(text)), faults->n };
	faults->n++;
}

void
faults_add_err(struct faults *faults, enum rule rule, const struct err *err)
{
	faults_add(faults, rule, err->line, err->col, "%s", err->text);
}

/* qsort is not stable, so that equal places are compared by age. */
static int
compare(const void *a, const void *b)
{
	const struct fault *x = a, *y = b;

	return MEM_ORDER(MEM_CMP(x->line, y->line), MEM_CMP(x->col, y->col),
	    MEM_CMP(x->age, y->age));
}

void
faults_sort(struct faults *faults)
{
	MEM_SORT(faults->fault, faults->n, compare);
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
faults_drop(struct faults *faults, size_t i)
{
	free((char *)faults->fault[i].text);
	faults->n--;
	memmove(&faults->fault[i], &faults->fault[i + 1],
	    (faults->n - i) * sizeof(*faults->fault));
}

int
fault_refuse(const struct fault *fault, const char *path, struct err *err)
{
	err_at(err, fault->line, fault->col, "%s [%s]", fault->text,
	    rule_name(fault->rule));
	err->code = ERR_REFUSED;
	return err_in(err, path);
}

void
faults_release(struct faults *faults)
{
	size_t i;

	for (i = 0; i < faults->n; i++)
		free((char *)faults->fault[i].text);
	free(faults->fault);
	*faults = (struct faults)FAULTS_INIT;
}
