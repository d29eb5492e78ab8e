import DatabasePlatform
import Foundation
import Testing

@testable import WebPlatform

@Suite struct ErrorSummaryTests {
    private enum Fault: Error {
        case plain
        case carrying(String)
    }

    private struct Carrier: Error { let typed = "geheim" }

    @Test func whatWasTypedIsTakenOut() {
        let cases: [(any Error, String)] = [
            (
                StorageError.uniqueViolation("UNIQUE constraint failed: person.email"),
                "StorageError.uniqueViolation: UNIQUE constraint failed: person.email"
            ),
            (
                StorageError.uniqueViolation("duplicate key \"k\"\nDETAIL:  Key (email)=(geheim@x) already exists."),
                "StorageError.uniqueViolation: duplicate key \"…\""
            ),
            (
                StorageError.other("invalid input syntax for type bigint: \"geheim\""),
                "StorageError.other: invalid input syntax for type bigint: \"…\""
            ),
            (
                StorageError.other("Failing row contains (geheim (x), 'y"),
                "StorageError.other: Failing row contains (…"
            ),
            (StorageError.other("near 'geheim"), "StorageError.other: near '…"),
            (SQLRowError(column: "name", found: .text("geheim")), "SQLRowError: column name"),
            (CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: "/geheim"]), "CocoaError 4"),
            (POSIXError(.ENOSPC), "POSIXError 28"),
        ]
        for (error, words) in cases { #expect(ErrorSummary.words(error) == words) }
        for error in [Fault.carrying("geheim"), Fault.plain, Carrier()] as [any Error] {
            #expect(!ErrorSummary.words(error).contains("geheim"))
        }
        #expect(ErrorSummary.words(Fault.carrying("geheim")).hasSuffix("Fault.carrying"))
        #expect(ErrorSummary.words(Fault.plain).hasSuffix("Fault.plain"))
        let decoding = DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "geheim"))
        #expect(ErrorSummary.words(decoding) == "Swift.DecodingError.dataCorrupted")
    }

    @Test func whatPassesIsToldFromWhatIsBroken() {
        #expect(StorageTrouble(StorageError.unavailable("database or disk is full")) == .full)
        #expect(StorageTrouble(StorageError.unavailable("disk I/O error")) == .unavailable)
        #expect(StorageTrouble(StorageError.serializationFailure("database is locked")) == .unavailable)
        #expect(StorageTrouble(POSIXError(.ENOSPC)) == .full)
        #expect(StorageTrouble(CocoaError(.fileWriteOutOfSpace)) == .full)
        #expect(StorageTrouble(StorageError.other("no such table: site")) == nil)
        #expect(StorageTrouble(POSIXError(.ENOENT)) == nil && StorageTrouble(CocoaError(.fileNoSuchFile)) == nil)
    }
}
