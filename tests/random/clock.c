/* SPDX-License-Identifier: ISC */
/*
 * clock - for LD_PRELOAD: time(2) says what CLOCK says, in seconds.
 *
 * The gate asks the clock of its machine, which no variable can put back.
 */
#include <stdlib.h>
#include <time.h>

time_t
time(time_t *out)
{
	const char *told = getenv("CLOCK");
	time_t now = told == NULL ? 0 : (time_t)atoll(told);

	if (out != NULL)
		*out = now;
	return now;
}
