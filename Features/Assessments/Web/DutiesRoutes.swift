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
    func addDutyRoutes(to routes: Routes) {
        routes.get("pflichten", for: .member, page: "page.duties", use: showDuties)
        routes.get("pflichten/angaben", for: .member, page: "page.dutyFacts", use: showDutyFacts)
        routes.post("pflichten/angaben", for: .member, use: saveDutyFacts)
    }

    private var dutyFacts: DutyFactStore { DutyFactStore(database, outside: outside) }

    /// What the firm's own figures say, those of its newest year that has any.
    private func knownFacts(of firm: FirmID) async throws -> (facts: Facts, year: ReportingYear?) {
        for settings in try await firms.years(of: firm) {
            let figures = try await firms.figures(of: firm, in: settings.year)
            if figures.version == 0 { continue }
            return (Facts(figures, try await firms.sizes(of: firm, in: settings.year)), settings.year)
        }
        return (Facts(), nil)
    }

    @Sendable private func showDuties(_ call: Call<Member>) async throws -> Response {
        let (t, firm) = (call.texts, call.who.firm)
        let (known, year) = try await knownFacts(of: firm)
        let said = try await dutyFacts.facts(of: firm)
        let facts = said.facts(known: known, questions: duties.facts)
        let today = outside.today()
        let verdicts = duties.duties.map { ($0, $0.verdict(facts, today: today)) }
        let groups = Dictionary(grouping: verdicts) { $0.0.group($0.1) }
        func count(_ group: DutyGroup) -> Int { groups[group]?.count ?? 0 }
        let page = DutiesPage(
            title: duties.title,
            lead: duties.lead,
            summary: DutyGroup.summary(count, of: duties.duties.count, t),
            note: duties.note,
            groups: DutyGroup.allCases.map { group in
                DutiesPage.Group(
                    title: group.title(t),
                    intro: group == .unclear ? t("duty.group.unclear.intro") : nil,
                    isFolded: group == .no,
                    items: (groups[group] ?? []).map { item($0.0, $0.1, facts, today, t) }
                )
            },
            facts: definitions(facts, known, said, year, t),
            openCount: duties.open(facts).count,
            staleCount: duties.duties.count { $0.knowledge.isStale(on: today) }
        )
        return call.page(page)
    }

    private func item(
        _ duty: Duty,
        _ verdict: Duty.Verdict,
        _ facts: Facts,
        _ today: LocalDate,
        _ t: Texts
    ) -> DutiesPage.Item {
        let questions = Dictionary(duties.facts.map { ($0.id, $0) }) { first, _ in first }
        let details = [
            duty.from.map { Definition(t("duty.from"), $0.german) },
            duty.fromCondition.map { Definition(t("duty.from"), $0) },
            duty.until.map { Definition(t("duty.until"), $0.german) },
            duty.recurring.map { Definition(t("duty.recurring"), $0) },
            Definition(t("duty.status"), duty.status.label(t)),
            duty.penalty.map { Definition(t("duty.penalty"), $0) },
        ]
        let group = duty.group(verdict)
        let missing = duty.missing(facts).compactMap { questions[$0] }
        return DutiesPage.Item(
            id: duty.id,
            title: duty.title,
            law: duty.law,
            verdict: duty.verdict(verdict, t),
            standing: duty.standing(verdict, missing: missing.count, t),
            sentence: duty.sentence(for: verdict),
            what: duty.what,
            text: duty.text,
            details: details.compactMap(\.self),
            missing: missing.map { PageLink($0.question, href: "\(DutiesURL.facts)#\($0.id)") },
            change: duty.change.map { t("duty.change.status", ["text": $0.text, "status": $0.status.label(t)]) },
            knowledge: duty.knowledge.sentence(today: today, t),
            isStale: duty.knowledge.isStale(on: today),
            sources: (duty.sources + (duty.change?.sources ?? []).filter { !duty.sources.contains($0) })
                .map { PageLink("\($0.title) (\($0.publisher))", href: $0.url ?? "") },
            measure: group == .now || group == .later ? DutiesURL.newMeasure(title: duty.title) : nil
        )
    }

    /// What the verdicts rest on: the firm's figures with their year, answers with their day.
    private func definitions(
        _ facts: Facts,
        _ known: Facts,
        _ said: DutyFacts,
        _ year: ReportingYear?,
        _ t: Texts
    ) -> [Definition] {
        duties.facts.map { fact in
            guard let value = facts[fact.id] else {
                return Definition(fact.question, mark(Mark(.missing, t("answer.missing"))))
            }
            let words = fact.words(value, t)
            if known[fact.id] != nil, let year {
                return Definition(fact.question, t("duty.facts.fromFirm", ["value": words, "year": "\(year.value)"]))
            }
            let day = said.answers[fact.id]?.day.german ?? ""
            return Definition(fact.question, t("duty.facts.said", ["value": words, "day": day]))
        }
    }

    @Sendable private func showDutyFacts(_ call: Call<Member>) async throws -> Response {
        let said = try await dutyFacts.facts(of: call.who.firm)
        return call.page(try await factsPage(DutiesForm(said), said, call))
    }

    private func factsPage(
        _ form: DutiesForm,
        _ said: DutyFacts,
        _ call: Call<Member>
    ) async throws -> DutiesFactsPage {
        let (known, year) = try await knownFacts(of: call.who.firm)
        let t = call.texts
        let facts = said.facts(known: known, questions: duties.facts)
        return DutiesFactsPage(
            title: t("duty.facts.change"),
            token: call.formToken,
            questions: duties.facts.filter { known[$0.id] == nil },
            known: definitions(known, known, DutyFacts(), year, t)
                .enumerated().filter { known[duties.facts[$0.offset].id] != nil }.map(\.element),
            open: Set(duties.open(facts).map(\.id)),
            form: form
        )
    }

    @Sendable private func saveDutyFacts(_ call: Call<Member>) async throws -> Response {
        let (t, firm, today) = (call.texts, call.who.firm, outside.today())
        let (known, _) = try await knownFacts(of: firm)
        let questions = duties.facts.filter { known[$0.id] == nil }
        let stored = try await dutyFacts.facts(of: firm)
        let form = DutiesForm(call.form, questions)
        let (values, errors) = form.validated(questions, t)
        guard let values else {
            var page = try await factsPage(form, stored, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        // What the hub knows now is kept as it was said: the figures of a year may be taken back.
        let hidden = stored.answers.filter { known[$0.key] != nil }.mapValues(\.value)
        let typed = DutyFacts(answers: stored.answers, version: form.version)
            .answering(values.merging(hidden) { new, _ in new }, catalogue: duties.version, today: today)
        let author = AssessmentStore.Author(id: call.who.person.id, name: call.who.person.name)
        switch try await dutyFacts.save(typed, of: firm, by: author) {
        case .saved: return call.redirect(DutiesURL.duties, notice: t("duty.facts.saved"))
        case .conflict(let stored):
            return call.page(conflict(stored, typed, form, questions, call), status: .conflict)
        }
    }

    private func conflict(
        _ stored: DutyFacts,
        _ typed: DutyFacts,
        _ form: DutiesForm,
        _ questions: [DutyFact],
        _ call: Call<Member>
    ) -> DutiesConflictPage {
        let t = call.texts
        let (there, here) = (
            stored.facts(known: Facts(), questions: questions), typed.facts(known: Facts(), questions: questions)
        )
        return DutiesConflictPage(
            title: t("duty.conflict.title"),
            differences: questions.filter { there[$0.id] != here[$0.id] }.map { question in
                DutiesConflictPage.Difference(
                    question: question.question,
                    stored: there[question.id].map { question.words($0, t) },
                    typed: here[question.id].map { question.words($0, t) }
                )
            },
            tokens: [call.formToken, FormToken(name: "version", value: "\(stored.version)")]
                + questions.map { FormToken(name: $0.id, value: form.typed[$0.id] ?? "") }
        )
    }
}
