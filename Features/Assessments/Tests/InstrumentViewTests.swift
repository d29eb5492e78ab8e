import Foundation
import Kernel
import Testing

@testable import Assessments

@Suite struct InstrumentViewTests {
    private func faults(_ old: String, _ new: String, in id: String = "wesentlichkeit") throws -> [ContentFault] {
        let place = ShippedInstrumentsTests.folder.appending(path: "\(id).json")
        let text = try String(contentsOf: place, encoding: .utf8)
        #expect(text.contains(old))
        let file = ContentFile(path: "\(id).json", bytes: Array(text.replacing(old, with: new).utf8))
        do throws(ContentFaults) {
            _ = try InstrumentLibrary(files: [file])
            return []
        } catch {
            return error.faults
        }
    }

    private func line(of words: String, in id: String = "wesentlichkeit") throws -> Int {
        let place = ShippedInstrumentsTests.folder.appending(path: "\(id).json")
        let lines = try String(contentsOf: place, encoding: .utf8).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        return try #require(lines.firstIndex { $0.contains(words) }) + 1
    }

    @Test func aViewOfAnUnknownValueIsNamedWithItsLine() throws {
        let draw = #""draw": ["financial", "impact"]"#
        let faults = try faults(draw, #""draw": ["financial", "impactt"]"#)
        #expect(faults.map(\.line) == [try line(of: draw)])
        #expect(faults.map(\.kind) == [.unknownName("impactt", in: "views: Wesentlichkeitsmatrix")])
    }

    @Test func aViewOfAnUnknownStepIsNamed() throws {
        let faults = try faults(
            #""title": "Wesentlichkeitsmatrix","#,
            #""title": "Wesentlichkeitsmatrix", "parts": [{"step": "nowhere", "fields": ["x"]}],"#
        )
        #expect(faults.map(\.kind) == [.unknownStep("nowhere")])
    }

    @Test(arguments: [
        (#""range": [0, 5]"#, #""range": [5, 0]"#), (#""kind": "matrix""#, #""kind": "pie""#),
        (#""draw": ["financial", "impact"]"#, #""draw": ["financial"]"#),
        (#""threshold": "threshold","#, #""treshold": "threshold","#),
    ])
    func whatAViewCannotBeIsRefused(old: String, new: String) throws {
        #expect(try faults(old, new).count == 1)
    }

    @Test func placesOnAnAxisStayInside() {
        let range = InstrumentView.Range(minimum: -2, maximum: 2)
        #expect(range.share(of: 0) == 0.5)
        #expect(range.share(of: 1) == 0.75)
        #expect(range.share(of: -9) == 0)
        #expect(range.share(of: 9) == 1)
    }
}
