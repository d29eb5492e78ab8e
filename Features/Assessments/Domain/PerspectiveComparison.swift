/// The same questions answered by management, workforce and coach: where they see it differently.
public struct PerspectiveComparison: Sendable {
    public typealias Perspective = InstrumentPerspectives.Perspective

    public struct Line: Sendable {
        public let item: InstrumentItem
        public let answers: [Perspective: InstrumentAnswers.Answer]
        /// Levels between the lowest and the highest answer; nil with fewer than two known ones.
        public let spread: Int?
    }

    public let field: InstrumentField
    /// In the order of the catalogue; what nobody answered is left out.
    public let lines: [Line]
    /// From this spread on a line is something to talk about.
    public let least: Int

    /// The widest spread first.
    public var topics: [Line] {
        lines.enumerated().filter { ($0.element.spread ?? 0) >= least }
            .sorted { ($1.element.spread ?? 0, $0.offset) < ($0.element.spread ?? 0, $1.offset) }
            .map(\.element)
    }

    /// Nil where the catalogue knows no perspectives.
    ///
    /// - Parameter answers: all given to this very catalogue.
    public init?(_ instrument: Instrument, _ answers: [Perspective: InstrumentAnswers]) {
        guard let perspectives = instrument.perspectives,
            let step = instrument.steps.first(where: { $0.kind == .items && $0.field(perspectives.field) != nil }),
            let field = step.field(perspectives.field)
        else { return nil }
        let byRow = answers.mapValues { answers in
            Dictionary(answers.rows(of: step.id).map { ($0.id, $0.answers) }) { first, _ in first }
        }
        lines = step.items.compactMap { item in
            let given = byRow.compactMapValues { $0[item.id]?[field.id] }
            if given.isEmpty { return nil }
            let levels = given.values.compactMap { if case .number(let level) = $0 { level } else { nil } }
            let spread = levels.count < 2 ? nil : Int((levels.max() ?? 0) - (levels.min() ?? 0))
            return Line(item: item, answers: given, spread: spread)
        }
        self.field = field
        least = perspectives.spread
    }
}
