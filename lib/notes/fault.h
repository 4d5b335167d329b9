/* SPDX-License-Identifier: ISC */
/*
 * fault - what is wrong in a text: a rule's name, a place, a sentence.
 *
 * A record may have many faults, and check-record shows them all; so the code
 * that reads a record adds each to a list and reads on, instead of failing.
 *
 * Ownership  The list owns its sentences; faults_release gives them back.
 */
#ifndef NOTES_FAULT_H
#define NOTES_FAULT_H

#include <stddef.h>

#include "base/err.h"

/* The rules of check-record(1). */
enum rule {
	RULE_FRONT_MATTER,
	RULE_NAME,
	RULE_KIND,
	RULE_SECTION_MISSING,
	RULE_SECTION_EMPTY,
	RULE_UNRECORDED,
	RULE_ITEM,
	RULE_DISAGREEMENT,
	RULE_PASS_ON,
	RULE_TEXT,
	RULE_HIDDEN,
	RULE_SETTING
};

struct fault {
	enum rule rule;
	unsigned line, col;	/* from 1; 0: unknown */
	const char *text;
	size_t age;		/* how many faults were added before it */
};

struct faults {
	struct fault *fault;
	size_t n, cap;
};

#define FAULTS_INIT { NULL, 0, 0 }

/* "section-empty" */
const char	*rule_name(enum rule rule);

/* Adds a fault; does nothing if the list is NULL. */
void	faults_add(struct faults *faults, enum rule rule, unsigned line,
	    unsigned col, const char *format, ...)
	    __attribute__((format(printf, 5, 6)));

/* Adds a parser's error as a fault of the rule. */
void	faults_add_err(struct faults *faults, enum rule rule,
	    const struct err *err);

/* Sorts by place in the text; faults of one place stay in their order. */
void	faults_sort(struct faults *faults);

/* The first fault of the rule in the list, or NULL. */
const struct fault	*faults_find(const struct faults *faults,
			    enum rule rule);

/* Removes a fault from the list. */
void	faults_drop(struct faults *faults, size_t i);

/* Fails with ERR_REFUSED: the fault's place, sentence and rule. */
int	fault_refuse(const struct fault *fault, const char *path,
	    struct err *err);
void	faults_release(struct faults *faults);

#endif
