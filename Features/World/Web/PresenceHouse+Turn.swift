public import WebPlatform

extension PresenceHouse {
    /// Whether this person, or this guest's browser, is in a room now.
    public func holds(_ visitor: Visitor) -> Bool {
        let key = PresenceConnection.key(of: visitor)
        return connections.contains { $0.value.key == key && seats[$0.key] != nil }
    }
}
