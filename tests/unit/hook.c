/* SPDX-License-Identifier: ISC */
#include "world.h"

#include "git/gate.h"
#include "git/hook.h"
#include "git/rights.h"
#include "git/server.h"

static const char program[] = "/bin/sh";

static struct repo *
open_world(void)
{
	struct repo *repo = NULL;
	struct err err = ERR_INIT;

	if (repo_open(&repo, ".", REPO_VERIFY, &err) < 0)
		fail_msg("%s", err.text);
	return repo;
}

static int
install(bool is_server, const char *path, bool *is_new)
{
	struct repo *repo = open_world();
	struct hook hook = HOOK_INIT;
	struct err err = ERR_INIT;
	bool is_there = false;
	int result = hook_find(&hook, repo, is_server, NULL, &err);

	if (result == 0 && is_server)
		result = gate_install(is_new, &hook, path, &err);
	else if (result == 0 && (result = hook_look(&is_there, &hook, path,
	    &err)) == 0)
		result = hook_write(&hook, is_there, path, &err);
	if (!is_server)
		*is_new = !is_there;
	if (result < 0)
		assert_int_equal(err.code, ERR_REFUSED);
	hook_release(&hook);
	repo_close(repo);
	return result;
}

/* What leaves the gate open, in lines, but for the push that is tried. */
static const char *
open_gates(bool is_server)
{
	static char text[4096];
	struct repo *repo = open_world();
	struct hook hook = HOOK_INIT;
	struct err err = ERR_INIT;
	struct buf out = BUF_INIT;
	bool is_foreign = false;

	if (hook_find(&hook, repo, is_server, NULL, &err) < 0 ||
	    hook_check(&out, &is_foreign, &hook, &err) < 0 ||
	    (is_server && (rights_check(&out, repo, hook.whole.at, &err) < 0 ||
	    server_check_branch(&out, repo, &err) < 0 ||
	    server_check_administrators(&out, repo, &err) < 0 ||
	    server_check_settings(&out, repo, &err) < 0)))
		fail_msg("%s", err.text);
	snprintf(text, sizeof(text), "%s%s", is_foreign ? "foreign\n" : "",
	    out.at);
	buf_release(&out);
	hook_release(&hook);
	repo_close(repo);
	return text;
}

static void
test_what_was_installed_shuts_the_gate(void **state)
{
	bool is_new;

	(void)state;
	sh("git init -q");
	assert_int_equal(install(false, program, &is_new), 0);
	assert_true(is_new);
	assert_string_equal(open_gates(false), "");
	assert_int_equal(install(true, program, &is_new), 0);
	assert_true(is_new);
	assert_string_equal(open_gates(true), "");
	assert_int_equal(install(true, program, &is_new), 0);
	assert_false(is_new);
	sh("test -x .git/hooks/pre-receive && test -x .git/hooks/pre-commit");
	answers("git config receive.fsck.badFilemode", "error");
	answers("git config --bool receive.fsckObjects", "true");
}

static void
test_program_with_a_quote_in_its_path(void **state)
{
	bool is_new;

	(void)state;
	sh("git init -q && cp /bin/sh \"it's\"");
	assert_int_equal(install(true, said("echo \"$PWD/it's\""), &is_new),
	    0);
	assert_string_equal(open_gates(true), "");
}

static void
test_a_hook_that_is_there_is_left_alone(void **state)
{
	bool is_new;

	(void)state;
	sh("git init -q --template= && mkdir .git/hooks &&"
	    "echo mine >.git/hooks/pre-receive");
	assert_int_equal(install(true, program, &is_new), -1);
	answers("cat .git/hooks/pre-receive", "mine");
	sh("mkdir .git/hooks/pre-commit");
	assert_int_equal(install(false, program, &is_new), -1);
	sh("rmdir .git/hooks/pre-commit");
	answers("git config receive.fsckObjects || echo unset", "unset");
	sh("rm .git/hooks/pre-receive && git config core.hooksPath /tmp");
	assert_int_equal(install(true, program, &is_new), -1);
	sh("test ! -e .git/hooks/pre-receive");
}

static void
test_any_byte_in_the_path_of_the_program_is_good(void **state)
{
	static const char path[] = "/tmp/it's \"a\" $HOME `x`\\/audit-trail";
	bool is_new;

	(void)state;
	sh("git init -q");
	assert_int_equal(install(true, path, &is_new), 0);
	answers("tail -n 1 .git/hooks/pre-receive", "exec '/tmp/it'\\''s "
	    "\"a\" $HOME `x`\\/audit-trail' --receive");
}

#define ELSEWHERE ": git looks for hooks there and nowhere else; type: git " \
	"config --unset core.hooksPath, or have the hook there: --hook-dir " \
	"DIR\n"

