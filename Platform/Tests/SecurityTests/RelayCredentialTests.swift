import Foundation
import SecurityPlatform
import Testing

@Suite struct RelayCredentialTests {
    /// `printf '1796000000:abc' | openssl dgst -sha1 -hmac fedcba9876543210 -binary | base64`
    @Test func coturnAgrees() {
        let end = Date(timeIntervalSince1970: 1_796_000_000.7)
        let credential = RelayCredential(secret: "fedcba9876543210", until: end, mark: "abc")
        #expect(credential.username == "1796000000:abc")
        #expect(credential.password == "AxNYMqDHRQ03w6qUq05zf/AIqkY=")
    }

    @Test func anotherSecretOrMomentGivesAnotherPassword() {
        let end = Date(timeIntervalSince1970: 1_796_000_000)
        let one = RelayCredential(secret: "fedcba9876543210", until: end, mark: "abc")
        #expect(RelayCredential(secret: "fedcba9876543211", until: end, mark: "abc").password != one.password)
        #expect(RelayCredential(secret: "fedcba9876543210", until: end + 1, mark: "abc").password != one.password)
    }
}
