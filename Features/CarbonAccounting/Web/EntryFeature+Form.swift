import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import EmissionFactors
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// Showing the form of a line.
extension CarbonAccountingFeature {
    /// First the category, then a form that fits it.
    @Sendable func showNewEntry(_ call: Call<Member>) async throws -> Response {
        let (firm, year, t) = (call.who.firm, try call.year(), call.texts)
        if let release = try await standingRelease(firm, year) { return try await released(release, year, nil, call) }
        guard let number = call.query("kategorie") else {
            let frame = try await frame(year, .entries, of: firm, t)
            return call.page(EntryCategoriesPage(title: t("entry.choose.title"), frame: frame))
        }
        guard let category = EmissionCategory(number: number) else { throw HTTPError(.notFound) }
        let context = try await entryContext(firm, year)
        guard !context.sites.isEmpty else {
            let frame = try await frame(year, .entries, of: firm, t)
            return call.page(EntryWithoutSitePage(title: t("entry.noSite.title"), frame: frame))
        }
        let way = call.query("weg").flatMap { EntryWay(rawValue: $0) }
        let site = call.query("standort").flatMap { SiteID($0) } ?? context.sites.first?.id
        var form = EntryForm(category: category, way: way, year: year, site: site)
        form.takeUsualFactor(context.basis, category)
        return call.page(try await newEntryPage(form, context, call))
    }

    @Sendable func showEntry(_ call: Call<Member>) async throws -> Response {
        let entry = try await entry(call)
        if let release = try await standingRelease(call.who.firm, entry.year) {
            return try await released(release, entry.year, entry, call)
        }
        let context = try await entryContext(call.who.firm, entry.year)
        return call.page(try await entryPage(EntryForm(entry, context.basis), entry, context, call))
    }

    /// The part of the form that depends on category and way, with everything typed still in it.
    @Sendable func refreshEntryFields(_ call: Call<Member>) async throws -> Response {
        let form = EntryForm(call.form)
        guard let category = form.category else { throw HTTPError(.badRequest) }
        let year = try call.year()
        let context = try await entryContext(call.who.firm, year)
        let fields = EntryFieldsBuilder(context: context, category: category, t: call.texts).fields(form)
        return call.fragment(EntryAmountPart(fields: fields, errors: FieldErrors(), year: year).node(call.texts))
    }

    func newEntryPage(
        _ form: EntryForm,
        _ context: EntryContext,
        errors: FieldErrors = FieldErrors(),
        notices: [Notice] = [],
        search: String? = nil,
        _ call: Call<Member>
    ) async throws -> EntryFormPage {
        let category = form.category ?? .stationaryCombustion
        return EntryFormPage(
            title: category.numberedLabel(call.texts),
            frame: try await frame(context.year, .entries, of: call.who.firm, call.texts),
            action: CarbonAccountingURL.entries(context.year),
            token: call.formToken,
            links: nil,
            fields: EntryFieldsBuilder(context: context, category: category, t: call.texts).fields(
                form,
                search: search
            ),
            errors: errors,
            upload: EvidenceUpload.words(call.texts),
            notices: notices
        )
    }

    func entryPage(
        _ form: EntryForm,
        _ entry: ActivityEntry,
        _ context: EntryContext,
        errors: FieldErrors = FieldErrors(),
        notices: [Notice] = [],
        search: String? = nil,
        _ call: Call<Member>
    ) async throws -> EntryFormPage {
        let category = form.category ?? entry.category
        return EntryFormPage(
            title: EntryFacts.title(entry, context.basis, call.texts),
            frame: try await frame(context.year, .entries, of: call.who.firm, call.texts),
            action: CarbonAccountingURL.entry(entry.id, context.year),
            token: call.formToken,
            links: EntryFormPage.Links(
                trace: CarbonAccountingURL.trace(entry.id, context.year),
                delete: CarbonAccountingURL.deleteEntry(entry.id, context.year)
            ),
            fields: EntryFieldsBuilder(context: context, category: category, t: call.texts).fields(
                form,
                search: search
            ),
            errors: errors,
            upload: EvidenceUpload.words(call.texts),
            notices: notices
        )
    }
}

extension EntryForm {
    init(_ entry: ActivityEntry, _ basis: YearBasis) {
        // A factor that is gone is shown by its reference, so that the line says what it had.
        let name = entry.factor == .none ? nil : basis.match(entry.factor)?.factor.name ?? entry.factor.text
        self.init(entry, factorName: name)
    }

    /// Electricity without further word comes from the grid.
    mutating func takeUsualFactor(_ basis: YearBasis, _ category: EmissionCategory) {
        guard let series = basis.input.settings.gridSeries[category],
            let match = basis.match(.series(series))
        else { return }
        self[.factor] = FactorReference.series(series).text
        self[.factorText] = match.factor.name
    }
}
