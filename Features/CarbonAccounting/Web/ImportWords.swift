import CarbonAccounting
import Documents
import EmissionFactors
import Foundation
import Kernel
import WebPlatform

/// Every fault and every decision of an import as a German sentence: what, where, the value, what to do.
struct ImportWords {
    let vocabulary: ImportVocabulary
    let t: Texts

    init(_ vocabulary: ImportVocabulary, _ t: Texts) { (self.vocabulary, self.t) = (vocabulary, t) }

    /// With line and column, for files that leave the page.
    func sentence(_ fault: RowFault) -> String {
        guard let column = fault.column else { return reason(fault) }
        return t("fault.withColumn", ["column": vocabulary.columns.title(column), "reason": reason(fault)])
    }

    /// Beside a table that names line, column and value already.
    func reason(_ fault: RowFault) -> String {
        switch fault.reason {
        case .missing: t("fault.missing")
        case .unknownCategory(let names): t("fault.unknownCategory") + suggestion(names)
        case .unknownSite(let names): t("fault.unknownSite") + suggestion(names)
        case .unknownUnit: t("fault.unknownUnit")
        case .unknownFactor(let names): t("fault.unknownFactor") + suggestion(names)
        case .ambiguousFactor(let names): t("fault.ambiguousFactor", ["names": list(names)])
        case .factorForOtherPurpose(let name, let purposes):
            t(
                "fault.otherPurpose",
                [
                    "name": name,
                    "purposes": purposes.map { t("purpose.\($0.rawValue)") }.sorted().joined(separator: ", "),
                ]
            )
        case .unknownContract(let names): t("fault.unknownContract") + suggestion(names)
        case .unknownWord(let allowed): t("fault.unknownWord", ["words": list(allowed)])
        case .notANumber: t("fault.notANumber")
        case .negativeAmount: t("fault.negative")
        case .amountTooLarge: t("fault.tooLarge")
        case .notADate: t("fault.notADate")
        case .ambiguousDate: t("fault.ambiguousDate")
        case .periodReversed: t("fault.periodReversed")
        case .outsideYear(let year): t("fault.outsideYear", ["year": "\(year)"])
        case .notAYear: t("fault.notAYear")
        case .unitDoesNotFit(let unit): t("fault.unitDoesNotFit", ["unit": unit.label(t)])
        case .propertyOutOfRange(let kind): t("fault.property", ["property": t("property.\(kind.rawValue)")])
        case .malformedList: t("fault.malformedList")
        case .derivation, .derivationDiffers: derivation(fault.reason)
        case .malformedQuality: t("fault.quality")
        case .sourceMissing: t("fault.source")
        case .formulaWithoutResult: t("fault.formula")
        case .sheetError: t("fault.sheetError")
        case .garbledText: t("fault.garbled")
        case .tooLong(let limit): t("fault.tooLong", count: limit)
        case .surplusCells(let count): t("fault.surplus", count: count)
        case .duplicateInFile(let line): t("fault.duplicate", ["line": "\(line)"])
        case .meterReadingRepeated(let line): t("fault.meterRepeated", ["line": "\(line)"])
        case .alreadyInBalance: t("fault.alreadyInBalance")
        case .readingAlreadyInBalance: t("fault.readingAlreadyInBalance")
        case .problem(let problem): CarbonAccountingWeb.sentence(problem, t)
        }
    }

    private func derivation(_ reason: RowFault.Reason) -> String {
        switch reason {
        case .derivationDiffers(let derived, let unit):
            t(
                "fault.derivationDiffers",
                ["derived": GermanFormat.significant(derived, digits: 6), "unit": unit.label(t)]
            )
        case .derivation(.negativeBalance(let kilograms)):
            t("fault.negativeBalance", ["value": GermanFormat.significant(kilograms)])
        default: t("fault.derivation")
        }
    }

    private func suggestion(_ names: [String]) -> String {
        names.isEmpty ? "" : " " + t("fault.suggestion", ["names": list(names)])
    }

    private func list(_ names: [String]) -> String {
        names.prefix(6).map { t("fault.quoted", ["name": $0]) }.joined(separator: ", ")
    }

    // MARK: What was found

    /// How many rows are good and how many are not, in one sentence.
    func outcome(good: Int, bad: Int) -> String {
        switch (good, bad) {
        case (0, 0): t("import.checked.empty")
        case (_, 0): t("import.checked.all", count: good)
        case (0, _): t("import.checked.none", count: bad)
        default:
            t(
                "import.checked.some",
                ["good": t("import.checked.good", count: good), "bad": t("import.checked.bad", count: bad)]
            )
        }
    }

