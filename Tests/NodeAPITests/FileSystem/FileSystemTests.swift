import NodeAPI
import Testing

/// `fs` below the folder that the host grants.
@Suite struct FileSystemTests {
    /// What a script returns; `fs`, the folder as `root`, and `attempt` are there.
    private func text(_ body: String, in folder: TestFolder, granted: Bool = true) async throws -> String {
        let machine = try await TestMachine(granting: NodeSettings(fileRoot: granted ? folder.root : nil))
        let result = try await machine.text(
            """
            const fs = require('fs'), root = '\(folder.root)';
            const show = (e) => [e.name, e.code, e.errno, e.syscall, e.message].join('|').replaceAll(root, '');
            const attempt = (work) => { try { const r = work(); return typeof r === 'string' ? r : JSON.stringify(r); } catch (e) { return show(e); } };
            \(body)
            """)
        return result
    }

    static let read = [
        ("fs.readFileSync(root + '/a.txt', 'utf8')", "héllo"),
        ("fs.readFileSync(root + '/a.txt', { encoding: 'hex' })", "68c3a96c6c6f"),
        ("String(Buffer.isBuffer(fs.readFileSync(root + '/a.txt')))", "true"),
        ("fs.readFileSync(new URL('file://' + root + '/a.txt'), 'utf8')", "héllo"),
        ("fs.readFileSync(Buffer.from(root + '/a.txt'), 'utf8')", "héllo"),
        ("fs.readFileSync(root + '/inside', 'utf8')", "{}"),
        ("fs.readFileSync(root + '/sub/../a.txt', 'utf8')", "héllo"),
        ("fs.readFileSync('sub/../a.txt', 'utf8')", "héllo"),
        ("fs.readdirSync(root)", #"["a.txt","absolute","dangling","folder-outside","inside","outside","pipe","sub"]"#),
        ("fs.readdirSync(root + '/sub', { recursive: true })", #"["b.json","deep","deep/c"]"#),
        ("fs.readdirSync(root, { withFileTypes: true }).filter((e) => e.isSymbolicLink()).map((e) => e.name).join()",
            "absolute,dangling,folder-outside,inside,outside"),
        ("fs.readdirSync(root, { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name + (e.parentPath === root)).join()", "subtrue"),
        ("fs.statSync(root + '/a.txt').size", "6"), ("String(fs.statSync(root + '/a.txt', { bigint: true }).size)", "6"),
        ("fs.statSync(root).isDirectory()", "true"), ("fs.statSync(root + '/inside').isFile()", "true"),
        ("fs.lstatSync(root + '/inside').isSymbolicLink()", "true"), ("fs.lstatSync(root + '/pipe').isFIFO()", "true"),
        ("String(fs.statSync(root + '/none', { throwIfNoEntry: false }))", "undefined"),
        ("fs.statSync(root + '/a.txt').mtime instanceof Date", "true"),
        ("fs.realpathSync(root + '/inside').slice(root.length)", "/sub/b.json"),
        ("fs.realpathSync.native(root + '/inside').slice(root.length)", "/sub/b.json"),
        ("fs.readlinkSync(root + '/inside')", "sub/b.json"),
        ("String(fs.accessSync(root + '/a.txt', fs.constants.R_OK))", "undefined"),
        ("[fs.existsSync(root), fs.existsSync(root + '/a.txt'), fs.existsSync(root + '/none'), fs.existsSync(), fs.existsSync('a\\0b')].join()",
            "true,true,false,false,false"),
    ]

    @Test func reading() async throws {
        let folder = try TestFolder()
        for (call, expected) in Self.read { #expect(try await text("return attempt(() => \(call))", in: folder) == expected, "\(call)") }
    }

    /// What is there, what is not, and what a link leads to all look the same.
    static let outside = [
        "/../secret", "/../root-beside/secret", "/outside", "/absolute", "/folder-outside/secret", "/folder-outside/none", "/dangling",
        "/folder-outside/secret/x", "/none", "/sub/../../secret",
    ]

    @Test func outsideIsNothing() async throws {
        let folder = try TestFolder()
        for path in Self.outside {
            for (function, syscall) in [
                ("readFileSync", "open"), ("statSync", "stat"), ("accessSync", "access"), ("readdirSync", "scandir"), ("realpathSync", "lstat"),
            ] {
                #expect(
                    try await text("return attempt(() => fs.\(function)(root + '\(path)'))", in: folder)
                        == "Error|ENOENT|-2|\(syscall)|ENOENT: no such file or directory, \(syscall) '\(path)'", "\(function) \(path)")
            }
            #expect(try await text("return String(fs.existsSync(root + '\(path)'))", in: folder) == "false")
        }
        for path in ["/etc/passwd", "/", "", "/proc/self/environ"] {
            #expect(
                try await text("return attempt(() => fs.statSync('\(path)'))", in: folder)
                    == "Error|ENOENT|-2|stat|ENOENT: no such file or directory, stat '\(path)'")
        }
        #expect(
            try await text("return attempt(() => fs.lstatSync(root + '/folder-outside/secret').size)", in: folder).hasPrefix("Error|ENOENT"))
    }

