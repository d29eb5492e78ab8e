import FirmState
import HTTPTypes
import Kernel
import Learning
import LearningStorage
import LearningWeb
import TestSupport
import Testing
import WebPlatform

/// Reading without an account, with one, and with half of what is needed.
@Suite struct LessonRoutesTests {
    /// The tool that exercises and the text of the lesson lead to is for members of a firm.
    @Test func aToolThatWouldRefuseSomebodyIsNamedWithWhatItNeeds() async throws {
        let house = try await LearningHub.make(others: { routes in
            routes.get("klimabilanz", for: .member) { $0.json([]) }
        })
        let link = "href=\"/klimabilanz\""
        for (who, words, way) in [
            (TestHub.Who.anonymous, "daf\u{fc}r melden Sie sich an", "/anmelden?weiter=%2Fklimabilanz"),
            (.personWithoutFirm, "daf\u{fc}r brauchen Sie einen Betrieb", "/konto/betriebe"),
        ] {
            let page = try await house.hub.client(as: who).get("/lernen/klimabilanz/scopes").main
            #expect(!page.contains(link), "\(who)")
            #expect(page.contains("<a href=\"\(way)\">\(words)</a>"), "\(who)")
        }
        let own = try await house.hub.client(as: .member).get("/lernen/klimabilanz/scopes").main
        #expect(own.contains(link) && !own.contains("page-need"))
    }

    private static let lesson = "/lernen/klimabilanz/scopes"

    @Test func everyCourseAndLessonCanBeOpened() async throws {
        let client = try await LearningHub.make().hub.client()
        for course in LearningHub.shipped.library.courses {
            let page = try await client.get("/lernen/\(course.id)")
            #expect(page.status == .ok)
            #expect(!page.body.contains("\u{27e6}"), "\(course.id) lacks a text")
            for lesson in course.lessons {
                let page = try await client.get("/lernen/\(course.id)/\(lesson)")
                #expect(page.status == .ok, "\(lesson)")
                #expect(!page.body.contains("\u{27e6}"), "\(lesson) lacks a text")
                #expect(try await client.get("/lernen/\(course.id)/\(lesson)/quiz").status == .ok)
            }
        }
    }

    @Test func whatIsNotThereIsNotFound() async throws {
        let client = try await LearningHub.make().hub.client()
        for path in [
            "/lernen/fort", "/lernen/klimabilanz/fort", "/lernen/fort/scopes", "/lernen/..%2F/x", "/lernen/A/b",
        ] {
            #expect(try await client.get(path).status == .notFound, "\(path)")
        }
        #expect(try await client.post(Self.lesson + "/uebungen/e9", ["antwort": "1"]).status == .notFound)
    }

    @Test func aLessonShowsItsPartsInTheirOrder() async throws {
        let page = try await LearningHub.make().hub.client().get(Self.lesson)
        let parts = [
            "Klimabilanz verstehen", "Lektion 1 von 5", "In dieser Lektion", "id=\"abschnitt-ein-werktag-sortiert\"",
            "class=\"callout callout-example\"", "pictures/klimabilanz/kettler-verteilung.svg", "id=\"e1\"",
            "id=\"e2\"", "id=\"quiz\"", "id=\"quelle-1\"", "N\u{e4}chste Lektion",
        ]
        var rest = page.body[...]
        for part in parts {
            let range = try #require(rest.firstRange(of: part), "\(part) is missing or stands too early")
            rest = rest[range.upperBound...]
        }
        #expect(page.body.contains("alt=\"Drei Balken"))
        #expect(page.body.contains("width=\"720\""))
    }

    @Test func aGuestSeesTheDemonstrationFirmAndAMemberTheirOwn() async throws {
        let house = try await LearningHub.make()
        let guest = try await house.hub.client().get(Self.lesson)
        #expect(guest.lacks("Mit den Zahlen von Beispiel Metallbau") == nil)
        #expect(guest.lacks("Beispielbetrieb") == nil)
        #expect(guest.lacks("200,0 t CO\u{2082}e") == nil)
        let owner = try await house.hub.client(as: .owner).get(Self.lesson)
        #expect(owner.lacks("Mit den Zahlen von Metallbau Kettler GmbH") == nil)
        #expect(owner.lacks("2.468,9 t CO\u{2082}e") == nil)
        #expect(!owner.body.contains("mark-estimated"))
    }

    @Test func whatIsMissingIsSaidWithTheWayToEnterIt() async throws {
        let house = try await LearningHub.make { firm in
            firm == nil
                ? LearningHub.example
                : FirmFigureSheet(firmName: "Neu GmbH", isExample: false, values: [.scope1: .init(amount: 5)])
        }
        let owner = house.hub.client(as: .owner)
        let page = try await owner.get(Self.lesson)
        #expect(page.lacks("F\u{fc}r diese \u{dc}bung fehlen Zahlen.") == nil)
        #expect(page.body.contains("<a href=\"/klimabilanz\">eintragen</a>"))
        #expect(!page.body.contains("id=\"e1-antwort\""))
        let example = try await owner.get(Self.lesson + "?zahlen=beispiel")
        #expect(example.lacks("Mit den Zahlen von Beispiel Metallbau") == nil)
        #expect(example.body.contains("id=\"e1-antwort\""))
        // The answer is compared with the figures that were shown.
        let saved = try await owner.post(
            Self.lesson + "/uebungen/e1",
            ["antwort": "balance.scope2Location", "zahlen": "beispiel", "stand": "0"]
        )
        #expect(saved.location == Self.lesson + "?zahlen=beispiel#e1")
        let refused = try await owner.post(
            Self.lesson + "/uebungen/e1",
            ["antwort": "balance.scope1", "stand": "1"]
        )
        #expect(refused.status == .unprocessableContent)
    }

    @Test func readingIsKeptAndResumed() async throws {
        let house = try await LearningHub.make()
        let client = house.hub.client()
        let heading = "abschnitt-ein-betrieb-in-zahlen"
        let kept = try await client.post(Self.lesson + "/lesezeichen", ["abschnitt": heading])
        #expect(kept.location == "\(Self.lesson)#\(heading)")
        #expect(try await client.get(Self.lesson).lacks("Weiterlesen bei \u{201e}Ein Betrieb in Zahlen\u{201c}") == nil)
        let all = try await client.get("/lernen")
        #expect(all.lacks("Sie waren bei \u{201e}Ein Betrieb in Zahlen\u{201c}.") == nil)
        #expect(all.body.contains("href=\"\(Self.lesson)#\(heading)\""))
        // By the script nothing is said: the next page would open with it.
        let still = try await client.post(Self.lesson + "/lesezeichen", ["abschnitt": heading, "leise": "ja"])
        #expect(still.cookie("meldung") == nil)
        #expect(kept.cookie("meldung") != nil)
        // A heading that is none keeps nothing.
        _ = try await client.post(Self.lesson + "/lesezeichen", ["abschnitt": "<script>"])
        #expect(try await house.store.progress(of: .visit(LearningHub.visit)).map(\.heading) == [heading])
        #expect(try await house.hub.client(as: .owner).get("/lernen").lacks("Weiterlernen") != nil)
    }

    @Test func rolesChooseLessons() async throws {
        let client = try await LearningHub.make().hub.client()
        let council = try await client.get("/lernen?rolle=vertretung")
        #expect(council.lacks("Betriebsrat und Klimaschutz") == nil)
        #expect(council.lacks("Interessenvertretung:") == nil)
        #expect(council.body.contains("aria-current=\"true\""))
        #expect(try await client.get("/lernen?rolle=%3Cscript%3E").status == .ok)
    }
}
