public import Foundation
public import Kernel

/// The measures that others have carried out, by theme and sector.
public struct MeasureCatalogue: Sendable {
    /// As they stand in the files, these by name.
    public let measures: [CatalogueMeasure]
    private let byID: [String: CatalogueMeasure]

    /// Loads the measures strictly, with every fault by file and line, or not at all.
    public init(files: [ContentFile]) throws(ContentFaults) {
        let reports = files.map { FaultReport($0) }
        var found: [String: (measure: CatalogueMeasure, report: FaultReport, offset: Int)] = [:]
        var order: [CatalogueMeasure] = []
        for report in reports {
            do throws(JSONSyntaxFault) {
                let root = try JSONReader.read(report.file.bytes)
                guard var object = StrictObject(root, "file", report) else { continue }
                for node in object.elements("measures") {
                    guard let measure = MeasureReader(report: report).measure(node) else { continue }
                    if let first = found[measure.id] {
                        report.add(
                            .duplicateID(measure.id, first: first.report.place(of: first.offset)),
                            at: node.offset
                        )
                    }
                    found[measure.id] = (measure, report, node.offset)
                    order.append(measure)
                }
                object.finish()
            } catch {
                report.add(.invalidJSON(error.problem), at: error.offset)
            }
        }
        for (measure, report, offset) in found.values {
            for other in measure.excludes + measure.requires + measure.overlaps where found[other] == nil {
                report.add(.rule("unknownMeasure", [other]), at: offset)
            }
        }
        if let faults = ContentFaults(reports) { throw faults }
        measures = order
        byID = found.mapValues(\.measure)
    }

    /// Reads all JSON files of a directory.
    public init(directory: URL) throws(ContentFaults) {
        try self.init(files: ContentFile.all(in: directory))
    }

    public subscript(_ id: String) -> CatalogueMeasure? { byID[id] }
}
