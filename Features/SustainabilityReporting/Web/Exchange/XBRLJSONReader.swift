import Kernel
import SustainabilityReporting

/// Reads xBRL-JSON (Open Information Model 1.0) by any version of the standard's taxonomy.
struct XBRLJSONReader: Sendable {
    /// Bytes of a file.
    static let limit = 16 << 20

    func read(_ bytes: [UInt8], standard: ReportStandard) throws(ReadingFault) -> ReportReading {
        guard bytes.count <= Self.limit else { throw .tooLarge(limit: Self.limit) }
        let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        let document: JSONNode
        do {
            document = try JSONReader.read(start == 0 ? bytes : Array(bytes[start...]))
        } catch {
            guard bytes.dropFirst(start).first(where: { $0 > 32 }) == UInt8(ascii: "{") else { throw .notThisFormat }
            throw .malformed(line: bytes.prefix(start + error.offset).reduce(1) { $1 == 10 ? $0 + 1 : $0 })
        }
        guard let info = document["documentInfo"], info["documentType"]?.text?.hasSuffix("/xbrl-json") == true,
            case .object(let facts)? = document["facts"]?.value, let assembler = ReportAssembler(standard)
        else { throw .notThisFormat }
        let namespaces = info["namespaces"]?.texts ?? [:]
        var taxonomies: [String] = []
        if case .array(let list)? = info["taxonomy"]?.value { taxonomies = list.compactMap(\.text) }
        var notes: [ReadingNote] = []
        var raw: [RawFact] = []
        raw.reserveCapacity(min(facts.count, ReportAssembler.mostFacts))
        for fact in facts.prefix(ReportAssembler.mostFacts + 1) {
            if let fact = Self.fact(fact.node, namespaces) {
                raw.append(fact)
            } else if notes.count < ReportAssembler.mostNotes {
                let concept = fact.node["dimensions"]?["concept"]?.text ?? fact.key
                notes.append(ReadingNote(kind: .unreadableValue, place: String(TypedText.line(concept).prefix(200))))
            }
        }
        return try assembler.reading(of: raw, format: .json, taxonomies: taxonomies, notes: notes)
    }

    private static func fact(_ node: JSONNode, _ namespaces: [String: String]) -> RawFact? {
        guard case .object(let dimensions)? = node["dimensions"]?.value, let value = node["value"] else { return nil }
        var (concept, entity, period, unit, language): (String?, String?, String?, String?, String?)
        var others: [String: String] = [:]
        for dimension in dimensions {
            let text = dimension.node.text
            switch dimension.key {
            case "concept", "xbrl:concept": concept = text
            case "entity", "xbrl:entity": entity = text
            case "period", "xbrl:period": period = text
            case "unit", "xbrl:unit": unit = text
            case "language", "xbrl:language": language = text
            case "noteId", "xbrl:noteId": return nil
            default: if let text { others[local(dimension.key)] = local(text) }
            }
        }
        guard let concept, let name = name(concept, namespaces) else { return nil }
        let parts = entity?.split(separator: ":", maxSplits: 1).map(String.init) ?? []
        guard let when = period.map(RawFact.Period.init(oim:)) ?? .forever else { return nil }
        return RawFact(
            concept: name,
            value: value.scalar,
            unit: unit.flatMap(Self.unit),
            decimals: node["decimals"]?.whole,
            dimensions: others,
            period: when,
            scheme: parts.count == 2 ? namespaces[parts[0]] ?? parts[0] : "",
            identifier: parts.count == 2 ? parts[1] : entity ?? "",
            language: language ?? ""
        )
    }

    private static func name(_ text: String, _ namespaces: [String: String]) -> RawFact.Name? {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let namespace = namespaces[String(parts[0])] else { return nil }
        return RawFact.Name(namespace: namespace, local: String(parts[1]))
    }

    private static func local(_ text: String) -> String {
        text.firstIndex(of: ":").map { String(text[text.index(after: $0)...]) } ?? text
    }

    /// `utr:tCO2e/iso4217:EUR` → `tCO2e/EUR`; products in brackets are beyond the standard and stay unknown.
    private static func unit(_ text: String) -> String? {
        guard text.utf8.count < 200 else { return "?" }
        let unit = text.split(separator: "/").map { local(String($0)) }.joined(separator: "/")
        return unit == "pure" ? nil : unit
    }
}

extension JSONNode {
    subscript(_ key: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.key == key }?.node
    }

    var text: String? {
        guard case .string(let text) = value else { return nil }
        return text
    }

    /// Values of facts are texts; some writers put plain numbers and truths there.
    fileprivate var scalar: String? {
        switch value {
        case .string(let text): text
        case .bool(let flag): flag ? "true" : "false"
        case .number(let number): number.description
        case .null, .array, .object: nil
        }
    }

    fileprivate var whole: Int? {
        guard case .number(let number) = value, number.rounded() == number, abs(number) < 100 else { return nil }
        return Int(number)
    }

    fileprivate var texts: [String: String] {
        guard case .object(let members) = value else { return [:] }
        return Dictionary(members.compactMap { member in member.node.text.map { (member.key, $0) } }) { first, _ in
            first
        }
    }
}
