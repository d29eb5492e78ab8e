import Foundation
import Kernel

/// Addresses on the web and on the map, postcodes, and who reports.
struct FormRules: ReportRule {
    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        var found: [ReportFinding] = []
        for element in [CheckedElement.publicAddress, CheckedElement.previousLink] {
            if let text = checked.text(element), !isWebAddress(text) {
                found.append(checked.finding(.url, .error, FactKey(element)))
            }
        }
        for site in checked.report.members(of: CheckedElement.sitePosition) {
            if let text = checked.text(CheckedElement.sitePosition, site), position(text) == nil {
                found.append(checked.finding(.gps, .error, FactKey(CheckedElement.sitePosition, site)))
            }
        }
        for site in checked.report.members(of: CheckedElement.sitePostcode)
        where checked.member(CheckedElement.siteCountry, site) == "DE" {
            guard let text = checked.text(CheckedElement.sitePostcode, site) else { continue }
            if text.utf8.count != 5 || !text.utf8.allSatisfy({ (48...57).contains($0) }) {
                found.append(checked.finding(.postcode, .warning, FactKey(CheckedElement.sitePostcode, site)))
            }
        }
        return found + entity(checked)
    }

    private static func entity(_ checked: CheckedReport) -> [ReportFinding] {
        let entity = checked.report.entity
        // Stands for the firm itself: no element carries its name.
        let key = FactKey("")
        var found: [ReportFinding] = []
        if entity.name.trimmingCharacters(in: .whitespaces).isEmpty {
            found.append(checked.finding(.entityName, .error, key))
        }
        if entity.scheme == ReportEntity.legalEntityIdentifier, !isLegalEntityIdentifier(entity.identifier) {
            let value = FindingValue(.text(entity.identifier), kind: .string)
            found.append(checked.finding(.entityNumber, .error, key, found: value))
        }
        return found
    }

    static func isWebAddress(_ text: String) -> Bool {
        guard let address = URL(string: text), address.scheme == "https" || address.scheme == "http" else {
            return false
        }
        return address.host()?.contains(".") == true && !text.contains(where: \.isWhitespace)
    }

    /// `51.5142, 7.4653` in degrees, north and east.
    static func position(_ text: String) -> (latitude: Double, longitude: Double)? {
        let parts = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]),
            (-90...90).contains(latitude), (-180...180).contains(longitude)
        else { return nil }
        return (latitude, longitude)
    }

    /// ISO 17442: 18 digits and capital letters, then two check digits by ISO 7064, MOD 97-10.
    static func isLegalEntityIdentifier(_ text: String) -> Bool {
        guard text.utf8.count == 20 else { return false }
        var rest = 0
        for (place, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): rest = (rest * 10 + Int(byte - UInt8(ascii: "0"))) % 97
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where place < 18:
                rest = (rest * 100 + Int(byte - UInt8(ascii: "A")) + 10) % 97
            default: return false
            }
        }
        return rest == 1
    }
}
