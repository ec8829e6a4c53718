extension EventFixture {
    /// Every fixture, the most usual first.
    public static let all: [EventFixture] = users + connections + factors + flows + clients + surroundings + risks + places

    /// The fixture of a name; nil when there is none, see ``explanation(ofUnknown:)``.
    public static func named(_ name: String) -> EventFixture? { all.first { $0.name == name } }

    /// Why there is no fixture of a name, and which to take: `there is no fixture "pass-key"; did you mean "passkey"?`
    public static func explanation(ofUnknown name: String) -> String {
        let letters = name.lowercased().filter(\.isLetter)
        if letters.contains("clientcredentials") || ["m2m", "machinetomachine", "credentialsexchange"].contains(letters) {
            return "there is no fixture \"\(name)\": the client credentials grant has no user and does not reach post-login, but the "
                + "trigger credentials-exchange; grants without a browser that do are password-grant, refresh-token, token-exchange, "
                + "native-social, native-passkey and ciba"
        }
        let nearest = all.map { (name: $0.name, distance: distance(name.lowercased(), $0.name)) }.min { $0.distance < $1.distance }
        let containing = all.first { letters.count > 2 && ($0.name.contains(name.lowercased()) || name.lowercased().contains($0.name)) }
        let suggestion = nearest.flatMap { $0.distance <= max(2, name.count / 3) ? $0.name : nil } ?? containing?.name
        return "there is no fixture \"\(name)\"" + (suggestion.map { "; did you mean \"\($0)\"?" } ?? "")
    }

    /// How many letters have to be put in, taken out or replaced to make one word the other.
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let replaced = diagonal + (letter == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
