import CarbonAccounting
import EmissionFactors
import Kernel
import Testing

@testable import CarbonAccountingWeb

@Suite struct LineProblemWordsTests {
    private static let problems: [LineProblem] =
        [
            .amountMissing, .amountNegative(-5), .amountOutOfRange(1e300),
            .derivation(.invalid(field: "tonnes", value: -1)), .derivation(.negativeBalance(kilograms: -2)),
            .derivationDiffers(stated: 1, derived: 2), .periodOutsideYear, .factorMissing,
            .lookup(.unknownSeries("x")), .lookup(.noYear(series: "x", year: 2025)),
            .lookup(.wrongPurpose(factorID: "x", has: [.funding], wanted: .inventory)), .customFactorUnknown("x"),
            .conversion(.incompatible(from: .kilowattHour, to: .tonneKilometre)),
            .conversion(.ambiguousHeatingValue(from: .kilowattHour, to: .litre)),
            .conversion(.ambiguousHeatingValue(from: .litre, to: .kilowattHour)),
            .conversion(.missingProperty(.vatRate, from: .euro, to: .euro)), .warmingPotential(.unknownGas("x")),
            .warmingPotential(.noValue(gas: "x", set: .ar5)), .warmingPotential(.notSelectable(.ar4)),
            .wholeBoundary(factorID: "x"), .upstreamFactor(factorID: "x"), .notUpstream(factorID: "x"),
            .tariffNeedsContract(factorID: "x"),
            .activityMismatch(factorID: "x", activity: .electricity, category: .stationaryCombustion),
            .creditFactor(factorID: "x"), .supplierFigureNeedsContract, .supplierFigureInvalid(-1), .contractUnknown,
            .contractDoesNotFit, .contractFigureMissing, .spendMismatch(factorID: "x"), .siteOutsideBoundary,
            .upstreamAlreadyCounted(series: "x"),
        ]
        + UnitPropertyKind.allCases.flatMap { kind -> [LineProblem] in
            [
                .conversion(.missingProperty(kind, from: .cubicMetre, to: .kilowattHourHigher)),
                .conversion(.invalidProperty(kind, value: 99)),
            ]
        }

    @Test func everyProblemIsASentenceWithAllItsValues() {
        for problem in Self.problems {
            let words = sentence(problem, EntrySamples.texts)
            #expect(!words.contains("⟦") && !words.contains("{"), "\(problem): \(words)")
            #expect(words.hasSuffix("."), "\(problem): \(words)")
        }
    }

    @Test func whatIsMissingIsSaidWithTheWayToGetIt() {
        let problem = LineProblem.conversion(
            .missingProperty(.stateNumber, from: .operatingCubicMetre, to: .standardCubicMetre)
        )
        #expect(
            sentence(problem, EntrySamples.texts)
                == "Für die Umrechnung von Bm³ (Betriebskubikmeter am Zähler) in Nm³ (Normkubikmeter) fehlt die "
                + "Zustandszahl. Sie steht auf der Gasrechnung neben dem Brennwert."
        )
    }

    @Test func percentagesAreNamedAsTyped() {
        let words = sentence(LineProblem.conversion(.invalidProperty(.vatRate, value: 0.5)), EntrySamples.texts)
        #expect(
            words
                == "50 ist bei „Mehrwertsteuersatz“ nicht möglich; erwartet werden 0 bis 30. Prüfen Sie Zahl und Einheit."
        )
    }

    @Test func everySubstitutionIsASentence() {
        let all: [Substitution] = [
            .earlierYear(1), .earlierYear(4), .laterYear(1), .laterYear(2), .proxy, .preliminary, .estimated,
            .carbonDioxideOnly, .otherSet(.ar5), .otherSet(nil), .locationForMarket,
            .instrumentNotCounted(CarbonSamples.id(1)), .contractForLocation(CarbonSamples.id(1)),
        ]
        for substitution in all {
            let words = substitution.sentence(EntrySamples.texts)
            #expect(!words.contains("⟦") && !words.contains("{") && words.hasSuffix("."))
        }
    }
}
