/// What the workbook part says: sheets in the order of their tabs, and names.
struct BookOutline {
    struct Entry {
        let name: String
        let isHidden: Bool
        let part: String
    }

    private(set) var sheets: [Entry] = []
    private(set) var names: [String: String] = [:]
    private(set) var from1904 = false

    init(_ scanner: XMLScanner, links: XLSXRelationships) throws(XLSXError) {
        var scanner = scanner
        var name: String?
        var text: [UInt8] = []
        reading: while true {
            switch try scanner.next() {
            case .start where scanner.isNamed("workbookPr"):
                from1904 = ["1", "true"].contains(try scanner.attribute("date1904"))
            case .start where scanner.isNamed("sheet"):
                guard let name = try scanner.attribute("name"), let id = try scanner.attribute("id"),
                    let link = links.links[id]
                else { throw scanner.malformed }
                guard link.kind == "worksheet" else { continue }
                let state = try scanner.attribute("state") ?? "visible"
                sheets.append(Entry(name: name, isHidden: state != "visible", part: link.part))
            case .start where scanner.isNamed("definedName"):
                name = try scanner.attribute("localSheetId") == nil ? scanner.attribute("name") : nil
                text.removeAll(keepingCapacity: true)
            case .text where name != nil: try scanner.appendText(to: &text)
            case .end where scanner.isNamed("definedName"):
                if let name { names[name] = String(decoding: text, as: UTF8.self) }
                name = nil
            case .finished: break reading
            default: continue
            }
        }
        guard !sheets.isEmpty else { throw .noSheet }
    }
}
