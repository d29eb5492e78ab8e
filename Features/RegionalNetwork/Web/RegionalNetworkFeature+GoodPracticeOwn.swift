import ActionPlanning
import ActionPlanningStorage
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import WebPlatform

/// A firm drafts „Praxisbeispiele“ from what it has finished; its owner releases them and takes them back.
extension RegionalNetworkFeature {
    @Sendable func showOwnPractices(_ call: Call<Member>) async throws -> Response {
        call.page(try await ownPage(call))
    }

    @Sendable func draftPractice(_ call: Call<Member>) async throws -> Response {
        let (t, firm) = (call.texts, call.who.firm)
        let draft = GoodPracticeDraft(t: t)
        let id = GoodPracticeID(from: outside)
        var practice: GoodPractice?
        switch CompetencePathProject.Origin(call.form["origin"]) {
        case .measure(let measure):
            if let found = try await measures.measure(measure, of: firm), found.status == .done {
                let readings = try await savings.savings(of: firm).filter { $0.measure == measure }
                practice = draft.practice(of: found, readings: readings, id: id)
            }
        case .experiment(let experiment):
            if let found = try await experiments.experiment(experiment, of: firm), found.decision != nil {
                practice = draft.practice(of: found, id: id)
            }
        case nil: break
        }
        guard let practice else {
            var page = try await ownPage(call)
            page.error = t("practice.origin.missing")
            return call.page(page, status: .unprocessableContent)
        }
        try await practices.add(practice, by: call.who.person.id)
        return call.redirect(GoodPracticeURL.own(id), notice: t("practice.drafted"))
    }

    @Sendable func showOwnPractice(_ call: Call<Member>) async throws -> Response {
        let practice = try await ownPractice(call)
        return call.page(formPage(practice, GoodPracticeForm(practice), call))
    }

