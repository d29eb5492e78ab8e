/// The factors of one file as read, each with its place for checks across files.
struct FactorFile {
    let report: FaultReport
    let factors: [EmissionFactor]
    /// Where each of `factors` stands.
    let offsets: [Int]
    let sources: [String: FactorSource.Located]

    /// Notes every fault; rows with a fault are left out.
    init(_ report: FaultReport, gwp: GWPTable, units: inout UnitCache) {
        var factors: [EmissionFactor] = []
        var offsets: [Int] = []
        var sources: [String: FactorSource.Located] = [:]
        do throws(JSONFault) {
            let root = try JSONReader.read(report.file.bytes)
            if var object = StrictObject(root, "file", report) {
                let licence = object.string("licence")
                sources = FactorSource.read(object.elements("sources"), report)
                if let licence { Self.checkLicence(licence, sources, report) }
                let reader = FactorReader(report: report, sources: sources, gwp: gwp)
                let nodes = object.elements("factors")
                factors.reserveCapacity(nodes.count)
                for node in nodes {
                    guard let factor = reader.read(node, units: &units) else { continue }
                    factors.append(factor)
                    offsets.append(node.offset)
                }
                object.finish()
            }
        } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
        }
        (self.report, self.factors, self.offsets, self.sources) = (report, factors, offsets, sources)
    }

    /// A share-alike licence binds what stands beside it, so neither kind may stand in a file of the other.
    private static func checkLicence(
        _ licence: String,
        _ sources: [String: FactorSource.Located],
        _ report: FaultReport
    ) {
        for entry in sources.values where isShareAlike(entry.source.licence) != isShareAlike(licence) {
            report.add(.mixedLicence(entry.source.id), at: entry.offset)
        }
    }

    static func isShareAlike(_ licence: String) -> Bool {
        licence.uppercased().split { $0 == "-" || $0 == " " }.contains("SA")
    }
}
