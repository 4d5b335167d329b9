/* SPDX-License-Identifier: ISC */
#include "base/steps.h"

#include <limits.h>

struct steps steps;

static sig_atomic_t
clamp(size_t n)
{
	return n < INT_MAX ? (sig_atomic_t)n : INT_MAX;
}

void
steps_at(const char *what, size_t done, size_t all)
{
	steps.what = NULL;
	steps.done = clamp(done);
	steps.all = clamp(all);
	steps.what = what;
}
