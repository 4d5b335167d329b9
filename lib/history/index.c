/* SPDX-License-Identifier: ISC */
/*
 * index - the file is the number of people and of commits, the ids of people,
 * each with a NUL behind it, and for each commit: its id, how many parents it
 * has, how far back each of them is, how many people it concerns, and their
 * numbers.  Numbers are of 7 bits a byte, the lowest first.
 */

#include "history/index.h"

#include <stdlib.h>
#include <string.h>

#include "act.h"
#include "buf.h"
#include "delta.h"
#include "kept.h"
#include "mem.h"
#include "object.h"

static const struct kept_file file = { "one-to-one/commits",
	"one-to-one commits 1" };

/* It is written anew when so many commits have come. */
enum { NEW_MIN = 32 };

/* One commit: what belongs to it begins in the lists at these places. */
struct entry {
	struct oid commit;
	size_t parent, person;
};

struct index {
	struct repo *repo;
	struct entry *entry;
	size_t n, cap;
	unsigned *parent;
	size_t nparents, parent_cap;
	unsigned *person;
	size_t npersons, person_cap;
	struct buf names;		/* of people, a NUL behind each */
	size_t *name;			/* where each begins */
	size_t nnames, name_cap;
	struct oidmap people;		/* their numbers, by a digest */
	size_t nkept;			/* commits in the file */
};

/* A map of object ids serves for names, by the first digits of a digest. */
static struct oid
digest_of(struct str id)
{
	struct sha256_text sum = sha256_of(id);
	struct oid out;

	memcpy(out.id, sum.at, sizeof(out.id));
	return out;
}

static void
add_name(struct index *index, struct str id)
{
	struct oid digest = digest_of(id);

	oidmap_add(&index->people, &digest, (unsigned)index->nnames);
	index->name = mem_room(index->name, index->nnames, &index->name_cap,
	    sizeof(*index->name));
	index->name[index->nnames++] = index->names.n;
	buf_add(&index->names, id);
	buf_add_byte(&index->names, '\0');
}

bool
index_find_person(unsigned *out, const struct index *index, struct str id)
{
	struct oid digest = digest_of(id);

	return oidmap_find(out, &index->people, &digest);
}

size_t
index_npeople(const struct index *index)
{
	return index->nnames;
}

static void
begin_commit(struct index *index, const struct oid *commit)
{
	index->entry = mem_room(index->entry, index->n, &index->cap,
	    sizeof(*index->entry));
	index->entry[index->n++] = (struct entry){ *commit, index->nparents,
	    index->npersons };
}

static void
add_parent(struct index *index, unsigned number)
{
	index->parent = mem_room(index->parent, index->nparents,
	    &index->parent_cap, sizeof(*index->parent));
	index->parent[index->nparents++] = number;
}

/* Of the commit that was begun last; each once. */
static void
add_person(struct index *index, unsigned person)
{
	size_t i;

	for (i = index->entry[index->n - 1].person; i < index->npersons; i++)
		if (index->person[i] == person)
			return;
	index->person = mem_room(index->person, index->npersons,
	    &index->person_cap, sizeof(*index->person));
	index->person[index->npersons++] = person;
}

static void
add_id(struct index *index, struct str id)
{
	unsigned person;

	if (!index_find_person(&person, index, id)) {
		person = (unsigned)index->nnames;
		add_name(index, id);
	}
	add_person(index, person);
}

static size_t
end_of(size_t next, size_t all, const struct index *index, unsigned number)
{
	return number + 1 == index->n ? all : next;
}

unsigned
index_nparents(const struct index *index, unsigned number)
{
	const struct entry *entry = &index->entry[number];

	return (unsigned)(end_of(entry[number + 1 < index->n].parent,
	    index->nparents, index, number) - entry->parent);
}

unsigned
index_parent(const struct index *index, unsigned number, unsigned i)
{
	return index->parent[index->entry[number].parent + i];
}

bool
index_concerns(const struct index *index, unsigned number, unsigned person)
{
	const struct entry *entry = &index->entry[number];
	size_t i, end = end_of(entry[number + 1 < index->n].person,
	    index->npersons, index, number);

	for (i = entry->person; i < end; i++)
		if (index->person[i] == person)
			return true;
	return false;
}

size_t
index_size(const struct index *index)
{
	return index->n;
}

struct oid
index_commit(const struct index *index, unsigned number)
{
	return index->entry[number].commit;
}

/* Most of what is asked for is the last one. */
bool
index_number(unsigned *out, const struct index *index,
    const struct oid *commit)
{
	size_t i;

	for (i = index->n; i-- > 0; )
		if (oid_eq(&index->entry[i].commit, commit)) {
			*out = (unsigned)i;
			return true;
		}
	return false;
}

static void
put_number(struct buf *out, size_t number)
{
	for (; number > 127; number >>= 7)
		buf_add_byte(out, (char)((number & 127) | 128));
	buf_add_byte(out, (char)number);
}

