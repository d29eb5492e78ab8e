import Accounts
import AccountsStorage
import Coaching
import CoachingStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension CoachingFeature {
    @Sendable func showNewStep(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            let form = StepForm(new: CaseStepID(from: outside), phase: file.plan.steps.last?.phase ?? "")
            return call.page(try await page(form, nil, file, call))
        }
    }

    @Sendable func addStep(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            try await write(nil, file, call) { step in
                try await steps.add(step, to: file.case.id, by: call.who.id)
            }
        }
    }

    @Sendable func showStep(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            let stored = try step(file, call)
            return call.page(try await page(StepForm(stored), stored, file, call))
        }
    }

    @Sendable func saveStep(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            try await write(try step(file, call), file, call) { step in
                try await steps.save(step, of: file.case.id, by: call.who.id)
            }
        }
    }

    @Sendable func removeStep(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            let (t, stored) = (call.texts, try step(file, call))
            switch try await steps.remove(stored.id, of: file.case.id, by: call.who.id) {
            case .done: return call.redirect(CoachingURL.case(file.case.id), notice: t("step.removed"))
            case .needed(let followers):
                let names = followers.map { t("step.quoted", ["step": $0.title]) }.joined(separator: ", ")
                let page = CaseRefusalPage(
                    title: stored.title,
                    sentence: t("step.needed", ["steps": names]),
                    back: PageLink(t("case.back"), href: CoachingURL.case(file.case.id))
                )
                return call.page(page, status: .conflict)
            case .conflict, .fault, .refused: throw HTTPError(.conflict)
            }
        }
    }

    @Sendable func finishStep(_ call: Call<Person>) async throws -> Response {
        try await setDone(outside.today(), notice: call.texts("step.finished"), call)
    }

    @Sendable func reopenStep(_ call: Call<Person>) async throws -> Response {
        try await setDone(nil, notice: call.texts("step.reopened"), call)
    }

    private func setDone(_ day: LocalDate?, notice: String, _ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            let stored = try step(file, call)
            guard try await steps.setDone(stored.id, on: day, of: file.case.id, by: call.who.id) else {
                throw HTTPError(.conflict)
            }
            return call.redirect(CoachingURL.case(file.case.id), notice: notice)
        }
    }

    private func step(_ file: CaseFile, _ call: Call<Person>) throws -> CaseStep {
        let id = try call.id("caseStep", of: CaseStepTag.self)
        guard let found = file.plan.steps.first(where: { $0.id == id }) else { throw HTTPError(.notFound) }
        return found
    }

    private func write(
        _ stored: CaseStep?,
        _ file: CaseFile,
        _ call: Call<Person>,
        save: (CaseStep) async throws -> CaseStepStore.Outcome
    ) async throws -> Response {
        let (t, form) = (call.texts, StepForm(call.form))
        var (typed, errors) = form.validated(stored, among: file.plan.steps, outside: outside, t)
        if let step = typed {
            switch try await save(step) {
            case .done: return call.redirect(CoachingURL.case(file.case.id), notice: t("step.saved"))
            case .conflict(let now):
                return call.page(conflict(now, step, form, file, call), status: .conflict)
            case .fault(let fault):
                let steps = file.plan.steps.filter { $0.id != step.id } + [step]
                errors.add(
                    form.term == StepForm.Term.after.rawValue ? "after" : "term",
                    StepForm.sentence(fault, steps, t)
                )
                typed = nil
            case .needed, .refused: throw HTTPError(.conflict)
            }
        }
        var page = try await page(form, stored, file, call)
        page.errors = errors
        return call.page(page, status: .unprocessableContent)
    }

    private func page(
        _ form: StepForm,
        _ stored: CaseStep?,
        _ file: CaseFile,
        _ call: Call<Person>
    ) async throws -> StepPage {
        let (t, id) = (call.texts, file.case.id)
        var phases: [String] = []
        for step in file.plan.steps where !phases.contains(step.phase) { phases.append(step.phase) }
        let team = try await accounts.team(of: file.case.firm).map(\.name)
        return StepPage(
            title: stored == nil ? t("step.new") : t("step.edit"),
            firm: file.firmName,
            token: call.formToken,
            id: id,
            action: stored.map { CoachingURL.step(id, $0.id) } ?? CoachingURL.steps(id),
            phases: phases,
            people: [t("step.coach"), t("step.firm"), t("step.both")] + team,
            others: file.plan.steps.filter { $0.id != stored?.id }.map { Choice($0.title, value: $0.key) },
            removal: stored.map {
                PostAction(
                    t("step.remove.submit"),
                    action: CoachingURL.deleting(CoachingURL.step(id, $0.id)),
                    tokens: [call.formToken],
                    style: .destructive
                )
            },
            form: form
        )
    }

    private func conflict(
        _ now: CaseStep,
        _ typed: CaseStep,
        _ form: StepForm,
        _ file: CaseFile,
        _ call: Call<Person>
    ) -> CaseConflictPage {
        let t = call.texts
        func term(_ step: CaseStep) -> String {
            if case .on(let day) = step.due { return day.german }
            return CaseTerms.wait(step, file.plan, t) ?? t("step.undated")
        }
        return CaseConflictPage(
            title: typed.title,
            firm: file.firmName,
            lines: [
                (t("step.title"), now.title, typed.title), (t("step.phase"), now.phase, typed.phase),
                (t("step.responsible"), now.responsible, typed.responsible), (t("step.due"), term(now), term(typed)),
                (t("step.doneOn"), now.doneOn?.german ?? "", typed.doneOn?.german ?? ""),
            ],
            action: CoachingURL.step(file.case.id, now.id),
            back: CoachingURL.step(file.case.id, now.id),
            retry: [
                call.formToken, FormToken(name: "version", value: "\(now.version)"),
                FormToken(name: "title", value: form.title), FormToken(name: "phase", value: form.phase),
                FormToken(name: "responsible", value: form.responsible), FormToken(name: "term", value: form.term),
                FormToken(name: "day", value: form.day), FormToken(name: "after", value: form.after),
                FormToken(name: "days", value: form.days), FormToken(name: "done", value: form.done),
            ]
        )
    }
}
