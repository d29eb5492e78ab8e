/// The spellings by which a unit is known, without case, spaces and signs.
enum UnitSpelling {
    /// `kWh (H_s)` → `kwhhs`, `Tsd. €` → `tsdeur`, `Übernachtungen` → `uebernachtungen`, `m³` → `m3`.
    static func normalised(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9", "a"..."z", "/", "%", "$": result.append(scalar)
            case "A"..."Z": result.append(Unicode.Scalar(scalar.value + 32) ?? scalar)
            case "€": result.append(contentsOf: "eur".unicodeScalars)
            case "²": result.append("2")
            case "³": result.append("3")
            case "ä", "Ä": result.append(contentsOf: "ae".unicodeScalars)
            case "ö", "Ö": result.append(contentsOf: "oe".unicodeScalars)
            case "ü", "Ü": result.append(contentsOf: "ue".unicodeScalars)
            case "ß": result.append(contentsOf: "ss".unicodeScalars)
            case "\u{308}": result.append("e")  // the dots of a decomposed umlaut, as macOS writes them
            case ".", ",", "·", "⋅", "*", "×", "^", "-", "\u{2010}"..."\u{2013}", "_", "(", ")", "[", "]", "'": continue
            case _ where scalar.properties.isWhitespace: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    static let units = Dictionary(pairs, uniquingKeysWith: { first, _ in first })

    /// Every spelling with its unit; a spelling may stand here twice, but never for two units.
    static let pairs: [(String, Unit)] = {
        var pairs = Unit.all.map { (normalised($0.symbol), $0) }
        for (unit, words) in energy {
            for word in words.split(separator: " ").map(String.init) {
                pairs.append((word, unit))
                pairs += lower.map { (word + $0, unit.based(on: .lowerHeatingValue)) }
                pairs += higher.map { (word + $0, unit.based(on: .higherHeatingValue)) }
            }
        }
        for (unit, words) in others {
            pairs += words.split(separator: " ").map { (String($0), unit) }
        }
        return pairs
    }()

    private static let lower = [
        "hi", "hu", "hinf", "hin", "hun", "lhv", "ncv", "net", "netcv", "heizwert", "untererheizwert", "uhw",
        "bezogenaufheizwert", "heizwertbezogen",
    ]

    private static let higher = [
        "hs", "ho", "hsup", "hsn", "hon", "hhv", "gcv", "gross", "grosscv", "brennwert", "obererheizwert",
        "bezogenaufbrennwert", "brennwertbezogen",
    ]

    private static let energy: KeyValuePairs<Unit, String> = [
        .wattHour: "wh wattstunde wattstunden",
        .kilowattHour: "kwh kwstd kilowattstunde kilowattstunden kilowatthour kilowatthours",
        .megawattHour: "mwh megawattstunde megawattstunden",
        .gigawattHour: "gwh gigawattstunde gigawattstunden",
        .terawattHour: "twh terawattstunde terawattstunden",
        .kilojoule: "kj kilojoule",
        .megajoule: "mj megajoule",
        .gigajoule: "gj gigajoule",
        .terajoule: "tj terajoule",
        .kilocalorie: "kcal kilokalorie kilokalorien",
        .gigacalorie: "gcal gigakalorie gigakalorien",
        .britishThermalUnit: "btu",
        .millionBritishThermalUnits: "mmbtu",
        .therm: "therm therms thm",
        .tonneOilEquivalent: "toe roe troe troee roee rohoeleinheit rohoeleinheiten",
        .tonneCoalEquivalent: "tce ske tske steinkohleneinheit steinkohleneinheiten steinkohleeinheit",
    ]

    private static let others: KeyValuePairs<Unit, String> = [
        .gram: "g gr gramm",
        .kilogram: "kg kilo kilogramm kilogram kilograms",
        .decitonne: "dt dezitonne dezitonnen doppelzentner",
        .tonne: "t to tonne tonnen tonnes ton megagramm",
        .kilotonne: "kt kilotonne kilotonnen",
        .millilitre: "ml milliliter",
        .litre: "l ltr lt lit liter litre litres liters",
        .hectolitre: "hl hektoliter",
        .cubicMetre: "m3 cbm kubikmeter kubm cubicmetre cubicmetres cubicmeter cubicmeters",
        .standardCubicMetre: """
        nm3 m3n m3in m3norm normm3 normcbm ncbm normkubikmeter m3imnormzustand m3normzustand kubikmeterimnormzustand
        """,
        .operatingCubicMetre: """
        bm3 m3b m3ib m3betrieb betriebsm3 betriebscbm betriebskubikmeter m3imbetriebszustand m3betriebszustand \
        kubikmeterimbetriebszustand
        """,
        .metre: "m meter lfm lfdm laufmeter laufendemeter",
        .kilometre: "km kilometer kilometre kilometres kilometers",
        .mile: "mi meile meilen mile miles",
        .squareMetre: "m2 qm quadratmeter squaremetre squaremetres",
        .hectare: "ha hektar",
        .tonneKilometre: "tkm tokm tonnenkm tonnekm tonnenkilometer tonnekilometre tonnekilometres tonnenkilometern",
        .passengerKilometre: """
        pkm perskm personenkm personkm personenkilometer passagierkm passagierkilometer passengerkm \
        passengerkilometre passengerkilometres
        """,
        .vehicleKilometre: """
        vkm fzkm fzgkm fahrzeugkm fzkilometer fzgkilometer fahrzeugkilometer kfzkm pkwkm lkwkm vehiclekm \
        vehiclekilometre vehiclekilometres
        """,
        .euro: "eur euro euros",
        .thousandEuro: "teur teuro tsdeur tsdeuro tausendeur tausendeuro keur",
        .millionEuro: "meur mioeur mioeuro millioneneur millioneneuro",
        .piece: "st stk stck stueck stuecke piece pieces pcs einheit einheiten",
        .person: "person personen pers persons people mitarbeiter mitarbeitende",
        .roomNight: """
        uebernachtung uebernachtungen uen zimmernacht zimmernaechte zimmeruebernachtung zimmeruebernachtungen \
        hoteluebernachtung hoteluebernachtungen hotelnacht hotelnaechte roomnight roomnights nacht naechte
        """,
        .fullTimeHour: """
        fteh ftehour ftehours ftestunde ftestunden vzaeh vzaestunde vzaestunden arbeitsstunde arbeitsstunden \
        homeofficestunde homeofficestunden mitarbeiterstunden
        """,
        .workingDay: "workingday workingdays arbeitstag arbeitstage homeofficetag homeofficetage at pt personentage",
        .meal: "meal meals mahlzeit mahlzeiten essen",
        .refill: "refill refills nachfuellung nachfuellungen befuellung befuellungen",
        .looseCubicMetre: "srm schuettraummeter schuettkubikmeter schuettm3",
        .stackedCubicMetre: "rm raummeter ster",
        .solidCubicMetre: "fm festmeter",
        .minute: "min minute minuten minutes",
        .hour: "h std stunde stunden hour hours betriebsstunde betriebsstunden",
        .day: "d tag tage day days",
    ]
}
