import Foundation

/// An HTTP server that answers every request after a while, for as long as the program runs.
final class SlowServer: Sendable {
    let port: UInt16
    private let socket: Int32
    private let delay: Duration

    init(delay: Duration) throws {
        self.delay = delay
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let socket = socket
        let isBound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, size) == 0 && listen(socket, 128) == 0 && getsockname(socket, $0, &size) == 0 }
        }
        guard isBound else { throw POSIXError(.EADDRINUSE) }
        port = UInt16(bigEndian: address.sin_port)
        Thread { [self] in accept() }.start()
    }

    private func accept() {
        while true {
            let connection = Foundation.accept(socket, nil, nil)
            if connection < 0 { continue }
            Thread { [self] in answer(connection) }.start()
        }
    }

    /// Answers request after request of a connection; each fits one read.
    private func answer(_ connection: Int32) {
        let answer = Array("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"score\":7}".utf8)
        var request = [UInt8](repeating: 0, count: 16_384)
        while recv(connection, &request, request.count, 0) > 0 {
            Thread.sleep(forTimeInterval: delay.microseconds / 1e6)
            send(connection, answer, answer.count, Int32(MSG_NOSIGNAL))
        }
        close(connection)
    }
}
