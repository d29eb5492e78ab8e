import Accounts
import AccountsStorage
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// Letting a coach or the hub's help in, as the owner does it.
extension AccountsFeature {
    private func given(_ name: String, _ t: Texts) -> String {
        signIn.sendsMail ? t("grant.given", ["name": name]) : t("grant.given.noMail", ["name": name])
    }

    @Sendable func showGrants(_ call: Call<Member>) async throws -> Response {
        call.page(try await grantsPage(call))
    }

    @Sendable func grantCoach(_ call: Call<Member>) async throws -> Response {
        let (t, member, form) = (call.texts, call.who, GrantForm(call.form))
        var (email, terms, errors) = form.coaching(today: teamwork.outside.today(), t)
        if let email, let terms {
            if let coach = try await teamwork.hubRoles.coach(email) {
                let recipient = TeamLetters.Recipient(name: coach.name, email: email.text)
                switch try await give(terms, to: coach.person, recipient, call) {
                case .given:
                    return call.redirect(AccountsURL.grants, notice: given(coach.name, t))
                case .belongs: errors.add("email", t("grant.belongs", ["name": coach.name, "firm": member.firmName]))
                case .notEligible: errors.add("email", t("grant.email.unknown", ["value": email.text]))
                }
            } else {
                errors.add("email", t("grant.email.unknown", ["value": email.text]))
            }
        }
        return call.page(try await grantsPage(call, form, errors), status: .unprocessableContent)
    }

    @Sendable func grantSupport(_ call: Call<Member>) async throws -> Response {
        let (t, member, form) = (call.texts, call.who, GrantForm(call.form))
        var (person, terms, errors) = form.support(today: teamwork.outside.today(), t)
        if let person, let terms {
            let helper = try await teamwork.hubRoles.holders(of: .administrator).first { $0.person == person }
            if let helper {
                let recipient = TeamLetters.Recipient(name: helper.name, email: helper.email)
                switch try await give(terms, to: person, recipient, call) {
                case .given:
                    return call.redirect(AccountsURL.grants, notice: given(helper.name, t))
                case .belongs:
                    errors.add("administrator", t("grant.belongs", ["name": helper.name, "firm": member.firmName]))
                case .notEligible: errors.add("administrator", t("grant.administrator.missing"))
                }
            } else {
                errors.add("administrator", t("grant.administrator.missing"))
            }
        }
        return call.page(try await grantsPage(call, form, errors), status: .unprocessableContent)
    }

    private func give(
        _ terms: GrantTerms,
        to person: PersonID,
        _ recipient: TeamLetters.Recipient,
        _ call: Call<Member>
    ) async throws -> GrantStore.Giving {
        try await teamwork.grants.give(
            terms,
            of: call.who.firm,
            to: person,
            by: call.who.person.id,
            letter: letters(call).grantGiven(
                terms,
                to: recipient,
                firm: call.who.firmName,
                by: call.who.person.name
            )
        )
    }

    private func grantsPage(
        _ call: Call<Member>,
        _ form: GrantForm = GrantForm(),
        _ errors: FieldErrors = FieldErrors()
    ) async throws -> GrantsPage {
        let (t, today) = (call.texts, teamwork.outside.today())
        let grants = try await teamwork.grants.grants(of: call.who.firm)
        let open = grants.filter { $0.terms.access(on: today) != nil }
        return GrantsPage(
            title: t("grants.title"),
            token: call.formToken,
            lead: open.isEmpty ? t("grants.lead.nobody") : t("grants.lead", count: Set(open.map(\.person)).count),
            rows: grants.map { grant in
                let day = LocalDate(grant.grantedAt).german
                return GrantsPage.Row(
                    person: grant.personName,
                    email: grant.personEmail,
                    purpose: grant.terms.purpose.word(t),
                    state: grant.state(on: today, t),
                    decision: grant.passedOnBy.map { t("grants.passedOn", ["day": day, "name": $0]) }
                        ?? grant.grantedBy.map { t("grants.decided", ["day": day, "name": $0]) }
                        ?? t("grants.decided.nobody", ["day": day]),
                    end: grant.terms.access(on: today) == nil ? nil : AccountsURL.grantEnd(grant.id)
                )
            },
            administrators: try await teamwork.hubRoles.holders(of: .administrator).map {
                Choice($0.name, value: $0.person.text)
            },
            form: form,
            errors: errors
        )
    }
}
