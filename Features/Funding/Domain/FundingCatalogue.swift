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
                    guard let programme = FundingReader(report: report).programme(node) else { continue }
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
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        var files: [ContentFile] = []
        for name in names.sorted() where name.hasSuffix(".json") {
            guard let data = FileManager.default.contents(atPath: directory.path + "/" + name) else { continue }
            files.append(ContentFile(path: name, bytes: [UInt8](data)))
        }
        if files.isEmpty { throw .missing(directory.lastPathComponent) }
        try self.init(files: files)
    }

    public subscript(_ id: String) -> FundingProgramme? { byID[id] }
}
