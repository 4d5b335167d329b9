/* SPDX-License-Identifier: ISC */
/* beside - asks the system for the path of the running program. */

#include "front/beside.h"

#include <string.h>
#include <unistd.h>

#include "base/str.h"

int
beside_find(struct buf *out, const char *self, const char *name,
    struct err *err)
{
	char own[4096];
	ssize_t n = readlink("/proc/self/exe", own, sizeof(own));
	struct str path = { own, n > 0 ? (size_t)n : 0 };

	/* one-to-one runs other commands in its own process */
	if (!str_ends(path, self))
		self = "one-to-one";
	if (n <= 0 || (size_t)n == sizeof(own) || !str_ends(path, self))
		return err_set(err, ERR_SYSTEM, "cannot find out where the "
		    "programs are");
	buf_add(out, str_first(path, path.n - strlen(self)));
	buf_add_string(out, name);
	if (access(out->at, X_OK) < 0)
		return err_system(err, "cannot run %s", out->at);
	return 0;
}
