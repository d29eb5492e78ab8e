public import Accounts
import AccountsStorage
public import ActionPlanning
import ActionPlanningStorage
public import CompaniesStorage
public import DatabasePlatform
public import HTML
import HTTPTypes
import Hummingbird
public import Kernel
public import Participation
import ParticipationStorage
public import SecurityPlatform
public import WebPlatform

/// The area of works councils, which management never sees, and what it means for the hub.
///
/// Addresses: `/vertretung`, `/vertretung/gruenden`, `/vertretung/einladung/:token`, `/vertretung/:council` with
/// `/mitglieder`, `/einladungen`, `/vorsitz`, `/aufloesung`, `/notizen`, `/einblick`, `/vereinbarung`;
/// `/verwaltung/vertretungen/:founding`, `/beteiligung/lerndaten`.
public struct ParticipationFeature: Sendable {
    let councils: CouncilStore
    let requests: CouncilRequestStore
    let invitations: CouncilInvitationStore
    let notes: CouncilNoteStore
    let agreements: AgreementStore
    let learningRule: AgreementReader
    let newcomers: NewcomerStore
    let proposals: CouncilProposalStore
    let handedIn: HandedInProposalStore
    let campaigns: CampaignStore
    let measures: MeasureStore
    let throttle: ThrottleStore
    let firms: FirmReader
    /// The catalogue's measures: which rights they touch.
    let catalogue: [CatalogueMeasure]
    /// Makes marks of codes.
    let secrets: SecretBox
    /// Where the hub is, for mails that nobody's request leads to: `https://…`.
    let address: String
    let passwords: PasswordHashing
    let content: ParticipationContent
    /// Whoever runs the hub, as the model agreement names it.
    let hubOperator: String
    /// Without a mail server invitations are handed over as links.
    let sendsMail: Bool
    let routes: DeclaredRoutes
    let texts: Texts
    let outside: OutsideWorld
    private let reader: CouncilReader

    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        catalogue: [CatalogueMeasure],
        passwords: PasswordHashing,
        secrets: SecretBox,
        address: String,
        content: ParticipationContent,
        hubOperator: String?,
        sendsMail: Bool,
        routes: DeclaredRoutes,
        texts: Texts,
        outside: OutsideWorld
    ) {
        councils = CouncilStore(database, outside: outside)
        requests = CouncilRequestStore(database, outside: outside)
        invitations = CouncilInvitationStore(database, outside: outside)
        notes = CouncilNoteStore(database, outside: outside)
        agreements = AgreementStore(database, outside: outside)
        learningRule = AgreementReader(database, outside: outside)
        newcomers = NewcomerStore(database, outside: outside)
        proposals = CouncilProposalStore(database, outside: outside)
        handedIn = HandedInProposalStore(database, outside: outside)
        campaigns = CampaignStore(database, outside: outside)
        measures = MeasureStore(database, outside: outside)
        throttle = ThrottleStore(database, outside: outside)
        (self.firms, self.catalogue, self.secrets, self.address) = (firms, catalogue, secrets, address)
        reader = CouncilReader(database)
        self.passwords = passwords
        self.content = content
        self.hubOperator = hubOperator ?? texts("agreement.operator")
        self.sendsMail = sendsMail
        self.routes = routes
        self.texts = texts
        self.outside = outside
    }

    /// The place of the rail, seen by those who hold a seat.
    public var railPlace: RailPlace {
        RailPlace(label: texts("council.place"), address: ParticipationURL.area, audience: .councilMember)
    }

    /// Where a council begins; the same for everybody.
    public var footerLink: PageLink { PageLink(texts("founding.link"), href: ParticipationURL.founding) }

    /// The seats of a person, for ``SessionResolver/adding(seats:)``.
    public func seats(of person: PersonID) async throws -> [CouncilSeat] {
        try await reader.seats(of: person).map { CouncilSeat(council: $0.council, name: $0.name, isChair: $0.isChair) }
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("Participation", texts: texts, records: .personal)
        routes.get("vertretung/gruenden", for: .signedIn, page: "page.founding", use: showFounding)
        routes.post("vertretung/gruenden", for: .signedIn, use: found)
        routes.get("vertretung/einladung/:token", for: .everyone, page: "page.invitation", use: showInvitation)
        routes.post("vertretung/einladung/:token", for: .everyone, use: accept)

        routes.get("vertretung", for: .councilMember, page: "page.councils", use: showCouncils)
        routes.get("vertretung/:council", for: .councilMember, page: "page.council", use: showCouncil)
        routes.get("vertretung/:council/mitglieder", for: .councilMember, page: "page.members", use: showMembers)
        routes.get(
            "vertretung/:council/mitglieder/:seat",
            for: .councilMember,
            page: "page.askToRemove",
            use: askToRemove
        )
        routes.delete("vertretung/:council/mitglieder/:seat", for: .councilMember, use: remove)
        routes.post("vertretung/:council/vorsitz/:seat", for: .councilMember, use: giveChair)
        routes.delete("vertretung/:council/vorsitz/:seat", for: .councilMember, use: takeChair)
        routes.post("vertretung/:council/einladungen", for: .councilMember, use: invite)
        routes.delete("vertretung/:council/einladungen/:invitation", for: .councilMember, use: withdrawInvitation)
        routes.get(
            "vertretung/:council/aufloesung",
            for: .councilMember,
            page: "page.askToDissolve",
            use: askToDissolve
        )
        routes.post("vertretung/:council/aufloesung", for: .councilMember, use: dissolve)

        routes.get("vertretung/:council/notizen", for: .councilMember, page: "page.notes", use: showNotes)
        routes.post("vertretung/:council/notizen", for: .councilMember, use: addNote)
        routes.get("vertretung/:council/notizen/neu", for: .councilMember, page: "page.newNote", use: showNewNote)
        routes.get("vertretung/:council/notizen/:note", for: .councilMember, page: "page.note", use: showNote)
        routes.post("vertretung/:council/notizen/:note", for: .councilMember, use: saveNote)
        routes.delete("vertretung/:council/notizen/:note", for: .councilMember, use: removeNote)

        routes.get("vertretung/:council/einblick", for: .councilMember, page: "page.insight", use: showInsight)
        routes.get("vertretung/:council/vereinbarung", for: .councilMember, page: "page.agreement", use: showAgreement)
        routes.post("vertretung/:council/vereinbarung", for: .councilMember, use: noteAgreement)
        routes.post("vertretung/:council/vereinbarung/ende", for: .councilMember, use: endAgreement)
        routes.get(
            "vertretung/:council/vereinbarung/muster",
            for: .councilMember,
            page: "page.modelAgreement",
            use: showModelAgreement
        )

        routes.get("verwaltung/vertretungen", for: .administrator, page: "page.requests", use: showRequests)
        routes.get("verwaltung/vertretungen/:founding", for: .administrator, page: "page.request", use: showRequest)
        routes.post("verwaltung/vertretungen/:founding/bestaetigung", for: .administrator, use: confirm)
        routes.post("verwaltung/vertretungen/:founding/ablehnung", for: .administrator, use: decline)

        routes.get("beteiligung/lerndaten", for: .member, page: "page.learningData", use: showLearningData)
        routes.post("beteiligung/lerndaten", for: .owner, use: declareNoCouncil)
        routes.delete("beteiligung/lerndaten", for: .owner, use: withdrawDeclaration)

        addProposalRoutes(to: routes)
        addWorkforceRoutes(to: routes)
    }

    // MARK: The way in

    /// The seat the address is about. Without one there is nothing there, whoever asks.
    func seat(_ call: Call<CouncilMember>) throws -> CouncilSeat {
        guard let seat = call.who.seat(try call.id("council")) else { throw HTTPError(.notFound) }
        return seat
    }

    /// For what only chairs decide. Where nobody chairs who can enter, every member may.
    func chair(_ call: Call<CouncilMember>) async throws -> CouncilSeat {
        let seat = try seat(call)
        guard try await leads(seat) else { throw AccessError.forbidden }
        return seat
    }

    func leads(_ seat: CouncilSeat) async throws -> Bool {
        if seat.isChair { return true }
        return try await !councils.holders(of: seat.council).hasChair
    }
}
