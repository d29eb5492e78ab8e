import Documents
import Foundation
import Kernel
import SustainabilityReporting

/// Templates to read and to fill: the official ones where they lie beside the project, and small ones made here.
enum TemplateSamples {
    static let blank = bytes("VSME-Digital-Template-1.3.0.xlsx")
    static let filled = bytes("VSME-Digital-Template-Sample-1.2.0.xlsx")

    private static func bytes(_ name: String) -> [UInt8]? {
        ReportingContent.published.flatMap { try? [UInt8](Data(contentsOf: $0.appending(path: name))) }
    }

    /// A workbook with one sheet „Daten“.
    static func workbook(names: [String: String], rows: String) -> [UInt8] {
        var zip = ZipWriter()
        zip.add(
            "_rels/.rels",
            Array(
                """
                <Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/>\
                </Relationships>
                """.utf8
            )
        )
        let list = names.sorted { $0.key < $1.key }.map { "<definedName name=\"\($0.key)\">\($0.value)</definedName>" }
        zip.add(
            "xl/workbook.xml",
            Array(
                """
                <workbook xmlns:r="r"><sheets><sheet name="Daten" sheetId="1" r:id="rId1"/></sheets>\
                <definedNames>\(list.joined())</definedNames></workbook>
                """.utf8
            )
        )
        zip.add(
            "xl/_rels/workbook.xml.rels",
            Array(
                """
                <Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>\
                </Relationships>
                """.utf8
            )
        )
        zip.add("xl/worksheets/sheet1.xml", Array("<worksheet><sheetData>\(rows)</sheetData></worksheet>".utf8))
        return zip.finished()
    }

    /// A template in little: name, period, two emissions and their sum.
    static func small(
        names: [String: String] = [:],
        rows: String = "",
        scope1: String = "<c r=\"B3\"><v>100</v></c>",
        withResults: Bool = true
    ) -> [UInt8] {
        let own = [
            "template_reporting_entity_name": "'Daten'!$A$1", "template_reporting_period_startdate": "'Daten'!$A$2",
            "template_reporting_period_enddate": "'Daten'!$B$2", "BasisForPreparation": "'Daten'!$A$3",
            "GrossScope1GreenhouseGasEmissions": "'Daten'!$B$3",
            "GrossLocationBasedScope2GreenhouseGasEmissions": "'Daten'!$B$4",
            "TotalGrossLocationBasedScope1AndScope2GHGEmissions": "'Daten'!$B$5",
        ]
        func result(_ value: String) -> String { withResults ? "<v>\(value)</v>" : "" }
        func text(_ cell: String, _ text: String) -> String {
            "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        }
        let first = """
            <row r="1">\(text("A1", "Kettler"))</row>\
            <row r="2"><c r="A2" t="str"><f>"2025-01-01"</f>\(result("2025-01-01"))</c>\(text("B2", "2025-12-31"))</row>\
            <row r="3">\(text("A3", "Option A (Basic Module only)"))\(scope1)</row>\
            <row r="4"><c r="B4"><v>50</v></c></row><row r="5"><c r="B5"><f>SUM(B3:B4)</f>\(result("150"))</c></row>
            """
        return workbook(names: own.merging(names) { $1 }, rows: first + rows)
    }

    // MARK: The official converter's facts

    /// Value and unit as one line.
    static func value(_ fact: ReportFact) -> String { FactText.text(fact.value) + "|" + (fact.unit?.rawValue ?? "") }

    /// Value, unit and decimals as one line.
    static func line(_ fact: ReportFact) -> String {
        [
            FactText.text(fact.value), fact.unit?.rawValue ?? "", fact.decimals.map(String.init) ?? "",
        ].joined(separator: "|")
    }

    /// Whether both say the same; the converter's arithmetic with shares leaves a trace in the sixteenth digit.
    static func isSame(_ one: String, _ other: String?) -> Bool {
        guard let other, one != other else { return other != nil }
        // The snapshot shortens long texts to their beginning and their length: `Lorem …[3485 chars]`.
        if let cut = one.firstRange(of: "…["), let end = one.firstRange(of: " chars]") {
            let text = other.split(separator: "|", omittingEmptySubsequences: false)[0]
            return text.hasPrefix(one[..<cut.lowerBound])
                && Int(one[cut.upperBound..<end.lowerBound]) == text.unicodeScalars.count
        }
        let (first, second) = (
            one.split(separator: "|", omittingEmptySubsequences: false),
            other.split(separator: "|", omittingEmptySubsequences: false)
        )
        guard first.dropFirst() == second.dropFirst(), let a = Double(first[0]), let b = Double(second[0]) else {
            return false
        }
        return abs(a - b) <= 1e-12 * max(abs(a), abs(b))
    }

    /// EFRAG's snapshot of the sample 1.2.0, in our words.
    static func officialFacts() throws -> [FactKey: String] {
        struct Snapshot: Decodable { let facts: [Fact] }
        struct Fact: Decodable {
            let concept: String
            let value: String
            let aspects: [String: String]
        }
        let file = ReportingContent.published?.appending(path: "vsme-1.2.0-facts.json")
        let snapshot = try JSONDecoder().decode(Snapshot.self, from: Data(contentsOf: file ?? URL(filePath: "")))
        let edition = ReportingHub.content.standard.edition("vsme-2025")
        var result: [FactKey: String] = [:]
        for fact in snapshot.facts {
            let name = ElementName(String(fact.concept.dropFirst("vsme:".count)))
            var member = ""
            for (axis, value) in fact.aspects where axis.hasSuffix("Axis") {
                member = String(value.split(separator: ":").last ?? "")
                if axis.hasPrefix("typed ") { member = value.filter(\.isNumber) }
            }
            let kind = edition?.element(name)?.kind
            var text = fact.value.replacing("_x000D_", with: "").replacing("\r\n", with: "\n")
                .trimmingCharacters(in: .whitespacesAndNewlines)
            if let hidden = fact.aspects["hidden-value"] {
                let names = hidden.filter { $0 != "\"" }.split(separator: " ").map {
                    String($0.split(separator: "#")[1])
                }
                text = names.sorted().joined(separator: " ")
            } else if kind == .boolean {
                text = ["True": "true", "YES": "true", "False": "false", "NO": "false"][text] ?? text
            } else if let kind, kind.isNumeric, var number = Decimal(string: text) {
                if fact.aspects["numeric-scale"] != nil { number = number / 100 }
                text = FactText.number(number)
            }
            let unit = (fact.aspects["units"] ?? "").split(separator: ":").last.map(String.init) ?? ""
            let hasUnit = unit != "pure"
            let decimals = fact.aspects["decimals"]?.filter { $0 != "\"" } ?? ""
            result[FactKey(name, member)] = [text, hasUnit ? unit : "", decimals].joined(separator: "|")
        }
        return result
    }
}
