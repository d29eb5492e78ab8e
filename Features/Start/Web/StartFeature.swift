public import CarbonAccounting
public import CarbonAccountingStorage
import Companies
public import CompaniesStorage
import DatabasePlatform
import EmissionFactors
import HTML
import Hummingbird
public import Kernel
public import WebPlatform

/// The first page, the help and the page of the theme.
///
/// Addresses: `/`, `/hilfe`, `/themen/klimabilanz`.
public struct StartFeature: Sendable {
    let firms: FirmReader
    let carbon: CarbonAccountingStores
    let assumptions: QuickEstimateAssumptions
    let kompass: @Sendable (FirmID) async throws -> KeptKompass?
    let lines: @Sendable (Visitor) async throws -> [StartLine]
    let texts: Texts
    let outside: OutsideWorld

    /// - Parameter lines: what waits in other features for somebody who is signed in.
    public init(
        firms: FirmReader,
        carbon: CarbonAccountingStores,
        assumptions: QuickEstimateAssumptions,
        kompass: @escaping @Sendable (FirmID) async throws -> KeptKompass?,
        lines: @escaping @Sendable (Visitor) async throws -> [StartLine],
        texts: Texts,
        outside: OutsideWorld
    ) {
        self.firms = firms
        self.carbon = carbon
        self.assumptions = assumptions
        self.kompass = kompass
        self.lines = lines
        self.texts = texts
        self.outside = outside
    }

    /// The first place of the rail.
    public var railPlace: RailPlace {
        RailPlace(label: texts("start.place"), address: StartURL.start, audience: .everyone)
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("Start", texts: texts)
        routes.get("", for: .everyone, records: .financial, page: "page.start", use: showStart)
        routes.get("hilfe", for: .everyone, use: showHelp)
        routes.get("themen/klimabilanz", for: .everyone, records: .financial, page: "page.theme", use: showTheme)
    }

    @Sendable func showStart(_ call: Call<Visitor>) async throws -> Response {
        let lines = try await lines(call.who)
        if let member = call.who.member {
            return call.page(StandingPage(try await standing(of: member), lines: lines, call.texts))
        }
        let estimate = try await answers(visit: call.who.visit).map(estimate)
        return call.page(
            WelcomePage(catalogue: carbon.reader.library.newest, estimate: estimate, lines: lines, call.texts)
        )
    }

    @Sendable func showHelp(_ call: Call<Visitor>) async throws -> Response {
        call.page(HelpPage(call.texts))
    }

    @Sendable func showTheme(_ call: Call<Visitor>) async throws -> Response {
        guard let member = call.who.member else { return call.page(ThemePage(nil, call.texts)) }
        return call.page(ThemePage(try await standing(of: member), call.texts))
    }

    // MARK: What is known

    func standing(of member: Member) async throws -> Standing {
        let firm = member.firm
        let year = try await carbon.entries.years(of: firm).first ?? lastYear
        let answers = try await carbon.quickEstimates.answers(of: firm)
        return Standing(
            year: year,
            sites: try await firms.sites(of: firm).count,
            summary: try await carbon.reader.summary(of: firm, in: year),
            isReleased: try await carbon.reader.isReleased(firm, year),
            hasTarget: try await carbon.targets.target(of: firm) != nil,
            hasBaseYear: try await firms.baseYear(of: firm) != nil,
            estimate: answers.flatMap { try? JSONColumn.value($0) }.map(estimate),
            kompass: try await kompass(firm)
        )
    }

    private func answers(visit: String) async throws -> QuickEstimateInput? {
        guard !visit.isEmpty else { return nil }
        return try await carbon.quickEstimates.answers(visit: visit).flatMap { try? JSONColumn.value($0) }
    }

    private func estimate(_ input: QuickEstimateInput) -> QuickEstimate {
        QuickEstimateCalculation(assumptions: assumptions, library: carbon.reader.library).estimate(input)
    }

    private var lastYear: ReportingYear { ReportingYear(outside.today().year - 1)! }
}
