@_exported public import ActionHost
