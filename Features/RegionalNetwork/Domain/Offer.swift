public import Assessments
public import Companies
public import Kernel

public enum OfferTag {}
public typealias OfferID = EntityID<OfferTag>

/// „Bildungs-, Beratungs- oder Förderangebot“ of the hub or its region. Texts that nobody has given are empty and shown
/// as „fehlt“.
public struct Offer: Hashable, Sendable {
    public static let longestTitle = 160
    public static let longestLine = 300
    public static let longestText = 4000

    /// Raw values are stored.
    public enum Kind: String, Sendable, CaseIterable {
        case training, advice, funding, network
    }

    /// For whom in a firm. Raw values are stored.
    public enum Audience: String, Sendable, CaseIterable {
        case management, staff, council, trainees
    }

    /// Raw values are stored.
    public enum State: String, Sendable, CaseIterable {
        case suggested, released, withdrawn
    }

    public let id: OfferID
    public var kind: Kind
    public var title: String
    public var text = ""
    /// Empty: for every theme.
    public var themes: Set<Instrument.Theme> = []
    /// Empty: for everybody.
    public var audiences: Set<Audience> = []
    /// Empty: for every sector.
    public var sectors: Set<Sector> = []
    /// Empty: for every size.
    public var sizes: Set<SizeClass> = []
    /// When it takes place, in words.
    public var dates = ""
    public var first: LocalDate?
    public var last: LocalDate?
    public var costs = ""
    public var provider = ""
    public var contact = ""
    /// Begins with `https://` or is empty.
    public var link = ""
    public var source = ""
    /// Since when this is known: `2026-01` or `2026-01-15`.
    public var knownOn: String
    public var state = State.suggested
    /// Name of whoever suggested it; empty for what the hub wrote itself.
    public var suggestedBy = ""
    /// Counts the changes; 0 for what is content of the hub and not changed on a page.
    public var version = 0

    public init(id: OfferID, kind: Kind, title: String, knownOn: String) {
        (self.id, self.kind, self.title, self.knownOn) = (id, kind, title, knownOn)
    }

    public var knowledge: ContentKnowledge { ContentKnowledge(date: knownOn, quality: .secondary) }

    /// Whether its last day is over.
    public func isPast(on today: LocalDate) -> Bool { last.map { $0 < today } ?? false }
}
