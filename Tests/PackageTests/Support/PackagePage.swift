/// `docs/packages.md`.
enum PackagePage {
    static var text: String {
        let (packages, calls) = (PackageCase.packages, PackageCase.calls)
        return """
            # npm packages in actions

            <!-- Made by `UPDATE_DOCS=1 make test` from Tests/PackageTests. Change the first lines of the actions there, not this page. -->

            The tests run \(packages.count) npm packages as they are: each in a login of its own, in an action that makes real calls of the
            package, those of the network against an HTTP and an HTTPS server of the tests. What the action logs is compared with what it logs
            in Node. The packages are Debian's (`node-*`); `scripts/test-packages` lists them. \(packages.count { $0.failure == nil }) pass.

            \(table(packages, "Package"))

            ## Calls of packages that Debian lacks

            Actions that make the calls of Node's modules that these packages make, in the way they do.

            \(table(calls, "Package"))

            """
    }

    private static func table(_ cases: [PackageCase], _ head: String) -> String {
        (["| \(head) | What its action does | Here |", "| --- | --- | --- |"]
            + cases.map { test in "| `\(test.name)` | \(test.summary) | \(test.failure.map { "fails: \($0)" } ?? "passes") |" })
            .joined(separator: "\n")
    }
}
