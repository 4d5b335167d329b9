/* SPDX-License-Identifier: ISC */
/*
 * person - who somebody is, who leads their sessions and when, from
 * people/ID/person.ini.
 *
 *	person_parse(&person, id, text, err)
 *	leader = person_leader(&person, kind, day)	NULL: nobody leads
 *	role = person_role(&person, email, kind, record_day, act_day)
 *	person_release(&person)
 *
 * Never      ask for somebody's role today to judge what they did on another
 *            day: whoever led last year is party to last year's records.
 * Shape      Managers and supervisors are dated (R80): each has a range of
 *            days in which they are party to the person's records.
 * Ownership  A person owns a copy of the text; all views look into it.
 * Errors     ERR_TEXT with line and column: an unknown or repeated key, no
 *            name, e-mail or manager, a date or range that cannot be read,
 *            two parties with the same initials or one without.
 * Source     one-to-one-config(5); R6, R7, R10, R11, R80.
 */
#ifndef NOTES_PERSON_H
#define NOTES_PERSON_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/nearest.h"
#include "base/str.h"
#include "parse/config.h"

enum role { ROLE_NONE, ROLE_PERSON, ROLE_MANAGER, ROLE_SUPERVISOR };

/* Somebody who leads sessions: a manager, or a supervisor for one kind. */
struct leader {
	enum role role;
	struct str name, email;
	struct str kind;		/* a supervisor's; else absent */
	struct date_range range;
	bool is_acting;
	struct str initials;		/* as written, or absent */
	char short_initials[16];	/* written, or made of the name */
	unsigned line, kind_col;	/* kind_col: of a supervisor's kind */
};

struct person {
	struct buf id, text;
	struct config config;
	struct str name;
	struct str *email;
	size_t nemails, email_cap;
	char initials[16];
	struct date started, left, probation_until;	/* or DATE_NONE */
	unsigned fte;			/* thousandths of full time, 1..1000 */
	struct leader *leader;		/* in the order of the text */
	size_t nleaders, leader_cap;
	struct date_range *away;	/* sorted; never overlap or touch */
	size_t naway, away_cap;
};

#define PERSON_INIT { .id = BUF_INIT, .text = BUF_INIT, \
	.config = CONFIG_INIT, .fte = 1000 }

/* Appends people/ID, and people/ID/person.ini. */
void	person_folder(struct buf *out, struct str id);
void	person_path(struct buf *out, struct str id);

int	person_parse(struct person *out, struct str id, struct str text,
	    struct err *err);
void	person_release(struct person *person);

/*
 * Who leads sessions of a kind on a day: the supervisor for that kind if there
 * is one, else the manager; NULL if nobody leads.  With an absent kind, the
 * manager.  An acting manager comes before another one.
 */
const struct leader	*person_leader(const struct person *person,
			    struct str kind, struct date day);

/*
 * Whose move a record is, if a leader has to act on it: whoever leads today, so
 * that a new manager closes what the old one left open; if nobody does, whoever
 * led on the day of the record (DATE_NONE: it has none).  Both may act.
 */
const struct leader	*person_leader_to_act(const struct person *person,
			    struct str kind, struct date record_day,
			    struct date today);

/*
 * As person_leader; if nobody leads, ERR_REFUSED with what to add to
 * person.ini.
 */
int	person_need_leader(const struct leader **out,
	    const struct person *person, struct str kind, struct date day,
	    struct err *err);

/* Whether a leader leads sessions of a kind on a day. */
bool	leader_leads(const struct leader *leader, struct str kind,
	    struct date day);

/* The latest day before `day` on which a manager's range ends, or DATE_NONE. */
struct date	person_last_managed(const struct person *person,
		    struct date day);

/*
 * The role that the owner of an address has for a record of the person: the
 * person, or whoever leads that kind on the record's day or on the day of the
 * act; see one-to-one-acts(5).  record_day may be DATE_NONE (a document
 * without a date).
 */
enum role	person_role(const struct person *person, struct str email,
		    struct str kind, struct date record_day,
		    struct date act_day);

/*
 * Adds every address of the roster to the list `out`, the person's first, each
 * once: "a@b, c@d".
 */
void	person_add_addresses(struct buf *out, const struct person *person);

/*
 * Appends what somebody is told who is no party: whom else the roster has, and
 * how to act as one of them.
 */
void	person_add_parties(struct buf *out, const struct person *person,
	    struct str email);

/* Adds the addresses of such a list to the list `out`, each once. */
void	person_join_addresses(struct buf *out, struct str list);

/* The initials of the party who has the address, or NULL. */
const char	*person_initials_of(const struct person *person,
		    struct str email);

/*
 * Whom a word names as the owner of an item: by the person's id, "manager",
 * "supervisor", or the part before the '@' of an address in the roster
 * (one-to-one-record(5)).  ROLE_NONE: nobody.  *leader is the leader that the
 * word names; NULL if the word names the person, or if nobody is manager or
 * supervisor for that kind on that day.
 */
enum role	person_owner(const struct leader **leader,
		    const struct person *person, struct str word,
		    struct str kind, struct date day);

/*
 * Whether a word names an owner, whatever the kind and day; and offers all
 * words that do.
 */
bool	person_knows_owner(const struct person *person, struct str word);
void	person_offer_owners(struct nearest *near, const struct person *person);

/*
 * Whether a word is a role, "manager" or "supervisor": nobody may get such an
 * id.
 */
bool	owner_is_role(struct str word);

/* What stands before the '@' of an address. */
struct str	address_local(struct str email);

/*
 * Whether people call the person by a word: by their name or one of their
 * addresses, in any case, or by their initials.
 */
bool	person_is_called(const struct person *person, struct str word);

/* Whether an address is one of the person's own. */
bool	person_has_address(const struct person *person, struct str email);

/*
 * Whether an item's owner is the leader, named by their role or by the part
 * before the '@' of their address.  False if leader is NULL.
 */
bool	leader_is_owner(const struct leader *leader, struct str owner);

/* Adds the initials of all parties of the roster, each once: "AN, BO". */
void	person_add_initials(struct buf *out, const struct person *person);

/* Whether a party of the roster, a former leader too, has these initials. */
bool	person_has_initials(const struct person *person, struct str initials);

/* "manager", "supervisor", "person" */
const char	*role_name(enum role role);

#endif
