private import CZlib

/// One zlib stream under way: bytes in and out in bounded steps, with what Node does around zlib: the header tells gzip
/// from deflate, members of a gzip file follow each other, a dictionary is given when it is asked for.
///
/// Belongs to the machine's thread.
final class DeflateStream {
    /// Node's numbers of the kinds of streams.
    enum Mode: Int {
        case deflate = 1, inflate, gzip, gunzip, deflateRaw, inflateRaw, unzip

        var compresses: Bool { self == .deflate || self == .gzip || self == .deflateRaw }
    }

    struct Settings {
        var mode: Mode
        var windowBits: Int32
        var level: Int32
        var memLevel: Int32
        var strategy: Int32
        var dictionary: [UInt8]?
    }

    /// What is wrong, as Node words it.
    struct Problem: Error, Equatable {
        var message: String
        var status: Int32
    }

    struct Step {
        var output: [UInt8]
        /// How many bytes of the input were used.
        var read: Int
        var problem: Problem?
    }

    private let settings: Settings
    /// zlib keeps a pointer to it, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var isOpen = false
    /// Whether the data has come to its end.
    private var isDone = false
    /// Whether there was input, and whether it is a gzip file by its first byte, where either may come.
    private var isStarted = false
    private var isGzip = false

    init(_ settings: Settings) throws(Problem) {
        self.settings = settings
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let status = open()
        guard status == Z_OK else { throw Problem(message: "Init error", status: status) }
        isOpen = true
        if let problem = setDictionary(atStart: true) { throw problem }
    }

    deinit {
        close()
        stream.deallocate()
    }

    /// Frees what zlib holds; nothing can be written afterwards.
    func close() {
        guard isOpen else { return }
        isOpen = false
        if settings.mode.compresses { deflateEnd(stream) } else { inflateEnd(stream) }
    }

    /// Begins anew with the same settings.
    func reset() -> Problem? {
        guard isOpen else { return Problem(message: "Failed to reset stream", status: Z_STREAM_ERROR) }
        isDone = false
        isStarted = false
        isGzip = false
        let status = settings.mode.compresses ? deflateReset(stream) : inflateReset(stream)
        guard status == Z_OK else { return Problem(message: "Failed to reset stream", status: status) }
        return setDictionary(atStart: true)
    }

    /// Uses other parameters from here on.
    func setParameters(level: Int32, strategy: Int32) -> Problem? {
        guard isOpen, settings.mode.compresses else { return nil }
        let status = deflateParams(stream, level, strategy)
        return status == Z_OK || status == Z_BUF_ERROR ? nil : Problem(message: "Failed to set parameters", status: status)
    }

    /// Goes on with `input`, until it is used up or `size` bytes have come out.
    func step(_ input: UnsafeRawBufferPointer, flush: Int32, size: Int) -> Step {
        if settings.mode == .unzip, !isStarted, let first = input.first {
            isStarted = true
            isGzip = first == 0x1F
        }
        guard isOpen else { return Step(output: [], read: 0, problem: Problem(message: "zlib binding closed", status: Z_STREAM_ERROR)) }
        var status = Z_OK
        var read = 0
        let output = [UInt8](unsafeUninitializedCapacity: size) { output, count in
            // zlib does not write to its input, though its type says so.
            let bytes = input.bindMemory(to: UInt8.self)
            stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
            stream.pointee.avail_in = UInt32(clamping: bytes.count)
            stream.pointee.next_out = output.baseAddress
            stream.pointee.avail_out = UInt32(clamping: size)
            status = run(flush)
            read = bytes.count - Int(stream.pointee.avail_in)
            count = size - Int(stream.pointee.avail_out)
            stream.pointee.next_in = nil
            stream.pointee.next_out = nil
        }
        return Step(output: output, read: read, problem: problem(status, flush: flush, isFull: output.count == size))
    }

    private func open() -> Int32 {
        let bits = settings.windowBits
        let version = ZLIB_VERSION, size = Int32(MemoryLayout<z_stream>.size)
        func compress(_ bits: Int32) -> Int32 {
            deflateInit2_(stream, settings.level, Z_DEFLATED, bits, settings.memLevel, settings.strategy, version, size)
        }
        // 16 more is gzip, 32 more is either, as the header says; negative is neither header nor checksum.
        return switch settings.mode {
        case .deflate: compress(bits)
        case .gzip: compress(bits + 16)
        case .deflateRaw: compress(bits == 8 ? -9 : -bits)
        case .inflate: inflateInit2_(stream, bits, version, size)
        case .gunzip: inflateInit2_(stream, bits + 16, version, size)
        case .unzip: inflateInit2_(stream, bits + 32, version, size)
        case .inflateRaw: inflateInit2_(stream, -bits, version, size)
        }
    }

    private func setDictionary(atStart: Bool) -> Problem? {
        guard let dictionary = settings.dictionary else { return nil }
        let count = UInt32(clamping: dictionary.count)
        let status: Int32 =
            switch settings.mode {
            case .deflate where atStart, .deflateRaw where atStart: deflateSetDictionary(stream, dictionary, count)
            case .inflateRaw where atStart: inflateSetDictionary(stream, dictionary, count)
            case .inflate where !atStart, .unzip where !atStart: inflateSetDictionary(stream, dictionary, count)
            default: Z_OK
            }
        return status == Z_OK ? nil : Problem(message: atStart ? "Failed to set dictionary" : "Bad dictionary", status: status)
    }

    private func run(_ flush: Int32) -> Int32 {
        if settings.mode.compresses { return deflate(stream, flush) }
        if isDone, !beginNextMember() { return Z_STREAM_END }
        var status = inflate(stream, flush)
        if status == Z_NEED_DICT, settings.dictionary != nil {
            guard setDictionary(atStart: false) == nil else { return Z_NEED_DICT }
            status = inflate(stream, flush)
        }
        while status == Z_STREAM_END {
            isDone = true
            guard beginNextMember() else { break }
            status = inflate(stream, flush)
        }
        return status
    }

    /// Another member of a gzip file begins where one ends, unless what follows is padding.
    private func beginNextMember() -> Bool {
        guard settings.mode == .gunzip || isGzip, stream.pointee.avail_in > 0, let next = stream.pointee.next_in, next.pointee != 0,
            inflateReset(stream) == Z_OK
        else { return false }
        isDone = false
        return true
    }

    private func problem(_ status: Int32, flush: Int32, isFull: Bool) -> Problem? {
        switch status {
        case Z_OK, Z_BUF_ERROR:
            if !isFull, flush == Z_FINISH { return Problem(message: "unexpected end of file", status: Z_BUF_ERROR) }
            return nil
        case Z_STREAM_END: return nil
        case Z_NEED_DICT: return Problem(message: settings.dictionary == nil ? "Missing dictionary" : "Bad dictionary", status: status)
        case Z_DATA_ERROR where stream.pointee.msg == nil && settings.dictionary != nil: return Problem(message: "Bad dictionary", status: status)
        default:
            return Problem(message: stream.pointee.msg.map { String(cString: $0) } ?? "Zlib error", status: status)
        }
    }
}
