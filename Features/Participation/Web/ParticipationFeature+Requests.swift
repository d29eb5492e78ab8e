import HTML
import HTTPTypes
import Hummingbird
import Kernel
import MailPlatform
import Participation
import ParticipationStorage
import WebPlatform

extension ParticipationFeature {
    @Sendable func showRequests(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        let rows = try await requests.all().map { request in
            RequestsPage.Row(
                name: request.council.name,
                href: ParticipationURL.request(request.council.id),
                kind: request.council.kind.label(t),
                firm: request.council.firmName,
                founded: LocalDate(request.foundedAt).german,
                state: request.council.state.label(t),
                isOpen: request.council.state == .requested
            )
        }
        return call.page(RequestsPage(title: t("requests.title"), rows: rows))
    }

    @Sendable func showRequest(_ call: Call<Person>) async throws -> Response {
        call.page(try await requestPage(try await request(call), call))
    }

    @Sendable func confirm(_ call: Call<Person>) async throws -> Response {
        let (t, request) = (call.texts, try await request(call))
        let council = request.council
        var errors = FieldErrors()
        if let firm = FirmID(call.form["firm"]) {
            let mail = MailMessage(
                to: request.founderEmail,
                name: request.founderName,
                subject: t("mail.confirmed.subject", ["name": council.name]),
                [
                    .text(t("mail.greeting", ["name": request.founderName])),
                    .text(t("mail.confirmed.text", ["name": council.name])),
                    .link(
                        label: t("mail.confirmed.link"),
                        address: call.origin + ParticipationURL.council(council.id)
                    ),
                    .text(t("mail.confirmed.privacy")),
                ]
            )
            switch try await requests.confirm(council.id, for: firm, by: call.who.id, mail: mail) {
            case .done: return call.redirect(ParticipationURL.requests, notice: t("request.confirmed"))
            case .notOpen: throw HTTPError(.conflict)
            case .founderLeadsTheFirm: errors.add("firm", t("request.firm.led", ["name": request.founderName]))
            case .noSuchFirm: errors.add("firm", t("request.firm.missing"))
            }
        } else {
            errors.add("firm", t("request.firm.missing"))
        }
        var page = try await requestPage(request, call)
        page.decision?.chosen = call.form["firm"]
        page.errors = errors
        return call.page(page, status: .unprocessableContent)
    }

    @Sendable func decline(_ call: Call<Person>) async throws -> Response {
        let (t, request) = (call.texts, try await request(call))
        let reason = call.form["reason"]
        guard !reason.isEmpty, reason.count <= 2_000 else {
            var page = try await requestPage(request, call)
            let sentence =
                reason.isEmpty ? t("request.reason.missing") : t("request.reason.long", ["count": "\(reason.count)"])
            page.errors.add("reason", sentence)
            page.decision?.reason = reason
            return call.page(page, status: .unprocessableContent)
        }
        let mail = MailMessage(
            to: request.founderEmail,
            name: request.founderName,
            subject: t("mail.declined.subject", ["name": request.council.name]),
            [
                .text(t("mail.greeting", ["name": request.founderName])),
                .text(t("mail.declined.text", ["name": request.council.name])), .text(reason),
                .link(label: t("mail.declined.link"), address: call.origin + ParticipationURL.founding),
            ]
        )
        switch try await requests.decline(request.council.id, reason: reason, by: call.who.id, mail: mail) {
        case .done: return call.redirect(ParticipationURL.requests, notice: t("request.declined"))
        case .notOpen, .founderLeadsTheFirm, .noSuchFirm: throw HTTPError(.conflict)
        }
    }

    private func request(_ call: Call<Person>) async throws -> CouncilRequest {
        guard let request = try await requests.request(try call.id("founding")) else { throw HTTPError(.notFound) }
        return request
    }

    private func requestPage(_ request: CouncilRequest, _ call: Call<Person>) async throws -> RequestPage {
        let (t, council) = (call.texts, request.council)
        let decided = request.decidedAt.map { LocalDate($0).german }
        let facts = [
            (t("requests.kind"), council.kind.label(t)), (t("requests.state"), council.state.label(t)),
            (t("requests.firm"), council.firmName), (t("founding.postcode"), council.firmPostcode),
            (t("request.founder"), request.founderName), (t("request.email"), request.founderEmail),
            (t("founding.function"), request.function), (t("founding.explanation"), request.explanation),
            (t("requests.founded"), LocalDate(request.foundedAt).german),
        ]
        let after =
            [(t("request.decided"), decided ?? "")]
            + (request.reason.isEmpty ? [] : [(t("request.reason"), request.reason)])
        return RequestPage(
            title: council.name,
            facts: facts + (decided == nil ? [] : after),
            decision: council.state == .requested ? try await decision(request, call) : nil
        )
    }

    private func decision(_ request: CouncilRequest, _ call: Call<Person>) async throws -> RequestPage.Decision {
        let council = request.council
        let words = call.query("suche") ?? [council.firmName, council.firmPostcode].joined(separator: " ")
        let found = try await requests.firms(matching: words)
        return RequestPage.Decision(
            confirm: ParticipationURL.confirmation(council.id),
            decline: ParticipationURL.refusal(council.id),
            token: call.formToken,
            search: ParticipationURL.request(council.id),
            words: words,
            firms: found.map {
                RequestPage.Firm(id: $0.id.text, name: $0.name, postcodes: $0.postcodes.joined(separator: ", "))
            },
            chosen: council.firm?.text
        )
    }
}
