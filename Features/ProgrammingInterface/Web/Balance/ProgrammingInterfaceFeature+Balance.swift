import CarbonAccounting
import CarbonAccountingStorage
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// The balance of a year: what was signed where it is released, else what its lines say now.
extension ProgrammingInterfaceFeature {
    func addBalanceOperations(to routes: Routes) {
        routes.api(
            APIOperation(
                "getBalance",
                .get,
                "api/v1/years/:year/balance",
                answer: .json(BalanceResource.schema)
            ),
            for: .token(.readBalance),
            use: getBalance
        )
    }

    @Sendable private func getBalance(_ call: APICall<TokenHolder>) async throws -> Response {
        let (firm, year) = (call.who.firm, try call.year())
        let summary = try await carbon.reader.summary(of: firm, in: year)
        var reasons: [EntryID: String] = [:]
        if !summary.incomplete.isEmpty {
            let lines = try await carbon.reader.lines(of: firm, in: year)
            for line in summary.incomplete.prefix(BalanceResource.mostNamed) {
                reasons[line.entry] = lines.problem(of: line.entry).map { explain($0) }
            }
        }
        return call.json(
            BalanceResource(
                summary: summary,
                isReleased: try await carbon.reader.isReleased(firm, year),
                reasons: reasons,
                t: call.texts
            ).json
        )
    }
}
