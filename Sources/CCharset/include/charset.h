#ifndef CHARSET_H
#define CHARSET_H

#include <stdint.h>

#pragma clang assume_nonnull begin

/// Converts bytes of a named character set to UTF-8, in memory that the caller frees.
///
/// A null pointer if there is no such character set or the bytes are none of it.
char *_Nullable charset_convert(const char *bytes, int32_t count, const char *name, int32_t *length);

/// The most likely character set of some bytes; writes its name, with a zero at the end.
///
/// Returns how sure that is, 0 to 100; 0 with no name if there is no telling.
int32_t charset_detect(const char *bytes, int32_t count, char *name, int32_t capacity);

#pragma clang assume_nonnull end

#endif
