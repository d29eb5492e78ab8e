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

/// Taking over what was typed. Whatever goes wrong, the form comes back with everything in it.
extension CarbonAccountingFeature {
    @Sendable func addEntry(_ call: Call<Member>) async throws -> Response {
        let (firm, year) = (call.who.firm, try call.year())
        guard let sent = try await sentEntry(call, year) else { throw HTTPError(.badRequest) }
        if let release = try await standingRelease(firm, year) {
            return try await released(release, year, nil, typed: sent.form, call)
        }
        guard !sent.context.sites.isEmpty else {
            return call.redirect(CarbonAccountingURL.newEntry(year, sent.category))
        }
        switch sent.wish(call.form) {
        case .save: break
        case .fields:
            return call.page(
                try await newEntryPage(sent.form, sent.context, errors: sent.errors, notices: sent.notices, call)
            )
        case .search(let words):
            let page = try await newEntryPage(
                sent.form,
                sent.context,
                errors: sent.errors,
                notices: sent.notices,
                search: words,
                call
            )
            return call.page(page)
        }
        var reading = EntryReading(sent.form, sent.context, call.texts)
        reading.errors = sent.errors
        if isFuture(year) {
            reading.errors.add(EntryField.from.rawValue, call.texts("year.notBegun", ["year": "\(year)"]))
        }
        var notices = sent.notices
        if let read = reading.entry(id: EntryID(from: outside), category: sent.category) {
            do {
                let double = try await stores.entries.add(
                    read.entry,
                    refusingRepeats: sent.form[.isNoDouble] != "1",
                    for: firm,
                    by: call.who.person.id
                )
                guard let double else { return afterAdding(read.entry, read.result, sent, call) }
                notices.append(refuse(double, &reading, call.texts))
            } catch ReportingYearError.released(let year) {
                return try await releasedMeanwhile(year, nil, sent.form, call)
            }
        }
        let page = try await newEntryPage(
            reading.form,
            sent.context,
            errors: reading.errors,
            notices: notices,
            search: reading.wordsWithoutFactor,
            call
        )
        return call.page(page, status: .unprocessableContent)
    }

    @Sendable func saveEntry(_ call: Call<Member>) async throws -> Response {
        let (stored, firm) = (try await entry(call), call.who.firm)
        guard let sent = try await sentEntry(call, stored.year) else { throw HTTPError(.badRequest) }
        if let release = try await standingRelease(firm, stored.year) {
            return try await released(release, stored.year, stored, typed: sent.form, call)
        }
        switch sent.wish(call.form) {
        case .save: break
        case .fields:
            return call.page(
                try await entryPage(sent.form, stored, sent.context, errors: sent.errors, notices: sent.notices, call)
            )
        case .search(let words):
            let page = try await entryPage(
                sent.form,
                stored,
                sent.context,
                errors: sent.errors,
                notices: sent.notices,
                search: words,
                call
            )
            return call.page(page)
        }
        var reading = EntryReading(sent.form, sent.context, call.texts)
        reading.errors = sent.errors
        var notices = sent.notices
        if let read = reading.entry(id: stored.id, category: sent.category) {
            var entry = read.entry
            entry.importBatch = stored.importBatch
            do {
                let result = try await stores.entries.update(
                    entry,
                    refusingRepeats: sent.form[.isNoDouble] != "1",
                    of: firm,
                    by: call.who.person.id
                )
                switch result {
                case .saved:
                    return call.redirect(
                        CarbonAccountingURL.entries(stored.year),
                        notice: savedSentence(entry, read.result, sent.context.basis, call.texts)
                    )
                case .conflict(let now): return try await conflict(entry, now, reading.form, sent.context, call)
                case .sameReading(let double): notices.append(refuse(double, &reading, call.texts))
                case .notFound: throw HTTPError(.notFound)
                }
            } catch ReportingYearError.released(let year) {
                return try await releasedMeanwhile(year, stored, sent.form, call)
            }
        }
        let page = try await entryPage(
            reading.form,
            stored,
            sent.context,
            errors: reading.errors,
            notices: notices,
            search: reading.wordsWithoutFactor,
            call
        )
        return call.page(page, status: .unprocessableContent)
    }

