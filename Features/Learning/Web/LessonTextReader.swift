import Foundation
import Kernel
import Learning
import MarkdownPlatform

/// Reads the text of a lesson and checks everything in it that leads somewhere.
struct LessonTextReader {
    let lesson: Lesson
    let report: FaultReport
    /// Addresses of the hub's pages with their lines; whether there are such pages is known only later.
    private(set) var pages: [(address: String, line: Int)] = []
    private let knows: (LessonAddress) -> Bool
    private let pictures: URL
    private var sizes: [String: LessonPicture] = [:]
    private var placed: Set<String> = []
    private var figures = 0
    private var deepest = 1

    /// - Parameters:
    ///   - pictures: the folder with those of the lesson's course.
    ///   - knows: whether there is such a lesson.
    init(
        _ lesson: Lesson,
        _ report: FaultReport,
        pictures: URL,
        knows: @escaping (LessonAddress) -> Bool
    ) {
        (self.lesson, self.report, self.pictures, self.knows) = (lesson, report, pictures, knows)
    }

    /// Nil where the file is no text at all.
    mutating func text() -> LessonText? {
        guard let words = String(validating: report.file.bytes, as: UTF8.self) else {
            report.add(.rule("noText", []))
            return nil
        }
        let read = Markdown.read(words)
        for fault in read.faults { add(Self.kind(fault), line: fault.line) }
        check(read.text.blocks, isOuter: true)
        for exercise in lesson.exercises where !placed.contains(exercise.id) {
            report.add(.rule("exerciseNotPlaced", [exercise.id]))
        }
        if figures == 0 { report.add(.rule("noPicture", [])) }
        return LessonText(read.text, pictures: sizes)
    }

    private static func kind(_ fault: MarkdownFault) -> ContentFault.Kind {
        switch fault.kind {
        case .rawHTML(let text): .rule("rawHTML", [text])
        case .unknownCallout(let word): .rule("unknownCallout", [word])
        case .pictureInText(let name): .rule("pictureInText", [name])
        case .tooDeep: .rule("tooDeep", [])
        }
    }

    private func add(_ kind: ContentFault.Kind, line: Int) { report.add(kind, at: report.file.offset(ofLine: line)) }

    private mutating func check(_ blocks: [MarkdownBlock], isOuter: Bool) {
        for block in blocks {
            switch block.kind {
            case .heading(let level, let words): heading(level, words, block.line, isOuter)
            case .paragraph(let words): check(words)
            case .list(let list): for item in list.items { check(item, isOuter: false) }
            case .quote(let inner): check(inner, isOuter: false)
            case .callout(let box):
                check(box.title)
                check(box.blocks, isOuter: false)
            case .table(let table): for cell in table.head + table.rows.joined() { check(cell) }
            case .figure(let figure): self.figure(figure, block.line)
            case .placed(let kind, let name): place(kind, name, block.line, isOuter)
            case .code, .rule: break
            }
        }
    }

    /// The title of the page is the only heading above `##`, and no level may be left out.
    private mutating func heading(_ level: Int, _ words: [MarkdownInline], _ line: Int, _ isOuter: Bool) {
        if !isOuter || !(2...3).contains(level) || level > deepest + 1 || words.plainText.isEmpty {
            add(.rule("heading", [String(repeating: "#", count: level) + " " + words.plainText]), line: line)
        }
        deepest = max(deepest, level)
        check(words)
    }

    private mutating func figure(_ figure: MarkdownFigure, _ line: Int) {
        figures += 1
        if figure.alternative.isEmpty { add(.rule("pictureWithoutWords", [figure.address]), line: line) }
        guard let size = LessonPicture(figure.address, in: pictures) else {
            add(.rule("unknownPicture", [figure.address]), line: line)
            return
        }
        sizes[figure.address] = size
    }

    private mutating func place(_ kind: String, _ name: String, _ line: Int, _ isOuter: Bool) {
        guard kind == "uebung", isOuter, lesson.exercise(name) != nil else {
            add(.rule("unknownExercise", ["\(kind):\(name)"]), line: line)
            return
        }
        if !placed.insert(name).inserted { add(.rule("exercisePlacedTwice", [name]), line: line) }
    }

    private mutating func check(_ words: [MarkdownInline]) {
        for word in words {
            switch word.kind {
            case .text, .code, .lineBreak, .softBreak: break
            case .emphasis(let inner), .strong(let inner): check(inner)
            case .link(let address, let inner):
                check(address, word.line)
                check(inner)
            }
        }
    }

    private mutating func check(_ address: String, _ line: Int) {
        switch LessonLink(address) {
        case .page(let page): pages.append((page, line))
        case .lesson(let target):
            if !knows(target) { add(.rule("unknownLesson", [target.description]), line: line) }
        case .source(let number):
            if !lesson.sources.indices.contains(number - 1) { add(.rule("unknownSource", ["\(number)"]), line: line) }
        case .question(let id):
            if !lesson.questions.contains(where: { $0.id == id }) {
                add(.rule("unknownQuestion", [id]), line: line)
            }
        case nil: add(.rule("foreignLink", [address]), line: line)
        }
    }
}

extension ContentFile {
    /// Position of the first byte of a line, counted from 1.
    func offset(ofLine line: Int) -> Int {
        var rest = line - 1
        guard rest > 0 else { return 0 }
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            rest -= 1
            if rest == 0 { return index + 1 }
        }
        return bytes.count
    }
}
