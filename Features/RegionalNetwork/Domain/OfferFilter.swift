public import Assessments

/// What somebody looks for among the offers; nil or empty is „alle“.
public struct OfferFilter: Hashable, Sendable {
    public var words = ""
    public var kind: Offer.Kind?
    public var theme: Instrument.Theme?
    public var audience: Offer.Audience?
    public var sector: Sector?

    public init() {}

    public var isEmpty: Bool { self == OfferFilter() }

    /// Every word has to occur somewhere; an offer without themes, audiences or sectors is for all of them.
    public func matches(_ offer: Offer) -> Bool {
        if let kind, offer.kind != kind { return false }
        if let theme, !offer.themes.isEmpty, !offer.themes.contains(theme) { return false }
        if let audience, !offer.audiences.isEmpty, !offer.audiences.contains(audience) { return false }
        if let sector, !offer.sectors.isEmpty, !offer.sectors.contains(sector) { return false }
        let text = Self.folded("\(offer.title) \(offer.text) \(offer.provider)")
        return Self.folded(words).split(separator: " ").prefix(8).allSatisfy { text.contains($0) }
    }

    /// `Öl`, `oel` and `ÖL` are one word.
    static func folded(_ text: String) -> String {
        text.lowercased().replacing("ä", with: "ae").replacing("ö", with: "oe").replacing("ü", with: "ue")
            .replacing("ß", with: "ss")
    }
}
