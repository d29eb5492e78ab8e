import Kernel

/// An edition file: which content files make up the edition, each with its checksum.
struct EditionFile {
    struct Listing {
        let path: String
        /// 64 hexadecimal digits.
        let sha256: String
        let offset: Int
    }

    let edition: FactorEdition
    let listings: [Listing]
    let report: FaultReport

    /// Nil, with the faults noted, where the file cannot be used.
    init?(_ report: FaultReport) {
        do throws(JSONSyntaxFault) {
            let root = try JSONReader.read(report.file.bytes)
            guard var object = StrictObject(root, "edition", report) else { return nil }
            let id = object.string("edition")
            let published = object.date("published")
            let previous = Self.previous(&object)
            let note = object.string("note")
            let nodes = object.elements("files")
            object.finish()
            let listings = nodes.compactMap { Self.listing($0, report) }
            guard let id, let published, let note else { return nil }
            edition = FactorEdition(id: id, published: published, previous: previous, note: note)
            (self.listings, self.report) = (listings, report)
        } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
            return nil
        }
    }

    private static func previous(_ object: inout StrictObject) -> String? {
        guard let member = object.required("previous") else { return nil }
        switch member.node.value {
        case .null: return nil
        case .string(let text): return text
        default:
            object.fault(.wrongType(field: member.key), at: member.node.offset)
            return nil
        }
    }

    private static func listing(_ node: JSONNode, _ report: FaultReport) -> Listing? {
        guard var object = StrictObject(node, "files", report) else { return nil }
        let path = object.string("path")
        let sha256 = object.string("sha256")
        object.finish()
        guard let path, let sha256 else { return nil }
        return Listing(path: path, sha256: sha256.lowercased(), offset: node.offset)
    }
}
