import NIOCore
import NIOPosix

/// A server on a free port of this machine that does what servers should not.
final class AttackServer: Sendable {
    /// One for all tests; it ends with the process.
    static let shared: AttackServer = {
        do { return try AttackServer() } catch { preconditionFailure("the attacker's server cannot be started: \(error)") }
    }()

    let port: Int

    private init() throws {
        let channel = try ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(AttackServerHandler()) }
            }
            .bind(host: "127.0.0.1", port: 0).wait()
        port = channel.localAddress?.port ?? 0
    }
}
