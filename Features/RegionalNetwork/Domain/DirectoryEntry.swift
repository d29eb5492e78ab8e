public import Assessments
public import Companies
public import Kernel

/// What a firm lets other firms read of it, by consent.
public struct DirectoryEntry: Hashable, Sendable {
    public static let longestAbout = 600
    public static let longestContact = 200
    /// The wording of the consent in force; stored with each consent.
    public static let wording = "2026-11"

    public let firm: FirmID
    public var firmName: String
    public var sector: Sector?
    public var size: SizeClass?
    /// The first two digits of the seat's postcode; empty where there is no seat. Never more of the address.
    public var area: String
    public var themes: Set<Instrument.Theme>
    public var about: String
    public var contact: String

    public init(
        firm: FirmID,
        firmName: String,
        sector: Sector?,
        size: SizeClass?,
        area: String,
        themes: Set<Instrument.Theme>,
        about: String,
        contact: String
    ) {
        (self.firm, self.firmName, self.sector, self.size) = (firm, firmName, sector, size)
        (self.area, self.themes, self.about, self.contact) = (area, themes, about, contact)
    }
}

/// Why two firms of the directory may have something to tell each other; nil where nothing speaks for it.
public struct PeerMatch: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case theme(Instrument.Theme)
        case sector(Sector)
        case size(SizeClass)
    }

    /// Themes first; at least one theme or the sector, for size alone says little.
    public let reasons: [Reason]

    public init?(_ own: DirectoryEntry, _ other: DirectoryEntry) {
        guard own.firm != other.firm else { return nil }
        let shared = own.themes.intersection(other.themes)
        var reasons = Instrument.Theme.allCases.filter(shared.contains).map(Reason.theme)
        if let sector = own.sector, sector == other.sector { reasons.append(.sector(sector)) }
        guard !reasons.isEmpty else { return nil }
        if let size = own.size, size == other.size { reasons.append(.size(size)) }
        self.reasons = reasons
    }
}
