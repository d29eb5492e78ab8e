import Events
import Kernel
import Testing

@Suite struct GuestListTests {
    @Test func aLineIsAPerson() throws {
        let guests = try GuestList.read("Anna Alt, Anna@Firma.example\n\n  Bernd  Bau ;\nEva")
        #expect(
            guests == [
                EventGuest(name: "Anna Alt", email: "anna@firma.example"), EventGuest(name: "Bernd Bau", email: nil),
                EventGuest(name: "Eva", email: nil),
            ]
        )
    }

    @Test func faultsNameTheLine() {
        #expect(throws: GuestList.Fault.none) { try GuestList.read(" \n ") }
        #expect(throws: GuestList.Fault.noName(line: 2)) { try GuestList.read("A\n, b@c.de") }
        #expect(throws: GuestList.Fault.noAddress(line: 1, "keine")) { try GuestList.read("A, keine") }
        #expect(throws: GuestList.Fault.noAddress(line: 1, "a@b.de Bcc:x@y.de")) {
            try GuestList.read("A, a@b.de Bcc:x@y.de")
        }
        #expect(throws: GuestList.Fault.twice(line: 2, "a@b.de")) { try GuestList.read("A, a@b.de\nB, A@B.de") }
        let many = Array(repeating: "A", count: 31).joined(separator: "\n")
        #expect(throws: GuestList.Fault.tooMany(31)) { try GuestList.read(many) }
    }
}
