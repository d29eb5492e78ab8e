import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import WebPlatform

/// Problems in the words of the hub, as `application/problem+json`.
struct ProblemWords: Sendable {
    let t: Texts

    func response(_ problem: APIProblem, incident: String? = nil) -> Response {
        let bytes = json(problem, incident: incident).bytes
        var headers = problem.headers
        headers[.contentType] = "application/problem+json"
        headers[.cacheControl] = "no-store"
        return Response(
            status: problem.kind.status,
            headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    func json(_ problem: APIProblem, incident: String? = nil) -> JSONValue {
        let details = problem.faults.map { APIProblem.Detail($0.pointer, sentence($0)) } + problem.details
        return [
            "type": .string(ProgrammingInterfaceURL.problem(problem.kind)),
            "title": .string(title(problem.kind)),
            "status": .whole(problem.kind.status.code),
            "detail": .string(t("problem.\(problem.kind.rawValue).text")),
            "incident": .text(incident),
            "errors": .array(
                details.map { ["pointer": .string($0.pointer), "detail": .string($0.sentence)] }
            ),
        ]
    }

    func title(_ kind: APIProblem.Kind) -> String { t("problem.\(kind.rawValue).title") }

    private func sentence(_ fault: JSONFault) -> String {
        switch fault.reason {
        case .missing: t("fault.missing")
        case .unknownProperty: t("fault.unknownProperty")
        case .repeatedName: t("fault.repeatedName")
        case .wrongType(let types):
            t("fault.wrongType", ["types": types.joined(separator: ", "), "value": fault.found])
        case .tooLong(let limit): t("fault.tooLong", ["limit": "\(limit)", "value": fault.found])
        case .tooShort(let limit): t("fault.tooShort", ["limit": "\(limit)", "value": fault.found])
        case .notAmong(let names):
            t("fault.notAmong", ["names": Self.shortened(names), "value": fault.found])
        case .wrongForm(let form): t("fault.form.\(form.rawValue)", ["value": fault.found])
        case .below(let limit): t("fault.below", ["limit": GermanFormat.exact(limit), "value": fault.found])
        case .above(let limit): t("fault.above", ["limit": GermanFormat.exact(limit), "value": fault.found])
        case .tooMany(let limit): t("fault.tooMany", ["limit": "\(limit)"])
        }
    }

    private static func shortened(_ names: [String]) -> String {
        names.prefix(30).joined(separator: ", ") + (names.count > 30 ? " …" : "")
    }
}

extension ProblemWords {
    static let schema = JSONSchema.named(
        "Problem",
        .object([
            .needed("type", .text), .needed("title", .text), .needed("status", .whole(from: 400, through: 599)),
            .needed("detail", .text), .needed("incident", .nullable(.text)),
            .needed(
                "errors",
                .list(.object([.needed("pointer", .anyText), .needed("detail", .anyText)]), longest: 10_000)
            ),
        ])
    )
}
