import JavaScriptEngine

/// The files behind `require`: looked up and read in Swift, within the bounds of ``ModuleFiles``.
enum ModulesBinding {
    static func make(in context: NodeContext) throws(Thrown) -> Value {
        let realm = context.realm
        let files = context.settings.modules
        let native = realm.makeObject()
        native.define("builtins", as: realm.makeArray(NodeScripts.publicModules, of: realm.string))
        native.define("open", as: realm.makeFunction { realm, arguments in realm.string(files.open(for: arguments.string(0))) })
        native.define(
            "kind", as: realm.makeFunction { realm, arguments in realm.number(Double(files.kind(of: arguments.string(0)).rawValue)) })
        native.define("manifest", as: realm.makeFunction { realm, arguments in try text(arguments, files, in: realm) })
        native.define(
            "text",
            as: realm.makeFunction { realm, arguments in
                note(arguments.string(0), files, in: realm)
                return try text(arguments, files, in: realm)
            })
        native.define("realPath", as: realm.makeFunction { realm, arguments in realm.string(files.realPath(of: arguments.string(0))) })
        native.define("resolution", as: realm.makeFunction { realm, arguments in files.resolution(of: arguments.string(0)).map(realm.string) })
        native.define(
            "remember",
            as: realm.makeFunction { _, arguments in
                files.remember(arguments.string(1), as: arguments.string(0))
                return nil
            })
        // The second argument is called for a file that names WebAssembly, before any of it runs.
        native.define(
            "compile",
            as: realm.makeFunction { realm, arguments in
                let function = try compile(arguments, files, in: realm)
                if files.namesWebAssembly(arguments.string(0)) { try arguments[1].call() }
                return function
            })
        native.define(
            "compileModule",
            as: realm.makeFunction { realm, arguments in
                let module = try compileModule(arguments, files, in: realm)
                if files.namesWebAssembly(arguments.string(0)) { try arguments[1].call() }
                return module
            })
        return native
    }

    /// A file is loaded: as it was when a login first loaded it.
    private static func note(_ path: String, _ files: ModuleFiles, in realm: Realm) {
        realm.file(files.text(of: path) == nil ? nil : path, Array((files.text(of: path) ?? "").utf8))
    }

    private static func text(_ arguments: Arguments, _ files: ModuleFiles, in realm: Realm) throws -> Value? {
        if let text = files.text(of: arguments.string(0)) { return realm.string(text) }
        if files.isOversized(arguments.string(0)) { throw unreadable(arguments, files, in: realm) }
        return nil
    }

    /// The function around an ES module, and what it imports as JSON.
    private static func compileModule(_ arguments: Arguments, _ files: ModuleFiles, in realm: Realm) throws -> Value {
        guard let module = files.module(at: arguments.string(0)) else { throw unreadable(arguments, files, in: realm) }
        note(arguments.string(0), files, in: realm)
        let imports = realm.string(module.imports)
        let function = try realm.evaluate(compiled(module.script, in: realm))
        return realm.makeArray(with: [function, imports])
    }

    /// The function around a CommonJS file: compiled once per machine.
    private static func compile(_ arguments: Arguments, _ files: ModuleFiles, in realm: Realm) throws -> Value {
        guard let script = files.script(at: arguments.string(0)) else { throw unreadable(arguments, files, in: realm) }
        note(arguments.string(0), files, in: realm)
        return try realm.evaluate(compiled(script, in: realm))
    }

    /// A file's syntax error is thrown at the `require` of it; as with the engine's own, members beside tell the place in the file.
    private static func compiled(_ script: Script, in realm: Realm) throws(Thrown) -> CompiledScript {
        do throws(ScriptError) {
            return try realm.machine.compile(script)
        } catch {
            let value = realm.makeError(error)
            if let place = error.location, value.isObject {
                value.define("sourceURL", as: realm.string(place.file), isEnumerable: false)
                if let line = place.line {
                    value.define("line", as: realm.number(Double(min(line, lastLine(of: script)))), isEnumerable: false)
                }
            }
            throw Thrown(value)
        }
    }

    /// The last line of a file that has anything in it; what comes after, the end of the function around it, is no line of the file.
    private static func lastLine(of script: Script) -> Int {
        let file = script.source.prefix(upTo: script.source.lastIndex(of: "\n") ?? script.source.endIndex)
        return 1 + file.prefix(through: file.lastIndex { !$0.isWhitespace } ?? file.startIndex).count(where: \.isNewline)
    }

    /// Why a file cannot be loaded; one that is too large makes the login fail, even where the script catches the error.
    private static func unreadable(_ arguments: Arguments, _ files: ModuleFiles, in realm: Realm) -> HostError {
        let path = arguments.string(0)
        guard files.isOversized(path) else { return HostError(code: "MODULE_NOT_FOUND", message: "Cannot read '\(path)'") }
        return realm.oversizedFile(path, limit: files.sizeLimit, line: arguments.callLine(within: 16))
    }
}
