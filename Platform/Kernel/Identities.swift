/// What ids name across features; the values themselves live in the feature that owns them.
public enum FirmTag {}
public enum PersonTag {}
public enum SiteTag {}
public enum EvidenceTag {}
public enum CouncilTag {}
public enum TokenTag {}

/// „Betrieb“
public typealias FirmID = EntityID<FirmTag>
public typealias PersonID = EntityID<PersonTag>
/// „Standort“
public typealias SiteID = EntityID<SiteTag>
/// „Beleg“
public typealias EvidenceID = EntityID<EvidenceTag>
/// „Betriebsrat“, „Mitarbeitervertretung“ or „Personalrat“
public typealias CouncilID = EntityID<CouncilTag>
/// „Zugangsschlüssel“ of the programming interface
public typealias TokenID = EntityID<TokenTag>
