/* SPDX-License-Identifier: ISC */
/*
 * index - the log begins with a word of its form; then, for each commit, an
 * entry, the places of its parents, and the touches of those whom it
 * concerns.  A place is counted in units of four bytes.  The first line of the
 * file beside it is the log's length, the place of its last entry and the
 * chain there; then come people, each with the place of their last touch, and
 * a NUL behind it.
 *
 * The chain of an entry is a sum over it and all entries before: an entry that
 * was read is believed when its own follows from the one before it.
 */

#include "history/index.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/steps.h"
#include "git/workers.h"
#include "history/cachefile.h"
#include "history/touches.h"
#include "parse/gitobject.h"

#define LOG_HEAD "one-to-one log 1"	/* of 16 bytes */
#define UNIT 4u

/*
 * It is kept when so many commits are new; few cost little to read again.
 * Where many are, the log is made anew: it may be another user's.
 */
enum { KEPT_MIN = 8, ANEW_MIN = 1024 };

/* What the first line can say of a chain. */
#define CHAIN_MASK 0x1fffffffu

/* So many commits are read before all that are known are put into a map. */
enum { NEAR = 64, NEW_NEAR = 256 };

/* So many entries are remembered to be sound; a large one is asked often. */
enum { CHECKED = 256 };

struct entry {
	struct oid commit, tree;
	uint32_t back;		/* place of the entry before; 0: none */
	uint32_t run;
	uint32_t nparents, ntouches;
	uint32_t chain;
};

struct touch {
	uint32_t person;
	uint32_t before;	/* the same person's touch before; 0: none */
	uint32_t commit;	/* the entry */
	struct oid folder;
};

_Static_assert(sizeof(struct touch) == INDEX_TOUCH_PLACES * UNIT,
    "what is kept beside the log counts on it");

struct name {
	size_t at;		/* in index.names */
	unsigned last;		/* touch */
	unsigned commit;	/* that touched it last; not kept */
};

struct index {
	struct repo *repo;
	struct str log;			/* what was kept */
	struct buf tail;		/* what is new */
	unsigned last;			/* entry; 0: none */
	unsigned kept_last;		/* in what was kept */
	struct buf kept;		/* the file beside */
	struct str lines;		/* its lines, or absent */
	struct buf names;		/* of people, a NUL behind each */
	struct name *name;
	size_t nnames, name_cap;
	size_t nasked;			/* before their names were sorted */
	unsigned *sorted;		/* their numbers, by name */
	size_t nsorted, sorted_cap;
	unsigned *run;
	size_t nruns, run_cap;
	struct oidmap commits;		/* their places */
	bool has_commits;		/* it was needed */
	size_t nnew;			/* commits */
	unsigned checked[CHECKED];	/* entries whose chain was right */
	struct touches touches;		/* of the commit that is added */
	bool is_damaged;
};

/* Bytes at a place; NULL if there are not so many. */
static const char *
bytes_at(const struct index *index, unsigned place, size_t n)
{
	size_t at = (size_t)place * UNIT;

	if (at < index->log.n)
		return n <= index->log.n - at ? index->log.at + at : NULL;
	at -= index->log.n;
	return at <= index->tail.n && n <= index->tail.n - at ?
	    index->tail.at + at : NULL;
}

static unsigned
end_place(const struct index *index)
{
	return (unsigned)((index->log.n + index->tail.n) / UNIT);
}

/* FNV-1a over words of four bytes. */
static uint32_t
add_to_chain(uint32_t chain, const void *bytes, size_t n)
{
	const char *at = bytes;
	uint32_t word;

	for (; n >= UNIT; n -= UNIT, at += UNIT) {
		memcpy(&word, at, sizeof(word));
		chain = (chain ^ word) * 16777619u;
		chain ^= chain >> 15;
	}
	return chain;
}

static size_t
size_of(const struct entry *entry)
{
	return sizeof(*entry) + entry->nparents * UNIT +
	    (size_t)entry->ntouches * sizeof(struct touch);
}