    // MARK: What was decided

    func step(_ report: StepReport) -> String { t("step.\(report.step.rawValue)", count: report.count) }

    /// One line a kind, with the lines it concerns.
    func notices(_ notices: [ImportNotice]) -> [String] {
        var lines: [String: [Int]] = [:]
        var order: [String] = []
        for notice in notices {
            let words = sentence(notice)
            if lines[words] == nil { order.append(words) }
            lines[words, default: []].append(notice.line)
        }
        return order.map { words in
            let found = lines[words] ?? []
            let shown = found.prefix(8).map(String.init).joined(separator: ", ") + (found.count > 8 ? " …" : "")
            return t("notice.lines", ["sentence": words, "lines": shown], count: found.count)
        }
    }

    private func sentence(_ notice: ImportNotice) -> String {
        switch notice.kind {
        case .formulaValue: t("notice.formulaValue")
        case .amountMissing: t("notice.amountMissing")
        case .factorMissing: t("notice.factorMissing")
        case .categoryFromFactor: t("notice.categoryFromFactor")
        case .siteAssumed: t("notice.siteAssumed")
        case .daysOutsideYear(let days): t("notice.daysOutsideYear", count: days)
        case .propertyMissing(let kinds):
            t(
                "notice.propertyMissing",
                ["properties": kinds.map { t("property.\($0.rawValue)") }.joined(separator: ", ")]
            )
        case .heatingValueUnclear: t("notice.heatingValueUnclear")
        case .evidenceAsNote: t("notice.evidenceAsNote")
        case .numberMaybeEnglish: t("notice.numberMaybeEnglish")
        case .contractIgnored: t("notice.contractIgnored")
        case .sourceAssumed: t("notice.sourceAssumed")
        case .periodsOverlap(let line): t("notice.periodsOverlap", ["line": "\(line)"])
        case .periodsOverlapBalance(let period):
            t("notice.periodsOverlapBalance", ["first": period.first.german, "last": period.last.german])
        case .wholeYearAssumed: t("notice.wholeYearAssumed")
        case .pricesAssumed: t("notice.pricesAssumed")
        }
    }

    // MARK: Files that cannot be read

    /// Why a file cannot be read at all.
    static func sentence(_ error: any Error, fileName: String, _ t: Texts) -> String {
        switch error {
        case let error as TableError: table(error, fileName, t)
        case let error as XLSXError: workbook(error, fileName, t)
        default: t("file.unreadable", ["name": fileName])
        }
    }

    private static func table(_ error: TableError, _ name: String, _ t: Texts) -> String {
        switch error {
        case .unreadable: t("file.unreadable", ["name": name])
        case .empty: t("import.file.empty", ["name": name])
        case .notText: t("file.notText", ["name": name])
        case .unsupportedEncoding(let encoding): t("file.encoding", ["name": name, "encoding": encoding])
        case .rowTooLong(let line, let limit):
            t(
                "file.rowTooLong",
                ["name": name, "line": "\(line)", "limit": GermanFormat.number(Double(limit) / 1_048_576, places: 0)]
            )
        case .tooManyColumns(let line, let limit):
            t("file.tooManyColumns", ["name": name, "line": "\(line)", "limit": "\(limit)"])
        case .tooManyRows(let limit):
            t("file.tooManyRows", ["name": name, "limit": GermanFormat.number(Double(limit), places: 0)])
        case .unclosedQuote(let line): t("file.unclosedQuote", ["name": name, "line": "\(line)"])
        }
    }

    private static func workbook(_ error: XLSXError, _ name: String, _ t: Texts) -> String {
        switch error {
        case .archive(.archiveTooLarge), .archive(.entryTooLarge), .archive(.totalTooLarge), .archive(.tooManyEntries),
            .archive(.suspiciousRatio), .archive(.overlappingEntries), .tooMuchText:
            t("file.bomb", ["name": name])
        case .archive: t("file.damaged", ["name": name])
        case .oldWorkbook: t("file.oldWorkbook", ["name": name])
        case .passwordProtected: t("file.password", ["name": name])
        case .notAWorkbook, .binaryWorkbook: t("file.notAWorkbook", ["name": name])
        case .documentType: t("file.documentType", ["name": name])
        case .malformed(let part), .missingPart(let part): t("file.malformed", ["name": name, "part": part])
        case .noSheet: t("file.noSheet", ["name": name])
        }
    }
}
