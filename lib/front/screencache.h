/* SPDX-License-Identifier: ISC */
/*
 * screencache - what was found to wait in a repository, so that it is not read
 * again while nothing is new there: most of one's repositories, most days.
 *
 * Kept       In one-to-one/screen under the git directory, see cachefile.h;
 *            for one key, whatever was asked last.
 * Key        All that the lines follow from: the commit, the day, who asks,
 *            how commands are typed, git's configuration, the release.
 * Never      keep what somebody was told of trouble with, nor what changes
 *            without any of these: a signature, or what is not shared yet;
 *            nor anything where others may write, since people type what the
 *            screen shows.
 * Ownership  What is read is the list's.
 */
#ifndef FRONT_SCREENCACHE_H
#define FRONT_SCREENCACHE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/oid.h"
#include "front/waiting.h"
#include "git/repo.h"

/* Whom all of a repository is about, where that is one person. */
struct waiting_only {
	struct buf id, name;	/* or empty */
};

#define WAITING_ONLY_INIT { BUF_INIT, BUF_INIT }

/*
 * Adds the lines, whether whoever asks is known there, and the addresses;
 * false, and nothing is added, where none are kept for that key.
 */
bool	screencache_read(struct waiting *waiting, struct waiting_only *only,
	    struct repo *repo, const struct sha256_text *key);

/* Keeps the lines from that one on, and what is known of who asks. */
void	screencache_keep(const struct waiting *waiting, size_t first,
	    const struct waiting_only *only, struct repo *repo,
	    const struct sha256_text *key);

#endif
