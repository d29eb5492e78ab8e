import Accounts
import AccountsStorage
import Kernel
import WebPlatform

extension AccountsFeature {
    /// People and roles: team, invitations, grants, firms, and the hub's administration of both.
    func addTeamworkRoutes(to routes: Routes) {
        routes.get("registrieren/ohne-betrieb", for: .everyone, page: "page.registerAlone", use: showRegisterAlone)
        routes.post("registrieren/ohne-betrieb", for: .everyone, use: registerAlone)
        routes.get("einladung/:token", for: .everyone, page: "page.invitation", use: showInvitation)
        routes.post("einladung/:token", for: .everyone, use: acceptInvitation)
        routes.get("konto", for: .anySession, page: "page.account", use: showAccount)
        routes.post("konto/betrieb", for: .signedIn, use: changeFirm)
        routes.get("konto/betriebe", for: .anySession, page: "page.firms", use: showFirms)
        routes.get("konto/betriebe/neu", for: .signedIn, page: "page.newFirm", use: showNewFirm)
        routes.post("konto/betriebe/neu", for: .signedIn, use: foundFirm)
        routes.get("konto/austritt", for: .member, page: "page.askToLeave", use: askToLeave)
        // Whoever was let in to read may give that back.
        routes.post("konto/austritt", for: .member, changesFirm: false, use: leave)
        routes.get("konto/team/:person/entfernen", for: .owner, page: "page.askToRemove", use: askToRemove)
        routes.delete("konto/team/:person", for: .owner, use: remove)
        routes.get("konto/team/:person/rolle", for: .owner, page: "page.teamRole", use: showTeamRole)
        routes.post("konto/team/:person/rolle", for: .owner, use: changeTeamRole)
        routes.post("konto/einladungen", for: .owner, use: makeJoinLink)
        routes.delete("konto/einladungen/:link", for: .owner, use: withdrawJoinLink)
        routes.post("konto/einladungen-per-mail", for: .owner, use: sendInvitation)
        routes.post("konto/einladungen-per-mail/:invitation/wiederholung", for: .owner, use: resendInvitation)
        routes.delete("konto/einladungen-per-mail/:invitation", for: .owner, use: withdrawInvitation)
        routes.get("konto/zugaenge", for: .owner, page: "page.grants", use: showGrants)
        routes.post("konto/zugaenge", for: .owner, use: grantCoach)
        routes.post("konto/zugaenge/hub", for: .owner, use: grantSupport)
        routes.get("konto/zugaenge/:grant/ende", for: .owner, page: "page.askToEndGrant", use: askToEndGrant)
        routes.post("konto/zugaenge/:grant/ende", for: .owner, use: endGrant)
        routes.get("verwaltung/personen", for: .administrator, page: "page.people", use: showPeople)
        routes.get("verwaltung/personen/:account", for: .administrator, page: "page.hubPerson", use: showHubPerson)
        routes.get(
            "verwaltung/personen/:account/rollen/:office",
            for: .administrator,
            page: "page.askAboutOffice",
            use: askAboutOffice
        )
        routes.post("verwaltung/personen/:account/rollen/:office", for: .administrator, use: giveOffice)
        routes.delete("verwaltung/personen/:account/rollen/:office", for: .administrator, use: withdrawOffice)
        routes.get("verwaltung/betriebe", for: .administrator, page: "page.hubFirms", use: showHubFirms)
        routes.get(
            "verwaltung/betriebe/:firm/kontofuehrung",
            for: .administrator,
            page: "page.askToAppoint",
            use: askToAppoint
        )
        routes.post("verwaltung/betriebe/:firm/kontofuehrung", for: .administrator, use: appoint)
    }
}

extension FirmPlace {
    /// The person at work for this firm.
    func member(_ person: Person) -> Member {
        let role: Role =
            switch access {
            case .membership(.owner): .owner
            case .membership(.member): .member
            case .coaching, .formerCoaching: .coach
            case .support: .support
            }
        return Member(person: person, firm: firm, firmName: name, role: role, readsThrough: access.readsThrough)
    }
}
