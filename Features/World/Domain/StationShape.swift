public import FirmState
public import Kernel

/// What a station draws, in numbers; the same for the scene and for pages. Names of keys are the contract with the
/// scene.
public enum StationShape: Hashable, Sendable, Encodable {
    public struct Sphere: Hashable, Sendable, Encodable {
        public let label: String
        /// Tonnes CO₂e, above 0.
        public let tonnes: Double
        public let year: Int
        /// Of the year before.
        public let isBefore: Bool

        /// Metres across at 0 °C and 1013.25 mbar: 1000 kg ÷ 0.04401 kg/mol × 0.022414 m³/mol = 509.3 m³ a tonne.
        public var diameter: Double { StationShape.diameter(tonnes: tonnes) }
    }

    public struct Bar: Hashable, Sendable, Encodable {
        public let label: String
        public let tonnes: Double
        /// Of the total, 0…1.
        public let share: Double
    }

    public struct Tree: Hashable, Sendable, Encodable {
        public let title: String
        public let status: PlannedMeasure.Growth
        /// Nil for the demonstration firm.
        public let href: String?
    }

    public struct Sign: Hashable, Sendable, Encodable {
        public let title: String
        /// `2027-03`
        public let month: String
        public let status: PlannedMeasure.Growth
        public let href: String?
    }

    public struct Flow: Hashable, Sendable, Encodable {
        public let label: String
        public let tonnes: Double
    }

    public struct CompassPoint: Hashable, Sendable, Encodable {
        public let title: String
        /// From 1.
        public let rank: Int
    }

    public struct Lamp: Hashable, Sendable, Encodable {
        public let title: String
        public let state: ProgrammeLamp.State
    }

    public struct Vehicle: Hashable, Sendable, Encodable {
        /// `diesel` burns something, `electric` does not.
        public let kind: String
        /// Of the fleet's energy, 0…1.
        public let share: Double
    }

    public struct Carrier: Hashable, Sendable, Encodable {
        public let label: String
        public let mwh: Double
    }

    public struct Row: Hashable, Sendable, Encodable {
        public let title: String
        public let day: LocalDate
        public let href: String

        public init(title: String, day: LocalDate, href: String) {
            (self.title, self.day, self.href) = (title, day, href)
        }
    }

    /// Raw values are sent to the scene.
    public enum Presence: String, Hashable, Sendable, Encodable { case yes, no, unknown }

    case spheres([Sphere])
    case hotspots([Bar])
    case grove([Tree])
    case wall([ReportWall.Tile])
    case path([Sign])
    case river(inputs: [Flow], losses: [Flow])
    case compass([CompassPoint])
    case steps(step: Int, of: Int, title: String)
    case signals([Lamp])
    case building(parts: [String: Presence], fleet: [Vehicle], carriers: [Carrier])
    case notice([Row])

    /// Metres across of a ball of so many tonnes of carbon dioxide at 0 °C and 1013.25 mbar.
    public static func diameter(tonnes: Double) -> Double {
        // V = π/6 · d³
        let cubicMetres = max(0, tonnes) * 1000 / 0.04401 * 0.022414
        return cubeRoot(6 * cubicMetres / .pi)
    }
}
