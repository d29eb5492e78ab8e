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

    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        library: InstrumentLibrary,
        duties: DutyCheck,
        claims: ClaimCheck,
        texts: Texts,
        outside: OutsideWorld
    ) {
        (self.database, self.firms, self.library) = (database, firms, library)
        (self.duties, self.claims) = (duties, claims)
        (self.texts, self.outside) = (texts, outside)
    }

    /// What other features may know of a firm's assessments.
    public var reader: AssessmentReader {
        AssessmentReader(database, library: library, words: texts.instrumentWords, outside: outside)
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("Assessments", texts: texts, records: .financial)
        addDutyRoutes(to: routes)
        addClaimRoutes(to: routes)
    }
}
