/// Why a database was not moved.
public enum TransferError: Error, Equatable {
    /// The target holds tables already; one of them.
    case notEmpty(table: String)
    /// Without a primary key there is no order in which both sides can be read.
    case noPrimaryKey(table: String)
    /// The target did not take what the table holds, or a row that it refers to is missing.
    case failed(table: String, StorageError)
}
