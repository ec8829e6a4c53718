// Events and outcomes are the library's vocabulary: `import ActionHost` brings them along.
@_exported public import PostLogin
