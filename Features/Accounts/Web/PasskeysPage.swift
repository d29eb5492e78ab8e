import HTML
import Kernel
import WebPlatform

/// One's own passkeys, and the form that makes another one with the browser's help.
struct PasskeysPage: Page {
    struct Row: Sendable {
        let name: String
        let created: String
        let lastUsed: String?
        let remove: String
    }

    static let name = "Accounts/passkeys"
    let title: String
    let token: FormToken
    /// Where passkeys work; nil where the hub's address allows none.
    let origin: String?
    let passkeys: [Row]
    let isFull: Bool
    var name = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(t("passkeys.lead"))
        passkeys.isEmpty ? p { t("passkeys.none") } : table(t)
        if let origin, !isFull {
            pageSection(title: t("passkeys.add")) { form(origin, t) }
        } else {
            p { isFull ? t("passkeys.full") : t("passkeys.unavailable") }
        }
        p { a(.href(AccountsURL.security)) { t("security.title") } }
    }

    private func table(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("passkeys.name"), isRowTitle: true), TableColumn(t("passkeys.created")),
                    TableColumn(t("sessions.used")), TableColumn(t("team.action"), isAction: true),
                ],
                rows: passkeys.map { row in
                    let spoken = t("passkeys.remove.spoken", ["name": row.name])
                    let removal = PostAction(
                        t("team.remove"),
                        action: row.remove,
                        tokens: [token],
                        style: .quiet,
                        spokenLabel: spoken
                    )
                    return TableRow([
                        TableCell(row.name), TableCell(row.created), TableCell(row.lastUsed ?? t("passkeys.unused")),
                        TableCell(postButton(removal)),
                    ])
                },
                narrow: .cards
            )
        )
    }

    private func form(_ origin: String, _ t: Texts) -> Node {
        passkeyFrame(origin: origin, begin: AccountsURL.passkeyBeginning, kind: "create", t) {
            pageForm(PageForm(action: AccountsURL.passkeys, tokens: [token])) {
                for field in ["attestation", "client"] { passkeyField(field) }
                textField(
                    Field(
                        name: "name",
                        label: t("passkeys.name"),
                        hint: t("passkeys.name.hint"),
                        error: errors["name"],
                        isRequired: true
                    ),
                    value: name,
                    width: .long,
                    maxLength: 60
                )
                textField(
                    Field(name: "present", label: t("password.present"), error: errors["present"], isRequired: true),
                    kind: .password,
                    width: .long,
                    autocomplete: "current-password"
                )
                submitButton(t("passkeys.add"))
            }
        }
    }
}

/// Where the script works that talks to the device; without it the server answers that it takes a script.
func passkeyFrame(
    origin: String,
    begin: String,
    kind: String,
    _ t: Texts,
    @NodeBuilder content: () -> [Node]
) -> Node {
    div(
        .data("controller", "Accounts/passkey"),
        .data("passkey-kind-value", kind),
        .data("passkey-begin-value", begin),
        .data("passkey-origin-value", origin),
        .data("passkey-elsewhere-value", t("passkey.elsewhere", ["origin": origin])),
        .data("passkey-unknown-value", t("passkey.unknown")),
        .data("passkey-stopped-value", t("passkey.stopped"))
    ) {
        p(.class("field-error"), .role("alert"), .hidden(), .data("passkey-target", "message"))
        content()
    }
}

/// Filled in by the script.
func passkeyField(_ name: String) -> Node {
    input(.type("hidden"), .name(name), .value(""), .data("passkey-target", name))
}
