import Kernel
import Participation
import WebPlatform

/// What staff type; becomes a submission, or sentences.
struct TakingForm: Sendable {
    /// By item.
    var grades: [Int: String] = [:]
    var proposals = Array(repeating: "", count: CampaignSubmission.mostProposals)
    /// By the number of the proposal they are about.
    var comments: [Int64: String] = [:]

    init() {}

    /// - Parameter proposals: those that are shown; a comment on another one is not read.
    init(_ form: Form, items: Int, proposals shown: [StaffProposal]) {
        for item in 0..<items { grades[item] = form["grade-\(item)"] }
        proposals = proposals.indices.map { form["proposal-\($0)"] }
        for proposal in shown { comments[proposal.number] = form["comment-\(proposal.number)"] }
    }

    /// - Parameter items: what everybody answers on the scale.
    func validated(items: [String], takesProposals: Bool, _ t: Texts) -> (
        value: CampaignSubmission?, errors: FieldErrors
    ) {
        var errors = FieldErrors()
        var read: [Int] = []
        for item in items.indices {
            if let grade = grades[item].flatMap({ Int($0) }), Campaign.grades.contains(grade) {
                read.append(grade)
            } else {
                errors.add("grade-\(item)", t("taking.grade.missing", ["item": items[item]]))
            }
        }
        for (number, text) in proposals.enumerated() {
            check("proposal-\(number)", text, CampaignSubmission.longestProposal, &errors, t)
        }
        for (number, text) in comments.sorted(by: { $0.key < $1.key }) {
            check("comment-\(number)", text, CampaignSubmission.longestComment, &errors, t)
        }
        let texts = takesProposals ? proposals.filter { !$0.isEmpty } : []
        let remarks = comments.filter { takesProposals && !$0.value.isEmpty }.sorted { $0.key < $1.key }
            .map { CampaignSubmission.Comment(proposal: $0.key, text: $0.value) }
        if items.isEmpty, texts.isEmpty, remarks.isEmpty { errors.add("proposal-0", t("taking.nothing")) }
        guard errors.isEmpty else { return (nil, errors) }
        return (CampaignSubmission(grades: read, proposals: texts, comments: remarks), errors)
    }

    private func check(_ field: String, _ value: String, _ most: Int, _ errors: inout FieldErrors, _ t: Texts) {
        guard value.count > most else { return }
        errors.add(field, t("workforce.long", ["count": "\(value.count)", "most": "\(most)"]))
    }
}
