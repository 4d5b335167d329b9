/* SPDX-License-Identifier: ISC */
/*
 * items_pack - items that one process has read, for another (base/pack).
 */
#ifndef REPORT_ITEMS_PACK_H
#define REPORT_ITEMS_PACK_H

#include "base/buf.h"
#include "base/str.h"
#include "report/items.h"

/* Appends what was found. */
void	items_pack(struct buf *out, const struct items *items);

/* Adds it to what was found before; takes it off the bytes. */
void	items_unpack(struct items *out, struct str *bytes);

#endif
