import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// The search of the factor catalogue, as the pages have it.
extension ProgrammingInterfaceFeature {
    private static let mostFactors = 100

    func addFactorOperations(to routes: Routes) {
        routes.api(
            APIOperation(
                "searchFactors",
                .get,
                "api/v1/factors",
                query: [
                    APIOperation.Parameter("q", .string(shortest: 1, longest: 200), isRequired: true),
                    APIOperation.Parameter("year", Parameters.year),
                    APIOperation.Parameter("activity", EntryParts.choices(FactorActivity.self)),
                    APIOperation.Parameter("limit", .whole(from: 1, through: Self.mostFactors)),
                ],
                answer: .json(FactorResource.page("Factors"))
            ),
            for: .token(.readFactors),
            use: searchFactors
        )
    }

    /// With the edition of the year named, else of the last calendar year; the firm's own factors are among them.
    @Sendable private func searchFactors(_ call: APICall<TokenHolder>) async throws -> Response {
        let wanted = call.query["year"].whole ?? outside.today().year - 1
        guard let year = ReportingYear(wanted) else { throw APIProblem(.notFound) }
        let basis = try await carbon.reader.basis(of: call.who.firm, in: year)
        let found = basis.catalogue.search(
            call.query["q"].text ?? "",
            activity: call.query["activity"].text.flatMap { FactorActivity(rawValue: $0) },
            limit: call.query["limit"].whole ?? 20
        )
        let (set, table) = (basis.input.settings.set, basis.input.table)
        let items = found.map { factor in
            let fitting = basis.match(YearBasis.reference(to: factor))?.factor ?? factor
            return FactorResource(factor: fitting, set: set, table: table, t: call.texts).json
        }
        return call.json(PageRequest.answer(items, next: nil))
    }
}
