import Appointments
import AppointmentsStorage
import Documents
import Foundation
import HTTPClientPlatform
import Kernel
import SecurityPlatform

/// Why the times of a calendar were not taken.
enum BusyTimeFault: Error, Hashable, Sendable {
    case web(WebClient.Failure)
    /// What the server answered instead of 200.
    case status(Int)
    case calendar(ICalendarFault)
    case tooManyTimes(Int)
    /// The address was sealed by another installation.
    case sealed
}

/// From the bytes of a calendar to times, and from an address to its bytes.
struct BusyTimeImport: Sendable {
    /// Of a file and of an answer, in bytes; the same as ``ICalendarBusyTimes/Limits``.
    static let mostBytes = 1 << 20
    /// After what overlaps was joined: thirty a day, each day.
    static let mostTimes = 5_460
    /// Between two fetches by hand, in seconds.
    static let pause = 60.0
    /// From one fetch of an address to the next, in seconds, and how many addresses are asked in one round.
    static let (rhythm, round) = (1_800.0, 20)

    let store: BusyTimeStore
    let web: WebClient
    let secrets: SecretBox
    let outside: OutsideWorld
    let t: Texts

    func times(in bytes: [UInt8]) throws(BusyTimeFault) -> [AppointmentSlot] {
        // What the hub itself has handed out is known here, and may have been cancelled since.
        let reader = ICalendarBusyTimes { uid in
            uid.hasPrefix("termin-") && AppointmentID(String(uid.dropFirst(7).prefix(36))) != nil
        }
        let times: [DateInterval]
        do {
            times = try reader.read(bytes, in: BusyTimeCalendar.span(at: outside.now()))
        } catch {
            throw .calendar(error)
        }
        guard times.count <= Self.mostTimes else { throw .tooManyTimes(times.count) }
        return times.compactMap { AppointmentSlot(start: $0.start, end: $0.end) }
    }

    /// - Parameter address: https; that it leads to no private network is seen to by the client.
    func fetch(_ address: String) async throws(BusyTimeFault) -> [AppointmentSlot] {
        let answer: WebClient.Answer
        do {
            answer = try await web.send(.get(address, headers: ["Accept": "text/calendar, */*;q=0.1"]))
        } catch {
            throw .web(error as? WebClient.Failure ?? .unreachable)
        }
        guard answer.status == 200 else { throw .status(answer.status) }
        return try times(in: answer.body)
    }

    func seal(_ address: String, of advisor: AdvisorID) throws -> [UInt8] {
        try secrets.seal(Array(address.utf8), for: Self.purpose(advisor))
    }

    /// Asks the address again and keeps what it says, or why it said nothing.
    /// - Returns: the sentence of what went wrong; nil: nothing.
    func refresh(_ subscription: BusyTimeStore.Subscription) async throws -> String? {
        let times: [AppointmentSlot]
        do {
            times = try await fetch(address(subscription))
        } catch {
            let sentence = BusyTimeWords(t: t).sentence(error)
            try await store.fail(subscription, with: sentence, at: outside.now())
            return sentence
        }
        try await store.refresh(subscription, times: times, at: outside.now())
        return nil
    }

    /// One round of the periodic job: the addresses that were tried the longest ago, four at a time; and what has been
    /// over for a day is forgotten.
    func refreshDue() async throws {
        try await store.forget(before: outside.now() - 86_400)
        let due = try await store.due(since: outside.now() - Self.rhythm + 60, most: Self.round)
        for start in stride(from: 0, to: due.count, by: 4) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for subscription in due[start..<min(due.count, start + 4)] {
                    group.addTask { _ = try await refresh(subscription) }
                }
                try await group.waitForAll()
            }
        }
    }

    private func address(_ subscription: BusyTimeStore.Subscription) throws(BusyTimeFault) -> String {
        guard let bytes = try? secrets.open(subscription.sealedAddress, for: Self.purpose(subscription.advisor)),
            let address = String(validating: bytes, as: UTF8.self)
        else { throw .sealed }
        return address
    }

    private static func purpose(_ advisor: AdvisorID) -> String { "busy calendar \(advisor)" }
}
