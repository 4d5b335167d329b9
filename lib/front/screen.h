/* SPDX-License-Identifier: ISC */
/*
 * screen - what waits for one person in all their repositories: to meet, to
 * write up, to agree, to see to, to do; what is not shared, what is newer.
 *
 * What       Matters of which overdue says that it is their move; meetings
 *            arranged for the next week; open items of theirs; what a clone
 *            and its server have not of each other, as the last fetch saw it.
 * Shape      By person, a line for each with the command that does it, which
 *            can be typed where they are.  For people: there is no promise on
 *            the text.
 * Never      show it to others: the words of items are those of records.
 *
 * Calling sequence:
 *
 *	struct screen screen = SCREEN_INIT;
 *	screen_add(&screen, repo, &mine.repo[i], &who, err)	for each
 *	screen_format(&out, &screen, &terminal)
 *	screen_release(&screen)
 */
#ifndef FRONT_SCREEN_H
#define FRONT_SCREEN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/str.h"
#include "base/texts.h"
#include "front/mine.h"
#include "front/terminal.h"
#include "git/repo.h"

enum screen_type {
	SCREEN_MEET,
	SCREEN_WRITE_UP,
	SCREEN_AGREE,
	SCREEN_SEE_TO,
	SCREEN_ITEM,
	SCREEN_SHARE,
	SCREEN_FETCH,
	SCREEN_BEGIN
};

struct screen_line {
	enum screen_type type;
	size_t repo;		/* the number of the one it is of */
	struct str person;	/* absent: of the repository */
	struct str name;	/* of the person; or absent */
	struct date day;	/* by which it is put in order */
	bool is_late;
	struct str when;	/* "today", "7 days late"; or empty */
	struct str what, command;
};

/* The texts that a line owns, all of them. */
extern const struct texts screen_texts;

struct screen {
	const char *prog;	/* as it is typed: "one-to-one" */
	const struct mine *mine;
	struct date today;
	long long now;		/* seconds since the epoch; 0: ages of fetches
				   are not told */
	/* Told of each person who cannot be read. */
	void (*trouble)(const struct err *err, void *arg);
	void *arg;
	struct screen_line *line;
	size_t n, cap;
	size_t repo;		/* the one that is being read */
	bool is_known;		/* a roster has whoever asks */
	char email[256];	/* who that is, in the last one */
	struct buf addresses;	/* of the rosters that have not */
	long long oldest;	/* of the last fetches of those with a server */
};

#define SCREEN_INIT { .addresses = BUF_INIT }

int	screen_add(struct screen *screen, struct repo *repo,
	    const struct mine_repo *place, const struct repo_identity *who,
	    struct err *err);

/*
 * Appends what was found, as bytes, and takes it out; and adds it to another
 * screen: what one process has read, for another.
 */
void	screen_pack(struct buf *out, struct screen *screen);
void	screen_unpack(struct screen *screen, struct str bytes);

void	screen_format(struct buf *out, struct screen *screen,
	    const struct terminal *terminal);
void	screen_release(struct screen *screen);

#endif
