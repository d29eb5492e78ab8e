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
    @Sendable func showNewSession(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            let form = SessionForm(new: CaseSessionID(from: outside), day: outside.today())
            return call.page(page(form, nil, try await team(file, nil), file, call))
        }
    }

    @Sendable func addSession(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            try await write(nil, file, call) { held in
                try await sessions.add(held, to: file.case.id, by: call.who.id) ? .saved : .refused
            }
        }
    }

    @Sendable func showSession(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            let stored = try session(file, call)
            return call.page(page(SessionForm(stored), stored, try await team(file, stored), file, call))
        }
    }

    @Sendable func saveSession(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            try await write(try session(file, call), file, call) { held in
                try await sessions.save(held, of: file.case.id, by: call.who.id)
            }
        }
    }

    @Sendable func removeSession(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            let id = try call.id("coachingSession", of: CaseSessionTag.self)
            guard try await sessions.remove(id, of: file.case.id, by: call.who.id) else { throw HTTPError(.notFound) }
            return call.redirect(CoachingURL.case(file.case.id), notice: call.texts("session.removed"))
        }
    }

    private func session(_ file: CaseFile, _ call: Call<Person>) throws -> CaseSession {
        let id = try call.id("coachingSession", of: CaseSessionTag.self)
        guard let found = file.sessions.first(where: { $0.id == id }) else { throw HTTPError(.notFound) }
        return found
    }

    /// Who may be ticked: the firm's people, and who was there but has left since.
    private func team(_ file: CaseFile, _ stored: CaseSession?) async throws -> [CaseSession.Participant] {
        let team = try await accounts.team(of: file.case.firm).map {
            CaseSession.Participant(person: $0.person, name: $0.name)
        }
        let gone = (stored?.participants ?? []).filter { known in
            known.person != nil && !team.contains { $0.person == known.person }
        }
        return team + gone
    }

    private func write(
        _ stored: CaseSession?,
        _ file: CaseFile,
        _ call: Call<Person>,
        save: (CaseSession) async throws -> CaseSaving<CaseSession>
    ) async throws -> Response {
        let (t, form, team) = (call.texts, SessionForm(call.form), try await team(file, stored))
        let (typed, errors) = form.validated(stored, team: team, outside: outside, t)
        guard let typed else {
            var page = page(form, stored, team, file, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        switch try await save(typed) {
        case .saved: return call.redirect(CoachingURL.case(file.case.id), notice: t("session.saved"))
        case .conflict(let now): return call.page(conflict(now, typed, form, file, call), status: .conflict)
        case .refused: throw HTTPError(.conflict)
        }
    }

    private func page(
        _ form: SessionForm,
        _ stored: CaseSession?,
        _ team: [CaseSession.Participant],
        _ file: CaseFile,
        _ call: Call<Person>
    ) -> SessionPage {
        let (t, id) = (call.texts, file.case.id)
        return SessionPage(
            title: stored == nil ? t("session.new") : t("session.edit"),
            firm: file.firmName,
            token: call.formToken,
            id: id,
            action: stored.map { CoachingURL.session(id, $0.id) } ?? CoachingURL.sessions(id),
            team: team.compactMap { known in known.person.map { Choice(known.name, value: $0.text) } },
            removal: stored.map {
                PostAction(
                    t("session.remove.submit"),
                    action: CoachingURL.deleting(CoachingURL.session(id, $0.id)),
                    tokens: [call.formToken],
                    style: .destructive
                )
            },
            form: form
        )
    }

    private func conflict(
        _ now: CaseSession,
        _ typed: CaseSession,
        _ form: SessionForm,
        _ file: CaseFile,
        _ call: Call<Person>
    ) -> CaseConflictPage {
        let t = call.texts
        func names(_ held: CaseSession) -> String { held.participants.map(\.name).joined(separator: ", ") }
        let values = [
            ("version", "\(now.version)"), ("day", form.day), ("start", form.start), ("hours", form.hours),
            ("kind", form.kind), ("place", form.place), ("note", form.note), ("visibility", form.visibility),
            ("countsAs", form.countsAs), ("reason", form.reason), ("names", form.names),
        ]
        return CaseConflictPage(
            title: t("session.edit"),
            firm: file.firmName,
            lines: [
                (t("session.day"), now.day.german, typed.day.german),
                (t("session.start"), now.start?.german ?? "", typed.start?.german ?? ""),
                (t("session.hours"), CaseTerms.hours(now.minutes, t), CaseTerms.hours(typed.minutes, t)),
                (t("session.kind"), now.kind.label(t), typed.kind.label(t)),
                (t("session.place"), now.place, typed.place), (t("session.people"), names(now), names(typed)),
                (t("session.counts"), now.countsAs.label(t), typed.countsAs.label(t)),
                (t("session.reason"), now.reason, typed.reason), (t("session.note"), now.note, typed.note),
                (t("session.visibility"), now.visibility.label(t), typed.visibility.label(t)),
            ],
            action: CoachingURL.session(file.case.id, now.id),
            back: CoachingURL.session(file.case.id, now.id),
            retry: [call.formToken] + values.map { FormToken(name: $0.0, value: $0.1) }
                + form.people.sorted().map { FormToken(name: "people", value: $0) }
        )
    }
}
