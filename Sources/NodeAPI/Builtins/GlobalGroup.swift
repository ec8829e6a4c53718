/// Globals that come from one built-in module, and come together.
struct GlobalGroup: Sendable {
    let feature: NodeFeatures
    let module: String
    let names: [String]
    /// Whether the one name stands for the module's exports themselves.
    var isModule = false

    static let all: [GlobalGroup] = [
        GlobalGroup(feature: .buffer, module: "buffer", names: ["Buffer"]),
        GlobalGroup(feature: .process, module: "process", names: ["process"], isModule: true),
        GlobalGroup(feature: .url, module: "internal/web/url", names: ["URL", "URLSearchParams"]),
        GlobalGroup(feature: .encoding, module: "internal/web/encoding", names: ["TextDecoder", "TextEncoder"]),
        GlobalGroup(feature: .base64, module: "internal/web/base64", names: ["atob", "btoa"]),
        GlobalGroup(feature: .abort, module: "internal/web/abort", names: ["AbortController", "AbortSignal"]),
        GlobalGroup(feature: .events, module: "internal/web/events", names: ["CustomEvent", "Event", "EventTarget"]),
        GlobalGroup(feature: .fetch, module: "internal/web/fetch", names: ["FormData", "Headers", "Request", "Response", "fetch"]),
        GlobalGroup(feature: .blob, module: "internal/web/blob", names: ["Blob", "File"]),
        GlobalGroup(
            feature: .streams, module: "stream/web",
            names: [
                "ByteLengthQueuingStrategy", "CompressionStream", "CountQueuingStrategy", "DecompressionStream", "ReadableByteStreamController",
                "ReadableStream", "ReadableStreamBYOBReader", "ReadableStreamBYOBRequest", "ReadableStreamDefaultController",
                "ReadableStreamDefaultReader", "TextDecoderStream", "TextEncoderStream", "TransformStream",
                "TransformStreamDefaultController", "WritableStream", "WritableStreamDefaultController", "WritableStreamDefaultWriter",
            ]),
        GlobalGroup(feature: .crypto, module: "internal/web/crypto", names: ["Crypto", "CryptoKey", "SubtleCrypto", "crypto"]),
        GlobalGroup(
            feature: .performance, module: "perf_hooks",
            names: [
                "Performance", "PerformanceEntry", "PerformanceMark", "PerformanceMeasure", "PerformanceObserver",
                "PerformanceObserverEntryList", "PerformanceResourceTiming", "performance",
            ]),
        GlobalGroup(
            feature: .messaging, module: "internal/web/messaging", names: ["BroadcastChannel", "MessageChannel", "MessageEvent", "MessagePort"]),
    ]
}
