import Accounts
import AccountsStorage
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// Firms as the hub's administration sees them.
extension AccountsFeature {
    private static let mostShown = 100

    @Sendable func showHubFirms(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        let search = String((call.query("q") ?? "").prefix(100))
        let firms = try await teamwork.directory.firms(matching: search)
        return call.page(
            HubFirmsPage(
                title: t("hubFirms.title"),
                search: search,
                count: t("hubFirms.count", count: firms.count),
                rows: firms.prefix(Self.mostShown).map { firm in
                    HubFirmsPage.Row(
                        firm: firm.name,
                        since: LocalDate(firm.since).german,
                        members: "\(firm.members)",
                        support: firm.hasSupport ? t("hubFirms.support") : t("hubFirms.noSupport"),
                        appointment: firm.owners == 0 ? AccountsURL.appointment(firm.id) : nil
                    )
                },
                more: firms.count > Self.mostShown ? t("people.more", ["count": "\(Self.mostShown)"]) : nil
            )
        )
    }

    @Sendable func askToAppoint(_ call: Call<Person>) async throws -> Response {
        let firm = try await hubFirm(call)
        return call.page(try await appointmentPage(firm, call))
    }

    @Sendable func appoint(_ call: Call<Person>) async throws -> Response {
        let (t, firm) = (call.texts, try await hubFirm(call))
        let team = try await accounts.team(of: firm.id)
        guard firm.owners == 0, let member = team.first(where: { $0.person.text == call.form["person"] }) else {
            var page = try await appointmentPage(firm, call)
            page.errors.add("person", t("appointment.missing"))
            return call.page(page, status: .unprocessableContent)
        }
        let change = try await teamwork.team.appoint(
            member.person,
            of: firm.id,
            letter: letters(call).appointed(
                TeamLetters.Recipient(name: member.name, email: member.email),
                firm: firm.name
            )
        )
        guard case .done = change else { throw HTTPError(.conflict) }
        let notice = t("appointment.done", ["name": member.name, "firm": firm.name])
        return call.redirect(AccountsURL.hubFirms, notice: notice)
    }

    /// Who belongs to a firm is shown only where nobody leads its account.
    private func appointmentPage(_ firm: HubFirm, _ call: Call<Person>) async throws -> AppointmentPage {
        let t = call.texts
        let team = firm.owners == 0 ? try await accounts.team(of: firm.id) : []
        let lead =
            if firm.owners > 0 {
                t("appointment.led", ["firm": firm.name])
            } else {
                team.isEmpty
                    ? t("appointment.nobody", ["firm": firm.name]) : t("appointment.lead", ["firm": firm.name])
            }
        return AppointmentPage(
            title: t("appointment.title"),
            token: call.formToken,
            action: AccountsURL.appointment(firm.id),
            lead: lead,
            members: team.map { Choice($0.name, value: $0.person.text, detail: $0.email) }
        )
    }

    private func hubFirm(_ call: Call<Person>) async throws -> HubFirm {
        guard let firm = try await teamwork.directory.firm(try call.id("firm", of: FirmTag.self)) else {
            throw HTTPError(.notFound)
        }
        return firm
    }
}
