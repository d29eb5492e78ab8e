import Assessments
public import AssessmentsStorage
import CarbonAccounting
import CarbonAccountingStorage
import Companies
public import CompaniesStorage
public import DatabasePlatform
public import Kernel
public import RegionalNetwork

/// What firms bring to a comparison. Read only of firms that take part, and of the own one.
public struct ComparisonReader: Sendable {
    private static let instrument = "oeko-kompass"

    private let firms: FirmReader
    private let assessments: AssessmentReader
    private let balances: ReleasedBalanceReader

    public init(_ database: any SQLDatabase, firms: FirmReader, assessments: AssessmentReader) {
        (self.firms, self.assessments) = (firms, assessments)
        balances = ReleasedBalanceReader(database)
    }

    public func input(of firm: FirmID) async throws -> ComparisonInput {
        let code = try await firms.firm(firm).flatMap { $0.industry2008 ?? $0.industry2025 }
        return ComparisonInput(
            firm: firm,
            sector: code.flatMap { Sector(division: $0.text) },
            begins: try await begins(of: firm),
            emission: try await emission(of: firm)
        )
    }

    /// By the latest Kompass of the management; nil where it has none that is answered.
    private func begins(of firm: FirmID) async throws -> Set<Instrument.Theme>? {
        let kompasse = try await assessments.assessments(of: firm, instrument: Self.instrument)
        guard let latest = kompasse.first(where: { $0.perspective == .management }),
            let reading = try await assessments.reading(latest.id, of: firm)
        else { return nil }
        let ranked = reading.findings.ranked()
        guard let shown = reading.result.instrument.ranking?.shown, !ranked.isEmpty else { return nil }
        return Set(ranked.prefix(shown).map(\.theme))
    }

    private func emission(of firm: FirmID) async throws -> Double? {
        guard let balance = try await balances.latest(of: firm), balance.location != nil,
            let people = try await firms.figures(of: firm, in: balance.year).employees, people > 0
        else { return nil }
        let kilograms = (balance.amount(of: .one) + balance.amount(of: .two)).location
        return kilograms / 1000 / people
    }
}
