public import Kernel

/// A value as both databases know it.
public enum SQLValue: Sendable, Hashable {
    case null
    case int(Int64)
    case double(Double)
    case text(String)
    case blob([UInt8])

    public static func bool(_ value: Bool) -> SQLValue { .int(value ? 1 : 0) }
    public static func text(_ value: String?) -> SQLValue { value.map { SQLValue.text($0) } ?? .null }
    public static func int(_ value: Int?) -> SQLValue { value.map { .int(Int64($0)) } ?? .null }
    public static func double(_ value: Double?) -> SQLValue { value.map { SQLValue.double($0) } ?? .null }
    public static func id<Entity>(_ id: EntityID<Entity>?) -> SQLValue { .text(id?.text) }
    public static func date(_ date: LocalDate?) -> SQLValue { .text(date?.iso) }
}

extension SQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int64) { self = .int(value) }
    public init(nilLiteral: ()) { self = .null }
}
