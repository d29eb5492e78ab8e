import Kernel
import ProgrammeRecords
import Testing

@Suite struct ParticipantContactTests {
    private func key(_ first: String, _ last: String, _ postcode: String = "44135") -> String? {
        ParticipantContact(firstName: first, surname: last, postcode: postcode).duplicateKey
    }

    @Test func theSamePersonIsRecognised() {
        #expect(key("Anna", "Berg") == key(" anna ", "BERG"))
        #expect(key("Jörg", "Müller") == key("Joerg", "Mueller"))
        #expect(key("Jo\u{308}rg", "Straße") == key("Jörg", "STRASSE"))
        #expect(key("Anna-Lena", "Berg") == key("Anna Lena", "Berg"))
        #expect(key("Anna", "Berg", "44137") != key("Anna", "Berg"))
        #expect(key("", "Berg") == nil)
    }

    @Test func marksThatTurnTextAreTakenOut() {
        let contact = ParticipantContact(firstName: "A\u{202E}nna", surname: "Be\u{200B}rg\n", postcode: "44135")
        #expect(contact.firstName == "Anna" && contact.surname == "Berg")
    }

    @Test func theAgeIsThatOfTheDayOfEntry() {
        let entry = LocalDate(year: 2026, month: 5, day: 15)!
        func group(_ year: Int, _ month: Int, _ day: Int) -> ParticipantAttributes.AgeGroup? {
            ParticipantAttributes(birthDate: LocalDate(year: year, month: month, day: day)).ageGroup(on: entry)
        }
        // 30 on the day itself; 29 until the day before; 54 until the 55th birthday
        #expect(group(1996, 5, 15) == .middle && group(1996, 5, 16) == .under30)
        #expect(group(1971, 5, 15) == .over54 && group(1971, 5, 16) == .middle)
    }

    @Test func aJoinerNobodySeesMakesNoOtherPerson() {
        let seen = ParticipantContact(firstName: "Anna", surname: "Berg", postcode: "44135")
        let joined = ParticipantContact(firstName: "An\u{200D}na", surname: "Be\u{AD}rg", postcode: "44135")
        #expect(seen.duplicateKey != nil && seen.duplicateKey == joined.duplicateKey)
    }
}
