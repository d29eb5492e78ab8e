import Foundation
import Kernel
import Testing

@testable import Assessments

@Suite struct ClaimCheckTests {
    static let check: ClaimCheck = {
        let place = ShippedInstrumentsTests.folder.appending(path: "../claims.json")
        return try! ClaimCheck(file: ContentFile(path: "claims.json", bytes: [UInt8](Data(contentsOf: place))))
    }()

    @Test(arguments: [
        ("Unsere Produkte sind klimaneutral.", "ausgleich-klimaneutral"),
        ("Wir arbeiten umweltfreundlich.", "allgemein-umweltfreundlich"),
        ("Bis 2030 sind wir klimaneutral.", "zukunft-klimaneutral"), ("Klimaneutraler Versand.", "ausgleich-versand"),
        ("Wir tragen unser eigenes Umweltsiegel, das grüne Blatt.", "siegel-eigen"),
        ("Unser Produkt ist aus recyceltem Material.", "teil-statt-ganz"),
        ("Wir produzieren zu 100 % mit Ökostrom.", "oekostrom"),
        ("30 % weniger CO₂.", "vergleich-prozent"), ("Wir fahren elektrisch.", "versprechen-arbeitgeber"),
        ("Das umweltfreundliche Regal", "allgemein-umweltfreundlich"), ("Zu 100% erneuerbar", "absolut-worte"),
        ("Biologisch abbaubar.", "allgemein-biologisch-abbaubar"),
        ("Unsere Pflegeheime sind grün.", "allgemein-umweltfreundlich"),
    ])
    func aClaimIsFound(sentence: String, rule: String) {
        #expect(Self.check.findings(in: sentence).map(\.rule.id).contains(rule))
    }

    @Test(arguments: [
        "Im Jahr 2025 verursachte unser Betrieb 412 t CO₂e; 61 % davon aus Erdgas.",
        "Wir haben 2025 zwölf Druckluftlecks geschlossen und spüren es auf der Stromrechnung.", "",
    ])
    func aPlainFactIsNone(sentence: String) { #expect(Self.check.findings(in: sentence).isEmpty) }

    @Test func theStrictestComesFirst() {
        let verdicts = Self.check.findings(in: "Wir fahren elektrisch, bis 2030 sind wir klimaneutral.").map(
            \.rule.verdict
        )
        #expect(verdicts.first == .forbiddenWithoutProof)
        #expect(verdicts.last == .check)
    }
}
