import Accounts
import AccountsStorage
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// Ending what was granted.
extension AccountsFeature {
    @Sendable func askToEndGrant(_ call: Call<Member>) async throws -> Response {
        call.page(grantEndPage(try await openGrant(call), call))
    }

    @Sendable func endGrant(_ call: Call<Member>) async throws -> Response {
        let (t, today, grant) = (call.texts, teamwork.outside.today(), try await openGrant(call))
        let (choice, typed) = (call.form["how"], call.form["readableThrough"])
        var errors = FieldErrors()
        var day: LocalDate?
        switch (choice, grant.terms.purpose) {
        case ("now", _): break
        case ("reading", .coaching):
            day = GrantForm.day(typed)
            if let day {
                let terms = GrantTerms(.coaching, runsThrough: today, readableThrough: day)
                for fault in terms.faults(today: today) {
                    errors.add("readableThrough", fault.sentence(terms, t))
                }
            } else {
                errors.add("readableThrough", GrantForm.dayFault(typed, t))
            }
        default: errors.add("how", t("grantEnd.how.missing"))
        }
        guard errors.isEmpty else {
            var page = grantEndPage(grant, call)
            (page.choice, page.day, page.errors) = (choice, typed, errors)
            return call.page(page, status: .unprocessableContent)
        }
        let ended = try await teamwork.grants.withdraw(
            grant.id,
            of: call.who.firm,
            readableThrough: day,
            letter: letters(call).grantEnded(
                readableThrough: day,
                for: TeamLetters.Recipient(name: grant.personName, email: grant.personEmail),
                firm: call.who.firmName,
                by: call.who.person.name
            )
        )
        guard ended else { throw HTTPError(.notFound) }
        let notice =
            day.map { t("grantEnd.done.reading", ["name": grant.personName, "day": $0.german]) }
            ?? t("grantEnd.done", ["name": grant.personName])
        return call.redirect(AccountsURL.grants, notice: notice)
    }

    /// A grant of the firm that lets somebody in today; everything else is not there.
    private func openGrant(_ call: Call<Member>) async throws -> FirmGrant {
        guard let grant = try await teamwork.grants.grant(try call.id("grant"), of: call.who.firm),
            grant.terms.access(on: teamwork.outside.today()) != nil
        else { throw HTTPError(.notFound) }
        return grant
    }

    private func grantEndPage(_ grant: FirmGrant, _ call: Call<Member>) -> GrantEndPage {
        let t = call.texts
        return GrantEndPage(
            title: t("grantEnd.title"),
            token: call.formToken,
            action: AccountsURL.grantEnd(grant.id),
            question: t(
                "grantEnd.question",
                ["name": grant.personName, "state": grant.state(on: teamwork.outside.today(), t)]
            ),
            mayRead: grant.terms.purpose == .coaching
        )
    }
}
