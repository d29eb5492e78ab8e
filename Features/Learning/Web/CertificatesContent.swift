public import Foundation
public import Kernel
public import Learning

/// What certificates and learning paths need of the files: the paths, the look of a certificate, the picture of a badge.
public struct CertificatesContent: Sendable {
    /// In the order of the file.
    public let paths: [LearningPath]
    /// A `data:` address of the style sheet for PDF.
    let paperStyle: String
    let picture: BadgePicture
    private let faults: ContentFaults?

    /// - Parameter folder: `Features/Learning/Content`.
    /// - Throws: an error where a file is missing.
    public init(folder: URL, library: LearningLibrary) throws {
        let file = ContentFile(path: "paths.json", bytes: try Self.bytes("paths.json", folder)).spaced
        let report = FaultReport(file)
        paths = LearningPathReader.paths(report, library)
        faults = ContentFaults([report])
        let style = Data(try Self.bytes("paper-certificate.css", folder))
        paperStyle = "data:text/css;charset=utf-8;base64," + style.base64EncodedString()
        picture = BadgePicture(svg: String(decoding: try Self.bytes("badge.svg", folder), as: UTF8.self))
    }

    /// Throws everything that is wrong in `paths.json`; after the lessons, since a broken one is missing from its paths.
    public func verify() throws(ContentFaults) {
        if let faults { throw faults }
    }

    func path(_ id: LearningPathID) -> LearningPath? { paths.first { $0.id == id } }

    private static func bytes(_ name: String, _ folder: URL) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    }
}
