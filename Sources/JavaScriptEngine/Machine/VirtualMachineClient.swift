/// What gives a machine its work; lives on the machine's thread.
public protocol VirtualMachineClient: AnyObject {
    /// Takes up one new piece of work; false when there is none for this machine now.
    func takeWork() -> Bool
    /// Makes one thing ready that new work will need; false when all is ready.
    func prepareAhead() -> Bool
    /// Whether the machine has nothing left to finish and takes nothing new: its thread then ends.
    var isDone: Bool { get }
}
