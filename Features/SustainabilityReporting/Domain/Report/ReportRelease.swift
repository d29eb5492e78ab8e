public import Foundation
public import Kernel

/// That a report was released: from then on it stays as it was.
public struct ReportRelease: Hashable, Sendable {
    /// SHA-256 of the frozen content, 64 hex digits.
    public let hash: String
    /// Whoever answers for it, as they signed.
    public let name: String
    /// Nil once the account is gone.
    public let releasedByID: PersonID?
    public let releasedAt: Date

    public init(hash: String, name: String, by person: PersonID?, at moment: Date) {
        (self.hash, self.name, releasedByID, releasedAt) = (hash, name, person, moment)
    }
}

/// A report as it is kept with a release: the same report is the same text, whoever writes it.
public struct FrozenReport: Hashable, Sendable, Codable {
    private struct LeftOut: Hashable, Codable {
        let element: ElementName
        let omission: Omission
    }

    private let edition: ReportEdition.ID
    private let entity: ReportEntity
    private let period: ReportPeriod
    private let previousPeriod: ReportPeriod?
    private let currency: String
    private let facts: [ReportFact]
    private let comparatives: [ReportFact]
    private let omissions: [LeftOut]

    public init(_ report: Report) {
        (edition, entity, period, currency) = (report.edition, report.entity, report.period, report.currency)
        previousPeriod = report.previousPeriod
        facts = report.facts.values.sorted { $0.key < $1.key }
        comparatives = report.comparatives.values.sorted { $0.key < $1.key }
        omissions = report.omissions.map { LeftOut(element: $0.key, omission: $0.value) }
            .sorted { $0.element < $1.element }
    }

    public var report: Report {
        Report(
            edition: edition,
            entity: entity,
            period: period,
            currency: currency,
            facts: facts,
            comparatives: comparatives,
            previousPeriod: previousPeriod,
            omissions: Dictionary(omissions.map { ($0.element, $0.omission) }) { first, _ in first }
        )
    }
}