/* The chain is the last word of an entry: all else goes into it. */
static uint32_t
chain_of(uint32_t before, const char *bytes, const struct entry *entry)
{
	uint32_t chain = add_to_chain(before, bytes,
	    offsetof(struct entry, chain));

	return add_to_chain(chain, bytes + sizeof(*entry),
	    size_of(entry) - sizeof(*entry)) & CHAIN_MASK;
}

/* Reads what stands at a place; a place where nothing fits is damage. */
static bool
read_entry(struct entry *out, struct index *index, unsigned place)
{
	const char *bytes = bytes_at(index, place, sizeof(*out)), *before;
	struct entry last = { .back = 0 };

	memset(out, 0, sizeof(*out));
	if (bytes == NULL)
		goto damaged;
	memcpy(out, bytes, sizeof(*out));
	if (out->back >= place || out->run > place ||
	    out->nparents > COMMIT_PARENTS_MAX ||
	    bytes_at(index, place, size_of(out)) == NULL)
		goto damaged;
	if ((size_t)place * UNIT >= index->log.n ||
	    index->checked[place % CHECKED] == place)
		return true;
	before = bytes_at(index, out->back, sizeof(last));
	if (out->back > 0)
		memcpy(&last, before, sizeof(last));
	if (chain_of(last.chain, bytes, out) == out->chain) {
		index->checked[place % CHECKED] = place;
		return true;
	}
damaged:
	memset(out, 0, sizeof(*out));
	index->is_damaged = true;
	return false;
}

bool
index_is_damaged(const struct index *index)
{
	return index->is_damaged;
}

struct index_commit
index_read(struct index *index, unsigned place)
{
	struct entry entry;

	read_entry(&entry, index, place);
	return (struct index_commit){ entry.commit, entry.tree, entry.run,
	    entry.nparents };
}

unsigned
index_parent(struct index *index, unsigned place, unsigned i)
{
	uint32_t parent;

	memcpy(&parent, bytes_at(index, place +
	    (unsigned)(sizeof(struct entry) / UNIT) + i, UNIT),
	    sizeof(parent));
	/* parents stand before their children */
	if (parent == 0 || parent >= place) {
		index->is_damaged = true;
		return 0;
	}
	return parent;
}

static struct str
name_of(const struct index *index, unsigned person)
{
	return str_of(index->names.at + index->name[person].at);
}

