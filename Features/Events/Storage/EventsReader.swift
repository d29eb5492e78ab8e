public import DatabasePlatform

/// What other features may know of events.
public struct EventsReader: Sendable {
    let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }
}
