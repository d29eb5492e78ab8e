public import Assessments
public import Kernel

public enum GoodPracticeTag {}
public typealias GoodPracticeID = EntityID<GoodPracticeTag>

/// „Praxisbeispiel“: what a firm tells others of a finished measure or experiment. Everybody reads it once the firm's
/// owner and the hub's team have released these very words; to change them it is withdrawn first.
public struct GoodPractice: Hashable, Sendable {
    /// What was measured or counted. Empty texts and nil are shown as „fehlt“.
    public struct Figure: Hashable, Sendable, Codable {
        public var what: String
        public var value: Double?
        public var unit: String
        public var source: String
        /// The year it holds for.
        public var year: Int?

        public init(what: String, value: Double?, unit: String, source: String, year: Int?) {
            (self.what, self.value, self.unit, self.source, self.year) = (what, value, unit, source, year)
        }
    }

    /// Raw values are stored.
    public enum State: String, Hashable, Sendable, CaseIterable {
        case draft
        /// Released by the firm, waits for the hub's team.
        case offered
        case released
        /// The team did not release it, and says why.
        case returned
        case withdrawn
    }

    /// „Ausgangslage“, „Vorgehen“, „Ergebnis“, „Was wir gelernt haben“
    public enum Part: String, Hashable, Sendable, CaseIterable { case situation, approach, result, lesson }

    public static let longestTitle = 200
    public static let longestText = 2_000
    public static let longestWord = 100
    public static let mostFigures = 6

    public let id: GoodPracticeID
    public let firm: FirmID
    /// As the hub knows it; shown only with ``showsFirm``.
    public var firmName: String
    /// The measure or experiment it was drafted from.
    public let origin: CompetencePathProject.Origin?
    public var title: String
    public var theme: Instrument.Theme?
    public var texts: [Part: String]
    public var figures: [Figure]
    public var showsFirm: Bool
    public var state: State
    /// Why it was returned; else empty.
    public var reason: String
    /// Since when everybody may read it.
    public var releasedOn: LocalDate?
    public var version: Int

    public init(
        id: GoodPracticeID,
        firm: FirmID,
        firmName: String = "",
        origin: CompetencePathProject.Origin?,
        title: String,
        theme: Instrument.Theme? = nil,
        texts: [Part: String] = [:],
        figures: [Figure] = [],
        showsFirm: Bool = false,
        state: State = .draft,
        reason: String = "",
        releasedOn: LocalDate? = nil,
        version: Int = 1
    ) {
        (self.id, self.firm, self.firmName, self.origin) = (id, firm, firmName, origin)
        (self.title, self.theme, self.texts, self.figures) = (title, theme, texts, figures)
        (self.showsFirm, self.state, self.reason) = (showsFirm, state, reason)
        (self.releasedOn, self.version) = (releasedOn, version)
    }

    public func text(_ part: Part) -> String { texts[part] ?? "" }

    /// What has to be written before anybody may release it; the lesson and figures may be missing.
    public var open: [Part] { [.situation, .approach, .result].filter { text($0).isEmpty } }

    /// What somebody reads elsewhere does not change under their eyes.
    public var isEditable: Bool { state != .offered && state != .released }
}
