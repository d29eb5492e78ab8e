import HTML
import HTTPTypes
import Hummingbird
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// Last year's answers for this year.
extension SustainabilityReportingFeature {
    /// What last year's report says, this year's edition asks, and nobody has said again. Calculated figures are not
    /// repeated: they follow from this year's.
    func forward(_ bench: ReportBench) -> [ReportFact] {
        bench.report.comparatives.values.filter { fact in
            guard let element = bench.edition.element(fact.key.element), bench.report.facts[fact.key] == nil,
                !DerivedFacts.isComputed(element), bench.applicability.status(of: fact.key).isAsked
            else { return false }
            return !(element.dimension == .energyBreakdown && fact.key.member.isEmpty)
        }.sorted { $0.key < $1.key }
    }

    @Sendable func showForward(_ call: Call<Member>) async throws -> Response {
        let bench = try await bench(call)
        let (t, facts, words) = (call.texts, forward(bench), bench.words(call.texts))
        var groups: [RollForwardPage.Group] = []
        for topic in bench.interview.topics {
            let names = Set(topic.questions.flatMap(\.elements))
            let own = facts.filter { names.contains($0.key.element) }
            if own.isEmpty { continue }
            groups.append(
                RollForwardPage.Group(
                    title: topic.title,
                    name: "thema-\(topic.id)",
                    choices: own.compactMap { fact in
                        bench.edition.element(fact.key.element).map { element in
                            Choice(
                                title(fact.key, element, bench, words),
                                value: QuestionSheet.name(fact.key),
                                detail: words.text(fact, element)
                            )
                        }
                    },
                    selected: Set(
                        own.filter { fact in bench.edition.element(fact.key.element).map(Self.isSteady) ?? false }
                            .map { QuestionSheet.name($0.key) }
                    )
                )
            )
        }
        let id = bench.stored.id
        return call.page(
            RollForwardPage(
                title: t("interview.forward.title", ["year": "\(bench.stored.year.value - 1)"]),
                kicker: bench.kicker(t),
                lead: groups.isEmpty ? t("interview.forward.none") : t("interview.forward.lead", count: facts.count),
                groups: bench.stored.isFrozen ? [] : groups,
                action: InterviewURL.forward(id),
                token: call.formToken,
                back: PageLink(t("interview.toReport"), href: InterviewURL.report(id))
            )
        )
    }

    @Sendable func rollForward(_ call: Call<Member>) async throws -> Response {
        let (bench, wanted) = (try await bench(call), Set(call.form.all("angabe")))
        let taken = forward(bench).filter { wanted.contains(QuestionSheet.name($0.key)) }
        let address = InterviewURL.report(bench.stored.id)
        if taken.isEmpty {
            return call.redirect(InterviewURL.forward(bench.stored.id), notice: call.texts("interview.forward.nothing"))
        }
        let outcome = try await reports.write(
            taken.map { AnswerChange(AnswerContent(repeating: $0), seen: AnswerChange.mark(nil)) },
            to: bench.stored.id,
            of: call.who.firm,
            by: writer(call)
        )
        if case .conflict = outcome {
            return call.redirect(
                InterviewURL.forward(bench.stored.id),
                notice: call.texts("interview.forward.meanwhile")
            )
        }
        return try answer(
            outcome,
            at: address,
            saved: call.texts("interview.forward.saved", count: taken.count),
            call
        )
    }

    private func title(_ key: FactKey, _ element: ReportElement, _ bench: ReportBench, _ words: FactWords) -> String {
        guard let dimension = element.dimension, !key.member.isEmpty else { return element.label }
        var before = bench.report
        before.facts = bench.report.comparatives
        return "\(words.row(key.member, of: dimension, in: before)) · \(element.label)"
    }

    /// What rarely changes from one year to the next: who the firm is, and what it says in words.
    private static func isSteady(_ element: ReportElement) -> Bool {
        switch element.kind {
        case .textBlock, .string, .boolean, .enumSingle, .enumSet: true
        case .decimal, .percent, .monetary, .energy, .mass, .volume, .area, .ghgEmissions, .ghgEmissionsPerMonetary,
            .gYear, .date:
            false
        }
    }
}
