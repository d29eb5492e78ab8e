import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Learning
import LearningStorage
import WebPlatform

extension LessonEditingFeature {
    @Sendable func showComparison(_ call: Call<Person>) async throws -> Response {
        let desk = try await desk(call)
        return call.page(comparisonPage(desk, comparison(desk, call.texts), chosen: [:], FieldErrors(), call))
    }

    /// Puts both together in a draft; nothing is released by it.
    @Sendable func mergeComparison(_ call: Call<Person>) async throws -> Response {
        let (t, desk) = (call.texts, try await desk(call))
        let comparison = comparison(desk, t)
        guard desk.filesChanged else {
            return call.redirect(LessonEditingURL.desk(desk.address), notice: t("editing.compare.nothing"))
        }
        var chosen: [String: LessonComparison.Choice] = [:]
        var errors = FieldErrors()
        if call.form[LessonEditingForm.state] != ground(desk) {
            errors.add(LessonEditingComparisonPage.top, t("editing.compare.changed"))
        }
        for (index, difference) in comparison.conflicts.enumerated() {
            let name = LessonEditingComparisonPage.field(difference.id)
            chosen[difference.id] = LessonComparison.Choice(rawValue: call.form[name])
            if chosen[difference.id] == nil {
                errors.add(
                    name,
                    t(
                        "editing.compare.choose",
                        ["number": "\(index + 1)", "place": LessonEditingChange.place(difference, t)]
                    )
                )
            }
        }
        guard errors.isEmpty, let merged = comparison.merged(chosen) else {
            return call.page(
                comparisonPage(desk, comparison, chosen: chosen, errors, call),
                status: .unprocessableContent
            )
        }
        let draft: LessonDraft
        if let known = desk.draft { draft = known } else { draft = try await begin(desk, call) }
        // Begun by somebody else a moment ago, and with other words.
        guard draft.sheet == desk.sheet else {
            return call.redirect(LessonEditingURL.comparison(desk.address), notice: t("editing.compare.changed"))
        }
        let saving = try await revisions.rebase(
            desk.address,
            merged,
            base: desk.files,
            version: draft.version,
            by: call.who.id
        )
        guard case .saved = saving else {
            let now = try await self.desk(call)
            errors.add(LessonEditingComparisonPage.top, t("editing.compare.changed"))
            return call.page(
                comparisonPage(now, self.comparison(now, t), chosen: chosen, errors, call),
                status: .conflict
            )
        }
        return call.redirect(LessonEditingURL.desk(desk.address), notice: t("editing.compare.done"))
    }

    /// What the files held then, what they hold now, and what we have.
    private func comparison(_ desk: LessonEditingDesk, _ t: Texts) -> LessonComparison {
        // What only editors wrote has no base; a file that comes later is then compared word for word.
        let base =
            if let draft = desk.draft { draft.base } else if let standing = desk.standing { standing.base } else {
                desk.files
            }
        return LessonComparison(
            base: base,
            files: desk.files,
            ours: desk.sheet,
            term: LessonEditingTerms(t: t).callAsFunction
        )
    }

    /// Changes when the files or our words do, so that nobody chooses between texts that are no longer those shown.
    private func ground(_ desk: LessonEditingDesk) -> String {
        [desk.files, desk.sheet].map { LessonEditingPart.sign(ofAll: $0 ?? LessonSheet()) }.joined(separator: ":")
    }

    private func comparisonPage(
        _ desk: LessonEditingDesk,
        _ comparison: LessonComparison,
        chosen: [String: LessonComparison.Choice],
        _ errors: FieldErrors,
        _ call: Call<Person>
    ) -> LessonEditingComparisonPage {
        let t = call.texts
        func changes(_ kind: LessonComparison.Kind) -> [LessonEditingChange] {
            comparison.differences.filter { $0.kind == kind }.map { difference in
                LessonEditingChange(
                    place: LessonEditingChange.place(difference, t),
                    before: difference.base,
                    after: kind == .files ? difference.files : difference.ours
                )
            }
        }
        return LessonEditingComparisonPage(
            title: t("editing.compare.title", ["lesson": desk.title]),
            head: LessonEditingHead(desk, current: "", t),
            isNeeded: desk.filesChanged,
            ourName: desk.draft == nil
                ? t("editing.compare.ourRevision", ["number": "\(desk.standing?.number ?? 0)"])
                : t("editing.compare.ourDraft"),
            errors: errors,
            conflicts: comparison.conflicts.map { difference in
                LessonEditingComparisonPage.Conflict(
                    id: difference.id,
                    place: LessonEditingChange.place(difference, t),
                    base: difference.base,
                    files: difference.files,
                    ours: difference.ours,
                    chosen: chosen[difference.id]
                )
            },
            taken: changes(.files),
            kept: changes(.ours),
            alike: changes(.same),
            action: LessonEditingURL.comparison(desk.address),
            tokens: [call.formToken, FormToken(name: LessonEditingForm.state, value: ground(desk))],
            back: PageLink(t("editing.backToDesk"), href: LessonEditingURL.desk(desk.address))
        )
    }
}
