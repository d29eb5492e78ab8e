public import ActionPlanning
public import Kernel

/// „Projektsteckbrief“: what somebody has done in the firm, as the proof of the third step.
public struct CompetencePathProject: Hashable, Sendable {
    /// What was measured or counted. Empty texts and nil are shown as „fehlt“.
    public struct Figure: Hashable, Sendable, Codable {
        public var what: String
        public var value: Double?
        public var unit: String
        public var source: String

        public init(what: String, value: Double?, unit: String, source: String) {
            (self.what, self.value, self.unit, self.source) = (what, value, unit, source)
        }
    }

    /// What of the firm's own it belongs to.
    public enum Origin: Hashable, Sendable {
        case experiment(ExperimentID)
        case measure(MeasureID)

        /// `experiment:…`, as stored and as forms send it.
        public var text: String {
            switch self {
            case .experiment(let id): "experiment:\(id)"
            case .measure(let id): "measure:\(id)"
            }
        }

        /// Nil for anything else.
        public init?(_ text: String) {
            let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { return nil }
            if parts[0] == "experiment", let id = ExperimentID(parts[1]) {
                self = .experiment(id)
            } else if parts[0] == "measure", let id = MeasureID(parts[1]) {
                self = .measure(id)
            } else {
                return nil
            }
        }
    }

    /// What has to be written for the step to be reached.
    public enum Part: String, Hashable, Sendable, CaseIterable { case occasion, approach, result }

    public static let longestTitle = 200
    public static let longestText = 2_000
    public static let longestWord = 100
    public static let mostFigures = 4

    public var title: String
    /// „Anlass“, „Vorgehen“, „Ergebnis“
    public var occasion: String
    public var approach: String
    public var result: String
    public var figures: [Figure]
    public var origin: Origin?
    /// When it was last saved.
    public var savedOn: LocalDate
    public var version: Int

    public init(
        title: String,
        occasion: String,
        approach: String,
        result: String,
        figures: [Figure],
        origin: Origin?,
        savedOn: LocalDate,
        version: Int
    ) {
        (self.title, self.occasion, self.approach, self.result) = (title, occasion, approach, result)
        (self.figures, self.origin, self.savedOn, self.version) = (figures, origin, savedOn, version)
    }

    public func text(_ part: Part) -> String {
        switch part {
        case .occasion: occasion
        case .approach: approach
        case .result: result
        }
    }

    /// What still has to be written; figures may be missing.
    public var open: [Part] { Part.allCases.filter { text($0).isEmpty } }
}
