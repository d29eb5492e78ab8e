/// Reads the fields of a JSON object one by one; what is missing, of the wrong type or left over becomes a fault.
public struct StrictObject {
    public let report: FaultReport
    public let offset: Int
    private let members: [JSONNode.Member]
    /// One bit a member. No object of ours has 64 fields; what lies beyond is left over.
    private var taken: UInt64 = 0
    private var cursor = 0

    /// Nil, with a fault, where the value is no object.
    public init?(_ node: JSONNode, _ field: String, _ report: FaultReport) {
        guard case .object(let members) = node.value else {
            report.add(.wrongType(field: field), at: node.offset)
            return nil
        }
        (self.report, self.members, offset) = (report, members, node.offset)
    }

    public func fault(_ kind: ContentFault.Kind, at offset: Int? = nil) {
        report.add(kind, at: offset ?? self.offset)
    }

    /// Names what nobody asked for: a misspelt key is a fault, not a comment.
    public func finish() {
        for (index, member) in members.enumerated() where taken & (1 << index) == 0 {
            let isDuplicate = members.prefix(index).contains { $0.key == member.key }
            fault(isDuplicate ? .duplicateKey(member.key) : .unknownKey(member.key), at: member.offset)
        }
    }

    public mutating func optional(_ key: String) -> JSONNode.Member? {
        // Files keep one order of keys, so the next field is mostly the next member.
        for index in members.indices[cursor...] where isNext(index, key) { return take(index) }
        for index in members.indices[..<cursor] where isNext(index, key) { return take(index) }
        return nil
    }

    private func isNext(_ index: Int, _ key: String) -> Bool {
        taken & (1 << index) == 0 && members[index].key == key
    }

    private mutating func take(_ index: Int) -> JSONNode.Member {
        taken |= 1 << index
        cursor = index + 1
        return members[index]
    }

    public mutating func required(_ key: String) -> JSONNode.Member? {
        if let member = optional(key) { return member }
        fault(.missingField(key))
        return nil
    }

    public mutating func string(_ key: String) -> String? { text(required(key)) }

    public mutating func optionalString(_ key: String) -> String? { text(optional(key)) }

    public mutating func number(_ key: String) -> Double? { number(required(key)) }

    public mutating func optionalNumber(_ key: String) -> Double? { number(optional(key)) }

    public mutating func year(_ key: String) -> Int? { year(required(key)) }

    public mutating func optionalYear(_ key: String) -> Int? { year(optional(key)) }

    public mutating func optionalFlag(_ key: String) -> Bool {
        guard let member = optional(key) else { return false }
        if case .bool(let flag) = member.node.value { return flag }
        fault(.wrongType(field: key), at: member.node.offset)
        return false
    }

    public mutating func date(_ key: String) -> LocalDate? { date(required(key)) }

    public mutating func optionalDate(_ key: String) -> LocalDate? { date(optional(key)) }

    private func date(_ member: JSONNode.Member?) -> LocalDate? {
        guard let member, let text = text(member) else { return nil }
        if let date = LocalDate(iso: text) { return date }
        fault(.invalidValue(field: member.key, value: text), at: member.node.offset)
        return nil
    }

    public mutating func elements(_ key: String) -> [JSONNode] { elements(required(key)) }

    public mutating func optionalElements(_ key: String) -> [JSONNode] { elements(optional(key)) }

    public mutating func choice<Choice: RawRepresentable<String>>(_ key: String) -> Choice? { choice(required(key)) }

    public mutating func optionalChoice<Choice: RawRepresentable<String>>(_ key: String) -> Choice? {
        choice(optional(key))
    }

    /// Non-empty texts that occur once each.
    public mutating func optionalStrings(_ key: String) -> [String] {
        var strings: [String] = []
        for node in optionalElements(key) {
            guard case .string(let text) = node.value else {
                fault(.wrongType(field: key), at: node.offset)
                continue
            }
            if text.isEmpty || strings.contains(text) {
                fault(.invalidValue(field: key, value: text), at: node.offset)
            }
            strings.append(text)
        }
        return strings
    }

    private func text(_ member: JSONNode.Member?) -> String? {
        guard let member else { return nil }
        guard case .string(let text) = member.node.value else {
            fault(.wrongType(field: member.key), at: member.node.offset)
            return nil
        }
        if text.isEmpty { fault(.invalidValue(field: member.key, value: text), at: member.node.offset) }
        return text
    }

    private func number(_ member: JSONNode.Member?) -> Double? {
        guard let member else { return nil }
        if case .number(let number) = member.node.value { return number }
        fault(.wrongType(field: member.key), at: member.node.offset)
        return nil
    }

    private func year(_ member: JSONNode.Member?) -> Int? {
        guard let number = number(member), let member else { return nil }
        if let year = Int(exactly: number), (1900...2200).contains(year) { return year }
        fault(.invalidValue(field: member.key, value: "\(number)"), at: member.node.offset)
        return nil
    }

    private func elements(_ member: JSONNode.Member?) -> [JSONNode] {
        guard let member else { return [] }
        if case .array(let elements) = member.node.value { return elements }
        fault(.wrongType(field: member.key), at: member.node.offset)
        return []
    }

    private func choice<Choice: RawRepresentable<String>>(_ member: JSONNode.Member?) -> Choice? {
        guard let member, let text = text(member) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        fault(.invalidValue(field: member.key, value: text), at: member.node.offset)
        return nil
    }
}
