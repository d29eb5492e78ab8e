import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import Learning
import LearningStorage
import LearningWeb
import Synchronization
import TestSupport
import Testing

/// What one address may send without an account.
@Suite struct LearningThrottleTests {
    private static let lesson = "/lernen/klimabilanz/scopes"
    private static let note = lesson + "/uebungen/e2"
    private static let quiz = lesson + "/quiz"
    private static let bookmark = lesson + "/lesezeichen"
    private static let sentence = "Bitte versuchen Sie es in 1 Minute noch einmal."

    /// Half past nine, until somebody says otherwise.
    private final class Clock: Sendable {
        private let time = Mutex(Date(timeIntervalSince1970: 1_778_830_200))

        func pass(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }

        var outside: OutsideWorld {
            OutsideWorld(now: { [self] in time.withLock { $0 } }, randomBytes: OutsideWorld.live.randomBytes)
        }
    }

    /// A house in which this address has sent as much as an hour takes, and once more.
    private func full(_ clock: Clock, _ path: String, _ form: [(String, String)]) async throws -> LearningHub {
        let house = try await LearningHub.make(outside: clock.outside)
        #expect(try await house.hub.client().post(path, pairs: form).status == .seeOther)
        let marks = try await house.hub.database.rows("SELECT mark, attempts FROM throttle")
        #expect(try marks.map { try $0.int("attempts") } == [1])
        #expect(try marks[0].text("mark").count == 64, "no address can be read from it")
        try await house.hub.database.write { session in
            _ = try session.query("UPDATE throttle SET attempts = 1000")
        }
        // A new browser is no new address.
        #expect(try await house.hub.client().post(path, pairs: form).status == .seeOther)
        return house
    }

    @Test func aNoteHasToWaitAndStaysTyped() async throws {
        let clock = Clock()
        let form = [("antwort", "Unsere Anlage"), ("stand", "0")]
        let house = try await full(clock, Self.note, form)
        let browser = house.hub.client()
        let refused = try await browser.post(Self.note, pairs: [("antwort", "Ein langer Gedanke"), ("stand", "0")])
        #expect(refused.status == .tooManyRequests && refused.headers[.retryAfter] == "2")
        #expect(refused.lacks(Self.sentence) == nil && refused.lacks("Ein langer Gedanke") == nil)
        #expect(refused.body.contains("href=\"#e2-antwort\""))
        let notes = try await house.hub.database.rows("SELECT answer FROM learning_answer")
        #expect(try notes.allSatisfy { try $0.text("answer") == "Unsere Anlage" }, "nothing of it was kept")
        clock.pass(2)
        #expect(try await browser.post(Self.note, pairs: form).status == .seeOther)
    }

    @Test func aQuizHasToWaitAndKeepsWhatWasChosen() async throws {
        let answers = LearningHub.answers(LearningHub.scopes)
        let house = try await full(Clock(), Self.quiz, answers)
        let refused = try await house.hub.client().post(Self.quiz, pairs: answers)
        #expect(refused.status == .tooManyRequests && refused.headers[.retryAfter] == "2")
        #expect(refused.lacks(Self.sentence) == nil)
        #expect(refused.main.components(separatedBy: " checked").count > 4, "the choices are still made")
        #expect(try await house.hub.database.rows("SELECT id FROM learning_attempt").count == 2)
    }

    @Test func aBookmarkHasToWait() async throws {
        let shipped = try #require(LearningHub.shipped.edition(LearningHub.scopes))
        let form = [("abschnitt", try #require(shipped.text.headings.first).id)]
        let house = try await full(Clock(), Self.bookmark, form)
        let refused = try await house.hub.client().post(Self.bookmark, pairs: form)
        #expect(refused.status == .tooManyRequests && refused.lacks(Self.sentence) == nil)
        // Answers are counted apart.
        #expect(try await house.hub.client().post(Self.note, ["antwort": "x", "stand": "0"]).status == .seeOther)
    }

    @Test func whoIsSignedInDoesNot() async throws {
        let form = [("antwort", "Meins"), ("stand", "0")]
        let house = try await full(Clock(), Self.note, form)
        for who in [TestHub.Who.member, .personWithoutFirm] {
            #expect(try await house.hub.client(as: who).post(Self.note, pairs: form).status == .seeOther, "\(who)")
        }
    }

    @Test func theNextHourBeginsAnew() async throws {
        let clock = Clock()
        let form = [("antwort", "Meins"), ("stand", "0")]
        let house = try await full(clock, Self.note, form)
        try await house.hub.database.write { session in
            _ = try session.query(
                "UPDATE throttle SET blocked_until = $1",
                .instant(clock.outside.now().addingTimeInterval(2_000))
            )
        }
        let refused = try await house.hub.client().post(Self.note, pairs: form)
        #expect(refused.headers[.retryAfter] == "1800", "no longer than the hour")
        clock.pass(1_800)
        #expect(try await house.hub.client().post(Self.note, pairs: form).status == .seeOther)
    }
}
