/// A workbook that was made to be filled in. What is written keeps everything of it but the cells that change: styles,
/// drop-down lists, pictures and protection stay byte for byte, as an author of forms expects.
public struct XLSXTemplate: Sendable {
    public let book: XLSXBook

    public init(_ bytes: [UInt8], limits: ZipLimits = .standard) throws(XLSXError) {
        book = try XLSXBook(bytes, limits: limits)
    }

    public init(_ book: XLSXBook) { self.book = book }

    /// The workbook with the values that were put into the evaluator, and with the results of all formulas as they
    /// then are, so that programs that cannot compute read them too.
    /// - Parameter evaluator: of this workbook
    public func filled(by evaluator: FormulaEvaluator) throws(XLSXError) -> [UInt8] {
        let archive = book.package.archive
        var parts: [String: [UInt8]] = [:]
        var replacesFormulas = false
        for (sheet, page) in book.sheets.enumerated() {
            var patch = SheetPatch(book: book, sheet: sheet, evaluator: evaluator)
            guard patch.isNeeded else { continue }
            let contents: [UInt8]
            do { contents = try archive.contents(of: page.part, limit: 64 << 20) } catch { throw .archive(error) }
            guard let patched = patch.apply(to: contents) else { throw .malformed(part: page.part) }
            parts[page.part] = patched
            replacesFormulas = replacesFormulas || patch.replacesFormulas
        }
        // The order in which Excel last computed names every formula cell. One that is none any more would make it
        // call the file damaged; without the list it makes a new one.
        var dropped: String?
        if replacesFormulas { dropped = try forgetOrder(&parts) }
        var writer = ZipWriter()
        do {
            for name in archive.names where name != dropped {
                if let part = parts[name] {
                    writer.add(name, part)
                } else {
                    try writer.add(copying: name, from: archive)
                }
            }
        } catch {
            throw .archive(error)
        }
        return writer.finished()
    }

    /// Takes the calculation chain out of the lists of parts; the name of the part itself, nil where there is none.
    private func forgetOrder(_ parts: inout [String: [UInt8]]) throws(XLSXError) -> String? {
        let workbook = try book.package.workbookPart()
        guard let chain = try book.package.relationships(of: workbook).first(of: "calcChain") else { return nil }
        let archive = book.package.archive
        for name in ["[Content_Types].xml", XLSXRelationships.name(for: workbook)] {
            let contents: [UInt8]
            do { contents = try archive.contents(of: name) } catch { throw .archive(error) }
            parts[name] = Self.withoutElements(naming: "calcChain", in: contents)
        }
        return chain
    }

    /// Without the empty elements that hold this word.
    static func withoutElements(naming word: String, in xml: [UInt8]) -> [UInt8] {
        let text = String(decoding: xml, as: UTF8.self)
        var result = ""
        for piece in text.split(separator: "<", omittingEmptySubsequences: false) {
            if piece.contains(word), let end = piece.firstRange(of: "/>") {
                result += piece[end.upperBound...]
            } else {
                result += (result.isEmpty && piece.isEmpty ? "" : "<") + piece
            }
        }
        return Array(result.utf8)
    }
}
