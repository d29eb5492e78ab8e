import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Participation
import ParticipationStorage
import WebPlatform

extension ParticipationFeature {
    @Sendable func showAgreement(_ call: Call<CouncilMember>) async throws -> Response {
        call.page(try await agreementPage(try seat(call), call))
    }

    @Sendable func noteAgreement(_ call: Call<CouncilMember>) async throws -> Response {
        let (t, seat) = (call.texts, try await chair(call))
        let typed = AgreementPage.Typed(concluded: call.form["concluded"], remark: call.form["remark"])
        var errors = FieldErrors()
        let day = self.day(typed.concluded, "concluded", &errors, t)
        if let day, day > outside.today() { errors.add("concluded", t("agreement.future", ["date": day.german])) }
        if typed.remark.count > 500 {
            errors.add("remark", t("agreement.note.long", ["count": "\(typed.remark.count)"]))
        }
        guard errors.isEmpty, let day else { return try await again(seat, typed, errors, call) }
        let agreement = HubAgreement(concluded: day, ended: nil, remark: typed.remark)
        try await agreements.note(agreement, of: seat.council, by: call.who.person.id)
        return call.redirect(ParticipationURL.agreement(seat.council), notice: t("agreement.noted"))
    }

    @Sendable func endAgreement(_ call: Call<CouncilMember>) async throws -> Response {
        let (t, seat) = (call.texts, try await chair(call))
        let typed = AgreementPage.Typed(ended: call.form["ended"])
        var errors = FieldErrors()
        guard let present = try await agreements.agreement(of: seat.council) else {
            errors.add("concluded", t("agreement.none"))
            return try await again(seat, typed, errors, call)
        }
        let day = self.day(typed.ended, "ended", &errors, t)
        if let day, day < present.concluded {
            errors.add("ended", t("agreement.before", ["date": present.concluded.german]))
        }
        guard errors.isEmpty, let day else { return try await again(seat, typed, errors, call) }
        let agreement = HubAgreement(concluded: present.concluded, ended: day, remark: present.remark)
        try await agreements.note(agreement, of: seat.council, by: call.who.person.id)
        return call.redirect(ParticipationURL.agreement(seat.council), notice: t("agreement.endNoted"))
    }

    @Sendable func showModelAgreement(_ call: Call<CouncilMember>) async throws -> Response {
        let (t, seat) = (call.texts, try seat(call))
        guard let council = try await councils.council(seat.council) else { throw HTTPError(.notFound) }
        let model = content.agreement
        let parties = ModelAgreement.Parties(firm: council.firmName, council: council.name, hubOperator: hubOperator)
        return call.page(
            ModelAgreementPage(
                title: model.title(council.kind),
                frame: try await frame(seat, call, at: ParticipationURL.agreement(council.id)),
                firm: council.firmName,
                parties: t("model.parties", ["firm": council.firmName, "council": council.name]),
                law: model.law(council.kind),
                asOf: model.asOf.german,
                sections: model.sections(council.kind, parties),
                sources: model.sources
            )
        )
    }

    private func day(_ text: String, _ field: String, _ errors: inout FieldErrors, _ t: Texts) -> LocalDate? {
        if let day = LocalDate(iso: text) ?? LocalDate(german: text) { return day }
        errors.add(field, text.isEmpty ? t("note.day.missing") : t("note.day.invalid", ["value": text]))
        return nil
    }

    private func again(
        _ seat: CouncilSeat,
        _ typed: AgreementPage.Typed,
        _ errors: FieldErrors,
        _ call: Call<CouncilMember>
    ) async throws -> Response {
        var page = try await agreementPage(seat, call)
        (page.typed, page.errors) = (typed, errors)
        return call.page(page, status: .unprocessableContent)
    }

    private func agreementPage(_ seat: CouncilSeat, _ call: Call<CouncilMember>) async throws -> AgreementPage {
        let t = call.texts
        guard let council = try await councils.council(seat.council) else { throw HTTPError(.notFound) }
        let allowed =
            if let firm = council.firm { try await learningRule.personalLearningDataAllowed(firm) } else { false }
        return AgreementPage(
            title: t("agreement.title"),
            frame: try await frame(seat, call, at: ParticipationURL.agreement(seat.council)),
            law: content.agreement.law(council.kind),
            learningData: allowed ? t("learning.on") : t("learning.off"),
            noted: try await agreements.agreement(of: council.id).map {
                AgreementPage.Noted(concluded: $0.concluded.german, ended: $0.ended?.german, remark: $0.remark)
            }
        )
    }
}
