import Appointments
import Events
import FirmState
import FirmStateStorage
import Foundation
import HTML
import Kernel
import TestSupport
import WebPlatform
import World

@testable import WorldWeb

/// The world that is shipped, and two firms: one that knows everything and one that knows nothing.
enum WorldSamples {
    static let texts = Texts.feature("World")
    static let content = try! WorldContent(folder: repositoryRoot.appendingPathComponent("Features/World/Content"))
    static let map = content.map
    static let today = LocalDate(year: 2026, month: 5, day: 15)!

    static func place(_ id: String) -> Place { map.place(id)! }

    static let nothing = FirmState(name: "Tischlerei Sommer e. K.")

    static let kettler = FirmState(
        name: "Metallbau Kettler GmbH",
        sites: ["Werk Eckesey", "Lager Haspe"],
        employees: .init(amount: 40, year: ReportingYear(2025)!),
        balance: balance(2025, one: 129, two: 159, three: 2472, isReleased: false),
        previous: balance(2024, one: 135, two: 172, three: 2483, isReleased: true),
        measures: [
            PlannedMeasure(
                id: nil,
                title: "Druckluft: Lecks suchen",
                theme: "energy",
                growth: .running,
                start: LocalDate(year: 2026, month: 1, day: 1),
                nextStep: "Zweiter Rundgang",
                investment: 3500,
                saving: 3960,
                tonnes: 7.3
            ),
            PlannedMeasure(
                id: nil,
                title: "Hallenlicht auf LED",
                theme: "energy",
                growth: .planned,
                start: LocalDate(year: 2026, month: 8, day: 1),
                investment: 28000
            ),
            PlannedMeasure(id: nil, title: "Zwei E-Transporter", theme: "mobility", growth: .idea),
        ],
        kompass: ["Energieverbräuche kennen", "Druckluft"],
        report: ReportWall(
            year: ReportingYear(2025)!,
            isReleased: false,
            tiles: [
                .init(code: "B1", title: "Grundlagen", state: .filled),
                .init(code: "B3", title: "Energie und Treibhausgase", state: .partly),
                .init(code: "B4", title: "Schadstoffe", state: .omitted),
                .init(code: "B6", title: "Wasser", state: .open),
            ],
            filled: 20,
            open: 34
        ),
        programmes: [
            ProgrammeLamp(id: "a", name: "Energieberatung", state: .unclear),
            ProgrammeLamp(id: "b", name: "Querschnittstechnologien", state: .fits),
            ProgrammeLamp(id: "c", name: "Schifffahrt", state: .not),
        ],
        aid: FirmAid(granted: 12000, free: 288_000),
        experiments: [
            FirmExperiment(
                title: "Kompressor nachts aus",
                start: LocalDate(year: 2026, month: 4, day: 1),
                end: LocalDate(year: 2026, month: 6, day: 30)!,
                isDecided: false
            )
        ]
    )

    static func balance(_ year: Int, one: Double, two: Double, three: Double, isReleased: Bool) -> FirmBalance {
        FirmBalance(
            year: ReportingYear(year)!,
            isReleased: isReleased,
            missingLines: 0,
            total: one + two + three,
            totalMarket: one + three,
            one: one,
            two: .init(location: two, market: 0),
            three: three,
            spots: [
                .init(name: "Stahl", meaning: "purchasing", tonnes: 1380, share: 0.5),
                .init(name: "", meaning: "heating", tonnes: 83, share: 0.03),
            ],
            energy: FirmEnergy(carriers: [
                .init(name: "", use: .electricity, kind: .electricity, megawattHours: 452),
                .init(name: "Dieselkraftstoff", use: .fuel, kind: .diesel, megawattHours: 126),
                .init(name: "Erdgas", use: .heat, kind: .gas, megawattHours: 414),
            ]),
            materials: FirmMaterials(
                inputs: [.init(name: "Stahl", tonnes: 484)],
                losses: [.init(name: "Metallschrott", tonnes: 57.6)],
                withoutMass: 1
            )
        )
    }

    static func facts(_ firm: FirmState) -> WorldFacts {
        var facts = WorldFacts(firm: firm, today: today)
        facts.competence = CompetenceStanding(step: 2, steps: 5)
        facts.opening = .init(name: "Mehmet Aksoy", day: today, time: LocalTime(minutes: 840)!)
        facts.coaches = 1
        facts.practices = ["Abwärme heizt die Halle"]
        facts.locations = ["DAA in Dortmund", "mpool in Dortmund"]
        facts.meetings = [.init(title: "Energieaudit", href: "/treffen/1")]
        facts.isSignedIn = true
        facts.courses = [
            "klimabilanz": .init(
                id: "klimabilanz",
                title: "Klimabilanz",
                lessons: [
                    .init(title: "Drei Töpfe", href: "/lernen/klimabilanz/scopes", minutes: 10, isDone: true),
                    .init(title: "Energie", href: "/lernen/klimabilanz/energie", minutes: 12, isDone: false),
                ]
            )
        ]
        facts.learned = .init(done: 1, lessons: 2)
        return facts
    }

    static let coach = TalkPanel.Coach(
        sentence: "Morgen um 9 Uhr.",
        appointment: .init("Termin anfragen", href: "/coaches"),
        message: .init("Frage stellen", href: "/netzwerk/fragen")
    )
}
