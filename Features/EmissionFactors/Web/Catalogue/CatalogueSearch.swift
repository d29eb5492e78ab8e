import EmissionFactors
import Kernel
import WebPlatform

/// What somebody looks for in the catalogue, as the address holds it.
struct CatalogueSearch: Sendable, Equatable {
    static let pageSize = 40

    var text = ""
    var activity: FactorActivity?
    var purpose = FactorPurpose.inventory
    /// From 1.
    var page = 1

    init() {}

    init<Who>(_ call: Call<Who>) {
        text = call.query("q") ?? ""
        activity = call.query("taetigkeit").flatMap { FactorActivity(rawValue: $0) }
        purpose = call.query("zweck").flatMap { FactorPurpose(rawValue: $0) } ?? .inventory
        page = max(1, call.query("seite").flatMap { Int($0) } ?? 1)
    }

    /// Whether anything narrows the list.
    var isNarrowed: Bool { !text.isEmpty || activity != nil || purpose != .inventory }

    /// One hit per series, its newest year that fits.
    func hits(in catalogue: FactorCatalogue) -> [EmissionFactor] {
        catalogue.search(text, activity: activity, purpose: purpose, limit: .max)
    }

    func address(page: Int) -> String {
        var parts: [String] = []
        if !text.isEmpty { parts.append("q=\(Self.escaped(text))") }
        if let activity { parts.append("taetigkeit=\(activity.rawValue)") }
        if purpose != .inventory { parts.append("zweck=\(purpose.rawValue)") }
        if page > 1 { parts.append("seite=\(page)") }
        return EmissionFactorsURL.catalogue + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                String(UnicodeScalar(byte))
            default: (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        .joined()
    }
}
