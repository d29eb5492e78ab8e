public import Foundation
public import Kernel
public import SustainabilityReporting

/// A firm's report with everything that is kept beside its content.
public struct StoredReport: Sendable, Identifiable {
    public let head: ReportHead
    /// With what follows from the answers by calculation. Of a released report it is what was frozen.
    public let report: Report
    public let answers: [FactKey: AnswerRecord]
    public let omissions: [ElementName: OmissionRecord]

    public var id: ReportID { head.id }
    public var firm: FirmID { head.firm }
    public var year: ReportingYear { head.year }
    public var edition: ReportEdition.ID { head.edition }
    public var version: Int { head.version }
    public var release: ReportRelease? { head.release }
    public var isFrozen: Bool { head.release != nil }
}

/// A report without its answers.
public struct ReportHead: Sendable, Hashable, Identifiable {
    public let id: ReportID
    public let firm: FirmID
    public let year: ReportingYear
    public let edition: ReportEdition.ID
    public let entity: ReportEntity
    public let currency: String
    public let period: ReportPeriod
    public let createdBy: String
    public let createdAt: Date
    /// Who wrote into it last, and when.
    public let changedBy: String
    public let changedAt: Date
    /// Counts every change of the report, its answers and its omissions.
    public let version: Int
    public let release: ReportRelease?
}

/// Somebody who writes into a report.
public struct ReportWriter: Sendable, Hashable {
    public let id: PersonID
    public let name: String

    public init(id: PersonID, name: String) { (self.id, self.name) = (id, name) }
}
