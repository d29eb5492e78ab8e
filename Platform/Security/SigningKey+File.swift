public import Foundation

extension SigningKey {
    /// Reads the key of an installation, or makes it when it is first needed; readable by the owner only.
    public static func load(file: URL) throws -> SigningKey {
        if let known = try? String(contentsOf: file, encoding: .utf8) { return try SigningKey(pem: known) }
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        // Written whole beside it and then given its name, unless another server has been quicker: all that share a
        // folder share one key.
        let fresh = try SigningKey()
        let beside = file.appendingPathExtension("\(getpid())-\(UUID().uuidString)")
        guard
            FileManager.default.createFile(
                atPath: beside.path,
                contents: Data(fresh.pem.utf8),
                attributes: [.posixPermissions: 0o600]
            )
        else { throw CocoaError(.fileWriteUnknown) }
        defer { unlink(beside.path) }
        if link(beside.path, file.path) == 0 { return fresh }
        guard errno == EEXIST else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        return try SigningKey(pem: String(contentsOf: file, encoding: .utf8))
    }
}
