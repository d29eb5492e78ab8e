public import Foundation
import Kernel

/// What people write for this feature, read and checked at start.
public struct AppointmentsContent: Sendable {
    /// Where the hub can be visited.
    public struct Location: Sendable, Hashable {
        public let name: String
        /// Nil: not known.
        public let address: String?

        public init(name: String, address: String?) { (self.name, self.address) = (name, address) }
    }

    public let locations: [MeetingKind: Location]
    /// What profiles choose from, and others seek by.
    public let themes: [String]
    public let languages: [String]
    public let places: [String]

    public init(locations: [MeetingKind: Location], themes: [String], languages: [String], places: [String]) {
        (self.locations, self.themes) = (locations, themes)
        (self.languages, self.places) = (languages, places)
    }

    /// - Parameter folder: `Features/Appointments/Content`
    /// - Throws: all faults at once, with file and line.
    public init(folder: URL) throws {
        let report = FaultReport(try ContentFile(folder.appendingPathComponent("profiles.json")))
        let content = Self.read(report)
        if let faults = ContentFaults([report]) { throw faults }
        self = content
    }

    private static func read(_ report: FaultReport) -> AppointmentsContent {
        var content = AppointmentsContent(locations: [:], themes: [], languages: [], places: [])
        do throws(JSONSyntaxFault) {
            let root = try JSONReader.read(report.file.bytes)
            guard var object = StrictObject(root, "file", report) else { return content }
            var locations: [MeetingKind: Location] = [:]
            for node in object.elements("locations") {
                guard var place = StrictObject(node, "locations", report) else { continue }
                let kind: MeetingKind? = place.choice("kind")
                let (name, address) = (place.string("name"), place.optionalString("address"))
                place.finish()
                if let kind, let name { locations[kind] = Location(name: name, address: address) }
            }
            for kind in [MeetingKind.locationA, .locationB] where locations[kind] == nil {
                object.fault(.missingField(kind.rawValue))
            }
            content = AppointmentsContent(
                locations: locations,
                themes: object.optionalStrings("themes"),
                languages: object.optionalStrings("languages"),
                places: object.optionalStrings("places")
            )
            object.finish()
        } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
        }
        return content
    }
}
