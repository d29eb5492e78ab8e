import Kernel

/// The world with its places as one compact JSON text, in the order of the files.
enum PlanText {
    static func text(world: JSONNode, places: [JSONNode]) -> [UInt8] {
        var bytes: [UInt8] = []
        guard case .object(let members) = world.value else { return Array("{}".utf8) }
        bytes.append(UInt8(ascii: "{"))
        for member in members {
            string(member.key, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            write(member.node, to: &bytes)
            bytes.append(UInt8(ascii: ","))
        }
        bytes += Array("\"places\":".utf8)
        list(places, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private static func write(_ node: JSONNode, to bytes: inout [UInt8]) {
        switch node.value {
        case .null: bytes += Array("null".utf8)
        case .bool(let truth): bytes += Array((truth ? "true" : "false").utf8)
        case .number(let number): bytes += Array((Int(exactly: number).map { "\($0)" } ?? "\(number)").utf8)
        case .string(let text): string(text, to: &bytes)
        case .array(let nodes): list(nodes, to: &bytes)
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                string(member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                write(member.node, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func list(_ nodes: [JSONNode], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (index, node) in nodes.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(node, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// RFC 8259, section 7: quotes, backslashes and control characters are escaped.
    private static func string(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<32: bytes += Array(("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
