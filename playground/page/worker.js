/**
 * The worker: runs programs beside the page, so that the page stays alive.
 *
 * It answers each message with one of the same `id`. A run takes a fresh instance; a trace keeps it, and its steps are
 * asked for one at a time. An answer that is `lacking` something, the library's texts or the rest of the engine, wants
 * to be given it and asked again.
 */
import { Instance, TOO_DEEP } from "./instance.js";

/** @type {WebAssembly.Module} */
let engine;
/** Whether no function is missing in it. */
let whole = false;
/** @type {Instance} */
let instance;
/** The trace whose steps the instance holds. @type {any} */
let traced;
/** The texts of the library's modules, once a run has wanted them. */
let library = "";

/**
 * How deep calls may nest, in units of the engine: as deep as ever, and less where the browser's stack does not bear that,
 * so that a program sees its RecursionError early and keeps what it printed.
 */
const NESTINGS = [0, 1000, 300];
let nesting = 0;

/** A new session. @param {string} name @param {number} steps */
function start(name, steps) {
    traced = undefined;
    instance = new Instance(engine);
    if (library) {
        instance.library(library);
    }
    instance.start(name, steps, false, nesting);
}

const LACKS_LIBRARY = { lacking: "library" };

/** What a page may ask. @type {Record<string, (asked: any) => object>} */
const answers = {
    /** @param {{module: WebAssembly.Module, whole: boolean, texts: string}} asked */
    open(asked) {
        engine = asked.module;
        whole = asked.whole;
        library = asked.texts;
        return {};
    },

    /** The engine again, with the rest. @param {{module: WebAssembly.Module}} asked */
    rest({ module }) {
        engine = module;
        whole = true;
        return traced ? answers.trace(traced) : {};
    },

    /** @param {{texts: string}} asked */
    library({ texts }) {
        library = texts;
        return {};
    },

    /**
     * Runs the sources of some blocks in one session; `blocks` holds the sources of each.
     * @param {{name: string, steps: number, blocks: import("./instance.js").Source[][]}} asked
     */
    run({ name, steps, blocks }) {
        start(name, steps);
        const outcomes = [];
        for (const sources of blocks) {
            outcomes.push(sources.map((source) => instance.run(source)));
            if (instance.lacksLibrary()) {
                return LACKS_LIBRARY;
            }
        }
        return { outcomes };
    },

    /**
     * Runs the blocks, and records the steps of the last one: `most` for each of its sources.
     * @param {{name: string, steps: number, blocks: import("./instance.js").Source[][], most: number}} asked
     */
    trace(asked) {
        const { name, steps, blocks, most } = asked;
        start(name, steps);
        for (const source of blocks.slice(0, -1).flat()) {
            instance.run(source);
            if (instance.lacksLibrary()) {
                return LACKS_LIBRARY;
            }
        }
        const recorded = blocks.slice(-1).flat().map((source) => instance.trace(source, most));
        traced = asked;
        return instance.lacksLibrary() ? LACKS_LIBRARY : { traced: recorded, pictures: instance.pictures() };
    },

    /** @param {{index: number, wish: import("./instance.js").Wish}} asked */
    step({ index, wish }) {
        return instance.step(index, wish);
    },

    /** @param {{index: number, key: number}} asked */
    owners({ index, key }) {
        return instance.owners(index, key);
    },
};

/** The answer, by another run if the first one nests too deeply. @param {string} kind @param {any} asked */
function answered(kind, asked) {
    for (nesting of NESTINGS) {
        try {
            return answers[kind](asked);
        } catch (error) {
            if (nesting === NESTINGS.at(-1) || instance?.explain(error) !== TOO_DEEP) {
                throw error;
            }
        }
    }
    return {};
}

self.onmessage = ({ data }) => {
    const { id, kind } = data;
    try {
        self.postMessage({ id, answer: answered(kind, data) });
    } catch (error) {
        // Whatever is wrong with the first part, the whole has to confirm.
        const answer = !whole && error instanceof WebAssembly.RuntimeError
            ? { answer: { lacking: "rest" } }
            : { broken: instance ? instance.explain(error) : String(error) };
        self.postMessage({ id, ...answer });
    }
};
