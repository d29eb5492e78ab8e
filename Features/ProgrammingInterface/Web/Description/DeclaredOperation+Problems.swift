import HTTPTypes
import WebPlatform

extension APIOperation.Answer {
    var status: Int {
        switch self {
        case .json, .file: 200
        case .made: 201
        case .nothing: 204
        }
    }

    var schema: JSONSchema? {
        switch self {
        case .json(let schema), .made(let schema): schema
        case .nothing, .file: nil
        }
    }
}

extension DeclaredOperation {
    /// All that may happen instead of what was asked for, in the order of the list of problems.
    var problems: [APIProblem.Kind] {
        var kinds: Set<APIProblem.Kind> = [.malformed, .invalidQuery, .tooLarge, .tooMany, .incident, .busy]
        kinds.formUnion(operation.problems)
        if scope != nil { kinds.formUnion([.unauthorized, .scopeMissing]) }
        if !operation.pathParameters.isEmpty || scope != nil { kinds.insert(.notFound) }
        if operation.body != nil { kinds.formUnion([.wrongMediaType, .invalid]) }
        if operation.needsVersion { kinds.formUnion([.versionChanged, .versionMissing]) }
        if operation.method == .post { kinds.insert(.keyReused) }
        return APIProblem.Kind.allCases.filter(kinds.contains)
    }
}
