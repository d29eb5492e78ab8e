/// By which law the employees of a house are represented. Raw values are stored.
public enum CouncilKind: String, Sendable, Codable, CaseIterable {
    /// „Betriebsrat“, Betriebsverfassungsgesetz
    case worksCouncil
    /// „Mitarbeitervertretung“ of the churches and their welfare organisations, MVG-EKD or MAVO
    case churchRepresentation
    /// „Personalrat“, Bundespersonalvertretungsgesetz or the law of a Land
    case staffCouncil
}