static void
test_each_way_to_leave_the_gate_open_is_found(void **state)
{
	static const struct {
		const char *script, *want;
	} row[] = {
		{ "rm $h", "hooks/pre-receive: is not there\n" },
		{ ": >$h", "hooks/pre-receive: is empty\n" },
		{ "chmod -x $h", "hooks/pre-receive: is not executable\n" },
		{ "rm $h; ln -s nothing $h",
		    "hooks/pre-receive: is a symbolic link to nothing\n" },
		{ "mv $h $h.x; ln -s pre-receive.x $h", "hooks/pre-receive: "
		    "is a symbolic link; what it leads to may change\n" },
		{ "rm $h; mkdir $h", "hooks/pre-receive: is not a file\n" },
		{ "sed -i 's/^exec/true exec/' $h", "foreign\n" },
		{ "echo exit 0 >>$h", "foreign\n" },
		{ "sed -i \"s:'/bin/sh':'/bin/nothing':\" $h",
		    "/bin/nothing: is not there, and hooks/pre-receive runs it\n" },
		{ "sed -i \"s:'/bin/sh':'/etc/passwd':\" $h",
		    "/etc/passwd: cannot be run, and hooks/pre-receive runs it\n" },
		{ "sed -i \"s:'/bin/sh':'/usr':\" $h",
		    "/usr: cannot be run, and hooks/pre-receive runs it\n" },
		{ "rm -rf .git/hooks; : >.git/hooks",
		    "hooks/pre-receive: cannot be looked at\n" },
		{ "git config core.hooksPath /proc", "core.hooksPath: is "
		    "'/proc'" ELSEWHERE },
		{ "rm -rf .git/hooks; git config core.hooksPath /tmp",
		    "core.hooksPath: is '/tmp'" ELSEWHERE
		    "hooks/pre-receive: is not there\n" },
		{ "git config core.hooksPath /tmp", "core.hooksPath: is "
		    "'/tmp'" ELSEWHERE },
		{ "git config core.hooksPath .git/hooks", "" },
		{ "git config receive.denyDeletes no",
		    "receive.denyDeletes: is not 'true'\n" },
		{ "git config receive.fsckObjects yes", "" },
		{ "git config receive.denyDeletes on", "" },
		{ "git config receive.denyNonFastForwards 1", "" },
		{ "git config receive.fsck.badFilemode warn",
		    "receive.fsck.badFilemode: is not 'error'\n" },
		{ "git config receive.maxInputSize 0", "receive.maxInputSize: "
		    "is no limit, such as '64m'\n" },
		{ "git config receive.maxInputSize 10m", "" },
		{ "chmod o+w .git/config",
		    "config: can be written by everybody\n" },
		{ "chmod g+ws .git/objects; chmod 0744 $h",
		    "hooks/pre-receive: cannot be run by the group that may "
		    "push, so that git passes over it\n" },
		{ "chmod g+ws .git/objects; chmod 0754 $h", "" },
		{ "git config one-to-one.administrator Pat",
		    "one-to-one.administrator: 'Pat' is no e-mail address, "
		    "and so is nobody\n" },
		{ "git config one-to-one.administrator "
		    "'Pat <pat@example.org>'",
		    "one-to-one.administrator: 'Pat <pat@example.org>' is no "
		    "e-mail address, and so is nobody\n" },
		{ "git config one-to-one.administrator pat@example.org", "" },
		{ "git commit -q --allow-empty -m x; git checkout -q HEAD~0",
		    "HEAD: names no branch, and only the one that it names "
		    "may be pushed: git symbolic-ref HEAD "
		    "refs/heads/main\n" },
		{ "git commit -q --allow-empty -m x; git symbolic-ref HEAD "
		    "refs/heads/x", "HEAD: names refs/heads/x, which is not "
		    "there, and only the branch that it names may be pushed; "
		    "where that is to be the other: git symbolic-ref HEAD "
		    "refs/heads/main\n" },
	};
	char script[512];
	bool is_new;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		sh("rm -rf .git && git init -q");
		assert_int_equal(install(true, program, &is_new), 0);
		snprintf(script, sizeof(script),
		    "h=.git/hooks/pre-receive; %s", row[i].script);
		sh(script);
		assert_string_equal(open_gates(true), row[i].want);
	}
}

/* Only root may give a file to another owner or group: skipped otherwise. */
static void
test_what_others_may_write_is_found(void **state)
{
	static const struct {
		const char *script, *want;
	} row[] = {
		{ "chgrp 1 .git/hooks; chmod g+w .git/hooks", "hooks: can be "
		    "written by its group, which could put another hook in "
		    "place\n" },
		{ "chgrp 1 .git; chmod g+w .git", "the git directory: can be "
		    "written by its group, which could put another hook in "
		    "place\n" },
		{ "chgrp 1 .git; chmod g+w,+t .git", "" },
		{ "chgrp 1 .git/hooks; chmod g+w,+t .git/hooks", "hooks: can "
		    "be written by its group, which could put another hook "
		    "in place\n" },
		{ "chgrp 1 .git/HEAD; chmod g+w .git/HEAD", "HEAD: can be "
		    "written by its group, which could put another hook in "
		    "place\n" },
		{ "chmod g+w .git/hooks", "" },
		{ "chown 1 .git/hooks", "hooks: belongs to another user than "
		    "the repository\n" },
		{ "chgrp 1 .git/objects; chmod g+ws .git/objects; "
		    "chmod 0754 $h", "hooks/pre-receive: cannot be run by the "
		    "group that may push, so that git passes over it\n" },
	};
	char script[512];
	bool is_new;
	size_t i;

	(void)state;
	if (geteuid() != 0)
		skip();
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		sh("rm -rf .git && git init -q");
		assert_int_equal(install(true, program, &is_new), 0);
		snprintf(script, sizeof(script),
		    "h=.git/hooks/pre-receive; %s", row[i].script);
		sh(script);
		assert_string_equal(open_gates(true), row[i].want);
		assert_int_equal(install(true, program, &is_new), 0);
		/* install does not change an owner */
		if (strstr(row[i].want, "belongs") == NULL)
			assert_string_equal(open_gates(true), "");
	}
}

#define IN_WORLD(test) \
	cmocka_unit_test_setup_teardown(test, world_make, world_remove)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(test_what_was_installed_shuts_the_gate),
		IN_WORLD(test_program_with_a_quote_in_its_path),
		IN_WORLD(test_a_hook_that_is_there_is_left_alone),
		IN_WORLD(test_any_byte_in_the_path_of_the_program_is_good),
		IN_WORLD(test_each_way_to_leave_the_gate_open_is_found),
		IN_WORLD(test_what_others_may_write_is_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
