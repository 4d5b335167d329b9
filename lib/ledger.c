/* SPDX-License-Identifier: ISC */
/*
 * ledger - inner nodes have two children, one of which may be NULL; a leaf
 * has a past.  A leaf stands as high as it can.
 */

#include "ledger.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "oid.h"

struct ledger {
	size_t refs;
	struct ledger *child[2];
	struct past *past;		/* of a leaf; else NULL */
	struct sha256_text key;		/* of a leaf */
};

/* 64 hex digits are 256 bits. */
static unsigned
bit_of(const struct sha256_text *key, unsigned depth)
{
	char c = key->at[depth / 4];
	unsigned value = (unsigned)(c <= '9' ? c - '0' : c - 'a' + 10);

	return value >> (3 - depth % 4) & 1;
}

struct ledger *
ledger_ref(struct ledger *ledger)
{
	if (ledger != NULL)
		ledger->refs++;
	return ledger;
}

void
ledger_unref(struct ledger *ledger)
{
	if (ledger == NULL || --ledger->refs > 0)
		return;
	ledger_unref(ledger->child[0]);
	ledger_unref(ledger->child[1]);
	past_unref(ledger->past);
	free(ledger);
}

struct past *
ledger_find(const struct ledger *ledger, const char *path)
{
	struct sha256_text key = sha256_of(str_of(path));
	unsigned depth;

	for (depth = 0; ledger != NULL && ledger->past == NULL; depth++)
		ledger = ledger->child[bit_of(&key, depth)];
	if (ledger == NULL || strcmp(ledger->key.at, key.at) != 0)
		return NULL;
	return ledger->past;
}

static struct ledger *
new_node(void)
{
	struct ledger *node = mem_new(1, sizeof(*node));

	node->refs = 1;
	return node;
}

/* A new reference on `node` with the leaf in it. */
static struct ledger *
insert(struct ledger *node, struct ledger *leaf, unsigned depth)
{
	struct ledger *out;
	unsigned bit = bit_of(&leaf->key, depth);

	if (node == NULL || (node->past != NULL &&
	    strcmp(node->key.at, leaf->key.at) == 0))
		return ledger_ref(leaf);
	out = new_node();
	if (node->past != NULL) {
		out->child[bit_of(&node->key, depth)] = ledger_ref(node);
	} else {
		out->child[0] = ledger_ref(node->child[0]);
		out->child[1] = ledger_ref(node->child[1]);
	}
	node = out->child[bit];
	out->child[bit] = insert(node, leaf, depth + 1);
	ledger_unref(node);
	return out;
}

struct ledger *
ledger_put(struct ledger *ledger, struct past *past)
{
	struct ledger *leaf = new_node(), *out;

	leaf->past = past;
	leaf->key = sha256_of(str_of(past->path));
	out = insert(ledger, leaf, 0);
	ledger_unref(leaf);
	ledger_unref(ledger);
	return out;
}

typedef void visit_fn(const struct past *a, const struct past *b, void *arg);

/* Every leaf of one side; whether `but`, the other's only leaf, is there. */
static bool
visit_all(const struct ledger *node, bool is_a, const struct ledger *but,
    visit_fn *visit, void *arg)
{
	const struct past *other = NULL;
	bool is_met;

	if (node == NULL)
		return false;
	if (node->past == NULL) {
		is_met = visit_all(node->child[0], is_a, but, visit, arg);
		return visit_all(node->child[1], is_a, but, visit, arg) ||
		    is_met;
	}
	is_met = but != NULL && strcmp(but->key.at, node->key.at) == 0;
	if (is_met)
		other = but->past;
	if (other != node->past)
		visit(is_a ? node->past : other, is_a ? other : node->past,
		    arg);
	return is_met;
}

static bool
is_leaf(const struct ledger *node)
{
	return node != NULL && node->past != NULL;
}

void
ledger_diff(const struct ledger *a, const struct ledger *b, visit_fn *visit,
    void *arg)
{
	if (a == b)
		return;
	if (is_leaf(b)) {
		if (!visit_all(a, true, b, visit, arg))
			visit(NULL, b->past, arg);
	} else if (is_leaf(a)) {
		if (!visit_all(b, false, a, visit, arg))
			visit(a->past, NULL, arg);
	} else if (a == NULL) {
		visit_all(b, false, NULL, visit, arg);
	} else if (b == NULL) {
		visit_all(a, true, NULL, visit, arg);
	} else {
		ledger_diff(a->child[0], b->child[0], visit, arg);
		ledger_diff(a->child[1], b->child[1], visit, arg);
	}
}
