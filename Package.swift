// swift-tools-version:6.1
import Foundation
import PackageDescription

/// JavaScript beside the Swift files of a target: no source to Swift, and no resource either.
func scripts(in folder: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: "\(Context.packageDirectory)/\(folder)")
    return (paths?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".js") || $0.hasSuffix(".cjs") }.sorted()
}

let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "ActionHost",
    products: [
        .library(name: "ActionHost", targets: ["ActionHost"]),
        .library(name: "ActionHostTesting", targets: ["ActionHostTesting"]),
        .executable(name: "actionhost", targets: ["ActionHostCommand"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CJavaScriptCore",
            pkgConfig: "javascriptcoregtk-4.1",
            providers: [.apt(["libjavascriptcoregtk-4.1-dev"])]
        ),
        .systemLibrary(name: "CICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .target(name: "JavaScriptEngine", dependencies: ["CJavaScriptCore"], swiftSettings: swiftSettings),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
        .target(name: "CNodeScripts"),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CSeccomp", pkgConfig: "libseccomp", providers: [.apt(["libseccomp-dev"])]),
        .target(name: "Sandbox", dependencies: ["CLinux", "CSeccomp"], swiftSettings: swiftSettings),
        .target(
            name: "NodeAPI",
            dependencies: [
                "JavaScriptEngine", "CBrotli", "CICU", "CNodeScripts", "COpenSSL", "CZlib",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "NIOTLS", package: "swift-nio"),
            ],
            exclude: scripts(in: "Sources/NodeAPI"),
            swiftSettings: swiftSettings
        ),
        .target(
            name: "PostLogin",
            dependencies: [.product(name: "OrderedCollections", package: "swift-collections")],
            swiftSettings: swiftSettings
        ),
        .target(
            name: "ActionHost",
            dependencies: [
                "CLinux", "NodeAPI", "PostLogin", "Sandbox",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: swiftSettings
        ),
        .target(name: "CAcorn"),
        .target(
            name: "JavaScriptSyntax", dependencies: ["CAcorn", "JavaScriptEngine"], exclude: scripts(in: "Sources/JavaScriptSyntax"),
            swiftSettings: swiftSettings),
        .target(name: "ActionCheck", dependencies: ["JavaScriptSyntax", "NodeAPI", "PostLogin"], swiftSettings: swiftSettings),
        .target(
            name: "ActionHostTesting",
            dependencies: [
                "ActionCheck", "ActionHost", "JavaScriptEngine", "JavaScriptSyntax", "NodeAPI", "PostLogin",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: swiftSettings
        ),
        .executableTarget(
            name: "ActionHostCommand",
            dependencies: [
                "ActionCheck", "ActionHost", "ActionHostTesting", "JavaScriptSyntax", "NodeAPI", "PostLogin",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: swiftSettings
        ),
        .executableTarget(
            name: "ActionHostBenchmarks", dependencies: ["ActionHost", "JavaScriptEngine", "PostLogin"], path: "Benchmarks",
            exclude: ["README.md", "node.mjs"], swiftSettings: swiftSettings),
        .testTarget(name: "JavaScriptEngineTests", dependencies: ["JavaScriptEngine"], swiftSettings: swiftSettings),
        .testTarget(
            name: "NodeAPITests",
            dependencies: [
                "NodeAPI", "JavaScriptEngine", "TestSupport",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            exclude: scripts(in: "Tests/NodeAPITests"), swiftSettings: swiftSettings),
        .executableTarget(
            name: "SandboxProbe", dependencies: ["CLinux", "Sandbox"], path: "Tests/SandboxProbe", swiftSettings: swiftSettings),
        .testTarget(name: "SandboxTests", dependencies: ["SandboxProbe"], swiftSettings: swiftSettings),
        .target(
            name: "TestSupport",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            path: "Tests/TestSupport", swiftSettings: swiftSettings),
        .testTarget(name: "PostLoginTests", dependencies: ["PostLogin"], swiftSettings: swiftSettings),
        .testTarget(
            name: "PackageTests",
            dependencies: [
                "ActionHost", "ActionHostTesting", "NodeAPI", "PostLogin", "TestSupport",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "NIOWebSocket", package: "swift-nio"),
            ],
            exclude: scripts(in: "Tests/PackageTests"), swiftSettings: swiftSettings),
        .testTarget(
            name: "ActionHostTests",
            dependencies: [
                "ActionHost", "ActionHostCommand", "TestSupport", .product(name: "JWTKit", package: "jwt-kit"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ], swiftSettings: swiftSettings),
        .testTarget(name: "JavaScriptSyntaxTests", dependencies: ["JavaScriptSyntax"], swiftSettings: swiftSettings),
        .testTarget(name: "ActionCheckTests", dependencies: ["ActionCheck", "JavaScriptSyntax", "PostLogin"], swiftSettings: swiftSettings),
        .testTarget(
            name: "ActionHostTestingTests", dependencies: ["ActionHostTesting", "ActionHost", "PostLogin"],
            exclude: scripts(in: "Tests/ActionHostTestingTests"), swiftSettings: swiftSettings),
        .testTarget(
            name: "AttackTests",
            dependencies: [
                "ActionHost", "ActionHostCommand", "NodeAPI", "PostLogin", "TestSupport",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "ActionHostCommandTests", dependencies: ["ActionHostCommand", "ActionHost", "ActionHostTesting", "PostLogin", "TestSupport"],
            swiftSettings: swiftSettings),
    ],
    swiftLanguageModes: [.v6]
)
