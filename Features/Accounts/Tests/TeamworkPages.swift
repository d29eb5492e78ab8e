import HTML
import Kernel
import TestSupport
import WebPlatform

@testable import AccountsWeb

/// The pages of people and roles as values.
struct TeamworkPages {
    let t = Texts.feature("Accounts")
    private let token = FormToken(name: "_proof", value: "proof")
    private let person = PersonID("01990000-0000-7000-8000-0000000000a2")!

    var account: AccountPage {
        var invitation = AccountInvitationPart(email: "jonas@", role: "owner")
        invitation.errors.add("email", t("register.email.invalid", ["value": "jonas@"]))
        invitation.invitations = [
            .init(
                email: "lina@kettler.example",
                role: "Mitglied",
                state: "gültig bis 12.12.2026",
                again: "/konto/einladungen-per-mail/1/wiederholung",
                withdraw: "/konto/einladungen-per-mail/1?_method=DELETE"
            )
        ]
        invitation.links = [
            .init(role: "Mitglied", expires: "12.12.2026", withdraw: "/konto/einladungen/1?_method=DELETE")
        ]
        return AccountPage(
            title: t("account.title"),
            token: token,
            person: "Petra Kettler",
            email: "petra@kettler.example",
            offices: ["Coach", "Verwaltung"],
            firm: AccountFirmPart(
                name: "Kettler GmbH",
                role: "Kontoführung",
                limit: nil,
                isOwner: true,
                team: [
                    .init(
                        name: "Petra Kettler",
                        email: "petra@kettler.example",
                        role: "Kontoführung",
                        since: "22.11.2026",
                        change: nil,
                        removal: nil
                    ),
                    .init(
                        name: "Jonas Brandt",
                        email: "jonas@kettler.example",
                        role: "Mitglied",
                        since: "23.11.2026",
                        change: AccountsURL.teamRole(person),
                        removal: AccountsURL.removal(person)
                    ),
                ],
                invitation: invitation
            )
        )
    }

    var accountAlone: AccountPage {
        AccountPage(
            title: t("account.title"),
            token: token,
            person: "Mehmet Aksoy",
            email: "mehmet@coach.example",
            offices: [],
            firm: nil
        )
    }

    var grants: GrantsPage {
        var form = GrantForm()
        (form.email, form.runsThrough) = ("mehmet@coach.example", "2026-01-31")
        var errors = FieldErrors()
        errors.add("runsThrough", t("grant.day.past", ["value": "31.01.2026"]))
        return GrantsPage(
            title: t("grants.title"),
            token: token,
            lead: t("grants.lead", count: 1),
            rows: [
                .init(
                    person: "Mehmet Aksoy",
                    email: "mehmet@coach.example",
                    purpose: "Coach",
                    state: "läuft bis 31.12.2026",
                    decision: "am 22.11.2026 von Petra Kettler",
                    end: "/konto/zugaenge/1/ende"
                ),
                .init(
                    person: "Hanna Sommer",
                    email: "hanna@hub.example",
                    purpose: "Hilfe durch den Hub",
                    state: "beendet am 23.11.2026",
                    decision: "am 22.11.2026",
                    end: nil
                ),
            ],
            administrators: [Choice("Hanna Sommer", value: "1")],
            form: form,
            errors: errors
        )
    }

    var grantEnd: GrantEndPage {
        GrantEndPage(
            title: t("grantEnd.title"),
            token: token,
            action: "/konto/zugaenge/1/ende",
            question: t("grantEnd.question", ["name": "Mehmet Aksoy", "state": "läuft bis 31.12.2026"]),
            mayRead: true
        )
    }

    var firms: FirmsPage {
        FirmsPage(
            title: t("firms.title"),
            token: token,
            rows: [
                .init(firm: "Aksoy Beratung", role: "Kontoführung", since: "01.11.2026", until: "ohne Ende", id: nil),
                .init(firm: "Kettler GmbH", role: "Coach", since: "22.11.2026", until: "31.12.2026", id: "1"),
            ]
        )
    }

    func invitation(_ way: InvitationPage.Way) -> InvitationPage {
        InvitationPage(
            title: t("join.title", ["firm": "Kettler GmbH"]),
            lead: t("join.lead", ["firm": "Kettler GmbH", "role": "Mitglied"]),
            action: "/einladung/abc",
            token: token,
            email: "lina@kettler.example",
            way: way
        )
    }

    var teamRole: TeamRolePage {
        TeamRolePage(
            title: t("team.role.title"),
            token: token,
            action: AccountsURL.teamRole(person),
            lead: t("team.role.lead", ["name": "Jonas Brandt", "role": "Mitglied"]),
            successor: "Jonas Brandt",
            selected: "member"
        )
    }

    func leaving(_ way: LeavingPage.Way) -> LeavingPage {
        LeavingPage(title: t("leaving.title"), token: token, firm: "Kettler GmbH", way: way)
    }

    var people: PeoplePage {
        PeoplePage(
            title: t("people.title"),
            search: "kettler",
            count: t("people.count", count: 1),
            rows: [
                .init(
                    person: "Petra Kettler",
                    email: "petra@kettler.example",
                    offices: "Coach",
                    firms: "2",
                    address: AccountsURL.person(person)
                )
            ],
            more: nil
        )
    }

    var hubPerson: HubPersonPage {
        HubPersonPage(
            title: "Petra Kettler",
            email: "petra@kettler.example",
            since: "22.11.2026",
            firms: "2",
            rows: [
                .init(
                    office: "Coach",
                    detail: t("office.coach.detail"),
                    state: t("hubPerson.notHeld"),
                    action: PageLink(
                        t("hubPerson.give", ["office": "Coach"]),
                        href: "/verwaltung/personen/1/rollen/coach"
                    )
                )
            ]
        )
    }

    var hubFirms: HubFirmsPage {
        HubFirmsPage(
            title: t("hubFirms.title"),
            search: "",
            count: t("hubFirms.count", count: 2),
            rows: [
                .init(
                    firm: "Brandt KG",
                    since: "22.11.2026",
                    members: "3",
                    support: "nein",
                    appointment: "/verwaltung/x"
                ),
                .init(firm: "Kettler GmbH", since: "22.11.2026", members: "2", support: "läuft", appointment: nil),
            ],
            more: nil
        )
    }

    var appointment: AppointmentPage {
        AppointmentPage(
            title: t("appointment.title"),
            token: token,
            action: "/verwaltung/x",
            lead: t("appointment.lead", ["firm": "Brandt KG"]),
            members: [Choice("Jonas Brandt", value: "1", detail: "jonas@brandt.example")]
        )
    }
}
