import Foundation
import SustainabilityReporting
import TestSupport

/// EFRAG's sample 1.2.0 beside the repository; it is not ours to ship.
enum OfficialSample {
    static let folder =
        ReportingContent.published ?? repositoryRoot.deletingLastPathComponent().appending(path: "shared/data/vsme")
    static let json = folder.appendingPathComponent("VSME-Digital-Template-Sample-1.2.0.json")

    static func standard() throws -> ReportStandard {
        try SustainabilityReportingContent(
            folder: repositoryRoot.appendingPathComponent("Features/SustainabilityReporting/Content")
        ).standard
    }

    /// What EFRAG lists as the facts of the sample, with their values.
    static func listed() throws -> [FactKey: String] {
        struct List: Decodable {
            struct Fact: Decodable {
                let concept: String
                let value: String?
                let aspects: [String: String]
            }
            let facts: [Fact]
        }
        let data = try Data(contentsOf: folder.appendingPathComponent("vsme-1.2.0-facts.json"))
        let facts = try JSONDecoder().decode(List.self, from: data).facts
        return Dictionary(
            facts.map { fact in
                let member = fact.aspects.first { $0.key.contains("vsme:") && $0.key.hasSuffix("Axis") }?.value ?? ""
                // `vsme:BaselineYearMember`, or `<vsme:TYP>1</vsme:TYP>` for rows.
                let local =
                    member.firstMatch(of: />([0-9]+)</).map { String($0.1) }
                    ?? member.split(separator: ":").last.map(String.init) ?? ""
                let name = ElementName(String(fact.concept.dropFirst("vsme:".count)))
                return (FactKey(name, local), fact.value ?? "")
            }
        ) { first, _ in first }
    }
}
