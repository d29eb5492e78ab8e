import Foundation
import SecurityPlatform
import Testing

@Suite struct TimeCodeTests {
    private let code = TimeCode(secret: Array("12345678901234567890".utf8))

    /// RFC 4226, appendix D.
    @Test func theCounterVectorsOfRFC4226() {
        let expected = [
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
        ]
        #expect((0...9).map { code.code(step: $0) } == expected)
    }

    /// RFC 6238, appendix B, the rows for SHA-1 with eight digits.
    @Test(arguments: [
        (59.0, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func theTimeVectorsOfRFC6238(seconds: Double, expected: String) {
        let step = TimeCode.step(at: Date(timeIntervalSince1970: seconds))
        #expect(code.code(step: step, digits: 8) == expected)
        #expect(code.code(step: step) == String(expected.suffix(6)))
    }

    @Test func halfAMinuteEarlierOrLaterIsTakenAndNoMore() {
        let now = Date(timeIntervalSince1970: 1_111_111_109)
        let step = TimeCode.step(at: now)
        for offset in -1...1 {
            #expect(code.step(of: code.code(step: step + offset), at: now, after: nil) == step + offset)
        }
        for offset in [-2, 2] { #expect(code.step(of: code.code(step: step + offset), at: now, after: nil) == nil) }
    }

    @Test func noCodeIsTakenTwiceAndNoneBeforeIt() {
        let now = Date(timeIntervalSince1970: 1_111_111_109)
        let step = TimeCode.step(at: now)
        #expect(code.step(of: code.code(step: step), at: now, after: step) == nil)
        #expect(code.step(of: code.code(step: step - 1), at: now, after: step) == nil)
        #expect(code.step(of: code.code(step: step + 1), at: now, after: step) == step + 1)
        #expect(code.step(of: "", at: now, after: nil) == nil)
    }

    /// RFC 4648, section 10.
    @Test func theVectorsOfBase32() {
        let vectors = ["": "", "f": "MY", "fo": "MZXQ", "foo": "MZXW6", "foob": "MZXW6YQ", "fooba": "MZXW6YTB"]
        for (plain, text) in vectors { #expect(Base32.text(Array(plain.utf8)) == text) }
    }

    @Test func theAddressForAppsIsEscaped() {
        let address = code.address(issuer: "Öko.HUB", account: "petra@kettler.example")
        #expect(
            address == "otpauth://totp/%C3%96ko.HUB:petra%40kettler.example"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%C3%96ko.HUB"
        )
        #expect(code.typed == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
    }
}
