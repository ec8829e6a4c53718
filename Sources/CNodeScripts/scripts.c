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
    {"call-site", (const char[]){
#embed "../NodeAPI/Errors/call-site.js" suffix(, 0)
    }},
    {"seeded-random", (const char[]){
#embed "../NodeAPI/Chance/seeded-random.js" suffix(, 0)
    }},
    {"clock", (const char[]){
#embed "../NodeAPI/Clock/clock.js" suffix(, 0)
    }},
    {"clone-buffers", (const char[]){
#embed "../NodeAPI/StructuredClone/clone-buffers.js" suffix(, 0)
    }},
    {"clone-builtins", (const char[]){
#embed "../NodeAPI/StructuredClone/clone-builtins.js" suffix(, 0)
    }},
    {"clone-errors", (const char[]){
#embed "../NodeAPI/StructuredClone/clone-errors.js" suffix(, 0)
    }},
    {"clone-kinds", (const char[]){
#embed "../NodeAPI/StructuredClone/clone-kinds.js" suffix(, 0)
    }},
    {"clone-making", (const char[]){
#embed "../NodeAPI/StructuredClone/clone-making.js" suffix(, 0)
    }},
    {"clone-refusal", (const char[]){
#embed "../NodeAPI/StructuredClone/clone-refusal.js" suffix(, 0)
    }},
    {"clone-transfers", (const char[]){
#embed "../NodeAPI/StructuredClone/clone-transfers.js" suffix(, 0)
    }},
    {"clone-values", (const char[]){
#embed "../NodeAPI/StructuredClone/clone-values.js" suffix(, 0)
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
    {"stack-traces", (const char[]){
#embed "../NodeAPI/Errors/stack-traces.js" suffix(, 0)
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
    {"assert", (const char[]){
#embed "../NodeAPI/Assert/assert.js" suffix(, 0)
    }},
    {"assert/strict", (const char[]){
#embed "../NodeAPI/Assert/strict.js" suffix(, 0)
    }},
    {"async_hooks", (const char[]){
#embed "../NodeAPI/AsyncHooks/async_hooks.js" suffix(, 0)
    }},
    {"buffer", (const char[]){
#embed "../NodeAPI/Buffer/buffer.js" suffix(, 0)
    }},
    {"child_process", (const char[]){
#embed "../NodeAPI/Refused/child_process.js" suffix(, 0)
    }},
    {"cluster", (const char[]){
#embed "../NodeAPI/Refused/cluster.js" suffix(, 0)
    }},
    {"console", (const char[]){
#embed "../NodeAPI/Console/console-module.js" suffix(, 0)
    }},
    {"constants", (const char[]){
#embed "../NodeAPI/OS/constants.js" suffix(, 0)
    }},
    {"crypto", (const char[]){
#embed "../NodeAPI/Crypto/crypto.js" suffix(, 0)
    }},
    {"dgram", (const char[]){
#embed "../NodeAPI/Refused/dgram.js" suffix(, 0)
    }},
    {"diagnostics_channel", (const char[]){
#embed "../NodeAPI/Util/diagnostics_channel.js" suffix(, 0)
    }},
    {"dns", (const char[]){
#embed "../NodeAPI/DNS/dns.js" suffix(, 0)
    }},
    {"dns/promises", (const char[]){
#embed "../NodeAPI/DNS/promises.js" suffix(, 0)
    }},
    {"domain", (const char[]){
#embed "../NodeAPI/Refused/domain.js" suffix(, 0)
    }},
    {"events", (const char[]){
#embed "../NodeAPI/Events/events.js" suffix(, 0)
    }},
    {"fs", (const char[]){
#embed "../NodeAPI/FileSystem/fs.js" suffix(, 0)
    }},
    {"fs/promises", (const char[]){
#embed "../NodeAPI/FileSystem/fs-promises.js" suffix(, 0)
    }},
    {"http", (const char[]){
#embed "../NodeAPI/HTTP/http.js" suffix(, 0)
    }},
    {"http2", (const char[]){
#embed "../NodeAPI/HTTP/http2.js" suffix(, 0)
    }},
    {"https", (const char[]){
#embed "../NodeAPI/HTTP/https.js" suffix(, 0)
    }},
    {"inspector", (const char[]){
#embed "../NodeAPI/Refused/inspector.js" suffix(, 0)
    }},
    {"internal/assert/error", (const char[]){
#embed "../NodeAPI/Assert/error.js" suffix(, 0)
    }},
    {"internal/assert/throwing", (const char[]){
#embed "../NodeAPI/Assert/throwing.js" suffix(, 0)
    }},
    {"internal/async-context", (const char[]){
#embed "../NodeAPI/AsyncHooks/async-context.js" suffix(, 0)
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
    {"internal/crypto/bytes", (const char[]){
#embed "../NodeAPI/Crypto/bytes.js" suffix(, 0)
    }},
    {"internal/crypto/ciphers", (const char[]){
#embed "../NodeAPI/Crypto/ciphers.js" suffix(, 0)
    }},
    {"internal/crypto/constants", (const char[]){
#embed "../NodeAPI/Crypto/constants.js" suffix(, 0)
    }},
    {"internal/crypto/derivation", (const char[]){
#embed "../NodeAPI/Crypto/derivation.js" suffix(, 0)
    }},
    {"internal/crypto/exchange", (const char[]){
#embed "../NodeAPI/Crypto/exchange.js" suffix(, 0)
    }},
    {"internal/crypto/generation", (const char[]){
#embed "../NodeAPI/Crypto/generation.js" suffix(, 0)
    }},
    {"internal/crypto/hashes", (const char[]){
#embed "../NodeAPI/Crypto/hashes.js" suffix(, 0)
    }},
    {"internal/crypto/key-encoding", (const char[]){
#embed "../NodeAPI/Crypto/key-encoding.js" suffix(, 0)
    }},
    {"internal/crypto/key-input", (const char[]){
#embed "../NodeAPI/Crypto/key-input.js" suffix(, 0)
    }},
    {"internal/crypto/key-jwk", (const char[]){
#embed "../NodeAPI/Crypto/key-jwk.js" suffix(, 0)
    }},
    {"internal/crypto/keys", (const char[]){
#embed "../NodeAPI/Crypto/keys.js" suffix(, 0)
    }},
    {"internal/crypto/lazy-transform", (const char[]){
#embed "../NodeAPI/Crypto/lazy-transform.js" suffix(, 0)
    }},
    {"internal/crypto/random", (const char[]){
#embed "../NodeAPI/Crypto/random.js" suffix(, 0)
    }},
    {"internal/crypto/rsa", (const char[]){
#embed "../NodeAPI/Crypto/rsa.js" suffix(, 0)
    }},
    {"internal/crypto/sign", (const char[]){
#embed "../NodeAPI/Crypto/sign.js" suffix(, 0)
    }},
    {"internal/crypto/signers", (const char[]){
#embed "../NodeAPI/Crypto/signers.js" suffix(, 0)
    }},
    {"internal/crypto/x509", (const char[]){
#embed "../NodeAPI/Crypto/x509.js" suffix(, 0)
    }},
    {"internal/crypto/x509-legacy", (const char[]){
#embed "../NodeAPI/Crypto/x509-legacy.js" suffix(, 0)
    }},
    {"internal/deep-equal", (const char[]){
#embed "../NodeAPI/Util/deep-equal.js" suffix(, 0)
    }},
    {"internal/dns/lookup", (const char[]){
#embed "../NodeAPI/DNS/lookup.js" suffix(, 0)
    }},
    {"internal/errors", (const char[]){
#embed "../NodeAPI/Internal/errors.js" suffix(, 0)
    }},
    {"internal/esm", (const char[]){
#embed "../NodeAPI/Modules/esm.js" suffix(, 0)
    }},
    {"internal/events-async", (const char[]){
#embed "../NodeAPI/Events/events-async.js" suffix(, 0)
    }},
    {"internal/events-resource", (const char[]){
#embed "../NodeAPI/Events/events-resource.js" suffix(, 0)
    }},
    {"internal/fs/arguments", (const char[]){
#embed "../NodeAPI/FileSystem/arguments.js" suffix(, 0)
    }},
    {"internal/fs/read", (const char[]){
#embed "../NodeAPI/FileSystem/read.js" suffix(, 0)
    }},
    {"internal/fs/refused", (const char[]){
#embed "../NodeAPI/FileSystem/refused.js" suffix(, 0)
    }},
    {"internal/fs/stats", (const char[]){
#embed "../NodeAPI/FileSystem/stats.js" suffix(, 0)
    }},
    {"internal/fs/streams", (const char[]){
#embed "../NodeAPI/FileSystem/streams.js" suffix(, 0)
    }},
    {"internal/http/agent", (const char[]){
#embed "../NodeAPI/HTTP/agent.js" suffix(, 0)
    }},
    {"internal/http/client", (const char[]){
#embed "../NodeAPI/HTTP/client.js" suffix(, 0)
    }},
    {"internal/http/client-socket", (const char[]){
#embed "../NodeAPI/HTTP/client-socket.js" suffix(, 0)
    }},
    {"internal/http/common", (const char[]){
#embed "../NodeAPI/HTTP/common.js" suffix(, 0)
    }},
    {"internal/http/incoming", (const char[]){
#embed "../NodeAPI/HTTP/incoming.js" suffix(, 0)
    }},
    {"internal/http/outgoing", (const char[]){
#embed "../NodeAPI/HTTP/outgoing.js" suffix(, 0)
    }},
    {"internal/http/parser", (const char[]){
#embed "../NodeAPI/HTTP/parser.js" suffix(, 0)
    }},
    {"internal/http/server", (const char[]){
#embed "../NodeAPI/HTTP/server.js" suffix(, 0)
    }},
    {"internal/inspect-value", (const char[]){
#embed "../NodeAPI/Internal/inspect-value.js" suffix(, 0)
    }},
    {"internal/modules", (const char[]){
#embed "../NodeAPI/Modules/modules.js" suffix(, 0)
    }},
    {"internal/net/address", (const char[]){
#embed "../NodeAPI/Net/address.js" suffix(, 0)
    }},
    {"internal/net/block-list", (const char[]){
#embed "../NodeAPI/Net/block-list.js" suffix(, 0)
    }},
    {"internal/net/connect", (const char[]){
#embed "../NodeAPI/Net/connect.js" suffix(, 0)
    }},
    {"internal/net/errors", (const char[]){
#embed "../NodeAPI/Net/errors.js" suffix(, 0)
    }},
    {"internal/net/server", (const char[]){
#embed "../NodeAPI/Net/server.js" suffix(, 0)
    }},
    {"internal/net/connections", (const char[]){
#embed "../NodeAPI/Net/connections.js" suffix(, 0)
    }},
    {"internal/net/settle", (const char[]){
#embed "../NodeAPI/Net/settle.js" suffix(, 0)
    }},
    {"internal/net/socket", (const char[]){
#embed "../NodeAPI/Net/socket.js" suffix(, 0)
    }},
    {"internal/next-tick", (const char[]){
#embed "../NodeAPI/Internal/next-tick.js" suffix(, 0)
    }},
    {"internal/os-constants", (const char[]){
#embed "../NodeAPI/OS/os-constants.js" suffix(, 0)
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
    {"internal/process-events", (const char[]){
#embed "../NodeAPI/Process/process-events.js" suffix(, 0)
    }},
    {"internal/process-facts", (const char[]){
#embed "../NodeAPI/Process/process-facts.js" suffix(, 0)
    }},
    {"internal/process-streams", (const char[]){
#embed "../NodeAPI/Process/process-streams.js" suffix(, 0)
    }},
    {"internal/process-warning", (const char[]){
#embed "../NodeAPI/Process/process-warning.js" suffix(, 0)
    }},
    {"internal/refuse", (const char[]){
#embed "../NodeAPI/Refused/refuse.js" suffix(, 0)
    }},
    {"internal/resolve", (const char[]){
#embed "../NodeAPI/Modules/resolve.js" suffix(, 0)
    }},
    {"internal/stream/abort", (const char[]){
#embed "../NodeAPI/Stream/abort.js" suffix(, 0)
    }},
    {"internal/stream/compose", (const char[]){
#embed "../NodeAPI/Stream/compose.js" suffix(, 0)
    }},
    {"internal/stream/destroy", (const char[]){
#embed "../NodeAPI/Stream/destroy.js" suffix(, 0)
    }},
    {"internal/stream/duplex", (const char[]){
#embed "../NodeAPI/Stream/duplex.js" suffix(, 0)
    }},
    {"internal/stream/finished", (const char[]){
#embed "../NodeAPI/Stream/finished.js" suffix(, 0)
    }},
    {"internal/stream/from", (const char[]){
#embed "../NodeAPI/Stream/from.js" suffix(, 0)
    }},
    {"internal/stream/iterate", (const char[]){
#embed "../NodeAPI/Stream/iterate.js" suffix(, 0)
    }},
    {"internal/stream/kind", (const char[]){
#embed "../NodeAPI/Stream/kind.js" suffix(, 0)
    }},
    {"internal/stream/legacy", (const char[]){
#embed "../NodeAPI/Stream/legacy.js" suffix(, 0)
    }},
    {"internal/stream/operators", (const char[]){
#embed "../NodeAPI/Stream/operators.js" suffix(, 0)
    }},
    {"internal/stream/pipeline", (const char[]){
#embed "../NodeAPI/Stream/pipeline.js" suffix(, 0)
    }},
    {"internal/stream/readable", (const char[]){
#embed "../NodeAPI/Stream/readable.js" suffix(, 0)
    }},
    {"internal/stream/readable-events", (const char[]){
#embed "../NodeAPI/Stream/readable-events.js" suffix(, 0)
    }},
    {"internal/stream/readable-flow", (const char[]){
#embed "../NodeAPI/Stream/readable-flow.js" suffix(, 0)
    }},
    {"internal/stream/readable-properties", (const char[]){
#embed "../NodeAPI/Stream/readable-properties.js" suffix(, 0)
    }},
    {"internal/stream/readable-push", (const char[]){
#embed "../NodeAPI/Stream/readable-push.js" suffix(, 0)
    }},
    {"internal/stream/readable-state", (const char[]){
#embed "../NodeAPI/Stream/readable-state.js" suffix(, 0)
    }},
    {"internal/stream/state", (const char[]){
#embed "../NodeAPI/Stream/state.js" suffix(, 0)
    }},
    {"internal/stream/transform", (const char[]){
#embed "../NodeAPI/Stream/transform.js" suffix(, 0)
    }},
    {"internal/stream/web", (const char[]){
#embed "../NodeAPI/Stream/web.js" suffix(, 0)
    }},
    {"internal/test/call", (const char[]){
#embed "../NodeAPI/Test/call.js" suffix(, 0)
    }},
    {"internal/test/current", (const char[]){
#embed "../NodeAPI/Test/current.js" suffix(, 0)
    }},
    {"internal/test/failure", (const char[]){
#embed "../NodeAPI/Test/failure.js" suffix(, 0)
    }},
    {"internal/test/harness", (const char[]){
#embed "../NodeAPI/Test/harness.js" suffix(, 0)
    }},
    {"internal/test/hooks", (const char[]){
#embed "../NodeAPI/Test/hooks.js" suffix(, 0)
    }},
    {"internal/test/mock", (const char[]){
#embed "../NodeAPI/Test/mock.js" suffix(, 0)
    }},
    {"internal/test/mock-clock", (const char[]){
#embed "../NodeAPI/Test/mock-clock.js" suffix(, 0)
    }},
    {"internal/test/mock-date", (const char[]){
#embed "../NodeAPI/Test/mock-date.js" suffix(, 0)
    }},
    {"internal/test/mock-function", (const char[]){
#embed "../NodeAPI/Test/mock-function.js" suffix(, 0)
    }},
    {"internal/test/mock-promises", (const char[]){
#embed "../NodeAPI/Test/mock-promises.js" suffix(, 0)
    }},
    {"internal/test/mock-timers", (const char[]){
#embed "../NodeAPI/Test/mock-timers.js" suffix(, 0)
    }},
    {"internal/test/node", (const char[]){
#embed "../NodeAPI/Test/node.js" suffix(, 0)
    }},
    {"internal/test/options", (const char[]){
#embed "../NodeAPI/Test/options.js" suffix(, 0)
    }},
    {"internal/test/report", (const char[]){
#embed "../NodeAPI/Test/report.js" suffix(, 0)
    }},
    {"internal/test/stop", (const char[]){
#embed "../NodeAPI/Test/stop.js" suffix(, 0)
    }},
    {"internal/test/suite", (const char[]){
#embed "../NodeAPI/Test/suite.js" suffix(, 0)
    }},
    {"internal/test/test-case", (const char[]){
#embed "../NodeAPI/Test/test-case.js" suffix(, 0)
    }},
    {"internal/test/test-context", (const char[]){
#embed "../NodeAPI/Test/test-context.js" suffix(, 0)
    }},
    {"internal/stream/writable", (const char[]){
#embed "../NodeAPI/Stream/writable.js" suffix(, 0)
    }},
    {"internal/stream/writable-buffer", (const char[]){
#embed "../NodeAPI/Stream/writable-buffer.js" suffix(, 0)
    }},
    {"internal/stream/writable-finish", (const char[]){
#embed "../NodeAPI/Stream/writable-finish.js" suffix(, 0)
    }},
    {"internal/stream/writable-properties", (const char[]){
#embed "../NodeAPI/Stream/writable-properties.js" suffix(, 0)
    }},
    {"internal/stream/writable-state", (const char[]){
#embed "../NodeAPI/Stream/writable-state.js" suffix(, 0)
    }},
    {"internal/tls/connect", (const char[]){
#embed "../NodeAPI/TLS/connect.js" suffix(, 0)
    }},
    {"internal/tls/context", (const char[]){
#embed "../NodeAPI/TLS/context.js" suffix(, 0)
    }},
    {"internal/tls/identity", (const char[]){
#embed "../NodeAPI/TLS/identity.js" suffix(, 0)
    }},
    {"internal/url/legacy", (const char[]){
#embed "../NodeAPI/URL/url-legacy.js" suffix(, 0)
    }},
    {"internal/util/call-sites", (const char[]){
#embed "../NodeAPI/Util/call-sites.js" suffix(, 0)
    }},
    {"internal/util/log", (const char[]){
#embed "../NodeAPI/Util/log.js" suffix(, 0)
    }},
    {"internal/util/mime", (const char[]){
#embed "../NodeAPI/Util/mime.js" suffix(, 0)
    }},
    {"internal/util/parse-args", (const char[]){
#embed "../NodeAPI/Util/parse-args.js" suffix(, 0)
    }},
    {"internal/util/parse-env", (const char[]){
#embed "../NodeAPI/Util/parse-env.js" suffix(, 0)
    }},
    {"internal/util/style", (const char[]){
#embed "../NodeAPI/Util/style.js" suffix(, 0)
    }},
    {"internal/util/system-errors", (const char[]){
#embed "../NodeAPI/Util/system-errors.js" suffix(, 0)
    }},
    {"internal/validators", (const char[]){
#embed "../NodeAPI/Internal/validators.js" suffix(, 0)
    }},
    {"internal/webassembly", (const char[]){
#embed "../NodeAPI/Modules/webassembly.js" suffix(, 0)
    }},
    {"internal/web/abort", (const char[]){
#embed "../NodeAPI/Web/Events/abort.js" suffix(, 0)
    }},
    {"internal/web/base64", (const char[]){
#embed "../NodeAPI/Encoding/web-base64.js" suffix(, 0)
    }},
    {"internal/web/blob", (const char[]){
#embed "../NodeAPI/Web/Blob/blob.js" suffix(, 0)
    }},
    {"internal/web/body", (const char[]){
#embed "../NodeAPI/Web/Fetch/body.js" suffix(, 0)
    }},
    {"internal/web/content-type", (const char[]){
#embed "../NodeAPI/Web/Fetch/content-type.js" suffix(, 0)
    }},
    {"internal/web/crypto", (const char[]){
#embed "../NodeAPI/Crypto/web-crypto.js" suffix(, 0)
    }},
    {"internal/web/crypto-key", (const char[]){
#embed "../NodeAPI/Crypto/crypto-key.js" suffix(, 0)
    }},
    {"internal/web/decoding", (const char[]){
#embed "../NodeAPI/Web/Fetch/decoding.js" suffix(, 0)
    }},
    {"internal/web/encoding", (const char[]){
#embed "../NodeAPI/Encoding/web-encoding.js" suffix(, 0)
    }},
    {"internal/web/encoding-labels", (const char[]){
#embed "../NodeAPI/Encoding/web-encoding-labels.js" suffix(, 0)
    }},
    {"internal/web/event", (const char[]){
#embed "../NodeAPI/Web/Events/event.js" suffix(, 0)
    }},
    {"internal/web/events", (const char[]){
#embed "../NodeAPI/Web/Events/events.js" suffix(, 0)
    }},
    {"internal/web/fetch", (const char[]){
#embed "../NodeAPI/Web/Fetch/fetch.js" suffix(, 0)
    }},
    {"internal/web/fetching", (const char[]){
#embed "../NodeAPI/Web/Fetch/fetching.js" suffix(, 0)
    }},
    {"internal/web/form-data", (const char[]){
#embed "../NodeAPI/Web/Fetch/form-data.js" suffix(, 0)
    }},
    {"internal/web/headers", (const char[]){
#embed "../NodeAPI/Web/Fetch/headers.js" suffix(, 0)
    }},
    {"internal/web/idl", (const char[]){
#embed "../NodeAPI/Web/idl.js" suffix(, 0)
    }},
    {"internal/web/key-objects", (const char[]){
#embed "../NodeAPI/Crypto/key-objects.js" suffix(, 0)
    }},
    {"internal/web/local-fetch", (const char[]){
#embed "../NodeAPI/Web/Fetch/local-fetch.js" suffix(, 0)
    }},
    {"internal/web/messaging", (const char[]){
#embed "../NodeAPI/Web/Messaging/messaging.js" suffix(, 0)
    }},
    {"internal/web/multipart", (const char[]){
#embed "../NodeAPI/Web/Fetch/multipart.js" suffix(, 0)
    }},
    {"internal/web/object-urls", (const char[]){
#embed "../NodeAPI/URL/web-object-urls.js" suffix(, 0)
    }},
    {"internal/web/performance-entries", (const char[]){
#embed "../NodeAPI/Web/Performance/performance-entries.js" suffix(, 0)
    }},
    {"internal/web/performance-observer", (const char[]){
#embed "../NodeAPI/Web/Performance/performance-observer.js" suffix(, 0)
    }},
    {"internal/web/request", (const char[]){
#embed "../NodeAPI/Web/Fetch/request.js" suffix(, 0)
    }},
    {"internal/web/response", (const char[]){
#embed "../NodeAPI/Web/Fetch/response.js" suffix(, 0)
    }},
    {"internal/web/streams/byte-controller", (const char[]){
#embed "../NodeAPI/Web/Streams/byte-controller.js" suffix(, 0)
    }},
    {"internal/web/streams/compression-streams", (const char[]){
#embed "../NodeAPI/Web/Streams/compression-streams.js" suffix(, 0)
    }},
    {"internal/web/streams/controllers", (const char[]){
#embed "../NodeAPI/Web/Streams/controllers.js" suffix(, 0)
    }},
    {"internal/web/streams/default-controller", (const char[]){
#embed "../NodeAPI/Web/Streams/default-controller.js" suffix(, 0)
    }},
    {"internal/web/streams/encoding-streams", (const char[]){
#embed "../NodeAPI/Web/Streams/encoding-streams.js" suffix(, 0)
    }},
    {"internal/web/streams/iteration", (const char[]){
#embed "../NodeAPI/Web/Streams/iteration.js" suffix(, 0)
    }},
    {"internal/web/streams/pipe", (const char[]){
#embed "../NodeAPI/Web/Streams/pipe.js" suffix(, 0)
    }},
    {"internal/web/streams/readable", (const char[]){
#embed "../NodeAPI/Web/Streams/readable.js" suffix(, 0)
    }},
    {"internal/web/streams/readable-stream", (const char[]){
#embed "../NodeAPI/Web/Streams/readable-stream.js" suffix(, 0)
    }},
    {"internal/web/streams/readers", (const char[]){
#embed "../NodeAPI/Web/Streams/readers.js" suffix(, 0)
    }},
    {"internal/web/streams/shared", (const char[]){
#embed "../NodeAPI/Web/Streams/shared.js" suffix(, 0)
    }},
    {"internal/web/streams/strategies", (const char[]){
#embed "../NodeAPI/Web/Streams/strategies.js" suffix(, 0)
    }},
    {"internal/web/streams/tee", (const char[]){
#embed "../NodeAPI/Web/Streams/tee.js" suffix(, 0)
    }},
    {"internal/web/streams/transfer", (const char[]){
#embed "../NodeAPI/Web/Streams/transfer.js" suffix(, 0)
    }},
    {"internal/web/streams/transform", (const char[]){
#embed "../NodeAPI/Web/Streams/transform.js" suffix(, 0)
    }},
    {"internal/web/streams/transform-stream", (const char[]){
#embed "../NodeAPI/Web/Streams/transform-stream.js" suffix(, 0)
    }},
    {"internal/web/streams/writable", (const char[]){
#embed "../NodeAPI/Web/Streams/writable.js" suffix(, 0)
    }},
    {"internal/web/streams/writable-stream", (const char[]){
#embed "../NodeAPI/Web/Streams/writable-stream.js" suffix(, 0)
    }},
    {"internal/web/subtle", (const char[]){
#embed "../NodeAPI/Crypto/subtle.js" suffix(, 0)
    }},
    {"internal/web/subtle-aes", (const char[]){
#embed "../NodeAPI/Crypto/subtle-aes.js" suffix(, 0)
    }},
    {"internal/web/subtle-algorithms", (const char[]){
#embed "../NodeAPI/Crypto/subtle-algorithms.js" suffix(, 0)
    }},
    {"internal/web/subtle-arguments", (const char[]){
#embed "../NodeAPI/Crypto/subtle-arguments.js" suffix(, 0)
    }},
    {"internal/web/subtle-curves", (const char[]){
#embed "../NodeAPI/Crypto/subtle-curves.js" suffix(, 0)
    }},
    {"internal/web/subtle-derivation", (const char[]){
#embed "../NodeAPI/Crypto/subtle-derivation.js" suffix(, 0)
    }},
    {"internal/web/subtle-hmac", (const char[]){
#embed "../NodeAPI/Crypto/subtle-hmac.js" suffix(, 0)
    }},
    {"internal/web/subtle-keys", (const char[]){
#embed "../NodeAPI/Crypto/subtle-keys.js" suffix(, 0)
    }},
    {"internal/web/subtle-rsa", (const char[]){
#embed "../NodeAPI/Crypto/subtle-rsa.js" suffix(, 0)
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
    {"module", (const char[]){
#embed "../NodeAPI/Modules/module.js" suffix(, 0)
    }},
    {"net", (const char[]){
#embed "../NodeAPI/Net/net.js" suffix(, 0)
    }},
    {"os", (const char[]){
#embed "../NodeAPI/OS/os.js" suffix(, 0)
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
    {"perf_hooks", (const char[]){
#embed "../NodeAPI/Web/Performance/perf-hooks.js" suffix(, 0)
    }},
    {"process", (const char[]){
#embed "../NodeAPI/Process/process.js" suffix(, 0)
    }},
    {"punycode", (const char[]){
#embed "../NodeAPI/Punycode/punycode.js" suffix(, 0)
    }},
    {"querystring", (const char[]){
#embed "../NodeAPI/QueryString/querystring.js" suffix(, 0)
    }},
    {"readline", (const char[]){
#embed "../NodeAPI/Readline/readline.js" suffix(, 0)
    }},
    {"readline/promises", (const char[]){
#embed "../NodeAPI/Readline/readline-promises.js" suffix(, 0)
    }},
    {"repl", (const char[]){
#embed "../NodeAPI/Refused/repl.js" suffix(, 0)
    }},
    {"stream", (const char[]){
#embed "../NodeAPI/Stream/stream.js" suffix(, 0)
    }},
    {"stream/consumers", (const char[]){
#embed "../NodeAPI/Stream/stream-consumers.js" suffix(, 0)
    }},
    {"stream/promises", (const char[]){
#embed "../NodeAPI/Stream/stream-promises.js" suffix(, 0)
    }},
    {"stream/web", (const char[]){
#embed "../NodeAPI/Web/Streams/stream-web.js" suffix(, 0)
    }},
    {"string_decoder", (const char[]){
#embed "../NodeAPI/StringDecoder/string_decoder.js" suffix(, 0)
    }},
    {"sys", (const char[]){
#embed "../NodeAPI/Util/sys.js" suffix(, 0)
    }},
    {"test", (const char[]){
#embed "../NodeAPI/Test/test.js" suffix(, 0)
    }},
    {"timers", (const char[]){
#embed "../NodeAPI/Timers/timers-module.js" suffix(, 0)
    }},
    {"timers/promises", (const char[]){
#embed "../NodeAPI/Timers/timers-promises.js" suffix(, 0)
    }},
    {"tls", (const char[]){
#embed "../NodeAPI/TLS/tls.js" suffix(, 0)
    }},
    {"trace_events", (const char[]){
#embed "../NodeAPI/Refused/trace_events.js" suffix(, 0)
    }},
    {"tty", (const char[]){
#embed "../NodeAPI/Refused/tty.js" suffix(, 0)
    }},
    {"url", (const char[]){
#embed "../NodeAPI/URL/url.js" suffix(, 0)
    }},
    {"util", (const char[]){
#embed "../NodeAPI/Util/util.js" suffix(, 0)
    }},
    {"util/types", (const char[]){
#embed "../NodeAPI/Util/types.js" suffix(, 0)
    }},
    {"v8", (const char[]){
#embed "../NodeAPI/Refused/v8.js" suffix(, 0)
    }},
    {"vm", (const char[]){
#embed "../NodeAPI/Refused/vm.js" suffix(, 0)
    }},
    {"worker_threads", (const char[]){
#embed "../NodeAPI/Refused/worker_threads.js" suffix(, 0)
    }},
    {"zlib", (const char[]){
#embed "../NodeAPI/Zlib/zlib.js" suffix(, 0)
    }},
    {NULL, NULL},
};

const char *node_part(const char *id) {
    for (const NodeScript *part = parts; part->id; part++) {
        if (strcmp(part->id, id) == 0) return part->source;
    }
    return NULL;
}

const NodeScript *node_modules(void) { return modules; }
