/// What a read brings.
enum SocketPiece: Sendable {
    case bytes([UInt8])
    case end
    /// Somebody else reads from now on: TLS has been laid over the socket.
    case released
}
