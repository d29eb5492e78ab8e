import Assessments
import AssessmentsStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension AssessmentsFeature {
    @Sendable func showResult(_ call: Call<Member>) async throws -> Response {
        let (desk, t) = (try await desk(call), call.texts)
        let (assessment, instrument) = (desk.assessment, desk.bench.instrument)
        let kept = try await editions.editions(of: assessment.id, of: call.who.firm)
        let mayAnswer = mayAnswer(call.who, assessment, instrument)
        var page = draft(desk, mayPlan: true, call)
        page.editions = kept.map { PageLink(edition($0, t), href: address($0, desk)) }
        if mayAnswer {
            page.keepEdition = PostAction(
                t("editions.make"),
                action: AssessmentsURL.editions(instrument.id, assessment.id),
                tokens: [call.formToken, FormToken(name: "version", value: "\(assessment.version)")]
            )
        }
        if mayAnswer || mayRemove(call.who, instrument) {
            page.removal = PostAction(
                t("record.remove.submit"),
                action: desk.place.result + "?_method=DELETE",
                tokens: [call.formToken],
                style: .destructive
            )
        }
        if kept.count > 1, mayCompare(call.who, desk) {
            page.related.append(
                PageLink(t("changes.link"), href: AssessmentsURL.changes(instrument.id, assessment.id))
            )
        }
        if instrument.perspectives != nil {
            page.related.append(PageLink(t("comparison.link"), href: AssessmentsURL.comparison(instrument.id)))
        }
        if [CsrDraft.strategy, CsrDraft.promises].contains(instrument.id) {
            page.related.append(PageLink(t("csr.title"), href: CsrURL.draft))
        }
        if instrument.id == AssessmentsURL.competences {
            page.related.append(PageLink(t("record.competencePath"), href: AssessmentsURL.competencePath))
        }
        page.related.append(PageLink(t("record.others"), href: desk.place.above))
        return call.page(page.page(goOn: mayAnswer ? goOn(desk, t) : []))
    }

    @Sendable func keepEdition(_ call: Call<Member>) async throws -> Response {
        let desk = try await desk(call)
        guard mayAnswer(call.who, desk.assessment, desk.bench.instrument) else {
            return call.redirect(desk.place.result, notice: refusal(desk.bench.instrument, call.texts))
        }
        let made = try await editions.add(
            of: desk.assessment.id,
            version: Int(call.form["version"]) ?? 0,
            of: call.who.firm,
            by: author(call.who)
        )
        let notice = made == nil ? call.texts("editions.changed") : call.texts("editions.made")
        return call.redirect(desk.place.result + "#fassungen", notice: notice)
    }

    /// A dated version with the catalogue it was made with, and as of its day.
    @Sendable func showEdition(_ call: Call<Member>) async throws -> Response {
        let desk = try await desk(call)
        let id: AssessmentEditionID = try call.id("assessmentEdition")
        guard let kept = try await editions.edition(id, of: call.who.firm), kept.assessment == desk.assessment.id else {
            throw HTTPError(.notFound)
        }
        let former = Desk(owner: desk.owner, author: nil, bench: try bench(kept, of: desk.assessment))
        var page = draft(former, mayPlan: false, call)
        page.title = edition(kept, call.texts)
        page.related = [PageLink(call.texts("editions.back"), href: desk.place.result)]
        return call.page(page.page(goOn: []))
    }

    /// Figures of somebody who is gone do not stay for ever.
    private func mayRemove(_ member: Member, _ instrument: Instrument) -> Bool {
        instrument.countsPeople && member.role == .owner
    }

    /// Two versions side by side show every answer.
    func mayCompare(_ member: Member, _ desk: Desk) -> Bool {
        !desk.bench.instrument.countsPeople || mayAnswer(member, desk.assessment, desk.bench.instrument)
    }

    @Sendable func remove(_ call: Call<Member>) async throws -> Response {
        let desk = try await desk(call)
        let instrument = desk.bench.instrument
        guard mayAnswer(call.who, desk.assessment, instrument) || mayRemove(call.who, instrument) else {
            return call.redirect(desk.place.result, notice: refusal(desk.bench.instrument, call.texts))
        }
        _ = try await store.remove(desk.assessment.id, of: desk.owner)
        return call.redirect(desk.place.above, notice: call.texts("record.removed"))
    }

    func bench(_ kept: AssessmentEdition, of assessment: Assessment) throws -> Workbench {
        guard let instrument = library.instrument(assessment.instrument, version: kept.instrumentVersion) else {
            throw HTTPError(.notFound)
        }
        let then = Assessment(
            id: assessment.id,
            instrument: assessment.instrument,
            instrumentVersion: kept.instrumentVersion,
            sector: kept.sector,
            perspective: assessment.perspective,
            title: kept.title,
            answers: kept.answers,
            state: .final,
            begunOn: assessment.begunOn,
            changedAt: assessment.changedAt,
            changedBy: kept.madeBy
        )
        return Workbench(then, instrument, words: texts.instrumentWords, today: kept.day)
    }

    /// „Fassung vom 15.05.2026, Petra Kettler“
    func edition(_ kept: AssessmentEdition, _ t: Texts) -> String {
        t("editions.of", ["day": kept.day.german, "name": kept.madeBy])
    }

    private func address(_ kept: AssessmentEdition, _ desk: Desk) -> String {
        AssessmentsURL.edition(desk.bench.instrument.id, desk.assessment.id, kept.id)
    }

    func goOn(_ desk: Desk, _ t: Texts) -> [PageLink] {
        guard let part = desk.bench.current else { return [] }
        return [PageLink(t("result.goOn"), href: desk.place.part(part.id))]
    }

    func draft<Who>(_ desk: Desk, mayPlan: Bool, _ call: Call<Who>) -> ResultDraft {
        ResultDraft(words: ResultWords(desk: desk, mayPlan: mayPlan, token: call.formToken, t: call.texts))
    }
}
