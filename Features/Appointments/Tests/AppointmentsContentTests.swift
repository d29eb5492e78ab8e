import Appointments
import Foundation
import TestSupport
import Testing

struct AppointmentsContentTests {
    @Test func theShippedContentIsRead() throws {
        _ = try AppointmentsContent(folder: repositoryRoot.appendingPathComponent("Features/Appointments/Content"))
    }
}
