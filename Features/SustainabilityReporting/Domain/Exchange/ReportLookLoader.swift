public import Foundation
public import Kernel

/// Reads how exported reports look and speak.
public enum ReportLookLoader {
    /// - Parameter folder: holds `report.css` and `report-words.json`.
    /// - Throws: everything that is wrong, by file and line.
    public static func look(in folder: URL) throws(ContentFaults) -> ReportLook {
        let style = try ContentFile(folder.appendingPathComponent("report.css"))
        let words = try ContentFile(folder.appendingPathComponent("report-words.json"))
        return try look(words: words, style: String(decoding: style.bytes, as: UTF8.self))
    }

    static func look(words file: ContentFile, style: String) throws(ContentFaults) -> ReportLook {
        let report = FaultReport(file)
        var look: ReportLook?
        do throws(JSONSyntaxFault) {
            look = read(try JSONReader.read(file.bytes), style, report)
        } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
        }
        if let faults = ContentFaults([report]) { throw faults }
        guard let look else { throw .missing(file.path) }
        return look
    }

    private static func read(_ root: JSONNode, _ style: String, _ report: FaultReport) -> ReportLook? {
        guard var object = StrictObject(root, "file", report) else { return nil }
        let groups = object.elements("groups").compactMap { group($0, report) }
        let units = named(object.elements("units"), report)
        let editions = named(object.elements("editions"), report)
        var words: [ReportWord: ReportLook.Words] = [:]
        if let member = object.required("words"), var texts = StrictObject(member.node, "words", report) {
            for word in ReportWord.allCases {
                guard let text = texts.required(word.rawValue),
                    var both = StrictObject(text.node, word.rawValue, report)
                else { continue }
                words[word] = pair(&both)
                both.finish()
            }
            texts.finish()
        }
        object.finish()
        return ReportLook(style: style, words: words, groups: groups, units: units, editions: editions)
    }

    private static func group(_ node: JSONNode, _ report: FaultReport) -> ReportLook.Group? {
        guard var object = StrictObject(node, "groups", report) else { return nil }
        let words = pair(&object)
        let ids = object.optionalStrings("disclosures")
        object.finish()
        guard let words else { return nil }
        return ReportLook.Group(german: words.german, english: words.english, ids: ids)
    }

    private static func named(_ nodes: [JSONNode], _ report: FaultReport) -> [String: ReportLook.Words] {
        var result: [String: ReportLook.Words] = [:]
        for node in nodes {
            guard var object = StrictObject(node, "id", report) else { continue }
            let id = object.string("id")
            let words = pair(&object)
            object.finish()
            if let id, let words, result.updateValue(words, forKey: id) != nil {
                object.fault(.invalidValue(field: "id", value: id))
            }
        }
        return result
    }

    private static func pair(_ object: inout StrictObject) -> ReportLook.Words? {
        let german = object.string("de")
        let english = object.string("en")
        guard let german, let english else { return nil }
        return ReportLook.Words(german: german, english: english)
    }
}
