public import Kernel

/// Reads `Content/chain-cap.json` strictly against the edition it speaks of.
public struct ValueChainCapReader {
    private let report: FaultReport
    private let editions: [ReportEdition]

    /// - Throws: `ContentFaults`, all at once, with file and line.
    public static func cap(_ file: ContentFile, editions: [ReportEdition]) throws(ContentFaults) -> ValueChainCap {
        let report = FaultReport(file)
        var cap: ValueChainCap?
        do throws(JSONSyntaxFault) {
            cap = ValueChainCapReader(report: report, editions: editions).cap(try JSONReader.read(file.bytes))
        } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
        }
        if let faults = ContentFaults([report]) { throw faults }
        // Without a fault there is a cap: whatever is missing has been noted.
        guard let cap else { throw .missing(file.path) }
        return cap
    }

    private func cap(_ root: JSONNode) -> ValueChainCap? {
        guard var object = StrictObject(root, "file", report) else { return nil }
        let id = object.string("edition")
        let law = object.string("law")
        let source = object.string("source")
        let known = object.date("known")
        let from = object.date("financialYearsFrom")
        let protectedUpTo = count(&object, "protectedUpTo")
        let smallUpTo = count(&object, "smallUpTo")
        let rowsOfTheAct = count(&object, "rowsOfTheAct")
        let remarks = object.elements("remarks").compactMap(remark)
        let edition = editions.first { $0.id == id }
        if let id, edition == nil { object.fault(.rule("unknownEdition", [id])) }
        var named: [String: Int] = [:]
        let rows = object.elements("rows").compactMap { row($0, edition, &named) }
        object.finish()
        guard let id, let law, let source, let known, let from, let protectedUpTo, let smallUpTo, let rowsOfTheAct
        else { return nil }
        return ValueChainCap(
            edition: id,
            law: law,
            source: source,
            known: known.iso,
            financialYearsFrom: from,
            protectedUpTo: protectedUpTo,
            smallUpTo: smallUpTo,
            rowsOfTheAct: rowsOfTheAct,
            remarks: remarks,
            rows: rows
        )
    }

    private func count(_ object: inout StrictObject, _ key: String) -> Int? {
        guard let number = object.number(key) else { return nil }
        if let count = Int(exactly: number), count > 0 { return count }
        object.fault(.invalidValue(field: key, value: "\(number)"))
        return nil
    }

    private func remark(_ node: JSONNode) -> CapRemark? {
        guard var object = StrictObject(node, "remarks", report) else { return nil }
        let text = object.string("text")
        let source = object.string("source")
        let isToBeChecked = object.optionalFlag("toBeChecked")
        object.finish()
        guard let text, let source else { return nil }
        return CapRemark(text: text, source: source, isToBeChecked: isToBeChecked)
    }

    /// - Parameter named: where an element, or the rest of a disclosure, stood first.
    private func row(_ node: JSONNode, _ edition: ReportEdition?, _ named: inout [String: Int]) -> CapRow? {
        guard var object = StrictObject(node, "rows", report) else { return nil }
        let disclosure = object.string("disclosure")
        let elements = object.optionalStrings("elements")
        let paragraph = object.optionalString("paragraph")
        let small: CapRow.Answer? = object.choice("small")
        let larger: CapRow.Answer? = object.choice("larger")
        let source = object.string("source")
        let isToBeChecked = object.optionalFlag("toBeChecked")
        object.finish()
        guard let disclosure, let small, let larger, let source else { return nil }
        if let edition, edition.disclosure(disclosure) == nil {
            object.fault(.rule("unknownDisclosure", [disclosure]))
        }
        for element in elements {
            guard let edition else { break }
            if edition.element(ElementName(element))?.disclosure != disclosure {
                object.fault(.rule("unknownElement", [element, disclosure]))
            }
        }
        for name in elements.isEmpty ? [disclosure] : elements {
            if let first = named.updateValue(node.offset, forKey: name) {
                object.fault(.duplicateID(name, first: report.place(of: first)))
            }
        }
        return CapRow(
            disclosure: disclosure,
            elements: elements.map { ElementName($0) },
            paragraph: paragraph ?? "",
            small: small,
            larger: larger,
            source: source,
            isToBeChecked: isToBeChecked
        )
    }
}
