/// A piece of HTML as a value. Text is escaped when it is made, so markup cannot be injected by data;
/// only ``Node/raw(_:)`` passes through, and it takes a compile-time constant.
public struct Node: Sendable {
    enum Kind: Sendable {
        case text(String)
        case raw(StaticString)
        case markup(String)
        case element(StaticString, [Attribute], [Node], isVoid: Bool)
        case fragment([Node])
    }

    let kind: Kind

    public static func text(_ text: String) -> Node { Node(kind: .text(text)) }

    /// Markup written in our own source, such as an SVG emblem.
    public static func raw(_ markup: StaticString) -> Node { Node(kind: .raw(markup)) }

    /// Markup that a component of this module made and escaped itself.
    package static func trusted(_ markup: String) -> Node { Node(kind: .markup(markup)) }

    public static func group(_ nodes: [Node]) -> Node { Node(kind: .fragment(nodes)) }
    public static let empty = Node(kind: .fragment([]))

    public static func element(_ name: StaticString, _ attributes: [Attribute], _ children: [Node]) -> Node {
        Node(kind: .element(name, attributes, children, isVoid: false))
    }

    public static func void(_ name: StaticString, _ attributes: [Attribute]) -> Node {
        Node(kind: .element(name, attributes, [], isVoid: true))
    }

    public var html: String {
        var writer = HTMLWriter()
        writer.write(self)
        return writer.string
    }

    public var bytes: [UInt8] {
        var writer = HTMLWriter()
        writer.write(self)
        return writer.bytes
    }
}

extension Node: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self = .text(value) }
}

/// An attribute; nil values leave it out, `true` writes its bare name.
public struct Attribute: Sendable {
    let name: String
    let value: String?
    let isPresent: Bool

    public init(_ name: String, _ value: String?) {
        (self.name, self.value, isPresent) = (name, value, value != nil)
    }

    public init(_ name: String, isOn: Bool) {
        (self.name, value, isPresent) = (name, nil, isOn)
    }
}

/// Writes nodes as UTF-8 bytes.
public struct HTMLWriter {
    public private(set) var bytes: [UInt8] = []

    public init(capacity: Int = 16_384) { bytes.reserveCapacity(capacity) }

    public var string: String { String(decoding: bytes, as: UTF8.self) }

    public mutating func write(_ node: Node) {
        switch node.kind {
        case .text(let text): append(escaping: text, inAttribute: false)
        case .raw(let markup): append(markup)
        case .markup(let markup): bytes.append(contentsOf: markup.utf8)
        case .fragment(let nodes): for node in nodes { write(node) }
        case .element(let name, let attributes, let children, let isVoid):
            bytes.append(UInt8(ascii: "<"))
            append(name)
            for attribute in attributes where attribute.isPresent {
                bytes.append(UInt8(ascii: " "))
                bytes.append(contentsOf: attribute.name.utf8)
                guard let value = attribute.value else { continue }
                bytes.append(UInt8(ascii: "="))
                bytes.append(UInt8(ascii: "\""))
                append(escaping: value, inAttribute: true)
                bytes.append(UInt8(ascii: "\""))
            }
            bytes.append(UInt8(ascii: ">"))
            if isVoid { return }
            for child in children { write(child) }
            bytes.append(UInt8(ascii: "<"))
            bytes.append(UInt8(ascii: "/"))
            append(name)
            bytes.append(UInt8(ascii: ">"))
        }
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func append(escaping text: String, inAttribute: Bool) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            for index in 0..<source.count {
                let entity: StaticString
                switch source[index] {
                case UInt8(ascii: "&"): entity = "&amp;"
                case UInt8(ascii: "<"): entity = "&lt;"
                case UInt8(ascii: ">"): entity = "&gt;"
                case UInt8(ascii: "\"") where inAttribute: entity = "&quot;"
                case 0: entity = "\u{fffd}"
                default: continue
                }
                bytes.append(contentsOf: source[start..<index])
                entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
                start = index + 1
            }
            bytes.append(contentsOf: source[start..<source.count])
        }
    }
}
