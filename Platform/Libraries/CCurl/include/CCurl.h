#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>

// libcurl's own setters and getters take any kind of argument, which Swift cannot call: one function a kind.

CURLcode ccurl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode ccurl_set_number(CURL *handle, CURLoption option, long value);
CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
/// For what reads, writes and hears headers: all three are called alike.
CURLcode ccurl_set_bytes(
    CURL *handle, CURLoption function, CURLoption data,
    size_t (*bytes)(char *, size_t, size_t, void *), void *context
);
CURLcode ccurl_set_open_socket(CURL *handle, curl_opensocket_callback open, void *context);
CURLcode ccurl_get_number(CURL *handle, CURLINFO info, long *value);
CURLcode ccurl_get_text(CURL *handle, CURLINFO info, const char **value);

#endif
