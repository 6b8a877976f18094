/**
 * The engine as the page sees it: a worker that can be asked and stopped.
 */
import { WORKER, FIRST_WASM, REST_WASM, ENGINE_SCRIPT, LIBRARY_TEXT, LIBRARY_SCRIPT } from "./made.js";
import { whole } from "./whole.js";

const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/**
 * The engine, and the bytes of its first part as long as the rest is not there. A page without a server has all of it.
 * @typedef {{module: WebAssembly.Module, first?: ArrayBuffer}} Loaded
 */

/** @type {Promise<Loaded> | undefined} */
let loaded;

/** Fetches the engine, once: what the book's own blocks run. A button that is about to be pressed calls this too. */
export function load() {
    loaded ??= fetchFirst().catch((error) => {
        loaded = undefined;
        throw error;
    });
    return loaded;
}

/** @returns {Promise<Loaded>} */
async function fetchFirst() {
    const response = await built("livingHeapEngine", FIRST_WASM, ENGINE_SCRIPT);
    const bytes = await response.arrayBuffer();
    return { module: await WebAssembly.compile(bytes), first: isAlone() ? undefined : bytes };
}

/** The engine with the rest, which an edited program may want. */
async function loadWhole() {
    const { module, first } = await load();
    if (!first) {
        return module;
    }
    const rest = await (await built("livingHeapEngine", REST_WASM, ENGINE_SCRIPT)).arrayBuffer();
    const all = { module: await WebAssembly.compile(await whole(first, rest)) };
    loaded = Promise.resolve(all);
    return all.module;
}

/** The texts of the library's modules; empty until a run wants them. Most blocks never do. */
let library = "";

async function loadLibrary() {
    library ||= await (await built("livingHeapLibrary", LIBRARY_TEXT, LIBRARY_SCRIPT)).text();
    return library;
}

/** Whether this page has no server to ask. @param {"livingHeapEngine" | "livingHeapLibrary"} [name] */
function isAlone(name = "livingHeapEngine") {
    return Boolean(window[name]) || location.protocol === "file:";
}

/**
 * What was built beside this script.
 * @param {"livingHeapEngine" | "livingHeapLibrary"} name under which a script puts it, packed, into the window
 * @param {string} address
 * @param {string} packed
 */
async function built(name, address, packed) {
    if (!isAlone(name)) {
        const response = await fetch(new URL(address, here));
        if (!response.ok) {
            throw new Error(`the server answers ${response.status} for ${response.url}`);
        }
        return response;
    }
    // A page that is opened as a file may not fetch, but it may load a script; a standalone page has it in itself.
    if (!window[name]) {
        await new Promise((done, failed) => {
            const script = document.createElement("script");
            script.src = new URL(packed, here).href;
            script.onload = done;
            script.onerror = () => failed(new Error(`cannot load ${script.src}`));
            document.head.append(script);
        });
    }
    const bytes = Uint8Array.from(atob(window[name]), (digit) => digit.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
}

/** What a worker may lack, and how it is had. @type {Record<string, () => Promise<object>>} */
const LACKING = {
    library: async () => ({ texts: await loadLibrary() }),
    rest: async () => ({ module: await loadWhole() }),
};

/** Says that a run was stopped by the reader. */
export class Stopped extends Error {}

export class Engine {
    constructor() {
        /** @type {Worker | undefined} */
        this.worker = undefined;
        /** @type {Map<number, {done: (answer: any) => void, failed: (error: Error) => void}>} */
        this.waiting = new Map();
        this.last = 0;
        /** How often it was stopped. */
        this.stops = 0;
    }

    /**
     * @param {string} kind one of the worker's `answers`
     * @param {object} [what]
     * @returns {Promise<any>}
     */
    async ask(kind, what = {}) {
        const stops = this.stops;
        /** Waits for what is fetched; whoever is stopped meanwhile does not go on. @template T @param {Promise<T>} fetched */
        const wait = async (fetched) => {
            const given = await fetched;
            if (this.stops !== stops) {
                throw new Stopped();
            }
            return given;
        };
        if (!this.worker) {
            const engine = await wait(load());
            if (!this.worker) {
                this.open(engine);
            }
        }
        for (;;) {
            const answer = await this.send(kind, what);
            if (!answer.lacking) {
                return answer;
            }
            await this.send(answer.lacking, await wait(LACKING[answer.lacking]()));
        }
    }

    /** @param {Loaded} engine */
    open({ module, first }) {
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
        this.send("open", { module, whole: !first, texts: library });
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
        this.stops += 1;
        this.worker?.terminate();
        this.worker = undefined;
        for (const { failed } of this.waiting.values()) {
            failed(new Stopped());
        }
        this.waiting.clear();
    }
}
