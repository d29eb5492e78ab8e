import Accounts
import Kernel

extension MembershipRole {
    func word(_ t: Texts) -> String {
        switch self {
        case .owner: t("role.owner")
        case .member: t("role.member")
        }
    }
}

extension FirmAccess {
    func word(_ t: Texts) -> String {
        switch self {
        case .membership(let role): role.word(t)
        case .coaching, .formerCoaching: t("role.coach")
        case .support: t("role.support")
        }
    }
}

extension HubOffice {
    func word(_ t: Texts) -> String {
        switch self {
        case .coach: t("office.coach")
        case .contentEditor: t("office.contentEditor")
        case .administrator: t("office.administrator")
        }
    }

    func detail(_ t: Texts) -> String {
        switch self {
        case .coach: t("office.coach.detail")
        case .contentEditor: t("office.contentEditor.detail")
        case .administrator: t("office.administrator.detail")
        }
    }
}

extension GrantPurpose {
    func word(_ t: Texts) -> String {
        switch self {
        case .coaching: t("role.coach")
        case .support: t("role.support")
        }
    }
}

extension FirmGrant {
    /// Where the grant stands on a day, in words.
    func state(on day: LocalDate, _ t: Texts) -> String {
        switch terms.access(on: day) {
        case .coaching?:
            terms.readableThrough.map {
                t("grant.state.runsAndReads", ["day": terms.runsThrough.german, "reading": $0.german])
            } ?? t("grant.state.runs", ["day": terms.runsThrough.german])
        case .formerCoaching(let last)?: t("grant.state.reads", ["day": last.german])
        case .support(let last)?: t("grant.state.support", ["day": last.german])
        case .membership?, nil:
            if let withdrawnAt {
                t("grant.state.withdrawn", ["day": LocalDate(withdrawnAt).german])
            } else {
                t("grant.state.over", ["day": (terms.readableThrough ?? terms.runsThrough).german])
            }
        }
    }
}