    /// The form with its file taken over, so that the file need not be sent again when something else is wrong.
    private func sentEntry(_ call: Call<Member>, _ year: ReportingYear) async throws -> SentEntry? {
        var form = EntryForm(call.form)
        guard let category = form.category else { return nil }
        var errors = FieldErrors()
        var notices: [Notice] = []
        let upload = EvidenceUpload(store: stores.evidence, firm: call.who.firm, t: call.texts)
        switch try await upload.take(call.form) {
        case .none: break
        case .kept(let evidence):
            form[.evidence] = evidence.id.text
            let words = call.texts("entry.file.kept", ["name": evidence.fileName])
            notices.append(Notice(.info, word: call.texts("entry.file.word"), text: words))
        case .refused(let words): errors.add(EvidenceUpload.field, words)
        }
        let context = try await entryContext(call.who.firm, year)
        return SentEntry(form: form, category: category, context: context, errors: errors, notices: notices)
    }

    private func refuse(_ double: ActivityEntry, _ reading: inout EntryReading, _ t: Texts) -> Notice {
        let title = EntryFacts.title(double, reading.context.basis, t)
        let period = EntryPeriod.full(double.period, in: double.year, t)
        reading.errors.add(
            EntryField.meter.rawValue,
            t("entry.double", ["meter": double.meter, "period": period, "title": title])
        )
        return Notice(
            .warning,
            word: t("entry.double.word"),
            text: t("entry.double.text", ["title": title, "amount": NumberWords.amountWithUnit(double, t)]),
            action: a(.href(CarbonAccountingURL.entry(double.id, double.year))) { t("entry.double.open") }
        )
    }

    private func afterAdding(
        _ entry: ActivityEntry,
        _ result: Result<InventoryLine, LineProblem>,
        _ sent: SentEntry,
        _ call: Call<Member>
    ) -> Response {
        let notice = savedSentence(entry, result, sent.context.basis, call.texts)
        guard call.form["next"] == "1" else {
            return call.redirect(CarbonAccountingURL.entries(entry.year), notice: notice)
        }
        let way = EntryWay(entry)
        let next =
            CarbonAccountingURL.newEntry(entry.year, entry.category) + "&weg=\(way.rawValue)&standort=\(entry.site)"
        return call.redirect(next, notice: notice)
    }

    private func savedSentence(
        _ entry: ActivityEntry,
        _ result: Result<InventoryLine, LineProblem>,
        _ basis: YearBasis,
        _ t: Texts
    ) -> String {
        let title = EntryFacts.title(entry, basis, t)
        switch result {
        case .success(let line): return t("entry.saved", ["title": title, "result": EntryFacts.result(line, t)])
        case .failure(let problem):
            return t("entry.saved.incomplete", ["title": title, "reason": sentence(problem, t)])
        }
    }
}

/// What a browser sent, with its file already in its place.
struct SentEntry {
    let form: EntryForm
    let category: EmissionCategory
    let context: EntryContext
    let errors: FieldErrors
    let notices: [Notice]

    enum Wish {
        case save
        /// The fields of another way or category, without scripts.
        case fields
        /// Factors that fit the words, without scripts.
        case search(String)
    }

    func wish(_ sent: Form) -> Wish {
        if sent.isOn("search") { return .search(form[.factorText]) }
        return sent.isOn("refresh") ? .fields : .save
    }
}

extension EntryReading {
    /// Words that were typed for a factor but name none: what fits them is shown to choose from.
    var wordsWithoutFactor: String? {
        let words = form[.factorText]
        return errors[EntryField.factorText.rawValue] != nil && !words.isEmpty ? words : nil
    }
}
