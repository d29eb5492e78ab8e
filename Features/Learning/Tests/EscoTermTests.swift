import Learning
import Testing

@Suite struct EscoTermTests {
    @Test func aSkillIsNamedByTheClassification() {
        let start = "http://data.europa.eu/esco/skill/"
        #expect(EscoTerm(uri: start + "e541c69c-ea80-4b17-87cb-4001d0b9d303", label: "x").isShaped)
        for end in ["", "e541c69c", "E541C69C-ea80-4b17-87cb-4001d0b9d303", "e541c69c-ea80-4b17-87cb-4001d0b9d30g"] {
            #expect(!EscoTerm(uri: start + end, label: "x").isShaped, "\(end)")
        }
        #expect(!EscoTerm(uri: "https://example.org/e541c69c-ea80-4b17-87cb-4001d0b9d303", label: "x").isShaped)
    }
}
