import PostLogin

extension Quantity {
    /// A time as people write it: `2026-01-31`, `2026-01-31T09:30`, `2026-01-31T09:30:00.5+01:00`, in UTC unless it says otherwise;
    /// seconds (`1769851800`) or milliseconds (`1769851800000`) since 1970. In milliseconds since 1970; nil for any other text.
    public static func time(_ text: String) -> Double? { epoch(text) ?? iso(text) }

    /// What such a text has to be, for messages.
    public static let timeExpectation =
        "a date like 2026-01-31, a date and time like 2026-01-31T09:30:00Z, or seconds or milliseconds since 1970"

    /// From 9 digits, which is 1973: fewer are more likely a year than seconds.
    private static func epoch(_ text: String) -> Double? {
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let number = Double(text) else { return nil }
        switch text.utf8.count {
        case 9...11: return number * 1000
        case 12...15: return number
        default: return nil
        }
    }

    private static func iso(_ text: String) -> Double? {
        let pattern =
            /(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s*(?:([Zz])|([+-])(\d\d):?(\d\d))?)?/
        guard let match = text.wholeMatch(of: pattern)?.output else { return nil }
        func number(_ digits: Substring?) -> Int { digits.flatMap { Int($0) } ?? 0 }
        let (hour, minute, second) = (number(match.4), number(match.5), number(match.6))
        let (zoneHour, zoneMinute) = (number(match.10), number(match.11))
        guard hour < 24, minute < 60, second < 60, zoneHour < 24, zoneMinute < 60 else { return nil }
        let day = Double(days(year: number(match.1), month: number(match.2), day: number(match.3))) * 86_400_000
        // A day that the month does not have would come back as another one.
        guard ISOTime.text(milliseconds: day).hasPrefix(text.prefix(10)) else { return nil }
        let time = Double((hour * 60 + minute) * 60 + second) * 1000
        let fraction = (Double("0.\(match.7 ?? "0")") ?? 0) * 1000
        let zone = Double(zoneHour * 60 + zoneMinute) * 60_000 * (match.9 == "-" ? -1 : 1)
        return (day + time + fraction - zone).rounded(.down)
    }

    /// Days since 1970 of a Gregorian date, counted in 400-year eras that begin on a 1 March.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = (Int((Double(year) / 400).rounded(.down)), ((year % 400) + 400) % 400)
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
