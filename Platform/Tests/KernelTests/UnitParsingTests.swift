import Testing

@testable import Kernel

@Suite struct UnitParsingTests {
    @Test(arguments: [
        ("kwh", "kWh"), ("KWH", "kWh"), ("Kilowattstunden", "kWh"), (" k W h ", "kWh"), ("MWh", "MWh"), ("mwh", "MWh"),
        ("kWh Hs", "kWh(Hs)"), ("kwh hs", "kWh(Hs)"), ("kWh (Ho)", "kWh(Hs)"), ("kWh Brennwert", "kWh(Hs)"),
        ("kWh_Hs", "kWh(Hs)"), ("kWh (H_s)", "kWh(Hs)"), ("kWh Hs,n", "kWh(Hs)"), ("kWh Gross CV", "kWh(Hs)"),
        ("kWh Hi", "kWh(Hi)"), ("kWh (Hu)", "kWh(Hi)"), ("kWh, Heizwert", "kWh(Hi)"), ("MWh [Hi]", "MWh(Hi)"),
        ("GJ Hs", "GJ(Hs)"), ("gj", "GJ"), ("MJ", "MJ"), ("kcal", "kcal"), ("BTU", "BTU"), ("therms", "therm"),
        ("toe", "toe"), ("t RÖE", "toe"), ("t SKE", "tce"),
    ])
    func energyIsRead(text: String, symbol: String) {
        #expect(Unit.parse(text)?.symbol == symbol)
    }

    @Test(arguments: [
        ("m3", "m³"), ("M3", "m³"), ("m^3", "m³"), ("cbm", "m³"), ("Kubikmeter", "m³"), ("Liter", "l"), ("Ltr.", "l"),
        ("L", "l"), ("ml", "ml"), ("hl", "hl"), ("Nm3", "Nm³"), ("Nm³", "Nm³"), ("m³ i.N.", "Nm³"), ("m³(n)", "Nm³"),
        ("Normkubikmeter", "Nm³"), ("Bm³", "Bm³"), ("Betriebs-m³", "Bm³"), ("Betriebskubikmeter", "Bm³"),
        ("kg", "kg"), ("KG", "kg"), ("To.", "t"), ("Tonnen", "t"), ("T", "t"), ("Mg", "t"), (" Mg ", "t"), ("dt", "dt"),
        ("qm", "m²"), ("m2", "m²"), ("m²", "m²"), ("ha", "ha"), ("lfm", "m"), ("lfd. m", "m"), ("Kilometer", "km"),
    ])
    func volumeMassLengthAndAreaAreRead(text: String, symbol: String) {
        #expect(Unit.parse(text)?.symbol == symbol)
    }

    @Test(arguments: [
        ("tkm", "tkm"), ("t·km", "tkm"), ("t km", "tkm"), ("Tonnenkilometer", "tkm"), ("tonne-km", "tkm"),
        ("Pkm", "pkm"), ("Personenkilometer", "pkm"), ("Personen-km", "pkm"), ("passenger-km", "pkm"),
        ("Fzg-km", "vkm"), ("Fzkm", "vkm"), ("Fahrzeugkilometer", "vkm"), ("vkm", "vkm"),
        ("€", "EUR"), ("Euro", "EUR"), ("EUR", "EUR"), ("T€", "TEUR"), ("Tsd. €", "TEUR"), ("TEUR", "TEUR"),
        ("k€", "TEUR"), ("Mio. €", "MEUR"),
        ("Stück", "piece"), ("Stk.", "piece"), ("Übernachtungen", "room-night"), ("Zimmernächte", "room-night"),
        ("U\u{308}bernachtung", "room-night"), ("Room-Night", "room-night"), ("FTE-h", "FTE-hour"),
        ("VZÄ-Stunden", "FTE-hour"), ("Arbeitstage", "working-day"), ("Mahlzeiten", "meal"),
        ("Schüttraummeter", "Srm"), ("Raummeter", "Rm"), ("Stunden", "h"), ("Std.", "h"), ("Personen", "person"),
    ])
    func transportMoneyAndCountsAreRead(text: String, symbol: String) {
        #expect(Unit.parse(text)?.symbol == symbol)
    }

    @Test(arguments: [
        "", " ", "x", "kWh/a", "kWh Hx", "EUR netto", "€ brutto", "Sm³", "mg", "MG", "ML", "$", "%", "kW", "12 kWh",
        "kWh(Hs)(Hi)", "m4",
    ])
    func whatIsNoUnitIsRefused(text: String) {
        #expect(Unit.parse(text) == nil)
    }

    @Test func aTextOfAnyLengthIsAnsweredAtOnce() {
        #expect(Unit.parse(String(repeating: "kWh", count: 1_000_000)) == nil)
    }
}
