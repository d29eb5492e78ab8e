import Foundation
import Logging
import Testing

@testable import oekohub

@Suite struct JSONLogHandlerTests {
    @Test func aLineIsOneObjectWithNumbersAsNumbers() {
        var handler = JSONLogHandler()
        handler[metadataKey: "hb.request.id"] = "abcd2345"
        let line = handler.line(
            .error,
            "incident\n„x“",
            ["ms": .stringConvertible(1.5), "status": .stringConvertible(500), "route": "/a/{id}"],
            at: Date(timeIntervalSince1970: 1_778_830_200.25)
        )
        #expect(
            line == """
                {"level":"error","message":"incident\\n„x“","ms":1.5,"request":"abcd2345","route":"/a/{id}","status":500,\
                "time":"2026-05-15T07:30:00.250Z"}
                """
        )
    }
}
