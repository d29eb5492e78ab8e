import HTML
import Kernel
import WebPlatform

extension ExperimentPage {
    @NodeBuilder func logPart(_ t: Texts) -> [Node] {
        if !notes.isEmpty {
            dataTable(
                DataTable(
                    caption: t("experiment.log"),
                    columns: [
                        TableColumn(t("experiment.note.day")), TableColumn(t("experiment.note"), isRowTitle: true),
                        TableColumn(t("experiment.note.author")),
                        TableColumn(t("experiment.note.action"), isAction: true),
                    ],
                    rows: notes.map { note in
                        TableRow([
                            TableCell(note.day), TableCell(note.text), TableCell(note.author),
                            TableCell(postButton(note.removal)),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
        pageForm(PageForm(action: ExperimentURL.notes(id), tokens: [token])) {
            dateField(
                Field(name: "day", label: t("experiment.note.day"), error: errors["day"], isRequired: true),
                value: note.day
            )
            textAreaField(
                Field(
                    name: "text",
                    label: t("experiment.note"),
                    hint: t("experiment.note.hint"),
                    error: errors["text"],
                    isRequired: true
                ),
                value: note.text,
                lines: 3
            )
            actions { submitButton(t("experiment.note.submit"), style: .secondary) }
        }
    }

    @NodeBuilder func profilePart(_ t: Texts) -> [Node] {
        p { isPublic ? t("experiment.profile.public") : t("experiment.profile.private") }
        if isPublic {
            p { a(.href(ExperimentURL.profile(id))) { t("experiment.profile.link") } }
        }
        if isOwner {
            actionLink(PageLink(t("experiment.profile.release"), href: ExperimentURL.release(id)))
        } else {
            p { t("experiment.profile.byOwner") }
        }
    }
}
