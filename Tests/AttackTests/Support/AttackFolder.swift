import Foundation
import PostLogin

/// The folder of a catalog in which an attacker's action comes first. Removed with its object.
final class AttackFolder: Sendable {
    let path: String
    var actions: String { "\(path)/actions" }

    init(attack: String) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("actionhost-attack-\(UUID().uuidString)").path
        try write(attack, to: "actions/10-attack.js")
        try write(Witness.script, to: "actions/20-witness.js")
        try write(Witness.receiver, to: "actions/30-receiver.js")
        try write(
            "actions: [{ name: 10-attack, secrets: { OWN: attackers-own-secret } }, { name: 20-witness, secrets: { KEY: \(Witness.secret) } }]\n",
            to: "actions/actions.yaml")
        try write("a file beside the actions\n", to: "beside.txt")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
        let url = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }
}
