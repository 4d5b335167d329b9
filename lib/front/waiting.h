/* SPDX-License-Identifier: ISC */
/*
 * waiting - what waits for one person in all their repositories: to meet, to
 * write up, to agree, to see to, to do; what is not shared, what is newer.
 *
 * What       Matters of which overdue says that it is their move; meetings
 *            arranged for the next week; open items of theirs; what a clone
 *            and its server have not of each other, as the last fetch saw it.
 * Never      show it to others: the words of items are those of records.
 *
 * Calling sequence:
 *
 *	struct waiting waiting = WAITING_INIT;
 *	waiting_add(&waiting, repo, &mine.repo[i], &who, err)	for each
 *	screen_format(&out, &waiting, &terminal)
 *	waiting_release(&waiting)
 */
#ifndef FRONT_WAITING_H
#define FRONT_WAITING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/str.h"
#include "front/mine.h"
#include "git/repo.h"

enum waiting_type {
	WAITING_MEET,
	WAITING_WRITE_UP,
	WAITING_AGREE,
	WAITING_SEE_TO,
	WAITING_ITEM,
	WAITING_SHARE,
	WAITING_FETCH,
	WAITING_BEGIN
};

struct waiting_line {
	enum waiting_type type;
	size_t repo;		/* the number of the one it is of */
	struct str person;	/* absent: of the repository */
	struct str name;	/* of the person; or absent */
	struct date day;	/* by which it is put in order */
	bool is_late;
	struct str when;	/* "today", "7 days late"; or empty */
	struct str what, command;
};

struct waiting {
	const char *prog;	/* as it is typed: "one-to-one" */
	const struct mine *mine;
	struct date today;
	long long now;		/* seconds since the epoch; 0: ages of fetches
				   are not told */
	/* Told of each person who cannot be read. */
	void (*trouble)(const struct err *err, void *arg);
	void *arg;
	struct waiting_line *line;
	size_t n, cap;
	size_t repo;		/* the one that is being read */
	bool is_known;		/* a roster has whoever asks */
	char email[256];	/* who that is, in the last one */
	struct buf addresses;	/* of the rosters that have not */
	long long oldest;	/* of the last fetches of those with a server */
};

#define WAITING_INIT { .addresses = BUF_INIT }

int	waiting_add(struct waiting *waiting, struct repo *repo,
	    const struct mine_repo *place, const struct repo_identity *who,
	    struct err *err);

/*
 * Appends what was found, as bytes, and takes it out; and adds it to another
 * such list: what one process has read, for another, or has kept in a file.
 * Bytes that are damaged give fewer lines, and no odd ones.
 */
void	waiting_pack(struct buf *out, void *waiting);
void	waiting_unpack(void *waiting, struct str bytes);
void	waiting_release(struct waiting *waiting);

#endif
