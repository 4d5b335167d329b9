/* SPDX-License-Identifier: ISC */
/* acts - taken from the messages while the graph is read; found by text. */

#include "acts.h"

#include <stdlib.h>

#include "buf.h"
#include "mem.h"
#include "object.h"

struct taker {
	struct acts *acts;
	size_t cap;
};

static bool
is_by(const struct commit *commit, struct str name, struct str email)
{
	return str_eq(commit->author.email, email) &&
	    str_eq(commit->committer.email, email) &&
	    str_eq(commit->author.name, name) &&
	    str_eq(commit->committer.name, name);
}

/* By whom an act has to be made for us to believe it. */
static bool
is_believed(const struct commit *commit, const struct act *act)
{
	if (commit->odd != NULL)
		return false;
	switch (act->type) {
	case ACT_AGREE:
	case ACT_DECLINE:
	case ACT_WITHDRAW:
		return is_by(commit, act->name, act->email);
	case ACT_WITNESS:
		return is_by(commit, act->witness_name, act->witness_email);
	default:
		return act->type == ACT_AMEND;
	}
}

/* Parsed where it will stay, since the act looks into the message. */
static int
take(const struct commit *commit, unsigned number, void *arg,
    struct err *err)
{
	struct taker *taker = arg;
	struct acts *acts = taker->acts;
	struct past_act act = { .order = number };

	(void)err;
	act_parse(&act.act, commit->message);
	if (!is_believed(commit, &act.act))
		return 0;
	act.message = mem_copy(commit->message.at, commit->message.n);
	act_move(&act.act, commit->message.at, act.message);
	acts->act = mem_room(acts->act, acts->n, &taker->cap,
	    sizeof(*acts->act));
	acts->act[acts->n++] = act;
	return 0;
}

/* What only the whole graph tells, and the chains of acts on one text. */
static void
link_acts(struct acts *acts)
{
	const struct graph_commit *commit;
	struct past_act *act;
	unsigned i, first;

	for (i = 0; i < acts->n; i++) {
		act = &acts->act[i];
		commit = &acts->graph.commit[act->order];
		act->commit = commit->oid;
		act->day = commit->day;
		act->order = commit->order;
		act->next = ACTS_END;
		if (act->act.type == ACT_AMEND ||
		    oidmap_add(&acts->on_text, &act->act.text, i))
			continue;
		oidmap_find(&first, &acts->on_text, &act->act.text);
		act->next = acts->act[first].next;
		acts->act[first].next = i;
	}
}

int
acts_read(struct acts *out, struct repo *repo, const struct oid *tip,
    struct err *err)
{
	struct taker taker = { out, 0 };

	if (graph_read(&out->graph, repo, tip, take, &taker, err) < 0)
		return -1;
	link_acts(out);
	return 0;
}

void
acts_release(struct acts *acts)
{
	size_t i;

	for (i = 0; i < acts->n; i++)
		free(acts->act[i].message);
	free(acts->act);
	oidmap_release(&acts->on_text);
	graph_release(&acts->graph);
	*acts = (struct acts)ACTS_INIT;
}

unsigned
acts_on(const struct acts *acts, const struct oid *text)
{
	unsigned first;

	return oidmap_find(&first, &acts->on_text, text) ? first : ACTS_END;
}
