import ActionHost
import Testing

/// Durations and sizes in the units that people write.
@Suite struct QuantityTests {
    @Test(arguments: [
        ("20s", 20_000), ("1.5 s", 1500), ("200ms", 200), ("2m", 120_000), ("2 min", 120_000), ("1h", 3_600_000), ("20", 20_000), ("0.25", 250),
        ("1ms", 1), ("0.001s", 1), (".5s", 500), ("1.9999ms", 1), ("20   s", 20_000),
    ] as [(String, Int)])
    func durations(text: String, milliseconds: Int) {
        #expect(Quantity.duration(text) == .milliseconds(milliseconds))
    }

    @Test(arguments: [
        "", "s", "0", "0s", "-1s", "0.5ms", "1d", "1 S", "1S", "20s ", "20 s x", "1e3", "1,5s", "soon", "..5s", "1.2.3s", " 20s", "٣s", "1e400h",
        "99999999999999h", "∞", "NaN",
    ])
    func noDurations(text: String) {
        #expect(Quantity.duration(text) == nil)
    }

    @Test(arguments: [
        ("1000000", 1_000_000), ("128MB", 134_217_728), ("512 kB", 524_288), ("1GB", 1_073_741_824), ("1.5 mib", 1_572_864), ("2K", 2048),
        ("2k", 2048), ("1g", 1_073_741_824), ("7 B", 7), ("0.5kB", 512), ("1.9", 1),
    ] as [(String, Int)])
    func sizes(text: String, bytes: Int) {
        #expect(Quantity.bytes(text) == bytes)
    }

    @Test(arguments: ["", "MB", "0", "0MB", "-1MB", "0.5", "1TB", "1 apple", "1MB ", "1e3", "9999999GB", "1.2.3MB"])
    func noSizes(text: String) {
        #expect(Quantity.bytes(text) == nil)
    }
}
