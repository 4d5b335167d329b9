/* SPDX-License-Identifier: ISC */
/* version - what --version shows; the one place it is written. */
#ifndef BASE_VERSION_H
#define BASE_VERSION_H

#define VERSION "1.0"

#endif
