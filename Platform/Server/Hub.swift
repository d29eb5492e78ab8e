import Accounts
import AccountsStorage
import AccountsWeb
import ActionPlanning
import ActionPlanningStorage
import ActionPlanningWeb
import AdministrationWeb
import AppointmentsWeb
import Assessments
import AssessmentsStorage
import AssessmentsWeb
import CarbonAccountingStorage
import CarbonAccountingWeb
import CoachingWeb
import Companies
import CompaniesStorage
import CompaniesWeb
import DataProtection
import DataProtectionStorage
import DataProtectionWeb
import DatabasePlatform
import Documents
import EmissionFactors
import EmissionFactorsStorage
import EmissionFactorsWeb
import EventsWeb
import FirmStateStorage
import Foundation
import Funding
import FundingStorage
import FundingWeb
import HTTPClientPlatform
import Hummingbird
import Kernel
import LearningStorage
import LearningWeb
import Participation
import ParticipationWeb
import ProgrammeRecordsWeb
import ProgrammingInterfaceWeb
import RegionalNetworkWeb
import SecurityPlatform
import Solver
import StartWeb
import SustainabilityReporting
import SustainabilityReportingWeb
import WebPlatform
import WorldWeb

/// Builds every feature in order and joins their routes. Whoever wants to know what depends on what reads this file.
struct Hub {
    let responder: MethodOverride
    let declarations: [RouteDeclaration]
    let tokens: FormTokens
    /// Ids of the editions of the factor catalogue that are installed.
    let factorEditions: [String]
    /// What was read and waits to be recorded; emptied before the database closes.
    let trail: AuditTrail
    /// What features want done again and again, whoever asks or not.
    let periodicJobs: [PeriodicJob]
    /// What is known of firms, for lessons and the stations of the world.
    let firmStates: FirmStateReader
    let themeWorlds: ThemeWorlds

