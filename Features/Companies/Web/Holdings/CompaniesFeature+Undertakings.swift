import Companies
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension CompaniesFeature {
    @Sendable func showUndertaking(_ call: Call<Member>) async throws -> Response {
        let undertaking = try await undertaking(call)
        return call.page(try await undertakingPage(UndertakingForm(undertaking), undertaking, call))
    }

    @Sendable func saveUndertaking(_ call: Call<Member>) async throws -> Response {
        let stored = try await undertaking(call)
        let form = UndertakingForm(call.form)
        let (undertaking, errors) = form.validated(stored, call.texts)
        guard let undertaking else {
            var page = try await undertakingPage(form, stored, call)
            page.frame.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        switch try await holdings.save(undertaking) {
        case .saved:
            return call.redirect(
                CompaniesURL.holdings,
                notice: call.texts("undertaking.saved", ["name": undertaking.name])
            )
        case .gone: throw HTTPError(.notFound)
        case .conflict(let now):
            var form = form
            form.version = now.version
            var page = try await undertakingPage(form, now, call)
            page.frame.conflict = form.conflict(with: now, call.texts)
            return call.page(page, status: .conflict)
        }
    }

    /// The undertaking of the address; 404 when the firm has none of that id.
    func undertaking(_ call: Call<Member>) async throws -> Undertaking {
        let id: UndertakingID = try call.id("undertaking")
        let all = try await holdings.structure(of: call.who.firm).undertakings
        guard let found = all.first(where: { $0.id == id }) else { throw HTTPError(.notFound) }
        return found
    }

    private func undertakingPage(
        _ form: UndertakingForm,
        _ undertaking: Undertaking,
        _ call: Call<Member>
    ) async throws -> UndertakingPage {
        let year = try await usualYear(of: call.who.firm)
        return UndertakingPage(
            title: undertaking.name,
            form: form,
            frame: FormFrame(
                action: CompaniesURL.undertaking(undertaking.id),
                token: call.formToken,
                version: form.version
            ),
            figures: PageLink(
                call.texts("figures.link", ["year": "\(year)"]),
                href: CompaniesURL.related(year, undertaking.id)
            ),
            sections: CompaniesSection.links(.holdings, call.texts)
        )
    }
}
