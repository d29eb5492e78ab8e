import DatabasePlatform
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import TestSupport
import Testing
import WebPlatform

/// A page that shows what the form held.
private struct EchoPage: Page {
    static let name = "Platform/echo"
    let title: String
    let token: FormToken

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        h1 { title }
        hiddenField(token)
    }
}

@Suite struct RoutesTests {
    func hub() async throws -> TestHub {
        try await TestHub.make(migrations: []) { routes, _, _ in
            routes.get("offen", for: .everyone) { call in call.page(EchoPage(title: "Offen", token: call.formToken)) }
            routes.get("person", for: .signedIn) { call in
                call.page(EchoPage(title: call.who.name, token: call.formToken))
            }
            routes.get("betrieb", for: .member) { call in
                call.page(EchoPage(title: call.who.firmName, token: call.formToken))
            }
            routes.post("betrieb", for: .member) { call in call.redirect("/betrieb") }
            routes.post("austritt", for: .member, changesFirm: false) { call in call.redirect("/") }
            routes.get("verwaltung", for: .administrator) { call in
                call.page(EchoPage(title: call.who.name, token: call.formToken))
            }
            routes.get("redaktion", for: .contentEditor) { call in
                call.page(EchoPage(title: call.who.name, token: call.formToken))
            }
            routes.get("leitung", for: .owner) { call in call.page(EchoPage(title: "Leitung", token: call.formToken)) }
            routes.get("kaputt", for: .everyone) { _ in throw StorageError.other("secret detail") }
            routes.get("streit", for: .everyone) { _ in throw HTTPError(.conflict) }
            routes.get("voll", for: .everyone) { _ in
                throw HTTPError(.serviceUnavailable, headers: [.retryAfter: "7"])
            }
            routes.post("senden", for: .everyone, limit: .megabytes(1)) { call in
                let size = call.form.files["datei"].map { "\($0.name):\($0.size)" } ?? "-"
                return call.page(EchoPage(title: "\(call.form["wort"])|\(size)", token: call.formToken))
            }
            routes.post("behalten", for: .everyone, limit: .megabytes(1, keepsForm: true)) { call in
                let size = call.form.oversized["datei"].map { "\($0.name):\($0.size)" } ?? "-"
                let title = "\(call.form["wort"])|\(size)|\(call.form.files.count)"
                return call.page(EchoPage(title: title, token: call.formToken), status: .unprocessableContent)
            }
            routes.post("ohne-datei", for: .everyone) { call in
                call.page(EchoPage(title: "\(call.form["wort"])|\(call.form.files.count)", token: call.formToken))
            }
            routes.delete("senden", for: .everyone) { call in call.redirect("/offen", notice: "Weg & fort ✓") }
        }
    }

    @Test func everyAudienceSeesExactlyItsRoutes() async throws {
        let hub = try await hub()
        let expected: [(TestHub.Who, [String: Int])] = [
            (.anonymous, ["offen": 200, "person": 303, "betrieb": 303, "leitung": 303, "verwaltung": 303]),
            (.personWithoutFirm, ["offen": 200, "person": 200, "betrieb": 403, "leitung": 403, "verwaltung": 403]),
            (.member, ["offen": 200, "person": 200, "betrieb": 200, "leitung": 403, "verwaltung": 403]),
            (.owner, ["offen": 200, "person": 200, "betrieb": 200, "leitung": 200, "redaktion": 403]),
            (.coach, ["person": 200, "betrieb": 200, "leitung": 403, "verwaltung": 403, "redaktion": 403]),
            (.formerCoach, ["person": 200, "betrieb": 200, "leitung": 403, "verwaltung": 403]),
            (.endedCoach, ["person": 200, "betrieb": 403, "leitung": 403]),
            (.contentEditor, ["person": 200, "betrieb": 403, "verwaltung": 403, "redaktion": 200]),
            (.administrator, ["person": 200, "betrieb": 403, "leitung": 403, "verwaltung": 200, "redaktion": 403]),
            (.supporter, ["person": 200, "betrieb": 200, "leitung": 403, "verwaltung": 200]),
        ]
        for (who, statuses) in expected {
            for (path, status) in statuses {
                let answer = try await hub.client(as: who).get("/\(path)")
                #expect(answer.status.code == status, "\(who) on /\(path)")
            }
        }
    }

