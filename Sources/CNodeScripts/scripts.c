// The JavaScript parts of NodeAPI, as texts in the executable: nothing is looked up at run time.
//
// A row is an id and a file. A built-in module has the id that `require` knows it by.
#include "CNodeScripts.h"
#include <stddef.h>
#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

// Parts that the host puts together by itself.
static const NodeScript parts[] = {
    {"builtins", (const char[]){
#embed "../NodeAPI/Builtins/builtins.js" suffix(, 0)
    }},
    {"clock", (const char[]){
#embed "../NodeAPI/Clock/clock.js" suffix(, 0)
    }},
    {"console", (const char[]){
#embed "../NodeAPI/Console/console.js" suffix(, 0)
    }},
    {"console-format", (const char[]){
#embed "../NodeAPI/Console/format.js" suffix(, 0)
    }},
    {"console-table", (const char[]){
#embed "../NodeAPI/Console/table.js" suffix(, 0)
    }},
    {"dom-exception", (const char[]){
#embed "../NodeAPI/StructuredClone/dom-exception.js" suffix(, 0)
    }},
    {"inspect", (const char[]){
#embed "../NodeAPI/Console/inspect.js" suffix(, 0)
    }},
    {"inspect-brands", (const char[]){
#embed "../NodeAPI/Console/inspect-brands.js" suffix(, 0)
    }},
    {"inspect-entries", (const char[]){
#embed "../NodeAPI/Console/inspect-entries.js" suffix(, 0)
    }},
    {"inspect-errors", (const char[]){
#embed "../NodeAPI/Console/inspect-errors.js" suffix(, 0)
    }},
    {"inspect-layout", (const char[]){
#embed "../NodeAPI/Console/inspect-layout.js" suffix(, 0)
    }},
    {"inspect-names", (const char[]){
#embed "../NodeAPI/Console/inspect-names.js" suffix(, 0)
    }},
    {"inspect-shapes", (const char[]){
#embed "../NodeAPI/Console/inspect-shapes.js" suffix(, 0)
    }},
    {"inspect-text", (const char[]){
#embed "../NodeAPI/Console/inspect-text.js" suffix(, 0)
    }},
    {"lazy-globals", (const char[]){
#embed "../NodeAPI/Builtins/lazy-globals.js" suffix(, 0)
    }},
    {"require", (const char[]){
#embed "../NodeAPI/Modules/require.js" suffix(, 0)
    }},
    {"structured-clone", (const char[]){
#embed "../NodeAPI/StructuredClone/structured-clone.js" suffix(, 0)
    }},
    {"structured-clone-globals", (const char[]){
#embed "../NodeAPI/StructuredClone/clone-globals.js" suffix(, 0)
    }},
    {"timer-globals", (const char[]){
#embed "../NodeAPI/Timers/timer-globals.js" suffix(, 0)
    }},
    {"timers", (const char[]){
#embed "../NodeAPI/Timers/timers.js" suffix(, 0)
    }},
    {NULL, NULL},
};

// Built-in modules: see Builtins/builtins.js.
static const NodeScript modules[] = {
    {"buffer", (const char[]){
#embed "../NodeAPI/Buffer/buffer.js" suffix(, 0)
    }},
    {"internal/buffer/encodings", (const char[]){
#embed "../NodeAPI/Buffer/buffer-encodings.js" suffix(, 0)
    }},
    {"internal/buffer/from", (const char[]){
#embed "../NodeAPI/Buffer/buffer-from.js" suffix(, 0)
    }},
    {"internal/buffer/methods", (const char[]){
#embed "../NodeAPI/Buffer/buffer-methods.js" suffix(, 0)
    }},
    {"internal/buffer/numbers", (const char[]){
#embed "../NodeAPI/Buffer/buffer-numbers.js" suffix(, 0)
    }},
    {"internal/buffer/search", (const char[]){
#embed "../NodeAPI/Buffer/buffer-search.js" suffix(, 0)
    }},
    {"internal/errors", (const char[]){
#embed "../NodeAPI/Internal/errors.js" suffix(, 0)
    }},
    {"internal/inspect-value", (const char[]){
#embed "../NodeAPI/Internal/inspect-value.js" suffix(, 0)
    }},
    {"internal/path/join", (const char[]){
#embed "../NodeAPI/Path/path-join.js" suffix(, 0)
    }},
    {"internal/path/posix", (const char[]){
#embed "../NodeAPI/Path/path-posix.js" suffix(, 0)
    }},
    {"internal/path/win32", (const char[]){
#embed "../NodeAPI/Path/path-win32.js" suffix(, 0)
    }},
    {"internal/url/legacy", (const char[]){
#embed "../NodeAPI/URL/url-legacy.js" suffix(, 0)
    }},
    {"internal/validators", (const char[]){
#embed "../NodeAPI/Internal/validators.js" suffix(, 0)
    }},
    {"internal/web/base64", (const char[]){
#embed "../NodeAPI/Encoding/web-base64.js" suffix(, 0)
    }},
    {"internal/web/encoding", (const char[]){
#embed "../NodeAPI/Encoding/web-encoding.js" suffix(, 0)
    }},
    {"internal/web/encoding-labels", (const char[]){
#embed "../NodeAPI/Encoding/web-encoding-labels.js" suffix(, 0)
    }},
    {"internal/web/object-urls", (const char[]){
#embed "../NodeAPI/URL/web-object-urls.js" suffix(, 0)
    }},
    {"internal/web/url", (const char[]){
#embed "../NodeAPI/URL/web-url.js" suffix(, 0)
    }},
    {"internal/web/url-search-params", (const char[]){
#embed "../NodeAPI/URL/web-url-search-params.js" suffix(, 0)
    }},
    {"internal/zlib/constants", (const char[]){
#embed "../NodeAPI/Zlib/zlib-constants.js" suffix(, 0)
    }},
    {"internal/zlib/engine", (const char[]){
#embed "../NodeAPI/Zlib/zlib-engine.js" suffix(, 0)
    }},
    {"internal/zlib/streams", (const char[]){
#embed "../NodeAPI/Zlib/zlib-streams.js" suffix(, 0)
    }},
    {"path", (const char[]){
#embed "../NodeAPI/Path/path.js" suffix(, 0)
    }},
    {"path/posix", (const char[]){
#embed "../NodeAPI/Path/posix.js" suffix(, 0)
    }},
    {"path/win32", (const char[]){
#embed "../NodeAPI/Path/win32.js" suffix(, 0)
    }},
    {"punycode", (const char[]){
#embed "../NodeAPI/Punycode/punycode.js" suffix(, 0)
    }},
    {"querystring", (const char[]){
#embed "../NodeAPI/QueryString/querystring.js" suffix(, 0)
    }},
    {"string_decoder", (const char[]){
#embed "../NodeAPI/StringDecoder/string_decoder.js" suffix(, 0)
    }},
    {"url", (const char[]){
#embed "../NodeAPI/URL/url.js" suffix(, 0)
    }},
    {"zlib", (const char[]){
#embed "../NodeAPI/Zlib/zlib.js" suffix(, 0)
    }},
    {NULL, NULL},
};

static const char *find(const NodeScript *scripts, const char *id) {
    for (; scripts->id; scripts++) {
        if (strcmp(scripts->id, id) == 0) return scripts->source;
    }
    return NULL;
}

const char *node_part(const char *id) { return find(parts, id); }
const char *node_module(const char *id) { return find(modules, id); }
const NodeScript *node_modules(void) { return modules; }
