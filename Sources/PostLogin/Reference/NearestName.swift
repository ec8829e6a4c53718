/// The name that someone may have meant.
package enum NearestName {
    /// The nearest of some names; nil when none is near.
    package static func of(_ name: String, among names: some Sequence<String>) -> String? {
        let plain = plain(name)
        let distances = names.map { (name: $0, distance: distance(plain, Self.plain($0))) }
        guard let best = distances.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }) else { return nil }
        return best.distance <= max(plain.count < 6 ? 1 : 2, plain.count / 4) ? best.name : nil
    }

    /// Whether two names differ in case and in the way of joining words at most: `emailVerified`, `email_verified`.
    package static func isOtherSpelling(_ name: String, of other: String) -> Bool { name != other && plain(name) == plain(other) }

    /// Whether two long names differ by a slip of the finger: one letter more, less, other, or swapped with the next.
    package static func isSlip(_ name: String, of other: String) -> Bool {
        let (one, two) = (plain(name), plain(other))
        return one.count >= 6 && one.last == two.last && distance(one, two) == 1
    }

    /// What follows a message about a name: `. Did you mean x?`, or nothing.
    package static func question(_ name: String, among names: some Sequence<String>, prefix: String = "") -> String {
        of(name, among: names).map { ". Did you mean \(prefix)\($0)?" } ?? ""
    }

    private static func plain(_ name: String) -> [Character] { Array(name.lowercased().filter { $0 != "_" && $0 != "-" }) }

    /// How many letters have to be added, left out, changed or swapped with the next.
    private static func distance(_ one: [Character], _ other: [Character]) -> Int {
        if one.isEmpty || other.isEmpty { return max(one.count, other.count) }
        var rows = [Array(0...other.count)]
        for i in 1...one.count {
            var row = [i]
            for j in 1...other.count {
                let cost = one[i - 1] == other[j - 1] ? 0 : 1
                var best = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + cost)
                if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] { best = min(best, rows[i - 2][j - 2] + 1) }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[one.count][other.count]
    }
}
