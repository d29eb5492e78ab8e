/// Turns the library's tree into values and notes what may not stand in a text.
struct MarkdownReader {
    private(set) var faults: [MarkdownFault] = []
    /// Lists in boxes in lists: more than anybody reads, and far less than would end the stack.
    private static let deepest = 16

    mutating func blocks(of root: OpaquePointer?, depth: Int) -> [MarkdownBlock] {
        MarkdownNode(root).map { blocks(of: $0, line: 1, depth: depth) } ?? []
    }

    private mutating func blocks(of parent: MarkdownNode, line: Int, depth: Int) -> [MarkdownBlock] {
        guard depth < Self.deepest else {
            faults.append(MarkdownFault(line: line, kind: .tooDeep))
            return []
        }
        return parent.children.compactMap { node in
            let line = node.line > 0 ? node.line : line
            return block(node, line: line, depth: depth).map { MarkdownBlock(line: line, kind: $0) }
        }
    }

    private mutating func block(_ node: MarkdownNode, line: Int, depth: Int) -> MarkdownBlock.Kind? {
        switch node.type {
        case "heading": return .heading(level: node.headingLevel, inlines(of: node, line: line))
        case "paragraph": return paragraph(node, line: line)
        case "block_quote": return quote(node, line: line, depth: depth)
        case "list":
            let items = node.children.map { blocks(of: $0, line: line, depth: depth + 1) }
            return .list(MarkdownList(start: node.listStart, isTight: node.isTight, items: items))
        case "table": return table(node, line: line)
        case "code_block": return .code(node.literal)
        case "thematic_break": return .rule
        default:
            // `html_block`, and whatever a later version of the library may bring.
            faults.append(MarkdownFault(line: line, kind: .rawHTML(Self.firstLine(node.literal))))
            return nil
        }
    }

    private mutating func paragraph(_ node: MarkdownNode, line: Int) -> MarkdownBlock.Kind? {
        let children = node.children
        if children.count == 1, children[0].type == "image" {
            return .figure(
                MarkdownFigure(
                    address: children[0].address,
                    alternative: inlines(of: children[0], line: line).plainText,
                    caption: children[0].title.isEmpty ? nil : children[0].title
                )
            )
        }
        let words = inlines(of: node, line: line)
        if words.count == 1, case .text(let text) = words[0].kind, let placed = Self.placed(text) { return placed }
        return words.isEmpty ? nil : .paragraph(words)
    }

    /// `[[uebung:e1]]`
    private static func placed(_ text: String) -> MarkdownBlock.Kind? {
        guard text.hasPrefix("[["), text.hasSuffix("]]") else { return nil }
        let parts = text.dropFirst(2).dropLast(2).split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        return .placed(kind: String(parts[0]), name: String(parts[1]))
    }

    private mutating func quote(_ node: MarkdownNode, line: Int, depth: Int) -> MarkdownBlock.Kind {
        var inner = blocks(of: node, line: line, depth: depth + 1)
        guard case .paragraph(let words)? = inner.first?.kind, case .text(let start)? = words.first?.kind,
            start.hasPrefix("[!"), let end = start.firstIndex(of: "]")
        else { return .quote(inner) }
        let name = String(start[start.index(start.startIndex, offsetBy: 2)..<end])
        guard let kind = MarkdownCallout.Kind(rawValue: name) else {
            faults.append(MarkdownFault(line: line, kind: .unknownCallout(name)))
            return .quote(inner)
        }
        let first = start[start.index(after: end)...].drop { $0 == " " }
        let rest = (first.isEmpty ? [] : [MarkdownInline(line: line, kind: .text(String(first)))]) + words.dropFirst()
        let title = rest.prefix { $0.kind != .softBreak && $0.kind != .lineBreak }
        let body = Array(rest.dropFirst(title.count + 1))
        inner.removeFirst()
        if let next = body.first { inner.insert(MarkdownBlock(line: next.line, kind: .paragraph(body)), at: 0) }
        return .callout(MarkdownCallout(kind: kind, title: Array(title), blocks: inner))
    }

    private mutating func table(_ node: MarkdownNode, line: Int) -> MarkdownBlock.Kind {
        var rows: [[[MarkdownInline]]] = []
        for row in node.children {
            let line = row.line > 0 ? row.line : line
            rows.append(row.children.map { inlines(of: $0, line: $0.line > 0 ? $0.line : line) })
        }
        let head = rows.isEmpty ? [] : rows.removeFirst()
        return .table(MarkdownTable(alignments: node.alignments, head: head, rows: rows))
    }

    // MARK: Running text

    /// No line of ours nests signs so deeply; a text of brackets alone would end the stack.
    private mutating func inlines(of parent: MarkdownNode, line: Int, depth: Int = 0) -> [MarkdownInline] {
        guard depth < Self.deepest else {
            faults.append(MarkdownFault(line: line, kind: .tooDeep))
            return []
        }
        var result: [MarkdownInline] = []
        var line = line
        for node in parent.children {
            line = max(line, node.line)
            if let kind = inline(node, line: line, depth: depth) {
                result.append(MarkdownInline(line: line, kind: kind))
            }
            // The library gives text after a break the line of its paragraph.
            if node.type == "softbreak" || node.type == "linebreak" { line += 1 }
        }
        return result
    }

    private mutating func inline(_ node: MarkdownNode, line: Int, depth: Int) -> MarkdownInline.Kind? {
        switch node.type {
        case "text": return .text(node.literal)
        case "softbreak": return .softBreak
        case "linebreak": return .lineBreak
        case "code": return .code(node.literal)
        case "emph": return .emphasis(inlines(of: node, line: line, depth: depth + 1))
        case "strong": return .strong(inlines(of: node, line: line, depth: depth + 1))
        case "link": return .link(node.address, inlines(of: node, line: line, depth: depth + 1))
        case "image":
            faults.append(MarkdownFault(line: line, kind: .pictureInText(node.address)))
            return nil
        default:
            faults.append(MarkdownFault(line: line, kind: .rawHTML(Self.firstLine(node.literal))))
            return nil
        }
    }

    private static func firstLine(_ text: String) -> String { String(text.prefix { !$0.isNewline }.prefix(80)) }
}
