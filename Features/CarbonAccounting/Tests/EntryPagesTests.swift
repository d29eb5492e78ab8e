import CarbonAccounting
import Companies
import EmissionFactors
import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import CarbonAccountingStorage
@testable import CarbonAccountingWeb

/// Each page about lines as it stands, so that a change to it is seen.
@Suite struct EntryPagesTests {
    private let t = EntrySamples.texts
    private let year = EntrySamples.year
    private let context = EntrySamples.context()
    private var frame: YearFrame { YearFrame(year, current: .entries, years: [year], t) }
    private let token = FormToken(name: "_proof", value: "beweis")

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    private func formPage(_ form: EntryForm, _ category: EmissionCategory, _ errors: FieldErrors) -> EntryFormPage {
        EntryFormPage(
            title: category.numberedLabel(t),
            frame: frame,
            action: CarbonAccountingURL.entries(year),
            token: token,
            links: nil,
            fields: EntryFieldsBuilder(context: context, category: category, t: t).fields(form),
            errors: errors,
            upload: EvidenceUpload.words(t),
            notices: []
        )
    }

    @Test func list() throws {
        var input = context.basis.input
        input.entries = EntrySamples.lines
        let lines = YearLines(InventoryCalculation.inventory(of: input))
        let byID = Dictionary(uniqueKeysWithValues: lines.lines.map { ($0.id, $0) })
        let page = EntryListPage(
            title: t("entries.title"),
            frame: frame,
            query: EntryListQuery(),
            lead: t("entries.lead.incomplete", ["total": "5 Einträge", "missing": "1"]),
            leadFigures: ["5 Einträge", "1"],
            total: 5,
            found: 5,
            rows: EntrySamples.lines.map { entry in
                let name = context.basis.match(entry.factor)?.factor.name
                return EntryListRow(entry, byID[entry.id]!, factorName: name, site: "Werk Hagen", t)
            },
            sites: EntrySamples.sites.map { Choice($0.name, value: $0.id.text) },
            isReleased: false
        )
        #expect(try difference(page, "entries") == nil)
    }

    @Test func formOfAFuel() throws {
        let form = EntryForm(EntrySamples.lines[0], context.basis)
        #expect(try difference(formPage(form, .stationaryCombustion, FieldErrors()), "entry") == nil)
    }

    @Test func formWithFaults() throws {
        var form = EntryForm(EntrySamples.lines[0], context.basis)
        (form[.amount], form[.unit], form[.to]) = ("12x", "Bm³", "31.02.2025")
        var reading = EntryReading(form, context, t)
        _ = reading.entry(id: EntrySamples.lines[0].id, category: .stationaryCombustion)
        #expect(try difference(formPage(form, .stationaryCombustion, reading.errors), "entry-faults") == nil)
    }

    @Test func formOfFreight() throws {
        let form = EntryForm(category: .upstreamTransport, way: .freight, year: year, site: EntrySamples.hall)
        #expect(try difference(formPage(form, .upstreamTransport, FieldErrors()), "entry-freight") == nil)
    }

    @Test func formOfSpend() throws {
        let form = EntryForm(category: .purchasedGoods, way: .spend, year: year, site: EntrySamples.hall)
        #expect(try difference(formPage(form, .purchasedGoods, FieldErrors()), "entry-spend") == nil)
    }

    @Test func categories() throws {
        let page = EntryCategoriesPage(title: t("entry.choose.title"), frame: frame)
        #expect(try difference(page, "entry-categories") == nil)
    }

    @Test func conflict() throws {
        let page = EntryConflictPage(
            title: t("entry.conflict.title"),
            frame: frame,
            lead: t("entry.conflict.lead", ["title": "Erdgas Halle 2"], count: 1),
            differences: [
                EntryConflictPage.Difference(
                    field: t("entry.amount"),
                    stored: "13.000 kWh(Hs)",
                    typed: "14.000 kWh(Hs)"
                ),
                EntryConflictPage.Difference(field: t("entry.note"), stored: "", typed: "abgelesen"),
            ],
            retry: EntryRetry(action: "/klimabilanz/2025/eintraege/1", tokens: [token]),
            discard: "/klimabilanz/2025/eintraege/1"
        )
        #expect(try difference(page, "entry-conflict") == nil)
    }

    @Test func released() throws {
        let page = EntryReleasedPage(
            title: t("entry.released.title", ["year": "2025"]),
            frame: frame,
            lead: t("entry.released.lead", ["name": "Petra Kettler", "date": "15.05.2026", "year": "2025"]),
            isOwner: false,
            trace: nil,
            retry: EntryRetry(action: "/klimabilanz/2025/eintraege", tokens: [token])
        )
        #expect(try difference(page, "entry-released") == nil)
    }

    @Test func trace() throws {
        let contract = CarbonSamples.contract(.greenTariff, share: 0.8)
        let context = EntrySamples.context([contract])
        var entry = EntrySamples.lines[2]
        entry.contract = contract.id
        let words = TraceWords(context: context, entry: entry, t: t)
        let result = context.basis.line(entry)
        let page = TracePage(
            title: entry.description,
            frame: frame,
            edit: CarbonAccountingURL.entry(entry.id, year),
            category: entry.category.numberedLabel(t),
            lead: words.lead(result),
            leadFigures: words.leadFigures(result),
            problem: words.problem(result),
            parts: words.parts(result),
            remarks: words.remarks(result),
            sources: words.sources(result),
            facts: EntryFacts(context: context, t: t).facts(entry).filter { !$0.value.isEmpty },
            evidence: nil,
            basis: t("trace.basis", ["edition": "2026.1", "set": "AR6"])
        )
        #expect(try difference(page, "trace") == nil)
    }

    @Test func deletion() throws {
        let page = EntryDeletePage(
            title: t("entry.delete.title"),
            frame: frame,
            question: t("entry.delete.question", ["title": "Erdgas Halle 2"]),
            consequences: [t("entry.delete.one", ["amount": "2.518 kg CO₂e", "category": "1.1 Wärme und Anlagen"])],
            remark: t("entry.delete.remark"),
            facts: EntryFacts(context: context, t: t).facts(EntrySamples.lines[0]).filter { !$0.value.isEmpty },
            confirm: PostAction(t("entry.delete.confirm"), action: "/", tokens: [token], style: .destructive),
            cancel: PageLink(t("entry.delete.cancel"), href: "/")
        )
        #expect(try difference(page, "entry-delete") == nil)
    }

    @Test func evidence() throws {
        let bill = Evidence(
            id: CarbonSamples.id(7),
            fileName: "Gasrechnung 2025.pdf",
            mediaType: "application/pdf",
            bytes: 182_000,
            sha256: ""
        )
        let page = EvidencePage(
            title: t("evidence.title"),
            lead: t("evidence.lead", count: 1),
            newEntry: CarbonAccountingURL.newEntry(year),
            rows: [EvidencePage.Row(bill, lines: 2, contracts: ["Ökostrom 2025"], t)],
            frame: frame
        )
        #expect(try difference(page, "evidence") == nil)
    }
}
