import Foundation
import HTTPTypes
import TestSupport
import Testing
import WebPlatform

@Suite struct NoticeTests {
    @Test func noticesAreFilledFromTheInstallationAndSayWhatIsMissing() async throws {
        let house = try await ProtectionHub.make()
        let visitor = house.hub.client()
        let notice = try await visitor.get("/datenschutz").body
        #expect(notice.contains("Öko.HUB gGmbH") && notice.contains("hub@oekohub.example"))
        #expect(notice.contains("Diese Angaben fehlen noch: Anschrift, Vertretung, Telefonnummer"))
        #expect(notice.contains(#"<span class="mark mark-missing">Anschrift fehlt</span>"#))
        #expect(!notice.contains("OEKOHUB_"), "names of settings are for the administration")
        #expect(!notice.contains("{operator") && !notice.contains("⟦"))
        #expect(try await visitor.get("/impressum").body.contains("Öko.HUB gGmbH"))
        let inventory = try await visitor.get("/datenschutz/verzeichnis").body
        #expect(inventory.contains("password_hash") && inventory.contains("Prüfsumme des Passworts"))
        #expect(!inventory.contains("<details open>"))
    }

    @Test func theInventoryIsSearchedWithoutAScript() async throws {
        let visitor = try await ProtectionHub.make().hub.client()
        let found = try await visitor.get("/datenschutz/verzeichnis?suche=PASSKEY").body
        #expect(found.contains("<details open>") && found.contains(">Passkeys<"))
        #expect(found.contains("password_hash") == false, "what does not match is not shown")
        let nothing = try await visitor.get("/datenschutz/verzeichnis?suche=Mondphase").body
        #expect(nothing.contains("Zu „Mondphase“ steht nichts im Verzeichnis."))
    }

    @Test func everyTemplateIsFilled() async throws {
        let office = ProtectionHub.Office(roles: [.administrator])
        let house = try await ProtectionHub.make(offices: ["Vera Amt": office])
        let vera = try await house.owner("Vera Amt", "vera@hub.example", of: "Hub")
        for name in [
            "verarbeitungsverzeichnis", "auftragsverarbeitung", "gemeinsame-verantwortung", "folgenabschaetzung",
        ] {
            let page = try await vera.client.get("/verwaltung/datenschutz/vorlagen/\(name)")
            #expect(page.status == .ok, "\(name)")
            #expect(
                page.body.contains("Muster, keine Rechtsberatung") && page.body.contains("Öko.HUB gGmbH"),
                "\(name)"
            )
            #expect(
                page.body.contains("OEKOHUB_OPERATOR_REPRESENTATIVE") || name == "gemeinsame-verantwortung",
                "\(name)"
            )
            #expect(page.body.firstMatch(of: /\{[a-z]+\.[a-z]+\}/) == nil, "\(name) has an unfilled placeholder")
        }
        #expect(try await vera.client.get("/verwaltung/datenschutz/vorlagen/nirgends").status == .notFound)
        let contract = try await vera.client.get("/datenschutz/vertrag")
        #expect(contract.body.contains("Zwischen Hub (Verantwortlicher)"))
    }
}
