import HTML
import Kernel
import WebPlatform

/// What all pages of one council's area share.
struct CouncilFrame: Sendable {
    let council: CouncilID
    let name: String
    let isChair: Bool
    let token: FormToken
    let sections: [PageLink]

    init(_ seat: CouncilSeat, isChair: Bool, at address: String, token: FormToken, _ t: Texts) {
        (council, name, self.isChair, self.token) = (seat.council, seat.name, isChair, token)
        let pages = [
            (t("council.overview"), ParticipationURL.council(seat.council)),
            (t("members.title"), ParticipationURL.members(seat.council)),
            (t("notes.title"), ParticipationURL.notes(seat.council)),
            (t("proposal.area"), WorkforceURL.proposals(seat.council)),
            (t("guide.title"), WorkforceURL.guide(seat.council)),
            (t("insight.title"), ParticipationURL.insight(seat.council)),
            (t("agreement.title"), ParticipationURL.agreement(seat.council)),
        ]
        sections = pages.map { PageLink($0.0, href: $0.1, isCurrent: $0.1 == address) }
    }
}

protocol CouncilAreaPage: Page {
    var frame: CouncilFrame { get }
}

extension CouncilAreaPage {
    var place: String { ParticipationURL.area }
    var sections: [PageLink] { frame.sections }
}

extension ParticipationFeature {
    func frame(_ seat: CouncilSeat, _ call: Call<CouncilMember>, at address: String) async throws -> CouncilFrame {
        CouncilFrame(seat, isChair: try await leads(seat), at: address, token: call.formToken, call.texts)
    }
}
