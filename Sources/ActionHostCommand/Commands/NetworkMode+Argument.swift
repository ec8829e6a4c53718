public import ArgumentParser
public import NodeAPI

extension NetworkMode: ExpressibleByArgument {}
