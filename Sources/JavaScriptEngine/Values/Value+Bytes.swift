import CJavaScriptCore

extension Realm {
    public var null: Value { Value(JSValueMakeNull(context), in: context) }

    /// A `Uint8Array` with a copy of the bytes; `undefined` when there is no memory for it.
    public func bytes(_ bytes: [UInt8]) -> Value {
        guard let array = JSObjectMakeTypedArray(context, kJSTypedArrayTypeUint8Array, bytes.count, nil) else { return undefined }
        let value = Value(array, in: context)
        value.withMutableBytes { $0.copyBytes(from: bytes) }
        return value
    }
}

extension Realm {
    /// A `Uint32Array` of so many zeros; `undefined` when there is no memory for it.
    public func zeros(_ count: Int) -> Value {
        guard let array = JSObjectMakeTypedArray(context, kJSTypedArrayTypeUint32Array, max(0, count), nil) else { return undefined }
        return Value(array, in: context)
    }
}

extension Value {
    /// A copy of what a typed array, a `DataView` or an `ArrayBuffer` shows; nil for any other value.
    public var bytes: [UInt8]? { withMutableBytes { [UInt8]($0) } }

    /// The memory itself of a typed array, a `DataView` or an `ArrayBuffer`, for the length of the call; nil for any other value.
    ///
    /// No script may run meanwhile: it could detach the memory.
    @discardableResult
    public func withMutableBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) throws -> Result) rethrows -> Result? {
        guard isObject else { return nil }
        switch JSValueGetTypedArrayType(context, reference, nil) {
        case kJSTypedArrayTypeNone:
            guard let (buffer, range) = dataViewRange else { return nil }
            return try body(UnsafeMutableRawBufferPointer(rebasing: buffer[range]))
        case kJSTypedArrayTypeArrayBuffer:
            return try body(arrayBufferMemory(of: reference))
        default:
            let offset = JSObjectGetTypedArrayByteOffset(context, reference, nil)
            let count = JSObjectGetTypedArrayByteLength(context, reference, nil)
            guard count > 0, let start = JSObjectGetTypedArrayBytesPtr(context, reference, nil) else {
                return try body(UnsafeMutableRawBufferPointer(start: nil, count: 0))
            }
            return try body(UnsafeMutableRawBufferPointer(start: start + offset, count: count))
        }
    }

    private func arrayBufferMemory(of buffer: JSObjectRef) -> UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(
            start: JSObjectGetArrayBufferBytesPtr(context, buffer, nil), count: JSObjectGetArrayBufferByteLength(context, buffer, nil))
    }

    /// The engine's C interface does not know the `DataView`: its members say what it shows, and are held against the buffer's length.
    private var dataViewRange: (UnsafeMutableRawBufferPointer, Range<Int>)? {
        guard let buffer = try? property("buffer"), buffer.isObject,
            JSValueGetTypedArrayType(context, buffer.reference, nil) == kJSTypedArrayTypeArrayBuffer,
            let offset = (try? property("byteOffset"))?.number.flatMap(Int.init(exactly:)),
            let count = (try? property("byteLength"))?.number.flatMap(Int.init(exactly:))
        else { return nil }
        let memory = arrayBufferMemory(of: buffer.reference)
        guard offset >= 0, count >= 0, offset <= memory.count, count <= memory.count - offset else { return nil }
        return (memory, offset..<(offset + count))
    }
}
