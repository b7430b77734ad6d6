#ifndef MARKUP_H
#define MARKUP_H

#include <stddef.h>

#pragma clang assume_nonnull begin

/// What a parser tells of a page or a feed, in the order of its text; all of it is UTF-8.
typedef struct {
  /// An element begins; its attributes are names and values in turn, ended by a null pointer.
  /// A value may be a null pointer.
  void (*open)(void *context, const char *name, const char *_Nullable const *_Nullable attributes);
  void (*close)(void *context, const char *name);
  void (*text)(void *context, const char *bytes, int count);
} markup_events;

/// Reads HTML as browsers forgive it. Whatever the page says of its encoding, it is read as UTF-8.
void markup_read_html(const char *bytes, int count, markup_events events, void *context);

/// Reads XML as far as it goes; nothing outside the bytes is opened, no entity of its own is expanded.
///
/// Returns 0 if it is well formed, else the line of the first fault.
int markup_read_xml(const char *bytes, int count, markup_events events, void *context);

#pragma clang assume_nonnull end

#endif
