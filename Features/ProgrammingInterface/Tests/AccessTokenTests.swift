import Foundation
import Kernel
import ProgrammingInterface
import Testing

@Suite struct AccessTokenTests {
    @Test func aDraftSaysAllThatIsWrongWithIt() {
        #expect(
            AccessTokenDraft(name: "", scopes: [], lifetime: 7).faults == [
                .nameMissing, .scopesMissing, .lifetimeUnknown,
            ]
        )
        let long = AccessTokenDraft(name: String(repeating: "x", count: 81), scopes: [.readFirm], lifetime: 30)
        #expect(long.faults == [.nameTooLong(count: 81)])
        #expect(AccessTokenDraft(name: "ERP", scopes: [.readFirm], lifetime: 365).faults.isEmpty)
    }
}
