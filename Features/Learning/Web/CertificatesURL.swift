import Learning

/// All addresses of learning paths, certificates and badges.
enum CertificatesURL {
    static let paths = "/lernen/wege"
    static let certificates = "/lernen/bescheinigungen"
    static let check = "/nachweis"
    static let keys = "/lernen/nachweis/schluessel"
    static let issuer = "/lernen/nachweis/aussteller"
    static let picture = "/lernen/nachweis/bild.svg"
    static let signIn = "/anmelden?weiter=/lernen/bescheinigungen"

    static func path(_ id: LearningPathID) -> String { "\(paths)/\(id)" }
    static func plan(_ id: LearningPathID, _ ending: String) -> String { "\(paths)/\(id)/lehrplan.\(ending)" }
    static func achievement(_ subject: CertificateSubject) -> String { "/lernen/nachweis/leistungen/\(subject)" }
    static func check(_ number: BadgeNumber) -> String { "\(check)/\(number)" }
    static func paper(_ number: BadgeNumber) -> String { "\(certificates)/\(number)/bescheinigung.pdf" }
    static func token(_ number: BadgeNumber) -> String { "\(certificates)/\(number)/lernnachweis.jwt" }
    static func badge(_ number: BadgeNumber) -> String { "\(certificates)/\(number)/lernnachweis.svg" }
    static func sharing(_ number: BadgeNumber) -> String { "\(certificates)/\(number)/freigabe" }
    static func sharingEnd(_ number: BadgeNumber) -> String { "\(certificates)/\(number)/freigabe/ende" }
    static func withdrawal(_ number: BadgeNumber) -> String { "\(certificates)/\(number)/ruecknahme" }
}