/* Where a name stands, or would stand, among those that are sorted. */
static size_t
find_name(const struct index *index, struct str id)
{
	size_t low = 0, high = index->nsorted, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (str_cmp(name_of(index, index->sorted[middle]), id) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Those that have come since somebody was looked for. */
static void
sort_names(struct index *index)
{
	unsigned *at;
	size_t place;

	while (index->nsorted < index->nnames) {
		place = find_name(index, name_of(index,
		    (unsigned)index->nsorted));
		MEM_ROOM(index->sorted, index->nsorted, &index->sorted_cap);
		at = index->sorted + place;
		memmove(at + 1, at, (index->nsorted - place) * sizeof(*at));
		*at = (unsigned)index->nsorted++;
	}
}

static void
add_name(struct index *index, struct str id, unsigned last)
{
	MEM_ROOM(index->name, index->nnames, &index->name_cap);
	index->name[index->nnames++] = (struct name){ index->names.n, last,
	    0 };
	buf_add(&index->names, id);
	buf_add_byte(&index->names, '\0');
}

/* So many are looked for among all names before it pays to sort them. */
enum { FEW = 16 };

static bool
find_among_all(unsigned *out, const struct index *index, struct str id)
{
	size_t i, end;

	for (i = 0; i < index->nnames; i++) {
		end = i + 1 < index->nnames ? index->name[i + 1].at :
		    index->names.n;
		if (end - index->name[i].at == id.n + 1 && str_eq(id,
		    (struct str){ index->names.at + index->name[i].at,
		    id.n })) {
			*out = (unsigned)i;
			return true;
		}
	}
	return false;
}

bool
index_find_person(unsigned *out, struct index *index, struct str id)
{
	size_t place;

	if (index->nsorted == 0 && index->nasked++ < FEW)
		return find_among_all(out, index, id);
	sort_names(index);
	place = find_name(index, id);
	if (place == index->nsorted)
		return false;
	*out = index->sorted[place];
	return str_eq(name_of(index, *out), id);
}

/* A touch has to stand in the entry that it names. */
static bool
read_touch(struct touch *out, struct index *index, unsigned place)
{
	const char *bytes = bytes_at(index, place, sizeof(*out));
	struct entry entry;

	if (bytes == NULL)
		goto damaged;
	memcpy(out, bytes, sizeof(*out));
	if (read_entry(&entry, index, out->commit) && out->before < place &&
	    out->commit < place &&
	    place - out->commit < size_of(&entry) / UNIT)
		return true;
damaged:
	*out = (struct touch){ .before = 0 };
	index->is_damaged = true;
	return false;
}

bool
index_touches_behind(struct index *index, unsigned person, unsigned place)
{
	struct entry entry;

	read_entry(&entry, index, place);
	return index->name[person].last >= place + size_of(&entry) / UNIT;
}

struct index_touch *
index_touches(size_t *n, struct index *index, unsigned person,
    unsigned from)
{
	struct index_touch *all = NULL, swap;
	struct touch touch;
	size_t i, cap = 0;
	unsigned at = index->name[person].last;

	/* a touch stands behind the commit that it is in */
	for (*n = 0; at > from && read_touch(&touch, index, at) &&
	    touch.commit >= from; at = touch.before) {
		index->is_damaged |= touch.person != person;
		MEM_ROOM(all, *n, &cap);
		all[(*n)++] = (struct index_touch){ touch.commit,
		    touch.folder, at };
	}
	for (i = 0; i < *n / 2; i++) {
		swap = all[i];
		all[i] = all[*n - 1 - i];
		all[*n - 1 - i] = swap;
	}
	return all;
}

unsigned
index_kept_end(const struct index *index)
{
	return (unsigned)(index->log.n / UNIT);
}

bool
index_has_chain(struct index *index, unsigned place, unsigned chain)
{
	bool is_damaged = index->is_damaged, has;
	struct entry entry;

	has = place > 0 && place <= index->kept_last &&
	    read_entry(&entry, index, place) && entry.chain == chain;
	/* where none begins is no damage */
	index->is_damaged = is_damaged;
	return has;
}

bool
index_kept_chain(unsigned *place, unsigned *chain, struct index *index)
{
	struct entry entry;

	if (index->log.n == 0 || !read_entry(&entry, index, index->kept_last))
		return false;
	*place = index->kept_last;
	*chain = entry.chain;
	return true;
}

const unsigned *
index_runs(size_t *n, struct index *index)
{
	struct entry entry;
	unsigned place, swap;
	size_t i;

	if (index->nruns > 0) {
		*n = index->nruns;
		return index->run;
	}
	for (place = index->last; place != 0; place = entry.back) {
		if (!read_entry(&entry, index, place))
			break;
		place = entry.run;
		if (!read_entry(&entry, index, place))
			break;
		*MEM_ADD(index->run, index->nruns, &index->run_cap) = place;
	}
	for (i = 0; i < index->nruns / 2; i++) {
		swap = index->run[i];
		index->run[i] = index->run[index->nruns - 1 - i];
		index->run[index->nruns - 1 - i] = swap;
	}
	*n = index->nruns;
	return index->run;
}

/* By first parents; what does not come from there ends in another root. */
static bool
descends(struct index *index, unsigned from, unsigned to)
{
	struct entry entry;

	while (to > from && read_entry(&entry, index, to) &&
	    entry.run > from) {
		if (!read_entry(&entry, index, entry.run) ||
		    entry.nparents == 0)
			return false;
		to = index_parent(index, entry.run, 0);
	}
	return to >= from && !index->is_damaged;
}

bool
index_goes_through(struct index *index, unsigned from, unsigned to)
{
	struct entry entry;
	const unsigned *run;
	unsigned j;
	size_t i;

	/* within a run each is the parent of the next */
	run = index_runs(&i, index);
	while (i-- > 0 && run[i] > from) {
		if (run[i] > to || !read_entry(&entry, index, run[i]))
			continue;
		for (j = 0; j < entry.nparents; j++)
			if (index_parent(index, run[i], j) < from)
				return false;
	}
	return descends(index, from, to);
}

/* In which run a commit is, by number: the last that begins not behind it. */
static size_t
number_of_run(const unsigned *run, size_t n, unsigned place)
{
	size_t low = 0, high = n, middle;

	while (high - low > 1) {
		middle = low + (high - low) / 2;
		if (run[middle] <= place)
			low = middle;
		else
			high = middle;
	}
	return low;
}

struct oid
index_root(struct index *index, unsigned place)
{
	struct oid root = { { 0 } };
	struct entry entry;
	const unsigned *run;
	bool *is_behind;
	unsigned j;
	size_t i, n;

	run = index_runs(&n, index);
	is_behind = mem_new(n + 1, sizeof(*is_behind));
	is_behind[number_of_run(run, n, place)] = true;
	for (i = n; i-- > 0; ) {
		if (!is_behind[i] || !read_entry(&entry, index, run[i]))
			continue;
		if (entry.nparents == 0 && (oid_is_zero(&root) ||
		    oid_cmp(&entry.commit, &root) < 0))
			root = entry.commit;
		for (j = 0; j < entry.nparents; j++)
			is_behind[number_of_run(run, n, index_parent(index,
			    run[i], j))] = true;
	}
	free(is_behind);
	return root;
}

/* Among the last ones, which are asked for most. */
static bool
find_near(unsigned *out, struct index *index, const struct oid *commit)
{
	struct entry entry;
	unsigned place = index->last;
	size_t i;

	for (i = 0; i < NEAR && place != 0; i++, place = entry.back) {
		if (!read_entry(&entry, index, place))
			return false;
		if (oid_eq(&entry.commit, commit)) {
			*out = place;
			return true;
		}
	}
	return false;
}

bool
index_place(unsigned *out, struct index *index, const struct oid *commit)
{
	struct entry entry;
	unsigned place;

	if (!index->has_commits && find_near(out, index, commit))
		return true;
	for (place = index->has_commits ? 0 : index->last; place != 0;
	    place = entry.back) {
		if (!read_entry(&entry, index, place))
			return false;
		oidmap_add(&index->commits, &entry.commit, place);
	}
	index->has_commits = true;
	return oidmap_find(out, &index->commits, commit);
}

static void
begin_log(struct index *index)
{
	cachefile_unmap(index->log);
	index->log = STR_NONE;
	buf_clear(&index->tail);
	buf_add_bytes(&index->tail, LOG_HEAD, sizeof(LOG_HEAD) - 1);
	index->last = 0;
	buf_clear(&index->names);
	index->nnames = index->nsorted = 0;
	add_name(index, STR_LIT(""), 0);
}

/* The first line, and the log that it is about. */
static bool
read_first(struct index *index, struct str line)
{
	struct str word;
	struct entry last;
	unsigned size, place, chain;

	if (!str_next_word(&word, &line) || !str_to_number(&size, word) ||
	    !str_next_word(&word, &line) || !str_to_number(&place, word) ||
	    !str_next_word(&word, &line) || !str_to_number(&chain, word))
		return false;
	index->log = cachefile_map(index->repo, &cachefile_index,
	    (size_t)size * UNIT);
	index->last = index->kept_last = place;
	/* no entry stands at 0, for none stands before it */
	return !str_is_absent(index->log) &&
	    read_entry(&last, index, place) && last.chain == chain &&
	    place + size_of(&last) / UNIT == size;
}

static bool
read_people(struct index *index, struct str rest)
{
	struct str line, word;
	unsigned last;
	size_t end;

	for (; rest.n > 0; rest = str_from(rest, end + 1)) {
		end = str_find_byte(rest, '\0');
		line = str_first(rest, end);
		if (end == rest.n || !str_next_word(&word, &line) ||
		    !str_to_number(&last, word))
			return false;
		add_name(index, str_trim(line), last);
	}
	return index->nnames > 0;
}

static void
read_kept(struct index *index)
{
	struct str line, rest;

	index->lines = rest = cachefile_read(&index->kept, index->repo,
	    &cachefile_index);
	if (str_is_absent(rest) || !str_next_line(&line, &rest) ||
	    !read_first(index, line) || !read_people(index, rest)) {
		index->is_damaged = false;
		index->lines = STR_NONE;
		begin_log(index);
	}
}

static void
write_kept(struct index *index)
{
	OWN(buf) out = BUF_INIT, all = BUF_INIT;
	struct entry last;
	size_t i;

	read_entry(&last, index, index->last);
	buf_addf(&out, "%u %u %u\n", end_place(index), index->last,
	    (unsigned)last.chain);
	for (i = 0; i < index->nnames; i++) {
		buf_addf(&out, "%u %s", index->name[i].last,
		    index->names.at + index->name[i].at);
		buf_add_byte(&out, '\0');
	}
	if (index->nnew < ANEW_MIN) {
		cachefile_add(index->repo, &cachefile_index, index->log.n,
		    buf_str(&index->tail), index->lines, &out);
	} else {
		buf_add(&all, index->log);
		buf_add(&all, buf_str(&index->tail));
		cachefile_add(index->repo, &cachefile_index, 0, buf_str(&all),
		    STR_NONE, &out);
	}
}

/* A commit that is being added; what it holds is put behind each other. */
struct adding {
	struct index *index;
	struct entry entry;
	uint32_t parent[COMMIT_PARENTS_MAX];
	struct touch *touch;
	size_t cap;
};

/* Each person once: the folder is the same seen from every parent. */
static void
add_touch(struct adding *adding, struct str id, const struct oid *folder)
{
	struct index *index = adding->index;
	unsigned person, place = end_place(index);

	if (!index_find_person(&person, index, id)) {
		person = (unsigned)index->nnames;
		add_name(index, id, 0);
	}
	if (index->name[person].commit == place)
		return;
	index->name[person].commit = place;
	MEM_ROOM(adding->touch, adding->entry.ntouches, &adding->cap);
	adding->touch[adding->entry.ntouches++] = (struct touch){
	    .person = person, .folder = *folder };
}

static void
finish(struct adding *adding)
{
	struct index *index = adding->index;
	struct entry *entry = &adding->entry, before = { .back = 0 };
	struct buf *tail = &index->tail;
	struct touch *touch;
	unsigned place = end_place(index), at;
	size_t i, begin = tail->n;

	entry->back = index->last;
	if (index->last != 0)
		read_entry(&before, index, index->last);
	entry->run = entry->nparents == 1 &&
	    adding->parent[0] == index->last ? before.run : place;
	at = place + (unsigned)(sizeof(*entry) / UNIT) + entry->nparents;
	for (i = 0; i < entry->ntouches; i++) {
		touch = &adding->touch[i];
		touch->commit = place;
		touch->before = index->name[touch->person].last;
		index->name[touch->person].last = at + (unsigned)(i *
		    sizeof(*touch) / UNIT);
	}
	buf_add_bytes(tail, entry, sizeof(*entry));
	buf_add_bytes(tail, adding->parent, entry->nparents * UNIT);
	buf_add_bytes(tail, adding->touch,
	    entry->ntouches * sizeof(*touch));
	entry->chain = chain_of(before.chain, tail->at + begin, entry);
	memcpy(tail->at + begin, entry, sizeof(*entry));
	free(adding->touch);
	index->last = place;
	index->nruns = 0;
	index->nnew++;
	if (index->has_commits)
		oidmap_add(&index->commits, &entry->commit, place);
}

/* Of whom it is known already, or else is found out. */
static int
add_commit(struct index *index, const struct oid *oid,
    const struct commit *commit, struct str known, struct err *err)
{
	struct adding adding = { .index = index, .entry = {
		.commit = *oid, .tree = commit->tree,
		.nparents = (uint32_t)commit->nparents } };
	struct touches *touches = &index->touches;
	struct oid tree[COMMIT_PARENTS_MAX];
	struct entry parent;
	unsigned place = 0;
	size_t i;
	int result = 0;

	for (i = 0; i < commit->nparents && result == 0; i++) {
		index_place(&place, index, &commit->parent[i]);
		adding.parent[i] = place;
		read_entry(&parent, index, place);
		tree[i] = parent.tree;
		if (oid_is_zero(&tree[i]))
			result = repo_tree_of(&tree[i], index->repo,
			    &commit->parent[i], err);
	}
	if (result == 0 && !touches_take(touches, known))
		result = touches_read(touches, commit, tree, err);
	if (result < 0)
		return -1;
	for (i = 0; i < touches->n; i++)
		add_touch(&adding, touches_id(touches, i),
		    &touches->touched[i].folder);
	finish(&adding);
	return 0;
}

/* One that waits for its parents, with its bytes, while they are few. */
struct waiting {
	struct oid commit;
	struct oid tree;	/* zero: it was not read, or cannot be */
	size_t at, n;		/* in walk.bytes; n 0: not there */
};

/* Commits that are met for the first time. */
struct walk {
	struct index *index;
	struct waiting *stack;
	size_t n, cap;
	size_t nread;
	struct buf bytes;	/* in the order of the stack */
	size_t nshared;		/* of the stack, from its bottom on, whose
				   touches other processes read */
	size_t first;		/* of these, that the last ones were given */
	size_t njobs;		/* parts that they were given */
	struct workers_jobs jobs;
	struct crew *crew;	/* that is at it; or NULL */
	struct buf handed;	/* what they found out */
	struct oidmap known;	/* where that is, by commit */
	bool has_shared;
};

enum { WAITING_MAX = 64 << 20 };

/*
 * Whether a commit is there already.  While few were met, only the last ones
 * are asked: what is new came behind them, most often.
 */
static bool
is_there(struct walk *walk, const struct oid *commit)
{
	unsigned place;

	return walk->nread < NEW_NEAR && !walk->index->has_commits ?
	    find_near(&place, walk->index, commit) :
	    index_place(&place, walk->index, commit);
}

static void
push(struct walk *walk, const struct oid *commit)
{
	MEM_ROOM(walk->stack, walk->n, &walk->cap);
	walk->stack[walk->n++] = (struct waiting){ .commit = *commit };
}

/* Takes the commit off the top. */
static void
pop(struct walk *walk)
{
	struct waiting *top = &walk->stack[--walk->n];

	if (top->n > 0)
		buf_cut(&walk->bytes, top->at);
	if (walk->nshared > walk->n)
		walk->nshared = walk->n;
}

static int
read_top(struct commit *out, bool *is_broken, struct walk *walk,
    struct err *err)
{
	struct waiting *top = &walk->stack[walk->n - 1];
	struct buf *bytes = &walk->bytes;

	if (top->n == 0) {
		top->at = bytes->n;
		if (repo_read_commit(bytes, walk->index->repo, &top->commit,
		    err) < 0)
			return -1;
		top->n = bytes->n - top->at;
		walk->nread++;
	}
	*is_broken = !commit_parse_links(out, str_from(buf_str(bytes),
	    top->at));
	if (!*is_broken)
		top->tree = out->tree;
	return 0;
}

/* What would be too much is read again when its turn comes. */
static void
let_wait(struct walk *walk)
{
	struct waiting *top = &walk->stack[walk->n - 1];

	if (walk->bytes.n > WAITING_MAX) {
		buf_cut(&walk->bytes, top->at);
		top->n = 0;
	}
}

/*
 * The tree of a parent: most often of the commit that was read before, which
 * is its child's only parent.
 */
static int
tree_of_parent(struct oid *out, struct walk *walk, size_t child,
    const struct oid *parent, struct err *err)
{
	const struct waiting *last = &walk->stack[child + 1];

	if (child + 1 < walk->n && oid_eq(&last->commit, parent) &&
	    !oid_is_zero(&last->tree)) {
		*out = last->tree;
		return 0;
	}
	return repo_tree_of(out, walk->index->repo, parent, err);
}

/*
 * The commit, the length of what its touches are as bytes, and these; nothing
 * where they cannot be read, which is told to whoever asks in this one's place.
 */
static void
add_share(struct buf *out, struct walk *walk, size_t i)
{
	const struct waiting *one = &walk->stack[i];
	struct touches *touches = &walk->index->touches;
	struct oid tree[COMMIT_PARENTS_MAX];
	struct err met_again = ERR_INIT;
	struct commit commit;
	size_t j, at, n;

	if (one->n == 0)
		return;
	/* it could be read before, or it would not wait */
	commit_parse_links(&commit, str_first(str_from(buf_str(&walk->bytes),
	    one->at), one->n));
	for (j = 0; j < commit.nparents; j++)
		if (tree_of_parent(&tree[j], walk, i, &commit.parent[j],
		    &met_again) < 0)
			return;
	if (touches_read(touches, &commit, tree, &met_again) < 0)
		return;
	buf_add_bytes(out, &one->commit, sizeof(one->commit));
	at = out->n;
	buf_add_bytes(out, &n, sizeof(n));
	touches_hand_over(out, touches);
	n = out->n - at - sizeof(n);
	memcpy(out->at + at, &n, sizeof(n));
}

static void
read_share(struct buf *found, size_t job, void *arg)
{
	struct walk *walk = arg;
	size_t n = walk->nshared - walk->first;
	size_t first = walk->first + n * job / walk->njobs;
	size_t i = walk->first + n * (job + 1) / walk->njobs;

	while (i-- > first)
		add_share(found, walk, i);
}

/* Reads where the touches of each commit stand in what was found out. */
static void
take_share(size_t job, struct str found, void *arg)
{
	struct walk *walk = arg;
	struct oid commit;
	size_t n;

	(void)job;
	while (found.n >= sizeof(commit) + sizeof(n)) {
		memcpy(&commit, found.at, sizeof(commit));
		memcpy(&n, found.at + sizeof(commit), sizeof(n));
		found = str_from(found, sizeof(commit));
		oidmap_add(&walk->known, &commit, (unsigned)walk->handed.n);
		buf_add(&walk->handed, str_first(found, sizeof(n) + n));
		found = str_from(found, sizeof(n) + n);
	}
}

static void
lose_share(size_t job, const struct err *why, void *arg)
{
	(void)job;
	(void)why;
	(void)arg;
}

static void
end_share(struct walk *walk)
{
	if (walk->crew != NULL)
		workers_end(walk->crew);
	walk->crew = NULL;
}

/* Gives the next commits that wait to so many processes. */
static void
begin_share(struct walk *walk, size_t n, size_t nprocesses)
{
	end_share(walk);
	walk->first = walk->nshared;
	walk->nshared += n;
	walk->njobs = nprocesses;
	walk->jobs = (struct workers_jobs){ .n = nprocesses,
		.work = read_share, .take = take_share, .lose = lose_share,
		.arg = walk };
	walk->crew = workers_begin(&walk->jobs, nprocesses);
}

/*
 * Of fewer commits one process has read everything before others begin; and so
 * many are read while another is at as many.
 */
enum { SHARED_MIN = 4096, SHARED_ASIDE = 8192, ASKED_EACH = 256 };

/*
 * While commits are still being read, which one process has to do, for each
 * says which is next, another has begun with those that were read.
 */
static void
share_aside(struct walk *walk)
{
	if (walk->has_shared || walk->nread % ASKED_EACH != 0 ||
	    (walk->crew != NULL && workers_are_busy(walk->crew)) ||
	    walk->n <= walk->nshared + SHARED_ASIDE || workers_cores() == 1)
		return;
	begin_share(walk, SHARED_ASIDE, 1);
}

/* Once, when the first commit's parents are all there. */
static void
share(struct walk *walk)
{
	size_t ncores, n = walk->n - walk->nshared;

	if (walk->has_shared)
		return;
	walk->has_shared = true;
	ncores = workers_cores();
	if (ncores > 1 && n >= SHARED_MIN)
		begin_share(walk, n, ncores);
	end_share(walk);
}

/* What was found out of the commit on top, or absent. */
static struct str
known_of_top(struct walk *walk)
{
	struct str rest;
	unsigned at;
	size_t n;

	if (!oidmap_find(&at, &walk->known, &walk->stack[walk->n - 1].commit))
		return STR_NONE;
	rest = str_from(buf_str(&walk->handed), at);
	memcpy(&n, rest.at, sizeof(n));
	return str_first(str_from(rest, sizeof(n)), n);
}

/* Adds the commit on top, if all its parents are there; else them first. */
static int
step(struct walk *walk, struct err *err)
{
	struct index *index = walk->index;
	struct oid at = walk->stack[walk->n - 1].commit;
	struct adding broken = { .index = index, .entry = { .commit = at } };
	struct commit commit;
	bool is_ready = true, is_broken;
	unsigned place;
	size_t i;
	int result;

	if (is_there(walk, &at)) {
		pop(walk);
		return 0;
	}
	if (read_top(&commit, &is_broken, walk, err) < 0)
		return -1;
	/* one whose parent is among the last ones would be so too */
	if ((is_broken || commit.nparents == 0) &&
	    index_place(&place, index, &at)) {
		pop(walk);
		return 0;
	}
	if (is_broken) {
		finish(&broken);
		pop(walk);
		return 0;
	}
	for (i = commit.nparents; i-- > 0; ) {
		if (is_there(walk, &commit.parent[i]))
			continue;
		if (is_ready)
			let_wait(walk);
		push(walk, &commit.parent[i]);
		is_ready = false;
	}
	if (!is_ready) {
		share_aside(walk);
		return 0;
	}
	share(walk);
	result = add_commit(index, &at, &commit, known_of_top(walk), err);
	pop(walk);
	return result;
}

int
index_open(struct index **out, struct repo *repo, const struct oid *start,
    size_t nstarts, bool is_anew, struct err *err)
{
	struct index *index = mem_new(1, sizeof(*index));
	struct walk walk = { .index = index, .bytes = BUF_INIT,
		.handed = BUF_INIT };
	size_t i;
	int result = 0;

	index->repo = repo;
	index->tail = index->kept = index->names = (struct buf)BUF_INIT;
	index->touches = (struct touches)TOUCHES_INIT(repo);
	*out = index;
	if (is_anew)
		begin_log(index);
	else
		read_kept(index);
	for (i = 0; i < nstarts; i++)
		push(&walk, &start[i]);
	repo_read_hints(repo, true);
	while (walk.n > 0 && result == 0) {
		result = step(&walk, err);
		steps_at("commits", index->nnew, index->nnew + walk.n);
	}
	end_share(&walk);
	repo_read_hints(repo, false);
	if (result == 0 && index->nnew >= KEPT_MIN && !index->is_damaged)
		write_kept(index);
	free(walk.stack);
	buf_release(&walk.bytes);
	buf_release(&walk.handed);
	oidmap_release(&walk.known);
	return result;
}

void
index_close(struct index *index)
{
	if (index == NULL)
		return;
	cachefile_unmap(index->log);
	touches_release(&index->touches);
	buf_release(&index->tail);
	buf_release(&index->kept);
	buf_release(&index->names);
	free(index->name);
	free(index->run);
	free(index->sorted);
	oidmap_release(&index->commits);
	free(index);
}
