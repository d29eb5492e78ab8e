public import Foundation
public import Kernel

public enum AssessmentTag {}
public enum AssessmentEditionTag {}

/// „Aufzeichnung“: an instrument that is being filled in.
public typealias AssessmentID = EntityID<AssessmentTag>
/// „Fassung“
public typealias AssessmentEditionID = EntityID<AssessmentEditionTag>

/// An instrument as one firm, or one browser's visit, fills it in.
public struct Assessment: Hashable, Sendable {
    public static let longestTitle = 200

    public enum State: String, Hashable, Sendable {
        /// Changed since the last dated version, or none was made yet.
        case draft
        /// As the last dated version.
        case final
    }

    public let id: AssessmentID
    public let instrument: String
    /// Of the catalogue: answers are read with the one they were given to.
    public let instrumentVersion: String
    public var sector: Sector?
    /// Why somebody began, by the catalogue's start.
    public var occasion: String?
    public let perspective: InstrumentPerspectives.Perspective
    public var title: String
    public var answers: InstrumentAnswers
    public let state: State
    public let begunOn: LocalDate
    public let changedAt: Date
    /// The name of who changed it last; empty for a visit.
    public let changedBy: String
    /// Counts the changes; a writer names the one it has read.
    public let version: Int

    public init(
        id: AssessmentID,
        instrument: String,
        instrumentVersion: String,
        sector: Sector?,
        occasion: String? = nil,
        perspective: InstrumentPerspectives.Perspective,
        title: String,
        answers: InstrumentAnswers = InstrumentAnswers(),
        state: State = .draft,
        begunOn: LocalDate,
        changedAt: Date,
        changedBy: String,
        version: Int = 1
    ) {
        (self.id, self.instrument, self.instrumentVersion) = (id, instrument, instrumentVersion)
        (self.sector, self.occasion, self.perspective) = (sector, occasion, perspective)
        (self.title, self.answers, self.state) = (title, answers, state)
        (self.begunOn, self.changedAt, self.changedBy, self.version) = (begunOn, changedAt, changedBy, version)
    }
}

/// „Fassung vom …“: what an assessment held on a day; never changed afterwards.
public struct AssessmentEdition: Hashable, Sendable {
    public let id: AssessmentEditionID
    public let assessment: AssessmentID
    public let instrumentVersion: String
    public let sector: Sector?
    public let title: String
    public let answers: InstrumentAnswers
    public let day: LocalDate
    public let madeBy: String

    public init(
        id: AssessmentEditionID,
        assessment: AssessmentID,
        instrumentVersion: String,
        sector: Sector?,
        title: String,
        answers: InstrumentAnswers,
        day: LocalDate,
        madeBy: String
    ) {
        (self.id, self.assessment, self.instrumentVersion) = (id, assessment, instrumentVersion)
        (self.sector, self.title, self.answers) = (sector, title, answers)
        (self.day, self.madeBy) = (day, madeBy)
    }
}
