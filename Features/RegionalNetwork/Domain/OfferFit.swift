public import Assessments
public import Companies

/// What is known of a firm that offers are measured by.
public struct FirmTraits: Hashable, Sendable {
    public var sector: Sector?
    public var size: SizeClass?
    /// Titles of open measures by theme, the first known one.
    public var measures: [Instrument.Theme: String]

    public init(sector: Sector? = nil, size: SizeClass? = nil, measures: [Instrument.Theme: String] = [:]) {
        (self.sector, self.size, self.measures) = (sector, size, measures)
    }
}

/// Why an offer fits a firm: nil where sector or size rule it out or where nothing speaks for it.
public struct OfferFit: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// An open measure of the firm has this theme.
        case measure(Instrument.Theme, title: String)
        case sector(Sector)
        case size(SizeClass)
    }

    /// The strongest first; at least one.
    public let reasons: [Reason]

    public init?(_ offer: Offer, _ firm: FirmTraits) {
        var reasons = Instrument.Theme.allCases.compactMap { theme -> Reason? in
            guard offer.themes.contains(theme), let title = firm.measures[theme] else { return nil }
            return .measure(theme, title: title)
        }
        if !offer.sectors.isEmpty, let sector = firm.sector {
            guard offer.sectors.contains(sector) else { return nil }
            reasons.append(.sector(sector))
        }
        if !offer.sizes.isEmpty, let size = firm.size {
            guard offer.sizes.contains(size) else { return nil }
            reasons.append(.size(size))
        }
        guard !reasons.isEmpty else { return nil }
        self.reasons = reasons
    }
}
