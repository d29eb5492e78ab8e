/// How a result is drawn and told beside its findings. The catalogue chooses, so that an instrument needs no program.
public struct InstrumentView: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Rows as points on two axes, with a threshold or with named areas.
        case matrix
        /// Items as spokes, with two polygons: now and goal.
        case wheel
        /// Values of steps as bars from 0 to 100, each with the share that was answered.
        case shares
        /// Rows with their effect in several futures.
        case scenarios
        /// What was written, on one page.
        case sheet
        /// Rows with several ratings, and whether they are held back.
        case ratings
        /// Numbers of people by group.
        case groups
    }

    public let kind: Kind
    public let title: String
    /// How to read it, in a sentence.
    public let lead: String
    /// Whose rows are drawn; empty where values of steps are.
    public let step: String
    /// Fields or values of a row that are drawn: of a matrix to the right and upwards, of a wheel now and goal.
    public let drawn: [String]
    /// Further fields or values that the table shows.
    public let columns: [String]
    /// Both ends of the axis.
    public let range: Range
    /// A field of a form or a value of a step that stands as a line on both axes.
    public let threshold: String?
    /// What marks a row: it is robust, it is held back.
    public let flag: String?
    public let areas: [Area]
    public let bars: [Bar]
    /// Bars appear once so much was answered, in percent.
    public let leastAnswered: Double
    public let parts: [Part]
    /// Names of what is drawn, where the firm gives them: a field of rows with those ids.
    public let names: Names?

    public struct Range: Hashable, Sendable {
        public let minimum: Double
        public let maximum: Double

        public init(minimum: Double, maximum: Double) { (self.minimum, self.maximum) = (minimum, maximum) }

        /// Where a value stands between the ends, 0…1; nothing stands outside.
        public func share(of value: Double) -> Double {
            min(1, max(0, (value - minimum) / (maximum - minimum)))
        }
    }

    /// A part of the plane with the rows for which a value is true.
    public struct Area: Hashable, Sendable {
        public let value: String
        public let right: Range
        public let up: Range
    }

    /// A value of a step in percent.
    public struct Bar: Hashable, Sendable {
        public let title: String
        public let value: String
        /// How much of it was answered, in percent.
        public let answered: String
        /// What could be reached at most.
        public let limit: String?
        /// What it would be, if.
        public let alternative: String?
    }

    /// Fields of one step on the page, in their order.
    public struct Part: Hashable, Sendable {
        public let step: String
        public let fields: [String]
    }

    public struct Names: Hashable, Sendable {
        public let step: String
        public let field: String
    }

    /// How many names a kind draws; nil where it takes any number.
    var drawnCount: ClosedRange<Int>? {
        switch kind {
        case .matrix, .wheel: 2...2
        case .scenarios: 2...6
        case .ratings: 1...6
        case .groups: 2...12
        case .shares, .sheet: nil
        }
    }
}
