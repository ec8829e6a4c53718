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

    /// Text in UTF-8 with a NUL at its end.
    ///
    /// The engine reads UTF-8 a character at a time; ASCII widened to its 16-bit characters here is made in a tenth of the time.
    init(utf8 text: UnsafePointer<CChar>) {
        let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
        guard bytes.isASCII else {
            reference = JSStringCreateWithUTF8CString(text)
            return
        }
        reference = withUnsafeTemporaryAllocation(of: UInt16.self, capacity: max(1, bytes.count)) { characters in
            for index in bytes.indices { characters[index] = UInt16(truncatingIfNeeded: bytes[index]) }
            return JSStringCreateWithCharacters(characters.baseAddress, bytes.count)
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

    /// The text in Swift, when it has no more bytes than that.
    func string(upTo limit: Int) throws(TextTooLong) -> String {
        // A character has a byte at least.
        if JSStringGetLength(reference) > limit { throw TextTooLong() }
        let string = string
        if string.utf8.count > limit { throw TextTooLong() }
        return string
    }

    /// The text in Swift; lone surrogates become U+FFFD.
    var string: String {
        // The engine writes UTF-8 much faster than Swift decodes UTF-16. It stops at a lone surrogate.
        let size = JSStringGetMaximumUTF8CStringSize(reference)
        let text = String(unsafeUninitializedCapacity: size) { buffer in
            buffer.withMemoryRebound(to: CChar.self) { max(1, JSStringGetUTF8CString(reference, $0.baseAddress, size)) - 1 }
        }
        let count = JSStringGetLength(reference)
        guard text.utf16.count != count, let characters = JSStringGetCharactersPtr(reference) else { return text }
        return String(decoding: UnsafeBufferPointer(start: characters, count: count), as: UTF16.self)
    }
}

extension UnsafeRawBufferPointer {
    fileprivate var isASCII: Bool {
        var all: UInt8 = 0
        for byte in self { all |= byte }
        return all < 0x80
    }
}

extension String {
    fileprivate var holdsNUL: Bool {
        utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        } ?? utf8.contains(0)
    }
}
