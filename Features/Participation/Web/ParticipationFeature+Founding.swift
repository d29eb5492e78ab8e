import HTML
import Hummingbird
import Kernel
import Participation
import ParticipationStorage
import WebPlatform

extension ParticipationFeature {
    @Sendable func showFounding(_ call: Call<Person>) async throws -> Response {
        call.page(try await foundingPage(call))
    }

    @Sendable func found(_ call: Call<Person>) async throws -> Response {
        let (t, form) = (call.texts, FoundingForm(call.form))
        var (valid, errors) = form.validated(firms: call.visitor.firms, t)
        if let valid {
            switch try await councils.found(valid, by: call.who.id) {
            case .founded: return call.redirect(ParticipationURL.founding, notice: t("founding.done"))
            case .leadsTheFirm: errors.add("firm", t("founding.firm.led"))
            case .strangeFirm: errors.add("firm", t("founding.firm.missing"))
            case .tooManyOpen(let open): errors.add("name", t("founding.tooMany", count: open))
            }
        }
        var page = try await foundingPage(call)
        (page.form, page.errors) = (form, errors)
        return call.page(page, status: .unprocessableContent)
    }

    private func foundingPage(_ call: Call<Person>) async throws -> FoundingPage {
        let t = call.texts
        let seats = Set(call.visitor.seats.map(\.council))
        return FoundingPage(
            title: t("founding.title"),
            token: call.formToken,
            firms: call.visitor.firms,
            requests: try await requests.requests(of: call.who.id).map { request in
                let council = request.council
                return FoundingPage.Request(
                    name: council.name,
                    firm: council.firmName,
                    state: council.state.label(t),
                    reason: request.reason,
                    href: seats.contains(council.id) ? ParticipationURL.council(council.id) : nil
                )
            }
        )
    }
}
