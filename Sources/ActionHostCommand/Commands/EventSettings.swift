import ArgumentParser
import PostLogin

/// Changes of an event on the command line.
struct EventSettings: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Change a member of the event: user.email=a@b.example. The value is JSON, or else a text; null removes the member. Repeatable.",
            valueName: "member=value"),
        transform: EventSetting.init)
    var set: [EventSetting] = []

    /// - Parameter name: what the event comes from, for messages.
    func applied(to members: JSONObject, of name: String) throws(CommandFailure) -> PostLoginEvent {
        var json = JSONValue.object(members)
        for setting in set {
            do throws(EventSetting.Misfit) {
                json = try setting.applied(to: json)
            } catch {
                throw CommandFailure(.usage, "--set \(setting.text): \(error.message)")
            }
        }
        return try event(json, of: name)
    }

    func event(_ json: JSONValue, of name: String) throws(CommandFailure) -> PostLoginEvent {
        do throws(EventError) {
            return try PostLoginEvent(json: json)
        } catch {
            let isOwn = set.contains { error.path?.hasPrefix((["event"] + $0.path).joined(separator: ".")) ?? false }
            guard isOwn else { throw CommandFailure(.input, "\(name): \(error)") }
            let advice =
                error.message.hasPrefix("expected a string")
                ? "; a text that looks like JSON stands in quotes of its own: --set 'user.name=\"123\"'" : ""
            throw CommandFailure(.usage, "--set: \(error)\(advice)")
        }
    }
}
