/**
 * The engine as the page sees it: a worker that can be asked and stopped.
 */
import { WORKER, ENGINE_WASM, ENGINE_SCRIPT } from "./made.js";

const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/** @type {Promise<WebAssembly.Module> | undefined} */
let module;

/** Fetches the engine, once. A button that is about to be pressed calls this too. */
export function load() {
    module ??= fetchModule().catch((error) => {
        module = undefined;
        throw error;
    });
    return module;
}

async function fetchModule() {
    if (!window.livingHeapEngine && location.protocol !== "file:") {
        const response = await fetch(new URL(ENGINE_WASM, here));
        if (!response.ok) {
            throw new Error(`the server answers ${response.status} for ${response.url}`);
        }
        return response.headers.get("content-type") === "application/wasm"
            ? WebAssembly.compileStreaming(response)
            : WebAssembly.compile(await response.arrayBuffer());
    }
    // A page that is opened as a file may not fetch, but it may load a script; a standalone page has it in itself.
    if (!window.livingHeapEngine) {
        await new Promise((done, failed) => {
            const script = document.createElement("script");
            script.src = new URL(ENGINE_SCRIPT, here).href;
            script.onload = done;
            script.onerror = () => failed(new Error(`cannot load ${script.src}`));
            document.head.append(script);
        });
    }
    const packed = Uint8Array.from(atob(window.livingHeapEngine), (digit) => digit.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return WebAssembly.compile(await new Response(stream).arrayBuffer());
}

/** Says that a run was stopped by the reader. */
export class Stopped extends Error {}

export class Engine {
    constructor() {
        /** @type {Worker | undefined} */
        this.worker = undefined;
        /** @type {Map<number, {done: (answer: any) => void, failed: (error: Error) => void}>} */
        this.waiting = new Map();
        this.last = 0;
    }

    /**
     * @param {string} kind one of the worker's `answers`
     * @param {object} [what]
     * @returns {Promise<any>}
     */
    async ask(kind, what = {}) {
        if (!this.worker) {
            const engine = await load();
            if (!this.worker) {
                this.open(engine);
            }
        }
        return this.send(kind, what);
    }

    /** @param {WebAssembly.Module} engine */
    open(engine) {
        // From a Blob, for a page that is opened as a file may not load a worker either.
        const address = URL.createObjectURL(new Blob([WORKER], { type: "text/javascript" }));
        this.worker = new Worker(address);
        URL.revokeObjectURL(address);
        this.worker.onmessage = ({ data }) => {
            const { done, failed } = this.waiting.get(data.id) ?? {};
            this.waiting.delete(data.id);
            if (data.broken) {
                failed?.(new Error(data.broken));
            } else {
                done?.(data.answer);
            }
        };
        this.send("open", { module: engine });
    }

    /** @param {string} kind @param {object} what */
    send(kind, what) {
        const id = ++this.last;
        return new Promise((done, failed) => {
            this.waiting.set(id, { done, failed });
            this.worker?.postMessage({ id, kind, ...what });
        });
    }

    /** Ends whatever runs. The next question starts a new worker. */
    stop() {
        this.worker?.terminate();
        this.worker = undefined;
        for (const { failed } of this.waiting.values()) {
            failed(new Stopped());
        }
        this.waiting.clear();
    }
}
