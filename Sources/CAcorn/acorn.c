#include "CAcorn.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#if !__has_embed("/usr/share/nodejs/acorn/dist/acorn.js")
#error "Acorn is missing: install Debian's package node-acorn, as scripts/install-dependencies does"
#endif

static const char source[] = {
#embed "/usr/share/nodejs/acorn/dist/acorn.js" suffix(, 0)
};

static const char records[] = {
#embed "../JavaScriptSyntax/Parser/records.js" suffix(, 0)
};

const char *acorn_source(void) { return source; }

const char *acorn_records_source(void) { return records; }
