public import ActionHost
import PostLogin

/// A timeline as a page that needs nothing but itself: no network, no scripts.
public struct HTMLTimeline: Sendable {
    public init() {}

    /// The page.
    public func page(of timeline: LoginTimeline, title: String = "Login") -> String {
        let legs = timeline.legs.enumerated().map { index, leg in
            section(leg, timeline.legs.count > 1 ? "Step \(index + 1): " : "")
        }
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(VisibleText.html(title))</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <h1>\(VisibleText.html(title))</h1>
            \(legs.joined(separator: "\n"))
            </body>
            </html>

            """
    }

    private func section(_ leg: LoginTimeline.Leg, _ prefix: String) -> String {
        let rows = TimelineRows.rows(of: leg)
        let total = max(rows.map(\.end).max() ?? 0, 0.01)
        let decision = LoginDecision(of: leg)
        let notes = (decision.skipped.isEmpty ? [] : ["Did not run: \(decision.skipped.joined(separator: ", "))"]) + decision.droppedClaims
        return """
            <section>
            <h2>\(prefix)<span class="\(leg.outcome.name)">\(leg.outcome.name)</span> in \(TimeText.duration(total))</h2>
            <p class="decision">\(VisibleText.html(decision.reason))</p>
            \(notes.isEmpty ? "" : "<ul>\(notes.map { "<li>\(VisibleText.html($0))</li>" }.joined())</ul>")
            <div class="waterfall" role="table" aria-label="Timeline">
            \(axis(total))
            \(rows.map { row($0, total) }.joined(separator: "\n"))
            </div>
            </section>
            """
    }

    private func axis(_ total: Double) -> String {
        let marks = (0...4).map { mark in
            "<span style=\"left:\(mark * 25)%\">\(TimeText.duration(total * Double(mark) / 4))</span>"
        }
        return "<div class=\"row axis\" role=\"row\"><span class=\"label\" role=\"cell\"></span><div class=\"track\" role=\"cell\">\(marks.joined())</div></div>"
    }

    private func row(_ row: TimelineRow, _ total: Double) -> String {
        let details = row.details.isEmpty ? "" : "<pre>\(VisibleText.html(row.details.joined(separator: "\n")))</pre>"
        let label = VisibleText.html(row.label)
        let time = row.end > row.begin ? "\(TimeText.duration(row.begin)), for \(TimeText.duration(row.end - row.begin))" : "\(TimeText.duration(row.begin))"
        let bars = row.waits.map { bar("wait", $0.begin, $0.end, total) }.joined()
        let content = "<span class=\"label \(row.kind.rawValue)\" role=\"cell\">\(label)</span>"
            + "<div class=\"track\" role=\"cell\" title=\"\(VisibleText.html(time))\">\(bar(row.kind.rawValue, row.begin, row.end, total))\(bars)</div>"
        return details.isEmpty
            ? "<div class=\"row\" role=\"row\">\(content)</div>"
            : "<details class=\"row\" role=\"row\"><summary>\(content)</summary>\(details)</details>"
    }

    private func bar(_ kind: String, _ begin: Double, _ end: Double, _ total: Double) -> String {
        let left = TimeText.number(begin / total * 100, digits: 2)
        let width = TimeText.number(max(0, end - begin) / total * 100, digits: 2)
        return "<i class=\"\(kind)\" style=\"left:\(left)%;width:\(width)%\"></i>"
    }

    private static let style = """
        :root{color-scheme:light dark;--text:#1b1f24;--quiet:#66707b;--page:#fff;--line:#e3e7eb;--action:#4c7fd0;--wait:#c9d8ef;--request:#2f9e6e;--effect:#8250c4;--log:#98a2ad;--bad:#c9372c;--careful:#b25e00;--good:#1f7a4d}
        @media(prefers-color-scheme:dark){:root{--text:#e6eaee;--quiet:#97a2ae;--page:#14181d;--line:#2a313a;--action:#6c9bea;--wait:#2d405f;--request:#45c48d;--effect:#b48af0;--log:#76818d;--bad:#ff7b72;--careful:#e8a04b;--good:#56c78f}}
        body{font:14px/1.5 system-ui,sans-serif;color:var(--text);background:var(--page);margin:2rem auto;max-width:1200px;padding:0 1rem}
        h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}
        .completed{color:var(--good)}.denied,.failed{color:var(--bad)}.suspended{color:var(--careful)}
        .decision{font-weight:600}ul{color:var(--careful)}
        .waterfall{border-top:1px solid var(--line)}
        .row,.row>summary{display:grid;grid-template-columns:minmax(12rem,38%) 1fr;align-items:center}
        details.row{display:block}.row>summary{cursor:pointer;list-style:none}.row>summary::-webkit-details-marker{display:none}
        .row{border-bottom:1px solid var(--line)}
        .label{padding:.2rem .75rem .2rem 1.5rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-family:ui-monospace,monospace;font-size:12px}
        summary>.label::before{content:"+ ";color:var(--quiet);margin-left:-1.1em}details[open]>summary>.label::before{content:"− "}
        .label.action{font-weight:600;padding-left:.75rem}summary>.label.action::before{margin-left:0}
        .track{position:relative;height:1.6rem;background:linear-gradient(90deg,var(--line) 1px,transparent 1px) 0 0/25% 100%}
        .track i{position:absolute;top:.35rem;height:.9rem;min-width:3px;border-radius:2px}
        i.action{background:var(--action)}i.wait{background:var(--wait)}i.request{background:var(--request)}i.effect{background:var(--effect)}i.log{background:var(--log)}i.problem{background:var(--bad)}
        .label.problem{color:var(--bad)}
        .axis .track span{position:absolute;font-size:11px;color:var(--quiet);padding-left:4px;white-space:nowrap}.axis .track span:last-child{transform:translateX(-100%);padding-right:4px}
        pre{margin:.1rem 0 .6rem;padding:.5rem 1.5rem;overflow-x:auto;font-size:12px;color:var(--quiet);white-space:pre-wrap;overflow-wrap:anywhere}
        """
}
