public import Foundation
public import Kernel

/// The columns of a result, shared by all its rows.
public final class SQLColumns: Sendable {
    public let names: [String]
    private let positions: [String: Int]

    public init(_ names: [String]) {
        self.names = names
        positions = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func position(_ name: String) -> Int? { positions[name] }
}

/// One row of a result. Reading a column that is not there, or of another type, is a programming error that
/// ``SQLRowError`` names with table column and found value.
public struct SQLRow: Sendable {
    public let columns: SQLColumns
    public let values: [SQLValue]

    public init(columns: SQLColumns, values: [SQLValue]) {
        (self.columns, self.values) = (columns, values)
    }

    public func value(_ name: String) throws(SQLRowError) -> SQLValue {
        guard let position = columns.position(name) else { throw SQLRowError(column: name, found: nil) }
        return values[position]
    }

    public func textIfPresent(_ name: String) throws(SQLRowError) -> String? {
        switch try value(name) {
        case .text(let text): text
        case .null: nil
        case let other: throw SQLRowError(column: name, found: other)
        }
    }

    public func intIfPresent(_ name: String) throws(SQLRowError) -> Int? {
        switch try value(name) {
        case .int(let number): Int(number)
        case .null: nil
        case let other: throw SQLRowError(column: name, found: other)
        }
    }

    public func doubleIfPresent(_ name: String) throws(SQLRowError) -> Double? {
        switch try value(name) {
        case .double(let number): number
        case .int(let number): Double(number)
        case .null: nil
        case let other: throw SQLRowError(column: name, found: other)
        }
    }

    public func blobIfPresent(_ name: String) throws(SQLRowError) -> [UInt8]? {
        switch try value(name) {
        case .blob(let bytes): bytes
        case .null: nil
        case let other: throw SQLRowError(column: name, found: other)
        }
    }

    public func text(_ name: String) throws(SQLRowError) -> String {
        try present(textIfPresent(name), name)
    }

    public func int(_ name: String) throws(SQLRowError) -> Int { try present(intIfPresent(name), name) }

    public func double(_ name: String) throws(SQLRowError) -> Double { try present(doubleIfPresent(name), name) }

    public func bool(_ name: String) throws(SQLRowError) -> Bool { try int(name) != 0 }

    public func blob(_ name: String) throws(SQLRowError) -> [UInt8] { try present(blobIfPresent(name), name) }

    public func id<Entity>(_ name: String, of: Entity.Type = Entity.self) throws(SQLRowError) -> EntityID<Entity> {
        let text = try text(name)
        return try present(EntityID<Entity>(text), name)
    }

    public func idIfPresent<Entity>(
        _ name: String,
        of: Entity.Type = Entity.self
    ) throws(SQLRowError) -> EntityID<Entity>? {
        guard let text = try textIfPresent(name) else { return nil }
        return try present(EntityID<Entity>(text), name)
    }

    /// An ISO date stored as text.
    public func date(_ name: String) throws(SQLRowError) -> LocalDate {
        let text = try text(name)
        return try present(LocalDate(iso: text), name)
    }

    /// A text that stands for a value, such as a raw value or a symbol.
    public func parsed<Value>(_ name: String, _ parse: (String) -> Value?) throws(SQLRowError) -> Value {
        let text = try text(name)
        guard let value = parse(text) else { throw SQLRowError(column: name, found: .text(text)) }
        return value
    }

    /// UTC, stored as whole milliseconds since 1970.
    public func instant(_ name: String) throws(SQLRowError) -> Date {
        Date(timeIntervalSince1970: Double(try int(name)) / 1000)
    }

    public func instantIfPresent(_ name: String) throws(SQLRowError) -> Date? {
        try intIfPresent(name).map { Date(timeIntervalSince1970: Double($0) / 1000) }
    }

    private func present<Value>(_ value: Value?, _ name: String) throws(SQLRowError) -> Value {
        guard let value else { throw SQLRowError(column: name, found: .null) }
        return value
    }
}

/// A row did not hold what its store expected.
public struct SQLRowError: Error, Equatable {
    public let column: String
    /// Nil when the column itself is missing.
    public let found: SQLValue?

    public init(column: String, found: SQLValue?) { (self.column, self.found) = (column, found) }
}

extension SQLValue {
    /// UTC as whole milliseconds since 1970.
    public static func instant(_ date: Date?) -> SQLValue {
        date.map { .int(Int64(($0.timeIntervalSince1970 * 1000).rounded(.down))) } ?? .null
    }
}
