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
        #expect(notice.contains("fehlt – bitte in den Einstellungen ergänzen"))
        #expect(!notice.contains("{operator") && !notice.contains("⟦"))
        #expect(try await visitor.get("/impressum").body.contains("Öko.HUB gGmbH"))
        let inventory = try await visitor.get("/datenschutz/verzeichnis").body
        #expect(inventory.contains("password_hash") && inventory.contains("Prüfsumme des Passworts"))
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
            #expect(page.body.firstMatch(of: /\{[a-z]+\.[a-z]+\}/) == nil, "\(name) has an unfilled placeholder")
        }
        #expect(try await vera.client.get("/verwaltung/datenschutz/vorlagen/nirgends").status == .notFound)
        let contract = try await vera.client.get("/datenschutz/vertrag")
        #expect(contract.body.contains("Zwischen Hub (Verantwortlicher)"))
    }
}
