/// A profile as a flame graph: an SVG that opens anywhere, with a tooltip on each call.
///
/// The width of a call is its share of all samples; what it has called lies on top of it.
public struct FlameGraph: Sendable {
    private let profile: ScriptProfile
    private let title: String
    private let totals: [Int]

    private static let width = 1200.0
    private static let margin = 10.0
    private static let rowHeight = 18.0
    private static let headHeight = 48.0
    /// Narrower calls are left out.
    private static let smallestWidth = 0.5
    private static let characterWidth = 7.0

    public init(_ profile: ScriptProfile, title: String = "Time of scripts") {
        self.profile = profile
        self.title = title
        totals = profile.totals
    }

    private struct Box {
        var node: Int
        var x: Double
        var width: Double
        var depth: Int
    }

    public var svg: String {
        let boxes = makeBoxes()
        let rows = (boxes.map(\.depth).max() ?? 0) + 1
        let height = Self.headHeight + Double(rows) * Self.rowHeight + Self.margin
        let legend = "\(profile.moments.count) samples. Yellow: your files; blue: the host's parts of Node; grey: the engine's functions."
        var svg = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.number(Self.width)) \(Self.number(height))" \
            font-family="ui-monospace, Menlo, Consolas, monospace" font-size="11.5">
            <title>\(VisibleText.html(title))</title>
            <rect width="100%" height="100%" fill="#ffffff"/>
            <text x="\(Self.number(Self.margin))" y="20" font-size="14" font-weight="bold">\(VisibleText.html(title))</text>
            <text x="\(Self.number(Self.margin))" y="38" fill="#555555">\(legend)</text>

            """
        for box in boxes {
            let y = height - Self.margin - Double(box.depth + 1) * Self.rowHeight
            svg += element(box, y: y)
        }
        return svg + "</svg>\n"
    }

    /// Depth first, siblings by their names, so that two graphs of the same program look the same.
    private func makeBoxes() -> [Box] {
        guard totals[0] > 0 else { return [] }
        let scale = (Self.width - 2 * Self.margin) / Double(totals[0])
        var boxes: [Box] = []
        var pending = [Box(node: 0, x: Self.margin, width: Double(totals[0]) * scale, depth: 0)]
        while let box = pending.popLast() {
            boxes.append(box)
            var x = box.x
            let children = profile.nodes[box.node].children.sorted { profile.nodes[$0].function.title < profile.nodes[$1].function.title }
            for child in children {
                let width = Double(totals[child]) * scale
                if width >= Self.smallestWidth { pending.append(Box(node: child, x: x, width: width, depth: box.depth + 1)) }
                x += width
            }
        }
        return boxes
    }

    private func element(_ box: Box, y: Double) -> String {
        let function = profile.nodes[box.node].function
        let name = box.node == 0 ? "all" : function.title
        let share = Int((Double(totals[box.node]) * 1000 / Double(totals[0])).rounded())
        let letters = Int((box.width - 6) / Self.characterWidth)
        let label = letters < 3 ? "" : name.count <= letters ? name : name.prefix(letters - 1) + "…"
        return """
            <g><title>\(VisibleText.html(name)): \(share / 10).\(share % 10)%, \(totals[box.node]) samples</title>\
            <rect x="\(Self.number(box.x))" y="\(Self.number(y))" width="\(Self.number(box.width))" height="\(Self.number(Self.rowHeight - 1))" \
            rx="2" fill="\(color(of: function, box.node))"/>\
            <text x="\(Self.number(box.x + 3))" y="\(Self.number(y + 12.5))">\(VisibleText.html(label))</text></g>

            """
    }

    private func color(of function: ProfiledFunction, _ node: Int) -> String {
        if node == 0 { return "#e8e8e8" }
        // Neighbours differ a little, by their names.
        let shade = function.title.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFF } % 5
        return switch function.origin {
        case .user: ["#ffd166", "#fcbf49", "#ffdd80", "#f9c74f", "#ffcf56"][shade]
        case .host: ["#a9d6e5", "#90caf9", "#bbdefb", "#9fd3f0", "#b3e0f2"][shade]
        case .engine: ["#d9d9d9", "#cfcfcf", "#e0e0e0", "#d4d4d4", "#dcdcdc"][shade]
        }
    }

    private static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return hundredths % 100 == 0 ? "\(hundredths / 100)" : "\(Double(hundredths) / 100)"
    }
}
