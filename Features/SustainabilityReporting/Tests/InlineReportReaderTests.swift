import Foundation
import Kernel
import SustainabilityReporting
import TestSupport
import Testing

@testable import SustainabilityReportingWeb

@Suite struct InlineReportReaderTests {
    private func read(_ bytes: [UInt8]) throws -> ReportReading {
        try InlineReportReader().read(bytes, standard: ReadingSamples.standard)
    }

    private func figure(_ attributes: String, _ text: String, name: String = "v:TotalEnergyConsumption") -> String {
        "<p>Energie <ix:nonFraction name=\"\(name)\" contextRef=\"c\" unitRef=\"mwh\" \(attributes)>\(text)</ix:nonFraction></p>"
    }

    @Test(arguments: [
        (#"decimals="2" format="ixt:num-dot-decimal""#, "1,234.50", "1234.5"),
        (#"decimals="2" format="ixt:num-comma-decimal""#, "1.234,50", "1234.5"),
        (#"decimals="2" format="ixt:numcommadecimal""#, "1 234,5", "1234.5"),
        (#"decimals="-3" scale="3" format="ixt:num-comma-decimal""#, "12,5", "12500"),
        (#"decimals="2" scale="-2""#, "50", "0.5"), (#"decimals="0" sign="-""#, "7", "-7"),
        (#"decimals="INF" format="ixt:fixed-zero""#, "–", "0"), (#"decimals="0" format="ixt:zerodash""#, "-", "0"),
        (#"decimals="0""#, "<b>4</b>2<ix:exclude>*</ix:exclude>", "42"),
    ])
    func figuresAreTransformed(attributes: String, text: String, expected: String) throws {
        let reading = try read(ReadingSamples.inline(figure(attributes, text)))
        #expect(reading.report.fact("TotalEnergyConsumption")?.value == .number(Decimal(string: expected)!))
        #expect(reading.notes == [])
        #expect(reading.version == "2026-05-01")
        #expect(reading.report.period == ReportPeriod(year: 2025))
    }

    @Test func wordsTextsAndHiddenFactsAreRead() throws {
        let text = "v:DescriptionOfPracticesPoliciesAndOrFutureInitiatives"
        let reading = try read(
            ReadingSamples.inline(
                """
                <p><ix:nonNumeric name="v:PubliclyAvailableDisclosure" contextRef="c" format="ixt:fixed-true">ja</ix:nonNumeric>
                <ix:nonNumeric name="v:AddressOfSite" contextRef="s1">Hafen 1 &amp; 2</ix:nonNumeric>
                <ix:nonNumeric name="v:DateOfAdoptionOfTransitionPlanForUndertakingNotHavingAdoptedTransitionPlanYet"
                 contextRef="c" format="ixt:date-day-monthname-year-de">1. Jänner 2028</ix:nonNumeric></p>
                <div><ix:nonNumeric name="\(text)" contextRef="c" escape="true" continuedAt="k1"><p>Eins
                  und   <b>zwei</b></p><script>alert(1)</script></ix:nonNumeric></div><p>Anzeige</p>
                <div><ix:continuation id="k1" continuedAt="k2"><p>drei<br/>vier</p></ix:continuation></div>
                <ix:continuation id="k2">fünf</ix:continuation>
                <ix:nonFraction name="v:EnergyConsumptionFromFuels" contextRef="r" unitRef="kwh" decimals="0">3000</ix:nonFraction>
                """,
                hidden: """
                    <ix:nonNumeric name="v:BasisForPreparation" contextRef="c">\
                    \(ReadingSamples.namespace)#OptionABasicModuleOnlyMember</ix:nonNumeric>\
                    <ix:nonFraction name="v:NumberOfEmployees" contextRef="i" unitRef="pure" decimals="0">60</ix:nonFraction>
                    """
            )
        )
        let report = reading.report
        #expect(reading.notes == [])
        #expect(report.fact("PubliclyAvailableDisclosure")?.value == .flag(true))
        #expect(report.fact("AddressOfSite", "1")?.value == .text("Hafen 1 & 2"))
        let date = report.fact("DateOfAdoptionOfTransitionPlanForUndertakingNotHavingAdoptedTransitionPlanYet")
        #expect(date?.value == .date(LocalDate(year: 2028, month: 1, day: 1)!))
        #expect(
            report.fact(ElementName(String(text.dropFirst(2))))?.value == .text("Eins und zwei\n\ndrei\nvier\n\nfünf")
        )
        // 3,000 kWh
        #expect(report.fact("EnergyConsumptionFromFuels", "RenewableEnergyMember")?.value == .number(3))
        #expect(report.fact("BasisForPreparation")?.value == .member("OptionABasicModuleOnlyMember"))
        #expect(report.fact("NumberOfEmployees")?.value == .number(60))
    }

    @Test func sameFactTwiceIsOneUnlessItContradicts() throws {
        let reading = try read(
            ReadingSamples.inline(
                figure(#"decimals="0""#, "12") + figure(#"decimals="1""#, "12.3") + figure(#"decimals="0""#, "14")
            )
        )
        // 12 to the unit and 12.3 to the tenth may be the same; the more exact one stays.
        #expect(reading.report.fact("TotalEnergyConsumption")?.value == .number(Decimal(string: "12.3")!))
        #expect(
            reading.notes == [ReadingNote(kind: .contradiction, place: "TotalEnergyConsumption", value: "14")]
        )
    }

    @Test func whatCannotBeReadIsNoted() throws {
        let reading = try read(
            ReadingSamples.inline(
                figure(#"decimals="0""#, "12") + figure(#"format="ixt:num-words""#, "zwölf")
                    + figure(#"scale="400""#, "1") + figure(#"contextRef2="x""#, "")
                    + #"<ix:nonFraction name="v:Turnover" contextRef="nowhere" unitRef="eur">1</ix:nonFraction>"#
                    + #"<ix:nonFraction name="x:Turnover" contextRef="c" unitRef="eur">1</ix:nonFraction>"#
            )
        )
        #expect(reading.report.facts.count == 1)
        #expect(
            reading.notes.map(\.kind) == [.unreadableValue, .unreadableValue, .unreadableValue, .foreignPeriod]
        )
    }

    @Test func continuationsInACircleEnd() throws {
        let reading = try read(
            ReadingSamples.inline(
                """
                <ix:nonNumeric name="v:AddressOfSite" contextRef="s1" continuedAt="a">1</ix:nonNumeric>
                <ix:continuation id="a" continuedAt="b">2</ix:continuation>
                <ix:continuation id="b" continuedAt="a">3</ix:continuation>\(figure(#"decimals="0""#, "1"))
                """
            )
        )
        #expect(reading.report.fact("AddressOfSite", "1")?.value == .text("123"))
    }

    @Test(arguments: [
        #"<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>"#,
        #"<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">"#,
    ])
    func externalEntitiesAreRefused(head: String) {
        #expect(throws: ReadingFault.doctype) { try read(ReadingSamples.inline("<p>&x;</p>", head: head)) }
    }

    @Test func otherPagesAreRefused() {
        #expect(throws: ReadingFault.notThisFormat) { try read(Array("<html><body/></html>".utf8)) }
        #expect(throws: ReadingFault.malformed(line: 1)) { try read(Array("<html><body></html>".utf8)) }
        #expect(throws: ReadingFault.malformed(line: 1)) { try read([]) }
    }

    /// Text within text within text would be kept once for each.
    @Test func nestedTextsHaveAnEnd() {
        let start = #"<ix:nonNumeric name="v:AddressOfSite" contextRef="s1">"#
        let body =
            String(repeating: start, count: 100) + String(repeating: "x", count: 1 << 20)
            + String(repeating: "</ix:nonNumeric>", count: 100)
        #expect(throws: ReadingFault.tooLarge(limit: 48 << 20)) { try read(ReadingSamples.inline(body)) }
    }

    /// The official sample through our own writers and back: JSON and both languages say the same.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: OfficialSample.json.path), "needs ../shared"))
    func officialSampleSurvivesEveryFormat() throws {
        let content = try SustainabilityReportingContent(
            folder: repositoryRoot.appendingPathComponent("Features/SustainabilityReporting/Content")
        )
        let standard = content.standard
        let sample = try XBRLJSONReader().read([UInt8](Data(contentsOf: OfficialSample.json)), standard: standard)
            .report
        let edition = try #require(standard.edition(sample.edition))
        let json = try XBRLJSONReader().read(
            XBRLJSON.write(report: sample, edition: edition, standard: standard),
            standard: standard
        )
        #expect(json.notes == [])
        expectSame(json.report, sample)
        for language in ReportLanguage.allCases {
            let inline = InlineReport(
                report: sample,
                edition: edition,
                standard: standard,
                look: content.look,
                language: language,
                standing: .draft
            )
            let reading = try InlineReportReader().read(inline.bytes(), standard: standard)
            #expect(reading.notes == [])
            expectSame(reading.report, sample)
        }
    }

    private func expectSame(_ one: Report, _ other: Report) {
        #expect(one.facts.count == other.facts.count)
        for (key, fact) in other.facts {
            let found = one.facts[key]
            if case .members(let members) = fact.value, case .members(let found)? = found?.value {
                #expect(Set(members) == Set(found), "\(key)")
            } else {
                #expect(found?.value == fact.value, "\(key)")
                #expect(found?.unit == fact.unit, "\(key)")
            }
        }
        #expect(one.period == other.period)
        #expect(one.entity.identifier == other.entity.identifier)
    }
}
