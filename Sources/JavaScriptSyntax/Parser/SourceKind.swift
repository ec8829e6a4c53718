/// How a source is to be read.
public enum SourceKind: Sendable, Hashable {
    /// A CommonJS file: the body of a function, in which `return` may stand outside of the file's own functions.
    case commonJS
    /// A script: no `import` and `export`, no `return` outside of functions.
    case script
    /// An ES module.
    case module
}
