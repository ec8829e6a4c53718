@testable import ActionHost
import Foundation
import PostLogin
import Testing
import TestSupport

/// Messages between processes, and what is none.
@Suite struct FrameTests {
    /// Two ends of a socket, closed at the end.
    private func withSockets(_ body: (_ near: Int32, _ far: Int32) throws -> Void) throws {
        var ends: [Int32] = [-1, -1]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
        defer { ends.forEach { close($0) } }
        try body(ends[0], ends[1])
    }

    private func send(_ bytes: [UInt8], to socket: Int32) { _ = Foundation.send(socket, bytes, bytes.count, 0) }

    private func frame(_ text: String) -> [UInt8] { withUnsafeBytes(of: UInt32(text.utf8.count).littleEndian, Array.init) + Array(text.utf8) }

    @Test func comeWholeInWhateverPieces() throws {
        try withSockets { near, far in
            var reader = FrameReader(descriptor: near, sizeLimit: 1000)
            let bytes = frame(#"["a",1]"#) + frame("{}")
            var values: [JSONValue] = []
            for byte in bytes {
                send([byte], to: far)
                try reader.receive(waits: true)
                while let value = try reader.next(JSONValue.self) { values.append(value) }
            }
            #expect(values == [["a", 1], [:]])
            try reader.receive(waits: false)
            #expect(try reader.next(JSONValue.self) == nil)
        }
    }

    @Test func manyComeAtOnce() throws {
        try withSockets { near, far in
            var reader = FrameReader(descriptor: near, sizeLimit: 1000)
            for number in 0..<100 { try Frame.write(JSONValue.number(Double(number)), to: far) }
            var values: [JSONValue] = []
            while values.count < 100 {
                try reader.receive(waits: true)
                while let value = try reader.next(JSONValue.self) { values.append(value) }
            }
            #expect(values == (0..<100).map { .number(Double($0)) })
        }
    }

    @Test func anEventAsDeepAsOneMayBeFits() throws {
        try withSockets { near, far in
            var reader = FrameReader(descriptor: near, sizeLimit: 10_000)
            let deep = try JSONValue(parsing: String(repeating: "[", count: 512) + String(repeating: "]", count: 512))
            try Frame.write(["leg": ["_0": ["event": deep]]] as JSONValue, to: far)
            try reader.receive(waits: true)
            #expect(try reader.next(JSONValue.self) == ["leg": ["_0": ["event": deep]]])
        }
    }

    @Test(arguments: [
        ([0xff, 0xff, 0xff, 0xff], FrameError(code: .tooLarge, description: "a message of 4294967295 bytes: the limit is 1000")),
        ([3, 0, 0, 0] + Array("abc".utf8), nil), ([0, 0, 0, 0], nil), ([2, 0, 0, 0, 0xff, 0xfe], nil),
    ] as [([UInt8], FrameError?)])
    func garbageIsRefused(bytes: [UInt8], error: FrameError?) throws {
        try withSockets { near, far in
            var reader = FrameReader(descriptor: near, sizeLimit: 1000)
            send(bytes, to: far)
            try reader.receive(waits: true)
            let thrown = #expect(throws: FrameError.self) { try reader.next(JSONValue.self) }
            #expect(thrown?.code == error?.code ?? .malformed)
            if let error { #expect(thrown == error) }
        }
    }

    @Test func theEndIsAnError() throws {
        var ends: [Int32] = [-1, -1]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
        defer { close(ends[0]) }
        send([1, 0], to: ends[1])
        close(ends[1])
        var reader = FrameReader(descriptor: ends[0], sizeLimit: 1000)
        try reader.receive(waits: true)
        #expect(try reader.next(JSONValue.self) == nil)
        #expect(throws: FrameError.closed) { try reader.receive(waits: true) }
        #expect(throws: FrameError.closed) { try Frame.write(JSONValue.null, to: ends[0]) }
    }

    @Test func anEndBeforeEverythingIsReadIsAnErrorOfItsOwn() throws {
        var ends: [Int32] = [-1, -1]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
        defer { close(ends[0]) }
        try Frame.write(JSONValue.null, to: ends[0])
        close(ends[1])
        var reader = FrameReader(descriptor: ends[0], sizeLimit: 1000)
        #expect(throws: FrameError.unread) { try reader.receive(waits: true) }
    }

    /// Whatever bytes come, a reader either waits for more, gives a value, or throws: no crash, no endless loop.
    @Test func randomBytesDoNoHarm() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            try withSockets { near, far in
                var reader = FrameReader(descriptor: near, sizeLimit: 1 << 16)
                var bytes = (0..<Int.random(in: 1...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
                // Half of them with a length that fits, and with a beginning that makes sense.
                if Bool.random(using: &random) { bytes = frame(#"{"ended":{"_0":["# + String(decoding: bytes.map { $0 & 0x7f }, as: UTF8.self)) }
                send(bytes, to: far)
                try reader.receive(waits: true)
                do throws(FrameError) { while try reader.next(WorkerMessage.self) != nil {} } catch { #expect(error.code != .closed) }
            }
        }
    }
}