static bool
take_number(size_t *out, struct str *rest)
{
	unsigned shift = 0;
	unsigned char byte;

	*out = 0;
	do {
		if (rest->n == 0 || shift > 28)
			return false;
		byte = (unsigned char)rest->at[0];
		*rest = str_from(*rest, 1);
		*out |= (size_t)(byte & 127) << shift;
		shift += 7;
	} while (byte > 127);
	return true;
}

/* One commit off the kept bytes; false if they make no sense. */
static bool
take_commit(struct index *index, struct str *rest)
{
	struct oid commit;
	size_t i, n, number;

	if (rest->n < sizeof(commit.id))
		return false;
	memcpy(commit.id, rest->at, sizeof(commit.id));
	*rest = str_from(*rest, sizeof(commit.id));
	if (!take_number(&n, rest))
		return false;
	begin_commit(index, &commit);
	for (i = 0; i < n; i++) {
		if (!take_number(&number, rest) || number == 0 ||
		    number >= index->n)
			return false;
		add_parent(index, (unsigned)(index->n - 1 - number));
	}
	if (!take_number(&n, rest))
		return false;
	for (i = 0; i < n; i++) {
		if (!take_number(&number, rest) || number >= index->nnames)
			return false;
		add_person(index, (unsigned)number);
	}
	return true;
}

static bool
take_all(struct index *index, struct str rest)
{
	size_t i, nnames, ncommits, end;

	if (!take_number(&nnames, &rest) || !take_number(&ncommits, &rest))
		return false;
	for (i = 0; i < nnames; i++) {
		end = str_find_byte(rest, '\0');
		if (end == rest.n)
			return false;
		add_name(index, str_first(rest, end));
		rest = str_from(rest, end + 1);
	}
	for (i = 0; i < ncommits; i++)
		if (!take_commit(index, &rest))
			return false;
	return rest.n == 0 && nnames > 0;
}

static void
forget(struct index *index)
{
	buf_clear(&index->names);
	oidmap_release(&index->people);
	index->people = (struct oidmap)OIDMAP_INIT;
	index->n = index->nparents = index->npersons = index->nnames = 0;
}

static void
read_kept(struct index *index)
{
	struct buf bytes = BUF_INIT;
	struct str rest = kept_read(&bytes, index->repo, &file);

	if (str_is_absent(rest) || !take_all(index, rest)) {
		forget(index);
		add_name(index, STR_LIT(""));
	}
	index->nkept = index->n;
	buf_release(&bytes);
}

static void
write_kept(struct index *index)
{
	struct buf out = BUF_INIT;
	size_t i, end;
	unsigned j, n;

	put_number(&out, index->nnames);
	put_number(&out, index->n);
	buf_add(&out, buf_str(&index->names));
	for (i = 0; i < index->n; i++) {
		buf_add_bytes(&out, index->entry[i].commit.id,
		    sizeof(index->entry[i].commit.id));
		n = index_nparents(index, (unsigned)i);
		put_number(&out, n);
		for (j = 0; j < n; j++)
			put_number(&out, i - index_parent(index, (unsigned)i,
			    j));
		end = i + 1 == index->n ? index->npersons :
		    index->entry[i + 1].person;
		put_number(&out, end - index->entry[i].person);
		for (j = 0; index->entry[i].person + j < end; j++)
			put_number(&out,
			    index->person[index->entry[i].person + j]);
	}
	kept_write(index->repo, &file, &out);
	buf_release(&out);
}

/* Commits that are met for the first time, and in which order they come. */
struct walk {
	struct index *index;
	struct oidmap known;	/* the numbers of the first so many */
	size_t nmapped;
	struct oid *stack;
	size_t n, cap;
	struct buf bytes;
};

/* The last ones are asked for most; a map is made only where that fails. */
static bool
find_commit(unsigned *number, struct walk *walk, const struct oid *commit)
{
	const struct index *index = walk->index;
	size_t i;

	for (i = index->n; i-- > 0 && index->n - i < 64; )
		if (oid_eq(&index->entry[i].commit, commit)) {
			*number = (unsigned)i;
			return true;
		}
	for (i = walk->nmapped; i < index->n; i++)
		oidmap_add(&walk->known, &index->entry[i].commit,
		    (unsigned)i);
	walk->nmapped = index->n;
	return oidmap_find(number, &walk->known, commit);
}

/* Two folders of all people side by side. */
static void
add_differing(struct index *index, struct str a, struct str b)
{
	struct tree_entry x = { .mode = 0 }, y = { .mode = 0 };
	bool has_x, has_y;
	int order;

	tree_skip_common(&a, &b);
	has_x = tree_next(&x, &a);
	has_y = tree_next(&y, &b);
	while (has_x || has_y) {
		order = !has_x ? 1 : !has_y ? -1 : str_cmp(x.name, y.name);
		if (order != 0 || !oid_eq(&x.oid, &y.oid))
			add_id(index, order <= 0 ? x.name : y.name);
		if (order <= 0)
			has_x = tree_next(&x, &a);
		if (order >= 0)
			has_y = tree_next(&y, &b);
	}
}

static int
read_people(struct buf *out, struct repo *repo, const struct oid *tree,
    struct oid *id, struct err *err)
{
	struct tree_entry entry;
	bool found = false;

