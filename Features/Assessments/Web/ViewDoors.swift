import HTML
import Kernel

/// The checks that are no instruments: duties, public sentences, the public page.
func checkDoors(_ t: Texts) -> Node {
    pageSection(title: t("view.doors")) {
        themeDoors(
            [
                ThemeDoor(
                    t("view.doors.duties.word"),
                    label: t("duty.title"),
                    promise: t("view.doors.duties"),
                    href: DutiesURL.duties
                ),
                ThemeDoor(
                    t("view.doors.claims.word"),
                    label: t("claim.title"),
                    promise: t("view.doors.claims"),
                    href: ClaimsURL.claims
                ),
                ThemeDoor(
                    t("view.doors.csr.word"),
                    label: t("csr.title"),
                    promise: t("view.doors.csr"),
                    href: CsrURL.draft
                ),
            ],
            label: t("view.doors")
        )
    }
}
