/// A piece of HTML as a value. Text is escaped when it is made, so markup cannot be injected by data;
/// only ``Node/raw(_:)`` passes through, and it takes a compile-time constant.
public struct Node: Sendable {
    enum Kind: Sendable {
        case text(String)
        case raw(StaticString)
        case markup([UInt8])
        case element(StaticString, [Attribute], [Node], isVoid: Bool)
        case fragment([Node])
    }

    let kind: Kind

    public static func text(_ text: String) -> Node { Node(kind: .text(text)) }

    /// Markup written in our own source, such as an SVG emblem.
    public static func raw(_ markup: StaticString) -> Node { Node(kind: .raw(markup)) }

    /// Markup that a component of this module wrote with an ``HTMLWriter``.
    static func written(_ writer: HTMLWriter) -> Node { Node(kind: .markup(writer.bytes)) }

    /// The same markup as bytes: for a part of a page that is shown again and again.
    public var written: Node {
        var writer = HTMLWriter()
        writer.write(self)
        return .written(writer)
    }

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