	*id = (struct oid){ { 0 } };
	if (tree == NULL)
		return 0;
	if (repo_find(&entry, &found, repo, tree, "people", err) < 0)
		return -1;
	if (!found || entry.mode != MODE_TREE)
		return 0;
	*id = entry.oid;
	return repo_read_tree(out, repo, id, err);
}

/* Whose files differ from a parent's; before NULL: whose there are. */
static int
add_changed(struct index *index, const struct oid *before,
    const struct oid *after, struct err *err)
{
	struct buf old = BUF_INIT, new = BUF_INIT;
	struct delta delta = DELTA_INIT;
	struct oid a, b;
	int result = -1;

	if (before != NULL && oid_eq(before, after))
		return 0;
	if (read_people(&old, index->repo, before, &a, err) == 0 &&
	    read_people(&new, index->repo, after, &b, err) == 0 &&
	    delta_read(&delta, index->repo, before, after,
	    STR_LIT(""), err) == 0)
		result = 0;
	if (result == 0 && !oid_eq(&a, &b))
		add_differing(index, buf_str(&old), buf_str(&new));
	if (delta.n > 0)
		add_person(index, 0);
	delta_release(&delta);
	buf_release(&old);
	buf_release(&new);
	return result;
}

static void
add_act(struct index *index, const struct commit *commit)
{
	struct buf path = BUF_INIT;
	struct act act;
	struct str id;

	act_parse(&act, commit->message);
	buf_add(&path, act.record);
	id = delta_person(path.at);
	if (act.type != ACT_NONE && str_is_name(id))
		add_id(index, id);
	buf_release(&path);
}

static int
add_commit(struct walk *walk, const struct oid *oid,
    const struct commit *commit, struct err *err)
{
	struct index *index = walk->index;
	unsigned number[COMMIT_PARENTS_MAX];
	struct oid tree;
	size_t i;

	for (i = 0; i < commit->nparents; i++)
		find_commit(&number[i], walk, &commit->parent[i]);
	begin_commit(index, oid);
	for (i = 0; i < commit->nparents; i++)
		add_parent(index, number[i]);
	add_act(index, commit);
	if (commit->nparents == 0)
		return add_changed(index, NULL, &commit->tree, err);
	for (i = 0; i < commit->nparents; i++)
		if (repo_tree_of(&tree, index->repo, &commit->parent[i],
		    err) < 0 || add_changed(index, &tree, &commit->tree,
		    err) < 0)
			return -1;
	return 0;
}

static void
push(struct walk *walk, const struct oid *commit)
{
	walk->stack = mem_room(walk->stack, walk->n, &walk->cap,
	    sizeof(*walk->stack));
	walk->stack[walk->n++] = *commit;
}

/* Adds the commit on top, if all its parents are there; else them first. */
static int
step(struct walk *walk, struct err *err)
{
	struct oid at = walk->stack[walk->n - 1];
	struct commit commit;
	bool is_ready = true;
	unsigned number;
	size_t i;

	if (find_commit(&number, walk, &at)) {
		walk->n--;
		return 0;
	}
	buf_clear(&walk->bytes);
	if (repo_read_commit(&walk->bytes, walk->index->repo, &at, err) < 0)
		return -1;
	if (!commit_parse(&commit, buf_str(&walk->bytes))) {
		begin_commit(walk->index, &at);
		walk->n--;
		return 0;
	}
	for (i = commit.nparents; i-- > 0; )
		if (!find_commit(&number, walk, &commit.parent[i])) {
			push(walk, &commit.parent[i]);
			is_ready = false;
		}
	if (!is_ready)
		return 0;
	walk->n--;
	return add_commit(walk, &at, &commit, err);
}

static int
bring_up_to_date(struct index *index, const struct oid *start, size_t n,
    struct err *err)
{
	struct walk walk = { .index = index, .known = OIDMAP_INIT,
		.bytes = BUF_INIT };
	size_t i;
	int result = 0;

	for (i = 0; i < n; i++)
		push(&walk, &start[i]);
	while (walk.n > 0 && result == 0)
		result = step(&walk, err);
	if (result == 0 && (index->n - index->nkept >= NEW_MIN ||
	    (index->nkept == 0 && index->n > NEW_MIN / 4)))
		write_kept(index);
	free(walk.stack);
	oidmap_release(&walk.known);
	buf_release(&walk.bytes);
	return result;
}

int
index_open(struct index **out, struct repo *repo, const struct oid *start,
    size_t nstarts, struct err *err)
{
	struct index *index = mem_new(1, sizeof(*index));

	index->repo = repo;
	index->names = (struct buf)BUF_INIT;
	index->people = (struct oidmap)OIDMAP_INIT;
	*out = index;
	read_kept(index);
	return bring_up_to_date(index, start, nstarts, err);
}

void
index_close(struct index *index)
{
	if (index == NULL)
		return;
	free(index->entry);
	free(index->parent);
	free(index->person);
	free(index->name);
	buf_release(&index->names);
	oidmap_release(&index->people);
	free(index);
}
