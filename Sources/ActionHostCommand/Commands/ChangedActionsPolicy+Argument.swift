public import ActionHost
public import ArgumentParser

extension ChangedActionsPolicy: ExpressibleByArgument {}
