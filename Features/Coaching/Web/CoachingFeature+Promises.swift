import Coaching
import CoachingStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension CoachingFeature {
    @Sendable func showNewPromise(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            call.page(page(PromiseForm(new: CasePromiseID(from: outside)), nil, file, call))
        }
    }

    @Sendable func addPromise(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            try await write(nil, file, call) { promise in
                try await promises.add(promise, to: file.case.id, by: call.who.id) ? .saved : .refused
            }
        }
    }

    @Sendable func showPromise(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            let stored = try promise(file, call)
            return call.page(page(PromiseForm(stored), stored, file, call))
        }
    }

    @Sendable func savePromise(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            try await write(try promise(file, call), file, call) { promise in
                try await promises.save(promise, of: file.case.id, by: call.who.id)
            }
        }
    }

    @Sendable func removePromise(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            let id = try call.id("casePromise", of: CasePromiseTag.self)
            guard try await promises.remove(id, of: file.case.id, by: call.who.id) else { throw HTTPError(.notFound) }
            return call.redirect(CoachingURL.case(file.case.id), notice: call.texts("promise.removed"))
        }
    }

    @Sendable func keepPromise(_ call: Call<Person>) async throws -> Response { try await setKept(true, call) }

    @Sendable func reopenPromise(_ call: Call<Person>) async throws -> Response { try await setKept(false, call) }

    private func setKept(_ isKept: Bool, _ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            let id = try call.id("casePromise", of: CasePromiseTag.self)
            guard try await promises.setKept(id, isKept, of: file.case.id, by: call.who.id) else {
                throw HTTPError(.notFound)
            }
            let notice = isKept ? call.texts("promise.keep.saved") : call.texts("promise.reopen.saved")
            return call.redirect(CoachingURL.case(file.case.id), notice: notice)
        }
    }

    private func promise(_ file: CaseFile, _ call: Call<Person>) throws -> CasePromise {
        let id = try call.id("casePromise", of: CasePromiseTag.self)
        guard let found = file.promises.first(where: { $0.id == id }) else { throw HTTPError(.notFound) }
        return found
    }

    private func write(
        _ stored: CasePromise?,
        _ file: CaseFile,
        _ call: Call<Person>,
        save: (CasePromise) async throws -> CaseSaving<CasePromise>
    ) async throws -> Response {
        let (t, form) = (call.texts, PromiseForm(call.form))
        let (typed, errors) = form.validated(stored, outside: outside, t)
        guard let typed else {
            var page = page(form, stored, file, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        switch try await save(typed) {
        case .saved: return call.redirect(CoachingURL.case(file.case.id), notice: t("promise.saved"))
        case .refused: throw HTTPError(.conflict)
        case .conflict(let now):
            let address = CoachingURL.promise(file.case.id, now.id)
            let page = CaseConflictPage(
                title: t("promise.edit"),
                firm: file.firmName,
                lines: [
                    (t("promise.side"), now.side.label(t), typed.side.label(t)),
                    (t("promise.text"), now.text, typed.text),
                    (t("promise.due"), now.due?.german ?? "", typed.due?.german ?? ""),
                ],
                action: address,
                back: address,
                retry: [
                    call.formToken, FormToken(name: "version", value: "\(now.version)"),
                    FormToken(name: "side", value: form.side), FormToken(name: "text", value: form.text),
                    FormToken(name: "due", value: form.due),
                ]
            )
            return call.page(page, status: .conflict)
        }
    }

    private func page(
        _ form: PromiseForm,
        _ stored: CasePromise?,
        _ file: CaseFile,
        _ call: Call<Person>
    ) -> PromisePage {
        let (t, id) = (call.texts, file.case.id)
        return PromisePage(
            title: stored == nil ? t("promise.new") : t("promise.edit"),
            firm: file.firmName,
            token: call.formToken,
            id: id,
            action: stored.map { CoachingURL.promise(id, $0.id) } ?? CoachingURL.promises(id),
            removal: stored.map {
                PostAction(
                    t("promise.remove.submit"),
                    action: CoachingURL.deleting(CoachingURL.promise(id, $0.id)),
                    tokens: [call.formToken],
                    style: .destructive
                )
            },
            form: form
        )
    }
}
