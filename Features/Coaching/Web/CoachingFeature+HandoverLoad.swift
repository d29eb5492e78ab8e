import Coaching
import CoachingStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// The administration hands all firms of a coach over. It sees firms and counts, nothing of what a case holds.
extension CoachingFeature {
    @Sendable func showLoads(_ call: Call<Person>) async throws -> Response {
        let (t, coaches) = (call.texts, try await handoverReader.coaches())
        let page = HandoverLoadsPage(
            title: t("handover.loads.title"),
            lead: t("handover.loads.lead", count: coaches.count),
            coaches: coaches
        )
        return call.page(page)
    }

    @Sendable func showLoad(_ call: Call<Person>) async throws -> Response {
        let form = HandoverForm(readsThrough: outside.today().adding(days: 30))
        return call.page(try await loadPage(form, try await leaving(call), call))
    }

    @Sendable func handOverAll(_ call: Call<Person>) async throws -> Response {
        let (t, form, coach) = (call.texts, HandoverForm(call.form), try await leaving(call))
        var page = try await loadPage(form, coach, call)
        let step = HandoverForm.Step(rawValue: call.form["step"]) ?? .check
        if step == .edit { return call.page(page) }
        let (terms, errors) = form.validated(
            from: coach.id,
            to: page.successors,
            arrangedBy: call.who.id,
            today: outside.today(),
            t
        )
        guard let terms else {
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        if step == .check {
            let firms = page.firms.filter { !$0.members.contains(terms.to) }
            if !firms.isEmpty { return call.page(checkPage(firms, terms, form, page, coach, call)) }
            page.errors.add("successor", page.firms.isEmpty ? t("handover.nothing") : t("handover.belongs.all"))
            return call.page(page, status: .unprocessableContent)
        }
        // Only what the page before named: a firm that came since then is looked at first.
        let named = call.form.all("firm").compactMap { FirmID($0) }
        guard !named.isEmpty else {
            page.errors.add("successor", t("handover.nothing"))
            return call.page(page, status: .unprocessableContent)
        }
        let mails = mails(terms, t)
        let name = page.successors.first { $0.id == terms.to }?.name ?? ""
        switch try await handovers.handOver(named, terms, letters: mails.letters) {
        case .handed, .already:
            let notice = t("handover.all.done", ["from": coach.name, "to": name], count: named.count)
            return call.redirect(HandoverURL.loads, notice: notice)
        case .notEligible: page.errors.add("successor", t("handover.successor.missing"))
        case .belongs(let firm): page.errors.add("successor", t("handover.successor.belongs", ["firm": firm]))
        case .ended(let firm): page.errors.add("successor", t("handover.all.ended", ["firm": firm]))
        }
        return call.page(page, status: .conflict)
    }

    private func leaving(_ call: Call<Person>) async throws -> HandoverReader.Coach {
        let id = try call.id("leavingCoach", of: PersonTag.self)
        guard let coach = try await handoverReader.coaches().first(where: { $0.id == id }) else {
            throw HTTPError(.notFound)
        }
        return coach
    }

    private func loadPage(
        _ form: HandoverForm,
        _ coach: HandoverReader.Coach,
        _ call: Call<Person>
    ) async throws -> HandoverLoadPage {
        let (t, firms) = (call.texts, try await handoverReader.firms(of: coach.id))
        return HandoverLoadPage(
            title: coach.name,
            kicker: t("handover.loads.title"),
            lead: firms.isEmpty ? t("handover.load.none") : t("handover.load.lead", count: firms.count),
            token: call.formToken,
            action: HandoverURL.load(coach.id),
            firms: firms,
            successors: try await successors(of: coach.id),
            today: outside.today(),
            form: form
        )
    }

    private func checkPage(
        _ firms: [HandoverReader.Firm],
        _ terms: HandoverTerms,
        _ form: HandoverForm,
        _ page: HandoverLoadPage,
        _ coach: HandoverReader.Coach,
        _ call: Call<Person>
    ) -> HandoverCheckPage {
        let t = call.texts
        let name = page.successors.first { $0.id == terms.to }?.name ?? ""
        let going = firms.map { firm in
            t(
                "handover.check.firm",
                ["firm": firm.name, "day": firm.runsThrough.german],
                count: firm.cases
            )
        }
        let reads = t("handover.check.readsOther", ["name": coach.name, "day": terms.readsThrough.german])
        return HandoverCheckPage(
            title: t("handover.check.title", ["name": name]),
            firm: coach.name,
            token: call.formToken,
            action: page.action,
            consequences: going + [reads, t("handover.check.mailsOther")],
            stays: page.firms.filter { $0.members.contains(terms.to) }.map {
                t("handover.stays.belongs", ["firm": $0.name, "name": name])
            },
            note: form.note,
            hidden: form.hidden + firms.map { FormToken(name: "firm", value: $0.id.text) }
        )
    }
}
