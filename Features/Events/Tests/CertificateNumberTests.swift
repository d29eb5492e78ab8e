import Events
import Testing

@Suite struct CertificateNumberTests {
    @Test func eightSignsAreDrawn() {
        #expect(CertificateNumber(year: 2026, random: [0, 1, 2, 3, 4, 5, 6, 7]).text == "TB-2026-2345-6789")
        #expect(CertificateNumber(year: 2026, random: [31, 32, 63, 64, 255, 8, 9, 10]).text == "TB-2026-Z2Z2-ZABC")
    }

    @Test func whatSomebodyTypesIsRead() {
        #expect(CertificateNumber(" tb-2026-7kqm-3x9a ")?.text == "TB-2026-7KQM-3X9A")
    }

    @Test(arguments: [
        "", "TB-2026-7KQM", "TB-26-7KQM-3X9A", "TB-2026-7KQO-3X9A", "XX-2026-7KQM-3X9A", "TB-２０２６-7KQM-3X9A",
    ])
    func otherShapesAreNone(_ text: String) { #expect(CertificateNumber(text) == nil) }

    @Test func initialsHideTheName() {
        #expect(certificateInitials("Anna-Lena  von Öhringen") == "A. L. V. Ö.")
        #expect(certificateInitials("") == "")
    }
}
