/* SPDX-License-Identifier: ISC */
/*
 * offline - the parts of libgit2 that talk to a network, left out.
 *
 * These programs never open a network connection: people fetch and push with
 * git.  libgit2 prepares for one all the same: git_libgit2_init reads every
 * certificate authority of the system and starts an SSH and a TLS library,
 * which is nine tenths of what a small command here would take to run.
 *
 * When libgit2 is linked from its archive, each name below is found here
 * first, so the linker leaves out the archive's member that has it, and all
 * that this member would have brought along: libssh2, GSSAPI, X.509 and TLS.
 * The preparations answer success; the transports answer an error, in
 * libgit2's own way, should anything ever ask for one.
 *
 * This file is not in lib.a, and not linked at all with the shared libgit2.
 * If another libgit2 has more in one of these members, the linker reports a
 * name defined twice, and the Makefile takes the shared library.
 */
#include <stdbool.h>
#include <stdlib.h>

#include <git2.h>
#include <git2/sys/stream.h>
#include <git2/sys/transport.h>

/* libgit2's own names, as src/libgit2/streams/mbedtls.h and its kin have it. */
extern bool git_http__expect_continue;
int	git_mbedtls_stream_global_init(void);
int	git_mbedtls__set_cert_location(const char *file, const char *path);
int	git_mbedtls_stream_new(git_stream **out, const char *host,
	    const char *port);
int	git_mbedtls_stream_wrap(git_stream **out, git_stream *in,
	    const char *host);
int	git_transport_ssh_global_init(void);

/* Where lib/link.sh lets names end that nothing here ever calls. */
void	offline_not_reached(void);

bool git_http__expect_continue;

void
offline_not_reached(void)
{
	abort();
}

static int
refuse(void)
{
	git_error_set_str(GIT_ERROR_NET,
	    "this program has no network transport; use git");
	return GIT_ERROR;
}

int
git_mbedtls_stream_global_init(void)
{
	return 0;
}

int
git_transport_ssh_global_init(void)
{
	return 0;
}

int
git_mbedtls__set_cert_location(const char *file, const char *path)
{
	(void)file;
	(void)path;
	return refuse();
}

int
git_mbedtls_stream_new(git_stream **out, const char *host, const char *port)
{
	(void)out;
	(void)host;
	(void)port;
	return refuse();
}

int
git_mbedtls_stream_wrap(git_stream **out, git_stream *in, const char *host)
{
	(void)out;
	(void)in;
	(void)host;
	return refuse();
}

#define NO_TRANSPORT(name) \
	int \
	name(git_smart_subtransport **out, git_transport *owner, void *param) \
	{ \
		(void)out; \
		(void)owner; \
		(void)param; \
		return refuse(); \
	}

NO_TRANSPORT(git_smart_subtransport_git)
NO_TRANSPORT(git_smart_subtransport_http)
NO_TRANSPORT(git_smart_subtransport_ssh)

int
git_transport_ssh_with_paths(git_transport **out, git_remote *owner,
    void *payload)
{
	(void)out;
	(void)owner;
	(void)payload;
	return refuse();
}
