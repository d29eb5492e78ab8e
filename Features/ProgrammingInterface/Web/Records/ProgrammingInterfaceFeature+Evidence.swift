import CarbonAccounting
import CarbonAccountingStorage
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// Bills and certificates: what they are, and the files themselves.
extension ProgrammingInterfaceFeature {
    func addEvidenceOperations(to routes: Routes) {
        let (list, one) = ("api/v1/evidence", "api/v1/evidence/:evidence")
        routes.api(
            APIOperation(
                "listEvidence",
                .get,
                list,
                query: PageRequest.parameters,
                answer: .json(EvidenceResource.page("EvidenceList"))
            ),
            for: .token(.readEvidence),
            use: listEvidence
        )
        routes.api(
            APIOperation("getEvidence", .get, one, answer: .json(EvidenceResource.schema)),
            for: .token(.readEvidence),
            use: getEvidence
        )
        routes.api(
            APIOperation("downloadEvidence", .get, one + "/content", answer: .file),
            for: .token(.readEvidence),
            use: downloadEvidence
        )
    }

    @Sendable private func listEvidence(_ call: APICall<TokenHolder>) async throws -> Response {
        let files = try await carbon.evidence.all(of: call.who.firm)
        return call.json(
            PageRequest.answer(
                files.map { file in (file.id.text, { EvidenceResource(evidence: file).json }) },
                call.query
            )
        )
    }

    @Sendable private func getEvidence(_ call: APICall<TokenHolder>) async throws -> Response {
        call.json(EvidenceResource(evidence: try await evidence(call)).json)
    }

    @Sendable private func downloadEvidence(_ call: APICall<TokenHolder>) async throws -> Response {
        let evidence = try await evidence(call)
        return call.file(
            try carbon.evidence.contents(evidence),
            name: evidence.fileName,
            type: evidence.mediaType
        )
    }

    private func evidence(_ call: APICall<TokenHolder>) async throws -> Evidence {
        guard let evidence = try await carbon.evidence.find(try call.id("evidence"), of: call.who.firm) else {
            throw APIProblem(.notFound)
        }
        return evidence
    }
}
