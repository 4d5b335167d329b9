/* SPDX-License-Identifier: ISC */
/*
 * There is one way to write an act: what was read, written again, is the last
 * paragraph byte for byte, and read again it is the same.
 */
#include "fuzz.h"

#include "base/utf8.h"
#include "notes/act.h"

static void
check_act(const struct act *act, struct str message)
{
	struct utf8_fault fault;
	struct buf first = BUF_INIT, again = BUF_INIT;
	struct act read;

	MUST(utf8_is_clean(&fault, message));
	act_format(&first, "x", act);
	MUST(str_ends(message, first.at + 1));
	act_parse(&read, buf_str(&first));
	MUST(read.type == act->type);
	act_format(&again, "x", &read);
	MUST(str_eq(buf_str(&first), buf_str(&again)));
	buf_release(&first);
	buf_release(&again);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str message = { (const char *)data, size };
	struct act act;

	act_parse(&act, message);
	if (act.type == ACT_MALFORMED)
		MUST(act.why != NULL);
	else if (act.type != ACT_NONE)
		check_act(&act, message);
	return 0;
}
