import HTML
import HTTPTypes
import Hummingbird
import Kernel
import MailPlatform
import RegionalNetwork
import RegionalNetworkStorage
public import WebPlatform

/// „Mein Weg als Kompetenzträger:in“, for whoever works in a firm.
extension RegionalNetworkFeature {
    func addCompetencePathRoutes(to routes: Routes) {
        routes.get("kompetenzweg", for: .member, page: "page.path", use: showPath)
        routes.post("kompetenzweg/interesse", for: .member, use: declareInterest)
        routes.delete("kompetenzweg/interesse", for: .member, use: withdrawInterest)
        routes.post("kompetenzweg/antwort", for: .member, use: answerNaming)
        routes.delete("kompetenzweg/antwort", for: .member, use: resignNaming)
        routes.get("kompetenzweg/projekt", for: .member, page: "page.path.project", use: showPathProject)
        routes.post("kompetenzweg/projekt", for: .member, use: savePathProject)
        routes.delete("kompetenzweg/projekt", for: .member, use: removePathProject)
        routes.post("kompetenzweg/beitraege", for: .member, use: reportContribution)
        routes.delete("kompetenzweg/beitraege", for: .member, use: withdrawContribution)
        routes.get("kompetenzweg/sichtbarkeit", for: .member, page: "page.path.visibility", use: showPathVisibility)
        routes.post("kompetenzweg/sichtbarkeit", for: .member, use: givePathConsent)
        routes.delete("kompetenzweg/sichtbarkeit", for: .member, use: withdrawPathConsent)
        routes.get("kompetenzweg/benennung", for: .owner, page: "page.path.naming", use: showNamings)
        routes.post("kompetenzweg/benennung", for: .owner, use: saveNaming)
        routes.delete("kompetenzweg/benennung", for: .owner, use: endNaming)
        routes.get("netzwerk/kompetenztraeger", for: .member, page: "page.path.people", use: showPathPeople)
        routes.get("team/kompetenztraeger", for: .hubTeam, page: "page.path.team", use: showContributions)
        routes.post("team/kompetenztraeger", for: .hubTeam, use: decideContribution)
    }

    /// The pages inside the place „Netzwerk“.
    var competencePathSections: [RailPlace] {
        [
            RailPlace(label: texts("path.section.firms"), address: RegionalNetworkURL.directory, audience: .member),
            RailPlace(label: texts("practice.list"), address: GoodPracticeURL.list, audience: .member),
            RailPlace(label: texts("visit.list"), address: HospitationURL.list, audience: .member),
            RailPlace(label: texts("path.people"), address: CompetencePathURL.people, audience: .member),
            RailPlace(label: texts("path.section.own"), address: CompetencePathURL.path, audience: .member),
            RailPlace(label: texts("path.naming"), address: CompetencePathURL.naming, audience: .owner),
        ]
    }

    /// The place of the rail where the hub's team confirms contributions.
    public var competencePathTeamPlace: RailPlace {
        RailPlace(label: texts("path.team"), address: CompetencePathURL.team, audience: .hubTeam)
    }

    /// The place of the rail where the hub's team releases „Praxisbeispiele“.
    public var goodPracticeTeamPlace: RailPlace {
        RailPlace(label: texts("practice.team"), address: GoodPracticeURL.team, audience: .hubTeam)
    }

    @Sendable func showPath(_ call: Call<Member>) async throws -> Response {
        guard call.who.walks else { return guest(call) }
        return call.page(try await pathPage(call))
    }

    @Sendable func declareInterest(_ call: Call<Member>) async throws -> Response {
        guard call.who.walks else { return call.redirect(CompetencePathURL.path) }
        try await competence.declareInterest(call.who.person.id, of: call.who.firm)
        return call.redirect(CompetencePathURL.path, notice: call.texts("path.interest.declared"))
    }

    @Sendable func withdrawInterest(_ call: Call<Member>) async throws -> Response {
        try await competence.withdrawInterest(call.who.person.id, of: call.who.firm)
        return call.redirect(CompetencePathURL.path, notice: call.texts("path.interest.withdrawn"))
    }

    @Sendable func answerNaming(_ call: Call<Member>) async throws -> Response {
        let (t, person) = (call.texts, call.who.person)
        let accepts = call.form["answer"] == "yes"
        guard accepts || call.form["answer"] == "no" else {
            return call.redirect(CompetencePathURL.path, notice: t("path.offer.unclear"))
        }
        let mails = CompetencePathMails(origin: office.address, t: t)
        let letter: @Sendable (String, String) -> MailMessage = { name, email in
            mails.answered(accepts, by: person.name, to: email, name: name)
        }
        let isDone = try await competence.answer(
            accepts,
            person.id,
            of: call.who.firm,
            letter: office.sendsMail ? letter : nil
        )
        guard isDone else { return call.redirect(CompetencePathURL.path, notice: t("path.offer.gone")) }
        let notice = accepts ? t("path.offer.accepted") : t("path.offer.declined")
        return call.redirect(CompetencePathURL.path, notice: notice)
    }

    @Sendable func resignNaming(_ call: Call<Member>) async throws -> Response {
        let isDone = try await competence.endNaming(call.who.person.id, of: call.who.firm)
        let notice = isDone ? call.texts("path.resigned") : call.texts("path.offer.gone")
        return call.redirect(CompetencePathURL.path, notice: notice)
    }

    @Sendable func reportContribution(_ call: Call<Member>) async throws -> Response {
        guard call.who.walks else { return call.redirect(CompetencePathURL.path) }
        let (t, form) = (call.texts, CompetencePathContributionForm(call.form))
        var (value, errors) = form.validated(today: outside.today(), t)
        if let contribution = value {
            if try await competence.report(contribution, by: call.who.person.id, of: call.who.firm) {
                return call.redirect(CompetencePathURL.path, notice: t("path.contribution.reported"))
            }
            let most = "\(CompetencePathContribution.mostReported)"
            errors.add("title", t("path.contribution.many", ["most": most]))
            value = nil
        }
        var page = try await pathPage(call)
        (page.form, page.errors) = (form, errors)
        return call.page(page, status: .unprocessableContent)
    }

    @Sendable func withdrawContribution(_ call: Call<Member>) async throws -> Response {
        guard let id = CompetenceContributionID(call.form["contribution"]),
            try await competence.withdraw(id, by: call.who.person.id, of: call.who.firm)
        else { throw HTTPError(.notFound) }
        return call.redirect(CompetencePathURL.path, notice: call.texts("path.contribution.withdrawn"))
    }

    func guest(_ call: Call<Member>) -> Response {
        call.page(CompetencePathGuestPage(title: call.texts("path.title")))
    }

    private func pathPage(_ call: Call<Member>) async throws -> CompetencePathPage {
        let (t, today) = (call.texts, outside.today())
        let record = try await competenceReader.record(of: call.who.person.id, in: call.who.firm)
        let origin: (title: String, href: String)? =
            if let named = record.project?.origin { try await self.origin(named, call.who.firm) } else { nil }
        return CompetencePathPage(
            record,
            path: record.path(on: today),
            origin: origin,
            firm: call.who.firmName,
            isOwner: call.who.role == .owner,
            token: call.formToken,
            t
        )
    }
}

extension Member {
    /// Whether they work for the firm: guests have their way in their own.
    var walks: Bool { role == .owner || role == .member }
}
