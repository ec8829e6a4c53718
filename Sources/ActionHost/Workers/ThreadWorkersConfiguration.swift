import Logging

/// How many machines there are, and what they have in common.
struct ThreadWorkersConfiguration: Sendable {
    /// Machines, each on a thread of its own.
    var machines: Int
    /// Legs that may wait for a machine.
    var queueLimit: Int
    /// Legs that one machine carries at a time; all but one of them wait for something.
    var legsPerMachine: Int
    var realm: RealmPolicy
    /// Bytes of the stack that a script's recursion may take.
    var stackLimit: Int
    var realmSettings: RealmSettings
    /// Takes the samples of the stack that a leg has left; nil: none are taken.
    var takeSamples: TakeSamples?
    var logger: Logger
    /// Called on the thread of a machine, whenever that has made ready and waits for a leg.
    var isReady: @Sendable () -> Void = {}
}
