import Kernel

/// Looks for a name that stands twice in one object. Decoders keep one of the two values silently, and not always the
/// same one (RFC 8259, section 4).
enum JSONNames {
    /// The place of the first repeated name as a pointer of RFC 6901; nil when there is none, or no JSON.
    static func repeated(in bytes: [UInt8]) -> String? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        return (try? JSONReader.read(text)).flatMap { repeated(in: $0, at: "") }
    }

    private static func repeated(in node: JSONNode, at pointer: String) -> String? {
        switch node.value {
        case .object(let members):
            var names: Set<String> = []
            for member in members {
                let place = JSONFault.pointer(to: member.key, in: pointer)
                guard names.insert(member.key).inserted else { return place }
                if let found = repeated(in: member.node, at: place) { return found }
            }
            return nil
        case .array(let elements):
            return elements.enumerated().lazy.compactMap { repeated(in: $1, at: "\(pointer)/\($0)") }.first
        default: return nil
        }
    }
}
