public import Foundation
public import Kernel

/// Loads the catalogue from content files: strictly, with every fault by file and line, or not at all.
///
/// The directory holds `gwp.json`, `editions/*.json`, the files that the editions list with their SHA-256, and, for the
/// search, `search-words.json`.
public struct FactorCatalogueLoader: Sendable {
    /// Which editions are decoded. Those left out are not checked either.
    public enum Selection: Sendable {
        case all, newest
    }

    private let sha256: @Sendable ([UInt8]) -> String

    /// - Parameter sha256: the checksum of bytes as 64 hexadecimal digits.
    public init(sha256: @escaping @Sendable ([UInt8]) -> String) { self.sha256 = sha256 }

    /// Reads all JSON files below `editions` and `factors`, and those beside them.
    public func load(
        directory: URL,
        _ selection: Selection = .all
    ) throws(ContentFaults) -> FactorLibrary {
        var files: [ContentFile] = []
        for folder in ["editions", "factors"] {
            let path = directory.appendingPathComponent(folder).path
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
            for name in names.sorted() where name.hasSuffix(".json") {
                guard let data = FileManager.default.contents(atPath: path + "/" + name) else { continue }
                files.append(ContentFile(path: folder + "/" + name, bytes: [UInt8](data)))
            }
        }
        for name in ["gwp.json", "search-words.json"] {
            guard let data = FileManager.default.contents(atPath: directory.path + "/" + name) else { continue }
            files.append(ContentFile(path: name, bytes: [UInt8](data)))
        }
        return try load(files: files, selection)
    }

    /// The same from files already read.
    public func load(
        files: [ContentFile],
        _ selection: Selection = .all
    ) throws(ContentFaults) -> FactorLibrary {
        let reports = files.map { FaultReport($0) }
        let byPath = Dictionary(reports.map { ($0.file.path, $0) }) { first, _ in first }
        guard let table = byPath["gwp.json"] else { throw .missing("gwp.json") }
        let gwp = GWPTable(table)
        // Without gases every row would be a fault of its own.
        if gwp.substances.isEmpty, let faults = ContentFaults([table]) { throw faults }

        let editionFiles = reports.filter { $0.file.path.hasPrefix("editions/") }
        if editionFiles.isEmpty { throw .missing("editions") }
        let readable = editionFiles.compactMap { EditionFile($0) }
        var editions = EditionChain.ordered(readable)
        if selection == .newest { editions = editions.suffix(1) }
        let decoded = decode(editions, byPath, gwp)
        if selection == .all, readable.count == editionFiles.count {
            for report in reports where report.file.path.hasPrefix("factors/") && decoded[report.file.path] == nil {
                report.add(.unlistedFile)
            }
        }
        let vocabulary = byPath["search-words.json"].map { SearchVocabulary($0) } ?? .empty
        for edition in editions { EditionCheck.run(edition.listings.compactMap { decoded[$0.path] }) }
        if let faults = ContentFaults(reports) { throw faults }
        let catalogues = editions.map { edition in
            let factors = edition.listings.flatMap { decoded[$0.path]?.factors ?? [] }
            return FactorCatalogue(edition: edition.edition, factors: factors, vocabulary: vocabulary)
        }
        return FactorLibrary(gwp: gwp, catalogues: catalogues)
    }

    /// Every listed file once, also where several editions share it; each listing is held against its checksum.
    private func decode(
        _ editions: [EditionFile],
        _ reports: [String: FaultReport],
        _ gwp: GWPTable
    ) -> [String: FactorFile] {
        var decoded: [String: FactorFile] = [:]
        var checksums: [String: String] = [:]
        var units = UnitCache()
        for edition in editions {
            for listing in edition.listings {
                guard let report = reports[listing.path] else {
                    edition.report.add(.missingFile, at: listing.offset)
                    continue
                }
                if decoded[listing.path] == nil {
                    decoded[listing.path] = FactorFile(report, gwp: gwp, units: &units)
                    checksums[listing.path] = sha256(report.file.bytes).lowercased()
                }
                if let actual = checksums[listing.path], actual != listing.sha256 {
                    let fault = ContentFault.Kind.checksumMismatch(expected: listing.sha256, actual: actual)
                    edition.report.add(fault, at: listing.offset)
                }
            }
        }
        return decoded
    }
}
