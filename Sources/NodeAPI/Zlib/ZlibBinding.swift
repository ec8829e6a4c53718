private import CZlib
import JavaScriptEngine

/// Compression and decompression in bounded steps: see zlib-engine.js.
enum ZlibBinding {
    /// The most bytes that one step gives, whatever the script asks for.
    private static let longestStep = 1 << 20

    static func make(in context: NodeContext) -> Value {
        let realm = context.realm
        let native = realm.makeObject()
        native.define("open", as: realm.makeFunction { realm, arguments in
            try arguments[0].member("isBrotli").bool ? openBrotli(arguments[0], in: realm) : openDeflate(arguments[0], in: realm)
        })
        native.define("crc32", as: realm.makeFunction { realm, arguments in
            let start = UInt32(truncatingIfNeeded: arguments.integer(1))
            let sum = arguments[0].withMutableBytes { bytes in
                // Without bytes zlib would begin anew.
                bytes.isEmpty ? start : UInt32(truncatingIfNeeded: crc32_z(UInt(start), bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count))
            }
            return realm.number(Double(sum ?? start))
        })
        return native
    }

    private static func openDeflate(_ options: Value, in realm: Realm) throws -> Value {
        guard let mode = DeflateStream.Mode(rawValue: Int(try options.integer("mode"))) else { throw HostError(message: "no such mode") }
        let stream = try DeflateStream(
            DeflateStream.Settings(
                mode: mode, windowBits: options.integer("windowBits"), level: options.integer("level"),
                memLevel: options.integer("memLevel"), strategy: options.integer("strategy"), dictionary: options.member("dictionary").bytes))
        let native = makeStream(in: realm) { input, flush, size in
            let step = stream.step(input, flush: flush, size: size)
            return (step.output, step.read, step.problem.map { ($0.message, $0.status, code(of: $0.status)) })
        }
        native.define("params", as: realm.makeFunction { realm, arguments in
            let (level, strategy) = (Int32(clamping: arguments.integer(0)), Int32(clamping: arguments.integer(1)))
            return stream.setParameters(level: level, strategy: strategy)
                .map { error(($0.message, $0.status, code(of: $0.status)), in: realm) }
        })
        native.define("reset", as: realm.makeFunction { realm, _ in
            stream.reset().map { error(($0.message, $0.status, code(of: $0.status)), in: realm) }
        })
        native.define("close", as: realm.makeFunction { _, _ in
            stream.close()
            return nil
        })
        return native
    }

    private static func openBrotli(_ options: Value, in realm: Realm) throws -> Value {
        let list = try options.member("params")
        let count = try list.member("length").number.flatMap { Int(exactly: $0) } ?? 0
        let parameters = try (0..<max(0, min(count, 64))).map { index in
            let pair = try list.element(index)
            let (name, value) = (try pair.element(0).number ?? 0, try pair.element(1).number ?? 0)
            return (UInt32(exactly: name) ?? 0, UInt32(exactly: value.rounded(.towardZero)) ?? 0)
        }
        let stream = try BrotliStream(compresses: options.integer("mode") == 9, parameters: parameters)
        let native = makeStream(in: realm) { input, operation, size in
            let step = stream.step(input, operation: UInt32(clamping: operation), size: size)
            return (step.output, step.read, step.problem.map { ($0.message, $0.status, $0.code) })
        }
        native.define("params", as: realm.makeFunction { _, _ in nil })
        native.define("reset", as: realm.makeFunction { realm, _ in
            stream.reset().map { error(($0.message, $0.status, $0.code), in: realm) }
        })
        native.define("close", as: realm.makeFunction { _, _ in
            stream.close()
            return nil
        })
        return native
    }

    private typealias Problem = (message: String, status: Int32, code: String)
    private typealias Step = (UnsafeRawBufferPointer, _ flush: Int32, _ size: Int) -> (output: [UInt8], read: Int, problem: Problem?)

    /// An object whose `step(input, offset, flush, size)` returns `{ output, read, error }`.
    private static func makeStream(in realm: Realm, _ step: @escaping Step) -> Value {
        let native = realm.makeObject()
        native.define("step", as: realm.makeFunction { realm, arguments in
            let (offset, flush, size) = (arguments.integer(1), Int32(clamping: arguments.integer(2)), arguments.integer(3))
            let result = arguments[0].withMutableBytes { memory in
                let input = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[min(max(offset, 0), memory.count)...])
                return step(input, flush, min(max(size, 1), longestStep))
            }
            guard let result else { return nil }
            let value = realm.makeObject()
            value.define("output", as: realm.bytes(result.output))
            value.define("read", as: realm.number(Double(result.read)))
            if let problem = result.problem { value.define("error", as: error(problem, in: realm)) }
            return value
        })
        return native
    }

    private static func error(_ problem: Problem, in realm: Realm) -> Value {
        let value = realm.makeObject()
        value.define("message", as: realm.string(problem.message))
        value.define("errno", as: realm.number(Double(problem.status)))
        value.define("code", as: realm.string(problem.code))
        return value
    }

    private static func code(of status: Int32) -> String {
        switch status {
        case Z_STREAM_END: "Z_STREAM_END"
        case Z_NEED_DICT: "Z_NEED_DICT"
        case Z_ERRNO: "Z_ERRNO"
        case Z_STREAM_ERROR: "Z_STREAM_ERROR"
        case Z_DATA_ERROR: "Z_DATA_ERROR"
        case Z_MEM_ERROR: "Z_MEM_ERROR"
        case Z_BUF_ERROR: "Z_BUF_ERROR"
        case Z_VERSION_ERROR: "Z_VERSION_ERROR"
        default: "Z_OK"
        }
    }
}

extension Value {
    /// A member that is a whole number of 32 bits; 0 when it is none.
    fileprivate func integer(_ name: String) throws -> Int32 { Int32(exactly: try member(name).number?.rounded(.towardZero) ?? 0) ?? 0 }
}
