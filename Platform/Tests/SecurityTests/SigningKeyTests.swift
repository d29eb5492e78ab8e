import Foundation
import SecurityPlatform
import TestSupport
import Testing

@Suite struct SigningKeyTests {
    @Test func aKeyKnowsItsOwnSignature() throws {
        let key = try SigningKey()
        let signature = try key.signature(of: [1, 2, 3])
        #expect(signature.count == 256)
        #expect(key.isSignature(signature, of: [1, 2, 3]))
        #expect(!key.isSignature(signature, of: [1, 2, 4]))
        #expect(!key.isSignature([], of: [1, 2, 3]))
        let numbers = try key.publicNumbers()
        #expect(numbers.modulus.count == 256)
        #expect(numbers.exponent == [1, 0, 1])
    }

    @Test func itIsMadeOnceAndForItsOwnerOnly() throws {
        let file = try temporaryFolder().appendingPathComponent("neu/badge.key")
        let first = try SigningKey.load(file: file)
        let again = try SigningKey.load(file: file)
        #expect(try first.thumbprint() == again.thumbprint())
        #expect(try first.thumbprint().count == 32)
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: file.deletingLastPathComponent().path).count == 1)
    }

    @Test func aBrokenFileIsNotReplaced() throws {
        let file = try temporaryFolder().appendingPathComponent("badge.key")
        try Data("kaputt".utf8).write(to: file)
        #expect(throws: (any Error).self) { try SigningKey.load(file: file) }
        #expect(try String(contentsOf: file, encoding: .utf8) == "kaputt")
    }
}
