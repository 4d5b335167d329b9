# SPDX-License-Identifier: ISC
#
#	make deps	install what is needed to build and test (apt-get)
#	make		build the programs into build/bin
#	make check	run the tests; the last line counts them.  EVERY=1: all; else
#			of what is many or takes long it is one in ten
#	make demo	a tour in a repository made for it
#	make install	PREFIX= DESTDIR= MANDIR= PROGPREFIX= (git-: "git agree")
#			DOCDIR= BASHCOMPDIR= ZSHCOMPDIR= STRIP= ("true": do not)
#	make dist	the tarball of the committed tree, the same everywhere
#	make deb	a Debian package of it, for the release that runs here
#
# V=1 shows the whole command of each compilation.  CC, PKG_CONFIG, CPPFLAGS,
# CFLAGS and LDFLAGS are taken from the caller; where he optimises and does not
# say what _FORTIFY_SOURCE is to be, it is 2.
#
# For those who work on it: headers lint asan fuzz soak releases branches
# mutants bench size style clean.
# Everything that is made is in build/.

PREFIX     ?= /usr/local
MANDIR     ?= $(PREFIX)/share/man
DESTDIR    ?=
PROGPREFIX ?=
DOCDIR     ?= $(PREFIX)/share/doc/one-to-one
BASHCOMPDIR ?= $(PREFIX)/share/bash-completion/completions
ZSHCOMPDIR ?= $(PREFIX)/share/zsh/site-functions
STRIP      ?= strip
BUILD      ?= build
# One folder has one name, or what was made by another would look new.
override BUILD := $(patsubst $(CURDIR)/%,%,$(BUILD))
CFLAGS     ?= -O2 -g -fstack-protector-strong
LDFLAGS    ?=

PKG_CONFIG ?= pkg-config

# The libraries, and how old they may be, as pkg-config takes it.
PKGS = libgit2 >= 1.5, libcmark >= 0.30, inih >= 53, jansson >= 2.13, \
       libmd >= 1.0, libutf8proc >= 2.6, libxxhash >= 0.8, zlib >= 1.2
# What export-calendar alone is linked to.
CALENDAR = libical >= 3.0

WARN = -Wall -Wextra -Wpedantic -Wshadow -Wvla -Wundef -Wformat=2 \
       -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition \
       -Wwrite-strings -Wpointer-arith -fno-common
BASE = -std=c11 -D_XOPEN_SOURCE=700 -D_FILE_OFFSET_BITS=64 -iquote lib \
       $(WARN) $(CPPFLAGS) $(CFLAGS)
COMPILE = $(CC) $(if $(filter 1,$(V)),$(strip $(file <$(BUILD)/cflags)),@$(BUILD)/cflags)
LINK    = $(COMPILE) $(LDFLAGS) -Wl,--as-needed

lib   := $(patsubst %.c,$(BUILD)/%.o,$(wildcard lib/*/*.c)) \
         $(BUILD)/lib/kinds.o $(BUILD)/lib/style.o
names := $(patsubst cmd/%.c,%,$(sort $(wildcard cmd/*.c)))
cmds  := $(names:%=$(BUILD)/bin/%)
# One program has all these names; it costs a tenth of as many programs.
apart := export-calendar
inside := $(filter-out one-to-one $(apart),$(names))
units := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/unit/*.c)))
fuzz  := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/fuzz/*.c)))
eio   := $(BUILD)/tests/faults/eio.so
kinds := $(sort $(wildcard lib/notes/kinds/*.md))
pages := $(sort $(wildcard man/*.[1-9]))
# The longest first, so that none is left alone at the end.
long   = tests/flow/hostile.t tests/build.t tests/flow/push.t \
    tests/flow/quarter.t tests/flow/forges.t tests/flow/progress.t \
    tests/random/random.t tests/flow/known.t tests/completion.t \
    tests/flow/verify.t tests/flow/share.t tests/cmd/agree.t \
    tests/cmd/overdue.t
tests  = $(long) $(filter-out $(long),$(sort $(wildcard tests/*.t tests/*/*.t)))
bashcomp = '$(DESTDIR)$(BASHCOMPDIR)'
zshcomp  = '$(DESTDIR)$(ZSHCOMPDIR)'
doc      = '$(DESTDIR)$(DOCDIR)'
# git runs a command of that name before anybody's alias, and this is a common
# one: with PROGPREFIX=git- it is "git one-to-one amend".
linked = $(if $(filter git-,$(PROGPREFIX)),$(filter-out amend,$(inside)),$(inside))
prefixed = awk -v prefix='$(PROGPREFIX)' -v names='$(names)' -f man/prefix.awk
# Completion has places of its own.
examples = $(sort $(shell find examples -path examples/completion -prune -o \
    -type f -print))
