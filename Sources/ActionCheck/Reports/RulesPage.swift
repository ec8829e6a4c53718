/// The page about the checker, in Markdown: what is to be said, and a table of the rules.
public enum RulesPage {
    public static var text: String { introduction + "\n\n" + table + "\n" }

    private static let introduction = """
        # Checking action files

        <!-- Made by `UPDATE_DOCS=1 swift test --filter '^ActionCheckTests'` from the rules in Sources/ActionCheck. Change those, not this page. -->

        `actionhost check` reads action files without running them, and says what will fail or surprise. With this in `actions/roles.js`

        ```js
        exports.onExecutePostLogin = async (event, api) => {
          if (!event.user.emailVerified) {
            return api.access.deny('Please verify your e-mail address.');
          }
          api.idToken.setCustomClaims('roles', event.authorization?.roles);
        };
        ```

        it prints

        ```
        $ actionhost check
        actions/roles.js:2:19: warning: event.user has no emailVerified. Did you mean event.user.email_verified? [unknown-event-member]
              if (!event.user.emailVerified) {
                              ^~~~~~~~~~~~~
        actions/roles.js:5:15: error: api.idToken has no setCustomClaims. Did you mean api.idToken.setCustomClaim? [unknown-api-member]
              api.idToken.setCustomClaims('roles', event.authorization?.roles);
                          ^~~~~~~~~~~~~~~
        1 error, 1 warning in 1 file
        ```

        - `actionhost check` looks at every action of `./actions` and at its shared modules, as `actions.yaml` arranges them; name another
          folder, or single files, to look at those, or the export of a tenant: `--tenant DIR`.
        - An **error** fails on Auth0 or here; a **warning** is a risk, or does nothing; a **note** is worth knowing. The exit status is 1 when
          there is an error, with `--strict` also when there is a warning; 0 otherwise; 65 when something cannot be read.
        - `--rule NAME` applies one rule alone, `--skip NAME` leaves one out; both can be repeated. `--list-rules` prints their names.
        - `--secrets FILE` tells the names of the secrets that are not in `actions.yaml`. Where neither names any, they are not checked.
        - `--format json` is for programs, `--format sarif` for code-scanning services (SARIF 2.1.0).

        A comment on the line, or on the line before, silences a rule there. It needs a reason:

        ```js
        // actionhost-ignore secret-in-source: the key of the public demo
        const apiKey = '9f86d081884c7d659a2feaa0c55ad015';
        ```

        ## What is followed

        The checker follows the event and the api through variables, patterns, objects, classes and the files' own functions as far as it is
        certain what they are: the parameter of a function that is called as `deny(api)` or `setClaims({ event, api })` is known where every call hands on the same. What it
        cannot follow, it says nothing about.

        **Wrappers.** A handler may be made by a function: `withLogging(async (event, api) => …)`, `wrap({ name: 'roles' }, handler)`,
        `Sentry.wrapHandler(handler)`, `compose([verify, addRoles])`, `handler.bind(null)`. One of the files' own is followed like any other
        function. Of one that is not known, the handler among its arguments is told by its parameters: two that are called `event` and `api`, in
        any place; or the first two, when all that is read of them are members of the event and namespaces of the api, and a call of the api is
        among it; or one that has both, `({ event, api, log }) => …`; or `event` alone in an `async` function. Other functions among the
        arguments are left alone, and so are members that the wrapper may have put into the event or the api.

        **Files that an action loads.** What an action or a shared module loads by a relative path, `require('./lib/claims')`, is looked at with
        it, once, and named by its own path; so are the modules of an action that is checked alone. In these files, too, the rules find what is
        wrong with the event and the api where the files that were looked at tell that a function gets them. Such a file may read the secrets of
        every action that loads it. Files of packages, in `node_modules`, and JSON are not looked at. Auth0 itself takes one file for an action:
        a bundler puts them together.

        ## The rules
        """

    private static var table: String {
        let head = ["| Rule | Severity | What it finds | Example | What to do |", "| --- | --- | --- | --- | --- |"]
        return (head + ActionChecker.rules.map { rule in
            "| `\(rule.name)` | \(rule.severity.rawValue) | \(cell(rule.summary)) | `\(cell(rule.example))` | \(cell(rule.advice)) |"
        }).joined(separator: "\n")
    }

    private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
