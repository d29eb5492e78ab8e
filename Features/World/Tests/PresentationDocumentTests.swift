import Foundation
import Kernel
import Testing

@testable import World

@Suite struct PresentationDocumentTests {
    @Test(arguments: [(-3, 1), (0, 1), (1, 1), (12, 12), (13, 12), (Int.max, 12)])
    func nobodyTurnsBeyondItsPages(_ wanted: Int, _ shown: Int) {
        let document = PresentationDocument(
            id: PresentationDocumentID("01990000-0000-7000-8000-000000000001")!,
            name: "Audit.pdf",
            pages: 12,
            bytes: 1,
            addedAt: .distantPast
        )
        #expect(document.page(nearest: wanted) == shown)
    }
}
