import Foundation

/// Compares text with the file `Snapshots/<name>` beside the test; `UPDATE_SNAPSHOTS=1` rewrites it.
/// Nil when they are the same.
public func snapshotDifference(_ text: String, _ name: String, file: String = #filePath) throws -> String? {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Snapshots")
    let url = folder.appendingPathComponent(name)
    let lines = text.replacing("><", with: ">\n<") + "\n"
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try lines.write(to: url, atomically: true, encoding: .utf8)
        return nil
    }
    guard let stored = try? String(contentsOf: url, encoding: .utf8) else {
        return "snapshot \(name) is not there; run UPDATE_SNAPSHOTS=1 bin/test unit and read the file"
    }
    return stored == lines ? nil : "snapshot \(name) differs; run UPDATE_SNAPSHOTS=1 bin/test unit and read the diff"
}
