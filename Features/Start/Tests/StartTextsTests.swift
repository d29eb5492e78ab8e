import Foundation
import HTTPTypes
import Kernel
import StartWeb
import TestSupport
import Testing

@Suite struct StartTextsTests {
    @Test func thePagesHaveTheirWords() {
        let texts = Texts.feature("Start")
        #expect(texts.has("start.place") && !texts("start.place").contains("⟦"))
    }
}
