import Foundation

/// A JSON value of the protocol.
enum ProtocolJSON: Sendable, Equatable, Decodable {
    case none
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([ProtocolJSON])
    case object([String: ProtocolJSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .none
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([ProtocolJSON].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: ProtocolJSON].self))
        }
    }

    /// Nil when it is no JSON.
    static func read(_ text: String) -> ProtocolJSON? {
        try? JSONDecoder().decode(ProtocolJSON.self, from: Data(text.utf8))
    }

    static func number(_ number: Int) -> ProtocolJSON { .number(Double(number)) }

    /// One line, keys in order.
    var text: String {
        var result = ""
        write(to: &result)
        return result
    }

    private func write(to result: inout String) {
        switch self {
        case .none: result += "null"
        case .flag(let flag): result += flag ? "true" : "false"
        case .number(let number): result += Int(exactly: number).map(String.init) ?? "\(number)"
        case .text(let text): Self.quote(text, &result)
        case .list(let values):
            result += "["
            for (index, value) in values.enumerated() {
                if index > 0 { result += "," }
                value.write(to: &result)
            }
            result += "]"
        case .object(let fields):
            result += "{"
            for (index, field) in fields.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { result += "," }
                Self.quote(field.key, &result)
                result += ":"
                field.value.write(to: &result)
            }
            result += "}"
        }
    }

    private static func quote(_ text: String, _ result: inout String) {
        result += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0x7f:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        result += "\""
    }
}

/// The values of a JSON object, each only where it is of the kind asked for.
struct ProtocolFields {
    private let fields: [String: ProtocolJSON]

    init(_ fields: [String: ProtocolJSON]) { self.fields = fields }

    func text(_ name: String) -> String? {
        guard case .text(let text) = fields[name] else { return nil }
        return text
    }

    func flag(_ name: String) -> Bool? {
        guard case .flag(let flag) = fields[name] else { return nil }
        return flag
    }

    func integer(_ name: String) -> Int? { fields[name].flatMap(Self.integer) }

    func number(_ name: String) -> UInt16? { integer(name).flatMap { UInt16(exactly: $0) } }

    func numbers(_ name: String, most: Int) -> [UInt16]? {
        guard case .list(let values) = fields[name], values.count <= most else { return nil }
        let numbers = values.compactMap { Self.integer($0).flatMap { UInt16(exactly: $0) } }
        return numbers.count == values.count ? numbers : nil
    }

    /// Written again as JSON; nil when it is missing or no object.
    func json(_ name: String) -> String? {
        guard case .object = fields[name] else { return nil }
        return fields[name]?.text
    }

    private static func integer(_ value: ProtocolJSON) -> Int? {
        guard case .number(let number) = value else { return nil }
        return Int(exactly: number)
    }
}
