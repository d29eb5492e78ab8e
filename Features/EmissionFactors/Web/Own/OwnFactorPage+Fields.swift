import EmissionFactors
import HTML
import Kernel
import WebPlatform

extension OwnFactorPage {
    /// The figure itself. All fields stand there at once and only those of the chosen statement count, so that the
    /// form works without scripts.
    func figure(_ t: Texts) -> Node {
        fieldGroup(title: t("own.group.figure")) {
            radioCards(
                Field(name: "statement", label: t("own.statement"), error: errors["statement"]),
                choices: OwnFactorForm.Statement.allCases.map {
                    Choice(
                        t("own.statement.\($0.rawValue)"),
                        value: $0.rawValue,
                        detail: t("own.statement.\($0.rawValue).detail")
                    )
                },
                selected: form.statement
            )
            div(.class("own-total")) {
                fieldRow {
                    numberField(
                        Field(name: "value", label: t("own.value"), hint: t("own.value.hint"), error: errors["value"]),
                        value: form.value,
                        unit: t("own.value.unit")
                    )
                    selectField(
                        Field(name: "basis", label: t("own.basis"), hint: t("own.basis.hint"), error: errors["basis"]),
                        choices: [Choice(t("own.basis.unknown"), value: "")]
                            + GWPSet.allCases.map { Choice($0.word(t), value: $0.rawValue) },
                        selected: form.basis
                    )
                }
            }
            div(.class("own-gases")) {
                for gas in OwnFactorForm.gases {
                    numberField(
                        Field(
                            name: "gas-\(gas.key)",
                            label: t("gas.\(gas.key)"),
                            error: errors["gas-\(gas.key)"]
                        ),
                        value: form.masses[gas.key] ?? "",
                        unit: t("own.value.unit")
                    )
                }
            }
            numberField(
                Field(
                    name: "biogenic",
                    label: t("own.biogenic"),
                    hint: t("own.biogenic.hint"),
                    error: errors["biogenic"],
                    note: t("field.optional")
                ),
                value: form.biogenic,
                unit: t("own.value.unit")
            )
        }
    }

    func fit(_ t: Texts) -> Node {
        fieldGroup(title: t("own.group.fit")) {
            radioCards(
                Field(name: "boundary", label: t("own.boundary"), error: errors["boundary"], isRequired: true),
                choices: FactorBoundary.allCases.map {
                    Choice($0.word(t), value: $0.rawValue, detail: $0.explanation(t))
                },
                selected: form.boundary
            )
            selectField(
                Field(
                    name: "upstream",
                    label: t("own.upstream"),
                    hint: t("own.upstream.hint"),
                    error: errors["upstream"],
                    note: t("field.optional")
                ),
                choices: upstream,
                selected: form.upstream,
                prompt: t("own.upstream.none"),
                width: .long
            )
            selectField(
                Field(name: "method", label: t("own.method"), hint: t("own.method.hint"), error: errors["method"]),
                choices: Scope2Method.allCases.map { Choice($0.word(t), value: $0.rawValue) },
                selected: form.method,
                prompt: t("own.method.none")
            )
            fieldRow {
                numberField(
                    Field(name: "validFrom", label: t("own.validFrom"), error: errors["validFrom"], isRequired: true),
                    value: form.validFrom,
                    isWhole: true
                )
                numberField(
                    Field(
                        name: "validThrough",
                        label: t("own.validThrough"),
                        error: errors["validThrough"],
                        note: t("field.optional")
                    ),
                    value: form.validThrough,
                    isWhole: true
                )
                textField(
                    Field(name: "region", label: t("own.region"), hint: t("own.region.hint"), error: errors["region"]),
                    value: form.region,
                    width: .short
                )
            }
        }
    }

    func proof(_ t: Texts) -> Node {
        fieldGroup(title: t("own.group.proof"), hint: t("own.group.proof.hint")) {
            textField(
                Field(
                    name: "source",
                    label: t("own.source"),
                    hint: t("own.source.hint"),
                    error: errors["source"],
                    isRequired: true
                ),
                value: form.source,
                width: .long
            )
            textField(
                Field(
                    name: "evidence",
                    label: t("own.evidence"),
                    hint: t("own.evidence.hint"),
                    error: errors["evidence"],
                    isRequired: true
                ),
                value: form.evidence,
                width: .long
            )
            fieldRow {
                numberField(
                    Field(
                        name: "uncertainty",
                        label: t("own.uncertainty"),
                        error: errors["uncertainty"],
                        note: t("field.optional")
                    ),
                    value: form.uncertainty,
                    unit: "%"
                )
                textField(
                    Field(
                        name: "uncertaintyBasis",
                        label: t("own.uncertaintyBasis"),
                        error: errors["uncertaintyBasis"],
                        note: t("field.optional")
                    ),
                    value: form.uncertaintyBasis
                )
            }
            textAreaField(
                Field(name: "note", label: t("own.note"), error: errors["note"], note: t("field.optional")),
                value: form.note,
                lines: 3
            )
        }
    }
}