onpath  = PATH="$(abspath $(BUILD))/bin:$$PATH"

all: $(BUILD)/lib.a $(cmds)

# What the compiler is told, in a file that it reads with "@", with the versions
# of those libraries that do not say theirs when they run.  pkg-config is
# asked by the recipe: after "deps", where that is a goal too, and not at all
# by goals that compile nothing.  `settings` is written anew when one of them
# has changed, and so is then what was built with the old ones.
first    := $(filter deps,$(MAKECMDGOALS))
settings := $(strip $(CC) $(BASE) $(LDFLAGS) $(PKG_CONFIG) $(PKGS) $(CALENDAR))
ifneq ($(settings),$(strip $(file <$(BUILD)/settings)))
$(BUILD)/settings: FORCE
endif
$(BUILD)/settings: | $(first)
	@mkdir -p $(@D) && echo '*' >$(BUILD)/.gitignore
	@echo '$(subst ','\'',$(settings))' >$@

# glibc wants what the compiler says when it optimises.  A sanitizer looks at
# more, if it is left to.
fortify = case '$(subst ','\'',$(CPPFLAGS) $(CFLAGS))' in \
	    *FORTIFY_SOURCE* | *-fsanitize=*) ;; \
	    *) $(CC) @$@ -dM -E -x c /dev/null | awk ' \
		$$2 == "__OPTIMIZE__" { yes = 1 } \
		$$2 == "_FORTIFY_SOURCE" { no = 1 } \
		END { if (yes && !no) print "-D_FORTIFY_SOURCE=2" }' ;; esac

$(BUILD)/cflags: $(BUILD)/settings Makefile
	@said=$$($(PKG_CONFIG) --print-errors --exists \
	    '$(PKGS), $(CALENDAR)' 2>&1) || { \
	    { echo "$$said" | tail -n 1; \
	    echo '"make deps" installs what is missing'; } >&2; \
	    exit 1; }
	@{ echo '$(subst ','\'',$(BASE))'; \
	    $(PKG_CONFIG) --cflags '$(PKGS), $(CALENDAR)'; \
	    for built in INIH:inih LIBMD:libmd XXHASH:libxxhash LIBICAL:libical; do \
		echo "-D$${built%:*}_VERSION=\\\"$$($(PKG_CONFIG) \
		    --modversion $${built#*:})\\\""; \
	    done; } >$@
	@$(fortify) >>$@

$(BUILD)/libs: $(BUILD)/cflags
	@$(PKG_CONFIG) --libs '$(PKGS)' >$@

$(BUILD)/libs-calendar: $(BUILD)/cflags
	@$(PKG_CONFIG) --libs '$(CALENDAR)' >$@

calendar := $(addprefix $(BUILD)/,bin/export-calendar \
            tests/unit/calendar tests/unit/icalendar)
$(calendar): $(BUILD)/libs-calendar
$(calendar): more = @$(BUILD)/libs-calendar

$(BUILD)/%.o: %.c $(BUILD)/cflags
	@mkdir -p $(@D)
	$(COMPILE) $(main) -MMD -MP -c -o $@ $<

$(BUILD)/%.o: $(BUILD)/%.c $(BUILD)/cflags
	$(COMPILE) -MMD -MP -c -o $@ $<

$(BUILD)/lib/kinds.c: lib/notes/embed.sh lib/notes/kinds $(kinds) examples/questions.md
	@mkdir -p $(@D)
	sh lib/notes/embed.sh -q examples/questions.md $(kinds) >$@

