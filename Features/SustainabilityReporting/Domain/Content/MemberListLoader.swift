public import Foundation
public import Kernel

/// Reads the lists that answers are chosen from, `Content/lists/*.json`: each file is one list and bears its id.
public enum MemberListLoader {
    /// Prefixes of the namespaces that a taxonomy knows.
    static let prefixes = ["vsme", "nace", "waste", "country"]

    /// - Throws: everything that is wrong in any of the files, by file and line.
    public static func lists(in directory: URL) throws(ContentFaults) -> [MemberList] {
        try lists(files: ContentFile.all(in: directory))
    }

    public static func lists(files: [ContentFile]) throws(ContentFaults) -> [MemberList] {
        let reports = files.map { FaultReport($0) }
        var lists: [MemberList] = []
        for report in reports {
            do throws(JSONSyntaxFault) {
                if let list = list(try JSONReader.read(report.file.bytes), report) { lists.append(list) }
            } catch {
                report.add(.invalidJSON(error.problem), at: error.offset)
            }
        }
        if let faults = ContentFaults(reports) { throw faults }
        return lists
    }

    private static func list(_ root: JSONNode, _ report: FaultReport) -> MemberList? {
        guard var object = StrictObject(root, "file", report) else { return nil }
        let id = object.string("list")
        let prefix = object.string("prefix")
        let source = object.string("source")
        _ = object.date("known")
        var places: [String: Int] = [:]
        let members = object.elements("members").compactMap { member($0, &places, report) }
        object.finish()
        guard let id, let prefix, let source else { return nil }
        if report.file.path.split(separator: "/").last.map(String.init) != id + ".json" {
            object.fault(.invalidValue(field: "list", value: id))
        }
        if !prefixes.contains(prefix) { object.fault(.invalidValue(field: "prefix", value: prefix)) }
        if members.isEmpty { object.fault(.missingField("members")) }
        return MemberList(id: id, prefix: prefix, source: source, members: members)
    }

    /// - Parameter places: where a name or code stood first; none may stand twice in a list.
    private static func member(_ node: JSONNode, _ places: inout [String: Int], _ report: FaultReport) -> ListMember? {
        guard var object = StrictObject(node, "members", report) else { return nil }
        let name = object.string("name")
        let code = object.optionalString("code")
        let german = object.string("de")
        let english = object.string("en")
        let isHazardous = object.optionalFlag("hazardous")
        let words = object.optionalStrings("words")
        object.finish()
        guard let name, let german, let english else { return nil }
        if !isLocalName(name) { object.fault(.invalidValue(field: "name", value: name)) }
        if let first = places[name] {
            object.fault(.duplicateID(name, first: report.place(of: first)))
        }
        places[name] = node.offset
        return ListMember(
            name: name,
            code: code ?? "",
            german: german,
            english: english,
            isHazardous: isHazardous,
            words: words
        )
    }

    /// A name that may stand in an XML document without a prefix.
    private static func isLocalName(_ name: String) -> Bool {
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
            default: false
            }
        }
        return isPlain && (name.first?.isLetter ?? false)
    }
}
