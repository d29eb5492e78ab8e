public import Kernel

/// A page of the firm's own work, the only pages at which remarks stand: its balance, its Kompass and other
/// instruments, its measures and its plan.
public struct RemarkPlace: Sendable, Hashable {
    public enum Area: String, Sendable, CaseIterable {
        case balance, kompass, instruments, measures, plan

        /// The first part of its addresses.
        var root: String {
            switch self {
            case .balance: "/klimabilanz"
            case .kompass: "/kompass"
            case .instruments: "/instrumente"
            case .measures: "/massnahmen"
            case .plan: "/handlungsplan"
            }
        }
    }

    /// Bytes of the longest path; more than any page of the hub has.
    public static let longestPath = 200

    /// The address without what stands behind a question mark, `/klimabilanz/2025`.
    public let path: String
    public let area: Area

    /// Nil for whatever is no page of these: other addresses, files to save, what holds more than a path.
    public init?(_ path: String) {
        guard let area = Area.allCases.first(where: { path == $0.root || path.hasPrefix($0.root + "/") }),
            path.utf8.count <= Self.longestPath, !path.contains("//"), !path.hasSuffix("/"),
            path.utf8.allSatisfy(Self.isPlain)
        else { return nil }
        (self.path, self.area) = (path, area)
    }

    /// The reporting year that the address names.
    public var year: ReportingYear? {
        path.split(separator: "/").dropFirst().first.flatMap { Int($0) }.flatMap { ReportingYear($0) }
    }

    /// Ids, years and words. No full stop: an address that has one is a file.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
