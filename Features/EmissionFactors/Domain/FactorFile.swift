import Kernel

/// The factors of one file as read, each with its place for checks across files.
struct FactorFile {
    let report: FaultReport
    let factors: [EmissionFactor]
    /// Where each of `factors` stands.
    let offsets: [Int]
    let sources: [String: FactorSource.Located]
    /// Series of rows that were left out: they are wrong, but not unknown.
    let faultySeries: Set<String>

    /// Notes every fault; rows with a fault are left out.
    init(_ report: FaultReport, gwp: GWPTable, units: inout UnitCache) {
        var factors: [EmissionFactor] = []
        var offsets: [Int] = []
        var sources: [String: FactorSource.Located] = [:]
        var faultySeries: Set<String> = []
        do throws(JSONSyntaxFault) {
            let root = try JSONReader.read(report.file.bytes)
            if var object = StrictObject(root, "file", report) {
                let licence = object.string("licence")
                sources = FactorSource.read(object.elements("sources"), report)
                if let licence { Self.checkLicence(licence, sources, report) }
                let reader = FactorReader(report: report, sources: sources, gwp: gwp)
                let nodes = object.elements("factors")
                factors.reserveCapacity(nodes.count)
                for node in nodes {
                    guard let factor = reader.read(node, units: &units) else {
                        if let series = Self.series(node) { faultySeries.insert(series) }
                        continue
                    }
                    factors.append(factor)
                    offsets.append(node.offset)
                }
                object.finish()
            }
        } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
        }
        (self.report, self.factors, self.offsets) = (report, factors, offsets)
        (self.sources, self.faultySeries) = (sources, faultySeries)
    }

    private static func series(_ node: JSONNode) -> String? {
        guard case .object(let members) = node.value,
            case .string(let series) = members.first(where: { $0.key == "series" })?.node.value
        else { return nil }
        return series
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
