import Kernel
import Participation

extension CouncilKind {
    func label(_ t: Texts) -> String {
        switch self {
        case .worksCouncil: t("kind.worksCouncil")
        case .churchRepresentation: t("kind.churchRepresentation")
        case .staffCouncil: t("kind.staffCouncil")
        }
    }

    func detail(_ t: Texts) -> String {
        switch self {
        case .worksCouncil: t("kind.worksCouncil.detail")
        case .churchRepresentation: t("kind.churchRepresentation.detail")
        case .staffCouncil: t("kind.staffCouncil.detail")
        }
    }
}

extension CouncilState {
    func label(_ t: Texts) -> String {
        switch self {
        case .requested: t("state.requested")
        case .confirmed: t("state.confirmed")
        case .declined: t("state.declined")
        case .dissolved: t("state.dissolved")
        }
    }
}

extension CouncilNote.Kind {
    func label(_ t: Texts) -> String {
        switch self {
        case .note: t("note.kind.note")
        case .resolution: t("note.kind.resolution")
        }
    }
}

extension Insight.Sight {
    func label(_ t: Texts) -> String {
        switch self {
        case .all: t("insight.sight.all")
        case .own: t("insight.sight.own")
        case .totals: t("insight.sight.totals")
        case .granted: t("insight.sight.granted")
        case .none: t("insight.sight.none")
        }
    }
}
