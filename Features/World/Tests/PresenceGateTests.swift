import Testing

@testable import WorldWeb

@Suite struct PresenceGateTests {
    @Test func thirtyAtOnceFromOneAddressAndThenThreeASecond() {
        let gate = PresenceGate()
        var tickets: [PresenceGate.Ticket] = []
        func isLetIn(_ address: String, _ now: Double) -> Bool {
            guard case .welcome(let ticket) = gate.ask(address, at: now) else { return false }
            tickets.append(ticket)
            return true
        }
        #expect((0..<40).count { _ in isLetIn("a", 0) } == 30)
        #expect((0..<40).count { _ in isLetIn("b", 0) } == 30)
        #expect((0..<40).count { _ in isLetIn("a", 1) } == 3)
        // Forgotten after a while, and let in as at first.
        #expect((0..<40).count { _ in isLetIn("a", 30) } == 30)
        guard case .tooManyFromThere(let seconds) = gate.ask("a", at: 30) else {
            Issue.record("let in without end")
            return
        }
        #expect(seconds == 1)
    }

    @Test func twoHundredAndFiftyFromOneAddressAndAgainOneWhenOneHasGone() {
        let gate = PresenceGate()
        var tickets: [PresenceGate.Ticket] = []
        func come(_ address: String, _ now: Double) -> Bool? {
            switch gate.ask(address, at: now) {
            case .welcome(let ticket):
                tickets.append(ticket)
                return true
            case .crowded: return false
            default: return nil
            }
        }
        // One a second is no haste.
        let answers = (0..<300).map { come("school", Double($0)) }
        #expect(answers == Array(repeating: true, count: 250) + Array(repeating: false, count: 50))
        #expect(come("home", 300) == true)
        // Given back twice, it is one place and not two.
        tickets[0].giveBack()
        tickets[0].giveBack()
        #expect(come("school", 301) == true && come("school", 302) == false)
        // Whoever is gone without having said so holds nothing.
        tickets.remove(at: 1)
        #expect(come("school", 303) == true && come("school", 304) == false)
        #expect(gate.addresses == 2)
        tickets = []
        #expect(gate.addresses == 0)
    }

    @Test func aThousandAndAgainOneWhenOneHasGone() {
        let gate = PresenceGate()
        var tickets: [PresenceGate.Ticket] = []
        for number in 0..<1_100 {
            if case .welcome(let ticket) = gate.ask("\(number)", at: 0) { tickets.append(ticket) }
        }
        #expect(tickets.count == 1_000)
        guard case .full = gate.ask("x", at: 0) else {
            Issue.record("let in")
            return
        }
        tickets.removeLast()
        guard case .welcome = gate.ask("y", at: 0) else {
            Issue.record("not let in")
            return
        }
    }
}
