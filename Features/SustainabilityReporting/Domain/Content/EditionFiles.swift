public import Kernel

/// All editions of a folder, each a file; one that builds on another comes after it by name.
public struct EditionFiles: Sendable {
    /// Ids of lists that elements choose from, and dimensions take their members from.
    public static let listNames: Set<String> = [
        "legalForms", "basisForPreparation", "basisForReporting", "countingMethod", "countType", "disclosures",
        "sustainabilityIssues", "conductContents", "humanRights", "countries", "nace", "pollutants", "waste",
    ]

    /// The oldest first.
    public let editions: [ReportEdition]

    /// - Throws: `ContentFaults`, all at once, with file and line.
    public init(files: [ContentFile], lists: Set<String> = listNames) throws(ContentFaults) {
        let reports = files.map { FaultReport($0) }
        var found: [ReportEdition] = []
        var places: [ReportEdition.ID: String] = [:]
        for report in reports {
            do throws(JSONSyntaxFault) {
                let root = try JSONReader.read(report.file.bytes)
                let reader = EditionReader(report: report, earlier: found, lists: lists)
                guard let edition = reader.edition(root) else { continue }
                if let first = places.updateValue(report.place(of: root.offset), forKey: edition.id) {
                    report.add(.duplicateID(edition.id, first: first), at: root.offset)
                }
                found.append(edition)
            } catch {
                report.add(.invalidJSON(error.problem), at: error.offset)
            }
        }
        if found.count(where: \.isDefault) != 1, let last = reports.last {
            last.add(.rule("oneDefault", found.filter(\.isDefault).map(\.id)))
        }
        if let faults = ContentFaults(reports) { throw faults }
        editions = found.sorted { ($0.inForce, $0.id) < ($1.inForce, $1.id) }
    }
}
