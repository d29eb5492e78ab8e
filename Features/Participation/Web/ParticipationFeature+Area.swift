import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Participation
import ParticipationStorage
import WebPlatform

extension ParticipationFeature {
    @Sendable func showCouncils(_ call: Call<CouncilMember>) async throws -> Response {
        if call.who.seats.count == 1 { return call.redirect(ParticipationURL.council(call.who.seats[0].council)) }
        return call.page(
            CouncilsPage(
                title: call.texts("council.place"),
                councils: call.who.seats.map { PageLink($0.name, href: ParticipationURL.council($0.council)) }
            )
        )
    }

    @Sendable func showCouncil(_ call: Call<CouncilMember>) async throws -> Response {
        let (t, seat) = (call.texts, try seat(call))
        guard let council = try await councils.council(seat.council) else { throw HTTPError(.notFound) }
        let frame = try await frame(seat, call, at: ParticipationURL.council(council.id))
        let allowed =
            if let firm = council.firm { try await learningRule.personalLearningDataAllowed(firm) } else { false }
        return call.page(
            CouncilPage(
                title: council.name,
                frame: frame,
                kind: council.kind.label(t),
                firm: council.firmName,
                members: try await councils.holders(of: council.id).active.count,
                notes: try await notes.notes(of: council.id).prefix(5).map {
                    (PageLink($0.title, href: ParticipationURL.note(council.id, $0.id)), $0.day.german)
                },
                learningData: allowed ? t("learning.on") : t("learning.off"),
                dissolution: frame.isChair ? ParticipationURL.dissolution(council.id) : nil
            )
        )
    }

    @Sendable func askToDissolve(_ call: Call<CouncilMember>) async throws -> Response {
        call.page(try await dissolutionPage(try await chair(call), call))
    }

    @Sendable func dissolve(_ call: Call<CouncilMember>) async throws -> Response {
        let seat = try await chair(call)
        guard call.form.isOn("sure") else {
            var page = try await dissolutionPage(seat, call)
            page.isUnsure = true
            return call.page(page, status: .unprocessableContent)
        }
        guard try await councils.dissolve(seat.council) else { throw HTTPError(.notFound) }
        return call.redirect(ParticipationURL.founding, notice: call.texts("dissolution.done", ["name": seat.name]))
    }

    private func dissolutionPage(_ seat: CouncilSeat, _ call: Call<CouncilMember>) async throws -> DissolutionPage {
        DissolutionPage(
            title: call.texts("dissolution.title"),
            frame: try await frame(seat, call, at: ParticipationURL.dissolution(seat.council)),
            notes: try await notes.notes(of: seat.council).count,
            members: try await councils.holders(of: seat.council).count
        )
    }
}
