public import ActionHost
public import ArgumentParser

extension SigningAlgorithm: ExpressibleByArgument {}
