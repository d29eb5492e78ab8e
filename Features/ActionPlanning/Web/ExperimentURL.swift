import ActionPlanning

/// Addresses of the „Experimentierraum“.
enum ExperimentURL {
    static let list = "/experimente"
    static let rows = list + "?ansicht=liste"
    static let new = list + "/neu"

    static func experiment(_ id: ExperimentID) -> String { "\(list)/\(id)" }
    static func edit(_ id: ExperimentID) -> String { experiment(id) + "/bearbeiten" }
    static func result(_ id: ExperimentID) -> String { experiment(id) + "/ergebnis" }
    static func decision(_ id: ExperimentID) -> String { experiment(id) + "/entscheidung" }
    static func notes(_ id: ExperimentID) -> String { experiment(id) + "/notizen" }
    static func note(_ id: ExperimentID, _ note: ExperimentNoteID) -> String { notes(id) + "/\(note)" }
    static func release(_ id: ExperimentID) -> String { experiment(id) + "/freigabe" }
    static func measure(_ id: ExperimentID) -> String { experiment(id) + "/massnahme" }
    /// The measure that was made of it.
    static func made(_ id: MeasureID) -> String { "/massnahmen/\(id)" }
    static func profile(_ id: ExperimentID) -> String { list + "/profil/\(id)" }
}
