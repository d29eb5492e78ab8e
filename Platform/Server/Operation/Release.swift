import Foundation

/// Which state of the source runs here.
enum Release {
    /// The first twelve digits of the commit that is checked out under `home`; `unknown` without a checkout.
    static func version(home: URL) -> String {
        let folder = home.appendingPathComponent(".git")
        guard let head = text(folder.appendingPathComponent("HEAD")) else { return "unknown" }
        guard head.hasPrefix("ref: ") else { return short(head) }
        let name = String(head.dropFirst(5))
        if let commit = text(folder.appendingPathComponent(name)) { return short(commit) }
        let packed = text(folder.appendingPathComponent("packed-refs"))?.split(separator: "\n") ?? []
        return packed.first { $0.hasSuffix(" \(name)") }.map { short(String($0)) } ?? "unknown"
    }

    private static func text(_ file: URL) -> String? {
        (try? String(contentsOf: file, encoding: .utf8))?.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func short(_ commit: String) -> String {
        let digits = commit.prefix(12)
        return digits.count == 12 && digits.allSatisfy(\.isHexDigit) ? String(digits) : "unknown"
    }
}
