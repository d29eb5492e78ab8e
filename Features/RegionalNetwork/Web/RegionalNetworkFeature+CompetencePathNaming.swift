import HTML
import HTTPTypes
import Hummingbird
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import WebPlatform

/// Owners name members. They see steps and proofs, and nothing else of anybody's way.
extension RegionalNetworkFeature {
    @Sendable func showNamings(_ call: Call<Member>) async throws -> Response {
        var form = CompetencePathNamingForm()
        let walkers = try await competenceReader.walkers(of: call.who.firm)
        if let walker = walkers.first(where: { $0.person.text == call.query("person") }) {
            form.person = walker.person.text
            if let naming = walker.record.naming {
                let hours = CompetencePathWords(t: call.texts).hours(naming.minutesAMonth)
                form = CompetencePathNamingForm(naming, of: walker.person, hours: hours)
            }
        }
        return call.page(namingPage(form, walkers, call))
    }

    @Sendable func saveNaming(_ call: Call<Member>) async throws -> Response {
        let (t, form) = (call.texts, CompetencePathNamingForm(call.form))
        let walkers = try await competenceReader.walkers(of: call.who.firm)
        var (value, errors) = form.validated(t)
        let walker = walkers.first { $0.person == value?.person }
        if value != nil, walker == nil { errors.add("person", t("path.naming.person.gone")) }
        guard let value, let walker else {
            var page = namingPage(form, walkers, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        let words = CompetencePathWords(t: t)
        let letter = CompetencePathMails(origin: office.address, t: t).named(
            by: call.who.person.name,
            firm: call.who.firmName,
            budget: words.budget(value.minutes),
            to: walker.email,
            name: walker.name
        )
        let outcome = try await competence.name(
            value.person,
            of: call.who.firm,
            minutesAMonth: value.minutes,
            letsList: form.letsList,
            version: form.version,
            by: call.who.person.id,
            ownerName: call.who.person.name,
            letter: office.sendsMail ? letter : nil
        )
        switch outcome {
        case .saved:
            let notice = form.version == 0 ? t("path.naming.offered") : t("path.naming.saved")
            return call.redirect(CompetencePathURL.naming, notice: notice)
        case .noMember, .gone:
            return call.redirect(CompetencePathURL.naming, notice: t("path.naming.gone", ["name": walker.name]))
        case .conflict(let stored):
            return call.page(conflict(stored, form, value.minutes, walker.name, call), status: .conflict)
        }
    }

    @Sendable func endNaming(_ call: Call<Member>) async throws -> Response {
        guard let person = PersonID(call.form["person"]),
            try await competence.endNaming(person, of: call.who.firm)
        else { throw HTTPError(.notFound) }
        return call.redirect(CompetencePathURL.naming, notice: call.texts("path.naming.ended"))
    }

    private func namingPage(
        _ form: CompetencePathNamingForm,
        _ walkers: [CompetencePathReader.Walker],
        _ call: Call<Member>
    ) -> CompetencePathNamingPage {
        let t = call.texts
        let changed = form.version > 0 ? walkers.first { $0.person.text == form.person } : nil
        let people = changed.map { [$0] } ?? walkers.filter { $0.record.naming == nil }
        return CompetencePathNamingPage(
            title: t("path.naming"),
            rows: walkers.filter { $0.record.naming != nil || $0.record.interest != nil }
                .map { row($0, call) },
            people: people.map { Choice($0.name, value: $0.person.text) },
            changesOne: changed != nil,
            token: call.formToken,
            form: form
        )
    }

    private func row(_ walker: CompetencePathReader.Walker, _ call: Call<Member>) -> CompetencePathNamingPage.Row {
        let (t, words) = (call.texts, CompetencePathWords(t: call.texts))
        let record = walker.record
        let address = CompetencePathURL.naming(of: walker.person.text)
        guard let naming = record.naming else {
            return CompetencePathNamingPage.Row(
                name: walker.name,
                state: Mark(.plain, t("path.naming.state.interested")),
                since: record.interest.map { t("path.naming.since", ["day": $0.german]) } ?? "",
                budget: "",
                step: words.stage(.interested),
                proofs: "",
                validity: "",
                change: PageLink(t("path.naming.submit"), href: address),
                end: nil
            )
        }
        let path = record.path(on: outside.today())
        let isAccepted = naming.state == .accepted
        let isLapsed = isAccepted && path.step == .interested
        let state =
            isLapsed
            ? Mark(.attention, t("path.naming.state.lapsed"))
            : isAccepted
                ? Mark(.done, t("path.naming.state.accepted")) : Mark(.plain, t("path.naming.state.offered"))
        return CompetencePathNamingPage.Row(
            name: walker.name,
            state: state,
            since: t("path.naming.since", ["day": (naming.answeredOn ?? naming.namedOn).german]),
            budget: words.budget(naming.minutesAMonth),
            step: words.stage(path.step),
            proofs: isAccepted ? proofs(record, path, words) : "",
            validity: path.step == .interested
                ? "" : path.validThrough.map { t("path.naming.through", ["day": $0.german]) } ?? "",
            change: PageLink(t("path.naming.edit"), href: address),
            end: PostAction(
                t("path.naming.end"),
                action: CompetencePathURL.naming + "?_method=DELETE",
                tokens: [call.formToken, FormToken(name: "person", value: walker.person.text)],
                spokenLabel: t("path.naming.end.spoken", ["name": walker.name])
            )
        )
    }

    /// „Benennung · 10,6 von 16 UE · Projekt: Druckluft · 1 Beitrag“: no single training, no text.
    private func proofs(
        _ record: CompetencePathRecord,
        _ path: CompetencePath,
        _ words: CompetencePathWords
    ) -> String {
        let t = words.t
        var parts = [t("path.proof.units", ["units": words.units(path.minutes)])]
        if let project = record.project, project.open.isEmpty {
            parts.append(t("path.naming.project", ["title": project.title]))
        }
        let given = record.contributions.filter { $0.state == .confirmed }.count
        if given > 0 { parts.append(t("path.naming.contributions", count: given)) }
        return parts.joined(separator: " · ")
    }

    private func conflict(
        _ stored: CompetencePathNaming,
        _ form: CompetencePathNamingForm,
        _ minutes: Int,
        _ name: String,
        _ call: Call<Member>
    ) -> CompetencePathConflictPage {
        let (t, words) = (call.texts, CompetencePathWords(t: call.texts))
        func yes(_ value: Bool) -> String { value ? t("path.yes") : t("path.no") }
        let lines = [
            (t("path.budget"), words.budget(stored.minutesAMonth), words.budget(minutes)),
            (t("path.naming.listed"), yes(stored.letsList), yes(form.letsList)),
        ]
        return CompetencePathConflictPage(
            title: t("path.naming"),
            lead: t("path.conflict.naming", ["name": name, "by": stored.by, "day": stored.namedOn.german]),
            differences: lines.filter { $0.1 != $0.2 }.map { .init(field: $0.0, stored: $0.1, typed: $0.2) },
            action: CompetencePathURL.naming,
            back: CompetencePathURL.naming,
            retry: [
                call.formToken, FormToken(name: "version", value: "\(stored.version)"),
                FormToken(name: "person", value: form.person), FormToken(name: "hours", value: form.hours),
                FormToken(name: "listed", value: form.letsList ? "1" : ""),
            ]
        )
    }
}
