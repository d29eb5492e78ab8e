import ActionPlanning
import Kernel
import Participation

/// Addresses of what the workforce, its council and management do together.
enum WorkforceURL {
    static let campaigns = "/kampagnen"
    static let newCampaign = "/kampagnen/neu"
    static let taking = "/mitmachen"
    static let thanks = "/mitmachen?danke=1"
    static let management = "/anregungen"
    static let guide = "/wegweiser"

    static func campaign(_ id: CampaignID) -> String { campaigns + "/\(id)" }
    static func codes(_ id: CampaignID) -> String { campaign(id) + "/codes" }
    static func end(_ id: CampaignID) -> String { campaign(id) + "/ende" }
    static func result(_ id: CampaignID) -> String { campaign(id) + "/ergebnis" }
    static func taking(_ code: CampaignCode) -> String { taking + "/\(code.text)" }

    static func proposals(_ id: CouncilID) -> String { ParticipationURL.council(id) + "/anregungen" }
    static func newProposal(_ id: CouncilID) -> String { proposals(id) + "/neu" }
    static func proposal(_ id: CouncilID, _ proposal: CouncilProposalID) -> String { proposals(id) + "/\(proposal)" }
    static func handingIn(_ id: CouncilID, _ proposal: CouncilProposalID) -> String {
        self.proposal(id, proposal) + "/einreichung"
    }
    static func management(_ proposal: CouncilProposalID) -> String { management + "/\(proposal)" }

    static func guide(_ id: CouncilID) -> String { ParticipationURL.council(id) + "/wegweiser" }

    /// The form of the plan of measures with a title filled in.
    static func newMeasure(title: String, theme: String) -> String {
        address("/massnahmen/neu", [("titel", title), ("thema", theme)])
    }
    static func measure(_ id: MeasureID) -> String { "/massnahmen/\(id)" }

    /// Leaves out what is empty.
    static func address(_ path: String, _ values: [(String, String)]) -> String {
        let pairs = values.filter { !$0.1.isEmpty }.map { "\($0.0)=\(escaped($0.1))" }
        return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                String(Unicode.Scalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
