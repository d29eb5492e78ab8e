import Documents
import Foundation
import Testing

@Suite struct ZipArchiveTests {
    @Test func readsStoredAndDeflatedEntries() throws {
        var builder = ZipBuilder()
        builder.addStored("a.txt", "Öko")
        builder.addZeros("b.bin", count: 100_000)
        let archive = try ZipArchive(builder.bytes())
        #expect(archive.names == ["a.txt", "b.bin"])
        let text = try archive.contents(of: "a.txt")
        #expect(text == Array("Öko".utf8))
        let zeros = try archive.contents(of: "b.bin")
        #expect(zeros == [UInt8](repeating: 0, count: 100_000))
    }

    @Test func namesAreFoundWithoutCaseAndWithBackslashes() throws {
        var builder = ZipBuilder()
        builder.addStored("xl\\Workbook.xml", "x")
        let archive = try ZipArchive(builder.bytes())
        #expect(archive.contains("xl/workbook.xml"))
        #expect(throws: ZipError.missingEntry("xl/other.xml")) { try archive.contents(of: "xl/other.xml") }
    }

    /// 1,000 entries of 10 MB of zeros, about 10 KB each: 10 GB from 10 MB. The directory alone gives it away.
    @Test func bombOfManyZerosIsRefusedUnread() throws {
        var builder = ZipBuilder()
        builder.addZeros("0", count: 10_000_000)
        let first = builder.entries[0]
        for index in 1..<1_000 {
            var entry = first
            entry.name = "\(index)"
            builder.entries.append(entry)
        }
        let bytes = builder.bytes()
        let time = ContinuousClock().measure {
            #expect(throws: ZipError.suspiciousRatio("0", limit: 250)) { try ZipArchive(bytes) }
            #expect(throws: ZipError.totalTooLarge(limit: 768 << 20)) {
                try ZipArchive(bytes, limits: ZipLimits(ratio: 2_000))
            }
            #expect(throws: ZipError.archiveTooLarge(limit: 1 << 20)) {
                try ZipArchive(bytes, limits: ZipLimits(archiveBytes: 1 << 20))
            }
        }
        #expect(time < .seconds(1))
    }

    /// The directory says 1,000 bytes; 10 MB would come. One piece of 64 KiB is all that is ever unpacked.
    @Test func bombThatLiesAboutItsSizeStopsAtOnePiece() throws {
        var builder = ZipBuilder()
        builder.addZeros("sheet.xml", count: 10_000_000, declared: 1_000)
        let archive = try ZipArchive(builder.bytes())
        #expect(throws: ZipError.damagedEntry("sheet.xml")) { try archive.contents(of: "sheet.xml") }
        let reader = try archive.reader(of: "sheet.xml")
        var buffer: [UInt8] = []
        #expect(throws: ZipError.damagedEntry("sheet.xml")) { try reader.read(into: &buffer) }
        #expect(buffer.isEmpty)
    }

    @Test func entriesThatShareTheirDataAreRefused() throws {
        var builder = ZipBuilder()
        builder.addStored("a", "payload")
        var twin = builder.entries[0]
        (twin.name, twin.sharesDataOfFirst) = ("b", true)
        builder.entries.append(twin)
        #expect(throws: ZipError.overlappingEntries) { try ZipArchive(builder.bytes()) }
    }

    @Test func boundsOfTheDirectoryHold() throws {
        var builder = ZipBuilder()
        for index in 0..<20 { builder.addStored("\(index)", "x") }
        let bytes = builder.bytes()
        #expect(throws: ZipError.tooManyEntries(limit: 10)) { try ZipArchive(bytes, limits: ZipLimits(entries: 10)) }
        #expect(throws: ZipError.entryTooLarge("0", limit: 0)) {
            try ZipArchive(bytes, limits: ZipLimits(entryBytes: 0))
        }
        builder.addStored("7", "twice")
        #expect(throws: ZipError.duplicateEntry("7")) { try ZipArchive(builder.bytes()) }
    }

    @Test func encryptedAndUnknownPackingIsNamed() throws {
        var builder = ZipBuilder()
        builder.addStored("secret", "x")
        builder.entries[0].flags = 1
        #expect(throws: ZipError.encrypted("secret")) { try ZipArchive(builder.bytes()) }
        builder.entries[0].flags = 0
        builder.entries[0].method = 12
        #expect(throws: ZipError.unsupportedMethod("secret", method: 12)) { try ZipArchive(builder.bytes()) }
    }

    @Test func wrongChecksumIsFoundAtTheEnd() throws {
        var builder = ZipBuilder()
        builder.addStored("a", "abc")
        builder.entries[0].checksum ^= 1
        let archive = try ZipArchive(builder.bytes())
        #expect(throws: ZipError.damagedEntry("a")) { try archive.contents(of: "a") }
    }

    @Test func everyTruncationIsAnError() throws {
        var builder = ZipBuilder()
        builder.addStored("a", "abc")
        builder.addZeros("b", count: 5_000)
        let bytes = builder.bytes()
        for length in 0..<bytes.count {
            #expect(throws: ZipError.self) { try ZipArchive(Array(bytes.prefix(length))) }
        }
    }

    @Test func missingAndEmptyFilesAreTold() throws {
        let missing = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        #expect(throws: ZipError.unreadable) { try ZipArchive(file: missing) }
        try Data().write(to: missing)
        defer { try? FileManager.default.removeItem(at: missing) }
        #expect(throws: ZipError.notAnArchive) { try ZipArchive(file: missing) }
    }
}
