import CarbonAccountingStorage
import Companies
import CompaniesStorage
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// The firm itself and its reporting years.
extension ProgrammingInterfaceFeature {
    func addFirmOperations(to routes: Routes) {
        routes.api(
            APIOperation("getFirm", .get, "api/v1/firm", answer: .json(FirmResource.schema)),
            for: .token(.readFirm),
            use: getFirm
        )
        routes.api(
            APIOperation("listYears", .get, "api/v1/years", answer: .json(YearResource.page("ReportingYears"))),
            for: .token(.readFirm),
            use: listYears
        )
    }

    @Sendable private func getFirm(_ call: APICall<TokenHolder>) async throws -> Response {
        guard let firm = try await firms.firm(call.who.firm) else { throw APIProblem(.notFound) }
        return call.json(FirmResource(firm: firm).json, version: firm.version)
    }

    /// Years that were set up and years with lines; at most 111, so that one page holds them.
    @Sendable private func listYears(_ call: APICall<TokenHolder>) async throws -> Response {
        let firm = call.who.firm
        let begun = try await firms.years(of: firm)
        let filled = Set(try await carbon.entries.years(of: firm))
        let known = Set(begun.map(\.year))
        let others = filled.subtracting(known).map { ReportingYearSettings(firm: firm, year: $0) }
        let years = (begun + others).sorted { $0.year > $1.year }
        let items = years.map { YearResource(settings: $0, hasEntries: filled.contains($0.year)).json }
        return call.json(PageRequest.answer(items, next: nil))
    }
}
