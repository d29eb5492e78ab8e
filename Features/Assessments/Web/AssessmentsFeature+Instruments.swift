import Assessments
import AssessmentsStorage
import Companies
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension AssessmentsFeature {
    @Sendable func showInstruments(_ call: Call<Member>) async throws -> Response {
        let t = call.texts
        let own = Dictionary(grouping: try await store.assessments(of: .firm(call.who.firm))) { $0.instrument }
        let days = try await editions.newestDays(of: call.who.firm)
        let groups = InstrumentGroup.allCases.map { group in
            InstrumentsPage.Group(
                title: group.title(t),
                rows: library.current.filter { InstrumentGroup(of: $0) == group }.map { instrument in
                    InstrumentsPage.Row(
                        link: PageLink(instrument.title, href: AssessmentsURL.instrument(instrument.id)),
                        lead: instrument.lead,
                        audience: instrument.audience,
                        minutes: instrument.duration(t),
                        standing: own[instrument.id].map { standing($0, days, t) }
                    )
                }
            )
        }
        return call.page(
            InstrumentsPage(title: t("instruments.title"), groups: groups.filter { !$0.rows.isEmpty })
        )
    }

    /// „2 begonnen, letzte Fassung vom 15.05.2026“
    private func standing(_ own: [Assessment], _ days: [AssessmentID: LocalDate], _ t: Texts) -> String {
        let begun = t("instruments.begun", count: own.count)
        guard let day = own.compactMap({ days[$0.id] }).max() else { return begun }
        return t("instruments.begunAndKept", ["begun": begun, "day": day.german])
    }

    @Sendable func showInstrument(_ call: Call<Member>) async throws -> Response {
        let instrument = try instrument(call)
        let form = BeginningForm(
            instrument,
            isFirm: true,
            isCoach: call.who.role == .coach,
            sector: try await sector(of: call.who.firm),
            occasion: nil
        )
        return call.page(try await page(instrument, form, call))
    }

    @Sendable func begin(_ call: Call<Member>) async throws -> Response {
        let instrument = try instrument(call)
        var form = BeginningForm(instrument, isFirm: true, isCoach: call.who.role == .coach)
        form.read(call.form)
        guard let beginning = form.validated(call.texts, day: outside.today()) else {
            return call.page(try await page(instrument, form, call), status: .unprocessableContent)
        }
        let owner = AssessmentOwner.firm(call.who.firm)
        let address = try await begin(instrument, beginning, of: owner, by: author(call.who))
        return call.redirect(address)
    }

    /// - Returns: where to answer the first questions.
    func begin(
        _ instrument: Instrument,
        _ beginning: BeginningForm.Beginning,
        of owner: AssessmentOwner,
        by author: AssessmentStore.Author?
    ) async throws -> String {
        let assessment = Assessment(
            id: AssessmentID(from: outside),
            instrument: instrument.id,
            instrumentVersion: instrument.version,
            sector: beginning.sector,
            occasion: beginning.occasion,
            perspective: beginning.perspective,
            title: beginning.title,
            begunOn: outside.today(),
            changedAt: outside.now(),
            changedBy: author?.name ?? ""
        )
        try await store.add(assessment, to: owner, by: author)
        let desk = Desk(owner: owner, author: author, bench: try bench(assessment))
        return desk.bench.parts.first.map { desk.place.part($0.id) } ?? desk.place.result
    }

    private func instrument(_ call: Call<Member>) throws -> Instrument {
        guard let instrument = library.newest(try call.parameter("instrument")) else { throw HTTPError(.notFound) }
        return instrument
    }

    /// By the firm's industry, as a first guess.
    func sector(of firm: FirmID) async throws -> Sector? {
        guard let firm = try await firms.firm(firm), let code = firm.industry2008 ?? firm.industry2025 else {
            return nil
        }
        return Sector(industry: code.text)
    }

    private func page(
        _ instrument: Instrument,
        _ form: BeginningForm,
        _ call: Call<Member>
    ) async throws -> InstrumentPage {
        let t = call.texts
        let owner = AssessmentOwner.firm(call.who.firm)
        let own = try await store.assessments(of: owner, instrument: instrument.id)
        let days = try await editions.newestDays(of: call.who.firm)
        return InstrumentPage(
            title: instrument.title,
            lead: instrument.lead,
            facts: [
                Definition(t("instruments.audience"), instrument.audience),
                Definition(t("instruments.minutes"), instrument.duration(t)),
                Definition(t("instrument.version"), instrument.version),
            ],
            why: instrument.why,
            privacy: instrument.privacy,
            records: own.map { record($0, days[$0.id], call.who, try? bench($0), t) },
            comparison: instrument.perspectives == nil || own.isEmpty
                ? nil : PageLink(t("comparison.link"), href: AssessmentsURL.comparison(instrument.id)),
            beginning: form,
            faults: form.errors.faults,
            action: AssessmentsURL.instrument(instrument.id),
            token: call.formToken,
            sources: instrument.sources.map { SourceWords.text($0, t) },
            notes: instrument.notes
        )
    }

    private func record(
        _ assessment: Assessment,
        _ kept: LocalDate?,
        _ member: Member,
        _ bench: Workbench?,
        _ t: Texts
    ) -> InstrumentPage.Record {
        let place = AssessmentPlace(assessment, of: .firm(member.firm))
        let instrument = bench?.instrument
        let goOn = bench.flatMap { bench in
            mayAnswer(member, assessment, bench.instrument) ? bench.current.map { place.part($0.id) } : nil
        }
        let day = LocalDate(assessment.changedAt).german
        return InstrumentPage.Record(
            link: PageLink(assessment.title, href: place.result),
            perspective: instrument?.perspectives.map { _ in t("perspective.\(assessment.perspective.rawValue)") },
            changed: t("record.changedBy", ["day": day, "name": assessment.changedBy]),
            standing: kept.map { kept in
                assessment.state == .final
                    ? t("record.kept", ["day": kept.german]) : t("record.changedSince", ["day": kept.german])
            } ?? t("record.draft"),
            goOn: goOn.map { PageLink(t("record.goOn"), href: $0) }
        )
    }
}
