/* SPDX-License-Identifier: ISC */
/*
 * table - what the tests with tables of input and expectation share: a row
 * that fails names itself.
 */
#ifndef TABLE_H
#define TABLE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/date.h"
#include "base/str.h"

#define COUNT(row) (sizeof(row) / sizeof((row)[0]))

#define CHECK(name, condition) do { \
	if (!(condition)) \
		fail_msg("'%s': not true: %s", name, #condition); \
} while (0)

#define SAME_TEXT(name, got, want) do { \
	struct str got_ = (got); \
	const char *want_ = (want); \
	if (!str_is(got_, want_)) \
		fail_msg("'%s': got '%.*s' instead of '%s'", name, \
		    STR_ARGS(got_), want_); \
} while (0)

#define SAME_NUMBER(name, got, want) do { \
	long long got_ = (long long)(got), want_ = (long long)(want); \
	if (got_ != want_) \
		fail_msg("'%s': %s is %lld instead of %lld", name, #got, \
		    got_, want_); \
} while (0)

/* The day that a text names; DATE_NONE for "". */
static inline struct date
day(const char *text)
{
	struct date date = DATE_NONE;

	if (*text != '\0')
		assert_true(date_parse(&date, str_of(text)));
	return date;
}

#endif
