/* SPDX-License-Identifier: ISC */
/* address - compares each version of a roster with the one before it. */

#include "history/address.h"

#include "notes/person.h"
#include "parse/gitobject.h"

/* Whether a roster's text gives the address; none or a broken one does not. */
static int
has_address(bool *out, struct repo *repo, const struct oid *text,
    struct str id, struct str email, struct err *err)
{
	OWN(person) person = PERSON_INIT;
	OWN(buf) bytes = BUF_INIT;
	struct err unread = ERR_INIT;

	*out = false;
	if (oid_is_zero(text))
		return 0;
	if (repo_read_blob(&bytes, repo, text, 0, err) < 0)
		return -1;
	*out = person_parse(&person, id, buf_str(&bytes), &unread) == 0 &&
	    person_has_address(&person, email);
	return 0;
}

/* What a version replaced; of one begun anew, what stood last before it. */
static const struct oid *
text_before(const struct state *roster, size_t i)
{
	const struct version *version = version_at(roster, i);

	if (i == 0 || !oid_is_zero(&version->before))
		return &version->before;
	version = version_at(roster, i - 1);
	return oid_is_zero(&version->text) ? &version->before : &version->text;
}

/* *found: the committer had none of the person's addresses before. */
static int
look_at(struct address_setter *out, bool *found, struct repo *repo,
    const struct version *version, const struct oid *before, struct str id,
    struct err *err)
{
	OWN(buf) bytes = BUF_INIT;
	struct commit commit;
	bool is_own;

	if (repo_parse_commit(&commit, &bytes, repo, &version->commit,
	    err) < 0 || has_address(&is_own, repo, before, id,
	    commit.committer.email, err) < 0)
		return -1;
	*found = !is_own;
	if (is_own)
		return 0;
	buf_add(&out->name, commit.committer.name);
	buf_add(&out->email, commit.committer.email);
	out->day = version->day;
	out->commit = version->commit;
	return 0;
}

int
address_find_setter(struct address_setter *out, bool *found,
    struct repo *repo, const struct state *roster, struct str id,
    const char *email, struct err *err)
{
	const struct version *version;
	const struct oid *before;
	bool is_new, was_there, was_beside;
	size_t i;

	*found = false;
	for (i = roster == NULL ? 0 : roster->nversions; i-- > 0 && !*found; ) {
		version = version_at(roster, i);
		before = text_before(roster, i);
		if (oid_is_zero(&version->text) || oid_is_zero(before))
			continue;
		if (has_address(&is_new, repo, &version->text, id,
		    str_of(email), err) < 0 ||
		    has_address(&was_there, repo, before, id,
		    str_of(email), err) < 0 ||
		    has_address(&was_beside, repo, &version->before_too, id,
		    str_of(email), err) < 0)
			return -1;
		if (is_new && !was_there && !was_beside &&
		    look_at(out, found, repo, version, before, id, err) < 0)
			return -1;
	}
	return 0;
}

void
address_setter_release(struct address_setter *setter)
{
	buf_release(&setter->name);
	buf_release(&setter->email);
	*setter = (struct address_setter)ADDRESS_SETTER_INIT;
}
