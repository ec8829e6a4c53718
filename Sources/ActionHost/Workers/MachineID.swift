/// Numbers the machines of a host, from 1.
typealias MachineID = Int
