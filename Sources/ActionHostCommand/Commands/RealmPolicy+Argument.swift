public import ActionHost
public import ArgumentParser

extension RealmPolicy: ExpressibleByArgument {}
