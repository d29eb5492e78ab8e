#ifndef CZLIB_H
#define CZLIB_H

#include <zlib.h>

/// Prepares `stream` for the raw deflate data of a zip archive. `inflateInit2` is a macro, which Swift cannot call.
int czlib_inflate_init_raw(z_stream *stream);

#endif
