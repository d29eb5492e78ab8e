import Funding
import FundingStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension FundingFeature {
    @Sendable func showApplications(_ call: Call<Member>) async throws -> Response {
        let t = call.texts
        let all = try await applications.applications(of: call.who.firm)
        let measures = try await measures(of: all, call)
        let open = all.count(where: \.state.isOpen)
        let rows = all.map { application in
            ApplicationsPage.Row(
                programme: PageLink(programmeName(application), href: FundingURL.application(application.id)),
                measure: application.measure.flatMap { measures[$0] },
                state: application.state.mark(t),
                submitted: application.submittedOn?.german ?? "",
                decided: application.decidedOn?.german ?? "",
                asked: application.amountAsked?.german ?? "",
                granted: application.amountGranted?.german ?? ""
            )
        }
        return call.page(
            ApplicationsPage(
                title: t("applications.title"),
                sections: FundingSections.links(at: FundingURL.applications, t),
                kicker: call.who.firmName,
                lead: t("applications.lead", ["open": "\(open)"], count: all.count),
                figures: ["\(open)"],
                rows: rows
            )
        )
    }

    /// Notes an application, once: while one for the same thing is open, that one opens.
    @Sendable func noteApplication(_ call: Call<Member>) async throws -> Response {
        let (t, firm) = (call.texts, call.who.firm)
        guard let programme = catalogue[call.form["programme"]] else { throw HTTPError(.notFound) }
        let project = try await project(named: call.form["measure"].isEmpty ? nil : call.form["measure"], call)
        let same = try await applications.applications(of: firm).first {
            $0.programme == programme.id && $0.measure == project?.id && $0.state.isOpen
        }
        if let same {
            return call.redirect(FundingURL.application(same.id), notice: t("application.known"))
        }
        if programme.state(on: outside.today()) == .ended {
            return call.redirect(
                FundingURL.programme(programme.id, measure: project?.id),
                notice: t("application.ended")
            )
        }
        let application = FundingApplication(
            id: FundingApplicationID(from: outside),
            measure: project?.id,
            programme: programme.id,
            changedBy: call.who.person.name
        )
        try await applications.add(application, to: firm, by: call.who.person.id)
        return call.redirect(FundingURL.application(application.id), notice: t("application.noted"))
    }

    @Sendable func showApplication(_ call: Call<Member>) async throws -> Response {
        let application = try await application(call)
        return call.page(try await page(ApplicationForm(application), application, call))
    }

    @Sendable func saveApplication(_ call: Call<Member>) async throws -> Response {
        let (t, stored) = (call.texts, try await application(call))
        let form = ApplicationForm(call.form)
        let (typed, errors) = form.validated(stored, by: call.who.person.name, t)
        guard let typed else {
            var page = try await page(form, stored, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        switch try await applications.save(typed, of: call.who.firm, by: call.who.person.id) {
        case .saved: return call.redirect(FundingURL.application(typed.id), notice: t("application.saved"))
        case .gone: throw HTTPError(.notFound)
        case .conflict(let now): return call.page(conflict(now, form, typed, call), status: .conflict)
        }
    }

    @Sendable func removeApplication(_ call: Call<Member>) async throws -> Response {
        guard try await applications.remove(try call.id("application"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(FundingURL.applications, notice: call.texts("application.removed"))
    }

    private func application(_ call: Call<Member>) async throws -> FundingApplication {
        guard let found = try await applications.application(try call.id("application"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return found
    }

    private func programmeName(_ application: FundingApplication) -> String {
        catalogue[application.programme]?.name ?? application.programme
    }

    /// Links to those measures that are still there.
    private func measures(of all: [FundingApplication], _ call: Call<Member>) async throws -> [String: PageLink] {
        var links: [String: PageLink] = [:]
        for id in Set(all.compactMap(\.measure)) {
            guard let project = try await project(call.who.firm, id) else { continue }
            links[id] = PageLink(project.title, href: FundingURL.measure(id))
        }
        return links
    }

    private func page(
        _ form: ApplicationForm,
        _ application: FundingApplication,
        _ call: Call<Member>
    ) async throws -> ApplicationPage {
        let t = call.texts
        let others = try await applications.applications(of: call.who.firm).filter {
            $0.id != application.id && $0.measure == application.measure && $0.state != .declined
                && $0.state != .withdrawn
        }
        let project: FundingProject? =
            if let measure = application.measure { try await project(call.who.firm, measure) } else { nil }
        let programme = catalogue[application.programme]
        let isAid = programme?.aidLaw == .deMinimis && (application.state == .granted || application.state == .paid)
        return ApplicationPage(
            title: t("application.title", ["name": programmeName(application)]),
            sections: FundingSections.links(at: FundingURL.applications, t),
            kicker: call.who.firmName,
            action: FundingURL.application(application.id),
            token: call.formToken,
            programme: programme.map {
                PageLink($0.name, href: FundingURL.programme($0.id, measure: project?.id))
            },
            measure: project.map { PageLink($0.title, href: FundingURL.measure($0.id)) },
            warnings: warnings(application, programme, project, others, t),
            aid: isAid ? PageLink(t("application.aid.enter"), href: FundingURL.aid(from: application.id)) : nil,
            author: application.changedBy.isEmpty
                ? nil : t("changedBy", ["name": application.changedBy]),
            removal: PostAction(
                t("application.remove.submit"),
                action: FundingURL.applicationRemoval(application.id),
                tokens: [call.formToken],
                style: .destructive
            ),
            form: form
        )
    }

    private func warnings(
        _ application: FundingApplication,
        _ programme: FundingProgramme?,
        _ project: FundingProject?,
        _ others: [FundingApplication],
        _ t: Texts
    ) -> [String] {
        guard let programme else { return [] }
        var sentences: [String] = []
        let isBound = programme.order == .beforeContract || programme.order == .beforeStart
        if application.state.isOpen, isBound {
            sentences.append(
                project?.isOrdered == true ? t("application.ordered") : programme.order.sentence(t)
            )
        }
        for other in others {
            guard let rival = catalogue[other.programme] else { continue }
            let excludes = programme.excludes.contains(rival.id) || rival.excludes.contains(programme.id)
            if excludes || (application.measure != nil && (programme.isExclusive || rival.isExclusive)) {
                sentences.append(t("application.excluded", ["name": rival.name, "state": other.state.word(t)]))
            }
        }
        return sentences
    }

    private func conflict(
        _ now: FundingApplication,
        _ form: ApplicationForm,
        _ typed: FundingApplication,
        _ call: Call<Member>
    ) -> FundingConflictPage {
        let t = call.texts
        let stored = ApplicationForm(now)
        return FundingConflictPage(
            title: t("application.title", ["name": programmeName(now)]),
            here: FundingURL.applications,
            name: now.changedBy,
            pairs: [
                (t("application.state"), now.state.word(t), typed.state.word(t)),
                (t("application.submittedOn"), now.submittedOn?.german ?? "", typed.submittedOn?.german ?? ""),
                (t("application.decidedOn"), now.decidedOn?.german ?? "", typed.decidedOn?.german ?? ""),
                (t("application.asked"), stored.asked, FundingInput.text(typed.amountAsked)),
                (t("application.granted"), stored.granted, FundingInput.text(typed.amountGranted)),
                (t("application.reference"), stored.reference, form.reference),
                (t("application.note"), stored.note, form.note),
            ],
            action: FundingURL.application(now.id),
            stored: FundingURL.application(now.id),
            retry: [
                call.formToken, FormToken(name: "version", value: "\(now.version)"),
                FormToken(name: "state", value: form.state), FormToken(name: "submittedOn", value: form.submittedOn),
                FormToken(name: "decidedOn", value: form.decidedOn), FormToken(name: "asked", value: form.asked),
                FormToken(name: "granted", value: form.granted),
                FormToken(name: "reference", value: form.reference), FormToken(name: "note", value: form.note),
            ],
            t
        )
    }
}
