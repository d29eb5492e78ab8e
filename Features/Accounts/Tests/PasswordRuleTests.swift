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

    @Test(arguments: ["petra.kettler@metall.de", "Metallbau Kettler GmbH", "petra.kettler", "aaaaaaaaaaaa"])
    func whatEverybodyTriesFirstIsRefused(_ password: String) {
        #expect(throws: PasswordRule.Fault.guessable) { try check(password) }
    }
}
