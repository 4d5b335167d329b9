/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "base/mem.h"
#include "base/texts.h"

struct page {
	struct str title;
	int number;
	struct str author, body;
};

#define AT(member) offsetof(struct page, member)
static const struct texts texts = TEXTS(struct page, AT(title), AT(author),
    AT(body));

static void
test_texts_copy_leaves_the_bytes_that_were_looked_at(void **state)
{
	char title[] = "A";
	struct page page = { .title = str_of(title), .number = 7,
		.body = STR_LIT("") };

	(void)state;
	texts_copy(&page, &texts);
	title[0] = 'B';
	SAME_TEXT("title", page.title, "A");
	assert_int_equal(page.number, 7);
	assert_true(str_is_absent(page.author));
	assert_false(str_is_absent(page.body));
	assert_true(texts_at(&page, &texts, 2) == &page.body);
	texts_free(&page, &texts);
}

static void
test_texts_come_out_of_the_bytes_as_they_went_in(void **state)
{
	struct page page = { STR_LIT("A"), 7, STR_NONE, STR_LIT("c\nd") };
	struct page other = { .number = 8 }, got[2];
	struct buf bytes = BUF_INIT;
	struct str rest;
	size_t i;

	(void)state;
	texts_pack(&bytes, &page, &texts);
	texts_pack(&bytes, &other, &texts);
	rest = buf_str(&bytes);
	for (i = 0; i < 2; i++)
		texts_unpack(&got[i], &texts, &rest);
	assert_int_equal(rest.n, 0);
	buf_release(&bytes);
	SAME_TEXT("title", got[0].title, "A");
	assert_true(str_is_absent(got[0].author));
	SAME_TEXT("body", got[0].body, "c\nd");
	assert_int_equal(got[0].number, 7);
	assert_true(str_is_absent(got[1].title));
	assert_int_equal(got[1].number, 8);
	for (i = 0; i < 2; i++)
		texts_free(&got[i], &texts);
}

static void
test_texts_of_an_array_come_behind_what_another_has(void **state)
{
	struct page *page = NULL, *got = NULL;
	size_t n = 0, cap = 0, ngot = 0, got_cap = 0;
	struct buf bytes = BUF_INIT;
	struct str rest;

	(void)state;
	texts_pack_all(&bytes, NULL, 0, &texts);
	*MEM_ADD(page, n, &cap) = (struct page){ STR_LIT("A"), 1, STR_NONE,
		STR_LIT("b") };
	*MEM_ADD(page, n, &cap) = (struct page){ STR_NONE, 2, STR_LIT("C"),
		STR_LIT("") };
	texts_copy(&page[0], &texts);
	texts_copy(&page[1], &texts);
	texts_pack_all(&bytes, page, n, &texts);
	texts_pack_all(&bytes, page, 1, &texts);
	texts_free_all(page, n, &texts);
	rest = buf_str(&bytes);
	got = texts_unpack_all(got, &ngot, &got_cap, &texts, &rest);
	assert_int_equal(ngot, 0);
	got = texts_unpack_all(got, &ngot, &got_cap, &texts, &rest);
	got = texts_unpack_all(got, &ngot, &got_cap, &texts, &rest);
	assert_int_equal(rest.n, 0);
	buf_release(&bytes);
	assert_int_equal(ngot, 3);
	SAME_TEXT("author", got[1].author, "C");
	assert_int_equal(got[1].number, 2);
	SAME_TEXT("title", got[2].title, "A");
	assert_true(str_is_absent(got[2].author));
	texts_free_all(got, ngot, &texts);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_texts_copy_leaves_the_bytes_that_were_looked_at),
		cmocka_unit_test(
		    test_texts_come_out_of_the_bytes_as_they_went_in),
		cmocka_unit_test(
		    test_texts_of_an_array_come_behind_what_another_has),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
