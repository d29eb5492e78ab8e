import HTTPTypes
public import Hummingbird
import Kernel

/// What programs ask for: JSON in, JSON out, a token instead of a session, and no form to prove.
extension Routes {
    public func api<Who>(
        _ operation: APIOperation,
        for audience: Audience<Who>,
        use handler: @Sendable @escaping (APICall<Who>) async throws -> Response
    ) {
        book.add(DeclaredOperation(operation: operation, scope: audience.scope))
        let audit = audit(operation.method, operation.path, audience.name, operation.method == .get ? records : .none)
        let words = "operation." + operation.name
        let name = texts.has(words) ? texts(words) : nil
        add(operation.method, operation.path, audience.name, audit.records, name: name, scope: audience.scope) {
            [texts] request, context in
            let who = try audience.admit(context.visitor)
            let query = try APIRequestReader.query(request, operation.query)
            let (body, bytes) = try await APIRequestReader.body(request, operation.body)
            return try await audit.around(who, context) {
                try await handler(
                    APICall(
                        request: request,
                        context: context,
                        who: who,
                        query: query,
                        body: body,
                        bytes: bytes,
                        texts: texts
                    )
                )
            }
        }
    }

    public var operations: [DeclaredOperation] { book.operations }

    /// Answers the methods that no operation has with 405 and those that it has. Called once, after the last operation.
    public func refuseOtherMethods() {
        let byPath = Dictionary(grouping: book.operations.map(\.operation), by: \.path)
        let query = HTTPRequest.Method("QUERY")!
        let all: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options, .trace, query]
        for (path, operations) in byPath.sorted(by: { $0.key < $1.key }) {
            let allowed = operations.map(\.method)
            let names = all.filter(allowed.contains).map(\.rawValue).joined(separator: ", ")
            for method in all where !allowed.contains(method) {
                router.on(RouterPath(path), method: method) { _, _ -> Response in
                    throw APIProblem(.methodNotAllowed, headers: [.allow: names])
                }
            }
        }
    }
}
