import HTML
import HTTPTypes
import Hummingbird
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// One question: shown, answered, left out.
extension SustainabilityReportingFeature {
    func addQuestionRoutes(to routes: Routes) {
        let question = InterviewURL.path + "/fragen/:reportQuestion"
        routes.get(question, for: .member, page: "page.reportQuestion", use: showQuestion)
        routes.post(question, for: .member, use: answerQuestion)
        let evidence = question + "/belege"
        routes.post(evidence, for: .member, limit: EvidenceForm.limit, use: addEvidence)
        routes.get(evidence + "/:reportEvidence", for: .member, page: "page.reportEvidence", use: openEvidence)
        routes.delete(evidence + "/:reportEvidence", for: .member, use: removeEvidence)
    }

    func question(_ call: Call<Member>) async throws -> QuestionBench {
        let (bench, id) = (try await bench(call), try call.parameter("reportQuestion"))
        guard let question = bench.interview.question(id),
            !question.elements(of: bench.edition).isEmpty
        else { throw HTTPError(.notFound) }
        var known = bench.stored.isFrozen ? [:] : try await knownValues(bench)
        for (key, value) in unchanged(bench) { known[key] = value }
        return QuestionBench(bench, question, sources: known)
    }

    /// What the report says by itself: that parts of it hold since last year.
    private func unchanged(_ bench: ReportBench) -> [FactKey: SourceValue] {
        guard bench.stored.answers.values.contains(where: \.content.isUnchanged), !bench.stored.isFrozen else {
            return [:]
        }
        let fact = ReportFact(
            "ReportContainsDisclosuresFromThePreviousReportingPeriodThatRemainUnchanged",
            .flag(true)
        )
        let value = SourceValue(
            fact: fact,
            origin: .previousReport,
            address: InterviewURL.forward(bench.stored.id)
        )
        return [fact.key: value]
    }

    @Sendable func showQuestion(_ call: Call<Member>) async throws -> Response {
        let bench = try await question(call)
        let page = call.query("seite").flatMap { Int($0) } ?? 1
        return call.page(try await questionPage(bench, QuestionSheet(), page: page, call))
    }

    @Sendable func answerQuestion(_ call: Call<Member>) async throws -> Response {
        let (t, form) = (call.texts, call.form)
        let bench = try await question(call)
        let id = bench.bench.stored.id
        let page = Int(form["seite"]) ?? 1
        let here = InterviewURL.question(id, bench.question.id, page: page)
        if bench.bench.stored.isFrozen { return call.redirect(here, notice: t("interview.frozen")) }
        // Without scripts a search is a way to the same page with its results.
        if form.names.contains(where: { $0.hasPrefix(QuestionSheet.search("")) }) {
            return call.page(try await questionPage(bench, QuestionSheet(form), page: page, call))
        }
        let changes = QuestionChanges(bench, form, t)
        var errors = changes.errors
        let omission = readOmission(form, bench, &errors, t)
        guard errors.isEmpty else {
            var sheet = QuestionSheet(form)
            sheet.errors = errors
            return call.page(try await questionPage(bench, sheet, page: page, call), status: .unprocessableContent)
        }
        switch try await reports.write(changes.changes, to: id, of: call.who.firm, by: writer(call)) {
        case .written: break
        case .frozen: return call.redirect(here, notice: t("interview.frozen"))
        case .gone: throw HTTPError(.notFound)
        case .conflict(let conflicts):
            return call.page(conflictPage(conflicts, bench, here, call), status: .conflict)
        }
        let outcome = try await omit(omission, bench, call)
        let isOnward = form["tun"] == "weiter" && form["uebernehmen"].isEmpty && form["wiederholen"].isEmpty
        let next = isOnward ? bench.bench.progress.after(bench.question.id) : nil
        let target =
            next.map { InterviewURL.question(id, $0.id) }
            ?? (isOnward ? InterviewURL.report(id) : here + (changes.added == nil ? "" : "#zeilen"))
        return try answer(outcome, at: target, saved: t("interview.saved"), call)
    }

    // MARK: Leaving out

    /// Nil where nothing is said of it.
    private func readOmission(
        _ form: Form,
        _ bench: QuestionBench,
        _ errors: inout FieldErrors,
        _ t: Texts
    ) -> Omission? {
        guard let reason = Omission.Reason(rawValue: form["weglassen"]) else { return nil }
        let text = TypedText.block(form["weglassen.text"])
        if text.count < 3, reason != .permitted { errors.add("weglassen.text", t("interview.omit.text.missing")) }
        if text.count > 2000 { errors.add("weglassen.text", t("interview.omit.text.long", ["most": "2.000"])) }
        return Omission(reason: reason, text: text)
    }

    private func omit(_ omission: Omission?, _ bench: QuestionBench, _ call: Call<Member>) async throws
        -> ReportStore.Writing
    {
        let stored = bench.bench.stored.omissions
        let elements = bench.elements.filter { !DerivedFacts.isComputed($0) }.map(\.name)
        guard let omission else {
            let left = elements.filter { stored[$0] != nil }
            if left.isEmpty { return .written }
            return try await reports.include(left, in: bench.bench.stored.id, of: call.who.firm, by: writer(call))
        }
        let due = elements.filter { stored[$0]?.omission != omission }
        if due.isEmpty { return .written }
        return try await reports.omit(due, omission, in: bench.bench.stored.id, of: call.who.firm, by: writer(call))
    }

    // MARK: Two at once

    private func conflictPage(
        _ conflicts: [AnswerConflict],
        _ bench: QuestionBench,
        _ here: String,
        _ call: Call<Member>
    ) -> ReportConflictPage {
        let (t, words) = (call.texts, bench.bench.words(call.texts))
        func shown(_ fact: ReportFact?, _ element: ReportElement) -> String {
            fact.map { words.text($0, element) } ?? t("interview.conflict.none")
        }
        let marks = Dictionary(
            conflicts.map { conflict in
                (
                    QuestionSheet.mark(QuestionSheet.name(conflict.key)),
                    AnswerChange.mark(conflict.stored?.fact)
                )
            }
        ) { first, _ in first }
        let tokens = call.form.names.filter { $0 != "tun" && marks[$0] == nil }.flatMap { name in
            call.form.all(name).map { FormToken(name: name, value: $0) }
        }
        let names = Set(conflicts.compactMap { $0.stored?.answeredBy }).sorted()
        return ReportConflictPage(
            title: bench.question.title,
            kicker: bench.bench.kicker(t),
            lead: names.isEmpty
                ? t("interview.conflict.leadNone")
                : t("interview.conflict.lead", ["name": names.joined(separator: ", ")]),
            differences: conflicts.compactMap { conflict in
                bench.bench.edition.element(conflict.key.element).map { element in
                    let row = element.dimension.map { dimension in
                        words.row(conflict.key.member, of: dimension, in: bench.bench.report) + " · "
                    }
                    return ReportConflictPage.Difference(
                        question: (row ?? "") + element.label,
                        stored: shown(conflict.stored?.fact, element),
                        typed: shown(conflict.typed?.fact, element)
                    )
                }
            },
            action: here,
            retry: tokens + marks.sorted { $0.key < $1.key }.map { FormToken(name: $0.key, value: $0.value) },
            back: here
        )
    }
}
