/// What the trigger `post-login` offers to actions: every member of the event and every call of the api, as texts for people and for editors.
///
/// Both texts are made from the tables that the code itself is checked against, so they say what this version does. The command line
/// prints them: `actionhost types`.
public enum TriggerReference {
    /// TypeScript declarations of the event, the api and the handlers.
    ///
    /// They declare global types and nothing else. An action uses them through JSDoc, and stays what it is:
    ///
    /// ```js
    /// // @ts-check
    ///
    /// /**
    ///  * @param {Event} event
    ///  * @param {PostLoginAPI} api
    ///  */
    /// exports.onExecutePostLogin = async (event, api) => {
    ///   if (!event.user.email_verified) api.access.deny('Please verify your e-mail address.');
    /// };
    /// ```
    ///
    /// Members are optional where Auth0 documents them so, also where ActionHost fills them in: what an editor accepts works on both.
    public static var typeScript: String {
        var text = TypeScriptText()
        text.line("// The event and the api of the trigger post-login, for editors: in an action file, write")
        text.line("//")
        text.line("//   // @ts-check")
        text.line("//")
        text.line("//   /**")
        text.line("//    * @param {Event} event")
        text.line("//    * @param {PostLoginAPI} api")
        text.line("//    */")
        text.line("//   exports.onExecutePostLogin = async (event, api) => { … };")
        text.line("//")
        text.line("// or, shorter, /** @type {PostLoginAction} */ in front of the handler. Node's own globals and modules are declared by")
        text.line("// the package @types/node. Printed by actionhost types.")
        text.line()
        text.comment(["What an action is told about a login."])
        text.block("interface PostLoginEvent {") { $0.members(PostLoginEvent.members, EventReference.members) }
        text.line()
        text.comment(["What an action is told about a login. The browser's interface of that name, where it is declared, stays as it is."])
        text.line("interface Event extends PostLoginEvent {}")
        text.line()
        text.comment(["What an action can do to a login."])
        text.block("interface PostLoginAPI {") {
            for namespace in APIReference.namespaces {
                $0.comment([namespace.summary])
                $0.line("readonly \(namespace.name): \(namespace.typeName);")
            }
        }
        for namespace in APIReference.namespaces {
            text.line()
            text.namespace(namespace)
        }
        for type in APIReference.types {
            text.line()
            text.type(type)
        }
        text.line()
        text.comment(["A handler. It has to be an `async` function."])
        text.line("type PostLoginAction = (event: Event, api: PostLoginAPI) => Promise<void>;")
        text.line()
        text.comment(["What an action file exports."])
        text.block("interface PostLoginModule {") {
            $0.comment(["Runs when the user logs in."])
            $0.line("onExecutePostLogin?: PostLoginAction;")
            $0.comment(["Runs in place of `onExecutePostLogin` when the user comes back from a redirect or a form of this action."])
            $0.line("onContinuePostLogin?: PostLoginAction;")
        }
        return text.text
    }

    /// A page in Markdown that lists every member of the event and every call of the api, and how each compares with Auth0's.
    public static var markdown: String { ReferencePage.text }
}

extension PostLoginEvent {
    /// The known members of the event itself.
    static var members: EventSchema.Members { schema.innermostObject ?? [:] }
}
