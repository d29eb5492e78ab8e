import HTML
import Kernel
import Learning

/// How a lesson stands between its file, its revisions and a draft.
struct LessonEditingState {
    let hasFile: Bool
    let draft: LessonDraft?
    let standing: LessonRevision?
    let newest: LessonRevision?
    let filesChanged: Bool
    let isBroken: Bool

    init(_ desk: LessonEditingDesk) {
        (hasFile, draft, standing) = (desk.files != nil, desk.draft, desk.standing)
        (newest, filesChanged, isBroken) = (desk.revisions.first, desk.filesChanged, !desk.broken.isEmpty)
    }

    init(hasFile: Bool, draft: LessonDraft?, newest: LessonRevision?, files: LessonSheet?, isBroken: Bool) {
        (self.hasFile, self.draft, self.newest, self.isBroken) = (hasFile, draft, newest, isBroken)
        standing = newest.flatMap { $0.withdrawnAt == nil ? $0 : nil }
        filesChanged = draft.map { $0.base != files } ?? standing.map { $0.base != files } ?? false
    }

    /// What readers see comes first.
    func marks(_ t: Texts) -> [Mark] {
        var marks: [Mark] = []
        if let standing, !isBroken {
            marks.append(Mark(.done, t("editing.state.revision", ["number": "\(standing.number)"])))
        } else if hasFile {
            marks.append(Mark(.plain, t("editing.state.file")))
        } else {
            marks.append(Mark(.plain, t("editing.state.unseen")))
        }
        if isBroken { marks.append(Mark(.missing, t("editing.state.broken"))) }
        if draft != nil { marks.append(Mark(.attention, t("editing.state.draft"))) }
        if filesChanged { marks.append(Mark(.proxy, t("editing.state.both"))) }
        return marks
    }

    func sentence(_ moment: LessonEditingMoment, _ t: Texts) -> String {
        if let draft {
            return t(
                "editing.saved",
                ["when": moment.words(draft.savedAt), "who": moment.name(draft.savedBy)]
            )
        }
        if let standing {
            return t(
                "editing.released",
                ["when": moment.words(standing.releasedAt), "who": moment.name(standing.releasedBy)]
            )
        }
        if let newest, let when = newest.withdrawnAt {
            return t("editing.withdrawn", ["number": "\(newest.number)", "when": moment.words(when)])
        }
        return t("editing.untouched")
    }

    func fits(_ filter: LessonEditingFilter) -> Bool {
        switch filter {
        case .all: true
        case .drafts: draft != nil
        case .revised: standing != nil
        case .both: filesChanged
        case .broken: isBroken
        }
    }
}

/// What the list shows. Raw values stand in addresses.
enum LessonEditingFilter: String, CaseIterable, Sendable {
    case all = "alle"
    case drafts = "entwuerfe"
    case revised = "fassungen"
    case both = "abgleich"
    case broken = "defekt"

    func name(_ t: Texts) -> String {
        switch self {
        case .all: t("editing.filter.all")
        case .drafts: t("editing.filter.drafts")
        case .revised: t("editing.filter.revised")
        case .both: t("editing.filter.both")
        case .broken: t("editing.filter.broken")
        }
    }
}
