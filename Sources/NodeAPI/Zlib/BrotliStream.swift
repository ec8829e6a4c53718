private import CBrotli

/// One Brotli stream under way, in bounded steps. Belongs to the machine's thread.
final class BrotliStream {
    /// What is wrong, as Node words it.
    struct Problem: Error, Equatable {
        var message: String
        var status: Int32
        var code: String
    }

    struct Step {
        var output: [UInt8]
        var read: Int
        var problem: Problem?
    }

    private enum State {
        case encoder(OpaquePointer)
        case decoder(OpaquePointer)
        case closed
    }

    private let compresses: Bool
    private let parameters: [(UInt32, UInt32)]
    private var state = State.closed

    init(compresses: Bool, parameters: [(UInt32, UInt32)]) throws(Problem) {
        self.compresses = compresses
        self.parameters = parameters
        if let problem = reset() { throw problem }
    }

    deinit { close() }

    func close() {
        switch state {
        case .encoder(let encoder): BrotliEncoderDestroyInstance(encoder)
        case .decoder(let decoder): BrotliDecoderDestroyInstance(decoder)
        case .closed: break
        }
        state = .closed
    }

    /// Begins anew with the same parameters.
    func reset() -> Problem? {
        close()
        let failed = Problem(message: "Initialization failed", status: -1, code: "ERR_ZLIB_INITIALIZATION_FAILED")
        if compresses {
            guard let encoder = BrotliEncoderCreateInstance(nil, nil, nil) else { return failed }
            state = .encoder(encoder)
            for (name, value) in parameters
            where BrotliEncoderSetParameter(encoder, BrotliEncoderParameter(rawValue: name), value) == BROTLI_FALSE { return failed }
        } else {
            guard let decoder = BrotliDecoderCreateInstance(nil, nil, nil) else { return failed }
            state = .decoder(decoder)
            for (name, value) in parameters
            where BrotliDecoderSetParameter(decoder, BrotliDecoderParameter(rawValue: name), value) == BROTLI_FALSE { return failed }
        }
        return nil
    }

    /// Node's code of an error, with the prefix that only some versions of the library put before the name.
    private static func code(_ error: BrotliDecoderErrorCode) -> String {
        let name = BrotliDecoderErrorString(error).map { String(cString: $0) } ?? "UNREACHABLE"
        if name.hasPrefix("_") { return "ERR_" + name }
        let prefix =
            switch error.rawValue {
            case -16 ... -1: "_ERROR_FORMAT_"
            case -30 ... -21: "_ERROR_ALLOC_"
            default: "_ERROR_"
            }
        return "ERR_" + prefix + name
    }

    /// Goes on with `input`, until it is used up or `size` bytes have come out.
    func step(_ input: UnsafeRawBufferPointer, operation: UInt32, size: Int) -> Step {
        var availableIn = input.count
        var nextIn = input.bindMemory(to: UInt8.self).baseAddress
        var problem: Problem?
        let output = [UInt8](unsafeUninitializedCapacity: size) { output, count in
            var availableOut = size
            var nextOut = output.baseAddress
            switch state {
            case .encoder(let encoder):
                let done = BrotliEncoderCompressStream(
                    encoder, BrotliEncoderOperation(rawValue: operation), &availableIn, &nextIn, &availableOut, &nextOut, nil)
                if done == BROTLI_FALSE {
                    problem = Problem(message: "Compression failed", status: -2, code: "ERR_BROTLI_COMPRESSION_FAILED")
                }
            case .decoder(let decoder):
                let result = BrotliDecoderDecompressStream(decoder, &availableIn, &nextIn, &availableOut, &nextOut, nil)
                if result == BROTLI_DECODER_RESULT_ERROR {
                    let error = BrotliDecoderGetErrorCode(decoder)
                    problem = Problem(message: "Decompression failed", status: error.rawValue, code: Self.code(error))
                } else if result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT, operation == BROTLI_OPERATION_FINISH.rawValue {
                    problem = Problem(message: "unexpected end of file", status: -5, code: "Z_BUF_ERROR")
                }
            case .closed:
                problem = Problem(message: "zlib binding closed", status: -2, code: "Z_STREAM_ERROR")
            }
            count = size - availableOut
        }
        return Step(output: output, read: input.count - availableIn, problem: problem)
    }
}
