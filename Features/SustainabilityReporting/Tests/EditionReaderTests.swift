import Kernel
import SustainabilityReporting
import Testing

/// What is wrong in an edition file is said with its line, all at once.
@Suite struct EditionReaderTests {
    private static let whole = """
        {
          "id": "a", "title": "A", "law": "Recht", "source": "https://example.org", "known": "2026-11-29",
          "inForce": "2025-01-01", "default": true,
          "taxonomy": {"version": "1", "schema": "https://example.org/a.xsd", "namespaces": {"vsme": "https://example.org/v", "nace": "https://example.org/n", "waste": "https://example.org/w", "country": "https://example.org/c"}},
          "highClimateImpact": {"prefixes": ["A"], "text": "T", "source": "S"},
          "disclosures": [{"id": "B1", "module": "basic", "title": "T", "titleEnglish": "T", "paragraphs": "1"}],
          "elements": [
            {"name": "One", "kind": "decimal", "period": "duration", "disclosure": "B1", "paragraph": "1", "strength": "always", "label": "Eins", "labelEnglish": "One"},
            {"name": "Two", "kind": "decimal", "period": "duration", "disclosure": "B1", "paragraph": "1", "strength": "may", "when": {"answered": "One"}, "label": "Zwei", "labelEnglish": "Two"}
          ]
        }
        """

    private func faults(_ files: String...) -> [String] {
        do throws(ContentFaults) {
            _ = try EditionFiles(
                files: files.enumerated().map { ContentFile(path: "\($0).json", bytes: [UInt8]($1.utf8)) }
            )
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    private func faults(replacing old: String, with new: String) -> [String] {
        faults(Self.whole.replacing(old, with: new, maxReplacements: 1))
    }

    private func delta(_ body: String) -> String {
        """
        {
          "id": "b", "base": "a", "title": "B", "law": "Recht", "source": "https://example.org", "known": "2026-11-29",
          "inForce": "2026-01-01",
          \(body)
        }
        """
    }

    @Test func aWholeEditionHasNoFault() { #expect(faults(Self.whole) == []) }

    @Test func unknownElements() {
        #expect(
            faults(replacing: #"{"answered": "One"}"#, with: #"{"not": {"answer": "Won", "is": "true"}}"#)
                == [#"0.json:9: unknownElement("Won", "Two")"#]
        )
        #expect(
            faults(replacing: #""strength": "always""#, with: #""sums": [["Two", "Three"]], "strength": "always""#)
                == [#"0.json:8: unknownElement("Three", "One")"#]
        )
        #expect(
            faults(replacing: #""strength": "always""#, with: #""sums": [["One", "Two"]], "strength": "always""#)
                == [#"0.json:8: noPartOfSum("One", "One")"#]
        )
    }

    @Test func namesThatStandTwice() {
        #expect(
            faults(replacing: #""name": "Two""#, with: #""name": "One""#)
                == [#"0.json:9: duplicateID("One", first: "0.json:8")"#]
        )
        #expect(faults(Self.whole, Self.whole).contains(#"1.json:1: duplicateID("a", first: "0.json:1")"#))
    }

    @Test func listsDisclosuresAndUnits() {
        let choice =
            #""kind": "enumSingle", "period": "duration", "disclosure": "B1", "paragraph": "1", "list": "colours""#
        let number = #""kind": "decimal", "period": "duration", "disclosure": "B1", "paragraph": "1""#
        #expect(faults(replacing: number, with: choice) == [#"0.json:8: unknownList("colours", "One")"#])
        #expect(
            faults(replacing: number, with: choice.replacing(#", "list": "colours""#, with: ""))
                == [#"0.json:8: missingField("list")"#]
        )
        #expect(
            faults(replacing: #""disclosure": "B1""#, with: #""disclosure": "B2""#)
                == [#"0.json:8: unknownDisclosure("B2", "One")"#]
        )
        #expect(
            faults(replacing: #""kind": "decimal""#, with: #""kind": "boolean", "units": ["kg"]"#)
                .contains(#"0.json:8: unknownKey("units")"#) == false
        )
    }

    @Test func fieldsAndConditions() {
        #expect(faults(replacing: #""label": "Eins", "#, with: "") == [#"0.json:8: missingField("label")"#])
        #expect(
            faults(replacing: #""strength": "always""#, with: #""strength": "often""#).contains(
                #"0.json:8: invalidValue(field: "strength", value: "often")"#
            )
        )
        #expect(
            faults(replacing: #"{"answered": "One"}"#, with: #""sometimes""#)
                == [#"0.json:9: invalidValue(field: "when", value: "sometimes")"#]
        )
        #expect(
            faults(replacing: #"{"answered": "One"}"#, with: #"{"all": []}"#) == [#"0.json:9: noCondition("when")"#]
        )
        #expect(faults(replacing: #""default": true,"#, with: "") == ["0.json:1: oneDefault()"])
        #expect(faults("{") == ["0.json:1: invalidJSON(unexpectedEnd)", "0.json:1: oneDefault()"])
    }

    @Test func whatAnEditionChangesHasToBeThere() throws {
        #expect(faults(Self.whole, delta(#""removed": ["Two"], "added": []"#)) == [])
        #expect(faults(Self.whole, delta(#""removed": ["Three"]"#)) == [#"1.json:4: unknownElement("Three")"#])
        #expect(
            faults(Self.whole, delta(#""changed": [{"name": "Three", "paragraph": "2"}]"#))
                == [#"1.json:4: unknownElement("Three")"#]
        )
        // What is left asks for what was taken away; the fault is the delta's.
        #expect(faults(Self.whole, delta(#""removed": ["One"]"#)) == [#"1.json:1: unknownElement("One", "Two")"#])
        #expect(
            faults(Self.whole, delta("\"removed\": []").replacing(#""base": "a""#, with: #""base": "x""#))
                .contains(#"1.json:2: unknownEdition("x")"#)
        )
        #expect(
            faults(Self.whole, delta(#""changes": [{"disclosure": "B9", "text": "T", "source": "S"}]"#))
                == [#"1.json:4: unknownDisclosure("B9")"#]
        )
        let files = try EditionFiles(
            files: [Self.whole, delta(#""changed": [{"name": "Two", "paragraph": "2", "when": "always"}]"#)]
                .enumerated()
                .map { ContentFile(path: "\($0).json", bytes: [UInt8]($1.utf8)) }
        )
        let two = try #require(files.editions.last?.element("Two"))
        #expect(two.paragraph == "2" && two.requirement == ReportRequirement(.may) && two.label == "Zwei")
    }
}
