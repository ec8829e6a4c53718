@_exported public import PostLogin
