import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Learning
import LearningStorage
import WebPlatform

extension LessonEditingFeature {
    @Sendable func showRevision(_ call: Call<Person>) async throws -> Response {
        let (t, desk) = (call.texts, try await desk(call))
        let revision = try revision(desk, call)
        let before = desk.revisions.first { $0.number < revision.number && $0.withdrawnAt == nil }
        let old = before?.sheet ?? revision.base ?? LessonSheet()
        let moment = LessonEditingMoment(names: desk.names, t: t)
        let differences = LessonComparison.between(old, revision.sheet, term: LessonEditingTerms(t: t).callAsFunction)
            .differences
        return call.page(
            LessonEditingRevisionPage(
                title: t("editing.revision.title", ["number": "\(revision.number)", "lesson": desk.title]),
                head: LessonEditingHead(desk, current: "", t),
                heading: t("editing.state.revision", ["number": "\(revision.number)"]),
                when: t(
                    "editing.by",
                    ["when": moment.words(revision.releasedAt), "who": moment.name(revision.releasedBy)]
                ),
                withdrawn: revision.withdrawnAt.map { t("editing.revision.withdrawnAt", ["when": moment.words($0)]) },
                note: revision.note,
                against: before.map { t("editing.revision.againstRevision", ["number": "\($0.number)"]) }
                    ?? (revision.base == nil ? t("editing.revision.first") : t("editing.revision.againstFile")),
                changes: differences.map { LessonEditingChange($0, t) },
                again: desk.draft == nil
                    ? PostAction(
                        t("editing.revision.again"),
                        action: LessonEditingURL.draft(from: revision.number, of: desk.address),
                        tokens: [call.formToken]
                    ) : nil,
                back: PageLink(t("editing.backToDesk"), href: LessonEditingURL.desk(desk.address))
            )
        )
    }

    /// A draft with the words of an older revision.
    @Sendable func beginFromRevision(_ call: Call<Person>) async throws -> Response {
        let (t, desk) = (call.texts, try await desk(call))
        let revision = try revision(desk, call)
        guard desk.draft == nil else {
            return call.redirect(LessonEditingURL.desk(desk.address), notice: t("editing.begin.already"))
        }
        _ = try await revisions.begin(desk.address, revision.sheet, base: revision.base, by: call.who.id)
        return call.redirect(
            LessonEditingURL.desk(desk.address),
            notice: t("editing.revision.begun", ["number": "\(revision.number)"])
        )
    }

    private func revision(_ desk: LessonEditingDesk, _ call: Call<Person>) throws -> LessonRevision {
        guard let number = Int(try call.parameter("revision")),
            let revision = desk.revisions.first(where: { $0.number == number })
        else { throw HTTPError(.notFound) }
        return revision
    }
}