# Without its comments, and the blanks in front.
$(BUILD)/lib/style.c: lib/parse/style.css
	@mkdir -p $(@D)
	{ echo '#include "parse/html.h"'; echo 'const char html_style[] ='; \
	    sed '/^\/\*/d; s/^ *//; s/["\]/\\&/g; s/.*/"&\\n"/' $<; echo ';'; } >$@

$(BUILD)/lib.a: $(lib)
	rm -f $@ && $(AR) rcs $@ $^

$(apart:%=$(BUILD)/bin/%): $(BUILD)/bin/%: $(BUILD)/cmd/%.o $(BUILD)/lib.a $(BUILD)/libs
	@mkdir -p $(@D)
	$(LINK) -o $@ $< $(BUILD)/lib.a $(more) @$(BUILD)/libs

# The main of each command is called by that of one-to-one.
objects := $(inside:%=$(BUILD)/cmd/%.o)
$(objects): main = -Dmain='$(subst -,_,$(@F:.o=))_main(int, char *[]); \
    int $(subst -,_,$(@F:.o=))_main'

$(BUILD)/cmd/commands.c: lib/front/commands.sh $(names:%=man/%.1)
	@mkdir -p $(@D)
	sh lib/front/commands.sh $(apart:%=-b %) $(names:%=man/%.1) >$@

$(BUILD)/bin/one-to-one: $(BUILD)/cmd/one-to-one.o $(BUILD)/cmd/commands.o \
    $(objects) $(BUILD)/lib.a $(BUILD)/libs
	@mkdir -p $(@D)
	$(LINK) -o $@ $(filter %.o,$^) $(BUILD)/lib.a @$(BUILD)/libs

$(inside:%=$(BUILD)/bin/%): $(BUILD)/bin/one-to-one
	ln -f $< $@

$(units): %: %.o $(BUILD)/lib.a $(BUILD)/libs
	$(LINK) -o $@ $< $(BUILD)/lib.a $(more) @$(BUILD)/libs -lcmocka

# What fails instead of the disk; no sanitizer watches it, since it comes first,
# and what it stands in for has the names that libc has.
$(eio): tests/faults/eio.c $(BUILD)/cflags
	@mkdir -p $(@D)
	$(COMPILE) $(LDFLAGS) -fno-sanitize=all -U_FILE_OFFSET_BITS \
	    -U_FORTIFY_SOURCE -fPIC -shared -o $@ $< -ldl

# Every test: programs and scripts print TAP, tests/tally runs and counts them.
check: all headers $(units) $(eio)
	@BUILD='$(abspath $(BUILD))' MAKEFLAGS= OVERRIDES='$(MAKEOVERRIDES)' \
	    tests/tally $(tests) $(units)

