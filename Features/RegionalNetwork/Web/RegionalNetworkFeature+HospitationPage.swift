import Assessments
import HTML
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import WebPlatform

/// How offers and requests are shown.
extension RegionalNetworkFeature {
    func row(_ offer: Hospitation, _ state: Mark?, _ detail: String, _ t: Texts) -> HospitationListPage.Row {
        HospitationListPage.Row(
            title: offer.title,
            href: HospitationURL.offer(offer.id),
            firm: offer.firmName,
            theme: offer.theme.map { t("offers.theme.\($0.rawValue)") } ?? "",
            days: offer.days,
            state: state,
            detail: detail
        )
    }

    /// - Parameter faulty: an answer that was not taken, with what was wrong.
    func visitPage(
        _ offer: Hospitation,
        _ call: Call<Member>,
        faulty: HospitationAnswerForm? = nil,
        _ errors: FieldErrors = FieldErrors()
    ) async throws -> HospitationPage {
        let (t, firm) = (call.texts, call.who.firm)
        let (isOwn, isOwner) = (offer.firm == firm, call.who.role == .owner)
        let asked = isOwn ? try await visits.requests(for: offer.id, of: firm) : []
        let latest = isOwn ? nil : try await visits.requests(by: firm).first { $0.offer == offer.id }
        return HospitationPage(
            offer: offer,
            token: call.formToken,
            theme: offer.theme.map { t("offers.theme.\($0.rawValue)") } ?? "",
            closing: isOwn && isOwner && offer.isOpen
                ? PostAction(
                    t("visit.close.submit"),
                    action: HospitationURL.offer(offer.id) + "?_method=DELETE",
                    tokens: [call.formToken],
                    style: .destructive
                ) : nil,
            asked: asked.map { request in
                var row = HospitationPage.Asked(
                    id: request.id.text,
                    heading: t(
                        "visit.asked.by",
                        ["name": request.by, "firm": request.firmName, "day": request.askedOn.german],
                        count: request.people
                    ),
                    message: request.message,
                    state: request.stateMark(t),
                    outcome: request.outcome(t),
                    isOpen: isOwner && request.state == .asked
                )
                if let faulty, faulty.request == row.id {
                    (row.day, row.answer) = (faulty.day, faulty.text)
                    for fault in errors.faults { row.errors.add(fault.fieldID, fault.message) }
                }
                return row
            },
            isOwn: isOwn,
            state: latest?.stateMark(t),
            outcome: latest?.outcome(t) ?? "",
            withdrawal: latest?.state == .asked
                ? PostAction(
                    t("visit.request.withdraw"),
                    action: HospitationURL.request(offer.id) + "?_method=DELETE",
                    tokens: [call.formToken]
                ) : nil,
            mayAsk: !isOwn && offer.isOpen && call.who.walks && latest?.state != .asked
        )
    }
}

extension HospitationRequest {
    func stateMark(_ t: Texts) -> Mark {
        let kind: Mark.Kind =
            switch state {
            case .asked: .attention
            case .agreed: .done
            case .declined, .withdrawn: .plain
            }
        return Mark(kind, t("visit.state.\(state.rawValue)"))
    }

    /// „Termin: 20.05.2026. Bitte Sicherheitsschuhe“; empty while nothing is answered.
    func outcome(_ t: Texts) -> String {
        [day.map { t("visit.outcome.day", ["day": $0.german]) } ?? "", answer].filter { !$0.isEmpty }
            .joined(separator: " ")
    }
}
