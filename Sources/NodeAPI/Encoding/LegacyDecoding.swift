private import CICU

/// A text in an encoding older than Unicode, given piece by piece; ICU has their tables. Belongs to the machine's thread.
final class LegacyDecoding {
    private let converter: OpaquePointer

    /// - Parameter name: the encoding's standard name; nil where ICU has none of that name, which Node does not have either.
    init?(_ name: String, isFatal: Bool) {
        // Known by their labels, and yet in no version of Node.
        guard !["replacement", "x-user-defined", "iso-8859-16"].contains(name) else { return nil }
        var status: ICUStatus = 0
        guard let converter = icu_textConverter(name, isFatal ? 1 : 0, &status) else { return nil }
        self.converter = converter
    }

    deinit { icu_closeTextConverter(converter) }

    /// The text of the next bytes; nil when they are wrong and that is fatal.
    func decode(_ bytes: [UInt8], isLast: Bool) -> [UInt16]? {
        guard let count = Int32(exactly: bytes.count), let capacity = Int32(exactly: bytes.count * 2 + 32) else { return nil }
        var status: ICUStatus = 0
        let units = [UInt16](unsafeUninitializedCapacity: Int(capacity)) { buffer, length in
            length = Int(icu_decodeText(converter, bytes, count, isLast ? 1 : 0, buffer.baseAddress, capacity, &status))
        }
        return status <= 0 ? units : nil
    }
}
