/* SPDX-License-Identifier: ISC */
#include "base/filename.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"

/* Windows also knows com1 with a superscript 1; folding makes that 1 plain. */
bool
filename_is_device(struct str name)
{
	OWN(buf) folded = BUF_INIT;
	struct str stem;

	utf8_add_folded(&folded, name);
	stem = buf_str(&folded);
	stem = str_trim_end(str_first(stem, str_find_byte(stem, '.')));
	return str_lists(STR_LIT("con prn aux nul"), ' ', stem) ||
	    (stem.n == 4 && stem.at[3] >= '1' && stem.at[3] <= '9' &&
	    (str_starts(stem, "com") || str_starts(stem, "lpt")));
}

bool
filename_is_unfit(struct str name)
{
	return str_has_any(name, "<>:\"\\|?*") || str_ends(name, ".") ||
	    str_ends(name, " ");
}

/*
 * A short name has at most eight bytes and an ending of three, and it never
 * begins with a full stop.
 */
bool
filename_is_alias(struct str name, struct str of)
{
	struct str given = name, base = str_from(of, str_starts(of, "."));
	size_t stem = str_find_byte(base, '.'), tilde, n;

	while (str_ends(name, ".") || str_ends(name, " "))
		name = str_first(name, name.n - 1);
	if (str_eq(name, of))
		return name.n < given.n;
	tilde = str_find_byte(name, '~');
	n = str_digits(str_from(name, tilde + 1));
	return (stem > 8 || base.n < of.n) && tilde >= 2 && tilde <= 6 &&
	    n > 0 && str_eq(str_first(name, 2), str_first(base, 2)) &&
	    str_eq(str_from(name, tilde + 1 + n),
	    str_first(str_from(base, stem), 4));
}

bool
filename_is_leftover(struct str name)
{
	static const char *const endings[] = { "~", ".swp", ".swo", ".orig",
		".rej", ".bak", ".tmp" };
	size_t i;

	if (str_starts(name, "."))
		return !str_is(name, ".gitattributes");
	if (name.n > 1 && str_starts(name, "#") && str_ends(name, "#"))
		return true;
	for (i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (str_ends(name, endings[i]))
			return true;
	return str_eq_any_case(name, STR_LIT("README.md"));
}

void
filenames_add(struct filenames *list, struct str name)
{
	struct filename item = { name, BUF_INIT };

	utf8_add_folded(&item.key, name);
	*MEM_ADD(list->item, list->n, &list->cap) = item;
}

void
filenames_release(struct filenames *list)
{
	size_t i;

	for (i = 0; i < list->n; i++)
		buf_release(&list->item[i].key);
	free(list->item);
	buf_release(&list->scratch);
	*list = (struct filenames)FILENAMES_INIT;
}

static int
compare_keys(const void *a, const void *b)
{
	const struct filename *x = a, *y = b;

	return str_cmp(buf_str(&x->key), buf_str(&y->key));
}

static int
compare(const void *a, const void *b)
{
	const struct filename *x = a, *y = b;
	int order = compare_keys(x, y);

	return order != 0 ? order : str_cmp(x->name, y->name);
}

void
filenames_sort(struct filenames *list)
{
	MEM_SORT(list->item, list->n, compare);
}

static bool
has(const struct filenames *sorted, const struct filename *item,
    int (*order)(const void *a, const void *b))
{
	return sorted->n > 0 && bsearch(item, sorted->item, sorted->n,
	    sizeof(*item), order) != NULL;
}

/* Few of many names are added; only for those is a key allocated and kept. */
void
filenames_add_like(struct filenames *list, const struct filenames *sorted,
    struct str name)
{
	struct filename item = { name, list->scratch };

	buf_clear(&item.key);
	utf8_add_folded(&item.key, name);
	list->scratch = item.key;
	if (has(sorted, &item, compare_keys))
		filenames_add(list, name);
}

bool
filenames_has(const struct filenames *sorted, const struct filename *item)
{
	return has(sorted, item, compare);
}

bool
filenames_next_twins(const struct filename **a, const struct filename **b,
    const struct filenames *sorted, size_t *next)
{
	while (++*next < sorted->n) {
		*a = &sorted->item[*next - 1];
		*b = &sorted->item[*next];
		if (compare_keys(*a, *b) == 0 && compare(*a, *b) != 0)
			return true;
	}
	return false;
}

void
filename_add_twins(struct buf *out, const struct filename *a)
{
	buf_addf(out, "is one file with '%.*s' where small and capital "
	    "letters, or two ways to write one letter, are the same; rename "
	    "one of them", STR_ARGS(a->name));
}
