import Funding
import FundingStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension FundingFeature {
    @Sendable func showAid(_ call: Call<Member>) async throws -> Response {
        var form = AidForm()
        if let id = call.query("antrag").flatMap({ FundingApplicationID($0) }),
            let application = try await applications.application(id, of: call.who.firm)
        {
            let programme = catalogue[application.programme]
            form.day = application.decidedOn?.iso ?? ""
            form.amount = FundingInput.text(application.amountGranted)
            form.giver = programme?.grantor ?? ""
            form.note = programme?.name ?? ""
        }
        let page = try await aidPage(form, call)
        return call.page(page, status: page.lookErrors.isEmpty ? .ok : .unprocessableContent)
    }

    @Sendable func addGrant(_ call: Call<Member>) async throws -> Response {
        let form = AidForm(call.form)
        let (grant, errors) = form.validated(
            AidGrantID(from: outside),
            today: outside.today(),
            by: call.who.person.name,
            call.texts
        )
        guard let grant else {
            var page = try await aidPage(form, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        try await grants.add(grant, to: call.who.firm, by: call.who.person.id)
        return call.redirect(FundingURL.aid, notice: call.texts("aid.saved"))
    }

    @Sendable func showGrant(_ call: Call<Member>) async throws -> Response {
        let grant = try await grant(call)
        return call.page(page(AidForm(grant), grant, call))
    }

    @Sendable func saveGrant(_ call: Call<Member>) async throws -> Response {
        let (t, stored, form) = (call.texts, try await grant(call), AidForm(call.form))
        let (typed, errors) = form.validated(
            stored.id,
            today: outside.today(),
            by: call.who.person.name,
            t
        )
        guard let typed else {
            var page = page(form, stored, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        switch try await grants.save(typed, of: call.who.firm, by: call.who.person.id) {
        case .saved: return call.redirect(FundingURL.aid, notice: t("aid.saved"))
        case .gone: throw HTTPError(.notFound)
        case .conflict(let now): return call.page(conflict(now, form, typed, call), status: .conflict)
        }
    }

    @Sendable func removeGrant(_ call: Call<Member>) async throws -> Response {
        guard try await grants.remove(try call.id("aidGrant"), of: call.who.firm) else { throw HTTPError(.notFound) }
        return call.redirect(FundingURL.aid, notice: call.texts("aid.removed"))
    }

    private func grant(_ call: Call<Member>) async throws -> AidGrant {
        guard let found = try await grants.grant(try call.id("aidGrant"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return found
    }

    private func page(_ form: AidForm, _ grant: AidGrant, _ call: Call<Member>) -> AidGrantPage {
        let t = call.texts
        return AidGrantPage(
            title: t("aid.line", ["giver": grant.giver, "date": grant.day.german]),
            sections: FundingSections.links(at: FundingURL.aid, t),
            kicker: call.who.firmName,
            action: FundingURL.grant(grant.id),
            token: call.formToken,
            author: grant.changedBy.isEmpty ? nil : t("changedBy", ["name": grant.changedBy]),
            removal: PostAction(
                t("aid.remove.submit"),
                action: FundingURL.grantRemoval(grant.id),
                tokens: [call.formToken],
                style: .destructive
            ),
            form: form
        )
    }

    private func conflict(
        _ now: AidGrant,
        _ form: AidForm,
        _ typed: AidGrant,
        _ call: Call<Member>
    ) -> FundingConflictPage {
        let t = call.texts
        return FundingConflictPage(
            title: t("aid.line", ["giver": now.giver, "date": now.day.german]),
            here: FundingURL.aid,
            name: now.changedBy,
            pairs: [
                (t("aid.day"), now.day.german, typed.day.german),
                (t("aid.amount"), now.amount.german, typed.amount.german), (t("aid.giver"), now.giver, typed.giver),
                (t("aid.note"), now.note, typed.note),
            ],
            action: FundingURL.grant(now.id),
            stored: FundingURL.grant(now.id),
            retry: [
                call.formToken, FormToken(name: "version", value: "\(now.version)"),
                FormToken(name: "day", value: form.day), FormToken(name: "amount", value: form.amount),
                FormToken(name: "giver", value: form.giver), FormToken(name: "note", value: form.note),
            ],
            t
        )
    }
}
