public import Kernel

/// Marks the ids of reports that others wrote.
public enum ReadReportTag {}

public typealias ReadReportID = EntityID<ReadReportTag>
