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
