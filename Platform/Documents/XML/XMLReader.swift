/// Reads XML that strangers wrote, from front to back, with namespaces resolved.
///
/// Nothing is ever looked up elsewhere: a document type is refused, and of entities only the five of XML and character
/// numbers exist. Depth, size, the number of elements and of attributes are bounded; see ``XMLLimits``.
public struct XMLReader {
    public enum Token: Hashable, Sendable {
        /// ``XMLReader/attributes`` are those of this element.
        case start(XMLName)
        case end(XMLName)
        /// One of perhaps several pieces.
        case text(String)
        case finished
    }

    private static let xml = "http://www.w3.org/XML/1998/namespace"

    private var scanner: XMLScanner
    private let bytes: [UInt8]
    private let limits: XMLLimits
    /// The present element's namespaces aside, in the order they were declared.
    private var bindings: [(prefix: String, namespace: String)] = [("xml", xml)]
    /// How many bindings there were outside of each open element.
    private var scopes: [Int] = []
    /// Names as they stand in the document, as long as the bindings stay.
    private var names: [[UInt8]: XMLName] = [:]
    private var count = 0
    /// Of the start that was read last; namespace declarations are not among them.
    public private(set) var attributes: [XMLAttribute] = []

    public init(_ document: [UInt8], limits: XMLLimits = .standard) throws(XMLFault) {
        guard document.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
        let bytes = try XMLEncoding.utf8(document)
        (self.bytes, self.limits) = (bytes, limits)
        var given = 0
        scanner = XMLScanner(part: "", longestToken: limits.token) { (buffer: inout [UInt8]) throws(ZipError) in
            guard given < bytes.count else { return false }
            let end = min(given + 1 << 16, bytes.count)
            buffer.append(contentsOf: bytes[given..<end])
            given = end
            return true
        }
    }

    /// How many elements are open.
    public var depth: Int { scopes.count }

    /// Where reading stands, from 1.
    public var line: Int { XMLEncoding.line(of: scanner.offset, in: bytes) }

    public func attribute(_ local: String, in namespace: String = "") -> String? {
        attributes.first { $0.name.local == local && $0.name.namespace == namespace }?.value
    }

    /// What a prefix stands for at this place, as texts like `utr:MWh` need it; nil for one that was never declared.
    public func namespace(of prefix: String) -> String? {
        if let binding = bindings.last(where: { $0.prefix == prefix }) { return binding.namespace }
        return prefix.isEmpty ? "" : nil
    }

    public mutating func next() throws(XMLFault) -> Token {
        do {
            switch try scanner.next() {
            case .start: return .start(try open())
            case .end: return .end(try close())
            case .text:
                var text: [UInt8] = []
                try scanner.appendText(to: &text)
                return .text(try clean(String(decoding: text, as: UTF8.self)))
            case .finished: return .finished
            }
        } catch let fault as XMLFault {
            throw fault
        } catch XLSXError.documentType {
            throw .documentType
        } catch {
            throw malformed
        }
    }

    private var malformed: XMLFault { .malformed(line: line) }

    /// Character numbers may name what XML does not allow.
    private func clean(_ text: String) throws(XMLFault) -> String {
        for byte in text.utf8 where byte < 32 && byte != 9 && byte != 10 && byte != 13 { throw malformed }
        return text
    }

    private mutating func open() throws -> XMLName {
        count += 1
        guard count <= limits.elements else { throw XMLFault.tooLarge(limit: limits.elements) }
        let found = try scanner.allAttributes()
        guard found.count <= limits.attributes else { throw malformed }
        scopes.append(bindings.count)
        for (name, value) in found where name.starts(with: "xmlns".utf8) { try bind(name, value) }
        attributes.removeAll(keepingCapacity: true)
        for (name, value) in found {
            let whole = String(decoding: name, as: UTF8.self)
            guard whole != "xmlns", !whole.hasPrefix("xmlns:") else { continue }
            let attribute = XMLAttribute(name: try resolved(whole, isAttribute: true), value: try clean(value))
            guard !attributes.contains(where: { $0.name == attribute.name }) else { throw malformed }
            attributes.append(attribute)
        }
        return try elementName()
    }

    private mutating func bind(_ name: ArraySlice<UInt8>, _ value: String) throws(XMLFault) {
        let whole = String(decoding: name, as: UTF8.self)
        guard whole == "xmlns" || whole.hasPrefix("xmlns:") else { return }
        let prefix = String(whole.dropFirst(6))
        guard prefix.isEmpty || !value.isEmpty, prefix != "xml" || value == Self.xml else { throw malformed }
        bindings.append((prefix, value))
        names.removeAll(keepingCapacity: true)
    }

    private mutating func close() throws(XMLFault) -> XMLName {
        let name = try elementName()
        guard let outside = scopes.popLast() else { throw malformed }
        if bindings.count > outside {
            bindings.removeSubrange(outside...)
            names.removeAll(keepingCapacity: true)
        }
        return name
    }

    private mutating func elementName() throws(XMLFault) -> XMLName {
        let key = Array(scanner.wholeName)
        if let known = names[key] { return known }
        let name = try resolved(String(decoding: key, as: UTF8.self), isAttribute: false)
        names[key] = name
        return name
    }

    private func resolved(_ whole: String, isAttribute: Bool) throws(XMLFault) -> XMLName {
        let parts = whole.split(separator: ":", omittingEmptySubsequences: false)
        switch parts.count {
        case 1: return XMLName(whole, in: isAttribute ? "" : namespace(of: "") ?? "")
        case 2 where !parts[0].isEmpty && !parts[1].isEmpty:
            guard let namespace = namespace(of: String(parts[0])) else { throw malformed }
            return XMLName(String(parts[1]), in: namespace)
        default: throw malformed
        }
    }
}
