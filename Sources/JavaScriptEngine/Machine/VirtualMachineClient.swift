/// What gives a machine its work; lives on the machine's thread.
public protocol VirtualMachineClient: AnyObject {
    /// Takes up one new piece of work; false when there is none for this machine now.
    func takeWork() -> Bool
    /// Makes one thing ready that new work will need; false when nothing is to be made now.
    ///
    /// - Parameter isRested: whether there was no work for a while: the time to make more than the next piece of work needs.
    func prepareAhead(isRested: Bool) -> Bool
    /// Whether the machine has nothing left to finish and takes nothing new: its thread then ends.
    var isDone: Bool { get }
}
