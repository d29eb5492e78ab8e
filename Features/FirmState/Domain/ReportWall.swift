public import Kernel
public import SustainabilityReporting

/// A report as a wall of tiles: one for each disclosure that is asked of the firm.
public struct ReportWall: Hashable, Sendable, Codable {
    /// Raw values are sent to the scene.
    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
        /// Nothing that has to be said is missing.
        case filled
        case partly
        case open
        /// Left out, with a reason.
        case omitted
    }

    public struct Tile: Hashable, Sendable, Codable {
        /// `B3`
        public let code: String
        public let title: String
        public let state: State

        public init(code: String, title: String, state: State) {
            (self.code, self.title, self.state) = (code, title, state)
        }
    }

    public let year: ReportingYear
    public let isReleased: Bool
    /// In the order of the standard.
    public let tiles: [Tile]
    /// Data points with a value.
    public let filled: Int
    /// Data points that have to be said, or said where the matter exists, and are not.
    public let open: Int

    public init(year: ReportingYear, isReleased: Bool, tiles: [Tile], filled: Int, open: Int) {
        (self.year, self.isReleased, self.tiles, self.filled, self.open) = (year, isReleased, tiles, filled, open)
    }

    /// Counts like the interview, by disclosure instead of by question.
    public init(_ report: Report, edition: ReportEdition, year: ReportingYear, isReleased: Bool) {
        let elements = Dictionary(grouping: edition.elements, by: \.disclosure)
        let topics = edition.disclosures.map { disclosure in
            InterviewTopic(
                id: disclosure.id,
                title: disclosure.title,
                intro: "",
                questions: [
                    InterviewQuestion(
                        id: disclosure.id,
                        title: disclosure.title,
                        elements: (elements[disclosure.id] ?? []).map(\.name),
                        help: ""
                    )
                ]
            )
        }
        let applicability = ReportApplicability(edition: edition, report: report)
        let progress = InterviewProgress(Interview(topics: topics), applicability, report)
        self.init(
            year: year,
            isReleased: isReleased,
            tiles: progress.questions.compactMap { question in
                State(question).map { Tile(code: question.id, title: question.question.title, state: $0) }
            },
            filled: progress.count.answered,
            open: progress.count.missing + progress.count.open
        )
    }
}

extension ReportWall.State {
    /// Nil where nothing has to be said and nothing is.
    fileprivate init?(_ question: InterviewProgress.Question) {
        switch question.state {
        case .done: self = question.count.answered > 0 ? .filled : .omitted
        case .begun: self = .partly
        case .missing, .open: self = .open
        case .voluntary: return nil
        }
    }
}
