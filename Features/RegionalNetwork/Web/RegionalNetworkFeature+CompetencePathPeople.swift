import HTML
import HTTPTypes
import Hummingbird
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import WebPlatform

/// The list of the region, the person's consent to it, and what the hub's team confirms.
extension RegionalNetworkFeature {
    @Sendable func showPathPeople(_ call: Call<Member>) async throws -> Response {
        let (t, today) = (call.texts, outside.today())
        let words = CompetencePathWords(t: t)
        return call.page(
            CompetencePathPeoplePage(
                title: t("path.people.title"),
                rows: try await competenceReader.listed(on: today).map { walker in
                    CompetencePathPeoplePage.Row(
                        name: walker.name,
                        firm: walker.firmName,
                        step: words.stage(walker.record.path(on: today).step),
                        about: walker.record.visibility?.about ?? ""
                    )
                }
            )
        )
    }

    @Sendable func showPathVisibility(_ call: Call<Member>) async throws -> Response {
        guard call.who.walks else { return guest(call) }
        let record = try await competenceReader.record(of: call.who.person.id, in: call.who.firm)
        return call.page(visibilityPage(record, about: record.visibility?.about ?? "", call))
    }

    @Sendable func givePathConsent(_ call: Call<Member>) async throws -> Response {
        guard call.who.walks else { return call.redirect(CompetencePathURL.path) }
        let (t, about) = (call.texts, TypedText.block(call.form["about"]))
        var errors = FieldErrors()
        let most = CompetencePathRecord.Visibility.longestAbout
        if about.count > most { errors.add("about", t("path.long", ["count": "\(about.count)", "most": "\(most)"])) }
        if !call.form.isOn("consent") { errors.add("consent", t("path.visibility.consent.missing")) }
        guard errors.isEmpty else {
            let record = try await competenceReader.record(of: call.who.person.id, in: call.who.firm)
            var page = visibilityPage(record, about: about, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        try await competence.show(about, call.who.person.id, of: call.who.firm)
        return call.redirect(CompetencePathURL.path, notice: t("path.visibility.given"))
    }

    @Sendable func withdrawPathConsent(_ call: Call<Member>) async throws -> Response {
        try await competence.hide(call.who.person.id, of: call.who.firm)
        return call.redirect(CompetencePathURL.path, notice: call.texts("path.visibility.withdrawn"))
    }

    private func visibilityPage(
        _ record: CompetencePathRecord,
        about: String,
        _ call: Call<Member>
    ) -> CompetencePathVisibilityPage {
        let (t, words) = (call.texts, CompetencePathWords(t: call.texts))
        return CompetencePathVisibilityPage(
            title: t("path.visibility"),
            state: CompetencePathPage.visibility(record, t),
            shown: [
                Definition(t("path.naming.person"), call.who.person.name),
                Definition(t("directory.firm"), call.who.firmName),
                Definition(t("path.proof.step"), words.stage(record.path(on: outside.today()).step)),
            ],
            token: call.formToken,
            withdrawal: record.visibility.map { _ in
                PostAction(
                    t("path.visibility.withdraw.submit"),
                    action: CompetencePathURL.visibility + "?_method=DELETE",
                    tokens: [call.formToken],
                    style: .destructive
                )
            },
            about: about
        )
    }

    @Sendable func showContributions(_ call: Call<Person>) async throws -> Response {
        call.page(try await teamPage(call))
    }

    @Sendable func decideContribution(_ call: Call<Person>) async throws -> Response {
        let (t, form) = (call.texts, call.form)
        let reported = try await competence.reported()
        guard let id = CompetenceContributionID(form["contribution"]),
            let found = reported.first(where: { $0.contribution.id == id })
        else { return call.redirect(CompetencePathURL.team, notice: t("path.team.gone")) }
        let (confirms, reason) = (form["decision"] == "confirm", TypedText.block(form["reason"]))
        let most = CompetencePathContribution.longestTitle
        let fault: String? =
            if reason.count > most {
                t("path.long", ["count": "\(reason.count)", "most": "\(most)"])
            } else if !confirms, reason.isEmpty { t("path.team.reason.missing") } else { nil }
        if let fault {
            let page = try await teamPage(call, faulty: id, reason: reason, error: fault)
            return call.page(page, status: .unprocessableContent)
        }
        let letter = CompetencePathMails(origin: office.address, t: t).decided(
            confirms,
            title: found.contribution.title,
            reason: reason,
            to: found.email,
            name: found.personName
        )
        let isDone = try await competence.decide(
            id,
            confirms: confirms,
            reason: confirms ? "" : reason,
            by: call.who.id,
            name: call.who.name,
            letter: office.sendsMail ? letter : nil
        )
        let notice =
            !isDone
            ? t("path.team.gone") : confirms ? t("path.team.confirmed") : t("path.team.refused")
        return call.redirect(CompetencePathURL.team, notice: notice)
    }

    private func teamPage(
        _ call: Call<Person>,
        faulty: CompetenceContributionID? = nil,
        reason: String = "",
        error: String? = nil
    ) async throws -> CompetencePathTeamPage {
        let (t, words) = (call.texts, CompetencePathWords(t: call.texts))
        return CompetencePathTeamPage(
            title: t("path.team"),
            token: call.formToken,
            rows: try await competence.reported().map { reported in
                let contribution = reported.contribution
                var row = CompetencePathTeamPage.Row(
                    id: contribution.id?.text ?? "",
                    title: contribution.title,
                    lines: [
                        Definition(t("path.contribution.kind"), words.kind(contribution.kind)),
                        Definition(t("path.contribution.day"), contribution.day.german),
                        Definition(t("path.naming.person"), reported.personName),
                        Definition(t("directory.firm"), reported.firmName),
                    ]
                )
                if contribution.id == faulty { (row.reason, row.error) = (reason, error) }
                return row
            }
        )
    }
}