    @Test func withoutAFolderThereIsNothing() async throws {
        let folder = try TestFolder()
        #expect(try await text("return attempt(() => fs.readFileSync(root + '/a.txt'))", in: folder, granted: false).hasPrefix("Error|ENOENT"))
        #expect(try await text("return String(fs.existsSync('/'))", in: folder, granted: false) == "false")
    }

    static let failures = [
        ("fs.readFileSync(root + '/sub')", "Error|EISDIR|-21|read|EISDIR: illegal operation on a directory, read"),
        ("fs.readFileSync(root + '/a.txt/x')", "Error|ENOTDIR|-20|open|ENOTDIR: not a directory, open '/a.txt/x'"),
        ("fs.readFileSync(root + '/pipe')", "Error|EINVAL|-22|open|EINVAL: invalid argument, open '/pipe'"),
        ("fs.readdirSync(root + '/a.txt')", "Error|ENOTDIR|-20|scandir|ENOTDIR: not a directory, scandir '/a.txt'"),
        ("fs.readlinkSync(root + '/a.txt')", "Error|EINVAL|-22|readlink|EINVAL: invalid argument, readlink '/a.txt'"),
        ("fs.readFileSync(3)", "Error|EBADF|-9|read|EBADF: bad file descriptor, read"),
        ("fs.accessSync(root + '/a.txt', fs.constants.W_OK)", "Error|EROFS|-30|access|EROFS: read-only file system, access '/a.txt'"),
        ("fs.readFileSync()", #"TypeError|ERR_INVALID_ARG_TYPE|||The "path" argument must be of type string or an instance of Buffer or URL. Received undefined"#),
        ("fs.readFileSync('a\\0b')", #"TypeError|ERR_INVALID_ARG_VALUE|||The argument 'path' must be a string, Uint8Array, or URL without null bytes. Received 'a\x00b'"#),
        ("fs.readFileSync(root + '/a.txt', 'nope')", "TypeError|ERR_INVALID_ARG_VALUE|||The argument 'encoding' is invalid encoding. Received 'nope'"),
        ("fs.readFileSync(root + '/a.txt', 5)", #"TypeError|ERR_INVALID_ARG_TYPE|||The "options" argument must be one of type string or object. Received type number (5)"#),
        ("fs.readFile(root + '/a.txt')", #"TypeError|ERR_INVALID_ARG_TYPE|||The "cb" argument must be of type function. Received type string ('/…"#),
        ("fs.watch(root)", "Error|ERR_FEATURE_UNAVAILABLE_ON_PLATFORM|||fs.watch is not available to actions: an action does not outlive its login"),
        ("fs.openSync(root + '/a.txt')", "Error|ERR_FEATURE_UNAVAILABLE_ON_PLATFORM|||fs.open is not available to actions: files are read whole, by fs.readFile"),
        ("fs.closeSync(1)", "Error|EBADF|-9|close|EBADF: bad file descriptor, close"),
    ]

    @Test func whatFails() async throws {
        let folder = try TestFolder()
        for (call, expected) in Self.failures {
            let result = try await text("return attempt(() => \(call))", in: folder)
            if let start = expected.firstIndex(of: "…") {
                #expect(result.hasPrefix(expected[..<start].dropLast(2)), "\(call)")
            } else {
                #expect(result == expected, "\(call)")
            }
        }
    }

    static let writes = [
        ("writeFile", "'/w', 'x'", "open '/w'"), ("appendFile", "'/w', 'x'", "open '/w'"), ("mkdir", "'/w'", "mkdir '/w'"),
        ("mkdtemp", "'/w-'", "mkdtemp '/w-XXXXXX'"), ("rm", "'/w'", "rm '/w'"), ("rmdir", "'/w'", "rmdir '/w'"), ("unlink", "'/w'", "unlink '/w'"),
        ("rename", "'/w', '/v'", "rename '/w' -> '/v'"), ("copyFile", "'/w', '/v'", "copyfile '/w' -> '/v'"),
        ("symlink", "'/w', '/v'", "symlink '/w' -> '/v'"), ("chmod", "'/w', 0o777", "chmod '/w'"), ("open", "'/w', 'w'", "open '/w'"),
    ]

    @Test func nothingIsWritten() async throws {
        let folder = try TestFolder()
        for (name, arguments, call) in Self.writes {
            let expected = "Error|EROFS|-30|\(call.prefix { $0 != " " })|EROFS: read-only file system, \(call)"
            #expect(try await text("return attempt(() => fs.\(name)Sync(\(arguments)))", in: folder) == expected)
            #expect(try await text("return new Promise((r) => fs.\(name)(\(arguments), (e) => r(show(e))))", in: folder) == expected)
            #expect(try await text("return fs.promises.\(name)(\(arguments)).then(() => 'done', show)", in: folder) == expected)
        }
    }

    @Test func callbacksAndPromises() async throws {
        let folder = try TestFolder()
        #expect(
            try await text("return new Promise((r) => { let s = true; fs.readFile(root + '/a.txt', 'utf8', (e, t) => r([e, t, s].join())); s = false; })", in: folder)
                == ",héllo,false")
        #expect(
            try await text("return new Promise((r) => fs.stat(root + '/none', (...a) => r([a.length, show(a[0])].join())))", in: folder)
                == "1,Error|ENOENT|-2|stat|ENOENT: no such file or directory, stat '/none'")
        #expect(try await text("return new Promise((r) => fs.access(root, (...a) => r(JSON.stringify(a))))", in: folder) == "[null]")
        #expect(try await text("return new Promise((r) => fs.exists(root, (...a) => r(JSON.stringify(a))))", in: folder) == "[true]")
        #expect(
            try await text("const p = require('fs/promises'); return [p === fs.promises, await p.readFile(root + '/a.txt', 'utf8'), await p.access(root), (await p.readdir(root + '/sub')).join(), (await p.stat(root)).isDirectory()].join()", in: folder)
                == "true,héllo,,b.json,deep,true")
        #expect(try await text("return fs.promises.readFile(root + '/none').catch(show)", in: folder).hasPrefix("Error|ENOENT|-2|open|"))
        #expect(try await text("return fs.promises.readFile().catch((e) => e.code)", in: folder) == "ERR_INVALID_ARG_TYPE")
        #expect(try await text("return fs.promises.readFile(root + '/a.txt', { signal: AbortSignal.abort() }).catch((e) => e.name)", in: folder) == "AbortError")
    }

    @Test func streams() async throws {
        let folder = try TestFolder()
        #expect(
            try await text("let t = ''; for await (const c of fs.createReadStream(root + '/a.txt', { encoding: 'utf8', start: 1, end: 3 })) t += c; return t", in: folder)
                == "él")
        #expect(
            try await text("return new Promise((r) => fs.createReadStream(root + '/none').on('error', (e) => r(show(e))))", in: folder)
                == "Error|ENOENT|-2|open|ENOENT: no such file or directory, open '/none'")
        #expect(
            try await text("return new Promise((r) => fs.createWriteStream('/w').on('error', (e) => r(show(e))))", in: folder)
                == "Error|EROFS|-30|open|EROFS: read-only file system, open '/w'")
    }
}