    init(
        database base: any SQLDatabase,
        settings: AppSettings,
        assets: Assets,
        outside: OutsideWorld,
        passwords: PasswordHashing,
        telemetry: Telemetry = Telemetry()
    ) throws {
        let database = AuditingDatabase(base, outside: outside)
        trail = AuditTrail(base, outside: outside)
        let content = Content(home: settings.home)
        let texts = try content.texts()
        let library = try content.factors()
        tokens = try FormTokens.load(folder: settings.data, outside: outside)
        factorEditions = library.catalogues.map(\.edition.id)
        let (firms, customFactors) = (FirmReader(database), CustomFactorStore(database))
        let sessions = SessionStore(database, outside: outside)
        let carbon = CarbonAccountingStores(
            database: database,
            files: EvidenceStore(folder: settings.evidence),
            customFactors: customFactors,
            firms: firms,
            library: library,
            outside: outside
        )
        let assessmentStore = AssessmentStore(database, outside: outside)
        let companiesContent = try CompaniesContent(folder: content.folder("Companies"))
        let companies = CompaniesFeature(
            database: database,
            content: companiesContent,
            factorEditions: library.catalogues.reversed().map(\.edition.id),
            texts: try content.texts("Companies"),
            outside: outside
        )
        let accounts = AccountsFeature(
            accounts: AccountStore(database, outside: outside),
            sessions: sessions,
            joinLinks: JoinLinkStore(database, outside: outside),
            teamwork: TeamworkStores(database, outside: outside),
            passwords: passwords,
            signIn: SignInStores(
                database: database,
                secrets: SecretBox(secret: tokens.secret),
                address: settings.linkAddress,
                sendsMail: settings.mailServer != nil,
                web: .live(allowsPrivateAddresses: settings.isOnThisMachine),
                outside: outside
            ),
            texts: try content.texts("Accounts"),
            isSecure: settings.isSecure,
            trail: trail,
            onArrival: { firm, visit in
                try await carbon.quickEstimates.handOver(visit: visit, to: firm)
                try await assessmentStore.handOver(visit: visit, to: firm)
            },
            onSignIn: { person, visit in
                try await LearningRecordStore(database, outside: outside).handOver(visit: visit, to: person)
            },
            onSignOut: { visit in try await ThemeWorlds.giveBackSeats(ofVisit: visit, in: database, outside) }
        )
        let factors = EmissionFactorsFeature(
            library: library,
            customFactors: customFactors,
            texts: try content.texts("EmissionFactors"),
            outside: outside
        )
        let carbonContent = try CarbonAccountingContent(
            folder: content.folder("CarbonAccounting"),
            assets: assets.folder
        )
        let tools = DocumentTools(root: settings.home)
        let theme = settings.home.appendingPathComponent("Platform/Client/chart-theme.js")
        let carbonFeature = CarbonAccountingFeature(
            stores: carbon,
            firms: firms,
            yearSettings: ReportingYearStore(database),
            content: carbonContent,
            charts: ChartRenderer(tools: tools, theme: theme),
            documents: PDFRenderer(tools: tools),
            texts: try content.texts("CarbonAccounting"),
            outside: outside
        )
        let measures = MeasureStore(database, outside: outside)
        let assessmentsFolder = content.folder("Assessments")
        let assessments = AssessmentsFeature(
            database: database,
            firms: firms,
            library: try InstrumentLibrary(directory: assessmentsFolder.appendingPathComponent("instruments")),
            duties: try DutyCheck(file: ContentFile(assessmentsFolder.appendingPathComponent("duties.json"))),
            claims: try ClaimCheck(file: ContentFile(assessmentsFolder.appendingPathComponent("claims.json"))),
            references: [
                "measures": { [measures] firm in try await measures.measures(of: firm).map(\.title) }
            ],
            texts: try content.texts("Assessments"),
            outside: outside
        )
        let fundingFolder = content.folder("Funding")
        let programmes = try FundingCatalogue(directory: fundingFolder.appendingPathComponent("programmes"))
        let aidRules = try AidRules(file: ContentFile(fundingFolder.appendingPathComponent("aid-rules.json")))
        let fundingReader = FundingReader(
            database,
            firms: firms,
            region: companiesContent.region,
            rules: aidRules
        )
        let measureCatalogue = try MeasureCatalogue(
            directory: content.folder("ActionPlanning").appendingPathComponent("measures")
        )
        let planning = ActionPlanningFeature(
            database: database,
            firms: firms,
            balances: carbon.reader,
            assessments: assessments.reader,
            funding: fundingReader,
            catalogue: measureCatalogue,
            programmes: programmes,
            texts: try content.texts("ActionPlanning"),
            outside: outside
        )
        let plan = PlanFeature(
            database: database,
            firms: firms,
            balances: carbon.reader,
            catalogue: measureCatalogue,
            programmes: programmes,
            solver: ProgramSolver(tools: SolverTools(root: settings.home)),
            documents: PDFRenderer(tools: tools),
            assets: assets.folder,
            texts: try content.texts("ActionPlanning"),
            outside: outside
        )
        let funding = FundingFeature(
            database: database,
            reader: fundingReader,
            catalogue: programmes,
            rules: aidRules,
            office: FundingOffice(
                address: settings.linkAddress,
                sendsMail: settings.mailServer != nil,
                editors: {
                    try await HubRoleStore(database, outside: outside).holders(of: .contentEditor)
                        .map { FundingReminderStore.Recipient(name: $0.name, email: $0.email) }
                }
            ),
            project: planning.fundingProject(of:measure:),
            texts: try content.texts("Funding"),
            outside: outside
        )
        let interface = ProgrammingInterfaceFeature(
            database: database,
            owners: AccountStore(database, outside: outside).owners(of:),
            carbon: carbon,
            region: companiesContent.region,
            explain: carbonFeature.explanation,
            texts: try content.texts("ProgrammingInterface"),
            outside: outside
        )
        let start = StartFeature(
            firms: firms,
            carbon: carbon,
            assumptions: carbonContent.quickEstimate,
            kompass: { [assessments] firm in try await KeptKompass.newest(of: firm, in: assessments.reader) },
            lines: StartLine.Reader(database, outside: outside).lines(for:),
            texts: try content.texts("Start"),
            outside: outside
        )

        let declaredRoutes = DeclaredRoutes()
        let participation = ParticipationFeature(
            database: database,
            firms: firms,
            catalogue: measureCatalogue.measures,
            passwords: passwords,
            secrets: SecretBox(secret: tokens.secret),
            address: settings.linkAddress,
            content: try ParticipationContent(folder: content.folder("Participation")),
            hubOperator: settings.operatorDetails.name,
            sendsMail: settings.mailServer != nil,
            routes: declaredRoutes,
            texts: try content.texts("Participation"),
            outside: outside
        )
        let inventory = try DataInventory(folder: content.folder("DataProtection"))
        let outlook = HubOutlook(
            address: settings.linkAddress,
            sendsMail: settings.mailServer != nil,
            assets: assets.folder
        )
        let accompaniment = try Accompaniment(
            database: database,
            settings: settings,
            content: content,
            outlook: outlook,
            firms: firms,
            companies: companiesContent,
            assessments: assessments.reader,
            aidRules: aidRules,
            inventory: inventory,
            trail: trail,
            secrets: SecretBox(secret: tokens.secret),
            outside: outside
        )
        let reportingContent = try SustainabilityReportingContent(folder: content.folder("SustainabilityReporting"))
        let reporting = SustainabilityReportingFeature(
            database: database,
            firms: firms,
            carbon: carbon,
            content: reportingContent,
            documents: PDFRenderer(tools: tools),
            evidence: EvidenceStore(folder: settings.evidence),
            folder: settings.data,
            office: outlook,
            texts: try content.texts("SustainabilityReporting"),
            outside: outside
        )
        firmStates = FirmStateReader(
            database,
            firms: firms,
            carbon: carbon,
            assessments: assessments.reader,
            funding: fundingReader,
            programmes: programmes,
            standard: reportingContent.standard,
            lessons: accompaniment.lessons,
            outside: outside
        )
        themeWorlds = try ThemeWorlds(
            database: database,
            content: content,
            settings: settings,
            tools: tools,
            firmStates: firmStates,
            sessions: accounts.resolver,
            secrets: SecretBox(secret: tokens.secret),
            assets: assets.base,
            outside: outside
        )
        let dataProtection = DataProtectionFeature(
            stores: DataProtectionStores(
                database: database,
                inventory: inventory,
                evidence: settings.evidence,
                outside: outside
            ),
            trail: trail,
            confirm: accounts.confirm,
            notes: try DataProtectionContent(folder: content.folder("DataProtection"), assets: assets.folder),
            documents: PDFRenderer(tools: tools),
            texts: try content.texts("DataProtection"),
            settings: settings,
            outside: outside
        ) { [meetings = themeWorlds.meetings] visit in await meetings.somebodyWasDeleted(visit: visit) }
        let jobs = dataProtection.periodicJobs + funding.periodicJobs + participation.periodicJobs
        periodicJobs = jobs + accompaniment.periodicJobs + themeWorlds.periodicJobs
        let administration = AdministrationFeature(
            database: database,
            links: HubLinks.administration(texts),
            hasMailServer: settings.mailServer != nil,
            texts: try content.texts("Administration"),
            outside: outside
        )

        let pages = Pages(
            settings: settings,
            texts: texts,
            assets: assets,
            places: [
                start.railPlace,
                themeWorlds.world.railPlace,
                RailPlace(label: texts("place.quickEstimate"), address: "/schnellbilanz", audience: .everyone),
                assessments.railPlace,
                companies.railPlace,
                RailPlace(label: texts("place.balance"), address: "/klimabilanz", audience: .member),
                reporting.railPlace,
                plan.railPlace,
                funding.railPlace,
                participation.workforcePlace,
                themeWorlds.learningPlace,
                accompaniment.coaching.railPlace,
                accompaniment.coaching.coachPlace,
                accompaniment.appointments.coachesPlace,
                accompaniment.events.railPlace,
                accompaniment.network.offersPlace,
                accompaniment.network.railPlace,
                RailPlace(label: texts("place.factors"), address: "/faktoren", audience: .everyone),
                participation.railPlace,
                factors.editorsPlace,
                funding.editorsPlace,
                themeWorlds.lessonEditing.railPlace,
                accompaniment.teamPlace(texts("place.team"), and: themeWorlds.reports.teamPlace),
                accompaniment.programmeRecords.railPlace,
                administration.railPlace,
            ],
            personPlace: accounts.personPlace,
            footerLinks: HubLinks.footer(texts, council: participation.footerLink)
        )
        let router = Router(context: AppContext.self)
        router.add(middleware: RequestRecord(telemetry.requests))
        router.add(middleware: SecurityHeaders(isSecure: settings.isSecure))
        router.add(middleware: ErrorPages(pages: pages))
        router.add(middleware: AssetsMiddleware(assets))
        router.add(
            middleware: SessionMiddleware(
                sessions: accounts.resolver.adding(seats: participation.seats),
                tokens: tokens,
                outside: outside,
                isSecure: settings.isSecure,
                margin: accompaniment.coaching.margin
            )
        )
        router.add(middleware: ErrorPages(pages: pages))
        router.add(middleware: interface.middleware)
        let routes = Routes(router: router, pages: pages, tokens: tokens, trail: trail)
        start.addRoutes(to: routes)
        accounts.addRoutes(to: routes)
        companies.addRoutes(to: routes)
        factors.addRoutes(to: routes)
        carbonFeature.addRoutes(to: routes)
        assessments.addRoutes(to: routes)
        funding.addRoutes(to: routes)
        planning.addRoutes(to: routes)
        plan.addRoutes(to: routes)
        participation.addRoutes(to: routes)
        accompaniment.addRoutes(to: routes)
        reporting.addRoutes(to: routes)
        themeWorlds.addRoutes(to: routes)
        dataProtection.addRoutes(to: routes)
        administration.addRoutes(to: routes)
        interface.addRoutes(to: routes)
        HealthFeature(database: database, settings: settings).addRoutes(to: routes)
        MetricsFeature(database: database, settings: settings, telemetry: telemetry).addRoutes(to: routes)
        (responder, declarations) = (MethodOverride(router.buildResponder()), routes.declarations)
        declaredRoutes.know(declarations)
        try themeWorlds.verify(declarations)
    }
}
