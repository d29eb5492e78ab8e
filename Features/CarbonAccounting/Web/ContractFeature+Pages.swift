import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import HTML
import Kernel
import WebPlatform

/// Puts together what the pages of a contract show.
extension CarbonAccountingFeature {
    func newContractPage(
        _ form: ContractForm,
        _ year: ReportingYear,
        isBlank: Bool = false,
        errors: FieldErrors = FieldErrors(),
        notices: [Notice] = [],
        _ call: Call<Member>
    ) async throws -> ContractPage {
        let facts = ContractFacts(form, call.texts)
        let action = CarbonAccountingURL.contractList(year)
        let title = call.texts("contract.new.title")
        var page = try await page(form, facts, year, title: title, action: action, isBlank: isBlank, call)
        (page.errors, page.notices) = (errors, notices)
        return page
    }

    /// `typed` is shown, `contract` is what is stored.
    func contractPage(
        _ typed: ContractForm,
        _ contract: EnergyContract,
        _ year: ReportingYear,
        errors: FieldErrors = FieldErrors(),
        notices: [Notice] = [],
        _ call: Call<Member>
    ) async throws -> ContractPage {
        let facts = ContractFacts(typed, call.texts)
        let action = CarbonAccountingURL.contract(contract.id, year)
        var page = try await page(typed, facts, year, title: contract.name, action: action, isBlank: false, call)
        page.deletion = CarbonAccountingURL.deleteContract(contract.id, year)
        (page.errors, page.notices) = (errors, notices)
        return page
    }

    /// Both versions, and the form once more with what was typed; saving it now replaces what is stored.
    func conflictPage(
        _ typed: ContractForm,
        _ stored: EnergyContract,
        _ year: ReportingYear,
        _ call: Call<Member>
    ) async throws -> ContractPage {
        var form = typed
        form.version = stored.version
        let sites = try await firms.sites(of: call.who.firm)
        let evidence = try await stores.evidence.all(of: call.who.firm)
        var page = try await contractPage(form, stored, year, call)
        page.deletion = nil
        page.conflict = ContractConflict(
            stored: ContractLines(ContractForm(stored), sites: sites, evidence: evidence, call.texts),
            typed: ContractLines(typed, sites: sites, evidence: evidence, call.texts)
        )
        return page
    }

    func frozenPage(
        _ contract: EnergyContract,
        _ frozen: ReportingYear,
        _ year: ReportingYear,
        _ call: Call<Member>
    ) async throws -> ContractFrozenPage {
        let (firm, t) = (call.who.firm, call.texts)
        let basis = try await stores.reader.basis(of: firm, in: year)
        let evidence = try await stores.evidence.all(of: firm)
        let sites = try await firms.sites(of: firm)
        let file = evidence.first { $0.id == contract.evidence }
        return ContractFrozenPage(
            title: contract.name,
            frame: try await frame(year, .contracts, of: firm, t),
            sentence: t("contract.frozen", ["year": "\(frozen)"]),
            verdict: verdict(ContractFacts(contract, t), basis, t),
            definitions: ContractLines(ContractForm(contract), sites: sites, evidence: evidence, t).definitions(t),
            evidence: file.map { PageLink($0.fileName, href: CarbonAccountingURL.evidenceFile($0.id)) },
            release: PageLink(
                t("contract.frozen.release", ["year": "\(frozen)"]),
                href: CarbonAccountingURL.release(frozen)
            ),
            newContract: CarbonAccountingURL.newContract(year)
        )
    }

    private func page(
        _ form: ContractForm,
        _ facts: ContractFacts,
        _ year: ReportingYear,
        title: String,
        action: String,
        isBlank: Bool,
        _ call: Call<Member>
    ) async throws -> ContractPage {
        let firm = call.who.firm
        let basis = try await stores.reader.basis(of: firm, in: year)
        return ContractPage(
            title: title,
            frame: try await frame(year, .contracts, of: firm, call.texts),
            form: form,
            action: action,
            token: call.formToken,
            version: form.version,
            isBlank: isBlank,
            verdict: verdict(facts, basis, call.texts),
            sites: try await firms.sites(of: firm).map { Choice($0.name, value: $0.id.text) },
            evidence: try await stores.evidence.all(of: firm).map { Choice($0.fileName, value: $0.id.text) },
            upload: EvidenceUpload.words(call.texts)
        )
    }
}
