public import Kernel

/// Marks the ids of sustainability reports.
public enum ReportTag {}

public typealias ReportID = EntityID<ReportTag>
