import FirmState
import Foundation
import Kernel
import TestSupport
import Testing
import World

@testable import WorldWeb

@Suite struct StationWordsTests {
    private func words(_ firm: FirmState) -> StationWords {
        StationWords(WorldSamples.facts(firm), WorldSamples.texts)
    }

    @Test func theBalanceIsSaidWithItsNumberAndTheYearBefore() {
        let state = words(WorldSamples.kettler).spheres
        // 129 + 159 + 2472 = 2760; 135 + 172 + 2483 = 2790
        #expect(
            state.sentence
                == "Ihr Betrieb verursachte 2025 2.760\u{202f}t CO₂e. 2024 waren es 2.790\u{202f}t CO₂e."
        )
        #expect(state.figures.map(\.label) == ["Scope 1", "Scope 2", "Scope 3", "Summe"])
        #expect(state.figures.map(\.source).contains("Klimabilanz 2024"))
    }

    @Test func anExampleIsNeverCalledYours() {
        var example = WorldSamples.kettler
        example.isExample = true
        let states = words(example).all(WorldSamples.map)
        for (id, state) in states { #expect(!state.sentence.contains("Ihr Betrieb"), "\(id): \(state.sentence)") }
        #expect(words(example).spheres.sentence.hasPrefix("Metallbau Kettler GmbH (Beispielbetrieb) verursachte"))
    }

    @Test func whatIsMissingIsSaidAndNeverZero() {
        let states = words(WorldSamples.nothing).all(WorldSamples.map)
        for (id, state) in states where state.shape == nil && state.figures.isEmpty {
            #expect(!state.sentence.isEmpty, "\(id)")
            #expect(state.sentence.wholeMatch(of: /.*\b0\b.*/) == nil, "\(id): \(state.sentence)")
        }
        #expect(words(WorldSamples.nothing).spheres.sentence.contains("fehlt"))
        #expect(words(WorldSamples.nothing).aid.sentence.contains("nicht eingetragen"))
    }

    @Test func theNextStepOfThePathLiesAhead() {
        #expect(
            words(WorldSamples.kettler).path.sentence == "Als Nächstes beginnt im Monat 08/2026: Hallenlicht auf LED."
        )
    }

    @Test func whatComesNextFollowsFromTheState() {
        let steps = words(WorldSamples.kettler).next.figures.map(\.value)
        #expect(steps == ["Die Klimabilanz 2025 prüfen und freigeben", "Druckluft: Lecks suchen: Zweiter Rundgang"])
        #expect(words(WorldSamples.nothing).next.figures.map(\.value).first == "Einen Standort anlegen")
        #expect(words(WorldSamples.nothing).next.figures.count == 3)
    }

    @Test func theWallCountsItsTiles() {
        let state = words(WorldSamples.kettler).wall
        // Filled and left out with a reason are done: 2 of 4.
        #expect(state.sentence == "Im Bericht 2025 sind 2 von 4 Kacheln fertig; 34 Angaben sind noch offen.")
    }

    @Test func coachesWhoAreThereComeBeforeTheNextAppointment() {
        #expect(
            words(WorldSamples.kettler).coaches.sentence
                == "Ein Coach ist gerade in der Welt. Der nächste freie Termin: 15.05.2026, 14:00 Uhr, mit Mehmet Aksoy."
        )
    }

    @Test func everySourceOfAStationHasWords() {
        let (known, place) = (words(WorldSamples.kettler), WorldSamples.place("observatorium"))
        for source in Station.Source.allCases where source != .none {
            let station = Station(id: "x", title: "x", kind: .board, source: source, text: "x", actions: [])
            #expect(known.state(of: station, at: place) != nil, "\(source.rawValue)")
        }
    }
}
