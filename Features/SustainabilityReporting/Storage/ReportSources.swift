import CarbonAccounting
public import CarbonAccountingStorage
public import Companies
public import CompaniesStorage
public import Kernel
public import SustainabilityReporting

/// What the hub knows already of a firm's year, read from master data, figures, staff and balance.
public struct ReportSources: Sendable {
    private let firms: FirmReader
    private let balances: InventoryReader
    private let targets: TargetStore
    private let industries: MemberList?
    private let legalFormName: @Sendable (LegalForm) -> String

    /// - Parameters:
    ///   - industries: The list `nace` of the standard.
    ///   - legalFormName: What a legal form is called in a report.
    public init(
        firms: FirmReader,
        carbon: CarbonAccountingStores,
        industries: MemberList?,
        legalFormName: @escaping @Sendable (LegalForm) -> String
    ) {
        (self.firms, balances, targets) = (firms, carbon.reader, carbon.targets)
        (self.industries, self.legalFormName) = (industries, legalFormName)
    }

    public func values(of firm: FirmID, in year: ReportingYear) async throws -> [FactKey: SourceValue] {
        try await findings(of: firm, in: year).values
    }

    /// With the gaps. Empty for a firm that is not there.
    public func findings(of firm: FirmID, in year: ReportingYear) async throws -> SourceFindings {
        guard let input = try await input(of: firm, in: year) else { return SourceFindings() }
        return SourceFindings(input)
    }

    private func input(of id: FirmID, in year: ReportingYear) async throws -> ReportSourceInput? {
        guard let firm = try await firms.firm(id) else { return nil }
        let settings = try await firms.yearSettings(of: id, year: year)
        let shares = try await firms.siteShares(of: id, in: year, approach: settings.approach)
        let sites = try await firms.sites(of: id).filter { (shares[$0.id] ?? 0) > 0 }
        let target = try await targets.target(of: id)
        return ReportSourceInput(
            firm: firm,
            year: year,
            sites: sites.sorted { $0.id.text < $1.id.text },
            subsidiaries: try await firms.consolidated(of: id, in: year, approach: settings.approach),
            figures: try await firms.figures(of: id, in: year),
            staff: try await firms.staff(of: id, in: year),
            inventory: try await inventory(of: id, in: year),
            base: try await base(of: id),
            target: target.map { ReportTarget(year: $0.year, reduction: $0.reduction) },
            industries: industries,
            legalFormName: firm.legalForm.map(legalFormName) ?? ""
        )
    }

    private func base(of firm: FirmID) async throws -> ReportSourceInput.BaseBalance? {
        guard let year = try await firms.baseYear(of: firm),
            let inventory = try await inventory(of: firm, in: year)
        else { return nil }
        return ReportSourceInput.BaseBalance(year: year, inventory: inventory)
    }

    /// Nil while the year has no line that belongs into it.
    private func inventory(of firm: FirmID, in year: ReportingYear) async throws -> Inventory? {
        let inventory = try await balances.inventory(of: firm, in: year)
        return inventory.lines.isEmpty && inventory.incomplete.isEmpty ? nil : inventory
    }
}
