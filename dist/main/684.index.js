export const id = 684;
export const ids = [684];
export const modules = {

/***/ 2684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  push: () => (/* binding */ push)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/image-index.js
var image_index = __webpack_require__(5885);
// EXTERNAL MODULE: ./lib/oci/tar-writer.js
var tar_writer = __webpack_require__(8136);
// EXTERNAL MODULE: ./lib/oci/types.js
var types = __webpack_require__(5208);
// EXTERNAL MODULE: ./lib/registry/address.js
var address = __webpack_require__(9671);
// EXTERNAL MODULE: ./lib/registry/client.js + 10 modules
var client = __webpack_require__(9965);
// EXTERNAL MODULE: ./lib/registry/failure.js
var failure = __webpack_require__(9045);
;// CONCATENATED MODULE: ./lib/registry/progress.js
// Says now and then how far a long upload is. A short one is over before the first line.
const INTERVAL_MS = 5000;
/** Counts bytes towards a total. */
class Progress {
    #options;
    #total = 0;
    #done = 0;
    #lastMs;
    constructor(options) {
        this.#options = options;
        this.#lastMs = options.clock.now();
    }
    /** More is to be sent. */
    expect(bytes) {
        this.#total += bytes;
    }
    /** Bytes were sent; a negative number where they have to be sent again. */
    add(bytes) {
        this.#done += bytes;
        const { clock, log } = this.#options;
        const now = clock.now();
        if (bytes < 0 || now - this.#lastMs < INTERVAL_MS)
            return;
        this.#lastMs = now;
        log(`uploaded ${megabytes(this.#done)} of ${megabytes(this.#total)} MB`);
    }
}
function megabytes(bytes) {
    return (bytes / 1_000_000).toFixed(1);
}

// EXTERNAL MODULE: ./lib/registry/retry.js
var retry = __webpack_require__(1653);
// EXTERNAL MODULE: ./lib/registry/checked-stream.js
var checked_stream = __webpack_require__(6699);
;// CONCATENATED MODULE: ./lib/registry/upload.js
// Brings one blob into a repository, unless it is there
// (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-blobs).



/** Uploads a blob where the repository does not have it. Every attempt begins a new upload, at the blob's first byte. */
async function uploadBlob(client, blob, progress) {
    let isExpected = false;
    await client.retrying(async () => {
        // Also after a failure: what broke may have been no more than the answer.
        if (await hasBlob(client, blob))
            return;
        if (!isExpected)
            progress.expect(blob.descriptor.size);
        isExpected = true;
        await uploadOnce(client, blob, progress);
    });
}
async function hasBlob(client, { descriptor }) {
    const { digest, size } = descriptor;
    const item = `the blob ${digest}`;
    const answer = await client.attempt({ method: 'HEAD', to: `blobs/${digest}`, item, expect: [200, 404] });
    if (answer.status === 404)
        return false;
    // A web server may have a page for every address.
    if (/^text\/html\b/i.test(answer.header('content-type') ?? '')) {
        throw (0,failure/* senseless */.cB)(`${client.name}: ${answer.url.host} does not answer as a registry, but with a web page`);
    }
    const found = answer.header('content-length');
    return found === undefined || Number(found) === size;
}
async function uploadOnce(client, blob, progress) {
    const { digest, size } = blob.descriptor;
    const item = `the blob ${digest} of ${size} bytes`;
    const begun = await client.attempt({ method: 'POST', to: 'blobs/uploads/', item, expect: [202] });
    await begun.discard();
    const location = begun.header('location');
    if (location === undefined)
        throw (0,failure/* senseless */.cB)(`${client.name}: the registry begins an upload, but does not say where`);
    const url = client.address(location, begun);
    // The query is the registry's own: it is kept as it is, letter by letter.
    url.search += `${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`;
    let sent = 0;
    const count = (bytes) => {
        sent += bytes;
        progress.add(bytes);
    };
    try {
        const done = await client.attempt({
            method: 'PUT',
            to: url,
            item,
            expect: [201, 204],
            headers: { 'content-type': 'application/octet-stream' },
            body: { size, stream: counted(readAgain(blob), count) },
        });
        await done.discard();
    }
    catch (error) {
        progress.add(-sent);
        throw error;
    }
}
function readAgain({ open, descriptor, source }) {
    return (0,checked_stream/* checkedStream */.W)(open(), descriptor, (difference) => {
        return new errors/* ImageError */.C8(`${source} has changed since the image was inspected: ${difference}`, {
            hint: 'Run this again when nothing else writes to the temporary folder of the runner.',
        });
    });
}
async function* counted(source, count) {
    for await (const chunk of source) {
        yield chunk;
        count(chunk.length);
    }
}

;// CONCATENATED MODULE: ./lib/registry/push.js
// Pushes images to all their tags: blobs and the manifests of an index first, everywhere; then the tags, one by one
// and in their order. So each tag is the old image or the whole new one, whatever happens on the way.










const PARALLEL_UPLOADS = 4;
/**
 * Pushes; tags that did not move are told in the result. An InputError where the tags cannot be pushed to, and the
 * signal's reason where it fires before the first tag has moved, are thrown.
 */
async function push(request, access) {
    const registries = new client/* Registries */.I(access);
    try {
        const targets = await findTargets(registries, request.tags);
        return await pushTo(targets, request, access);
    }
    finally {
        await registries.close();
    }
}
async function pushTo(targets, request, access) {
    const root = (0,image_index/* rootDocument */.kt)(request);
    const moved = [];
    try {
        const clients = [...new Set(targets.map(({ client }) => client))];
        const progress = new Progress({ clock: access.clock ?? retry/* CLOCK */.ZM, log: access.log });
        for (const client of clients)
            await pushContent(client, request, progress);
        for (const target of targets) {
            await moveTag(target, root);
            moved.push(target.text);
        }
        return { digest: root.digest, moved };
    }
    catch (error) {
        const problem = asProblem(error, moved);
        if (problem === undefined)
            throw error;
        return { digest: root.digest, moved, problem };
    }
}
// After the first tag whatever happens must be told together with what has moved.
function asProblem(error, moved) {
    if (error instanceof errors/* ActionError */.lZ)
        return error;
    if (moved.length === 0)
        return undefined;
    const message = error instanceof Error ? error.message : String(error);
    return new errors/* ActionError */.lZ(`the push was ended before all tags had moved: ${message}`, {
        cause: error,
        hint: 'Run the job again to move the rest.',
    });
}
async function findTargets(registries, tags) {
    const clients = new Map();
    const targets = [];
    for (const reference of (0,address/* checkPushTags */.M6)(tags)) {
        const repository = (0,address/* repositoryOf */._M)(reference, registries.access.insecureHosts);
        const key = keyOf(repository);
        const client = clients.get(key) ?? (await registries.repository(repository, 'push'));
        clients.set(key, client);
        targets.push({ client, tag: reference.tag, text: reference.text });
    }
    return targets;
}
function keyOf({ registry, name }) {
    return `${registry.apiHost}/${name}`;
}
async function pushContent(client, { images, index }, progress) {
    const blobs = listBlobs(images);
    await inParallel(blobs, (blob) => uploadBlob(client, blob, progress));
    if (index === undefined)
        return;
    for (const image of images)
        await putManifest(client, (0,image_index/* manifestDocument */.nJ)(image), image.digest);
}
// Images of several platforms share layers: each blob once.
function listBlobs(images) {
    const blobs = new Map();
    for (const { id, configBytes, layers } of images) {
        for (const { descriptor, file } of layers) {
            blobs.set(descriptor.digest, { descriptor, open: () => (0,tar_writer/* readBlob */.g)(file), source: file });
        }
        const descriptor = { digest: id, size: configBytes.length };
        blobs.set(id, { descriptor, open: () => [configBytes], source: 'the image config' });
    }
    return [...blobs.values()];
}
// The first failure ends the work: what has begun is awaited, nothing new begins.
async function inParallel(items, work) {
    const failures = [];
    const waiting = [...items];
    const worker = async () => {
        for (let item = waiting.shift(); item !== undefined; item = waiting.shift())
            await work(item);
    };
    const workers = Array.from({ length: PARALLEL_UPLOADS }, () => worker().catch((error) => {
        failures.push(error);
        waiting.length = 0;
    }));
    await Promise.all(workers);
    if (failures.length > 0)
        throw failures[0];
}
async function moveTag({ client, tag, text }, root) {
    try {
        await putManifest(client, root, tag);
    }
    catch (error) {
        if (!(error instanceof failure/* RegistryError */.gl))
            throw error;
        // The answer may be what was lost, not the request; and a tag that may not change may be this image already.
        if ((await findTag(client, tag).catch(() => undefined)) === root.digest)
            return;
        throw new failure/* RegistryError */.gl(`${text} was not pushed: ${error.message}`, {
            kind: error.kind,
            isTransient: error.isTransient,
            cause: error,
            ...(error.hint === undefined ? {} : { hint: error.hint }),
            ...(error.status === undefined ? {} : { status: error.status }),
        });
    }
}
async function putManifest(client, document, name) {
    const item = name.startsWith('sha256:') ? `the manifest ${name}` : `the tag ${name}`;
    const answer = await client.call({
        method: 'PUT',
        to: `manifests/${name}`,
        item,
        headers: { 'content-type': document.mediaType },
        body: document.bytes,
        expect: [201],
    });
    await answer.discard();
    const stored = answer.header('docker-content-digest');
    if (stored === undefined || stored === document.digest)
        return;
    throw new failure/* RegistryError */.gl(`the registry took ${item} of ${client.name}, but stored it as ${stored.slice(0, 80)}`, {
        kind: 'answer',
        isTransient: false,
        hint: 'Look at what stands before the registry and changes manifests on their way.',
    });
}
// The digest that a tag has at the registry; undefined where it says none.
async function findTag(client, tag) {
    const answer = await client.attempt({
        method: 'HEAD',
        to: `manifests/${tag}`,
        item: `the tag ${tag}`,
        headers: { accept: `${types/* MEDIA_TYPE */.A.index}, ${types/* MEDIA_TYPE */.A.manifest}` },
        expect: [200, 404],
    });
    return answer.status === 200 ? answer.header('docker-content-digest') : undefined;
}


/***/ })

};
