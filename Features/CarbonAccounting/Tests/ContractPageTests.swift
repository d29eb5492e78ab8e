import CarbonAccounting
import CarbonAccountingStorage
import Companies
import EmissionFactors
import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import CarbonAccountingWeb

/// Each page as its body writes it; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct ContractPageTests {
    private let t = try! Texts.platform.merging(Texts(folder: CarbonHub.content))
    private let year = CarbonHub.year
    private let token = FormToken(name: "_proof", value: "sample")
    private let sites = [
        Site(
            id: CarbonHub.hall,
            firm: TestHub.firm,
            name: "Halle Hagen",
            postcode: Postcode("58095")!,
            municipality: "Hagen"
        ),
        Site(
            id: CarbonHub.office,
            firm: TestHub.firm,
            name: "Büro Dortmund",
            postcode: Postcode("44137")!,
            municipality: "Dortmund"
        ),
    ]
    private let evidence = [
        Evidence(
            id: EvidenceID("0190c000-0000-7000-8000-000000000001")!,
            fileName: "Stromkennzeichnung 2025.pdf",
            mediaType: "application/pdf",
            bytes: 48_000,
            sha256: String(repeating: "a", count: 64)
        )
    ]

    private var frame: YearFrame { YearFrame(year, current: .contracts, years: [], t) }

    private var basis: YearBasis {
        let catalogue = CarbonHub.library.newest
        return YearBasis(
            input: InventoryInput(
                year: year,
                entries: [],
                catalogue: catalogue,
                table: CarbonHub.library.gwp,
                settings: .germany(),
                siteShares: [CarbonHub.hall: 1, CarbonHub.office: 1]
            ),
            catalogue: catalogue
        )
    }

    private func contract(_ number: Int, _ name: String, share: Double = 1, open: Bool) -> EnergyContract {
        var criteria = ScopeTwoQuality.fulfilled
        criteria[.directSupplyClaims] = .init(.notApplicable)
        if open {
            criteria[.soleClaim] = .init(.unknown, note: "Versorger ist gefragt")
            criteria[.trackedAndRetired] = .init(.no)
        }
        return EnergyContract(
            id: CarbonSamples.id(number),
            name: name,
            kind: open ? .certificates : .greenTariff,
            sites: open ? [CarbonHub.office] : [],
            kilogramsPerKilowattHour: 0.012,
            statedFigure: StatedFigure(text: "12", unit: .grams),
            source: "Stromkennzeichnung vom 01.11.2025",
            period: year.period,
            share: share,
            criteria: criteria,
            evidence: open ? nil : evidence[0].id
        )
    }

    private func verdict(_ contract: EnergyContract) -> ContractVerdict {
        let fallback = ContractFallback(contract.category, basis)
        return ContractVerdict(ContractFacts(contract, t), year: year, fallback: fallback, t)
    }

    private func page(_ contract: EnergyContract) -> ContractPage {
        ContractPage(
            title: contract.name,
            frame: frame,
            form: ContractForm(contract),
            action: CarbonAccountingURL.contract(contract.id, year),
            token: token,
            version: contract.version,
            isBlank: false,
            verdict: verdict(contract),
            sites: sites.map { Choice($0.name, value: $0.id.text) },
            evidence: evidence.map { Choice($0.fileName, value: $0.id.text) },
            upload: EvidenceUpload.words(t),
            deletion: CarbonAccountingURL.deleteContract(contract.id, year)
        )
    }

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    @Test func list() throws {
        let rows = [
            contract(1, "Ökostrom 2025", share: 0.8, open: false), contract(2, "Nachweise Nordland", open: true),
        ]
        .map { ContractsPage.Row($0, year: year, lines: 3, sites: sites, t) }
        let (lead, figures) = ContractsPage.lead(rows, year: year, t)
        let page = ContractsPage(
            title: t("contract.title"),
            frame: frame,
            lead: lead,
            leadFigures: figures,
            without: [t("contract.without", ["year": "2025"], count: 2)],
            rows: rows,
            others: [],
            newContract: CarbonAccountingURL.newContract(year),
            entries: CarbonAccountingURL.entries(year)
        )
        #expect(try difference(page, "contracts") == nil)
    }

    @Test func countingContract() throws {
        #expect(try difference(page(contract(1, "Ökostrom 2025", share: 0.8, open: false)), "contract") == nil)
    }

    @Test func conflict() throws {
        let stored = contract(2, "Nachweise Nordland", open: true)
        var typed = ContractForm(stored)
        (typed.share, typed.source) = ("60", "Schreiben vom 02.02.2026")
        var page = page(stored)
        page.conflict = ContractConflict(
            stored: ContractLines(ContractForm(stored), sites: sites, evidence: evidence, t),
            typed: ContractLines(typed, sites: sites, evidence: evidence, t)
        )
        #expect(page.conflict?.lines.count == 2)
        #expect(try difference(page, "contractConflict") == nil)
    }

    @Test func deletion() throws {
        let page = ContractDeletePage(
            title: t("contract.delete.title"),
            frame: frame,
            question: t("contract.delete.question", ["name": "Ökostrom 2025"]),
            lead: t("contract.delete.lead", count: 1),
            lines: ["2025: Strom Halle, Halle Hagen, 01.01.2025–31.12.2025, 200.000 kWh"],
            more: nil,
            remark: nil,
            action: "/klimabilanz/vertraege/sample",
            token: token,
            back: "/klimabilanz/vertraege"
        )
        #expect(try difference(page, "contractDelete") == nil)
    }

    @Test func frozen() throws {
        let stored = contract(1, "Ökostrom 2025", open: false)
        let page = ContractFrozenPage(
            title: stored.name,
            frame: frame,
            sentence: t("contract.frozen", ["year": "2025"]),
            verdict: verdict(stored),
            definitions: ContractLines(ContractForm(stored), sites: sites, evidence: evidence, t).definitions(t),
            evidence: PageLink(evidence[0].fileName, href: CarbonAccountingURL.evidenceFile(evidence[0].id)),
            release: PageLink(t("contract.frozen.release", ["year": "2025"]), href: CarbonAccountingURL.release(year)),
            newContract: CarbonAccountingURL.newContract(year)
        )
        #expect(try difference(page, "contractFrozen") == nil)
    }

    /// 0: nothing in the list; 1 and 2: with „und“.
    @Test func numbersAreListedInGerman() {
        #expect(ContractVerdict.enumeration([], t).isEmpty)
        #expect(ContractVerdict.enumeration(["2"], t) == "2")
        #expect(ContractVerdict.enumeration(["2", "3", "4"], t) == "2, 3 und 4")
    }
}
