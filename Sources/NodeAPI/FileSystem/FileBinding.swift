import Foundation
import JavaScriptEngine

/// The files of ``FileAccess`` for `fs`: what fails is answered with the name of the system's error.
enum FileBinding {
    static func make(in context: NodeContext) -> Value {
        let realm = context.realm
        let settings = context.settings
        let files = FileAccess(root: settings.fileRoot, hidden: settings.hiddenFiles, packages: settings.modules)
        let native = realm.makeObject()
        func add(_ name: String, _ body: @escaping (Realm, Arguments) throws(FileAccess.Failure) -> Value?) {
            native.define(
                name,
                as: realm.makeFunction { realm, arguments in
                    do throws(FileAccess.Failure) {
                        let value = try body(realm, arguments) ?? realm.undefined
                        return realm.makeArray(with: [realm.undefined, value])
                    } catch {
                        return realm.value(of: .list([.string(error.rawValue)]))
                    }
                })
        }
        add("realPath") { realm, arguments throws(FileAccess.Failure) in realm.string(try files.realPath(of: arguments.string(0))) }
        add("link") { realm, arguments throws(FileAccess.Failure) in realm.string(try files.link(at: arguments.string(0))) }
        add("read") { realm, arguments throws(FileAccess.Failure) in
            let bytes = try files.contents(of: arguments.string(0))
            realm.file(FileAccess.real(arguments.string(0)), bytes)
            return realm.bytes(bytes)
        }
        add("names") { realm, arguments throws(FileAccess.Failure) in
            realm.makeArray(try files.names(in: arguments.string(0)), of: realm.string)
        }
        add("check") { _, arguments throws(FileAccess.Failure) in
            try files.check(arguments.string(0), mode: Int32(bounding: arguments.number(1)))
            return nil
        }
        add("status") { realm, arguments throws(FileAccess.Failure) in
            let status = try files.status(of: arguments.string(0), followingLinks: arguments[1].bool)
            return realm.makeArray(numbers(of: status), of: realm.number)
        }
        return native
    }

    /// In the order that `internal/fs/stats` reads them in; times in seconds and nanoseconds.
    private static func numbers(of status: stat) -> [Double] {
        #if os(macOS)
            let times = [status.st_atimespec, status.st_mtimespec, status.st_ctimespec, status.st_birthtimespec]
        #else
            // This call does not tell when a file was made.
            let times = [status.st_atim, status.st_mtim, status.st_ctim, status.st_ctim]
        #endif
        return [
            Double(status.st_dev), Double(status.st_mode), Double(status.st_nlink), Double(status.st_uid), Double(status.st_gid),
            Double(status.st_rdev), Double(status.st_blksize), Double(status.st_ino), Double(status.st_size), Double(status.st_blocks),
        ] + times.flatMap { [Double($0.tv_sec), Double($0.tv_nsec)] }
    }
}
