public import Companies
public import CompaniesStorage
public import DatabasePlatform
public import Funding
public import Kernel

/// The face this feature shows to others: applications of measures, and the facts that programmes ask about a firm.
public struct FundingReader: Sendable {
    private let database: any SQLDatabase
    private let firms: FirmReader
    private let region: RegionDirectory
    private let rules: AidRules

    public init(_ database: any SQLDatabase, firms: FirmReader, region: RegionDirectory, rules: AidRules) {
        (self.database, self.firms, self.region, self.rules) = (database, firms, region, rules)
    }

    /// Those that are prepared or submitted and not decided: while there is one, an order may cost the money.
    public func openApplications(of firm: FirmID, measure: String) async throws -> [FundingApplication] {
        try await applications(of: firm, measure: measure).filter(\.state.isOpen)
    }

    /// The newest first.
    public func applications(of firm: FirmID, measure: String) async throws -> [FundingApplication] {
        try await database.rows(
            "SELECT * FROM funding_application WHERE firm_id = $1 AND measure = $2 ORDER BY id DESC",
            .id(firm),
            .text(measure)
        ).map(FundingApplicationStore.application)
    }

    /// All that the hub knows of the firm on a day; nothing of a measure.
    public func facts(of firm: FirmID, on day: LocalDate) async throws -> Facts {
        try await basis(of: firm, on: day).facts
    }

    /// The same with where each fact is from, and the account of aid.
    public func basis(of firm: FirmID, on day: LocalDate) async throws -> FundingBasis {
        let rules = rules
        let (profile, grants) = try await database.read { session in
            (
                try FundingProfileStore.profile(of: firm, in: session),
                try AidGrantStore.grants(of: firm, in: session)
            )
        }
        var basis = FundingBasis(
            profile: profile,
            aid: DeMinimisAccount(grants, ceiling: rules.general).standing(on: day)
        )
        try await addMasterData(of: firm, to: &basis)
        try await addFigures(of: firm, on: day, to: &basis)
        basis.addProfile(on: day)
        return basis
    }

    private func addMasterData(of id: FirmID, to basis: inout FundingBasis) async throws {
        if let firm = try await firms.firm(id) {
            let isNonProfit = firm.isNonProfit || firm.legalForm?.isNonProfitByName == true
            // Nobody has opened the master data of a firm without a legal form: its "no" is the usual, not said.
            let isSaid = isNonProfit || firm.legalForm != nil
            basis.set(.nonprofit, isSaid ? .truth(isNonProfit) : nil, from: .masterData)
            let isPublic = firm.legalForm == .publicLaw || firm.legalForm == .municipalUndertaking
            basis.set(.publicBody, isPublic ? .truth(true) : nil, from: .masterData)
            basis.set(.wz, firm.industry2008.map { .text($0.text) }, from: .masterData)
        }
        // The seat comes first.
        guard let seat = try await firms.sites(of: id).first, let place = region.municipality(seat.postcode) else {
            return
        }
        basis.municipality = place.name
        // The first two digits of a municipality's key are its Land, 05 North Rhine-Westphalia.
        basis.set(.state, place.key.hasPrefix("05") ? .text("NW") : nil, from: .masterData)
        basis.set(.region, .text(place.name), from: .masterData)
        basis.set(.extendedRegion, .truth(place.ring == .wider), from: .masterData)
    }

    /// Of the latest year that has figures.
    private func addFigures(of firm: FirmID, on day: LocalDate, to basis: inout FundingBasis) async throws {
        for back in 0...5 {
            guard let year = ReportingYear(day.year - back) else { continue }
            let figures = try await firms.figures(of: firm, in: year)
            guard figures.employees != nil || figures.turnover != nil || figures.balanceSheet != nil else { continue }
            let origin = FundingBasis.Origin.figures(year)
            let people = figures.employees ?? figures.fullTimeEquivalents
            basis.set(.employees, people.map { .number($0) }, from: origin)
            basis.set(.turnover, figures.turnover.flatMap(Self.euros), from: origin)
            basis.set(.balanceSheet, figures.balanceSheet.flatMap(Self.euros), from: origin)
            let sizes = try await firms.sizes(of: firm, in: year).smeDefinition
            let status = try await firms.smeStatus(of: firm, through: year) ?? sizes.sizeClass
            basis.set(.sizeClass, status.map { .text($0.rawValue) }, from: origin)
            if case .ownedByPublicBody = sizes.outcome {
                basis.set(.publicBody, .truth(true), from: origin)
            }
            return
        }
    }

    /// Amounts in another currency are missing: nobody has said at which rate to convert them.
    private static func euros(_ money: Money) -> Facts.Value? {
        money.currency == "EUR" ? .number(money.euros) : nil
    }
}
