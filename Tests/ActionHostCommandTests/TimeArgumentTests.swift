import PostLogin
import Testing

@testable import ActionHostCommand

@Suite("The time of --now")
struct TimeArgumentTests {
    @Test(arguments: [
        ("2026-01-31", "2026-01-31T00:00:00.000Z"),
        ("2024-02-29", "2024-02-29T00:00:00.000Z"),
        ("1969-12-31", "1969-12-31T00:00:00.000Z"),
        ("0001-01-01", "0001-01-01T00:00:00.000Z"),
        ("2026-01-31T09:30", "2026-01-31T09:30:00.000Z"),
        ("2026-01-31 09:30:15", "2026-01-31T09:30:15.000Z"),
        ("2026-01-31T09:30:15.25Z", "2026-01-31T09:30:15.250Z"),
        ("2026-01-31T09:30+01:00", "2026-01-31T08:30:00.000Z"),
        ("2026-01-31T23:30:00-0230", "2026-02-01T02:00:00.000Z"),
        ("1769851800", "2026-01-31T09:30:00.000Z"),
        ("1769851800123", "2026-01-31T09:30:00.123Z"),
    ])
    func times(text: String, time: String) throws {
        #expect(ISOTime.text(milliseconds: try TimeArgument(text).milliseconds) == time)
    }

    @Test(arguments: [
        "", "now", "2026", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-31", "2026-01-31T24:00", "2026-01-31T09:60",
        "2026-01-31T09", "2026-01-31Z", "20260131", "-1769851800", "1769851800.5",
    ])
    func refused(text: String) {
        #expect(throws: (any Error).self) { try TimeArgument(text) }
    }
}
