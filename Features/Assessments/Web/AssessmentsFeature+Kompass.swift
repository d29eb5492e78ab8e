import Assessments
import AssessmentsStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// The Kompass before there is an account: one for each browser's visit. Members have theirs among the instruments.
extension AssessmentsFeature {
    @Sendable func showKompass(_ call: Call<Visitor>) async throws -> Response {
        guard let kompass else { throw HTTPError(.notFound) }
        let known = try await desk(call)?.assessment
        var form = BeginningForm(
            kompass,
            isFirm: call.who.member != nil,
            isCoach: call.who.member?.role == .coach,
            sector: known?.sector,
            occasion: known?.occasion
        )
        if let member = call.who.member { form.sector = try await sector(of: member.firm)?.rawValue ?? "" }
        return call.page(try await page(kompass, form, call))
    }

    @Sendable func beginKompass(_ call: Call<Visitor>) async throws -> Response {
        guard let kompass else { throw HTTPError(.notFound) }
        // Members send the form to the instrument itself; this one is older than their sign-in.
        if call.who.member != nil { return call.redirect(AssessmentsURL.instrument(kompass.id)) }
        var form = BeginningForm(kompass, isFirm: false)
        form.read(call.form)
        guard let beginning = form.validated(call.texts, day: outside.today()) else {
            return call.page(try await page(kompass, form, call), status: .unprocessableContent)
        }
        guard !call.who.visit.isEmpty else { return call.redirect(AssessmentsURL.kompass) }
        // Whoever only changes occasion or sector keeps the answers.
        if let desk = try await desk(call), desk.bench.instrument.version == kompass.version {
            var changed = desk.assessment
            (changed.sector, changed.occasion) = (beginning.sector, beginning.occasion)
            _ = try await store.save(changed, of: desk.owner, by: nil)
            return call.redirect(AssessmentPlace.visit.part("start"))
        }
        return call.redirect(try await begin(kompass, beginning, of: .visit(call.who.visit), by: nil))
    }

    @Sendable func showKompassPart(_ call: Call<Visitor>) async throws -> Response {
        guard let desk = try await desk(call) else { return call.redirect(AssessmentsURL.kompass) }
        return try await show(desk, call)
    }

    @Sendable func saveKompassPart(_ call: Call<Visitor>) async throws -> Response {
        guard let desk = try await desk(call) else { return call.redirect(AssessmentsURL.kompass) }
        return try await save(desk, call)
    }

    @Sendable func showKompassResult(_ call: Call<Visitor>) async throws -> Response {
        guard let desk = try await desk(call) else { return call.redirect(AssessmentsURL.kompass) }
        let t = call.texts
        var page = draft(desk, mayPlan: false, call)
        page.keeping = ResultPage.Keeping(
            register: PageLink(t("result.keep.register"), href: AssessmentsURL.register),
            signIn: PageLink(t("result.keep.signIn"), href: AssessmentsURL.signIn)
        )
        page.related = [PageLink(t("kompass.back"), href: AssessmentsURL.kompass)]
        let more = desk.bench.parts.first { part in part.kind != .start && !desk.bench.isComplete(part) }
        let goOn = more.map { [PageLink(t("result.more"), href: desk.place.part($0.id))] } ?? []
        return call.page(page.page(goOn: goOn))
    }

    private func page(_ kompass: Instrument, _ form: BeginningForm, _ call: Call<Visitor>) async throws -> KompassPage {
        let t = call.texts
        let isMember = call.who.member != nil
        var begun: [PageLink] = []
        if let member = call.who.member {
            let owner = AssessmentOwner.firm(member.firm)
            begun = try await store.assessments(of: owner, instrument: kompass.id).map {
                PageLink($0.title, href: AssessmentPlace($0, of: owner).result)
            }
        } else if let desk = try await desk(call) {
            begun = [PageLink(t("kompass.toResult"), href: desk.place.result)]
            if let part = desk.bench.current {
                begun.insert(PageLink(t("kompass.goOn"), href: desk.place.part(part.id)), at: 0)
            }
        }
        return KompassPage(
            title: kompass.title,
            lead: kompass.lead,
            minutes: t("kompass.minutes", ["minutes": "\(kompass.start?.minutes ?? kompass.minutes)"]),
            begun: begun,
            form: form,
            faults: form.errors.faults,
            action: isMember ? AssessmentsURL.instrument(kompass.id) : AssessmentsURL.kompass,
            token: call.formToken,
            remark: isMember ? nil : t("kompass.remark"),
            why: kompass.why
        )
    }
}