    @Test func whoeverMayOnlyReadIsToldUntilWhenAndChangesNothing() async throws {
        let hub = try await hub()
        for who in [TestHub.Who.formerCoach, .supporter] {
            let answer = try await hub.client(as: who).post("/betrieb")
            #expect(answer.status == .forbidden && answer.body.contains("Lesen können Sie noch bis 30.06.2026"))
            #expect(
                try await hub.client(as: who).get("/betrieb").body.contains(
                    "Sie sehen diesen Betrieb nur lesend, bis 30.06.2026"
                )
            )
        }
        #expect(try await hub.client(as: .coach).post("/betrieb").status == .seeOther)
        #expect(try await !hub.client(as: .coach).get("/betrieb").body.contains("30.06.2026"))
    }

    @Test func whoeverIsNotSignedInComesBackAfterwards() async throws {
        let answer = try await hub().client().get("/betrieb?jahr=2025&x=ä")
        #expect(answer.location?.hasPrefix("/anmelden?weiter=%2Fbetrieb%3Fjahr%3D2025") == true)
    }

    @Test func whoOnlyReadsChangesNothingButWhatIsTheirOwn() async throws {
        let client = try await hub().client(as: .formerCoach)
        #expect(try await client.post("/betrieb").status == .forbidden)
        #expect(try await client.post("/austritt").status == .seeOther)
    }

    @Test func aFormWithoutProofChangesNothing() async throws {
        let client = try await hub().client(as: .owner)
        #expect(try await client.forge("/senden", ["wort": "x"]).status == .forbidden)
        #expect(try await client.post("/senden", ["wort": "x"]).status == .ok)
    }

    @Test func aFormFromAForeignSiteIsRefusedEvenWithProof() async throws {
        let client = try await hub().client(as: .owner)
        let answer = try await client.send(
            .post,
            "/senden",
            headers: [.contentType: "application/x-www-form-urlencoded", .init("Sec-Fetch-Site")!: "cross-site"],
            body: []
        )
        #expect(answer.status == .forbidden)
    }

    @Test func umlautsAndMarkupArriveAsTyped() async throws {
        let answer = try await hub().client().post("/senden", ["wort": "Größe <b>&\"50 % + 1"])
        #expect(answer.body.contains("<h1>Größe &lt;b&gt;&amp;\"50 % + 1|-</h1>"))
    }

    @Test func aFileComesThroughByteForByte() async throws {
        let contents = [UInt8]((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }) + Array("\r\n--boundary".utf8)
        let answer = try await hub().client().upload(
            "/senden",
            ["wort": "mit Datei"],
            field: "datei",
            fileName: "C:\\Rechnungen\\März.csv",
            contents: contents
        )
        #expect(answer.body.contains("<h1>mit Datei|März.csv:\(contents.count)</h1>"))
    }

    @Test func whatIsTooLargeIsRefusedWithASentence() async throws {
        let answer = try await hub().client().upload(
            "/senden",
            field: "datei",
            fileName: "groß.csv",
            contents: [UInt8](repeating: 65, count: 3 << 20)
        )
        #expect(answer.status == .contentTooLarge)
        #expect(answer.body.contains("höchstens 1\u{202f}MB"))
    }

    @Test func aFileThatIsTooLargeIsDroppedWhereTheFormIsWanted() async throws {
        let hub = try await hub()
        let answer = try await hub.client().upload(
            "/behalten",
            ["wort": "noch da"],
            field: "datei",
            fileName: "groß.csv",
            contents: [UInt8](repeating: 65, count: 3 << 20)
        )
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("<h1>noch da|groß.csv:\(3 << 20)|0</h1>"))
        #expect(uploads(hub).isEmpty)
    }

    @Test func nothingThatArrivedStaysBehind() async throws {
        let hub = try await hub()
        let client = hub.client()
        _ = try await client.upload("/senden", field: "datei", fileName: "", contents: Array("x".utf8))
        _ = try await client.upload("/senden", field: "datei", fileName: "a.csv", contents: Array("x".utf8))
        let twice = """
            --b\r\nContent-Disposition: form-data; name="datei"; filename="a"\r\n\r\n1\r\n\
            --b\r\nContent-Disposition: form-data; name="datei"; filename="b"\r\n\r\n2\r\n--b--\r\n
            """
        let refused = try await client.send(
            .post,
            "/senden",
            headers: [.contentType: "multipart/form-data; boundary=b"],
            body: Array(twice.utf8)
        )
        #expect(refused.status == .forbidden, "it bears no proof, and what came with it goes all the same")
        #expect(uploads(hub).isEmpty)
    }

    @Test func whereNoFileIsExpectedNoneIsWritten() async throws {
        let hub = try await hub()
        let answer = try await hub.client().upload(
            "/ohne-datei",
            ["wort": "mit Datei"],
            field: "datei",
            fileName: "a.csv",
            contents: Array("x".utf8)
        )
        #expect(answer.body.contains("<h1>mit Datei|0</h1>"))
        let folder = hub.folder.appendingPathComponent("uploads").path
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    private func uploads(_ hub: TestHub) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: hub.folder.appendingPathComponent("uploads").path)) ?? []
    }

    @Test func aMillionFieldsAreRefused() async throws {
        let body = Array(String(repeating: "a=1&", count: 10_000).utf8)
        let answer = try await hub().client().send(
            .post,
            "/senden",
            headers: [.contentType: "application/x-www-form-urlencoded"],
            body: body
        )
        #expect(answer.status == .badRequest)
    }

    @Test func deletingGoesThroughAPostAndSaysSoOnce() async throws {
        let client = try await hub().client()
        let gone = try await client.delete("/senden")
        #expect(gone.status == .seeOther)
        #expect(try await client.get("/offen").body.contains("Weg &amp; fort ✓"))
        #expect(try await client.get("/offen").body.contains("Weg") == false)
    }

    @Test func anUnknownErrorShowsANumberAndNoDetail() async throws {
        let answer = try await hub().client().get("/kaputt")
        #expect(answer.status == .internalServerError)
        #expect(answer.body.contains("Vorgangsnummer"))
        #expect(!answer.body.contains("secret detail"))
    }

    @Test func whoeverIsSignedInKeepsTheFrameOnErrorPages() async throws {
        let client = try await hub().client(as: .member)
        for (path, status) in [("/gibt-es-nicht", 404), ("/kaputt", 500), ("/leitung", 403), ("/streit", 409)] {
            let answer = try await client.get(path)
            #expect(answer.status.code == status)
            #expect(answer.body.contains("Jonas Brandt") && answer.body.contains("Metallbau Kettler GmbH"), "\(path)")
            #expect(!answer.body.contains("href=\"/registrieren\""), "\(path) shows the visitor's frame")
        }
    }

    @Test func aConflictHasItsOwnPage() async throws {
        let answer = try await hub().client().get("/streit")
        #expect(answer.status == .conflict)
        #expect(answer.body.contains("Das hat sich inzwischen geändert"))
        #expect(!answer.body.contains("Vorgangsnummer"))
    }

    @Test func whoIsTurnedAwayLearnsWhenToComeBack() async throws {
        let answer = try await hub().client().get("/voll")
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.headers[.retryAfter] == "7")
        #expect(answer.body.contains("Gerade ist sehr viel los"))
        #expect(!answer.body.contains("Vorgangsnummer"))
    }

    @Test func everyAnswerForbidsForeignSourcesAndInlineCode() async throws {
        for path in ["/offen", "/gibt-es-nicht", "/kaputt"] {
            let answer = try await hub().client().get(path)
            #expect(answer.headers[.contentSecurityPolicy]?.contains("default-src 'self'") == true, "\(path)")
            #expect(answer.headers[.xContentTypeOptions] == "nosniff", "\(path)")
        }
    }

    @Test func anUnknownAddressHasAGermanPage() async throws {
        let answer = try await hub().client().get("/gibt-es-nicht")
        #expect(answer.status == .notFound)
        #expect(answer.body.contains("Diese Seite gibt es nicht"))
    }
}
