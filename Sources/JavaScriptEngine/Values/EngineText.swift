import CJavaScriptCore
import Foundation

/// A string of the engine's, owned: created from Swift text or taken over from a call that returns one.
struct EngineText: ~Copyable {
    private let reference: JSStringRef

    init(_ text: String) {
        // The C function wants UTF-8 with a final NUL, so text that holds a NUL goes as UTF-16.
        if text.holdsNUL {
            reference = Array(text.utf16).withUnsafeBufferPointer { JSStringCreateWithCharacters($0.baseAddress, $0.count) }
        } else {
            reference = JSStringCreateWithUTF8CString(text)
        }
    }

    /// Takes over a string that the caller owns.
    init?(owned reference: JSStringRef?) {
        guard let reference else { return nil }
        self.reference = reference
    }

    deinit { JSStringRelease(reference) }

    /// The string stays alive for the length of `body`.
    borrowing func withReference<Result>(_ body: (JSStringRef) throws -> Result) rethrows -> Result {
        try body(reference)
    }

    /// The text in Swift; lone surrogates become U+FFFD.
    var string: String {
        let count = JSStringGetLength(reference)
        guard count > 0, let characters = JSStringGetCharactersPtr(reference) else { return "" }
        return String(decoding: UnsafeBufferPointer(start: characters, count: count), as: UTF16.self)
    }
}

extension String {
    fileprivate var holdsNUL: Bool {
        utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        } ?? utf8.contains(0)
    }
}
