/// Writes nodes as UTF-8 bytes.
public struct HTMLWriter {
    public private(set) var bytes: [UInt8] = []

    public init(capacity: Int = 16_384) { bytes.reserveCapacity(capacity) }

    public var string: String { String(decoding: bytes, as: UTF8.self) }

    public mutating func write(_ node: Node) {
        switch node.kind {
        case .text(let text): write(text: text)
        case .raw(let markup): append(markup)
        case .markup(let markup): append(markup)
        case .fragment(let nodes): for node in nodes { write(node) }
        case .element(let name, let attributes, let children, let isVoid):
            open(name, attributes)
            if isVoid { return }
            for child in children { write(child) }
            close(name)
        }
    }

    mutating func write(text: String) { append(escaping: text, inAttribute: false) }

    mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        append("<")
        append(name)
        for attribute in attributes where attribute.isPresent {
            append(" ")
            append(attribute.name)
            guard let value = attribute.value else { continue }
            append("=\"")
            append(escaping: value, inAttribute: true)
            append("\"")
        }
        append(">")
    }

    mutating func close(_ name: StaticString) {
        append("</")
        append(name)
        append(">")
    }

    mutating func append(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

    mutating func append(_ markup: StaticString) {
        markup.withUTF8Buffer { append($0) }
    }

    private mutating func append(_ name: String) {
        var name = name
        name.withUTF8 { append($0) }
    }

    private mutating func append(_ source: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: source) }

    private mutating func append(escaping text: String, inAttribute: Bool) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            // Everything to escape stands before the letters.
            for index in 0..<source.count where source[index] <= UInt8(ascii: ">") {
                let entity: StaticString
                switch source[index] {
                case UInt8(ascii: "&"): entity = "&amp;"
                case UInt8(ascii: "<"): entity = "&lt;"
                case UInt8(ascii: ">"): entity = "&gt;"
                case UInt8(ascii: "\"") where inAttribute: entity = "&quot;"
                case 0: entity = "\u{fffd}"
                default: continue
                }
                append(UnsafeBufferPointer(rebasing: source[start..<index]))
                append(entity)
                start = index + 1
            }
            append(start == 0 ? source : UnsafeBufferPointer(rebasing: source[start...]))
        }
    }
}
