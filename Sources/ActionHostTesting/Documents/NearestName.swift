/// The name that was probably meant.
enum NearestName {
    /// The nearest of some names, when it is near enough to be a slip of the finger.
    static func of(_ name: String, among names: some Sequence<String>) -> String? {
        let limit = max(1, name.count / 3)
        let spelled = plain(name)
        return names.map { ($0, distance(spelled, plain($0))) }.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
    }

    /// Without what people spell one way or the other.
    private static func plain(_ name: String) -> [Character] { name.lowercased().map { $0 == "-" ? "_" : $0 } }

    /// How many characters have to be put in, taken out, replaced, or exchanged with their neighbours.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var before: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var next = [row + 1]
            for column in right.indices {
                var cost = min(last[column] + (left[row] == right[column] ? 0 : 1), min(last[column + 1], next[column]) + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] { cost = min(cost, before[column - 1] + 1) }
                next.append(cost)
            }
            (before, last) = (last, next)
        }
        return last[right.count]
    }
}
