/* SPDX-License-Identifier: ISC */
/*
 * waiting - what waits for one user in all their repositories: to meet, write
 * up, agree, see to, do; to share, and to fetch.
 *
 * What       Matters of which overdue says that they are the user's move;
 *            meetings arranged for the next week; the user's open items;
 *            commits that only the clone or only its server has, as of the
 *            last fetch.
 * Never      show it to others: the words of items come from records.
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
	size_t repo;		/* its index in mine->repo */
	struct str person;	/* an id; absent: about the repository */
	struct str name;	/* of the person; or absent */
	struct date day;	/* lines are sorted by it */
	bool is_late;
	struct str when;	/* "today", "7 days late"; or empty */
	struct str what, command;
};

struct waiting {
	const char *prog;	/* what the user types: "one-to-one" */
	const char *git;	/* the same, in this folder: "git -C notes" */
	const struct mine *mine;
	struct date today;
	long long now;		/* seconds since the epoch; 0: the age of a
				   fetch is not told */
	/* Called for each error in a file of the notes. */
	void (*trouble)(const struct err *err, void *arg);
	void *arg;
	struct waiting_line *line;
	size_t n, cap;
	size_t repo;		/* index of the one that is being read */
	bool is_known;		/* a roster has the user's address */
	char email[256];	/* the user's, in the last repository */
	struct buf addresses;	/* those of the rosters without the user's */
	long long oldest;	/* when the server that was asked longest ago
				   was last asked; 0: not known */
};

#define WAITING_INIT { .addresses = BUF_INIT }

/* Adds the lines of one repository; `place` is its entry in mine->repo. */
int	waiting_add(struct waiting *waiting, struct repo *repo,
	    const struct mine_repo *place, const struct repo_identity *who,
	    struct err *err);

/*
 * waiting_pack appends what was found, as bytes, and empties `waiting`;
 * waiting_unpack adds it to another one.  The bytes go to another process, or
 * to a file.  From damaged bytes come fewer lines, never wrong types.
 */
void	waiting_pack(struct buf *out, void *waiting);
void	waiting_unpack(void *waiting, struct str bytes);
void	waiting_release(struct waiting *waiting);

#endif
