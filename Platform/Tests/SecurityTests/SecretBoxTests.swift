import SecurityPlatform
import Testing

@Suite struct SecretBoxTests {
    private let box = SecretBox(secret: [UInt8](repeating: 7, count: 32))
    private let secret = Array("ein Geheimnis".utf8)

    @Test func whatWasSealedOpensForItsPurposeOnly() throws {
        let sealed = try box.seal(secret, for: "totp person-1")
        #expect(try box.open(sealed, for: "totp person-1") == secret)
        #expect(throws: SecretBox.Damaged.self) { try box.open(sealed, for: "totp person-2") }
    }

    @Test func anotherInstallationReadsNothing() throws {
        let sealed = try box.seal(secret, for: "x")
        let other = SecretBox(secret: [UInt8](repeating: 8, count: 32))
        #expect(throws: SecretBox.Damaged.self) { try other.open(sealed, for: "x") }
        #expect(box.mark("192.0.2.1") != other.mark("192.0.2.1"))
    }

    @Test func oneChangedBitIsNoticed() throws {
        let sealed = try box.seal(secret, for: "x")
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(throws: SecretBox.Damaged.self) { try box.open(changed, for: "x") }
        }
        #expect(throws: SecretBox.Damaged.self) { try box.open([], for: "x") }
    }

    @Test func sealingTwiceLooksDifferentAndMarkingTwiceTheSame() throws {
        #expect(try box.seal(secret, for: "x") != box.seal(secret, for: "x"))
        #expect(box.mark("a") == box.mark("a") && box.mark("a") != box.mark("b"))
        #expect(box.mark("a").count == 64)
    }
}
