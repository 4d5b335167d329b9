/* SPDX-License-Identifier: ISC */
/* deeds - copies of what an audit tells, since its views do not last. */

#include "deeds.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"

static char *
copy_str(struct str s)
{
	return mem_copy(s.n > 0 ? s.at : "", s.n);
}

/* Whoever it is said to be; the committer, where nobody is named. */
static void
add_persons(struct deed_line *line, const struct deed *deed)
{
	const struct act *act = deed->act;
	struct str name = deed->parsed->committer.name;
	struct str email = deed->parsed->committer.email;
	struct str of = STR_NONE;

	if (line->type == ACT_WITNESS) {
		name = act->witness_name;
		email = act->witness_email;
		of = act->name;
	} else if (!str_is_absent(act->email)) {
		name = act->name;
		email = act->email;
	}
	line->name = copy_str(name);
	line->email = copy_str(email);
	line->of = copy_str(of);
}

/* A signature counts for the address that the act names. */
static void
add_level(struct deed_line *line, struct repo *repo, struct str bytes)
{
	line->verdict = sign_verify(NULL, repo, bytes, line->email);
	line->level = line->type == ACT_WITNESS ? LEVEL_WITNESSED :
	    line->verdict == SIGN_GOOD && line->is_believed ? LEVEL_SIGNED :
	    LEVEL_NAMED;
}

/* An agreement changes a file only to note a disagreement in the record. */
static bool
is_disagreement(const struct deed *deed, struct repo *repo)
{
	struct err ignored = ERR_INIT;
	struct oid before;

	return deed->is_believed && deed->act->type == ACT_AGREE &&
	    deed->parsed->nparents == 1 &&
	    repo_tree_of(&before, repo, &deed->parsed->parent[0],
	    &ignored) == 0 && !oid_eq(&before, &deed->parsed->tree);
}

void
deeds_tell(const struct deed *deed, void *arg)
{
	struct deeds *deeds = arg;
	struct deed_line *line;
	struct str words = deed->act->reason;

	deeds->line = mem_room(deeds->line, deeds->n, &deeds->cap,
	    sizeof(*deeds->line));
	line = &deeds->line[deeds->n];
	*line = (struct deed_line){ .commit = *deed->commit,
		.day = commit_day(deed->parsed), .is_first = deed->is_first,
		.is_gone = deed->is_gone, .is_believed = deed->is_believed,
		.order = deeds->n++ };
	line->type = deed->is_gone ? ACT_NONE : deed->act->type;
	line->is_disagreement = is_disagreement(deed, deeds->repo);
	line->path = mem_copy(deed->path, strlen(deed->path));
	if (str_is_absent(words))
		words = deed->act->evidence;
	line->words = copy_str(words);
	line->to = copy_str(deed->act->disclosed_to);
	add_persons(line, deed);
	if (line->type != ACT_NONE)
		add_level(line, deeds->repo, deed->bytes);
}

static int
compare(const void *a, const void *b)
{
	const struct deed_line *x = a, *y = b;
	int order = strcmp(x->path, y->path);

	return order != 0 ? order : x->order < y->order ? -1 : 1;
}

void
deeds_sort(struct deeds *deeds)
{
	if (deeds->n > 1)
		qsort(deeds->line, deeds->n, sizeof(*deeds->line), compare);
}

void
deeds_release(struct deeds *deeds)
{
	size_t i;

	for (i = 0; i < deeds->n; i++) {
		free(deeds->line[i].path);
		free(deeds->line[i].name);
		free(deeds->line[i].email);
		free(deeds->line[i].of);
		free(deeds->line[i].words);
		free(deeds->line[i].to);
	}
	free(deeds->line);
	*deeds = (struct deeds)DEEDS_INIT(deeds->repo);
}

const char *
deed_verb(const struct deed_line *line)
{
	switch (line->type) {
	case ACT_AGREE:
		return line->is_disagreement ? "disagreed" : "agreed";
	case ACT_DECLINE:
		return "declined";
	case ACT_WITHDRAW:
		return "withdrew";
	case ACT_WITNESS:
		return "witnessed";
	case ACT_AMEND:
		return "amended";
	case ACT_DISCLOSE:
		return "disclosed";
	default:
		return line->is_gone ? "removed" : line->is_first ?
		    "wrote up" : "changed";
	}
}

void
deed_add_level(struct buf *out, const struct deed_line *line)
{
	static const char *const seals[] = { [SIGN_NONE] = "not signed",
		[SIGN_GOOD] = "signed", [SIGN_BAD] = "bad signature",
		[SIGN_UNKNOWN] = "unknown key",
		[SIGN_UNCHECKED] = "could not check the signature" };

	if (line->type == ACT_NONE)
		return;
	if (line->level == LEVEL_SIGNED)
		buf_add_string(out, "signed");
	else
		buf_addf(out, "%s (%s)", level_name(line->level),
		    seals[line->verdict]);
}
