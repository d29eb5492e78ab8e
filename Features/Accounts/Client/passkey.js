import { Controller } from "../../../Platform/Client/controller.js";
import { bytes, text } from "./base64url.js";

/** Asks the device for a passkey, or for a signature with one, and sends what it says with the form. */
export default class Passkey extends Controller {
    connect() {
        this.form = this.element.querySelector("form");
        this.on(this.form, "submit", (event) => this.submit(event));
    }

    disconnect() {
        this.ceremony?.abort();
    }

    async submit(event) {
        event.preventDefault();
        this.say("");
        if (!window.PublicKeyCredential) return this.say(this.value("unknown"));
        if (location.origin !== this.value("origin")) return this.say(this.value("elsewhere"));
        this.ceremony?.abort();
        this.ceremony = new AbortController();
        try {
            const answer = await this.begin();
            const parts = this.value("kind") === "create" ? await this.create(answer) : await this.get(answer);
            for (const [name, buffer] of Object.entries(parts)) this.target(name).value = text(buffer);
            this.form.submit();
        } catch (error) {
            // Whoever closes the device's window has changed their mind.
            this.say(this.value("stopped"));
            if (!["NotAllowedError", "AbortError", "InvalidStateError"].includes(error.name)) console.warn(error.name);
        }
    }

    /** The challenge, which is good once. */
    async begin() {
        const proof = this.form.querySelector("input[name=_proof]").value;
        const headers = { "X-Form-Proof": proof, "Content-Type": "application/x-www-form-urlencoded" };
        const response = await fetch(this.value("begin"), { method: "POST", headers, signal: this.ceremony.signal });
        if (!response.ok) throw new Error(`${response.status}`);
        return response.json();
    }

    async create({ challenge, rp, user, known }) {
        const publicKey = {
            challenge: bytes(challenge),
            rp,
            user: { ...user, id: bytes(user.id) },
            pubKeyCredParams: [{ type: "public-key", alg: -7 }],
            excludeCredentials: known.map((id) => ({ type: "public-key", id: bytes(id) })),
            authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
            attestation: "none",
            timeout: 240_000,
        };
        const { response } = await navigator.credentials.create({ publicKey, signal: this.ceremony.signal });
        return { attestation: response.attestationObject, client: response.clientDataJSON };
    }

    async get({ challenge, rpId }) {
        const publicKey = { challenge: bytes(challenge), rpId, userVerification: "required", timeout: 240_000 };
        const { rawId, response } = await navigator.credentials.get({ publicKey, signal: this.ceremony.signal });
        return {
            id: rawId,
            authenticator: response.authenticatorData,
            client: response.clientDataJSON,
            signature: response.signature,
            handle: response.userHandle ?? new ArrayBuffer(0),
        };
    }

    say(words) {
        const place = this.target("message");
        place.hidden = !words;
        place.textContent = words;
    }
}
