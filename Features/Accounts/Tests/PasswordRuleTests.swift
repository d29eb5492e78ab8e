import Accounts
import Testing

@Suite struct PasswordRuleTests {
    func check(_ password: String) throws(PasswordRule.Fault) {
        try PasswordRule.check(password, email: "petra.kettler@metall.de", firm: "Metallbau Kettler GmbH")
    }

    @Test func aSentenceIsAPassword() throws { try check("Der Hof ist grün") }

    @Test func shortOnesAreRefusedWithTheirLength() {
        #expect(throws: PasswordRule.Fault.tooShort(found: 9)) { try check("neunzeich") }
        #expect(throws: PasswordRule.Fault.tooShort(found: 0)) { try check("") }
    }

    @Test func endlessOnesAreRefused() {
        #expect(throws: PasswordRule.Fault.tooLong(found: 201)) { try check(String(repeating: "ab", count: 100) + "c") }
    }

    /// Each `ﷺ` becomes 18 letters of two bytes each: 40 of them are 1,320 bytes and more.
    @Test func whatCannotBeHashedIsRefused() {
        let parts = String(repeating: "a" + String(repeating: "\u{0316}", count: 40), count: 20)
        #expect(throws: PasswordRule.Fault.tooManyParts) { try check(parts) }
        #expect(throws: PasswordRule.Fault.tooManyParts) { try check(String(repeating: "\u{fdfa}", count: 40)) }
        #expect(PasswordRule.isHashable(String(repeating: "ä", count: 512)))
        #expect(!PasswordRule.isHashable(String(repeating: "ä", count: 513)))
    }

    @Test(arguments: ["petra.kettler@metall.de", "Metallbau Kettler GmbH", "petra.kettler", "aaaaaaaaaaaa"])
    func whatEverybodyTriesFirstIsRefused(_ password: String) {
        #expect(throws: PasswordRule.Fault.guessable) { try check(password) }
    }
}
