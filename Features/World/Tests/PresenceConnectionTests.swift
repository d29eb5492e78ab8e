import Kernel
import SocketPlatform
import TestSupport
import Testing
import WebPlatform

@testable import World
@testable import WorldWeb

@Suite struct PresenceConnectionTests {
    /// Twenty messages that are none are borne; one more ends the connection, if anybody looks at it.
    @Test func whatIsTooMuchIsNotRead() async throws {
        let house = PresenceHouse(outside: .live, places: [], meetings: .none, reported: { _ in })
        guard case .welcome(let ticket) = PresenceGate().ask("a", at: 0) else {
            Issue.record("not let in")
            return
        }
        let visitor = Visitor(person: nil, member: nil, formToken: "", visit: "a")
        let connection = PresenceConnection(visitor, ticket: ticket, house: house)
        let wire = try await TestSocket.open(connection)
        let socket = try #require(connection.socket)
        for _ in 0..<35 { connection.received(#"{"v":1,"t":"say","text":"Hallo","id":"1"}"#, from: socket) }
        for _ in 0..<40 { connection.received("[", from: socket) }
        #expect(try await wire.hear { $0.contains("tooMany") } != nil)
        #expect(try await wire.closing() == nil)
        // Whoever goes on and on is put off the line.
        for _ in 0..<100 { connection.received("[", from: socket) }
        #expect(try await wire.closing() == 1_008)
    }
}
