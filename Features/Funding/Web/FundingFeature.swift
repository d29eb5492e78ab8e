public import DatabasePlatform
public import Funding
public import FundingStorage
import HTML
import Hummingbird
public import Kernel
public import WebPlatform

/// Programmes that pay a part: what fits a firm and a measure, and why another does not.
///
/// Addresses: `/foerderung` with `/angaben`, `/antraege`, `/beihilfen`, `/:programme`; `/redaktion/foerderung`.
public struct FundingFeature: Sendable {
    /// What funding asks of a measure; nil where the firm has no such measure.
    public typealias ProjectSource = @Sendable (FirmID, String) async throws -> FundingProject?

    let reader: FundingReader
    let profiles: FundingProfileStore
    let grants: AidGrantStore
    let applications: FundingApplicationStore
    let catalogue: FundingCatalogue
    let rules: AidRules
    let reminders: FundingReminderStore
    let office: FundingOffice
    let project: ProjectSource
    let texts: Texts
    let outside: OutsideWorld

    public init(
        database: any SQLDatabase,
        reader: FundingReader,
        catalogue: FundingCatalogue,
        rules: AidRules,
        office: FundingOffice,
        project: @escaping ProjectSource,
        texts: Texts,
        outside: OutsideWorld
    ) {
        (self.reader, self.catalogue, self.rules, self.office) = (reader, catalogue, rules, office)
        profiles = FundingProfileStore(database, outside: outside)
        grants = AidGrantStore(database, outside: outside)
        applications = FundingApplicationStore(database, outside: outside)
        reminders = FundingReminderStore(database, outside: outside)
        (self.project, self.texts, self.outside) = (project, texts, outside)
    }

    /// The place of the rail.
    public var railPlace: RailPlace {
        RailPlace(label: texts("finder.title"), address: FundingURL.finder, audience: .member)
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("Funding", texts: texts, records: .financial)
        routes.get("foerderung", for: .member, page: "page.funding", use: showFinder)
        routes.get("foerderung/angaben", for: .member, page: "page.fundingProfile", use: showProfile)
        routes.post("foerderung/angaben", for: .member, use: saveProfile)
        routes.get("foerderung/antraege", for: .member, page: "page.fundingApplications", use: showApplications)
        routes.post("foerderung/antraege", for: .member, use: noteApplication)
        routes.get(
            "foerderung/antraege/:application",
            for: .member,
            page: "page.fundingApplication",
            use: showApplication
        )
        routes.post("foerderung/antraege/:application", for: .member, use: saveApplication)
        routes.delete("foerderung/antraege/:application", for: .member, use: removeApplication)
        routes.get("foerderung/beihilfen", for: .member, page: "page.fundingAid", use: showAid)
        routes.post("foerderung/beihilfen", for: .member, use: addGrant)
        routes.get("foerderung/beihilfen/:aidGrant", for: .member, page: "page.fundingAidGrant", use: showGrant)
        routes.post("foerderung/beihilfen/:aidGrant", for: .member, use: saveGrant)
        routes.delete("foerderung/beihilfen/:aidGrant", for: .member, use: removeGrant)
        routes.get("foerderung/:programme", for: .member, page: "page.fundingProgramme", use: showProgramme)
        routes.get("redaktion/foerderung", for: .contentEditor, records: RecordKind.none, use: showEditors)
    }
}
