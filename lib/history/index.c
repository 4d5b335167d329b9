/* SPDX-License-Identifier: ISC */
/*
 * index - the log begins with 16 bytes that name its form.  Then come, for each
 * commit, an entry, the places of its parents, and its touches.  A place is
 * counted in units of four bytes.  The first line of the file beside the log
 * has the log's length, the place of its last entry and that entry's chain;
 * then come the people, each with the place of their last touch, and a NUL.
 *
 * The chain of an entry is a sum over the entry and all entries before it.  An
 * entry that is read is believed if its chain follows from the chain of the
 * entry before it.
 */

#include "history/index.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/pack.h"
#include "base/steps.h"
#include "base/sum.h"
#include "git/workers.h"
#include "history/cachefile.h"
#include "history/touches.h"
#include "parse/gitobject.h"

#define LOG_HEAD "one-to-one log 2"	/* of 16 bytes */
#define UNIT 4u

/*
 * The log is written if at least KEPT_MIN commits are new, since fewer cost
 * little to read again.  With ANEW_MIN, it is made anew and not added to: the
 * file may belong to another user.
 */
enum { KEPT_MIN = 8, ANEW_MIN = 1024 };

/* A chain has so many bits that the first line can have it as a number. */
#define CHAIN_MASK 0x1fffffffu

/*
 * A commit is looked for among the last NEAR entries, until NEW_NEAR commits
 * were read; then all entries are put into a map.
 */
enum { NEAR = 64, NEW_NEAR = 256 };

/* How many entries are remembered to be sound: large ones are asked often. */
enum { CHECKED = 256 };

struct entry {
	uint32_t chain;
	uint32_t back;		/* place of the entry before; 0: none */
	uint32_t run;		/* place where its run begins */
	uint32_t nparents, ntouches;
	struct oid commit, tree;
};

struct touch {
	uint32_t person;
	uint32_t before;	/* place of the same person's touch before; 0:
				   none */
	uint32_t commit;	/* place of the entry */
	struct oid folder;
};

_Static_assert(sizeof(struct touch) == INDEX_TOUCH_PLACES * UNIT,
    "what is kept beside the log counts on it");

struct name {
	size_t at;		/* in index.names */
	unsigned last;		/* place of the last touch */
	unsigned commit;	/* place of its commit; not kept */
};

struct index {
	struct repo *repo;
	struct str log;			/* the kept part, mapped */
	struct buf tail;		/* the new part */
	unsigned last;			/* place of the last entry; 0: none */
	struct buf kept;		/* the file beside the log */
	struct str lines;		/* its lines, or absent */
	struct buf names;		/* of people, a NUL behind each */
	struct name *name;
	size_t nnames, name_cap;
	unsigned *slot;			/* hash table of the names: a person's
					   number + 1; 0: free */
	size_t nslots;			/* a power of two */
	unsigned *run;
	size_t nruns, run_cap;
	struct oidmap commits;		/* commit to place */
	bool has_commits;		/* `commits` is filled */
	size_t nnew;			/* new commits */
	unsigned checked[CHECKED];	/* entries whose chain was right */
	struct touches touches;		/* of the commit that is added */
	bool is_damaged;
};

/* The n bytes at a place; NULL if the log has not so many. */
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

static size_t
size_of(const struct entry *entry)
{
	return sizeof(*entry) + entry->nparents * UNIT +
	    (size_t)entry->ntouches * sizeof(struct touch);
}

/* The chain is the first word of an entry, and a sum of all the rest. */
static uint32_t
chain_of(uint32_t before, const char *bytes, const struct entry *entry)
{
	struct str rest = { bytes + UNIT, size_of(entry) - UNIT };

	return ((uint32_t)sum_of(rest) ^ before * 16777619u) & CHAIN_MASK;
}

/* Whether an entry is new, or its chain follows from the one before it. */
static bool
is_sound(struct index *index, unsigned place, const struct entry *entry)
{
	struct entry before = { .chain = 0 };

	if ((size_t)place * UNIT >= index->log.n ||
	    index->checked[place % CHECKED] == place)
		return true;
	if (entry->back > 0)
		memcpy(&before, bytes_at(index, entry->back, sizeof(before)),
		    sizeof(before));
	if (entry->chain != chain_of(before.chain, bytes_at(index, place,
	    size_of(entry)), entry))
		return false;
	index->checked[place % CHECKED] = place;
	return true;
}

