import Accounts
import AccountsStorage
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// People and their offices in the hub, as its administration sees them.
extension AccountsFeature {
    private static let mostShown = 100

    @Sendable func showPeople(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        let search = String((call.query("q") ?? "").prefix(100))
        let people = try await teamwork.directory.people(matching: search)
        return call.page(
            PeoplePage(
                title: t("people.title"),
                search: search,
                count: t("people.count", count: people.count),
                rows: people.prefix(Self.mostShown).map { person in
                    PeoplePage.Row(
                        person: person.name,
                        email: person.email,
                        offices: HubOffice.allCases.filter(person.offices.contains).map { $0.word(t) }
                            .joined(separator: ", "),
                        firms: "\(person.firms)",
                        address: AccountsURL.person(person.id)
                    )
                },
                more: people.count > Self.mostShown ? t("people.more", ["count": "\(Self.mostShown)"]) : nil
            )
        )
    }

    @Sendable func showHubPerson(_ call: Call<Person>) async throws -> Response {
        let (t, person) = (call.texts, try await hubPerson(call))
        let held = try await teamwork.hubRoles.appointments(of: person.id)
        return call.page(
            HubPersonPage(
                title: person.name,
                email: person.email,
                since: LocalDate(person.since).german,
                firms: "\(person.firms)",
                rows: HubOffice.allCases.map { office in
                    let appointment = held.first { $0.office == office }
                    let state =
                        appointment.map { held in
                            let day = LocalDate(held.since).german
                            return held.grantedBy.map { t("hubPerson.held", ["day": day, "name": $0]) }
                                ?? t("hubPerson.held.command", ["day": day])
                        } ?? t("hubPerson.notHeld")
                    return HubPersonPage.Row(
                        office: office.word(t),
                        detail: office.detail(t),
                        state: state,
                        action: PageLink(
                            appointment == nil
                                ? t("hubPerson.give", ["office": office.word(t)])
                                : t("hubPerson.withdraw", ["office": office.word(t)]),
                            href: AccountsURL.office(office, of: person.id)
                        )
                    )
                }
            )
        )
    }

    @Sendable func askAboutOffice(_ call: Call<Person>) async throws -> Response {
        call.page(try await officePage(call))
    }

    @Sendable func giveOffice(_ call: Call<Person>) async throws -> Response {
        let (t, person, office) = (call.texts, try await hubPerson(call), try office(call))
        _ = try await teamwork.hubRoles.grant(office, to: person.id, by: call.who.id)
        let notice = t("hubOffice.given", ["name": person.name, "office": office.word(t)])
        return call.redirect(AccountsURL.person(person.id), notice: notice)
    }

    @Sendable func withdrawOffice(_ call: Call<Person>) async throws -> Response {
        let (t, person, office) = (call.texts, try await hubPerson(call), try office(call))
        switch try await teamwork.hubRoles.withdraw(office, from: person.id) {
        case .lastAdministrator: return call.page(try await officePage(call), status: .conflict)
        case .withdrawn, .notHeld:
            let notice = t("hubOffice.withdrawn", ["name": person.name, "office": office.word(t)])
            let isOwnLast = person.id == call.who.id && office == .administrator
            return call.redirect(isOwnLast ? AccountsURL.account : AccountsURL.person(person.id), notice: notice)
        }
    }

    private func officePage(_ call: Call<Person>) async throws -> HubOfficePage {
        let (t, person, office) = (call.texts, try await hubPerson(call), try office(call))
        let action = AccountsURL.office(office, of: person.id)
        let isHeld = person.offices.contains(office)
        let values = (name: person.name, office: office.word(t))
        var isLast = false
        if isHeld, office == .administrator {
            isLast = try await teamwork.hubRoles.holders(of: .administrator).count == 1
        }
        let confirm =
            isHeld
            ? PostAction(
                t("hubOffice.withdraw"),
                action: action + "?_method=DELETE",
                tokens: [call.formToken],
                style: .destructive
            ) : PostAction(t("hubOffice.give"), action: action, tokens: [call.formToken], style: .primary)
        return HubOfficePage(
            title: t("hubOffice.title"),
            question: isHeld
                ? t("hubOffice.withdraw.question", ["name": values.name, "office": values.office])
                : t("hubOffice.give.question", ["name": values.name, "office": values.office]),
            consequences: isHeld
                ? [t("hubOffice.withdraw.now")] + (office == .contentEditor ? [] : [t("hubOffice.withdraw.grants")])
                : [office.detail(t)],
            confirm: isLast ? nil : confirm,
            back: PageLink(person.name, href: AccountsURL.person(person.id))
        )
    }

    private func hubPerson(_ call: Call<Person>) async throws -> HubPerson {
        guard let person = try await teamwork.directory.person(try call.id("account", of: PersonTag.self)) else {
            throw HTTPError(.notFound)
        }
        return person
    }

    private func office(_ call: Call<Person>) throws -> HubOffice {
        guard let office = HubOffice(address: try call.parameter("office")) else { throw HTTPError(.notFound) }
        return office
    }
}
