import Kernel
import Testing

@testable import CarbonAccounting

@Suite struct ImportStepTests {
    @Test func leavesOutWhatIsNoLineAndSaysSo() throws {
        let vocabulary = try ImportSamples.vocabulary.get()
        let header = RawRow(line: 4, cells: ImportTemplate.header(vocabulary))
        let result = try ImportSamples.read([
            ImportSamples.row(2, ImportSamples.electricity), ImportSamples.row(3, [:]), header,
            ImportSamples.row(5, [.description: "Summe", .amount: "1.200"]),
            ImportSamples.row(6, [.description: "Gesamt:", .amount: "1.200"]),
        ])
        #expect(result.rowCount == 1)
        #expect(result.faults.isEmpty)
        #expect(result.steps.map(\.step) == [.leaveOutBlankRows, .leaveOutRepeatedHeaders, .leaveOutSums])
        #expect(result.steps.map(\.lines) == [[3], [4], [5, 6]])
    }

    @Test func aLineCalledSumStaysWhenItNamesACategory() throws {
        let result = try ImportSamples.read([ImportSamples.row(changing: [.description: "Summe Hallen"])])
        #expect(result.candidates.count == 1)
    }

    @Test func fillsWhatWasSetForTheWholeFile() throws {
        let row = ImportSamples.row(changing: [.site: "", .unit: ""])
        let result = try ImportSamples.read([row], constants: [.site: "Büro Haspe", .unit: "MWh"])
        #expect(result.candidates.first?.site == CarbonSamples.office)
        #expect(result.candidates.first?.unit == .megawattHour)
        #expect(result.steps.map(\.step) == [.fillConstants])
    }

    @Test func takesOffTheMarkOfText() throws {
        let result = try ImportSamples.read([
            ImportSamples.row(changing: [.note: "'=Halle 2", .description: "'Halle'"])
        ])
        #expect(result.candidates.first?.note == "=Halle 2")
        #expect(result.candidates.first?.description == "'Halle'")
    }
}
