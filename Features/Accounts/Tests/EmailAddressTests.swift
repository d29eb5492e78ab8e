import Accounts
import Testing

@Suite struct EmailAddressTests {
    @Test(arguments: ["name@betrieb.de", "Vor.Nach+x@sub.betrieb.example", "a@ä.de"])
    func completeAddressesAreTaken(_ typed: String) {
        #expect(EmailAddress(typed)?.text == typed.lowercased())
    }

    @Test(arguments: [
        "", "name", "name@", "@betrieb.de", "a@b", "a b@c.de", "a@b..de", "a@.de", "a@b.de\r\nBcc: x@y.de",
    ])
    func everythingElseIsRefused(_ typed: String) {
        #expect(EmailAddress(typed) == nil)
    }

    @Test func overlongAddressesAreRefused() {
        #expect(EmailAddress(String(repeating: "a", count: 250) + "@b.de") == nil)
    }
}
