public import Kernel

/// „Eintrag“
public typealias EntryID = EntityID<ActivityEntry>
/// „Liefervertrag“
public typealias ContractID = EntityID<EnergyContract>
/// „Einspielung“
public typealias ImportBatchID = EntityID<ImportBatch>
