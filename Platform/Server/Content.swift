import DatabasePlatform
import EmissionFactors
import Foundation
import Kernel

/// What people write: texts and catalogues, read and checked once at start.
struct Content {
    let home: URL

    func texts() throws -> Texts { try Texts(folder: home.appendingPathComponent("Platform/Content")) }

    func texts(_ feature: String) throws -> Texts {
        try Texts(folder: folder(feature))
    }

    func factors(_ selection: FactorCatalogueLoader.Selection = .all) throws -> FactorLibrary {
        try FactorCatalogueLoader { bytes in ContentDigest.sha256(of: bytes) }
            .load(directory: folder("EmissionFactors"), selection)
    }

    func folder(_ feature: String) -> URL { home.appendingPathComponent("Features/\(feature)/Content") }
}
