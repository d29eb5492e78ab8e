import HTML
import Kernel
import Learning
import MarkdownPlatform
import WebPlatform

/// The text of a lesson as elements. Nothing in it can become markup: each part is an element of ours.
struct LessonBody {
    let edition: LessonEdition
    /// `/a/<digest>` without a slash at the end.
    let assets: String
    let t: Texts
    /// What stands in the place of an exercise.
    let exercise: (String) -> Node
    /// What stands behind each section heading.
    let behindHeading: (LessonHeading) -> Node
    /// Where the reader may follow a link to a page of the hub.
    var openPages = OpenPages.all

    var nodes: [Node] { edition.text.markdown.blocks.map(block) }

    private func block(_ block: MarkdownBlock) -> Node {
        switch block.kind {
        case .heading(let level, let words): return heading(level, words, block.line)
        case .paragraph(let words): return p { inline(words) }
        case .list(let known): return list(known)
        case .quote(let inner): return blockquote { inner.map(self.block) }
        case .callout(let box): return callout(box)
        case .table(let known): return table(known)
        case .figure(let known): return picture(known)
        case .placed(_, let name): return exercise(name)
        case .code(let text): return pre { code { text } }
        case .rule: return hr()
        }
    }

    private func heading(_ level: Int, _ words: [MarkdownInline], _ line: Int) -> Node {
        let known = edition.text.headings.first { $0.line == line }
        if level > 2 { return h3(.id(known?.id)) { inline(words) } }
        return .group([h2(.id(known?.id)) { inline(words) }, known.map(behindHeading) ?? .empty])
    }

    private func list(_ list: MarkdownList) -> Node {
        let items = list.items.map { item in li { listItem(item, isTight: list.isTight) } }
        guard let start = list.start else { return ul { items } }
        return ol(Attribute("start", start == 1 ? nil : "\(start)")) { items }
    }

    /// In a list without empty lines the items are words, not paragraphs.
    private func listItem(_ blocks: [MarkdownBlock], isTight: Bool) -> [Node] {
        blocks.flatMap { block -> [Node] in
            if isTight, case .paragraph(let words) = block.kind { return inline(words) }
            return [self.block(block)]
        }
    }

    private func callout(_ box: MarkdownCallout) -> Node {
        aside(.classes("callout", box.kind.className)) {
            p(.class("callout-word")) { box.kind.word(t) }
            box.title.isEmpty ? nil : p(.class("callout-title")) { inline(box.title) }
            box.blocks.map(block)
        }
    }

    private func table(_ table: MarkdownTable) -> Node {
        func alignment(_ column: Int) -> String? {
            guard table.alignments.indices.contains(column) else { return nil }
            return switch table.alignments[column] {
            case .start: table.holdsNumbers(column, besides: t("exercise.missing")) ? "is-numeric" : nil
            case .centre: "is-centred"
            case .end: "is-numeric"
            }
        }
        return div(
            .class("lesson-table"),
            .role("region"),
            .tabindex("0"),
            .aria("label", t("lesson.table", ["columns": table.head.map(\.plainText).joined(separator: ", ")]))
        ) {
            HTML.table {
                thead {
                    tr {
                        for (column, cell) in table.head.enumerated() {
                            th(.scope("col"), .class(alignment(column))) { inline(cell) }
                        }
                    }
                }
                tbody {
                    for row in table.rows {
                        tr {
                            for (column, cell) in row.enumerated() {
                                column == 0
                                    ? th(.scope("row"), .class(alignment(column))) { inline(cell) }
                                    : td(.class(alignment(column))) { inline(cell) }
                            }
                        }
                    }
                }
            }
        }
    }

    private func picture(_ known: MarkdownFigure) -> Node {
        let size = edition.text.pictures[known.address]
        let folder = "Features/Learning/Client/pictures/\(edition.lesson.address.course)"
        let address = "\(assets)/\(folder)/\(known.address)"
        return figure(.class("lesson-picture")) {
            // By itself it can be made as large as somebody needs; on a phone it is moved sideways.
            a(.href(address)) {
                img(
                    .src(address),
                    .alt(known.alternative),
                    .width(size.map { "\($0.width)" }),
                    .height(size.map { "\($0.height)" }),
                    .loading("lazy")
                )
            }
            known.caption.map { words in figcaption { words } }
        }
    }

    // MARK: Running text

    /// The number of a source stands right behind its word.
    private func inline(_ words: [MarkdownInline]) -> [Node] {
        words.enumerated().map { index, word in
            if case .text(let text) = word.kind, text.hasSuffix(" "), isSource(words.dropFirst(index + 1).first) {
                return .text(String(text.dropLast()))
            }
            return inline(word)
        }
    }

    private func isSource(_ word: MarkdownInline?) -> Bool {
        guard case .link(let address, let words)? = word?.kind, case .source? = LessonLink(address) else {
            return false
        }
        return words.isNumber
    }

    private func inline(_ word: MarkdownInline) -> Node {
        switch word.kind {
        case .text(let text): .text(text)
        case .softBreak: .text(" ")
        case .lineBreak: br()
        case .code(let text): code { text }
        case .emphasis(let inner): em { inline(inner) }
        case .strong(let inner): strong { inline(inner) }
        case .link(let address, let inner): link(address, inner)
        }
    }

    /// What is no address of ours stays words.
    private func link(_ address: String, _ words: [MarkdownInline]) -> Node {
        switch LessonLink(address) {
        case .page(let page):
            guard let need = openPages.need(for: page) else { return a(.href(page)) { inline(words) } }
            return .group(inline(words) + [" (", need.node, ")"])
        case .lesson(let lesson): return a(.href(LearningURL.lesson(lesson))) { inline(words) }
        case .question(let id): return a(.href("#\(id)")) { inline(words) }
        case .source(let number):
            guard words.isNumber else { return a(.href("#quelle-\(number)")) { inline(words) } }
            let title =
                edition.lesson.sources.indices.contains(number - 1)
                ? edition.lesson.sources[number - 1].title : ""
            return sup(.class("lesson-source")) {
                a(.href("#quelle-\(number)"), .aria("label", t("lesson.source", ["title": title]))) { inline(words) }
            }
        case nil: return span { inline(words) }
        }
    }
}

extension [MarkdownInline] {
    /// „4“, which stands behind a word; anything else is part of the sentence.
    fileprivate var isNumber: Bool { !plainText.isEmpty && plainText.utf8.allSatisfy { (48...57).contains($0) } }
}

extension MarkdownTable {
    /// Behind the first column, where every cell begins with a digit or says that a figure is missing: such figures stand
    /// below each other.
    fileprivate func holdsNumbers(_ column: Int, besides missing: String) -> Bool {
        let cells = rows.map { $0.indices.contains(column) ? $0[column].plainText : "" }
        let beginnings = cells.map { $0.drop { "\u{2212}+-\u{b1} ".contains($0) }.first }
        return column > 0 && beginnings.contains { $0?.isNumber == true }
            && zip(cells, beginnings).allSatisfy { cell, first in
                first?.isNumber == true || ["", missing, "\u{2013}"].contains(cell)
            }
    }
}

extension MarkdownCallout.Kind {
    fileprivate func word(_ t: Texts) -> String {
        switch self {
        case .example: t("callout.example")
        case .remember: t("callout.remember")
        case .caution: t("callout.caution")
        }
    }

    fileprivate var className: String {
        switch self {
        case .example: "callout-example"
        case .remember: "callout-remember"
        case .caution: "callout-caution"
        }
    }
}
