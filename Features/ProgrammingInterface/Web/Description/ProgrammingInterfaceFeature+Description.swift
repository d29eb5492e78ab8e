import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// How to use the interface: for programs as OpenAPI, for people as pages, from the same declarations.
extension ProgrammingInterfaceFeature {
    /// Called after all other operations.
    func addDescription(to routes: Routes) {
        let own = APIOperation(
            "getDescription",
            .get,
            "api/v1/openapi.json",
            answer: .json(.anything)
        )
        let operations = routes.operations + [DeclaredOperation(operation: own, scope: nil)]
        let description = OpenAPIDescription(operations: operations, t: texts).json
        routes.api(own, for: .everyone) { call in call.json(description) }
        routes.get("schnittstelle", for: .everyone, records: RecordKind.none) { call in
            call.page(ReferencePage(operations, isOwner: call.who.member?.role == .owner, call.texts))
        }
        routes.get("schnittstelle/fehler", for: .everyone, records: RecordKind.none) { call in
            call.page(ProblemsPage(call.texts))
        }
    }
}
