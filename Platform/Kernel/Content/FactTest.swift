/// What is known about a firm, a measure or a course, by the names that content files use. What is not there is missing,
/// never 0 or no.
public struct Facts: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
        case number(Double)
        case text(String)
        case truth(Bool)
    }

    private var values: [String: Value]

    public init(_ values: [String: Value] = [:]) { self.values = values }

    public subscript(_ fact: String) -> Value? {
        get { values[fact] }
        set { values[fact] = newValue }
    }
}

/// A comparison of one fact, as content files state conditions.
public struct FactTest: Hashable, Sendable {
    public enum Comparison: String, Hashable, Sendable {
        case equal = "="
        case unequal = "!="
        case below = "<"
        case atMost = "<="
        case above = ">"
        case atLeast = ">="
        case oneOf = "in"
        case noneOf = "notIn"
        case startsWith
    }

    public let fact: String
    public let comparison: Comparison
    /// One, or those of a list.
    public let values: [Facts.Value]

    public init(fact: String, comparison: Comparison, values: [Facts.Value]) {
        (self.fact, self.comparison, self.values) = (fact, comparison, values)
    }

    /// Nil where the fact is missing or of another kind.
    public func holds(_ facts: Facts) -> Bool? {
        guard let known = facts[fact] else { return nil }
        switch comparison {
        case .oneOf: return values.contains(known)
        case .noneOf: return !values.contains(known)
        case .equal: return values.first == known
        case .unequal: return values.first != known
        case .startsWith:
            guard case .text(let text) = known else { return nil }
            return values.contains { if case .text(let beginning) = $0 { text.hasPrefix(beginning) } else { false } }
        case .below, .atMost, .above, .atLeast:
            guard case .number(let left) = known, case .number(let right)? = values.first else { return nil }
            return switch comparison {
            case .below: left < right
            case .atMost: left <= right
            case .above: left > right
            default: left >= right
            }
        }
    }

    /// All of them: false where one is, else nil where one is missing.
    public static func allHold(_ tests: [FactTest], _ facts: Facts) -> Bool? {
        let verdicts = tests.map { $0.holds(facts) }
        if verdicts.contains(false) { return false }
        return verdicts.contains(nil) ? nil : true
    }
}

extension FactTest {
    /// The comparison in an object that may hold more; nil, with the faults noted, where it cannot be used.
    ///
    /// - Parameter known: the names of facts that there are.
    public init?(_ object: inout StrictObject, known: Set<String>) {
        let fact = object.string("fact")
        let comparison: Comparison? = object.choice("is")
        guard let member = object.required("value") else { return nil }
        let nodes: [JSONNode]
        if case .array(let elements) = member.node.value { nodes = elements } else { nodes = [member.node] }
        let values = nodes.compactMap { node -> Facts.Value? in
            switch node.value {
            case .number(let number): return .number(number)
            case .string(let text): return .text(text)
            case .bool(let truth): return .truth(truth)
            default:
                object.fault(.wrongType(field: "value"), at: node.offset)
                return nil
            }
        }
        if let fact, !known.contains(fact) { object.fault(.invalidValue(field: "fact", value: fact)) }
        guard let fact, let comparison else { return nil }
        self.init(fact: fact, comparison: comparison, values: values)
    }

    /// An object that is nothing but the comparison.
    public init?(_ node: JSONNode, _ field: String, known: Set<String>, _ report: FaultReport) {
        guard var object = StrictObject(node, field, report) else { return nil }
        defer { object.finish() }
        self.init(&object, known: known)
    }
}
