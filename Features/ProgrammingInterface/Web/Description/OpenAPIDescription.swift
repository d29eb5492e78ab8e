import HTTPTypes
import Kernel
import WebPlatform

/// The description that programs read (OpenAPI 3.1), made from the operations as they are declared.
struct OpenAPIDescription {
    static let version = "1.0.0"

    let operations: [DeclaredOperation]
    let t: Texts

    var json: JSONValue {
        var paths: [String: [String: JSONValue]] = [:]
        for declared in operations {
            paths[declared.operation.template, default: [:]][declared.operation.method.rawValue.lowercased()] =
                operation(declared)
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": .string(t("description.title")), "version": .string(Self.version),
                "description": .string(t("description.text")),
                "license": ["name": "EUPL-1.2", "identifier": "EUPL-1.2"],
            ],
            "servers": [["url": "/"]],
            "externalDocs": ["url": .string(ProgrammingInterfaceURL.reference)],
            "paths": .object(paths.mapValues { .object($0) }),
            "components": [
                "schemas": .object(parts.mapValues { $0.description }),
                "securitySchemes": [
                    "token": [
                        "type": "http", "scheme": "bearer", "description": .string(t("description.token")),
                    ]
                ],
            ],
        ]
    }

    private var parts: [String: JSONSchema] {
        operations.reduce(into: ProblemWords.schema.parts) { parts, declared in
            for schema in [declared.operation.body, declared.operation.answer.schema].compactMap({ $0 }) {
                parts.merge(schema.parts) { first, _ in first }
            }
        }
    }

    private func operation(_ declared: DeclaredOperation) -> JSONValue {
        let operation = declared.operation
        var fields: [String: JSONValue] = [
            "operationId": .string(operation.name),
            "summary": .string(t("operation.\(operation.name)")),
            "responses": responses(declared),
        ]
        let parameters = parameters(operation)
        if !parameters.isEmpty { fields["parameters"] = .array(parameters) }
        if let body = operation.body {
            fields["requestBody"] = [
                "required": true, "content": ["application/json": ["schema": body.description]],
            ]
        }
        if let scope = declared.scope {
            fields["security"] = [["token": []]]
            fields["description"] = .string(t("description.scope", ["scope": scope.rawValue]))
        }
        return .object(fields)
    }

    private func parameters(_ operation: APIOperation) -> [JSONValue] {
        var parameters = operation.pathParameters.map { name in
            Self.parameter(name, "path", Parameters.schema(name), isRequired: true)
        }
        parameters += operation.query.map { Self.parameter($0.name, "query", $0.schema, isRequired: $0.isRequired) }
        if operation.needsVersion {
            parameters.append(Self.header("If-Match", isRequired: true, t("description.ifMatch")))
        }
        if operation.method == .post {
            parameters.append(Self.header("Idempotency-Key", isRequired: false, t("description.key")))
        }
        return parameters
    }

    private static func parameter(
        _ name: String,
        _ place: String,
        _ schema: JSONSchema,
        isRequired: Bool
    ) -> JSONValue {
        [
            "name": .string(name), "in": .string(place), "required": .bool(isRequired),
            "schema": schema.description,
        ]
    }

    private static func header(_ name: String, isRequired: Bool, _ words: String) -> JSONValue {
        [
            "name": .string(name), "in": "header", "required": .bool(isRequired),
            "schema": ["type": "string", "minLength": 1, "maxLength": 200], "description": .string(words),
        ]
    }

    private func responses(_ declared: DeclaredOperation) -> JSONValue {
        let operation = declared.operation
        var responses: [String: JSONValue] = ["\(operation.answer.status)": success(operation)]
        let byStatus = Dictionary(grouping: declared.problems, by: \.status.code)
        for (status, kinds) in byStatus {
            let titles = kinds.map { t("problem.\($0.rawValue).title") }.joined(separator: " / ")
            responses["\(status)"] = [
                "description": .string(titles),
                "content": ["application/problem+json": ["schema": ProblemWords.schema.description]],
            ]
        }
        return .object(responses)
    }

    private func success(_ operation: APIOperation) -> JSONValue {
        let words = JSONValue.string(t("operation.\(operation.name)"))
        switch operation.answer {
        case .json(let schema), .made(let schema):
            return ["description": words, "content": ["application/json": ["schema": schema.description]]]
        case .nothing: return ["description": words]
        case .file: return ["description": words, "content": ["*/*": ["schema": [:]]]]
        }
    }
}
