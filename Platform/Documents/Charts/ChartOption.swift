import Foundation

/// A description of a chart in the terms of ECharts, as plain data: no functions, so that it travels to the browser
/// under a strict content policy, and every number that is always in sight already written in German.
///
/// It knows no theme. A colour is named `@ink`, `@steel`, `@paper`, `@line` and so on; the client's `chart-theme.js`
/// puts in what the present theme means by it, in the browser and in the drawing process alike.
public indirect enum ChartOption: Hashable, Sendable, Encodable {
    case text(String)
    case number(Double)
    case flag(Bool)
    case list([ChartOption])
    case object([String: ChartOption])
    /// No value, which lines and bars leave out.
    case null

    /// Words that the library must not read as its own: braces are its placeholders, a leading @ is a colour of ours.
    static func words(_ text: String) -> ChartOption {
        let plain = text.replacing("{", with: "(").replacing("}", with: ")")
        return .text(plain.hasPrefix("@") ? "\u{2060}" + plain : plain)
    }

    static func value(_ value: Double?) -> ChartOption {
        guard let value, value.isFinite else { return .null }
        return .number(value)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number) where number.isFinite: try container.encode(number)
        case .number, .null: try container.encodeNil()
        case .flag(let flag): try container.encode(flag)
        case .list(let list): try container.encode(list)
        case .object(let object): try container.encode(object)
        }
    }

    /// Keys sorted, so that equal charts are equal bytes. May stand in HTML: `<` is escaped.
    public var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { return Array("{}".utf8) }
        return data.flatMap { $0 == UInt8(ascii: "<") ? Array(#"\u003c"#.utf8) : [$0] }
    }
}

extension ChartOption: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .text(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(integerLiteral value: Int) { self = .number(Double(value)) }
    public init(booleanLiteral value: Bool) { self = .flag(value) }
    public init(arrayLiteral elements: ChartOption...) { self = .list(elements) }
    public init(dictionaryLiteral elements: (String, ChartOption)...) {
        self = .object(Dictionary(elements) { _, new in new })
    }
}
