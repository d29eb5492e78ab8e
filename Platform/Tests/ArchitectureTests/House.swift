import Foundation

/// The checkout as the architecture tests see it. Paths are relative to its root, with `/` between their parts.
enum House {
    static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let updatesStoredFiles = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1"

    /// Every file under Features, Platform, Benchmarks, docs and bin, sorted.
    static let paths: [String] = ["Features", "Platform", "Benchmarks", "docs", "bin"].flatMap(paths(under:)).sorted()

    static let features: [String] = folders(in: "Features")

    static let swiftFiles: [SwiftSource] = (paths.filter { $0.hasSuffix(".swift") } + ["Package.swift"]).map {
        SwiftSource(path: $0, text: text($0))
    }

    /// Swift that ships; without tests and what only tests use.
    static let shippedSwiftFiles = swiftFiles.filter { !$0.isForTests }

    static func text(_ path: String) -> String {
        (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)) ?? ""
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    static func folders(in path: String) -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(path).path)) ?? []
        return all.filter { isFolder("\(path)/\($0)") && !$0.hasPrefix(".") }.sorted()
    }

    private static func paths(under folder: String) -> [String] {
        let walk = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
        let all = walk?.compactMap { $0 as? String } ?? []
        return all.map { "\(folder)/\($0)" }.filter { !$0.contains("__pycache__") && !isFolder($0) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder)
            && isFolder.boolValue
    }
}
