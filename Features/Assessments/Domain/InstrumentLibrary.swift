public import Foundation
public import Kernel

/// All catalogues of an installation, by id and version.
public struct InstrumentLibrary: Sendable {
    /// By id; of each the versions from the oldest to the newest.
    private let versions: [String: [Instrument]]
    /// The newest of each, by title.
    public let current: [Instrument]

    /// Loads the catalogues strictly, with every fault by file and line, or not at all.
    public init(files: [ContentFile]) throws(ContentFaults) {
        let reports = files.map { FaultReport($0) }
        var found: [String: [Instrument]] = [:]
        for report in reports {
            guard let instrument = InstrumentReader(report: report).instrument() else { continue }
            InstrumentCheck.run(instrument, report)
            if found[instrument.id]?.contains(where: { $0.version == instrument.version }) == true {
                report.add(.versionTwice(instrument.id, instrument.version))
            }
            found[instrument.id, default: []].append(instrument)
        }
        if let faults = ContentFaults(reports) { throw faults }
        versions = found.mapValues { $0.sorted { $0.version < $1.version } }
        current = versions.values.compactMap(\.last).sorted { $0.title < $1.title }
    }

    /// Reads all JSON files of a directory.
    public init(directory: URL) throws(ContentFaults) {
        try self.init(files: ContentFile.all(in: directory))
    }

    public func newest(_ id: String) -> Instrument? { versions[id]?.last }

    public func instrument(_ id: String, version: String) -> Instrument? {
        versions[id]?.first { $0.version == version }
    }
}
