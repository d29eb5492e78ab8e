public import Kernel

/// What funding asks of a measure; what is not known is nil.
public struct FundingProject: Hashable, Sendable {
    /// Id of the measure.
    public let id: String
    public let title: String
    /// A theme of the catalogue: `energy`, `resources`, …
    public let theme: String
    /// Id of the catalogue measure it was made from.
    public let catalogueID: String?
    /// EUR, without VAT.
    public let investment: Double?
    /// Tonnes CO₂e a year by the firm's own factors.
    public let tonnes: Double?
    /// Tonnes CO₂ a year by the factors that programmes name, by the name before the dash: `bafa`.
    public let programmeTonnes: [String: Double]
    public let courseHours: Double?
    /// Whether the order has been placed.
    public let isOrdered: Bool?

    public init(
        id: String,
        title: String,
        theme: String,
        catalogueID: String? = nil,
        investment: Double? = nil,
        tonnes: Double? = nil,
        programmeTonnes: [String: Double] = [:],
        courseHours: Double? = nil,
        isOrdered: Bool? = nil
    ) {
        (self.id, self.title, self.theme, self.catalogueID) = (id, title, theme, catalogueID)
        (self.investment, self.tonnes, self.programmeTonnes) = (investment, tonnes, programmeTonnes)
        (self.courseHours, self.isOrdered) = (courseHours, isOrdered)
    }
}

extension FundingBasis {
    /// The facts for one programme and a measure. Tonnes are those by the programme's own factors.
    public func facts(for programme: FundingProgramme, _ project: FundingProject?) -> Facts {
        var facts = facts
        guard let project else {
            // The finder looks for something new: nothing is ordered yet.
            if facts[.ordered] == nil { facts[.ordered] = .truth(false) }
            return facts
        }
        facts[.measureTheme] = .text(project.theme)
        if let id = project.catalogueID { facts[.measureId] = .text(id) }
        if let investment = project.investment { facts[.investment] = .number(investment) }
        if let hours = project.courseHours { facts[.courseHours] = .number(hours) }
        if let isOrdered = project.isOrdered { facts[.ordered] = .truth(isOrdered) }
        let tonnes = programme.factorSet.map { project.programmeTonnes[$0] } ?? project.tonnes
        if let tonnes { facts[.co2SavingTonnes] = .number(tonnes) }
        return facts
    }
}

extension FundingProgramme {
    /// Short name of the factors the programme wants its tonnes by; nil where it names none.
    public var factorSet: String? {
        co2Factors.map { $0.prefix { !$0.isWhitespace }.lowercased() }
    }
}