# Each header says itself what it needs, and may be included twice.
headers: $(BUILD)/headers
$(BUILD)/headers: $(wildcard lib/*/*.h) $(BUILD)/cflags
	@for h in $(filter %.h,$^); do \
	    printf '#include "%s"\n#include "%s"\nextern int end;\n' \
		$${h#lib/} $${h#lib/} | $(COMPILE) -fsyntax-only -x c - || exit; done
	@touch $@

# The manual pages and the scripts.
lint: | $(first)
	@sh tests/lint.t

# The same tests with every access to memory watched, for which they get longer.
SANITIZE = -O1 -g -fno-omit-frame-pointer -fno-sanitize-recover=all \
	   -fsanitize=address,undefined
asan:
	@TEST_SECONDS=$${TEST_SECONDS:-1800} $(MAKE) --no-print-directory \
	    BUILD=$(BUILD)/asan CFLAGS='$(SANITIZE)' check

# clang only.  What the fuzzer finds new goes to build/, the committed corpus
# is only read.
FUZZ_SECONDS ?= 60
fuzz:
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/fuzz CC=clang \
	    CFLAGS='$(SANITIZE) -fsanitize=fuzzer-no-link' run-fuzz

run-fuzz: $(fuzz)
	@for f in $(fuzz); do \
	    name=$${f##*/} seen=$(BUILD)/corpus/$${f##*/}; mkdir -p $$seen; \
	    $$f -max_total_time=$(FUZZ_SECONDS) -timeout=10 -max_len=65536 \
		-print_final_stats=1 -artifact_prefix=$(BUILD)/$$name- \
		$$seen $$(ls -d tests/fuzz/corpus/$$name 2>/dev/null) \
		>$(BUILD)/$$name.log 2>&1 || \
		{ cat $(BUILD)/$$name.log; exit 1; }; \
	    sed -n "s/^stat::number_of_executed_units:/$$name: runs/p" \
		$(BUILD)/$$name.log; done

$(fuzz): %: %.o $(BUILD)/lib.a $(BUILD)/libs
	$(LINK) -fsanitize=fuzzer -o $@ $< $(BUILD)/lib.a @$(BUILD)/libs

# Slips in records, random histories and pushes, today's settings behind yesterday's
# histories, a disk that cannot be read, and all of what some tests take a sample of:
# "check" runs a sample of each.
SEED ?= 1
sampled = $(shell grep -lE '[|] sample [0-9]|drawn [|<>]|{SOAK|seldom .*<<' \
	    tests/*.t tests/*/*.t)
soak: all $(eio)
	@BUILD='$(abspath $(BUILD))' tests/slips/plant -n 5000 --seed $(SEED)
	@BUILD='$(abspath $(BUILD))' MAKEFLAGS= SOAK=1 tests/tally $(sampled)
	@BUILD='$(abspath $(BUILD))' tests/random/pushes -n 300 --seed $(SEED)
	@BUILD='$(abspath $(BUILD))' tests/random/pushes -n 200 --grabs \
	    --seed $(SEED)
	@BUILD='$(abspath $(BUILD))' tests/random/yesterday
	@BUILD='$(abspath $(BUILD))' tests/random/hammer -n 500 --seed $(SEED)
	@for n in $$(seq 60); do BUILD='$(abspath $(BUILD))' \
	    tests/random/hammer -n 6 --odd --seed $$(($(SEED) + n)) || exit; done
	@BUILD='$(abspath $(BUILD))' tests/oracle/overdue -n 300 --seed $(SEED) --shrink
	@BUILD='$(abspath $(BUILD))' tests/oracle/carry -n 300 --seed $(SEED) --shrink
	@BUILD='$(abspath $(BUILD))' tests/faults/soak -n 20 --seed $(SEED)
	@BUILD='$(abspath $(BUILD))' tests/random/histories -n 200 --wild \
	    --seed $(SEED) --shrink
	@BUILD='$(abspath $(BUILD))' tests/random/histories -n 500 --seed $(SEED) \
	    --shrink
	@BUILD='$(abspath $(BUILD))' tests/random/histories -n 200 --twins \
	    --seed $(SEED) --shrink
	@BUILD='$(abspath $(BUILD))' tests/random/histories -n 200 --grabs \
	    --seed $(SEED) --shrink
	@BUILD='$(abspath $(BUILD))' tests/random/histories -n 200 --grabs --wild \
	    --seed $(SEED) --shrink
	@BUILD='$(abspath $(BUILD))' tests/random/histories -n 200 --crossed --wild \
	    --seed $(SEED) --shrink

# What no test takes of the code that judges, and what no test notices there.
branches:
	@BUILD='$(abspath $(BUILD))' MAKEFLAGS= tests/branches

# The demo and the tests in minimal roots of releases, made below build/;
# tests/releases says what a row may be.
RELEASES ?= bookworm bookworm-i386 bookworm-clang trixie trixie-user \
            trixie-clang sid noble
releases: | $(first)
	@BUILD='$(abspath $(BUILD))' MAKEFLAGS= tests/releases $(RELEASES)

COUNT ?= 200
mutants:
	@BUILD='$(abspath $(BUILD))' MAKEFLAGS= tests/mutants -n $(COUNT) \
	    --seed $(SEED)

bench: all
	@BUILD='$(abspath $(BUILD))' LARGE='$(LARGE)' \
	    BEFORE='$(abspath $(BEFORE))' tests/bench/run

demo: all
	@$(onpath) sh examples/demo.sh

install: all
	install -d '$(DESTDIR)$(PREFIX)/bin'
	@for c in one-to-one $(apart); do set -x; install -m 755 -s \
	    --strip-program='$(STRIP)' $(BUILD)/bin/$$c \
	    '$(DESTDIR)$(PREFIX)/bin/$(PROGPREFIX)'$$c || exit; done
	@cd '$(DESTDIR)$(PREFIX)/bin' && for c in $(linked); do set -x; \
	    ln -f '$(PROGPREFIX)'one-to-one '$(PROGPREFIX)'$$c || exit; done
	@for p in $(notdir $(pages)); do \
	    d='$(DESTDIR)$(MANDIR)'/man$${p##*.}; to=$$p; \
	    case ' $(names) ' in \
	    *" $${p%.1} "*) to='$(PROGPREFIX)'$$p; esac; \
	    (set -x; install -d "$$d" && install -m 644 /dev/null "$$d/$$to") && \
	    $(prefixed) man/$$p >"$$d/$$to" || exit; done
	install -d $(bashcomp) $(zshcomp)
	install -m 644 /dev/null $(bashcomp)/'$(PROGPREFIX)'one-to-one
	@sed 's/^_one_to_one_prefix=$$/&$(PROGPREFIX)/' \
	    examples/completion/one-to-one.bash \
	    >$(bashcomp)/'$(PROGPREFIX)'one-to-one
	@for c in $(linked) $(apart); do set -x; ln -sf \
	    '$(PROGPREFIX)'one-to-one $(bashcomp)/'$(PROGPREFIX)'$$c || exit; \
	    done
	install -m 644 /dev/null $(zshcomp)/_'$(PROGPREFIX)'one-to-one
	@sed '1s/ / $(PROGPREFIX)/g; s/^local prefix=$$/&$(PROGPREFIX)/' \
	    examples/completion/_one-to-one \
	    >$(zshcomp)/_'$(PROGPREFIX)'one-to-one
	@test '$(PROGPREFIX)' != git- || for c in $(filter-out \
	    one-to-one,$(linked)) $(apart); do set -x; ln -sf _git-one-to-one \
	    $(zshcomp)/_git-$$c || exit; done
	@for f in README.md $(examples); do mode=644; text=1; \
	    test ! -x $$f || mode=755; \
	    case $$f in examples/ci/* | examples/debian/*) text=;; esac; \
	    (set -x; install -D -m $$mode /dev/null $(doc)/$$f) && \
	    if [ -n "$$text" ]; then $(prefixed) text=1 $$f; else \
	    cat $$f; fi >$(doc)/$$f || exit; done

uninstall:
	@for c in $(names); do set -x; \
	    rm -f '$(DESTDIR)$(PREFIX)/bin/$(PROGPREFIX)'$$c; done
	@for p in $(notdir $(pages)); do to=$$p; \
	    case ' $(names) ' in \
	    *" $${p%.1} "*) to='$(PROGPREFIX)'$$p; esac; set -x; \
	    rm -f '$(DESTDIR)$(MANDIR)'/man$${p##*.}/$$to; done
	@for c in $(names); do set -x; \
	    rm -f $(bashcomp)/'$(PROGPREFIX)'$$c; done
	rm -f $(zshcomp)/_'$(PROGPREFIX)'one-to-one
	@test '$(PROGPREFIX)' != git- || for c in $(names); do set -x; \
	    rm -f $(zshcomp)/_git-$$c; done
	@for f in README.md $(examples); do set -x; rm -f $(doc)/$$f; done
	@test ! -d $(doc) || find $(doc) -depth -type d -empty -delete

version = $(shell sed -n 's/.*VERSION "\(.*\)"/\1/p' lib/base/version.h)
tarball = $(BUILD)/one-to-one-$(version).tar.gz

# Of what is committed, with the day of the commit on each file; nothing in it
# tells which machine made it.  In an unpacked one, of what is there.
dist:
	@mkdir -p $(BUILD)
	@if [ -e .git ]; then \
	    git -c core.autocrlf=false -c core.eol=lf -c tar.umask=0002 \
		-c core.attributesFile=/dev/null \
		archive --prefix=one-to-one-$(version)/ HEAD; \
	else \
	    tar -c --sort=name --owner=0 --group=0 --numeric-owner \
		--mode=go=rX,u+rw --mtime=@$${SOURCE_DATE_EPOCH:-0} \
		--exclude=./build --transform 's|^[.]|one-to-one-$(version)|' .; \
	fi | gzip -9n >$(tarball)
	@echo $(tarball)

# examples/debian is a whole Debian packaging; in build/deb nothing is found
# that the tarball does not have.  The tests run before the package is made
# where DEB_BUILD_OPTIONS does not say nocheck.
deb: dist | $(first)
	@rm -rf $(BUILD)/deb && mkdir $(BUILD)/deb
	@cp $(tarball) $(BUILD)/deb/one-to-one_$(version).orig.tar.gz
	@tar -xzf $(tarball) -C $(BUILD)/deb
	@cp -R examples/debian $(BUILD)/deb/one-to-one-$(version)
	@cd $(BUILD)/deb/one-to-one-$(version) && \
	    env -u MAKEFLAGS -u BUILD dpkg-buildpackage -us -uc
	@cd $(BUILD)/deb && lintian --pedantic --fail-on error,warning,pedantic \
	    one-to-one_*.changes
	@ls $(BUILD)/deb/one-to-one_*.deb

# The longest functions.
size:
	@awk -f tests/size.awk cmd/*.c lib/*/*.c | sort -rn | head -20

# Where clang-format would lay out a line otherwise: advice, not a rule.
style:
	@for f in cmd/*.c lib/*/*.c; do \
	    clang-format "$$f" | diff -U0 --label "$$f" "$$f" -; done || :

clean:
	rm -rf $(BUILD)

# What "make deps" installs on Debian and Ubuntu: what the other goals of the
# same make take, or those that FOR names.  Building and "demo" take the first
# list alone.  "sshd" is no goal: a server, which no demo and no test installs
# on anybody's machine; the tests that run one of their own skip without it.
APT = gcc libc6-dev make pkg-config libgit2-dev libcmark-dev libinih-dev \
      libmd-dev libutf8proc-dev libxxhash-dev libjansson-dev libical-dev \
      zlib1g-dev git
APT_TESTS = libcmocka-dev perl mandoc openssh-client gnupg jq python3 strace \
            python3-icalendar python3-yaml bsdutils zsh
APT_LINT = mandoc shellcheck
APT_RELEASES = mmdebstrap arch-test
APT_DEB = build-essential debhelper dpkg-dev lintian
APT_SSHD = openssh-server
FOR ?= $(MAKECMDGOALS)
tested := $(filter check deb asan soak branches mutants bench,$(FOR))
need := $(sort $(APT) $(if $(tested),$(APT_TESTS)) \
        $(if $(filter lint,$(FOR)),$(APT_LINT)) \
        $(if $(filter releases,$(FOR)),$(APT_RELEASES)) \
        $(if $(filter deb,$(FOR)),$(APT_DEB)) \
        $(if $(filter sshd,$(FOR)),$(APT_SSHD)))

deps:
	@have=$$(dpkg-query -W -f '$${Package} $${db:Status-Abbrev}\n' $(need) \
	    2>/dev/null); need=; \
	for p in $(need); do case "$$have " in \
	    *"$$p ii "*) ;; *) need="$$need $$p"; esac; done; \
	test -n "$$need" || exit 0; \
	command -v apt-get >/dev/null || { \
	    echo "please install what your system calls:$$need" >&2; exit 1; }; \
	root=; test $$(id -u) = 0 || root=sudo; \
	test -z "$$root" || command -v sudo >/dev/null || { \
	    echo 'something is missing; as root, run:' >&2; \
	    echo "apt-get install --no-install-recommends$$need" >&2; \
	    exit 1; }; \
	install() { $$root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y \
	    -o Dpkg::Use-Pty=0 install --no-install-recommends $$need; }; \
	echo "installing:$$need"; \
	install >/dev/null 2>&1 || { \
	    $$root apt-get -qq update && install >/dev/null; }

FORCE:
-include $(patsubst %.o,%.d,$(lib) $(units:=.o) $(fuzz:=.o)) \
    $(patsubst cmd/%.c,$(BUILD)/cmd/%.d,$(wildcard cmd/*.c))
.PHONY: all check headers lint asan fuzz run-fuzz soak branches mutants bench \
    releases demo dist deb install uninstall size style clean deps FORCE
.SECONDARY:
.DELETE_ON_ERROR:
