public import Assessments
public import Companies

/// Why two firms of the directory may have something to tell each other; nil where nothing speaks for it.
public struct PeerMatch: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case theme(Instrument.Theme)
        /// The same division of WZ, two digits: closer than the sector, and said in its place.
        case division(String)
        case sector(Sector)
        case size(SizeClass)
    }

    /// Themes first; at least one theme, the division or the sector, for size alone says little.
    public let reasons: [Reason]

    public init?(_ own: DirectoryEntry, _ other: DirectoryEntry) {
        guard own.firm != other.firm else { return nil }
        let shared = own.themes.intersection(other.themes)
        var reasons = Instrument.Theme.allCases.filter(shared.contains).map(Reason.theme)
        if !own.division.isEmpty, own.division == other.division {
            reasons.append(.division(own.division))
        } else if let sector = own.sector, sector == other.sector {
            reasons.append(.sector(sector))
        }
        guard !reasons.isEmpty else { return nil }
        if let size = own.size, size == other.size { reasons.append(.size(size)) }
        self.reasons = reasons
    }
}
