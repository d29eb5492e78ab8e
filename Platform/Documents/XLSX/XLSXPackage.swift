/// The zip archive as a package of named parts.
struct XLSXPackage: Sendable {
    let archive: ZipArchive

    init(_ bytes: [UInt8], limits: ZipLimits) throws(XLSXError) {
        if bytes.starts(with: Self.compoundFileSignature) {
            throw Self.holds("EncryptedPackage", in: bytes) ? .passwordProtected : .oldWorkbook
        }
        do { archive = try ZipArchive(bytes, limits: limits) } catch { throw .archive(error) }
    }

    func workbookPart() throws(XLSXError) -> String {
        guard let part = try relationships(of: "").first(of: "officeDocument") else { throw .notAWorkbook }
        if part.hasSuffix(".bin") { throw .binaryWorkbook }
        guard part.hasPrefix("xl/") || part.hasSuffix("workbook.xml") else { throw .notAWorkbook }
        return part
    }

    func relationships(of part: String) throws(XLSXError) -> XLSXRelationships {
        let name = XLSXRelationships.name(for: part)
        guard archive.contains(name) else { return XLSXRelationships() }
        return try XLSXRelationships(scanner(of: name), of: part)
    }

    func scanner(of part: String) throws(XLSXError) -> XMLScanner {
        guard archive.contains(part) else { throw .missingPart(part) }
        let reader: ZipEntryReader
        do { reader = try archive.reader(of: part) } catch { throw .archive(error) }
        return XMLScanner(part: part) { buffer throws(ZipError) in try reader.read(into: &buffer) }
    }

    /// Microsoft's compound file, in which both old and encrypted workbooks are wrapped (MS-CFB 2.2).
    private static let compoundFileSignature: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

    private static func holds(_ name: String, in bytes: [UInt8]) -> Bool {
        let wanted = name.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        return bytes.firstRange(of: wanted) != nil
    }
}
