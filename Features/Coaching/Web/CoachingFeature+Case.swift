import Coaching
import CoachingStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension CoachingFeature {
    @Sendable func showCase(_ call: Call<Person>) async throws -> Response {
        let (file, reach) = try await file(call)
        let (t, firm) = (call.texts, file.case.firm)
        let works = reach == .works && file.case.state == .open
        let sight = CaseParts.Sight(
            works: works,
            isFirm: false,
            isInside: call.visitor.member?.firm == firm,
            token: call.formToken,
            today: outside.today()
        )
        let doors = [
            (t("door.kompass"), CoachingURL.kompass), (t("door.balance"), CoachingURL.balance),
            (t("door.plan"), CoachingURL.plan),
        ]
        var notice: String?
        if file.case.state == .closed { notice = t("refusal.closed") }
        if reach == .reads { notice = t("refusal.reads") }
        var page = CasePage(
            title: file.case.title,
            firm: file.firmName,
            notice: notice,
            parts: CaseParts(file, sight, t),
            doors: doors.map { CaseParts.door($0.0, $0.1, firm, sight) },
            id: file.case.id,
            works: works,
            reopening: reach == .works && file.case.state == .closed
                ? PostAction(
                    t("closing.reopen"),
                    action: CoachingURL.deleting(CoachingURL.closing(file.case.id)),
                    tokens: [call.formToken]
                ) : nil
        )
        page.handover = try await handoverPart(file.case, showsNote: true, t)
        return call.page(page)
    }

    @Sendable func showCaseForm(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in call.page(editPage(CaseForm(file.case), file, call)) }
    }

    @Sendable func saveCase(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            let (t, form) = (call.texts, CaseForm(call.form))
            var errors = FieldErrors()
            let changed = form.changed(file.case, &errors, t)
            guard errors.isEmpty else {
                var page = editPage(form, file, call)
                page.errors = errors
                return call.page(page, status: .unprocessableContent)
            }
            return try await save(changed, file, call, notice: t("case.saved")) { stored in
                CaseConflictPage(
                    title: changed.title,
                    firm: file.firmName,
                    lines: [
                        (t("case.title"), stored.title, changed.title),
                        (t("case.occasion"), stored.occasion, changed.occasion),
                        (t("case.aims"), stored.aims, changed.aims), (t("case.team"), stored.team, changed.team),
                        (t("case.state"), Self.state(stored, t), Self.state(changed, t)),
                    ],
                    action: CoachingURL.case(stored.id),
                    back: CoachingURL.edit(stored.id),
                    retry: [
                        call.formToken, FormToken(name: "version", value: "\(stored.version)"),
                        FormToken(name: "title", value: changed.title),
                        FormToken(name: "occasion", value: changed.occasion),
                        FormToken(name: "aims", value: changed.aims), FormToken(name: "team", value: changed.team),
                    ]
                )
            }
        }
    }

    // MARK: Closing

    @Sendable func showClosing(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in call.page(closingPage(file, day: outside.today().iso, call)) }
    }

    @Sendable func closeCase(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            let t = call.texts
            var (changed, errors) = (file.case, FieldErrors())
            let day = errors.day("day", call.form["day"], missing: t("closing.day.missing"), t)
            if let day, day > outside.today() { errors.add("day", t("closing.day.ahead", ["day": day.german])) }
            changed.outcome = errors.block(
                "outcome",
                call.form["outcome"],
                most: CoachingCase.longestText,
                missing: t("closing.outcome.missing"),
                t
            )
            (changed.state, changed.closedOn, changed.version) = (.closed, day, Int(call.form["version"]) ?? 0)
            guard errors.isEmpty, let day else {
                var page = closingPage(file, day: call.form["day"], call)
                (page.outcome, page.errors) = (call.form["outcome"], errors)
                return call.page(page, status: .unprocessableContent)
            }
            return try await save(changed, file, call, notice: t("closing.done")) { stored in
                CaseConflictPage(
                    title: changed.title,
                    firm: file.firmName,
                    lines: [
                        (t("case.state"), Self.state(stored, t), Self.state(changed, t)),
                        (t("case.outcome"), stored.outcome, changed.outcome),
                    ],
                    action: CoachingURL.closing(stored.id),
                    back: CoachingURL.case(stored.id),
                    retry: [
                        call.formToken, FormToken(name: "version", value: "\(stored.version)"),
                        FormToken(name: "day", value: day.iso), FormToken(name: "outcome", value: changed.outcome),
                    ]
                )
            }
        }
    }

    @Sendable func reopenCase(_ call: Call<Person>) async throws -> Response {
        let (file, reach) = try await file(call)
        guard reach == .works else { return refusal(file.case, reach, call) }
        var open = file.case
        // Whoever opens it twice has opened it.
        if open.state == .closed {
            (open.state, open.closedOn) = (.open, nil)
            guard case .saved = try await cases.save(open, by: call.who.id) else { throw HTTPError(.conflict) }
        }
        return call.redirect(CoachingURL.case(open.id), notice: call.texts("closing.reopened"))
    }

    // MARK: Parts

    private func save(
        _ changed: CoachingCase,
        _ file: CaseFile,
        _ call: Call<Person>,
        notice: String,
        conflict: (CoachingCase) -> CaseConflictPage
    ) async throws -> Response {
        switch try await cases.save(changed, by: call.who.id) {
        case .saved: call.redirect(CoachingURL.case(changed.id), notice: notice)
        case .conflict(let stored): call.page(conflict(stored), status: .conflict)
        case .refused: refusal(file.case, .reads, call)
        }
    }

    private static func state(_ found: CoachingCase, _ t: Texts) -> String {
        found.state == .open ? t("case.state.open") : t("case.state.closed")
    }

    private func editPage(_ form: CaseForm, _ file: CaseFile, _ call: Call<Person>) -> EditCasePage {
        EditCasePage(
            title: call.texts("case.edit"),
            firm: file.firmName,
            token: call.formToken,
            id: file.case.id,
            form: form
        )
    }

    private func closingPage(_ file: CaseFile, day: String, _ call: Call<Person>) -> ClosingPage {
        let t = call.texts
        let (steps, promises) = (file.plan.steps.count { $0.doneOn == nil }, file.openPromises.count)
        let open = [
            steps == 0 ? nil : t("closing.steps", count: steps),
            promises == 0 ? nil : t("closing.promises", count: promises),
        ].compactMap { $0 }
        return ClosingPage(
            title: t("closing.title"),
            firm: file.firmName,
            token: call.formToken,
            id: file.case.id,
            version: file.case.version,
            open: open.isEmpty ? nil : t("closing.open.line", ["open": open.joined(separator: t("closing.and"))]),
            day: day
        )
    }
}
