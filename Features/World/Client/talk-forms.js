import { LOOKS } from "./looks.js";
import { button, make, put } from "./talk-dom.js";
import { TALK } from "./talk-words.js";

/** A form that opens beneath its button; Escape and „Abbrechen“ close it, and focus goes back. */
class FoldedForm {
    constructor(id, title, hint) {
        this.title = make("h4", { text: title, id: `${id}-titel`, tabindex: "-1" });
        this.fault = make("p", { class: "talk-fault", role: "alert", hidden: true });
        this.fields = make("div", { class: "talk-fields" });
        this.element = make("form", { class: "talk-fold", id, novalidate: true, hidden: true, "aria-labelledby": `${id}-titel`, on: {
            submit: (event) => {
                event.preventDefault();
                this.submit();
            },
            keydown: (event) => {
                if (event.key !== "Escape") return;
                event.stopPropagation();
                this.close();
            },
        } }, this.title, make("p", { class: "talk-hint", text: hint }), this.fault, this.fields);
    }

    open(opener) {
        this.opener = opener;
        this.warn("");
        this.element.hidden = false;
        put(opener, "aria-expanded", "true");
        this.title.focus();
    }

    close() {
        if (this.element.hidden) return;
        this.element.hidden = true;
        put(this.opener, "aria-expanded", this.opener?.hasAttribute("aria-expanded") ? "false" : null);
        this.opener?.focus();
    }

    warn(text) {
        this.fault.textContent = text;
        this.fault.hidden = !text;
    }

    ends(label) {
        return make("div", { class: "talk-row" }, make("button", { type: "submit", class: "talk-button talk-button-strong", text: label }), button(TALK.cancel, () => this.close()));
    }
}

/** What is wrong with somebody's behaviour, in a sentence for the coaches. */
export class ReportForm extends FoldedForm {
    constructor(send) {
        super("gespraech-meldung", "", TALK.reportHint);
        this.send = send;
        this.reason = make("select", { class: "input", id: "gespraech-meldung-grund" }, ...TALK.reportReasons.map((text) => make("option", { text })));
        this.detail = make("textarea", { class: "input", id: "gespraech-meldung-genauer", rows: "2", maxlength: "800" });
        this.fields.append(
            make("label", { class: "field-label", for: this.reason.id, text: TALK.reportReason }), this.reason,
            make("label", { class: "field-label", for: this.detail.id, text: TALK.reportDetail }), this.detail,
            this.ends(TALK.reportSend));
    }

    about(id, name, opener) {
        this.who = id;
        this.name = name;
        this.title.textContent = TALK.reportTitle(name);
        this.detail.value = "";
        this.open(opener);
    }

    submit() {
        const detail = this.detail.value.trim();
        const reason = detail ? `${this.reason.value}: ${detail}` : this.reason.value;
        if (!this.send(this.who, reason, this.name)) return this.warn(TALK.noLine);
        this.close();
    }
}

/** How one is called and dressed. */
export class SelfForm extends FoldedForm {
    constructor(self, changed) {
        super("gespraech-name", TALK.selfTitle, TALK.selfHint);
        Object.assign(this, { self, changed });
        this.name = make("input", { class: "input", id: "gespraech-name-feld", maxlength: "40", autocomplete: "off" });
        this.own = make("input", { type: "checkbox", id: "gespraech-name-eigen" });
        this.look = make("select", { class: "input", id: "gespraech-name-kleid" }, ...LOOKS.map(({ name }, index) => make("option", { value: String(index), text: name })));
        this.fields.append(
            make("label", { class: "field-label", for: this.name.id, text: TALK.selfName }), this.name,
            ...(self.ownName ? [make("div", { class: "talk-check" }, this.own, make("label", { for: this.own.id, text: TALK.selfOwn(self.ownName) }))] : []),
            make("label", { class: "field-label", for: this.look.id, text: TALK.selfLook }), this.look,
            this.ends(TALK.selfSave));
        this.own.addEventListener("change", () => (this.name.disabled = this.own.checked));
    }

    open(opener) {
        this.name.value = this.self.pseudonym;
        this.own.checked = this.self.isOwn;
        this.name.disabled = this.self.isOwn;
        this.look.value = String(this.self.look);
        super.open(opener);
    }

    submit() {
        const isTaken = this.self.choose({ name: this.name.value, isOwn: this.own.checked, look: Number(this.look.value) });
        put(this.name, "aria-invalid", isTaken ? null : "true");
        if (!isTaken) {
            this.warn(TALK.refused("badName"));
            return this.name.focus();
        }
        this.close();
        this.changed();
    }
}
