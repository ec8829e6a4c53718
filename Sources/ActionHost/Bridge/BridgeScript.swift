import JavaScriptEngine
import NodeAPI

/// The JavaScript side of the bridge, put together from the files that the build embeds: one namespace of `api` a file.
enum BridgeScript {
    static let script = Script.internal(
        "api",
        source: EmbeddedFiles.object([
            ("access", PackageResources.access_js),
            ("accessToken", PackageResources.access_token_js),
            ("bridge", PackageResources.bridge_js),
            ("cache", PackageResources.cache_js),
            ("execution", PackageResources.execution_js),
            ("handler", PackageResources.handler_js),
            ("idToken", PackageResources.id_token_js),
            ("multifactor", PackageResources.multifactor_js),
            ("redirect", PackageResources.redirect_js),
            ("tools", PackageResources.tools_js),
            ("user", PackageResources.user_js),
        ]))
}
