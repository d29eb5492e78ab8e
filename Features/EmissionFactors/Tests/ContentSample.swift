import DatabasePlatform
import EmissionFactors
import Kernel

/// A content directory of three small files in which a test spoils one thing.
///
/// The factor file has its first source in line 4 and its factors in lines 7 and 8; the edition lists it in line 6.
struct ContentSample {
    var source = """
        {"id":"uba","title":"Strommix","publisher":"UBA","year":2026,"licence":"dl-de/by-2-0","dateRead":"2026-11-22"}
        """
    var first = """
        {"series":"strom-mix-de","year":2024,"name":"Strommix","activity":"electricity","region":"DE","unit":"kWh",\
        "equivalent":0.361,"basis":"ar5","boundary":"direct","purposes":["inventory"],"upstreamSeries":"strom-vorkette",\
        "source":"uba","place":"Tab. 2","confidence":"A","status":"preliminary"}
        """
    var second = """
        {"series":"strom-vorkette","year":2024,"name":"Vorkette","activity":"electricity","region":"DE","unit":"MWh",\
        "gases":{"co2":50,"ch4Fossil":0.1},"boundary":"upstream","purposes":["inventory"],\
        "source":"uba","place":"Tab. 2","confidence":"A-","status":"final","categories":["3.3"]}
        """
    var licence = "dl-de/by-2-0"
    var substances = """
        {"gas":"co2","label":"Kohlendioxid","formula":"CO₂","group":"co2","values":{"ar5":1,"ar6":1}},
        {"gas":"ch4Fossil","label":"Methan","formula":"CH₄","group":"ch4","values":{"ar5":30,"ar6":29.8}}
        """
    var blends = ""
    var editionNote = "Erste Ausgabe"
    var checksum: String?
    var extra: [ContentFile] = []

    static let path = "factors/electricity-de.json"

    var factorFile: String {
        """
        {
          "licence": "\(licence)",
          "sources": [
            \(source)
          ],
          "factors": [
            \(first),
            \(second)
          ]
        }
        """
    }

    var gwpFile: String {
        """
        {
          "sources": [{"id":"ipcc","title":"AR","publisher":"IPCC","year":2021,"licence":"CC0-1.0","dateRead":"2026-11-22"}],
          "sets": {"ar5":{"source":"ipcc","place":"8.A.1"},"ar6":{"source":"ipcc","place":"7.SM.7"}},
          "substances": [
            \(substances)
          ],
          "blendSource": {"source":"ipcc","place":"7.SM.7"},
          "blends": [\(blends)]
        }
        """
    }

    var editionFile: String { Self.edition("2026.1", note: editionNote, listing: [(Self.path, checksum ?? digest)]) }

    var digest: String { ContentDigest.sha256(of: Array(factorFile.utf8)) }

    static func edition(
        _ id: String,
        published: String = "2026-11-22",
        previous: String? = nil,
        note: String = "Ausgabe",
        listing: [(path: String, sha256: String)]
    ) -> String {
        let files = listing.map { #"{"path":"\#($0.path)","sha256":"\#($0.sha256)"}"# }.joined(separator: ",\n  ")
        return """
            {
              "edition": "\(id)", "published": "\(published)",
              "previous": \(previous.map { "\"\($0)\"" } ?? "null"),
              "note": "\(note)",
              "files": [
              \(files)
              ]
            }
            """
    }

    static func file(_ path: String, _ text: String) -> ContentFile {
        ContentFile(path: path, bytes: Array(text.utf8))
    }

    var files: [ContentFile] {
        [
            Self.file("gwp.json", gwpFile), Self.file("editions/2026.1.json", editionFile),
            Self.file(Self.path, factorFile),
        ] + extra
    }

    func load(_ selection: FactorCatalogueLoader.Selection = .all) throws -> FactorLibrary {
        try FactorSamples.loader.load(files: files, selection)
    }

    /// What is wrong with it; empty when nothing is.
    var faults: [ContentFault] {
        do {
            _ = try load()
            return []
        } catch let error as ContentFaults {
            return error.faults
        } catch {
            return []
        }
    }

    /// The sample with one row changed by plain replacement.
    static func first(replacing text: String, with other: String) -> ContentSample {
        var sample = ContentSample()
        sample.first = sample.first.replacing(text, with: other)
        return sample
    }
}

extension ContentFault {
    /// A fault of the factor file in a line.
    static func row(_ line: Int, _ kind: Kind) -> ContentFault {
        ContentFault(file: ContentSample.path, line: line, kind: kind)
    }
}
