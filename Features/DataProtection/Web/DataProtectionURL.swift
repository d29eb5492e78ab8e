import Kernel

/// All addresses of this feature.
enum DataProtectionURL {
    static let notice = "/datenschutz"
    static let imprint = "/impressum"
    static let inventory = "/datenschutz/verzeichnis"
    static let log = "/datenschutz/protokoll"
    static let ownData = "/datenschutz/meine-daten"
    static let ownDataText = "/datenschutz/meine-daten.html"
    static let ownDataFile = "/datenschutz/meine-daten.json"
    static let erasure = "/datenschutz/meine-daten/loeschung"
    static let firmDeletion = "/datenschutz/betrieb/loeschung"
    static let contract = "/datenschutz/vertrag"
    static let contractFile = "/datenschutz/vertrag.pdf"
    static let office = "/verwaltung/datenschutz"
    static let hubLog = "/verwaltung/datenschutz/protokoll"
    static let holds = "/verwaltung/datenschutz/sperren"
    static let run = "/verwaltung/datenschutz/loeschlauf"
    static let templates = "/verwaltung/datenschutz/vorlagen"

    static func councilLog(_ council: String) -> String { "/datenschutz/protokoll/vertretung/\(council)" }
    static func hold(_ id: String) -> String { "\(holds)/\(id)" }
    static func template(_ name: String) -> String { "\(templates)/\(name)" }
}
