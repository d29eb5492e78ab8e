public import FirmState

/// Something to do with the figures of one's own firm.
public struct Exercise: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case reckon(Reckoning)
        /// Which of the figures is the largest.
        case largest
        /// Free text that only the learner sees.
        case note
    }

    public struct Reckoning: Hashable, Sendable {
        public let formula: FigureFormula
        /// Of the result, as it is shown.
        public let unit: String
        /// Places behind the comma that the result is wanted with, 0 to 4.
        public let decimals: Int

        public init(formula: FigureFormula, unit: String, decimals: Int) {
            (self.formula, self.unit, self.decimals) = (formula, unit, decimals)
        }
    }

    /// `e1`, once in its lesson.
    public let id: String
    public let title: String
    public let task: String
    public let kind: Kind
    /// Those it needs, in the order in which they are shown.
    public let figures: [FirmFigure]
    /// What to learn from the result, or what a good note holds.
    public let why: String
    /// The page of the hub where the firm goes on; nil where there is none.
    public let door: String?

    public init(
        id: String,
        title: String,
        task: String,
        kind: Kind,
        figures: [FirmFigure],
        why: String,
        door: String?
    ) {
        (self.id, self.title, self.task, self.kind) = (id, title, task, kind)
        (self.figures, self.why, self.door) = (figures, why, door)
    }
}
