/// One file of an archive, as its central directory describes it and its local header confirms.
struct ZipEntry: Hashable, Sendable {
    enum Method: Hashable, Sendable { case stored, deflated }

    let name: String
    let method: Method
    let packedSize: Int
    let size: Int
    let checksum: UInt32
    /// Where the packed data begins.
    let dataStart: Int
    /// Where the local header begins.
    let headerStart: Int
}
