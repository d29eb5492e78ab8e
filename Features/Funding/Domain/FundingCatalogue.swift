public import Foundation
public import Kernel

/// All programmes that are known.
public struct FundingCatalogue: Sendable {
    /// As they stand in the files.
    public let programmes: [FundingProgramme]
    private let byID: [String: FundingProgramme]

    /// Loads the programmes strictly, with every fault by file and line, or not at all.
    public init(files: [ContentFile]) throws(ContentFaults) {
        let reports = files.map { FaultReport($0) }
        var found: [FundingProgramme] = []
        for report in reports {
            do throws(JSONSyntaxFault) {
                let root = try JSONReader.read(report.file.bytes)
                guard var object = StrictObject(root, "file", report) else { continue }
                for node in object.elements("programmes") {
                    guard let programme = ProgrammeReader(report: report).programme(node) else { continue }
                    if found.contains(where: { $0.id == programme.id }) {
                        report.add(.duplicateID(programme.id, first: report.place(of: node.offset)), at: node.offset)
                    }
                    found.append(programme)
                }
                object.finish()
            } catch {
                report.add(.invalidJSON(error.problem), at: error.offset)
            }
        }
        if let faults = ContentFaults(reports) { throw faults }
        programmes = found
        byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Reads all JSON files of a directory.
    public init(directory: URL) throws(ContentFaults) {
        try self.init(files: ContentFile.all(in: directory))
    }

    public subscript(_ id: String) -> FundingProgramme? { byID[id] }
}
