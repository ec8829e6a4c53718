/// What every realm of a host has in common.
struct RealmSettings: Sendable {
    var clock: LoginClock
    var functions: [String: HostFunction]
}
