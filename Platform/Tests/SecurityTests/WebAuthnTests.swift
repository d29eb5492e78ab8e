import SecurityPlatform
import TestSupport
import Testing

@Suite struct WebAuthnTests {
    private let device = SoftwareAuthenticator()
    private let party = WebAuthn.Party(address: "https://hub.example.org")!
    private var right: SoftwareAuthenticator.Ceremony {
        .init(challenge: "Zm9v", origin: "https://hub.example.org", party: "hub.example.org")
    }

    private func register(_ ceremony: SoftwareAuthenticator.Ceremony) throws -> WebAuthn.Credential {
        try WebAuthn.register(
            attestation: device.attestation(ceremony),
            clientData: device.clientData(ceremony, "webauthn.create"),
            challenge: "Zm9v",
            party: party
        )
    }

    private func verify(_ ceremony: SoftwareAuthenticator.Ceremony, stored: UInt32 = 0) throws -> UInt32 {
        let known = try register(right)
        let made = try device.assertion(ceremony)
        return try WebAuthn.verify(
            .init(id: known.id, publicKey: known.publicKey, counter: stored),
            authenticatorData: made.authenticatorData,
            clientData: made.clientData,
            signature: made.signature,
            challenge: "Zm9v",
            party: party
        )
    }

    private func changed(_ change: (inout SoftwareAuthenticator.Ceremony) -> Void) -> SoftwareAuthenticator.Ceremony {
        var ceremony = right
        change(&ceremony)
        return ceremony
    }

    @Test func aPasskeyIsMadeAndSignsIn() throws {
        #expect(try register(right).id == device.id)
        #expect(try verify(right) == 0)
        #expect(try verify(changed { $0.counter = 7 }, stored: 6) == 7)
    }

    @Test func everythingThatIsWrongIsRefusedForItsReason() {
        let wrong: [(WebAuthn.Fault, SoftwareAuthenticator.Ceremony)] = [
            (.wrongChallenge, changed { $0.challenge = "YmFy" }),
            (.wrongOrigin, changed { $0.origin = "https://evil.example" }),
            (.wrongOrigin, changed { $0.origin = "http://hub.example.org" }),
            (.wrongOrigin, changed { $0.isCrossOrigin = true }), (.wrongParty, changed { $0.party = "example.org" }),
            (.notVerified, changed { $0.flags = 0x01 }), (.notVerified, changed { $0.flags = 0x04 }),
            (.wrongType, changed { $0.type = "payment.get" }),
        ]
        for (fault, ceremony) in wrong {
            #expect(throws: fault) { try register(ceremony) }
            #expect(throws: fault) { try verify(ceremony) }
        }
        #expect(throws: WebAuthn.Fault.unsupportedKey) { try register(changed { $0.algorithm = -8 }) }
    }

    @Test func aCounterThatDoesNotGoUpIsACopy() {
        #expect(throws: WebAuthn.Fault.counterWentBack) { try verify(changed { $0.counter = 5 }, stored: 5) }
        #expect(throws: WebAuthn.Fault.counterWentBack) { try verify(right, stored: 5) }
    }

    @Test func aSignatureOfAnotherDeviceOrOfOtherBytesIsRefused() throws {
        let known = try register(right)
        let made = try device.assertion(right)
        let other = try SoftwareAuthenticator().assertion(right)
        for (data, signature) in [
            (made.authenticatorData, other.signature), (made.authenticatorData, []), (made.authenticatorData, [1, 2]),
        ] {
            #expect(throws: WebAuthn.Fault.wrongSignature) {
                try WebAuthn.verify(
                    known,
                    authenticatorData: data,
                    clientData: made.clientData,
                    signature: signature,
                    challenge: "Zm9v",
                    party: party
                )
            }
        }
    }

    @Test func noShortenedOrChangedAttestationEndsTheProcess() {
        let whole = device.attestation(right)
        let client = device.clientData(right, "webauthn.create")
        for length in 0..<whole.count {
            #expect(throws: WebAuthn.Fault.self) {
                try WebAuthn.register(
                    attestation: Array(whole.prefix(length)),
                    clientData: client,
                    challenge: "Zm9v",
                    party: party
                )
            }
        }
        for index in whole.indices {
            var bytes = whole
            bytes[index] ^= 0xff
            _ = try? WebAuthn.register(attestation: bytes, clientData: client, challenge: "Zm9v", party: party)
        }
    }

    @Test(arguments: [
        ("https://hub.example.org", "https://hub.example.org", "hub.example.org"),
        ("https://Hub.Example.org:443/", "https://hub.example.org", "hub.example.org"),
        ("https://hub.example.org:8443", "https://hub.example.org:8443", "hub.example.org"),
        ("http://127.0.0.1:8080", "http://localhost:8080", "localhost"),
    ])
    func thePartyFollowsFromTheAddress(address: String, origin: String, id: String) {
        let party = WebAuthn.Party(address: address)
        #expect(party?.origin == origin && party?.id == id)
    }

    @Test(arguments: ["https://192.0.2.1", "http://hub.example.org", "ftp://hub.example.org", "https://[::1]", ""])
    func anAddressWithoutANameOrTLSHasNoPasskeys(address: String) {
        #expect(WebAuthn.Party(address: address) == nil)
    }
}
