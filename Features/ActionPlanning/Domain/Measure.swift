public import Kernel

public enum MeasureTag {}
public typealias MeasureID = EntityID<MeasureTag>

/// What a firm wants to do: what it costs and saves, by whom and when, and where it came from. Figures that nobody has
/// given are nil and shown as „fehlt“, never 0.
public struct Measure: Hashable, Sendable {
    public let id: MeasureID
    public let firm: FirmID
    public var title: String
    public var description: String
    /// A theme of the catalogue: `energy`, `resources`, …
    public var theme: String
    public var status: Status
    /// Where it came from; nil when somebody wrote it down.
    public var origin: Origin?
    /// EUR at once.
    public var investment: Double?
    /// EUR a year in addition to today; below 0 where running it becomes cheaper.
    public var runningCost: Double?
    /// Whole years of use.
    public var life: Int?
    /// EUR at the end of its life.
    public var residualValue: Double?
    public var savings: [Saving]
    public var start: LocalDate?
    public var end: LocalDate?
    public var responsible: String
    /// What has to be learned for it, who is heard about it, what may go wrong, what to do next.
    public var qualification: String
    public var participation: String
    public var risks: String
    public var nextStep: String
    public var coach: String
    public var lesson: String
    public var proof: String
    public var requires: Set<MeasureID>
    public var excludes: Set<MeasureID>
    public let version: Int

    /// Raw values are stored.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// „Idee“
        case idea
        /// „geplant“
        case planned
        /// „beauftragt“
        case ordered
        /// „in Umsetzung“
        case running
        /// „umgesetzt“
        case done
        /// „verworfen“
        case dropped
    }

    /// A quantity that is used less, in the firm's own unit.
    public struct Saving: Hashable, Sendable, Codable {
        public var quantity: CatalogueMeasure.Effect.Quantity
        /// A year, in ``unit``; below 0 where more is used. Nil: not known yet.
        public var amount: Double?
        public var unit: String
        /// Share by which the amount may be smaller or larger, 0.2 for ±20 %; nil where nobody has said.
        public var uncertainty: Double?
        /// EUR a unit, in place of the firm's price for the quantity.
        public var price: Double?

        public init(
            quantity: CatalogueMeasure.Effect.Quantity,
            amount: Double?,
            unit: String,
            uncertainty: Double? = nil,
            price: Double? = nil
        ) {
            (self.quantity, self.amount, self.unit) = (quantity, amount, unit)
            (self.uncertainty, self.price) = (uncertainty, price)
        }
    }

    /// What led to it, as it stood then.
    public struct Origin: Hashable, Sendable, Codable {
        public enum Kind: String, Hashable, Sendable, Codable {
            case finding, catalogue, proposal, experiment, variant, meeting
        }

        public var kind: Kind
        /// Of the catalogue measure, the assessment, the campaign's proposal …
        public var source: String
        /// „Öko.Kompass vom 15.05.2026: Druckluft“
        public var title: String
        /// Question and answer, in words.
        public var reasons: [Reason]

        public struct Reason: Hashable, Sendable, Codable {
            public var question: String
            public var answer: String

            public init(question: String, answer: String) { (self.question, self.answer) = (question, answer) }
        }

        public init(kind: Kind, source: String, title: String, reasons: [Reason]) {
            (self.kind, self.source, self.title, self.reasons) = (kind, source, title, reasons)
        }
    }

    public init(
        id: MeasureID,
        firm: FirmID,
        title: String,
        description: String = "",
        theme: String,
        status: Status = .idea,
        origin: Origin? = nil,
        investment: Double? = nil,
        runningCost: Double? = nil,
        life: Int? = nil,
        residualValue: Double? = nil,
        savings: [Saving] = [],
        start: LocalDate? = nil,
        end: LocalDate? = nil,
        responsible: String = "",
        qualification: String = "",
        participation: String = "",
        risks: String = "",
        nextStep: String = "",
        coach: String = "",
        lesson: String = "",
        proof: String = "",
        requires: Set<MeasureID> = [],
        excludes: Set<MeasureID> = [],
        version: Int = 1
    ) {
        (self.id, self.firm, self.title, self.description) = (id, firm, title, description)
        (self.theme, self.status, self.origin) = (theme, status, origin)
        (self.investment, self.runningCost, self.life) = (investment, runningCost, life)
        (self.residualValue, self.savings) = (residualValue, savings)
        (self.start, self.end, self.responsible) = (start, end, responsible)
        (self.qualification, self.participation, self.risks) = (qualification, participation, risks)
        (self.nextStep, self.coach, self.lesson, self.proof) = (nextStep, coach, lesson, proof)
        (self.requires, self.excludes, self.version) = (requires, excludes, version)
    }
}
