import Events
import Kernel
import TestSupport
import Testing

@Suite struct AttendanceRollFindingTests {
    private func roll(_ people: [(String, String?)]) throws -> AttendanceRoll {
        let event = HubEvent(
            id: HubEventID(from: .live),
            title: "T",
            kind: .workshop,
            location: .place("Hagen"),
            dates: try DateList.read("15.05.2026 09:00-13:00", outside: .live),
            places: 8,
            countsAs: .person,
            reason: "R"
        )
        let attendees = people.map { name, email in
            AttendanceRoll.Attendee(
                id: AttendeeID(from: .live),
                name: name,
                email: email,
                person: nil,
                firm: nil,
                firmName: nil,
                isWalkIn: false
            )
        }
        return AttendanceRoll(event: event, attendees: attendees, notes: [:])
    }

    @Test func theAddressDecidesAndTheNameWhereThereIsNone() throws {
        let roll = try roll([("Eva Groß", "eva@a.example"), ("Jan Klein", nil), ("Ali Öz", nil), ("Ali Öz", nil)])
        #expect(roll.attendee(name: "E. Gross", email: " EVA@a.example")?.name == "Eva Groß")
        #expect(roll.attendee(name: "jan  klein\u{200F}", email: "")?.name == "Jan Klein")
        #expect(roll.attendee(name: "Jan Klein", email: "jan@a.example")?.name == "Jan Klein")
        // A name alone does not do where an address is known, nor where two have it.
        #expect(roll.attendee(name: "Eva Groß", email: "") == nil)
        #expect(roll.attendee(name: "Ali Öz", email: "") == nil)
        #expect(roll.attendee(name: "", email: "") == nil)
    }
}
