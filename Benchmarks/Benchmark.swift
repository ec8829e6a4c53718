import Foundation

/// Prints a table of what the host reaches. Measurements of memory run in processes of their own.
@main
enum Benchmark {
    static func main() async throws {
        switch CommandLine.arguments.dropFirst().first {
        case "memory": Row.printTable(try await Measurements.memory())
        case "reused": Row.printTable(try await Measurements.reused())
        case "throughput": Row.printTable(try await Measurements.throughput())
        case "latency": Row.printTable(try await Measurements.latency())
        case "processes": Row.printTable(try await Processes.rows())
        case "packages": Row.printTable(try await Packages.rows())
        case "waiting": Row.printTable(try await Measurements.waiting())
        case nil:
            var rows = try await Measurements.latency()
            rows += try await Measurements.throughput()
            rows += try await Measurements.reused()
            rows += try Measurements.processStart()
            rows += try await Packages.rows()
            Row.printTable(rows)
            for measurement in ["processes", "memory", "waiting"] {
                print(try ChildProcess.output([CommandLine.arguments[0], measurement]) ?? "\(measurement): failed\n", terminator: "")
            }
        case let name?:
            print("no measurement \(name); there are latency, throughput, reused, memory, waiting, processes and packages, or none for all of them")
            exit(64)
        }
    }
}