    @Sendable func savePractice(_ call: Call<Member>) async throws -> Response {
        let (t, stored, form) = (call.texts, try await ownPractice(call), GoodPracticeForm(call.form))
        let (typed, errors) = form.validated(stored, today: outside.today(), t)
        guard let typed else {
            var page = formPage(stored, form, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        switch try await practices.save(typed, by: call.who.person.id) {
        case .saved(_): return call.redirect(GoodPracticeURL.own(stored.id), notice: t("practice.saved"))
        case .gone: throw HTTPError(.notFound)
        case .conflict(stored: let now) where !now.isEditable:
            return call.redirect(GoodPracticeURL.own(stored.id), notice: t("practice.locked"))
        case .conflict(stored: let now):
            return call.page(conflict(now, form, call), status: .conflict)
        }
    }

    @Sendable func releasePractice(_ call: Call<Member>) async throws -> Response {
        let (t, practice) = (call.texts, try await ownPractice(call))
        let address = GoodPracticeURL.own(practice.id)
        guard practice.open.isEmpty else { return call.redirect(address, notice: t("practice.open.notice")) }
        let isDone = try await practices.offer(
            practice.id,
            of: call.who.firm,
            version: Int(call.form["version"]) ?? 0,
            by: call.who.person.id,
            name: call.who.person.name
        )
        return call.redirect(address, notice: isDone ? t("practice.offered") : t("practice.changed"))
    }

    @Sendable func withdrawPractice(_ call: Call<Member>) async throws -> Response {
        let (t, practice) = (call.texts, try await ownPractice(call))
        let isDone = try await practices.withdraw(practice.id, of: call.who.firm)
        let notice = isDone ? t("practice.withdrawn") : t("practice.withdrawn.before")
        return call.redirect(GoodPracticeURL.own(practice.id), notice: notice)
    }

    @Sendable func removePractice(_ call: Call<Member>) async throws -> Response {
        guard try await practices.remove(try call.id("ownPractice"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(GoodPracticeURL.own, notice: call.texts("practice.removed"))
    }

    private func ownPractice(_ call: Call<Member>) async throws -> GoodPractice {
        guard let practice = try await practices.practice(try call.id("ownPractice"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return practice
    }

    private func ownPage(_ call: Call<Member>) async throws -> GoodPracticeOwnPage {
        let (t, firm, words) = (call.texts, call.who.firm, GoodPracticeWords(t: call.texts))
        let own = try await practices.practices(of: firm)
        let used = Set(own.compactMap(\.origin))
        let finished = try await measures.measures(of: firm).filter { $0.status == .done }
            .map { (origin: CompetencePathProject.Origin.measure($0.id), title: $0.title, isMeasure: true) }
        let decided = try await experiments.experiments(of: firm).filter { $0.decision != nil }
            .map { (origin: CompetencePathProject.Origin.experiment($0.id), title: $0.title, isMeasure: false) }
        return GoodPracticeOwnPage(
            title: t("practice.own"),
            token: call.formToken,
            rows: own.map {
                GoodPracticeOwnPage.Row(
                    title: $0.title,
                    href: GoodPracticeURL.own($0.id),
                    state: words.state($0.state),
                    reason: $0.reason
                )
            },
            origins: (finished + decided).filter { !used.contains($0.origin) }.map {
                Choice(
                    $0.title,
                    value: $0.origin.text,
                    group: $0.isMeasure ? t("path.project.measures") : t("path.project.experiments")
                )
            }
        )
    }

    private func formPage(
        _ practice: GoodPractice,
        _ form: GoodPracticeForm,
        _ call: Call<Member>
    ) -> GoodPracticeFormPage {
        let (t, isOwner) = (call.texts, call.who.role == .owner)
        let open = practice.open.map(GoodPracticeWords(t: t).part).joined(separator: ", ")
        let remark =
            !practice.isEditable
            ? t("practice.locked")
            : !open.isEmpty
                ? t("practice.open", ["parts": open]) : isOwner ? t("practice.ready") : t("practice.ready.member")
        return GoodPracticeFormPage(
            title: practice.title,
            token: call.formToken,
            practice: practice,
            release: isOwner && practice.isEditable && open.isEmpty
                ? PostAction(
                    t("practice.release.submit"),
                    action: GoodPracticeURL.release(practice.id),
                    tokens: [call.formToken, FormToken(name: "version", value: "\(practice.version)")],
                    style: .primary
                ) : nil,
            withdrawal: isOwner && !practice.isEditable
                ? PostAction(
                    t("practice.withdraw.submit"),
                    action: GoodPracticeURL.release(practice.id) + "?_method=DELETE",
                    tokens: [call.formToken],
                    style: .destructive
                ) : nil,
            removal: isOwner
                ? PostAction(
                    t("practice.remove.submit"),
                    action: GoodPracticeURL.own(practice.id) + "?_method=DELETE",
                    tokens: [call.formToken],
                    style: .destructive
                ) : nil,
            remark: remark,
            form: form
        )
    }

    private func conflict(
        _ stored: GoodPractice,
        _ typed: GoodPracticeForm,
        _ call: Call<Member>
    ) -> CompetencePathConflictPage {
        let (t, words) = (call.texts, GoodPracticeWords(t: call.texts))
        func name(_ field: String) -> String {
            if let part = GoodPractice.Part(rawValue: field) { return words.part(part) }
            switch field {
            case "title": return t("practice.title")
            case "theme": return t("offers.theme")
            case "firm": return t("practice.firm")
            default: return t("path.figure", ["number": "\((field.last?.wholeNumberValue ?? 0) + 1)"])
            }
        }
        func shown(_ field: String, _ value: String) -> String {
            switch field {
            case "theme": OfferChoices.themes(t).first { $0.value == value }?.label ?? ""
            case "firm": value.isEmpty ? t("path.no") : t("path.yes")
            default: value
            }
        }
        let address = GoodPracticeURL.own(stored.id)
        return CompetencePathConflictPage(
            title: stored.title,
            lead: t("practice.conflict"),
            differences: zip(GoodPracticeForm(stored).fields, typed.fields).filter { $0.value != $1.value }.map {
                .init(field: name($0.name), stored: shown($0.name, $0.value), typed: shown($1.name, $1.value))
            },
            action: address,
            back: address,
            retry: [call.formToken, FormToken(name: "version", value: "\(stored.version)")]
                + typed.fields.map { FormToken(name: $0.name, value: $0.value) }
        )
    }
}
