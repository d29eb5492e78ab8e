public import ActionPlanning
public import Kernel

/// A measure as a tree of the grove and a sign of the path.
public struct PlannedMeasure: Hashable, Sendable, Codable {
    /// Raw values are sent to the scene.
    public enum Growth: String, Hashable, Sendable, Codable, CaseIterable {
        case idea, planned, running, done
    }

    /// Nil for those of the demonstration firm, whose pages nobody can open.
    public let id: MeasureID?
    public let title: String
    /// Of the catalogue: `energy`, `resources`, …
    public let theme: String
    public let growth: Growth
    /// The entry of the catalogue it was made from; nil where it was made from none.
    public let template: String?
    public let start: LocalDate?
    public let nextStep: String
    /// Euros; nil while unknown.
    public let investment: Double?
    /// Euros in the first year; nil while unknown.
    public let saving: Double?
    /// Tonnes CO₂e a year; nil while unknown.
    public let tonnes: Double?

    public init(
        id: MeasureID?,
        title: String,
        theme: String,
        growth: Growth,
        template: String? = nil,
        start: LocalDate? = nil,
        nextStep: String = "",
        investment: Double? = nil,
        saving: Double? = nil,
        tonnes: Double? = nil
    ) {
        (self.id, self.title, self.theme, self.growth) = (id, title, theme, growth)
        (self.template, self.start, self.nextStep) = (template, start, nextStep)
        (self.investment, self.saving, self.tonnes) = (investment, saving, tonnes)
    }

    /// Nil for a measure that was dropped.
    public init?(_ measure: Measure, _ figures: MeasureFigures) {
        guard let growth = Growth(measure.status) else { return nil }
        self.init(
            id: measure.id,
            title: measure.title,
            theme: measure.theme,
            growth: growth,
            template: measure.origin?.template,
            start: measure.start,
            nextStep: measure.nextStep,
            investment: measure.investment,
            saving: figures.euros,
            tonnes: figures.tonnesPerYear
        )
    }
}

extension PlannedMeasure.Growth {
    init?(_ status: Measure.Status) {
        switch status {
        case .idea: self = .idea
        case .planned, .ordered: self = .planned
        case .running: self = .running
        case .done: self = .done
        case .dropped: return nil
        }
    }
}