/* The entry at a place; all zero, and the index damaged, if there is none. */
static struct entry
read_entry(struct index *index, unsigned place)
{
	const char *bytes = bytes_at(index, place, sizeof(struct entry));
	struct entry entry = { .back = 0 };

	if (bytes != NULL)
		memcpy(&entry, bytes, sizeof(entry));
	if (entry.back < place && entry.run <= place &&
	    entry.nparents <= COMMIT_PARENTS_MAX &&
	    bytes_at(index, place, size_of(&entry)) != NULL &&
	    is_sound(index, place, &entry))
		return entry;
	index->is_damaged = true;
	return (struct entry){ .back = 0 };
}

bool
index_is_damaged(const struct index *index)
{
	return index->is_damaged;
}

struct index_commit
index_read(struct index *index, unsigned place)
{
	struct entry entry = read_entry(index, place);

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

/* The slot of a name, or the one that it would have. */
static unsigned *
find_slot(const struct index *index, struct str id)
{
	size_t i = (size_t)sum_of(id);
	unsigned *slot;

	for (;; i++) {
		slot = &index->slot[i & (index->nslots - 1)];
		if (*slot == 0 || str_eq(name_of(index, *slot - 1), id))
			return slot;
	}
}

/* At least half of the slots stay free. */
static void
add_name(struct index *index, struct str id, unsigned last)
{
	unsigned i;

	if (2 * index->nnames >= index->nslots) {
		index->nslots = 2 * index->nslots + 64 * (index->nslots == 0);
		free(index->slot);
		index->slot = mem_new(index->nslots, sizeof(*index->slot));
		for (i = 0; i < index->nnames; i++)
			*find_slot(index, name_of(index, i)) = i + 1;
	}
	*MEM_ADD(index->name, index->nnames, &index->name_cap) =
	    (struct name){ index->names.n, last, 0 };
	buf_add_ended(&index->names, id);
	*find_slot(index, id) = (unsigned)index->nnames;
}

bool
index_find_person(unsigned *out, struct index *index, struct str id)
{
	unsigned number = *find_slot(index, id);

	*out = number - 1;
	return number > 0;
}

/* Reads a touch; it must lie within the entry that it names. */
static bool
read_touch(struct touch *out, struct index *index, unsigned place)
{
	const char *bytes = bytes_at(index, place, sizeof(*out));
	struct entry entry;

	if (bytes != NULL) {
		memcpy(out, bytes, sizeof(*out));
		entry = read_entry(index, out->commit);
		if (out->before < place && out->commit < place &&
		    place - out->commit < size_of(&entry) / UNIT)
			return true;
	}
	index->is_damaged = true;
	return false;
}

struct index_touch *
index_touches(size_t *n, struct index *index, unsigned person,
    unsigned from)
{
	struct index_touch *all = NULL, swap;
	struct touch touch;
	size_t i, cap = 0;
	unsigned at = index->name[person].last;

	/* the place of a touch is higher than that of its entry */
	for (*n = 0; at > from && read_touch(&touch, index, at) &&
	    touch.commit >= from; at = touch.before) {
		index->is_damaged |= touch.person != person;
		*MEM_ADD(all, *n, &cap) = (struct index_touch){ touch.commit,
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

const unsigned *
index_runs(size_t *n, struct index *index)
{
	unsigned place, swap;
	size_t i;

	if (index->nruns > 0) {
		*n = index->nruns;
		return index->run;
	}
	for (place = index->last; place != 0;
	    place = read_entry(index, place).back) {
		place = read_entry(index, place).run;
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

size_t
index_find_run(const unsigned *run, size_t n, unsigned place)
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

/* Follows first parents; they lead to `from`, or past it. */
static bool
descends(struct index *index, unsigned from, unsigned to)
{
	unsigned run = read_entry(index, to).run;

	while (run > from && read_entry(index, run).nparents > 0) {
		to = index_parent(index, run, 0);
		run = read_entry(index, to).run;
	}
	return run <= from && from <= to;
}

bool
index_goes_through(struct index *index, unsigned from, unsigned to)
{
	const unsigned *run;
	unsigned j, nparents;
	size_t i, n;

	/* within a run each commit is the parent of the next */
	run = index_runs(&n, index);
	for (i = index_find_run(run, n, from) + 1; i < n && run[i] <= to; i++) {
		nparents = read_entry(index, run[i]).nparents;
		for (j = 0; j < nparents; j++)
			if (index_parent(index, run[i], j) < from)
				return false;
	}
	return descends(index, from, to);
}

struct oid
index_root(struct index *index, unsigned place)
{
	struct oid root = OID_NONE;
	struct entry entry;
	const unsigned *run;
	bool *is_behind;
	unsigned j;
	size_t i, n;

	run = index_runs(&n, index);
	is_behind = mem_new(n + 1, sizeof(*is_behind));
	is_behind[index_find_run(run, n, place)] = true;
	for (i = n; i-- > 0; ) {
		if (!is_behind[i])
			continue;
		entry = read_entry(index, run[i]);
		if (entry.nparents == 0 && (oid_is_zero(&root) ||
		    oid_cmp(&entry.commit, &root) < 0))
			root = entry.commit;
		for (j = 0; j < entry.nparents; j++)
			is_behind[index_find_run(run, n, index_parent(index,
			    run[i], j))] = true;
	}
	free(is_behind);
	return root;
}

/* Looks for a commit among the last entries, which are asked for most. */
static bool
find_near(unsigned *out, struct index *index, const struct oid *commit)
{
	struct entry entry;
	unsigned place = index->last;
	size_t i;

	for (i = 0; i < NEAR && place != 0; i++, place = entry.back) {
		entry = read_entry(index, place);
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
		entry = read_entry(index, place);
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
	index->nnames = index->nslots = 0;
	add_name(index, STR_LIT(""), 0);
}

/* Reads the first line, and maps the log that it describes. */
static bool
read_first(struct index *index, struct str line)
{
	struct entry last;
	unsigned size, place, chain;

	if (!str_next_number(&size, &line) ||
	    !str_next_number(&place, &line) ||
	    !str_next_number(&chain, &line))
		return false;
	index->log = cachefile_map(index->repo, &cachefile_index,
	    (size_t)size * UNIT);
	index->last = place;
	/* place 0 is the head of the log, never an entry */
	last = read_entry(index, place);
	return !index->is_damaged && last.chain == chain &&
	    place + size_of(&last) / UNIT == size;
}

static bool
read_people(struct index *index, struct str rest)
{
	struct str line;
	unsigned last;
	size_t end;

	for (; rest.n > 0; rest = str_from(rest, end + 1)) {
		end = str_find_byte(rest, '\0');
		line = str_first(rest, end);
		if (end == rest.n || !str_next_number(&last, &line))
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
	if (!str_next_line(&line, &rest) || !read_first(index, line) ||
	    !read_people(index, rest)) {
		index->is_damaged = false;
		index->lines = STR_NONE;
		begin_log(index);
	}
}

static void
write_kept(struct index *index)
{
	OWN(buf) out = BUF_INIT, all = BUF_INIT;
	struct entry last = read_entry(index, index->last);
	size_t i;

	buf_addf(&out, "%u %u %u\n", end_place(index), index->last,
	    (unsigned)last.chain);
	for (i = 0; i < index->nnames; i++) {
		buf_addf(&out, "%u %s", index->name[i].last,
		    index->names.at + index->name[i].at);
		buf_add_byte(&out, '\0');
	}
	if (index->nnew < ANEW_MIN) {
		cachefile_add(index->repo, &cachefile_index, index->log.n,
		    buf_str(&index->tail), index->lines, buf_str(&out));
	} else {
		buf_add(&all, index->log);
		buf_add(&all, buf_str(&index->tail));
		cachefile_add(index->repo, &cachefile_index, 0, buf_str(&all),
		    STR_NONE, buf_str(&out));
	}
}

/* Adds a touch; each person once, as the folder in the commit is the same. */
static void
add_touch(struct index *index, struct entry *entry, struct str id,
    struct touch touch)
{
	struct name *name;

	if (!index_find_person(&touch.person, index, id)) {
		touch.person = (unsigned)index->nnames;
		add_name(index, id, 0);
	}
	name = &index->name[touch.person];
	if (name->commit == touch.commit)
		return;
	name->commit = touch.commit;
	touch.before = name->last;
	name->last = end_place(index);
	buf_add_bytes(&index->tail, &touch, sizeof(touch));
	entry->ntouches++;
}

/* Adds a commit to the log; touches is NULL for one that cannot be read. */
static void
add_entry(struct index *index, struct entry *entry, const uint32_t *parent,
    const struct touches *touches)
{
	struct entry before = { .back = 0 };
	struct buf *tail = &index->tail;
	unsigned place = end_place(index);
	size_t i, begin = tail->n;

	entry->back = index->last;
	if (index->last != 0)
		before = read_entry(index, index->last);
	entry->run = entry->nparents == 1 && parent[0] == index->last ?
	    before.run : place;
	buf_add_bytes(tail, entry, sizeof(*entry));
	buf_add_bytes(tail, parent, entry->nparents * UNIT);
	for (i = 0; touches != NULL && i < touches->n; i++)
		add_touch(index, entry, touches_id(touches, i),
		    (struct touch){ .commit = place,
		    .folder = touches->touched[i].folder });
	memcpy(tail->at + begin, entry, sizeof(*entry));
	entry->chain = chain_of(before.chain, tail->at + begin, entry);
	memcpy(tail->at + begin, &entry->chain, sizeof(entry->chain));
	index->last = place;
	index->nruns = 0;
	index->nnew++;
	if (index->has_commits)
		oidmap_add(&index->commits, &entry->commit, place);
}

/* Adds a commit; its touches are in `known`, or else are found out. */
static int
add_commit(struct index *index, const struct oid *oid,
    const struct commit *commit, struct str known, struct err *err)
{
	struct entry entry = { .commit = *oid, .tree = commit->tree,
		.nparents = (uint32_t)commit->nparents };
	struct touches *touches = &index->touches;
	struct oid tree[COMMIT_PARENTS_MAX];
	uint32_t parent[COMMIT_PARENTS_MAX];
	unsigned place = 0;
	size_t i;

	for (i = 0; i < commit->nparents; i++) {
		index_place(&place, index, &commit->parent[i]);
		parent[i] = place;
		tree[i] = read_entry(index, place).tree;
		if (oid_is_zero(&tree[i]) && repo_tree_of(&tree[i],
		    index->repo, &commit->parent[i], err) < 0)
			return -1;
	}
	if (!touches_take(touches, known) &&
	    touches_read(touches, commit, tree, err) < 0)
		return -1;
	add_entry(index, &entry, parent, touches);
	return 0;
}

/* A commit that waits for its parents; its bytes are kept if not too many. */
struct waiting {
	struct oid commit;
	struct oid tree;	/* zero: it was not read, or cannot be */
	size_t at, n;		/* in walk.bytes; n 0: not kept */
};

/* Commits that are met for the first time. */
struct walk {
	struct index *index;
	struct waiting *stack;
	size_t n, cap;
	size_t nread;		/* commits read so far */
	struct buf bytes;	/* of commits, in the order of the stack */
	size_t nshared;		/* the touches of so many commits, from the
				   bottom of the stack on, are read by other
				   processes */
	size_t first;		/* where the part begins that the present
				   processes were given, */
	size_t njobs;		/* and into how many jobs it is divided */
	struct workers_jobs jobs;
	struct crew *crew;	/* the processes at work; or NULL */
	struct buf handed;	/* what they found out */
	struct oidmap known;	/* commit to its place in `handed` */
	bool has_shared;	/* the rest was shared out */
};

enum { WAITING_MAX = 64 << 20 };

/*
 * Whether the index has a commit already.  While few commits were read, only
 * the last entries are searched: most often new commits follow these.
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
	*MEM_ADD(walk->stack, walk->n, &walk->cap) =
	    (struct waiting){ .commit = *commit };
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

/* Drops the bytes on top if there are too many; they are read again later. */
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
 * The root tree of a parent.  Most often the parent is next on the stack above
 * its child, and its tree is known.
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
 * Appends a commit and its touches as bytes.  Appends nothing if they cannot be
 * read: the main process will read them itself and report the error.
 */
static void
add_share(struct buf *out, struct walk *walk, size_t i)
{
	const struct waiting *one = &walk->stack[i];
	struct touches *touches = &walk->index->touches;
	struct oid tree[COMMIT_PARENTS_MAX];
	struct err met_again = ERR_INIT;
	OWN(buf) bytes = BUF_INIT;
	struct commit commit;
	size_t j;

	if (one->n == 0)
		return;
	/* a waiting commit was parsed before */
	commit_parse_links(&commit, str_first(str_from(buf_str(&walk->bytes),
	    one->at), one->n));
	for (j = 0; j < commit.nparents; j++)
		if (tree_of_parent(&tree[j], walk, i, &commit.parent[j],
		    &met_again) < 0)
			return;
	if (touches_read(touches, &commit, tree, &met_again) < 0)
		return;
	touches_hand_over(&bytes, touches);
	pack_bytes(out, &one->commit, sizeof(one->commit));
	pack_str(out, buf_str(&bytes));
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

/* Takes what a process found out: notes where each commit's touches are. */
static void
take_share(size_t job, struct str found, void *arg)
{
	struct walk *walk = arg;
	struct oid commit;

	(void)job;
	while (found.n > 0) {
		unpack_bytes(&commit, sizeof(commit), &found);
		oidmap_add(&walk->known, &commit, (unsigned)walk->handed.n);
		pack_str(&walk->handed, unpack_str(&found));
	}
}

static void
end_share(struct walk *walk)
{
	if (walk->crew != NULL)
		workers_end(walk->crew);
	walk->crew = NULL;
}

/* Shares the next n waiting commits out to so many processes. */
static void
begin_share(struct walk *walk, size_t n, size_t nprocesses)
{
	end_share(walk);
	walk->first = walk->nshared;
	walk->nshared += n;
	walk->njobs = nprocesses;
	walk->jobs = (struct workers_jobs){ .n = nprocesses,
		.work = read_share, .take = take_share, .arg = walk };
	walk->crew = workers_begin(&walk->jobs, nprocesses);
}

/*
 * Fewer commits than SHARED_MIN are not shared out: one process is done before
 * others have begun.  SHARED_ASIDE commits are given to one process while the
 * next ones are being read.
 */
enum { SHARED_MIN = 4096, SHARED_ASIDE = 8192, ASKED_EACH = 256 };

/*
 * Only one process can read the commits, since each names the next.  While it
 * reads, another process finds the touches of commits that were read.
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

/* Shares out the rest, once, when the first commit can be added. */
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

/* The touches that were found out for the commit on top, or absent. */
static struct str
known_of_top(struct walk *walk)
{
	struct str rest;
	unsigned at;

	if (!oidmap_find(&at, &walk->known, &walk->stack[walk->n - 1].commit))
		return STR_NONE;
	rest = str_from(buf_str(&walk->handed), at);
	return unpack_str(&rest);
}

/* Adds the commit on top if the index has its parents; else pushes these. */
static int
step(struct walk *walk, struct err *err)
{
	struct index *index = walk->index;
	struct oid at = walk->stack[walk->n - 1].commit;
	struct entry broken = { .commit = at };
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
	/* is_there looks only near the end: an old root may be known */
	if ((is_broken || commit.nparents == 0) &&
	    index_place(&place, index, &at)) {
		pop(walk);
		return 0;
	}
	if (is_broken) {
		add_entry(index, &broken, NULL, NULL);
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
	/* whoever asks it all the same must not take it for all of history */
	index->is_damaged |= result < 0;
	if (index->nnew >= KEPT_MIN && !index->is_damaged)
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
	free(index->slot);
	oidmap_release(&index->commits);
	free(index);
}
