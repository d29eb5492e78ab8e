import CarbonAccounting
import CarbonAccountingStorage
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// Energy contracts, to be read.
extension ProgrammingInterfaceFeature {
    func addContractOperations(to routes: Routes) {
        routes.api(
            APIOperation(
                "listContracts",
                .get,
                "api/v1/contracts",
                query: PageRequest.parameters,
                answer: .json(ContractResource.page("Contracts"))
            ),
            for: .token(.readEntries),
            use: listContracts
        )
        routes.api(
            APIOperation(
                "getContract",
                .get,
                "api/v1/contracts/:contract",
                answer: .json(ContractResource.schema)
            ),
            for: .token(.readEntries),
            use: getContract
        )
    }

    @Sendable private func listContracts(_ call: APICall<TokenHolder>) async throws -> Response {
        let contracts = try await carbon.contracts.all(of: call.who.firm)
        let t = call.texts
        return call.json(
            PageRequest.answer(
                contracts.map { contract in
                    (contract.id.text, { ContractResource(contract: contract, t: t).json })
                },
                call.query
            )
        )
    }

    @Sendable private func getContract(_ call: APICall<TokenHolder>) async throws -> Response {
        guard let contract = try await carbon.contracts.find(try call.id("contract"), of: call.who.firm) else {
            throw APIProblem(.notFound)
        }
        return call.json(ContractResource(contract: contract, t: call.texts).json, version: contract.version)
    }
}
