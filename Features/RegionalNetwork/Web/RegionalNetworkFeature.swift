import ActionPlanningStorage
public import AssessmentsStorage
public import Companies
public import CompaniesStorage
public import DatabasePlatform
public import Documents
import HTML
import Hummingbird
public import Kernel
public import RegionalNetwork
public import RegionalNetworkStorage
public import WebPlatform

/// Offers of the hub and its region, directory and map by consent, questions and comparisons among firms.
///
/// Addresses: `/angebote` with `/vorschlagen` and `/:offer`, `/team/angebote`, `/netzwerk` with `/eintrag`, `/karte`,
/// `/fragen`, `/antworten`, `/vergleich`.
public struct RegionalNetworkFeature: Sendable {
    let firms: FirmReader
    let region: RegionDirectory
    let industries: IndustryClassification
    let measures: MeasureStore
    let offers: OfferStore
    let directory: DirectoryStore
    let experiments: ExperimentStore
    let savings: MeasuredSavingStore
    let practices: GoodPracticeStore
    let visits: HospitationStore
    let competence: CompetencePathStore
    let competenceReader: CompetencePathReader
    let consents: NetworkConsentStore
    let questions: QuestionStore
    let answers: QuestionAnswerStore
    let comparisons: ComparisonStore
    let comparisonInputs: ComparisonReader
    let content: RegionalNetworkContent
    let office: HubOutlook
    let texts: Texts
    let outside: OutsideWorld

    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        assessments: AssessmentReader,
        region: RegionDirectory,
        industries: IndustryClassification,
        content: RegionalNetworkContent,
        documents: PDFRenderer,
        office: HubOutlook,
        lessons: @escaping CompetencePathReader.Lessons = { _ in [] },
        texts: Texts,
        outside: OutsideWorld
    ) {
        (self.firms, self.region, self.industries, self.content) = (firms, region, industries, content)
        measures = MeasureStore(database, outside: outside)
        offers = OfferStore(database, outside: outside)
        directory = DirectoryStore(database, outside: outside)
        experiments = ExperimentStore(database, outside: outside)
        savings = MeasuredSavingStore(database, outside: outside)
        practices = GoodPracticeStore(database, outside: outside)
        visits = HospitationStore(database, outside: outside)
        competence = CompetencePathStore(database, outside: outside)
        competenceReader = CompetencePathReader(database, outside: outside, lessons: lessons)
        consents = NetworkConsentStore(database, outside: outside)
        questions = QuestionStore(database, outside: outside)
        answers = QuestionAnswerStore(database, outside: outside)
        comparisons = ComparisonStore(database, outside: outside)
        comparisonInputs = ComparisonReader(database, firms: firms, assessments: assessments)
        (self.office, self.texts, self.outside) = (office, texts, outside)
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
            sections: competencePathSections + [
                RailPlace(label: texts("map.title"), address: RegionalNetworkURL.map, audience: .member),
                RailPlace(label: texts("questions.title"), address: RegionalNetworkURL.questions, audience: .signedIn),
                RailPlace(label: texts("comparison.title"), address: RegionalNetworkURL.comparison, audience: .member),
            ]
        )
    }

    /// The place of the rail for the hub's team, which works for no firm.
    public var questionsPlace: RailPlace {
        RailPlace(label: texts("questions.place"), address: RegionalNetworkURL.questions, audience: .hubTeam)
    }

    /// The place of the rail for the hub's own people.
    public var teamPlace: RailPlace {
        RailPlace(label: texts("page.teamOffers"), address: RegionalNetworkURL.teamOffers, audience: .hubTeam)
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("RegionalNetwork", texts: texts, records: .personal)
        addOfferRoutes(to: routes)
        addCompetencePathRoutes(to: routes)
        addQuestionRoutes(to: routes)
        addGoodPracticeRoutes(to: routes)
        addHospitationRoutes(to: routes)
        routes.get("netzwerk", for: .member, page: "page.directory", use: showDirectory)
        routes.get("netzwerk/eintrag", for: .owner, page: "page.directoryEntry", use: showEntry)
        routes.post("netzwerk/eintrag", for: .owner, use: publishEntry)
        routes.delete("netzwerk/eintrag", for: .owner, use: withdrawEntry)
        routes.get("netzwerk/karte", for: .member, page: "page.map", use: showMap)
        routes.get("netzwerk/vergleich", for: .member, page: "page.comparison", use: showComparison)
        routes.post("netzwerk/vergleich", for: .owner, use: joinComparison)
        routes.delete("netzwerk/vergleich", for: .owner, use: leaveComparison)
    }

    private func addQuestionRoutes(to routes: Routes) {
        routes.get("netzwerk/fragen", for: .signedIn, page: "page.questions", use: showQuestions)
        routes.post("netzwerk/fragen", for: .signedIn, use: askQuestion)
        routes.get(
            "netzwerk/fragen/neu",
            for: .signedIn,
            records: RecordKind.none,
            page: "page.newQuestion",
            use: showNewQuestion
        )
        routes.get("netzwerk/fragen/:question", for: .signedIn, page: "page.question", use: showQuestion)
        routes.post("netzwerk/fragen/:question", for: .signedIn, use: saveQuestion)
        routes.delete("netzwerk/fragen/:question", for: .signedIn, use: removeQuestion)
        routes.get(
            "netzwerk/fragen/:question/bearbeiten",
            for: .signedIn,
            page: "page.questionForm",
            use: showQuestionForm
        )
        routes.post("netzwerk/fragen/:question/antworten", for: .signedIn, use: addAnswer)
        routes.post("netzwerk/fragen/:question/ausblendung", for: .hubTeam, use: hideQuestion)
        routes.delete("netzwerk/fragen/:question/ausblendung", for: .hubTeam, use: showQuestionAgain)
        routes.get("netzwerk/antworten/:answer", for: .signedIn, page: "page.answerForm", use: showAnswerForm)
        routes.post("netzwerk/antworten/:answer", for: .signedIn, use: saveAnswer)
        routes.delete("netzwerk/antworten/:answer", for: .signedIn, use: removeAnswer)
        routes.post("netzwerk/antworten/:answer/ausblendung", for: .hubTeam, use: hideAnswer)
        routes.delete("netzwerk/antworten/:answer/ausblendung", for: .hubTeam, use: showAnswerAgain)
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
