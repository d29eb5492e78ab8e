/// The two editions of the German classification of economic activities in use side by side.
public enum IndustryEdition: String, Sendable, Hashable, Codable, CaseIterable {
    /// WZ 2008, the German edition of NACE Rev. 2 (Regulation (EC) No 1893/2006).
    case wz2008
    /// WZ 2025, the German edition of NACE Rev. 2.1 (Delegated Regulation (EU) 2023/137).
    case wz2025
}
