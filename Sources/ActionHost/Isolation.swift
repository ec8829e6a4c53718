/// What stands between the logins of a host, and between them and the program.
public enum Isolation: Sendable, Hashable {
    /// Threads of this process. The fastest, for actions that you have written yourself.
    ///
    /// Every limit is kept but in two cases: a script that does nothing but promise jobs (`while (true) await null`), and one very long native
    /// call, cannot be stopped. Its login fails at its time limit, with those that share its machine, and the thread goes on until the process
    /// ends. A script that makes the engine crash, or allocates more than the system has, takes the process down.
    case thread
    /// A process for each login that runs at a time, started ahead and kept. For actions of others.
    ///
    /// Every limit is kept for every script: the process is killed and replaced. A script that makes the engine crash loses its own login. Before
    /// it reads a line of JavaScript, a worker gives up what it does not need: it starts no programs, writes no files, reads none but those
    /// below the folders of the actions and the system's own, and keeps nothing of the environment (Landlock, seccomp, resource limits).
    ///
    /// What it does not do: an action that breaks out of the engine is still in a process that knows the secrets of the host's actions and the
    /// event of the login, and that may open network connections, unless the network is off.
    ///
    /// - Parameters:
    ///   - executable: the path of `actionhost`, or of a program that calls ``WorkerProcess/serveIfAsked()``.
    ///   - isStrict: whether to refuse to start where the kernel refuses one of the measures. Otherwise the log says so.
    case process(executable: String, isStrict: Bool = false)
}
