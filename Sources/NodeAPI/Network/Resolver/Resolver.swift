/// Finds the addresses of host names.
protocol Resolver: Sendable {
    /// The addresses in the order in which they are to be tried; never empty.
    func addresses(of host: String) async throws(NetworkError) -> [IPAddress]
}
