import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// Contracts for energy of Scope 2 and the eight quality criteria. `?jahr=` keeps the year one came from.
extension CarbonAccountingFeature {
    func addContractRoutes(to routes: Routes) {
        routes.get("klimabilanz/vertraege", for: .member, page: "page.contracts", use: showContracts)
        routes.get("klimabilanz/vertraege/neu", for: .member, page: "page.newContract", use: showNewContract)
        routes.post("klimabilanz/vertraege", for: .member, limit: EvidenceUpload.limit, use: addContract)
        routes.post("klimabilanz/vertraege/urteil", for: .member, use: judgeContract)
        routes.get("klimabilanz/vertraege/:contract", for: .member, page: "page.contract", use: showContract)
        routes.post("klimabilanz/vertraege/:contract", for: .member, limit: EvidenceUpload.limit, use: saveContract)
        routes.get(
            "klimabilanz/vertraege/:contract/loeschen",
            for: .member,
            page: "page.askToDeleteContract",
            use: askToDeleteContract
        )
        routes.delete("klimabilanz/vertraege/:contract", for: .member, use: deleteContract)
    }

    @Sendable func showContracts(_ call: Call<Member>) async throws -> Response {
        let (firm, t) = (call.who.firm, call.texts)
        let year = try await contractYear(call)
        let basis = try await stores.reader.basis(of: firm, in: year)
        let counts = try await stores.contracts.lineCounts(of: firm, in: year)
        let sites = try await firms.sites(of: firm)
        let contracts = basis.input.contracts
        let rows = contracts.map { contract in
            let row = ContractsPage.Row(contract, year: year, lines: counts[contract.id] ?? 0, sites: sites, t)
            return (row, isCurrent: contract.period.overlap(with: year.period) > 0)
        }
        let current = rows.filter(\.isCurrent).map(\.0)
        let fallback = ContractFallback(.purchasedElectricity, basis)
        let without = Self.without(counts, year, t)
        let (lead, leadFigures) = ContractsPage.lead(current, year: year, t)
        return call.page(
            ContractsPage(
                title: t("contract.title"),
                frame: try await frame(year, .contracts, of: firm, t),
                lead: lead,
                leadFigures: leadFigures,
                without: [without]
                    + ContractVerdict.fallbackSentences(.purchasedElectricity, year, fallback, isGeneral: true, t)
                    + [t("contract.without.others")],
                rows: current,
                others: rows.filter { !$0.isCurrent }.map(\.0),
                newContract: CarbonAccountingURL.newContract(year),
                entries: CarbonAccountingURL.entries(year)
            )
        )
    }

    private static func without(_ counts: [ContractID?: Int], _ year: ReportingYear, _ t: Texts) -> String {
        if counts.isEmpty { return t("contract.without.empty", ["year": "\(year)"]) }
        guard let open = counts[nil] else { return t("contract.without.no", ["year": "\(year)"]) }
        return t("contract.without", ["year": "\(year)"], count: open)
    }

    @Sendable func showNewContract(_ call: Call<Member>) async throws -> Response {
        let year = try await contractYear(call)
        return call.page(try await newContractPage(ContractForm(year), year, isBlank: true, call))
    }

    @Sendable func showContract(_ call: Call<Member>) async throws -> Response {
        let (contract, year) = (try await contract(call), try await contractYear(call))
        if let frozen = try await stores.contracts.frozenYear(of: contract.id, of: call.who.firm) {
            return call.page(try await frozenPage(contract, frozen, year, call))
        }
        return call.page(try await contractPage(ContractForm(contract), contract, year, call))
    }

    /// The verdict on what stands in the form now.
    @Sendable func judgeContract(_ call: Call<Member>) async throws -> Response {
        let year = try await contractYear(call)
        let basis = try await stores.reader.basis(of: call.who.firm, in: year)
        let verdict = verdict(ContractFacts(ContractForm(call.form), call.texts), basis, call.texts)
        return call.fragment(verdict.part(call.texts))
    }

    /// The year one came from, else the newest with lines.
    func contractYear(_ call: Call<Member>) async throws -> ReportingYear {
        if let year = call.query("jahr").flatMap({ Int($0) }).flatMap({ ReportingYear($0) }) { return year }
        return try await stores.entries.years(of: call.who.firm).first ?? lastCalendarYear
    }

    func contract(_ call: Call<Member>) async throws -> EnergyContract {
        guard let contract = try await stores.contracts.find(try call.id("contract"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return contract
    }

    func verdict(_ facts: ContractFacts, _ basis: YearBasis, _ t: Texts) -> ContractVerdict {
        ContractVerdict(facts, year: basis.year, fallback: ContractFallback(facts.category, basis), t)
    }
}

extension ContractsPage {
    /// The sentence and the figure in it that is set off.
    static func lead(_ rows: [Row], year: ReportingYear, _ t: Texts) -> (String, [String]) {
        let (counting, year) = (rows.count { $0.counts }, "\(year)")
        if rows.isEmpty { return (t("contract.lead.empty", ["year": year]), []) }
        if counting == rows.count { return (t("contract.lead.all", ["year": year], count: rows.count), []) }
        if counting == 0 { return (t("contract.lead.none", ["year": year], count: rows.count), []) }
        if counting == 1 {
            let figure = t("contract.lead.one.figure", count: rows.count)
            return (t("contract.lead.one", ["figure": figure, "year": year]), [figure])
        }
        let figure = t("contract.lead.several.figure", ["counting": "\(counting)"], count: rows.count)
        return (t("contract.lead.several", ["figure": figure, "year": year]), [figure])
    }
}

extension ContractsPage.Row {
    init(_ stored: EnergyContract, year: ReportingYear, lines count: Int, sites: [Site], _ t: Texts) {
        let facts = ContractFacts(stored, t)
        let names = sites.filter { stored.sites.contains($0.id) }.map(\.name)
        let place = names.isEmpty ? t("contract.allSites") : names.joined(separator: ", ")
        contract = PageLink(stored.name, href: CarbonAccountingURL.contract(stored.id, year))
        detail = [stored.category.label(t), stored.kind.label(t), place].joined(separator: " · ")
        period = ContractWords.period(stored.period)
        share = ContractWords.share(stored.share)
        (figure, counts) = (facts.figure, facts.counts)
        let criteria = Self.openCriteria(facts.criteria, t).map { [$0] } ?? []
        open = (criteria + (facts.figure == nil ? [t("contract.row.figure")] : [])).joined(separator: ", ")
        lines = GermanFormat.number(Double(count), places: 0)
    }

    private static func openCriteria(_ criteria: ScopeTwoQuality, _ t: Texts) -> String? {
        let numbers = criteria.open.map { "\($0.number)" }
        if numbers.isEmpty { return nil }
        if numbers.count == ScopeTwoQualityCriterion.allCases.count { return t("contract.row.allOpen") }
        return t(
            "contract.row.open",
            ["numbers": ContractVerdict.enumeration(numbers, t)],
            count: numbers.count
        )
    }
}
