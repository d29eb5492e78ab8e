import Foundation
import Kernel

/// Writes JSON with one key a line and remembers which part of a lesson each line is about.
struct ManuscriptWriter {
    typealias Member = (key: String, value: Tree, field: LessonField?)

    indirect enum Tree {
        case string(String)
        /// As typed; empty it is left out.
        case number(String)
        case bool(Bool)
        case array([(Tree, LessonField?)])
        case object([Member])
        /// Left out.
        case absent
    }

    private var lines: [String] = []
    private(set) var fields: [LessonField?] = []

    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func write(_ tree: Tree) { write(tree, nil, before: "", after: "") }

    private mutating func write(_ tree: Tree, _ field: LessonField?, before: String, after: String) {
        let inner = String(before.prefix { $0 == " " }) + "  "
        switch tree {
        case .absent: break
        case .string(let words): line(before + Self.quoted(Self.trimmed(words)) + after, field)
        case .number(let typed): line(before + Self.number(typed) + after, field)
        case .bool(let truth): line(before + "\(truth)" + after, field)
        case .array(let elements):
            if elements.isEmpty { return line(before + "[]" + after, field) }
            line(before + "[", field)
            for (index, element) in elements.enumerated() {
                let end = index == elements.count - 1 ? "" : ","
                write(element.0, element.1, before: inner, after: end)
            }
            line(inner.dropLast(2) + "]" + after, field)
        case .object(let all):
            let members = all.filter { !$0.value.isAbsent }
            line(before + "{", field)
            for (index, member) in members.enumerated() {
                let end = index == members.count - 1 ? "" : ","
                write(member.value, member.field, before: inner + Self.quoted(member.key) + ": ", after: end)
            }
            line(inner.dropLast(2) + "}" + after, field)
        }
    }

    private mutating func line(_ text: String, _ field: LessonField?) {
        lines.append(text)
        fields.append(field)
    }

    /// Blanks around a word are nothing that anybody wanted to say.
    private static func trimmed(_ words: String) -> String { words.trimmingCharacters(in: .whitespacesAndNewlines) }

    private static func number(_ typed: String) -> String {
        guard let number = GermanNumber.parse(typed), number.isFinite else { return quoted(typed) }
        return Int(exactly: number).map(String.init) ?? "\(number)"
    }

    private static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
            case 0..<32:
                let code = String(byte, radix: 16)
                bytes += Array(("\\u" + String(repeating: "0", count: 4 - code.count) + code).utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension ManuscriptWriter.Tree {
    /// Left out where nothing but blanks was typed.
    static func optional(_ words: String) -> Self { words.allSatisfy(\.isWhitespace) ? .absent : .string(words) }

    fileprivate var isAbsent: Bool {
        switch self {
        case .absent: true
        case .number(let typed): typed.allSatisfy(\.isWhitespace)
        default: false
        }
    }
}
