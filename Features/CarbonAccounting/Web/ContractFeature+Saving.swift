import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension CarbonAccountingFeature {
    @Sendable func addContract(_ call: Call<Member>) async throws -> Response {
        let (t, year) = (call.texts, try await contractYear(call))
        let typed = try await typedContract(call)
        var reading = try await reading(typed, call)
        if var contract = reading.contract(id: ContractID(from: outside)), typed.refusal == nil {
            contract.version = 1
            try await stores.contracts.insert(contract, for: call.who.firm)
            return call.redirect(
                CarbonAccountingURL.contract(contract.id, year),
                notice: t("contract.added", ["name": contract.name])
            )
        }
        let page = try await newContractPage(
            typed.form,
            year,
            errors: typed.errors(reading.errors),
            notices: typed.notices(t),
            call
        )
        return call.page(page, status: .unprocessableContent)
    }

    @Sendable func saveContract(_ call: Call<Member>) async throws -> Response {
        let (t, year) = (call.texts, try await contractYear(call))
        let stored = try await contract(call)
        let typed = try await typedContract(call)
        var reading = try await reading(typed, call)
        guard let contract = reading.contract(id: stored.id), typed.refusal == nil else {
            let page = try await contractPage(
                typed.form,
                stored,
                year,
                errors: typed.errors(reading.errors),
                notices: typed.notices(t),
                call
            )
            return call.page(page, status: .unprocessableContent)
        }
        do {
            switch try await stores.contracts.update(contract, of: call.who.firm) {
            case .saved:
                return call.redirect(
                    CarbonAccountingURL.contract(contract.id, year),
                    notice: t("contract.saved", ["name": contract.name])
                )
            case .notFound: throw HTTPError(.notFound)
            case .conflict(let now):
                return call.page(try await conflictPage(typed.form, now, year, call), status: .conflict)
            }
        } catch ReportingYearError.released(let frozen) {
            return call.page(try await frozenPage(stored, frozen, year, call), status: .conflict)
        }
    }

    @Sendable func askToDeleteContract(_ call: Call<Member>) async throws -> Response {
        let (firm, t, year) = (call.who.firm, call.texts, try await contractYear(call))
        let contract = try await contract(call)
        if let frozen = try await stores.contracts.frozenYear(of: contract.id, of: firm) {
            return call.page(try await frozenPage(contract, frozen, year, call), status: .conflict)
        }
        let lines = try await stores.contracts.lines(under: contract.id, of: firm)
        let sites = try await firms.sites(of: firm)
        let basis = try await stores.reader.basis(of: firm, in: year)
        let fallback = ContractFallback(contract.category, basis)
        let hidden = lines.count - ContractDeletePage.shownLines
        let instead = ContractVerdict.fallbackSentences(contract.category, year, fallback, t).joined(separator: " ")
        return call.page(
            ContractDeletePage(
                title: t("contract.delete.title"),
                frame: try await frame(year, .contracts, of: firm, t),
                question: t("contract.delete.question", ["name": contract.name]),
                lead: lines.isEmpty
                    ? t("contract.delete.lead.unused") : t("contract.delete.lead", count: lines.count),
                lines: lines.prefix(ContractDeletePage.shownLines).map { line in
                    t(
                        "contract.delete.line",
                        [
                            "year": "\(line.year)",
                            "name": line.description.isEmpty
                                ? line.category.label(t) : line.description,
                            "site": sites.first { $0.id == line.site }?.name ?? "",
                            "period": ContractWords.period(line.period),
                            "amount": NumberWords.amountWithUnit(line, t),
                        ]
                    )
                },
                more: hidden > 0 ? t("contract.delete.more", count: hidden) : nil,
                remark: lines.isEmpty ? nil : t("contract.delete.remark", ["instead": instead]),
                action: CarbonAccountingURL.contract(contract.id, year) + "&_method=DELETE",
                token: call.formToken,
                back: CarbonAccountingURL.contract(contract.id, year)
            )
        )
    }

    @Sendable func deleteContract(_ call: Call<Member>) async throws -> Response {
        let (contract, year) = (try await contract(call), try await contractYear(call))
        do {
            guard try await stores.contracts.delete(contract.id, of: call.who.firm) else { throw HTTPError(.notFound) }
        } catch ReportingYearError.released(let frozen) {
            return call.page(try await frozenPage(contract, frozen, year, call), status: .conflict)
        }
        return call.redirect(
            CarbonAccountingURL.contractList(year),
            notice: call.texts("contract.deleted", ["name": contract.name])
        )
    }

    /// What was typed, with the file that came along already kept: a browser cannot fill in a file field again.
    private func typedContract(_ call: Call<Member>) async throws -> TypedContract {
        var form = ContractForm(call.form)
        switch try await EvidenceUpload(store: stores.evidence, firm: call.who.firm, t: call.texts).take(call.form) {
        case .none: return TypedContract(form: form)
        case .refused(let sentence): return TypedContract(form: form, refusal: sentence)
        case .kept(let evidence):
            form.evidence = evidence.id.text
            return TypedContract(form: form, kept: evidence)
        }
    }

    private func reading(_ typed: TypedContract, _ call: Call<Member>) async throws -> ContractReading {
        ContractReading(
            typed.form,
            sites: try await firms.sites(of: call.who.firm),
            evidence: try await stores.evidence.all(of: call.who.firm),
            contracts: try await stores.contracts.all(of: call.who.firm),
            call.texts
        )
    }
}

/// A form together with what became of its file.
private struct TypedContract {
    var form: ContractForm
    /// Why the file was not taken.
    var refusal: String?
    var kept: Evidence?

    func errors(_ errors: FieldErrors) -> FieldErrors {
        var errors = errors
        if let refusal { errors.add(EvidenceUpload.field, refusal) }
        return errors
    }

    /// The file need not be chosen again after a fault elsewhere.
    func notices(_ t: Texts) -> [Notice] {
        guard let kept else { return [] }
        return [
            Notice(.info, word: t("contract.file.kept.word"), text: t("contract.file.kept", ["name": kept.fileName]))
        ]
    }
}
