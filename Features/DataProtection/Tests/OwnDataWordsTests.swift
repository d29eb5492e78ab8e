import DataProtectionStorage
import DatabasePlatform
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import DataProtectionWeb

@Suite struct OwnDataWordsTests {
    private let words = OwnDataWords(
        values: ["membership.role": ["owner": "Kontoführung"], "access_token.scopes": ["read:firm": "Betrieb lesen"]],
        firms: ["0199": "Kettler GmbH"],
        routes: RouteNames([]),
        features: { $0 },
        t: .feature("DataProtection")
    )

    @Test func whatIsStoredIsSaidInGerman() {
        #expect(words.text(.text("owner"), "membership", "role") == "Kontoführung")
        #expect(words.text(.text("read:firm"), "access_token", "scopes") == "Betrieb lesen")
        #expect(words.text(.text("2026-05-18"), "legal_hold", "review_on") == "18.05.2026")
        #expect(words.text(.int(1_778_830_200_000), "session", "created_at") == "15.05.2026 09:30")
        #expect(words.text(.int(1), "council_seat", "is_chair") == "ja")
        #expect(words.text(.int(0), "council_seat", "is_chair") == "nein")
        #expect(words.text(.int(2025), "activity_entry", "year") == "2025")
        #expect(words.text(.text("0199"), "membership", "firm_id") == "Kettler GmbH")
        #expect(words.text(.text("Firefox/Windows"), "session", "device") == "Firefox, Windows")
        #expect(words.text(.null, "join_link", "used_at") == "noch nicht")
        #expect(words.text(.null, "person", "name") == "fehlt")
    }
}
