import DataProtection
public import Foundation
import Kernel

/// What people write for this feature apart from its texts: notices and templates, read and checked once at start.
public struct DataProtectionContent: Sendable {
    /// The pages that everybody reads.
    let notice: DocumentTemplate
    let contract: DocumentTemplate
    /// For the office, by the last part of the address, in the order of ``TemplateName``.
    let templates: [TemplateName: DocumentTemplate]
    /// German words of stored ones, by `table.column`.
    let values: [String: [String: String]]
    /// Folder of the stylesheets that a printed document loads; nil where they were not built.
    let assets: URL?

    /// `Content/documents/*.json` and `Content/values.json`; throws where one is missing or malformed.
    public init(folder: URL, assets: URL?) throws {
        let documents = folder.appendingPathComponent("documents")
        func read(_ name: String) throws -> DocumentTemplate {
            let file = documents.appendingPathComponent("\(name).json")
            return try JSONDecoder().decode(DocumentTemplate.self, from: Data(contentsOf: file))
        }
        notice = try read("notice")
        contract = try read("processor-contract")
        templates = try Dictionary(uniqueKeysWithValues: TemplateName.allCases.map { ($0, try read($0.file)) })
        let words = try Data(contentsOf: folder.appendingPathComponent("values.json"))
        values = try JSONDecoder().decode([String: [String: String]].self, from: words)
        self.assets = assets
    }
}

/// Templates for the office. Raw values stand in addresses.
enum TemplateName: String, Sendable, CaseIterable {
    case processing = "verarbeitungsverzeichnis"
    case processor = "auftragsverarbeitung"
    case joint = "gemeinsame-verantwortung"
    case impact = "folgenabschaetzung"

    var file: String {
        switch self {
        case .processing: "record-of-processing"
        case .processor: "processor-contract"
        case .joint: "joint-controllers"
        case .impact: "impact-assessment"
        }
    }
}
