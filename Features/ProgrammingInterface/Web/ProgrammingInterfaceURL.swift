import Kernel
import WebPlatform

/// All addresses for people; those for programs stand in the operations, ``APIOperation/path``.
enum ProgrammingInterfaceURL {
    static let tokens = "/konto/schnittstelle"
    static func token(_ id: TokenID) -> String { "\(tokens)/\(id)" }
    static let reference = "/schnittstelle"
    static let problems = "/schnittstelle/fehler"
    static func problem(_ kind: APIProblem.Kind) -> String { "\(problems)#\(kind.rawValue)" }
    static let description = "/api/v1/openapi.json"
}
