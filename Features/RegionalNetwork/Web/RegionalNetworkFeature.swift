import ActionPlanningStorage
public import CompaniesStorage
public import DatabasePlatform
public import Documents
import HTML
import Hummingbird
public import Kernel
public import RegionalNetwork
import RegionalNetworkStorage
public import WebPlatform

/// Offers of the hub and its region, directory and map by consent, exchange between firms.
///
/// Addresses: `/angebote` with `/vorschlagen` and `/:offer`, `/team/angebote`, `/netzwerk` with `/eintrag`.
public struct RegionalNetworkFeature: Sendable {
    let firms: FirmReader
    let measures: MeasureStore
    let offers: OfferStore
    let directory: DirectoryStore
    let experiments: ExperimentStore
    let competence: CompetencePathStore
    let competenceReader: CompetencePathReader
    let office: HubOutlook
    let content: RegionalNetworkContent
    let texts: Texts
    let outside: OutsideWorld

    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        content: RegionalNetworkContent,
        documents: PDFRenderer,
        office: HubOutlook,
        texts: Texts,
        outside: OutsideWorld
    ) {
        (self.firms, self.content) = (firms, content)
        measures = MeasureStore(database, outside: outside)
        offers = OfferStore(database, outside: outside)
        directory = DirectoryStore(database, outside: outside)
        experiments = ExperimentStore(database, outside: outside)
        competence = CompetencePathStore(database, outside: outside)
        competenceReader = CompetencePathReader(database)
        self.office = office
        (self.texts, self.outside) = (texts, outside)
    }

    public var periodicJobs: [PeriodicJob] { [] }

    /// The place of the rail; open to everybody.
    public var offersPlace: RailPlace {
        RailPlace(label: texts("offers.place"), address: RegionalNetworkURL.offers, audience: .everyone)
    }

    /// The place of the rail for whoever works for a firm.
    public var railPlace: RailPlace {
        RailPlace(
            label: texts("directory.place"),
            address: RegionalNetworkURL.directory,
            audience: .member,
            sections: competencePathSections
        )
    }

    /// The place of the rail for the hub's own people.
    public var teamPlace: RailPlace {
        RailPlace(label: texts("page.teamOffers"), address: RegionalNetworkURL.teamOffers, audience: .hubTeam)
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("RegionalNetwork", texts: texts, records: .personal)
        addOfferRoutes(to: routes)
        addCompetencePathRoutes(to: routes)
        routes.get("netzwerk", for: .member, page: "page.directory", use: showDirectory)
        routes.get("netzwerk/eintrag", for: .owner, page: "page.directoryEntry", use: showEntry)
        routes.post("netzwerk/eintrag", for: .owner, use: publishEntry)
        routes.delete("netzwerk/eintrag", for: .owner, use: withdrawEntry)
    }

    private func addOfferRoutes(to routes: Routes) {
        routes.get("angebote", for: .everyone, records: RecordKind.none, use: showOffers)
        routes.get(
            "angebote/vorschlagen",
            for: .signedIn,
            records: RecordKind.none,
            page: "page.offerSuggestion",
            use: showSuggestion
        )
        routes.post("angebote/vorschlagen", for: .signedIn, use: suggestOffer)
        routes.get("angebote/:offer", for: .everyone, records: RecordKind.none, use: showOffer)
        routes.get("team/angebote", for: .hubTeam, page: "page.teamOffers", use: showTeamOffers)
        routes.post("team/angebote", for: .hubTeam, use: addOffer)
        routes.get("team/angebote/neu", for: .hubTeam, records: RecordKind.none, use: showNewOffer)
        routes.get("team/angebote/:offer", for: .hubTeam, page: "page.teamOffer", use: showTeamOffer)
        routes.post("team/angebote/:offer", for: .hubTeam, use: saveOffer)
        routes.post("team/angebote/:offer/stand", for: .hubTeam, use: setOfferState)
    }
}
