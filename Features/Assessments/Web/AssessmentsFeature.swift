public import Assessments
public import AssessmentsStorage
public import CompaniesStorage
public import DatabasePlatform
import HTML
import Hummingbird
public import Kernel
public import WebPlatform

/// Instruments: where to start, what follows from the answers, which duties apply, what may be said in public.
public struct AssessmentsFeature: Sendable {
    let firms: FirmReader
    let library: InstrumentLibrary
    let duties: DutyCheck
    let claims: ClaimCheck
    let texts: Texts
    let outside: OutsideWorld
    let database: any SQLDatabase
    let store: AssessmentStore
    let editions: AssessmentEditionStore
    let references: [String: ReferenceSource]

    /// - Parameter references: what an answer may point to in other features, by the catalogue's name: `measures`,
    ///   `evidence`.
    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        library: InstrumentLibrary,
        duties: DutyCheck,
        claims: ClaimCheck,
        references: [String: ReferenceSource] = [:],
        texts: Texts,
        outside: OutsideWorld
    ) {
        store = AssessmentStore(database, outside: outside)
        editions = AssessmentEditionStore(database, outside: outside)
        self.references = references
        (self.database, self.firms, self.library) = (database, firms, library)
        (self.duties, self.claims) = (duties, claims)
        (self.texts, self.outside) = (texts, outside)
    }

    /// What other features may know of a firm's assessments.
    public var reader: AssessmentReader {
        AssessmentReader(database, library: library, words: texts.instrumentWords, outside: outside)
    }

    /// Where everybody may begin, with what firms find there besides.
    public var railPlace: RailPlace {
        func page(_ label: String, _ address: String, _ audience: AudienceName = .member) -> RailPlace {
            RailPlace(label: label, address: address, audience: audience)
        }
        return RailPlace(
            label: texts("place.instruments"),
            address: AssessmentsURL.kompass,
            audience: .everyone,
            sections: [
                page(texts("place.kompass"), AssessmentsURL.kompass, .everyone),
                page(texts("instruments.title"), AssessmentsURL.instruments),
                page(texts("duty.title"), DutiesURL.duties),
                page(texts("claim.title"), ClaimsURL.claims, .everyone),
                page(texts("csr.title"), CsrURL.draft),
            ]
        )
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("Assessments", texts: texts, records: .financial)
        addDutyRoutes(to: routes)
        addClaimRoutes(to: routes)
        addCsrRoutes(to: routes)
        routes.get("kompass", for: .everyone, page: "page.kompass", use: showKompass)
        routes.post("kompass", for: .everyone, changesFirm: false, use: beginKompass)
        routes.get("kompass/ergebnis", for: .everyone, page: "page.kompassResult", use: showKompassResult)
        routes.get("kompass/teil/:part", for: .everyone, page: "page.kompassPart", use: showKompassPart)
        routes.post("kompass/teil/:part", for: .everyone, changesFirm: false, use: saveKompassPart)

        routes.get("instrumente", for: .member, page: "page.instruments", use: showInstruments)
        routes.get("instrumente/:instrument", for: .member, page: "page.instrument", use: showInstrument)
        routes.post("instrumente/:instrument", for: .member, use: begin)
        routes.get("instrumente/:instrument/vergleich", for: .member, page: "page.perspectives", use: showPerspectives)
        routes.get("instrumente/:instrument/:assessment", for: .member, page: "page.assessment", use: showResult)
        routes.delete("instrumente/:instrument/:assessment", for: .member, use: remove)
        routes.get("instrumente/:instrument/:assessment/teil/:part", for: .member, page: "page.part", use: showPart)
        routes.post("instrumente/:instrument/:assessment/teil/:part", for: .member, use: savePart)
        routes.post("instrumente/:instrument/:assessment/fassungen", for: .member, use: keepEdition)
        routes.get(
            "instrumente/:instrument/:assessment/fassungen/:assessmentEdition",
            for: .member,
            page: "page.edition",
            use: showEdition
        )
        routes.get("instrumente/:instrument/:assessment/verlauf", for: .member, page: "page.changes", use: showChanges)
    }
}
