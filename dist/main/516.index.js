export const id = 516;
export const ids = [516];
export const modules = {

/***/ 3516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withRemoteImage: () => (/* binding */ withRemoteImage)
/* harmony export */ });
/* unused harmony exports fetchManifest, fetchBlob */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7122);
/* harmony import */ var _oci_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5208);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9671);
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2517);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8120);
/* harmony import */ var _checked_stream_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6699);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9965);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9045);
// Reads images that somebody else pushed: manifests, the choice of a platform, blobs with their digests checked. The
// documents may be of Docker's older media types, which differ in name only.










const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const INDEX_TYPES = [_oci_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .A.index, DOCKER_LIST];
const ACCEPT = [_oci_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .A.index, _oci_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .A.manifest, DOCKER_LIST, DOCKER_MANIFEST].join(', ');
const MAX_MANIFEST_SIZE = 4 * 1024 * 1024;
/** Opens an image of a registry for `work`: "host/name[:tag][@digest]", of an index the image for the platform. */
async function withRemoteImage(wanted, access, work) {
    const registries = new _client_js__WEBPACK_IMPORTED_MODULE_7__/* .Registries */ .I(access);
    try {
        const reference = (0,_address_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRemoteReference */ .Bd)(wanted.reference, access.insecureHosts);
        const client = await registries.repository(reference.repository, 'pull');
        return await work(await openImage(client, reference, wanted.platform));
    }
    finally {
        await registries.close();
    }
}
async function openImage(client, reference, platform) {
    const root = await fetchManifest(client, reference.tagOrDigest);
    const isIndex = INDEX_TYPES.includes(root.mediaType);
    const manifest = isIndex
        ? await fetchManifest(client, choosePlatform(parse(root, client.name), platform, client.name))
        : root;
    const { config, layers } = parse(manifest, client.name);
    if (!isDescriptor(config) || !Array.isArray(layers) || !layers.every(isDescriptor)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${client.name}: the manifest ${manifest.digest} is not that of an image`);
    }
    const readBlob = (descriptor, take) => fetchBlob(client, descriptor, take);
    return { digest: root.digest, manifest, config, layers, readBlob };
}
/** Fetches a manifest or index by tag or digest, and checks its digest. */
async function fetchManifest(client, tagOrDigest) {
    const item = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(tagOrDigest) ? `the manifest ${tagOrDigest}` : `the tag ${tagOrDigest}`;
    return client.retrying(async () => {
        const answer = await client.attempt({
            method: 'GET',
            to: `manifests/${tagOrDigest}`,
            item,
            headers: { accept: ACCEPT },
            expect: [200],
        });
        const bytes = await (0,_answers_js__WEBPACK_IMPORTED_MODULE_5__/* .readUpTo */ .V)(answer.body, MAX_MANIFEST_SIZE + 1);
        if (bytes.length > MAX_MANIFEST_SIZE)
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_8__/* .senseless */ .cB)(`${client.name}: ${item} is too large for a manifest`);
        const digest = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes);
        const said = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(tagOrDigest) ? tagOrDigest : answer.header('docker-content-digest');
        if (said?.startsWith('sha256:') === true && said !== digest) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C8(`${client.name}: ${item} has the digest ${digest}, not ${said.slice(0, 80)}`);
        }
        return { mediaType: mediaTypeOf(bytes, answer.header('content-type')), digest, bytes };
    });
}
/** Fetches a blob; see `RemoteImage.readBlob`. */
async function fetchBlob(client, descriptor, take) {
    const item = `the blob ${descriptor.digest}`;
    return client.retrying(async () => {
        const answer = await client.attempt({
            method: 'GET',
            to: `blobs/${descriptor.digest}`,
            item,
            expect: [200],
        });
        try {
            return await take((0,_checked_stream_js__WEBPACK_IMPORTED_MODULE_6__/* .checkedStream */ .W)(answer.body, descriptor, (difference) => {
                return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C8(`${client.name}: ${item} is not what it should be: ${difference}`);
            }));
        }
        finally {
            await answer.discard();
        }
    });
}
// Older registries send manifests as text/plain: then the document itself says what it is.
function mediaTypeOf(bytes, header = '') {
    const type = (header.split(';')[0] ?? '').trim();
    const { mediaType, manifests } = (0,_json_object_js__WEBPACK_IMPORTED_MODULE_9__/* .parseObject */ .l)(bytes.toString('utf8')) ?? {};
    if (typeof mediaType === 'string')
        return mediaType;
    if (ACCEPT.includes(type) && type !== '')
        return type;
    return Array.isArray(manifests) ? _oci_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .A.index : _oci_types_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .A.manifest;
}
function parse({ bytes, digest }, name) {
    const document = (0,_json_object_js__WEBPACK_IMPORTED_MODULE_9__/* .parseObject */ .l)(bytes.toString('utf8'));
    if (document !== undefined)
        return document;
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_8__/* .senseless */ .cB)(`${name}: the manifest ${digest} is not a JSON object`);
}
function choosePlatform({ manifests }, platform, name) {
    const listed = (Array.isArray(manifests) ? manifests : []).filter(isDescriptor);
    const wanted = (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform);
    const chosen = listed.find((descriptor) => platformName(descriptor) === wanted);
    if (chosen !== undefined)
        return chosen.digest;
    const known = listed.map(platformName).filter((found) => found !== undefined);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${name} has no image for ${wanted}, but for ${known.join(', ') || 'no platform'}`, {
        hint: 'Name an image that has this platform.',
    });
}
// In the one form of this program; undefined for entries that are no image for Linux (attestations are "unknown").
function platformName({ platform }) {
    const { os, architecture, variant } = (platform ?? {});
    try {
        return (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatform */ .FL)([os, architecture, variant].filter((part) => part).join('/')));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF)
            return undefined;
        throw error;
    }
}
function isDescriptor(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { digest, size, mediaType } = value;
    const isSize = Number.isSafeInteger(size) && Number(size) >= 0;
    return typeof digest === 'string' && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest) && isSize && typeof mediaType === 'string';
}


/***/ })

};
