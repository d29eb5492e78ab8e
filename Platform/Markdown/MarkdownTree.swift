import CCmark

/// What the library has read: its tree, which is freed with this value.
final class MarkdownTree {
    let root: OpaquePointer?

    /// The table of extensions belongs to the process and must be filled once, before the first parser.
    private static let areExtensionsKnown: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    init(_ text: String) {
        precondition(Self.areExtensionsKnown)
        guard let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8) else {
            root = nil
            return
        }
        defer { cmark_parser_free(parser) }
        if let tables = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, tables) }
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                if let start = characters.baseAddress { cmark_parser_feed(parser, start, characters.count) }
            }
        }
        root = cmark_parser_finish(parser)
        // `[!MERKE]` is read in pieces, because a bracket might have begun a link.
        if let root { cmark_consolidate_text_nodes(root) }
    }

    deinit { if let root { cmark_node_free(root) } }
}

/// A part of the library's tree, for as long as the tree is there.
struct MarkdownNode {
    private let node: OpaquePointer

    init?(_ node: OpaquePointer?) {
        guard let node else { return nil }
        self.node = node
    }

    /// `paragraph`, `table_row`; those of extensions have no constants.
    var type: String { String(cString: cmark_node_get_type_string(node)) }
    /// Counted from 1; 0 where the library does not say.
    var line: Int { Int(cmark_node_get_start_line(node)) }
    var literal: String { Self.text(cmark_node_get_literal(node)) }
    var address: String { Self.text(cmark_node_get_url(node)) }
    var title: String { Self.text(cmark_node_get_title(node)) }
    var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
    /// Nil for a list with points.
    var listStart: Int? {
        cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil
    }
    var isTight: Bool { cmark_node_get_list_tight(node) != 0 }

    var children: [MarkdownNode] {
        var result: [MarkdownNode] = []
        var next = MarkdownNode(cmark_node_first_child(node))
        while let child = next {
            result.append(child)
            next = MarkdownNode(cmark_node_next(child.node))
        }
        return result
    }

    /// Of a table: one letter a column, as the library keeps them: `l`, `c`, `r` or 0.
    var alignments: [MarkdownTable.Alignment] {
        let count = Int(cmark_gfm_extensions_get_table_columns(node))
        guard let letters = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
        return (0..<count).map { index in
            switch letters[index] {
            case UInt8(ascii: "r"): .end
            case UInt8(ascii: "c"): .centre
            default: .start
            }
        }
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
}
