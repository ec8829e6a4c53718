import PostLogin
import Testing

@testable import ActionHostCommand

@Suite("A login that fails for want of a package")
struct MissingPackageTests {
    private static func text(of message: String, _ kind: LoginFailure.Kind = .thrown) -> String {
        let failure = LoginFailure(kind: kind, message: message, action: "mail", file: "actions/mail.js", line: 3)
        return TextReport().text(of: .failed(FailedLogin(failure, executions: [])))
    }

    @Test(arguments: [
        ("jsonwebtoken", "jsonwebtoken"), ("lodash/fp", "lodash"), ("@scope/name", "@scope/name"), ("@scope/name/sub/file.js", "@scope/name"),
    ])
    func isToldWhereToInstallIt(id: String, name: String) {
        #expect(
            Self.text(of: "Cannot find module '\(id)'\nRequire stack:\n- actions/mail.js") == """
                Failed in mail (actions/mail.js:3): Cannot find module '\(id)'
                  Require stack:
                  - actions/mail.js
                  No tokens, and nothing that the actions asked for is applied.

                  Packages are found in node_modules, in the folder of the actions or above it: npm install \(name) there.

                """)
    }

    @Test(arguments: ["./lib", "../lib", "/opt/lib", "actions:lib", "node:lib", "", "@scope", "@scope/"])
    func filesAndModulesAreNoPackages(id: String) {
        #expect(MissingPackage(LoginFailure(kind: .thrown, message: "Cannot find module '\(id)'")) == nil)
    }

    @Test func otherFailuresAreNotMeant() {
        #expect(!Self.text(of: "Cannot find module 'ms'", .syntax).contains("npm install"))
        #expect(!Self.text(of: "no: Cannot find module 'ms'").contains("npm install"))
    }
}
