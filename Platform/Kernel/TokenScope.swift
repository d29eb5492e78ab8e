/// What a token of the programming interface may do. Raw values are stored, and programs read them.
public enum TokenScope: String, Sendable, CaseIterable, Comparable {
    case readFirm = "read:firm"
    case writeFirm = "write:firm"
    case readEntries = "read:entries"
    case writeEntries = "write:entries"
    case readBalance = "read:balance"
    case readFactors = "read:factors"
    case readEvidence = "read:evidence"

    public static func < (left: Self, right: Self) -> Bool { left.position < right.position }

    private var position: Int { Self.allCases.firstIndex(of: self)! }
}
