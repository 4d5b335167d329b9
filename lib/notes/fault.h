/* SPDX-License-Identifier: ISC */
/*
 * fault - what is wrong in a text: a rule's name, a place, a sentence.
 *
 * A record may have many faults, and check-record shows them all; so readers
 * of records add to a list and read on, instead of failing at the first.
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
	char *text;
	size_t age;		/* how many were added before it */
};

struct faults {
	struct fault *fault;
	size_t n, cap;
};

#define FAULTS_INIT { NULL, 0, 0 }

/* "section-empty" */
const char	*rule_name(enum rule rule);

/* Adds one; of a list that is NULL, nobody wants to know. */
void	faults_add(struct faults *faults, enum rule rule, unsigned line,
	    unsigned col, const char *format, ...)
	    __attribute__((format(printf, 5, 6)));

/* An error of a parser as a fault of the rule. */
void	faults_add_err(struct faults *faults, enum rule rule,
	    const struct err *err);

/* In the order of the text. */
void	faults_sort(struct faults *faults);

/* The first fault of a rule, or NULL. */
const struct fault	*faults_find(const struct faults *faults,
			    enum rule rule);

/* Takes one off the list. */
void	faults_drop(struct faults *faults, size_t i);

/* ERR_REFUSED at the place of a fault: its sentence, and its rule. */
int	fault_refuse(const struct fault *fault, const char *path,
	    struct err *err);
void	faults_release(struct faults *faults);

#endif
