public import Kernel

/// A firm that draws up its balance here; every stored thing belongs to exactly one.
public struct Firm: Identifiable, Hashable, Sendable {
    /// Longest name the commercial register is known to need, with room to spare.
    public static let longestName = 200

    public let id: FirmID
    public var name: String
    /// Nil while the firm has not said.
    public var legalForm: LegalForm?
    /// Tax-privileged purposes, sections 51 to 68 AO; funding rules ask for it.
    public var isNonProfit: Bool
    /// Main activity by WZ 2008 (NACE Rev. 2), as funding rules still ask for it.
    public var industry2008: IndustryCode?
    /// Main activity by WZ 2025 (NACE Rev. 2.1), as sustainability reports ask for it.
    public var industry2025: IndustryCode?
    /// Counts the changes; a writer names the one it has read.
    public var version: Int

    public init(
        id: FirmID,
        name: String,
        legalForm: LegalForm? = nil,
        isNonProfit: Bool = false,
        industry2008: IndustryCode? = nil,
        industry2025: IndustryCode? = nil,
        version: Int = 1
    ) {
        (self.id, self.name, self.legalForm, self.isNonProfit) = (id, name, legalForm, isNonProfit)
        (self.industry2008, self.industry2025, self.version) = (industry2008, industry2025, version)
    }
}
